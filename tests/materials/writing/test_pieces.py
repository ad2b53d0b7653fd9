"""What two wordings have in common."""

from hypothesis import given
from hypothesis import strategies as st

from matchchain.materials.writing.pieces import pieces_of, share

WORDS = st.lists(st.sampled_from(["fly", "ash", "wood", "boiler", "炉气", "气灰", "除尘"]), max_size=5)


def weight(piece):
    return float(len(piece))


def test_order_and_small_words_make_no_difference():
    assert sorted(pieces_of("Ash from the boiler")) == sorted(pieces_of("boiler ash")) == ["ash", "boiler"]
    assert pieces_of("waste wire from used tyres") == ("wire", "tire")


@given(WORDS, WORDS)
def test_the_share_is_between_nothing_and_all_and_the_same_from_both_sides(mine, theirs):
    common = share(mine, theirs, weight)
    assert 0 <= common <= 1
    assert common == share(theirs, mine, weight)
    assert (common == 1) == (set(mine) == set(theirs) != set())


@given(WORDS, WORDS, WORDS)
def test_what_is_said_besides_never_brings_two_nearer(mine, theirs, more):
    further = [piece for piece in more if piece not in theirs]
    assert share([*mine, *further], theirs, weight) <= share(mine, theirs, weight) + 1e-12
