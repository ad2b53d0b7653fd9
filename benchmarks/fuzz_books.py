"""Does any file that anybody may hand in make `import` fall over? Mutated workbooks, tables as text, documents.

Small books of every format are spoilt by a seed, opened, and read as `import` reads them. Counted are tracebacks,
warnings, cases over five seconds, cases that take more than 200 MiB, refusals without a sentence, and cells that break
what a book promises. A case stands for itself: `--seed S --only N` runs it again and shows it.
`python benchmarks/fuzz_books.py [--cases 20000] [--seed 1] [--jobs 2]`; ends with 1 on any find.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import resource
import signal
import sys
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from fuzz_books_cases import case_of

from matchchain.catalogue.sheets.grid.book import Book
from matchchain.catalogue.sheets.grid.open import open_book
from matchchain.wording import LANGS, ExitCode, MatchchainError, say

LIMIT = 5.0  # seconds of processor time, so that a busy machine is no fault
ROOM = 200 * 1024  # KiB that a small file may take at most
KINDS = {"text", "number", "date", "switch", "error", "unreckoned"}


class Hang(BaseException):
    """A case over the limit."""


@dataclass(frozen=True)
class Found:
    """What is wrong with one case."""

    number: int
    kind: str
    name: str


def run(name: str, raw: bytes, read: Callable[[Book], object] | None) -> tuple[str, str]:
    """The fault of a case, "" where there is none, and how it ended."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    signal.signal(signal.SIGPROF, _ring)
    signal.setitimer(signal.ITIMER_PROF, LIMIT)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            book = open_book(raw, name)
            if fault := _broken(book):
                return fault, "opened"
            if read is not None:
                read(book)
    except MatchchainError as refusal:
        return _unsaid(refusal), refusal.message.key
    except Hang:
        return f"hang {_place()}", ""
    except BaseException as fault:  # noqa: BLE001 - whatever it is, it is what is looked for
        return f"{type(fault).__name__} {_place()}", ""
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    more = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    return (f"{more >> 10} MiB" if more > ROOM else ""), book.format


def _broken(book: Book) -> str:
    """What a book promises and does not hold."""
    for grid in book.grids:
        for row in grid.rows:
            if row and not row[-1].text and row[-1].kind == "text":
                return "a row ends in a blank"
            for cell in row:
                if cell.kind not in KINDS or cell.text != cell.text.strip() or not _clean(cell.text):
                    return f"a cell is {cell.kind} {cell.text[:20]!r}"
    return ""


def _clean(text: str) -> bool:
    return text.isprintable() or not any(sign < " " and sign != "\n" for sign in text)


def _unsaid(refusal: MatchchainError) -> str:
    try:
        said = all(say(refusal.message, lang) for lang in LANGS)
    except (KeyError, IndexError):
        said = False
    return "" if said and refusal.exit_code == ExitCode.INVALID else f"unsaid {refusal.message.key}"


def _ring(_signal: int, _frame: FrameType | None) -> None:
    raise Hang


def _place() -> str:
    """Where in the package the fault came up."""
    frames = traceback.extract_tb(sys.exc_info()[2])
    own = [frame for frame in frames if "/matchchain/" in frame.filename]
    last = own[-1] if own else frames[-1]
    return f"{last.filename.rpartition('/matchchain/')[2]}:{last.lineno}"


def reader() -> Callable[[Book], object]:
    """What `import` does with a book once it is open."""
    from matchchain.catalogue.sheets.around import Around
    from matchchain.catalogue.sheets.read import read_book
    from matchchain.materials import Thesaurus
    from matchchain.park import Firm, Park

    Thesaurus.default()  # a checkout that was never run compiles it now: no case waits for that
    firms = (Firm(id="longhua", name="龙华染料有限公司", short="龙华染料"), Firm(id="haiwu", name="海坞污水"))
    around = Around(Park(firms=firms, language="zh"))
    return lambda book: read_book(book, around)


def work(job: tuple[range, int, bool]) -> tuple[list[Found], Counter[str]]:
    """The faults among some cases, and how they ended."""
    numbers, seed, whole = job
    read, found, ends = reader() if whole else None, [], Counter[str]()
    for number in numbers:
        name, raw = case_of(seed, number)
        kind, end = run(name, raw, read)
        ends[end] += 1
        if kind:
            found.append(Found(number, kind, name))
    return found, ends


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--open-only", action="store_true", help="leave out what reads the cells")
    parser.add_argument("--only", type=int, help="run and show this case only")
    parser.add_argument("--out", help="with --only: write the file into this folder")
    told = parser.parse_args()
    alone = told.only is not None
    found = _one(told, reader()) if alone else _all(told)
    for kind, count in Counter(one.kind for one in found).most_common():
        first = next(one for one in found if one.kind == kind)
        print(f"{count:6d}  {kind}  --seed {told.seed} --only {first.number}: {first.name}")
    return 1 if found else 0


def _one(told: argparse.Namespace, read: Callable[[Book], object] | None) -> list[Found]:
    name, raw = case_of(told.seed, told.only)
    print(name, len(raw), "bytes", raw[:60])
    if told.out:
        Path(told.out, name.rpartition("/")[2]).write_bytes(raw)
    kind, end = run(name, raw, None if told.open_only else read)
    print(kind or "no fault", end)
    return [Found(told.only, kind, name)] if kind else []


def _all(told: argparse.Namespace) -> list[Found]:
    begun, cases, jobs = time.perf_counter(), told.cases, told.jobs
    step = 500
    parts = [(range(at, min(at + step, cases)), told.seed, not told.open_only) for at in range(0, cases, step)]
    found: list[Found] = []
    ends = Counter[str]()
    with multiprocessing.get_context("spawn").Pool(jobs) as pool:
        for done, (more, ended) in enumerate(pool.imap_unordered(work, parts), 1):
            for one in more:
                if one.kind not in {known.kind for known in found}:
                    print(f"\r{one.kind}  --seed {told.seed} --only {one.number}: {one.name}", file=sys.stderr)
                found.append(one)
            ends += ended
            print(f"\r{min(done * step, cases)} of {cases} cases, {len(found)} faults", end="", file=sys.stderr)
    print(file=sys.stderr)
    spent = time.perf_counter() - begun
    print(f"{cases} cases in {spent:.0f} s on {jobs} processes ({1000 * spent * jobs / cases:.2f} ms each): {len(found)} faults")
    print(", ".join(f"{end} {count}" for end, count in ends.most_common()))
    return found


if __name__ == "__main__":
    sys.exit(main())
