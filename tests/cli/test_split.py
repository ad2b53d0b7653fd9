"""`suggest --split core` as it is typed, in both languages."""

import json

import pytest

from tests.cli.command import ROOT, matchchain
from tests.golden import same_as_golden
from tests.parks import write_park

WORKED = ROOT / "examples" / "worked"
PARK = """
name: 试验园区
tariffs: {haul_rate: 0 元/吨公里, loading: 0 元/吨, deal_cost: 0 元/年}
"""
# Least lots that no plan fits for all: whoever is left out has something better to offer to some of the others.
LOTS = """
- {id: a, name: 甲厂, name_en: Jia, site: {lat: 30.1, lon: 120.8}, offers: [{material: 氯化钙, kind: by-product,
   legal: product, quantity: 3000 吨/年, disposal_cost: 100 元/吨}]}
- {id: b, name: 乙厂, name_en: Yi, site: {lat: 30.1, lon: 120.8}, offers: [{material: 氯化钙, kind: by-product,
   legal: product, quantity: 1000 吨/年, disposal_cost: 300 元/吨}]}
- {id: c, name: 丙厂, name_en: Bing, site: {lat: 30.1, lon: 120.8}, needs: [{material: 氯化钙, quantity: 1000 吨/年,
   price: 100 元/吨, least_lot: 1000 吨/年}]}
- {id: d, name: 丁厂, name_en: Ding, site: {lat: 30.1, lon: 120.8}, needs: [{material: 氯化钙, quantity: 2000 吨/年,
   price: 300 元/吨, least_lot: 1000 吨/年}]}
- {id: e, name: 戊厂, name_en: Wu, site: {lat: 30.1, lon: 120.8}, needs: [{material: 氯化钙, quantity: 3000 吨/年,
   price: 100 元/吨, least_lot: 3000 吨/年}]}
"""
FEW = LOTS.replace(", least_lot: 1000 吨/年", "").replace(", least_lot: 3000 吨/年", "")


def answer(park, *words):
    ended = matchchain("--park", park, "suggest", "--split", "core", *words)
    assert ended.code == 0, ended.said
    return ended.text


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_split_that_no_group_betters_says_so(tmp_path, lang):
    park = write_park(tmp_path, FEW, PARK)
    same_as_golden(f"split/proven.{lang}.txt", answer(park, "--lang", lang, "--width", "80"))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_where_no_split_holds_it_says_who_could_gain_how_much(tmp_path, lang):
    park = write_park(tmp_path, LOTS, PARK)
    same_as_golden(f"split/none-exists.{lang}.txt", answer(park, "--lang", lang, "--width", "80"))


def test_the_object_of_the_json_answer(tmp_path):
    proven = json.loads(answer(write_park(tmp_path / "few", FEW, PARK), "--format", "json"))
    assert proven["split"] == {"rule": "core", "proven": True, "reason": None, "epsilon": 0.0}
    lots = json.loads(answer(write_park(tmp_path / "lots", LOTS, PARK), "--format", "json", "--lang", "en"))
    assert lots["split"]["proven"] is False
    assert lots["split"]["epsilon"] == pytest.approx(66_666.67)
    assert "Jia" in lots["split"]["reason"]
    for row in (*proven["pairings"], *lots["pairings"]):
        assert row["supplier_gain"] + row["receiver_gain"] == pytest.approx(row["net_per_year"])


def test_two_firms_share_half_and_half_by_either_rule():
    plain = json.loads(matchchain("--park", WORKED, "suggest", "--format", "json").text)
    core = json.loads(answer(WORKED, "--format", "json"))
    assert plain["split"] == {"rule": "equal", "proven": False, "reason": None, "epsilon": None}
    for field in ("supplier_gain", "receiver_gain", "price"):
        assert core["pairings"][0][field] == pytest.approx(plain["pairings"][0][field], abs=0.01)


def test_csv_keeps_its_columns(tmp_path):
    park = write_park(tmp_path, FEW, PARK)
    plain = matchchain("--park", park, "suggest", "--format", "csv", "--headers", "en").text
    assert answer(park, "--format", "csv", "--headers", "en").splitlines()[0] == plain.splitlines()[0]


def test_the_plans_split_and_each_pairs_own_potential_are_two_things():
    ended = matchchain("--park", WORKED, "suggest", "--split", "core", "--all", "--lang", "en")
    assert ended.code == 2
    assert "--all" in ended.said
