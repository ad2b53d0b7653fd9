"""What a pairing is worth, and to whom: the method's formulas on numbers or arrays alike.

Symbols as in the method: q tonnes a year leaving the supplier's gate, d avoided disposal, s tonnes of bought
material replaced by one tonne, p its price, ct pretreatment, h haul, cu extra cost at the receiver, r residue
(all CNY per tonne), F yearly cost of the deal, a K annuity of the investment (CNY per year). All money is
ex VAT. Figures given as three rows (low, likely, high) keep that order: row 0 is the worst case of the net.
"""

from __future__ import annotations

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

EARTH_RADIUS_KM = 6371.0088
"""Mean radius of the earth, IUGG 1980."""

Number = TypeVar("Number", float, NDArray[np.float64])


def great_circle_km(lat1: Number, lon1: Number, lat2: Number, lon2: Number) -> Number:
    """Distance over the earth's surface in km (haversine formula; coordinates in degrees).

    Example:
        >>> round(float(great_circle_km(30.1421, 120.8763, 30.1600, 120.8900)), 4)
        2.3868
    """
    phi1, phi2 = np.radians(lat1), np.radians(lat2)
    half = np.sin((phi2 - phi1) / 2) ** 2
    half = half + np.cos(phi1) * np.cos(phi2) * np.sin(np.radians(lon2 - lon1) / 2) ** 2
    km: Number = 2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(half))
    return km


def transport_cost(loading: Number, rate: Number, road_km: Number, hazard_factor: Number) -> Number:
    """Haul h = loading + rate x road km x hazard factor, in CNY/t.

    Args:
        loading: CNY/t.
        rate: CNY/(t·km).
        road_km: km by road.
        hazard_factor: 1 for ordinary goods, the tariff's factor for dangerous goods.

    Example:
        >>> round(transport_cost(20.0, 0.5, 3.1029, 1.0), 2)
        21.55
    """
    return loading + rate * road_km * hazard_factor


def margin(d: Number, replaced: Number, ct: Number, h: Number, cu: Number, r: Number) -> Number:
    """Joint net benefit of one tonne, d + s p - ct - h - cu - r, in CNY/t.

    The price between the two firms cancels. Source: Yazan and Fraccascia 2019; Fraccascia et al. 2017.

    Args:
        d: avoided disposal; minus the present price for what is sold today.
        replaced: s p, the purchase that one tonne replaces.
        ct: pretreatment.
        h: haul.
        cu: extra cost at the receiver.
        r: residue of treatment.

    Example:
        >>> round(margin(900.0, 1500.0, 400.0, 21.55, 0.0, 0.0), 2)
        1978.45
    """
    return d + replaced - ct - h - cu - r


def annuity_factor(rate: Number, years: Number) -> Number:
    """What one yuan invested costs a year: i (1+i)^n / ((1+i)^n - 1), in 1/yr; 1/n at no interest.

    Args:
        rate: i, a fraction a year, not negative.
        years: n, positive.

    Example:
        >>> round(float(annuity_factor(0.08, 10)), 4), float(annuity_factor(0.0, 10))
        (0.149, 0.1)
    """
    # 1 - (1+i)^-n by expm1: (1+i)^n overflows and i/i is lost for the smallest rates.
    with np.errstate(divide="ignore", invalid="ignore"):
        with_interest = rate / -np.expm1(-years * np.log1p(rate))
        factor = np.where(np.asarray(rate) == 0, 1 / np.asarray(years), with_interest)
    result: Number = factor[()]  # type: ignore[assignment]  # a number of a number, an array of an array
    return result


def net_per_year(quantity: Number, per_tonne: Number, yearly_cost: Number) -> Number:
    """Joint net benefit N = q x margin - F - a K, in CNY/yr (method 1).

    Args:
        quantity: q, t/yr.
        per_tonne: the margin, CNY/t.
        yearly_cost: F + a K, CNY/yr.

    Example:
        The sulfite of the worked example; and the steam of Ulsan, sold elsewhere today at 23,120 KRW a tonne.

        >>> round(net_per_year(12_000.0, 1978.4486, 20_000.0))
        23721383
        >>> net_per_year(151_554.0, margin(-23_120.0, 43_014.0, 0.0, 0.0, 0.0, 0.0), 0.0) == 151_554 * 19_894
        True
    """
    return quantity * per_tonne - yearly_cost


