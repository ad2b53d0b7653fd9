"""Of proven uses whose card states all that is asked, how many are ready to phone?

Each sampled line becomes two firms at one place: the offer a by-product with standard, test and every condition kept,
the need the use by its own name, both with amounts and prices. `python benchmarks/proven.py [--sample 400] [--list]`
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from datetime import date
from typing import Any

from matchchain import Figure, Firm, Need, Offer, Park, resolve_name, say, suggest
from matchchain.materials import Thesaurus
from matchchain.materials.facts.serve import Condition, Serve
from matchchain.network.planning.asked import Selection
from matchchain.park import Site

TODAY = date(2026, 11, 28)


def figure(value: float, unit: str) -> Figure:
    return Figure(value, value, value, unit)


def within(condition: Condition) -> float:
    least, most = condition.least, condition.most
    if least is not None and most is not None:
        return (least + most) / 2
    return most if most is not None else (least or 0.0)


def kept(serve: Serve) -> dict[str, Any]:
    """What a card states so that every condition of a line is kept."""
    said: dict[str, Any] = {}
    for condition in serve.conditions:
        if condition.field in ("treatment", "origin"):
            said[condition.field] = condition.words[0]
        elif condition.field == "impurity":
            said.setdefault("impurities", {})[condition.name] = figure(within(condition), "1")
        else:
            field = "purity" if condition.field == "content" else condition.field
            said[field] = figure(within(condition), "")
    return said


def standing(serve: Serve, known: Thesaurus) -> tuple[str, str]:
    """Where the pair of a line stands, and why not higher."""
    material, use = known[serve.material], known.uses[serve.use]
    unit = material.unit or "t"
    line = Offer(
        material=material.zh, id="a/1", firm="a", as_of="2026-11-01", legal="by-product",
        kind="energy" if material.family == "streams/heat" else "by-product",
        quantity=figure(500, f"{unit}/yr"), disposal_cost=figure(300, f"CNY/{unit}"),
        pretreatment_cost=figure(0, f"CNY/{unit}"), strength=figure(1, ""), standard="Q/A 001-2024", test="2026-05-01",
        **kept(serve),
    )  # fmt: skip
    need = Need(
        material=use.zh, id="b/1", firm="b", as_of="2026-11-01",
        quantity=figure(500, f"{unit}/yr"), price=figure(1000, f"CNY/{unit}"),
    )  # fmt: skip
    site = Site(lat=figure(30, ""), lon=figure(120, ""))
    firms = (Firm(name="A", id="a", offers=(line,), site=site), Firm(name="B", id="b", needs=(need,), site=site))
    park = Park(name="p", jurisdiction="CN", firms=firms)
    plan = suggest(park, today=TODAY, select=Selection(all=True, refused=True))
    if plan.pairings:
        row = min(plan.pairings, key=lambda p: p.stage != "ready")
        open_ones = [v.rule for v in row.verdicts if v.paper and v.outcome != "pass"]
        return row.stage, "; ".join(open_ones or [unknown.field for unknown in row.unknowns])
    return ("refused", say(plan.refused[0].reason, "en")) if plan.refused else ("none", "")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--sample", type=int, default=400)
    parser.add_argument("--list", action="store_true")
    args = parser.parse_args()
    known = Thesaurus.default()
    lines = [
        serve for of in known.serves.values() for serve in of
        if serve.standing == "proven" and serve.use in known.uses and (m := known.get(serve.material)) is not None
        and not (m.waste and m.waste.hw) and resolve_name(m.zh).material == m
    ]  # fmt: skip
    counts: Counter[str] = Counter()
    for serve in random.Random(7).sample(lines, args.sample):
        stage, why = standing(serve, known)
        counts[stage] += 1
        if args.list and stage != "ready":
            print(f"  {stage}: {known[serve.material].zh} -> {known.uses[serve.use].zh}: {why}")
    print(f"ready {counts['ready']} of {args.sample} ({counts['ready'] / args.sample:.2f}); {dict(counts)}")


if __name__ == "__main__":
    main()
