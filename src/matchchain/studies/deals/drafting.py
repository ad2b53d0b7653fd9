"""A deal as it is first written down: a frozen copy of what the plan says of a pairing on that day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from matchchain.network.pairing import Pairing
from matchchain.park import Figure, Firm, Need, Offer, Park
from matchchain.studies.explaining.explain import explain
from matchchain.studies.explaining.explanation import Explanation
from matchchain.units.figure import write
from matchchain.wording import ExitCode, Lang, MatchchainError, Message
from matchchain.wording.voice import in_money

Draft = Mapping[str, Any]
"""Attribute of `Deal` -> what is said of it, as the writer of files takes it."""


def drafted(park: Park, which: str, today: dt.date, lang: Lang, version: str) -> Draft:
    """What is written down of a pairing: who, what, in law, the sum of a unit, the promise.

    Args:
        park: as it is today.
        which: the pairing's number in `suggest`, or its id.
        today: the day.
        lang: of the units in the file.
        version: of this program, for the source of the baseline.

    Raises:
        MatchchainError: there is no such pairing (exit code 2).
    """
    told = explain(park, which, today=today)
    if not isinstance(told, Explanation):
        raise MatchchainError(Message("deal.route", {"pairing": which}), ExitCode.USAGE)
    return draft_of(told, park, today, lang, version)


def draft_of(told: Explanation, park: Park, today: dt.date, lang: Lang, version: str) -> Draft:
    """What is written down of a pairing that is explained already; arguments as `drafted`."""
    lang = in_money(lang, park.currency)
    pairing, firms = told.pairing, {firm.id: firm for firm in park.firms}
    offer = _line(firms[pairing.supplier].offers, pairing.offer_id, pairing.offer)
    need = _line(firms[pairing.receiver].needs, pairing.need_id, pairing.need)
    said: dict[str, Any] = {
        "pairing": pairing.id,
        "supplier": pairing.supplier,
        "receiver": pairing.receiver,
        "material": pairing.offer,
        "need": pairing.need if pairing.need != pairing.offer else "",
        "relation": pairing.relation,
        "chain": _chain(firms[pairing.supplier], firms[pairing.receiver]),
        "legal": _legal(told),
        "waste_code": ", ".join(told.thing.codes[:1]),
        "limits": limits_of(need, lang),
        "baseline": (_baseline(told, offer, today, lang, version),),
        "promised": _promised(pairing, lang),
    }
    if isinstance(offer, Offer) and offer.quantity is not None:
        said["supply"] = _written(offer.quantity.high, offer.quantity.unit, lang)
    return said


def _line(lines: tuple[Offer, ...] | tuple[Need, ...], which: str, words: str) -> Offer | Need | None:
    return next((line for line in lines if which in {line.id, line.id.rpartition("/")[2]}), None) or next(
        (line for line in lines if line.material == words), None
    )


def _chain(supplier: Firm, receiver: Firm) -> str:
    """The chain that both firms are in, else the supplier's first."""
    shared = [chain for chain in supplier.chains if chain in receiver.chains]
    return next(iter([*shared, *supplier.chains]), "")


def _legal(told: Explanation) -> str:
    if told.thing.hazardous:
        return "hazardous-waste"
    return told.thing.legal or ("product" if told.thing.kind == "product" else "undetermined")


def limits_of(need: Offer | Need | None, lang: Lang) -> str:
    """What a sample has to meet, in the words of the need's card; "" where it asks for nothing.

    Example:
        >>> from matchchain.park import Need
        >>> purity = Figure(0.9, 0.9, 0.9, "1", ">=", ">= 90%")
        >>> limits_of(Need(material="无水亚硫酸钠", purity=purity), "zh")
        '含量 >= 90%'
    """
    if not isinstance(need, Need):
        return ""
    told = [f"{'purity' if lang == 'en' else '含量'} {need.purity.text}"] if need.purity else []
    moisture = {"moisture" if lang == "en" else "水分": need.max_moisture} if need.max_moisture else {}
    most = {**(need.max_impurities or {}), **moisture}
    told += [f"{name} <= {figure.text.removeprefix('<=').strip()}" for name, figure in most.items()]
    return "; ".join(told)


def _baseline(
    told: Explanation, offer: Offer | Need | None, today: dt.date, lang: Lang, version: str
) -> dict[str, str]:
    pairing, unit = told.pairing, told.pairing.unit
    lines = {line.name: line.likely for line in pairing.lines}
    ratio = pairing.substitution_ratio[1] if pairing.substitution_ratio else 1.0
    purchase = lines.get("avoided_purchase")
    said = {"on": today.isoformat(), "source": f"matchchain {version}", "s": f"{ratio:.6g}"}
    money = {
        "d": lines.get("avoided_disposal"),
        "p": purchase / ratio if purchase is not None and ratio else None,
        "ct": lines.get("pretreatment_cost"),
        "h": lines.get("transport_cost"),
        "cu": lines.get("extra_cost"),
        "r": lines.get("residue_cost"),
    }
    said |= {name: _written(value, f"CNY/{unit}", lang) for name, value in money.items() if value is not None}
    yearly = pairing.deal_cost + told.yearly.annuity
    if yearly:
        said["fixed"] = _written(yearly, "CNY/yr", lang)
    if isinstance(offer, Offer) and offer.now:
        said["without"] = offer.now
    return said


def _promised(pairing: Pairing, lang: Lang) -> dict[str, str]:
    said = {}
    if pairing.quantity is not None:
        said["quantity"] = _written(pairing.quantity, f"{pairing.unit}/yr", lang)
    if pairing.net_per_year is not None:
        said["net"] = _written(round(pairing.net_per_year, 2), "CNY/yr", lang)
    return said


def _written(value: float, unit: str, lang: Lang) -> str:
    """A figure as the file holds it: six digits that count are more than any card states."""
    kept = float(f"{value:.10g}")
    return write(Figure(kept, kept, kept, unit), lang)
