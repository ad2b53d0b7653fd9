"""The lines of an anonymous edition: as exact as can be while every one fits K firms, also beside earlier editions."""

from __future__ import annotations

from collections.abc import Sequence

from matchchain.catalogue.files.edition import CellFact, Edition
from matchchain.studies.handbook.attack import Hit, attacked
from matchchain.studies.handbook.cells import NOTHING, Kinship, cells_of
from matchchain.studies.handbook.holding import LineKey
from matchchain.values import dataclass


@dataclass(frozen=True, slots=True)
class Anonymous:
    """An anonymous edition that has withstood the attack.

    Attributes:
        k: how many groups each line fits.
        cells: the lines as they are printed.
        left_out: how many lines are not printed.
        held_back: how many lines are printed wider, or not, because of an earlier edition.
        rounds: how many times it was attacked.
        hits: what the last attack still found; () where it holds.
    """

    k: int
    cells: tuple[CellFact, ...]
    left_out: int
    held_back: int
    rounds: int
    hits: tuple[Hit, ...] = ()


def anonymous(
    catalogue: Sequence[Kinship], k: int, before: Sequence[Edition], *, least: int = 0
) -> Anonymous:
    """Make the lines wide enough: attack, hold back what fits too few one level further, attack again.

    A line is held back further in every round that finds it, so that this ends; what cannot be printed at all is
    left out.

    Args:
        catalogue: every line that may be printed.
        k: how many groups each must fit; at least 2.
        before: the anonymous editions published before.
        least: how far every line is held back from the start, as `cells` counts.
    """
    holds: dict[LineKey, int] = {line.key: least for line in catalogue} if least else {}
    rounds = 0
    while True:
        rounds += 1
        cells = cells_of(catalogue, k, holds)
        hits = attacked(cells, catalogue, k, before)
        movable = {key for hit in hits for key in hit.lines if holds.get(key, 0) < NOTHING}
        if not movable:
            break
        for key in movable:
            holds[key] = holds.get(key, 0) + 1
    held = sum(1 for level in holds.values() if level > least)
    return Anonymous(k, cells, len(catalogue) - len(cells), held, rounds, hits)
