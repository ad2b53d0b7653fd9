"""Projects, policies, elements and visits as they stand on a day: the records behind the maps and lists of chains."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from matchchain.board.deadlines import Times
from matchchain.followup.known import known_on
from matchchain.followup.light import Light, Reason, worst
from matchchain.followup.nodes import next_due, node_reasons, node_states
from matchchain.followup.papers_end import Held, paper_reasons
from matchchain.followup.presets import LightRules
from matchchain.park import Element, Figure, Firm, Node, Park, Policy, Project, Visit
from matchchain.studies.board.item import Item, Kind
from matchchain.wording import Message

OVER = frozenset(("completed", "stopped", "ended", "followed"))
"""States in which nothing is waited for."""
PROGRESS_FIGURES = ("invested", "funds", "people", "output", "tax")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """How far a project has got: the last figure that was told of each by a day; money in yuan, output and tax a year.

    Attributes:
        nodes, done: how many nodes there are, and are done.
        due, in_time: how many were due by the day, and of these how many were done by their day.
    """

    invested: float | None = None
    funds: float | None = None
    people: float | None = None
    output: float | None = None
    tax: float | None = None
    nodes: int = 0
    done: int = 0
    due: int = 0
    in_time: int = 0


def reached(project: Project, today: dt.date) -> Reached:
    """How far a project had got by a day, as was known then."""
    now = today.isoformat()
    told: dict[str, float] = {}
    for record in sorted(known_on(project.figures, today), key=lambda one: one.on):
        if record.on <= now:
            figures: dict[str, Figure | None] = {name: getattr(record, name) for name in PROGRESS_FIGURES}
            told |= {name: figure.likely for name, figure in figures.items() if figure is not None}
    nodes = tuple(node_states(project.nodes, today).values())
    due = [one for one in nodes if one.due and one.due <= now]
    return Reached(
        nodes=len(nodes),
        done=sum(bool(one.done) for one in nodes),
        due=len(due),
        in_time=sum(bool(one.done) and one.done <= one.due for one in due),
        **told,
    )


def of_project(project: Project, rules: LightRules, today: dt.date) -> Item:
    """A project as it stands on a day."""
    state = _over((project.ended, "completed"), (project.stopped, "stopped"), today=today)
    if not state:
        begun = reached(project, today).done or any(known_on(project.figures, today))
        state = "running" if begun else "planned"
    due, light = _of_nodes(project.nodes, state, rules, today)
    return Item(
        id=project.id, kind="project", firm=project.firm, title=project.name, state=state, due=due, light=light,
        owner=project.owner, since=project.on, entry=project,
    )  # fmt: skip


def of_policy(policy: Policy, rules: LightRules, today: dt.date) -> Item:
    """A policy as it stands on a day: yellow and red as its last day comes near."""
    state = _over((policy.ended or _day_after(policy.until), "ended"), today=today) or "in-force"
    held = paper_reasons([Held(policy.name, policy.until)], today, rules)
    due, light = _of_nodes(policy.nodes, state, rules, today, held)
    return Item(
        id=policy.id, kind="policy", firm="", title=policy.name, state=state,
        due=due or (policy.until if state == "in-force" else ""), light=light,
        owner=policy.owner or policy.office, since=policy.on, count=len(policy.firms), entry=policy,
    )  # fmt: skip


def of_element(element: Element, rules: LightRules, today: dt.date) -> Item:
    """An element as it stands on a day."""
    state = _over((element.ended, "stopped"), today=today) or "offered"
    due, light = _of_nodes(element.nodes, state, rules, today)
    return Item(
        id=element.id or element.code, kind="element", firm="", title=element.name, state=state, due=due, light=light,
        owner=element.person or element.office,
        count=element.promise.likely if element.promise else None, entry=element,
    )  # fmt: skip


def of_visit(visit: Visit, firm: Firm, times: Times, rules: LightRules, today: dt.date) -> Item:
    """A visit as it stands on a day: planned until its day, held after it, done with its last node."""
    now = today.isoformat()
    held = bool(visit.on) and visit.on <= now
    nodes = node_states(visit.nodes, today).values()
    state = "planned" if not held else "followed" if all(one.done for one in nodes) else "to-follow"
    late = () if held or not visit.due else _of_plan(visit, times, today)
    due, light = _of_nodes(visit.nodes, state, rules, today, late)
    return Item(
        id=f"{firm.id}/{visit.on or visit.due}", kind="visit", firm=firm.id, title=visit.note, state=state,
        due=due or ("" if held else visit.due), light=light, owner=visit.by, since=visit.on if held else "",
        entry=visit,
    )  # fmt: skip


def _of_plan(visit: Visit, times: Times, today: dt.date) -> Iterator[Reason]:
    """Red past the day of a planned visit, yellow shortly before."""
    now = today.isoformat()
    if now > visit.due:
        days = (today - dt.date.fromisoformat(visit.due)).days
        yield Reason("visit", "red", Message("board.late.visit", {"due": visit.due, "days": days}), visit.due)
    elif times.later(now, times.clock.warn) >= visit.due:
        yield Reason("visit", "yellow", Message("board.soon.visit", {"due": visit.due}), visit.due)


def _over(*ends: tuple[str, str], today: dt.date) -> str:
    """The state of the first of these days that has come; "" where none has."""
    return next((state for day, state in ends if day and day <= today.isoformat()), "")


def _day_after(day: str) -> str:
    """A policy holds through its last day."""
    return (dt.date.fromisoformat(day) + dt.timedelta(1)).isoformat() if day else ""


def _of_nodes(
    nodes: tuple[Node, ...], state: str, rules: LightRules, today: dt.date, more: Iterable[Reason] = ()
) -> tuple[str, Light]:
    """The next day that nodes set, "" for none, and the light that they make with further reasons."""
    if state in OVER:
        return "", Light("grey")
    node = next_due(nodes, today)
    return node.due if node else "", worst(chain(node_reasons(nodes, today, rules), more))


def records(park: Park, kind: Kind, times: Times, rules: LightRules, today: dt.date) -> tuple[Item, ...]:
    """Every record of a kind as it stands on a day; those that begin later are not there yet."""
    now = today.isoformat()
    made: Mapping[Kind, Callable[[], Iterator[Item]]] = {
        "project": lambda: (of_project(one, rules, today) for one in park.projects if one.on <= now),
        "policy": lambda: (of_policy(one, rules, today) for one in park.policies if one.on <= now),
        "element": lambda: (of_element(one, rules, today) for one in park.elements),
        "visit": lambda: (
            of_visit(one, firm, times, rules, today)
            for firm in park.firms
            for one in known_on(firm.visits, today)
        ),
    }
    return tuple(made[kind]())
