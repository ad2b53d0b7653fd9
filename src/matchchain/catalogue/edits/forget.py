"""One firm's people purged from what matchchain keeps beside the cards: the journal's copies, its words, the caches.

The cards themselves are changed by `edit` and `remove` only; what remains elsewhere is told, not touched.
"""

# `os` and not `Path`, so that a test can make every call fail.
# ruff: noqa: PTH108

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import field
from typing import TYPE_CHECKING

from matchchain.cache_folder import ANSWERS
from matchchain.catalogue.edits.traces import Copy, Traces, copies, traces_of
from matchchain.catalogue.files import disk, journal, records
from matchchain.catalogue.files.import_log import read_log, without_firm, written
from matchchain.catalogue.files.links import kept_inside
from matchchain.catalogue.files.lock import OFFICE, writing
from matchchain.catalogue.files.own import EDITIONS, FIRM_LIST, IMPORT_LOG, IMPORTS
from matchchain.catalogue.files.records import Record
from matchchain.catalogue.files.save import refusal
from matchchain.entries.setting import setting_of
from matchchain.values import dataclass, replace
from matchchain.wording import ExitCode, MatchchainError
from matchchain.yamltree import YamlFault

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from pathlib import Path

    from matchchain.park import Firm, Park

_LARGEST = 32 << 20
_MOST_FILES = 20_000


@dataclass(frozen=True, slots=True)
class Purge:
    """What is purged of a firm, and what is not.

    Attributes:
        firm: as it is, or was last.
        copies: kept copies in the journal that hold its entry, its numbers or its address.
        steps: numbers of the steps that can no longer be taken back, now or since an earlier purge.
        told: numbers of the records whose words name it.
        caches: files of the cache folder that hold it.
        card: where it still stands in the park, "" where it does not.
        others: other files in the park's folder that name it.
        editions: published editions of the handbook, and keys to their codes, that name it: no people are in them.
        logged: how many lines of the log of imports are of it.
        sheets: files kept with imports that hold it.
        damaged: copies and lines of the journal that could not be looked into.
    """

    firm: Firm
    copies: tuple[str, ...] = ()
    steps: frozenset[int] = frozenset()
    told: frozenset[int] = frozenset()
    caches: tuple[Path, ...] = ()
    card: str = ""
    others: tuple[str, ...] = ()
    editions: tuple[str, ...] = ()
    logged: int = 0
    sheets: tuple[str, ...] = ()
    damaged: tuple[str, ...] = field(default=())

    @property
    def is_nothing(self) -> bool:
        """Whether there is nothing to purge."""
        return not (self.copies or self.steps or self.told or self.caches or self.logged or self.sheets)


def planned(folder: Path, park: Park, typed: str) -> Purge:
    """What would be purged.

    Raises:
        MatchchainError: no firm was ever called that (2), or the journal is a link out of the park (4).
    """
    return _planned(folder, park, typed)[0]


def _planned(folder: Path, park: Park, typed: str) -> tuple[Purge, frozenset[str]]:
    """What would be purged, and the words by which the firm is known."""
    firms = park.firms
    office = folder / OFFICE
    kept_inside(folder, f"{OFFICE}/journal")
    known = journal.read_journal(office)
    kept = copies(office, known, setting_of(park, park.materials))
    traces = traces_of(typed, firms, known, kept)
    doomed = tuple(copy.name for copy in kept if _is_of(copy, traces))
    gone = {name.removesuffix(".gz") for name in doomed}
    card = next((str(firm.place) for firm in firms if firm.id == traces.firm.id), "")
    damaged = [copy.name for copy in kept if copy.raw is None and copy.name not in doomed]
    logged, sheets = _logged(folder, traces), _sheets(folder, traces)
    own = {card.partition(":")[0], *sheets, IMPORT_LOG if logged is not None else ""}
    others = _others(folder, traces, own)
    purge = Purge(
        traces.firm,
        doomed,
        _steps(known, gone, traces, rewritten=bool(logged)),
        frozenset(r.number for r in known if _names(r, traces)),
        tuple(_caches(traces)),
        card,
        tuple(file for file in others if not file.startswith(f"{EDITIONS}/")),
        tuple(file for file in others if file.startswith(f"{EDITIONS}/")),
        logged or 0,
        sheets,
        (*damaged, *(f"{journal.LOG}:{line}" for line in journal.unread_lines(office))),
    )
    return purge, traces.names | traces.words


def _steps(known: Sequence[Record], gone: Collection[str], traces: Traces, *, rewritten: bool) -> frozenset[int]:
    """The steps that can no longer be taken back: all changes of a batch where one of them cannot."""
    files = {*traces.cards, *([IMPORT_LOG] if rewritten else [])}
    lost = {record.number for record in known if record.before in gone or record.file in files}
    whole = (step for step in records.steps(known) if not lost.isdisjoint(r.number for r in step))
    return frozenset(r.number for step in whole for r in step if r.state != "forgotten")


def _logged(folder: Path, traces: Traces) -> int | None:
    """How many lines of the log of imports are of a firm; None where the log cannot be read, and is told instead."""
    try:
        files = read_log(disk.read(folder / IMPORT_LOG) or b"")
    except (OSError, YamlFault):
        return None
    pairs = [(file, without_firm(file, traces.firm.id, (*traces.names, *traces.words))) for file in files]
    return sum(max(len(file.fields) - len(left.fields), 1) for file, left in pairs if left != file)


