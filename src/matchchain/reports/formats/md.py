"""A report as a Markdown page, to paste into a note or a wiki."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matchchain.expressions import expression
from matchchain.reports.block import Block
from matchchain.reports.drawing import Bars
from matchchain.reports.report import Look, Report
from matchchain.reports.telling.clean import edge
from matchchain.reports.telling.words import colon

_MARKS = expression(r"([\\`*_\[\]|~$])")
_LINKS = expression(r"(?<=[A-Za-z]):(?=//)|@|(?<=www)\.", re.IGNORECASE)
_BRANCH = "&emsp;"  # sets a row in by one level of a tree
_FIRST = expression(r"^(\d+)([.)])(?=\s|$)|^([#+=>-])")


def render(report: Report, look: Look) -> str:
    """Title, notes, and for each block a table with remarks in a list under it."""
    clean = edge(look.encoding, ascii_only=look.ascii_only)
    return "\n".join(clean(line) for line in _lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    yield f"# {escaped(report.title)}"
    yield ""
    yield from (f"{escaped(text)}  " for text in (*report.asides, *report.notes))
    for block in report.blocks():
        yield from _block(block, colon(report.lang))
    if report.closing:
        yield ""
        yield "---"
        yield ""
        yield from (f"{escaped(text)}  " for text in report.closing)


def _block(block: Block, after_label: str) -> Iterator[str]:
    yield ""
    yield f"#{'#' * block.level} {escaped(block.title)}"
    for remark in block.remarks:
        yield ""
        yield escaped(remark)
    if isinstance(block.drawing, Bars):
        yield ""
        yield from (f"- {escaped(bar.label)} {escaped(bar.figure)}" for bar in block.drawing.bars)
    if block.rows:
        yield ""
        yield "| " + " | ".join(escaped(head.title) for head in block.heads) + " |"
        yield "|" + "|".join(":---" if head.text else "---:" for head in block.heads) + "|"
        for row in block.rows:
            yield f"| {_BRANCH * row.depth}{' | '.join(escaped(cell) for cell in row.cells)} |"
    yield from _remarks(block, after_label)
    if block.prose:
        yield ""
    for under in block.prose:
        label = f"**{escaped(under.label)}**{after_label}" if under.label else ""
        yield f"- {label}{escaped(under.text)}"
    if block.rest:
        yield ""
        yield escaped(block.rest)


def _remarks(block: Block, after_label: str) -> Iterator[str]:
    """What stands under the rows, as a list; each begins with the row's first cells."""
    for at, row in enumerate(block.rows):
        if not row.under:
            continue
        if at == 0:
            yield ""
        words = [cell for cell, head in zip(row.cells, block.heads, strict=True) if head.text]
        number = [] if block.heads[0].text else [row.cells[0]]
        yield f"- **{escaped(' '.join([*number, *words]))}**"
        for under in row.under:
            label = f"**{escaped(under.label)}**{after_label}" if under.label else ""
            yield f"  - {label}{escaped(under.text)}"


def escaped(text: str) -> str:
    """The text as Markdown shows it letter for letter: no markup, link, HTML, further cell or line."""
    text = " ".join(text.split()).replace("&", "&amp;").replace("<", "&lt;")
    text = _LINKS.sub(lambda hit: f"&#{ord(hit[0])};", _MARKS.sub(r"\\\1", text))
    return _FIRST.sub(lambda hit: f"{hit[1]}\\{hit[2]}" if hit[1] else f"\\{hit[3]}", text)
