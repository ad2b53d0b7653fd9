"""The parts of the handbook, in their order. Each can be left out; a new one is a line here and a function."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from matchchain.reports.block import Block
from matchchain.reports.handbook.book import Book
from matchchain.reports.handbook.by_firm import chain_blocks, count_chains, count_firms, firm_blocks
from matchchain.reports.handbook.index import count_index, index_blocks
from matchchain.reports.handbook.lines import (
    count_demand,
    count_supply,
    demand_blocks,
    supply_blocks,
)
from matchchain.reports.handbook.opening import count_changes, how_blocks, since_blocks
from matchchain.reports.handbook.paperwork import count_paperwork, paperwork_blocks
from matchchain.reports.handbook.relations import count_drawn, count_flows, flow_blocks, picture_blocks
from matchchain.reports.handbook.resources import (
    contact_blocks,
    count_contacts,
    count_gaps,
    count_services,
    gap_blocks,
    service_blocks,
)
from matchchain.reports.handbook.slip import slip_blocks
from matchchain.reports.handbook.words import sentence
from matchchain.reports.telling.head import numeral
from matchchain.reports.telling.words import sentence as said
from matchchain.values import dataclass

_NAMED = frozenset({"office", "firms"})
_ALL = frozenset({"office", "firms", "public", "anonymous"})


@dataclass(frozen=True, slots=True)
class Part:
    """One part.

    Attributes:
        name: by which `--without` leaves it out.
        readers: sorts of editions that have it.
        blocks: what stands in it, the first block its own; none: it says nothing, and is left out.
        count: how many entries it holds; None where it is no list.
        always: it stands also where it holds nothing, and says so.
        own_page: on paper it begins a page of its own.
    """

    name: str
    readers: frozenset[str]
    blocks: Callable[[Book], Sequence[Block]]
    count: Callable[[Book], int] | None = None
    always: bool = False
    own_page: bool = True


def _cover(book: Book) -> Sequence[Block]:
    """It is the paper's, not a block's: see `page`."""
    del book
    return ()


PARTS: tuple[Part, ...] = (
    Part("cover", _ALL, _cover),
    Part("how", _ALL, how_blocks, own_page=False),
    Part("since", _NAMED, since_blocks, count_changes, always=True, own_page=False),
    Part("picture", _NAMED, picture_blocks, count_drawn, own_page=False),
    Part("supply", _ALL, supply_blocks, count_supply, always=True),
    Part("demand", _ALL, demand_blocks, count_demand, always=True),
    Part("relations", _NAMED, flow_blocks, count_flows, always=True),
    Part("chains", _NAMED, chain_blocks, count_chains),
    Part("firms", _NAMED, firm_blocks, count_firms, always=True),
    Part("gaps", _NAMED, gap_blocks, count_gaps),
    Part("paperwork", _ALL, paperwork_blocks, count_paperwork, always=True, own_page=False),
    Part("services", frozenset({"office"}), service_blocks, count_services, always=True, own_page=False),
    Part("contacts", _NAMED, contact_blocks, count_contacts, own_page=False),
    Part("index", _NAMED, index_blocks, count_index),
    Part("slip", _ALL, slip_blocks),
)


def parts_of(book: Book) -> tuple[Part, ...]:
    """The parts that an edition has, in their order."""
    return tuple(
        part
        for part in PARTS
        if book.sort in part.readers
        and part.name not in book.without
        and not (part.name == "since" and book.changes is None)
        and (part.always or part.count is None or part.count(book) > 0)
    )


def all_blocks(book: Book) -> tuple[Block, ...]:
    """The blocks of all parts; parts are counted, and begin a page of their own."""
    found: list[Block] = []
    number = 0
    for part in parts_of(book):
        blocks = part.blocks(book)
        if not blocks:  # the cover is no block
            continue
        number += 1
        title = said("numbered", book.lang, number=numeral(number, book.lang), title=title_of(part, book))
        found.append(replace(blocks[0], title=title, new_page=number > 1 and _begins(part, book)))
        found += blocks[1:]
    return tuple(found)


def _begins(part: Part, book: Book) -> bool:
    """Whether a part begins a page; the few rows of a public book run on, up to the slip that is sent back."""
    return part.own_page and (book.sort != "public" or part.name == "slip")


def title_of(part: Part, book: Book) -> str:
    """What a part is called."""
    return sentence(f"part.{part.name}", book.lang)
