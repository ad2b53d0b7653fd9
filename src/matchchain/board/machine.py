"""Which step may follow which: states and moves as data, and the replay of what was noted, one step after the other.

A step that breaks a rule changes nothing; `replay` says of each why. The same refusals meet a person who types a
step and a file that holds one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Literal, Protocol, TypeAlias

from matchchain.followup.known import entered_on
from matchchain.park import labels
from matchchain.values import dataclass, replace
from matchchain.wording import Message

Role: TypeAlias = Literal["doer", "judge", "any"]
"""Of a move: "doer": whoever makes it works on the entry; "judge": nobody who worked on it may; "any"."""
_BETWEEN = re.compile(r"[\s、,，;；/]+")


class Step(Protocol):
    """One thing that was noted of an entry."""

    @property
    def on(self) -> str:
        """The day it was made, ISO."""

    @property
    def did(self) -> str:
        """The name of its move."""

    @property
    def by(self) -> str:
        """Who made it; "" where nobody said."""

    @property
    def entered(self) -> str:
        """The day it came into the book, where that was later; else ""."""


@dataclass(frozen=True, slots=True)
class Move:
    """One line of a machine.

    Attributes:
        name: the code word of the step.
        before: states from which it may be made.
        after: the state it leads to; "": none other.
        needs: fields that the step must state.
        role: who may make it.
    """

    name: str
    before: tuple[str, ...]
    after: str = ""
    needs: tuple[str, ...] = ()
    role: Role = "any"


@dataclass(frozen=True, slots=True)
class Machine:
    """The states of one kind of entry, and the moves between them.

    Attributes:
        kind: "request", "challenge", "service".
        first: the state of an entry of which nothing is noted yet.
        states: code word -> (zh, en), in their usual order.
        closed: states in which nothing is waited for.
        moves: name -> move.
        labels: move -> (zh, en).
        event: the class whose labels say what the fields of a step are called.
    """

    kind: str
    first: str
    states: Mapping[str, tuple[str, str]]
    closed: frozenset[str]
    moves: Mapping[str, Move]
    labels: Mapping[str, tuple[str, str]]
    event: type


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an entry stands after some steps.

    Attributes:
        state: code word.
        since: the day of the last step, ISO; "" where none was made.
        booked: the day on which it was noted.
        begun: the day from which its clock runs: of the first step, or of the last reopening.
        level: how far up it has gone: 0 the office that does it, 1 its head, 2 the chain's chief.
        doers: words of the names of those who worked on it.
        judges: words of the names of those who judged it.
        returned: how often it was sent back.
        taken: the steps that were made, in order.
        before: how many of them were made before its clock began.
    """

    state: str
    since: str = ""
    booked: str = ""
    begun: str = ""
    level: int = 0
    doers: frozenset[str] = frozenset()
    judges: frozenset[str] = frozenset()
    returned: int = 0
    taken: tuple[Step, ...] = ()
    before: int = 0

    @property
    def current(self) -> tuple[Step, ...]:
        """The steps since its clock began."""
        return self.taken[self.before :]

    def last(self, name: str) -> Step | None:
        """The last step of this name; None: there is none."""
        return next((step for step in reversed(self.taken) if step.did == name), None)

    def begun_anew(self) -> Standing:
        """The same with a clock that begins with the last step."""
        return replace(self, begun=self.since, before=len(self.taken))


def people(*names: str) -> frozenset[str]:
    """The words of names, by which a person or an office is known again: "产业处 李科" is both.

    Example:
        >>> sorted(people("产业处 李科", "经信局、发改局"))
        ['产业处', '发改局', '李科', '经信局']
    """
    return frozenset(word.casefold() for name in names for word in _BETWEEN.split(name) if word)


def refusal(machine: Machine, at: Standing, step: Step, more: Iterable[str] = ()) -> Message | None:
    """Why a step may not be made now; None: it may.

    Args:
        machine: of the kind of entry.
        at: where the entry stands.
        step: what is to be made.
        more: further names that take part in the step as doers, such as to whom it goes.
    """
    move = machine.moves[step.did]
    facts: dict[str, object] = {"step": of_both(machine.labels[step.did]), "state": of_both(machine.states[at.state])}
    if at.state not in move.before:
        may = tuple(of_both(machine.labels[one.name]) for one in machine.moves.values() if at.state in one.before)
        return Message("board.not-from-here", {**facts, "may": may or Message("board.nothing")})
    if step.on < at.since or entered_on(step) < at.booked:
        return Message("board.before-the-last", {**facts, "day": step.on, "since": max(at.since, at.booked)})
    missing = [name for name in move.needs if not getattr(step, name)]
    if missing:
        label = labels(machine.event)[missing[0]]
        return Message("board.lacks", {**facts, "field": of_both((label.zh, label.en))})
    mine = people(step.by, *(more if move.role != "judge" else ()))
    if move.role == "judge" and (both := mine & at.doers):
        return Message("board.judge-did-it", {**facts, "who": min(both)})
    if move.role == "doer" and (both := mine & at.judges):
        return Message("board.doer-judged-it", {**facts, "who": min(both)})
    return None


def moved(machine: Machine, at: Standing, step: Step, more: Iterable[str] = ()) -> Standing:
    """Where the entry stands after a step that may be made."""
    move = machine.moves[step.did]
    mine = people(step.by, *more)
    return replace(
        at,
        state=move.after or at.state,
        since=step.on,
        booked=entered_on(step),
        begun=at.begun or step.on,
        doers=at.doers | mine if move.role == "doer" else at.doers,
        judges=at.judges | people(step.by) if move.role == "judge" else at.judges,
        taken=(*at.taken, step),
    )


def of_both(label: tuple[str, str]) -> Message:
    """A label as a part of a sentence."""
    return Message("materials.both", {"zh": label[0], "en": label[1]})
