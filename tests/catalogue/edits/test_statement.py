"""A list in brackets and a table in braces say what YAML says; what cannot be told apart is refused, never dropped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchchain.catalogue.edits.compose import inline
from matchchain.catalogue.edits.layout import Habit
from matchchain.catalogue.edits.statement import words_of
from matchchain.park import Firm, Need, Offer, Share, labels
from matchchain.wording import MatchchainError

ACCEPTS, IMPURITIES, PARTNERS = labels(Need)["accepts"], labels(Offer)["impurities"], labels(Offer)["sells_to"]
WORDS = st.text(alphabet="硫酸Na,;:：，'\"{}[]# -", min_size=1, max_size=9).map(str.strip).filter(bool)


@given(st.lists(WORDS, min_size=1, max_size=4))
def test_each_item_in_brackets_is_one_word(words):
    assert list(words_of(ACCEPTS, inline(tuple(words)), Habit())) == words


@given(st.dictionaries(WORDS, WORDS, min_size=1, max_size=4))
def test_a_table_in_braces_is_kept_as_it_stands(table):
    assert words_of(IMPURITIES, inline(table), Habit()) == table


def test_partners_in_brackets_with_and_without_amounts():
    said = words_of(PARTNERS, "[haiwu, {企业: tianyu, quantity: 500 吨/年}, 'a: b']", Habit())
    assert said == ({"firm": "haiwu"}, {"firm": "tianyu", "quantity": "500 吨/年"}, {"firm": "a: b"})


def test_commas_in_names_and_figures_are_told_from_those_between():
    assert words_of(IMPURITIES, "1,2-二氯乙烷:3%，TOC:1,800 ppm", Habit()) == {"1,2-二氯乙烷": "3%", "TOC": "1,800 ppm"}


def test_a_name_without_its_figure_is_not_dropped():
    with pytest.raises(MatchchainError):
        words_of(IMPURITIES, "硫酸钠 3%, TOC: 800 ppm", Habit())


def test_what_is_shown_of_lines_is_a_table():
    assert words_of(labels(Share)["lines"], "亚硫酸钠: no, 盐酸：exact", Habit()) == {"亚硫酸钠": "no", "盐酸": "exact"}
    assert words_of(labels(Firm)["share"], "name: no, quantity: 区间", Habit()) == {"name": "no", "quantity": "band"}
