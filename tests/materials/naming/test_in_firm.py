"""A bare word of form takes its meaning from its firm, as a class; what says enough stays what it is."""

import pytest

from matchchain.materials import Thesaurus
from matchchain.materials.naming.in_firm import in_firm
from matchchain.materials.naming.offered import resolve_offered


def read(text, firm):
    known = Thesaurus.default()
    found = resolve_offered(text, known)
    return found, in_firm(found, firm, known)


@pytest.mark.parametrize(
    ("text", "firm", "meant"),
    [
        ("Leftovers", "Riverside Textile Mill", "waste-textile"),
        ("Sludge", "North Pulp and Paper Company", "paper-sludge"),
        ("浆渣", "星火有机硅厂", "organosilicon-residue"),
        ("高沸物", "星火有机硅厂", "organosilicon-high-boilers"),
    ],
)
def test_the_firm_says_of_what_it_is(text, firm, meant):
    _, found = read(text, firm)
    assert found.how == "class"
    assert found.material is not None
    assert found.material.vague
    assert meant in found.material.broader
    assert found.evidence[0].key == "materials.read-in-firm"


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Sludge", "Riverside Holdings"),  # the firm tells nothing
        ("烧碱", "星火有机硅厂"),  # the name says enough
        ("Fly ash", "Coal power station"),  # whose ash it is must be asked
        ("炉渣", "城北热电厂"),
        ("sulphuric acid", "Riverside Textile Mill"),
    ],
)
def test_what_is_asked_or_known_stays(text, firm):
    before, after = read(text, firm)
    assert after is before
