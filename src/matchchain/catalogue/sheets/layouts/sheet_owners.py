"""Whose is a sheet? Its signature, name, title or file says it, who supplies what it offers, or headings of blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matchchain.catalogue.cards.names import plain_name
from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.grid.book import Book, Grid, place_name
from matchchain.catalogue.sheets.layouts.context import firm_in, looks_like_firm, nearest
from matchchain.catalogue.sheets.layouts.firm_forms import ends_like_firm
from matchchain.catalogue.sheets.layouts.firms import FirmDraft, Firms
from matchchain.catalogue.sheets.layouts.form_heads import Form
from matchchain.catalogue.sheets.layouts.known_things import is_known
from matchchain.catalogue.sheets.layouts.legal_forms import english_firm_in
from matchchain.catalogue.sheets.layouts.owners import firm_headings, names_others
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.sheet_reader import Sheet
from matchchain.catalogue.sheets.layouts.signatures import signed_by
from matchchain.catalogue.sheets.layouts.tables import Layout
from matchchain.catalogue.sheets.layouts.trade_names import firm_of_title
from matchchain.catalogue.sheets.layouts.values import Value
from matchchain.catalogue.sheets.stated import Spot
from matchchain.expressions import expression

_BESIDE = expression(r"\s+[-–—|]\s+|[,:;]\s+")
_COMPILED = expression(r"^\s*(?:编制|制表|填制|编报|统计|报送)(?:单位|部门)\s*[:：]\s*(\S{4,40})")
_CONSULTS = expression(r"咨询|设计|评[估价]|检测|监测|研究|事务所|环保科技|节能|管委会|园区|开发区|协会")
_REACH = expression(r"联系人|负责人|联系电话|电话|手机|[:：]")


def signer_of(sheets: Sequence[Sheet], firms: Firms) -> FirmDraft | None:
    """The firm that signed a letter, whose tables are its sheets beside that of the text; None where nobody did."""
    signed = {found[2]: (sheet, found) for sheet in sheets if (found := signed_by(sheet.grid)) is not None}
    if len(signed) != 1:
        return None
    ((name, (sheet, (row, column, _))),) = signed.items()
    return firms.named(name, Spot(sheet.grid.name, place_name(row, column)))


def take_suppliers(form: Form, grid: Grid, layout: Layout, firms: Firms) -> None:
    """Who supplies what a sheet says it offers is its firm: 可供副产品清单, 供货单位：甲公司."""
    title = nearest([grid.name, *(text for _, text in layout.loose[:1])])
    found = [x for x in layout.labels if x.meaning and x.meaning.field == "supplier" and looks_like_firm(x.value)]
    if title.side != "offers" or len(found) != 1:
        return
    spot = Spot(grid.name, place_name(found[0].row, found[0].column))
    firm = firms.named(found[0].value, spot)
    take_nameless(form, firm)
    form.owners[:] = [(found[0].row, firm)]


def take_nameless(form: Form, firm: FirmDraft) -> None:
    """Give a firm what labels say of one that they do not name, where they name none: 联系人 below a letter.

    Args:
        form: what the labels of a sheet say.
        firm: whose they are.
    """
    if not form.owners or any(owner.name for _, owner in form.owners):
        return
    for _, draft in form.owners:
        for attribute, stated in draft.said.items():
            firm.said.setdefault(attribute, stated)
        draft.said.clear()
    form.owners[:] = [(0, firm)]


def take_headings(form: Form, grid: Grid, layout: Layout, firms: Firms) -> None:
    """Rows that head the blocks of several firms say whose what stands below them is, and whom to call."""
    found = firm_headings(grid, layout.tables)
    if not found:
        return
    form.owners.clear()
    for row, name, rest in found:
        spot = Spot(grid.name, place_name(row, 0))
        firm = firms.named(name, spot)
        form.owners.append((row, firm))
        if reach := _REACH.sub("", rest).strip(" :：()（）"):
            firms.state(firm, "firm.contact", Value(reach, spot))


def owner_of(sheet: Sheet, book: Book, around: Around, firms: Firms, record: Record) -> FirmDraft | None:
    """The firm a sheet belongs to as its labels, its name, its title or the file's name say; None where none does."""
    if sheet.form.owners:
        return None
    spot = Spot(sheet.grid.name, "A1")
    name = sheet.grid.name.strip()
    if signed := signed_by(sheet.grid):
        row, column, signer = signed
        return firms.named(signer, Spot(sheet.grid.name, place_name(row, column)))
    if plain_name(name) in around.firms or (looks_like_firm(name) and not names_others(name)):
        return firms.named(name, spot)
    if (named := _named_in_title(sheet, firms, record)) is not None:
        return named
    return _named_by_file(book, around, firms, spot) or _compiler_of(sheet, firms, record)


def _named_by_file(book: Book, around: Around, firms: Firms, spot: Spot) -> FirmDraft | None:
    for part in re.split(r"[-_—\s.()（）]+", book.name.rpartition(".")[0]):
        if part and plain_name(part) in around.firms:
            return firms.named(around.firms[plain_name(part)], spot)
    firm = firm_in(book.name.rpartition(".")[0]) or english_firm_in(_apart(book.name.rpartition(".")[0]))
    return firms.named(firm, spot) if firm and len(book.grids) < 40 else None


def names_firms(layout: Layout) -> bool:
    """Whether a column of a sheet names firms, by its title."""
    return any(c.meaning and c.meaning.field == "firm.name" for table in layout.tables for c in table.columns)


def _compiler_of(sheet: Sheet, firms: Firms, record: Record) -> FirmDraft | None:
    """Who compiled a sheet that names no firm else is its firm, asked: 编制单位：甲钢铁有限公司; no consultant."""
    rows = [(row, hit[1].strip()) for row, text in sheet.layout.loose if (hit := _COMPILED.match(text)) is not None]
    named = [(row, name) for row, name in rows if firm_in(name) == name and not _CONSULTS.search(name)]
    if len(named) != 1 or names_firms(sheet.layout):
        return None
    ((row, name),) = named
    at = Spot(sheet.grid.name, place_name(row, 0))
    record.doubt("asked", "layouts.firm-of-title", at, firm=name, text=name)
    return firms.named(name, at)


def _apart(name: str) -> str:
    """A file's name with blanks where it has underscores and hyphens."""
    return re.sub(r"[_\-]+", " ", name)


def _named_in_title(sheet: Sheet, firms: Firms, record: Record) -> FirmDraft | None:
    """The firm that one of the first loose rows names: by its legal form, or the trade it ends with (asked)."""
    for row, text in sheet.layout.loose[:4]:
        if names_others(text):
            continue
        if firm := firm_in(text) or (english_firm_in(text) if row == sheet.layout.loose[0][0] else ""):
            return firms.named(firm, Spot(sheet.grid.name, place_name(row, 0)))
    for row, text in sheet.layout.loose[:2]:
        if not names_others(text) and (firm := firm_of_title(text) or _firm_beside(text)):
            at = Spot(sheet.grid.name, place_name(row, 0))
            record.doubt("asked", "layouts.firm-of-title", at, firm=firm, text=text)
            return firms.named(firm, at)
    return None


def _firm_beside(text: str) -> str:
    """The only part of an English title that is called as works are, "" for none: Balance - Lowmoor Chemicals, 2025."""
    parts = [part.strip() for part in _BESIDE.split(text)]
    found = [part for part in parts if part.isascii() and ends_like_firm(part) and not is_known(part)]
    return found[0] if len(parts) > 1 and len(found) == 1 else ""
