"""`trace` and `drill` as they are typed: every format, both languages, 80 columns, frozen pages."""

import json
import unicodedata
from pathlib import Path

import pytest

from tests.cli.command import ROOT, matchchain
from tests.network.web import HAND_MADE
from tests.parks import write_park

GOLDEN = Path(__file__).parent / "golden"
DATA = ("--park", ROOT / "data")
COMMANDS = {
    "trace": ("trace", "c"),
    "drill": ("drill", "p"),
    "drill-park": ("drill",),
}


def cells(line):
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in line)


@pytest.fixture(scope="module")
def park(tmp_path_factory):
    return write_park(tmp_path_factory.mktemp("park"), HAND_MADE)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_the_page_is_frozen(park, name, lang):
    shown = matchchain(*COMMANDS[name], "--park", park, "--lang", lang, "--width", 80)
    assert shown.code == 0, shown.said
    assert all(cells(line) <= 80 for line in shown.text.splitlines())
    assert shown.text == (GOLDEN / f"{name}-{lang}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", ["table", "csv", "tsv", "json", "jsonl", "md"])
def test_every_format_of_every_answer(park, name, lang):
    for words in COMMANDS.values():
        shown = matchchain(*words, "--park", park, "--lang", lang, "--format", name)
        assert shown.code == 0, shown.said
        assert shown.text.count("\n") >= 5
        assert "13812345678" not in shown.text
        assert "13987654321" not in shown.text


def test_a_workbook_of_each(park, tmp_path):
    for name, words in COMMANDS.items():
        out = tmp_path / f"{name}.xlsx"
        assert matchchain(*words, "--park", park, "--out", out).code == 0
        assert out.read_bytes()[:2] == b"PK"


def test_the_json_of_a_drill(park):
    told = json.loads(matchchain("drill", "热电厂", "--park", park, "--format", "json", "--lang", "en").text)
    assert told["schema"] == "matchchain.drill/1"
    assert told["stopped"] == ["p"]
    assert {hit["firm"]: hit["rate"] for hit in told["hit"]} == {"b": 0.0, "a": 0.25, "c": 0.2, "d": 0.6}
    assert {hit["firm"]: hit["rate_with_standby"] for hit in told["hit"]} == {"b": 0.0, "a": 0.25, "c": 0.6, "d": 0.8}
    (helper,) = told["standby"]
    assert (helper["supplier"], helper["quantity"], helper["contact"]) == ("e", 120.0, "李工 139****4321")
    assert [start["firms"] for start in told["restart"]] == [["p"], ["a"], ["b"], ["c"], ["d"]]


def test_the_json_of_a_trace_has_a_record_for_each_flow(park):
    told = json.loads(matchchain("trace", "p", "--down", "--park", park, "--format", "json").text)
    assert [(one["level"], one["path"], one["mark"]) for one in told["flows"]] == [
        (1, ["p", "b"], ""), (2, ["p", "b", "c"], ""), (3, ["p", "b", "c", "d"], ""),
        (1, ["p", "a"], ""), (2, ["p", "a", "c"], "again"),
    ]  # fmt: skip
    assert {one["direction"] for one in told["flows"]} == {"down"}


@pytest.mark.parametrize("words", [("trace", "longhau"), ("drill", "tianyu-power", "longhau")])
def test_a_firm_nobody_knows(words):
    shown = matchchain(*words, *DATA, "--lang", "en")
    assert (shown.code, shown.text) == (2, "")
    assert "longhua" in shown.said


def test_a_firm_may_be_called_by_any_of_its_names():
    ids = {matchchain("trace", name, *DATA, "--depth", 1, "--format", "json").text for name in ("tianyu-power", "天榆热电", "Tianyu Cogeneration")}
    assert len(ids) == 1


@pytest.mark.parametrize("words", [("drill", "tianyu-power"), ("drill", "tianyu-power", "--existing"), ("drill",), ("trace", "haichuan-ca")])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_example_park_fits_eighty_columns(words, lang):
    shown = matchchain(*words, *DATA, "--lang", lang, "--width", 80)
    assert shown.code == 0
    assert all(cells(line) <= 80 for line in shown.text.splitlines())


def test_no_leaders_no_line_and_no_stray_space():
    worked = ("drill", "--park", ROOT / "examples" / "worked")
    assert "leaders in the network" not in matchchain(*worked, "--lang", "en").text
    assert "网络里的龙头" not in matchchain(*worked, "--lang", "zh").text
    assert "leaders in the network: " in matchchain("drill", *DATA, "--lang", "en").text
    assert " 万元" not in matchchain(*worked, "--lang", "zh").text.split("\n一、")[1].splitlines()[0]


def test_a_firm_said_twice_is_one():
    shown = matchchain("drill", "kiln", "kiln", "--park", ROOT / "examples" / "two-steps", "--lang", "zh")
    assert shown.text.splitlines()[0].count("石灰窑") == 1


def test_kalundborg_without_its_power_station():
    shown = matchchain("drill", "asnaes", "--park", ROOT / "examples" / "kalundborg", "--lang", "en", "--width", 80)
    for words in ("steam", "gypsum", "fly ash", "heat", "Gyproc", "Cement works", "Municipality", "Fish farm"):
        assert words in shown.text
