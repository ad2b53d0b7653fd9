"""An answer that is given again is the answer that would be worked out, and nobody else's."""

import json
import os
import shutil
import stat
import subprocess
import sys
import tempfile
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain import cache_folder
from matchchain.catalogue.files.own import OWN_FILES
from matchchain.cli.talk import answered
from matchchain.reports.formats import FORMATS
from tests.cli.command import ROOT, matchchain, own_process
from tests.cli.park import build

TWO_STEPS = ROOT / "examples" / "two-steps"
KEPT = "answers/*.msgpack"
posix = pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")


@pytest.fixture(autouse=True)
def remembers(monkeypatch):
    """As outside the suite; see tests/conftest.py."""
    monkeypatch.setattr(answered, "made_by", lambda: "this very code")


@pytest.fixture
def park(tmp_path):
    return shutil.copytree(TWO_STEPS, tmp_path / "park")


def ask(park: Path, *words: str, cache: str = "cache", **env: str):
    return matchchain("suggest", "--park", park, *words, XDG_CACHE_HOME=str(park.parent / cache), **env)


def ask_again(park: Path, *words: str, **env: str):
    """The same once more, where nothing can be planned."""
    with mock.patch("matchchain.network.planning.plan.suggest", side_effect=AssertionError("worked out anew")):
        return ask(park, *words, **env)


def kept(park: Path) -> list[Path]:
    return sorted((park.parent / "cache" / "matchchain").glob(KEPT))


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", FORMATS)
def test_every_format_comes_back_byte_for_byte(park, name, lang):
    words = ("--format", name, "--lang", lang, "--width", "70")
    first = ask(park, *words)
    assert first.code == 0
    assert first.out
    assert ask_again(park, *words) == first


def test_so_does_what_is_said_beside_in_the_money_of_the_park(park):
    settings = (park / "park.yaml").read_text(encoding="utf-8").replace("CNY", "EUR").replace("元", "EUR")
    (park / "park.yaml").write_text(settings, encoding="utf-8")
    for card in park.glob("**/*.yaml"):
        card.write_text(card.read_text(encoding="utf-8").replace(" 元/", " EUR/"), encoding="utf-8")
    (park / "firms" / "odd.yaml").write_text("id: odd\nname: Odd\nshrt: O\noffers: [黑料]\n", encoding="utf-8")
    for words in (("--lang", "en"), ()):
        first = ask(park, *words)
        assert "EUR" in first.text
        assert first.err
        assert ask_again(park, *words) == first


def test_who_wants_less_said_is_told_less(park):
    (park / "firms" / "odd.yaml").write_text("id: odd\nname: Odd\nshrt: O\noffers: [黑料]\n", encoding="utf-8")
    assert ask(park).err
    assert ask(park, "--quiet").err == b""
    assert ask_again(park, "--quiet").err == b""


def test_a_process_of_its_own_answers_as_before(park):
    words = ("suggest", "--park", park, "--format", "json")
    cache = {"XDG_CACHE_HOME": str(park.parent / "cache")}
    first, second = own_process(*words, **cache), own_process(*words, **cache)
    assert first.code == 0
    assert len(kept(park)) == 1
    assert second == first


def write(name: str, text: str):
    def change(park: Path) -> None:
        (park / name).parent.mkdir(exist_ok=True)
        (park / name).write_text(text, encoding="utf-8")

    return change


def add(name: str, text: str):
    def change(park: Path) -> None:
        file = park / name
        file.write_text((file.read_text(encoding="utf-8") if file.exists() else "") + text, encoding="utf-8")

    return change


def instead(name: str, old: str, new: str):
    return lambda park: write(name, (park / name).read_text(encoding="utf-8").replace(old, new))(park)


def say(*words: str):
    def change(park: Path) -> None:
        matchchain(*words, "--park", park, XDG_CACHE_HOME=str(park.parent / "cache"))

    return change


FIRM = "id: neu\nname: 新厂\noffers: [{material: 亚硫酸钠, quantity: 900 吨/年, disposal_cost: 300 元/吨}]\n"
EDITS = {
    "a card": write("firms/neu.yaml", FIRM),
    "a card gone": lambda park: (park / "firms" / "acetylene.yaml").unlink(missing_ok=True),
    "a remark in a card": add("firms/kiln.yaml", "\n# seen\n"),
    "a decision": add("materials.yaml", "\nnot_same:\n  - {names: [亚硫酸钠, 无水亚硫酸钠], by: 甲, on: 2026-11-01}\n"),
    "a deal": say("deal", "add", "--supplier", "acetylene", "--receiver", "paper", "--material", "电石渣", "--owner", "李"),
    "tariffs": instead("park.yaml", "loading: 10", "loading: 90"),
    "jurisdiction": add("park.yaml", "\njurisdiction: none\n"),
    "prices": write("prices.csv", "月份,品名,单价\n2026-10,电石渣,90\n"),
    "a process": write("conversions.yaml", "conversions: []\n"),
    "the board": say("board", "add", "request", "carbonate", "缺汽"),
    "a stray file": write("firms/neu.txt", FIRM),
}


