"""What a cell of an OpenDocument sheet holds, from its value and what it shows."""

from __future__ import annotations

from collections.abc import Mapping

from matchchain.catalogue.sheets.grid.book import NOTHING, Cell
from matchchain.catalogue.sheets.grid.days import day_of_iso
from matchchain.catalogue.sheets.grid.figures import number_text, shifted_text
from matchchain.catalogue.sheets.grid.number_formats import beside
from matchchain.catalogue.sheets.grid.texts import bare, tidy
from matchchain.expressions import expression

OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 "
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
_CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 "
_SHOWN = expression(r"(.*?)([-+−]?\d[\d.,'\s\u00a0\u202f’]*(?:[eE][-+]?\d+)?)(.*)", 16)
_TIME = expression(r"-?PT(\d+)H(\d+)M(\d+)")


def cell_of(attributes: Mapping[str, str], shown: str, *, has_text: bool) -> Cell:
    """The cell.

    Args:
        attributes: of its element, names with their name space.
        shown: the text in it.
        has_text: whether there is a text, if an empty one.
    """
    kind = attributes.get(f"{OFFICE}value-type", "")
    if attributes.get(f"{_CALC}value-type") == "error":
        return Cell(tidy(shown) or "#N/A", "error")
    formula = f"{TABLE}formula" in attributes
    if kind in {"float", "percentage", "currency"}:
        return _number(attributes.get(f"{OFFICE}value", ""), tidy(shown), kind, formula=formula)
    if kind in {"date", "time"}:
        return _day(attributes, kind, tidy(shown))
    if kind == "boolean":
        return Cell("TRUE" if attributes.get(f"{OFFICE}boolean-value") == "true" else "FALSE", "switch")
    if formula and not kind and not has_text:  # a result that is an empty text has one
        return Cell("", "unreckoned")
    text = bare(shown if has_text else attributes.get(f"{OFFICE}string-value", ""))
    return Cell(text) if text else NOTHING


def _number(value: str, shown: str, kind: str, *, formula: bool) -> Cell:
    try:
        number = float(value)
    except ValueError:
        return Cell("", "unreckoned") if formula else Cell(shown)
    if number - number != 0:  # beyond what a number can be
        return Cell(shown or value, "error")
    if shown in {"TRUE", "FALSE"}:
        return Cell(shown, "switch")
    text = f"{shifted_text(number, 2)}%" if kind == "percentage" else _with_unit(number, shown)
    return Cell(text, "number")


def _with_unit(number: float, shown: str) -> str:
    """The number with the unit that its format shows; all that is shown where the format leaves thousands off."""
    found = _SHOWN.fullmatch(shown)
    before, after = (beside(found[1]), beside(found[3])) if found else ("", "")
    if not found or not (before or after):
        return number_text(number)
    return f"{before}{number_text(number)}{after}" if _same(number, found[2]) else shown


def _same(number: float, shown: str) -> bool:
    """Whether a shown figure is the number, rounded, with a point or a comma before its decimals."""
    plain = "".join(sign for sign in shown if sign in "0123456789.,")
    for point, thousands in (".,", ",."):
        whole, _, decimals = plain.replace(thousands, "").partition(point)
        if decimals.isdecimal() or not decimals:
            near = float(f"{whole or 0}.{decimals or 0}")
            if abs(near - abs(number)) <= 0.5000001 * 10.0 ** -len(decimals):
                return True
    return False


def _day(attributes: Mapping[str, str], kind: str, shown: str) -> Cell:
    if kind == "date":
        day = day_of_iso(attributes.get(f"{OFFICE}date-value", ""))
        return Cell(day, "date") if day else Cell(shown)
    found = _TIME.match(attributes.get(f"{OFFICE}time-value", ""))
    if not found:
        return Cell(shown, "date") if shown else NOTHING
    hours, minutes, seconds = found.groups()
    return Cell(f"{hours[:9]:0>2}:{minutes[:2]:0>2}" + (f":{seconds[:2]:0>2}" if seconds.strip("0") else ""), "date")
