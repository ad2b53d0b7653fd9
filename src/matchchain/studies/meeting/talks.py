"""Which talks could be held: every group of firms that a pairing, planned or waiting, brings together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from matchchain.network.pairing import Pairing
from matchchain.studies.meeting.chance import Chances
from matchchain.studies.meeting.topics import Asked, Topic
from matchchain.studies.meeting.wishes import Group

SHOWN = ("ready", "papers", "figures")
"""Pairings that are talked about; names that nobody has confirmed are settled on the telephone."""
FLOOR = 1000.0
"""CNY a year that any talk is worth beside its figures: firms that could use each other's materials know each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """A talk that could be held.

    Attributes:
        firms: who sits at the table, by id.
        pairings: what it is about, the dearest first.
        net: what the plan would earn with its pairings, CNY a year.
        expected: the same, times the chance that each comes to run.
        topics: what it can settle.
        must: the office wants it whatever it is worth.
    """

    firms: Group
    pairings: tuple[Pairing, ...] = ()
    net: float = 0.0
    expected: float = 0.0
    topics: tuple[Topic, ...] = ()
    must: bool = False

    @property
    def value(self) -> float:
        """What it is worth apart from its topics, CNY a year."""
        return self.expected + FLOOR


@dataclass(frozen=True, slots=True)
class Talks:
    """All talks that could be held, by the ids of their firms, and which of them exclude each other.

    A table of three deals with what two of its firms have to say to each other, too: a pair whose firms could sit at
    such a table sits there or at a table of its own.
    """

    talks: tuple[Talk, ...]
    apart: tuple[tuple[int, int], ...] = ()
    left: Mapping[Group, str] = field(default_factory=dict)


def parties(pairing: Pairing) -> Group:
    """The firms that a pairing needs: both ends and whoever works between them."""
    return tuple(sorted({pairing.supplier, pairing.receiver, *(one[0] for one in pairing.converters)}))


def talks_of(
    pairings: Iterable[Pairing],
    asked: Asked,
    chances: Chances,
    *,
    states: Mapping[str, str],
    must: Iterable[Group] = (),
    also: Iterable[Group] = (),
    barred: Callable[[Group], str] = lambda _: "",
) -> Talks:
    """The talks that these pairings ask for.

    Args:
        pairings: of the whole plan.
        asked: what is not known.
        chances: by the state of a deal.
        states: pairing -> the state of its deal.
        must: groups that the office wants, with or without a pairing.
        also: groups that sit together already, likewise.
        barred: why a group of firms is not to meet, a code word; "" where it may.
    """
    groups: dict[Group, list[Pairing]] = {tuple(group): [] for group in (*must, *also)}
    for pairing in pairings:
        groups.setdefault(parties(pairing), []).append(pairing)
    wanted = set(map(tuple, must))
    why = {group: "" if group in wanted else barred(group) for group in groups}
    kept = sorted(group for group in groups if not why[group])
    made = {group: _talk(group, groups[group], asked, chances, states, group in wanted) for group in kept}
    homes = _homes(made)
    for pair, home in homes.items():
        together = [*made[home].pairings, *groups[pair]]
        made[home] = _talk(home, together, asked, chances, states, made[home].must)
    place = {group: at for at, group in enumerate(kept)}
    sure = wanted | set(also)
    apart = tuple(sorted((place[pair], place[home]) for pair, home in homes.items() if not {pair, home} <= sure))
    return Talks(tuple(made[group] for group in kept), apart, {group: word for group, word in why.items() if word})


def _homes(made: Mapping[Group, Talk]) -> dict[Group, Group]:
    """Pair -> the table of three or more that its firms could sit at as well, the dearest where there are several."""
    larger = [group for group in made if len(group) > 2]
    found = {}
    for pair in made:
        around = [group for group in larger if len(group) > len(pair) and set(pair) < set(group)]
        if around:
            found[pair] = min(around, key=lambda group: (-made[group].expected, group))
    return found


def _talk(
    group: Group, pairings: Iterable[Pairing], asked: Asked, chances: Chances, states: Mapping[str, str], must: bool
) -> Talk:
    about = sorted(pairings, key=lambda pairing: (-pairing.plan_net_per_year, pairing.id))
    nets = [max(pairing.plan_net_per_year, 0.0) for pairing in about]
    expected = sum(net * chances.of(states.get(p.id, ""), p.relation) for p, net in zip(about, nets, strict=True))
    return Talk(
        firms=group, pairings=tuple(about), net=sum(nets, 0.0), expected=float(expected),
        topics=tuple(asked.by(about)), must=must,
    )  # fmt: skip
