"""Several parks read together: a block of their own, the own plan untouched, nothing shown that is withheld."""

import json
import re

import openpyxl
import pytest

from tests.cli.command import matchchain
from tests.golden import same_as_golden
from tests.parks import write_park

HOME = """
    - {id: dye, name: 龙山染料有限公司, short: 龙山染料, name_en: Longshan Dyes, credit_code: 91330604MA2422179D, contact: 王工 13812345678, group: 龙山集团,
       site: {lat: 30.14, lon: 120.87},
       offers: [{material: 亚硫酸钠, kind: by-product, legal: by-product, quantity: 2600 吨/年, disposal_cost: 900 元/吨},
                {material: 粉煤灰, kind: waste, legal: general-waste, quantity: 800 吨/年, disposal_cost: 60 元/吨},
                {material: 废硫酸, kind: waste, legal: hazardous-waste, waste_code: 261-057-34, quantity: 500 吨/年, disposal_cost: 1500 元/吨},
                {material: 片碱, kind: product, quantity: 90 吨/年, price: 2000 元/吨, sells_to: [{firm: '园外:柯山印染', quantity: 40 吨/年}]}]}
    - {id: paper, name: 越山造纸有限公司, credit_code: 91330604MA2779113M, site: {lat: 30.15, lon: 120.88},
       needs: [{material: 亚硫酸钠, quantity: 600 吨/年, price: 1500 元/吨}]}
"""
THERE = """
    - {id: print, name: 柯山印染有限公司, short: 柯山印染, name_en: Keshan Printing, credit_code: 91320604MA2000000X, contact: 李工 13987654321, site: {lat: 31.0, lon: 121.0},
       needs: [{material: 亚硫酸钠, quantity: 777 吨/年, price: 1613 元/吨}, {material: 片碱, quantity: 40 吨/年, price: 2500 元/吨},
               {material: 粉煤灰, quantity: 900 吨/年, price: 55 元/吨}, {material: 废硫酸, quantity: 400 吨/年, price: 400 元/吨}]}
    - {id: kin, name: 龙山江北有限公司, group: 龙山集团, site: {lat: 31.0, lon: 121.0}, needs: [{material: 亚硫酸钠, quantity: 100 吨/年, price: 1500 元/吨}]}
    - {id: shy, name: 秘园化纤有限公司, short: 秘园化纤, name_en: Shy Fibres, contact: 赵工 13711112222, site: {lat: 31.0137, lon: 121.0259}, address: 秘园路8号, share: {name: no},
       needs: [{material: 亚硫酸钠, quantity: 333 吨/年, price: 1400 元/吨}]}
    - {id: coy, name: 半露纺织有限公司, site: {lat: 31.0, lon: 121.0}, share: {quantity: band, lines: {烧碱: no}},
       needs: [{material: 亚硫酸钠, quantity: 444 吨/年, price: 1300 元/吨}, {material: 烧碱, quantity: 555 吨/年, price: 2600 元/吨}]}
"""
SETTINGS = "name: 龙山园区\nname_en: Longshan Park\noperating_days: 330\nlanguage: zh\n"
OTHER = "name: 柯山园区\nname_en: Keshan Park\noperating_days: 330\n"
SECRETS = ("秘园", "Shy Fibres", "13711112222", "13987654321", "赵工", "李工", "31.0137", "秘园路", "烧碱", "shy")
AMOUNTS = ("444", "555")


@pytest.fixture(scope="module")
def parks(tmp_path_factory):
    desk = tmp_path_factory.mktemp("desk")
    return write_park(desk / "home", HOME, SETTINGS), write_park(desk / "there", THERE, OTHER)


def told(*words):
    done = matchchain(*words, "--format", "json")
    assert done.code == 0, done.said
    return json.loads(done.text)


def shows(text, *amounts):
    """Which secrets a text tells."""
    figures = [one for one in (*AMOUNTS, *amounts) if re.search(rf"(?<![\d.,]){one}(?![\d,])", text)]
    return [secret for secret in SECRETS if secret in text] + figures


