"""Where each figure comes from, and what to ask where nobody has stated it."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from matchchain.candidates import LIKELY, RELATION_CODES, Ints
from matchchain.matching import Match
from matchchain.matching.valuing import terms
from matchchain.matching.valuing.present import is_for_sale
from matchchain.matching.valuing.ratios import CONTENT, DRY, HEAT
from matchchain.network.pairing import Unknown
from matchchain.park import Firm
from matchchain.rules.called import need_called, offer_called
from matchchain.rules.heat import untold
from matchchain.wording import Message

_ORIGIN_KEYS = {
    terms.NOBODY: "network.origin.nobody",
    terms.OWN: "network.origin.own",
    terms.SOLD: "network.origin.sold",
    terms.PARK: "network.origin.park",
    terms.AS_IS: "network.origin.as-is",
    terms.DEFAULT: "network.origin.default",
    terms.PIPE: "network.origin.pipe",
    terms.VENTED: "network.origin.vented",
    terms.FEE: "network.origin.fee",
    terms.ZONE: "network.origin.tariff-zone",
}

_RATIO_KEYS = {HEAT: "network.ratio.heat", CONTENT: "network.ratio.content", DRY: "network.ratio.dry"}
_UNITS = frozenset({"unit", "other_unit"})
"""Facts of a question that are keys of words for a unit."""
_SAME = RELATION_CODES.index("same")


def origin_of(found: Match, line: str, k: int, supplier: Firm, receiver: Firm) -> Message:
    """Where the figure of one line of the sum comes from."""
    codes = found.worth.origin.get(line)
    if codes is None:
        return Message(_ORIGIN_KEYS[terms.OWN], {"firm": supplier.table_name})
    code, need = int(codes[k]), found.candidates.need(k)
    by_receiver = line == "avoided_purchase" or (line == "extra_cost" and (need.own_cost or need.gate_fee) is not None)
    firm = receiver if by_receiver else supplier
    key = _ORIGIN_KEYS[code]
    if line == "transport_cost" and code == terms.PARK:
        key = "network.origin.tariff"
    if line == "extra_cost" and by_receiver and code == terms.OWN:
        key = "network.origin.taking"
    if line == "avoided_purchase" and code == terms.FEE:
        key = "network.origin.no-purchase"
    if code == terms.PIPE and bool(found.candidates.assumed("pipe_cost")[k]):
        key = "network.origin.pipe-default"
    named = key.endswith((".own", ".sold", ".fee", ".vented", ".no-purchase", ".taking"))
    return Message(key, {"firm": firm.table_name} if named else {})


def per_unit(unit: str) -> str:
    """Key of the word for one of a unit in a question: "per tonne"."""
    return f"network.per.{'tonne' if unit == 't' else unit}"


def many_units(unit: str) -> str:
    """Key of the word for several of a unit: "how many tonnes"."""
    return f"network.many.{unit}"


def ratio_said(found: Match, k: int) -> tuple[Message, ...]:
    """How the ratio of pair k was reckoned, where heat values or what acts in both decide it."""
    key = _RATIO_KEYS.get(int(found.worth.origin["strength"][k]))
    c, s = found.candidates, float(found.worth.substitution_ratio[LIKELY, k])
    if key is None or found.candidates.relation[k] == _SAME or c.offers.unit[c.o[k]] != c.needs.unit[c.n[k]]:
        return ()
    ratio = f"{s:.3g}"
    if ratio == "1":
        return ()
    return (Message(key, {"ratio": ratio, "unit": Message(f"network.per.{c.offers.unit[c.o[k]]}")}),)


def unknowns(found: Match, k: int) -> tuple[Unknown, ...]:
    """What nobody has stated of pair k, each with the firm to ask; what decides most comes first."""
    return unknowns_of(found, np.array([k]))[0]


def unknowns_of(found: Match, rows: Ints) -> list[tuple[Unknown, ...]]:
    """What nobody has stated of each of these pairs; a question that many share is made once."""
    missing = {name: column[rows] for name, column in found.worth.missing.items()}
    missing["temperature"] = untold(found.candidates)[rows]
    some = np.logical_or.reduce(list(missing.values())).tolist()
    lacks = zip(*(column.tolist() for column in missing.values()), strict=True)
    made: dict[tuple[object, ...], Unknown] = {}
    return [
        _unknowns(found, k, dict(zip(missing, lack, strict=True)), made) if any_ else ()
        for k, any_, lack in zip(rows.tolist(), some, lacks, strict=True)
    ]


def _unknowns(
    found: Match, k: int, missing: Mapping[str, bool], made: dict[tuple[object, ...], Unknown]
) -> tuple[Unknown, ...]:
    c = found.candidates
    supplier, receiver, offer, need = c.supplier(k), c.receiver(k), c.offer(k), c.need(k)
    asked: list[Unknown] = []
    called = {need.material: need_called(c, k), offer.material: offer_called(c, k)}

    def ask(name: str, whom: Firm, field: str, key: str, /, **facts: str) -> None:
        if missing[name]:
            content = (name, whom.id, field, key, *facts.values())
            if content not in made:
                said = {fact: Message(it) if fact in _UNITS else called.get(it, it) for fact, it in facts.items()}
                made[content] = Unknown(whom.id, field, Message(key, {"firm": whom.table_name, **said}))
            asked.append(made[content])

    # Heat that is too cold serves nobody: before any figure of money.
    ask("temperature", supplier, "temperature", "network.ask.temperature", material=offer.material)
    ask("supply", supplier, "quantity", "network.ask.supply", material=offer.material)
    ask("need", receiver, "quantity", "network.ask.need", material=need.material)
    ask(
        "unit", supplier, "quantity", "network.ask.unit",
        material=offer.material, one=c.offers.unit[c.o[k]], other=c.needs.unit[c.n[k]],
    )  # fmt: skip
    sold = is_for_sale(offer)
    key = "network.ask.selling-price" if sold else "network.ask.disposal-cost"
    given, wanted = c.offers.unit[c.o[k]], c.needs.unit[c.n[k]]
    of_offer = {"material": offer.material, "unit": per_unit(given)}
    of_need = {"material": need.material, "unit": per_unit(wanted)}
    ask("disposal_cost", supplier, "price" if sold else "disposal_cost", key, **of_offer)
    ask("price", receiver, "price", "network.ask.price", **of_need)
    ask("gate_fee", receiver, "gate_fee", "network.ask.gate-fee", **of_need)
    ask("own_cost", receiver, "own_cost", "network.ask.own-cost", **of_offer)
    ask(
        "strength", receiver, "strength", "network.ask.strength",
        offer=offer.material, need=need.material, unit=per_unit(given), other_unit=many_units(wanted),
    )  # fmt: skip
    ask("pretreatment_cost", receiver, "pretreatment_cost", "network.ask.pretreatment", **of_offer)
    if missing["transport"]:
        asked.append(_transport(found, k, supplier, receiver))
    return tuple(asked)


def _transport(found: Match, k: int, supplier: Firm, receiver: Firm) -> Unknown:
    c = found.candidates
    if np.isnan(c.km[k]):
        placed = supplier.site is not None and supplier.site.lat is not None
        firm = receiver if placed or supplier.district else supplier
        # Where the park works with districts, naming one is enough.
        zoned = bool(c.park.zones or c.park.distances) and not firm.district
        field = "zone" if zoned else "site"
        return Unknown(firm.id, field, Message(f"network.ask.{field}", {"firm": firm.table_name}))
    if not np.isnan(found.worth.yearly.pipe[LIKELY, k]):
        return Unknown("", "haul_rate", Message("network.ask.haul", {"km": f"{found.worth.road_km[k]:.1f}"}))
    return Unknown("", "pipe_cost", Message("network.ask.pipe", {"km": f"{found.worth.road_km[k]:.1f}"}))
