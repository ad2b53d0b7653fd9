"""A card's word in the reader's language, and equal to itself everywhere else."""

import copy
import pickle

import pytest

from matchchain.wording import Message, say
from matchchain.wording.own_words import Called, called

SALT = called("工业盐", "氯化钠", "sodium chloride")


def test_sentences_say_it_in_their_language_and_look_ups_know_it():
    assert [say(Message("materials.both", {"zh": SALT, "en": SALT}), lang) for lang in ("zh", "en")] == ["工业盐", "sodium chloride"]
    assert {"工业盐": 1}[SALT] == 1


def test_two_words_that_are_written_alike_and_mean_two_things_are_said_apart():
    other = Called("工业盐", "工业盐", "industrial salt")
    assert other == SALT
    assert say(Message("materials.both", {"zh": other, "en": other}), "en") == "industrial salt"
    assert say(Message("materials.both", {"zh": SALT, "en": SALT}), "en") == "sodium chloride"


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])  # noqa: S301 - its own
def test_it_pickles_and_copies(again):
    assert (again(SALT), again(SALT).en) == ("工业盐", "sodium chloride")


def test_a_word_of_both_languages_stays_bare():
    assert type(called("PVC", "PVC", "PVC")) is str
    assert type(called("straw", "", "")) is str
