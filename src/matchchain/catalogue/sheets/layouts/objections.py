"""Does a remark say that the unit of its row is not meant? Number, not tonnes · price per m3."""

from __future__ import annotations

from collections.abc import Mapping

from matchchain.catalogue.sheets.layouts.figures import figure_of
from matchchain.catalogue.sheets.layouts.plan import Block
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.catalogue.sheets.layouts.values import Value
from matchchain.expressions import expression

_NO_SUCH_UNIT = expression(
    r"\b(?:not|no)\s+(?:in\s+)?(?P<unit>tonnes?|tons?|kg|kilos?|litres?|liters?|gallons?|m3|cubic metres?"
    r"|pounds?|lbs?)\b"
    r"|(?:不是|并非|非)(?P<zh>吨|公斤|千克|立方米|立方|升)",
    2,
)
_PRICED_PER = expression(
    r"\b(?:price|priced|cost|charge|charged|rate)s?\b[^,;.]{0,12}\b(?:per|by the)\s+(?P<unit>[A-Za-z]+[23]?)"
    r"|(?:价格?|费用?)"
    r"[^,;，；。]{0,4}(?:按|每)(?P<zh>吨|公斤|千克|立方米|立方|方|车|桶|次)",
    2,
)


def objects_to_unit(block: Block, cells: Mapping[int, Value], unit: str) -> bool:
    """Whether a remark of the row says that its amount is not in a unit.

    Args:
        block: the columns of the line.
        cells: column -> what the row says.
        unit: that titles, units or heading give the amount.
    """
    bare = unit.partition("/")[0].strip()
    for text in _remarks(block, cells):
        found = _NO_SUCH_UNIT.search(text)
        if found and bare and _is_same(f"1 {bare}", f"1 {found['unit'] or found['zh']}"):
            return True
    return False


def objects_to_price(block: Block, cells: Mapping[int, Value], unit: str, currency: str) -> bool:
    """Whether a remark of the row says that its price is per something else than a unit of prices says.

    Args:
        block: the columns of the line.
        cells: column -> what the row says.
        unit: of the column of money: £ per tonne.
        currency: the park's.
    """
    if unit_of(unit, currency) != "price":
        return False
    stated = figure_of(f"1 {unit}", currency)[1]
    per = stated.unit.partition("/")[2] if stated is not None else ""
    for text in _remarks(block, cells):
        if found := _PRICED_PER.search(text):
            other = figure_of(f"1 {found['unit'] or found['zh']}", currency)[1]
            if other is None or other.unit.partition("/")[0] != per:
                return True
    return False


def _remarks(block: Block, cells: Mapping[int, Value]) -> list[str]:
    return [cells[c.index].text for c in block.of("note") if c.index in cells]


def _is_same(one: str, other: str) -> bool:
    left, right = figure_of(one)[1], figure_of(other)[1]
    return left is not None and right is not None and left.unit == right.unit
