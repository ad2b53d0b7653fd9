"""Tables of official papers in a sheet: a header that is known, what stands above it, the rows below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from matchchain.catalogue.sheets.papers.block import names_owner
from matchchain.catalogue.sheets.papers.cells import NOTHING_SEEN, Seen, Sheet, is_amount, is_nothing, is_number
from matchchain.catalogue.sheets.papers.header import FIGURES, NAMES, Header, header_of
from matchchain.catalogue.sheets.papers.knowledge import titles, words
from matchchain.catalogue.sheets.papers.plain import plain
from matchchain.catalogue.sheets.papers.table import Reads, Row, Table
from matchchain.expressions import expression
from matchchain.wastes.forms import CODES, tidy

DEEPEST = 4
"""Rows of a header: 其中 under 全年 under a title of the whole."""
_ABOVE = 4
_LONGEST_NUMBER = 3
"""Digits of the number of a column."""
_LONGEST_TITLE = 40
_SHORTEST_TABLE = 2
_FAMILIES: dict[str, Reads] = {
    "waste": "waste", "local": "waste", "listed": "waste", "material": "material", "fuel": "fuel",
    "product": "product", "emission": "emissions",
}  # fmt: skip
_BY_FIGURE: dict[str, Reads] = {"use": "material", "capacity": "product", "output": "product"}
_BY_TITLE: dict[str, Reads] = {
    "产品": "product", "燃料": "fuel", "原": "material", "能源": "material", "废": "waste", "waste": "waste",
    "raw material": "material", "product": "product",
}  # fmt: skip
_GROUP_NUMBER = expression(r"^(?:[一二三四五六七八九十]+[、.]|[(（][一二三四五六七八九十\d]+[)）]|\d+[、.])|[:：]$")
_COMES_IN = expression(
    r"\b(?:permitted|acceptable|accepted|allowed|authori[sz]ed|incoming|received)\b.{0,20}\b(?:wastes?|inputs?|feedstocks?)\b"
    r"|\bwastes?\b.{0,30}\b(?:accepted|permitted|received|allowed|that may be)\b"
)
_NUMBERING = frozenset("甲乙丙丁ab")
_WASTES = frozenset({"waste", "local", "listed"})
_OF_WASTE = frozenset({"licence", "taker", "code", "way", "where"})


def tables_of(sheet: Sheet, rows_looked_at: int | None = None) -> tuple[Table, ...]:
    """Every table with a known header in a sheet, from the top; one that stands side by side is several.

    Args:
        sheet: the sheet.
        rows_looked_at: how many of its rows are looked at, None for all.
    """
    found: list[Table] = []
    row = free = 0
    height = min(sheet.height, rows_looked_at or sheet.height)
    while row < height:
        band = _band(sheet, row)
        if band is None:
            row += 1
            continue
        depth, headers = band
        above = tuple(seen for at in range(max(free, row - _ABOVE), row) for seen in sheet.row(at))
        rows, end = _rows(sheet, row, depth, headers, height)
        headers = _borne_out(headers, rows)
        for block in _blocks(headers):
            reads = _reads(block.values(), above)
            if reads:
                found.append(Table(sheet, row, end - 1, above, block, _of_block(rows, block), reads))
        row = free = max(end, row + depth)
    return tuple(found)


def _band(sheet: Sheet, top: int) -> tuple[int, Mapping[int, Header]] | None:
    """How deep a header is that begins in a row, and its columns; None where none begins."""
    if len(sheet.row(top)) < _SHORTEST_TABLE:
        return None
    best: tuple[int, Mapping[int, Header]] | None = None
    least = _hangs_down(sheet, top)
    for depth in range(1, DEEPEST + 1):
        if top + depth > sheet.height or not _can_be_header(sheet, top + depth - 1, first=depth == 1):
            break
        headers = _headers(sheet, top, depth)
        better = best is None or depth <= least or _worth(headers) > _worth(best[1])
        if better and _is_header(headers.values()):
            best = depth, headers
    if best is not None and best[0] > 1 and least == 1:
        below = _band(sheet, top + 1)
        if below is not None and _worth(below[1]) >= _worth(best[1]):
            return None  # the row above the header says nothing of its columns: a label with its value
    return best


def _borne_out(headers: Mapping[int, Header], rows: Sequence[Row]) -> Mapping[int, Header]:
    """Headers of columns, those of amounts under which words alone stand taken for none: Use, and Pickling below it."""
    found = dict(headers)
    for column, header in headers.items():
        if header.means not in FIGURES or header.units:
            continue
        texts = [text for row in rows if not is_nothing(text := row.seen.get(column, NOTHING_SEEN).text)]
        if texts and not any(any(map(str.isdigit, text)) for text in texts):
            found[column] = replace(header, means="line" if header.means == "use" else "")
    return found


def _is_figure(seen: Seen) -> bool:
    told = seen.kind in {"number", "date"} or is_number(seen.text) or is_amount(seen.text)
    return told or CODES.fullmatch(tidy(seen.text)) is not None


def _hangs_down(sheet: Sheet, top: int) -> int:
    """How many rows the titles of the first row of a header take, where one is merged with cells below it."""
    areas = (sheet.view.areas.get((top, column)) for column in range(sheet.width(top)))
    return max((area.bottom - top + 1 for area in areas if area is not None and area.top == top), default=1)


def _can_be_header(sheet: Sheet, row: int, *, first: bool) -> bool:
    """Whether a row holds words only; below the first it must add something of its own."""
    own = [seen for seen in sheet.row(row) if seen.row == row]
    if not own or any(map(_is_figure, own)) or any(names_owner(seen.text) for seen in own):
        return False
    return first or len(own) > 1 or len(sheet.row(row)) > 1


def _headers(sheet: Sheet, top: int, depth: int) -> dict[int, Header]:
    found = {}
    width = max(sheet.width(row) for row in range(top, top + depth))
    for column in range(width):
        parts = dict.fromkeys(sheet.at(row, column) for row in range(top, top + depth))
        texts = tuple(seen.text for seen in parts if seen.text)
        if texts:
            found[column] = header_of(texts)
    return found


def _is_header(headers: Iterable[Header]) -> bool:
    """Whether the headers of a band are those of a table: a name, something told of it, most of them known."""
    listed = list(headers)
    known = [header.means or "produced" for header in listed if header.means or header.month]
    useful = set(known) - {"seq", "none", "remark", "unit"}
    enough = len(known) * 2 >= len(listed) or len(useful) >= DEEPEST
    return enough and _tells(useful)


def _tells(means: set[str]) -> bool:
    """Whether what is told of the names is what these tables tell: properties of a substance alone are not."""
    if not means & NAMES:
        return False
    if means & FIGURES or (means & _WASTES and means & _OF_WASTE):
        return True
    goes = means & {"way", "taker", "where"} and means & {"sort", "origin"}
    return "name" in means and ("code" in means or bool(goes))


def _worth(headers: Mapping[int, Header]) -> tuple[int, int, int]:
    known = [header for header in headers.values() if header.means]
    marked = sum(bool(header.stage or header.month or header.units) for header in known)
    return len({(header.means, header.stage, header.month) for header in known}), marked, -sum(
        not header.means for header in headers.values()
    )


def _rows(sheet: Sheet, top: int, depth: int, headers: Mapping[int, Header], height: int) -> tuple[list[Row], int]:
    """The rows below a header, and the row behind the last of them."""
    texts = [tuple(seen.text for seen in sheet.row(top + at)) for at in range(depth)]
    rows: list[Row] = []
    group, row = "", top + depth
    while row < height:
        filled = sheet.row(row)
        if not filled or _is_numbering(filled):
            row += 1
            continue
        if tuple(seen.text for seen in filled) in texts:  # the header again, on the next page
            row += 1
            continue
        if _is_end(sheet, row, filled, headers):
            break
        begins = len(filled) == 1 and _names_group(sheet, filled[0])
        group = filled[0].text if begins else group
        rows.append(Row(row, {column: sheet.at(row, column) for column in headers}, group, begins))
        row += 1
    return rows, row


def _names_group(sheet: Sheet, seen: Seen) -> bool:
    """Whether a cell that stands alone in its row says what the rows below it are: 一、原料."""
    area = sheet.view.areas.get((seen.row, seen.column))
    wide = area is not None and area.right > area.left
    return wide or _GROUP_NUMBER.sub("", plain(seen.text)) in words("groups")


def _is_numbering(filled: Sequence[Seen]) -> bool:
    """A row that only numbers the columns: 1 2 3 4, 甲 乙 1 2, ① ②."""
    plain_texts = [plain(seen.text).strip("()") for seen in filled]
    numbers = [text for text in plain_texts if text.isdecimal() and len(text) <= _LONGEST_NUMBER]
    others = [text for text in plain_texts if text not in numbers]
    in_order = [int(text) for text in numbers] == list(range(1, len(numbers) + 1)) if numbers else False
    return len(numbers) > _SHORTEST_TABLE and in_order and set(others) <= _NUMBERING


def _is_end(sheet: Sheet, row: int, filled: Sequence[Seen], headers: Mapping[int, Header]) -> bool:
    """Whether the table is over: another header, a signature, a title or a long remark across the whole of it."""
    first = plain(filled[0].text)
    if any(first.startswith(f"{word}:") or first == word for word in words("signed")):
        return True
    if len(filled) <= _SHORTEST_TABLE and any(first.startswith((f"{word}:", f"{word}1")) for word in words("notes")):
        return True
    if len(filled) == 1 and len(headers) > 1 and (len(first) > _LONGEST_TITLE or _is_title(first)):
        return True
    return _band(sheet, row) is not None


def _is_title(text: str) -> bool:
    return text.startswith(("表", "附表", "续表", "table ")) or any(title in text for title, _, _ in titles())


def _blocks(headers: Mapping[int, Header]) -> Iterator[Mapping[int, Header]]:
    """The tables of one header: names that come again, or of another family, begin another one.

    A name of which nothing is told (the product that a material is for) goes with the table beside it.
    """
    starts: list[int] = []
    seen: set[str] = set()
    families: set[Reads] = set()
    told = False
    for column, header in headers.items():
        family = _FAMILIES.get(header.means)
        again = header.means in seen and header.means in NAMES
        if header.means in NAMES and told and (again or (family and families and family not in families)):
            starts.append(column)
            seen, families, told = set(), set(), False
        seen.add(header.means)
        told |= header.means in FIGURES
        if family:
            families.add(family)
    edges = [min(headers), *starts, max(headers) + 1]
    for left, right in pairwise(edges):
        yield {column: header for column, header in headers.items() if left <= column < right}


def _reads(headers: Iterable[Header], above: tuple[Seen, ...]) -> Reads | None:
    """What the rows of a table are about, by their names first, then by their figures, then by its title."""
    means = {header.means for header in headers}
    if any(_COMES_IN.search(plain(seen.text)) for seen in above):
        return None  # what a works may take is nothing that arises there
    for name, family in _FAMILIES.items():
        if name in means and not (name == "waste" and "use" in means):
            return family
    for figure, family in _BY_FIGURE.items():
        if figure in means:
            return family
    if means & (_OF_WASTE | (FIGURES - {"amount"})):
        return "waste"
    title = next((plain(seen.text) for seen in reversed(above) if not _is_caption(seen.text)), "")
    return next((family for word, family in _BY_TITLE.items() if word in title and "amount" in means), None)


def _is_caption(text: str) -> bool:
    return plain(text).startswith(("单位:", "计量单位", "unit:", "units:", *words("signed")))


def _of_block(rows: list[Row], block: Mapping[int, Header]) -> tuple[Row, ...]:
    cut = [replace(row, seen={column: row.seen[column] for column in block}) for row in rows]
    return tuple(row for row in cut if any(seen.text for seen in row.seen.values()))
