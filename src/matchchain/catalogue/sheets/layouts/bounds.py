"""The least and the most of one figure in two columns: 需求量下限, 需求量上限."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from matchchain.catalogue.sheets.layouts.bodyrows import figure_in
from matchchain.catalogue.sheets.layouts.columns import Column
from matchchain.catalogue.sheets.layouts.meaning import Meaning
from matchchain.catalogue.sheets.layouts.plan import Block
from matchchain.catalogue.sheets.layouts.titles import title_meaning, unit_in_title
from matchchain.catalogue.sheets.layouts.values import Value
from matchchain.expressions import expression
from matchchain.units import folded

_LEAST = expression(r"下限|最低|最小|最少|(?<=[(（])低(?=[)）])|\bmin(?:imum|\.)?(?![a-z])|\blow(?:er|est)?\b", 2)
_MOST = expression(
    r"上限|最高|最大|最多|(?<=[(（])高(?=[)）])|\bmax(?:imum|\.)?(?![a-z])|\bhigh(?:er|est)?\b|\bupper\b", 2
)
_BOUNDED = frozenset(("quantity", "price", "ask", "disposal_cost", "gate_fee"))
_LOW, _HIGH = "bound.low", "bound.high"


def with_bounds(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Two neighbours whose titles differ in nothing but 下限 and 上限 as the ends of one figure.

    Args:
        columns: of a table.
    """
    settled = {}
    for low, high in pairwise(columns):
        meaning = _bounded(low, high)
        if meaning is not None:
            unit = low.unit or unit_in_title(low.title) or meaning.unit
            settled[low.index] = Column(low.index, low.title, replace(meaning, marks=meaning.marks | {_LOW}), unit)
            settled[high.index] = Column(high.index, high.title, Meaning(_HIGH))
    return tuple(settled.get(c.index, c) for c in columns)


def _bounded(low: Column, high: Column) -> Meaning | None:
    one, other = folded(low.title), folded(high.title)
    if not _LEAST.search(one) or not _MOST.search(other) or _LEAST.sub("", one) != _MOST.sub("", other):
        return None
    stem = _LEAST.sub("", one).strip(" /")
    meaning = title_meaning(stem.rpartition(" / ")[2]) or title_meaning(stem.partition(" / ")[0])
    return meaning if meaning is not None and meaning.field in _BOUNDED and not meaning.parts else None


def with_both_ends(block: Block, cells: Mapping[int, Value]) -> dict[int, Value]:
    """The cells of a row in which the ends of a figure are one cell: 3000-5000; one end alone is a bound.

    Args:
        block: columns of a line.
        cells: column -> what the row says.
    """
    joined = dict(cells)
    for low in block.columns:
        if _LOW not in low.meaning.marks:
            continue
        first, last = joined.get(low.index), joined.pop(low.index + 1, None)
        if last is None and first is not None and figure_in(first.text) is not None:
            joined[low.index] = Value(f"≥{first.text}", first.spot)
        elif last is not None and first is None and figure_in(last.text) is not None:
            joined[low.index] = Value(f"≤{last.text}", last.spot)
        elif first is not None and last is not None:
            same = first.text == last.text
            joined[low.index] = first if same else Value(f"{first.text}-{last.text}", first.spot)
    return joined
