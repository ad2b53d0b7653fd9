"""Other wordings of English names on offer: written out, joined at the comma, turned round."""

from __future__ import annotations

import pytest

from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.kinds import name_on_line
from matchchain.materials.naming.offered import resolve_offered


@pytest.mark.parametrize(
    ("name", "one"),
    [
        ("FGD gyp, wet", "fgd-gypsum"),
        ("FCC cat, spent", "fcc-spent-catalyst"),
        ("fibre, separated digestate", "digestate"),
        ("kiln dust, lime, LKD", "lime-kiln-dust"),
    ],
)
def test_a_wording_that_says_the_same_is_read_to_be_confirmed(name: str, one: str) -> None:
    known = Thesaurus.default()
    found = resolve_offered(name_on_line(name, "waste", known), known).material
    assert found is not None
    assert found.id.partition("~")[0] == one


def test_two_by_products_are_two_in_whatever_order() -> None:
    assert resolve_offered("slag, sludge", Thesaurus.default()).material is None


def test_a_polymer_on_a_line_of_waste_is_thrown_away() -> None:
    known = Thesaurus.default()
    found = resolve_offered(name_on_line("HDPE, natural, baled", "waste", known), known).material
    assert found is not None
    assert known[found.id.partition("~")[0]].family.startswith("streams/")
