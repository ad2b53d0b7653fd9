"""Parks with any field filled in any way a hand could write it: files for a folder, made of a seed.

What is said comes from the declarations in `park`: a field of tomorrow is in these parks without a word here.
"""

from __future__ import annotations

import random

import yaml

from matchchain import park
from matchchain.park import Conversion, Firm, Naming, Park, ParkMaterial, Settled, labels

NAMES = ("亚硫酸钠", "N,N-二甲基甲酰胺", "1,2-二氯乙烷", "HCl, 30 %", "蒸汽(0.8MPa)", "C:N 混合物", "废硫酸; 含铜", "Na2SO3 # 工业级", "'粗'盐", '5" 管头', "=SUM(A1)", "-余料", "[甲]", "水（含：盐）", "@料", "+料")
AMOUNTS = ("1.2万吨/年", "8000-9000 吨/年", "~800 t/a", "３０ 万立方米/年", ">= 500 t/yr", "5 吨/天", "面议", "1,200 tonnes p.a.")
PRICES = ("900 元/吨", "200-600 元/吨", "免费", "0.8 元/立方米", "约1200元/吨", "随行就市")
SHARES = ("93%", ">= 98.5%", "800 ppm", "60-70%", "约5%", "0.3")
MONEYS = ("120 万元", "3500000 元")
YEARLY = ("20000 元/年", "2 万元/年")
DATES = ("2026-10-15", "2026年9月", "2026/8/1", "2026")
TEXTS = ("王工说的,待核", "多行\n说明", "a: b", "=1+1", "备注 'x' \"y\"", "@home", "2号罐", "长期供应;量不稳", "NO", "012345")
RATES = {"GJ/t": "12 GJ/t", "CNY/(t·km)": "0.5 元/(吨·公里)", "CNY/(m·yr)": "150 元/(米·年)", "kg/(t·km)": "0.1 kg/(吨·公里)", "t/t": "0.7 t/t", "t/m3": "1.1 t/m3"}


def files_of(seed: int) -> dict[str, str]:
    """File -> text, of a park made of a seed."""
    return Hand(random.Random(seed)).park()


