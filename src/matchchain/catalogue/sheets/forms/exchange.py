"""The exchange file of another park (`export --for partner`) as firms: what that park lets be seen, and no more."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from matchchain.catalogue.sheets.grid.book import Grid
from matchchain.catalogue.sheets.grid.open import open_file
from matchchain.wording import ExitCode, MatchchainError, Message

_TITLES = {
    "name": ("企业", "firm"),
    "contact": ("联系人", "contact"),
    "phone": ("电话", "phone"),
    "material": ("品名", "material"),
    "kind": ("类别", "kind"),
    "quantity": ("年量", "amount a year"),
}
_KNOWN = {title: key for key, titles in _TITLES.items() for title in titles}


def exchanged(path: Path) -> bytes:
    """The firms of an exchange file as a list of cards, for the reader of cards.

    Args:
        path: a workbook that `export --for partner` wrote, in either language.

    Raises:
        MatchchainError: it cannot be read, or holds no sheet of such an export (INVALID).
    """
    firms: dict[str, dict[str, object]] = {}
    sheets = [(keys, grid) for grid in open_file(path).grids if (keys := _keys(grid)) and "name" in keys.values()]
    if not any("material" in keys.values() for keys, _ in sheets):
        raise MatchchainError(Message("catalogue.no-exchange-file", {"file": path.name}), ExitCode.INVALID)
    for keys, grid in sheets:
        for row in _rows(keys, grid):
            firm = firms.setdefault(row["name"], {"name": row["name"], "offers": [], "needs": []})
            if "material" not in keys.values():
                firm |= {key: row[key] for key in ("contact", "phone") if row.get(key)}
            elif row.get("material"):
                side = firm["offers" if "kind" in keys.values() else "needs"]
                assert isinstance(side, list)  # noqa: S101 - as it was made
                side.append({key: row[key] for key in ("material", "kind", "quantity") if row.get(key)})
    listed = [{"id": f"x{number}", **firm} for number, firm in enumerate(firms.values(), start=1)]
    return json.dumps({"firms": listed}, ensure_ascii=False).encode()


def _keys(grid: Grid) -> Mapping[int, str]:
    """Column -> what it holds, by the titles of the first row, which stand there in both languages."""
    found = {}
    for at, cell in enumerate(grid.rows[0] if grid.rows else ()):
        for title in cell.text.replace("\n", "/").split("/"):
            if key := _KNOWN.get(title.strip()):
                found[at] = key
    return found


def _rows(keys: Mapping[int, str], grid: Grid) -> Iterator[dict[str, str]]:
    for row in range(1, len(grid.rows)):
        told = {key: grid.at(row, column).text for column, key in keys.items()}
        if told.get("name"):
            yield told
