"""The rows of a block as a table of a Word document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from matchchain.reports.block import Block, Row, Under
from matchchain.reports.formats.docx_words import escaped, linked, paragraph, run, styled
from matchchain.reports.formats.layout import cells

_PER_CELL = 98  # twentieths of a point that half a Han sign takes in a table
_PADDING = 150  # beside the words of a cell
_LEAST = 6  # cells of a column of text, however little room there is
_MOST = 60  # a column of text asks for no more
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
        _cell(size, paragraph("TableHead" if one.text else "TableFigureHead", run(one.title)), "")
        for one, size in zip(block.heads, sizes, strict=True)
    )
    parts = [
        f'<w:tbl><w:tblPr><w:tblStyle w:val="Rows"/><w:tblW w:w="{sum(sizes)}" w:type="dxa"/>{_FIRST_ROW}',
        f'<w:tblCaption w:val="{escaped(block.title)}"/></w:tblPr><w:tblGrid>',
        *(f'<w:gridCol w:w="{size}"/>' for size in sizes),
        f"</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>",
    ]
    for row in block.rows:
        parts.extend(_row(block, row, sizes, colon, link))
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

    Example:
        >>> from matchchain.reports.block import Head
        >>> widths(Block("", (Head("name", text=True), Head("t")), (Row(("steel", "12")),)), 9000)
        [8654, 346]
    """
    asked = [_asked(block, at) for at in range(len(block.heads))]
    texts = [at for at, head in enumerate(block.heads) if head.text] or list(range(len(asked)))
    left = room - sum(size for at, size in enumerate(asked) if at not in texts)
    least = _LEAST * _PER_CELL + _PADDING
    if left < least * len(texts):  # even the figures do not fit: every column gives way alike
        sized = [size * room // sum(asked) for size in asked]
    else:
        shared = _shared([asked[at] for at in texts], left, least)
        sized = [shared[texts.index(at)] if at in texts else size for at, size in enumerate(asked)]
    sized[texts[-1]] += room - sum(sized)
    return sized


def _asked(block: Block, at: int) -> int:
    """How wide a column would like to be."""
    longest = max((cells(row.cells[at]) + 2 * row.depth for row in block.rows), default=0)
    size = max(longest, cells(block.heads[at].title) + 1)  # heads are bold
    return (min(size, _MOST) if block.heads[at].text else size) * _PER_CELL + _PADDING


def _shared(asked: Sequence[int], room: int, least: int) -> list[int]:
    """Room for texts: what is too much is taken from the widest, what is left goes to all by what they hold."""
    total = sum(asked)
    if total <= room:
        return [size + (room - total) * size // total for size in asked]
    sizes = list(asked)
    fixed: set[int] = set()
    while True:
        free = [at for at in range(len(sizes)) if at not in fixed]
        level = (room - sum(sizes[at] for at in fixed)) / max(1, len(free))
        small = [at for at in free if asked[at] <= level]
        if not small:
            for at in free:
                sizes[at] = max(least, int(level))
            return sizes
        fixed.update(small)


def _row(block: Block, row: Row, sizes: Sequence[int], colon: str, link: Callable[[str], str]) -> Iterator[str]:
    keep = "<w:keepNext/>" if row.under else ""
    first = next((at for at, head in enumerate(block.heads) if head.text), 0)
    made = []
    for at, (cell, size) in enumerate(zip(row.cells, sizes, strict=True)):
        name = link(row.links[at]) if row.links else ""
        words = linked(cell, name) if name else styled(cell, row.styles[at] if row.styles else "")
        inset = f'<w:ind w:left="{min(row.depth, 12) * _STEP}"/>' if row.depth and at == first else ""
        style = "TableText" if block.heads[at].text else "TableFigure"
        made.append(_cell(size, paragraph(style, words, keep + inset), _HAIR))
    yield f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(made)}</w:tr>"
    if row.under:
        told = "".join(under_paragraphs(row.under, "Under", colon))
        span = f'<w:tcW w:w="{sum(sizes)}" w:type="dxa"/><w:gridSpan w:val="{len(sizes)}"/>'
        yield f"<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr>{span}</w:tcPr>{told}</w:tc></w:tr>"


def _cell(size: int, content: str, borders: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{size}" w:type="dxa"/>{borders}</w:tcPr>{content}</w:tc>'
