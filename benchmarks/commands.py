"""What every command costs at 100 and 1,000 realistic firms of both kinds, as a multiple of `suggest` there.

    python benchmarks/commands.py [--firms 100 1000] [--kinds copies blanks] [--commands blanks routes] [--rounds 5]
                                  [--limit 600] [--bench FOLDER] [--data FOLDER]

The commands run in turn, each once to warm up and then `--rounds` times; the median of their processor time counts,
since other work on the machine stretches wall-clock time. Memory is the greatest of all rounds. A command that takes
longer than `--limit` seconds of processor time is ended and quoted as more than that.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
SHARED = HERE.parent.parent / "shared" / "bench"
TARGETS = {
    **dict.fromkeys(("routes", "drill", "drill, planned", "csv", "xlsx", "html", "docx"), 3.0),
    "gaps": 2.0, "what-if": 2.0, "blanks": 5.0, "handbook": 2.0, "handbook, firms": 2.0, "handbook, docx": 4.0,
}
MEGABYTES = 600


def commands(park: Path, out: Path) -> dict[str, list[str]]:
    """The commands by name; the firm asked about is the one in the middle of the list."""
    names = sorted(card.stem for card in (park / "firms").glob("*.yaml"))
    firm = names[len(names) // 2]
    csv = ["--format", "csv"]
    return {
        "suggest": ["suggest"],
        "csv": ["suggest", "--out", str(out / "plan.csv"), "--force"],
        "xlsx": ["suggest", "--out", str(out / "plan.xlsx"), "--force"],
        "html": ["suggest", "--out", str(out / "plan.html"), "--force"],
        "docx": ["suggest", "--out", str(out / "plan.docx"), "--force"],
        "csv, all": ["suggest", "--all", "--out", str(out / "all.csv"), "--force"],
        "core": ["suggest", "--split", "core", *csv],
        "check": ["check", "--format", "json"],
        "explain": ["explain", "1"],
        "blanks": ["blanks", *csv],
        "ideas": ["ideas", *csv],
        "routes": ["routes", *csv],
        "gaps": ["gaps", *csv],
        "what-if": ["what-if", "--stop", firm, *csv],
        "trace": ["trace", firm, *csv],
        "drill": ["drill", *csv],
        "drill, planned": ["drill", "--as-planned", *csv],
        "handbook": ["handbook", "--out", str(out / "book.html"), "--force"],
        "handbook, docx": ["handbook", "--out", str(out / "book.docx"), "--force"],
        "handbook, firms": ["handbook", "--for", "firms", "--out", str(out / "firms.html"), "--force"],
    }


def realistic(kind: str, firms: int, folder: Path, args: argparse.Namespace) -> Path:
    """A park of the one kind or the other."""
    park, make = folder / f"{kind}-{firms}", [sys.executable, str(args.bench / "realistic.py")]
    if kind == "copies":
        subprocess.run([*make, "copies", str(args.data), str(park), str(firms // 100)], check=True)
        return park
    catalogue = folder / f"{firms}.yaml"
    made = [sys.executable, str(args.bench / "gen_catalogue.py"), "--firms", str(firms), "--out", str(catalogue)]
    subprocess.run(made, check=True)
    subprocess.run([*make, "blanks", str(catalogue), str(park), "0.5"], check=True)
    return park


def once(words: list[str], env: dict[str, str], limit: int) -> tuple[float, float]:
    """Processor seconds and megabytes of one run; infinite where it was ended, not a number where it failed."""
    pid = os.fork()
    if pid == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        os.execve(sys.executable, [sys.executable, "-m", "matchchain", *words], env)  # noqa: S606 - no shell is wanted
    _, status, used = os.wait4(pid, 0)
    seconds = used.ru_utime + used.ru_stime
    if os.WIFSIGNALED(status):
        seconds = float("inf")
    elif os.waitstatus_to_exitcode(status) not in (0, 1):
        seconds = float("nan")
    return seconds, used.ru_maxrss / 1024


def measured(park: Path, folder: Path, args: argparse.Namespace) -> Iterator[tuple[str, float, float]]:
    """Name, median processor seconds and megabytes of each command."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    env |= {"XDG_CACHE_HOME": str(folder / "cache")}
    asked = {
        name: ["--park", str(park), *words]
        for name, words in commands(park, folder).items()
        if name == "suggest" or not args.commands or name in args.commands
    }
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in asked}
    for number in range(args.rounds + 1):
        for name, words in asked.items():
            if number and found[name] and found[name][-1][0] == float("inf"):
                continue
            one = once(words, env, args.limit)
            if number or one[0] == float("inf"):
                found[name].append(one)
    for name, rounds in found.items():
        yield name, statistics.median(s for s, _ in rounds), max(size for _, size in rounds)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--firms", type=int, nargs="+", default=[100, 1000])
    parser.add_argument("--kinds", nargs="+", choices=["copies", "blanks"], default=["copies", "blanks"])
    parser.add_argument("--commands", nargs="+", default=[])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--limit", type=int, default=600, help="processor seconds after which a command is ended")
    parser.add_argument("--bench", type=Path, default=SHARED, help="folder of the generators")
    parser.add_argument("--data", type=Path, default=HERE.parent / "data", help="the park that is copied")
    args = parser.parse_args()
    if not (args.bench / "realistic.py").exists():
        sys.exit(f"no realistic.py in {args.bench}: name its folder with --bench")
    for firms in args.firms:
        for kind in args.kinds:
            with tempfile.TemporaryDirectory() as name:
                folder = Path(name)
                park = realistic(kind, firms, folder, args)
                unit = 0.0
                print(f"{firms} firms, {kind}")
                for command, seconds, size in measured(park, folder, args):
                    unit = unit or seconds
                    target = f", target {TARGETS[command]:g} x" if command in TARGETS and firms >= 1000 else ""
                    heavy = f" (target {MEGABYTES})" if size > MEGABYTES else ""
                    ratio = f"{seconds / unit:7.2f} x suggest{target}"
                    print(f"  {command:15} {ratio}; {seconds:.2f} s, {size:.0f} MB{heavy}", flush=True)


if __name__ == "__main__":
    main()
