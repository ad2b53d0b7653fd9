"""Rows in an order that matters: counted from one, the first so many shown, and the command that shows all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from matchchain.reports.block import Block, Cell, Head, Row, Under, listing
from matchchain.reports.telling.head import rest
from matchchain.reports.telling.words import sentence
from matchchain.wording import Lang

R = TypeVar("R")


def ranked(  # noqa: PLR0913 - each is a part of a block
    title: str,
    cells: Sequence[Cell[R]],
    rows: Sequence[R],
    lang: Lang,
    *,
    top: int | None = None,
    command: str = "",
    under: Callable[[R], Iterable[Under]] | None = None,
    remarks: tuple[str, ...] = (),
    prose: tuple[Under, ...] = (),
) -> Block:
    """A block whose rows are counted in a first column.

    Args:
        title: of the block.
        cells: its columns behind the number.
        rows: all rows there are, the first the most important.
        lang: language of head and rest.
        top: how many rows are shown; None: all.
        command: what shows the rest; "{count}" in it becomes the number of all rows.
        under: the paragraphs under a row.
        remarks: sentences above the rows.
        prose: paragraphs below them.
    """
    more = rest(rows, top, command, lang)
    block = listing(title, cells, rows[:top], under=under, remarks=remarks, prose=prose, rest=more)
    counted = tuple(_counted(row, at) for at, row in enumerate(block.rows, start=1))
    return replace(block, heads=(Head(sentence("head.number", lang)), *block.heads), rows=counted)


def _counted(row: Row, at: int) -> Row:
    return replace(row, cells=(str(at), *row.cells), styles=("", *row.styles))
