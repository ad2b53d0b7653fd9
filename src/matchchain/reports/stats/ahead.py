"""The forecast with the range it lies in four times out of five, and what came of the forecasts before."""

from __future__ import annotations

from matchchain.reports.block import Block, Cell, Under
from matchchain.reports.stats.words import MARKS, sentence, sum_of, unit
from matchchain.reports.telling.figures import money
from matchchain.reports.telling.flows import percent
from matchchain.reports.telling.ranking import ranked
from matchchain.studies.stats import Stats
from matchchain.studies.stats.forecast import Part
from matchchain.studies.stats.marks import Marked
from matchchain.wording import Lang

_SHOWN = 5  # deals by which a page explains its forecast


def forecast_block(found: Stats, lang: Lang, top: int | None) -> Block:
    """What will be reported by the end of the year, and the deals that it rests on most."""
    told = found.forecast
    assert told is not None  # noqa: S101 - the page asks for the block only then
    facts = {
        "year": told.period,
        "low": money(told.low, lang),
        "high": sum_of(told.high, found, lang),
        "likely": sum_of(told.likely, found, lang),
    }
    basis = {"reported": sum_of(told.reported, found, lang), "kept": percent(told.kept), "decided": told.decided}
    note = sentence("forecast-note", lang, **basis)
    cells: list[Cell[Part]] = [
        Cell(sentence("head.deal", lang), lambda part: part.deal),
        Cell(sentence("head.chance", lang), lambda part: percent(part.chance)),
        Cell(sentence("head.expected", lang), lambda part: money(part.expected, lang)),
    ]
    shown = min(top, _SHOWN) if top else None
    return ranked(sentence("block.forecast", lang, **facts), cells, told.parts, lang, top=shown, remarks=(note,))


def record_block(found: Stats, lang: Lang, top: int | None) -> Block:
    """Forecasts with their marks."""
    cells: list[Cell[Marked]] = [
        Cell(sentence("head.made", lang), lambda one: one.record.on),
        Cell(sentence("head.year", lang), lambda one: one.record.period),
        Cell(sentence("head.low", lang), lambda one: money(one.record.low.likely if one.record.low else None, lang)),
        Cell(sentence("head.high", lang), lambda one: money(one.record.high.likely if one.record.high else None, lang)),
        Cell(sentence("head.actual", lang), lambda one: "" if one.actual is None else money(one.actual, lang)),
        Cell(sentence("head.mark", lang), lambda one: MARKS[one.mark][lang == "en"], text=True),
    ]
    over = [one for one in found.record if one.mark != "open"]
    right = sum(one.mark == "right" for one in over)
    prose = (Under("note", "", sentence("record-note", lang, right=right, over=len(over))),) if over else ()
    title = sentence("block.record", lang, count=len(found.record), unit=unit(found, lang))
    return ranked(title, cells, tuple(reversed(found.record)), lang, top=top, prose=prose)
