"""A card's industry: our classes, NACE by our table, words that are no code."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchchain.studies.ideas.industries import Industry, industries_of, lists, nace_of

PLACES = ("CN", "EU", "none")


@pytest.mark.parametrize(
    ("text", "where", "codes"),
    [
        ("C3011", "CN", ["C3011"]),
        ("3011", "CN", ["C3011"]),
        (" c3011 ", "CN", ["C3011"]),
        ("A0142", "CN", ["A0142"]),
        ("D4620", "CN", ["D4620"]),
        ("C23.51", "CN", ["C3011"]),
        ("23.51", "EU", ["C3011"]),
        ("C2351", "EU", ["C3011"]),
        ("E37.00", "EU", ["D4620"]),
        ("J63.11", "none", ["I6450"]),
        ("水泥", "CN", []),
        ("", "EU", []),
    ],
)
def test_a_code_of_either_list_is_read(text, where, codes):
    assert [one.code for one in industries_of(text, where)] == codes


def test_a_class_of_many_works_and_a_wide_code_say_nothing_alone():
    assert industries_of("C2614", "CN") == (Industry("C2614", confidence=False),)
    assert industries_of("C30", "CN") == (Industry("C30", confidence=False),)
    assert {one.confidence for one in industries_of("C24.10", "EU")} == {True, False}


def test_a_group_of_nace_that_the_table_does_not_hold_is_all_that_stands_below():
    below = industries_of("C23", "EU")
    assert {"C3011", "C3031", "C3071"} <= {one.code for one in below}
    assert not any(one.confidence for one in below)


@given(st.text(max_size=12), st.sampled_from(PLACES))
def test_whatever_a_card_says_it_is_read_or_left(text, where):
    assert all(one.code[0].isalpha() and one.code[1:].isdigit() for one in industries_of(text, where))


@given(st.sampled_from(sorted(lists().nace)))
def test_what_the_table_holds_comes_back(nace):
    for one in lists().nace[nace]:
        assert nace_of(one.code) in lists().nace
    assert industries_of(nace, "EU") == lists().nace[nace]
