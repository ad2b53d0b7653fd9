"""A proposal as changes to the park's files, the log of imports among them, to be carried out together."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import PurePosixPath

from matchchain.catalogue.files import disk
from matchchain.catalogue.files.change import Change
from matchchain.catalogue.files.folder import digest
from matchchain.catalogue.files.import_log import LoggedField, LoggedFile, next_id, written
from matchchain.catalogue.files.own import IMPORT_LOG, IMPORTS
from matchchain.catalogue.read import Loaded
from matchchain.catalogue.sheets.merge.composing import DEED
from matchchain.catalogue.sheets.merge.entries import label_of
from matchchain.catalogue.sheets.merge.provenance import sound_log
from matchchain.catalogue.sheets.merge.row import ENTRIES, File, Proposal, Row
from matchchain.entries.private.masked import hidden
from matchchain.wording import LANGS, ExitCode, Lang, MatchchainError, Message, say

_HIDDEN = "***"
_TOLD = 3  # names of files in the journal


def changes_of(
    loaded: Loaded,
    proposal: Proposal,
    *,
    today: date | None = None,
    by: str = "",
    lang: Lang | None = None,
    keep: Mapping[str, bytes] | None = None,
) -> tuple[Change, ...]:
    """The changes that a proposal means, one a file; none where it writes nothing.

    Hand them to `carry_out_batch` with `subject_of`: they stand all or none.

    Args:
        loaded: the park that the proposal was made of.
        proposal: what is to be written.
        today: the office's day, for the log; the proposal's by default.
        by: who imports, for the log.
        lang: the language of the log's reasons; the park's by default.
        keep: digest of a file -> its bytes, of the files to be kept as they are in `imports/`.

    Raises:
        MatchchainError: a card changed since (4), or the log of imports is no YAML (3).
    """
    if not proposal.cards:
        return ()
    for file, known in proposal.digests.items():
        if digest(disk.read(loaded.folder / file) or b"") != known:
            raise MatchchainError(Message("merge.card-changed", {"file": file}), ExitCode.CONFLICT)
    before = disk.read(loaded.folder / IMPORT_LOG)
    said = lang or _language(loaded)
    after = _logged(before, proposal, today or proposal.today, by, said)
    kept = [_kept(file, (keep or {})[file.digest]) for file in proposal.files if file.digest in (keep or {})]
    fresh = [change for change in kept if disk.read(loaded.folder / change.file) is None]
    return (*proposal.cards, Change(IMPORT_LOG, before, after, DEED, ""), *fresh)


def subject_of(proposal: Proposal, lang: Lang) -> str:
    """What an import is called in the journal: its files, how many firms and fields."""
    names = tuple(file.name for file in proposal.files)
    shown = names[:_TOLD] + (("...",) if len(names) > _TOLD else ())
    rows = proposal.written
    facts = {"files": shown, "firms": len({row.firm for row in rows}), "fields": len(rows)}
    return say(Message("merge.subject", facts), lang)


def _language(loaded: Loaded) -> Lang:
    return "en" if loaded.park.language == "en" else LANGS[0]


def _kept(file: File, raw: bytes) -> Change:
    """A copy of the file, named by its hash: a name may be a firm's, and the journal remembers the names of files."""
    ending = PurePosixPath(file.name).suffix.casefold()
    return Change(f"{IMPORTS}/{file.digest[:16]}{ending if ending.isascii() else ''}", None, raw, DEED, "")


def _logged(before: bytes | None, proposal: Proposal, today: date, by: str, lang: Lang) -> bytes:
    """The log with an entry a file behind what it holds; every byte of that stays."""
    known, on = sound_log(before), today.isoformat()
    rows = [row for row in (*proposal.rows, *proposal.follows) if row.is_written]
    entries = []
    for number, file in enumerate(proposal.files):
        fields = tuple(_field(row, lang) for row in rows if row.file == file)
        entries.append(
            LoggedFile(
                next_id(known, on, number), on, by, file.name, file.digest, file.kind, file.as_of,
                file.origin, file.sent, file.firm, fields,
            )
        )  # fmt: skip
    head = "" if before else say(Message("merge.log-head"), lang)
    old = before or b""
    gap = b"" if not old or old.endswith(b"\n") else b"\n"
    return old + gap + (head + "".join(map(written, entries))).encode()


def _field(row: Row, lang: Lang) -> LoggedField:
    label = label_of(ENTRIES[row.section], row.field)
    private = label is not None and label.private
    old, new = (_HIDDEN if private and text else hidden(text) for text in (row.now, row.new))
    line = row.new.strip() if row.field == "material" else row.line
    return LoggedField(row.firm, row.section, line, row.field, old, new, str(row.spot), say(row.why, lang))
