"""The records of `what-if`: scenarios, pairings that come, go or change, firms' gains, gaps."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from matchchain.network.pairing import Pairing
from matchchain.reports.report import Column, Record, Table, Value
from matchchain.reports.suggestions.record import rounded
from matchchain.reports.telling.pairing import material
from matchchain.reports.what_if.words import candidate, name_of
from matchchain.studies.growth.what_if import WhatIf
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

_SCENARIOS = (
    "scenario", "firms", "firm_names", "net_before", "net_after", "change", "bound_after", "pairings_before",
    "pairings_after", "linked_before", "linked_after", "tonnes_before", "tonnes_after",
)  # fmt: skip
_PAIRINGS = (
    "scenario", "what", "id", "supplier", "receiver", "offer", "need", "material_name", "unit", "quantity_before",
    "quantity_after", "net_before", "net_after",
)  # fmt: skip
_FIRMS = ("scenario", "firm", "firm_name", "gain_before", "gain_after", "change")
_GAPS = ("scenario", "side", "firm", "firm_name", "material_name", "unit", "left_before", "left_after", "value")
_CHOICES = {"what": ("came", "gone", "resized"), "side": ("need", "offer")}
_MONEY = ("net_before", "net_after", "change", "bound_after", "gain_before", "gain_after", "value")


def tables(found: WhatIf, lang: Lang) -> tuple[Table, ...]:
    """Every record of the answer; the scenarios come first."""
    given: tuple[tuple[str, tuple[str, ...], Callable[[WhatIf, Lang], Iterator[Record]]], ...] = (
        ("scenarios", _SCENARIOS, _scenarios),
        ("pairings", _PAIRINGS, _pairings),
        ("firms", _FIRMS, _firms),
        ("gaps", _GAPS, _gaps),
    )

    def table(name: str, fields: tuple[str, ...], rows: Callable[[WhatIf, Lang], Iterator[Record]]) -> Table:
        return Table(name, sentence_of(f"whatif.sheet.{name}"), tuple(map(_column, fields)), lambda: rows(found, lang))

    return tuple(table(*each) for each in given)


def _column(name: str) -> Column:
    choices = {code: sentence_of(f"whatif.{name}.{code}") for code in _CHOICES[name]} if name in _CHOICES else None
    return Column(name, sentence_of(f"whatif.field.{name}"), "#,##0" if name in _MONEY else "", choices, width=14)


def _scenarios(found: WhatIf, lang: Lang) -> Iterator[Record]:
    before = found.before
    for at, scenario in enumerate(found.scenarios, start=1):
        after = scenario.after
        yield (
            at, [firm.id for firm in scenario.names], candidate(scenario.names, lang), rounded(before.net, 2),
            rounded(after.net, 2), rounded(after.net - before.net, 2), rounded(after.bound, 2), len(before.pairings),
            len(after.pairings), before.linked, after.linked, rounded(before.quantity, 3), rounded(after.quantity, 3),
        )  # fmt: skip


def _pairings(found: WhatIf, lang: Lang) -> Iterator[Record]:
    def row(at: int, what: str, old: Pairing | None, new: Pairing | None) -> Record:
        one = new if old is None else old
        if one is None:
            raise AssertionError("a row stands in one plan at the least")
        figures: list[Value] = [
            None if side is None else rounded(value, digits)
            for digits, values in ((3, _quantities(old, new)), (2, _nets(old, new)))
            for side, value in zip((old, new), values, strict=True)
        ]
        return (
            at, what, one.id, one.supplier, one.receiver, one.offer, one.need, material(one, lang), one.unit, *figures,
        )  # fmt: skip

    for at, scenario in enumerate(found.scenarios, start=1):
        yield from (row(at, "came", None, new) for new in scenario.came)
        yield from (row(at, "gone", old, None) for old in scenario.gone)
        yield from (row(at, "resized", old, new) for old, new in scenario.resized)


def _quantities(old: Pairing | None, new: Pairing | None) -> tuple[float | None, float | None]:
    return old.quantity if old else None, new.quantity if new else None


def _nets(old: Pairing | None, new: Pairing | None) -> tuple[float | None, float | None]:
    return old.net_per_year if old else None, new.net_per_year if new else None


def _firms(found: WhatIf, lang: Lang) -> Iterator[Record]:
    for at, scenario in enumerate(found.scenarios, start=1):
        for one in scenario.moved:
            name = name_of(one.firm, found, lang, scenario)
            yield at, one.firm, name, rounded(one.before, 2), rounded(one.after, 2), rounded(one.change, 2)


def _gaps(found: WhatIf, lang: Lang) -> Iterator[Record]:
    for at, scenario in enumerate(found.scenarios, start=1):
        for gap in scenario.widened:
            yield (
                at, gap.side, gap.firm, name_of(gap.firm, found, lang, scenario), gap.words, gap.unit,
                rounded(gap.before, 3), rounded(gap.after, 3), rounded(gap.value, 2),
            )  # fmt: skip
