"""The page of `sweep`: what the scenarios come to, who gains, how often each pairing stands in the plan."""

from __future__ import annotations

from collections.abc import Iterator

from matchchain.reports.block import Block, Cell, listing
from matchchain.reports.drawing import Bar, Bars
from matchchain.reports.report import About, Report
from matchchain.reports.rounding import rounded
from matchchain.reports.sweep.record import firm_name, tables
from matchchain.reports.telling.figures import amount, money, money_unit
from matchchain.reports.telling.flows import percent
from matchchain.reports.telling.head import asides, numbered, park_name, rest
from matchchain.reports.telling.words import Sentences
from matchchain.studies.sweep.summary import CaseFound, FirmFound, PairFound, Sweep
from matchchain.wording import Lang

SCHEMA = "matchchain.sweep/1"
SURE = 0.9
"""A pairing that stands in this share of the runs is one to rely on."""
_MORE = ""  # what was asked stands in a file and in flags that only its asker knows

sentence = Sentences("sweep")


def sweep_report(found: Sweep, lang: Lang, *, top: int | None = None) -> Report:
    """The report of a sweep.

    Args:
        found: what `sweep` found.
        lang: language of every word.
        top: how many rows a block of the page, and a table of firms or pairings in a file, shows; None: all.
    """
    about = About.of(found)
    notes = [sentence("note", lang, unit=money_unit(found.currency, lang)), sentence("seeded", lang, seed=found.seed)]
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=sentence("title", lang, park=park_name(about, lang), runs=sum(len(case.nets) for case in found.cases)),
        asides=asides(about, lang),
        notes=tuple(notes),
        blocks=lambda: numbered(tuple(_blocks(found, lang, top)), lang),
        facts={
            "park": found.park,
            "currency": found.currency,
            "seed": found.seed,
            "runs_asked": found.runs,
            "net_base": rounded(found.base, 2),
            "complete": not found.stopped,
        },
        tables=tables(found, lang, top),
    )


def _blocks(found: Sweep, lang: Lang, top: int | None) -> Iterator[Block]:
    yield _cases(found, lang)
    for case in found.cases:
        name = _name(case, lang)
        yield _firms(found, case, name, lang, top)
        yield _pairings(found, case, name, lang, top)


def _cases(found: Sweep, lang: Lang) -> Block:
    cells: list[Cell[CaseFound]] = [
        Cell(sentence("head.scenario", lang), lambda case: _name(case, lang), text=True),
        Cell(sentence("head.runs", lang), lambda case: str(len(case.nets))),
        Cell(sentence("head.mean", lang), lambda case: money(case.net.mean, lang), style=lambda _: "strong"),
        Cell(sentence("head.p10", lang), lambda case: money(case.net.p10, lang)),
        Cell(sentence("head.p50", lang), lambda case: money(case.net.p50, lang)),
        Cell(sentence("head.p90", lang), lambda case: money(case.net.p90, lang)),
        Cell(sentence("head.below", lang), lambda case: percent(case.below)),
    ]
    drawing = None
    if len(found.cases) > 1:
        bars = (Bar(_name(case, lang), case.net.mean, money(case.net.mean, lang)) for case in found.cases)
        drawing = Bars((Bar(sentence("as-is", lang), found.base, money(found.base, lang)), *bars))
    remark = sentence("base", lang, net=money(found.base, lang))
    return listing(sentence("block.scenarios", lang), cells, found.cases, remarks=(remark,), drawing=drawing)


def _firms(found: Sweep, case: CaseFound, name: str, lang: Lang, top: int | None) -> Block:
    cells: list[Cell[FirmFound]] = [
        Cell(sentence("head.firm", lang), lambda one: firm_name(one.firm, found, lang), text=True),
        Cell(sentence("head.as-is", lang), lambda one: money(one.base, lang)),
        Cell(sentence("head.mean", lang), lambda one: money(one.gain.mean, lang), style=lambda _: "strong"),
        Cell(sentence("head.p10", lang), lambda one: money(one.gain.p10, lang)),
        Cell(sentence("head.p90", lang), lambda one: money(one.gain.p90, lang)),
        Cell(sentence("head.share", lang), lambda one: percent(one.share)),
    ]
    title = sentence("block.firms", lang, scenario=name)
    return listing(title, cells, case.firms[:top], rest=rest(case.firms, top, _MORE, lang))


def _pairings(found: Sweep, case: CaseFound, name: str, lang: Lang, top: int | None) -> Block:
    cells: list[Cell[PairFound]] = [
        Cell(sentence("head.material", lang), lambda one: one.traded.offer, text=True),
        Cell(sentence("head.supplier", lang), lambda one: firm_name(one.traded.supplier, found, lang), text=True),
        Cell(sentence("head.receiver", lang), lambda one: firm_name(one.traded.receiver, found, lang), text=True),
        Cell(sentence("head.quantity", lang), lambda one: amount(one.quantity, one.traded.unit, lang)),
        Cell(sentence("head.net", lang), lambda one: money(one.net, lang)),
        Cell(sentence("head.share", lang), lambda one: percent(one.share), style=lambda _: "strong"),
        Cell(sentence("head.in-base", lang), lambda one: sentence("yes" if one.in_base else "no", lang)),
    ]
    sure = sum(one.share >= SURE for one in case.pairings)
    remark = sentence("sure", lang, sure=sure, all=len(case.pairings))
    title = sentence("block.pairings", lang, scenario=name)
    return listing(
        title, cells, case.pairings[:top], remarks=(remark,), rest=rest(case.pairings, top, _MORE, lang)
    )


def _name(case: CaseFound, lang: Lang) -> str:
    return case.name or sentence("unnamed", lang)
