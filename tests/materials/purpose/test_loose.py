"""Needs of which only single words are understood: open purposes, never sure."""

import pytest

from matchchain.materials import Thesaurus, meet, resolve_name
from matchchain.materials.purpose.loose import loosely


@pytest.mark.parametrize(
    ("text", "object_id"),
    [("甲牌猫砂用某某填充物", "bedding"), ("qqq bits to go into bricks somehow", "fired-brick"), ("某某水泥熟料那种粉", "cement-clinker")],
)
def test_an_object_somewhere_in_the_words_is_enough_to_ask(text, object_id):
    uses = loosely(text, Thesaurus.default())
    assert uses
    assert all(use.family == "open" and use.vague for use in uses)
    purposes = Thesaurus.default().purposes
    assert any(object_id in purposes.above(use.object_id) for use in uses)


@pytest.mark.parametrize("text", ["qqqq zzzz", "某某某", ""])
def test_no_object_no_purpose(text):
    assert loosely(text, Thesaurus.default()) == ()


def test_what_was_understood_in_part_is_never_sure():
    met = meet(resolve_name("钢渣"), resolve_name("某某水泥熟料那种粉"))
    assert met is None or met.reading != "itself"


@pytest.mark.parametrize(
    ("text", "waste"),
    [("transformer oil regeneration", "waste-transformer-oil"), ("licensed transformer oil recycling plant", "waste-transformer-oil")],
)
def test_a_treatment_takes_the_waste_of_what_it_names(text, waste):
    assert resolve_name(text).material.id == waste