@pytest.mark.parametrize("edit", EDITS)
def test_after_an_edit_the_answer_is_that_of_the_park_as_it_is(park, edit):
    words = ("--all", "--refused", "--format", "json")
    before = ask(park, *words)
    assert before.code == 0
    EDITS[edit](park)
    after = ask(park, *words)
    assert after.code == 0
    assert after == ask(park, *words, cache="untouched")
    assert after == ask(park, *words)
    assert after != before, "the edit was to change the answer"


ASKED = [(), ("--all",), ("--top", "2"), ("--sort", "co2"), ("--within", "5"), ("--exact",), ("--refused",), ("-L", "en")]


@pytest.mark.parametrize("env", [{}, {"MATCHCHAIN_TODAY": "2031-01-01"}, {"MATCHCHAIN_LANG": "en"}, {"FORCE_COLOR": "1"}])
def test_other_words_another_day_another_screen_are_other_questions(park, env):
    for words in ASKED:
        ask(park, *words)
    for words in ASKED:
        assert ask(park, *words, **env) == ask(park, *words, cache="untouched", **env)
    asked_twice = 1 if "MATCHCHAIN_LANG" in env else 0  # in English in two ways
    assert len(kept(park)) == len(ASKED) * (2 if env else 1) - asked_twice


@settings(max_examples=12, deadline=None)
@given(steps=st.lists(st.sampled_from([*EDITS, *ASKED]), max_size=8))
def test_whatever_is_done_and_asked_in_whatever_order(steps):
    with tempfile.TemporaryDirectory() as folder:
        park = shutil.copytree(TWO_STEPS, Path(folder, "park"))
        for number, step in enumerate([*steps, *ASKED[:2]]):
            if isinstance(step, tuple):
                assert ask(park, *step) == ask(park, *step, cache=f"untouched-{number}")
            elif step not in ("jurisdiction", "a decision") or step not in steps[:number]:  # a key twice is a fault
                EDITS[step](park)


def test_other_code_other_data_or_other_packages_are_another_question(park, monkeypatch):
    ask(park)
    monkeypatch.setattr(answered, "made_by", lambda: "other code")
    ask(park)
    assert len(kept(park)) == 2


def test_what_answers_are_made_by_follows_every_file_of_the_package_and_the_packages_beside(tmp_path, monkeypatch):
    package = tmp_path / "matchchain"
    (package / "rules" / "data").mkdir(parents=True)
    (package / "rules" / "data" / "law.yaml").write_text("days: 1\n")
    monkeypatch.setattr(cache_folder, "__file__", str(package / "cache_folder.py"))
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    told = [_made_by()]
    for change in ("law", "package"):
        if change == "law":
            (package / "rules" / "data" / "law.yaml").write_text("days: 10\n")
        else:
            (tmp_path / "highspy-9.9.dist-info").mkdir()
        told.append(_made_by())
    assert len(set(told)) == 3


_REAL = answered.made_by


def _made_by() -> str:
    cache_folder.stamp_of.cache_clear()
    _REAL.cache_clear()
    try:
        return _REAL()
    finally:
        cache_folder.stamp_of.cache_clear()
        _REAL.cache_clear()


def test_where_no_file_of_the_package_can_be_looked_at_nothing_is_kept(park, monkeypatch):
    monkeypatch.setattr(answered, "made_by", lambda: "")
    ask(park)
    assert kept(park) == []


