"""Needs that the grammar does not hold: guessed from the words that they share with objects, and always asked."""

import pytest

from matchchain.materials import Thesaurus, meet, resolve_name
from matchchain.materials.naming.needed import resolve_needed
from matchchain.materials.purpose.near import near


@pytest.mark.parametrize(
    ("text", "object_id"),
    [("沪产丙酮氰化用醇原料", "acetone-cyanohydrin"), ("正极锂源", "cathode-material"), ("acid soil remedy", "acid-soil")],
)
def test_a_need_is_guessed_from_the_object_whose_words_it_shares(text, object_id):
    known = Thesaurus.default()
    guess = near(text, known)
    assert guess is not None
    assert all(use.vague and use.family == "open" for use in guess.uses)
    assert any(object_id in known.purposes.above(use.object_id) for use in guess.uses)


@pytest.mark.parametrize("text", ["qqqq zzzz", "某某某", "", "x", "not for animal feed"])
def test_what_shares_too_little_is_no_guess(text):
    assert near(text, Thesaurus.default()) is None


def test_a_guess_is_asked_about_and_lies_behind_what_was_read():
    known = Thesaurus.default()
    lime = resolve_name("白泥", known)
    guessed = meet(lime, resolve_needed("acid soil remedy", known), known)
    understood = meet(lime, resolve_needed("acid soil liming", known), known)
    assert guessed is not None
    assert guessed.reading == "near"
    assert understood is not None
    assert guessed.score < understood.score


def test_only_a_line_of_a_need_is_guessed_at():
    assert resolve_name("acid soil remedy").status == "unknown"


def test_a_need_that_is_understood_stays_what_it_is():
    for text in ("水泥铁质校正原料", "工业硫酸", "boiler fuel"):
        assert resolve_needed(text, Thesaurus.default()) == resolve_name(text)
