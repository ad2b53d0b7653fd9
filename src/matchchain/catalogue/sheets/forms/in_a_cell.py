"""Lists and tables of a card in one cell: "硫酸钠: 3%; TOC: 800 ppm", and back.

A word that holds a mark of separation itself stands in double quotes, a quote within it twice.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from typing import TypeAlias, cast

from matchchain.catalogue.edits.compose import Words, inline
from matchchain.entries.vocabulary import vocabulary
from matchchain.expressions import expression
from matchchain.park import Label, Partner
from matchchain.units import is_blank
from matchchain.yamltree import Node, Pairs, Scalar, Sequence, parse

Row: TypeAlias = tuple[str, str]
"""A name and what stands behind its colon, "" for nothing."""

LISTS = frozenset(("words", "months"))
TABLES = frozenset(("shares", "amounts", "choices", "partners"))
_JOINT = "; "
_NOTHING = "{}"
"""A table that says it is empty, where a blank says nothing at all."""

_OF_LISTS, _OF_TABLES, _MARKS = "、，,;；\n", ";；\n", "、，,;；:：\n"
_AS_LIST = expression(r"[、，,;；\n\"\[]")
_AS_ROW = expression(r"[;；:：\n\"]")
_COMMA = expression(r"(?<!\d)[,，、]|[,，、](?!\d)")
_BEHIND_NAME = expression(r"(.*\S)\s+((?:[<>≤≥~约]=?\s*)*\d[\d.,]*(?:\s*-\s*\d[\d.,]*)?\s*[^\d\s.,]\S*)")


def words_in(text: str) -> list[str]:
    """The words of a cell, in their order.

    Example:
        >>> words_in('硫酸、"N,N-二甲基甲酰胺"; 盐酸')
        ['硫酸', 'N,N-二甲基甲酰胺', '盐酸']
    """
    return [word for part in _cut(text, _OF_LISTS) if (word := _bare(part))]


def words_told(text: str) -> list[str]:
    """The words of a list as a card tells it: in brackets, or with marks between them.

    Example:
        >>> words_told("['N,N-二甲基甲酰胺', 盐酸]"), words_told("硫酸、盐酸")
        (['N,N-二甲基甲酰胺', '盐酸'], ['硫酸', '盐酸'])
    """
    if text.startswith("[") and text.endswith("]"):
        root = parse(text.encode()).root
        return [item.text for item in root.items if isinstance(item, Scalar)] if isinstance(root, Sequence) else []
    return words_in(text)


def words_out(words: Iterable[str]) -> str:
    """The cell of a list of words."""
    return _JOINT.join(_quoted(word) if _AS_LIST.search(word) or not word else word for word in words)


def rows_in(text: str) -> list[Row] | None:
    """The names of a cell with their figures; None where a part of it cannot be told apart.

    Example:
        >>> rows_in("硫酸钠: 3%; TOC：800 ppm"), rows_in("硫酸钠 3%, TOC 800 ppm"), rows_in(": 3%")
        ([('硫酸钠', '3%'), ('TOC', '800 ppm')], [('硫酸钠', '3%'), ('TOC', '800 ppm')], None)
    """
    parts = [part for part in _cut(text, _OF_TABLES) if part.strip()]
    rows = [row for part in parts for row in _rows_of(part)]
    return rows if all(name and not is_blank(name) for name, _ in rows) else None


def rows_out(rows: Iterable[Row]) -> str:
    """The cell of a table of names and figures."""
    return _JOINT.join(_one_row(row) for row in rows)


def _one_row(row: Row) -> str:
    """A row as it is read again: in quotes where its words would be taken for something else."""
    shown = tuple(_quoted(part) if _AS_ROW.search(part) else part for part in row)
    told = ": ".join(filter(None, shown))
    return told if rows_in(told) == [row] else ": ".join(_quoted(part) for part in row if part)


def _rows_of(part: str) -> Iterator[Row]:
    """The rows of what stands between two semicolons: one, or several that commas part."""
    pieces = _commas(part)
    if len(pieces) > 1 and all(_row(piece)[1] for piece in pieces):
        yield from (_row(piece) for piece in pieces)
    else:
        yield _row(part)


def _row(part: str) -> Row:
    name, *rest = _cut(part, ":：", once=True)
    if rest:
        return _bare(name), _bare(rest[0])
    behind = _BEHIND_NAME.fullmatch(part.strip()) if '"' not in part else None
    return (behind[1], behind[2]) if behind else (_bare(part), "")


def _commas(part: str) -> list[str]:
    """A part cut at its commas, but not inside a figure or a number of positions: 1,200 ppm, 1,2-二氯乙烷."""
    return [part] if '"' in part else _COMMA.split(part)


def _cut(text: str, marks: str, *, once: bool = False) -> list[str]:
    """A text cut at marks that stand outside quotes; quotes begin where a word does, twice they are one."""
    parts: list[str] = []
    begin = at = 0
    while at < len(text):
        if text[at] == '"' and _begins(text, at):
            at = _closed(text, at)
        elif text[at] in marks and not (once and parts):
            parts.append(text[begin:at])
            begin = at = at + 1
        else:
            at += 1
    return [*parts, text[begin:]]


def _begins(text: str, at: int) -> bool:
    """Whether a word begins at a place: nothing stands before it, or a mark."""
    before = text[:at].rstrip(" \t")
    return not before or before[-1] in _MARKS


def _closed(text: str, at: int) -> int:
    """Where a quoted word ends that begins at a place; behind the text where nothing closes it."""
    end = at + 1
    while (end := text.find('"', end)) >= 0:
        if text[end + 1 : end + 2] != '"':
            return end + 1
        end += 2
    return len(text)


def _bare(part: str) -> str:
    """A word without its quotes."""
    word = part.strip()
    if len(word) > 1 and word[0] == word[-1] == '"':
        return word[1:-1].replace('""', '"')
    return word


def _quoted(word: str) -> str:
    doubled = word.replace('"', '""')
    return f'"{doubled}"'


def as_cell(label: Label, node: Node, *, empty: str = "") -> str:
    """What a node of a card says, as it stands in one cell: a text in its very words.

    Args:
        label: of its field; no nested entry, which stand in columns or rows of their own.
        node: its value.
        empty: the cell of a list that holds nothing.
    """
    if label.kind == "partners":
        return rows_out(_partners(node))
    if label.kind in TABLES:
        return rows_out(_rows(node)) or ("" if isinstance(node, Scalar) else _NOTHING)
    if label.kind in LISTS:
        words = _words(node)
        told = node.text.strip() if isinstance(node, Scalar) else ""
        return told if told and words_in(told) == words else words_out(words) or empty
    text = node.text if isinstance(node, Scalar) else ""
    return " ".join(text.split()) if "\n" in text or "\t" in text else text.strip()


def _words(node: Node) -> list[str]:
    """The words of a list as the reader of cards takes them."""
    if isinstance(node, Sequence):
        return [item.text.strip() for item in node.items if isinstance(item, Scalar) and not is_blank(item.text)]
    if not isinstance(node, Scalar) or is_blank(node.text):
        return []
    text = node.text
    for comma in "、，;；":
        text = text.replace(comma, ",")
    return [word.strip() for word in text.split(",") if word.strip()]


def _rows(node: Node) -> list[Row]:
    """The rows of a table of a card; a name without a figure says nothing."""
    if isinstance(node, Sequence):
        return [row for item in node.items for row in _rows(item)]
    told = [(name.text.strip(), _text(value)) for name, value in node.pairs] if isinstance(node, Pairs) else []
    return [(name, value) for name, value in told if not is_blank(value)]


def _partners(node: Node) -> list[Row]:
    """With whom a line is traded, and how much."""
    items = node.items if isinstance(node, Sequence) else (node,)
    return [row for item in items if (row := _partner(item))[0]]


def _partner(node: Node) -> Row:
    if not isinstance(node, Pairs):
        return ("" if is_blank(_text(node)) else _text(node)), ""
    find = vocabulary(cast("Hashable", Partner)).find
    told = {slot.attribute: _text(value) for key, value in node.pairs if (slot := find(key.text))}
    quantity = told.get("quantity", "")
    return told.get("firm", ""), "" if is_blank(quantity) else quantity


def _text(node: Node) -> str:
    return node.text.strip() if isinstance(node, Scalar) else ""


def as_card(label: Label, text: str) -> str | None:
    """What a cell says in the words of a card: lists in brackets, tables in braces; None of a table nobody can read.

    Example:
        >>> from matchchain.park import Offer, labels
        >>> as_card(labels(Offer)["impurities"], "硫酸钠: 3%; TOC: 800 ppm")
        '{硫酸钠: 3%, TOC: 800 ppm}'
    """
    if label.kind in LISTS:
        words = words_in(text)
        bracketed = '"' in text or any(map(_AS_LIST.search, words))
        return inline(tuple(words)) if bracketed and text != "[]" else text
    if label.kind not in TABLES:
        return text
    rows = [] if text == _NOTHING and label.kind != "partners" else rows_in(text)
    if rows is None:
        return None
    if label.kind == "partners":
        return inline(tuple({"firm": name, "quantity": value} if value else name for name, value in rows))
    table: dict[str, Words] = dict(rows)
    return inline(table) if len(table) == len(rows) and all(table.values()) else None
