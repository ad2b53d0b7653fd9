"""The whole park reckoned once: what is matched, who takes how much, the year's sums of every candidate."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from matchchain.candidates import LIKELY, Flags, Floats, Ints
from matchchain.matching import Match
from matchchain.matching.legs import Legs, legs_of
from matchchain.matching.valuing.worth import capped
from matchchain.network.allocation.allocate import Allocation, allocate
from matchchain.network.allocation.effort import Effort
from matchchain.network.allocation.limits import Limits
from matchchain.network.allocation.problem import LEAST_FLOW, Problem
from matchchain.network.allocation.processes import Processes
from matchchain.network.allocation.solved import Solved
from matchchain.network.planning.ledger import Ledger, ledger
from matchchain.network.planning.proposal import Writer
from matchchain.network.planning.route_rows import RouteWriter
from matchchain.network.planning.routes import Route, routes_of
from matchchain.network.planning.stages import Stages, stages
from matchchain.network.planning.sureness import lacks_a_term
from matchchain.network.planning.warm_start import Ends, carried, ends_of
from matchchain.park import Conversion, PlanRules
from matchchain.values import dataclass

if TYPE_CHECKING:
    from matchchain.network.sharing.shares import Shares


@dataclass(frozen=True, slots=True)
class Reckoning:
    """A park's candidates with the plan over them.

    Attributes:
        found: the candidates, judged and valued.
        legs: pairs that start or end at a conversion process; None where no process can take part.
        problem: the allocation problem of those that may enter the plan: first pairs, then legs.
        rows: row numbers of its pairs among the candidates.
        leg_rows: row numbers of its legs among the legs.
        allocation: its solution.
        flow: (k,) what the plan moves, offer units per year.
        used: (u,) the candidates of which it moves something.
        leg_flow: (legs,) likewise of the legs.
        staged: in which block each candidate stands.
        planned: the year's sums of the used candidates.
        routes: what goes through processes, from a firm's offer to a firm's need.
        leg_shares: what either side of each leg gains, where gains are divided over the whole plan; None where
            the parties of a route share alike.
    """

    found: Match
    legs: Legs | None
    problem: Problem
    rows: Ints
    leg_rows: Ints
    allocation: Allocation
    flow: Floats
    used: Ints
    leg_flow: Floats
    staged: Stages
    planned: Ledger
    routes: tuple[Route, ...]
    leg_shares: Shares | None = None

    def writer(self, *, own_potential: bool = False) -> Writer:
        """What writes candidates out as pairings: at the plan's flow, or all at their own potential."""
        return Writer.of(self.found, self.flow, self.used, self.planned, own_potential=own_potential)

    def route_writer(self) -> RouteWriter | None:
        """What writes routes out as pairings; None where no process can take part."""
        return None if self.legs is None else RouteWriter.of(
            self.found, self.legs, self.leg_flow, self.leg_shares
        )

    def moves(self) -> dict[Ends, float]:
        """What the plan moves between which ends, offer units per year."""
        ends = ends_of(self.found, self.rows, self.legs, self.leg_rows)
        return {key: flow for key, flow in zip(ends, self.allocation.flow.tolist(), strict=True) if flow > LEAST_FLOW}


def reckon(
    found: Match,
    effort: Effort | None = None,
    *,
    library: Sequence[Conversion] = (),
    within_km: float | None = None,
    start: Reckoning | None = None,
) -> Reckoning:
    """Plan a matched park.

    Args:
        found: the park's candidates.
        effort: how long to look for the best plan; see `allocate`.
        library: conversions to let in beside those that firms of the park own; nobody need own them.
        within_km: greatest distance by road of a leg, km.
        start: the plan of a park much like this one, to look on from; the answer is not worse than what is left of it.
    """
    legs = _legs(found, library, within_km)
    rows = np.flatnonzero(found.plannable)
    # At equal worth the plan made by hand takes the first, and the solver leaves it there: what is fully known.
    rows = rows[np.argsort(lacks_a_term(found)[rows], kind="stable")]
    leg_rows = _NO_ROWS if legs is None else np.flatnonzero(legs.found.plannable)
    problem = whole_problem(found, rows, legs, leg_rows)
    known = None if start is None else carried(start.moves(), ends_of(found, rows, legs, leg_rows))
    allocation = allocate(problem, effort, known, solved=Solved(found.candidates.thesaurus.memory.mark))
    flow = np.zeros(len(found.candidates))
    flow[rows] = allocation.flow[: len(rows)]
    used = np.flatnonzero(flow > LEAST_FLOW)
    leg_flow = np.zeros(0 if legs is None else len(legs.found.candidates))
    leg_flow[leg_rows] = allocation.flow[len(rows) :]
    return Reckoning(
        found=found,
        legs=legs,
        problem=problem,
        rows=rows,
        leg_rows=leg_rows,
        allocation=allocation,
        flow=flow,
        used=used,
        leg_flow=leg_flow,
        staged=stages(found, flow),
        planned=ledger(found, scaled(found, flow, used), used),
        routes=() if legs is None else routes_of(legs, leg_flow),
    )


