"""What if a firm comes, leaves, stops or doubles, or a price changes: the plan before and after."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from matchchain.matching import match
from matchchain.materials import Thesaurus, thesaurus_of
from matchchain.network.allocation.effort import Effort
from matchchain.network.pairing import Pairing
from matchchain.network.planning.reckoning import Reckoning, reckon
from matchchain.park import Firm, Park
from matchchain.studies.growth.leftover import Unmet
from matchchain.studies.growth.outcome import Outcome, outcome
from matchchain.studies.growth.scenario import Change, changed
from matchchain.values import dataclass

_CENT = 0.005
_CRUMB = 1e-3  # part of an amount by which the same plan solved twice may differ


@dataclass(frozen=True, slots=True)
class Moved:
    """One firm's gain before and after, CNY per year; None where it is not in the park."""

    firm: str
    before: float | None
    after: float | None

    @property
    def change(self) -> float:
        """After less before; who is not there gains nothing."""
        return (self.after or 0.0) - (self.before or 0.0)


@dataclass(frozen=True, slots=True)
class Widened:
    """A gap that opens or grows: a need bought outside, or an offer that nobody takes; units per year."""

    side: str
    firm: str
    words: str
    zh: str
    en: str
    unit: str
    before: float
    after: float
    value: float | None


@dataclass(frozen=True, slots=True)
class Scenario:
    """One supposition and what comes of it.

    Attributes:
        names: names of the firms that come; none where only the park's own change.
        after: the plan then; its net no more than before where only firms go and the gap could hide the rise.
        within_gap: the change of the net is less than the plans' distance from their bounds.
        came, gone: rows of the plan that are new, and that were.
        resized: (before, after) of rows whose amount changes.
        moved: the firms whose gain changes, the greatest gain first, the greatest loss last.
        widened: gaps that open or grow, the dearest first.
    """

    names: tuple[Firm, ...]
    after: Outcome
    within_gap: bool
    came: tuple[Pairing, ...]
    gone: tuple[Pairing, ...]
    resized: tuple[tuple[Pairing, Pairing], ...]
    moved: tuple[Moved, ...]
    widened: tuple[Widened, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """The plan as it is, and every scenario.

    Attributes:
        change: what happens in every scenario; `join` stands in the scenarios.
        before: the plan of the park as it is.
        scenarios: one for each candidate, or the one that is supposed.
    """

    park: str
    park_en: str
    currency: str
    as_of: str
    change: Change
    before: Outcome
    scenarios: tuple[Scenario, ...]


def what_if(
    park: Park,
    change: Change,
    *,
    candidates: Sequence[tuple[Firm, ...]] = (),
    thesaurus: Thesaurus | None = None,
    today: datetime.date | None = None,
    effort: Effort | None = None,
) -> WhatIf:
    """Plan a park as it is and as it would be.

    Args:
        park: as `load` returns it.
        change: what is supposed to happen, whoever comes.
        candidates: firms that may come, each group in a scenario of its own; none: one scenario.
        thesaurus: what names mean; the shipped one by default.
        today: the day on which permits are looked at; the clock's by default.
        effort: how long to look for the best plan, each time; as `suggest` does by default.

    Returns:
        The comparison. The plan before is the one that `suggest` finds with this effort; each plan after is looked for
        from there on.

    Example:
        >>> what_if(Park(), Change()).scenarios[0].after.net
        0.0
    """
    day = today or datetime.date.today()  # noqa: DTZ011 - a park's day is the office's own
    known = thesaurus_of(park, thesaurus)

    def planned(one: Park, start: Reckoning | None = None) -> Reckoning:
        before = None if start is None else start.found
        return reckon(match(one, thesaurus=thesaurus, today=day, own_words=known, before=before), effort, start=start)

    whole = planned(park)
    before = outcome(whole)
    scenarios = []
    for join in candidates or ((),):
        supposed = replace(change, join=(*change.join, *join))
        after = outcome(planned(changed(park, supposed, known), whole))
        scenarios.append(_compared(before, after, supposed))
    return WhatIf(
        park=park.name,
        park_en=park.name_en,
        currency=park.currency,
        as_of=max((e.as_of for firm in park.firms for lines in (firm.offers, firm.needs) for e in lines), default=""),
        change=change,
        before=before,
        scenarios=tuple(scenarios),
    )


def _compared(before: Outcome, after: Outcome, supposed: Change) -> Scenario:
    near = abs(after.net - before.net) <= max(before.bound - before.net, after.bound - after.net)
    # Nothing but less to plan with, and yet more found: the search had better luck, the firm that goes no merit.
    lucky = near and after.net > before.net and supposed.only_less
    if lucky:
        after = replace(after, net=before.net)
    old, new = before.pairings, after.pairings
    stay = [(old[key], new[key]) for key in old if key in new]
    return Scenario(
        names=supposed.join,
        after=after,
        within_gap=near and (lucky or after.net != before.net),
        came=_by_net(new[key] for key in new if key not in old),
        gone=_by_net(old[key] for key in old if key not in new),
        resized=tuple(
            sorted((pair for pair in stay if _differs(*pair)), key=lambda pair: (-abs(_grown(*pair)), pair[0].id))
        ),
        moved=_moved(before, after),
        widened=_widened(before, after),
    )


def _by_net(rows: Iterable[Pairing]) -> tuple[Pairing, ...]:
    return tuple(sorted(rows, key=lambda row: (-(row.net_per_year or 0.0), row.id)))


def _differs(one: Pairing, other: Pairing) -> bool:
    before, after = one.quantity or 0.0, other.quantity or 0.0
    return abs(after - before) > _CRUMB * max(before, after)


def _grown(one: Pairing, other: Pairing) -> float:
    return (other.net_per_year or 0.0) - (one.net_per_year or 0.0)


def _moved(before: Outcome, after: Outcome) -> tuple[Moved, ...]:
    def gain(of: Outcome, firm: str) -> float | None:
        return of.gains.get(firm, 0.0) if firm in of.firms else None

    every = [Moved(firm, gain(before, firm), gain(after, firm)) for firm in sorted({*before.firms, *after.firms})]
    told = [one for one in every if abs(one.change) > _CENT or one.before is None or one.after is None]
    return tuple(sorted(told, key=lambda one: (-round(one.change, 2), one.firm)))


def _widened(before: Outcome, after: Outcome) -> tuple[Widened, ...]:
    found = []
    for side, old, new in (("need", before.unmet, after.unmet), ("offer", before.unplaced, after.unplaced)):
        was: Mapping[tuple[str, str], float] = {(line.firm, line.id): line.left or 0.0 for line in old}
        known = before.firms
        for line in new:
            left = line.left or 0.0
            earlier = was.get((line.firm, line.id), 0.0)
            if line.firm not in known or left - earlier <= _CRUMB * max(left, earlier):
                continue
            each = line.price if isinstance(line, Unmet) else line.disposal_cost
            value = None if each is None else (left - earlier) * each
            found.append(
                Widened(side, line.firm, line.words, line.zh, line.en, line.unit, earlier, left, value)
            )
    return tuple(sorted(found, key=lambda gap: (-(gap.value or 0.0), gap.firm, gap.words)))
