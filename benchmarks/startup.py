"""How much work is an answer, as a multiple of `python -c pass`, in processor time?"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from alternate import alternate

DATA = Path(__file__).parent.parent / "data"
SUGGEST = ["--park", str(DATA), "suggest"]
OUT = str(Path(tempfile.gettempdir(), "matchchain-startup.csv"))  # files are worked out each time
ASKED = {
    "--version": (["--version"], 1.5),
    "--help": (["--help"], 5.0),
    "suggest on 100 firms, warm": (SUGGEST, 32.0),
    "the same as CSV": ([*SUGGEST, "--format", "csv"], 25.0),
    "CSV that is worked out anew": ([*SUGGEST, "--out", OUT, "--force"], 0.0),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--wall", action="store_true", help="by the clock, on a machine that does nothing else")
    asked = parser.parse_args()
    tool = [sys.executable, "-m", "matchchain"]
    seconds = alternate(
        {"pass": [sys.executable, "-c", "pass"], **{name: [*tool, *words] for name, (words, _) in ASKED.items()}},
        asked.rounds,
        processor=not asked.wall,
    )
    unit = seconds["pass"]
    for name, (_, target) in ASKED.items():
        aim = f", target {target:g} x" if target else ""
        print(f"{name:28} {seconds[name] / unit:6.1f} x pass ({seconds[name]:.3f} s){aim}")


if __name__ == "__main__":
    main()
