"""Is a row with one text a word to the reader, and no line? Compiled by EHS, 15/01/2026 · updated after the call."""

from __future__ import annotations

from collections.abc import Sequence

from matchchain.catalogue.sheets.layouts.context import looks_like_firm
from matchchain.catalogue.sheets.layouts.signatures import is_closing
from matchchain.catalogue.sheets.layouts.tables import Table
from matchchain.expressions import expression
from matchchain.units import folded

_SAID_OF_THE_SHEET = expression(
    r"^\W*(?:(?:last\s+)?(?:compiled|prepared|updated|revised|checked|verified|collated|issued|signed|produced|created"
    r"|completed|approved|recorded|drawn up|filled in|typed up|reviewed|amended)\b(?=\s*(?:by|from|on|in|at"
    r"|after|before"
    r"|with|for|under|using|\d|:|$|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
    r"|(?:source|sources|data source|status|version|rev(?:ision)?|follow[- ]?up|next (?:meeting|update|review|step)s?"
    r"|contact|legend|key|abbreviations|nb|n\.b|caveat|method|signed|date)\s*[:.]"
    r"|(?:data|figures|amounts|quantities|values|prices|tonnages|weights|costs)\s+(?:from|as (?:of|at)|are|were"
    r"|is|in|taken"
    r"|supplied|based|exclude|include|rounded|per|to be)\b"
    r"|all (?:data|figures|amounts|quantities|values|prices|tonnages|weights|costs)\b"
    r"|as (?:of|at) (?:\d|the)|end of (?:report|list|table|sheet|document|data)\b|see (?:also|overleaf|note"
    r"|annex|tab|sheet)\b"
    r"|please\b|for (?:queries|questions|more|further|details|info|enquiries)\b|(?:contact|e-?mail|tel|phone"
    r"|call)\b[^|]*"
    r"(?:@|\d{4})|©|\(c\)\s|www\.|https?:|\S+@\S+\.\S+$|for (?:internal|discussion|official) |confidential\b"
    r"|do not (?:circulate|copy|delete)"
    r"|e\s?&\s?o\s?e\b|errors (?:and|&) omissions"
    r"|(?:ex(?:cl(?:uding|udes|\.)?)?|plus|subject to|prices? (?:ex|incl)[a-z.]*)\s+(?:vat|tax|duty)\b"
    r"|(?:vat|tax|delivery|carriage|haulage|freight|packaging)\s+(?:is |are )?"
    r"(?:extra|excluded|included|not included|to be added)\b"
    r"|subject to (?:contract|inspection|availability|change|confirmation|quality)\b"
    r"|terms\s*[:&]|prices? (?:subject|valid|hold|ex[- ])"
    r"|not for (?:circulation"
    r"|distribution)|this (?:list|table|sheet|form|register|document)\b|page \d|\(?continued\b|conditions apply"
    r"|[A-Za-z]{1,6}\s*=\s*[a-z])",
    2,
)
_DAY = expression(r"\b\d{1,2}[./-]\d{1,2}[./-](?:20)?\d\d\b|\b(?:january|february|march|april|may|june|july|august"
                  r"|september|october|november|december)\b|\b20\d\d\b", 2)  # fmt: skip
_SPOKEN = expression(r"\b(?:by|after|before|from|was|were|is|are|be|will|has|have|until|not|only|to)\b", 2)
_SIGNED = 2
"""Cells of a row of a signature."""
_FEW = 5
"""Words from which on a text that stands alone below a table is no name."""


def is_said_of_the_sheet(text: str) -> bool:
    """Whether a text speaks of the list itself: who compiled it, where it comes from, what a sign means.

    Example:
        >>> is_said_of_the_sheet("Compiled by EHS, 15/01/2026"), is_said_of_the_sheet("TPD = metric tonnes per day.")
        (True, True)
        >>> is_said_of_the_sheet("Source separated food waste"), is_said_of_the_sheet("Prepared feed")
        (False, False)
    """
    return _SAID_OF_THE_SHEET.match(folded(text)) is not None


def closing_rows(table: Table) -> frozenset[int]:
    """Rows at the end of a body that stand alone below a blank row, or below all lines, and are sentences.

    Args:
        table: whose body it is.
    """
    found: set[int] = set()
    columns = len(table.columns)
    greeting = next((row for row in table.body if _is_greeting(table.view.filled(row))), None)
    below = [row for row in table.body if greeting is not None and row >= greeting]
    if all(len(table.view.filled(row)) <= _SIGNED for row in below):
        found.update(below)
    for row in reversed(table.body):
        if row in found:
            continue
        cells = table.view.filled(row)
        if len(cells) != 1 or columns < 3:
            break
        if not _is_sentence(cells[0][1], apart=not table.view.filled(row - 1)):
            break
        found.add(row)
    return frozenset(found)


def _is_greeting(cells: Sequence[tuple[int, str]]) -> bool:
    return len(cells) == 1 and is_closing(cells[0][1])


def _is_sentence(text: str, *, apart: bool) -> bool:
    if any(c > "\u2e80" for c in text) or looks_like_firm(text):
        return False
    words: Sequence[str] = text.split()
    spoken = _SPOKEN.search(text) is not None or _DAY.search(text) is not None
    return len(words) >= _FEW and (spoken or text.rstrip().endswith(".") or apart)
