"""What the titles of one column mean together: the lowest says the field, those above of whom and of what."""

from __future__ import annotations

from dataclasses import dataclass, replace

from matchchain.catalogue.sheets.layouts.context import context_of
from matchchain.catalogue.sheets.layouts.meaning import Meaning
from matchchain.catalogue.sheets.layouts.spoken_titles import spoken_meaning
from matchchain.catalogue.sheets.layouts.titles import title_meaning
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.catalogue.sheets.layouts.view import View, bare_unit, field_of, is_word_for_units
from matchchain.catalogue.sheets.layouts.words import direction_of
from matchchain.expressions import expression

_NO_UNITS_ABOVE = frozenset(("GL",))
"""Titles that are read as units and mean something else: the general ledger's account."""
_YEAR = expression(r"20[0-4]\d")
_LEAST_YEARS = 2
_SPENT = frozenset(("paid", "received", "yearly_cost"))
_HOURS = frozenset(("h/yr", "h/a", "hrs/yr", "hours/yr", "hours/year", "h/year", "小时/年", "h/年"))


@dataclass(frozen=True, slots=True)
class ColumnTitle:
    """One column of a table.

    Attributes:
        index: column of the grid, from 0.
        parts: its titles from top to bottom, each once.
        unit: as its title or the row of units gives it, "" for none.
        meaning: what the parts mean together; None where they are not known.
        row: the row of its lowest title.
    """

    index: int
    parts: tuple[str, ...]
    unit: str = ""
    meaning: Meaning | None = None
    row: int = 0

    @property
    def title(self) -> str:
        """The parts as one text."""
        return " / ".join(" ".join(part.split()) for part in self.parts)


def columns_of(view: View, top: int, last: int, units: dict[int, str]) -> tuple[ColumnTitle, ...]:
    """The columns of a table, from the rows of its titles.

    Args:
        view: the sheet.
        top: the first of its rows of titles.
        last: the last of them.
        units: column -> unit, of a row of units below.
    """
    ends = [view.right_of(row, column) for row in range(top, last + 1) for column, _ in view.filled(row)]
    titles = []
    for column in range(max(ends, default=-1) + 1):
        parts = _parts(view, top, last, column)
        if not parts:
            if _says_lists(view, last, column):
                titles.append(ColumnTitle(column, ("",), "", Meaning("direction"), last))
            continue
        leaf, unit = _leaf_and_unit(parts)
        unit = units.get(column, "") or unit
        meaning = combined(leaf)
        unit = unit or (meaning.unit if meaning else "")
        titles.append(ColumnTitle(column, tuple(parts), unit, meaning, last))
    return _with_years(titles)


def _with_years(titles: list[ColumnTitle]) -> tuple[ColumnTitle, ...]:
    """Bare years beside each other are titles of years: 指标, 2023, 2024."""
    years = [title for title in titles if title.meaning is None and _YEAR.fullmatch(title.parts[-1].strip())]
    if len(years) < _LEAST_YEARS:
        return tuple(titles)
    meant = {title.index: Meaning("year-column", year=int(title.parts[-1])) for title in years}
    return tuple(replace(title, meaning=meant.get(title.index, title.meaning)) for title in titles)


def _says_lists(view: View, last: int, column: int) -> bool:
    """Whether a column without a title says of each row that something is to be had, or wanted: Has available."""
    said = [view.cell(row, column).text for row in range(last + 1, min(last + 60, view.height))]
    return {direction_of(text) for text in said if text} == {"offers", "needs"}


def _parts(view: View, top: int, last: int, column: int) -> list[str]:
    parts: list[str] = []
    for row in range(top, last + 1):
        text = view.text(row, column)
        if not text and row < last and _is_under_open_group(view, row, last, column):
            text = next((said for at, said in reversed(view.filled(row)) if at < column), "")
        if text and (not parts or parts[-1] != text):
            parts.append(text)
    own = [view.text(row, column) for row in range(top, last + 1) if (row, column) not in view.areas]
    merged_only = not any(own) and not any(
        view.areas[row, column].left == column for row in range(top, last + 1) if (row, column) in view.areas
    )
    return [] if merged_only and not _has_body(view, last, column) else parts


def _has_body(view: View, last: int, column: int) -> bool:
    return any(view.cell(row, column).text for row in range(last + 1, min(last + 60, view.height)))


