"""The main job: from a park to the plan of whom to phone first."""

from __future__ import annotations

import datetime
from collections.abc import Hashable, Iterator, Mapping
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import numpy as np

from matchchain.candidates import LIKELY, Ints
from matchchain.catalogue.checks.open_names import names_open
from matchchain.matching import Match, match
from matchchain.materials import Thesaurus
from matchchain.network.allocation.allocate import allocate, gain_over_best_pair_first
from matchchain.network.allocation.effort import Effort
from matchchain.network.pairing import Counts, Division, Pairing, Plan, SplitRule, Stage, Totals
from matchchain.network.planning.asked import Errors, Selection, check_options, selection, sound_park, today_of
from matchchain.network.planning.dividing import divided
from matchchain.network.planning.ends import material_id
from matchchain.network.planning.freshness import newest_entry
from matchchain.network.planning.open_names import open_names, waiting_names
from matchchain.network.planning.proposal import Writer
from matchchain.network.planning.reckoning import Reckoning, problem_of, reckon
from matchchain.network.planning.refused import count_refused, list_refused
from matchchain.network.planning.routes import Route
from matchchain.network.planning.stages import SHOWN, Stages
from matchchain.network.planning.sureness import lacks_a_term
from matchchain.network.planning.talks import with_talks
from matchchain.park import Park
from matchchain.park.jurisdiction import papers_asked
from matchchain.rules import UNKNOWN, Trait
from matchchain.values import replace

if TYPE_CHECKING:
    from matchchain.catalogue.read import Loaded

__all__ = ["Selection", "ranks", "suggest", "written_out"]


def suggest(  # noqa: PLR0913 - the one public door: each option is a question of its own
    park: Park | Loaded,
    *,
    thesaurus: Thesaurus | None = None,
    today: datetime.date | str | None = None,
    within_km: float | None = None,
    select: Selection | Mapping[str, Any] | None = None,
    effort: Effort | None = None,
    split: SplitRule = "equal",
    errors: Errors = "raise",
) -> Plan:
    """Propose who can use what of whom: the best plan for the whole park, and what stands in the way.

    Args:
        park: what `load` returns, or its park.
        thesaurus: what names mean; the shipped one by default.
        today: the day on which permits are looked at; the clock's by default.
        within_km: greatest distance by road, km; at least 0.
        select: which rows to write out, as a `Selection` or a mapping of its fields; by default the plan, papers
            missing and figures missing.
        effort: how long to look for the best plan where opening a link costs something; 5e4 steps by default.
        split: how the gains of the plan's rows are divided: "equal" of every pair, "core" over the whole plan.
        errors: what happens where the park's files hold errors: "raise" stops, "skip" plans without the entries
            that hold one.

    Returns:
        The plan. Same park, same answer: the order of firms and entries does not matter.

    Raises:
        MatchchainError: the park's files hold errors and nobody asked to skip them; the sentence says how many.
        OptionError: an option that does not fit; it is a MatchchainError and a ValueError.

    Example:
        >>> suggest(Park()).totals.pairings
        0
    """
    park, select = sound_park(park, errors), selection(select)
    check_options(split, within_km, effort, thesaurus)
    day = today_of(today)
    whole = reckon(match(park, thesaurus=thesaurus, today=day, within_km=within_km), effort, within_km=within_km)
    whole, division = divided(whole, split, effort.watch if effort else None)
    return written_out(park, whole, select, division, numbered=within_km is None and _usual(effort))


