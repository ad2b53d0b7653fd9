"""`gaps` and `what-if` as a person sees them: the hand-made park in both languages, cards, JSON, refusals, width."""

import json
from pathlib import Path

import pytest

from matchchain.reports.formats.layout import cells
from tests.cli.command import ROOT, matchchain
from tests.cli.park import everything
from tests.golden import same_as_golden
from tests.network.gaps_park import FIRMS, PARK
from tests.parks import write_park

GOLDEN = Path(__file__).parent / "golden"
DATA = ("--park", ROOT / "data")
VISITOR = """\
id: kiln
name: 戊窑业
name_en: Kiln
site: {lat: 30.0, lon: 120.0}
offers: [{material: 生石灰, kind: product, quantity: 250 吨/年, price: 400 元/吨, as_of: 2026-11-01}]
"""


@pytest.fixture
def park(tmp_path):
    folder = write_park(tmp_path / "park", FIRMS, PARK)
    (tmp_path / "kiln.yaml").write_text(VISITOR, encoding="utf-8")
    (tmp_path / "second.yaml").write_text(VISITOR.replace("kiln", "second").replace("250", "100").replace("戊", "己").replace("Kiln", "Second"), encoding="utf-8")
    return folder


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_gaps_of_the_park_worked_by_hand(park, lang):
    shown = matchchain("gaps", "--park", park, "--lang", lang, "--width", 80, cwd=park)
    assert shown.code == 0
    same_as_golden(f"gaps-{lang}.txt", shown.text, GOLDEN)
    assert all(cells(line) <= 80 for line in shown.text.splitlines())


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("join", ("--join", "../kiln.yaml")),
        ("compare", ("--join", "../kiln.yaml", "--join", "../second.yaml", "--price", "生石灰=+10%")),
        ("leave", ("--leave", "b", "--double", "c", "--join", "../kiln.yaml")),
    ],
)
def test_what_if_of_the_park_worked_by_hand(park, lang, name, words):
    shown = matchchain("what-if", *words, "--park", park, "--lang", lang, "--width", 80, cwd=park)
    assert shown.code == 0, shown.said
    same_as_golden(f"what-if-{name}-{lang}.txt", shown.text, GOLDEN)
    assert all(cells(line) <= 80 for line in shown.text.splitlines())


def test_a_card_is_printed_written_and_joined_and_the_park_stays_as_it_is(park, tmp_path):
    before = everything(park)
    told = json.loads(matchchain("gaps", "--park", park, "--format", "json", cwd=park).text)
    kiln = next(one for one in told["newcomers"] if one["process"] and one["gives"] == "生石灰" and one["takes"] == "电石渣")
    card = matchchain("gaps", "--park", park, "--card", kiln["number"], cwd=park)
    assert card.code == 0
    assert "假设" in card.text
    file = tmp_path / "card.yaml"
    assert matchchain("gaps", "--park", park, "--card", kiln["number"], "--out", file, cwd=park).code == 0
    assert file.read_text(encoding="utf-8") == card.text
    assert matchchain("gaps", "--park", park, "--card", kiln["number"], "--out", file, cwd=park).code == 4
    found = json.loads(matchchain("what-if", "--park", park, "--join", file, "--format", "json", cwd=park).text)
    (scenario,) = found["scenarios"]
    assert scenario["change"] == pytest.approx(kiln["gain"])
    assert scenario["firms"] == [kiln["firm"]]
    assert everything(park) == before


def test_the_json_of_gaps(park):
    told = json.loads(matchchain("gaps", "--park", park, "--format", "json", cwd=park).text)
    assert told["schema"] == "matchchain.gaps/1"
    assert (told["bought_outside_per_year"], told["disposed_per_year"]) == (170_000.0, 100_000.0)
    assert [(u["receiver"], u["left"], u["worth"], u["demand_worth"]) for u in told["unmet"]] == [("b", 200.0, 600.0, 0.0), ("c", 100.0, 500.0, 0.0)]
    assert [(u["supplier"], u["value"]) for u in told["unplaced"]] == [("a", 100_000.0), ("d", None)]
    supplier = next(one for one in told["newcomers"] if one["kind"] == "supplier")
    assert (supplier["gain"], supplier["partners"], supplier["chains"]) == (164_000.0, ["b", "c"], ["建材"])
    assert supplier["own_cost_limit"] == pytest.approx(164_000 / 300, abs=1e-3)
    lime = next(one for one in told["materials"] if one["side"] == "need")
    assert (lime["firms"], lime["value"]) == (["b", "c"], 170_000.0)


def test_the_json_of_what_if(park):
    # The kiln sells 250 t: 200 to b at 600 - 400 - 20, 50 to c at 500 - 400 - 20.
    told = json.loads(matchchain("what-if", "--park", park, "--join", "../kiln.yaml", "--format", "json", cwd=park).text)
    assert told["schema"] == "matchchain.what-if/1"
    (scenario,) = told["scenarios"]
    assert (scenario["net_before"], scenario["net_after"]) == (0.0, 200 * 180.0 + 50 * 80.0)
    assert [(p["what"], p["receiver"], p["quantity_after"]) for p in told["pairings"]] == [("came", "b", 200.0), ("came", "c", 50.0)]
    assert {f["firm"]: f["gain_after"] for f in told["firms"]} == {"kiln": 20_000.0, "b": 18_000.0, "c": 2_000.0}


