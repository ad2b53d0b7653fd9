"""What holds a firm to each of its partners: what it is fed, what is taken from it, and how long a stock lasts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np

from matchchain.candidates import LIKELY, Candidates, Lines
from matchchain.catalogue.cards.names import outside_name
from matchchain.matching.trades import firm_index
from matchchain.network.planning.reckoning import Reckoning
from matchchain.park import Figure, Firm, Park, Partner
from matchchain.studies.resilience.flows import NO_LINE, Flow

Way: TypeAlias = Literal["feeds", "takes"]
_STOPPABLE = ("product", "energy", "water")  # what no card says the kind of may not be


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """One line of a firm that a partner feeds or takes.

    Attributes:
        firm: id of the firm that depends on it.
        partner: firm id, or the name on the card of one outside the park.
        way: the partner "feeds" the firm, or "takes" from it.
        line: the words of the firm's card, or of the partner's where it has no such line; `zh`, `en` the labels.
        quantity: a year, in `unit`; None where nobody states it.
        share: of the firm's whole need or offer, 0 to 1; None where it cannot be said.
        days: how long the firm's stock bridges it; None where no stock is stated.
        unavoidable: it arises whenever the firm runs: by-product, waste. Heat and water can be let go.
    """

    firm: str
    partner: str
    way: Way
    line: str
    zh: str
    en: str
    quantity: float | None
    unit: str
    share: float | None
    days: float | None
    unavoidable: bool = False


def all_ties(whole: Reckoning, moving: Sequence[Flow]) -> Iterator[Tie]:
    """Every tie of the firms of a park: each flow twice, from either end, and the trades with firms outside.

    Args:
        whole: the park, matched and planned.
        moving: what flows between its firms.
    """
    c = whole.found.candidates
    for flow in moving:
        yield _fed(c, flow)
        yield _taken(c, flow)
    yield from _outside(c, c.needs, "feeds")
    yield from _outside(c, c.offers, "takes")


def _fed(c: Candidates, flow: Flow) -> Tie:
    known = flow.need_at != NO_LINE
    return Tie(
        firm=flow.receiver, partner=flow.supplier, way="feeds", line=flow.need or flow.offer,
        zh=flow.material_zh, en=flow.material_en, quantity=flow.quantity, unit=flow.unit, share=flow.share,
        days=days_of_stock(c, c.needs, flow.need_at, "stock") if known else None,
    )  # fmt: skip


def _taken(c: Candidates, flow: Flow) -> Tie:
    known = flow.offer_at != NO_LINE
    return Tie(
        firm=flow.supplier, partner=flow.receiver, way="takes", line=flow.offer or flow.need,
        zh=flow.material_zh, en=flow.material_en, quantity=flow.quantity, unit=flow.unit,
        share=_share(c.offers, flow.offer_at, flow.quantity) if known else None,
        days=days_of_stock(c, c.offers, flow.offer_at, "storage") if known else None,
        unavoidable=known and c.offers.entries[flow.offer_at].kind not in _STOPPABLE,
    )  # fmt: skip


def _outside(c: Candidates, lines: Lines, way: Way) -> Iterator[Tie]:
    """The trades of these lines whose partner is no firm of the park."""
    who, field = firm_index(c.firms), "buys_from" if way == "feeds" else "sells_to"
    for at, entry in enumerate(lines.entries):
        partners: tuple[Partner, ...] = getattr(entry, field)
        for partner in partners:
            name = outside_name(partner.firm)
            if name and partner.firm.strip().casefold() not in who:
                meant = lines.resolution(at).material
                amount = partner.quantity.likely if partner.quantity else None
                yield Tie(
                    firm=c.firms[int(lines.firm[at])].id, partner=name, way=way, line=entry.material,
                    zh=meant.zh if meant else entry.material, en=meant.en if meant else entry.material,
                    quantity=amount, unit=lines.unit[at], share=_share(lines, at, amount),
                    days=days_of_stock(c, lines, at, "stock" if way == "feeds" else "storage"),
                    unavoidable=way == "takes" and entry.kind not in _STOPPABLE,
                )  # fmt: skip


def _share(lines: Lines, at: int, amount: float | None) -> float | None:
    whole = float(lines.quantity[LIKELY, at])
    return min(amount / whole, 1.0) if amount is not None and np.isfinite(whole) and whole > 0 else None


def days_of_stock(c: Candidates, lines: Lines, at: int, field: Literal["stock", "storage"]) -> float | None:
    """How many days of work the stated stock of a line is worth; None where a figure of it is not stated.

    Formula: stock / (quantity a year / operating days).

    Args:
        c: whose lines they are.
        lines: the offers or the needs.
        at: index of the line.
        field: "stock" in hand of a need, "storage" of an offer.
    """
    stock: Figure | None = getattr(lines.entries[at], field)
    days, yearly = operating_days(c.firms[int(lines.firm[at])], c.park), float(lines.quantity[LIKELY, at])
    if stock is None or stock.unit != lines.unit[at] or days is None or not yearly > 0:
        return None
    return stock.likely / (yearly / days)


def operating_days(firm: Firm, park: Park) -> float | None:
    """Days a year that a firm works, by its card, else by its park; None where neither says."""
    stated = firm.operating_days or park.operating_days
    return stated.likely if stated else None
