"""The runs of every scenario, side by side on all processors, and what they come to together."""

from __future__ import annotations

import datetime as dt
import math
import multiprocessing
import os
import random
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from itertools import islice

from matchchain.candidates import LIKELY
from matchchain.matching import match
from matchchain.materials import Thesaurus, thesaurus_of
from matchchain.network.allocation.effort import STEADY, Progress, Watch
from matchchain.network.pairing import Pairing
from matchchain.network.planning.ends import need_end, offer_end, pairing_ids
from matchchain.network.planning.freshness import newest_entry
from matchchain.network.planning.gains import gains_of
from matchchain.network.planning.reckoning import Reckoning, reckon
from matchchain.park import Park
from matchchain.studies.sweep.case import Case, run_of
from matchchain.studies.sweep.summary import CaseFound, Sweep, Traded, summed_up

RUNS = 200
"""Runs of a scenario where nobody says how many."""
AT_ONCE = 25
"""Runs that a process takes at a time."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a scenario.

    Attributes:
        net: what the plan saves, CNY per year.
        quantity: what it moves, t per year.
        co2: what it avoids, t per year; None where no pairing has a figure.
        stopped: how many firms stood still by chance.
        gains: firm id -> its own gain, CNY per year.
        traded: pairing id -> (offer units per year, net in CNY per year).
    """

    net: float
    quantity: float
    co2: float | None
    stopped: int
    gains: dict[str, float]
    traded: dict[str, tuple[float, float]]


def sweep(
    park: Park,
    cases: Sequence[Case],
    *,
    runs: int = 1,
    seed: int = 0,
    jobs: int | None = None,
    today: dt.date | None = None,
    watch: Watch | None = None,
) -> Sweep:
    """Plan a park many times over.

    Every run has a source of chance of its own, made of seed, scenario and number, and is planned by nodes of the
    search tree, never by a clock: the same seed gives the same answer on any machine, on any number of processors.

    Args:
        park: as `load` returns it.
        cases: the scenarios; one without chance is run once.
        runs: of each scenario, at least 1.
        seed: of chance.
        jobs: processes; None: as many as there are processors.
        today: the day on which permits are looked at; the clock's by default.
        watch: told how far it is; when it says stop, what was run until then counts.

    Returns:
        What the runs come to.
    """
    day = today or dt.date.today()  # noqa: DTZ011 - a park's day is the office's own
    work = [
        (number, first, min(first + AT_ONCE, count))
        for number, case in enumerate(cases)
        for count in [1 if case.certain else runs]
        for first in range(0, count, AT_ONCE)
    ]
    total = sum(last - first for _, first, last in work)
    known: dict[str, Traded] = {}
    done: list[list[Run]] = [[] for _ in cases]
    stopped = False
    base, base_known = _base(park, day)
    known.update(base_known)
    for (number, _, _), (found, named) in zip(work, _spread_out(park, cases, seed, day, work, jobs), strict=False):
        done[number] += found
        known.update(named)
        if watch is not None and watch(Progress(sum(map(len, done)), total, doing="sweep.doing")):
            stopped = True
            break
    firms = (*park.firms, *(firm for case in cases for firm in case.join))
    return Sweep(
        park=park.name,
        park_en=park.name_en,
        currency=park.currency,
        as_of=newest_entry(park),
        seed=seed,
        runs=runs,
        base=base.net,
        cases=tuple(
            _case_found(case, done[number], base, known) for number, case in enumerate(cases) if done[number]
        ),
        firms={firm.id: (firm.table_name, firm.name_en) for firm in firms},
        stopped=stopped,
    )


def _case_found(case: Case, done: Sequence[Run], base: Run, known: dict[str, Traded]) -> CaseFound:
    return summed_up(
        case.name,
        nets=[run.net for run in done],
        quantities=[run.quantity for run in done],
        co2=[run.co2 for run in done],
        gains=[run.gains for run in done],
        traded=[run.traded for run in done],
        base=base.net,
        base_gains=base.gains,
        base_traded=base.traded,
        known=known,
    )


def _base(park: Park, day: dt.date) -> tuple[Run, dict[str, Traded]]:
    planner = _Planner(park, day)
    return planner.told(planner.of(park), 0)


