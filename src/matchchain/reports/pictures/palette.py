"""Which colours pictures are drawn in: one for each kind of tie, told apart in grey by their lines as well."""

from __future__ import annotations

from matchchain.reports.drawing import Tie
from matchchain.reports.pictures.shapes import Look

INK = "#1f2937"
FAINT = "#6b7280"
PALE = "#e5e7eb"
PAPER = "#ffffff"
BOX = "#eef2f7"
EDGE = "#94a3b8"
STRONG = "#1d4ed8"
MISSING = "#b91c1c"

TIES: dict[Tie, str] = {
    "runs": "#4b5563",
    "agreed": "#0f766e",
    "proposed": "#2563eb",
    "converted": "#b45309",
    "missing": MISSING,
}
DOTTED: frozenset[Tie] = frozenset({"proposed", "missing"})
"""Lines that stand for what is not delivered yet are dotted."""


def line(tie: Tie, width: float = 1.4) -> Look:
    """The look of a line between two things."""
    return Look(line=TIES[tie], width=width, dotted=tie in DOTTED, opacity=0.85)


def band(tie: Tie) -> Look:
    """The look of a stream as wide as what flows in it."""
    return Look(fill=TIES[tie], opacity=0.42)


def box(*, hollow: bool = False, strong: bool = False) -> Look:
    """The look of the box of a thing: hollow where it is missing, a heavy edge where it leads."""
    if hollow:
        return Look(fill=PAPER, line=MISSING, width=1.2, dotted=True)
    return Look(fill=BOX, line=STRONG if strong else EDGE, width=2.2 if strong else 1.0)
