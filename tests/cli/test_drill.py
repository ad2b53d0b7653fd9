"""`trace` and `drill` as they are typed: every format, both languages, 80 columns, frozen pages."""

import json
import unicodedata
from pathlib import Path

import pytest

from tests.cli.command import ROOT, matchchain
from tests.golden import same_as_golden
from tests.network.web import HAND_MADE
from tests.parks import write_park

GOLDEN = Path(__file__).parent / "golden"
DATA = ("--park", ROOT / "data")
COMMANDS = {
    "trace": ("trace", "c"),
    "drill": ("drill", "p"),
    "drill-park": ("drill",),
}
NEW = """
    - {id: p, name: 热电厂, offers: [{material: 蒸汽, quantity: 1000 吨/年, sells_to: [{firm: a, quantity: 100 吨/年}]}]}
    - {id: a, name: 甲厂, needs: [{material: 蒸汽, quantity: 100 吨/年}]}
    - {id: b, name: 乙厂, needs: [{material: 烧碱, quantity: 50 吨/年, price: 800 元/吨}]}
    - {id: s, name: 碱厂, offers: [{material: 烧碱, kind: by-product, legal: by-product, quantity: 90 吨/年, disposal_cost: 100 元/吨}],
       needs: [{material: 硫酸, quantity: 100 吨/年, buys_from: [{firm: q, quantity: 100 吨/年}]}]}
    - {id: q, name: 酸厂, offers: [{material: 硫酸, quantity: 100 吨/年}]}
"""


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
    same_as_golden(f"{name}-{lang}.txt", shown.text, GOLDEN)


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


@pytest.mark.parametrize("words", [("drill", "tianyu-power"), ("drill", "tianyu-power", "--as-planned"), ("drill",), ("drill", "--as-planned"), ("trace", "haichuan-ca"), ("trace", "haichuan-ca", "--as-planned")])
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


@pytest.fixture(scope="module")
def new(tmp_path_factory):
    return write_park(tmp_path_factory.mktemp("new"), NEW)


def test_what_is_only_proposed_is_counted_when_asked_and_both_figures_are_said_apart(new):
    today = matchchain("drill", "q", "--park", new, "--lang", "zh").text
    planned = matchchain("drill", "q", "--as-planned", "--park", new, "--lang", "zh").text
    assert "今天现供1家受影响(立刻断料1家,能顶的都顶上后还有1家);若方案全部做成则2家" in today
    assert "若方案全部做成,2家受影响(立刻断料1家,能顶的都顶上后还有2家);今天现供1家" in planned
    assert "乙厂" not in today.split("复产顺序")[1]
    assert "乙厂" in planned.split("复产顺序")[1]
    assert "方案(还没做成)" in today
    assert "现/拟" not in today
    assert "Hit by today's trades: 1 firm (" in matchchain("drill", "q", "--park", new, "--lang", "en").text


def test_a_drill_that_breaks_nothing_today_still_says_what_the_plan_would(new):
    shown = matchchain("drill", "s", "--park", new, "--lang", "zh").text
    assert "今天现供0家受影响" in shown
    assert "若方案全部做成则1家" in shown
    assert "今天的现供里没有企业因此断料" in shown


def test_existing_is_the_default_and_hidden(new):
    for words in (("drill", "q"), ("drill",), ("trace", "s")):
        plain = matchchain(*words, "--park", new)
        assert matchchain(*words, "--existing", "--park", new).text == plain.text
        assert "--existing" not in matchchain(words[0], "--help").text
        assert "--as-planned" in matchchain(words[0], "--help").text
        both = matchchain(*words, "--existing", "--as-planned", "--park", new)
        assert (both.code, both.text) == (2, "")


def test_the_json_says_both_figures(new):
    told = json.loads(matchchain("drill", "q", "--park", new, "--format", "json").text)
    assert (told["existing_only"], told["hit_now"], told["hit_if_planned"]) == (True, 1, 2)
    told = json.loads(matchchain("drill", "--park", new, "--format", "json").text)
    assert (told["existing_only"], told["flows"], told["flows_if_planned"]) == (True, 2, 3)


def test_a_trace_draws_todays_trades_and_says_what_the_plan_would_add(new):
    shown = matchchain("trace", "s", "--park", new, "--lang", "zh").text
    assert "酸厂" in shown
    assert "乙厂" not in shown
    assert "若方案做成,还有1条拟供: matchchain trace s --as-planned" in shown
    for option in ("--as-planned", "--all"):
        assert "乙厂" in matchchain("trace", "s", option, "--park", new, "--lang", "zh").text


def test_a_park_without_trades_is_told_where_to_look(tmp_path):
    park = write_park(tmp_path / "park", """
        - {id: a, name: 甲, offers: [{material: 烧碱, kind: by-product, quantity: 100 吨/年, disposal_cost: 10 元/吨}]}
        - {id: b, name: 乙, needs: [{material: 烧碱, quantity: 100 吨/年, price: 500 元/吨}]}
    """)
    shown = matchchain("drill", "--park", park, "--lang", "zh").text
    assert "matchchain drill --as-planned" in shown.replace("\n", "")
    assert "停谁损失最大" in matchchain("drill", "--as-planned", "--park", park, "--lang", "zh").text
