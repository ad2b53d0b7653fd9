"""A table of months down and materials across: it is turned, so that each material has its months beside it."""

from __future__ import annotations

from matchchain.catalogue.sheets.grid.book import Area, Cell, Grid
from matchchain.catalogue.sheets.layouts.meaning import Meaning
from matchchain.catalogue.sheets.layouts.titles import title_meaning, unit_in_title
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.catalogue.sheets.layouts.view import View, bare_unit, field_of, is_number
from matchchain.catalogue.sheets.layouts.words import plain_word, words_of
from matchchain.expressions import expression

_CORNERS = frozenset((
    "", "月份", "月", "月次", "时间", "日期", "统计月份", "项目", "month", "months", "period", "month/year",
))  # fmt: skip
_LEAST_MONTHS = 6
_LEAST_MEASURES = 2
_CAME_TO_BE = 20
"""The least rank of an amount that came to be, and is none that only left again."""
_BESIDE = frozenset(("note", "index", "skip", "remark", "firm.contact", "firm.skip"))
"""What stands beside the things."""
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
    first = row + 1 + bool(_measures(view, row))
    months: list[int] = []
    stop = first
    while stop < view.height and (month := _month(view.text(stop, 0))) and month not in months:
        months.append(month)
        stop += 1
    if len(months) < _LEAST_MONTHS or months != sorted(months):
        return None
    if stop < view.height and plain_word(view.text(stop, 0)) in {*words_of("total"), "全年", "年度", "年合计"}:
        stop += 1
    columns = [column for column, _ in names]
    below = [view.text(at, column) for at in range(first, stop) for column in columns]
    said = [text for text in below if text.strip("/-—无 ")]
    return range(row, stop) if said and sum(map(is_number, said)) >= 0.8 * len(said) else None


def _names(view: View, row: int) -> list[tuple[int, str]]:
    """Columns and names of the things, a remark left out."""
    found = []
    for column, text in view.filled(row):
        meaning = field_of(text)
        if column > 0 and not (meaning is not None and meaning.field in _BESIDE):
            found.append((column, text))
    return found


def _measures(view: View, row: int) -> dict[int, tuple[int, str, str]]:
    """Column of a name -> the column of what came to be of it, its list and unit, where a second row of titles says so.

    Under 铝屑 stand 产生, 外售, 库存: what was sold or lies in store is a part of what arose. Nothing where the row
    below holds anything but such titles.
    """
    cells = [(column, text) for column, text in view.filled(row + 1) if column > 0]
    if view.filled(row + 1)[:1] != cells[:1] or len(cells) < _LEAST_MEASURES:
        return {}
    said = {column: _measure(text) for column, text in cells}
    ends = [column for column, _ in view.filled(row) if column > 0]
    chosen: dict[int, tuple[int, str, str]] = {}
    for column, _ in _names(view, row):
        stop = min((other for other in ends if other > column), default=cells[-1][0] + 1)
        own = [(at, meaning) for at, meaning in said.items() if column <= at < stop]
        if not own or any(meaning is None for _, meaning in own):
            return {}
        flows = [(at, m) for at, m in own if m is not None and m.field == "quantity" and m.rank >= _CAME_TO_BE]
        if flows:
            at, meaning = max(flows, key=lambda flow: flow[1].rank)
            unit = meaning.unit if unit_of(meaning.unit) == "amount" else ""
            chosen[column] = (at, unit, "需" if meaning.side == "needs" else "供")
    return chosen


def _measure(text: str) -> Meaning | None:
    """What a title of a measure means, with or without its 量: 产生, 外售量; None of other texts."""
    for written in (text, f"{text}量"):
        meaning = field_of(written)
        if meaning is not None and meaning.field in {"quantity", "quantity.part"}:
            return meaning
    return None


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
    measures = _measures(view, rows.start)
    told = {column: _told(text) for column, text in _names(view, rows.start)}
    if measures:
        told = {at: (told[name][0], unit or told[name][1], side) for name, (at, unit, side) in measures.items()}
        rows = range(rows.start + 1, rows.stop)
    united, sided = any(unit for _, unit, _ in told.values()), any(side for _, _, side in told.values())
    said = [grid.at(row, 0) for row in rows[1:]]
    months = [Cell(f"{cell.text}月") if cell.text.isdecimal() else cell for cell in said]
    head = (_NAME, *months, *((_UNIT,) if united else ()), *((_SIDE,) if sided else ()))
    turned = [head]
    for column in range(1, max(told) + 1):
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
