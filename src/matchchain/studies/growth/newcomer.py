"""The firms worth attracting, as cards: they take what nobody takes, give what is bought, or turn one into the other.

What a newcomer's own work costs nobody knows: its card states no price of what it gives, so that a plan with it counts
the known part, and that part is what its work may cost.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal, TypeAlias, TypeVar

from matchchain.candidates import Candidates
from matchchain.park import Conversion, Figure, Firm, Need, Offer, Permit
from matchchain.park.jurisdiction import jurisdiction_of
from matchchain.rules.waste_code import hazardous_wastes
from matchchain.studies.growth.centre import site_of
from matchchain.studies.growth.industry import is_raw, maker_of, taker_of
from matchchain.studies.growth.leftover import Line, Market, Unmet, Unplaced, known
from matchchain.values import dataclass

Kind: TypeAlias = Literal["both", "taker", "supplier"]
"""Fills one chain and extends another (补链+延链), extends (延链), fills (补链)."""

KINDS: tuple[Kind, ...] = ("both", "taker", "supplier")
_FREE = Figure(0.0, 0.0, 0.0, "CNY/t")
_DIGITS = 4  # that count in the amounts of a card


@dataclass(frozen=True, slots=True)
class Part:
    """One thing a newcomer would take or give, units per year.

    Attributes:
        words: as the card says it.
        zh, en: labels of what it means.
        lines: whose leftovers it takes, or whose gaps it fills; none where nobody of the park is to be asked.
    """

    words: str
    zh: str
    en: str
    unit: str
    quantity: float
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A firm worth attracting.

    Attributes:
        kind: what it does for the chains.
        firm: its card, ready to join a park.
        takes, gives: its lines, the one that matters first.
        process: what turns the one into the other, where one is known.
        codes: hazardous waste codes it needs a permit for.
    """

    kind: Kind
    firm: Firm
    takes: tuple[Part, ...]
    gives: tuple[Part, ...]
    process: Conversion | None = None
    codes: tuple[str, ...] = ()


def takers(c: Candidates, offered: Iterable[Market[Unplaced]]) -> list[Newcomer]:
    """One firm for each material that nobody takes in full and whose disposal is known to cost something."""
    return [newcomer for market in offered if (newcomer := _taker(c, market)) is not None]


def _taker(c: Candidates, market: Market[Unplaced]) -> Newcomer | None:
    lines = placeable(c, market.lines)
    if not lines or not sum(line.value or 0.0 for line in lines) > 0:
        return None
    part = _part(lines)
    codes = codes_of(c, lines)
    hazardous = any(line.at in hazardous_wastes(c) for line in lines)
    firm = Firm(
        name=part.zh,
        name_en=part.en,
        industry=taker_of(c.offers.resolution(lines[0].at).material, hazardous=hazardous),
        site=site_of(c, lines),
        needs=(taken(part),),
        permits=permits(codes, part.quantity),
    )
    firm = card(f"take {market.material} {market.unit}", firm, c)
    return Newcomer("taker", firm, (part,), (), codes=codes)


def suppliers(c: Candidates, wanted: Iterable[Market[Unmet]]) -> list[Newcomer]:
    """One firm for each material that is bought outside at a known price and that a factory makes."""
    found = []
    for market in wanted:
        lines = tuple(known(market.lines))
        if not lines or is_raw(market.material):
            continue
        part = _part(lines)
        makers = [
            c.firms[int(c.offers.firm[o])].industry
            for o in _same(c, market.material)
            if c.offers.entries[o].kind == "product"
        ]
        firm = Firm(
            name=part.zh,
            name_en=part.en,
            industry=maker_of(c.needs.resolution(lines[0].at).material, makers),
            site=site_of(c, lines),
            offers=(_as_asked(given(part, "product"), c, lines),),
        )
        found.append(Newcomer("supplier", card(f"give {market.material} {market.unit}", firm, c), (), (part,)))
    return found


def _same(c: Candidates, material: str) -> list[int]:
    names = {i for i, name in enumerate(c.offers.names) if name.material and name.material.id == material}
    return [o for o, name in enumerate(c.offers.name.tolist()) if name in names]


