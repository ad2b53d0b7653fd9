"""The park page for readers outside the office: what each firm lets others see; or counts of five firms and more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from matchchain.network.graph.flow import Flow
from matchchain.park import OFFER_KINDS, Firm, Offer
from matchchain.reports.block import Block, Cell, listing
from matchchain.reports.column import Column, Fields, Table
from matchchain.reports.drawing import Flows, Stream, Thing, Tie
from matchchain.reports.overview.pictures import STREAMS
from matchchain.reports.overview.words import anchor_of, head, sentence
from matchchain.reports.report import About, Paper, Report
from matchchain.reports.telling.banded import printed_amount
from matchchain.reports.telling.head import park_name
from matchchain.reports.telling.pairing import goods
from matchchain.reports.telling.words import Sentences
from matchchain.reports.telling.words import sentence as said
from matchchain.studies.handbook.anonymous import Anonymous
from matchchain.studies.handbook.holding import HeldLine, Holding, LineKey
from matchchain.studies.handbook.seen import Seen
from matchchain.studies.handbook.wide import PUBLIC
from matchchain.values import dataclass
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

FIRMS_SCHEMA, PUBLIC_SCHEMA = "matchchain.report-firms/1", "matchchain.report-public/1"
column = Fields("report.field")
_FAMILY = Sentences("handbook.family")
_TIES = Sentences("pictures").choices("tie", "runs", "proposed")


@dataclass(frozen=True, slots=True)
class _Page:
    """What firms are shown, in a language."""

    held: Holding
    seen: Seen
    lang: Lang
    lines: dict[LineKey, HeldLine]

    def called(self, firm: Firm) -> str:
        """The firm's name, or its code."""
        if firm.id in self.seen.coded:
            return self.seen.coded[firm.id]
        return firm.name_en if self.lang == "en" and firm.name_en else firm.name

    def called_of(self, line: HeldLine) -> str:
        """Whose line it is."""
        return self.called(line.firm)

    def anchor(self, firm: Firm) -> str:
        """Where the page tells of a firm; it says no more than the name."""
        return f"code-{self.seen.coded[firm.id]}" if firm.id in self.seen.coded else anchor_of(firm.id)

    def material(self, line: HeldLine) -> str:
        """What a line is of."""
        return goods((line.entry.material, line.zh, line.en), self.lang)

    def amount(self, line: HeldLine) -> str:
        """How much, as exactly as its firm lets others see."""
        return printed_amount(line.entry.quantity, self.seen.amounts[line.key], self.lang)


@dataclass(frozen=True, slots=True)
class _Pair:
    """A flow between two shown lines."""

    flow: Flow
    offer: HeldLine
    need: HeldLine


def firms_report(held: Holding, seen: Seen, lang: Lang) -> Report:
    """The page for firms: no price, no gain, no place, no name of whoever hides it.

    Args:
        held: all there is.
        seen: what firms may see of it.
        lang: language of every word.
    """
    page = _Page(held, seen, lang, {line.key: line for line in seen.lines})
    pairs = _pairs(page)
    about = About(held.park.name, held.park.name_en, "", held.as_of)
    mark = sentence("mark.firms", lang)
    return Report(
        schema=FIRMS_SCHEMA,
        lang=lang,
        about=about,
        title=sentence("title", lang, park=park_name(about, lang)),
        asides=tuple(one for one in (said("as-of", lang, date=held.as_of) if held.as_of else "", mark) if one),
        notes=(sentence("note-firms", lang, count=sum(seen.left_out.values())),),
        blocks=lambda: tuple(_firms_blocks(page, pairs)),
        facts={"park": held.park.name, "left_out": sum(seen.left_out.values())},
        tables=(
            Table("pairings", sentence_of("report.table.pairings"), _of_pairs(page), lambda: pairs),
            Table("lines", sentence_of("report.table.lines"), _of_lines(page), lambda: _in_order(page, seen.lines)),
        ),
        paper=Paper(mark=mark),
    )


def _pairs(page: _Page) -> list[_Pair]:
    """What runs and what is proposed between shown lines, in an order that says nothing of its worth."""
    found = []
    for flow in page.seen.flows:
        offer = page.lines.get((flow.supplier, "offer", flow.offer_id))
        need = page.lines.get((flow.receiver, "need", flow.need_id))
        if offer is not None and need is not None:
            found.append(_Pair(flow, offer, need))
    return sorted(found, key=lambda p: (page.material(p.offer), page.called(p.offer.firm), page.called(p.need.firm)))


