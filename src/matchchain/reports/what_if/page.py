"""The page of `what-if`: totals, pairings that come and go, who gains and loses, gaps; or candidates side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from matchchain.network.pairing import Pairing
from matchchain.reports.block import Block, Cell, Style, Under, listing
from matchchain.reports.drawing import Bar, Bars
from matchchain.reports.report import About, Report
from matchchain.reports.rounding import rounded
from matchchain.reports.telling import pairing as words
from matchchain.reports.telling.figures import amount, money, money_unit
from matchchain.reports.telling.flows import material as words_of
from matchchain.reports.telling.head import asides, numbered, office_paper, park_name, rest
from matchchain.reports.telling.words import enumerated
from matchchain.reports.telling.words import sentence as said
from matchchain.reports.what_if.record import tables
from matchchain.reports.what_if.words import candidate, name_of, sentence, signed, supposed
from matchchain.studies.growth.outcome import Outcome
from matchchain.studies.growth.what_if import Moved, Scenario, WhatIf, Widened
from matchchain.values import dataclass
from matchchain.wording import Lang

SCHEMA = "matchchain.what-if/1"
FEW = 3  # firms named in the table of candidates
_MORE = ""  # what was supposed stands in files and words that only its asker knows


def what_if_report(found: WhatIf, lang: Lang, *, top: int | None = None) -> Report:
    """The report of one supposition, or of several candidates compared.

    Args:
        found: what `what_if` found.
        lang: language of every word.
        top: how many rows a block of the page shows; None: all.
    """
    about = About.of(found)
    park = park_name(about, lang)
    alone = found.scenarios[0] if len(found.scenarios) == 1 else None
    what = supposed(found, lang, alone)
    notes = [sentence("note", lang, unit=money_unit(found.currency, lang))]
    if any(scenario.names for scenario in found.scenarios):
        notes.append(sentence("note-join", lang))
    if alone is None and what:
        notes.append(sentence("note-all", lang, what=what))
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=sentence("title", lang, park=park, what=what) if alone else sentence("title-compare", lang, park=park),
        asides=asides(about, lang),
        paper=office_paper(lang),
        notes=tuple(notes),
        blocks=lambda: numbered(_blocks(found, alone, lang, top), lang),
        closing=(sentence("closing", lang, file=sentence("file", lang)),),
        facts={
            "park": found.park,
            "currency": found.currency,
            "supposed": what,
            "net_before": rounded(found.before.net, 2),
            "bound_before": rounded(found.before.bound, 2),
        },
        tables=tables(found, lang),
    )


def _blocks(found: WhatIf, alone: Scenario | None, lang: Lang, top: int | None) -> Iterator[Block]:
    if alone is None:
        yield _compared(found, lang)
        return
    yield _totals(found.before, alone, lang)
    if alone.came:
        yield _pairings("came", alone.came, lang, top)
    if alone.gone:
        yield _pairings("gone", alone.gone, lang, top)
    if alone.resized:
        yield _resized(alone.resized, lang, top)
    yield from _moved(found, alone, lang, top)
    if alone.widened:
        yield _widened(found, alone, lang, top)


def _head(name: str, lang: Lang) -> str:
    return sentence(f"head.{name}", lang)


@dataclass(frozen=True, slots=True)
class _Compared:
    """A row of the candidates: its number, None for the plan as it is, and who comes."""

    number: int | None
    name: str
    after: Outcome
    scenario: Scenario | None = None


def _candidates(found: WhatIf, lang: Lang) -> Iterator[_Compared]:
    """The plan as it is, then every scenario, the best first."""
    yield _Compared(None, sentence("as-it-is", lang), found.before)
    order = sorted(enumerate(found.scenarios, start=1), key=lambda one: (-round(one[1].after.net, 2), one[0]))
    for at, scenario in order:
        whole = at == len(found.scenarios) and len(scenario.names) > 1
        name = sentence("all-together", lang) if whole else candidate(scenario.names, lang)
        yield _Compared(at, name, scenario.after, scenario)


def _compared(found: WhatIf, lang: Lang) -> Block:
    def of_scenario(show: Callable[[Scenario], str]) -> Callable[[_Compared], str]:
        return lambda row: show(row.scenario) if row.scenario else ""

    def change(scenario: Scenario) -> float:
        return scenario.after.net - found.before.net

    cells: list[Cell[_Compared]] = [
        Cell(said("head.number", lang), lambda row: "" if row.number is None else str(row.number)),
        Cell(_head("candidate", lang), lambda row: row.name, text=True),
        Cell(_head("after", lang), lambda row: money(row.after.net, lang)),
        Cell(
            _head("change", lang), of_scenario(lambda s: signed(money(change(s), lang))),
            style=lambda row: _better(change(row.scenario)) if row.scenario else "",
        ),
        Cell(_head("came", lang), of_scenario(lambda s: str(len(s.came)))),
        Cell(_head("gone", lang), of_scenario(lambda s: str(len(s.gone)))),
        Cell(_head("linked", lang), lambda row: str(row.after.linked)),
    ]  # fmt: skip
    return listing(
        sentence("block.compared", lang, count=len(found.scenarios) - 1),
        cells,
        _candidates(found, lang),
        under=lambda row: _winners(found, row.scenario, lang) if row.scenario else (),
        drawing=_drawn(found, change, lang),
    )


def _drawn(found: WhatIf, change: Callable[[Scenario], float], lang: Lang) -> Bars | None:
    """What each candidate brings, as bars on one scale."""
    rows = [row for row in _candidates(found, lang) if row.scenario is not None and change(row.scenario) > 0]
    if len(rows) < 2:
        return None
    brings = [(row.name, change(row.scenario)) for row in rows if row.scenario is not None]
    return Bars(tuple(Bar(name, value, signed(money(value, lang))) for name, value in brings))


def _better(change: float) -> Style:
    """A gain or a loss."""
    return "good" if change > 0 else "poor" if change < 0 else ""


def _winners(found: WhatIf, scenario: Scenario, lang: Lang) -> Iterator[Under]:
    gains = [one for one in scenario.moved if one.change > 0][:FEW]
    losses = [one for one in reversed(scenario.moved) if one.change < 0][:FEW]
    for key, moved in (("gain", gains), ("lose", losses)):
        if moved:
            names = (f"{name_of(one.firm, found, lang, scenario)} {signed(money(one.change, lang))}" for one in moved)
            yield Under("why", sentence(f"label.{key}", lang), enumerated(names, lang))


@dataclass(frozen=True, slots=True)
class _Total:
    """A row of the totals: of what, before, after, and how the change is worded."""

    key: str
    before: float
    after: float
    show: Callable[[float], str]


def _totals(before: Outcome, alone: Scenario, lang: Lang) -> Block:
    after = alone.after

    def tonnes(value: float) -> str:
        return amount(value, "t", lang)

    rows = (
        _Total("net", before.net, after.net, lambda value: money(value, lang)),
        _Total("pairings", len(before.pairings), len(after.pairings), str),
        _Total("linked", before.linked, after.linked, str),
        _Total("quantity", before.quantity, after.quantity, tonnes),
    )
    cells: list[Cell[_Total]] = [
        Cell(_head("what", lang), lambda row: sentence(f"total.{row.key}", lang), text=True),
        Cell(_head("before", lang), lambda row: row.show(row.before)),
        Cell(_head("after", lang), lambda row: row.show(row.after)),
        Cell(
            _head("change", lang), lambda row: signed(row.show(row.after - row.before)),
            style=lambda row: _better(row.after - row.before) if row.key == "net" else "",
        ),
    ]  # fmt: skip
    prose = (Under("note", "", sentence("within-gap", lang)),) if alone.within_gap else ()
    return listing(sentence("block.totals", lang), cells, rows, prose=prose)


def _pairings(key: str, rows: Sequence[Pairing], lang: Lang, top: int | None) -> Block:
    cells: list[Cell[Pairing]] = [
        Cell(_head("material", lang), lambda p: words.material(p, lang), text=True),
        Cell(said("head.supplier", lang), lambda p: words.supplier(p, lang), text=True),
        Cell(said("head.receiver", lang), lambda p: words.receiver(p, lang), text=True),
        Cell(_head("amount", lang), lambda p: words.quantity(p, lang)),
        Cell(_head("net", lang), lambda p: money(p.net_per_year, lang), style=lambda _: "strong"),
    ]
    return listing(
        sentence(f"block.{key}", lang, count=len(rows)), cells, rows[:top], rest=rest(rows, top, _MORE, lang)
    )


def _resized(rows: Sequence[tuple[Pairing, Pairing]], lang: Lang, top: int | None) -> Block:
    cells: list[Cell[tuple[Pairing, Pairing]]] = [
        Cell(_head("material", lang), lambda both: words.material(both[0], lang), text=True),
        Cell(said("head.supplier", lang), lambda both: words.supplier(both[0], lang), text=True),
        Cell(said("head.receiver", lang), lambda both: words.receiver(both[0], lang), text=True),
        Cell(_head("before", lang), lambda both: words.quantity(both[0], lang)),
        Cell(_head("after", lang), lambda both: words.quantity(both[1], lang)),
    ]
    title = sentence("block.resized", lang, count=len(rows))
    return listing(title, cells, rows[:top], rest=rest(rows, top, _MORE, lang))


def _moved(found: WhatIf, scenario: Scenario, lang: Lang, top: int | None) -> Iterator[Block]:
    def gain(value: float | None) -> str:
        return "-" if value is None else money(value, lang)

    cells: list[Cell[Moved]] = [
        Cell(_head("firm", lang), lambda one: name_of(one.firm, found, lang, scenario), text=True),
        Cell(_head("before", lang), lambda one: gain(one.before)),
        Cell(_head("after", lang), lambda one: gain(one.after)),
        Cell(_head("change", lang), lambda one: signed(money(one.change, lang)), style=lambda one: _better(one.change)),
    ]
    gains = [one for one in scenario.moved if one.change > 0]
    losses = [one for one in reversed(scenario.moved) if one.change < 0]
    for key, moved in (("gain", gains), ("lose", losses)):
        if moved:
            title = sentence(f"block.{key}", lang, count=len(moved))
            yield listing(title, cells, moved[:top], rest=rest(moved, top, _MORE, lang))


def _widened(found: WhatIf, scenario: Scenario, lang: Lang, top: int | None) -> Block:
    cells: list[Cell[Widened]] = [
        Cell(_head("side", lang), lambda gap: sentence(f"side.{gap.side}", lang), text=True),
        Cell(_head("firm", lang), lambda gap: name_of(gap.firm, found, lang, scenario), text=True),
        Cell(_head("material", lang), lambda gap: words_of(gap.words, gap.zh, gap.en, lang), text=True),
        Cell(_head("before", lang), lambda gap: amount(gap.before, gap.unit, lang)),
        Cell(_head("after", lang), lambda gap: amount(gap.after, gap.unit, lang)),
        Cell(_head("value", lang), lambda gap: money(gap.value, lang), style=lambda _: "strong"),
    ]
    title = sentence("block.widened", lang, count=len(scenario.widened))
    return listing(title, cells, scenario.widened[:top], rest=rest(scenario.widened, top, _MORE, lang))
