"""Small parks whose figures lie many powers of ten apart: the family in which half the optimum was once certified."""

from __future__ import annotations

import random

from matchchain.park import Conversion, Figure, Firm, Need, Offer, Park, Site, Tariffs
from tests.network.pair import fixed, per_tonne, yearly

GOODS = ("氯化钙", "亚硫酸钠")


def steep_park(seed: int, *, wild: bool = False) -> Park:
    """A random park: investments up to 1e13 CNY, needs down to a gram a year, strengths up to three.

    Args:
        seed: of everything.
        wild: prices up to 1e12 a tonne and a process that makes up to 1e12 tonnes of one, as well.
    """
    r = random.Random(seed)
    firms = tuple(_firm(r, number, wild) for number in range(r.randint(3, 7)))
    return Park(
        name="试验园区",
        tariffs=Tariffs(
            loading=per_tonne(0.0), haul_rate=fixed(0.5, "CNY/(t·km)"), deal_cost=fixed(r.choice([0.0, 2e4]), "CNY/yr")
        ),
        firms=firms,
        conversions=(_process(r, firms[0].id),) if wild else (),
    )


def _firm(r: random.Random, number: int, wild: bool) -> Firm:
    at = Site(lat=fixed(30 + r.random() / 10, "deg"), lon=fixed(120 + r.random() / 10, "deg"))
    offers = tuple(_offer(r, i) for i in range(r.choice([0, 1, 1, 2])))
    needs = tuple(_need(r, i, 12 if wild and r.random() < 0.2 else 3.3) for i in range(r.choice([0, 1, 1, 2])))
    return Firm(id=f"f{number}", name=f"{number}厂", site=at, offers=offers, needs=needs)


def _offer(r: random.Random, i: int) -> Offer:
    return Offer(
        id=f"o{i}",
        material=r.choice(GOODS),
        kind="by-product",
        legal="general-waste",
        quantity=yearly(10 ** r.uniform(0, 4)),
        disposal_cost=per_tonne(r.uniform(0, 1500)),
        strength=fixed(r.choice([1.0, 1.2, 2.0, 3.0]), "1") if r.random() < 0.7 else None,
        investment=fixed(10 ** r.uniform(4, 13), "CNY") if r.random() < 0.5 else None,
    )


def _need(r: random.Random, i: int, dearest: float) -> Need:
    return Need(
        id=f"n{i}",
        material=r.choice(GOODS),
        quantity=yearly(10 ** r.uniform(-6, -3) if r.random() < 0.4 else 10 ** r.uniform(0, 4)),
        price=per_tonne(10 ** r.uniform(2, dearest)),
        max_share=fixed(r.choice([0.3, 1.0]), "1") if r.random() < 0.4 else None,
        least_lot=yearly(10 ** r.uniform(0, 2)) if r.random() < 0.2 else None,
    )


def _process(r: random.Random, owner: str) -> Conversion:
    made = 10 ** r.uniform(-3, 12)
    return Conversion(
        id="p",
        name="转化",
        owner=owner,
        takes={GOODS[1]: Figure(1.0, 1.0, 1.0, "t/t")},
        gives={GOODS[0]: Figure(made, made, made, "t/t")},
        cost=per_tonne(r.uniform(0, 300)),
        capacity=yearly(10 ** r.uniform(2, 5)),
        investment=fixed(10 ** r.uniform(4, 11), "CNY") if r.random() < 0.5 else None,
    )
