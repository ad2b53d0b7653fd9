"""Several parks as one, in which only pairs of different parks are new: what the planner is asked for exchanges."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TypeVar

from matchchain.catalogue.cards.names import outside_name, plain_name
from matchchain.park import Conflict, Firm, Need, Offer, Park, Partner, PlanRules, Site

E = TypeVar("E", Offer, Need)


@dataclass(frozen=True, slots=True)
class Joint:
    """Several parks as one.

    Attributes:
        park: its firms' ids say of which park they are; the settings are the first park's.
        of: id of a firm in it -> (number of its park, its own id there).
    """

    park: Park
    of: Mapping[str, tuple[int, str]]

    def home(self, firm: str) -> str:
        """The id here of a firm of the first park; any other name as it is."""
        return _id(0, firm) if _id(0, firm) in self.of else firm


def joined(parks: Sequence[Park]) -> Joint:
    """The parks as one. Inside a park nothing is new: its own plan has been made; direct exchanges only, no processes.

    Firms of one group stay apart as they do within a park; what a card says of a trade with a firm of another park
    holds.

    Args:
        parks: the first one's law, tariffs, words and prices hold for all exchanges.
    """
    home = parks[0]
    every = [_own(park, number) for number, park in enumerate(parks)]
    firms = [firm for own in every for firm in own]
    known = _names(parks)
    tied = tuple(replace(_tied(firm, known), group=f"park {_number(firm.id)}") for firm in firms)
    of = {_id(number, one.id): (number, one.id) for number, park in enumerate(parks) for one in park.firms}
    conflicts = [*_conflicts(parks), *_groups(firms)]
    rules = replace(home.plan or PlanRules(), conversions="none")
    return Joint(
        replace(
            home, firms=tied, conflicts=tuple(conflicts), plan=rules, conversions=(), chains=(), chain_cards=(),
            partners=(), unsound=None,
        ),
        of,
    )  # fmt: skip


def _id(number: int, firm: str) -> str:
    return f"{number + 1}~{firm}"


def _number(firm: str) -> str:
    return firm.partition("~")[0]


def _own(park: Park, number: int) -> Iterator[Firm]:
    """The firms of a park under ids of their own, each where it stands, in no district of another park's name."""
    centres = {zone.name.strip().casefold(): (zone.lat, zone.lon) for zone in park.zones}
    ids = {firm.id: _id(number, firm.id) for firm in park.firms}
    for firm in park.firms:
        lat, lon = centres.get(firm.district.casefold(), (None, None))
        own = firm.site is not None and firm.site.lat is not None and firm.site.lon is not None
        stands = replace(firm.site, zone="") if own and firm.site else Site(lat=lat, lon=lon)
        placed = firm if number == 0 else replace(firm, site=stands, zone="")
        yield _renamed(replace(placed, id=ids[firm.id]), ids)


def _renamed(firm: Firm, ids: Mapping[str, str]) -> Firm:
    """A firm whose trades name the new ids."""

    def partners(given: tuple[Partner, ...]) -> tuple[Partner, ...]:
        return tuple(replace(one, firm=ids.get(one.firm, one.firm)) for one in given)

    return replace(
        firm,
        offers=tuple(replace(one, sells_to=partners(one.sells_to), firm=firm.id) for one in firm.offers),
        needs=tuple(replace(one, buys_from=partners(one.buys_from), firm=firm.id) for one in firm.needs),
    )


def _names(parks: Sequence[Park]) -> dict[str, str]:
    """Plain name of a firm that one firm alone bears -> its id."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for number, park in enumerate(parks):
        for firm in park.firms:
            for name in (firm.name, firm.short, firm.name_en):
                if name:
                    bearers[plain_name(name)].add(_id(number, firm.id))
    return {name: next(iter(ids)) for name, ids in bearers.items() if len(ids) == 1}


def _tied(firm: Firm, known: Mapping[str, str]) -> Firm:
    """A firm whose trades with firms that were outside its park name their ids."""

    def meant(one: Partner) -> Partner:
        return replace(one, firm=known.get(plain_name(outside_name(one.firm)), one.firm))

    return replace(
        firm,
        offers=tuple(replace(one, sells_to=tuple(map(meant, one.sells_to))) for one in firm.offers),
        needs=tuple(replace(one, buys_from=tuple(map(meant, one.buys_from))) for one in firm.needs),
    )


def _conflicts(parks: Sequence[Park]) -> Iterator[Conflict]:
    """What each office has decided never to propose."""
    for number, park in enumerate(parks):
        ids = {firm.id: _id(number, firm.id) for firm in park.firms}
        for one in park.conflicts:
            yield replace(one, firms=tuple(ids.get(firm, firm) for firm in one.firms))


def _groups(firms: Sequence[Firm]) -> Iterator[Conflict]:
    """Firms of one group in different parks."""
    groups: dict[str, list[str]] = defaultdict(list)
    for firm in firms:
        if firm.group.strip():
            groups[plain_name(firm.group)].append(firm.id)
    for ids in groups.values():
        for one, other in combinations(ids, 2):
            if _number(one) != _number(other):
                yield Conflict(firms=(one, other))

