"""The account of one pair, part by part: amounts, terms, yearly cost, shares, carbon, who else could take it."""

from __future__ import annotations

import math

import numpy as np

from matchchain.benefits import avoided_co2, simple_payback, split
from matchchain.candidates import LIKELY, Floats
from matchchain.matching import Match
from matchchain.matching.valuing import terms
from matchchain.matching.valuing.terms import NOBODY, PIPE, is_sold
from matchchain.matching.valuing.worth import capped, greatest_share
from matchchain.materials import Resolution
from matchchain.network.allocation.problem import LEAST_FLOW
from matchchain.network.pairing import Pairing
from matchchain.network.planning.ledger import ledger
from matchchain.network.planning.reckoning import Reckoning
from matchchain.network.planning.stages import NAMES
from matchchain.park import Co2Factor, ParkMaterial
from matchchain.rules.called import need_called
from matchchain.studies.explaining.explanation import (
    Bought,
    Carbon,
    Ends,
    Entry,
    Haul,
    Limit,
    Named,
    Other,
    Quantity,
    Share,
    Split,
    YearlyCost,
)
from matchchain.wording import Message

OTHERS_SHOWN = 3
_NEAR = 1e-6


def ends(column: Floats) -> Ends:
    """Three rows as low, likely, high, lowest first; None where not a number."""
    low, likely, high = (float(v) if math.isfinite(v) else None for v in column)
    return (high, likely, low) if low is not None and high is not None and low > high else (low, likely, high)


def _number(value: float) -> float | None:
    return float(value) if math.isfinite(value) else None


def named(resolution: Resolution) -> Named:
    """A name and what it was found to be: a material, else a use."""
    thing = resolution.material or resolution.use
    if thing is None:
        return Named(resolution.text, "", resolution.text, resolution.text, "", resolution.evidence)
    cas = resolution.material.cas if resolution.material else ""
    return Named(resolution.text, thing.id, thing.name("zh"), thing.name("en"), cas, resolution.evidence)


def entries_of(found: Match, k: int) -> tuple[Entry, Entry]:
    """The two lines of the cards."""
    c = found.candidates
    offer, need = c.offer(k), c.need(k)
    return (
        Entry(c.supplier(k).id, offer.id, offer.kind, offer.as_of, offer.source),
        Entry(c.receiver(k).id, need.id, "", need.as_of, need.source),
    )


def quantity_of(whole: Reckoning, k: int) -> Quantity:
    """How much pair k moves and what limits it."""
    found = whole.found
    c, o, n = found.candidates, int(found.candidates.o[k]), int(found.candidates.n[k])
    value = found.worth
    use = value.substitution_ratio[LIKELY] / c.conversion
    share = float(greatest_share(c.needs)[LIKELY, c.n[k]]) if capped(c)[k] else 1.0
    mine = np.arange(len(c)) == k
    return Quantity(
        supply=ends(found.trades.supply[:, o]),
        need=ends(found.trades.need[:, n]),
        share=share,
        substitution_ratio=(None, None, None) if value.missing["strength"][k] else ends(value.substitution_ratio[:, k]),
        conversion=_number(c.conversion[k]),
        unit=c.offers.unit[o],
        need_unit=c.needs.unit[n],
        potential=ends(value.potential[:, k]),
        to_others=float(whole.flow[(c.o == o) & ~mine].sum()),
        from_others=float(np.nan_to_num((whole.flow * use)[(c.n == n) & ~mine]).sum()),
        limit=_limit(whole, k, share, float(use[k])),
    )


def _limit(whole: Reckoning, k: int, share: float, use: float) -> Limit:
    found = whole.found
    c = found.candidates
    supply = float(found.trades.supply[LIKELY, c.o[k]])
    room = share * float(found.trades.need[LIKELY, c.n[k]]) / use if use > 0 else math.inf
    most = min(supply, room)
    if math.isnan(supply) or math.isnan(room):
        return "unknown"
    flow = float(whole.flow[k])
    if LEAST_FLOW < flow < most * (1 - _NEAR):
        return _joint(whole, k) or "plan"
    if supply <= room:
        return "supply"
    return "share" if share < 1 else "need"


def _joint(whole: Reckoning, k: int) -> Limit | None:
    """The joint limit that pair k fills together with others, None where none is full."""
    joint = whole.found.joint
    load = np.zeros(len(joint.keys))
    np.add.at(load, joint.row, joint.weight * whole.flow[joint.pair])
    if whole.legs is not None:
        inner, place = whole.legs.found.joint, {key: at for at, key in enumerate(joint.keys)}
        rows = np.array([place.get(key, -1) for key in inner.keys], dtype=np.int64)
        row = rows[inner.row] if len(rows) else inner.row
        np.add.at(load, row[row >= 0], (inner.weight * whole.leg_flow[inner.pair])[row >= 0])
    for row in joint.row[(joint.pair == k) & (joint.weight > 0)].tolist():
        if load[row] >= joint.most[row] * (1 - _NEAR):
            return joint.kind(row)
    return None


def bought_of(found: Match, k: int) -> Bought:
    """The price of what is replaced, per need unit."""
    price, _ = terms.price(found.candidates)
    return Bought(ends(price[:, k]))


def haul_of(found: Match, k: int) -> Haul:
    """The parts of the haul."""
    c = found.candidates

    def tariff(name: str) -> float | None:
        column = c.tariff(name)[LIKELY]
        return _number(column[k] if len(column) > 1 else column[0])

    pipe = bool(found.worth.origin["transport_cost"][k] == PIPE) or (
        bool(found.worth.origin["transport_cost"][k] == NOBODY) and bool(np.isfinite(c.km[k]))
    )
    loading, rate, km = tariff("loading"), tariff("haul_rate"), _number(found.worth.road_km[k])
    # What road haul is charged beyond loading and distance is the hazard factor.
    hazard = None
    if not pipe and None not in (loading, rate, km) and rate and km:
        hazard = round((float(found.worth.transport[LIKELY, k]) - (loading or 0.0)) / (rate * km), 9)
    return Haul(loading, rate, km, hazard, _number(c.km[k]), tariff("road_factor"), pipe)


