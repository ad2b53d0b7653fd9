"""How exactly may each line be printed so that it fits K firms at least? The lines of an anonymous edition.

Material, wider material, family: at each level the lines that were not yet printed more exactly are counted by groups,
and a label is printed where K of them share it. So whoever knows the whole catalogue and this very method still finds
K firms behind every line: what is printed more exactly elsewhere has been taken off already. A band of amounts is
printed where K groups of one label share it; the others of the label, K at least, are printed without.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import TypeAlias, TypeVar

from matchchain.catalogue.files.edition import CellFact, Level, Side
from matchchain.entries.vocabulary import plain_key
from matchchain.materials import Thesaurus
from matchchain.park import Firm
from matchchain.studies.handbook.families import ancestors, family_of
from matchchain.studies.handbook.holding import HeldLine, LineKey, stated
from matchchain.units.bands import band
from matchchain.values import dataclass

BANDED, MATERIAL, BROADER, FAMILY, NOTHING = range(5)
"""How far a line is held back: shown with its band; without; a wider word; the family; not at all."""

_OWN_WORDS = {"park", "parts", "class", "grammar"}
"""Families of materials whose label is made of a park's own words: they are printed by a wider one only."""

T = TypeVar("T", bound=Hashable)
Holds: TypeAlias = Mapping[LineKey, int]
"""Line -> how far it is held back at least."""


@dataclass(frozen=True, slots=True)
class Kinship:
    """What a line can be called, and whose it is.

    Attributes:
        key: of the line.
        group: what counts as one firm.
        material: its label as itself, "" where that says whose it is.
        wider: ids of wider materials, itself among them.
        family: "" where it has none.
        amount: a year in `unit`, None where not known or not to be told.
    """

    key: LineKey
    group: str
    material: str
    wider: frozenset[str]
    family: str
    amount: float | None
    unit: str

    @property
    def side(self) -> Side:
        """Offer or need."""
        return self.key[1]

    def labels(self, level: Level) -> Iterable[str]:
        """What it can be called at a level."""
        if level == "broader":
            return self.wider
        label = self.material if level == "material" else self.family
        return (label,) if label else ()

    def lies_in(self, low: float | None, high: float | None, unit: str) -> bool:
        """Whether its amount lies in a band; anything does in none."""
        if low is None:
            return True
        return self.amount is not None and self.unit == unit and band(self.amount) == (low, high)


def group_of(firm: Firm) -> str:
    """What counts as one firm: its group, where its card names one.

    Example:
        >>> group_of(Firm(name="甲", id="a", group="龙华集团")) == group_of(Firm(name="乙", id="b", group="龙华 集团"))
        True
    """
    return f"group:{plain_key(firm.group)}" if firm.group.strip() else f"firm:{firm.id}"


def kinships(
    lines: Sequence[HeldLine], known: Thesaurus, tells_amount: Callable[[HeldLine], bool]
) -> tuple[Kinship, ...]:
    """What each line can be called.

    Args:
        lines: that may be printed.
        known: what names mean.
        tells_amount: whether a band of its amount may be printed.
    """
    above: dict[str, tuple[frozenset[str], str]] = {}
    found = []
    for line in lines:
        material = line.material
        own = material is not None and material.family not in _OWN_WORDS and bool(line.zh or line.en)
        if material is not None and line.means not in above:
            named = {*ancestors(material, known), *([material.id] if own else [])}
            wider = frozenset(n for n in named if n not in known or known[n].family not in _OWN_WORDS)
            above[line.means] = wider, family_of(material, known)
        wider, family = above.get(line.means, (frozenset(), ""))
        amount = stated(line) if tells_amount(line) else None
        unit = line.entry.quantity.unit if line.entry.quantity is not None and amount is not None else ""
        found.append(Kinship(line.key, group_of(line.firm), line.means if own else "", wider, family, amount, unit))
    return tuple(found)


def cells_of(lines: Sequence[Kinship], k: int, holds: Holds) -> tuple[CellFact, ...]:
    """The lines that can be printed, each at its most exact.

    Args:
        lines: what they can be called.
        k: groups that each printed line fits at least.
        holds: how far lines are held back.
    """
    found: list[CellFact] = []
    for side in ("offer", "need"):
        rest = {line.key: line for line in lines if line.side == side}
        found += _at("material", rest, k, holds, MATERIAL)
        found += _at("broader", rest, k, holds, BROADER)
        found += _at("family", rest, k, holds, FAMILY)
    return tuple(sorted(found, key=lambda cell: (cell.firm, cell.side, cell.line)))


def _at(level: Level, rest: dict[LineKey, Kinship], k: int, holds: Holds, last: int) -> list[CellFact]:
    """The lines printed at a level, which are taken off the rest: the label that fewest share first."""
    under: dict[str, list[Kinship]] = defaultdict(list)
    for line in rest.values():
        if holds.get(line.key, 0) <= last:
            for label in line.labels(level):
                under[label].append(line)
    found: list[CellFact] = []
    for label in sorted(under, key=lambda label: (len(under[label]), label)):
        members = [line for line in under[label] if line.key in rest]
        if _groups(members) >= k:
            found += _with_bands(level, label, members, k, holds)
            for line in members:
                del rest[line.key]
    return found


def _with_bands(level: Level, label: str, members: list[Kinship], k: int, holds: Holds) -> list[CellFact]:
    """The lines of one label: with the bands that K groups share, the others, K groups or none, without."""
    shared: dict[tuple[float, float, str], list[Kinship]] = defaultdict(list)
    bare: list[Kinship] = []
    for line in members:
        if line.amount is None or holds.get(line.key, 0) >= MATERIAL:
            bare.append(line)
        else:
            shared[(*band(line.amount), line.unit)].append(line)
    for key in [key for key, those in shared.items() if _groups(those) < k]:
        bare += shared.pop(key)
    while bare and _groups(bare) < k:
        bare += shared.pop(min(shared, key=lambda key: (len(shared[key]), key)))
    printed = [(line, *key) for key, those in shared.items() for line in those]
    return [
        *(_fact(line, level, label, low, high, unit) for line, low, high, unit in printed),
        *(_fact(line, level, label, None, None, "") for line in bare),
    ]


def _fact(
    line: Kinship, level: Level, label: str, low: float | None, high: float | None, unit: str
) -> CellFact:
    firm, side, entry = line.key
    return CellFact(
        firm=firm, line=entry, group=line.group, side=side, level=level, label=label, low=low, high=high, unit=unit
    )


def _groups(lines: Iterable[Kinship]) -> int:
    return len({line.group for line in lines})
