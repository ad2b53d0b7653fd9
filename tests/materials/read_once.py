"""What takes seconds to read or build, and is the same for every test of a worker."""

from __future__ import annotations

import random
from functools import cache

from matchchain.materials import Thesaurus
from matchchain.materials.facts.schema import Knowledge, read_knowledge


@cache
def all_that_is_shipped() -> Knowledge:
    """The data files, read."""
    return read_knowledge()


@cache
def partly_known(seed: int) -> Thesaurus:
    """The thesaurus without three materials in ten."""
    whole = Thesaurus.default()
    ids = sorted(material.id for material in whole)
    return whole.without(random.Random(seed).sample(ids, int(0.3 * len(ids))))


@cache
def without_two() -> Thesaurus:
    """The thesaurus without a salt, and without a fine grade of water: neither has to do with the other."""
    return Thesaurus.default().without(["sodium-sulfite", "ultrapure-water"])
