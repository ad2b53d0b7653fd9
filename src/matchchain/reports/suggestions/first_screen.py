"""The first screen of `suggest`: what a person acts on, within 24 lines; one line for each further block.

The numbers are those of the whole answer, so that `explain 3` means the same pairing here and there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from matchchain.network.pairing import Pairing, Plan
from matchchain.reports.block import Block, Cell, Under, listing
from matchchain.reports.suggestions.blocks import (
    SUGGEST,
    Choice,
    confidence_cell,
    gain_cells,
    names_cells,
    net_cell,
    of_stage,
    quantity_cell,
    ready_block,
)
from matchchain.reports.suggestions.names import SETTLE
from matchchain.reports.telling import open_name
from matchchain.reports.telling import pairing as words
from matchchain.reports.telling.figures import money, money_unit
from matchchain.reports.telling.question import first_asked, first_question
from matchchain.reports.telling.reasons import stop_word
from matchchain.reports.telling.words import colon, enumerated, joined, sentence
from matchchain.wording import Lang

ROWS = 5
_ASKED: dict[Lang, int] = {"zh": 3, "en": 2}  # rows whose question is told; in English each takes two lines


def first_screen(plan: Plan, lang: Lang) -> Iterator[Block]:
    """The blocks of the first screen."""
    counts = plan.counts
    yield _ready(plan, lang)
    for stage, count in (("papers", counts.papers), ("figures", counts.figures)):
        if rows := of_stage(plan, stage):
            most = _most(rows[0], lang) if stage == "papers" else first_question(rows, lang, person=lang == "zh")
            yield _line(sentence(f"block.{stage}", lang, count=count), most)
    if counts.names:
        title = open_name.sentence("block", lang, names=len(plan.waiting), pairs=counts.names)
        yield _line(title, open_name.sentence("settle", lang, command=SETTLE))
    if counts.refused:
        yield _line(sentence("block.refused", lang, count=counts.refused), f"{SUGGEST} --refused")


def _line(title: str, words_of: str) -> Block:
    return Block(joined((title, words_of), "  "))


def _ready(plan: Plan, lang: Lang) -> Block:
    rows = [p for p in plan.pairings if p.stage == "ready" and p.in_plan][:ROWS]
    if not rows:
        return ready_block(plan, lang, Choice())
    stop: Cell[Pairing] = Cell(sentence("stop", lang), lambda p: stop_word(p, lang), text=True, style=lambda _: "stop")
    names = [replace(cell, short=cell.text) for cell in names_cells(lang)]
    gains = [_each_cell(lang)] if lang == "en" and _alike(rows) else gain_cells(lang)
    cells = [*names, quantity_cell(lang), net_cell(lang), *gains, confidence_cell(lang), stop]
    title = sentence("block.ready-in", lang, count=plan.counts.ready, unit=money_unit(plan.currency, lang))
    return listing(title, cells, rows, prose=tuple(_questions(rows, lang)))


def _alike(rows: Sequence[Pairing]) -> bool:
    """Whether both sides gain the same in each row: then one column says it."""
    return all(
        p.supplier_gain is not None and p.receiver_gain is not None and abs(p.supplier_gain - p.receiver_gain) < 1
        for p in rows
    )


def _each_cell(lang: Lang) -> Cell[Pairing]:
    return Cell(sentence("head.each-gain", lang), lambda p: money(p.supplier_gain, lang))


def _questions(rows: Sequence[Pairing], lang: Lang) -> Iterator[Under]:
    """The first question of the first rows, a question that several share said once."""
    asked: dict[str, list[str]] = {}
    for p in rows[: _ASKED[lang]]:
        first = first_asked(p, lang, person=lang == "zh")
        asked.setdefault(first.question, []).append(f"{p.rank} {first.contact}".rstrip())
    for question, whom in asked.items():
        yield Under("ask", sentence("ask", lang), f"{enumerated(whom, lang)}{colon(lang)}{question}")


def _most(pairing: Pairing, lang: Lang) -> str:
    """The row that is worth most and the paper it lacks."""
    return sentence(
        "most-of-block", lang, net=words.net(pairing, lang), material=words.material(pairing, lang),
        firms="" if lang == "en" else words.firms(pairing, lang),  # English names would take a line of their own
        stop=stop_word(pairing, lang),
    )  # fmt: skip
