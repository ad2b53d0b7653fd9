"""Where an imported figure is from: the file, its day and the cell, as long as the card still says it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from matchchain.catalogue.cards.names import plain_name
from matchchain.catalogue.files import disk
from matchchain.catalogue.files.import_log import LoggedField, LoggedFile, read_log
from matchchain.catalogue.files.own import IMPORT_LOG
from matchchain.catalogue.sheets.merge.evidence import origin_code
from matchchain.catalogue.sheets.merge.meaning import same_text
from matchchain.catalogue.sheets.merge.row import Evidence
from matchchain.units import UnitFault, day
from matchchain.values import dataclass
from matchchain.wording import MatchchainError, Message
from matchchain.yamltree import YamlFault

Key = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a value on a card came from.

    Attributes:
        file: name of the file.
        on: the day it was imported, ISO.
        as_of: the day for which it was stated, "" where nobody said.
        cell: sheet and cell.
        by: who imported it, "" where nobody said.
        origin: what kind of statement it is, a code word of `DATA_ORIGINS`.
    """

    file: str
    on: str
    as_of: str
    cell: str
    by: str = ""
    origin: str = ""


class Provenance:
    """What the log of a park's imports knows of each field of its cards.

    Attributes:
        files: every imported file, oldest first.
    """

    __slots__ = ("_known", "files")

    def __init__(self, files: Iterable[LoggedFile]) -> None:
        self.files = tuple(files)
        self._known: Mapping[Key, list[tuple[LoggedFile, LoggedField]]] | None = None

    def _of(self, firm: str, section: str, line: str, field: str) -> list[tuple[LoggedFile, LoggedField]]:
        if self._known is None:
            known: dict[Key, list[tuple[LoggedFile, LoggedField]]] = defaultdict(list)
            for file in self.files:
                for one in file.fields:
                    known[one.firm, one.section, plain_name(one.line), one.field].append((file, one))
            self._known = known
        return self._known.get((firm, section, plain_name(line), field), [])

    def of(self, firm: str, section: str, line: str, field: str, now: str) -> Source | None:
        """Where a value is from; None where it was never imported, or is no longer what was imported last.

        Args:
            firm: id.
            section: "firm", "offers", "needs", "permits" or "conversions".
            line: what the entry is called on the card, "" of the firm itself.
            field: attribute of its class.
            now: the text on the card, of a figure its `text`.
        """
        hits = self._of(firm, section, line, field)
        if not hits or not same_text(hits[-1][1].new, now):
            return None
        file, one = hits[-1]
        evidence = self._stated(file, one)
        return Source(file.file, file.on, evidence.as_of, one.cell, file.by, evidence.origin)

    def evidence(self, firm: str, section: str, line: str, field: str, now: str, entry: Any) -> Evidence:  # noqa: ANN401
        """Where the value of a card comes from: as it was imported, else as its line said before others changed that.

        All but the `entry` of the card (None where it has none) is as for `of`.
        """
        hits = self._of(firm, section, line, field)
        if hits and same_text(hits[-1][1].new, now):
            return self._stated(*hits[-1])
        as_of, source = getattr(entry, "as_of", ""), getattr(entry, "source", "")
        if section not in {"offers", "needs"}:
            return Evidence()
        origin = self._before(source, firm, section, line, "source")
        return Evidence(origin, self._before(as_of, firm, section, line, "as_of"))

    def _stated(self, file: LoggedFile, one: LoggedField) -> Evidence:
        """What a file said of the day and the origin of a field: its line's own, else the file's."""
        own = {
            name: next((f.new for at, f in self._of(one.firm, one.section, one.line, name) if at is file), "")
            for name in ("as_of", "source")
        }
        return Evidence(origin_code(own["source"]) or file.origin, _iso(own["as_of"]) or file.as_of)

    def _before(self, now: str, firm: str, section: str, line: str, name: str) -> str:
        """What a line said of its day or origin before imports of other fields changed it."""
        plain = _iso if name == "as_of" else origin_code
        for _, one in reversed(self._of(firm, section, line, name)):
            if plain(one.new) != plain(now):
                break
            now = plain(one.old)
        return now

    def imported(self, digest: str) -> LoggedFile | None:
        """When a very same file was imported before; None where it never was."""
        return next((file for file in reversed(self.files) if file.sha256 == digest), None)

    def last_form(self, firm: str) -> LoggedFile | None:
        """The form of a firm that was sent out last among those that came back; None where none did."""
        forms = [file for file in self.files if file.kind == "form" and file.sent and file.firm == firm]
        return max(forms, key=lambda file: file.sent, default=None)


def _iso(text: str) -> str:
    """A day as ISO; other words as they are."""
    try:
        return day(text)[0] if text else ""
    except UnitFault:
        return text


def provenance(folder: Path) -> Provenance:
    """What the log of a park's imports knows; nothing where there is none, or it cannot be read.

    Args:
        folder: the park.

    Example:
        >>> provenance(Path("nowhere")).of("a", "offers", "粉煤灰", "quantity", "5 吨/年") is None
        True
    """
    try:
        return Provenance(read_log(disk.read(folder / IMPORT_LOG) or b"", IMPORT_LOG))
    except (YamlFault, OSError):
        return Provenance(())


def sound_log(raw: bytes | None) -> tuple[LoggedFile, ...]:
    """What a log says that is to be written to.

    Args:
        raw: its bytes, None where there is none yet.

    Raises:
        MatchchainError: it is no YAML, with place and cure (exit code 3).
    """
    try:
        return read_log(raw or b"", IMPORT_LOG)
    except YamlFault as fault:
        why, cure = Message(fault.key, fault.facts), Message(f"{fault.key}.cure", fault.facts)
        facts = {"place": f"{IMPORT_LOG}:{fault.line}:{fault.column}", "why": why, "cure": cure}
        raise MatchchainError(Message("write.unreadable", facts)) from fault
