"""Labels of uses that the grammar reads as well are not listed: the list holds what it does not read so."""

import dataclasses

import pytest

from matchchain.materials import Thesaurus, resolve_name
from matchchain.materials.knowledge import thesaurus as assembling


@pytest.fixture(scope="module")
def bare():
    """The thesaurus with uses that have their two labels alone."""
    known = Thesaurus.default()
    uses = [dataclasses.replace(use, aliases=()) for use in known.uses.values()]
    serves = [serve for lines in known.serves.values() for serve in lines]
    return assembling._assemble(list(known), uses, serves, known.ambiguities, known)


def same(found, use):
    return [(one.id, one.vague) for one in found.uses] == [(use.id, use.vague)] and found.material is None


def test_no_label_is_listed_that_the_grammar_reads(bare):
    listed = [(use, alias) for use in Thesaurus.default().uses.values() for alias in use.aliases]
    needless = [alias for use, alias in listed if same(resolve_name(alias, bare), use)]
    assert len(needless) <= len(listed) * 0.02, needless[:40]