def rows(found):
    return [(one["supplier"], one["offer"], one["receiver"], one["stage"]) for one in found["across"]]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_block_is_frozen(parks, lang):
    home, there = parks
    shown = matchchain("suggest", "--park", home, "--park", there, "--lang", lang, "--width", 80)
    assert shown.code == 0, shown.said
    begin = "跨园区" if lang == "zh" else "Across parks"
    same_as_golden(f"across/block-{lang}.txt", shown.text[shown.text.index(begin) :].partition("\n\n")[0] + "\n")


def test_the_presence_of_others_never_changes_the_own_plan(parks, tmp_path):
    home, there = parks
    alone, beside = told("suggest", "--park", home), told("suggest", "--park", home, "--park", there)
    listed = write_park(tmp_path / "home", HOME, f"{SETTINGS}partners: [{{path: '{there}', name: 柯山}}]\n")
    for found in (beside, told("suggest", "--park", listed)):
        assert {key: found[key] for key in alone if key not in ("made", "across")} == {
            key: alone[key] for key in alone if key != "made"
        }
    assert rows(told("suggest", "--park", listed)) == rows(beside)


def test_only_what_the_own_plan_leaves_goes_across_and_groups_and_trades_stay_as_they_are(parks):
    home, there = parks
    found = told("suggest", "--park", home, "--park", there)
    sulfite = [one for one in found["across"] if one["offer"] == "亚硫酸钠" and one["stage"] == "ready"]
    bands = {one["receiver_name"]: one["quantity"] for one in sulfite}
    assert bands.pop("柯山印染") == pytest.approx(777)
    assert bands.pop("半露纺织有限公司") == pytest.approx(350)  # 444 t is told as 200 to 500
    (code,) = bands  # behind a code, its amount not withheld
    assert re.fullmatch(r"[A-Z]\d\d", code)
    assert sum(one["quantity"] for one in sulfite) <= 2000  # of 2,600 t the own plan takes 600
    assert {one["supplier_park"] for one in sulfite} == {"龙山园区"}
    assert all(100 < one["distance_km"] < 200 for one in sulfite)
    assert "kin" not in {one["receiver"] for one in found["across"]}  # of one group
    assert "片碱" not in {one["offer"] for one in found["across"]}  # traded already
    assert [one["park"] for one in found["parks"]] == ["龙山园区", "柯山园区"]


def test_the_rule_on_leaving_the_province_is_told(parks):
    home, there = parks
    found = told("suggest", "--park", home, "--park", there, "--lang", "zh")
    said = {one["offer"]: (one["stage"], one["province"]) for one in found["across"] if one["receiver"] == "print"}
    assert said["废硫酸"][0] == "papers"
    assert "浙江" in said["废硫酸"][1]
    assert "江苏" in said["废硫酸"][1]
    assert "批准" in said["废硫酸"][1]
    assert "备案" in said["粉煤灰"][1]
    assert said["亚硫酸钠"][1] == ""


def test_a_province_that_no_code_says_is_that_of_the_card_or_the_list(tmp_path):
    write_park(tmp_path / "bare", THERE.replace("credit_code: 91320604MA2000000X, ", ""), OTHER)
    home = write_park(tmp_path / "home", HOME, f"{SETTINGS}partners: [{{path: ../bare, province: 江苏省}}]\n")
    found = told("suggest", "--park", home, "--lang", "zh")
    assert "江苏" in next(one["province"] for one in found["across"] if one["offer"] == "废硫酸")


