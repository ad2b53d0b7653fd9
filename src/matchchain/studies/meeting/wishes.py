"""What the office wants of a meeting: how long, how many tables, who comes, who must meet and who never."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from matchchain.matching.firm_named import firm_id
from matchchain.matching.trades import firm_index
from matchchain.park import Park
from matchchain.wording import ExitCode, MatchchainError, Message, nearest
from matchchain.wording.arguments import OptionError, at_least, whole

MOST_ROUNDS, MOST_TABLES, MOST_MINUTES, MOST_PEOPLE = 40, 500, 480, 50
Group = tuple[str, ...]
"""Firms that sit together: their ids in order."""


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who of a firm is there: how many people, from which round to which (from 1)."""

    people: int = 1
    first: int = 1
    last: int = MOST_ROUNDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """A meeting as it is wanted.

    Attributes:
        rounds, tables: how many; `minutes` a round takes.
        cover: what it is worth that a firm sits down at all, in meetings of average value.
        theme: only pairings with a firm of this industrial chain; "": all.
        must, never: groups of firms that have to meet, or may not.
        there: firm id -> who is there; a firm that is not named sends one person for all rounds.
    """

    rounds: int = 6
    tables: int = 20
    minutes: int = 20
    cover: float = 1.0
    theme: str = ""
    must: tuple[Group, ...] = ()
    never: tuple[Group, ...] = ()
    there: Mapping[str, Attendance] = field(default_factory=dict)

    def attendance(self, firm: str) -> Attendance:
        """Who of a firm is there."""
        return self.there.get(firm, Attendance())

    def people(self, firm: str) -> list[int]:
        """(rounds,): how many people of a firm are there in each round."""
        known = self.attendance(firm)
        return [known.people if known.first <= now <= known.last else 0 for now in range(1, self.rounds + 1)]

    def bars(self, group: Sequence[str]) -> bool:
        """Whether firms among these are never to meet."""
        return any(set(never) <= set(group) for never in self.never)


def groups_of(pairs: Sequence[str], park: Park, option: str) -> tuple[Group, ...]:
    """Groups of firms as a person types them: "longhua,yueqing".

    Raises:
        MatchchainError: fewer than two firms, or a firm that is not in the park (exit code 2).
    """
    return tuple(_group(text, park, option) for text in pairs)


def _group(text: str, park: Park, option: str) -> Group:
    names = [name for name in text.replace("，", ",").replace("、", ",").split(",") if name.strip()]
    firms = tuple(sorted({firm_id(name, park) for name in names}))
    if len(firms) < 2:
        raise MatchchainError(Message("meet.no-pair", {"option": option, "given": text}), ExitCode.USAGE)
    return firms


def sound(wishes: Wishes, park: Park) -> Wishes:
    """The wishes once they can be carried out, their theme by its full name.

    Raises:
        MatchchainError: no such chain; a group that must meet and never may, that a conflict keeps apart, or of which
            a firm sends nobody (exit code 2).
    """
    ends = (("rounds", 1, MOST_ROUNDS), ("tables", 1, MOST_TABLES), ("minutes", 1, MOST_MINUTES))
    for name, least, most in ends:
        whole(name, getattr(wishes, name), least)
        if getattr(wishes, name) > most:
            facts = {"option": name, "least": least, "most": most, "given": getattr(wishes, name)}
            raise OptionError(Message("meet.out-of-range", facts))
    at_least("cover", wishes.cover, 0)
    for group in wishes.must:
        _may_meet(group, wishes, park)
    return replace(wishes, theme=_chain(wishes.theme, park)) if wishes.theme else wishes


def _may_meet(group: Group, wishes: Wishes, park: Park) -> None:
    names = {firm.id: firm.table_name for firm in park.firms}
    facts: dict[str, object] = {"firms": tuple(names[firm] for firm in group)}
    if wishes.bars(group):
        raise MatchchainError(Message("meet.must-and-never", facts), ExitCode.USAGE)
    for one in conflicts_of(park):
        if set(one) <= set(group):
            raise MatchchainError(Message("meet.must-in-conflict", facts), ExitCode.USAGE)
    for firm in group:
        if not any(wishes.people(firm)):
            raise MatchchainError(Message("meet.must-without-delegate", {**facts, "firm": names[firm]}), ExitCode.USAGE)


def conflicts_of(park: Park) -> tuple[Group, ...]:
    """The firms that the office never proposes to each other, whatever the material; one alone: to anybody."""
    known = firm_index(park.firms)
    told = [[known.get(firm.strip().casefold()) for firm in one.firms] for one in park.conflicts if not one.material]
    return tuple(tuple(sorted(park.firms[at].id for at in one if at is not None)) for one in told if None not in one)


def _chain(name: str, park: Park) -> str:
    """The chain that a name, or a part of only one chain's name, means."""
    cards = (chain.name for chain in park.chains)
    known = list(dict.fromkeys([*cards, *(chain for firm in park.firms for chain in firm.chains)]))
    partly = [one for one in known if name in one]
    if name in known or len(partly) == 1:
        return name if name in known else partly[0]
    facts = {"chain": name, "hint": nearest(name, known) or "", "known": tuple(known)}
    raise MatchchainError(Message("gaps.no-chain", facts), ExitCode.USAGE)
