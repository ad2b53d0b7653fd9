"""How the paperwork goes: by legal class and hazard, with the law, its number and since when it is in force."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matchchain.park import LEGAL_CLASSES, Offer, labels
from matchchain.park.jurisdiction import jurisdiction_of
from matchchain.reports.block import Block, Cell, listing
from matchchain.reports.handbook.book import Book
from matchchain.reports.handbook.words import sentence
from matchchain.reports.telling.words import enumerated, listed
from matchchain.rules.law import Law, law
from matchchain.values import dataclass
from matchchain.wording import Lang, Message, say
from matchchain.wording.message import sentence_of


@dataclass(frozen=True, slots=True)
class Paper:
    """What one case takes.

    Attributes:
        case: legal class, or hazard.
        takes: what has to be there.
        law: by what; `number` and `since` of it.
    """

    case: str
    takes: str
    law: str
    number: str
    since: str


def count_paperwork(book: Book) -> int:
    """How many rows there are."""
    return len(_papers(book))


def paperwork_blocks(book: Book) -> Sequence[Block]:
    """The cases in the order of the pack of law."""
    lang, rows = book.lang, _papers(book)
    if not rows:
        return [Block("", remarks=(sentence("paperwork-none", lang),))]
    cells: list[Cell[Paper]] = [
        Cell(sentence("head.case", lang), lambda row: row.case, text=True),
        Cell(sentence("head.takes-papers", lang), lambda row: row.takes, text=True),
        Cell(sentence("head.law", lang), lambda row: row.law, text=True),
        Cell(sentence("head.law-number", lang), lambda row: row.number),
        Cell(sentence("head.since", lang), lambda row: row.since),
    ]
    return [listing("", cells, rows, remarks=(sentence("paperwork", lang),))]


def _papers(book: Book) -> list[Paper]:
    """The rows; none where no law is asked in this park."""
    where = jurisdiction_of(book.held.park)
    return [] if where == "none" else list(_rows(law(where), book.lang))


def _rows(pack: Law, lang: Lang) -> Iterator[Paper]:
    for name, standing in pack.legal.items():
        takes = [sentence(f"takes.{standing.outcome}", lang)]
        if standing.asks:
            fields = labels(Offer)
            asked = [fields[field].en if lang == "en" else fields[field].zh for field in standing.asks]
            takes.append(sentence("takes.asks", lang, fields=enumerated(asked, lang)))
        if standing.unpaid:
            takes.append(sentence("takes.unpaid", lang))
        yield from _cited(LEGAL_CLASSES[name][lang == "en"], listed(takes, lang), standing.cites, pack, lang)
    papers = [say(_named("rules.paper", name, pack), lang) for name in pack.waste_papers]
    takes_hazardous = sentence("takes.one-of", lang, papers=enumerated(papers, lang))
    case = LEGAL_CLASSES["hazardous-waste"][lang == "en"]
    yield from _cited(case, takes_hazardous, pack.cites["hazardous"], pack, lang)
    for name, hazard in pack.hazards.items():
        takes = []
        if hazard.supplier:
            licence = say(_named("rules.paper", "hazardous-chemical", pack), lang)
            takes.append(sentence("takes.supplier", lang, paper=licence))
        if hazard.buyer:
            takes.append(sentence("takes.buyer", lang, paper=say(_named("rules.paper", name, pack), lang)))
        case = sentence_of(f"rules.hazard.{name}")[lang == "en"]
        yield from _cited(case, listed(takes, lang), hazard.cites, pack, lang)


def _named(room: str, name: str, pack: Law) -> Message:
    """A paper as this pack calls it."""
    own = f"{room}.{pack.where.lower()}-{name}"
    return Message(own if pack.where != "CN" and _is_known(own) else f"{room}.{name}")


def _is_known(key: str) -> bool:
    try:
        sentence_of(key)
    except KeyError:
        return False
    return True


def _cited(case: str, takes: str, cites: Sequence[str], pack: Law, lang: Lang) -> Iterator[Paper]:
    """A row for each law that a case rests on; the case once."""
    if not cites:
        yield Paper(case, takes, "", "", "")
    for key, name in zip(cites, pack.cite(tuple(cites)), strict=True):
        edition = pack.editions[key]
        yield Paper(case, takes, say(name, lang), str(edition.get("number", edition.get("year", ""))), edition["since"])
        case, takes = "", ""
