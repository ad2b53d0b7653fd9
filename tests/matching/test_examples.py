"""The examples in the docstrings of the room are run."""

import doctest
import importlib

import pytest


@pytest.mark.parametrize("name", ["pairing.heat", "pairing.conversion", "pairing.near", "valuing.contents"])
def test_examples_are_true(name):
    result = doctest.testmod(importlib.import_module(f"matchchain.matching.{name}"))
    assert result.failed == 0
    assert result.attempted > 0
