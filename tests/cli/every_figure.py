"""A small park that holds every kind of entry, and every place in it where a number can stand."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from matchchain import park as words
from matchchain.park import Domain, Label, labels

DAY = "2026-10-15"
BASE: dict[str, Any] = {
    "firms": [
        {
            "id": "a", "name": "甲化工有限公司", "site": {"lat": "30.1", "lon": "120.8"}, "operating_days": "330",
            "permits": [{"type": "经营许可证", "codes": ["HW34"], "capacity": "9000 吨/年", "until": "2029-01-01"}],
            "tariffs": {"loading": "20 元/吨"},
            "offers": [
                {
                    "material": "亚硫酸钠", "kind": "by-product", "quantity": "1000 吨/年", "purity": "93%", "disposal_cost": "900 元/吨",
                    "impurities": {"硫酸钠": "3%"}, "sells_to": [{"firm": "c", "quantity": "10 吨/年"}], "tariffs": {"loading": "20 元/吨"}, "as_of": DAY,
                },
                {"material": "30%液碱", "kind": "by-product", "legal": "by-product", "concentration": "30%", "quantity": "800 吨/年", "price": "300 元/吨", "as_of": DAY},
                {"material": "木屑", "kind": "by-product", "legal": "by-product", "moisture": "30%", "heat_value": "12 MJ/kg", "quantity": "800 吨/年", "as_of": DAY},
            ],
        },
        {
            "id": "b", "name": "乙造纸有限公司", "site": {"lat": "30.12", "lon": "120.82"},
            "needs": [
                {
                    "material": "无水亚硫酸钠", "quantity": "800 吨/年", "price": "1500 元/吨", "purity": ">= 90%", "max_impurities": {"硫酸钠": "5%"},
                    "buys_from": [{"firm": "c", "quantity": "10 吨/年"}], "as_of": DAY,
                },
                {"material": "液碱", "concentration": "32%", "quantity": "900 吨/年", "price": "900 元/吨", "as_of": DAY},
                {"material": "燃料", "quantity": "500 吨/年", "heat_value": "20 MJ/kg", "price": "800 元/吨", "as_of": DAY},
                {"material": "蒸汽", "quantity": "5000 吨/年", "price": "200 元/吨", "temperature": "150", "pressure": "0.6 MPa", "as_of": DAY},
            ],
        },
        {
            "id": "c", "name": "丙热电有限公司", "site": {"lat": "30.13", "lon": "120.83"},
            "offers": [
                {"material": "蒸汽", "kind": "energy", "quantity": "30000 GJ/年", "price": "50 元/GJ", "temperature": "180", "hours": "8000", "as_of": DAY},
                {"material": "粉煤灰", "kind": "waste", "legal": "general-waste", "quantity": "3000 吨/年", "disposal_cost": "50 元/吨", "as_of": DAY},
            ],
        },
        {
            "id": "d", "name": "丁电石有限公司", "site": {"lat": "30.14", "lon": "120.84"},
            "offers": [{"material": "电石渣", "kind": "waste", "legal": "general-waste", "quantity": "5000 吨/年", "disposal_cost": "40 元/吨", "as_of": DAY}],
        },
        {"id": "e", "name": "戊石灰有限公司", "site": {"lat": "30.15", "lon": "120.85"}},
        {
            "id": "f", "name": "己钢铁有限公司", "site": {"lat": "30.16", "lon": "120.86"},
            "needs": [
                {"material": "生石灰", "quantity": "2000 吨/年", "price": "500 元/吨", "as_of": DAY},
                {"material": "水泥混合材", "quantity": "2000 吨/年", "price": "100 元/吨", "gate_fee": "10 元/吨", "as_of": DAY},
            ],
        },
    ],
    "park": {
        "name": "园", "operating_days": "330", "tariffs": {"haul_rate": "0.5 元/(吨·公里)", "loading": "20 元/吨", "deal_cost": "1000 元/年"},
        "plan": {"hazard_max_distance": "100"}, "zones": [{"name": "东", "lat": "30", "lon": "120"}], "distances": [{"from": "东", "to": "东", "km": "2"}],
    },
    "materials": {
        "materials": [
            {"name": "亚硫酸钠", "reference_price": "1500 元/吨", "density": "1.2 t/m3", "co2_virgin": {"factor": "1.2 t/t", "source": "x"}},
            {"name": "蒸汽", "heat_value": "2.8 GJ/t"}, {"name": "杂渣", "disposal_cost": "100 元/吨"},
        ],
        "serves": [{"names": ["亚硫酸钠"], "material": "粉煤灰", "use": "水泥混合材", "strength": "1"}],
    },
    "conversions": {
        "conversions": [
            {
                "id": "burn", "name": "煅烧", "owner": "e", "takes": {"电石渣": "1", "无烟煤": "0.1"}, "gives": {"生石灰": "0.6"},
                "residue": {"杂渣": "0.05"}, "holds": {"氢氧化钙": "80%"}, "cost": "90 元/吨", "capacity": "8000 吨/年", "investment": "100 万元", "life": "10",
            }
        ]
    },
}  # fmt: skip
WHERE: tuple[tuple[type, tuple[Any, ...]], ...] = (
    *((words.Offer, ("firms", 0, "offers", i)) for i in range(3)), (words.Offer, ("firms", 2, "offers", 0)), (words.Offer, ("firms", 3, "offers", 0)),
    *((words.Need, ("firms", 1, "needs", i)) for i in range(4)), (words.Need, ("firms", 5, "needs", 1)),
    (words.Partner, ("firms", 0, "offers", 0, "sells_to", 0)), (words.Partner, ("firms", 1, "needs", 0, "buys_from", 0)),
    (words.Permit, ("firms", 0, "permits", 0)), (words.Firm, ("firms", 0)), (words.Site, ("firms", 0, "site")), (words.Tariffs, ("firms", 0, "tariffs")),
    (words.Tariffs, ("firms", 0, "offers", 0, "tariffs")), (words.Tariffs, ("park", "tariffs")), (words.Park, ("park",)), (words.PlanRules, ("park", "plan")),
    (words.Zone, ("park", "zones", 0)), (words.ZoneDistance, ("park", "distances", 0)), *((words.ParkMaterial, ("materials", "materials", i)) for i in range(2)),
    (words.Co2Factor, ("materials", "materials", 0, "co2_virgin")), (words.Settled, ("materials", "serves", 0)), (words.Conversion, ("conversions", "conversions", 0)),
)  # fmt: skip
NUMBERS = {"amount", "stock", "price", "yearly", "money", "share", "distance", "number", "count", "rate"}
UNITS = {"amount": " 吨/年", "stock": " 吨", "price": " 元/吨", "yearly": " 元/年", "money": " 元", "distance": " km"}


@dataclass(frozen=True)
class Spot:
    """A place for a number: what it is called, the way to it, its label."""

    name: str
    path: tuple[Any, ...]
    label: Label = field(compare=False)

    @property
    def domain(self) -> Domain:
        assert self.label.domain is not None
        return self.label.domain

    def text(self, value: float) -> str:
        """A number as it is written there."""
        if self.label.kind in {"share", "shares"}:
            return f"{value * 100:.17g}%"
        if self.label.unit == "MPa" and value < 0:  # a vacuum is written as what is left
            return f"{value + 0.101325:.17g} MPa(a)"
        if self.label.kind == "rate":
            return f"{value:.17g} {self.label.unit.replace('CNY', '元')}"
        return f"{value:.17g}{UNITS.get(self.label.kind, '')}"


def spots() -> Iterator[Spot]:
    """Every place of the park where a number can stand, blank or not."""
    for cls, path in WHERE:
        for attribute, label in labels(cls).items():
            key = label.key or attribute
            name = f"{cls.__name__}.{attribute} {'/'.join(map(str, path))}"
            if label.kind in NUMBERS:
                yield Spot(name, (*path, key), label)
            elif label.kind in {"shares", "amounts"}:
                table = _at(BASE, path).get(key) or {"硫酸钠": "1%"}
                yield from (Spot(f"{name} {inside}", (*path, key, inside), label) for inside in table)


def _at(tree: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        tree = tree.setdefault(step, {}) if isinstance(tree, dict) else tree[step]
    return tree


def with_figures(folder: Path, figures: dict[Spot, float]) -> Path:
    """The park with these numbers in these places, written down."""
    tree = copy.deepcopy(BASE)
    for spot, value in figures.items():
        _at(tree, spot.path[:-1])[spot.path[-1]] = spot.text(value)
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("park", "materials", "conversions"):
        (folder / f"{name}.yaml").write_text(json.dumps(tree[name], ensure_ascii=False), encoding="utf-8")
    firms = json.dumps({"firms": tree["firms"]}, ensure_ascii=False, indent=1)
    (folder / "firms.yaml").write_text(firms, encoding="utf-8")
    return folder
