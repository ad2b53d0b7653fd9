"""Ids of firms and of their lines, made where nobody wrote one."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import replace
from typing import TypeVar

from matchchain.entries.ids import is_id, slug
from matchchain.park import NOWHERE, Need, Offer
from matchchain.units import folded

Line = TypeVar("Line", Offer, Need)


def firm_id(written: str, file_stem: str, name: str, name_en: str = "") -> str:
    """The id of a firm: as written, else the card's file name, else its English name, else made of its name.

    Args:
        written: the id in the card, "" when there is none.
        file_stem: the card's file name without its ending, "" for a list of firms.
        name: the firm's name.
        name_en: its English name.

    Example:
        >>> firm_id("", "longhua", "龙华染料"), firm_id("", "", "龙华", "Longhua Dye")
        ('longhua', 'longhua-dye')
    """
    if written:
        return written
    if is_id(file_stem):
        return file_stem
    if slug(name_en):
        return slug(name_en)
    if folded(name).isascii() and slug(name):
        return slug(name)
    return f"firm-{_mark(folded(name).casefold())}"


def told_apart(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The offers or needs of a firm, each with an id of its own.

    A line's id is made of firm and material where none is written; lines of the same material are told
    apart by what they say, so that their order does not matter.
    """
    if len({line.id for line in lines}) == len(lines):
        return lines
    many = Counter(line.id for line in lines if line.id.startswith(f"{line.firm}/"))
    taken: Counter[str] = Counter()
    named = []
    for line in lines:
        name = line.id if many[line.id] < 2 else f"{line.id}/{_mark(_content(line))}"
        taken[name] += line.id in many
        named.append(replace(line, id=name if taken[name] < 2 else f"{name}/{taken[name]}"))
    return tuple(named)


def _content(line: Offer | Need) -> str:
    """What a line says, without where it stands."""
    from matchchain.park import labels

    if line.naming is not None:
        line = replace(line, naming=replace(line.naming, place=NOWHERE))
    return repr(
        [
            (name, getattr(line, name))
            for name in labels(type(line))
            if name not in {"id", "sells_to", "buys_from", "ended"}
        ]
    )


def _mark(text: str) -> str:
    return hashlib.blake2s(text.encode(), digest_size=4).hexdigest()
