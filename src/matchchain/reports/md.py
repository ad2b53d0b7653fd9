"""A report as a Markdown page, to paste into a note or a wiki."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matchchain.reports.clean import edge
from matchchain.reports.report import Block, Look, Report

_MARKS = re.compile(r"([\\`*_{}\[\]()#+!|~^$-])")
_LEADING = re.compile(r"^(\d+)([.)])")


def render(report: Report, look: Look) -> str:
    """Title, notes, and for each block a table with remarks in a list under it."""
    clean = edge(look.encoding, ascii_only=look.ascii_only)
    return "\n".join(clean(line) for line in _lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    yield f"# {escaped(report.title)}"
    yield ""
    yield from (f"{escaped(text)}  " for text in (*report.asides, *report.notes))
    for block in report.blocks:
        yield from _block(block)
    if report.closing:
        yield ""
        yield "---"
        yield ""
        yield from (f"{escaped(text)}  " for text in report.closing)


def _block(block: Block) -> Iterator[str]:
    yield ""
    yield f"## {escaped(block.title)}"
    for remark in block.remarks:
        yield ""
        yield escaped(remark)
    if block.rows:
        yield ""
        yield "| " + " | ".join(escaped(head.title) for head in block.heads) + " |"
        yield "|" + "|".join(":---" if head.text else "---:" for head in block.heads) + "|"
        yield from ("| " + " | ".join(escaped(cell) for cell in row.cells) + " |" for row in block.rows)
    yield from _remarks(block)
    if block.rest:
        yield ""
        yield escaped(block.rest)


def _remarks(block: Block) -> Iterator[str]:
    """What stands under the rows, as a list; each begins with the row's first cells."""
    for at, row in enumerate(block.rows):
        if not row.under:
            continue
        yield "" if at == 0 else "  "
        words = [cell for cell, head in zip(row.cells, block.heads, strict=True) if head.text]
        number = [] if block.heads[0].text else [row.cells[0]]
        yield f"- **{escaped(' '.join([*number, *words]))}**"
        for under in row.under:
            label = f"**{escaped(under.label)}**: " if under.label else ""
            yield f"  - {label}{escaped(under.text)}"


def escaped(text: str) -> str:
    """The text as Markdown shows it letter for letter: no markup, no link, no HTML, no further cell or line."""
    text = " ".join(text.split())
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _LEADING.sub(r"\1\\\2", _MARKS.sub(r"\\\1", text)).replace("://", "&#58;//").replace("@", "&#64;")
