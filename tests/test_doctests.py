"""The examples in the docstrings are run, of every module that has one."""

import doctest
import importlib
from pathlib import Path

import matchchain
from tests.each import each

HERE = Path(matchchain.__file__).parent
MODULES = [
    ".".join(("matchchain", *path.relative_to(HERE).with_suffix("").parts)).removesuffix(".__init__")
    for path in sorted(HERE.rglob("*.py"))
    if "    >>> " in path.read_text(encoding="utf-8")
]


def test_there_are_examples():
    assert len(MODULES) > 300


@each("name", MODULES)
def test_examples_are_true(name):
    result = doctest.testmod(importlib.import_module(name))
    assert result.failed == 0