@dataclass(slots=True)
class _Planner:
    """Plans parks that differ from one by their figures: names and who could meet are worked out once."""

    park: Park
    day: dt.date
    thesaurus: Thesaurus = field(init=False)
    first: Reckoning | None = field(init=False, default=None)
    named: set[str] = field(init=False, default_factory=set)

    def __post_init__(self) -> None:
        self.thesaurus = thesaurus_of(self.park)

    def of(self, park: Park) -> Reckoning:
        """The plan of a park, by nodes and never by a clock."""
        before = None if self.first is None else self.first.found
        whole = reckon(match(park, today=self.day, own_words=self.thesaurus, before=before), STEADY)
        if self.first is None:
            self.first = whole
        return whole

    def run(self, case: Case, seed: int, number: int) -> tuple[Run, dict[str, Traded]]:
        """One run of a scenario."""
        if self.first is None:
            self.of(self.park)
        chance = random.Random(f"{seed}/{case.name}/{number}")  # noqa: S311 - a seeded draw, no secret
        park, stopped = run_of(self.park, case, self.thesaurus, chance)
        return self.told(self.of(park), stopped)

    def told(self, whole: Reckoning, stopped: int) -> tuple[Run, dict[str, Traded]]:
        """What a plan comes to, rounded past any machine's last digit, and who trades what where that is new."""
        c, used = whole.found.candidates, whole.used
        offers, needs = c.o[used].tolist(), c.n[used].tolist()
        ends = [(offer_end(c, o), need_end(c, n)) for o, n in zip(offers, needs, strict=True)]
        ids = pairing_ids(
            (f"{give['supplier']}/{give['offer_id']}", f"{take['receiver']}/{take['need_id']}") for give, take in ends
        )
        amounts, nets = whole.flow[used].tolist(), whole.planned.net[LIKELY].tolist()
        traded = {id_: (amount, net) for id_, amount, net in zip(ids, amounts, nets, strict=True)}
        known = {
            id_: Traded(id_, give["supplier"], take["receiver"], give["offer"], take["need"], give["unit"])
            for id_, (give, take) in zip(ids, ends, strict=True)
        }
        co2 = [value for value in whole.planned.co2.tolist() if math.isfinite(value)]
        for route in _routes(whole):
            traded[route.id] = (route.quantity or 0.0, route.net_per_year or 0.0)
            known[route.id] = Traded(route.id, route.supplier, route.receiver, route.offer, route.need, route.unit)
            co2 += [route.avoided_co2_t_per_year] if route.avoided_co2_t_per_year is not None else []
        new = {id_: one for id_, one in known.items() if id_ not in self.named}
        self.named |= new.keys()
        return Run(
            net=round(whole.allocation.net, 2),
            quantity=round(math.fsum(traded[id_][0] for id_ in sorted(traded) if known[id_].unit == "t"), 3),
            co2=round(math.fsum(co2), 4) if co2 else None,
            stopped=stopped,
            gains={firm: round(gain, 2) for firm, gain in gains_of(whole).items()},
            traded={id_: (round(amount, 6), round(net, 2)) for id_, (amount, net) in traded.items()},
        ), new


def _routes(whole: Reckoning) -> list[Pairing]:
    router = whole.route_writer()
    return [router.pairing(route, 0) for route in whole.routes] if router is not None else []


_planner: _Planner | None = None
_cases: Sequence[Case] = ()


def _start(park: Park, cases: Sequence[Case], day: dt.date) -> None:
    global _planner, _cases
    _planner, _cases = _Planner(park, day), cases


def _piece(number: int, first: int, last: int, seed: int) -> tuple[list[Run], dict[str, Traded]]:
    assert _planner is not None  # noqa: S101 - `_start` made it
    done, known = [], {}
    for run in range(first, last):
        found, named = _planner.run(_cases[number], seed, run)
        done.append(found)
        known.update(named)
    return done, known


def _spread_out(
    park: Park,
    cases: Sequence[Case],
    seed: int,
    day: dt.date,
    work: Sequence[tuple[int, int, int]],
    jobs: int | None,
) -> Iterator[tuple[list[Run], dict[str, Traded]]]:
    """The pieces of work in order, side by side where there are several."""
    processes = min(jobs or os.cpu_count() or 1, len(work))
    if processes <= 1:
        _start(park, cases, day)
        yield from (_piece(*piece, seed) for piece in work)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, context, _start, (park, cases, day)) as pool:
        rest = iter(work)
        waiting = [pool.submit(_piece, *piece, seed) for piece in islice(rest, 2 * processes)]
        while waiting:
            yield waiting.pop(0).result()
            waiting += [pool.submit(_piece, *piece, seed) for piece in islice(rest, 1)]
