"""A test of a whole table fails where a row does, and tells each of them."""

import pytest

from tests.each import each


@each("word, length", [("one", 3), ("three", 4), ("two", 3), ("four", 5)])
def lengths(word, length, more):
    assert len(word) == length + more


def test_every_row_that_fails_is_told_and_no_other():
    with pytest.raises(pytest.fail.Exception) as said:
        lengths(more=0)
    assert str(said.value).startswith("2 of 4 rows:\nthree, 4\n")
    assert "four, 5" in str(said.value)
    assert "one" not in str(said.value)
    with pytest.raises(pytest.fail.Exception, match="3 of 4 rows"):
        lengths(more=1)


@pytest.fixture
def more():
    return 0


@each("word", ["one", "two"])
def test_its_other_arguments_are_fixtures(word, more):
    assert len(word) == 3 + more
