"""A CSV file of the park as the node tree that every reader of entries knows: each cell with its line and column."""

from __future__ import annotations

from collections.abc import Iterator

from matchchain.expressions import expression
from matchchain.yamltree import Scalar, Sequence, Tree, YamlFault, decode, line_at, parse, position

SUFFIX = ".csv"
_PLAIN = expression(r'[^,"\r\n]*')
_QUOTED = expression(r'"((?:[^"]|"")*)"[ \t]*')
_UNWANTED = expression("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def tree_of_file(raw: bytes, name: str) -> Tree:
    """The node tree of one of the park's files, by the ending of its name.

    Raises:
        YamlFault: the file is refused as a whole; it names line and column.
    """
    return csv_tree(raw, name) if name.endswith(SUFFIX) else parse(raw, name)


def csv_tree(raw: bytes, name: str = "") -> Tree:
    r"""A CSV file (RFC 4180) as a list of rows of cells; blank lines, and those that begin with #, are left out.

    Raises:
        YamlFault: wrong encoding, a control character, or a quotation mark that is not closed or in the wrong place.

    Example:
        >>> rows = csv_tree('deal,month\nD2026-014,"2027-03"\n'.encode()).root.items
        >>> [cell.text for cell in rows[1].items], rows[1].items[1].column
        (['D2026-014', '2027-03'], 11)
    """
    text, encoding, bom = decode(raw)
    if found := _UNWANTED.search(text):
        raise _fault(text, found.start(), "yamltree.control-character", code=f"U+{ord(found[0]):04X}")
    rows = tuple(_rows(text))
    root = Sequence(rows, False, rows[0].start, rows[-1].end, rows[0].line, rows[0].column) if rows else None
    return Tree(name, text, encoding, bom, root)


def _rows(text: str) -> Iterator[Sequence]:
    at, line = 0, 1
    while at < len(text):
        start, begun = at, line
        if text[at] == "#":
            at = _line_end(text, at)
        else:
            cells: list[Scalar] = []
            at = _row(text, at, begun, cells)
            if any(cell.text for cell in cells):
                yield Sequence(tuple(cells), True, start, cells[-1].end, begun, 1)
        ending = 2 if text[at : at + 2] == "\r\n" else 1
        line += text.count("\n", start, at + ending) or 1
        at += ending


def _row(text: str, at: int, line: int, cells: list[Scalar]) -> int:
    """The cells of one row, added to `cells`; where its line ends."""
    start = at
    while True:
        quoted = _QUOTED.match(text, at)
        if quoted is None and text[at : at + 1] == '"':
            raise _fault(text, at, "catalogue.csv-open-quote")
        found = quoted or _PLAIN.match(text, at)
        assert found is not None  # noqa: S101 - a plain cell may be empty
        words = quoted[1].replace('""', '"') if quoted else found[0]
        cells.append(Scalar(words.strip(), '"' if quoted else "", at, found.end(), *_place(text, start, at, line)))
        at = found.end()
        if at == len(text) or text[at] in "\r\n":
            return at
        if text[at] != ",":
            raise _fault(text, at, "catalogue.csv-stray-quote")
        at += 1


def _place(text: str, start: int, at: int, line: int) -> tuple[int, int]:
    """Line and column of a cell of the row that begins at `start`; a quoted cell may have run over lines."""
    over = text.count("\n", start, at)
    return line + over, at - (text.rfind("\n", start, at) if over else start - 1)


def _line_end(text: str, at: int) -> int:
    ends = [end for end in (text.find("\n", at), text.find("\r", at)) if end >= 0]
    return min(ends, default=len(text))


def _fault(text: str, offset: int, key: str, /, **facts: object) -> YamlFault:
    return YamlFault(key, facts, *position(text, offset), line_at(text, offset))
