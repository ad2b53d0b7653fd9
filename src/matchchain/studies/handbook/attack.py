"""Does an anonymous edition give a firm away? The attack on it before it is printed.

The attacker holds the whole catalogue and every edition published before, and knows how lines are made wide.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from matchchain.catalogue.files.edition import Cell, CellFact, Edition, Level, Side
from matchchain.studies.handbook.cells import Kinship
from matchchain.studies.handbook.holding import LineKey
from matchchain.values import dataclass

_LEVELS: tuple[Level, ...] = ("material", "broader", "family")


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where an edition fits fewer than K firms.

    Attributes:
        lines: the printed lines that would have to be printed wider; where none is left, those printed before.
        groups: how many groups they fit.
        against: "catalogue", or the name of the earlier edition that the difference is from.
        how: against which knowledge.
    """

    lines: tuple[LineKey, ...]
    groups: int
    against: str
    how: Literal["catalogue", "cell", "change", "joined"]


def key_of(fact: CellFact) -> LineKey:
    """The line that was printed."""
    return fact.firm, fact.side, fact.line


def attacked(
    cells: Sequence[CellFact], catalogue: Sequence[Kinship], k: int, before: Sequence[Edition]
) -> tuple[Hit, ...]:
    """Every place where fewer than K groups are left; () where the edition holds.

    Args:
        cells: the lines as they would be printed.
        catalogue: every line that could have been printed.
        k: how many groups each line must fit.
        before: the anonymous editions published before.
    """
    return (
        *_by_catalogue(cells, catalogue, k),
        *(hit for edition in before for hit in _by_difference(cells, edition, k)),
    )


def _by_catalogue(cells: Sequence[CellFact], catalogue: Sequence[Kinship], k: int) -> Iterable[Hit]:
    """Which lines of the catalogue fit what is printed; and which of them are printed just so."""
    by_label: dict[tuple[Side, Level, str], list[Kinship]] = defaultdict(list)
    for line in catalogue:
        for level in _LEVELS:
            for label in line.labels(level):
                by_label[line.side, level, label].append(line)
    for (side, level, label, low, high, unit), facts in gathered(cells).items():
        fits = {line.group for line in by_label[side, level, label] if line.lies_in(low, high, unit)}
        if len(fits) < k:
            yield Hit(tuple(map(key_of, facts)), len(fits), "catalogue", "catalogue")
        alike = {fact.group for fact in facts}
        if len(alike) < k:
            yield Hit(tuple(map(key_of, facts)), len(alike), "catalogue", "cell")


def _by_difference(cells: Sequence[CellFact], earlier: Edition, k: int) -> Iterable[Hit]:
    """What is printed otherwise than in an earlier edition must be of K groups, and so must those that joined it."""
    now, then = gathered(cells), gathered(earlier.cells)
    known = {(line.firm, line.side, line.id) for line in earlier.lines}
    for cell in dict.fromkeys((*now, *then)):
        here = {key_of(fact): fact.group for fact in now.get(cell, ())}
        there = {key_of(fact): fact.group for fact in then.get(cell, ())}
        fresh = {key: group for key, group in here.items() if key not in there}
        gone = {key: group for key, group in there.items() if key not in here}
        least = k if fresh else min(k, earlier.anonymous)
        groups = {*fresh.values(), *gone.values()}
        if groups and len(groups) < least:
            yield Hit(tuple(fresh or here or gone), len(groups), earlier.name, "change")
        joined = {key: group for key, group in fresh.items() if key not in known}
        if joined and len(set(joined.values())) < k:
            yield Hit(tuple(joined), len(set(joined.values())), earlier.name, "joined")


def gathered(cells: Iterable[CellFact]) -> Mapping[Cell, list[CellFact]]:
    """The lines that look alike."""
    found: dict[Cell, list[CellFact]] = defaultdict(list)
    for fact in cells:
        found[fact.cell].append(fact)
    return found
