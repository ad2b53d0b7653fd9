"""Tables whose titles are names themselves: materials by firms, firms by materials, months by materials."""

from __future__ import annotations

from matchchain.catalogue.sheets.layouts.context import looks_like_firm
from matchchain.catalogue.sheets.layouts.known_things import mostly_known
from matchchain.catalogue.sheets.layouts.signs import is_matrix as is_signed_matrix
from matchchain.catalogue.sheets.layouts.view import View, bare_unit, field_of, is_number

_BESIDE = frozenset(("index", "unit", "code", "waste_code", "waste_class", "kind", "note", "unit.or-firm", "skip"))
_FIRMS = frozenset(("firm.name", "unit.or-firm"))
_TOTALS = frozenset(("合计", "小计", "总计", "total", "sum", "all", "subtotal", "sub-total"))
_BELOW = 4
"""Rows below the titles among which figures are looked for."""


def is_matrix(view: View, row: int) -> bool:
    """Whether a row is the titles of such a table: what goes down, then names over figures.

    Args:
        view: the sheet.
        row: its number.
    """
    cells = view.filled(row)
    if len(cells) < 3 or any(is_number(text) for _, text in cells):
        return False
    if is_signed_matrix(view, row):
        return True
    meanings = {column: field_of(text) for column, text in cells if not _is_total(text)}
    fields = {column: meaning.field for column, meaning in meanings.items() if meaning is not None}
    names = [(c, text) for c, text in cells if fields.get(c, "") == "" and not bare_unit(text) and "：" not in text]
    things = {"material"} if "material" in fields.values() else _FIRMS
    down = [(c, fields[c]) for c, _ in cells if fields.get(c) in things]
    if down and things is _FIRMS:  # beside a firm stand its plot and its trade, in words
        names = [(c, text) for c, text in names if c > down[0][0] and _over_figures(view, row, [(c, text)])]
    names = names or [(c, text) for c, text in cells[1:] if looks_like_firm(text)]
    rest = [field for c, field in fields.items() if field and (c, field) not in down and field not in _BESIDE]
    if len(down) != 1 or len(names) < 2 or rest or names[0][0] < down[0][0] or not _over_figures(view, row, names):
        return False
    if down[0][1] == "material":
        return all(looks_like_firm(text) for _, text in names if not _is_total(text))
    return mostly_known(text for _, text in names if not _is_total(text))


def _is_total(text: str) -> bool:
    meaning = field_of(text)
    return text.casefold() in _TOTALS or (meaning is not None and meaning.field.startswith("quantity"))


def _over_figures(view: View, row: int, names: list[tuple[int, str]]) -> bool:
    """Whether what stands below the names are figures, and some are."""
    columns = {column for column, _ in names}
    below = [
        text for at in range(row + 1, min(row + 1 + _BELOW, view.height)) for c, text in view.filled(at) if c in columns
    ]
    said = [text for text in below if text.strip("/-—无 ")]
    return bool(said) and all(is_number(text) or bare_unit(text) for text in said)
