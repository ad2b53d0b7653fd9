"""What the deals teach: shares from state to state with their intervals, reasons, and how right the forecasts were."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from matchchain.followup.learning import Learned, Passage, chance
from matchchain.park import DEAL_STATES, REASONS, RELATIONS
from matchchain.reports.block import Block, Cell, listing
from matchchain.reports.column import Column, Table
from matchchain.reports.deals.words import column, sentence
from matchchain.reports.report import About, Report
from matchchain.reports.rounding import rounded
from matchchain.reports.telling.flows import percent
from matchchain.reports.telling.head import asides, numbered, office_paper, park_name
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

SCHEMA = "matchchain.deal-learn/1"


@dataclass(frozen=True, slots=True)
class _Of:
    """A passage of the deals of one relation, "" of all."""

    relation: str
    passage: Passage


def learning_report(found: Learned, about: About, lang: Lang) -> Report:
    """The report of what the deals teach.

    Args:
        found: it.
        about: the park, for the head.
        lang: language of every word.
    """
    rows = [_Of("", one) for one in found.passages]
    rows += [_Of(relation, one) for relation, passages in found.by_relation.items() for one in passages]
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=sentence("learn.title", lang, park=park_name(about, lang)),
        asides=asides(about, lang),
        paper=office_paper(lang),
        notes=(sentence("learn.note", lang, chance=percent(chance(found.passages, "idea"))), *_accuracy(found, lang)),
        blocks=lambda: numbered(_blocks(found, lang), lang),
        facts={
            "park": about.park,
            "chance_of_running": rounded(chance(found.passages, "idea"), 6),
            "bias": rounded(found.bias, 6),
            "mape": rounded(found.mape, 6),
            "brier": rounded(found.brier, 6),
            "judged": found.judged,
            "measured": found.measured,
            "reasons": dict(found.reasons),
        },
        tables=(Table("passages", sentence_of("deal.sheet.passages"), _columns(), lambda: rows),),
    )


def _accuracy(found: Learned, lang: Lang) -> Iterator[str]:
    if found.bias is not None and found.mape is not None:
        yield sentence("learn.money", lang, count=found.measured, bias=f"{found.bias:+.0%}", mape=percent(found.mape))
    else:
        yield sentence("learn.no-money", lang)
    if found.brier is not None:
        yield sentence("learn.brier", lang, count=found.judged, brier=f"{found.brier:.2f}")


def _blocks(found: Learned, lang: Lang) -> Iterator[Block]:
    yield _block(sentence("block.passages", lang), found.passages, lang)
    for relation, passages in found.by_relation.items():
        name = RELATIONS[relation][lang == "en"]
        yield _block(sentence("block.of-relation", lang, relation=name), passages, lang)
    if found.reasons:
        cells: list[Cell[tuple[str, int]]] = [
            Cell(sentence("head.reason", lang), lambda one: REASONS[one[0]][lang == "en"], text=True),
            Cell(sentence("head.deals", lang), lambda one: str(one[1])),
        ]
        yield listing(sentence("block.reasons", lang), cells, found.reasons.items())


def _block(title: str, passages: tuple[Passage, ...], lang: Lang) -> Block:
    cells: list[Cell[Passage]] = [
        Cell(sentence("head.from", lang), lambda one: DEAL_STATES[one.state][lang == "en"], text=True),
        Cell(sentence("head.to", lang), lambda one: DEAL_STATES[one.to][lang == "en"], text=True),
        Cell(sentence("head.passed", lang), lambda one: f"{one.passed}/{one.reached}"),
        Cell(sentence("head.share", lang), lambda one: percent(one.share), style=lambda _: "strong"),
        Cell(sentence("head.interval", lang), lambda one: f"{percent(one.low)}-{percent(one.high)}"),
        Cell(sentence("head.prior", lang), lambda one: percent(one.prior)),
    ]
    return listing(title, cells, passages)


def _columns() -> tuple[Column[_Of], ...]:
    return (
        column("relation", lambda one: one.relation or None, "choice", choices=RELATIONS),
        column("state", lambda one: one.passage.state, "choice", choices=DEAL_STATES),
        column("to", lambda one: one.passage.to, "choice", choices=DEAL_STATES),
        column("reached", lambda one: one.passage.reached, "count"),
        column("passed", lambda one: one.passage.passed, "count"),
        column("share", lambda one: one.passage.share, "share"),
        column("low", lambda one: one.passage.low, "share"),
        column("high", lambda one: one.passage.high, "share"),
        column("prior", lambda one: one.passage.prior, "share"),
    )
