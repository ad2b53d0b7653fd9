"""The class of a waste by its name: a set written before the table, the list's own words, and the table's order."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from matchchain.wastes import Status, class_by_name, codes, find
from matchchain.wastes.names import lines
from matchchain.wastes.tables import rows
from matchchain.wastes.words import english, plain
from matchchain.wording import say
from matchchain.wording.table.wastes import MESSAGES
from tests.each import each

with (Path(__file__).parent / "names_expected.csv").open(encoding="utf-8") as file:
    EXPECTED = list(csv.DictReader(file))

with (Path(__file__).parent / "names_trade.csv").open(encoding="utf-8") as file:
    TRADE = list(csv.DictReader(file))


@each("row", TRADE)
def test_trade_names_as_ledgers_write_them(row):
    found = class_by_name(row["name"], waste=True)
    if row["class"] == "?":
        assert found is None or found.status != "listed"
    elif row["class"] == "-":
        assert found is None or found.status == "unlisted"
    else:
        assert row["class"] in found.classes or found.status == "identify"


@each("row", EXPECTED)
def test_the_names_written_before_the_table(row):
    found = class_by_name(row["name"])
    assert (found.status if found else "") == row["status"]
    if row["classes"]:
        assert found.classes[0] in row["classes"].split("/")


@pytest.mark.parametrize(
    "name",
    ["废甲醇", "废甲苯", "废乙醇", "废丙酮", "used acetone", "spent acetone", "waste acetone", "Used Methanol", "废酒精",
     "废四氢呋喃", "spent IPA", "废二甲苯", "waste toluene"],
)  # fmt: skip
def test_every_used_solvent_is_hw06(name):
    found = class_by_name(name)
    assert (found.status, found.classes[0]) == ("listed", "HW06")


@pytest.mark.parametrize(
    "name", ["recovered acetone", "再生丙酮", "回收甲醇", "acetone", "甲醇(2#罐)", "regenerated toluene"]
)
def test_a_product_is_no_waste(name):
    assert class_by_name(name) is None


@pytest.mark.parametrize("name", ["飞灰", "Fly Ash", "Sludge", "污泥", "废渣", "Dust", "Steelmaking Dust", "炉渣", "药渣", "菌渣",
                                  "slag", "bottom ash", "residue", "废盐"])  # fmt: skip
def test_a_word_with_several_meanings_asks(name):
    found = class_by_name(name)
    assert found.status in {"listed-if", "identify"}
    assert say(found.question, "zh").endswith("?")
    assert say(found.question, "en").endswith("?")


def test_the_head_of_a_name_decides_before_its_process():
    assert class_by_name("二甲苯生产过程中产生的废催化剂").classes[0] == "HW50"
    assert class_by_name("废油漆桶").classes[0] == "HW49"
    assert class_by_name("spent catalyst from xylene isomerisation").classes[0] == "HW50"
    assert class_by_name("粉煤灰（垃圾焚烧）").classes == ("HW18",)


@pytest.mark.parametrize("name", ["硫酸铵废料", "废聚苯乙烯", "废硫酸钠", "废甲醇钠", "磷酸二铵", "磷酸二氢钾", "磷酸三钠"])
def test_another_substance_that_begins_alike_is_not_it(name):
    found = class_by_name(name)
    assert found is None or not {"HW34", "HW06"} & set(found.classes)


def test_what_is_denied_is_not_there():
    assert class_by_name("不含铬的污泥").status == "identify"
    assert class_by_name("sludge free of chromium").status == "identify"
    assert class_by_name("无石棉垫片") is None


def test_what_says_it_is_contaminated_is_never_harmless():
    assert class_by_name("含有害物质的木材").status == "identify"
    assert class_by_name("wood containing hazardous substances").status == "identify"
    assert class_by_name("废木材").status == "unlisted"


@pytest.mark.parametrize(
    "name", ["HCl tail gas", "硝酸尾气", "甲醇弛放气", "导热油热", "solvent-laden air", "waste heat of acid plant"]
)
def test_gas_and_heat_are_no_wastes_of_what_they_carry(name):
    assert class_by_name(name, waste=True) is None


@pytest.mark.parametrize("name", ["甲醇废水", "醋酸废水", "含甲醇废水", "acetic acid wastewater"])
def test_waste_water_is_not_the_acid_or_solvent_in_it(name):
    assert class_by_name(name, waste=True) is None


@pytest.mark.parametrize("name", ["recovered solvent", "回收溶剂", "副产稀硫酸", "by-product methyl acetate"])
def test_a_product_after_treatment_on_a_waste_line_asks_which_it_is(name):
    found = class_by_name(name, waste=True)
    assert (found.status, found.question.key) == ("listed-if", "wastes.ask.product")


def test_a_waste_line_need_not_say_waste():
    assert class_by_name("sulphuric acid") is None
    assert class_by_name("sulphuric acid", waste=True).classes[0] == "HW34"


def test_the_national_lists_own_words_are_never_unlisted():
    outcome = Counter()
    for code in codes("cn"):
        entry = find(code)
        found = class_by_name(entry.zh, waste=True)
        if found is None or found.status == "identify":
            outcome["asked"] += 1
        else:
            assert found.status != "unlisted", entry
            outcome["right" if entry.hw in found.classes else "other"] += 1
    assert outcome["right"] >= 350
    assert outcome["other"] <= 30


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_absolutely_hazardous_european_title_is_held_harmless(language):
    harmless = [
        entry.code
        for entry in map(find, codes("ewc"))
        if entry.kind == "absolute-hazardous"
        and (found := class_by_name(getattr(entry, language), waste=True))
        and found.status == "unlisted"
    ]
    # "oil and fat other than edible": the sense lies in the code left out, which `read_codes` tells.
    assert set(harmless) <= {"200126"}


@each("line, zh, en", lines())
def test_a_line_of_the_table_is_in_order(line, zh, en):
    assert line.status in get_args(Status)
    assert all(find(hw) is not None for hw in line.classes)
    assert bool(line.classes) is (line.status in {"listed", "listed-if"})
    assert not line.code or find(line.code).hw == line.classes[0]
    assert bool(line.ask) is (line.status in {"listed-if", "identify"})
    assert not line.ask or f"wastes.ask.{line.ask}" in MESSAGES
    macros = {row[0] for row in rows("names") if row[0].startswith("@")}
    for part in zh.replace("|", "+").split("+"):
        assert (
            part in macros
            if part.startswith("@")
            else plain(part.partition("!")[0]).replace(" ", "") + (part[part.index("!") :] if "!" in part else "")
            == part
        )
    for part in en.replace("|", "+").split("+"):
        assert part in macros if part.startswith("@") else english(plain(part)).strip() == part


def test_every_question_is_asked_by_a_line():
    asked = {f"wastes.ask.{line.ask}" for line, _, _ in lines() if line.ask}
    assert {key for key in MESSAGES if key.startswith("wastes.ask.")} == asked | {
        "wastes.ask.process",
        "wastes.ask.product",
    }
