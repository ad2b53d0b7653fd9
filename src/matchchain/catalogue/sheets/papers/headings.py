"""What the columns of a paper fill, for the map that is shown of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matchchain.catalogue.sheets.grid.book import place_name
from matchchain.catalogue.sheets.papers.table import Table
from matchchain.catalogue.sheets.stated import Heading

_FIELDS = {
    "code": "offers.waste_code", "origin": "offers.origin", "state": "offers.state", "way": "offers.now",
    "where": "offers.now", "taker": "offers.sells_to", "hours": "offers.hours", "produced": "offers.quantity",
    "planned": "offers.quantity", "last": "offers.quantity", "capacity": "offers.quantity", "use": "needs.quantity",
    "sort": "offers.legal", "firm": "firm.name", "given_use_way": "offers.now", "given_disposal_way": "offers.now",
    "own_disposal_way": "offers.now", "kept": "offers.now", "own_use_way": "offers.quantity",
    "purity": "needs.purity", "moved": "offers.quantity", "given_use": "offers.now", "given_disposal": "offers.now",
    "own_disposal": "offers.now", "own_use": "offers.quantity", "output": "offers.quantity",
}  # fmt: skip
"""Meaning of a column -> what it fills, for the map that is shown; names and notes go by what the table is about."""
_FOR_OTHERS = frozenset({"seq", "none"})
_NAMED = {"waste": "offers.material", "emissions": "offers.material", "product": "offers.material"}
_NOTED = frozenset((
    "listed", "parts", "hazard", "spec", "toxic", "toxic_share", "ash", "sulphur", "volatile", "heat", "remark",
    "licence", "line", "stock",
))  # fmt: skip


def headings_of(tables: Sequence[Table]) -> Iterator[Heading]:
    """What each column of the tables of a paper was taken for; of those that are not read, every title once.

    Columns that a form has for other purposes (codes of facilities, who signed) are not worth a word.
    """
    unread: set[str] = set()
    for table in tables:
        for column, header in table.headers.items():
            field = _fills(table, column)
            if not field and (header.means in _FOR_OTHERS or header.text in unread):
                continue
            unread |= set() if field else {header.text}
            yield Heading(table.sheet.name, place_name(0, column)[:-1], header.text, field, header.unit)


def _fills(table: Table, column: int) -> str:
    """What a column of a table fills, "" for one that is not read."""
    means, header = table.means(column), table.headers[column]
    section = "needs" if table.reads in {"material", "fuel"} else "offers"
    if header.stage == "change" or not means:
        return "offers.quantity" if header.month else ""
    if means in {"waste", "local", "material", "fuel", "product", "emission", "name"}:
        return _NAMED.get(table.reads, "needs.material")
    if means in {"unit", "date", "month"}:
        return f"{section}.quantity"
    if means in _NOTED:
        return f"{section}.note"
    return _FIELDS.get(means, "")
