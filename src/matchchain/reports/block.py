"""What a person reads of an answer: blocks of worded rows, with lines under a row that say why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, Literal, TypeAlias, TypeVar

from matchchain.reports.drawing import Drawing
from matchchain.values import dataclass

R = TypeVar("R")

Style: TypeAlias = Literal["", "head", "dim", "stop", "ask", "good", "fair", "poor", "strong"]
"""How a word stands out on a terminal that has colours."""


@dataclass(frozen=True, slots=True)
class Head:
    """The head of one column of a block. `text` columns may fold and share the room; others never break.

    A `short` text column may lose its last words where only then each row stands on one line.
    """

    title: str
    text: bool = False
    short: bool = False


@dataclass(frozen=True, slots=True)
class Cell(Generic[R]):
    """One column of a block: its head and how it words a row.

    Attributes:
        title: the head, in the language of the page.
        show: the words of a row.
        text: it may fold and share the room; figures stand against the right edge and never break.
        short: its last words may be left out where only then each row stands on one line; elsewhere they are told.
        style: how the words of a row stand out; None: not at all.
        link: anchor of the block that tells more, "" for none; None: no row has one.
    """

    title: str
    show: Callable[[R], str]
    text: bool = False
    style: Callable[[R], Style] | None = None
    link: Callable[[R], str] | None = None
    short: bool = False


@dataclass(frozen=True, slots=True)
class Under:
    """One paragraph under a row: what kind of remark it is, its label ("" for none) and its words."""

    kind: Literal["why", "stop", "ask", "note"]
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a block: a worded cell for each head, the paragraphs under it, and how deep it hangs in a tree.

    `styles` and `links` go with the cells; an empty tuple: none has any. A link is the anchor of another block.
    """

    cells: tuple[str, ...]
    under: tuple[Under, ...] = ()
    depth: int = 0
    styles: tuple[Style, ...] = ()
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """One part of a page: title, remarks, a drawing, rows, paragraphs below them, and where the rest is.

    Attributes:
        level: 1 a part, 2 a section of the part before it, 3 within that.
        new_page: on paper it begins a page of its own.
        anchor: by which links of the same report find it, "" where none does.
        folded: on a screen that can, it is shown by its title alone until somebody opens it.
    """

    title: str
    heads: tuple[Head, ...] = ()
    rows: tuple[Row, ...] = ()
    remarks: tuple[str, ...] = ()
    prose: tuple[Under, ...] = ()
    rest: str = ""
    drawing: Drawing | None = None
    level: Literal[1, 2, 3] = 1
    new_page: bool = False
    anchor: str = ""
    folded: bool = False


def listing(  # noqa: PLR0913 - each is a part of a block
    title: str,
    cells: Sequence[Cell[R]],
    rows: Iterable[R],
    *,
    under: Callable[[R], Iterable[Under]] | None = None,
    depth: Callable[[R], int] | None = None,
    remarks: tuple[str, ...] = (),
    prose: tuple[Under, ...] = (),
    rest: str = "",
    drawing: Drawing | None = None,
) -> Block:
    """A block whose cells are worded from rows.

    Args:
        title: of the block.
        cells: its columns; the order is that of the screen.
        rows: what is shown.
        under: the paragraphs under a row.
        depth: how deep a row hangs in a tree.
        remarks: sentences above the rows.
        prose: paragraphs below them.
        rest: where the rows are that are not shown.
        drawing: a picture above the rows.
    """
    linked = any(cell.link for cell in cells)
    worded = tuple(
        Row(
            tuple(cell.show(row) for cell in cells),
            () if under is None else tuple(under(row)),
            0 if depth is None else depth(row),
            tuple(cell.style(row) if cell.style else "" for cell in cells),
            tuple(cell.link(row) if cell.link else "" for cell in cells) if linked else (),
        )
        for row in rows
    )
    heads = tuple(Head(cell.title, text=cell.text, short=cell.short) for cell in cells)
    return Block(title, heads, worded, remarks, prose, rest, drawing)
