"""English names turned round at their comma, of which both sides are listed."""

from __future__ import annotations

import pytest

from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.inverted import headed
from matchchain.materials.naming.offered import resolve_offered


@pytest.mark.parametrize(
    ("name", "one"),
    [
        ("EAF dust, zinc 25 %", "eaf-dust"),
        ("pickle liquor, HCl, Fe 120 g/l", "pickling-liquor"),
        ("film edge trim, LDPE", "waste-pe"),
        ("sawdust, bark", None),
        ("iron, copper", None),
        ("slag & dust, zinc", None),
    ],
)
def test_a_substance_behind_the_comma_tells_what_is_in_the_by_product(name: str, one: str | None) -> None:
    found = headed(name, Thesaurus.default())
    assert (found.id if found is not None else None) == one


def test_what_a_thing_is_covered_with_is_not_what_it_is_made_of() -> None:
    found = resolve_offered("cotton fabric offcuts, PVC coated", Thesaurus.default())
    assert found.material is not None
    assert "pvc" not in found.material.id.partition("~")[0]


def test_what_was_used_up_is_no_purpose() -> None:
    assert resolve_offered("antifreeze mix, drained", Thesaurus.default()).use is None
