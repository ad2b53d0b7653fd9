"""What did a park's files hold before a moment, or before a step of its journal? Nothing is written.

A file is as it was before the first change of it since then; what no change touched is as it is now. Changes by
hand stand in no journal: where the hashes show one, the file is named.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from matchchain.catalogue.files import disk, journal
from matchchain.catalogue.files.change import digest
from matchchain.catalogue.files.links import kept_inside
from matchchain.catalogue.files.lock import OFFICE
from matchchain.catalogue.files.own import LISTS
from matchchain.values import dataclass
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from pathlib import Path

    from matchchain.catalogue.files.records import Record


@dataclass(frozen=True, slots=True)
class Past:
    """What changed since a moment.

    Attributes:
        at: when the first of these changes was made, UTC, ISO 8601; "" where there is none.
        files: file -> the bytes it held then, None where there was none; of every file changed since. A file whose
            old bytes are lost is None here.
        records: the changes since, oldest first.
        lost: files whose old bytes are gone (a purge, a damaged copy): they can be in neither park.
        by_hand: files that somebody changed by hand since, or shortly before; when is not known.
    """

    at: str
    files: Mapping[str, bytes | None]
    records: tuple[Record, ...]
    lost: tuple[str, ...] = ()
    by_hand: tuple[str, ...] = ()

    @property
    def gone(self) -> Mapping[str, None]:
        """The lost files, as they are left out of the park of today."""
        return dict.fromkeys(self.lost)


def before_moment(folder: Path, moment: datetime) -> Past:
    """The files as they were at a moment.

    Args:
        folder: the park.
        moment: with its time zone; changes made then or later are taken back.

    Raises:
        MatchchainError: nothing was changed yet, or the journal begins on a later day (2); a file that all firms
            share is lost (5).
    """
    known = standing(folder)
    if not known:
        raise MatchchainError(Message("changes.no-journal"), ExitCode.USAGE)
    first = datetime.fromisoformat(known[0].at).astimezone(moment.tzinfo)
    if moment.date() < first.date():
        facts = {"day": moment.date().isoformat(), "first": first.date().isoformat()}
        raise MatchchainError(Message("changes.before-journal", facts), ExitCode.USAGE)
    return _past(folder, known, [r for r in known if datetime.fromisoformat(r.at) >= moment])


def before_step(folder: Path, number: int) -> Past:
    """The files as they were before a step of the journal; of a batch, before all of it.

    Raises:
        MatchchainError: there is no such step (2), or a file that all firms share is lost (5).
    """
    known = standing(folder)
    step = next((record for record in known if record.number == number), None)
    if step is None:
        last = known[-1].number if known else 0
        key = "changes.no-step" if known else "changes.no-journal"
        raise MatchchainError(Message(key, {"number": number, "last": last}), ExitCode.USAGE)
    return _past(folder, known, [r for r in known if r.number >= (step.batch or number)])


def standing(folder: Path) -> tuple[Record, ...]:
    """The changes that were carried out, taken back later or not, oldest first."""
    records = journal.read_journal(folder / OFFICE)
    ended = journal.outcomes(records, folder)
    return tuple(r for r in records if r.state != "void" and ended.get(r.number) != "void")


def _past(folder: Path, known: Sequence[Record], since: Sequence[Record]) -> Past:
    first: dict[str, Record] = {}
    for record in since:
        first.setdefault(record.file, record)
    files: dict[str, bytes | None] = {}
    lost = []
    for file, record in first.items():
        files[file] = None
        try:
            files[file] = journal.old_bytes(folder / OFFICE, record)
        except (OSError, EOFError, zlib.error):
            lost.append(file)
    for file in lost:
        if file in LISTS:
            facts = {"file": file, "number": first[file].number}
            raise MatchchainError(Message("changes.lost", facts), ExitCode.IO)
    by_hand = tuple(file for file in files if _changed_by_hand(folder, file, known, first[file]))
    return Past(since[0].at if since else "", files, tuple(since), tuple(lost), by_hand)


def _changed_by_hand(folder: Path, file: str, known: Sequence[Record], first: Record) -> bool:
    """Whether the hashes of a file do not join: from its last change before `first` to the file of today."""
    chain = [record for record in known if record.file == file]
    chain = chain[max(0, chain.index(first) - 1) :]
    afters = [record.after for record in chain]
    befores = [*(record.before for record in chain[1:]), digest(disk.read(kept_inside(folder, file)))]
    return afters != befores
