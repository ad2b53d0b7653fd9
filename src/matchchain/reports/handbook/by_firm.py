"""Chain by chain, and a page for every firm.

Pages of a whole book follow one another; with `--changed-only` each begins a sheet of its own, to replace the old one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from matchchain.network.graph.flow import Flow
from matchchain.park import ROLES, Chain, Firm
from matchchain.reports.block import Block, Cell, listing
from matchchain.reports.handbook.book import Book
from matchchain.reports.handbook.lines import anchor_of
from matchchain.reports.handbook.words import amount_of, called, goods_of, reached, section, sent, sentence
from matchchain.reports.telling.words import comma, joined
from matchchain.studies.handbook.holding import HeldLine

_GOODS = 8  # materials named of a chain


def firms_shown(book: Book) -> list[Firm]:
    """The firms that have a page: those of which a line is shown; to the office all."""
    office = book.seen.reader == "office" and not book.chain
    shown = set(book.held.firms) if office else {line.firm.id for line in book.seen.lines}
    firms = [firm for firm in book.held.park.firms if firm.id in shown]
    return sorted(firms, key=lambda firm: (not book.seen.named(firm.id), book.order(called(firm, book)), firm.id))


def pages_of(book: Book) -> list[Firm]:
    """The firms whose page is printed: with `--changed-only` those whose facts have changed."""
    firms = firms_shown(book)
    if not book.changed_only or book.changes is None:
        return firms
    return [firm for firm in firms if firm.id in book.changes.touched]


def count_firms(book: Book) -> int:
    """How many pages there are."""
    return len(pages_of(book))


def firm_blocks(book: Book) -> Sequence[Block]:
    """A page a firm."""
    lang = book.lang
    pages, every = pages_of(book), len(firms_shown(book))
    remarks = [sentence("firms", lang, count=len(pages))]
    if len(pages) < every:
        remarks.append(sentence("firms-same", lang, count=every - len(pages)))
    lines: dict[str, list[HeldLine]] = defaultdict(list)
    for line in book.seen.lines:
        lines[line.firm.id].append(line)
    with_whom = _partners(book)
    return [Block("", remarks=tuple(remarks)), *(_page(firm, lines[firm.id], with_whom, book) for firm in pages)]


def _page(
    firm: Firm, lines: Sequence[HeldLine], with_whom: Mapping[tuple[str, str, str], list[str]], book: Book
) -> Block:
    lang = book.lang
    cells: list[Cell[HeldLine]] = [
        Cell(sentence("head.side", lang), lambda line: sentence(f"side.{line.side}", lang), text=True),
        Cell(sentence("head.material", lang), lambda line: goods_of(line, lang), text=True),
        Cell(sentence("head.amount", lang), lambda line: amount_of(line, book)),
        Cell(sentence("head.as-of", lang), lambda line: line.entry.as_of),
        Cell(sentence("head.partners", lang), lambda line: joined(with_whom.get(line.key, []), "; "), text=True),
    ]
    rows = sorted(lines, key=lambda line: (line.side != "offer", goods_of(line, lang)))
    remarks = [said for said in (_about(firm, book), _contact(firm, book)) if said]
    block = listing(called(firm, book), cells, rows, remarks=(*remarks, *(() if rows else (sentence("none", lang),))))
    return section(block, anchor_of(firm.id, book), new_page=book.changed_only)


def _about(firm: Firm, book: Book) -> str:
    """What is said of a firm: of one behind a code, nothing."""
    lang = book.lang
    if not book.seen.named(firm.id):
        return sentence("coded", lang)
    role = ROLES[firm.role][lang == "en"] if firm.role in ROLES else ""
    zone = firm.district if book.seen.reader == "office" else ""
    chains = [sentence("of-chain", lang, chain=chain) for chain in firm.chains if chain not in book.seen.hushed]
    name = (firm.name_en if lang == "en" else "") or firm.name
    return joined(("" if name == called(firm, book) else name, role, zone, *chains), comma(lang))


def _contact(firm: Firm, book: Book) -> str:
    whom = reached(firm, book)
    return sentence("contact", book.lang, whom=whom) if whom else ""


def _partners(book: Book) -> dict[tuple[str, str, str], list[str]]:
    """Line -> with whom it runs, and with whom it could be matched."""
    found: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for flow in sorted(book.seen.flows, key=lambda flow: (flow.kind, flow.id)):
        for key, other, way in (
            ((flow.supplier, "offer", flow.offer_id), flow.receiver, "to"),
            ((flow.receiver, "need", flow.need_id), flow.supplier, "from"),
        ):
            facts = {"firm": called(book.held.firms[other], book)}
            found[key].append(sentence(f"{way}-{flow.kind}", book.lang, **facts))
    return found


def count_chains(book: Book) -> int:
    """How many chains there are."""
    return len(_chains(book))


def _chains(book: Book) -> list[Chain]:
    """The park's chains that a shown firm belongs to, those that only cards name behind them."""
    named = {chain for firm in firms_shown(book) if book.seen.named(firm.id) for chain in firm.chains}
    named -= book.seen.hushed
    told = {chain.name: chain for chain in book.held.park.chains}
    names = [*(name for name in told if name in named), *sorted(named - set(told))]
    return [told.get(name, Chain(name=name)) for name in names if not book.chain or name == book.chain]


