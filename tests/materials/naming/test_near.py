"""Offers of which only the class was understood: what else they may be by the words that they share."""

import pytest

from matchchain.materials import Thesaurus, meet, resolve_name
from matchchain.materials.naming.near import nearest_by_words
from matchchain.materials.naming.offered import resolve_offered


@pytest.mark.parametrize(
    ("text", "identity"),
    [("Wire from tires", "tyre-steel"), ("beet tails and weeds", "beet-tops"), ("还原渣", "magnesium-slag"), ("Cooling seawater, warm", "waste-hot-water")],
)
def test_the_by_product_that_shares_most_words_is_a_candidate(text, identity):
    assert identity in [material.id for material, _, _ in nearest_by_words(text, Thesaurus.default())]


@pytest.mark.parametrize("text", ["qqqq zzzz", "某某", "", "甲基异丁醇"])
def test_what_shares_too_little_and_chemicals_are_none(text):
    assert nearest_by_words(text, Thesaurus.default()) == []


def test_a_candidate_never_takes_the_place_of_the_class():
    found = resolve_offered("Wire from tires", Thesaurus.default())
    assert found.material is not None
    assert found.material.family == "class"
    assert [one.id for one in found.candidates] == ["tyre-steel"] or "tyre-steel" in {one.id for one in found.candidates}


def test_what_a_candidate_serves_is_asked_about_and_never_the_same():
    known = Thesaurus.default()
    met = meet(resolve_offered("Wire from tires", known), resolve_name("EAF scrap charge", known), known)
    assert met is not None
    assert met.reading == "near"
    assert met.relation == "use"
    assert met.cautions[0].key == "materials.near-words"


def test_a_name_that_is_understood_has_no_candidates():
    for text in ("粉煤灰", "gypsum", "电石渣"):
        assert not resolve_offered(text, Thesaurus.default()).candidates
