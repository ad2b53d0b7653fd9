"""In which classes of a bar does an offer fall: by what it says of itself, by its name, by the lists?"""

from __future__ import annotations

import pytest

from matchchain.materials import resolve_name
from matchchain.materials.facts.bar import CLASSES
from matchchain.rules.offer_classes import _said, classes_of
from tests.rules.one_pair import Bench, figure

COST = {"disposal_cost": figure(900, unit="CNY/t")}


def classes(name, **offer):
    return classes_of(Bench(offer_name=resolve_name(name), offer=offer).candidates(), 0)


@pytest.mark.parametrize(
    ("name", "offer", "found"),
    [
        ("某物", {"kind": "product"}, set()),
        ("某物", {}, set()),
        ("某物", {"kind": "waste"}, {"waste"}),
        ("某物", {"kind": "by-product"}, {"by-product"}),
        ("某物", {"legal": "general-waste"}, {"waste"}),
        ("某物", {"kind": "waste", "legal": "hazardous-waste"}, {"waste", "hazardous-waste"}),
        ("某物", {"kind": "waste", "waste_code": "900-249-08"}, {"waste", "hazardous-waste"}),
        ("某物", {"kind": "waste", "waste_code": "13 02 05"}, {"waste", "hazardous-waste"}),
        ("某物", {"kind": "waste", "waste_code": "10 01 02"}, {"waste"}),
        ("医疗废物", {"kind": "waste"}, {"waste", "medical-waste", "hazardous-waste", "spent"}),
        ("clinical waste", {}, {"waste", "medical-waste", "hazardous-waste", "spent"}),
        ("废水处理污泥", {}, {"waste", "treatment-residue"}),
        ("incinerator bottom ashes", {}, {"treatment-residue", "waste"}),
        ("Sewage Sludges", {}, {"waste", "municipal"}),
        ("印染污泥", {}, {"waste", "sludge-industrial"}),
        ("used pallets", {}, {"waste", "spent"}),
    ],
)
def test_a_class_is_said_by_the_line_by_its_name_or_by_a_list(name, offer, found):
    assert set(classes(name, **offer)) == found


@pytest.mark.parametrize("name", ["未使用过的托盘", "不含医疗废物的废纸", "unused pallets", "bran, free of sewage sludge"])
def test_what_a_name_denies_is_none(name):
    assert _said().said(name) == {}


def test_what_is_recovered_is_spent_only_where_its_firm_pays_to_be_rid_of_it():
    assert "spent" in classes("回收丙酮", **COST)
    assert "spent" not in classes("回收丙酮")
    assert "spent" in classes("废丙酮")


def test_every_word_stands_for_a_class_that_bars_know():
    for word in ("医疗废物", "used", "印染污泥", "生活垃圾", "焚烧飞灰"):
        assert set(_said().said(word)) <= set(CLASSES)
        assert _said().said(word)
