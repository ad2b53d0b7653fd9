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

_WORDS = expression(r"[A-Za-z]{4,}")
_JOINED = expression(r"^\s*(?:和|与|及|以及|、|/|&|\band\b)\s*")
_CLASS_BEHIND = expression(r"[(（](?:危废|危险废物|一般固废|固废|副产品?|液体?|固体?|半固态)[)）]$")
_NUMBER_BEHIND = expression(r"^(.*[^\d\s:：])(?:[\s:：]+|(?<=[\u3400-\u9fff)）]))\d[\d.,]*$")


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
    if named is None and len(parts) != count:
        named = _about_one(cell.text, [_bare_name(entry) for entry in texts])
    if named is not None:
        return replace(cell, text=named[at], exact=False) if at in named else None
    if len(parts) == count:
        part = _without_name(parts[at], _bare_name(texts[at]))
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
    names = [_bare_name(entry) for entry in texts]
    for pattern in (ANSWERED, WIDER):
        parts = [part.strip(" ,，。") for part in apart(text, pattern) if part.strip(" ,，。")]
        found = _each_named(parts, names)
        if found:
            return found
    return None


def _about_one(text: str, names: Sequence[str]) -> dict[int, str] | None:
    """A sentence with a figure that speaks of one of several entries: we sell the pulp at £165/t; else None."""
    if not any(c.isdigit() for c in text) or not text.isprintable() or any(c in text for c in ";；\n"):
        return None
    said = {word.casefold().removesuffix("s") for word in _WORDS.findall(text)}
    of = [
        {word.casefold().removesuffix("s") for word in _WORDS.findall(name)} & said for name in names
    ]
    about = [at for at, words in enumerate(of) if words]
    return {about[0]: text} if len(about) == 1 else None


def _bare_name(entry: str) -> str:
    """The name of an entry, without a number behind it that is its amount."""
    name = said_in(entry).name
    found = _NUMBER_BEHIND.match(name)
    name = found[1] if found else name
    return _CLASS_BEHIND.sub("", name) or name


def _each_named(parts: Sequence[str], names: Sequence[str]) -> dict[int, str]:
    """Parts by the entry whose name they begin with; what names none goes on with the part before it."""
    found: dict[int, str] = {}
    shared: set[int] = set()
    at = -1
    for part in parts:
        begins = [one for one, name in enumerate(names) if name and part.startswith(name) and len(part) > len(name)]
        others = [name for name in names if name and name in part]
        if len(others) > 1 and begins and not any(c.isdigit() for c in part) and _names_together(part, names):
            told = {one for one, name in enumerate(names) if name in others} - found.keys()
            found |= dict.fromkeys(told, part)
            shared |= told
            at = -1
            continue
        if len(others) > 1 or (not begins and at < 0) or (others and not begins):
            return {}
        if not begins:
            found[at] = f"{found[at]}，{part}"
            continue
        at = max(begins, key=lambda one: len(names[one]))
        if at in found and at not in shared:
            return {}
        own = _without_name(part, names[at])
        found[at] = f"{found[at]}，{own}" if at in shared else own
    return found


def _names_together(part: str, names: Sequence[str]) -> bool:
    """Whether a part begins with names that are joined, and speaks of all of them: 废海绵和漆渣委托处置."""
    rest, count = part, 0
    while name := next((one for one in sorted(names, key=len, reverse=True) if one and rest.startswith(one)), ""):
        rest, count = _JOINED.sub("", rest[len(name) :]), count + 1
    return count > 1


def _without_name(text: str, name: str) -> str:
    """An answer that repeats what it is of: 豆渣外售养殖场."""
    rest = text.removeprefix(name).lstrip(" ：:,，-") if name else text
    return rest or text