def _in_order(page: _Page, lines: Sequence[HeldLine]) -> list[HeldLine]:
    return sorted(lines, key=lambda one: (one.side != "offer", page.material(one), page.called(one.firm), one.key))


def _firms_blocks(page: _Page, pairs: Sequence[_Pair]) -> Iterator[Block]:
    lang = page.lang
    yield from _pair_blocks(page, pairs)
    for side in ("offer", "need"):
        rows = [line for line in _in_order(page, page.seen.lines) if line.side == side]
        block = listing(sentence(f"block.{side}", lang, count=len(rows)), _line_cells(page, side), rows)
        yield replace(block, anchor=side)
    yield from _firm_blocks(page)


def _pair_blocks(page: _Page, pairs: Sequence[_Pair]) -> Iterator[Block]:
    lang = page.lang
    if not pairs:
        yield Block(sentence("block.between", lang, count=0), remarks=(sentence("none-between", lang),))
        return
    cells: list[Cell[_Pair]] = [
        Cell(said("head.material", lang), lambda p: page.material(p.offer), text=True),
        _end(said("head.supplier", lang), page, lambda p: p.offer.firm),
        _end(said("head.receiver", lang), page, lambda p: p.need.firm),
        Cell(head("offered", lang), lambda p: page.amount(p.offer)),
        Cell(head("wanted", lang), lambda p: page.amount(p.need)),
        Cell(head("tie", lang), lambda p: _TIES[_tie(p.flow)][lang == "en"], text=True),
    ]
    title, read = sentence("block.between", lang, count=len(pairs)), sentence("between-read", lang)
    yield replace(listing(title, cells, pairs, remarks=(read,)), anchor="pairs")
    yield _picture(page, pairs)


def _end(title: str, page: _Page, firm: Callable[[_Pair], Firm]) -> Cell[_Pair]:
    return Cell(title, lambda p: page.called(firm(p)), text=True, link=lambda p: page.anchor(firm(p)))


def _tie(flow: Flow) -> Tie:
    return "runs" if flow.kind == "existing" else "proposed"


