"""What the plan comes to: money, tonnes and CO2, each by how far it is known and whether it is clear in law."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from matchchain.network.pairing import Pairing, Plan
from matchchain.reports.block import Block, Cell, Under, listing
from matchchain.reports.overview.words import head, sentence
from matchchain.reports.telling.figures import UNKNOWN, amount, money, money_unit, number, places
from matchchain.reports.telling.question import first_question
from matchchain.rules import rules_with
from matchchain.rules.traits import Trait
from matchchain.values import dataclass
from matchchain.wording import Lang


@dataclass(frozen=True, slots=True)
class Sum:
    """One thing that the plan comes to, and how it parts; each pair of parts adds up to the whole.

    Attributes:
        whole: of all pairings of the plan that state it.
        known: of those whose terms are all known; `partial` of the others, whose known part alone is counted.
        clear: of those that wait for no legal determination; `undetermined` of the others.
        unstated: pairings of the plan that do not state it.
    """

    whole: float
    known: float
    partial: float
    clear: float
    undetermined: float
    unstated: int = 0


@dataclass(frozen=True, slots=True)
class Sums:
    """What the plan comes to: money a year, tonnes a year, t CO2e a year, and how many pairings."""

    money: Sum
    tonnes: Sum
    co2: Sum
    pairings: Sum


def planned(plan: Plan) -> list[Pairing]:
    """The pairings of the plan."""
    return [p for p in plan.pairings if p.stage == "ready" and p.in_plan]


def sums(plan: Plan) -> Sums:
    """What the plan comes to."""
    rows = planned(plan)
    return Sums(
        _sum(rows, lambda p: p.plan_net_per_year),
        _sum(rows, lambda p: p.plan_quantity if p.unit == "t" else None),
        _sum(rows, lambda p: p.avoided_co2_t_per_year),
        _sum(rows, lambda _: 1.0),
    )


def is_undetermined(pairing: Pairing) -> bool:
    """Whether it waits for somebody to determine what the offer is in law."""
    return any(v.outcome == "unknown" and v.rule in rules_with(Trait.LEGAL_CLASS) for v in pairing.verdicts)


def _sum(rows: Iterable[Pairing], value: Callable[[Pairing], float | None]) -> Sum:
    whole = known = clear = 0.0
    unstated = 0
    for row in rows:
        stated = value(row)
        if stated is None:
            unstated += 1
            continue
        whole += stated
        known += 0.0 if row.known_part else stated
        clear += 0.0 if is_undetermined(row) else stated
    return Sum(whole, known, whole - known, clear, whole - clear, unstated)


@dataclass(frozen=True, slots=True)
class _Row:
    label: str
    of: Sum
    shown: Callable[[float], str]


def sums_block(found: Sums, plan: Plan, lang: Lang) -> Block:
    """The figures a leader asks for first, apart by how far they are known and settled."""
    digits = places(found.money.whole, lang)
    unit = money_unit(plan.currency, lang)
    stated = found.co2.unstated < found.pairings.whole
    rows = [
        _Row(sentence("sum.money", lang, unit=unit), found.money, lambda v: money(v, lang, digits)),
        _Row(sentence("sum.tonnes", lang), found.tonnes, lambda v: amount(v, "", lang)),
        _Row(sentence("sum.co2", lang), found.co2, lambda v: number(v, lang) if stated else UNKNOWN),
        _Row(sentence("sum.pairings", lang), found.pairings, lambda v: f"{v:.0f}"),
    ]
    if not found.pairings.whole:
        figures = [p for p in plan.pairings if p.stage == "figures"]
        first = first_question(figures, lang) if figures else ""
        none = sentence("none-planned", lang, count=plan.counts.papers + plan.counts.figures)
        return Block(sentence("block.sums", lang), remarks=tuple(one for one in (none, first) if one), anchor="sums")
    cells: list[Cell[_Row]] = [
        Cell(head("what", lang), lambda r: r.label, text=True),
        Cell(head("whole", lang), lambda r: r.shown(r.of.whole), style=lambda _: "strong"),
        Cell(head("known", lang), lambda r: r.shown(r.of.known), style=lambda _: "good"),
        Cell(head("partial", lang), lambda r: r.shown(r.of.partial), style=lambda _: "fair"),
        Cell(head("clear", lang), lambda r: r.shown(r.of.clear), style=lambda _: "good"),
        Cell(head("undetermined", lang), lambda r: r.shown(r.of.undetermined), style=lambda _: "fair"),
    ]
    read = tuple(Under("note", "", one) for one in _remarks(found, plan, lang))
    return replace(listing(sentence("block.sums", lang), cells, rows, prose=read), anchor="sums")


def _remarks(found: Sums, plan: Plan, lang: Lang) -> list[str]:
    said = [sentence("sums-read", lang)]
    totals = plan.totals
    if totals.pairings:
        said.append(sentence("linked", lang, firms=totals.firms_linked, materials=totals.materials_linked))
    if found.co2.unstated:
        said.append(sentence("co2-unstated", lang, count=found.co2.unstated))
    others = len({p.unit for p in planned(plan)} - {"t"})
    if others and found.tonnes.unstated:
        said.append(sentence("not-in-tonnes", lang, count=found.tonnes.unstated))
    return said
