"""What must hold of every need: its number, spelling, capitals, hyphens and the order of its compound are no matter."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.materials import Thesaurus, resolve_name
from matchchain.materials.naming.identify import identify
from matchchain.materials.purpose.reading import read_purpose
from matchchain.materials.writing.units import joined, units

OBJECTS = ["paper", "asphalt", "rubber product", "biodiesel", "compost", "chipboard", "mineral wool", "furfural",
           "gypsum board", "ceramic tile", "activated carbon", "carbon black", "detergent", "viscose fibre", "glass fibre"]  # fmt: skip
FUNCTIONS = ["filler", "feedstock", "raw material", "adsorbent", "flux", "binder", "catalyst", "abrasive"]
SPELT = [("sulphur", "sulfur"), ("fibre", "fiber"), ("tyre", "tire"), ("mould", "mold"), ("fertiliser", "fertilizer"),
         ("aluminium", "aluminum"), ("stabilisation", "stabilization"), ("colour", "color")]  # fmt: skip


def read(text):
    known = Thesaurus.default()

    def confidence(piece):
        hit = identify(piece, known)
        return hit.material if hit else None

    found = read_purpose(text, known, confidence, lambda _: None)
    return None if found is None else [(use.id, use.object_id, use.vague) for use in found.uses]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(OBJECTS), st.sampled_from(FUNCTIONS))
def test_a_compound_says_what_for_says(made, function):
    assert read(f"{function} for {made}") == read(f"{made} {function}")


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(OBJECTS), st.sampled_from(FUNCTIONS), st.booleans(), st.booleans())
def test_number_capitals_and_hyphens_are_no_matter(made, function, several, loud):
    plain = f"{function} for {made}"
    other = f"{function}s for {made.replace(' ', '-')}{'s' if several else ''}"
    assert read(other.upper() if loud else other) == read(plain)


@given(st.sampled_from(SPELT), st.text("abcdefghij", min_size=0, max_size=5))
def test_both_spellings_are_one_word(pair, ending):
    assert joined(units(pair[0] + ending)) == joined(units(pair[1] + ending))


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(OBJECTS), st.sampled_from(["local", "ground", "recycled", "dry", "cheap", "qwertz"]))
def test_a_quality_never_makes_the_head_another_thing(made, quality):
    plain, said = read(f"filler for {made}"), read(f"{quality} filler for {made}")
    assert said == plain


@settings(max_examples=40, deadline=None)
@given(st.text("qwxzv", min_size=4, max_size=9))
def test_what_nobody_knows_is_never_sure(word):
    found = read(f"adsorbent for {word}")
    assert found
    assert all(vague for _, _, vague in found)
    assert read(f"{word} salt") is None
    assert read(f"{word} acid") is None


@pytest.mark.parametrize(
    "name", ["sludge from paper production", "waste from chlor-alkali production", "制革产生的污泥", "电镀产生废液"]
)
def test_where_a_thing_comes_from_is_no_purpose(name):
    assert read(name) is None


@pytest.mark.parametrize(
    ("name", "end"),
    [("filler for pet food", "pet-food"), ("养猪场用饲料原料", "feed"), ("溶剂用于原料药", "medicine"), ("基料用于儿童玩具", "toys-play")],
)
def test_a_need_that_is_read_still_shows_its_end(name, end):
    from matchchain.materials.serving.ends import ends_of

    assert end in ends_of(resolve_name(name), name, Thesaurus.default())
