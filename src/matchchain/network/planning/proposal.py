"""Writes out one candidate as a `Pairing`: only the rows that are shown become objects."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from math import isfinite
from typing import Any, Literal

import numpy as np

from matchchain.candidates import HIGH, LIKELY, LOW, RELATION_CODES, Flags, Floats, Ints
from matchchain.matching import Match
from matchchain.matching.trades import firm_index
from matchchain.network.allocation.problem import LEAST_FLOW
from matchchain.network.pairing import Line, Lines, Pairing, Standing
from matchchain.network.planning.ends import need_end, offer_end, pairing_ids, spoken_of, verdicts
from matchchain.network.planning.fitting import fits, why_first
from matchchain.network.planning.ledger import Ledger, ledger
from matchchain.network.planning.questions import origin_of, ratio_said, unknowns_of
from matchchain.network.planning.sureness import SURE, lacks_a_term, sureness
from matchchain.rules import NOT_ASKED
from matchchain.rules.standing import untried
from matchchain.values import dataclass

TERMS: tuple[tuple[str, str, Literal[1, -1]], ...] = (
    ("avoided_disposal", "disposal", 1),
    ("avoided_purchase", "purchase", 1),
    ("pretreatment_cost", "pretreatment", -1),
    ("transport_cost", "transport", -1),
    ("extra_cost", "extra", -1),
    ("residue_cost", "residue", -1),
)


@dataclass(frozen=True, slots=True)
class Others:
    """How many firms could take each offer.

    Attributes:
        offer: (k,) index of the pair's offer.
        admissible: (k,) nothing forbids the pair and it is no trade already.
        firms: (offers,) distinct receivers among the admissible pairs.
    """

    offer: Ints
    admissible: Flags
    firms: Ints

    @classmethod
    def of(cls, found: Match) -> Others:
        """Count them once for all pairs."""
        c = found.candidates
        admissible: Flags = ~(found.judgement.blocked | found.group | found.trades.existing)
        # Sorted and compared with its neighbour: `np.unique` takes forty times as long on 230,000 pairs.
        pair = np.sort(c.o[admissible] * (len(c.firms) + 1) + c.needs.firm[c.n[admissible]])
        distinct = pair[np.diff(pair, prepend=-1) != 0]
        firms = np.bincount(distinct // (len(c.firms) + 1), minlength=len(c.offers))
        return cls(c.o, admissible, firms)

    def than(self, rows: Ints) -> Ints:
        """(r,): how many other firms than its receiver could take the offer of each of these pairs."""
        return self.firms[self.offer[rows]] - self.admissible[rows]


@dataclass(frozen=True, slots=True)
class Writer:
    """Makes pairings of candidates.

    Attributes:
        found: the candidates, judged and valued.
        flow: (k,) what the plan moves, offer units per year.
        used: (u,) the pairs of which it moves something.
        planned: their sums of the year.
        own_potential: show quantity and money of all pairs at their own potential, not at the flow.
        others: how many firms could take each offer.
        partial: (k,) the net is only its known part.
    """

    found: Match
    flow: Floats
    used: Ints
    planned: Ledger
    own_potential: bool
    others: Others
    partial: Flags

    @classmethod
    def of(cls, found: Match, flow: Floats, used: Ints, planned: Ledger, *, own_potential: bool) -> Writer:
        """Prepare what all rows share."""
        return cls(found, flow, used, planned, own_potential, Others.of(found), lacks_a_term(found))

    def selected(self, rows: Ints, firm: str, material: str, min_net: float | None) -> Flags:
        """Which of these rows a person asked to see."""
        c = self.found.candidates
        keep = np.ones(len(rows), dtype=np.bool_)
        if firm:
            wanted = firm_index(c.firms).get(firm.strip().casefold(), -1)
            keep &= (c.offers.firm[c.o[rows]] == wanted) | (c.needs.firm[c.n[rows]] == wanted)
        if material:
            keep &= np.array([self.speaks_of(int(k), material.casefold()) for k in rows], dtype=np.bool_)
        if min_net is not None:
            keep &= self._shown(rows).net[LIKELY] >= min_net
        return keep

    def speaks_of(self, k: int, words: str) -> bool:
        """Whether the words or the identity of pair k contain these (case folded) words."""
        return spoken_of(self.found.candidates, k, words)

    def ordered(self, rows: Ints, sort: str) -> Ints:
        """Most worth first (or as asked), then what is fully known, what fits best (`fitting`), the amount, km, ids.

        By worth, what is only a trial comes behind what is established; where no money is known at all, by its fit.
        """
        amount = np.nan_to_num(self._amount(rows), nan=-np.inf)
        km = np.nan_to_num(self.found.worth.road_km[rows], nan=np.inf)
        saving = self.rank_keys(rows, "saving")
        first = saving if sort == "saving" else self.rank_keys(rows, sort)
        told = sort == "saving" and bool(np.isfinite(saving).any())
        later = self._far_off(rows) if told else np.zeros(len(rows))
        fit = fits(self.found, rows) if len(rows) else np.empty(0)
        keys = (rows, km, -amount, -fit, self.partial[rows], saving, first, later)
        return rows[np.lexsort(keys)]

    def _far_off(self, rows: Ints) -> Flags:
        """(rows,): a trial nobody has agreed to, or a figure and a paper missing: not what one phones about first."""
        judgement = self.found.judgement
        far_off: Flags = untried(judgement)[rows] | (judgement.papers[rows] & self.found.figures_missing[rows])
        return far_off

    def rank_keys(self, rows: Ints, sort: str) -> Floats:
        """What these rows are sorted by, least first."""
        if sort == "co2":
            return -np.nan_to_num(self._shown(rows).co2, nan=-np.inf)
        if sort == "distance":
            return np.nan_to_num(self.found.worth.road_km[rows], nan=np.inf)
        if sort == "sure":
            return -sureness(self.found, rows, self._potential(rows)).astype(np.float64)
        reckoned = np.where(self.found.figures_missing[rows], np.nan, self._shown(rows).net[LIKELY])
        return -np.nan_to_num(reckoned, nan=-np.inf)

    def _amount(self, rows: Ints) -> Floats:
        c, trades = self.found.candidates, self.found.trades
        offered, needed = trades.supply[LIKELY, c.o[rows]], trades.need[LIKELY, c.n[rows]]
        amount: Floats = np.fmin(offered, needed)
        return amount

    def _potential(self, rows: Ints) -> Ledger:
        return ledger(self.found, self.found.worth.potential[:, rows], rows)

    def _shown(self, rows: Ints) -> Ledger:
        """The sums that are shown of these pairs: what the plan uses at its flow, the rest at their own potential."""
        if self.own_potential:
            return self._potential(rows)
        in_plan = self.flow[rows] > LEAST_FLOW
        planned = self.planned.at(np.searchsorted(self.used, rows[in_plan]))
        return planned if in_plan.all() else self._potential(rows).overlaid(np.flatnonzero(in_plan), planned)

    def pairing(self, k: int, rank: int, stage: Standing) -> Pairing:
        """Write out pair k."""
        return self.pairings(np.array([k]), [rank], stage)[0]

    def pairings(self, rows: Ints, ranks: Sequence[int], stage: Standing) -> list[Pairing]:
        """Write out these pairs: their figures a column at a time, their ends once for each offer and each need."""
        c = self.found.candidates
        offers, needs = c.o[rows].tolist(), c.n[rows].tolist()
        offered = {o: offer_end(c, o) for o in set(offers)}
        needed = {n: need_end(c, n) for n in set(needs)}
        offered_ids = {o: f"{end['supplier']}/{end['offer_id']}" for o, end in offered.items()}
        needed_ids = {n: f"{end['receiver']}/{end['need_id']}" for n, end in needed.items()}
        ids = pairing_ids((offered_ids[o], needed_ids[n]) for o, n in zip(offers, needs, strict=True))
        columns = {"id": ids, "rank": ranks, **self.figures(rows, stage), **self._said(rows)}
        names = tuple(columns)
        return [
            Pairing(stage=stage, steps=(), **offered[o], **needed[n], **dict(zip(names, values, strict=True)))
            for o, n, values in zip(offers, needs, zip(*columns.values(), strict=True), strict=True)
        ]

    def figures(self, rows: Ints, stage: Standing) -> dict[str, Sequence[Any]]:
        """The figures of these pairs; None is unknown."""
        found, sums, flow = self.found, self._shown(rows), self.flow[rows]
        traded = stage == "existing"
        in_plan, reckoned = flow > LEAST_FLOW, ~found.figures_missing[rows] & (not traded)
        planned = np.zeros(len(rows))
        planned[in_plan] = self.planned.net[LIKELY, np.searchsorted(self.used, rows[in_plan])]
        ratios = found.worth.substitution_ratio[:, rows].T.tolist()
        own = sums if self.own_potential else self._potential(rows)
        return {
            "in_plan": in_plan.tolist(),
            "quantity": _known(found.trades.amount[rows] if traded else sums.quantity[LIKELY]),
            "net_per_year": _known(sums.net[LIKELY], reckoned),
            "net_low": _known(sums.net[LOW], reckoned),
            "net_high": _known(sums.net[HIGH], reckoned),
            "known_part": (reckoned & self.partial[rows]).tolist(),
            "supplier_gain": _known(sums.supplier, reckoned),
            "receiver_gain": _known(sums.receiver, reckoned),
            "price": _known(sums.price, reckoned),
            "price_low": _known(sums.price_low, reckoned),
            "price_high": _known(sums.price_high, reckoned),
            "distance_km": _known(found.worth.road_km[rows]),
            "avoided_co2_t_per_year": _known(sums.co2, reckoned),
            "plan_quantity": flow.tolist(),
            "plan_net_per_year": planned.tolist(),
            "alternatives": self.others.than(rows).tolist(),
            "confidence": [SURE[code] for code in sureness(found, rows, own).tolist()],
            "substitution_ratio": [
                None if missing else tuple(ends)
                for missing, ends in zip(found.worth.missing["strength"][rows].tolist(), ratios, strict=True)
            ],
            "deal_cost": found.worth.fixed[LIKELY, rows].tolist(),
        }

    def _said(self, rows: Ints) -> dict[str, Sequence[Any]]:
        """What is said of these pairs in words."""
        found, c = self.found, self.found.candidates
        asked = (found.judgement.outcomes[:, rows] != NOT_ASKED).any(axis=0).tolist()
        meetings = [c.meetings[i] for i in c.meeting[rows].tolist()]
        every = rows.tolist()
        return {
            "relation": [RELATION_CODES[code] for code in c.relation[rows].tolist()],
            "lines": [Lines(functools.partial(self._lines, k)) for k in every],
            "verdicts": [verdicts(found, k) if some else () for k, some in zip(every, asked, strict=True)],
            "evidence": [
                (*m.evidence, *ratio_said(found, k), *(why_first(c, k) if found.figures_missing[k] else ()))
                for m, k in zip(meetings, every, strict=True)
            ],
            "cautions": [meeting.cautions for meeting in meetings],
            "reading": [meeting.reading for meeting in meetings],
            "standing": [meeting.standing for meeting in meetings],
            "unknowns": unknowns_of(found, rows),
        }

    def _lines(self, k: int) -> tuple[Line, ...]:
        value, c = self.found.worth, self.found.candidates
        supplier, receiver = c.supplier(k), c.receiver(k)
        lines = []
        for name, column, sign in TERMS:
            low, likely, high = (end if isfinite(end) else None for end in getattr(value, column)[:, k].tolist())
            if name in ("extra_cost", "residue_cost") and not likely:
                continue
            origin = origin_of(self.found, name, k, supplier, receiver)
            lines.append(Line(name, low, likely, high, sign, origin))
        return tuple(lines)


def _known(values: Floats, among: Flags | None = None) -> list[float | None]:
    """These figures, None where one is unknown or not among those that are shown."""
    shown = np.isfinite(values) if among is None else np.isfinite(values) & among
    return [value if known else None for value, known in zip(values.tolist(), shown.tolist(), strict=True)]