def written_out(
    park: Park, whole: Reckoning, select: Selection, division: Division | None = None, *, numbered: bool = True
) -> Plan:
    """The plan of a reckoned park, its rows written out.

    Args:
        park: as it was given.
        whole: the park, matched and planned.
        select: which rows.
        division: how the gains of its rows are divided; by default half and half of each.
        numbered: it was reckoned as `explain` reckons, so that its rows have the numbers by which `explain` counts.
    """
    found, staged = whole.found, whole.staged
    waiting = waiting_names(found, staged)
    known = found.candidates.thesaurus
    counted = names_open(park, waiting, known)
    plan = Plan(
        park=park.name,
        park_en=park.name_en,
        currency=park.currency,
        as_of=newest_entry(park),
        totals=_totals(whole),
        counts=_counts(staged, count_refused(found, staged), len(whole.routes)),
        pairings=with_talks(_pairings(whole, select), park, found.candidates.today),
        refused=list_refused(found, staged) if select.refused else (),
        group_net_per_year=_group_net(found),
        numbered=numbered and not select.all and not whole.allocation.stopped,
        stopped=whole.allocation.stopped,
        timed=whole.allocation.timed,
        division=division or Division(),
        names=open_names(found, staged, most=select.names),
        waiting=waiting,
        unread=counted["unknown"],
        to_settle=counted["open"],
        law_asked=papers_asked(park),
    )
    known.memory.keep(known)
    return plan


def _usual(effort: Effort | None) -> bool:
    """Whether this is the effort by which `explain` plans and counts, whoever watches."""
    return effort is None or replace(effort, watch=None) == Effort()


def _totals(whole: Reckoning) -> Totals:
    used, planned, allocation = whole.used, whole.planned, whole.allocation
    c = whole.found.candidates
    routes, router = whole.routes, whole.route_writer()
    offers = [*c.o[used].tolist(), *(route.offer for route in routes)]
    amounts = [*whole.flow[used].tolist(), *(route.quantity for route in routes)]
    co2 = np.array([*planned.co2, *(route.co2 for route in routes)])
    firms = {c.firms[i].id for i in (*c.offers.firm[c.o[used]].tolist(), *c.needs.firm[c.n[used]].tolist())}
    firms |= {party for route in routes if router for party in router.parties(route) if party}
    identities = {material_id(c.offers.resolution(o)) for o in offers}
    through = np.array([route.net for route in routes]).reshape(-1, 3).sum(axis=0)
    low, net, high = (float(row.sum() + more) for row, more in zip(planned.net, through, strict=True))
    partial, undetermined = _apart(whole)
    return Totals(
        net_per_year=net,
        net_low=low,
        net_high=high,
        quantity_t_per_year=sum(a for o, a in zip(offers, amounts, strict=True) if c.offers.unit[o] == "t"),
        avoided_co2_t_per_year=None if np.isnan(co2).all() else float(np.nansum(co2)),
        pairings=len(offers),
        firms_linked=len(firms),
        materials_linked=len(identities),
        upper_bound=allocation.bound,
        gap=allocation.gap,
        gain_over_best_pair_first=gain_over_best_pair_first(whole.problem, allocation),
        net_known=net - partial,
        net_partial=partial,
        net_clear=net - undetermined,
        net_undetermined=undetermined,
    )


def _apart(whole: Reckoning) -> tuple[float, float]:
    """How much of the plan's net rests on a known part only, and how much waits for a legal determination."""
    net, used = whole.planned.net[LIKELY], whole.used
    partial = float(net[lacks_a_term(whole.found)[used]].sum())
    undetermined = float(net[whole.found.judgement.says(Trait.LEGAL_CLASS, UNKNOWN, used)].sum())
    router = whole.route_writer() if whole.routes else None
    if router is not None:
        partial += sum(float(route.net[LIKELY]) for route in whole.routes if router.partial(route))
        undetermined += sum(float(route.net[LIKELY]) for route in whole.routes if router.undetermined(route))
    return partial, undetermined


def _counts(staged: Stages, refused: int, routes: int) -> Counts:
    found = staged.counts()
    return Counts(
        ready=found["ready"] + routes,
        papers=found["papers"],
        figures=found["figures"],
        names=found["names"],
        refused=refused,
        existing=found["existing"],
        group=found["group"],
    )