def _sheets(folder: Path, traces: Traces) -> tuple[str, ...]:
    """The files kept with imports that hold a firm: all that is known of them is what they hold."""
    try:
        kept = [path for path in sorted((folder / IMPORTS).iterdir()) if path.is_file() and path.suffix != ".yaml"]
    except OSError:
        return ()
    return tuple(path.relative_to(folder).as_posix() for path in kept if _holds(path, traces))


def forget(folder: Path, park: Park, typed: str) -> Purge:
    """Purge, under the write lock: first the log says that the steps are forgotten, then the copies go.

    A purge that was broken off is completed by the next one.

    Raises:
        MatchchainError: as `planned`; locked (4), or the disk refused (5).
    """
    try:
        with writing(folder) as office:
            journal.settle(office, folder)
            purge, spelt = _planned(folder, park, typed)
            _rewrite(office, purge)
            for name in purge.copies:
                os.unlink(office / "journal" / name)
            if purge.copies:
                disk.sync_folder(office / "journal")
            _purge_imports(folder, purge, spelt)
            for cache in purge.caches:
                with suppress(FileNotFoundError):
                    os.unlink(cache)
            return purge
    except OSError as fault:
        raise MatchchainError(refusal(fault, folder), ExitCode.IO) from fault


def _purge_imports(folder: Path, purge: Purge, spelt: Collection[str]) -> None:
    """The kept sheets gone, then the lines of the log."""
    for name in purge.sheets:
        os.unlink(kept_inside(folder, name))
    if purge.sheets:
        disk.sync_folder(folder / IMPORTS)
    log = kept_inside(folder, IMPORT_LOG)
    before = disk.read(log)
    if before is not None and purge.logged:
        head = b"".join(line for line in before.splitlines(keepends=True) if line.startswith(b"#"))
        left = "".join(written(without_firm(file, purge.firm.id, spelt)) for file in read_log(before, IMPORT_LOG))
        disk.swap(log, before, head + left.encode())


def _is_of(copy: Copy, traces: Traces) -> bool:
    """Whether a copy holds the firm's entry, or what leads to its people."""
    if not copy.files.isdisjoint(traces.cards):
        return True
    is_list = FIRM_LIST in copy.files or not copy.files or any(file.startswith(f"{IMPORTS}/") for file in copy.files)
    if copy.raw is None:
        return is_list  # what cannot be looked into may hold it
    if any(firm.id == traces.firm.id or firm.name in traces.names for firm in copy.firms):
        return True
    if IMPORT_LOG in copy.files and _is_logged(copy.raw, traces.firm.id):
        return True
    return traces.holds_words(copy.raw) or (is_list and traces.is_named_in(copy.raw))


def _is_logged(raw: bytes, firm: str) -> bool:
    """Whether a copy of the log of imports has a line of a firm; one that cannot be read may have."""
    try:
        return any(file.firm == firm or any(field.firm == firm for field in file.fields) for file in read_log(raw))
    except YamlFault:
        return True


def _names(record: Record, traces: Traces) -> bool:
    words = record.subject
    return words.partition(" ")[0] == traces.firm.id or any(name in words for name in traces.names)


def _rewrite(office: Path, purge: Purge) -> None:
    log = office / "journal" / journal.LOG
    before = disk.read(log)
    if before is None or not (purge.steps or purge.told):
        return
    lines = [_without_words(line, purge.told) for line in before.rstrip(b"\n").split(b"\n")]
    lines += [_line({"number": number, "state": "forgotten"}) for number in sorted(purge.steps)]
    disk.swap(log, before, b"\n".join(lines) + b"\n", mode=journal.PRIVATE)


def _without_words(line: bytes, told: frozenset[int]) -> bytes:
    said = records.parsed(line)
    if not isinstance(said, Record) or said.number not in told:
        return line
    return _line(records.line_of(replace(said, subject="")))


def _line(said: dict[str, object]) -> bytes:
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()


def _caches(traces: Traces) -> list[Path]:
    """Files in the user's cache folder that hold the firm; they are made anew from the cards when needed.

    Whole answers go without being looked into: words are folded there, escaped, or within a workbook.
    """
    from platformdirs import user_cache_path

    try:
        files = sorted(path for path in user_cache_path("matchchain").rglob("*") if path.is_file())
        spelt = [word.encode() for word in (*traces.names, *traces.words)]
        return [path for path in files if path.parent.name == ANSWERS or _any_in(path.read_bytes(), spelt)]
    except (OSError, RuntimeError):  # no home folder, or not ours to look into
        return []


def _any_in(raw: bytes, words: Iterable[bytes]) -> bool:
    return any(word in raw for word in words)


def _others(folder: Path, traces: Traces, own: Collection[str]) -> list[str]:
    """Files of the park's folder, read by matchchain or not, that name the firm or its people."""
    found: list[str] = []
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in {OFFICE, ".git"})
        for path in (folder / where / name for name in sorted(names)):
            file = path.relative_to(folder).as_posix()
            if file not in own and _holds(path, traces):
                found.append(file)
            if len(found) >= _MOST_FILES:
                return found
    return found


def _holds(path: Path, traces: Traces) -> bool:
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size > _LARGEST:
            return False
        raw = path.read_bytes()
    except OSError:
        return False
    return traces.is_named_in(raw) or traces.holds_words(raw)
