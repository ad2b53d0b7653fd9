"""How much does a cell of an official paper say, in the words of a card?"""

from __future__ import annotations

from typing import Literal, TypeAlias

from matchchain.catalogue.sheets.layouts.unit_words import has_period, unit_of
from matchchain.catalogue.sheets.papers.cells import Seen, is_nothing, is_number
from matchchain.catalogue.sheets.papers.header import Header
from matchchain.catalogue.sheets.papers.plain import is_chinese, plain
from matchchain.catalogue.sheets.papers.table import Row, Table
from matchchain.expressions import expression
from matchchain.units import UnitFault, amount
from matchchain.units.written.stated import Stated
from matchchain.values import dataclass

_CAPTION = expression(r"(?:计量)?单位\s*[:：]\s*([^\s)）;；,，]+)|\bunits?\s*:\s*([^\s);,]+(?:\s?/\s?\w+)?)", 2)
_BEHIND = expression(r"^(.*\S)\s*[(（]([^()（）]{1,12})[)）]$")
_BESIDE = expression(r"\s*(?:[,，;；、]|[(（]([^()（）]*)[)）])\s*")
_NO_AMOUNT = expression(
    r"(?:含水(?:率|量)?|水分)[:：]?(?:约|≤|<)?\d[\d.]*%(?:左右|以下)?|[\d.]+(?:k?g|t|吨|千克|公斤)/(?:t|吨|件|套|台|万?m[23]|m³|㎡)\S{0,6}"
    r"|估算|估计|预计|预估|暂估|实际", 2
)
"""What may stand beside an amount in its cell and is none: its water, a coefficient of its product, how it is known."""
_GASES = expression(r"气$|gas$|沼气|煤气|天然气")
_LIQUEFIED = expression(r"液化|lng|lpg|cng")
_BARE = expression(r"^[<>≤≥~≈约]?\s*[\d.,]+(?:\s*[-~～—至]\s*[\d.,]+)?\s*[万亿]?$")

Fault: TypeAlias = Literal["unreadable", "no-unit", "which-unit", "unreckoned"]


@dataclass(frozen=True, slots=True)
class Amount:
    """What one cell says.

    Attributes:
        text: the words of the card, "1200 t/a".
        read: how the reader of cards takes it.
        seen: the cell.
        unit: the unit alone, without a period.
        fault: why it was not taken, "" where it was.
        assumed: no unit stands anywhere: tonnes were taken.
    """

    text: str
    read: Stated | None
    seen: Seen
    unit: str = ""
    fault: str = ""
    assumed: bool = False


def amount_in(table: Table, row: Row, column: int, *, tonnes: bool = False) -> Amount | None:
    """The amount that a cell states; None where it is empty or says that there is nothing.

    Args:
        table: the table.
        row: its row.
        column: the column of the figure.
        tonnes: whether the form itself says that amounts are in tonnes where no unit stands (notice 82 of 2021).
    """
    seen = row.seen[column]
    if seen.kind in {"unreckoned", "error"}:
        return Amount("", None, seen, fault="unreckoned")
    if is_nothing(seen.text) or seen.row != row.number:  # a merged area says its figure once
        return None
    text = alone(seen.text)
    if not (_BARE.match(text) or is_number(text)):
        return _taken(text, seen, "")
    unit, fault = _unit(table, row, column)
    if fault or not (unit or tonnes):
        return Amount("", None, seen, fault=fault or "no-unit")
    return _taken(f"{text} {per_year(unit or '吨')}", seen, unit or "吨", assumed=not unit)


def alone(text: str) -> str:
    """The amount of a cell without its water or its coefficient; the whole text where anything else stands in it.

    Example:
        >>> alone("0.03t/t浆，6600t/a"), alone("1900（含水70%）"), alone("480t，其中自用200t")
        ('6600t/a', '1900', '480t，其中自用200t')
    """
    parts = [part for part in _BESIDE.split(text.strip()) if part and part.strip()]
    told = [part for part in parts if not _NO_AMOUNT.fullmatch("".join(part.split()))]
    return told[0].strip() if len(parts) > 1 and len(told) == 1 else text


def per_year(unit: str) -> str:
    """A unit of amount with a period: what a year's table says in tonnes is tonnes a year.

    Example:
        >>> per_year("吨"), per_year("t"), per_year("万t/a"), per_year("t/d")
        ('吨/年', 't/a', '万t/a', 't/d')
    """
    if has_period(unit):
        return unit
    return f"{unit}/年" if is_chinese(unit) else f"{unit}/a"


def _taken(text: str, seen: Seen, unit: str, *, assumed: bool = False) -> Amount:
    try:
        read = amount(text)
    except UnitFault:
        return Amount(text, None, seen, unit, fault="unreadable")
    if read.assumed and not unit:
        text = f"{text}/年" if is_chinese(text) else f"{text}/a"
        try:
            read = amount(text)
        except UnitFault:
            return Amount(text, None, seen, unit, fault="no-unit")
    return Amount(text, read, seen, unit, fault="unreadable" if read.doubts else "", assumed=assumed)


def _unit(table: Table, row: Row, column: int) -> tuple[str, str]:
    """The unit of a figure: its header's, the name's, the unit column's nearest to it, the caption's; and its fault."""
    header: Header = table.headers[column]
    if len(header.units) > 1:
        return _chosen(header.units, table.cell(row, "fuel", "material", "name").text)
    if header.units:
        return header.units[0], ""
    if unit := named_unit(table.name_in(row).text)[1]:
        return unit, ""
    columns = table.by_meaning.get("unit", ())
    for at in sorted(columns, key=lambda other: (abs(other - column), other > column)):
        text = row.seen[at].text
        if text and not is_nothing(text):
            return (text, "") if unit_of(text) == "amount" else ("", "unreadable")
    caption = next((found for seen in reversed(table.above) if (found := _CAPTION.search(seen.text))), None)
    if caption:
        unit = (caption[1] or caption[2]).strip()
        return (unit, "") if unit_of(unit) == "amount" else ("", "")
    return "", ""


def named_unit(name: str) -> tuple[str, str]:
    """A name without the unit of amount that stands behind it in brackets, and that unit.

    Example:
        >>> named_unit("水（吨/年）"), named_unit("液碱(32%)")
        (('水', '吨/年'), ('液碱(32%)', ''))
    """
    hit = _BEHIND.match(name)
    return (hit[1], hit[2]) if hit and unit_of(hit[2]) == "amount" else (name, "")


def _chosen(units: tuple[str, ...], name: str) -> tuple[str, str]:
    """Which of two units a header leaves open: gases by volume, the rest by weight; liquefied gas is asked."""
    said = plain(name)
    volumes = [unit for unit in units if "m3" in plain(unit) or "立方" in unit]
    weights = [unit for unit in units if unit not in volumes]
    if _LIQUEFIED.search(said) or len(volumes) != 1 or len(weights) != 1:
        return "", "which-unit"
    return (volumes if _GASES.search(said) else weights)[0], ""


def number_of(seen: Seen) -> bool:
    """Whether a cell is a plain number, as sums need it."""
    return is_number(seen.text)