def _pairings(whole: Reckoning, select: Selection) -> tuple[Pairing, ...]:
    writer, routes = whole.writer(own_potential=select.all), whole.route_writer()
    shown: dict[Stage, list[tuple[int, int | Route]]] = {stage: [] for stage in SHOWN}
    for rank, stage, row in ranks(whole, writer, select):
        most = select.most(stage)
        if most is None or len(shown[stage]) < most:
            shown[stage].append((rank, row))
    written: list[tuple[int, Pairing]] = []
    for stage, listed in shown.items():
        pairs = [(rank, row) for rank, row in listed if not isinstance(row, Route)]
        made = iter(writer.pairings(np.array([k for _, k in pairs], np.int64), [rank for rank, _ in pairs], stage))
        written += (
            (rank, routes.pairing(row, rank) if isinstance(row, Route) and routes else next(made))
            for rank, row in listed
        )
    return tuple(row for _, row in sorted(written, key=itemgetter(0)))


def ranks(whole: Reckoning, writer: Writer, select: Selection) -> Iterator[tuple[int, Stage, int | Route]]:
    """The rows of the answer in order: number, stage, candidate or route. A row keeps its number whatever is shown."""
    if not select.is_part:
        for rank, (stage, row) in enumerate(_rows(whole, writer, select), start=1):
            yield rank, stage, row
        return
    numbers = {_key(row): rank for rank, (_, row) in enumerate(_rows(whole, writer, Selection()), start=1)}
    for stage, row in _rows(whole, writer, select):
        yield numbers[_key(row)], stage, row


def _key(row: int | Route) -> Hashable:
    return row.key if isinstance(row, Route) else row


def _rows(whole: Reckoning, writer: Writer, select: Selection) -> Iterator[tuple[Stage, int | Route]]:
    for stages in _in_one_order(whole, select):
        rows = np.concatenate([whole.staged.rows(stage, everything=select.all) for stage in stages])
        rows = writer.ordered(rows[writer.selected(rows, select.firm, select.material, select.min_net)], select.sort)
        for row in _merged(whole, writer, rows, select) if stages == ("ready",) else rows.tolist():
            yield stages[0] if len(stages) == 1 or isinstance(row, Route) else whole.staged.stage(row), row


def _in_one_order(whole: Reckoning, select: Selection) -> Iterator[tuple[Stage, ...]]:
    """The stages in their order: where no money is known of any pair, a name to confirm is but one reason among others.

    What waits for a figure and what waits for a name then stand in one order, by how well they fit.
    """
    waiting: tuple[Stage, ...] = ("figures", "names")
    rows = np.concatenate([whole.staged.rows(stage, everything=select.all) for stage in waiting])
    mixed = bool(whole.found.figures_missing[rows].all())
    for stage in SHOWN:
        if not mixed or stage not in waiting:
            yield (stage,)
        elif stage == waiting[0]:
            yield waiting


def _merged(whole: Reckoning, writer: Writer, rows: Ints, select: Selection) -> list[int | Route]:
    """The plan's pairs and routes together; at the same worth a pair comes first, it needs fewer firms."""
    router = whole.route_writer() if whole.routes else None
    if router is None:
        return list(rows.tolist())
    asked = (select.firm, select.material, select.min_net)
    routes = [(router.rank_key(r, select.sort), r) for r in whole.routes if router.selected(r, *asked)]
    pairs = zip(writer.rank_keys(rows, select.sort).tolist(), rows.tolist(), strict=True)
    # Both sides are in order already; `sorted` keeps it among equals.
    return [row for _, row in sorted([*pairs, *routes], key=itemgetter(0))]


def _group_net(found: Match) -> float:
    eligible = found.group & ~found.figures_missing & ~found.judgement.blocked & ~found.judgement.papers
    eligible &= ~found.trades.existing
    problem, _ = problem_of(found, eligible & (found.worth.known[LIKELY] > 0))
    return allocate(problem).net
