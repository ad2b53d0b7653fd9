"""Any office list -> firms, offers, needs and papers in the words of a card: `read_list`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from matchchain.catalogue.cards.names import plain_name
from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.grid.book import Book, Grid, place_name
from matchchain.catalogue.sheets.layouts.area_totals import is_of_an_area
from matchchain.catalogue.sheets.layouts.blocks import plan_of
from matchchain.catalogue.sheets.layouts.bodyrows import heads_an_example
from matchchain.catalogue.sheets.layouts.copies import hidden_copies
from matchchain.catalogue.sheets.layouts.firms import Firms, firm_name
from matchchain.catalogue.sheets.layouts.form_heads import read_form
from matchchain.catalogue.sheets.layouts.labels import Label
from matchchain.catalogue.sheets.layouts.legends import legend_of, with_directions
from matchchain.catalogue.sheets.layouts.of_the_file import decimal_signs, is_chinese
from matchchain.catalogue.sheets.layouts.outlines import without_pivots
from matchchain.catalogue.sheets.layouts.owners import firms_by_part
from matchchain.catalogue.sheets.layouts.plan import Plan
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.served import with_served
from matchchain.catalogue.sheets.layouts.settled import settled
from matchchain.catalogue.sheets.layouts.sheet_owners import (
    names_firms,
    owner_of,
    signer_of,
    take_headings,
    take_nameless,
    take_suppliers,
)
from matchchain.catalogue.sheets.layouts.sheet_reader import Sheet, SheetReader, context_around
from matchchain.catalogue.sheets.layouts.short_tons import american_tons
from matchchain.catalogue.sheets.layouts.signatures import signed_by, without_mail_head
from matchchain.catalogue.sheets.layouts.tables import Layout, Table, layout_of
from matchchain.catalogue.sheets.layouts.things import merged, thing_above, told_by, with_labels, with_thing
from matchchain.catalogue.sheets.layouts.withdrawn import is_archive
from matchchain.catalogue.sheets.layouts.words import says_nothing
from matchchain.catalogue.sheets.stated import Reading, Spot
from matchchain.expressions import expression
from matchchain.units import UnitFault, day

_OF_NOBODY = frozenset(("", "skip", "index", "quantity", "date", "as_of", "as_of.year", "note", "unit", "unit.or-firm"))
_IN_A_YEAR = expression(r"季度|半年|\d\s*月|\b[QH][1-4]\b", re.IGNORECASE)
_YEAR = expression(r"(?<!\d)(20[0-4]\d)(?!\d)")
# a notice or a standard bears its own year: 公告2021年第82号, 浙环发〔2023〕4号, HJ 1259-2022, EN 15359:2011
_OF_A_PAPER = expression(
    r"20\d\d\s*年?\s*第\s*\d+\s*号|[〔\[(（]20\d\d[〕\])）]\s*第?\s*\d+\s*号|\b(?:GB|HJ|DB|NY|SH|YB|CJ|JC|QB|EN|ISO|BS|DIN)[/A-Z]*\s?[\d.]{2,8}[-:—]20\d\d",
    re.IGNORECASE,
)


def read_list(book: Book, around: Around, columns: Mapping[str, str] | None = None) -> Reading:
    """What a list states, whatever its layout.

    Args:
        book: the file, opened.
        around: the park as far as it matters.
        columns: title of a column (or "sheet/title") -> field, as a person gave or confirmed it: it overrides what the
            title means. "offers.quantity", "needs.material", "firm.name"; "" for a column that is not to be read.

    Returns:
        Firms with their lines, each figure with its cell; doubts, rows left out, what each column was taken for.
    """
    record = Record()
    book, tons = american_tons(with_directions(book))
    if tons is not None:
        record.doubt("asked", "layouts.short-tons", tons)
    firms = Firms(record)
    sheets = _sheets(book, columns or {}, around, firms, record)
    plans = _plans(sheets, columns, around, record)
    things = {id(t): label for s, t, plan in plans if (label := thing_above(s.layout, t, plan)) is not None}
    plans = [(s, t, with_thing(p, things[id(t)], context_around(s, t)) if id(t) in things else p) for s, t, p in plans]
    told = {id(things[id(table)]): told_by(things[id(table)], plan) for _, table, plan in plans if id(table) in things}
    home = dict(around.firms) | _named(plans, firms)
    commas, points = decimal_signs(book)
    comma, point = commas > 0 and not points, points > 0 or is_chinese(book)
    reader = SheetReader(around, home, firms, record, comma, len(sheets) == 1, legend_of(book), point)
    for sheet in sheets:
        reader.read_labels(replace(sheet, layout=with_labels(sheet.layout, told)))
        for its, table, plan in plans:
            if its is sheet:
                earlier = [(other, its_plan) for of, other, its_plan in plans if of is sheet and other is not table]
                reader.read_table(sheet, table, plan, earlier)
        taken = reader.read_loose(sheet)
        _note_loose(sheet, taken, record, alone=not plans)
    _merge_labels(plans, things, firms)
    firms.adopt(record)
    lines = {id(firm): settled(firm.drafts, record) for firm in firms.all()}
    _forget_reporters(sheets, plans, firms)
    stated = tuple(firm for firm in firms.stated(lines) if firm.lines or firm.said)
    if not stated:
        _tell_nothing_read(sheets, record)
    return Reading("list", stated, tuple(record.doubts), tuple(record.headings), tuple(record.left_out), _as_of(sheets))


def _plans(
    sheets: Sequence[Sheet], columns: Mapping[str, str] | None, around: Around, record: Record
) -> list[tuple[Sheet, Table, Plan]]:
    """The tables of a file with their columns put in order; those that only say again what others say are left out."""
    plans = [
        (sheet, table, plan_of(table, context_around(sheet, table), _mapped(columns, sheet.grid.name), around.firms))
        for sheet in sheets
        for table in sheet.layout.tables
    ]
    summaries = without_pivots([(table, plan) for _, table, plan in plans])
    for table in summaries:
        record.leave(table.spot(table.header[-1], 0), "layouts.left.total", text=table.columns[0].title)
    over = [table for sheet, table, _ in plans if is_archive(sheet.grid.name)]
    over = over if len(over) < len(plans) else []
    shown = [table for _, table, _ in plans if heads_an_example(table.heading)]
    for table in shown:
        record.leave(table.spot(table.header[-1], 0), "layouts.left.example", text=table.columns[0].title)
    for table in over:
        record.leave(table.spot(table.header[-1], 0), "layouts.left.withdrawn", text=table.grid.name)
    areas = [] if around.firm else [table for sheet, table, plan in plans if is_of_an_area(sheet, plan)]
    for table in areas:
        record.leave(table.spot(table.header[-1], 0), "layouts.left.area", text=table.heading or table.grid.name)
    copies = hidden_copies([table for _, table, _ in plans])
    for table in copies:
        record.doubt("asked", "layouts.hidden-copy", table.spot(table.header[0], 0), sheet=table.grid.name)
    left = [*summaries, *over, *shown, *areas, *copies]
    return [(sheet, table, plan) for sheet, table, plan in plans if table not in left]


def _merge_labels(plans: Sequence[tuple[Sheet, Table, Plan]], things: Mapping[int, Label], firms: Firms) -> None:
    """What a label says of the thing that a ledger is of belongs to its line."""
    for sheet, table, _ in plans:
        if (label := things.get(id(table))) is not None:
            spot = Spot(sheet.grid.name, place_name(label.row, label.column))
            for firm in firms.all():
                firm.drafts = merged(firm.drafts, label.value.strip(), spot)


def _tell_nothing_read(sheets: Sequence[Sheet], record: Record) -> None:
    """Whoever brings a file is told when nothing comes of it."""
    if sheets and not any(doubt.level in {"refused", "asked"} for doubt in record.doubts):
        sheet = sheets[0]
        record.doubt("refused", "layouts.no-table", Spot(sheet.grid.name, "A1"), sheet=sheet.grid.name)


def _forget_reporters(sheets: Sequence[Sheet], plans: Sequence[tuple[Sheet, Table, Plan]], firms: Firms) -> None:
    """Who compiled a list of firms (填报单位：管委会) is none of them: it has no line, and a column names the firms."""
    listed = {id(sheet) for sheet, _, plan in plans if plan.of("firm.name") is not None}
    owners = [firm for sheet in sheets if id(sheet) in listed for _, firm in sheet.form.owners]
    owners += [sheet.owner for sheet in sheets if id(sheet) in listed and sheet.owner is not None]
    firms.drop({id(firm) for firm in owners if not firm.drafts})


def looks_like(book: Book) -> float:
    """How much a file looks like a list: the part of its filled sheets in which tables or forms were found, 0 to 1.

    Example:
        >>> from matchchain.catalogue.sheets.grid.book import Cell
        >>> rows = (("企业名称", "副产物", "数量"), ("甲厂", "废酸", "20吨"))
        >>> looks_like(Book("a.xlsx", "xlsx", "", (Grid("s", tuple(tuple(map(Cell, row)) for row in rows)),)))
        1.0
    """
    filled = [grid for grid in book.grids if any(cell.text for row in grid.rows for cell in row)]
    found = [grid for grid in filled if _states(layout_of(grid))]
    return len(found) / len(filled) if filled else 0.0


def _states(layout: Layout) -> bool:
    fields = {c.meaning.field for table in layout.tables for c in table.columns if c.meaning}
    labels = {label.meaning.field for label in layout.labels if label.meaning and label.value}
    return "material" in fields | labels


def _mapped(columns: Mapping[str, str] | None, sheet: str) -> dict[str, str]:
    given = columns or {}
    own = {title.removeprefix(f"{sheet}/"): field for title, field in given.items() if title.startswith(f"{sheet}/")}
    return {title: field for title, field in given.items() if title not in own} | own


def _sheets(book: Book, columns: Mapping[str, str], around: Around, firms: Firms, record: Record) -> list[Sheet]:
    """The sheets that hold something, with the firm each belongs to."""
    found, by_part = [], firms_by_part(book)
    for grid in book.grids:
        if not any(cell.text for row in grid.rows for cell in row):
            continue
        layout = layout_of(grid, _mapped(columns, grid.name))
        layout = with_served(replace(layout, labels=without_mail_head(layout.labels, grid)))
        _note_hidden(grid, record)
        head = by_part.get(grid.name.strip(), "")
        headed = firms.named(head, Spot(grid.name, "A1")) if head else None
        form = read_form(grid, layout.labels, firms, record, headed)
        if not any(firm.name for _, firm in form.owners):
            take_suppliers(form, grid, layout, firms)
        if not any(firm.name for _, firm in form.owners):
            take_headings(form, grid, layout, firms)
        found.append(Sheet(grid, layout, form, None, book.name.rpartition(".")[0]))
    single = {id(firm): firm for sheet in found for _, firm in sheet.form.owners if firm.name}
    alone = next(iter(single.values())) if len(single) == 1 else None if single else signer_of(found, firms)
    owners = [owner_of(sheet, book, around, firms, record) for sheet in found]
    heads = {id(owner): owner for owner in owners if owner is not None and owner.name}
    if alone is None and not single and len(heads) == 1 and book.name.casefold().endswith(".docx"):
        alone = next(iter(heads.values()))  # the head of a letter, whose tables are its sheets
    elif alone is None and not single and len(heads) == 1 and owners[0] is not None:
        open_ones = [s for s, owner in zip(found, owners, strict=True) if owner is None and not names_firms(s.layout)]
        if open_ones:
            alone, at = owners[0], Spot(open_ones[0].grid.name, "A1")  # whom the title of the first sheet names
            record.doubt("asked", "layouts.firm-of-first-sheet", at, firm=alone.name)
    if alone is not None and not single and book.name.casefold().endswith(".docx"):
        for sheet in found:
            take_nameless(sheet.form, alone)
    return [replace(sheet, owner=owner or alone) for sheet, owner in zip(found, owners, strict=True)]


def _note_hidden(grid: Grid, record: Record) -> None:
    spot = Spot(grid.name, "A1")
    if grid.hidden or grid.very_hidden:
        record.doubt("told", "layouts.hidden-sheet", spot, sheet=grid.name)
    rows = [
        row for row in sorted(grid.hidden_rows) if row < len(grid.rows) and any(cell.text for cell in grid.rows[row])
    ]
    if rows:
        record.doubt("told", "layouts.hidden-rows", Spot(grid.name, place_name(rows[0], 0)), count=len(rows))
    columns = [c for c in sorted(grid.hidden_columns) if any(grid.at(row, c).text for row in range(len(grid.rows)))]
    if columns:
        record.doubt("told", "layouts.hidden-columns", Spot(grid.name, place_name(0, columns[0])), count=len(columns))


def _named(plans: Sequence[tuple[Sheet, Table, Plan]], firms: Firms) -> dict[str, str]:
    """Plain name -> name, of every firm the file names itself."""
    names = list(firms.names())
    for _, table, plan in plans:
        columns = [c for c in (*plan.shared, *(c for b in plan.blocks for c in b.firm)) if c.field == "firm.name"]
        names += [firm_name(table.grid.at(row, c.index).text) for c in columns for row in table.body]
    return {plain_name(name): name for name in names if len(name) > 1}


def _note_loose(sheet: Sheet, taken: set[int], record: Record, *, alone: bool) -> None:
    """Rows outside tables that are no titles and hold figures or much text: named, since nothing is taken from them.

    A sheet of words only (how to fill in, legends) beside tables is no loss.
    """
    headings = {part for table in sheet.layout.tables for part in table.heading.split(" / ")}
    for row, text in sheet.layout.loose:
        if text not in headings and row > 0 and row not in taken and (len(text) > 12 or any(c.isdigit() for c in text)):
            record.leave(Spot(sheet.grid.name, place_name(row, 0)), "layouts.left.loose", text=text[:80])
    told = any(label.meaning and label.meaning.field not in _OF_NOBODY for label in sheet.layout.labels)
    if not sheet.layout.tables and not taken and not told and signed_by(sheet.grid) is None:
        words = not alone and not any(cell.kind == "number" for row in sheet.grid.rows for cell in row)
        spot = Spot(sheet.grid.name, "A1")
        record.doubt("told" if words else "refused", "layouts.no-table", spot, sheet=sheet.grid.name)


def _as_of(sheets: Sequence[Sheet]) -> str:
    """The day that the file gives for its figures: of a label, else the end of the year that a title names."""
    for text in (date for sheet in sheets for date in sheet.form.dates):
        if says_nothing(text):
            continue
        try:
            return day(text)[1]
        except UnitFault:
            continue
    titles = [text for sheet in sheets for _, text in sheet.layout.loose[:3] if not _IN_A_YEAR.search(text)]
    years = {int(found) for text in titles for found in _YEAR.findall(_OF_A_PAPER.sub(" ", text))}
    return f"{years.pop()}-12-31" if len(years) == 1 else ""
