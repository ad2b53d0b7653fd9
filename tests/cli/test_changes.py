"""`changes` as a person runs it: since a step, a day, the beginning; what it refuses; JSON; golden pages."""

import json
import shutil
from pathlib import Path

import pytest

from matchchain.catalogue.files.past import standing
from tests.cli.command import ROOT, matchchain
from tests.cli.park import build, everything, own
from tests.golden import same_as_golden
from tests.network.gaps_park import FIRMS, PARK
from tests.parks import write_park

GOLDEN = Path(__file__).parent / "golden"
MOVES = (
    ("add", "firm", "新来的水泥厂", "--id", "cement", "--need", "电石渣 900吨/年"),
    ("edit", "offer", "a", "电石渣", "--quantity", "400吨/年"),
    ("remove", "firm", "d"),
)


def moved(folder):
    for words in MOVES:
        done = matchchain(*words, "--park", folder)
        assert done.code == 0, done.said
    return folder


def dated(folder, day):
    """The journal as if everything in it had been done that day."""
    log = folder / ".matchchain/journal/log.jsonl"
    lines = [json.loads(line) for line in log.read_bytes().splitlines()]
    told = ({**line, "at": f"{day}T09:00:00+00:00"} if "at" in line else line for line in lines)
    log.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in told), encoding="utf-8")
    return folder


@pytest.fixture
def park(tmp_path):
    return dated(moved(write_park(tmp_path / "park", FIRMS, PARK)), "2026-11-20")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page(park, lang):
    before = everything(park)
    shown = matchchain("changes", "--park", park, "--lang", lang, "--width", 80)
    assert shown.code == 0, shown.said
    same_as_golden(f"changes-{lang}.txt", shown.text, GOLDEN)
    assert everything(park) == before
    assert matchchain("changes", "--park", park, "--lang", lang, "--width", 80).out == shown.out


def test_the_plan_of_then_is_what_suggest_said_then(tmp_path):
    folder = write_park(tmp_path / "park", FIRMS, PARK)
    then = json.loads(matchchain("suggest", "--park", folder, "--format", "json").text)["totals"]
    dated(moved(folder), "2026-11-20")
    now = json.loads(matchchain("suggest", "--park", folder, "--format", "json").text)["totals"]
    found = json.loads(matchchain("changes", "--since", "2026-11-20", "--park", folder, "--format", "json").text)
    assert (found["net_then"], found["net_now"]) == (then["net_per_year"], now["net_per_year"])
    assert (found["known_then"], found["known_now"]) == (then["net_known"], now["net_known"])
    assert found["since"] == {"kind": "day", "name": "2026-11-20", "day": "2026-11-20", "steps": 3}
    assert [(one["news"], one["firm"]) for one in found["firms"]] == [("joined", "cement"), ("left", "d")]
    assert {(one["news"], one["firm"]) for one in found["lines"]} >= {("changed", "a"), ("added", "cement"), ("ended", "d")}


@pytest.mark.parametrize("of", ["gaps", "two-steps"])
def test_since_an_edition(tmp_path, of):
    folder = tmp_path / "park"
    if of == "gaps":
        write_park(folder, FIRMS, PARK)
    else:
        shutil.copytree(ROOT / "examples/two-steps", folder)
    done = matchchain("handbook", "--publish", "2026-10", "--out", tmp_path / "book.html", "--park", folder)
    assert done.code == 0, done.said
    assert "Nothing is new." in matchchain("changes", "--park", folder, "--lang", "en").text
    assert matchchain("add", "firm", "新来的水泥厂", "--id", "cement", "--need", "电石渣 900吨/年", "--park", folder).code == 0
    found = json.loads(matchchain("changes", "--since", "2026-10", "--park", folder, "--format", "json").text)
    assert found["since"] == {"kind": "edition", "name": "2026-10", "day": "2026-11-22", "steps": 0}
    assert (found["net_then"], [one["firm"] for one in found["firms"]]) == (None, ["cement"])
    assert {one["news"] for one in found["pairings"]} <= {"new"}
    assert found == json.loads(matchchain("changes", "--park", folder, "--format", "json").text)
    unknown = matchchain("changes", "--since", "2026-09", "--park", folder, "--lang", "en")
    assert unknown.code == 2
    assert "2026-10" in unknown.said


def test_since_a_step_only_what_came_after_it_is_new(park):
    last = standing(park)[-1].number
    found = json.loads(matchchain("changes", "--since", last, "--park", park, "--format", "json").text)
    assert [(one["news"], one["firm"]) for one in found["firms"]] == [("left", "d")]
    assert found["since"]["steps"] == 1
    after = matchchain("changes", "--since", "2026-11-21", "--park", park, "--lang", "en")
    assert "Nothing is new." in after.text


@pytest.mark.parametrize(
    ("since", "said"),
    [
        ("2026-11-19", "--since 2026-11-20"), ("2026-11-23", "yet to come"), ("77", "no step 77"), ("v1", "neither a day"),
        ("2026-13-01", "neither a day"), ("2026-11", "neither a day"),
    ],
)  # fmt: skip
def test_what_is_no_time_is_refused_with_a_cure(park, since, said):
    ended = matchchain("changes", "--since", since, "--park", park, "--lang", "en")
    assert (ended.code, ended.out) == (2, b"")
    assert said in ended.said


def test_a_park_without_a_past(tmp_path):
    folder = build(tmp_path / "park")
    bare = matchchain("changes", "--park", folder, "--lang", "en")
    assert (bare.code, bare.out) == (0, b"")
    assert "nothing to compare with" in bare.said
    named = matchchain("changes", "--since", "2026-11-01", "--park", folder, "--lang", "en")
    assert named.code == 2
    assert own(folder) == everything(folder)


def test_files_changed_by_hand_and_faulty_days_are_said(park):
    card = park / "firms.yaml"
    card.write_text(card.read_text(encoding="utf-8") + "\n# by hand\n", encoding="utf-8")
    shown = matchchain("changes", "--park", park, "--lang", "en")
    assert "Changed by hand" in shown.text
    assert "firms.yaml" in shown.text


def test_a_purged_firm_is_on_neither_side(tmp_path):
    folder = build(tmp_path / "park")
    for words in (("edit", "firm", "longhua", "--set", "short=龙华"), ("edit", "offer", "longhua", "亚硫酸钠", "--quantity", "9吨/年"), ("remove", "firm", "longhua"), ("forget", "龙华染料化工有限公司", "--yes"), ("add", "firm", "Neu", "--id", "neu")):
        done = matchchain(*words, "--park", folder)
        assert done.code == 0, done.said
    shown = matchchain("changes", "--since", 1, "--park", folder, "--lang", "en")
    assert shown.code == 0, shown.said
    assert "龙华" not in shown.text
    assert "left out on both sides: firms/longhua.yaml" in shown.text.replace("\n", " ")
