"""Which part of a cell answers for which of several entries: by number, by mark, or by the name it begins with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from matchchain.catalogue.sheets.layouts.amounts import QUANTITIES
from matchchain.catalogue.sheets.layouts.money import MONEY
from matchchain.catalogue.sheets.layouts.pieces import ANSWERED, WIDER, answers_of
from matchchain.catalogue.sheets.layouts.plan import Block
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.said import apart, said_in
from matchchain.catalogue.sheets.layouts.values import Value
from matchchain.catalogue.sheets.layouts.words import says_nothing
from matchchain.expressions import expression

_NUMBER_BEHIND = expression(r"(?<=[\u3400-\u9fff)）])\s*[:：]?\s*\d[\d.,]*$")


def part_of(block: Block, index: int, cell: Value, at: int, texts: Sequence[str], record: Record) -> Value | None:
    """What a cell says of one of several entries: its part, or all of it where one word holds for all.

    Args:
        block: the columns of the line.
        index: column of the cell.
        cell: what it says.
        at: which entry.
        texts: the entries.
        record: where doubts go.
    """
    count = len(texts)
    if count == 1:
        return cell
    parts = answers_of(cell.text, count)
    named = _by_name(cell.text, texts)
    if named is not None:
        return replace(cell, text=named[at], exact=False) if at in named else None
    if len(parts) == count:
        part = _without_name(parts[at], said_in(texts[at]).name)
        return None if says_nothing(part) else replace(cell, text=part, exact=False)
    column = next((c for c in block.columns if c.index == index), None)
    if column is None or column.field in {"unit", "frequency"}:
        return cell
    figures = column.field in QUANTITIES | MONEY
    if figures or any(mark in cell.text for mark in ";；\n"):
        record.doubt("asked", "layouts.one-for-several", cell.spot, text=cell.text, count=count)
        return None
    return cell


def _by_name(text: str, texts: Sequence[str]) -> dict[int, str] | None:
    """The parts of an answer whose every part begins with the name of an entry, by that entry; else None."""
    names = [_NUMBER_BEHIND.sub("", said_in(entry).name) for entry in texts]
    for pattern in (ANSWERED, WIDER):
        parts = [part.strip(" ,，。") for part in apart(text, pattern) if part.strip(" ,，。")]
        found = _each_named(parts, names)
        if found:
            return found
    return None


def _each_named(parts: Sequence[str], names: Sequence[str]) -> dict[int, str]:
    """Parts by the entry whose name they begin with; what names none goes on with the part before it."""
    found: dict[int, str] = {}
    at = -1
    for part in parts:
        begins = [one for one, name in enumerate(names) if name and part.startswith(name) and len(part) > len(name)]
        others = [name for name in names if name and name in part]
        if len(others) > 1 or (not begins and at < 0) or (others and not begins):
            return {}
        if not begins:
            found[at] = f"{found[at]}，{part}"
            continue
        at = max(begins, key=lambda one: len(names[one]))
        if at in found:
            return {}
        found[at] = _without_name(part, names[at])
    return found


def _without_name(text: str, name: str) -> str:
    """An answer that repeats what it is of: 豆渣外售养殖场."""
    rest = text.removeprefix(name).lstrip(" ：:,，-") if name else text
    return rest or text
