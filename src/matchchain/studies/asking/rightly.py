"""The right question to the right firm: what water or heat earns, not what a waste's price would be.

Nobody pays a waste's price to be rid of water, steam, heat, cold or power; and who takes a waste may be paid for it.
"""

from __future__ import annotations

import re

from matchchain.candidates import Candidates
from matchchain.materials.facts.relation import ancestors
from matchchain.network.pairing import Unknown
from matchchain.network.planning.questions import per_unit
from matchchain.wording import Message

_HEAT, _WATERS = "streams/heat", "streams/waters"
_WASTE_WATER = "waste-water"
_DIRTY = re.compile(r"废水|污水|废液|waste ?water|effluent|sewage", re.IGNORECASE)
_LET_OFF = {"discharge", "store", "landfill", "incinerate", "treat"}
"""Present ways by which it earns nothing."""

_OF_AN_OFFER = {"network.ask.disposal-cost", "network.ask.selling-price"}


def is_utility(c: Candidates, o: int) -> bool:
    """Whether offer `o` is water, steam, heat, cold or power; waste water is not: its treatment costs something.

    The name decides where it is known, else the kind on the card.
    """
    meant, offer = c.offers.resolution(o), c.offers.entries[o]
    material = meant.material
    if material is not None and material.family in {_HEAT, _WATERS}:
        known = c.thesaurus
        return material.id != _WASTE_WATER and _WASTE_WATER not in ancestors(material, known, families=True)
    return offer.kind == "energy" or (offer.kind == "water" and not _DIRTY.search(meant.text))


def asked_rightly(c: Candidates, k: int, unknown: Unknown) -> Unknown:
    """The question as it fits pair `k`: in the unit of its line, and of what is really paid or earned.

    A utility is asked what it is sold for, not what it costs to be rid of it; of one that is let off today it is
    asked whether that costs something, and no waste's price bounds the answer. Of whoever takes a waste it is asked
    whether it pays for it or charges a fee.
    """
    o, n = int(c.o[k]), int(c.n[k])
    if unknown.text.key == "network.ask.price":
        return _of_a_need(c, n, unknown, waste=c.offers.entries[o].kind == "waste")
    if unknown.text.key not in _OF_AN_OFFER or not is_utility(c, o):
        return unknown
    let_off = unknown.field == "disposal_cost" and c.offers.entries[o].now in _LET_OFF
    text = Message("blanks.ask.let-off" if let_off else "blanks.ask.earns", _facts(unknown, c.offers.unit[o]))
    return Unknown(unknown.firm, unknown.field if let_off else "price", text)


def _of_a_need(c: Candidates, n: int, unknown: Unknown, *, waste: bool) -> Unknown:
    """What need `n` pays: named as a waste it may charge instead; what goes by pipe or wire is not bought by tonnes."""
    facts = _facts(unknown, c.needs.unit[n])
    if waste and c.needs.resolution(n).material is not None:
        return Unknown(unknown.firm, unknown.field, Message("blanks.ask.takes", facts))
    if c.needs.unit[n] != "t":
        return Unknown(unknown.firm, unknown.field, Message("blanks.ask.pays", facts))
    return unknown


def _facts(unknown: Unknown, unit: str) -> dict[str, object]:
    return {**unknown.text.facts, "unit": Message(per_unit(unit))}
