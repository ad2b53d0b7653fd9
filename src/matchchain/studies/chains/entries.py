"""The entries of a chain's lists: projects and policies as they are followed, the others as the chain's card says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from matchchain.board.deadlines import Times
from matchchain.followup.light import Colour
from matchchain.followup.presets import LightRules, rules_of
from matchchain.park import ChainCard, ChainItem, Park, Policy, Project
from matchchain.studies.board.item import Item, times_of
from matchchain.studies.board.records import records

SOON = dt.timedelta(days=180)
"""Before its last day from which on a permit is a problem: a renewal is applied for that long ahead."""
ITEM_LISTS = ("projects", "clusters", "policies", "platforms", "technologies")
Light: TypeAlias = Literal["red", "yellow", "green", ""]
_PROGRESS = {"completed": "done", "running": "running", "planned": "planned", "stopped": "stopped", "ended": "stopped"}
"""State of what is followed -> the word that a chain's lists have for it."""
_LIGHTS: Mapping[Colour, Light] = {"red": "red", "yellow": "yellow", "green": "green", "grey": ""}


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainEntry:
    """One entry of a list.

    Attributes:
        id: of what is followed; "" of an entry that stands on the card alone.
        progress: a code word of `PROGRESS`, "" where nobody says.
        until: the next of its days, of a policy its last; ISO, "" for none.
        light: "" where it is done, stopped, excused or has no day.
    """

    name: str
    id: str = ""
    firms: tuple[str, ...] = ()
    progress: str = ""
    until: str = ""
    light: Light = ""
    number: str = ""
    where: str = ""
    note: str = ""


Lists: TypeAlias = Mapping[str, tuple[ChainEntry, ...]]


def light_of(item: ChainItem, today: dt.date) -> Light:
    """Red past its day, yellow within half a year of it, green before; "" where it is done, stopped or has no day."""
    if not item.until or item.progress in ("done", "stopped"):
        return ""
    if item.until < today.isoformat():
        return "red"
    return "yellow" if item.until < (today + SOON).isoformat() else "green"


@dataclass(frozen=True, slots=True)
class Followed:
    """What of a park is followed, as it stands on a day.

    Attributes:
        projects, policies: every one.
    """

    park: Park
    today: dt.date
    projects: tuple[Item, ...]
    policies: tuple[Item, ...]

    @classmethod
    def of(cls, park: Park, today: dt.date) -> Followed:
        """What a park follows on a day."""
        times: Times = times_of(park)
        rules: LightRules = rules_of(park)
        return cls(
            park,
            today,
            records(park, "project", times, rules, today),
            records(park, "policy", times, rules, today),
        )

    def lists(self, card: ChainCard) -> Lists:
        """Each list of a chain: what is followed first, then what its card says beside it.

        An entry of the card that has the name of something followed is that very thing, which is told once.
        """
        told: dict[str, tuple[ChainEntry, ...]] = {
            "projects": tuple(map(_entry, self._of_chain(self.projects, card.name))),
            "policies": tuple(map(_entry, self._of_chain(self.policies, card.name))),
        }
        found = {}
        for name in ITEM_LISTS:
            kept = told.get(name, ())
            names = {one.name for one in kept}
            items: tuple[ChainItem, ...] = getattr(card, name)
            found[name] = (*kept, *(_of_card(item, self.today) for item in items if item.name not in names))
        return found

    def _of_chain(self, items: tuple[Item, ...], name: str) -> Iterator[Item]:
        """Those that name the chain, or no chain and a firm that is in it alone."""
        member = {firm.id for firm in self.park.firms if firm.chains == (name,)}
        for item in items:
            chain = getattr(item.entry, "chain", "")
            if chain == name or (not chain and item.firm in member):
                yield item


def _entry(item: Item) -> ChainEntry:
    entry = item.entry
    firms = entry.firms if isinstance(entry, Policy) else (item.firm,) if item.firm else ()
    return ChainEntry(
        name=item.title,
        id=item.id,
        firms=firms,
        progress=_PROGRESS.get(item.state, ""),
        until=entry.until if isinstance(entry, Policy) else item.due,
        light=_LIGHTS[item.light.colour],
        number=entry.number if isinstance(entry, (Project, Policy)) else "",
        where=entry.where if isinstance(entry, Project) else "",
        note=entry.gives if isinstance(entry, Policy) else entry.note if isinstance(entry, Project) else "",
    )


def _of_card(item: ChainItem, today: dt.date) -> ChainEntry:
    return ChainEntry(
        name=item.name, firms=item.firms, progress=item.progress, until=item.until, light=light_of(item, today),
        number=item.number, where=item.where, note=item.note,
    )  # fmt: skip