def _picture(page: _Page, pairs: Sequence[_Pair]) -> Block:
    """Who could give what to whom; every stream as wide as the others, since widths would tell amounts."""
    places: dict[tuple[int, str], int] = {}
    things: list[Thing] = []
    streams: dict[tuple[int, int, Tie], None] = {}

    def place(column_: int, label: str, link: str = "") -> int:
        if (column_, label) not in places:
            places[column_, label] = len(things)
            things.append(Thing(label, column_, link=link))
        return places[column_, label]

    for pair in pairs[: STREAMS // 2]:
        giver, taker = pair.offer.firm, pair.need.firm
        ends = (
            place(0, page.called(giver), page.anchor(giver)),
            place(1, page.material(pair.offer)),
            place(2, page.called(taker), page.anchor(taker)),
        )
        for source, target in ((ends[0], ends[1]), (ends[1], ends[2])):
            streams[source, target, _tie(pair.flow)] = None
    drawn = tuple(
        Stream(source, target, 1.0, f"{things[source].label} -> {things[target].label}", tie)
        for source, target, tie in streams
    )
    shown = min(len(pairs), STREAMS // 2)
    title, remark = sentence("block.flows", page.lang), sentence("flows-firms", page.lang, count=shown)
    return Block(title, remarks=(remark,), drawing=Flows(tuple(things), drawn, remark), anchor="flows")


def _line_cells(page: _Page, side: str, *, with_firm: bool = True) -> list[Cell[HeldLine]]:
    lang = page.lang
    cells: list[Cell[HeldLine]] = [Cell(said("head.material", lang), page.material, text=True)]
    if side == "offer":
        cells.append(Cell(head("kind", lang), lambda line: _kind(line, lang), text=True))
    cells.append(Cell(said("head.quantity", lang), page.amount))
    if with_firm:
        cells.append(Cell(head("firm", lang), page.called_of, text=True, link=lambda line: page.anchor(line.firm)))
    return cells


def _kind(line: HeldLine, lang: Lang) -> str:
    entry = line.entry
    return OFFER_KINDS[entry.kind][lang == "en"] if isinstance(entry, Offer) and entry.kind in OFFER_KINDS else ""


def _firm_blocks(page: _Page) -> Iterator[Block]:
    """Each firm with its shown lines, and how to reach it where it lets that be known."""
    lang = page.lang
    of: defaultdict[str, list[HeldLine]] = defaultdict(list)
    for line in page.seen.lines:
        of[line.firm.id].append(line)
    firms = sorted((lines[0].firm for lines in of.values()), key=lambda f: (f.id in page.seen.coded, page.called(f)))
    yield Block(sentence("block.firms", lang, count=len(firms)), anchor="firms")
    for firm in firms:
        side: Cell[HeldLine] = Cell(head("side", lang), lambda line: sentence(f"line.{line.side}", lang), text=True)
        cells = [side, *_line_cells(page, "offer", with_firm=False)]
        reached = (firm.whom_to_call,) if firm.id in page.seen.reached and firm.whom_to_call else ()
        block = listing(page.called(firm), cells, _in_order(page, of[firm.id]), remarks=reached)
        yield replace(block, level=2, folded=True, anchor=page.anchor(firm))


def _of_pairs(page: _Page) -> tuple[Column[_Pair], ...]:
    return (
        column("material", lambda p: page.material(p.offer)),
        column("supplier_name", lambda p: page.called(p.offer.firm)),
        column("receiver_name", lambda p: page.called(p.need.firm)),
        column("offered", lambda p: page.amount(p.offer)),
        column("wanted", lambda p: page.amount(p.need)),
        column("tie", lambda p: _tie(p.flow), "choice", choices=_TIES),
    )


def _of_lines(page: _Page) -> tuple[Column[HeldLine], ...]:
    return (
        column("firm_name", lambda line: page.called(line.firm)),
        column("line_side", lambda line: line.side),
        column("material", page.material),
        column("amount", page.amount),
    )


@dataclass(frozen=True, slots=True)
class _Family:
    """A family of materials on one side: how many lines, of how many groups of firms."""

    side: str
    family: str
    firms: int
    lines: int


def public_report(held: Holding, wide: Anonymous, lang: Lang) -> Report:
    """The page for everybody: families that five firms and more share, by their number; nothing else.

    Args:
        held: all there is.
        wide: the lines that may be counted, each by its family.
        lang: language of every word.
    """
    families = _families(wide)
    about = About(held.park.name, held.park.name_en, "", held.as_of)
    mark = sentence("mark.public", lang)
    return Report(
        schema=PUBLIC_SCHEMA,
        lang=lang,
        about=about,
        title=sentence("title", lang, park=park_name(about, lang)),
        asides=tuple(one for one in (said("as-of", lang, date=held.as_of) if held.as_of else "", mark) if one),
        notes=(sentence("note-public", lang, k=wide.k),),
        blocks=lambda: tuple(_family_block(side, families, lang) for side in ("offer", "need")),
        facts={"park": held.park.name, "least_firms": wide.k},
        tables=(Table("families", sentence_of("report.table.families"), _of_families(lang), lambda: families),),
        paper=Paper(mark=mark),
    )


def _families(wide: Anonymous) -> list[_Family]:
    groups: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    lines: defaultdict[tuple[str, str], int] = defaultdict(int)
    for cell in wide.cells:
        groups[cell.side, cell.label].add(cell.group)
        lines[cell.side, cell.label] += 1
    found = [_Family(*key, len(groups[key]), lines[key]) for key in groups if len(groups[key]) >= max(wide.k, PUBLIC)]
    return sorted(found, key=lambda one: (one.side != "offer", -one.lines, one.family))


def _family_block(side: str, families: Sequence[_Family], lang: Lang) -> Block:
    rows = [one for one in families if one.side == side]
    title = sentence(f"block.families-{side}", lang)
    if not rows:
        return Block(title, remarks=(sentence("none-public", lang),))
    cells: list[Cell[_Family]] = [
        Cell(head("family", lang), lambda one: _FAMILY(one.family, lang), text=True),
        Cell(head("firms-count", lang), lambda one: str(one.firms)),
        Cell(head("lines-count", lang), lambda one: str(one.lines)),
    ]
    return listing(title, cells, rows)


def _of_families(lang: Lang) -> tuple[Column[_Family], ...]:
    return (
        column("line_side", lambda one: one.side),
        column("family", lambda one: _FAMILY(one.family, lang)),
        column("firms", kind="count"),
        column("lines", kind="count"),
    )