def placeable(c: Candidates, lines: Iterable[Unplaced]) -> tuple[Unplaced, ...]:
    """Those whose quantity is known and that a firm with the right permit could take.

    A hazardous waste without its code cannot be promised to anybody.
    """
    wastes = hazardous_wastes(c)
    return tuple(
        line for line in lines if line.left is not None and (line.at not in wastes or wastes[line.at].codes)
    )


def codes_of(c: Candidates, lines: Iterable[Line]) -> tuple[str, ...]:
    """Codes of the hazardous wastes among these offers."""
    wastes = hazardous_wastes(c)
    return tuple(sorted({code for line in lines if line.at in wastes for code in wastes[line.at].codes}))


def permits(codes: tuple[str, ...], quantity: float) -> tuple[Permit, ...]:
    """The operating permit that a newcomer would have to get first."""
    if not codes:
        return ()
    capacity = Figure(quantity, quantity, quantity, "t/yr")
    return (Permit(type="hazardous-waste", codes=codes, capacity=capacity, until="9999-12-31"),)


def _part(lines: Sequence[Line]) -> Part:
    quantity = sum(line.left for line in lines if line.left is not None)
    return part_of(lines, quantity)


def part_of(lines: Sequence[Line], quantity: float) -> Part:
    """What these lines come to, in the words of the greatest of them."""
    first = max(lines, key=lambda line: (line.left or 0.0, line.id))
    return Part(first.words, first.zh, first.en, first.unit, in_digits(quantity), tuple(lines))


def in_digits(quantity: float) -> float:
    """A quantity in as many digits as a plan of an investment knows."""
    return float(f"{quantity:.{_DIGITS}g}")


def taken(part: Part) -> Need:
    """The need of a newcomer that takes what it gets for nothing: it replaces no purchase."""
    return Need(material=part.words, quantity=_amount(part), price=replace(_FREE, unit=f"CNY/{part.unit}"))


def given(part: Part, kind: str) -> Offer:
    """The offer of a newcomer; its price is not known, and nobody buys it yet."""
    return Offer(material=part.words, kind=kind, legal="product", quantity=_amount(part), now="store")


def _amount(part: Part) -> Figure:
    return Figure(part.quantity, part.quantity, part.quantity, f"{part.unit}/yr")


def _as_asked(offer: Offer, c: Candidates, lines: Sequence[Unmet]) -> Offer:
    """The offer at the highest content, and of the grade, that its buyers ask for."""
    asked = [c.needs.entries[line.at] for line in lines]
    grades = {need.grade for need in asked if need.grade}
    return replace(
        offer,
        purity=_highest(need.purity for need in asked),
        concentration=_highest(need.concentration for need in asked),
        grade=grades.pop() if len(grades) == 1 else "",
    )


def _highest(asked: Iterable[Figure | None]) -> Figure | None:
    stated = [figure.likely for figure in asked if figure is not None and figure.bound != "<="]
    return Figure(max(stated), max(stated), max(stated), "1") if stated else None


def card(key: str, firm: Firm, c: Candidates) -> Firm:
    """A newcomer's card out of its lines and what it is to be called after.

    Args:
        key: what it does, in words that never change: its id is made of them.
        firm: named after its material or process.
        c: the park's candidates; its lines are dated with their day.
    """
    day = c.today.isoformat()
    number = f"newcomer-{hashlib.blake2b(key.encode(), digest_size=4).hexdigest()}"
    english = f"Newcomer: {firm.name_en}"
    return replace(
        firm,
        id=number,
        name=english if c.park.language == "en" else f"招商对象 {firm.name}",
        short=english if c.park.language == "en" else f"招商对象{firm.name}",
        name_en=english,
        industry=_as_counted_here(firm.industry, c),
        offers=_as_read(number, "offer", firm.offers, day),
        needs=_as_read(number, "need", firm.needs, day),
    )


def _as_counted_here(code: str, c: Candidates) -> str:
    """An industry's class, where the park's own firms use that list: ours is the Chinese one."""
    own = jurisdiction_of(c.park) == "CN" or code in {firm.industry for firm in c.firms}
    return code if own else ""


E = TypeVar("E", Offer, Need)


def _as_read(firm: str, side: str, entries: tuple[E, ...], day: str) -> tuple[E, ...]:
    """Lines named as the reader of cards names them, and dated."""
    return tuple(
        replace(entry, firm=firm, id=f"{firm}/{side}/{entry.material}", as_of=day) for entry in entries
    )
