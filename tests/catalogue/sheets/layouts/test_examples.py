import doctest
import importlib
import pkgutil

import pytest

from matchchain.catalogue.sheets import layouts

MODULES = tuple(f"{layouts.__name__}.{found.name}" for found in pkgutil.iter_modules(layouts.__path__))


@pytest.mark.parametrize("name", MODULES)
def test_examples_are_true(name):
    assert doctest.testmod(importlib.import_module(name)).failed == 0
