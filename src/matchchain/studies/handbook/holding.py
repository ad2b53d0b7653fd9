"""What a handbook holds of a park: its lines with what they mean, who supplies whom, what is left over."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

from matchchain.candidates import Lines
from matchchain.catalogue.files.edition import Side
from matchchain.matching import match
from matchchain.materials import Thesaurus
from matchchain.materials.facts.material import Material
from matchchain.network.allocation.effort import Effort
from matchchain.network.graph.flow import Flow
from matchchain.network.graph.moving import Nodes, moving
from matchchain.network.planning.ends import material_id
from matchchain.network.planning.freshness import newest_entry
from matchchain.network.planning.reckoning import Reckoning, reckon
from matchchain.park import Firm, Need, Offer, Park
from matchchain.studies.growth.leftover import left_over
from matchchain.values import dataclass

LineKey: TypeAlias = tuple[str, Side, str]
"""A line: its firm, its side, its id."""


@dataclass(frozen=True, slots=True)
class HeldLine:
    """A line of the catalogue.

    Attributes:
        firm: whose it is.
        side: offer or need.
        entry: as on the card.
        means: id of what its name means; its own words, marked as such, where no list holds them.
        zh, en: the labels of that, "" where there is none.
        material: what it means, None where it is a use or not known.
        unit: of its amount.
        left: units a year that trades and the plan leave, None where not known.
    """

    firm: Firm
    side: Side
    entry: Offer | Need
    means: str
    zh: str
    en: str
    material: Material | None
    unit: str
    left: float | None

    @property
    def key(self) -> LineKey:
        """By which it is found again."""
        return self.firm.id, self.side, self.entry.id


@dataclass(frozen=True, slots=True)
class Holding:
    """What a handbook is made of.

    Attributes:
        park: without its faulty entries and without what has ended.
        today: the day it is made.
        as_of: the day of the newest entry, ISO, "" where none says.
        known: what names mean.
        lines: every line, by firm and id, offers first.
        flows: what is supplied today ("existing") and what the plan would move between firms ("planned").
        waiting: how many more pairs lack papers, and how many figures.
        net: what the plan saves, in the park's money a year.
    """

    park: Park
    today: datetime.date
    as_of: str
    known: Thesaurus
    lines: tuple[HeldLine, ...]
    flows: tuple[Flow, ...]
    waiting: Mapping[Literal["papers", "figures"], int]
    net: float

    @property
    def firms(self) -> dict[str, Firm]:
        """Its firms by id."""
        return {firm.id: firm for firm in self.park.firms}


def hold(
    park: Park,
    today: datetime.date,
    *,
    thesaurus: Thesaurus | None = None,
    effort: Effort | None = None,
) -> Holding:
    """What a handbook of a park holds.

    Args:
        park: sound, and as far as it goes on.
        today: on which permits are looked at.
        thesaurus: what names mean; the shipped one by default.
        effort: how long to look for the plan; as `suggest` does by default.

    Example:
        >>> hold(Park(), datetime.date(2026, 11, 22)).lines
        ()
    """
    whole = reckon(match(park, thesaurus=thesaurus, today=today), effort)
    c = whole.found.candidates
    supply, need = left_over(whole)
    counts = whole.staged.counts()
    return Holding(
        park=park,
        today=today,
        as_of=newest_entry(park),
        known=c.thesaurus,
        lines=(*_held(whole, c.offers, "offer", supply.tolist()), *_held(whole, c.needs, "need", need.tolist())),
        flows=tuple(flow for flow in moving(whole, Nodes.of(whole)) if flow.kind in {"existing", "planned"}),
        waiting={"papers": counts["papers"], "figures": counts["figures"]},
        net=float(whole.allocation.net),
    )


def _held(whole: Reckoning, lines: Lines, side: Side, left: list[float]) -> Iterator[HeldLine]:
    firms = whole.found.candidates.firms
    owners, names = lines.firm.tolist(), lines.name.tolist()
    meant = [(material_id(found), found.material, found.material or found.use) for found in lines.names]
    for at, entry in enumerate(lines.entries):
        means, material, thing = meant[names[at]]
        zh, en = (thing.name("zh"), thing.name("en")) if thing else ("", "")
        rest = None if math.isnan(left[at]) else left[at]
        yield HeldLine(firms[owners[at]], side, entry, means, zh, en, material, lines.unit[at], rest)


def stated(line: HeldLine) -> float | None:
    """The amount a line states, units a year as its figure has them; None where it states none."""
    return None if line.entry.quantity is None else line.entry.quantity.likely


