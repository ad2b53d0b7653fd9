"""The whole `suggest` against the script a competent analyst would write (pandas, scipy), on the same catalogue."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from alternate import alternate

SHARED = Path(__file__).parent.parent.parent / "shared" / "bench"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--firms", type=int, nargs="+", default=[100, 1000])
    parser.add_argument("--within", type=float, help="greatest distance by road, km")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--bench", type=Path, default=SHARED, help="folder of the generator and the peer")
    args = parser.parse_args()
    if not (args.bench / "peer_pipeline.py").exists():
        sys.exit(f"no peer_pipeline.py in {args.bench}: name its folder with --bench")
    for firms in args.firms:
        with tempfile.TemporaryDirectory() as folder:
            compare(firms, Path(folder), args)


def compare(firms: int, folder: Path, args: argparse.Namespace) -> None:
    catalogue, park, cache = folder / "catalogue.yaml", folder / "park", folder / "cache"
    run = [sys.executable]
    call([*run, args.bench / "gen_catalogue.py", "--firms", firms, "--out", catalogue])
    call([*run, args.bench / "to_park.py", catalogue, park])
    peer = [*run, args.bench / "peer_pipeline.py", catalogue, "--solver", "scipy", "--loader", "CSafeLoader"]
    peer += ["--fuzzy-cutoff", "100", "--out", folder / "peer.csv"]
    tool = [
        *run,
        "-m",
        "matchchain",
        "--park",
        park,
        "suggest",
        "--format",
        "csv",
        "--force",
        "--out",
        folder / "tool.csv",
    ]
    if args.within is not None:
        peer += ["--radius-km", args.within]
        tool += ["--within", args.within]
    commands = {"peer": [str(word) for word in peer], "tool": [str(word) for word in tool]}
    same_objective(commands, firms)
    warm = alternate(commands, args.rounds)
    fresh = "import shutil, sys, runpy; shutil.rmtree(sys.argv[1], ignore_errors=True); sys.argv[1:] = sys.argv[2:]; "
    cold_tool = [sys.executable, "-c", fresh + "runpy.run_module('matchchain', run_name='__main__')", str(cache)]
    cold_tool += commands["tool"][3:]
    cold = alternate({"peer": commands["peer"], "tool": cold_tool}, args.rounds, {"XDG_CACHE_HOME": str(cache)})
    for state, seconds in (("warm", warm), ("cold", cold)):
        ratio = seconds["peer"] / seconds["tool"]
        print(
            f"{firms:6} firms, {state}: peer {seconds['peer']:.2f} s, tool {seconds['tool']:.2f} s, {ratio:.2f} x faster"
        )


def same_objective(commands: dict[str, list[str]], firms: int) -> None:
    peer = json.loads(call(commands["peer"]))["objective"]
    words = commands["tool"][: commands["tool"].index("--format")]
    tool = json.loads(call([*words, "--format", "json", *within(commands["tool"])]))["totals"]["net_per_year"]
    off = abs(tool - peer) / peer
    verdict = "same" if off <= 1e-6 else f"off by {off:.2e}"
    print(f"{firms:6} firms: objective of the peer {peer:.2f}, of the tool {tool:.2f}: {verdict}")


def within(words: list[str]) -> list[str]:
    return words[words.index("--within") :][:2] if "--within" in words else []


def call(command: list[object]) -> str:
    done = subprocess.run(
        [str(word) for word in command],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "MATCHCHAIN_LANG": "en"},
    )
    return done.stdout


if __name__ == "__main__":
    main()
