"""The records of `ideas`: every idea, every industry outside, every offer that nobody takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from matchchain.park import OFFER_KINDS
from matchchain.reports.column import Column, Fields, Table, Value
from matchchain.reports.ideas.words import (
    FURTHEST,
    HOWS,
    REASONS,
    STANDINGS,
    asked,
    code,
    goods,
    in_the_way,
    use_named,
)
from matchchain.reports.telling.flows import material, named
from matchchain.studies.ideas.capacity import Capacity
from matchchain.studies.ideas.precedents import Precedents
from matchchain.studies.ideas.untaken import Untaken
from matchchain.studies.ideas.values import Idea, Ideas, Outside, Taker
from matchchain.values import dataclass
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

column = Fields("ideas.field")


@dataclass(frozen=True, slots=True)
class Inside:
    """An idea: an offer, and a firm of the park that could take it."""

    offer: Untaken
    by: Taker


@dataclass(frozen=True, slots=True)
class Beyond:
    """An offer, and an industry outside the park that could take it."""

    offer: Untaken
    by: Outside


def tables(found: Ideas, lang: Lang) -> tuple[Table[Any], ...]:
    """Every record of the answer."""
    return (
        ideas_table(found, lang),
        Table("outside", sentence_of("ideas.sheet.outside"), _outside(found, lang), lambda: _beyond(found)),
        Table("offers", sentence_of("ideas.sheet.offers"), _offers(lang), lambda: found.ideas),
    )


def ideas_table(found: Ideas, lang: Lang) -> Table[Inside]:
    """The ideas alone."""
    return Table("ideas", sentence_of("ideas.sheet.ideas"), _ideas(lang), lambda: _inside(found))


def _inside(found: Ideas) -> Iterator[Inside]:
    return (Inside(offer, by) for offer, by in found.takers)


def _beyond(found: Ideas) -> Iterator[Beyond]:
    return (Beyond(idea.offer, by) for idea in found.ideas for by in idea.outside)


def _offer_columns(lang: Lang) -> tuple[Column[Inside | Beyond | Idea], ...]:
    """The offer that all three tables are about."""
    return (
        column("supplier", lambda row: row.offer.firm.id, wide=12),
        column("supplier_name", lambda row: named(row.offer.firm, lang), wide=12),
        column("offer", lambda row: goods(row.offer, lang), wide=18),
        column("offer_id", lambda row: row.offer.id, wide=12),
        column("quantity", lambda row: row.offer.left, "tonnage"),
        column("unit", lambda row: row.offer.unit, wide=8),
        column("avoided", lambda row: row.offer.avoided, "money"),
    )


def _precedent_columns() -> tuple[Column[Inside | Beyond], ...]:
    """Where it runs."""
    return (
        column("precedents", lambda row: row.by.precedents.count, "count"),
        column("countries", lambda row: _countries(row.by.precedents), "list", wide=12),
        column("furthest", lambda row: row.by.precedents.furthest, "choice", choices=FURTHEST),
        column("sources", lambda row: list(row.by.precedents.sources), "list", wide=12),
    )


def _countries(told: Precedents) -> list[str]:
    return [f"{key} {count}" if count > 1 else key for key, count in told.countries.items()]


def _ideas(lang: Lang) -> tuple[Column[Any], ...]:
    return (
        column("number", lambda row: row.by.number, "count"),
        *_offer_columns(lang),
        column("receiver", lambda row: row.by.firm.id, wide=12),
        column("receiver_name", lambda row: named(row.by.firm, lang), wide=16),
        column("use", lambda row: row.by.use.id, wide=12),
        column("use_name", lambda row: row.by.use.name(lang), wide=20),
        column("known_by", lambda row: row.by.how, "choice", choices=HOWS),
        column("standing", lambda row: row.by.standing, "choice", choices=STANDINGS),
        column("condition", lambda row: row.by.when[lang == "en"] or row.by.when[0], wide=30),
        *_precedent_columns(),
        column("capacity_line", _held(lambda one: material(one.words, one.zh, one.en, lang), "")),
        column("capacity", _held(lambda one: one.quantity, None), "number"),
        column("capacity_unit", _held(lambda one: one.unit, ""), wide=8),
        column("share", lambda row: row.by.capacity.share(row.offer) if row.by.capacity else None, "share"),
        column("in_the_way", lambda row: in_the_way(row.by, lang), "list", wide=40),
        column("question", lambda row: asked(row.offer, row.by, lang), wide=50),
    )


def _held(value: Callable[[Capacity], Value], unknown: Value) -> Callable[[Inside], Value]:
    """Something of what the amount is held against."""
    return lambda row: value(row.by.capacity) if row.by.capacity else unknown


def _outside(found: Ideas, lang: Lang) -> tuple[Column[Any], ...]:
    return (
        *_offer_columns(lang),
        column("industry", lambda row: code(row.by, found), wide=12),
        column("industry_name", lambda row: row.by.en if lang == "en" else row.by.zh, wide=16),
        column("gb_code", lambda row: row.by.code, wide=12),
        column("nace_code", lambda row: row.by.nace, wide=12),
        column("use", lambda row: row.by.use.id if row.by.use else "", wide=12),
        column("use_name", lambda row: use_named(row.by.use, lang), wide=20),
        column("standing", lambda row: row.by.standing, "choice", choices=STANDINGS),
        *_precedent_columns(),
        column("permits", lambda row: list(row.offer.codes) if row.offer.hazardous else [], "list", wide=12),
    )


def _offers(lang: Lang) -> tuple[Column[Any], ...]:
    return (
        *_offer_columns(lang),
        column("material", lambda idea: idea.offer.material, wide=12),
        column("offer_kind", lambda idea: idea.offer.kind, "choice", choices=OFFER_KINDS),
        column("disposal_cost", lambda idea: idea.offer.cost, "price"),
        column("sold", lambda idea: idea.offer.sold, "flag"),
        column("waste_codes", lambda idea: list(idea.offer.codes), "list", wide=12),
        column("waiting", lambda idea: [f"{firm} {stage}" for firm, stage in idea.offer.waiting], "list", wide=12),
        column("ideas", lambda idea: [str(one.number) for one in idea.takers], "list", wide=12),
        column("reason", kind="choice", choices=REASONS),
    )
