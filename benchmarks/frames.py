"""How long does a frame of all candidates take to make, against planning the park?

    python benchmarks/frames.py [--firms 1000] [--rounds 3] [--bench FOLDER] [--data FOLDER]

The park is that of `commands.py` (copies). Processor time, least of the rounds: the plan alone, the columns of all
candidates with it, and pandas and polars frames of the columns. Quoted for 100,000 candidates as well.
"""

from __future__ import annotations

import argparse
import datetime
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import polars as pl
from commands import HERE, SHARED, realistic

import matchchain
from matchchain.matching import match
from matchchain.network.planning.reckoning import reckon

DAY = datetime.date(2026, 11, 22)


def least(rounds: int, work: Callable[[], object]) -> float:
    """Seconds of processor time."""
    took = []
    for _ in range(rounds):
        begun = time.process_time()
        work()
        took.append(time.process_time() - begun)
    return min(took)


def main() -> None:
    """Make the park, time the stages, print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--firms", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--bench", type=Path, default=SHARED)
    parser.add_argument("--data", type=Path, default=HERE.parent / "data")
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        park = matchchain.load(realistic("copies", told.firms, Path(folder), told)).park
        plan = least(told.rounds, lambda: reckon(match(park, today=DAY)))
        whole = least(told.rounds, lambda: matchchain.candidate_columns(park, today=DAY))
        columns = matchchain.candidate_columns(park, today=DAY)
    rows = len(columns["id"])
    made = {
        "plan": plan,
        "columns": whole - plan,
        "pandas": least(told.rounds, lambda: pd.DataFrame(columns)),
        "polars": least(told.rounds, lambda: pl.DataFrame(columns)),
    }
    print(f"{told.firms} firms, {rows:,} candidates, {len(columns)} columns")
    for name, seconds in made.items():
        print(f"{name:8}{seconds:8.2f} s{seconds * 1e5 / rows:8.2f} s for 100,000{seconds / plan:8.2f} x plan")


if __name__ == "__main__":
    main()
