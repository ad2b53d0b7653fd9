"""How a challenge goes (征集 诊断 发榜 揭榜 选定 签约 攻关 验收 转化): its states, its moves, what they ask for.

What cannot be measured is not posted: of the challenges of Jiangsu 60 % found a team once they were made precise, 25 %
were too vague, 15 % for the long term. A team chooses neither itself nor does it verify its own work.
"""

from __future__ import annotations

from collections.abc import Iterator
from heapq import merge

from matchchain.board.machine import Machine, Move, Standing, moved, refusal
from matchchain.followup.known import entered_on
from matchchain.park import CHALLENGE_MOVES, Challenge, ChallengeEvent, ChallengeTarget, Claim, Outcome
from matchchain.values import dataclass
from matchchain.wording import Message

STATES = {
    "collected": ("征集", "collected"),
    "diagnosed": ("诊断", "diagnosed"),
    "posted": ("发榜", "posted"),
    "claimed": ("揭榜", "claimed"),
    "chosen": ("选定", "team chosen"),
    "signed": ("签约", "signed"),
    "solving": ("攻关", "being solved"),
    "verified": ("验收", "verified"),
    "converted": ("转化", "in the market"),
    "tracked": ("长期跟踪", "long term"),
    "withdrawn": ("撤榜", "withdrawn"),
}
_UNDER_WAY = ("collected", "diagnosed", "posted", "claimed", "chosen", "signed", "solving", "tracked")
_MOVES = (
    Move("diagnose", ("collected", "tracked"), "diagnosed", ("note",)),
    Move("post", ("diagnosed", "tracked"), "posted", ("by",)),
    Move("claim", ("posted", "claimed"), "claimed", ("team",), "doer"),
    Move("choose", ("claimed",), "chosen", ("by", "team"), "judge"),
    Move("sign", ("chosen",), "signed", ("file",)),
    Move("start", ("signed",), "solving"),
    Move("verify", ("solving",), "verified", ("by", "note"), "judge"),
    Move("outcome", ("verified", "converted"), "converted"),
    Move("track", _UNDER_WAY[:-1], "tracked", ("why",)),
    Move("withdraw", _UNDER_WAY, "withdrawn", ("why",)),
)
MACHINE = Machine(
    "challenge", "collected", STATES, frozenset(("verified", "converted", "withdrawn")),
    {move.name: move for move in _MOVES},
    {**CHALLENGE_MOVES, "claim": ("揭榜", "claimed"), "outcome": ("转化", "in the market")}, ChallengeEvent,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ChallengeStep:
    """A step of a challenge, whichever of its lists it stands in.

    Attributes:
        source: the event, claim or outcome.
    """

    on: str
    did: str
    by: str
    entered: str
    source: ChallengeEvent | Claim | Outcome
    team: str = ""
    note: str = ""
    why: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Replay:
    """What the steps of a challenge came to; `refused` are those that break a rule, each with why."""

    standing: Standing
    refused: tuple[tuple[ChallengeStep, Message], ...] = ()

    @property
    def team(self) -> str:
        """The team that was chosen; "" where none is."""
        last = self.standing.last("choose")
        return last.team if isinstance(last, ChallengeStep) else ""


_ORDER = {move.name: at for at, move in enumerate(_MOVES)}


def steps_of(challenge: Challenge) -> Iterator[ChallengeStep]:
    """Everything noted of a challenge, by its day; of one day a claim stands behind the posting, before the choice."""
    events = (ChallengeStep(e.on, e.did, e.by, e.entered, e, e.team, e.note, e.why, e.file) for e in challenge.events)
    claims = sorted(
        (ChallengeStep(c.on, "claim", c.by, c.entered, c, c.team) for c in challenge.claims), key=lambda step: step.on
    )
    outcomes = sorted(
        (ChallengeStep(o.on, "outcome", o.by, o.entered, o) for o in challenge.outcome), key=lambda step: step.on
    )
    return merge(events, claims, outcomes, key=lambda step: (step.on, _ORDER[step.did]))


def step_from(source: ChallengeEvent | Claim | Outcome) -> ChallengeStep:
    """The step that an event, a claim or an outcome is."""
    lone = {"claims": (), "outcome": (), "events": ()}
    field = {Claim: "claims", Outcome: "outcome"}.get(type(source), "events")
    return next(steps_of(Challenge(problem="-", **{**lone, field: (source,)})))  # type: ignore[arg-type]


def replay(challenge: Challenge, day: str = "9999-12-31") -> Replay:
    """Where a challenge stood at the end of a day, by what was in the book then."""
    at = Standing(MACHINE.first, since=challenge.on, begun=challenge.on)
    refused: list[tuple[ChallengeStep, Message]] = []
    for step in steps_of(challenge):
        if entered_on(step) > day:
            continue
        if (why := fault(challenge, at, step)) is not None:
            refused.append((step, why))
        else:
            at = after(at, step)
    return Replay(at, tuple(refused))


def after(at: Standing, step: ChallengeStep) -> Standing:
    """Where a challenge stands after a step that may be made."""
    return moved(MACHINE, at, step, (step.team,) if step.did == "claim" else ())


def fault(challenge: Challenge, at: Standing, step: ChallengeStep) -> Message | None:
    """Why a step may not be made on a challenge that stands so; None: it may."""
    if (why := refusal(MACHINE, at, step, (step.team,) if step.did == "claim" else ())) is not None:
        return why
    if step.did == "post":
        return vague(challenge, step.source)
    if step.did == "choose" and step.team not in claimants(at):
        return Message("board.no-such-claim", {"team": step.team, "claims": claimants(at)})
    if step.did == "claim":
        return _fault_of_claim(challenge, at, step)
    return None


def _fault_of_claim(challenge: Challenge, at: Standing, step: ChallengeStep) -> Message | None:
    if step.team in claimants(at):
        return Message("board.claimed-already", {"team": step.team})
    if step.on > (last := last_day(challenge, at)):
        return Message("board.claims-closed", {"day": step.on, "until": last})
    return None


def last_day(challenge: Challenge, at: Standing) -> str:
    """The last day for claims, as the last posting or the challenge itself says; "" where neither does."""
    posting = at.last("post")
    return getattr(getattr(posting, "source", None), "until", "") or challenge.until


def claimants(at: Standing) -> tuple[str, ...]:
    """The teams that have claimed it."""
    return tuple(step.team for step in at.taken if isinstance(step, ChallengeStep) and step.did == "claim")


def vague(challenge: Challenge, posting: object) -> Message | None:
    """Why a challenge cannot be posted: no target that can be measured, no last day for claims; None: it can."""
    if not challenge.targets:
        return Message("board.no-target")
    if unmeasured := next((t for t in challenge.targets if not is_measurable(t)), None):
        return Message("board.vague-target", {"target": unmeasured.what})
    if not (challenge.until or getattr(posting, "until", "")):
        return Message("board.no-last-day")
    return None


def is_measurable(target: ChallengeTarget) -> bool:
    """Whether a target says how much of what is to be reached."""
    return target.goal is not None and bool(target.unit)