def _legs(found: Match, library: Sequence[Conversion], within_km: float | None) -> Legs | None:
    park = found.candidates.park
    rules = park.plan or PlanRules()
    conversions = [*(park.conversions if rules.conversions == "owned" else ()), *library]
    return legs_of(found, conversions, open_to_all=bool(library), within_km=within_km) if conversions else None


def problem_of(found: Match, among: Flags) -> tuple[Problem, Ints]:
    """The allocation problem of some candidates, and their row numbers; no processes."""
    rows = np.flatnonzero(among)
    return whole_problem(found, rows, None, _NO_ROWS), rows


def whole_problem(found: Match, rows: Ints, legs: Legs | None, leg_rows: Ints) -> Problem:
    """The allocation problem of some candidates and some legs of processes: links first, then legs.

    Args:
        found: the candidates.
        rows: which of them.
        legs: the park's legs; None for none.
        leg_rows: which of them; the processes that these reach take part.
    """
    links = links_of(found, rows)
    need = np.nan_to_num(found.trades.need[LIKELY])
    share = found.candidates.needs.column("max_share")[LIKELY]
    share = need * np.where(np.isnan(share), 1.0, np.minimum(share, 1.0))
    supply = np.nan_to_num(found.trades.supply[LIKELY])
    if legs is None or not len(leg_rows):
        return Problem(**links, supply=supply, need=need, share=share, limits=limits_of(((found, rows),)))
    inner = links_of(legs.found, leg_rows)
    outputs, inputs = len(legs.giver), len(legs.taker)
    return Problem(
        **{name: np.concatenate([column, inner[name]]) for name, column in links.items()},
        supply=np.concatenate([supply, np.zeros(outputs)]),
        need=np.concatenate([need, np.zeros(inputs)]),
        share=np.concatenate([share, np.full(inputs, np.inf)]),
        limits=limits_of(((found, rows), (legs.found, leg_rows))),
        processes=processes_of(legs),
    ).bounded()


def processes_of(legs: Legs) -> Processes:
    """The processes of a park's legs, their lines numbered behind those of the cards."""
    return Processes(
        cost=np.array([p.known[LIKELY] for p in legs.processes]),
        capacity=np.array([p.capacity[LIKELY] for p in legs.processes]),
        fixed=np.array([p.yearly for p in legs.processes]),
        giver=legs.giver,
        gives_o=legs.offers + np.arange(len(legs.giver)),
        gives=legs.gives,
        taker=legs.taker,
        takes_n=legs.needs + np.arange(len(legs.taker)),
        takes=legs.takes,
        exact=legs.first,
        placed=legs.main,
    )


_NO_ROWS = np.empty(0, dtype=np.int64)


def links_of(found: Match, rows: Ints) -> dict[str, Any]:
    """The columns of some candidates as links of a problem."""
    c, value = found.candidates, found.worth
    asked = any(e.least_lot is not None for e in c.needs.entries)
    lot = c.needs.column("least_lot")[LIKELY, c.n[rows]] * c.conversion[rows] if asked else np.zeros(len(rows))
    return {
        "o": c.o[rows],
        "n": c.n[rows],
        "gain": value.known[LIKELY, rows],
        "use": value.substitution_ratio[LIKELY, rows] / c.conversion[rows],
        "capped": capped(c)[rows],
        "fixed": value.fixed[LIKELY, rows],
        "least": np.nan_to_num(lot),
    }


def limits_of(blocks: Sequence[tuple[Match, Ints]]) -> Limits:
    """The joint limits of pairs and legs together: a permit is one, whatever comes under it."""
    keys: dict[object, int] = {}
    most: list[float] = []
    entries: list[tuple[Ints, Ints, Floats]] = []
    before = 0
    for found, rows in blocks:
        joint = found.joint
        number = np.array([keys.setdefault(key, len(keys)) for key in joint.keys], dtype=np.int64)
        most += [float(joint.most[at]) for at, row in enumerate(number.tolist()) if row >= len(most)]
        place = np.full(len(found.candidates), -1)
        place[rows] = np.arange(len(rows)) + before
        kept = place[joint.pair] >= 0
        if kept.any():
            entries.append((number[joint.row[kept]], place[joint.pair[kept]], joint.weight[kept]))
        before += len(rows)
    if not entries:
        return Limits()
    row, link, weight = (np.concatenate(part) for part in zip(*entries, strict=True))
    return Limits(row, link, weight, np.array(most))


def scaled(found: Match, flow: Floats, used: Ints) -> Floats:
    """(3, u) the planned flow with its ends: as far as the pair's own amounts may fall short or exceed."""
    potential = found.worth.potential[:, used]
    with np.errstate(invalid="ignore", divide="ignore"):
        ratio = potential / potential[LIKELY]
    amount: Floats = flow[used] * np.nan_to_num(ratio, nan=1.0)
    return amount
