from __future__ import annotations

from collections import ChainMap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchchain.materials.facts.overlay import Overlay

TABLES = st.dictionaries(st.sampled_from("abcdef"), st.integers(), max_size=5)


@given(TABLES, TABLES, st.sampled_from("abcdefg"))
def test_it_answers_as_two_maps_in_a_chain(below, own, key):
    mine, theirs = Overlay(below), ChainMap({}, below)
    for table in (mine, theirs):
        table.update(own)
    assert list(mine.items()) == list(theirs.items())
    assert len(mine) == len(theirs)
    assert (mine.get(key), mine.get(key, 7), key in mine) == (theirs.get(key), theirs.get(key, 7), key in theirs)
    assert mine.setdefault(key, 3) == theirs.setdefault(key, 3)
    assert dict(mine) == dict(theirs)


@given(TABLES, TABLES)
def test_what_is_written_reaches_neither_the_table_below_nor_a_copy(below, own):
    before = dict(below)
    table = Overlay(below)
    copy = table.copy()
    table.update(own)
    assert below == before
    assert dict(copy) == before


def test_nothing_can_be_taken_away():
    with pytest.raises(TypeError):
        del Overlay({"a": 1})["a"]
    with pytest.raises(KeyError):
        Overlay({"a": 1})["b"]
