"""Does removing a firm ever raise the plan beyond its certified bound? 3,000 random parks of steep figures.

    python benchmarks/removing.py [--parks 3000] [--first 0] [--wild]

Prints each park where it does, and how far from their bounds the plans were. A plan with a firm less is one that the
whole park could have made too.
"""

from __future__ import annotations

import argparse
import dataclasses
import sys
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.network.family import steep_park

from matchchain.matching import match
from matchchain.network.allocation.allocate import Allocation
from matchchain.network.planning.reckoning import reckon
from matchchain.park import Park

DAY = date(2026, 11, 28)


def planned(park: Park) -> Allocation:
    return reckon(match(park, today=DAY)).allocation


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--parks", type=int, default=3000)
    parser.add_argument("--first", type=int, default=0, help="the seed to begin with")
    parser.add_argument("--wild", action="store_true", help="prices and yields up to 1e12 as well")
    args = parser.parse_args()
    raised, gaps = 0, []
    for seed in range(args.first, args.first + args.parks):
        park = steep_park(seed, wild=args.wild)
        whole = planned(park)
        gaps.append(whole.gap)
        for gone in park.firms:
            rest = planned(dataclasses.replace(park, firms=tuple(firm for firm in park.firms if firm is not gone)))
            if rest.net > whole.bound * (1 + 1e-9) + 1e-6:
                raised += 1
                print(f"seed {seed}: {whole.net:.2f} of at most {whole.bound:.2f}; without {gone.id} {rest.net:.2f}")
                break
    open_ones = [gap for gap in gaps if gap > 1e-9]
    print(f"{raised} of {args.parks} raised; {len(open_ones)} not proven, by {max(open_ones, default=0.0):.2%} at most")


if __name__ == "__main__":
    main()
