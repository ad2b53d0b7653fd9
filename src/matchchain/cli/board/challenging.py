"""`matchchain board diagnose | post | claim | choose | sign | ... ID`: the steps of a challenge, and its milestones."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Optional

import typer

from matchchain.board import challenges
from matchchain.board.challenges import step_from
from matchchain.board.machine import Move, of_both
from matchchain.cli.board.making import IdArgument, Way, make_step
from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.entering import with_fields
from matchchain.cli.talk.groups import Commands
from matchchain.cli.talk.writing import Writing
from matchchain.park import Challenge, ChallengeEvent, Claim, Node, Outcome, labels
from matchchain.wording import Message

TeamArgument = Annotated[Optional[str], typer.Argument(metavar="[TEAM]", help="board.argument.team")]  # noqa: UP045
NodeArgument = Annotated[str, typer.Argument(metavar="NODE", help="board.argument.node")]
_OF_ALL = frozenset(("on", "by", "note"))
_ALSO = {"post": {"until"}, "diagnose": {"why"}}


def _command(move: Move) -> Callable[..., Answer]:
    def run(ctx: typer.Context, which: IdArgument) -> Answer:
        return _step(Writing.of(ctx), which, ChallengeEvent, "events", {"did": move.name}, move.needs)

    return run


def choose(ctx: typer.Context, which: IdArgument, team: TeamArgument = None) -> Answer:
    """A team is chosen among those who claimed it."""
    fixed = {"did": "choose", **({"team": team} if team else {})}
    return _step(Writing.of(ctx), which, ChallengeEvent, "events", fixed, ("team", "by"))


def claim(ctx: typer.Context, which: IdArgument, team: TeamArgument = None) -> Answer:
    """A team offers to solve it."""
    return _step(Writing.of(ctx), which, Claim, "claims", {"team": team} if team else {}, ("team",))


def outcome(ctx: typer.Context, which: IdArgument) -> Answer:
    """What came of it in the market."""
    return _step(Writing.of(ctx), which, Outcome, "outcome", {}, ())


def milestone(ctx: typer.Context, which: IdArgument, node: NodeArgument) -> Answer:
    """A milestone is set, done, put off or excused."""
    from matchchain.cli.talk.noding import add_node

    return add_node(Writing.of(ctx), which, Challenge, "milestones", node)


def _step(
    writing: Writing, which: str, record: type, attribute: str, fixed: dict[str, str], needed: tuple[str, ...]
) -> Answer:
    return make_step(writing, which, Way(Challenge, record, attribute, _fault, _standing), fixed, needed)


def _fault(now: Challenge, source: ChallengeEvent | Claim | Outcome) -> Message | None:
    return challenges.fault(now, challenges.replay(now).standing, step_from(source))


def _standing(entry: Challenge, source: ChallengeEvent | Claim | Outcome) -> Message:
    at = challenges.after(challenges.replay(entry).standing, step_from(source))
    return Message("board.now", {"id": entry.id, "state": of_both(challenges.STATES[at.state])})


def _skipped(move: Move) -> frozenset[str]:
    return frozenset(labels(ChallengeEvent)) - (_OF_ALL | set(move.needs) | _ALSO.get(move.name, set()))


_MOVES = challenges.MACHINE.moves
CHALLENGING: Commands = {
    **{
        name: (_command(move), with_fields(ChallengeEvent, skip=_skipped(move)))
        for name, move in _MOVES.items()
        if name not in ("claim", "choose", "outcome")
    },
    "claim": (claim, with_fields(Claim, skip=frozenset(("team", "entered")))),
    "choose": (choose, with_fields(ChallengeEvent, skip=_skipped(_MOVES["choose"]) | {"team"})),
    "milestone": (milestone, with_fields(Node, skip=frozenset(("node", "entered")))),
    "outcome": (outcome, with_fields(Outcome, skip=frozenset(("entered",)))),
}
