import doctest
import importlib
import pkgutil

from matchchain.catalogue.sheets import layouts
from tests.each import each

MODULES = tuple(f"{layouts.__name__}.{found.name}" for found in pkgutil.iter_modules(layouts.__path__))


@each("name", MODULES)
def test_examples_are_true(name):
    assert doctest.testmod(importlib.import_module(name)).failed == 0