def test_together_is_one_scenario(park):
    words = ("what-if", "--park", park, "--join", "../kiln.yaml", "--join", "../second.yaml")
    every, one = (json.loads(matchchain(*words, *more, "--format", "json", cwd=park).text) for more in ((), ("--together",)))
    assert [s["firms"] for s in every["scenarios"]] == [["kiln"], ["second"], ["kiln", "second"]]
    assert [s["firms"] for s in one["scenarios"]] == [["kiln", "second"]]
    assert one["scenarios"][0]["net_after"] == every["scenarios"][2]["net_after"] == 200 * 180.0 + 100 * 80.0


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("what-if",), 2, "--leave"),
        (("what-if", "--leave", "甲电石"), 2, "甲电石厂"),
        (("what-if", "--price", "生石灰"), 2, "+10%"),
        (("what-if", "--price", "生石灰=便宜"), 2, "+10%"),
        (("what-if", "--price", "生石灰=-800"), 2, "+10%"),
        (("what-if", "--price", "生石灰=-180%"), 2, "+10%"),
        (("what-if", "--price", "黄金=800"), 2, "黄金"),
        (("what-if", "--join", "../none.yaml"), 2, "找不到文件 ../none.yaml"),
        (("what-if", "--join", "park.yaml"), 2, "park.yaml 不是企业卡片"),
        (("what-if", "--leave", "b", "--double", "乙建材厂"), 2, "--leave 和 --double"),
        (("what-if", "--stop", "b", "--leave", "b"), 2, "b 只能选一样"),
        (("what-if", "--leave", "b", "--together"), 2, "--join"),
        (("what-if", "--together"), 2, "--together 要和 --join"),
        (("gaps", "--card", "1", "--format", "json"), 2, "YAML"),
        (("what-if", "--join", "../kiln.yaml", "--join", "../kiln.yaml"), 2, "kiln"),
        (("what-if", "--join", "../empty.yaml"), 2, "empty.yaml"),
        (("what-if", "--join", "../bad.yaml"), 3, "bad.yaml:3"),
        (("gaps", "--card", "99"), 2, "99"),
        (("gaps", "--chain", "造船"), 2, "无机化工"),
    ],
)
def test_what_cannot_be_done_says_how_it_can(park, words, code, said):
    (park.parent / "empty.yaml").write_text("# nothing\n", encoding="utf-8")
    (park.parent / "bad.yaml").write_text("id: bad\nname: 坏\nneeds: [{material: 生石灰, quantity: 很多}]\n", encoding="utf-8")
    shown = matchchain(*words, "--park", park, "--lang", "zh", cwd=park)
    assert (shown.code, shown.text) == (code, "")
    assert said in shown.said
    assert "Traceback" not in shown.said


def test_a_firm_named_twice_leaves_once(park):
    once, twice = (matchchain("what-if", *("--leave", "b") * n, "--park", park, "--lang", "zh", cwd=park).text for n in (1, 2))
    assert once == twice


def test_no_hint_where_no_name_is_near(park):
    shown = matchchain("what-if", "--price", "无此物=5", "--park", park, "--lang", "zh", cwd=park)
    assert (shown.code, shown.said.strip()) == (2, "园区里没有哪一条是“无此物”。")
    assert "是不是: 生石灰" in matchchain("what-if", "--price", "生石灰甲=5", "--park", park, "--lang", "zh", cwd=park).said


@pytest.mark.parametrize(
    ("lang", "written", "said"),
    [("zh", "450元/立方米", "450元/方"), ("en", "450元/立方米", "450 CNY/m3"), ("zh", "450元/吨", "450元/吨")],
)
def test_a_supposed_price_is_said_in_the_readers_units(park, lang, written, said):
    shown = matchchain("what-if", "--price", f"生石灰={written}", "--park", park, "--lang", lang, cwd=park)
    assert shown.code == 0, shown.said
    assert said in shown.text.splitlines()[0]


@pytest.mark.parametrize("command", ["gaps", "gaps-json"])
def test_a_condition_that_nothing_fits_is_said(park, command):
    words = ("gaps", "--format", "json") if command == "gaps-json" else ("gaps",)
    shown = matchchain(*words, "--material", "zzzz", "--park", park, "--lang", "zh", cwd=park)
    assert (shown.code, "没有符合条件的缺口或待消纳" in shown.said) == (0, True)
    assert "没有符合" not in matchchain(*words, "--material", "生石灰", "--park", park, "--lang", "zh", cwd=park).said


def test_a_faulty_entry_of_a_card_can_be_left_out(park):
    (park.parent / "bad.yaml").write_text(VISITOR + "needs: [{material: 盐酸, quantity: 很多}]\n", encoding="utf-8")
    told = json.loads(matchchain("what-if", "--join", "../bad.yaml", "--skip-bad", "--park", park, "--format", "json", cwd=park).text)
    assert told["scenarios"][0]["net_after"] == 40_000.0


@pytest.mark.parametrize("words", [("gaps",), ("gaps", "--chain", "医药", "--top", 5), ("what-if", "--stop", "tianyu-power", "--double", "longhua")])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_example_park_fits_eighty_columns(words, lang):
    shown = matchchain(*words, *DATA, "--lang", lang, "--width", 80)
    assert shown.code == 0
    assert all(cells(line) <= 80 for line in shown.text.splitlines())


@pytest.mark.parametrize("kind", ["csv", "tsv", "jsonl", "md", "xlsx"])
@pytest.mark.parametrize("words", [("gaps",), ("what-if", "--leave", "a")])
def test_every_format(park, tmp_path, kind, words):
    file = tmp_path / f"out.{kind}"
    shown = matchchain(*words, "--park", park, "--out", file, cwd=park)
    assert shown.code == 0, shown.said
    assert file.stat().st_size > 100


def test_an_empty_park_has_no_gaps(tmp_path):
    park = write_park(tmp_path, "- {id: a, name: 甲}\n")
    shown = matchchain("gaps", "--park", park, "--format", "csv", cwd=park)
    assert (shown.code, len(shown.text.splitlines())) == (0, 1)
    assert matchchain("gaps", "--park", park, cwd=park).code == 0
