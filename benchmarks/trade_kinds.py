"""How many of the pairs of five kinds are judged as the trade would judge them?

    python benchmarks/trade_kinds.py [--folder FOLDER] [--list]

Reads first.csv and check.csv of the folder: offer, need and what is expected of the pair. Each is a park of two firms 3 km
apart, both figures stated, where no country's law is set. Prints a line a set; with --list what is not as expected.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from words import HERE, Outcome, of, pair, read, standing


def is_as(expected: str, end: Outcome) -> bool:
    """Whether what became of a pair is what was expected of it."""
    sure = end.stage == "ready" or end.in_plan
    if expected == "no":
        return not end.stage
    if expected == "yes":
        return bool(end.stage)
    return not sure and (expected == "held" or bool(end.stage))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", type=Path, default=HERE / "tests" / "words" / "trade_kinds")
    parser.add_argument("--list", action="store_true")
    args = parser.parse_args()
    for table in sorted(args.folder.glob("*.csv"), reverse=True):
        rows = read(table)
        for kind in dict.fromkeys(row["set"] for row in rows):
            chosen = [row for row in rows if row["set"] == kind]
            ends = [pair(row["offer"], row["need"]) for row in chosen]
            held = [is_as(row["expected"], end) for row, end in zip(chosen, ends, strict=True)]
            print(f"{table.stem} {kind}: {of(held)}")
            for row, end, well in zip(chosen, ends, held, strict=True) if args.list else ():
                if not well:
                    print("   ", row["offer"], "->", row["need"], ":", standing(end), f"({row['expected']})")


if __name__ == "__main__":
    main()
