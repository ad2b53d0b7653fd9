"""A table of months down and materials across: it is turned, so that each material has its months beside it."""

from __future__ import annotations

from matchchain.catalogue.sheets.grid.book import Area, Cell, Grid
from matchchain.catalogue.sheets.layouts.titles import title_meaning, unit_in_title
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.catalogue.sheets.layouts.view import View, bare_unit, field_of, is_number
from matchchain.catalogue.sheets.layouts.words import plain_word, words_of
from matchchain.expressions import expression

_CORNERS = frozenset((
    "", "月份", "月", "月次", "时间", "日期", "统计月份", "项目", "month", "months", "period", "month/year",
))  # fmt: skip
_LEAST_MONTHS = 6
_NAME, _UNIT, _SIDE = Cell("名称"), Cell("计量单位"), Cell("供/需")
_UNIT_BEHIND = expression(r"\s*[(（\[【][^()（）\[\]【】]*[)）\]】]\s*$")
_MEASURE = expression(
    r"(?P<offers>(?:年|月)?(?:产生量|产出量|产量|外售量|外供量))$"
    r"|(?P<needs>(?:年|月)?(?:用量|使用量|消耗量|耗量|采购量|外购量|需求量))$"
)


def months_down(view: View, row: int) -> range | None:
    """The rows of such a table whose titles stand in a row; None where none begins there."""
    cells = view.filled(row)
    if not cells or plain_word(view.text(row, 0)) not in _CORNERS:
        return None
    names = _names(view, row)
    if not names or any(is_number(text) or bare_unit(text) or not _is_thing(text) for _, text in names):
        return None
    months: list[int] = []
    stop = row + 1
    while stop < view.height and (month := _month(view.text(stop, 0))) and month not in months:
        months.append(month)
        stop += 1
    if len(months) < _LEAST_MONTHS or months != sorted(months):
        return None
    if stop < view.height and plain_word(view.text(stop, 0)) in {*words_of("total"), "全年", "年度", "年合计"}:
        stop += 1
    columns = [column for column, _ in names]
    below = [view.text(at, column) for at in range(row + 1, stop) for column in columns]
    said = [text for text in below if text.strip("/-—无 ")]
    return range(row, stop) if said and sum(map(is_number, said)) >= 0.8 * len(said) else None


def _names(view: View, row: int) -> list[tuple[int, str]]:
    """Columns and names of the things, a remark left out."""
    found = []
    for column, text in view.filled(row):
        meaning = field_of(text)
        if column > 0 and not (meaning is not None and meaning.field in {"note", "index"}):
            found.append((column, text))
    return found


def _month(text: str) -> int:
    if text.isdecimal() and len(text) <= 2:
        return int(text) if 1 <= int(text) <= 12 else 0
    meaning = title_meaning(text) if text else None
    return meaning.month if meaning is not None and meaning.field == "month-column" else 0


def _is_thing(text: str) -> bool:
    """Whether a title names a thing: no field of a line, unless its words begin with what it is of."""
    bare = _UNIT_BEHIND.sub("", text).strip()
    if (found := _MEASURE.search(bare)) is not None:
        return found.start() > 0
    meaning = field_of(bare)
    return meaning is None or not meaning.field


def turned_months(view: View, rows: range) -> View:
    """Such a table turned: names, months, and behind them the units and lists that the titles give.

    Args:
        view: the sheet.
        rows: of the table, the row of its titles first.
    """
    grid = view.grid
    columns = [column for column, _ in _names(view, rows.start)]
    told = {column: _told(view.text(rows.start, column)) for column in columns}
    united, sided = any(unit for _, unit, _ in told.values()), any(side for _, _, side in told.values())
    said = [grid.at(row, 0) for row in rows[1:]]
    months = [Cell(f"{cell.text}月") if cell.text.isdecimal() else cell for cell in said]
    head = (_NAME, *months, *((_UNIT,) if united else ()), *((_SIDE,) if sided else ()))
    turned = [head]
    for column in range(1, max(columns) + 1):
        name, unit, side = told.get(column, ("", "", ""))
        figures = tuple(grid.at(row, column) for row in rows[1:])
        more = (*((Cell(unit),) if united else ()), *((Cell(side),) if sided else ()))
        turned.append((Cell(name), *figures, *more) if name else ())
    merged: tuple[Area, ...] = ()
    made = Grid(grid.name, tuple(turned), merged, grid.hidden, grid.very_hidden)
    return View(made, turned=True, origin=(rows.start, 0))


def _told(text: str) -> tuple[str, str, str]:
    """Name, unit and list that a title gives: 废包装桶（只） -> 废包装桶, 只, ""."""
    unit = unit_in_title(text)
    unit = unit if unit_of(unit) == "amount" else ""
    name = _UNIT_BEHIND.sub("", text).strip() if unit else text.strip()
    found = _MEASURE.search(name)
    side = "" if found is None else "供" if found["offers"] else "需"
    return (name[: found.start()].strip("的 "), unit, side) if found is not None else (name, unit, side)
