"""The examples in the room's docstrings are run."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import matchchain.wastes


@pytest.mark.parametrize("name", [module.name for module in pkgutil.iter_modules(matchchain.wastes.__path__)])
def test_examples_are_true(name):
    assert doctest.testmod(importlib.import_module(f"matchchain.wastes.{name}")).failed == 0