def yearly_of(found: Match, k: int, net: float | None) -> YearlyCost:
    """F, K and a K of pair k, and in how many years K has come back."""
    yearly = found.worth.yearly
    capital, annuity = float(yearly.capital[LIKELY, k]), float(yearly.annuity[LIKELY, k])
    payback = None if net is None or not capital else float(simple_payback(capital, net, annuity))
    return YearlyCost(
        deal=float(yearly.deal[LIKELY, k]),
        pipe=_number(yearly.pipe[LIKELY, k]),
        investment=capital,
        annuity=annuity,
        life=float(yearly.life[k]),
        life_assumed=bool(yearly.assumed[k]),
        rate=_number(yearly.rate[k]),
        supplier_part=float(yearly.borne[k]),
        payback=payback,
    )


def margin_of(found: Match, k: int) -> Ends:
    """The known part of d + s p - ct - h - cu - r, CNY per offer unit."""
    return ends(found.worth.known[:, k])


def shares_of(found: Match, k: int, pairing: Pairing, price: float | None) -> tuple[Share, ...]:
    """Ways to share the net: equally, by investment borne, at what the supplier asks, at a price on the table.

    Each price w gives the supplier q (w - w_min) and the receiver q (w_max - w); the two add up to N.
    """
    low, high, q = pairing.price_low, pairing.price_high, pairing.quantity
    if low is None or high is None or not q:
        return ()
    yearly, ask = found.worth.yearly, found.candidates.offer(k).ask
    # Half and half says nothing where the fee only stands for a cost that nobody has told.
    prices: dict[Split, float] = {} if found.worth.missing["own_cost"][k] else {"equal": split(low, high)}
    if yearly.capital[LIKELY, k] > 0:
        prices["investment"] = split(low, high, float(yearly.borne[k]))
    if ask is not None:
        prices["ask"] = ask.likely
    elif math.isfinite(found.worth.fee[k]) and pairing.price is not None:
        prices["fee"] = pairing.price
    if price is not None:
        prices["price"] = price
    return tuple(
        Share(
            by,
            w,
            q * (w - low),
            q * (high - w),
            taken=pairing.price is not None and abs(w - pairing.price) < _NEAR,
        )
        for by, w in prices.items()
    )


def carbon_of(found: Match, k: int, pairing: Pairing) -> Carbon:
    """The baseline of the avoided emissions, their parts per offer unit and what a tonne of them earns."""
    c, value = found.candidates, found.worth
    offer = c.offer(k)
    sold = is_sold(offer)
    disposal = _usable(c.offers.material[c.o[k]], "co2_disposal")
    virgin = _usable(c.needs.material[c.n[k]], "co2_virgin")
    tariff = c.tariff("co2_haul")[LIKELY]
    rate = float(tariff[k] if len(tariff) > 1 else tariff[0])
    km = 0.0 if value.origin["transport_cost"][k] == PIPE else float(value.road_km[k])
    substitution_ratio = float(value.substitution_ratio[LIKELY, k])
    tonnes, net = pairing.avoided_co2_t_per_year, pairing.net_per_year
    baseline = "sold" if sold else offer.now if offer.now in _BASELINES else "unknown"
    used = [] if sold else [f for f in (disposal, virgin) if f is not None]
    return Carbon(
        baseline=Message(f"network.baseline.{baseline}"),
        disposal=None if sold or disposal is None or disposal.factor is None else disposal.factor.likely,
        virgin=None if sold or virgin is None or virgin.factor is None else substitution_ratio * virgin.factor.likely,
        haul=_number(avoided_co2(1.0, 0.0, 0.0, km, rate)),
        sources=tuple(f"{f.source} {f.year}, {f.boundary}" for f in used),
        money_per_t=None if not tonnes or net is None else net / tonnes,
        kg_per_yuan=None if tonnes is None or not net else tonnes * 1000 / net,
    )


_BASELINES = ("landfill", "incinerate", "treat", "store", "discharge")


def _usable(material: ParkMaterial | None, name: str) -> Co2Factor | None:
    stated: Co2Factor | None = None if material is None else getattr(material, name)
    complete = stated is not None and stated.factor and stated.source and stated.year and stated.boundary
    return stated if complete else None


def others_of(whole: Reckoning, k: int) -> tuple[Other, ...]:
    """The best of the other firms that could take the same offer, each at its own potential."""
    found, c = whole.found, whole.found.candidates
    same = (c.o == c.o[k]) & (c.needs.firm[c.n] != c.needs.firm[c.n[k]]) & ~whole.staged.refused
    rows = np.flatnonzero(same)
    potential = ledger(found, found.worth.potential[:, rows], rows)
    net = np.where(found.figures_missing[rows], np.nan, potential.net[LIKELY])
    best: dict[int, Other] = {}
    for at in np.argsort(-np.nan_to_num(net, nan=-np.inf), kind="stable").tolist():
        row = int(rows[at])
        firm, standing = c.receiver(row), str(NAMES[int(whole.staged.code[row])])
        other = Other(
            firm.table_name, firm.name_en or firm.table_name, need_called(c, row), standing, _number(net[at])
        )
        best.setdefault(int(c.needs.firm[c.n[row]]), other)
    return tuple(best.values())[:OTHERS_SHOWN]
