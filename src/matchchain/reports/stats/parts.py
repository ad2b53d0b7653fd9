"""What a month, a quarter and a year ask: lights and moves, funnel and reasons, chains ranked; late entries."""

from __future__ import annotations

from collections.abc import Iterator

from matchchain.reports.block import Block, Cell, Style, Under, listing
from matchchain.reports.stats.words import (
    LATE,
    light_word,
    node_word,
    reason_word,
    sentence,
    state_word,
    unit,
)
from matchchain.reports.telling.figures import money, number
from matchchain.reports.telling.flows import percent
from matchchain.reports.telling.ranking import ranked
from matchchain.studies.stats import Stats
from matchchain.studies.stats.analysis import HeldUp, Lost, Reached, Waits
from matchchain.studies.stats.evaluation import WEIGHTS, Ranked
from matchchain.studies.stats.later import LateEntry
from matchchain.studies.stats.monitoring import Due, Move
from matchchain.wording import Lang

_LATE = 6  # entries that a page lists
_COLOURS: dict[str, Style] = {"green": "good", "grey": "dim", "yellow": "fair", "red": "poor"}


def monitoring_blocks(found: Stats, lang: Lang, top: int | None) -> Iterator[Block]:
    """Lights, moves, what is due, who has not reported."""
    told = found.monitoring
    lights: list[Cell[tuple[str, int]]] = [
        Cell(
            sentence("head.light", lang), lambda row: light_word(row[0], lang), text=True,
            style=lambda row: _COLOURS[row[0]],
        ),
        Cell(sentence("head.deals", lang), lambda row: str(row[1])),
    ]
    yield listing(sentence("block.lights", lang, count=sum(n for _, n in told.lights)), lights, told.lights)
    moves: list[Cell[Move]] = [
        Cell(sentence("head.on", lang), lambda one: one.on),
        Cell(sentence("head.deal", lang), lambda one: one.deal),
        Cell(sentence("head.before", lang), lambda one: state_word(one.before, lang), text=True),
        Cell(sentence("head.state", lang), lambda one: state_word(one.state, lang), text=True),
        Cell(sentence("head.why", lang), lambda one: reason_word(one.why, lang) if one.why else "", text=True),
    ]
    yield ranked(sentence("block.moves", lang, count=len(told.moves)), moves, told.moves, lang, top=top)
    due: list[Cell[Due]] = [
        Cell(sentence("head.deal", lang), lambda one: one.deal),
        Cell(sentence("head.node", lang), lambda one: node_word(one.node.node, lang), text=True),
        Cell(sentence("head.due", lang), lambda one: one.node.due),
        Cell(sentence("head.left", lang), lambda one: str(one.days), style=lambda one: "poor" if one.days < 0 else ""),
    ]
    yield ranked(sentence("block.due", lang, count=len(told.due)), due, told.due, lang, top=top)
    if told.silent:
        title = sentence("block.silent", lang, count=len(told.silent))
        yield listing(title, [Cell(sentence("head.deal", lang), str)], told.silent[:top])


def analysis_blocks(found: Stats, lang: Lang, top: int | None) -> Iterator[Block]:
    """How far deals get, why they stop, where they wait, who holds them up."""
    told = found.analysis
    funnel: list[Cell[Reached]] = [
        Cell(sentence("head.state", lang), lambda one: state_word(one.state, lang), text=True),
        Cell(sentence("head.reached", lang), lambda one: str(one.deals)),
        Cell(sentence("head.next", lang), lambda one: "" if one.share is None else percent(one.share)),
        Cell(sentence("head.range", lang), lambda one: _range(one, lang)),
    ]
    yield listing(sentence("block.funnel", lang), funnel, told.funnel)
    lost: list[Cell[Lost]] = [
        Cell(sentence("head.state", lang), lambda one: state_word(one.state, lang), text=True),
        Cell(sentence("head.why", lang), lambda one: reason_word(one.why, lang), text=True),
        Cell(sentence("head.deals", lang), lambda one: str(one.deals)),
        Cell(sentence("head.promised", lang), lambda one: money(one.promised, lang)),
    ]
    title = sentence("block.lost", lang, count=sum(one.deals for one in told.lost), unit=unit(found, lang))
    yield ranked(title, lost, told.lost, lang, top=top)
    waits: list[Cell[Waits]] = [
        Cell(sentence("head.state", lang), lambda one: state_word(one.state, lang), text=True),
        Cell(sentence("head.deals", lang), lambda one: str(one.deals)),
        Cell(sentence("head.median", lang), lambda one: number(one.days, lang)),
    ]
    yield ranked(sentence("block.waits", lang), waits, told.waits, lang, top=top)
    held: list[Cell[HeldUp]] = [
        Cell(sentence("head.office", lang), lambda one: one.office or sentence("no-office", lang), text=True),
        Cell(sentence("head.node", lang), lambda one: node_word(one.node, lang), text=True),
        Cell(sentence("head.deals", lang), lambda one: str(one.deals)),
        Cell(sentence("head.late", lang), lambda one: str(one.days)),
    ]
    yield ranked(sentence("block.held-up", lang, count=len(told.held_up)), held, told.held_up, lang, top=top)


