"""Which unknown, if the office asked for it, would change the plan most?"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from matchchain.candidates import LIKELY, Flags, Floats, Ints
from matchchain.matching import Match, match
from matchchain.materials import Thesaurus
from matchchain.network.allocation.effort import BRIEF
from matchchain.network.pairing import Unknown
from matchchain.network.planning.ends import verdicts
from matchchain.network.planning.open_names import waiting_names
from matchchain.network.planning.questions import unknowns
from matchchain.network.planning.reckoning import Reckoning, reckon
from matchchain.park import Figure, Firm, Park
from matchchain.rules import PAPER, Trait
from matchchain.rules.called import offer_called
from matchchain.rules.heat import untold
from matchchain.rules.standing import untried
from matchchain.studies.asking.change import Answer, Change
from matchchain.studies.asking.ends import Ends, plausible
from matchchain.studies.asking.question import Asked, Blanks, MissingPaper, Question, Side
from matchchain.studies.asking.revalue import Revaluation
from matchchain.studies.asking.rightly import asked_rightly

_OF_OFFER = ("quantity", "disposal_cost", "price", "pretreatment_cost", "strength", "temperature")
_OF_NEED = ("quantity", "price", "gate_fee", "own_cost")
_OF_A_PAIR = ("pretreatment_cost", "strength")


def blanks(park: Park, *, thesaurus: Thesaurus | None = None, today: dt.date | None = None) -> Blanks:
    """Every figure and paper that is missing, in the order of what knowing it would change.

    Each figure is tried at both plausible ends (`plausible`) and the plan is solved again; its worth is the
    greatest difference among the plan as it is and the plans at both ends. What a phone call settles comes
    first, then what only a trial at the receiver can tell; then the figures of whose kind the park has none, so that
    nobody can say what they are worth; a figure whose pairs lack something else as well is worth nothing by itself
    and stands last. These two go by the number of pairs that wait.

    Args:
        park: as `load` returns it.
        thesaurus: what names mean; the shipped one by default.
        today: the day on which permits are looked at; the clock's by default.

    Returns:
        The list. Same park, same answer.

    Example:
        >>> blanks(Park()).questions
        ()
    """
    day = today or dt.date.today()  # noqa: DTZ011 - a park's day is the office's own
    whole = reckon(match(park, thesaurus=thesaurus, today=day), BRIEF)
    plan = Revaluation(whole)
    questions = sorted(_questions(whole, plan), key=_dearest)
    papers = sorted(_papers(whole, plan), key=lambda p: (-p.worth, p.supplier.firm, p.receiver.firm, p.line))
    days = [e.as_of for firm in park.firms for lines in (firm.offers, firm.needs) for e in lines]
    return Blanks(
        park=park.name,
        park_en=park.name_en,
        currency=park.currency,
        as_of=max(days, default=""),
        questions=tuple(questions),
        papers=tuple(papers),
        waiting=waiting_names(whole.found, whole.staged),
    )


def _dearest(q: Question) -> tuple[int, bool, bool, float, int, str, str, str]:
    words = f"{q.field} {q.text.text.facts.get('need', '')}"
    standing = 0 if q.moves else 1 if q.worth is None else 2
    first = q.field == "temperature"  # of what is too cold nobody need ask anything else
    worth, of = -round(q.worth or 0.0, 2), (-q.pairings, q.owner, q.line_id, words)
    return standing, not (first and standing), q.settled_by != "phone", worth, *of


@dataclass(frozen=True, slots=True)
class _Gap:
    """One blank figure: where it belongs, the rows it touches, the rows that wait, and how it is asked."""

    side: Side
    index: int
    field: str
    rows: Ints
    waiting: Ints
    by_edit: bool
    unknown: Unknown


def _gaps(whole: Reckoning) -> Iterator[_Gap]:
    """Every blank figure of the pairs that nothing else forbids."""
    found, c = whole.found, whole.found.candidates
    free = found.allowed & ~found.unread & ~found.trades.existing & ~found.group
    free &= ~found.judgement.blocked & (~found.judgement.papers | _held_by_heat(found))
    lacks: Flags = np.logical_or.reduce(list(found.worth.missing.values()))
    waiting: dict[tuple[Side, int, str, int], list[tuple[int, Unknown]]] = defaultdict(list)
    for k in np.flatnonzero(free & (lacks | untold(c))).tolist():
        for each in unknowns(found, k):
            unknown = asked_rightly(c, k, each)
            if place := _place(found, k, unknown):
                # How much of one thing replaces another is asked for each other thing.
                of = int(c.needs.name[c.n[k]]) if unknown.field == "strength" else -1
                waiting[*place, of].append((k, unknown))
    for (side, i, field, _), asked in waiting.items():
        rows = np.array([k for k, _ in asked], dtype=np.int64)
        touched = rows if side == "park" else np.flatnonzero(_touches(whole, side, i))
        alone = not free[np.setdiff1d(touched, rows)].any()
        if field in _OF_A_PAIR:
            touched = rows
        # The question names the pair with most at stake.
        stake = _stake(whole, rows)
        by_edit = side in {"offer", "need"} and (alone or field not in _OF_A_PAIR)
        yield _Gap(side, i, field, touched, rows, by_edit, asked[int(np.argmax(stake))][1])


def _held_by_heat(found: Match) -> Flags:
    """(k,): besides figures a pair waits for nothing but to be told how hot it is, and then perhaps for a trial."""
    judgement = found.judgement
    others = (judgement.outcomes == PAPER).sum(axis=0) - untried(judgement)
    others = others - judgement.says(Trait.USE, PAPER)
    held: Flags = untold(found.candidates) & (others == 0)
    return held


def _place(found: Match, k: int, unknown: Unknown) -> tuple[Side, int, str] | None:
    """On which card the answer belongs."""
    c, field = found.candidates, unknown.field
    if unknown.text.key == "network.ask.unit":
        return "park", int(c.offers.name[c.o[k]]), "density"
    if field in {"pipe_cost", "haul_rate"}:
        return "park", 0, field
    if field in {"site", "zone"}:
        field = "site"
        firm = c.offers.firm[c.o[k]] if unknown.firm == c.supplier(k).id else c.needs.firm[c.n[k]]
        return "firm", int(firm), field
    if unknown.firm == c.receiver(k).id and field in _OF_NEED:
        return "need", int(c.n[k]), field
    return ("offer", int(c.o[k]), field) if field in _OF_OFFER else None


def _touches(whole: Reckoning, side: Side, i: int) -> Flags:
    c = whole.found.candidates
    if side == "firm":
        touched: Flags = (c.offers.firm[c.o] == i) | (c.needs.firm[c.n] == i)
        return touched
    of_entry: Flags = (c.o if side == "offer" else c.n) == i
    return of_entry


def _stake(whole: Reckoning, rows: Ints) -> Floats:
    value = whole.found.worth
    amount = np.nan_to_num(np.fmax(whole.flow[rows], value.potential[LIKELY, rows]))
    stake: Floats = whole.flow[rows] * 1e3 + amount * np.maximum(np.nan_to_num(value.known[LIKELY, rows]), 0.0)
    return stake


def _questions(whole: Reckoning, plan: Revaluation) -> Iterator[Question]:
    """Every blank figure with what both its ends would do to the plan."""
    firms = {firm.id: firm for firm in whole.found.candidates.firms}
    gaps = [(gap, _ends(whole, gap), plan.now(gap.rows)) for gap in _gaps(whole)]
    changes = [
        _change(whole, gap, value, ends.unit)
        for gap, ends, now in gaps
        if ends is not None and not _idle(gap, now)
        for value in (ends.low, ends.high)
    ]
    answers = plan.answers(changes)
    for gap, ends, now in gaps:
        low = high = None
        if ends is not None:
            low, high = (now, now) if _idle(gap, now) else (next(answers), next(answers))
        yield _question(whole, gap, ends, (now, low, high), firms)


def _ends(whole: Reckoning, gap: _Gap) -> Ends | None:
    if gap.side == "park":
        return None
    return plausible(whole.found, gap.side, gap.index, gap.field, gap.waiting)  # type: ignore[arg-type]


def _question(
    whole: Reckoning,
    gap: _Gap,
    ends: Ends | None,
    answers: tuple[Answer, Answer | None, Answer | None],
    firms: Mapping[str, Firm],
) -> Question:
    found = whole.found
    now, low, high = answers
    nets = [now.net, *(answer.net for answer in (low, high) if answer is not None)]
    owner, line, line_id = _card(found, gap)
    worth = None if ends is None and not _idle(gap, now) else max(nets) - min(nets)
    if gap.field == "temperature" and not worth:
        worth = None  # on it hangs whether the rest is worth asking
    return Question(
        ask=_asked(firms.get(gap.unknown.firm)),
        text=gap.unknown,
        side=gap.side,
        owner=owner,
        line=line,
        line_id=line_id,
        field=gap.field,
        ends=ends,
        net_now=now.net,
        net_at_low=None if low is None else low.net,
        net_at_high=None if high is None else high.net,
        settled_by="files" if gap.side == "park" else "trial" if gap.field == "strength" else "phone",
        worth=worth,
        partners_change=any(answer.links != now.links for answer in (low, high) if answer is not None),
        by_edit=gap.by_edit,
        pairings=len(gap.waiting),
        owner_name=firms[owner].table_name if owner in firms else "",
    )


def _card(found: Match, gap: _Gap) -> tuple[str, str, str]:
    c = found.candidates
    if gap.side == "park":
        return "", c.offers.names[gap.index].text if gap.field == "density" else "", ""
    if gap.side == "firm":
        return c.firms[gap.index].id, "", ""
    lines = c.offers if gap.side == "offer" else c.needs
    entry = lines.entries[gap.index]
    return c.firms[int(lines.firm[gap.index])].id, entry.material, entry.id


def _asked(firm: Firm | None) -> Asked:
    if firm is None:
        return Asked("", "", "", "")
    return Asked(firm.id, firm.table_name, firm.name_en or firm.table_name, firm.whom_to_call)


def _idle(gap: _Gap, now: Answer) -> bool:
    """Whether the answer changes nothing whatever it is: a cost more for pairs that the plan does not use."""
    return gap.field == "pretreatment_cost" and not now.links


def _change(whole: Reckoning, gap: _Gap, value: float, unit: str) -> Change:
    """The figure at this value."""
    if gap.side == "firm":
        return Change(gap.rows, firm=gap.index, km=value)
    lines = whole.found.candidates.offers if gap.side == "offer" else whole.found.candidates.needs
    entry: Any = dataclasses.replace(lines.entries[gap.index], **{gap.field: Figure(value, value, value, unit)})
    if gap.side == "offer":
        return Change(gap.rows, offers={gap.index: entry})
    return Change(gap.rows, needs={gap.index: entry})


def _a_paper_does(found: Match) -> Flags:
    """(k,): papers would settle the pair: no trial that nobody agreed to, no bar that only a process opens."""
    settled: Flags = ~untried(found.judgement) & ~found.judgement.says(Trait.PROCESS, PAPER)
    return settled


def _papers(whole: Reckoning, plan: Revaluation) -> Iterator[MissingPaper]:
    """For each offer and receiver whose pairs want nothing but papers, what they are worth with them.

    Licences, determinations, assessments and tests; what is only a trial is no paper that an office can get.
    """
    found, c = whole.found, whole.found.candidates
    free = found.allowed & ~found.unread & ~found.trades.existing & ~found.group
    free &= ~found.judgement.blocked & ~found.figures_missing & _a_paper_does(found)
    groups: dict[tuple[int, int], list[int]] = defaultdict(list)
    for k in np.flatnonzero(free & found.judgement.papers).tolist():
        groups[int(c.o[k]), int(c.needs.firm[c.n[k]])].append(k)
    changes = [Change(np.array(rows, dtype=np.int64), papers=True) for rows in groups.values()]
    for rows, answer in zip(groups.values(), plan.answers(changes), strict=True):
        k, with_papers = rows[0], answer.net
        missing = found.judgement.outcomes[:, k] == PAPER
        told = [v for v in verdicts(found, k) if v.paper]
        yield MissingPaper(
            supplier=_asked(c.supplier(k)),
            receiver=_asked(c.receiver(k)),
            line=offer_called(c, k),
            verdicts=tuple(told) if missing.any() else (),
            net_now=plan.net,
            net_with=with_papers,
            worth=max(with_papers - plan.net, 0.0),
            pairings=len(rows),
        )
