"""Writes out one candidate as a `Pairing`: only the rows that are shown become objects."""

from __future__ import annotations

import base64
import hashlib
import math
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from matchchain.candidates import HIGH, LIKELY, LOW, RELATION_CODES, Candidates, Flags, Floats, Ints
from matchchain.matching import Match
from matchchain.matching.trades import firm_index
from matchchain.materials import Resolution
from matchchain.materials.thesaurus import identity_of
from matchchain.network.allocation.problem import LEAST_FLOW
from matchchain.network.ledger import Ledger
from matchchain.network.pairing import Line, Lines, Pairing, Standing, Verdict
from matchchain.network.questions import origin_of, unknowns
from matchchain.network.sureness import SURE, lacks_a_term, sureness
from matchchain.park import Firm
from matchchain.rules import verdict_facts

TERMS: tuple[tuple[str, str, Literal[1, -1]], ...] = (
    ("avoided_disposal", "disposal", 1),
    ("avoided_purchase", "purchase", 1),
    ("pretreatment_cost", "pretreatment", -1),
    ("transport_cost", "transport", -1),
    ("extra_cost", "extra", -1),
    ("residue_cost", "residue", -1),
)


def pairing_id(offer_id: str, need_id: str, *processes: str) -> str:
    """A short name of a pairing that stays the same as long as its offer, its need and its processes keep their ids.

    Example:
        >>> len(pairing_id("longhua/亚硫酸钠", "yueqing/无水亚硫酸钠"))
        8
    """
    digest = hashlib.blake2b("\n".join((offer_id, need_id, *processes)).encode(), digest_size=5).digest()
    return base64.b32encode(digest).decode().lower()


def material_id(resolution: Resolution) -> str:
    """The id of what a name means; its own words, marked as such, where no list holds it."""
    return resolution.material.id if resolution.material else identity_of(resolution)


def verdicts(found: Match, k: int) -> tuple[Verdict, ...]:
    """What every rule that was asked says of pair k."""
    return tuple(
        Verdict(rule, outcome, text, paper) for rule, outcome, paper, text in verdict_facts(found.judgement, k)
    )


def spoken_of(c: Candidates, k: int, words: str) -> bool:
    """Whether the words or the identity of pair k contain these (case folded) words."""
    sides = (c.offers.resolution(int(c.o[k])), c.needs.resolution(int(c.n[k])))
    texts = [c.offer(k).material, c.need(k).material]
    for material in (r.material for r in sides if r.material):
        texts += [material.id, material.zh, material.en, material.cas, *material.aliases]
    return any(words in text.casefold() for text in texts)


def ends_of(c: Candidates, first: int, last: int) -> dict[str, Any]:
    """The fields of a pairing that name its two ends: the offer of one candidate, the need of another or the same."""
    supplier, receiver, offer, need = c.supplier(first), c.receiver(last), c.offer(first), c.need(last)
    resolution = c.offers.resolution(int(c.o[first]))
    material = resolution.material
    return {
        "supplier": supplier.id,
        "receiver": receiver.id,
        "supplier_name": supplier.table_name,
        "receiver_name": receiver.table_name,
        "supplier_name_en": supplier.name_en or supplier.table_name,
        "receiver_name_en": receiver.name_en or receiver.table_name,
        "supplier_contact": supplier.contact,
        "receiver_contact": receiver.contact,
        "offer": offer.material,
        "need": need.material,
        "offer_id": offer.id,
        "need_id": need.id,
        "material": material_id(resolution),
        "material_zh": material.zh if material else offer.material,
        "material_en": material.en if material else offer.material,
    }


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

    def than(self, k: int) -> int:
        """How many other firms than its receiver could take the offer of pair k."""
        return int(self.firms[self.offer[k]] - bool(self.admissible[k]))


