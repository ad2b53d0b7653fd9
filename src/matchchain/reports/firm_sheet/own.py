"""A firm's page as it may go to the firm, made from `OwnView` alone: no figure and no name of anybody else.

Whatever text would name a firm that does not let itself be named is withheld, its own card's words among them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from matchchain.park import Park
from matchchain.reports.block import Block, Cell, Under, listing
from matchchain.reports.firm_sheet.record import own_tables
from matchchain.reports.firm_sheet.words import full_name, law, name_of, own_question, papers, sentence
from matchchain.reports.report import About, Paper, Report
from matchchain.reports.rounding import rounded
from matchchain.reports.telling.banded import printed_amount
from matchchain.reports.telling.figures import yearly
from matchchain.reports.telling.firm_names import FirmNames
from matchchain.reports.telling.head import numbered, park_name
from matchchain.reports.telling.words import enumerated, joined
from matchchain.reports.telling.words import sentence as said
from matchchain.studies.firm_sheet.own_view import OwnLine, OwnPaper, OwnView, Partner
from matchchain.units import show
from matchchain.values import dataclass
from matchchain.wording import Lang

SCHEMA = "matchchain.sheet-for-firm/1"


def own_sheet(found: OwnView, park: Park, lang: Lang) -> Report:
    """The report that may go to a firm.

    Args:
        found: what it may see.
        park: whose firms' names are kept off it.
        lang: language of every word.
    """
    about = About.of(found)
    view = _withheld(found, park, lang)
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=sentence("own.title", lang, firm=full_name(view.firm, lang), park=park_name(about, lang)),
        asides=(said("as-of", lang, date=about.as_of),) if about.as_of else (),
        notes=(sentence("own.note", lang, park=park_name(about, lang)),),
        blocks=lambda: numbered(_blocks(view, lang), lang),
        closing=(sentence("own.closing", lang),),
        facts={
            "park": found.park, "currency": found.currency, "firm": found.firm.id, "for": "firm",
            "saving": rounded(found.saving, 2), "processes": found.processes,
        },
        tables=own_tables(view, lang),
        paper=Paper(mark=sentence("own.mark", lang, firm=name_of(found.firm, lang))),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Guard:
    """Keeps names of firms off a page that do not let themselves be named."""

    names: FirmNames
    view: OwnView
    lang: Lang

    def text(self, text: str, *named: Partner) -> str:
        """The text, or that it stays in the office."""
        found = self.names.named_in(text, self.view.firm)
        for partner in named:
            found -= self.names.named_in(partner.name) | self.names.named_in(partner.name_en)
        return sentence("own.kept-here", self.lang) if found else text

    def partner(self, partner: Partner) -> Partner:
        """A partner whose goods are called by nobody's name but its own."""
        return replace(partner, material=self.text(partner.material, partner))


def _withheld(found: OwnView, park: Park, lang: Lang) -> OwnView:
    guard = _Guard(FirmNames.of(park.firms), found, lang)
    lines = tuple(
        replace(line, material=guard.text(line.material), partners=tuple(map(guard.partner, line.partners)))
        for line in found.lines
    )
    wanted = tuple(replace(one, material=guard.text(one.material)) for one in found.papers)
    return replace(found, lines=lines, papers=wanted)


def _blocks(view: OwnView, lang: Lang) -> Iterator[Block]:
    offers = [line for line in view.lines if line.side == "offer"]
    needs = [line for line in view.lines if line.side == "need"]
    if view.processes:
        told = sentence("own.processes", lang, count=view.processes)
        yield Block(sentence("own.block.processes", lang), remarks=(told,))
    if not view.lines and not view.processes:
        yield Block(sentence("own.block.none", lang), remarks=(sentence("own.none", lang),))
    if offers:
        saving = () if view.saving is None else (
            sentence("own.saving", lang, saving=yearly(view.saving, lang, view.currency)),
        )  # fmt: skip
        yield _listed("offers", offers, view, lang, saving)
    if needs:
        yield _listed("needs", needs, view, lang, ())
    if view.papers:
        yield _papers(view.papers, lang)
    if view.questions:
        asked = tuple(Under("ask", q.line, own_question(q, view.firm, lang)) for q in view.questions)
        yield Block(sentence("own.block.questions", lang, count=len(asked)), prose=asked)


def _listed(key: str, lines: Sequence[OwnLine], view: OwnView, lang: Lang, remarks: tuple[str, ...]) -> Block:
    cells: list[Cell[OwnLine]] = [
        Cell(said("head.material", lang), lambda one: one.material, text=True),
        Cell(sentence("own.head.quantity", lang), lambda one: printed_amount(one.quantity, "exact", lang)),
        Cell(sentence("own.head.price", lang), lambda one: _price(one, lang), text=True),
        Cell(
            sentence("own.head.yearly", lang),
            lambda one: "" if one.yearly is None else yearly(one.yearly, lang, view.currency),
        ),
        Cell(sentence("own.head.partners", lang), lambda one: _partners(one, lang), text=True),
        Cell(sentence("own.head.stage", lang), lambda one: sentence(f"own.stage.{one.stage}", lang), text=True),
    ]
    return listing(sentence(f"own.block.{key}", lang, count=len(lines)), cells, lines, remarks=remarks)


def _price(one: OwnLine, lang: Lang) -> str:
    if one.price is None:
        return sentence("own.no-price", lang)
    return sentence(f"own.basis.{one.basis}", lang, price=show(one.price, lang))


def _partners(one: OwnLine, lang: Lang) -> str:
    """Those that let themselves be named, with what their cards call the goods, and how many more there are."""
    named = enumerated(
        (
            sentence("own.partner", lang, firm=p.name_en if lang == "en" else p.name, material=p.material)
            for p in one.partners
        ),
        lang,
    )
    key = "own.and-unnamed" if named else "own.unnamed"
    more = sentence(key, lang, count=one.unnamed) if one.unnamed else ""
    return joined((named, more), " ")


def _papers(wanted: Sequence[OwnPaper], lang: Lang) -> Block:
    def under(one: OwnPaper) -> Iterator[Under]:
        yield Under("ask", papers("bring", lang), papers(f"bring.{one.sought.paper.word}", lang))
        if cited := law(one.sought, lang):
            yield Under("note", papers("law", lang), cited)

    def about(one: OwnPaper) -> str:
        return one.material or sentence("own.by-the-office", lang, count=one.count)

    cells: list[Cell[OwnPaper]] = [
        Cell(sentence("head.paper", lang), lambda one: papers(f"word.{one.sought.paper.word}", lang), text=True),
        Cell(said("head.material", lang), about, text=True),
        Cell(
            papers("head.authority", lang),
            lambda one: papers(f"authority.{one.sought.paper.authority}", lang), text=True,
        ),
    ]  # fmt: skip
    title = sentence("own.block.papers", lang, count=sum(one.count for one in wanted))
    return listing(title, cells, wanted, under=under)