class Hand:
    """One hand that fills in a park."""

    def __init__(self, chance: random.Random):
        self.chance = chance
        self.chinese = chance.random() < 0.4
        self.lines = 0

    def one_of(self, choices):
        return self.chance.choice(choices)

    def park(self) -> dict[str, str]:
        many = self.chance.randint(0, 3)
        ids = [f"firm-{number}" for number in range(many)]
        settings = self.entry(Park, density=0.4)
        settings.update({"name": f"园区{self.chance.randint(1, 9)}", "currency": "CNY"})
        for key in ("币种", "园区名称"):
            settings.pop(key, None)
        files = {"park.yaml": self.dump(settings)}
        if self.chance.random() < 0.6:
            lists = {"materials": ParkMaterial, "same": Settled, "not_same": Settled, "serves": Settled, "names": Naming}
            told = {key: self.entries(kind) for key, kind in lists.items()}
            files["materials.yaml"] = self.dump({key: entries for key, entries in told.items() if entries} or None)
        if self.chance.random() < 0.5:
            processes = [self.entry(Conversion) for _ in range(self.chance.randint(1, 2))]
            for number, process in enumerate(processes):
                process.pop("编号", None)
                process["id"] = f"process-{number}"
            files["conversions.yaml"] = self.dump({"conversions": processes})
        cards = [self.firm(name) for name in ids]
        if cards and self.chance.random() < 0.3:
            files["firms.yaml"] = self.dump({"firms": cards})
        else:
            for name, card in zip(ids, cards, strict=True):
                if self.chance.random() < 0.5:
                    card.pop("id", None)
                    card.pop("编号", None)
                files[f"firms/{name}.yaml"] = self.dump(card)
        return files

    def firm(self, name: str) -> dict:
        card = self.entry(Firm, density=0.5)
        for key in ("编号", "位置", "名称", "企业名称"):
            card.pop(key, None)
        card.update({"id": name, "name": f"甲{name}有限公司", "site": {"lat": "30.1", "lon": "120.9", "zone": "东区"}})
        return card

    def entries(self, kind: type) -> list[dict]:
        """A few entries that say something."""
        return [entry for _ in range(self.chance.randint(0, 2)) if (entry := self.entry(kind))]

    def entry(self, kind: type, *, density: float = 0.35) -> dict:
        """An entry with some of its fields; those it needs are always there."""
        said = {}
        for attribute, label in labels(kind).items():
            if (label.required or self.chance.random() < density) and (value := self.value(kind, attribute, label)) is not None:
                said[label.zh if self.chinese else label.key or attribute] = value
        return said

    def value(self, kind: type, attribute: str, label):  # noqa: C901, PLR0911, PLR0912 - one line a kind
        match label.kind:
            case "text":
                return self.text(attribute, label)
            case "key":
                return f"key-{self.chance.randint(1, 99)}"
            case "choice":
                return self.one_of([word for code, names in label.choices.items() for word in (code, *names)])
            case "choices":
                return {name: self.one_of(list(label.choices)) for name in self.names()} or None
            case "switch":
                return self.one_of(["yes", "no", "是", "否", "√"])
            case "date":
                return self.one_of([*DATES, "长期"] if attribute == "until" else DATES)
            case "number" | "count":
                return self.number(label)
            case "amount":
                return self.one_of(AMOUNTS[:4] if kind is Conversion else AMOUNTS)
            case "stock":
                return self.one_of(["500 吨", "2-3 吨"])
            case "price":
                return self.one_of(PRICES[:2] if kind is Conversion else PRICES)
            case "yearly":
                return self.one_of(YEARLY)
            case "money":
                return self.one_of(MONEYS)
            case "share":
                return self.one_of(SHARES)
            case "distance":
                return self.one_of(["12 公里", "3.5 km"])
            case "rate":
                return RATES[label.unit]
            case "months":
                return self.one_of(["3-6月", ["3", "9"], "全年", ["1-2", "12"]])
            case "words":
                return self.words(attribute)
            case "shares":
                return {name: self.one_of(SHARES[:4]) for name in self.names()}
            case "amounts":
                return {name: self.one_of(["1", "0.7", "0.09"]) for name in self.names() or [NAMES[0]]}
            case "partners":
                return [self.partner() for _ in range(self.chance.randint(1, 3))]
            case "part":
                return self.entry(getattr(park, label.of), density=0.5) or None
            case "parts":
                if label.of in {"Offer", "Need"} or kind is not Firm or label.of == "Permit":
                    return [self.entry(getattr(park, label.of)) for _ in range(self.chance.randint(1, 3))]
                return None  # visits are followed in the park's folder, not in the workbook
        raise AssertionError(label.kind)

    def text(self, attribute: str, label) -> str:
        if attribute in {"material", "name", "means"} and label.longest < 1000:
            return self.one_of(NAMES)
        if attribute == "currency":
            return "CNY"
        if attribute == "credit_code":
            return "91350100M000100Y43"
        if attribute == "id":
            self.lines += 1
            return f"L{self.lines}"
        if attribute in {"industry", "unit", "zone", "one", "other", "waste_code", "group"}:
            return f"X{self.chance.randint(1, 9)}"
        return self.one_of(TEXTS) if label.longest > 1000 else self.one_of(NAMES)

    def number(self, label) -> str:
        domain = label.domain
        if domain is None:
            return "5"
        low, high = (next(iter(domain.usual.values())) if domain.usual else (domain.least, domain.most))
        low = max(low, domain.least, -50.0)
        value = round(low + (min(high, domain.most, low + 90) - low) * (0.2 + 0.6 * self.chance.random()), 3)
        return f"{value:g}"

    def words(self, attribute: str):
        if attribute == "relations":
            return self.one_of([["same"], ["same", "use"], "same、related", []])
        if attribute == "firms":
            return ["firm-0", "firm-1"]
        names = self.names() or [NAMES[1]]
        plain = [name for name in names if not set(name) & set("、，,;；\n")]
        return self.one_of([names, "、".join(plain) or names])

    def names(self) -> list[str]:
        return self.chance.sample(NAMES, self.chance.randint(0, 3))

    def partner(self):
        firm = self.one_of(["outside-1", "outside-2", "区外:某厂"])
        return self.one_of([firm, {"firm": firm, "quantity": self.one_of(AMOUNTS[:4])}]) if ":" not in firm else {"firm": firm}

    def dump(self, data) -> str:
        flow = self.one_of([True, False, None])
        return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, default_flow_style=flow, width=10_000) if data else ""
