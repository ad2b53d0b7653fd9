from hypothesis import given
from hypothesis import strategies as st

from matchchain.materials.facts.drawers import Drawers, Lists, pack, pack_lists


@given(st.dictionaries(st.text(), st.integers(min_value=0, max_value=2**32), max_size=200))
def test_a_packed_table_reads_like_the_dict_it_was_made_of(table):
    packed = Drawers(pack(table), int)
    assert list(packed.items()) == list(table.items())
    assert len(packed) == len(table)
    assert all(packed[key] == value for key, value in table.items())


@given(st.text())
def test_what_was_not_packed_is_not_found(key):
    packed = Drawers(pack({}), int)
    assert packed.get(key) is None
    assert key not in packed


def test_a_key_that_is_no_text_is_only_not_found():
    assert Drawers(pack({"a": 1}), int).get("\udc80") is None


WORDS = st.text(st.characters(blacklist_characters="\n"), min_size=1)


@given(st.dictionaries(st.text(), st.lists(WORDS, min_size=1).map(tuple), max_size=50), st.text())
def test_packed_lists_read_like_the_dict_they_were_made_of(table, other):
    packed = Lists(pack_lists(table))
    assert list(packed.items()) == list(table.items())
    assert len(packed) == len(table)
    assert packed.get(other) == table.get(other)
