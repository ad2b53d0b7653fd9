"""A park written in Chinese only and the same park written in English only give the same suggestions."""

import dataclasses
from pathlib import Path

import pytest

import matchchain
from matchchain.network.planning.plan import suggest
from tests.parks import TODAY

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def park():
    """The example park without its own names: what the shipped knowledge alone must carry over."""
    loaded = matchchain.load(ROOT / "data", today=TODAY).park
    return dataclasses.replace(loaded, materials=(), same=(), not_same=(), serves=())


def written_in(park, lang):
    """The park with every plainly resolved name as its label in one language; how many were written anew."""
    count = 0

    def label(text):
        nonlocal count
        found = matchchain.resolve_name(text)
        material = found.material
        if material is None or not material.zh or not material.en:
            return text
        name = material.name(lang)
        again = matchchain.resolve_name(name)
        if found.attributes != again.attributes or again.material != material:
            return text  # a percentage or origin that the label does not carry, or a label that asks which of several
        count += 1
        return name

    def entries(rows):
        return tuple(dataclasses.replace(row, material=label(row.material)) for row in rows)

    firms = tuple(
        dataclasses.replace(firm, offers=entries(firm.offers), needs=entries(firm.needs)) for firm in park.firms
    )
    return dataclasses.replace(park, firms=firms), count


def test_the_language_of_the_catalogue_does_not_matter(park):
    plans = {}
    for lang in ("zh", "en"):
        written, count = written_in(park, lang)
        assert count > 500
        plan = suggest(written, today=TODAY)
        plans[lang] = {
            (p.supplier, p.offer_id, p.receiver, p.need_id, p.stage, p.relation, round(p.plan_quantity, 3))
            for p in plan.pairings
        }
    assert len(plans["zh"]) > 150
    assert plans["zh"] == plans["en"]
