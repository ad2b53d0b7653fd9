"""Files on their way in: opened, read, and the columns of a new list confirmed by whoever sits there."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from matchchain.cli.talk.answer import put, tell
from matchchain.cli.talk.sitting import agrees, ask
from matchchain.network.allocation.effort import Progress
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.catalogue.sheets.around import Around
    from matchchain.catalogue.sheets.grid.book import Book
    from matchchain.catalogue.sheets.maps import ColumnMap
    from matchchain.catalogue.sheets.stated import Reading
    from matchchain.cli.import_.importing import Importing
    from matchchain.network.allocation.effort import Watch


@dataclass(frozen=True, slots=True)
class FileRead:
    """One file that could be read.

    Attributes:
        path: where it was.
        book: its cells.
        reading: what it states.
        columns: what its columns are taken for, where nobody had confirmed that before; None: known, or no list.
    """

    path: Path
    book: Book
    reading: Reading
    columns: ColumnMap | None = None


@dataclass(frozen=True, slots=True)
class FilesRead:
    """All files of one import: those that were read, and those that could not be."""

    files: tuple[FileRead, ...]
    unread: tuple[tuple[str, MatchchainError], ...]


def read_files(
    asked: Importing, paths: Sequence[Path], around: Around, columns: Path | None, watch: Watch
) -> FilesRead:
    """Every file, read.

    Args:
        asked: the import.
        paths: the files; a file named twice is read once.
        around: what the park already knows.
        columns: a map that was named; None: the maps the park remembers.
        watch: is told how many files are read.
    """
    from matchchain.catalogue.sheets.maps import read_map

    told = read_map(bytes_of(columns), columns.name) if columns else None
    files: list[FileRead] = []
    unread: list[tuple[str, MatchchainError]] = []
    each = list(dict.fromkeys(path for one in paths for path in _matching(one)))
    for done, path in enumerate(each, start=1):
        watch(Progress(done, len(each), doing="imports.reading"))
        try:
            files.append(_read(asked, path, around, told))
        except MatchchainError as fault:
            unread.append((path.name, fault))
    return FilesRead(tuple(files), tuple(unread))


def _matching(path: Path) -> Sequence[Path]:
    """The files that a name stands for: Windows leaves it to the program what 回收/*.xlsx means."""
    if path.exists() or not any(mark in path.name for mark in "*?"):
        return (path,)
    found = sorted(path.parent.glob(path.name))
    return [one for one in found if one.is_file() and not one.name.startswith(("~$", "."))] or (path,)


def _read(asked: Importing, path: Path, around: Around, told: ColumnMap | None) -> FileRead:
    from matchchain.catalogue.sheets.grid.open import open_file
    from matchchain.catalogue.sheets.maps import of_headings, remembered
    from matchchain.catalogue.sheets.read import read_book, with_columns

    book = open_file(path)
    reading = read_book(book, around, told.fields if told else None)
    if told is not None or reading.kind != "list":
        return FileRead(path, book, reading)
    known = remembered(asked.loaded.folder, reading.headings)
    if known is not None:
        return FileRead(path, book, with_columns(book, around, reading, known.fields))
    return FileRead(path, book, reading, of_headings(reading.headings, book.name))


def of_firm(read: FilesRead, name: str) -> FilesRead:
    """The files, what is stated of a firm without a name taken to be of the one that was named beside them."""
    return replace(read, files=tuple(replace(file, reading=_of_firm(file.reading, name)) for file in read.files))


def _of_firm(reading: Reading, name: str) -> Reading:
    from matchchain.catalogue.sheets.stated import Stated

    firms = (
        firm
        if firm.id or (firm.said.get("name") and firm.said["name"].text)
        else replace(firm, said={"name": Stated(name, firm.spot), **firm.said})
        for firm in reading.firms
    )
    return replace(reading, firms=tuple(firms))


def bytes_of(path: Path) -> bytes:
    """The bytes of a map or a plan that was named.

    Raises:
        MatchchainError: there is none (2), or it cannot be opened (5).
    """
    from matchchain.catalogue.files import disk

    try:
        raw = disk.read(path)
    except OSError as fault:
        facts = {"file": str(path), "why": fault.strerror or str(fault)}
        raise MatchchainError(Message("cli.io", facts), ExitCode.IO) from fault
    if raw is None:
        raise MatchchainError(Message("names.file-missing", {"file": str(path)}), ExitCode.USAGE)
    return raw


def confirmed(asked: Importing, read: FilesRead, around: Around) -> FilesRead:
    """The files, the columns of every new list confirmed or put right by the person at the terminal."""
    return replace(read, files=tuple(_confirmed(asked, file, around) for file in read.files))


def _confirmed(asked: Importing, file: FileRead, around: Around) -> FileRead:
    from matchchain.catalogue.sheets.maps import words_for
    from matchchain.catalogue.sheets.read import with_columns

    if file.columns is None or not file.columns.columns:
        return file
    tell(Message("imports.block.columns", {"file": file.book.name}), asked.lang)
    for title, (field, unit) in file.columns.columns.items():
        put(sys.stderr, f"  {title}  ->  {words_for(field, asked.lang)} {unit}".rstrip())
    if agrees("imports.columns-right-ask", asked.lang):
        return file
    chosen = {title: _asked_column(asked, title, field) for title, field in file.columns.fields.items()}
    reading = with_columns(file.book, around, file.reading, chosen)
    columns = {title: (field, file.columns.columns[title][1]) for title, field in chosen.items()}
    return replace(file, reading=reading, columns=replace(file.columns, columns=columns))


def _asked_column(asked: Importing, title: str, field: str) -> str:
    """What a person says one column is."""
    from matchchain.catalogue.sheets.maps import every_field, field_called, words_for
    from matchchain.wording import nearest

    while True:
        typed = ask(Message("imports.column-ask", {"title": title, "field": words_for(field, asked.lang)}), asked.lang)
        if not typed:
            return field
        meant = field_called(typed)
        if meant is not None:
            return meant
        words = [words_for(one, asked.lang) for one in every_field()]
        facts = {"field": typed, "meant": nearest(typed, words) or words_for("offers.quantity", asked.lang)}
        tell(Message("imports.column-unknown", facts), asked.lang)


def kept_maps(read: FilesRead) -> Mapping[str, ColumnMap]:
    """File of the park -> the map that is to be remembered of a list read here for the first time."""
    return {file.columns.file: file.columns for file in read.files if file.columns is not None and file.columns.columns}
