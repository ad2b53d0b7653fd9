"""What is wrong in a chain today: computed from the cards and the plan, so that the list is never stale."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, TypeAlias

from matchchain.park import Firm
from matchchain.studies.chains.bought import Broken
from matchchain.studies.chains.entries import SOON, Light, Lists
from matchchain.studies.chains.nine import Ninth
from matchchain.studies.resilience.sources import SingleSource
from matchchain.values import dataclass

Kind: TypeAlias = Literal["gap", "single", "permit", "paper", "item"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One problem.

    Attributes:
        kind: a gap that the plan does not close, a need with a single source, a permit, one of the nine papers, or an
            entry of the card's lists that has run over.
        firms: whom it is about.
        words, zh, en: the material, as `Bought` has it; of the others the paper's name or code word in `words`.
        amount, unit, value: what is lacking a year.
        until: last day, ISO.
        light: red: its day is past; yellow: not yet, or it has none.
        detail: whom a single source is; in which list an entry stands.
    """

    kind: Kind
    firms: tuple[str, ...] = ()
    words: str = ""
    zh: str = ""
    en: str = ""
    amount: float | None = None
    unit: str = ""
    value: float | None = None
    until: str = ""
    light: Light = "red"
    detail: str = ""


def problems_of(
    members: Sequence[Firm],
    broken: Iterable[Broken],
    singles: Iterable[SingleSource],
    nine: Iterable[Ninth],
    lists: Lists,
    today: dt.date,
) -> tuple[Problem, ...]:
    """The problems of a chain, red first: gaps, single sources, permits, papers, entries of its lists, worst first."""
    found = (
        *(_gap(one) for one in broken if not one.closes),
        *(_single(one) for one in singles),
        *sorted(_permits(members, today), key=lambda one: (one.until, one.firms, one.words)),
        *(_paper(one) for one in nine if one.state != "there"),
        *_items(lists),
    )
    return tuple(sorted(found, key=lambda one: one.light != "red"))


def _gap(one: Broken) -> Problem:
    left = None if one.amount is None else max(0.0, one.amount - one.planned)
    value = one.value * left / one.amount if one.value is not None and one.amount and left is not None else one.value
    return Problem(
        kind="gap", firms=one.firms, words=one.words, zh=one.zh, en=one.en, amount=left, unit=one.unit, value=value,
        light="yellow",
    )  # fmt: skip


def _single(one: SingleSource) -> Problem:
    return Problem(
        kind="single", firms=(one.receiver,), words=one.need, zh=one.material_zh, en=one.material_en,
        amount=one.quantity, unit=one.unit, light="yellow", detail=one.supplier,
    )  # fmt: skip


def _permits(members: Iterable[Firm], today: dt.date) -> Iterator[Problem]:
    for firm in members:
        for permit in firm.permits:
            if permit.until and permit.until < (today + SOON).isoformat():
                light: Light = "red" if permit.until < today.isoformat() else "yellow"
                yield Problem(
                    kind="permit", firms=(firm.id,), words=permit.type, detail=permit.number, until=permit.until,
                    light=light,
                )  # fmt: skip


def _paper(one: Ninth) -> Problem:
    light: Light = "red" if one.state == "ended" else "yellow"
    return Problem(kind="paper", words=one.name, until=one.paper.until, light=light, detail=one.paper.what)


def _items(lists: Lists) -> Iterator[Problem]:
    for name, entries in lists.items():
        for item in entries:
            if item.light == "red":
                yield Problem(kind="item", firms=item.firms, words=item.name, until=item.until, detail=name)
