"""A sheet as tables are looked for in it: merged areas, rows of filled cells, numbers and units told apart."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

from matchchain.catalogue.sheets.grid.book import Area, Cell, Grid, place_name
from matchchain.catalogue.sheets.layouts.figures import figure_of
from matchchain.catalogue.sheets.layouts.meaning import Meaning
from matchchain.catalogue.sheets.layouts.titles import title_meaning
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.catalogue.sheets.stated import Spot
from matchchain.expressions import expression

_COUNTED = expression(r"^(?P<stem>\D*[^\W\d_][\s#]*?)\s*(?P<mark>(?<=[\s#])[A-H]|\d|[一二三四五六七八])$")
_NUMBER = expression(r"^[<>≤≥~≈约]?\s*[-+]?\d[\d,.\s'’]*(?:[eE][+-]?\d+)?\s*%?$")
_LONGEST_FIGURE = 24
_TWICE = expression(r"^(?P<zh>[\u3400-\u9fff][^\sA-Za-z]*)\s*[/(]?\s*(?P<en>[A-Za-z][A-Za-z0-9/³²]*)$")
_YEAR = expression(r"(?:19|20)\d\d(?!\d)\s*(?:[(（\[年]|tonnes|t\b|kg\b)")
_FIGURES = frozenset(("amount", "amount-once", "price", "yearly"))
_UNIT_BRACKETS = "()（）[]【】 "


@dataclass(frozen=True)
class View:
    """A grid with its merged areas at hand.

    Attributes:
        grid: the sheet.
        turned: whether rows and columns were exchanged, so that places have to be turned back.
        origin: row and column of the sheet at which a turned part begins.
        given: titles that a person gave a field, known whatever their words.
    """

    grid: Grid
    turned: bool = False
    origin: tuple[int, int] = (0, 0)
    given: frozenset[str] = frozenset()

    @cached_property
    def areas(self) -> dict[tuple[int, int], Area]:
        """Place -> merged area, for each place of one."""
        return {
            (row, column): area
            for area in self.grid.merged
            if (area.bottom - area.top + 1) * (area.right - area.left + 1) <= 20_000
            for row in range(area.top, area.bottom + 1)
            for column in range(area.left, area.right + 1)
        }

    @cached_property
    def height(self) -> int:
        """How many rows there are."""
        return len(self.grid.rows)

    def cell(self, row: int, column: int) -> Cell:
        """What stands at a place itself."""
        return self.grid.at(row, column)

    def text(self, row: int, column: int) -> str:
        """The text at a place, of the area it is part of where it is merged."""
        area = self.areas.get((row, column))
        return self.grid.at(area.top, area.left).text if area else self.grid.at(row, column).text

    def filled(self, row: int) -> list[tuple[int, str]]:
        """Columns and texts of a row that are filled themselves."""
        if not 0 <= row < self.height:
            return []
        return [(column, cell.text) for column, cell in enumerate(self.grid.rows[row]) if cell.text]

    def right_of(self, row: int, column: int) -> int:
        """The last column of the cell that begins at a place."""
        area = self.areas.get((row, column))
        return area.right if area else column

    def spot(self, row: int, column: int) -> Spot:
        """The place as the sheet's reader knows it."""
        if self.turned:
            row, column = self.origin[0] + column, self.origin[1] + row
        return Spot(self.grid.name, place_name(row, column))


def is_number(text: str) -> bool:
    """Whether a text is nothing but a number.

    Example:
        >>> is_number("1,200"), is_number("93%"), is_number("500吨")
        (True, True, False)
    """
    return _NUMBER.match(text) is not None


@lru_cache(maxsize=1 << 14)
def bare_unit(text: str) -> str:
    """A unit that stands alone in a cell, brackets taken off; "" where it is none.

    Example:
        >>> bare_unit("（吨/年）"), bare_unit("固态")
        ('吨/年', '')
    """
    word = text.strip(_UNIT_BRACKETS)
    if word.startswith(("单位:", "单位：")):
        word = word[3:].strip()
    if word and unit_of(word):
        return word
    twice = _TWICE.match(word)  # 只 pcs
    own = twice["zh"].rstrip("/(（ ") if twice is not None else ""
    return own if twice is not None and own and unit_of(own) and unit_of(own) == unit_of(twice["en"]) else ""


@lru_cache(maxsize=1 << 14)
def field_of(text: str) -> Meaning | None:
    """The meaning of a text that could be a title: short, or a question; no number, no unit."""
    if not text or is_number(text) or _is_figure(text) or (bare_unit(text) and not is_word_for_units(text)):
        return None
    return title_meaning(text)


def _is_figure(text: str) -> bool:
    """Whether a text is an amount or a price, and no title with its number: 60 t/yr."""
    figure = text[0].isdigit() and len(text) <= _LONGEST_FIGURE and not _YEAR.match(text)
    return figure and figure_of(text)[0] in _FIGURES


def is_word_for_units(text: str) -> bool:
    """Whether a text is the word "unit" itself, which is a counted unit as well as a title."""
    return text.strip(_UNIT_BRACKETS).casefold() in {"unit", "units"}


def counts_off(cells: list[tuple[int, str]]) -> bool:
    """Whether a row numbers its columns under one word: Residual A, Residual B; 副产物1, 副产物2."""
    found = [_COUNTED.match(text) for _, text in cells]
    stems = [hit["stem"].strip() for hit in found if hit is not None]
    marks = [hit["mark"].casefold() for hit in found if hit is not None]
    return len(stems) > 1 and len(set(stems)) == 1 and marks[0] in {"a", "1", "一"} and len(set(marks)) == len(marks)
