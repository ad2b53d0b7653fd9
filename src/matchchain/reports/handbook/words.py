"""What the parts of the handbook share: sentences, names of firms and materials, amounts."""

from __future__ import annotations

from dataclasses import replace

from matchchain.catalogue.files.edition import CellFact
from matchchain.entries.private.masked import masked
from matchchain.network.graph.flow import Flow
from matchchain.park import Firm
from matchchain.reports.block import Block
from matchchain.reports.handbook.book import Book
from matchchain.reports.telling.banded import printed_amount, printed_band
from matchchain.reports.telling.figures import amount
from matchchain.reports.telling.flows import material as of_flow
from matchchain.reports.telling.flows import named
from matchchain.reports.telling.pairing import goods
from matchchain.reports.telling.words import Sentences
from matchchain.studies.handbook.holding import HeldLine
from matchchain.wording import Lang

sentence = Sentences("handbook")


def section(block: Block, anchor: str = "", *, new_page: bool = False) -> Block:
    """A block as a section of the part before it."""
    return replace(block, level=2, anchor=anchor, new_page=new_page)


def called(firm: Firm, book: Book) -> str:
    """A firm as the reader knows it: by its name, or by its code; "" where neither is told."""
    return named(firm, book.lang) if book.seen.named(firm.id) else book.seen.coded.get(firm.id, "")


def goods_of(line: HeldLine, lang: Lang) -> str:
    """What a line is of: the card's own words where they are in the reader's language, else the label."""
    return goods((line.entry.material, line.zh, line.en), lang)


def amount_of(line: HeldLine, book: Book) -> str:
    """The amount of a line as the reader may see it, "" where he may not or nobody knows it."""
    return printed_amount(line.entry.quantity, book.seen.amounts[line.key], book.lang)


def sent(flow: Flow, lang: Lang) -> str:
    """What flows."""
    return of_flow(flow.offer or flow.need, flow.material_zh, flow.material_en, lang)


def moved(flow: Flow, book: Book) -> str:
    """How much flows, for the office alone: an amount of two firms is shared by neither."""
    return amount(flow.quantity, flow.unit, book.lang) if book.seen.reader == "office" else ""


def reached(firm: Firm, book: Book) -> str:
    """How to reach a firm, where the reader may know: to the office masked, unless it asked for the numbers."""
    if firm.id not in book.seen.reached:
        return ""
    if book.seen.reader == "office" and not book.phones:
        return masked(firm.whom_to_call)
    return firm.whom_to_call


def label_of(cell: CellFact, book: Book) -> str:
    """What an anonymous line is called."""
    if cell.level == "family":
        return sentence(f"family.{cell.label}", book.lang)
    material = book.held.known.get(cell.label)
    return material.name(book.lang) if material else book.labels[cell.label][book.lang == "en"] or cell.label


def band_of(cell: CellFact, lang: Lang) -> str:
    """Its band, "" where it has none."""
    if cell.low is None or cell.high is None:
        return ""
    return printed_band(cell.low, cell.high, cell.unit, lang)