def spoil_byte(file: Path) -> None:
    raw = bytearray(file.read_bytes())
    raw[len(raw) // 2] ^= 1
    file.write_bytes(bytes(raw))


def sealed_nonsense(file: Path) -> None:
    cache_folder.write_sealed(file, file.read_bytes()[:20], b"\x93\x01\x02\x03")


def of_another_question(file: Path) -> None:
    park = file.parents[3] / "park"
    ask(park, "--all")
    other = next(one for one in kept(park) if one != file)
    file.write_bytes(other.read_bytes())


def a_link(file: Path) -> None:
    moved = file.rename(file.with_suffix(".moved"))
    file.symlink_to(moved)


SPOILT = {
    "one bit turned": spoil_byte,
    "cut short": lambda file: file.write_bytes(file.read_bytes()[:30]),
    "empty": lambda file: file.write_bytes(b""),
    "sound and of no sense": sealed_nonsense,
    "the answer to another question": of_another_question,
    "others may write it": lambda file: file.chmod(0o666),
    "a link": a_link,
}


@posix
@pytest.mark.parametrize("how", SPOILT)
def test_what_is_spoilt_or_may_be_somebody_elses_is_not_taken(park, how):
    first = ask(park)
    (file,) = kept(park)
    SPOILT[how](file)
    with pytest.raises(AssertionError, match="worked out anew"):
        ask_again(park)
    assert ask(park) == first
    assert ask_again(park) == first, "it has been put right"


@posix
def test_only_its_owner_may_look_into_it(park):
    ask(park)
    (file,) = kept(park)
    assert [stat.S_IMODE(path.stat().st_mode) for path in (file.parent, file)] == [0o700, 0o600]


def test_a_cache_that_cannot_be_written_is_no_fault(park):
    (park.parent / "cache").write_text("in the way", encoding="utf-8")
    assert ask(park) == ask(park, cache="other")


def test_files_of_the_person_are_written_each_time(park):
    for _ in range(2):
        assert ask(park, "--out", str(park.parent / "plan.csv"), "--force").code == 0
        (park.parent / "plan.csv").unlink()
    assert kept(park) == []


def test_what_hangs_on_other_parks_is_worked_out_each_time(park):
    other = build(park.parent / "other")
    ask(park, "--park", str(other))
    add("park.yaml", "\npartners: [{name: 邻, path: ../other}]\n")(park)
    assert ask(park).code == 0
    assert kept(park) == []


def test_a_command_that_runs_within_another_keeps_nothing(park):
    """Its words are not those that the person typed: `schema` runs several commands one after the other."""
    told = {matchchain("schema", "suggest", XDG_CACHE_HOME=str(park.parent / cache)).out for cache in ("cache", "other")}
    assert kept(park) == []
    assert len(told) == 1


def test_a_search_that_somebody_stopped_is_no_answer_to_keep(park):
    from matchchain.network.planning.plan import suggest

    def stopped(*words, **settings):
        from dataclasses import replace

        return replace(suggest(*words, **settings), stopped=True)

    with mock.patch("matchchain.network.planning.plan.suggest", stopped):
        ask(park)
    assert kept(park) == []


def test_forget_takes_whole_answers_with_it(park):
    ask(park)
    ended = matchchain("forget", "kiln", "--yes", "--park", park, XDG_CACHE_HOME=str(park.parent / "cache"))
    assert ended.code == 0
    assert kept(park) == []


WATCHED = """
import os, sys

files, names = set(), set()

class Seen(dict):
    def get(self, name, *usual):
        names.add(name)
        return super().get(name, *usual)

    def __getitem__(self, name):
        names.add(name)
        return super().__getitem__(name)

def look(event, args):
    if event in ("open", "os.listdir", "os.scandir") and isinstance(args[0], (str, bytes)):
        files.add(os.path.abspath(os.fsdecode(args[0])))

os.environ = Seen(os.environ)
sys.addaudithook(look)
from matchchain.cli.boundary import run

code = run(sys.argv[2:])
read, asked = sorted(files), sorted(names)
import json

with open(sys.argv[1], "w") as out:
    json.dump([read, asked], out)
os._exit(code)
"""

_TOLD_APART = {"MATCHCHAIN_TODAY", "MATCHCHAIN_LANG", "MATCHCHAIN_PARK", "LC_ALL", "LC_MESSAGES", "LANGUAGE", "LANG"}
_TOLD_APART |= {"NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS", "LINES"}
"""They decide of day, language, folder and screen, by which questions are told apart."""
_OF_OTHERS = ("XDG_", "PYTHON", "HOME", "TMP", "TEMP", "NUMPY_", "NPY_", "OPENBLAS", "_MATCHCHAIN_COMPLETE", "_TYPER", "TYPER_", "RAPIDFUZZ_", "ANDROID_")
"""Of folders, of how a library computes the same, of typer's own looks."""


def test_an_answer_is_made_of_nothing_that_its_question_leaves_out(park):
    """What is opened, listed or asked of the environment: the park, the package, Python, what is remembered."""
    for edit in ("a deal", "the board", "prices", "tariffs", "a stray file"):
        EDITS[edit](park)
    cache, out = park.parent / "cache", park.parent / "watched.json"
    subprocess.run(
        [sys.executable, "-c", WATCHED, out, "suggest", "--park", park, "--library", "--ideas", "--lang", "en"],
        cwd=ROOT / "src", capture_output=True, timeout=60, check=True,
        env={**os.environ, "XDG_CACHE_HOME": str(cache), "MATCHCHAIN_TODAY": "2026-11-22"},
    )  # fmt: skip
    files, names = json.loads(out.read_text())
    own = {path.relative_to(park).as_posix() for path in map(Path, files) if path.is_relative_to(park)}
    assert {"deals.yaml", "board.yaml", "prices.csv", "firms/kiln.yaml"} <= own
    cards = {path.relative_to(park).as_posix() for path in park.glob("firms/*.yaml")}
    assert own <= {".", "firms", ".matchchain/journal/log.jsonl", *OWN_FILES, *cards}
    python = (sys.prefix, sys.base_prefix, os.environ.get("PYTHONPYCACHEPREFIX", sys.prefix), *sys.path)
    homes = [Path(home).absolute() for home in (ROOT / "src", cache, park, *python) if home]
    assert [path for path in files if not any(Path(path).is_relative_to(home) for home in homes)] == []
    assert {name for name in names if not name.startswith(_OF_OTHERS)} <= _TOLD_APART
