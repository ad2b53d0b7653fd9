"""Reads an official paper: its tables and its head, as what it states of a firm."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.grid.book import Book
from matchchain.catalogue.sheets.papers.block import Said, firm_in_title, labelled
from matchchain.catalogue.sheets.papers.cells import Sheet, sheet_of
from matchchain.catalogue.sheets.papers.firms import credit_code_in, firm_fields, first_day, permit_lines
from matchchain.catalogue.sheets.papers.goods import material_lines, product_lines
from matchchain.catalogue.sheets.papers.headings import headings_of
from matchchain.catalogue.sheets.papers.knowledge import words
from matchchain.catalogue.sheets.papers.paper import Paper, refused, told
from matchchain.catalogue.sheets.papers.period import Period, period_of_title, spanned
from matchchain.catalogue.sheets.papers.plain import is_chinese, plain
from matchchain.catalogue.sheets.papers.recognised import Recognised, recognised
from matchchain.catalogue.sheets.papers.rows import Entry, Rows, rows_of
from matchchain.catalogue.sheets.papers.table import Table
from matchchain.catalogue.sheets.papers.tables import tables_of
from matchchain.catalogue.sheets.papers.wastes import Lines, waste_lines
from matchchain.catalogue.sheets.stated import Doubt, FirmStated, LineStated, Reading, Spot, Stated
from matchchain.wording import Lang, Message

_TELLING_ROWS = 60
"""Rows of a sheet by which it is told what a file is: a long list that is no paper is not read to its end for it."""
_WIDTH = 2
"""Rows and columns beyond which a sheet without a known header is a table that was not read."""
_RECORDS = ("produced", "moved", "stored_in")


def read_paper(book: Book, around: Around) -> Reading | None:
    """What an official paper states of the firm it is of.

    Args:
        book: the file.
        around: the park: a taker that is one of its firms becomes a present buyer.

    Returns:
        The reading, of kind general-waste, hazardous-waste, licence or eia; None for a file that is no such paper.
    """
    sheets = [sheet_of(grid) for grid in book.grids if not grid.very_hidden]
    found = recognised(sheets, [table for sheet in sheets for table in tables_of(sheet, _TELLING_ROWS)])
    if found is None:
        return None
    tables = [table for sheet in sheets for table in tables_of(sheet)]
    said = [one for sheet in sheets for one in labelled(sheet, [t for t in tables if t.sheet is sheet])]
    of_firms = _by_firm(sheets, tables, said)
    firms: list[FirmStated] = []
    doubts: list[Doubt] = []
    left: list[tuple[Spot, Message]] = []
    as_of = ""
    for name, own_sheets in of_firms:
        own = [table for table in tables if table.sheet in own_sheets]
        own_said = [one for one in said if any(one.sheet == sheet.name for sheet in own_sheets)]
        paper, rows = _paper(found, own, own_said, around, book)
        firm, lines = _firm(name, paper, rows, own_said, own_sheets)
        firms.append(firm)
        doubts += lines.doubts
        left += [*(part for one in rows for part in one.left_out), *lines.left_out]
        as_of = as_of or _as_of(paper, own_said)
    doubts += _unread(sheets, tables, said)
    order = {sheet.name: at for at, sheet in enumerate(sheets)}
    doubts = _once(doubts)
    doubts.sort(key=lambda one: order.get(one.spot.sheet, 0))
    headings = tuple(headings_of(tables))
    return Reading(found.kind, tuple(firms), tuple(doubts), headings, tuple(left), as_of)


def _once(doubts: list[Doubt]) -> list[Doubt]:
    """The doubts, that a form names no unit only once: it holds for the whole of it."""
    first = next((one for one in doubts if one.message.key == "papers.assumed-tonnes"), None)
    return [one for one in doubts if one is first or first is None or one.message.key != first.message.key]


def _by_firm(
    sheets: Sequence[Sheet], tables: Sequence[Table], said: Sequence[Said]
) -> list[tuple[tuple[str, Spot] | None, list[Sheet]]]:
    """The sheets of each firm that the book speaks of: one, unless its sheets name several."""
    names: dict[str, tuple[tuple[str, Spot], list[Sheet]]] = {}
    unnamed: list[Sheet] = []
    for sheet in sheets:
        names_said = [one for one in said if (one.sheet, one.group, one.field) == (sheet.name, "firm", "name")]
        own = next(((one.text, one.spot) for one in names_said), None)
        of_sheet = [table for table in tables if table.sheet is sheet]
        own = own or firm_in_title(sheet, of_sheet) or _firm_in_column(of_sheet)
        if own is None:
            unnamed.append(sheet)
        else:
            names.setdefault(plain(own[0]), (own, []))[1].append(sheet)
    if not names:
        return [(None, list(sheets))]
    if len(names) == 1:
        return [(next(iter(names.values()))[0], list(sheets))]
    of_firms = [(name, own) for name, own in names.values()]
    of_firms[0][1].extend(unnamed)
    return [(name, own) for name, own in of_firms]


def _firm_in_column(tables: Sequence[Table]) -> tuple[str, Spot] | None:
    """The firm that a column of the table names in every row."""
    cells = [(table, seen) for table in tables for row in table.rows if (seen := table.cell(row, "firm")).text]
    return (cells[0][1].text, cells[0][0].sheet.spot(cells[0][1])) if cells else None


def _paper(
    found: Recognised, tables: Sequence[Table], said: Sequence[Said], around: Around, book: Book
) -> tuple[Paper, list[Rows]]:
    """What is settled of a paper, and its rows: read once for its year, once more for its months."""
    inside = _year(found, tables, said)
    by_name = 0 if inside else _year_of_name(found, book)
    tonnes = found.kind == "general-waste"
    rows = [rows_of(table, at, inside or by_name, tonnes=tonnes) for at, table in enumerate(tables)]
    parts = [
        one.period
        for of_table in rows
        for entry in of_table.entries
        for one in entry.told
        if one.role in _RECORDS and one.period is not None and not one.period.is_year
    ]
    of_year, months = spanned(parts)
    grows = any(one.group == "nature" and any(word in plain(one.text) for word in words("expansion")) for one in said)
    grows |= any(header.stage == "before" for table in tables for header in table.headers.values())
    chinese = any(is_chinese(header.text) for table in tables for header in table.headers.values()) or not tables
    lang: Lang = "zh" if chinese else "en"
    named = book.name if by_name and of_year in {0, by_name} else ""
    year = inside or of_year or by_name
    paper = Paper(found.kind, year, lang, tuple(tables), months, around.firms, grows, found.spot, named)
    return paper, rows


def _year(found: Recognised, tables: Sequence[Table], said: Sequence[Said]) -> int:
    """The year that a paper reports on or plans: as its head says, then its titles."""
    texts = [one.text for one in said if (one.group, one.field) == ("day", "year")]
    if found.kind in {"general-waste", "hazardous-waste"}:
        texts += [found.title, *(seen.text for table in tables for seen in table.above)]
    periods = [period for text in texts if (period := period_of_title(text)) is not None]
    return next((period.year for period in periods if period.year), 0)


def _year_of_name(found: Recognised, book: Book) -> int:
    """The year that the name of the file gives, which is asked only where nothing in it does."""
    period = period_of_title(book.name) if found.kind in {"general-waste", "hazardous-waste"} else None
    return period.year if period else 0


def _firm(
    name: tuple[str, Spot] | None, paper: Paper, rows: Sequence[Rows], said: Sequence[Said], sheets: Sequence[Sheet]
) -> tuple[FirmStated, Lines]:
    """One firm with its lines."""
    fields, doubts = firm_fields(said)
    if name is not None:
        fields = {"name": Stated(*name), **{k: v for k, v in fields.items() if k != "name"}}
    operating = frozenset(sheet.name for sheet in sheets if _is_operating_permit(sheet))
    permits, doubts_of_permits = permit_lines(said, operating)
    if "credit_code" not in fields and (code := credit_code_in(permits)):
        fields["credit_code"] = code
    parts = [_lines(paper, rows), Lines(permits, (*doubts, *doubts_of_permits))]
    if paper.by_name:
        parts.append(Lines(doubts=(told("year-by-name", paper.spot, file=paper.by_name, year=paper.year),)))
    if "name" not in fields:
        parts.append(Lines(doubts=(refused("no-firm", paper.spot),)))
    lines = Lines(
        tuple(line for part in parts for line in part.lines),
        tuple(doubt for part in parts for doubt in part.doubts),
        tuple(one for part in parts for one in part.left_out),
        parts[0].roles,
    )
    return FirmStated(fields, _dated(lines, paper), fields["name"].spot if "name" in fields else paper.spot), lines


def _lines(paper: Paper, rows: Sequence[Rows]) -> Lines:
    """The lines of all tables: products, then wastes, then what is needed."""
    entries: dict[str, list[Entry]] = {}
    for of_table in rows:
        for entry in of_table.entries:
            reads = entry.table.reads
            entries.setdefault({"emissions": "waste", "fuel": "material"}.get(reads, reads), []).append(entry)
    made = [
        product_lines(entries.get("product", ()), paper),
        waste_lines(entries.get("waste", ()), paper),
        material_lines(entries.get("material", ()), paper),
    ]
    return Lines(
        tuple(line for one in made for line in one.lines),
        tuple(doubt for one in made for doubt in one.doubts),
        tuple(part for one in made for part in one.left_out),
        {spot: role for one in made for spot, role in one.roles.items()},
    )


def _dated(lines: Lines, paper: Paper) -> tuple[LineStated, ...]:
    """The lines, with the day that an amount is of where it is not the day of the whole paper."""
    if paper.designed or not paper.year:
        return lines.lines
    return tuple(
        replace(line, said={**line.said, "as_of": Stated(day, line.said["quantity"].spot)})
        if (day := _day_of(line, lines, paper)) not in {"", _end(paper)}
        else line
        for line in lines.lines
    )


def _day_of(line: LineStated, lines: Lines, paper: Paper) -> str:
    role = lines.roles.get(line.spot, "")
    if role == "last":
        return Period(paper.year - 1).end
    if role in {"", "planned"}:
        return ""
    return Period(paper.year, 1, paper.months[-1] if paper.months else 12).end


def _is_operating_permit(sheet: Sheet) -> bool:
    texts = [plain(sheet.name)] + [plain(seen.text) for row in range(min(sheet.height, 6)) for seen in sheet.row(row)]
    return any(text.startswith("危险废物经营许可证") and "编" not in text for text in texts)


def _as_of(paper: Paper, said: Sequence[Said]) -> str:
    if paper.kind == "licence":
        found = first_day(said, "issued", "made")
    elif paper.kind == "eia":
        found = first_day(said, "made", "issued")
    else:
        return _end(paper)
    return found[0] if found else ""


def _end(paper: Paper) -> str:
    """The last day that a ledger records; of a plan, which is made before its year, the last of the year before."""
    if paper.months:
        return Period(paper.year, 1, paper.months[-1]).end
    plans = any(means in table.by_meaning for table in paper.tables for means in ("planned", "moved_planned"))
    return Period(paper.year - 1 if plans and paper.year else paper.year).end


def _unread(sheets: Sequence[Sheet], tables: Sequence[Table], said: Sequence[Said]) -> Iterator[Doubt]:
    """Tables that no header was known of, and that are no head either: named once, together."""
    known = {table.sheet.name for table in tables} | {one.sheet for one in said}
    names = [sheet for sheet in sheets if sheet.name not in known and _is_table(sheet)]
    if names:
        yield told("unread-tables", Spot(names[0].name, "A1"), tables=tuple(sheet.name for sheet in names))


def _is_table(sheet: Sheet) -> bool:
    return sum(len(sheet.row(row)) > _WIDTH for row in range(sheet.height)) >= _WIDTH
