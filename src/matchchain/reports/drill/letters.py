"""The letters of a restart together: a certificate (证明函) a pair of firms, a request to the district outside.

A letter is read by both firms and by authorities, so it holds what both know: what flows between them and how much a
year. Shares, stocks, prices and contacts of either stay on the office's list.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from matchchain.park import Firm
from matchchain.reports.block import Block, Cell, Under, listing
from matchchain.reports.drill.batch import partner_name
from matchchain.reports.drill.words import firms_named, sentence
from matchchain.reports.report import About, Paper, Report
from matchchain.reports.telling.figures import amount
from matchchain.reports.telling.file_names import names_of_files
from matchchain.reports.telling.flows import material
from matchchain.reports.telling.head import park_name
from matchchain.reports.telling.words import sentence as said
from matchchain.studies.resilience.batch import Batch, Member
from matchchain.studies.resilience.ties import Tie
from matchchain.wording import Lang


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter and what its file is called, without an ending."""

    file: str
    report: Report


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What the letters of a batch share."""

    found: Batch
    lang: Lang
    files: Mapping[str, str]

    @property
    def park(self) -> str:
        return park_name(About.of(self.found), self.lang)

    def full(self, partner: str) -> str:
        """A firm's full name, with its credit code where it is known; an outside one as the cards write it."""
        firm = self.found.firms.get(partner)
        if firm is None:
            return partner
        name = firm.name_en if self.lang == "en" and firm.name_en else firm.name
        return sentence("letter.coded", self.lang, firm=name, code=firm.credit_code) if firm.credit_code else name

    def letter(self, key: str, *files: str, blocks: Sequence[Block]) -> Letter:
        """A letter with its title, and the note that nobody has signed it yet."""
        about = About(self.found.park, self.found.park_en, "", self.found.day)
        report = Report(
            schema=f"matchchain.{key}/1",
            lang=self.lang,
            about=about,
            title=sentence(f"{key}.title", self.lang),
            blocks=lambda: tuple(blocks),
            facts={},
            tables=(),
            paper=Paper(mark=sentence("letter.mark", self.lang)),
        )
        return Letter(sentence(f"{key}.file", self.lang, firms="-".join(files)), report)


def letters(found: Batch, lang: Lang) -> tuple[Letter, ...]:
    """Every letter of a batch: the certificates in the order of the list, then the requests to districts.

    Args:
        found: what `batch` found.
        lang: language of every word.
    """
    outside = [Firm(name=one.partner, id=one.partner) for one in found.beyond]
    files = names_of_files((*found.firms.values(), *outside), lang, lambda word: word)
    sheet = _Sheet(found, lang, files)
    return (*_certificates(sheet), *(_request(sheet, one) for one in found.beyond))


def _certificates(sheet: _Sheet) -> Iterator[Letter]:
    """One for each pair of firms that depend on one another, whichever way."""
    pairs: dict[tuple[str, str], list[Tie]] = {}
    for one in sheet.found.members:
        for tie in one.ties:
            key = (tie.firm, tie.partner)
            pairs.setdefault(key if key[::-1] not in pairs else key[::-1], []).append(tie)
    for (firm, partner), ties in pairs.items():
        yield _certificate(sheet, firm, partner, ties)


def _certificate(sheet: _Sheet, firm: str, partner: str, ties: Sequence[Tie]) -> Letter:
    lang = sheet.lang
    parties = {"one": sheet.full(firm), "other": sheet.full(partner)}
    opening = _paragraphs(
        sentence("letter.to", lang, whom=sentence("letter.office", lang, park=sheet.park)),
        sentence("certificate.text", lang, **parties),
    )
    ending = _paragraphs(
        sentence("certificate.why", lang),
        sentence("certificate.true", lang),
        sentence("letter.seal", lang, firm=parties["one"]),
        sentence("letter.seal", lang, firm=parties["other"]),
        sentence("letter.day", lang),
    )
    blocks = (Block("", prose=opening), _goods(sheet, ties), Block("", prose=ending))
    return sheet.letter("certificate", sheet.files[firm], sheet.files[partner], blocks=blocks)


def _request(sheet: _Sheet, one: Member) -> Letter:
    lang, found = sheet.lang, sheet.found
    partner = partner_name(one, found, lang)
    facts = {"park": sheet.park, "partner": partner, "firms": firms_named(found.restarting, found.firms, lang)}
    opening = _paragraphs(
        sentence("letter.to", lang, whom=sentence("request.district", lang)), sentence("request.text", lang, **facts)
    )
    ending = _paragraphs(
        sentence("request.ask", lang, partner=partner),
        sentence("request.contact", lang),
        sentence("letter.seal", lang, firm=sentence("letter.office", lang, park=sheet.park)),
        sentence("letter.day", lang),
    )
    blocks = (Block("", prose=opening), _goods(sheet, one.ties), Block("", prose=ending))
    return sheet.letter("request", sheet.files[partner], blocks=blocks)


def _goods(sheet: _Sheet, ties: Sequence[Tie]) -> Block:
    """What flows, from whom to whom, how much a year; each once, whichever of the two depends on it."""
    lang = sheet.lang
    once = {(_from(tie), _to(tie), tie.zh, tie.quantity, tie.unit): tie for tie in ties}
    cells: list[Cell[Tie]] = [
        Cell(sentence("letter.head.from", lang), lambda tie: sheet.files[_from(tie)], text=True),
        Cell(sentence("letter.head.to", lang), lambda tie: sheet.files[_to(tie)], text=True),
        Cell(said("head.material", lang), lambda tie: material(tie.line, tie.zh, tie.en, lang), text=True),
        Cell(said("head.quantity", lang), lambda tie: _amount(tie, lang)),
    ]
    return listing("", cells, tuple(once.values()))


def _amount(tie: Tie, lang: Lang) -> str:
    """How much a year, or room to write it."""
    return sentence("letter.blank", lang) if tie.quantity is None else amount(tie.quantity, tie.unit, lang)


def _from(tie: Tie) -> str:
    return tie.partner if tie.way == "feeds" else tie.firm


def _to(tie: Tie) -> str:
    return tie.firm if tie.way == "feeds" else tie.partner


def _paragraphs(*texts: str) -> tuple[Under, ...]:
    return tuple(Under("why", "", text) for text in texts)