def chain_blocks(book: Book) -> Sequence[Block]:
    """The firms of each chain and what they supply to each other; a firm behind a code is in none."""
    chains = _chains(book)
    if not chains:
        return []
    offered, needed = _counts(book)
    firms = [firm for firm in firms_shown(book) if book.seen.named(firm.id)]
    first = Block("", remarks=(sentence("chains", book.lang, count=len(chains)),))
    return [first, *(_chain(chain, firms, offered, needed, book) for chain in chains)]


def _counts(book: Book) -> tuple[dict[str, int], dict[str, int]]:
    offered: dict[str, int] = defaultdict(int)
    needed: dict[str, int] = defaultdict(int)
    for line in book.seen.lines:
        (offered if line.side == "offer" else needed)[line.firm.id] += 1
    return offered, needed


def _chain(
    chain: Chain, every: Sequence[Firm], offered: Mapping[str, int], needed: Mapping[str, int], book: Book
) -> Block:
    lang = book.lang
    firms = [firm for firm in every if chain.name in firm.chains]
    order = {"leader": 0, "backbone": 1}
    firms.sort(key=lambda firm: (firm.id != chain.lead_firm, order.get(firm.role, 2), called(firm, book)))
    cells: list[Cell[Firm]] = [
        Cell(
            sentence("head.firm", lang), lambda firm: called(firm, book), text=True,
            link=lambda firm: anchor_of(firm.id, book),
        ),
        Cell(sentence("head.role", lang), lambda firm: _role(firm, chain, book), text=True),
        Cell(sentence("head.offers", lang), lambda firm: str(offered.get(firm.id, 0))),
        Cell(sentence("head.needs", lang), lambda firm: str(needed.get(firm.id, 0))),
    ]  # fmt: skip
    inside = _inside(firms, book)
    remarks = [sentence("chain-inside", lang, firms=len(firms), flows=len(inside))]
    if book.seen.reader == "office" and (chain.chief or chain.office):
        remarks.append(sentence("chain-chief", lang, chief=chain.chief or "-", office=chain.office or "-"))
    if inside:
        goods = joined((sent(flow, lang) for flow in inside[:_GOODS]), comma(lang))
        remarks.append(sentence("chain-goods", lang, goods=goods))
    return section(listing(chain.name, cells, firms, remarks=tuple(remarks)))


def _role(firm: Firm, chain: Chain, book: Book) -> str:
    if firm.id == chain.lead_firm:
        return sentence("lead-firm", book.lang)
    return ROLES[firm.role][book.lang == "en"] if firm.role in ROLES else ""


def _inside(firms: Sequence[Firm], book: Book) -> list[Flow]:
    ids = {firm.id for firm in firms}
    return [flow for flow in book.seen.flows if flow.supplier in ids and flow.receiver in ids]
