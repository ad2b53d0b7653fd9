"""The rows of a block as a table of a Word document."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from math import isqrt

from matchchain.expressions import expression
from matchchain.reports.block import Block, Row, Under
from matchchain.reports.formats.docx_words import escaped, linked, paragraph, run, styled
from matchchain.reports.formats.layout import cells

_PER_CELL = 98  # twentieths of a point that half a Han sign takes in a table
_PADDING = 150  # beside the words of a cell
_LEAST = 6  # cells of a column of text, however little room there is
_LONG_WORD = 20  # letters of a word that are kept together
_MOST = 60  # a column of text asks for no more
_BY_HAND = 14  # cells of a column that is filled in by hand
_AFTER_FIGURE = 120  # between a figure and a text that follows it
_CELL_SIDES = 140  # what is kept free left and right of the words, and a hair
_HEAD_SIZE, _SIZE = 170, 180  # twentieths of a point of the letters of heads and of rows
_LIGHTER = 0.93  # letters that are not bold, beside those that are
_UNBROKEN = expression(r"[^\s\u2e80-\u9fff\uff00-\uffef]+|[\u2e80-\u9fff\uff00-\uffef]")
_BOLD_OTHER = 0.62  # of its size a bold letter takes, where none of these
_BOLD = {
    **dict.fromkeys("ijl.,:;|!'", 0.34), **dict.fromkeys('frt()[]-/"', 0.4),
    **dict.fromkeys("ABCDEFGHKLNOPQRSTUVXYZ+<>=~", 0.78), **dict.fromkeys("mwMW%@", 1.0),
}  # fmt: skip
_TOGETHER = 16  # rows of a table that is not divided between two pages
_STEP = 200  # a row of a tree is set in by so much
_HAIR = '<w:tcBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="D5DCE3"/></w:tcBorders>'
_FIRST_ROW = (
    '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
    'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
)
_LABELS = {"why": "Strong", "stop": "Stop", "ask": "Ask", "note": "Dim"}


def table(block: Block, room: int, colon: str, link: Callable[[str], str]) -> str:
    """The element of a table.

    Args:
        block: with rows; its words have passed the output edge.
        room: twentieths of a point from edge to edge.
        colon: between a label and its words.
        link: anchor -> bookmark, "" where there is none.
    """
    sizes = widths(block, room)
    head = "".join(
        _cell(size, paragraph("TableHead" if one.text else "TableFigureHead", run(one.title), _indent(block, at)), "")
        for at, (one, size) in enumerate(zip(block.heads, sizes, strict=True))
    )
    parts = [
        f'<w:tbl><w:tblPr><w:tblStyle w:val="Rows"/><w:tblW w:w="{sum(sizes)}" w:type="dxa"/>{_FIRST_ROW}',
        f'<w:tblCaption w:val="{escaped(block.title)}"/></w:tblPr><w:tblGrid>',
        *(f'<w:gridCol w:w="{size}"/>' for size in sizes),
        f"</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>",
    ]
    together = len(block.rows) <= _TOGETHER and not any(row.under for row in block.rows)
    for row in block.rows:
        keep = bool(row.under) or (together and row is not block.rows[-1])
        parts.extend(_row(block, row, sizes, colon, link, keep=keep))
    return "".join((*parts, "</w:tbl>"))


def under_paragraphs(given: Iterable[Under], style: str, colon: str) -> Iterator[str]:
    """Paragraphs with their labels."""
    for one in given:
        label = styled_label(one, colon)
        yield paragraph(style, label + run(one.text, "Dim" if one.kind == "note" else ""))


def styled_label(under: Under, colon: str) -> str:
    """The label of a paragraph, in the look of its kind; nothing where it has none."""
    return run(under.label + colon, _LABELS[under.kind]) if under.label else ""


def widths(block: Block, room: int) -> list[int]:
    """Twentieths of a point of each column: figures whole, what is left for the texts, by what they hold.

    No column is narrower than the longest word of its head, as long as the heads themselves have room.

    Example:
        >>> from matchchain.reports.block import Head
        >>> widths(Block("", (Head("name", text=True), Head("t")), (Row(("steel", "12")),)), 9000)
        [8652, 348]
    """
    heads = block.heads
    columns = range(len(heads))
    asked = [_asked(block, at) for at in columns]
    if sum(asked) > room:  # heads of figures fold first, at their blanks
        asked = [size if heads[at].text else _asked(block, at, folded=True) for at, size in enumerate(asked)]
    floors = [max(_head_floor(block, at), _word_floor(block, at)) for at in columns]
    texts = [at for at in columns if heads[at].text] or list(columns)
    left = room - sum(asked[at] for at in columns if at not in texts)
    least = [floors[at] for at in texts]
    if sum(floors) > room:  # not even every word stays whole: the heads do
        sized = _squeezed(floors, room, [_head_floor(block, at) for at in columns])
    elif left < sum(least):  # not even the figures stay whole: what is widest gives way
        sized = _shared(asked, room, floors)
    else:
        shared = _evened([asked[at] for at in texts], [_usual(block, at) for at in texts], left, least)
        sized = [shared[texts.index(at)] if at in texts else asked[at] for at in columns]
    sized[texts[-1]] += room - sum(sized)
    return sized


def _asked(block: Block, at: int, *, folded: bool = False) -> int:
    """How wide a column would like to be, its head on one line or folded at its blanks."""
    longest = max((cells(row.cells[at]) + 2 * row.depth for row in block.rows), default=0)
    text = block.heads[at].text
    title = block.heads[at].title
    longest_word = max(map(cells, title.split()), default=0)
    head = max(longest_word, cells(title) // 2 + 1) if folded else cells(title)
    size = max(longest, head + 1)  # heads are bold
    wanted = (min(size, _MOST) if text else size) * _PER_CELL + _PADDING + _gap(block, at)
    return max(wanted, _head_floor(block, at), _word_floor(block, at))


def _head_floor(block: Block, at: int) -> int:
    """What the longest word of a head takes, bold; Han breaks after any sign."""
    words = _UNBROKEN.findall(block.heads[at].title)
    return round(max(map(_taken, words), default=0) * _HEAD_SIZE) + _CELL_SIDES + _gap(block, at)


def _word_floor(block: Block, at: int) -> int:
    """What the longest word of a column takes, within reason."""
    words = {word[:_LONG_WORD] for row in block.rows for word in _UNBROKEN.findall(row.cells[at])}
    longest = round(max(map(_taken, words), default=0) * _SIZE * _LIGHTER) + _CELL_SIDES
    least = 0 if not block.heads[at].text else _LEAST if any(words) else _BY_HAND
    return max(least * _PER_CELL + _PADDING if least else 0, longest) + _gap(block, at)


def _taken(word: str) -> float:
    """How often its size a word is wide, bold."""
    return sum(_BOLD.get(sign, _BOLD_OTHER) for sign in word)


def _usual(block: Block, at: int) -> int:
    """What nine cells of ten of a column take on one line, however long that is."""
    sizes = sorted(cells(row.cells[at]) for row in block.rows)
    usual = sizes[len(sizes) * 9 // 10] if sizes else 0
    return usual * _PER_CELL + _PADDING + _gap(block, at)


def _gap(block: Block, at: int) -> int:
    """A text keeps its distance from the figures that end where it begins."""
    return _AFTER_FIGURE if at and block.heads[at].text and not block.heads[at - 1].text else 0


def _evened(asked: Sequence[int], usual: Sequence[int], room: int, floors: Sequence[int]) -> list[int]:
    """Room for texts that cannot all stay on one line: the longer gets more, but less than by its length."""
    if sum(asked) <= room:
        return _shared(asked, room, floors)

    def held(share: int) -> list[int]:
        return [
            max(floor, min(full, isqrt(size) * share)) for full, size, floor in zip(asked, usual, floors, strict=True)
        ]

    return held(bisect_right(range(room), room, key=lambda share: sum(held(share))) - 1)


def _squeezed(sizes: Sequence[int], room: int, floors: Sequence[int]) -> list[int]:
    """Room that is too small: each keeps its floor and as much of the rest as it can, the floors as well if need be."""
    if (least := sum(floors)) >= room:
        return [floor * room // least for floor in floors]
    over = sum(sizes) - least
    return [floor + (size - floor) * (room - least) // over for size, floor in zip(sizes, floors, strict=True)]


def _indent(block: Block, at: int, more: int = 0) -> str:
    size = _gap(block, at) + more
    return f'<w:ind w:left="{size}"/>' if size else ""


def _shared(asked: Sequence[int], room: int, floors: Sequence[int]) -> list[int]:
    """Room shared out: what is too much is taken from the widest, what is left goes to all by what they ask."""
    total = sum(asked)
    if total <= room:
        return [size + (room - total) * size // total for size in asked]

    def held(level: int) -> list[int]:
        return [max(floor, min(size, level)) for size, floor in zip(asked, floors, strict=True)]

    return held(bisect_right(range(max(asked) + 1), room, key=lambda level: sum(held(level))) - 1)


def _row(
    block: Block, row: Row, sizes: Sequence[int], colon: str, link: Callable[[str], str], *, keep: bool
) -> Iterator[str]:
    kept = "<w:keepNext/>" if keep else ""
    first = next((at for at, head in enumerate(block.heads) if head.text), 0)
    made = []
    for at, (cell, size) in enumerate(zip(row.cells, sizes, strict=True)):
        name = link(row.links[at]) if row.links else ""
        words = linked(cell, name) if name else styled(cell, row.styles[at] if row.styles else "")
        inset = _indent(block, at, min(row.depth, 12) * _STEP if at == first else 0)
        style = "TableText" if block.heads[at].text else "TableFigure"
        made.append(_cell(size, paragraph(style, words, kept + inset), _HAIR))
    yield f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(made)}</w:tr>"
    if row.under:
        told = "".join(under_paragraphs(row.under, "Under", colon))
        span = f'<w:tcW w:w="{sum(sizes)}" w:type="dxa"/><w:gridSpan w:val="{len(sizes)}"/>'
        yield f"<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr>{span}</w:tcPr>{told}</w:tc></w:tr>"


def _cell(size: int, content: str, borders: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{size}" w:type="dxa"/>{borders}</w:tcPr>{content}</w:tc>'
