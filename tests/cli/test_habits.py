"""What people expect of any command line: -h, -q, -v, `-o -`, columns by name, completion, one park, a manual."""

import csv
import importlib
import io
import json
import pkgutil
import re

import pytest

from matchchain.cli.app import COMMANDS
from matchchain.cli.talk.completing import SHELLS
from tests.cli.command import ROOT, matchchain, own_process

DATA = ("--park", ROOT / "data")
WORKED = ("--park", ROOT / "examples" / "worked")


@pytest.mark.parametrize("command", COMMANDS)
def test_short_help_of_every_command(command):
    short, long = matchchain(command, "-h"), matchchain(command, "--help")
    assert short.code == 0
    assert short.out == long.out


def test_quiet_says_only_what_went_wrong():
    assert matchchain("suggest", *DATA).said
    for words in (("suggest", "-q"), ("-q", "suggest")):
        assert matchchain(*words, *DATA).said == ""
    assert matchchain("suggest", "-q", "--firm", "nobody", *DATA).said
    assert matchchain("-q", "suggest", "-v", *DATA).code == 2


def test_verbose_says_which_park_and_how_long():
    said = matchchain("suggest", "-v", *WORKED).said
    assert str(ROOT / "examples" / "worked") in said
    assert "matchchain" in said


def test_a_hyphen_is_standard_output(tmp_path):
    shown = matchchain("gaps", *WORKED, "-o", "-", "--format", "json", cwd=tmp_path)
    assert json.loads(shown.text)["schema"] == "matchchain.gaps/1"
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["csv", "json", "jsonl"])
def test_columns_by_name_in_the_order_asked_for(name):
    shown = matchchain("suggest", *DATA, "-q", "--format", name, "--headers", "en", "--fields", "net_per_year, id")
    if name == "csv":
        assert next(csv.reader(io.StringIO(shown.text))) == ["net_per_year", "id"]
    else:
        first = json.loads(shown.text)["pairings"][0] if name == "json" else json.loads(shown.text.splitlines()[0])
        assert list(first) == ["net_per_year", "id"]


def test_an_unknown_column_is_answered_with_those_there_are():
    shown = matchchain("suggest", *DATA, "--format", "csv", "--fields", "net_per_yaer", "--lang", "en")
    assert shown.code == 2
    assert "did you mean net_per_year" in shown.said
    assert matchchain("suggest", *DATA, "--fields", "id").code == 2


@pytest.mark.parametrize("words", [
    ("gaps", "-p", "a", "-p", "b"), ("-p", "a", "-p", "b", "gaps"), ("-p", "a", "gaps", "--park", "b"),
    ("-p", "a", "names", "-p", "b", "check"),
])  # fmt: skip
def test_a_second_park_is_an_error(words):
    shown = matchchain(*words, "--lang", "en")
    assert shown.code == 2
    assert "at one park" in shown.said


def test_the_same_park_before_and_behind_is_one():
    assert matchchain(*WORKED, "suggest", *WORKED).code == 0


@pytest.mark.parametrize("shell", SHELLS)
def test_every_shell_has_a_script(shell):
    shown = matchchain("completion", shell)
    assert shown.code == 0
    assert "_MATCHCHAIN_COMPLETE" in shown.text


def completed(*words, **env):
    """What bash is told of how the last word could go on."""
    asked = {"_MATCHCHAIN_COMPLETE": "complete_bash", "COMP_WORDS": " ".join(words), "COMP_CWORD": str(len(words) - 1)}
    return own_process(**asked, **env).text.split()


def test_words_are_completed_commands_firms_and_materials():
    assert "suggest" in completed("matchchain", "su")
    assert {"longhua", "longhua-jinse"} <= set(completed("matchchain", "-p", "data", "trace", "lon"))
    assert "龙华染料" in completed("matchchain", "-p", "data", "suggest", "--firm", "龙")
    assert "亚硫酸钠" in completed("matchchain", "suggest", "-p", "data", "--material", "亚硫")
    assert completed("matchchain", "-p", "nowhere", "trace", "lon") == []


def test_the_park_that_would_be_found_is_completed_without_naming_it():
    assert {"longhua", "longhua-jinse"} <= set(completed("matchchain", "trace", "lon"))
    assert "亚硫酸钠" in completed("matchchain", "suggest", "--material", "亚硫")
    europe = {"MATCHCHAIN_PARK": "examples/europe"}
    assert completed("matchchain", "sheet", "engd", **europe) == ["engdal-farms"]
    assert completed("matchchain", "chains", "food", **europe) == ["food", "and", "biogas"]


def test_topics_schemas_and_codes_are_completed():
    assert completed("matchchain", "docs", "conv") == ["conventions"]
    assert completed("matchchain", "schema", "deal-l") == ["deal-learn", "deal-ledger", "deal-list"]
    assert completed("matchchain", "check", "--explain", "unit-not") == ["unit-not-written"]


def test_the_manual_is_at_hand():
    listed = matchchain("docs").text
    for page in (ROOT / "docs").rglob("*.md"):
        assert page.stem in listed
        assert matchchain("docs", page.stem).text.startswith(page.read_text(encoding="utf-8")[:40])
    for way in ("fields", "reference/fields", "docs/reference/fields.md"):
        assert "`disposal_cost`" in matchchain("docs", way).text
    for words in ("exit-codes", "Exit Codes", "退出码"):
        assert "| 130 |" in matchchain("docs", words).text
    assert matchchain("docs", "convention").code == 2


def test_screens_name_the_manual_as_it_is_at_hand_everywhere():
    from matchchain.wording import table

    rooms = (importlib.import_module(f"matchchain.wording.table.{room.name}") for room in pkgutil.iter_modules(table.__path__))
    for key, (zh, en) in (one for room in rooms for one in room.MESSAGES.items()):
        assert "docs/" not in zh + en, key
        for topic in re.findall(r"matchchain docs ([a-z-]+)", f"{zh}\n{en}"):
            assert (ROOT / "docs" / f"{topic}.md").is_file(), (key, topic)


@pytest.mark.parametrize(("option", "zh", "en"), [
    ("--strength", "替代比,一个数", "strength, a number"), ("--purity", "含量,如 93%", "purity, as 93%"),
    ("--as-of", "数据日期,如 2026-11-22", "as of, a day as 2026-11-22"), ("--hazardous", "危险性,是或否", "hazardous, yes or no"), ("--standard", "产品标准", "standard, free text"),
])  # fmt: skip
def test_help_says_more_of_a_field_than_its_name(option, zh, en):
    for lang, words in (("zh", zh), ("en", en)):
        shown = matchchain("add", "offer", "--help", "--lang", lang, COLUMNS="100").text
        told = re.sub(r"\s+", " ", shown.partition(f"{option} ")[2])
        assert told.split(" ", 1)[1].startswith(words)


def test_every_exit_code_and_variable_is_on_one_page():
    from matchchain.wording import ExitCode

    page = (ROOT / "docs" / "conventions.md").read_text(encoding="utf-8")
    for code in ExitCode:
        assert f"| {int(code)} |" in page
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))
    for name in ("MATCHCHAIN_PARK", "MATCHCHAIN_LANG", "MATCHCHAIN_TODAY", "MATCHCHAIN_PAGER"):
        assert name in code
        assert name in page