def _is_under_open_group(view: View, row: int, last: int, column: int) -> bool:
    """Whether an unmerged group to the left covers a column: it has titles below, and so has the group's own."""
    before = [(at, text) for at, text in view.filled(row) if at < column]
    if not before or (row, column) in view.areas:
        return False
    at, text = before[-1]
    if view.right_of(row, at) > at:
        return False
    below = [view.cell(under, column).text for under in range(row + 1, last + 1)]
    own = [view.cell(under, at).text for under in range(row + 1, last + 1)]
    return any(below) and any(own) and text != ""


def _leaf_and_unit(parts: list[str]) -> tuple[list[str], str]:
    """The titles without a lowest one that is only a unit."""
    unit = bare_unit(parts[-1]) if len(parts) > 1 and not is_word_for_units(parts[-1]) else ""
    return (parts[:-1], unit) if unit else (parts, "")


def combined(parts: list[str]) -> Meaning | None:
    """What the titles of a column mean together: the lowest says the field, those above of whom and of what.

    Example:
        >>> found = combined(["处置情况", "单价"])
        >>> found.field, found.side
        ('disposal_cost', 'offers')
    """
    leaf = field_of(parts[-1]) or _titled_by_unit(parts) or _counted(parts) or spoken_meaning(parts[-1])
    if leaf is not None and leaf.field == "quantity" and (said := spoken_meaning(parts[-1])) and said.field in _SPENT:
        leaf = said  # What it costs us per tonne
    groups = [meaning for part in reversed(parts[:-1]) if (meaning := field_of(part) or _listed(part)) is not None]
    if leaf is None:
        return title_meaning("".join(parts)) if len(parts) > 1 else None
    for group in groups:
        leaf = under(leaf, group)
    return leaf


def _listed(part: str) -> Meaning | None:
    """What a group of which not all words are known says of the list: 产出残余, Has to spare."""
    said = context_of(part)
    side = said.side if said.side in {"offers", "needs"} else direction_of(part)
    return Meaning("", side, said.kind, said.legal, marks=frozenset({"says"} if said.says else ())) if side else None


def _titled_by_unit(parts: list[str]) -> Meaning | None:
    """A column whose only title is a unit: tonnes per annum, 元/吨."""
    if parts[-1].strip() in _NO_UNITS_ABOVE:
        return Meaning("skip")
    unit = bare_unit(parts[-1]) if len(parts) == 1 else ""
    of = {"amount": "quantity", "price": "money"}.get(unit_of(unit), "") if unit else ""
    of = "hours" if "".join(unit.casefold().split()) in _HOURS else of
    return Meaning(of, rank=15, unit=unit) if of else None


def _counted(parts: list[str]) -> Meaning | None:
    """A column whose title is the word for its own unit: Hours."""
    unit = bare_unit(parts[-1])
    return title_meaning(parts[-1]) if unit_of(unit) == "number" and len(unit) > 3 else None


def under(leaf: Meaning, group: Meaning) -> Meaning:
    """A title's meaning beneath a group's, or beneath a heading's."""
    if leaf.field in {"year-column", "month-column"} and group.field:
        dated = replace(group, year=leaf.year or group.year, month=leaf.month or group.month)
        return replace(dated, unit=leaf.unit or group.unit)
    if not leaf.field and group.field and "firm" not in group.marks:
        leaf = replace(leaf, field=group.field, rank=group.rank)
    marks = leaf.marks | (group.marks & {"disposal", "past", "plan", "both"})
    side, kind, legal = leaf.side, leaf.kind, leaf.legal
    firmly = "says" in leaf.marks
    if group.side and not side:
        side, marks = group.side, marks | (group.marks & {"says"})
    elif group.side and "says" in group.marks and not firmly and side != group.side and leaf.rank in {0, 1}:
        side, marks = group.side, marks | {"says"}
    kind, legal = kind or (group.kind if side != "needs" else ""), legal or (group.legal if side != "needs" else "")
    field = leaf.field
    if "disposal" in group.marks or group.field == "now":
        field = {"price": "disposal_cost", "cost": "disposal_cost", "money": "yearly_cost"}.get(field, field)
        side = side or ("offers" if field == "disposal_cost" else "")
    unit = leaf.unit or (group.unit if unit_of(group.unit) == "amount" and leaf.field.startswith("quantity") else "")
    return replace(
        leaf,
        field=field,
        side=side,
        kind=kind,
        legal=legal,
        marks=marks,
        unit=unit,
        period=leaf.period or group.period,
        year=leaf.year or group.year,
    )
