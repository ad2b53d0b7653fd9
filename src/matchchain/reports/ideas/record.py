"""The records of `ideas`: every idea, every industry outside, every offer that nobody takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from matchchain.park import OFFER_KINDS
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
from matchchain.reports.report import Choices, Column, Record, Table
from matchchain.reports.suggestions.record import rounded
from matchchain.reports.telling.flows import material, named
from matchchain.studies.ideas.precedents import Precedents
from matchchain.studies.ideas.untaken import Untaken
from matchchain.studies.ideas.values import Ideas
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

_OFFER = ("supplier", "supplier_name", "offer", "offer_id", "quantity", "unit", "avoided")
_RUNS = ("precedents", "countries", "furthest", "sources")
_IDEAS = (
    "number", *_OFFER, "receiver", "receiver_name", "use", "use_name", "known_by", "standing", "condition", *_RUNS,
    "capacity_line", "capacity", "capacity_unit", "share", "in_the_way", "question",
)  # fmt: skip
_OUTSIDE = (
    *_OFFER, "industry", "industry_name", "gb_code", "nace_code", "use", "use_name", "standing", *_RUNS, "permits",
)  # fmt: skip
_OFFERS = (*_OFFER, "material", "offer_kind", "disposal_cost", "sold", "waste_codes", "waiting", "ideas", "reason")
_PATTERNS = {"quantity": "#,##0.##", "avoided": "#,##0", "capacity": "#,##0", "share": "0.0%"}
_WIDE = {"offer": 18, "use_name": 20, "question": 50, "in_the_way": 40, "condition": 30, "receiver_name": 16}
_CHOICES: Mapping[str, Choices] = {
    "standing": STANDINGS, "known_by": HOWS, "furthest": FURTHEST, "reason": REASONS, "offer_kind": OFFER_KINDS,
}  # fmt: skip


def tables(found: Ideas, lang: Lang) -> tuple[Table, ...]:
    """Every record of the answer."""
    given: tuple[tuple[str, tuple[str, ...], Callable[[Ideas, Lang], Iterator[Record]]], ...] = (
        ("ideas", _IDEAS, _ideas),
        ("outside", _OUTSIDE, _outside),
        ("offers", _OFFERS, _offers),
    )
    return tuple(table(name, name, fields, rows, found, lang) for name, fields, rows in given)


def ideas_table(name: str, found: Ideas, lang: Lang) -> Table:
    """The ideas alone, under another name."""
    return table(name, "ideas", _IDEAS, _ideas, found, lang)


def table(
    name: str,
    sheet: str,
    fields: tuple[str, ...],
    rows: Callable[[Ideas, Lang], Iterator[Record]],
    found: Ideas,
    lang: Lang,
) -> Table:
    """One table of the answer."""
    return Table(name, sentence_of(f"ideas.sheet.{sheet}"), tuple(map(_column, fields)), lambda: rows(found, lang))


def _column(name: str) -> Column:
    label = sentence_of(f"ideas.field.{name}")
    return Column(name, label, _PATTERNS.get(name, ""), _CHOICES.get(name), width=_WIDE.get(name, 12))


def _offer(offer: Untaken, lang: Lang) -> Record:
    left, avoided = rounded(offer.left, 3), rounded(offer.avoided, 2)
    return offer.firm.id, named(offer.firm, lang), goods(offer, lang), offer.id, left, offer.unit, avoided


def _runs(told: Precedents) -> Record:
    countries = [f"{key} {count}" if count > 1 else key for key, count in told.countries.items()]
    return (told.count, countries, told.furthest, list(told.sources))


def _ideas(found: Ideas, lang: Lang) -> Iterator[Record]:
    for offer, one in found.takers:
        held = one.capacity
        yield (
            one.number, *_offer(offer, lang), one.firm.id, named(one.firm, lang), one.use.id, one.use.name(lang),
            one.how, one.standing, one.when[lang == "en"] or one.when[0], *_runs(one.precedents),
            material(held.words, held.zh, held.en, lang) if held else "", held.quantity if held else None,
            held.unit if held else "", rounded(held.share(offer) if held else None, 6), in_the_way(one, lang),
            asked(offer, one, lang),
        )  # fmt: skip


def _outside(found: Ideas, lang: Lang) -> Iterator[Record]:
    for idea in found.ideas:
        for one in idea.outside:
            yield (
                *_offer(idea.offer, lang), code(one, found), one.en if lang == "en" else one.zh, one.code, one.nace,
                one.use.id if one.use else "", use_named(one.use, lang), one.standing, *_runs(one.precedents),
                list(idea.offer.codes) if idea.offer.hazardous else [],
            )  # fmt: skip


def _offers(found: Ideas, lang: Lang) -> Iterator[Record]:
    for idea in found.ideas:
        offer = idea.offer
        yield (
            *_offer(offer, lang), offer.material, offer.kind, rounded(offer.cost, 4), offer.sold, list(offer.codes),
            [f"{firm} {stage}" for firm, stage in offer.waiting], [str(one.number) for one in idea.takers], idea.reason,
        )  # fmt: skip
