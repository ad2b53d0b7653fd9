"""From a park to a seating plan: who sits with whom, in which round, at which table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from matchchain.candidates import Ints
from matchchain.matching import match
from matchchain.materials import Thesaurus
from matchchain.network.planning.asked import Selection
from matchchain.network.planning.freshness import newest_entry
from matchchain.network.planning.plan import written_out
from matchchain.network.planning.reckoning import reckon
from matchchain.network.seating.by_hand import best_pair_first
from matchchain.network.seating.clash import smallest_clash
from matchchain.network.seating.programme import NEVER, best
from matchchain.network.seating.seating import Seating, Topics
from matchchain.network.seating.tables import tables_of
from matchchain.network.seating.waiting import idle, without_waits
from matchchain.park import Park
from matchchain.studies.asking.blanks import blanks
from matchchain.studies.meeting.chance import Chances
from matchchain.studies.meeting.left_out import left_out
from matchchain.studies.meeting.talks import SHOWN, Talks, talks_of
from matchchain.studies.meeting.topics import Asked, Topic
from matchchain.studies.meeting.values import ByHand, MeetingPlan, Refusal, Seat
from matchchain.studies.meeting.wishes import Group, Wishes, conflicts_of, sound
from matchchain.wording import ExitCode, MatchchainError, Message

TWICE = 2
"""Refusals after which firms are not seated together without being asked."""
NOT_AGAIN = ("contracted", "running", "ended", "broken", "refused", "on-hold")
"""States of a deal whose pairing nobody need bring together at a table."""


@dataclass(frozen=True, slots=True)
class Before:
    """What happened before: pairing -> state of its deal, and how often firms have said no to each other."""

    states: Mapping[str, str]
    refusals: Mapping[Group, int]


NOTHING = Before({}, {})


def meeting(
    park: Park,
    wishes: Wishes | None = None,
    *,
    before: Before = NOTHING,
    chances: Chances | None = None,
    thesaurus: Thesaurus | None = None,
    today: dt.date | None = None,
) -> MeetingPlan:
    """Seat a meeting so that it is worth most.

    The worth of a talk is the sum over its pairings of P(deal | state) x net in the whole-park plan, what the open
    questions and papers that it can settle are worth, and a small floor; a firm that sits down at all counts besides.

    Args:
        park: as `load` returns it.
        wishes: how the meeting is to be; six rounds of twenty tables by default.
        before: deals under way and earlier refusals.
        chances: the probability that a pairing comes to run; what the park's deals teach by default.
        thesaurus: what names mean; the shipped one by default.
        today: the day on which permits are looked at; the clock's by default.

    Raises:
        MatchchainError: the talks that must be held cannot all be; the sentence names the smallest set that clashes.

    Example:
        >>> meeting(Park()).seats
        ()
    """
    day = today or dt.date.today()  # noqa: DTZ011 - a park's day is the office's own
    wanted = sound(wishes or Wishes(), park)
    table = Table.laid(park, wanted, before, chances or Chances.of_deals(park.deals, day), day, thesaurus)
    rounds = best(table.seating)
    if rounds is None:
        raise clash(table, park)
    return table.told(park, without_waits(table.seating, rounds), idle_before=int(idle(table.seating, rounds).sum()))


def clash(table: Table, park: Park) -> MatchchainError:
    """The refusal of talks that must be held and cannot: the smallest set that clashes is named."""
    names = {firm.id: firm.table_name for firm in park.firms}
    named = [table.talks.talks[talk].firms for talk in smallest_clash(table.seating)]
    pairs = tuple(Message("meet.pair", {"firms": tuple(names[firm] for firm in firms)}) for firms in named)
    facts = {"count": len(pairs), "pairs": pairs, "rounds": table.wishes.rounds, "tables": table.wishes.tables}
    return MatchchainError(Message("meet.clash", facts), ExitCode.USAGE)


@dataclass(frozen=True, slots=True)
class Table:
    """The talks that could be held, and the same as numbers.

    Attributes:
        unit: the average value of a talk that is held when the best pair is seated first, CNY a year.
        topics: in the order of the seating's.
    """

    wishes: Wishes
    talks: Talks
    seating: Seating
    unit: float
    topics: tuple[Topic, ...]
    refused: tuple[Refusal, ...]
    chances: Chances

    @classmethod
    def laid(
        cls,
        park: Park,
        wishes: Wishes,
        before: Before,
        chances: Chances,
        day: dt.date,
        thesaurus: Thesaurus | None = None,
        *,
        also: Iterable[Group] = (),
    ) -> Table:
        """What a park has to talk about; `also` are groups of firms that sit together already."""
        whole = reckon(match(park, thesaurus=thesaurus, today=day))
        plan = written_out(park, whole, Selection())
        members = {firm.id for firm in park.firms if wishes.theme in firm.chains}
        pairings = [
            one for one in plan.pairings
            if one.stage in SHOWN
            and before.states.get(one.id, "") not in NOT_AGAIN
            and (not wishes.theme or {one.supplier, one.receiver} & members)
        ]  # fmt: skip
        asked = Asked.of(blanks(park, thesaurus=thesaurus, today=day), chances.of(""))
        apart = conflicts_of(park)

        seated = set(also)

        def barred(group: Group) -> str:
            if group in seated:
                return ""
            if wishes.bars(group) or any(set(one) <= set(group) for one in apart):
                return "kept-apart"
            return "refused" if before.refusals.get(group, 0) >= TWICE else ""

        talks = talks_of(pairings, asked, chances, states=before.states, must=wishes.must, also=seated, barred=barred)
        seating, topics = _seating(park, wishes, talks)
        refused = _refused(before, talks, wishes)
        hand = best_pair_first(seating)
        held = int((hand != NEVER).sum())
        unit = float(seating.value[hand != NEVER].sum()) / held if held else 0.0
        seating = replace(seating, cover=wishes.cover * unit)
        return cls(wishes, talks, seating, unit, topics, refused, chances)

    def told(
        self, park: Park, rounds: Ints, *, idle_before: int = 0, tables: Mapping[int, int] | None = None
    ) -> MeetingPlan:
        """A seating in words: every talk with its round and table, every firm that sits out with the reason."""
        of, wishes = self.seating, self.wishes
        hand = best_pair_first(of)
        seats = tuple(self._seats(rounds, tables_of(of, rounds, tables)))
        return MeetingPlan(
            park=park.name,
            park_en=park.name_en,
            currency=park.currency,
            as_of=newest_entry(park),
            wishes=wishes,
            seats=seats,
            left_out=left_out(park, wishes, self.talks, of.possible(), {f for seat in seats for f in seat.firms}),
            refused=self.refused,
            possible=len(self.talks.talks),
            value=sum((seat.value for seat in seats), 0.0),
            net=sum((seat.net for seat in seats), 0.0),
            by_hand=ByHand(of.money(hand != NEVER), int(of.seated(hand != NEVER).sum())),
            idle=int(idle(of, rounds).sum()),
            idle_before=idle_before,
            chances=self.chances.by_state(),
            firms={firm.id: firm for firm in park.firms},
        )

    def _seats(self, rounds: Ints, tables: list[int]) -> Iterable[Seat]:
        held: list[int] = np.flatnonzero(rounds != NEVER).tolist()
        told: set[int] = set()
        for talk in sorted(held, key=lambda talk: (rounds[talk], tables[talk])):
            one = self.talks.talks[talk]
            mine = [at for at, topic in enumerate(self.topics) if topic in one.topics and at not in told]
            told.update(mine)
            worth = sum((float(self.seating.topics.worth[at]) for at in mine), 0.0)
            yield Seat(
                round=int(rounds[talk]) + 1, table=tables[talk] + 1, firms=one.firms, pairings=one.pairings,
                topics=tuple(self.topics[at] for at in mine), net=one.net, value=one.value + worth, must=one.must,
            )  # fmt: skip


def _seating(park: Park, wishes: Wishes, talks: Talks) -> tuple[Seating, tuple[Topic, ...]]:
    place = {firm.id: at for at, firm in enumerate(sorted(park.firms, key=lambda firm: firm.id))}
    settled: dict[int, list[int]] = {}
    topics: list[Topic] = []
    for number, talk in enumerate(talks.talks):
        for topic in talk.topics:
            at = topics.index(topic) if topic in topics else len(topics)
            topics[at:] = topics[at:] or [topic]
            talks_of = settled.setdefault(at, [])
            if number not in talks_of[-1:]:  # two pairings of one talk may wait for the same answer
                talks_of.append(number)
    worth = np.array([topic.worth for topic in topics], dtype=np.float64)
    seating = Seating(
        parties=tuple(tuple(place[firm] for firm in talk.firms) for talk in talks.talks),
        value=np.array([talk.value for talk in talks.talks], dtype=np.float64),
        seats=np.array([wishes.people(firm) for firm in place], dtype=np.int64).reshape(len(place), wishes.rounds),
        tables=wishes.tables,
        cover=0.0,
        must=np.array([talk.must for talk in talks.talks], dtype=np.bool_),
        free=np.ones((len(talks.talks), wishes.rounds), dtype=np.bool_),
        apart=talks.apart,
        topics=Topics(worth, [settled[at] for at in range(len(topics))]),
    )
    return seating, tuple(topics)


def _refused(before: Before, talks: Talks, wishes: Wishes) -> tuple[Refusal, ...]:
    known = {*talks.left, *(talk.firms for talk in talks.talks)}
    often = sorted(group for group, times in before.refusals.items() if times >= TWICE and group in known)
    return tuple(Refusal(group, before.refusals[group], group in wishes.must) for group in often)
