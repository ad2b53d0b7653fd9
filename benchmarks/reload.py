"""What does one edited card cost, against reading the whole park without a snapshot?"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SHARED = Path(__file__).parent.parent.parent / "shared" / "bench"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--firms", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--bench", type=Path, default=SHARED, help="folder of the generator")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
        park = folder / "park"
        for words in (
            [args.bench / "gen_catalogue.py", "--firms", args.firms, "--out", folder / "c.yaml"],
            [args.bench / "to_park.py", folder / "c.yaml", park, "--cards"],
        ):
            subprocess.run([sys.executable, *map(str, words)], check=True)
        full, again, edited = measure(park, args.rounds)
    print(f"{args.firms} cards: full load {full:.2f} s")
    print(f"  again, nothing changed: {again:.3f} s = {again / full:.1%} of a full load")
    print(f"  after one edit:         {edited:.3f} s = {edited / full:.1%} of a full load (target 8 %)")


def measure(park: Path, rounds: int) -> tuple[float, float, float]:
    from matchchain import load

    cards = sorted((park / "firms").glob("*.yaml"))
    load(park)
    times: list[tuple[float, float, float]] = []
    for number in range(rounds):
        full = timed(lambda: load(park, snapshot=False))
        again = timed(lambda: load(park))
        card = cards[number * 7 % len(cards)]
        card.write_text(card.read_text(encoding="utf-8") + f"# {number}\n", encoding="utf-8")
        times.append((full, again, timed(lambda: load(park))))
    full, again, edited = (statistics.median(column) for column in zip(*times, strict=True))
    return full, again, edited


def timed(work: object) -> float:
    begun = time.perf_counter()
    work()  # type: ignore[operator]
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
