"""Additions as pure insertions: an item behind the last of a list, a key behind the last of an entry."""

from __future__ import annotations

import re

from matchchain.catalogue.edits.compose import Words, card, inline, item, scalar
from matchchain.catalogue.edits.layout import Cut, Habit, after, indent, line_stop
from matchchain.yamltree import Node, Pairs, Sequence

_COMMENT = re.compile(r"#[^\r\n]*")


def item_behind(text: str, items: Sequence, entry: dict[str, Words], habit: Habit) -> list[Cut]:
    """An entry behind the last item of a list that is not empty, or inside its empty brackets."""
    if items.flow:
        return _inside(text, items, items.items, inline(entry), habit)
    last = items.items[-1]
    if isinstance(last, Pairs) and last.flow:
        dash = text[items.start : items.items[0].start]
        mark = dash if dash.strip(" ") == "-" else "- "
        lines = [indent(items.column) + mark + inline(entry)]
    else:
        lines = item(entry, habit, items.column)
    return [_lines_at(text, after(text, last, items.column + 1), lines, habit)]


def item_under(text: str, owner: Pairs, key: str, entry: dict[str, Words], habit: Habit) -> list[Cut]:
    """A list with its first entry, under a key of `owner` that is blank or not there."""
    blank = owner.get(key)
    if owner.flow:
        listed: tuple[Words, ...] = (entry,)
        return (
            key_behind(text, owner, key, listed, habit)
            if blank is None
            else value_into_blank(text, blank, listed)
        )
    if blank is None:
        return key_behind(text, owner, key, [entry], habit)
    lines = item(entry, habit, owner.column + habit.dash)
    return [_lines_at(text, after(text, blank, owner.column + 1), lines, habit)]


def key_behind(text: str, owner: Pairs, key: str, value: Words, habit: Habit) -> list[Cut]:
    """A key with its value behind the last key of an entry."""
    if owner.flow:
        parts = tuple(part for _, part in owner.pairs)
        flat = tuple(value) if isinstance(value, list) else value
        return _inside(text, owner, parts, f"{scalar(key, flow=True)}: {inline(flat)}", habit)
    return [_lines_at(text, after(text, owner, owner.column), card({key: value}, habit, owner.column), habit)]


def first_key(text: str, entry: dict[str, Words], habit: Habit) -> list[Cut]:
    """The first entry of a file that holds nothing but comments."""
    return [_lines_at(text, len(text), card(entry, habit), habit)]


def value_into_blank(text: str, blank: Node, value: Words) -> list[Cut]:
    """A value behind a colon (or dash) that nothing follows."""
    space = "" if text[blank.start - 1 : blank.start] in {" ", ""} else " "
    closes = text[blank.start : blank.start + 1] not in {"", " ", "\n", "\r", ",", "]", "}"}
    return [Cut(blank.start, blank.start, space + inline(value) + (" " if closes else ""))]


def _lines_at(text: str, offset: int, lines: list[str], habit: Habit) -> Cut:
    block = habit.newline.join(lines)
    if offset and text[offset - 1] not in "\r\n":  # the last line has no end, and the new last one gets none
        return Cut(offset, offset, habit.newline + block)
    return Cut(offset, offset, block + habit.newline)


def _inside(text: str, owner: Pairs | Sequence, parts: tuple[Node, ...], new: str, habit: Habit) -> list[Cut]:
    """Something more inside brackets: on the same line, or on one of its own where each part has one."""
    if not parts:
        at = owner.start + 1
        return [Cut(at, at, new)]
    last = parts[-1]
    comma, bracket = comma_behind(text, last.end), owner.end - 1
    stop = line_stop(text, last.end if comma is None else comma)
    if stop >= bracket:
        at = last.end if comma is None else comma + 1
        return [Cut(at, at, ", " + new if comma is None else " " + new)]
    first = owner.pairs[-1][0] if isinstance(owner, Pairs) else last
    line = habit.newline + indent(first.column) + new
    if comma is not None:
        return [Cut(stop, stop, line + ",")]
    return (
        [Cut(last.end, last.end, ","), Cut(stop, stop, line)]
        if stop > last.end
        else [Cut(stop, stop, "," + line)]
    )


def comma_behind(text: str, offset: int) -> int | None:
    """Where the comma behind a part in brackets stands; None when the bracket closes first."""
    while text[offset] in " \t\r\n#":
        found = _COMMENT.match(text, offset)
        offset = found.end() if found else offset + 1
    return offset if text[offset] == "," else None
