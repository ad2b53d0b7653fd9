"""What the journal still knows of one firm: every version of its card, and the words that lead to its people."""

from __future__ import annotations

import gzip
import zlib
from contextlib import suppress
from dataclasses import field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from matchchain.catalogue.cards.card import read_card, read_list
from matchchain.catalogue.edits.whom import firm_meant
from matchchain.catalogue.files import disk, journal
from matchchain.catalogue.files.own import FIRM_LIST, FIRMS
from matchchain.entries.private.digits import plain, runs
from matchchain.entries.private.names_online import names_online
from matchchain.park import Firm
from matchchain.values import dataclass
from matchchain.yamltree import YamlFault, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from matchchain.catalogue.files.records import Record
    from matchchain.entries.setting import Setting

_OWN_DEEDS = {"add-firm", "edit-firm", "remove-firm"}
_SHORTEST_NUMBER, _SHORTEST_NAME = 7, 2
_LARGEST = 64 << 20


@dataclass(frozen=True, slots=True)
class Copy:
    """A kept copy of a file; `raw` is None where it is damaged.

    Attributes:
        name: of the copy in the journal's folder.
        files: what it is a copy of.
        raw: its bytes.
        firms: that it holds.
    """

    name: str
    files: frozenset[str]
    raw: bytes | None
    firms: tuple[Firm, ...] = ()


@dataclass(frozen=True, slots=True)
class Traces:
    """A firm as it may be met anywhere.

    Attributes:
        firm: as it is, or was last.
        names: its names, long enough to be told from other words.
        cards: the files that were its card at some time.
        words: numbers (digits only), names online and addresses that were written for it.
    """

    firm: Firm
    names: frozenset[str]
    cards: frozenset[str]
    words: frozenset[str] = field(default_factory=frozenset)

    def holds_words(self, raw: bytes) -> bool:
        """Whether some bytes hold a number, a name online or an address of the firm, however it is spelt."""
        text = text_of(raw)
        return any(word in text or _wide(word) in raw for word in self.words) or not self.words.isdisjoint(
            run.digits for run in runs(plain(text), _SHORTEST_NUMBER)
        )

    def is_named_in(self, raw: bytes) -> bool:
        """Whether some bytes hold one of the firm's names."""
        text = text_of(raw)
        return any(name in text or _wide(name) in raw for name in self.names)


def _wide(word: str) -> bytes:
    """A word as old workbooks hold it."""
    return word.encode("utf-16-le", "replace")


def text_of(raw: bytes) -> str:
    """Bytes as text, in the encoding that fits; of a packed workbook or document the text of its parts."""
    if raw[:2] == b"PK":
        return "\n".join(part.decode("utf-8", "replace") for part in _parts(raw))
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("gb18030", "replace")


def _parts(raw: bytes) -> Iterator[bytes]:
    """The parts of a packed file, as far as they are no bomb."""
    from io import BytesIO
    from zipfile import BadZipFile, ZipFile

    with suppress(BadZipFile, OSError, EOFError, zlib.error, RuntimeError, NotImplementedError, ValueError):
        packed = ZipFile(BytesIO(raw))
        if sum(part.file_size for part in packed.infolist()) <= _LARGEST:
            for part in packed.infolist():
                yield packed.read(part)


def copies(office: Path, known: Iterable[Record], setting: Setting) -> list[Copy]:
    """Every kept copy in the journal, those that no record needs any more too."""
    files: dict[str, set[str]] = {}
    for record in known:
        files.setdefault(journal.copy_name(record.before), set()).add(record.file)
    shelf = office / "journal"
    names = sorted(path.name for path in shelf.glob("*.gz")) if shelf.is_dir() else []
    return [_copy(shelf / name, frozenset(files.get(name, ())), setting) for name in names]


def _copy(path: Path, files: frozenset[str], setting: Setting) -> Copy:
    try:
        raw = gzip.decompress(disk.read(path) or b"")
    except (OSError, EOFError, zlib.error):
        return Copy(path.name, files, None)
    firms = tuple(firm for file in files or {FIRM_LIST} for firm in _firms(raw, file, setting))
    return Copy(path.name, files, raw, firms)


def _firms(raw: bytes, file: str, setting: Setting) -> tuple[Firm, ...]:
    if file != FIRM_LIST and not file.startswith(f"{FIRMS}/"):
        return ()
    try:
        tree = parse(raw, file)
        card = read_list(tree, setting) if file == FIRM_LIST else read_card(tree, PurePosixPath(file).stem, setting)
    except YamlFault:
        return ()
    return card.firms


def traces_of(typed: str, firms: tuple[Firm, ...], known: Iterable[Record], kept: Iterable[Copy]) -> Traces:
    """The firm a person means, in the park or only in its journal, and every trace of it.

    Args:
        typed: its id or a name.
        firms: the park's.
        known: the journal.
        kept: its copies.

    Raises:
        MatchchainError: no firm, or several, were ever called that (exit code 2).
    """
    known, kept = tuple(known), tuple(kept)
    past = [firm for copy in kept for firm in copy.firms]
    told = [_of_subject(record) for record in known if record.deed in _OWN_DEEDS and " " in record.subject]
    last = {firm.id: firm for firm in (*told, *past, *firms)}
    meant = firm_meant(tuple(last.values()), typed)
    cards = {f"{FIRMS}/{meant.id}.yaml"} | {
        file for copy in kept for file in copy.files if file != FIRM_LIST and any(f.id == meant.id for f in copy.firms)
    }
    if meant.place.file and meant.place.file != FIRM_LIST:
        cards.add(meant.place.file)
    versions = [f for f in (*firms, *past, *told) if f.id == meant.id or (f.place.file in cards)]
    names = {name for f in versions for name in (f.name, f.short, f.name_en) if len(name) >= _SHORTEST_NAME}
    return Traces(meant, frozenset(names), frozenset(cards), frozenset(w for f in versions for w in _words(f)))


def _of_subject(record: Record) -> Firm:
    name, _, title = record.subject.partition(" ")
    return Firm(id=name, name=title)


def _words(firm: Firm) -> set[str]:
    """What leads to its people: digits of numbers, names online, the address."""
    flat = plain(f"{firm.contact}\n{firm.phone}")
    words = {run.digits for run in runs(flat, _SHORTEST_NUMBER)}
    words |= {flat[name.start : name.end] for name in names_online(flat) if name.end - name.start > 3}
    return words | ({firm.address} if len(firm.address) > 3 else set())
