"""Who is ahead (赛马): offices by how they serve, projects by how far they are, each by a stated formula."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from matchchain.board.ranks import RankRules, score, shares
from matchchain.followup.presets import rules_of
from matchchain.park import Park, Project
from matchchain.studies.board.item import times_of
from matchchain.studies.board.records import Reached, of_project, reached
from matchchain.studies.board.service_record import Served, served_by

By: TypeAlias = Literal["project", "owner", "chain", "firm"]
GROUPS: tuple[By, ...] = ("project", "owner", "chain", "firm")


@dataclass(frozen=True, slots=True, kw_only=True)
class Runner:
    """One of those who run.

    Attributes:
        name: office, project, owner, chain or firm.
        place: from 1, the same for the same score; None where too little is known.
        score: 0 to 100.
        parts: part of the formula -> its value, 0 to 1; None: unknown.
        count: of requests or projects it is reckoned from.
    """

    name: str
    place: int | None
    score: float | None
    parts: Mapping[str, float | None]
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """A ranking of a park; `rules` hold the formula."""

    park: str
    park_en: str
    currency: str
    as_of: str
    today: dt.date
    rules: RankRules
    by: str
    runners: tuple[Runner, ...]


def rank(park: Park, today: dt.date, rules: RankRules, by: By = "project") -> Ranking:
    """Rank offices or projects by a formula.

    Args:
        park: as `load` returns it.
        today: the day; what is noted later is not there yet.
        rules: the preset.
        by: what projects are put together by.
    """
    office = rules.of == "office"
    known = _of_offices(park, today) if office else _of_projects(park, today, by)
    names = sorted(known)
    columns = {part: shares([known[name][0].get(part) for name in names], part) for part in rules.parts}
    found = [
        (name, {part: columns[part][at] for part in rules.parts}, known[name][1]) for at, name in enumerate(names)
    ]
    scored = [(name, parts, count, score(parts, rules.parts)) for name, parts, count in found]
    places = _places([one[3] for one in scored])
    runners = [
        Runner(name=name, place=place, score=points, parts=parts, count=count)
        for (name, parts, count, points), place in zip(scored, places, strict=True)
    ]
    runners.sort(key=lambda one: (one.place is None, one.place or 0, one.name))
    return Ranking(
        park=park.name, park_en=park.name_en, currency=park.currency, as_of=today.isoformat(), today=today,
        rules=rules, by="office" if office else by, runners=tuple(runners),
    )  # fmt: skip


def _places(scores: Sequence[float | None]) -> list[int | None]:
    """The place of each score among all; the same scores, to a thousandth, share one."""
    rounded = [None if points is None else round(points, 3) for points in scores]
    return [None if own is None else 1 + sum(one is not None and one > own for one in rounded) for own in rounded]


Known: TypeAlias = Mapping[str, tuple[Mapping[str, float | None], int]]
"""Name -> the parts that are known of it, and of how many requests or projects."""


def _of_offices(park: Park, today: dt.date) -> Known:
    return {name: (_parts_of(served), served.count) for name, served in served_by(park, times_of(park), today).items()}


def _parts_of(served: Served) -> Mapping[str, float | None]:
    return {
        "on_time": _mean(served.in_time),
        "marks": _mean([(mark - 1) / 4 for mark in served.marks]),
        "solved": _mean(served.solved),
        "answered": _mean(served.answered),
    }


def _of_projects(park: Park, today: dt.date, by: By) -> Known:
    groups: dict[str, list[Project]] = {}
    for project in park.projects:
        if project.on <= today.isoformat() and (name := _name(project, by, park)):
            groups.setdefault(name, []).append(project)
    lights = {"green": 1.0, "grey": 1.0, "yellow": 0.5, "red": 0.0}
    rules = rules_of(park)
    found = {}
    for name, projects in groups.items():
        far = [reached(one, today) for one in projects]
        light = _mean([lights[of_project(one, rules, today).light.colour] for one in projects])
        found[name] = ({**_sums(projects, far), "light": light}, len(projects))
    return found


def _name(project: Project, by: By, park: Park) -> str:
    if by == "project":
        return " ".join(part for part in (project.id, project.name) if part)
    if by == "firm":
        return next((firm.table_name for firm in park.firms if firm.id == project.firm), project.firm)
    return project.owner if by == "owner" else project.chain


def _sums(projects: Sequence[Project], far: Sequence[Reached]) -> Mapping[str, float | None]:
    """The parts of a formula of several projects together: sums over sums, of those that tell both."""
    pairs = list(zip(projects, far, strict=True))

    def over(top: Callable[[Project, Reached], float | None], base: Callable[[Project], float | None]) -> float | None:
        both = [(top(p, r), base(p)) for p, r in pairs]
        told = [(part, whole) for part, whole in both if part is not None and whole]
        return sum(part for part, _ in told) / sum(whole for _, whole in told) if told else None

    def invest(project: Project) -> float | None:
        return project.invest.likely if project.invest else None

    def land(project: Project) -> float | None:
        return project.land.likely if project.land else None

    due = sum(one.due for one in far)
    return {
        "nodes": sum(one.in_time for one in far) / due if due else None,
        "invested": over(lambda _, r: r.invested, invest),
        "funds": over(lambda _, r: r.funds, invest),
        "people": over(lambda _, r: r.people, lambda p: p.people.likely if p.people else None),
        "invest_per_mu": over(lambda _, r: r.invested, land),
        "tax_per_mu": over(lambda _, r: r.tax, land),
        "output_per_mu": over(lambda _, r: r.output, land),
    }


def _mean(values: Iterable[float]) -> float | None:
    told = list(values)
    return sum(told) / len(told) if told else None
