"""Which figures of the two lines of a pair came in from a file, and from which cell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from matchchain.catalogue.sheets.merge.provenance import Provenance
from matchchain.park import Figure, Firm, Need, Offer, labels
from matchchain.values import dataclass


@dataclass(frozen=True, slots=True)
class Imported:
    """A figure on a card that was imported and still stands.

    Attributes:
        side: whose line it is on.
        field: attribute of the line's class.
        zh, en: what the field is called.
        text: the figure as it is written.
        file: name of the file it came from.
        as_of: the day for which it was stated, "" where nobody said; on: the day it was imported, ISO.
        cell: sheet and cell.
        by: who imported it, "" where nobody said.
    """

    side: Literal["supplier", "receiver"]
    field: str
    zh: str
    en: str
    text: str
    file: str
    as_of: str
    on: str
    cell: str
    by: str


def imported(supplier: Firm, offer: Offer, receiver: Firm, need: Need, known: Provenance) -> tuple[Imported, ...]:
    """The figures of both lines that came in from files, the supplier's first.

    Args:
        supplier: the firm that gives.
        offer: its line.
        receiver: the firm that takes.
        need: its line.
        known: what the log of imports knows.
    """
    return (*_of(supplier, offer, "supplier", known), *_of(receiver, need, "receiver", known))


def _of(
    firm: Firm, line: Offer | Need, side: Literal["supplier", "receiver"], known: Provenance
) -> Iterator[Imported]:
    section = "offers" if isinstance(line, Offer) else "needs"
    for name, label in labels(type(line)).items():
        figure = getattr(line, name)
        found = known.of(firm.id, section, line.material, name, figure.text) if isinstance(figure, Figure) else None
        if found is not None:
            yield Imported(
                side, name, label.zh, label.en, figure.text, found.file, found.as_of, found.on, found.cell, found.by
            )
