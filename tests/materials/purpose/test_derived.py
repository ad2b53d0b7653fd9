"""Labels of uses that the grammar reads as well are not listed: the list holds what it does not read so."""

import csv
import dataclasses
from pathlib import Path

import pytest

from matchchain.materials import Thesaurus, resolve_name
from matchchain.materials.knowledge import index
from matchchain.materials.knowledge.memory import Memory


@pytest.fixture(scope="module")
def bare():
    """The thesaurus with uses that have their two labels alone."""
    known = Thesaurus.default()
    uses = {use.id: dataclasses.replace(use, aliases=()) for use in known.uses.values()}
    table = dataclasses.replace(known.index, uses=index.build((), tuple(uses.values()), ()).uses)
    return dataclasses.replace(known, uses=uses, index=table, memory=Memory())


def same(found, use):
    return [(one.id, one.vague) for one in found.uses] == [(use.id, use.vague)] and found.material is None


def test_no_label_is_listed_that_the_grammar_reads(bare):
    listed = [(use, alias) for use in Thesaurus.default().uses.values() for alias in use.aliases]
    needless = [alias for use, alias in listed if same(resolve_name(alias, bare), use)]
    assert len(needless) <= len(listed) * 0.02, needless[:40]


def test_what_was_listed_once_is_read_to_the_same_use():
    """derived.csv: labels that the list held until the grammar read them."""
    rows = list(csv.DictReader(Path(__file__).with_name("derived.csv").open(encoding="utf-8")))
    known = Thesaurus.default()
    wrong = [row["text"] for row in rows if not same(resolve_name(row["text"]), known.uses[row["use"]])]
    assert wrong == []
    assert len(rows) > 2300
