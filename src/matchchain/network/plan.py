"""The main job: from a park to the plan of whom to phone first."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

import numpy as np

from matchchain.candidates import LIKELY, Flags, Floats, Ints
from matchchain.matching import Match, match
from matchchain.matching.worth import capped
from matchchain.materials import Thesaurus
from matchchain.materials.thesaurus import identity_of
from matchchain.network.allocate import LEAST_FLOW, Allocation, allocate, best_pair_first, net_of
from matchchain.network.ledger import Ledger, ledger
from matchchain.network.pairing import Counts, Pairing, Plan, Totals
from matchchain.network.problem import Problem
from matchchain.network.proposal import Writer
from matchchain.network.refused import count_refused, list_refused
from matchchain.network.stages import SHOWN, Stages, stages
from matchchain.park import Park


@dataclass(frozen=True, slots=True)
class Selection:
    """Which rows of the answer to write out; the plan and its totals are always those of the whole park.

    Attributes:
        all: every admissible pairing with its own potential, not only the rows of the plan.
        firm: only pairings of this firm (index text: id, short or full name).
        material: only pairings whose words or identity contain this.
        min_net: only pairings with at least this net, CNY per year.
        limit: at most so many rows of each stage.
        refused: also list what was examined and refused.
        sort: "saving", "sure", "co2" or "distance".
    """

    all: bool = False
    firm: str = ""
    material: str = ""
    min_net: float | None = None
    limit: int | None = None
    refused: bool = False
    sort: str = "saving"


def suggest(
    park: Park,
    *,
    thesaurus: Thesaurus | None = None,
    today: datetime.date | None = None,
    within_km: float | None = None,
    select: Selection | None = None,
) -> Plan:
    """Propose who can use what of whom: the best plan for the whole park, and what stands in the way.

    Args:
        park: as `load` returns it.
        thesaurus: what names mean; the shipped one by default.
        today: the day on which permits are looked at; the clock's by default.
        within_km: greatest distance by road, km.
        select: which rows to write out; by default the plan, papers missing and figures missing.

    Returns:
        The plan. Same park, same answer: the order of firms and entries does not matter.

    Example:
        >>> suggest(Park()).totals.pairings
        0
    """
    select = select or Selection()
    day = today or datetime.date.today()  # noqa: DTZ011 - a park's day is the office's own
    found = match(park, thesaurus=thesaurus, today=day, within_km=within_km)
    problem, rows = problem_of(found, found.plannable)
    allocation = allocate(problem)
    flow = np.zeros(len(found.candidates))
    flow[rows] = allocation.flow
    staged = stages(found, flow)
    potential = ledger(found, found.worth.potential)
    planned = ledger(found, _scaled(found, flow))
    by_hand = net_of(problem, best_pair_first(problem))
    return Plan(
        park=park.name,
        park_en=park.name_en,
        currency=park.currency,
        as_of=_latest(park),
        totals=_totals(found, flow, planned, allocation, by_hand),
        counts=_counts(staged, count_refused(found, staged)),
        pairings=_pairings(found, staged, flow, potential, planned, select),
        refused=list_refused(found, staged) if select.refused else (),
        group_net_per_year=_group_net(found),
    )


def problem_of(found: Match, among: Flags) -> tuple[Problem, Ints]:
    """The allocation problem of some candidates, and their row numbers."""
    c, value = found.candidates, found.worth
    rows = np.flatnonzero(among)
    need = found.trades.need[LIKELY]
    share = c.needs.column(lambda e: e.max_share)[LIKELY]
    share = need * np.where(np.isnan(share), 1.0, np.minimum(share, 1.0))
    return Problem(
        o=c.o[rows],
        n=c.n[rows],
        gain=value.known[LIKELY, rows],
        use=value.strength[LIKELY, rows] / c.conversion[rows],
        capped=capped(c)[rows],
        fixed=value.fixed[rows],
        supply=np.nan_to_num(found.trades.supply[LIKELY]),
        need=np.nan_to_num(need),
        share=np.nan_to_num(share),
    ), rows


def _scaled(found: Match, flow: Floats) -> Floats:
    """(3, k) the planned flow with its ends: as far as the pair's own amounts may fall short or exceed."""
    potential = found.worth.potential
    with np.errstate(invalid="ignore", divide="ignore"):
        ratio = potential / potential[LIKELY]
    return np.where(flow > LEAST_FLOW, flow * np.nan_to_num(ratio, nan=1.0), 0.0)


def _totals(found: Match, flow: Floats, planned: Ledger, allocation: Allocation, by_hand: float) -> Totals:
    c = found.candidates
    used = np.flatnonzero(flow > LEAST_FLOW)
    tonnes = np.array([unit == "t" for unit in c.offers.unit], dtype=np.bool_)[c.o[used]]
    co2 = planned.co2[used]
    firms = {*c.offers.firm[c.o[used]].tolist(), *c.needs.firm[c.n[used]].tolist()}
    identities = {identity_of(c.offers.resolution(int(o))) for o in c.o[used]}
    low, net, high = (float(row[used].sum()) for row in planned.net)
    return Totals(
        net_per_year=net,
        net_low=low,
        net_high=high,
        quantity_t_per_year=float(flow[used][tonnes].sum()),
        avoided_co2_t_per_year=None if np.isnan(co2).all() else float(np.nansum(co2)),
        pairings=len(used),
        firms_linked=len(firms),
        materials_linked=len(identities),
        upper_bound=allocation.bound,
        gap=allocation.gap,
        gain_over_best_pair_first=allocation.net - by_hand,
    )


def _counts(staged: Stages, refused: int) -> Counts:
    found = staged.counts()
    return Counts(
        ready=found["ready"],
        papers=found["papers"],
        figures=found["figures"],
        refused=refused,
        existing=found["existing"],
        group=found["group"],
    )


def _pairings(
    found: Match, staged: Stages, flow: Floats, potential: Ledger, planned: Ledger, select: Selection
) -> tuple[Pairing, ...]:
    writer = Writer.of(found, flow, potential, planned, own_potential=select.all)
    shown: list[Pairing] = []
    before = 0
    for stage in SHOWN:
        rows = staged.rows(stage, everything=select.all)
        rows = rows[writer.selected(rows, select.firm, select.material, select.min_net)]
        # A row keeps its number however many rows are shown.
        first = enumerate(writer.ordered(rows, select.sort)[: select.limit], start=before + 1)
        shown += [writer.pairing(int(k), rank, stage) for rank, k in first]
        before += len(rows)
    return tuple(shown)


def _group_net(found: Match) -> float:
    eligible = found.group & ~found.figures_missing & ~found.judgement.blocked & ~found.judgement.papers
    eligible &= ~found.trades.existing
    problem, _ = problem_of(found, eligible & (found.worth.known[LIKELY] > 0))
    return allocate(problem).net


def _latest(park: Park) -> str:
    """The day of the newest entry: how fresh the catalogue is."""
    offered = (offer.as_of for firm in park.firms for offer in firm.offers)
    needed = (need.as_of for firm in park.firms for need in firm.needs)
    return max((*offered, *needed), default="")