@dataclass(frozen=True, slots=True)
class Writer:
    """Makes pairings of candidates.

    Attributes:
        found: the candidates, judged and valued.
        flow: (k,) what the plan uses, offer units per year.
        potential, planned: the year's sums at the pair's own potential and at the plan's flow.
        own_potential: show quantity and money at the potential, not at the flow.
        others: how many firms could take each offer.
        sure: (k,) index in SURE.
        partial: (k,) the net is only its known part.
    """

    found: Match
    flow: Floats
    potential: Ledger
    planned: Ledger
    own_potential: bool
    others: Others
    sure: Ints
    partial: Flags

    @classmethod
    def of(cls, found: Match, flow: Floats, potential: Ledger, planned: Ledger, *, own_potential: bool) -> Writer:
        """Prepare what all rows share."""
        sure, partial = sureness(found, potential), lacks_a_term(found)
        return cls(found, flow, potential, planned, own_potential, Others.of(found), sure, partial)

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
            keep &= self._shown(rows).net[LIKELY, rows] >= min_net
        return keep

    def speaks_of(self, k: int, words: str) -> bool:
        """Whether the words or the identity of pair k contain these (case folded) words."""
        return spoken_of(self.found.candidates, k, words)

    def ordered(self, rows: Ints, sort: str) -> Ints:
        """Most worth first (or as asked), then the closer relation, the stronger evidence, tonnes, km, ids."""
        c = self.found.candidates
        score = np.array([m.score for m in c.meetings])[c.meeting[rows]] if len(rows) else np.empty(0)
        amount = np.nan_to_num(self._amount(rows), nan=-np.inf)
        km = np.nan_to_num(self.found.worth.road_km[rows], nan=np.inf)
        saving, first = self.rank_keys(rows, "saving"), self.rank_keys(rows, sort)
        keys = (rows, km, -amount, -score, c.relation[rows], saving, first)
        return rows[np.lexsort(keys)]

    def rank_keys(self, rows: Ints, sort: str) -> Floats:
        """What these rows are sorted by, least first."""
        shown = self._shown(rows)
        if sort == "co2":
            return -np.nan_to_num(shown.co2[rows], nan=-np.inf)
        if sort == "distance":
            return np.nan_to_num(self.found.worth.road_km[rows], nan=np.inf)
        if sort == "sure":
            return -self.sure[rows].astype(np.float64)
        reckoned = np.where(self.found.figures_missing[rows], np.nan, shown.net[LIKELY, rows])
        return -np.nan_to_num(reckoned, nan=-np.inf)

    def _amount(self, rows: Ints) -> Floats:
        c, trades = self.found.candidates, self.found.trades
        offered, needed = trades.supply[LIKELY, c.o[rows]], trades.need[LIKELY, c.n[rows]]
        amount: Floats = np.fmin(offered, needed)
        return amount

    def _shown(self, rows: Ints) -> Ledger:
        planned = bool(len(rows)) and not self.own_potential and bool((self.flow[rows] > LEAST_FLOW).all())
        return self.planned if planned else self.potential

    def pairing(self, k: int, rank: int, stage: Standing) -> Pairing:
        """Write out pair k."""
        found, c = self.found, self.found.candidates
        supplier, receiver, offer, need = c.supplier(k), c.receiver(k), c.offer(k), c.need(k)
        meeting = c.meetings[c.meeting[k]]
        sums = self.planned if self.flow[k] > LEAST_FLOW and not self.own_potential else self.potential
        reckoned = not found.figures_missing[k]
        quantity = found.trades.amount[k] if stage == "existing" else sums.quantity[LIKELY, k]
        if stage == "existing":
            reckoned = False
        return Pairing(
            id=pairing_id(f"{supplier.id}/{offer.id}", f"{receiver.id}/{need.id}"),
            rank=rank,
            stage=stage,
            **ends_of(c, k, k),
            relation=RELATION_CODES[c.relation[k]],  # type: ignore[arg-type]
            steps=(),
            in_plan=bool(self.flow[k] > LEAST_FLOW),
            quantity=_known(quantity),
            unit=c.offers.unit[c.o[k]],
            net_per_year=_known(sums.net[LIKELY, k], when=reckoned),
            net_low=_known(sums.net[LOW, k], when=reckoned),
            net_high=_known(sums.net[HIGH, k], when=reckoned),
            known_part=bool(reckoned and self.partial[k]),
            supplier_gain=_known(sums.supplier[k], when=reckoned),
            receiver_gain=_known(sums.receiver[k], when=reckoned),
            price=_known(sums.price[k], when=reckoned),
            price_low=_known(sums.price_low[k], when=reckoned),
            price_high=_known(sums.price_high[k], when=reckoned),
            distance_km=_known(found.worth.road_km[k]),
            avoided_co2_t_per_year=_known(sums.co2[k], when=reckoned),
            plan_quantity=float(self.flow[k]),
            plan_net_per_year=float(self.planned.net[LIKELY, k]) if self.flow[k] > LEAST_FLOW else 0.0,
            alternatives=self.others.than(k),
            sure=SURE[int(self.sure[k])],
            lines=Lines(lambda: self._lines(k, supplier, receiver)),
            strength=(
                None
                if found.worth.missing["strength"][k]
                else (
                    float(found.worth.strength[LOW, k]),
                    float(found.worth.strength[LIKELY, k]),
                    float(found.worth.strength[HIGH, k]),
                )
            ),
            deal_cost=float(found.worth.fixed[LIKELY, k]),
            verdicts=verdicts(found, k),
            evidence=meeting.evidence,
            cautions=meeting.cautions,
            unknowns=unknowns(found, k),
        )

    def _lines(self, k: int, supplier: Firm, receiver: Firm) -> tuple[Line, ...]:
        value = self.found.worth
        lines = []
        for name, column, sign in TERMS:
            low, likely, high = (_known(x) for x in getattr(value, column)[:, k])
            if name in ("extra_cost", "residue_cost") and not likely:
                continue
            lines.append(Line(name, low, likely, high, sign, origin_of(self.found, name, k, supplier, receiver)))
        return tuple(lines)


def _known(value: float, *, when: bool = True) -> float | None:
    return float(value) if when and math.isfinite(value) else None
