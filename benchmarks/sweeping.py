"""What do 1,000 Monte Carlo runs cost, against as many plans in one process divided by the processors?

    python benchmarks/sweeping.py [--runs 1000] [--plans 20] [--data FOLDER]

Time by the wall, since the processors are what is used; on an idle machine. The plan is `suggest` from Python, again
and again on a park that is loaded; the runs vary prices and amounts, start their processes and sum up.
"""

from __future__ import annotations

import argparse
import datetime
import os
import time
from pathlib import Path

import matchchain
from matchchain.studies.sweep.case import ALL, Case
from matchchain.studies.sweep.runs import sweep
from matchchain.studies.sweep.spread import Spread

HERE = Path(__file__).parent
DAY = datetime.date(2026, 11, 22)


def main() -> None:
    """Time both, print the ratio."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--plans", type=int, default=20)
    parser.add_argument("--data", type=Path, default=HERE.parent / "data")
    told = parser.parse_args()
    park = matchchain.load(told.data).park
    matchchain.suggest(park, today=DAY)
    begun = time.perf_counter()
    for _ in range(told.plans):
        matchchain.suggest(park, today=DAY)
    plan = (time.perf_counter() - begun) / told.plans
    begun = time.perf_counter()
    case = Case(prices={ALL: Spread(0.8, 1.0, 1.2)}, amounts={ALL: Spread(0.9, 1.0, 1.1)})
    sweep(park, [case], runs=told.runs, seed=1, today=DAY)
    took = time.perf_counter() - begun
    processors = os.cpu_count() or 1
    print(f"a plan {plan:.3f} s, {told.runs} runs {took:.1f} s on {processors} processors")
    print(f"{took / (told.runs * plan / processors):.2f} x {told.runs} plans divided by the processors (wanted 1.2)")


if __name__ == "__main__":
    main()
