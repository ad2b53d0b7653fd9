"""How long until we answer, as a multiple of `python -c pass`?"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from alternate import alternate

TARGETS = {"--version": 1.5, "--help": 7.0, "suggest on 100 firms, warm": 30.0}
DATA = Path(__file__).parent.parent / "data"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    rounds = parser.parse_args().rounds
    tool = [sys.executable, "-m", "matchchain"]
    seconds = alternate(
        {
            "pass": [sys.executable, "-c", "pass"],
            "--version": [*tool, "--version"],
            "--help": [*tool, "--help"],
            "suggest on 100 firms, warm": [*tool, "--park", str(DATA), "suggest"],
        },
        rounds,
    )
    unit = seconds["pass"]
    for name, target in TARGETS.items():
        print(f"{name:28} {seconds[name] / unit:6.1f} x pass ({seconds[name]:.3f} s), target {target:g} x")


if __name__ == "__main__":
    main()
