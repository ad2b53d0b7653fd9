"""Does anything anybody may write make a command fall over? Mutated cards, park files, decisions and arguments.

Small parks are mutated by a seed and one command is run on each, in process: every fourth case a figure out of its
field's domain, else text, keys, lines and bytes. Counted are tracebacks, warnings of Python and numpy, answers with
NaN, exit codes that nobody promised, and cases over five seconds. A case stands for itself: `--seed S --only N` runs
it again and prints it. `python benchmarks/fuzz.py [--cases 20000] [--seed 1] [--jobs 2] [--from N]`; ends with 1 on
any find. A find is told when it is made; `--from` goes on from a case, such as the one up to which all were done.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import io
import json
import multiprocessing
import os
import shutil
import signal
import sys
import tempfile
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import FrameType
from unittest import mock

from fuzz_cases import Case, case_of

from matchchain.cli import app
from matchchain.materials import Thesaurus

HERE = Path(__file__).parent.parent
LIMIT = 5.0  # seconds of processor time, so that a busy machine is no fault
_MEMORY = "/dev/shm"  # noqa: S108 - thousands of small parks are no work for a disk; a folder of our own is made in it
CODES = {0, 1, 2, 3, 4, 5}
_STEP = 250  # cases that a process takes at a time
_SHOWN = 5  # finds of a kind that are told at once
_TOLD = 10_000  # cases after which a log is told how far it is
_END = "\r" if sys.stderr.isatty() else "\n"
_tree, _branch = cache(app.build), cache(app.load_command)


class Hang(BaseException):
    """A case over the limit."""


@dataclass(frozen=True)
class Found:
    """What is wrong with one case: its number, the kind of fault, and where it lies."""

    number: int
    kind: str
    words: tuple[str, ...]


def run(case: Case, folder: Path) -> str:
    """The fault of a case, "" where there is none."""
    from matchchain.cli.boundary import run as command

    case.lay(folder)
    out, err = io.TextIOWrapper(io.BytesIO(), encoding="utf-8"), io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    empty = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    signal.signal(signal.SIGPROF, _ring)
    signal.setitimer(signal.ITIMER_PROF, LIMIT)
    try:
        with (
            mock.patch.object(sys, "stdin", empty),
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
        ):
            code = command(["--park", str(folder), *case.words])
    except Hang:
        return f"hang {_place()}"
    except Exception as fault:  # noqa: BLE001 - whatever it is, it is what is looked for
        return f"{type(fault).__name__} {_place()}"
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    out.flush()
    said = out.buffer.getvalue().decode("utf-8", "replace")  # type: ignore[attr-defined]
    if code not in CODES:
        return f"exit code {code}"
    if code in {0, 1} and "json" in case.words and not _is_json(said):
        return "no JSON, or one with NaN"
    return ""


def _is_json(said: str) -> bool:
    """Whether an answer is strict JSON."""
    try:
        json.loads(said, parse_constant=float.fromhex)
    except ValueError:
        return False
    return True


def _ring(_signal: int, _frame: FrameType | None) -> None:
    raise Hang


def _place() -> str:
    """Where in the package the fault came up."""
    frames = traceback.extract_tb(sys.exc_info()[2])
    own = [frame for frame in frames if "/matchchain/" in frame.filename]
    last = own[-1] if own else frames[-1]
    return f"{last.filename.rpartition('/matchchain/')[2]}:{last.lineno}"


def work(numbers: range, seed: int, home: str) -> list[Found]:
    """The faults among some cases, in a process with a cache of its own."""
    warnings.simplefilter("error")
    _prepare(home)
    folder = Path(home) / str(os.getpid()) / "park"
    found = []
    with _tree_kept():
        for number in numbers:
            case = case_of(seed, number)
            if kind := run(case, folder):
                found.append(Found(number, kind, case.words))
    return found


@contextlib.contextmanager
def _tree_kept() -> Iterator[None]:
    """The tree of commands is the same for all cases: made once a process, as a run of its own would make it."""
    with mock.patch.object(app, "build", _tree), mock.patch.object(app, "load_command", _branch):
        yield


@cache
def _prepare(home: str) -> None:
    """A cache of our own, and in it the shipped knowledge, which is compiled once and not counted to a case."""
    os.environ |= {"XDG_CACHE_HOME": f"{home}/cache", "MATCHCHAIN_TODAY": "2026-11-22", "COLUMNS": "80"}
    Thesaurus.default()  # and what is there from now on is not looked through for garbage again and again
    gc.collect()
    gc.freeze()


def _one_job(job: tuple[range, int, str]) -> tuple[range, list[Found]]:
    return job[0], work(*job)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--from", type=int, default=0, dest="begin", help="the first case")
    parser.add_argument("--only", type=int, help="run and show this case only")
    told = parser.parse_args()
    home = tempfile.mkdtemp(prefix="matchchain-fuzz-", dir=_MEMORY if os.access(_MEMORY, os.W_OK) else None)
    try:
        if told.only is not None:
            case_of(told.seed, told.only).show()
            found = work(range(told.only, told.only + 1), told.seed, home)
        else:
            found = _all(range(told.begin, told.cases), told.seed, told.jobs, home)
    finally:
        shutil.rmtree(home, ignore_errors=True)
    kinds = Counter(one.kind for one in found)
    for kind, count in kinds.most_common():
        first = next(one for one in found if one.kind == kind)
        print(f"{count:6d}  {kind}  --seed {told.seed} --only {first.number}: {' '.join(first.words)[:80]}")
    return 1 if found else 0


def _all(numbers: range, seed: int, jobs: int, home: str) -> list[Found]:
    """The faults among all cases, each told when its turn comes: what is told to be done is done to the last case."""
    _prepare(home)
    begun = time.perf_counter()
    parts = [numbers[at : at + _STEP] for at in range(0, len(numbers), _STEP)]
    found: list[Found] = []
    seen: Counter[str] = Counter()
    every = _STEP if sys.stderr.isatty() else _TOLD
    with ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn")) as pool:
        # Unlike a `Pool`, it says when a process has died, and does not wait for what that one was about.
        for part, more in pool.map(_one_job, ((part, seed, home) for part in parts)):
            found += more
            for one in more:
                seen[one.kind] += 1
                if seen[one.kind] <= _SHOWN:
                    print(f"{one.kind}  --seed {seed} --only {one.number}: {' '.join(one.words)[:80]}", flush=True)
            if part.stop % every == 0 or part.stop == numbers.stop:
                seconds = time.perf_counter() - begun
                print(f"all up to {part.stop} of {numbers.stop}, {len(found)} faults, {seconds:.0f} s", end=_END, file=sys.stderr)
    took = time.perf_counter() - begun
    print(f"{len(numbers)} cases in {took:.0f} s on {jobs} processes: {len(found)} faults")
    return found


if __name__ == "__main__":
    sys.exit(main())
