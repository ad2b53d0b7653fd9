"""Laws of looking for words: the longest wins, what is denied is not said, number and spelling do not matter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchchain.materials.writing.words import Words, singular, tokens

HAN = st.text(alphabet="饲料食品宠物污泥灰渣", min_size=2, max_size=4)
ENGLISH = st.lists(st.sampled_from(["feed", "pet", "food", "sludge", "ash", "sewage", "grade"]), min_size=1, max_size=3)
FILLER_HAN = st.text(alphabet="甲乙丙丁", max_size=4)
FILLER = st.lists(st.sampled_from(["plant", "line", "alpha", "big"]), max_size=3)


@given(HAN, FILLER_HAN, FILLER_HAN)
def test_a_chinese_word_is_found_wherever_it_stands(word, before, behind):
    assert Words({"x": [word]}).said(before + word + behind) == {"x": word}


@given(ENGLISH, FILLER, FILLER)
def test_an_english_phrase_is_found_as_whole_words(phrase, before, behind):
    text = " ".join((*before, *phrase, *behind))
    assert Words({"x": [" ".join(phrase)]}).said(text.upper()) == {"x": " ".join(tokens(" ".join(phrase)))}


@given(HAN, st.text(alphabet="甲乙", min_size=1, max_size=2))
def test_the_longest_wins(word, more):
    words = Words({"short": [word], "long": [more + word]})
    assert set(words.said(more + word)) == {"long"}
    assert set(words.said(word)) == {"short"}


@given(ENGLISH, st.sampled_from(["plant", "line"]))
def test_the_longest_english_phrase_wins(phrase, more):
    words = Words({"short": [" ".join(phrase)], "long": [" ".join((more, *phrase))]})
    assert set(words.said(" ".join((more, *phrase)))) == {"long"}
    assert set(words.said(" ".join((more, *phrase, "and", *phrase)))) == {"short", "long"}


@given(HAN, st.sampled_from(["非", "无", "不", "未", "不含", "未经", "没有", "不得用于", "禁止用作", "不用于"]))
def test_a_denied_chinese_word_says_nothing(word, denial):
    assert Words({"x": [word]}).said(denial + word) == {}
    assert Words({"x": [word]}).said(denial + word + "," + word) == {"x": word}


@given(ENGLISH, st.sampled_from(["no", "not", "non", "without", "not for", "not suitable for", "free of", "other than", "except", "unfit for"]))
def test_a_denied_english_phrase_says_nothing(phrase, denial):
    said = " ".join(phrase)
    assert Words({"x": [said]}).said(f"{denial} {said}") == {}
    assert Words({"x": [said]}).said(f"alpha {said}") != {}


@given(HAN, st.text(alphabet="甲乙", min_size=1, max_size=2))
def test_nothing_inside_a_denied_word_is_said(word, more):
    assert Words({"short": [word], "long": [more + word]}).said("非" + more + word) == {}


def test_what_overlaps_a_denied_word_is_not_said():
    words = Words({"spent": ["使用过", "用过的"]})
    assert words.said("未使用过的托盘") == {}
    assert words.said("使用过的托盘") == {"spent": "使用过"}


def test_words_of_ones_own_deny_too_and_only_right_before():
    words = Words({"food": ["食用油", "cooking oil"]}, denied_by=["废", "used", "waste"])
    assert words.said("废食用油") == words.said("used cooking oils") == {}
    assert words.said("食用油") == {"food": "食用油"}
    assert words.said("used for cooking oil") == {"food": "cooking oil"}


@pytest.mark.parametrize(
    ("one", "many"),
    [("sludge", "sludges"), ("ash", "ashes"), ("battery", "batteries"), ("tyre", "tires"), ("fibre", "fibers"), ("box", "boxes"),
     ("aluminium", "aluminum"), ("sulphur", "sulfur"), ("desulphurised", "desulfurised")],
)  # fmt: skip
def test_number_and_spelling_do_not_matter(one, many):
    assert singular(one) == singular(many)
    assert Words({"x": [one]}).said(f"the {many}") == Words({"x": [many]}).said(f"the {one}") != {}


@given(st.sampled_from(["ash", "sludge", "feed", "fly-ash", "sewage sludge"]))
def test_a_part_of_a_word_says_nothing(word):
    words = Words({"x": [word]})
    assert words.said(f"un{word}") == {}
    assert words.said(f"{word}ing") == {}


@given(st.text(max_size=30))
def test_whatever_the_text_only_what_stands_there_is_said(text):
    found = Words({"a": ["污泥"], "b": ["fly ash"], "c": ["泥"]}).said(text)
    assert set(found) <= {"a", "b", "c"}
    assert "a" not in found or "污泥" in text
    assert Words({"a": ["污泥"]}).said("") == {}


def test_meanings_apart_take_nothing_from_each_other():
    meanings = {"short": ["污泥", "sludge"], "long": ["印染污泥", "dyeing sludge"]}
    for text in ("印染污泥", "dyeing sludges"):
        assert set(Words(meanings).said(text)) == {"long"}
        assert set(Words(meanings, apart=True).said(text)) == {"short", "long"}


@given(st.text(alphabet="非不含印染污泥食品", max_size=8))
def test_apart_says_what_each_meaning_would_say_alone(text):
    meanings = {"a": ["污泥"], "b": ["印染污泥", "染污"], "c": ["食品", "品"], "d": ["含印"]}
    alone = {meant for meant, words in meanings.items() if Words({meant: words}).said(text)}
    assert set(Words(meanings, apart=True).said(text)) == alone


def test_where_stems_are_asked_for_a_long_word_may_go_on_and_never_begins_earlier():
    words = Words({"x": ["steril", "wash"]}, stems=True)
    assert words.said("sterilised at 121 C") == {"x": "steril"}
    assert words.said("unsterilised") == words.said("not sterilised") == {}
    assert words.said("washing") == {}  # four letters are too few to go on
    assert Words({"x": ["steril"]}).said("sterilised") == {}
