"""Every example on every help page runs on the example park of its language, line after line."""

import importlib
import shlex
import shutil

import pytest

from matchchain.cli.app import COMMANDS
from matchchain.cli.boundary import run
from tests.cli.example_park import ROOT, afresh, laid, without_the_unnamed
from tests.cli.office_files import english_survey
from tests.cli.park import table_of


def _other_lines(zh, en):
    return [line for line in en.splitlines() if line not in zh.splitlines()]


# Pages that change nothing: a line that both languages show alike runs once, on the larger park.
READING = {f"{room}.examples" for room in ("suggest", "blanks", "ideas", "routes", "gaps", "whatif", "trace", "drill")}
LAID = {"zh": "data", "en": "examples/europe"}
"""Language -> the example park that `init --example` lays in it."""
PAGES = [
    (key, lang, side if lang == "zh" or key not in READING else "\n".join(_other_lines(*sides)))
    for room in ("cli", *COMMANDS)
    for key, sides in importlib.import_module(f"matchchain.wording.table.{table_of(room)}").MESSAGES.items()
    if key.endswith("examples") and ".heading." not in key
    for lang, side in zip(("zh", "en"), sides, strict=True)
]
WARNINGS_ONLY = {"check.examples", "names.check.examples"}
"""Pages whose command ends with 1 on an example park, which holds a few warnings on purpose."""


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """Where the example parks are laid, and stood in.

    The Chinese one is without the firms that no page and no paper names, nor what they trade in: it is four times as large.
    """
    desk = tmp_path_factory.mktemp("desk")
    europe = laid(desk / "en", park=LAID["en"])
    for name in ("survey.xlsx", "answers/survey.xlsx"):
        english_survey(europe / name, "EUR")
    (europe / "names.csv").write_text("name\nwood chips\nmill scale\n", encoding="utf-8")
    (europe / "deliveries.csv").write_text("deal,month,quantity,firm\nD2026-001,2026-11,300 MWh,Ravnholm\n", encoding="utf-8")
    park = laid(desk / "zh")
    without_the_unnamed(park, "\n".join(page for _, lang, page in PAGES if lang == "zh"))
    for name in ("清单.csv", "names.csv"):
        (park / name).write_text("品名\n亚硫酸钠\n30%液碱\n", encoding="utf-8")
    (park / "台账.csv").write_text("事项,月份,交付量,填报\nD2026-001,2026-11,300,龙华染料\n", encoding="utf-8")
    return desk


@pytest.fixture
def park(desk, lang, monkeypatch):
    """A copy of the example park of the language to stand in."""
    monkeypatch.delenv("MATCHCHAIN_PARK", raising=False)
    monkeypatch.setenv("MATCHCHAIN_TODAY", "2026-11-22")
    folder = afresh(desk / lang, desk / f"here-{lang}" / lang)
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize(("key", "lang", "page"), [one for one in PAGES if one[2]], ids=[f"{lang}-{key}" for key, lang, page in PAGES if page])
def test_the_examples_run(park, monkeypatch, capsys, key, lang, page):
    monkeypatch.setenv("MATCHCHAIN_LANG", lang)
    if "--park data" in page:
        shutil.copytree(ROOT / "data", park / "data", ignore=shutil.ignore_patterns(".*"))
    if key.startswith("undo"):
        for number in range(4):
            run(["add", "firm", f"Firm {number}"])
    if key in ("init.examples", "cli.examples"):
        monkeypatch.chdir(park.parent)
    for line in page.splitlines():
        command, *words = shlex.split(line)
        assert command == "matchchain"
        code = run(words)
        said = capsys.readouterr()
        assert code in ((0, 1) if key in WARNINGS_ONLY else (0,)), (line, said.err)
