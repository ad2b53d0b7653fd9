"""Needs as people write them are read to the use that they mean (needs.csv: written from knowledge of the trades)."""

import csv
from pathlib import Path

import pytest

from matchchain.materials import resolve_name
from tests.each import each

CASES = list(csv.DictReader(Path(__file__).with_name("needs.csv").open(encoding="utf-8")))
# What the reader does not manage yet; each is read as less than it says, never as something else.
OPEN = {
    "cullet for glass furnaces",
    "mold sand for castings",
    "alkali for acid effluent neutralisation",
    "CO2 for greenhouses",
    "温室用二氧化碳",
    "沼气工程发酵原料",
}


def meant(wanted, found):
    kind, _, identity = wanted.rpartition(":")
    first = found.uses[0] if found.uses else None
    if kind == "class":
        return first is not None and first.id == identity and first.vague
    return identity in {use.id for use in found.uses}


@each("case", [case for case in CASES if case["text"] not in OPEN])
def test_a_need_is_read(case):
    found = resolve_name(case["text"])
    assert any(meant(wanted, found) for wanted in case["use"].split("|")), [use.id for use in found.uses]
    if case["material"]:
        assert found.material is not None
        assert found.material.id == case["material"]


def test_there_are_many_cases_in_both_languages():
    han = [case for case in CASES if not case["text"].isascii()]
    assert len(CASES) > 300
    assert len(han) > 100
    assert len(OPEN) / len(CASES) < 0.02


@pytest.mark.parametrize(
    ("need", "use"),
    [("燃气锅炉用气", "fuel@gas-boiler"), ("low-temperature source for heat pumps", "heat-pump-source")],
)
def test_the_gas_of_what_only_burns_is_its_fuel_and_the_source_of_what_only_warms_its_heat(need, use):
    assert meant(f"class:{use}", resolve_name(need))


@pytest.mark.parametrize("need", ["发酵用磷源", "饲料油脂", "phosphate source for fermentation"])
def test_a_stuff_of_its_own_stands_for_no_other(need):
    assert not {use.id for use in resolve_name(need).uses} & {"fermentable-sugar", "fibre@feed"}


def test_what_is_made_up_is_what_is_bought():
    found = resolve_name("ammonia make-up for the Solvay process")
    assert found.material is not None
    assert found.material.id == "ammonia"
