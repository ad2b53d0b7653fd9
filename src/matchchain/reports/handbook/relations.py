"""Who supplies whom: the picture of the park, what is supplied today, what could be matched; never mixed."""

from __future__ import annotations

from collections.abc import Sequence

from matchchain.network.graph.flow import Flow
from matchchain.reports.block import Block, Cell, listing
from matchchain.reports.drawing import Flows, Stream, Thing
from matchchain.reports.handbook.book import Book
from matchchain.reports.handbook.lines import anchor_of
from matchchain.reports.handbook.words import called, moved, section, sent, sentence
from matchchain.reports.telling.figures import money, money_unit
from matchchain.units.bands import band

_SHOWN = 24  # flows of the picture: more are a tangle


def count_flows(book: Book) -> int:
    """How many relations are shown."""
    return len(book.seen.flows)


def flow_blocks(book: Book) -> Sequence[Block]:
    """What is supplied today, then what could be matched."""
    lang = book.lang
    running, matched = ([flow for flow in book.seen.flows if flow.kind == kind] for kind in ("existing", "planned"))
    first = Block("", remarks=(sentence("relations", lang, running=len(running), matched=len(matched)),))
    waiting = book.held.waiting
    blocks = [
        first,
        section(
            listing(
                sentence("running", lang, count=len(running)), _cells(book, gains=False), ordered(running, book)
            )
        ),
        section(
            listing(
                sentence("matched", lang, count=len(matched)),
                _cells(book, gains=book.seen.reader == "office"),
                ordered(matched, book),
                remarks=(sentence("matched-note", lang),) if matched else (),
            )
        ),
    ]
    if book.seen.reader == "office" and (waiting["papers"] or waiting["figures"]):
        text = sentence("waiting", lang, papers=waiting["papers"], figures=waiting["figures"])
        blocks.append(section(Block(sentence("waiting-title", lang), remarks=(text,))))
    return blocks


def ordered(flows: Sequence[Flow], book: Book) -> list[Flow]:
    """What runs before what could be matched, by material, supplier and receiver as the reader sees them."""
    firms = book.held.firms
    return sorted(
        flows,
        key=lambda flow: (
            flow.kind, sent(flow, book.lang), called(firms[flow.supplier], book), called(firms[flow.receiver], book),
            flow.id,
        ),
    )  # fmt: skip


def _cells(book: Book, *, gains: bool) -> list[Cell[Flow]]:
    lang, firms = book.lang, book.held.firms
    cells: list[Cell[Flow]] = [
        Cell(sentence("head.material", lang), lambda flow: sent(flow, lang), text=True),
        Cell(
            sentence("head.supplier", lang), lambda flow: called(firms[flow.supplier], book), text=True,
            link=lambda flow: anchor_of(flow.supplier, book),
        ),
        Cell(
            sentence("head.receiver", lang), lambda flow: called(firms[flow.receiver], book), text=True,
            link=lambda flow: anchor_of(flow.receiver, book),
        ),
    ]  # fmt: skip
    if book.seen.reader == "office":
        cells.append(Cell(sentence("head.amount", lang), lambda flow: moved(flow, book)))
    if gains:
        unit = money_unit(book.held.park.currency, lang)
        cells.append(Cell(sentence("head.net", lang, unit=unit), lambda flow: money(flow.net, lang)))
    return cells


def count_drawn(book: Book) -> int:
    """How many flows the picture shows."""
    return _picture(book)[1]


def picture_blocks(book: Book) -> Sequence[Block]:
    """The greatest flows of the park in one picture; its rows stand in the part on who supplies whom."""
    drawing, shown, rest = _picture(book)
    if drawing is None:
        return []
    remarks = [sentence("picture", book.lang, count=shown)]
    if rest:
        remarks.append(sentence("picture-rest", book.lang, count=rest))
    return [Block("", remarks=tuple(remarks), drawing=drawing)]


def _picture(book: Book) -> tuple[Flows | None, int, int]:
    """The picture, how many flows it shows, how many it does not: one scale serves tonnes alone."""
    weighed = [(flow, _width(flow, book)) for flow in book.seen.flows if flow.unit == "t"]
    known = sorted(((flow, width) for flow, width in weighed if width), key=lambda one: (-one[1], one[0].id))[:_SHOWN]
    things: dict[tuple[int, str], int] = {}
    boxes: list[Thing] = []

    def box(column: int, key: str, label: str, link: str = "") -> int:
        if (column, key) not in things:
            things[column, key] = len(boxes)
            boxes.append(Thing(label, column, link=link))
        return things[column, key]

    streams: list[Stream] = []
    firms = book.held.firms
    for flow, width in known:
        material = sent(flow, book.lang)
        tie = "runs" if flow.kind == "existing" else "proposed"
        giver, taker = firms[flow.supplier], firms[flow.receiver]
        at = box(1, material, material)
        start = box(0, giver.id, called(giver, book), anchor_of(giver.id, book))
        end = box(2, taker.id, called(taker, book), anchor_of(taker.id, book))
        label = f"{material} {moved(flow, book)}".strip()
        streams += [Stream(start, at, width, label, tie), Stream(at, end, width, label, tie)]  # type: ignore[arg-type]
    if not streams:
        return None, 0, 0
    said = sentence("picture-said", book.lang, count=len(known))
    return Flows(tuple(boxes), tuple(streams), said), len(known), len(book.seen.flows) - len(known)


def _width(flow: Flow, book: Book) -> float:
    """How wide a flow is drawn: as it is, or by the lower end of its band, so that nobody measures an amount."""
    quantity = flow.quantity or 0.0
    if book.seen.reader == "office":
        return quantity
    ends = (flow.supplier, "offer", flow.offer_id), (flow.receiver, "need", flow.need_id)
    shared = all(book.seen.amounts[end] != "no" for end in ends)  # type: ignore[index]
    return band(quantity)[0] if shared else 0.0
