"""What a deal's legal path asks for, as documents: the facts filled in, and a list to tick. Neither says "approved"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matchchain.followup.legal_papers import PaperAsked, PaperList
from matchchain.park import LEGAL_CLASSES
from matchchain.reports.block import Block, Cell, listing
from matchchain.reports.column import Column, Table
from matchchain.reports.deals.words import both_firms, column, firm_name, sentence
from matchchain.reports.report import About, Report
from matchchain.reports.telling.head import asides, office_paper, park_name
from matchchain.studies.deals.deals import DealFound, Deals
from matchchain.wording import Lang, say
from matchchain.wording.message import sentence_of

SCHEMA = "matchchain.deal-papers/1"
_BOX = "□"


def prefilled(found: Deals, row: DealFound, lists: Sequence[PaperList], lang: Lang) -> Report:
    """The form with the facts of the deal filled in, blanks where the files do not say.

    Args:
        found: the park's deals, for the head.
        row: the deal.
        lists: of its legal path.
        lang: language of every word.
    """
    facts = list(_facts(row, lang))
    cells: list[Cell[tuple[str, str]]] = [
        Cell(sentence("head.item", lang), lambda one: one[0], text=True),
        Cell(sentence("head.filled", lang), lambda one: one[1] or "________", text=True),
    ]
    block = listing(sentence("block.facts", lang), cells, facts)
    laws = tuple(_law(one, lang) for one in lists)
    about = About.of(found)
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=sentence("papers.title-form", lang, id=row.deal.id, firms=both_firms(row, lang)),
        asides=asides(about, lang),
        paper=office_paper(lang),
        notes=(sentence("papers.note", lang), *laws),
        blocks=lambda: (block, _signatures(row, lang)),
        facts={"park": found.park, "deal": row.deal.id},
        tables=(),
    )


def check_list(found: Deals, row: DealFound, lists: Sequence[PaperList], lang: Lang) -> Report:
    """The list to tick, law by law, with those that are there already.

    Args:
        found: the park's deals, for the head.
        row: the deal.
        lists: of its legal path.
        lang: language of every word.
    """
    about = About.of(found)
    legal = LEGAL_CLASSES[row.deal.legal][lang == "en"]
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=sentence("papers.title-list", lang, park=park_name(about, lang), id=row.deal.id, legal=legal),
        asides=asides(about, lang),
        paper=office_paper(lang),
        notes=(sentence("papers.note", lang),),
        blocks=lambda: tuple(_blocks(row, lists, lang)),
        facts={"park": found.park, "deal": row.deal.id, "legal": row.deal.legal},
        tables=(_table(lists, lang),),
    )


def _blocks(row: DealFound, lists: Sequence[PaperList], lang: Lang) -> Iterator[Block]:
    cells: list[Cell[PaperAsked]] = [
        Cell(_BOX, lambda _: _BOX),
        Cell(sentence("head.paper", lang), lambda one: say(one.name, lang), text=True),
        Cell(sentence("head.who", lang), lambda one: _who(one, row, lang), text=True),
        Cell(sentence("head.if", lang), lambda one: _only_if(one, lang), text=True),
    ]
    for one in lists:
        yield listing(_law(one, lang), cells, one.papers, remarks=(say(one.purpose, lang),))
    if row.deal.papers:
        held: list[Cell[tuple[str, str, str]]] = [
            Cell(sentence("head.paper", lang), lambda one: one[0], text=True),
            Cell(sentence("head.number", lang), lambda one: one[1], text=True),
            Cell(sentence("head.until", lang), lambda one: one[2]),
        ]
        there = [(paper.paper, paper.number, paper.until) for paper in row.deal.papers]
        yield listing(sentence("block.held", lang, count=len(there)), held, there)


def _only_if(one: PaperAsked, lang: Lang) -> str:
    return sentence(f"if.{one.only_if}", lang) if one.only_if else ""


def _who(one: PaperAsked, row: DealFound, lang: Lang) -> str:
    names = {
        "supplier": firm_name(row.supplier, row.deal.supplier, lang),
        "receiver": firm_name(row.receiver, row.deal.receiver, lang),
    }
    return names.get(one.who) or sentence("who-both", lang)


def _law(one: PaperList, lang: Lang) -> str:
    checked = sentence("checked", lang, day=one.checked) if one.checked else sentence("never-checked", lang)
    since = sentence("in-force", lang, day=one.in_force) if one.in_force else ""
    parts = (say(one.law, lang), one.number, since, checked)
    return " ".join(part for part in parts if part)


def _facts(row: DealFound, lang: Lang) -> Iterator[tuple[str, str]]:
    """Every line of the form: its label and what the files say."""
    deal, contract = row.deal, row.account.standing.contract
    firms = (("supplier", row.supplier, deal.supplier), ("receiver", row.receiver, deal.receiver))
    for side, firm, written in firms:
        yield sentence(f"form.{side}", lang), firm.name if firm else written
        yield sentence("form.code", lang), firm.credit_code if firm else ""
        yield sentence("form.address", lang), firm.address if firm else ""
    yield sentence("form.material", lang), deal.material
    yield sentence("form.legal", lang), LEGAL_CLASSES[deal.legal][lang == "en"] if deal.legal else ""
    yield sentence("form.waste-code", lang), deal.waste_code
    yield sentence("form.quantity", lang), contract.quantity.text if contract and contract.quantity else ""
    yield sentence("form.supply", lang), deal.supply.text if deal.supply else ""
    yield sentence("form.limits", lang), deal.limits
    yield sentence("form.use", lang), deal.need
    yield sentence("form.period", lang), f"{contract.start or contract.on} - {contract.until}" if contract else ""
    yield sentence("form.contract", lang), contract.file if contract else ""


def _signatures(row: DealFound, lang: Lang) -> Block:
    cells: list[Cell[str]] = [
        Cell(sentence("head.who", lang), lambda one: one, text=True),
        Cell(sentence("head.seal", lang), lambda _: "________"),
        Cell(sentence("head.on", lang), lambda _: "________"),
    ]
    names = (firm_name(row.supplier, row.deal.supplier, lang), firm_name(row.receiver, row.deal.receiver, lang))
    return listing(sentence("block.seals", lang), cells, names)


def _table(lists: Sequence[PaperList], lang: Lang) -> Table[tuple[PaperList, PaperAsked]]:
    columns: tuple[Column[tuple[PaperList, PaperAsked]], ...] = (
        column("law", lambda one: say(one[0].law, lang)),
        column("number", lambda one: one[0].number or None),
        column("region", lambda one: one[0].region),
        column("in_force", lambda one: one[0].in_force or None),
        column("checked", lambda one: one[0].checked or None),
        column("paper", lambda one: say(one[1].name, lang)),
        column("who", lambda one: one[1].who),
        column("only_if", lambda one: one[1].only_if or None),
    )
    rows = [(one, paper) for one in lists for paper in one.papers]
    return Table("papers", sentence_of("deal.sheet.papers"), columns, lambda: rows)
