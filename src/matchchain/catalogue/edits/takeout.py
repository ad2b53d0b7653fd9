"""Exactly the lines of an entry, or of one of its fields, taken out, with the comments belonging to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matchchain.catalogue.edits.insert import comma_behind
from matchchain.catalogue.edits.layout import Cut, after, line_start, line_stop, next_line

if TYPE_CHECKING:
    from matchchain.yamltree import Node, Pairs, Sequence


def item_out(text: str, items: Sequence, index: int) -> list[Cut]:
    """An item of a list taken out."""
    part = items.items[index]
    if items.flow:
        return [_out_of_brackets(text, items, items.items, index, part.start)]
    start = _dash_line(text, items, part)
    return [_lines_out(text, start, after(text, part, items.column + 1))]


def key_out(text: str, owner: Pairs, key: str) -> list[Cut]:
    """A key of an entry taken out with its value."""
    index = next(i for i, (name, _) in enumerate(owner.pairs) if name.text == key)
    name, value = owner.pairs[index]
    if owner.flow:
        values = tuple(value for _, value in owner.pairs)
        return [_out_of_brackets(text, owner, values, index, name.start)]
    start = line_start(text, name.start)
    stop = after(text, value, owner.column + 1)
    if not text[start : name.start].strip(" "):
        return [_lines_out(text, start, stop)]
    following = owner.pairs[index + 1][0].start if index + 1 < len(owner.pairs) else stop
    if (
        not text[stop:following].strip(" ") and following > stop
    ):  # behind the dash: the next key takes its place
        return [Cut(name.start, following, "")]
    return [Cut(name.start, line_stop(text, value.end), "")]


def _dash_line(text: str, items: Sequence, part: Node) -> int:
    """Where the line of an item's dash begins; the dash may stand alone, above the item."""
    start = line_start(text, part.start)
    while start > items.start and text[start : start + items.column].strip(" ") != "-":
        start = line_start(text, start - 1)
    return start


def _lines_out(text: str, start: int, stop: int) -> Cut:
    if stop == len(text) and stop and text[stop - 1] not in "\r\n" and start:
        start -= 2 if text[start - 2 : start] == "\r\n" else 1  # the file goes on having no last line end
    return Cut(start, stop, "")


def _out_of_brackets(
    text: str, owner: Pairs | Sequence, parts: tuple[Node, ...], index: int, start: int
) -> Cut:
    comma = comma_behind(text, parts[index].end)
    end = parts[index].end if comma is None else comma + 1
    line, stop = line_start(text, start), line_stop(text, end)
    rest = text[end:stop].lstrip(" \t")
    alone = line > owner.start and not text[line:start].strip(" ") and (not rest or rest.startswith("#"))
    before = parts[index - 1].end if index else start
    if (
        comma is None and index and "#" not in text[before:start]
    ):  # the last one takes the comma before it along
        return Cut(before, end, "")
    if alone:
        return Cut(line, next_line(text, stop), "")
    while text[end] == " " and not rest.startswith("#"):
        end += 1
    return Cut(start, end, "")