def _range(one: Reached, lang: Lang) -> str:
    return "" if one.low is None else sentence("from-to", lang, low=percent(one.low), high=percent(one.high))


def ranking_block(found: Stats, lang: Lang, top: int | None) -> Block:
    """The chains by their points."""
    cells: list[Cell[Ranked]] = [
        Cell(sentence("head.rank", lang), lambda one: str(one.rank)),
        Cell(sentence("head.chain", lang), lambda one: one.chain, text=True),
        Cell(sentence("head.points", lang), lambda one: "" if one.points is None else number(one.points, lang)),
        Cell(sentence("head.deals", lang), lambda one: str(one.deals)),
        Cell(sentence("head.ran", lang), lambda one: str(one.running)),
        Cell(sentence("head.contracted", lang), lambda one: money(one.saving.contracted, lang)),
        Cell(sentence("head.reported", lang), lambda one: money(one.saving.reported, lang)),
        Cell(sentence("head.verified", lang), lambda one: money(one.saving.verified, lang)),
    ]
    formula = sentence("formula", lang, **{name: f"{weight:g}" for name, weight in WEIGHTS.items()})
    title = sentence("block.ranking", lang, count=len(found.ranking), unit=unit(found, lang))
    return listing(title, cells, found.ranking[:top], remarks=(formula,))


def activity_block(found: Stats, lang: Lang) -> Block:
    """Meetings, requests, challenges, shared hours, a line each."""
    told = found.activity
    in_time = "?" if told.in_time is None else percent(told.in_time)
    score = "?" if told.score is None else number(told.score, lang)
    lines = (
        ("meetings", told.meetings, {"count": told.meetings, "talks": told.talks, "on": told.went_on}),
        ("requests", told.registered or told.done, {
            "registered": told.registered, "done": told.done, "in_time": in_time, "score": score,
        }),
        ("challenges", told.challenges or told.posted, {
            "count": told.challenges, "posted": told.posted, "signed": told.signed, "verified": told.verified,
        }),
        ("hours", told.hours, {"hours": number(told.hours, lang)}),
    )  # fmt: skip
    prose = (Under("why", "", sentence(f"activity.{name}", lang, **facts)) for name, there, facts in lines if there)
    return Block(sentence("block.activity", lang), prose=tuple(prose))


def late_block(found: Stats, lang: Lang, top: int | None) -> Block:
    """What was written down afterwards about this time."""
    cells: list[Cell[LateEntry]] = [
        Cell(sentence("head.entered", lang), lambda one: one.entered),
        Cell(sentence("head.deal", lang), lambda one: one.deal),
        Cell(sentence("head.what", lang), lambda one: LATE[one.what][lang == "en"], text=True),
        Cell(sentence("head.about", lang), lambda one: one.about),
        Cell(sentence("head.said", lang), lambda one: _said(one, lang), text=True),
    ]
    title = sentence("block.later", lang, count=len(found.later), date=found.as_of)
    return ranked(title, cells, found.later, lang, top=min(top, _LATE) if top else None)


def _said(one: LateEntry, lang: Lang) -> str:
    return state_word(one.said, lang) if one.what == "event" else node_word(one.said, lang) if one.said else ""


