"""The examples in the docstrings of money and reasoning are run."""

import doctest
import importlib

import pytest

MODULES = (
    "matchchain.api.flows", "matchchain.api.growth", "matchchain.api.planning", "matchchain.api.answer", "matchchain.benefits", "matchchain.conversions.balance", "matchchain.conversions.content",
    "matchchain.conversions.shipped", "matchchain.entries.ids", "matchchain.studies.asking.blanks", "matchchain.studies.explaining.chance", "matchchain.studies.explaining.explain",
    "matchchain.network.planning.candidate_columns", "matchchain.network.planning.plan", "matchchain.reports.explain.words",
)  # fmt: skip


@pytest.mark.parametrize("name", MODULES)
def test_examples_are_true(name):
    result = doctest.testmod(importlib.import_module(name))
    assert result.failed == 0
    assert result.attempted > 0