def corridor(
    d: Number, worth: Number, yearly_cost: Number, quantity: Number, borne: Number | float = 0.5
) -> tuple[Number, Number]:
    """Lowest and highest price w at which neither firm loses, in CNY/t paid by the receiver (method 2).

    w_min = b (F + aK) / q - d and w_max = worth - (1 - b) (F + aK) / q, where the receiver bears haul,
    treatment, extra cost and residue and the supplier the part b of the yearly cost, half by default;
    w_max - w_min = N / q. Who bears what moves the prices, never N.

    Args:
        d: avoided disposal, CNY/t.
        worth: s p - ct - h - cu - r, what a tonne is worth at the receiver, CNY/t.
        yearly_cost: F + aK, CNY/yr.
        quantity: q, t/yr, positive.
        borne: b, the supplier's part of the yearly cost, 0 to 1.

    Returns:
        (w_min, w_max); a deal is possible only when the second is greater.

    Example:
        >>> [round(w, 2) for w in corridor(900.0, 1078.45, 20000.0, 12000.0)]
        [-899.17, 1077.62]
        >>> [round(w, 2) for w in corridor(900.0, 1078.45, 20000.0, 12000.0, borne=1.0)]
        [-898.33, 1078.45]

        Steam of Ulsan that would be vented (d = 0), worth 23,120 + 19,894 KRW a tonne to its receiver and
        sold at 23,120: the gains stand 54 to 46.

        >>> low, high = corridor(0.0, 23_120.0 + 19_894.0, 0.0, 151_554.0)
        >>> low, high, round((23_120 - low) / (high - low), 2)
        (0.0, 43014.0, 0.54)
    """
    per_unit = yearly_cost / quantity
    return borne * per_unit - d, worth - (1 - borne) * per_unit


def split(low: Number, high: Number, supplier_share: float = 0.5) -> Number:
    """The price that gives the supplier this share of the net: w_min + b (w_max - w_min), in CNY/t.

    b = 0.5 is both the Shapley value and the Nash solution for two firms (Yazdanpanah and Yazan 2017).

    Args:
        low: w_min, CNY/t.
        high: w_max, CNY/t.
        supplier_share: b, 0 to 1.

    Example:
        >>> round(split(-899.1667, 1077.6152), 2)
        89.22
    """
    return low + supplier_share * (high - low)


def simple_payback(investment: Number, net: Number, yearly_cost_of_investment: Number) -> Number:
    """Years until the investment has come back: K / (N + aK) (method 5); infinite when it never does.

    Args:
        investment: K, CNY.
        net: N, the joint net benefit after the annuity, CNY/yr.
        yearly_cost_of_investment: aK, CNY/yr.

    Example:
        >>> round(float(simple_payback(1.0, 3.59, 0.0)), 3), float(simple_payback(1.0, -2.0, 1.0))
        (0.279, inf)
    """
    before = np.asarray(net + yearly_cost_of_investment, dtype=np.float64)
    with np.errstate(divide="ignore", invalid="ignore"):
        years = np.where(before > 0, investment / before, np.inf)
    result: Number = years[()]  # type: ignore[assignment]  # a number of a number, an array of an array
    return result


def shortfall(net: Number, quantity: Number) -> Number:
    """What a unit lacks for a deal: -N / q in CNY/t, the width by which the price corridor is negative.

    A deal needs more than nothing, so a shortfall of 0 is one (method 2).

    Args:
        net: N, CNY/yr, not positive.
        quantity: q, t/yr, positive.

    Example:
        >>> shortfall(-24_000.0, 1_200.0)
        20.0
    """
    return -net / quantity


def avoided_co2(quantity: Number, disposal: Number, replaced: Number, road_km: Number, haul: Number) -> Number:
    """Avoided emissions q (e_disp + s e_virgin - km e_haul) / 1000, in t CO2e per year; never floored.

    Boundary: disposal and virgin production avoided, the new haul added; pretreatment and use are outside.
    Method 6; Mattila et al. 2012 for crediting a pair once.

    Args:
        quantity: t/yr.
        disposal: e_disp, kg CO2e per t; 0 for what is sold today.
        replaced: s e_virgin, kg CO2e per t; 0 for what is sold today.
        road_km: km by road.
        haul: kg CO2e per t·km.
    """
    return quantity * (disposal + replaced - road_km * haul) / 1000
