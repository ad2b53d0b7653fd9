"""One line of an account in words: what it comes to per unit and a year, and where the figure is from."""

from __future__ import annotations

from collections.abc import Sequence

from matchchain.network.pairing import Line
from matchchain.reports.block import Cell
from matchchain.reports.explain.words import price, prices, sentence, yearly
from matchchain.reports.telling.figures import money_unit, unit_word
from matchchain.reports.telling.words import listed
from matchchain.values import dataclass
from matchchain.wording import Lang


@dataclass(frozen=True, slots=True)
class AccountLine:
    """A line as it is shown; "" where there is nothing to show.

    Attributes:
        name: what is gained or paid.
        each: money per unit of the material.
        between: the low and the high figure of it.
        year: money a year, in the unit of the page.
        source: formula and origin.
        total: whether it is what the account comes to.
    """

    name: str
    each: str = ""
    between: str = ""
    year: str = ""
    source: str = ""
    total: bool = False


def account_cells(lines: Sequence[AccountLine], unit: str, currency: str, lang: Lang) -> list[Cell[AccountLine]]:
    """The columns of an account; low and high only where somebody has told a range."""
    cells: list[Cell[AccountLine]] = [
        Cell(sentence("head.line", lang), lambda line: line.name, text=True),
        Cell(sentence("head.per-unit", lang, unit=unit_word(unit, lang)), lambda line: line.each),
    ]
    if any(line.between for line in lines):
        cells.append(Cell(sentence("head.between", lang), lambda line: line.between))
    return [
        *cells,
        Cell(money_unit(currency, lang), lambda line: line.year, style=lambda line: "strong" if line.total else ""),
        Cell(sentence("head.source", lang), lambda line: line.source, text=True),
    ]


def account_line(line: Line, quantity: float | None, lang: Lang, digits: int, formula: str = "") -> AccountLine:
    """A line of a pairing's sum.

    Args:
        line: as the plan has it.
        quantity: units a year; None: nobody has said, so there is no money a year.
        lang: language of every word.
        digits: decimals of the money a year.
        formula: what it is computed from.
    """
    name = "forgone_sale" if line.name == "avoided_disposal" and (line.likely or 0.0) < 0 else line.name
    value = None if line.likely is None else line.sign * line.likely
    year = None if value is None or quantity is None else value * quantity
    return AccountLine(
        sentence(f"line.{name}", lang),
        price(value, lang, signed=True),
        prices((line.low, line.likely, line.high), lang, line.sign),
        "" if quantity is None else yearly(year, lang, digits),
        listed((formula, origin(line, lang)), lang),
    )


def origin(line: Line, lang: Lang) -> str:
    """Where the figure of a line comes from, in two or three words."""
    word = line.origin.key.removeprefix("network.origin.")
    if word == "own":
        word = "own-receiver" if line.name == "avoided_purchase" else "own-supplier"
    return sentence(f"origin.{word}", lang)
