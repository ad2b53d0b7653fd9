"""The records of `what-if`: scenarios, pairings that come, go or change, firms' gains, gaps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from matchchain.network.pairing import Pairing
from matchchain.reports.column import Column, Fields, Table
from matchchain.reports.telling.pairing import material
from matchchain.reports.what_if.words import candidate, name_of, sentence
from matchchain.studies.growth.outcome import Outcome
from matchchain.studies.growth.what_if import Moved, Scenario, WhatIf, Widened
from matchchain.values import dataclass
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

column = Fields("whatif.field")
WHAT = sentence.choices("what", "came", "gone", "resized")
SIDES = sentence.choices("side", "need", "offer")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A scenario with its number, from 1."""

    number: int
    scenario: Scenario

    @property
    def after(self) -> Outcome:
        """The plan then."""
        return self.scenario.after


@dataclass(frozen=True, slots=True)
class Changed:
    """A pairing that comes, goes or changes its size in a scenario: before (None: not there) and after."""

    of: Numbered
    what: str
    old: Pairing | None
    new: Pairing | None

    @property
    def either(self) -> Pairing:
        """The pairing, from the plan that has it."""
        one = self.new if self.old is None else self.old
        if one is None:
            raise AssertionError("a pairing stands in one plan at the least")
        return one


@dataclass(frozen=True, slots=True)
class OfFirm:
    """What a scenario changes of a firm's gain."""

    of: Numbered
    gain: Moved


@dataclass(frozen=True, slots=True)
class OfGap:
    """A gap that opens or grows in a scenario."""

    of: Numbered
    gap: Widened


def tables(found: WhatIf, lang: Lang) -> tuple[Table[Any], ...]:
    """Every record of the answer; the scenarios come first."""
    numbered = tuple(Numbered(at, scenario) for at, scenario in enumerate(found.scenarios, start=1))
    return (
        Table("scenarios", sentence_of("whatif.sheet.scenarios"), _scenarios(found, lang), lambda: numbered),
        Table(
            "pairings", sentence_of("whatif.sheet.pairings"), _pairings(lang),
            lambda: (row for one in numbered for row in _changed(one)),
        ),
        Table(
            "firms", sentence_of("whatif.sheet.firms"), _firms(found, lang),
            lambda: (OfFirm(one, gain) for one in numbered for gain in one.scenario.moved),
        ),
        Table(
            "gaps", sentence_of("whatif.sheet.gaps"), _gaps(found, lang),
            lambda: (OfGap(one, gap) for one in numbered for gap in one.scenario.widened),
        ),
    )  # fmt: skip


def _changed(one: Numbered) -> Iterator[Changed]:
    yield from (Changed(one, "came", None, new) for new in one.scenario.came)
    yield from (Changed(one, "gone", old, None) for old in one.scenario.gone)
    yield from (Changed(one, "resized", old, new) for old, new in one.scenario.resized)


def _scenarios(found: WhatIf, lang: Lang) -> tuple[Column[Numbered], ...]:
    before = found.before
    return (
        column("scenario", lambda one: one.number, "count"),
        column("firms", lambda one: [firm.id for firm in one.scenario.names], "list", wide=14),
        column("firm_names", lambda one: candidate(one.scenario.names, lang)),
        column("net_before", lambda _: before.net, "money"),
        column("net_after", lambda one: one.after.net, "money"),
        column("change", lambda one: one.after.net - before.net, "money"),
        column("bound_after", lambda one: one.after.bound, "money"),
        column("pairings_before", lambda _: len(before.pairings), "count"),
        column("pairings_after", lambda one: len(one.after.pairings), "count"),
        column("linked_before", lambda _: before.linked, "count"),
        column("linked_after", lambda one: one.after.linked, "count"),
        column("tonnes_before", lambda _: before.quantity, "tonnage"),
        column("tonnes_after", lambda one: one.after.quantity, "tonnage"),
    )


def _pairings(lang: Lang) -> tuple[Column[Changed], ...]:
    return (
        column("scenario", lambda row: row.of.number, "count"),
        column("what", kind="choice", choices=WHAT),
        column("id", lambda row: row.either.id),
        column("supplier", lambda row: row.either.supplier),
        column("receiver", lambda row: row.either.receiver),
        column("offer", lambda row: row.either.offer),
        column("need", lambda row: row.either.need),
        column("material_name", lambda row: material(row.either, lang)),
        column("unit", lambda row: row.either.unit),
        column("quantity_before", lambda row: row.old.quantity if row.old else None, "tonnage"),
        column("quantity_after", lambda row: row.new.quantity if row.new else None, "tonnage"),
        column("net_before", lambda row: row.old.net_per_year if row.old else None, "money"),
        column("net_after", lambda row: row.new.net_per_year if row.new else None, "money"),
    )


def _firms(found: WhatIf, lang: Lang) -> tuple[Column[OfFirm], ...]:
    return (
        column("scenario", lambda row: row.of.number, "count"),
        column("firm", lambda row: row.gain.firm),
        column("firm_name", lambda row: name_of(row.gain.firm, found, lang, row.of.scenario)),
        column("gain_before", lambda row: row.gain.before, "money"),
        column("gain_after", lambda row: row.gain.after, "money"),
        column("change", lambda row: row.gain.change, "money"),
    )


def _gaps(found: WhatIf, lang: Lang) -> tuple[Column[OfGap], ...]:
    return (
        column("scenario", lambda row: row.of.number, "count"),
        column("side", lambda row: row.gap.side, "choice", choices=SIDES),
        column("firm", lambda row: row.gap.firm),
        column("firm_name", lambda row: name_of(row.gap.firm, found, lang, row.of.scenario)),
        column("material_name", lambda row: row.gap.words),
        column("unit", lambda row: row.gap.unit),
        column("left_before", lambda row: row.gap.before, "tonnage"),
        column("left_after", lambda row: row.gap.after, "tonnage"),
        column("value", lambda row: row.gap.value, "money"),
    )
