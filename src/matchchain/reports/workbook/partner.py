"""The workbook or CSV for a partner: three plain sheets, nothing hidden; and the office's own key to its codes."""

from __future__ import annotations

from collections import Counter

from matchchain.park import OFFER_KINDS, Park
from matchchain.reports.block import Block, Cell
from matchchain.reports.column import Column, Fields, Table
from matchchain.reports.formats.text_book import TextBook, TextColumn, TextRow, TextSheet, TextTable
from matchchain.reports.formats.text_sheets import workbook
from matchchain.reports.report import About, Report
from matchchain.reports.telling.head import numbered, park_name
from matchchain.reports.telling.ranking import ranked
from matchchain.reports.workbook.contents import sentence, title_of
from matchchain.reports.workbook.shared import LeftOut, Shared, SharedFirm, SharedLine, Why
from matchchain.reports.workbook.whole import separated
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

column = Fields("export.field")
_WHYS: tuple[Why, ...] = ("no-consent", "told-no", "names-a-firm")


def partner_workbook(found: Shared, lang: Lang, day: str) -> bytes:
    """The workbook for a partner: no hidden sheet, column, row or property."""
    sheets = tuple(
        TextSheet(sentence(f"sheet.{name}", lang), (table,), header=f"{sentence(f'sheet.{name}', lang)} · {day}")
        for name, table in _tables(found, lang).items()
    )
    title = sentence("title-shared", lang, day=day)
    return workbook(TextBook(sheets, None, {}, title, day, sentence("page", lang), "", ""))


def partner_csvs(found: Shared, lang: Lang) -> dict[str, str]:
    """File name -> text of one CSV a sheet."""
    return {f"{sentence(f'sheet.{name}', lang)}.csv": separated(table) for name, table in _tables(found, lang).items()}


def _tables(found: Shared, lang: Lang) -> dict[str, TextTable]:
    offers = [line for line in found.lines if line.side == "offer"]
    needs = [line for line in found.lines if line.side == "need"]
    return {
        "firms": _table(("called", "contact", "phone"), [_firm(one) for one in found.firms], lang),
        "offers": _table(("called", "material", "kind", "amount"), [_line(one, lang) for one in offers], lang),
        "needs": _table(("called", "material", "amount"), [_line(one, lang) for one in needs], lang),
    }


def _table(names: tuple[str, ...], rows: list[dict[str, str]], lang: Lang) -> TextTable:
    columns = tuple(TextColumn(name, title_of(name, lang)) for name in names)
    return TextTable("", columns, tuple(TextRow("", row) for row in rows))


def _firm(one: SharedFirm) -> dict[str, str]:
    return {"called": one.called, "contact": one.contact, "phone": one.phone}


def _line(one: SharedLine, lang: Lang) -> dict[str, str]:
    kind = OFFER_KINDS.get(one.kind, ("", ""))[lang == "en"]
    return {"called": one.called, "material": one.material, "kind": kind, "amount": one.amount}


def partner_report(found: Shared, park: Park, lang: Lang, *, top: int | None = None) -> Report:
    """What the office is told: whose each code is, what was left out and why, what a code does not hide.

    Args:
        found: what was written.
        park: of which.
        lang: of every word.
        top: how many rows a block shows; None: all.
    """
    about = About(park.name, park.name_en, park.currency)
    coded = [one for one in found.firms if one.coded]
    return Report(
        schema="matchchain.export/1",
        lang=lang,
        about=about,
        title=sentence("report.title", lang, park=park_name(about, lang)),
        asides=(sentence("report.internal", lang),),
        notes=(sentence("report.note", lang, firms=len(found.firms), lines=len(found.lines)),),
        blocks=lambda: numbered(_blocks(found, coded, park, lang, top), lang),
        closing=tuple(_closing(found, lang)),
        facts={"park": park.name, "firms": len(found.firms), "lines": len(found.lines)},
        tables=(_key(found), _left(found)),
    )


def _blocks(found: Shared, coded: list[SharedFirm], park: Park, lang: Lang, top: int | None) -> list[Block]:
    blocks = []
    if coded:
        name = {firm.id: firm.name_en if lang == "en" and firm.name_en else firm.table_name for firm in park.firms}
        cells: list[Cell[SharedFirm]] = [
            Cell(sentence("report.head.code", lang), lambda one: one.called),
            Cell(sentence("report.head.firm", lang), lambda one: name[one.firm], text=True),
        ]
        blocks.append(ranked(sentence("report.block.codes", lang, count=len(coded)), cells, coded, lang, top=top))
    if found.left_out:
        many = Counter(one.why for one in found.left_out)
        reasons = [why for why in _WHYS if many[why]]
        of: list[Cell[Why]] = [
            Cell(sentence("report.head.why", lang), lambda why: sentence(f"report.why.{why}", lang), text=True),
            Cell(sentence("report.head.lines", lang), lambda why: str(many[why])),
        ]
        title = sentence("report.block.left-out", lang, count=len(found.left_out))
        blocks.append(ranked(title, of, reasons, lang))
    return blocks


def _closing(found: Shared, lang: Lang) -> list[str]:
    """That a code hides little where nobody else has the material."""
    alone = [line for line in found.lines if line.alone]
    return [sentence("report.alone", lang, count=len(alone), example=alone[0].material)] if alone else []


def _key(found: Shared) -> Table[SharedFirm]:
    columns: tuple[Column[SharedFirm], ...] = (column("called"), column("firm"), column("coded", kind="flag"))
    return Table("firms", sentence_of("export.table.firms"), columns, lambda: found.firms)


def _left(found: Shared) -> Table[LeftOut]:
    whys = {str(why): sentence_of(f"export.report.why.{why}") for why in _WHYS}
    columns: tuple[Column[LeftOut], ...] = (
        column("firm", lambda one: one.firm.id),
        column("material"),
        column("why", kind="choice", choices=whys),
    )
    return Table("left_out", sentence_of("export.table.left-out"), columns, lambda: found.left_out)