@pytest.mark.parametrize("name", ["table", "json", "csv", "md", "html"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_nothing_that_is_withheld_shows(parks, name, lang):
    home, there = parks
    shown = matchchain("suggest", "--park", home, "--park", there, "--format", name, "--lang", lang, "--top", 50)
    assert shown.code == 0, shown.said
    assert not shows(shown.text)


def test_nothing_that_is_withheld_shows_in_a_workbook(parks, tmp_path):
    home, there = parks
    assert matchchain("suggest", "--park", home, "--park", there, "--out", tmp_path / "a.xlsx").code == 0
    cells = [cell for sheet in openpyxl.load_workbook(tmp_path / "a.xlsx") for row in sheet.iter_rows(values_only=True) for cell in row]
    text = " ".join(str(cell) for cell in cells if cell is not None)
    assert "柯山印染" in text
    assert not shows(text)


def test_an_exchange_file_can_be_a_partner_and_holds_only_what_share_allows(parks, tmp_path):
    home, there = parks
    file = tmp_path / "柯山.xlsx"
    assert matchchain("export", "--for", "partner", "--out", file, "--park", there, "--lang", "en").code == 0
    found = told("suggest", "--park", home, "--park", file)
    names = {one["receiver_name"] for one in found["across"]}
    assert {one["supplier_park"] for one in found["across"]} == {"龙山园区"}
    assert "柯山印染有限公司" in names or "Keshan Printing" in names
    text = json.dumps(found, ensure_ascii=False)
    assert not shows(text, "777", "1613")


def test_loose_cards_of_firms_outside_are_read_under_the_own_settings(tmp_path):
    home = write_park(tmp_path / "home", HOME, f"{SETTINGS}partners: [{{path: outside, name: 园外, lat: 31, lon: 121}}]\n")
    (home / "outside").mkdir()
    (home / "outside" / "mill.yaml").write_text("name: 江北造纸有限公司\nneeds: [{material: 亚硫酸钠, quantity: 300 吨/年, price: 1500 元/吨}]\n", encoding="utf-8")
    found = told("suggest", "--park", home)
    ready = [one for one in found["across"] if one["stage"] == "ready"]
    assert [(one["receiver"], one["receiver_park"], one["quantity"]) for one in ready] == [("mill", "园外", 300.0)]
    assert ready[0]["distance_km"] > 100
    assert [one["net_per_year"] for one in found["parks"]][1] is None


def test_a_partner_that_is_not_there_is_an_error_at_its_line(tmp_path):
    home = write_park(tmp_path / "home", HOME, f"{SETTINGS}partners:\n  - {{path: ../gone, name: 柯山}}\n")
    for words in (("check",), ("suggest",)):
        done = matchchain(*words, "--park", home, "--lang", "zh")
        assert done.code == 3
        assert "park.yaml:6:" in done.text + done.said
        assert "../gone" in done.text + done.said
    assert matchchain("suggest", "--park", home, "--skip-bad").code == 0


def test_faults_of_another_park_are_said_and_left_out(parks, tmp_path):
    home, _ = parks
    there = write_park(tmp_path / "there", THERE.replace("777 吨/年", "很多"), OTHER)
    done = matchchain("suggest", "--park", home, "--park", there, "--lang", "zh")
    assert done.code == 0
    assert "柯山园区有1处错误" in done.said


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--park", "{home}", "--park", "{there}", "gaps"), 2, "一次只看一个园区"),
        (("gaps", "--park", "{home}", "--park", "{there}"), 2, "--park 写了两次"),
        (("add", "firm", "甲", "--park", "{home}", "-p", "{there}"), 2, "--park 写了两次"),
        (("--park", "{home}", "--park", "{there}", "undo"), 2, "一次只看一个园区"),
        (("suggest", "--park", "{home}", "--park", "{home}"), 2, "同一个园区"),
        (("suggest", "--park", "{home}", "--park", "{home}/nothing"), 2, "nothing"),
        (("suggest", "--park", "{home}", "--park", "{text}"), 3, "notes.txt"),
        (("suggest", "--park", "{home}", "--park", "{euro}"), 3, "EUR"),
    ],
)
def test_what_cannot_be_read_together_is_said(parks, tmp_path, words, code, said):
    (tmp_path / "notes.txt").write_text("a,b\n1,2\n", encoding="utf-8")
    euro = write_park(tmp_path / "euro", THERE, OTHER + "currency: EUR\n")
    at = {"home": str(parks[0]), "there": str(parks[1]), "text": str(tmp_path / "notes.txt"), "euro": str(euro)}
    done = matchchain(*(word.format(**at) for word in words), "--lang", "zh")
    assert (done.code, done.text) == (code, ""), done.said
    assert said in done.said


def test_parks_may_be_named_before_the_command_behind_it_or_both(parks):
    home, there = parks
    asked = [
        ("--park", home, "--park", there, "suggest"), ("--park", home, "suggest", "-p", there), ("suggest", "-p", home, "-p", there),
    ]  # fmt: skip
    assert len({matchchain(*words, "--format", "csv").text for words in asked}) == 1
