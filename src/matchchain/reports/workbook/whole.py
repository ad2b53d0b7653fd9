"""The whole park as a workbook, or as one CSV a sheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from matchchain.catalogue.read import Loaded
from matchchain.catalogue.sheets.forms.columns import HEAD, KEY_SHEET, NOTE, VERSION, WORKBOOK
from matchchain.catalogue.sheets.forms.keys import Keys, properties_of, rows_of
from matchchain.park import Park
from matchchain.reports.formats.text_book import TextBook, TextSheet, TextTable
from matchchain.reports.formats.text_sheets import workbook
from matchchain.reports.telling.clean import defused
from matchchain.reports.workbook.contents import Shelf, sentence, sheets_of
from matchchain.wording import Lang


def park_workbook(loaded: Loaded, park: Park, lang: Lang, day: str) -> bytes:
    """The bytes of `park_book`: the same park on the same day gives the same."""
    return workbook(park_book(loaded, park, lang, day))


def park_book(loaded: Loaded, park: Park, lang: Lang, day: str) -> TextBook:
    """The park as one workbook that `import` takes back without a difference.

    Args:
        loaded: the park as it was read.
        park: the same without its faulty entries.
        lang: of titles.
        day: ISO day on which it is written.
    """
    shelf = Shelf(lang, frozenset(loaded.bad))
    sheets = sheets_of(loaded, park, shelf)
    name = park.name or park.name_en
    facts = {"park": name, "sent": day, "lang": "en" if lang == "en" else "zh"}
    keys = Keys(WORKBOOK, str(VERSION), {fact: value for fact, value in facts.items() if value}, shelf.fields)
    hidden = (KEY_SHEET, tuple(rows_of(keys)))
    headed = tuple(_headed(sheet, name, day) for sheet in sheets)
    title = sentence("title", lang, park=name, day=day)
    return TextBook(headed, hidden, properties_of(keys), title, day, sentence("page", lang), HEAD, NOTE)


def _headed(sheet: TextSheet, park: str, day: str) -> TextSheet:
    return TextSheet(sheet.name, sheet.tables, sheet.lines, f"{park} · {sheet.name} · {day}")


def park_csvs(loaded: Loaded, park: Park, lang: Lang) -> dict[str, str]:
    """File name -> text of one CSV a sheet; several tables of a sheet are a file each."""
    shelf = Shelf(lang, frozenset(loaded.bad))
    return {
        f"{name}.csv": separated(table) for sheet in sheets_of(loaded, park, shelf) for name, table in _files(sheet)
    }


def _files(sheet: TextSheet) -> Iterator[tuple[str, TextTable]]:
    for table in sheet.tables:
        if len(sheet.tables) == 1:
            yield sheet.name, table
        elif table.rows:
            yield f"{sheet.name}-{table.title}" if table.title != sheet.name else sheet.name, table


def separated(table: TextTable) -> str:
    """A table as CSV: titles in the reader's language, no cell that a program reads as a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([defused(column.title[0]) for column in table.columns])
    writer.writerows([defused(row.cells.get(column.name, "")) for column in table.columns] for row in table.rows)
    return out.getvalue()
