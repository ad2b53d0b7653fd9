"""In which of the classes that bars speak of an offer falls: hazardous, waste, spent, by-product, municipal ..."""

from __future__ import annotations

from functools import cache

from matchchain.candidates import Candidates
from matchchain.data_file import data_of
from matchchain.materials.naming.comparison import origin_of
from matchchain.materials.writing.words import Words
from matchchain.rules.waste_code import hazardous_wastes


@cache
def _said() -> Words:
    return Words(data_of("matchchain.rules", "offer_classes.yaml"), apart=True)


def classes_of(candidates: Candidates, i: int) -> frozenset[str]:
    """The classes of offer i, words out of `materials.facts.bar.CLASSES`."""
    entry, name = candidates.offers.entries[i], candidates.offers.resolution(i)
    found = set(_said().said(name.text))
    origin = origin_of(name, candidates.thesaurus)
    if i in hazardous_wastes(candidates):
        found.add("hazardous-waste")
    listed = name.material is not None and name.material.waste is not None
    if entry.kind == "waste" or entry.legal in {"general-waste", "hazardous-waste"} or (not entry.kind and listed):
        found.add("waste")
    if entry.kind == "by-product":
        found.add("by-product")
    paid = entry.disposal_cost is not None and entry.disposal_cost.high > 0
    if origin == "waste" or (origin == "recovered" and paid):
        found.add("spent")
    return frozenset(found)
