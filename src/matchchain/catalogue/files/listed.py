"""Names out of a text or CSV file: one a line, or the first column."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from matchchain.catalogue.files import disk
from matchchain.entries.vocabulary import vocabulary
from matchchain.park import Offer, ParkMaterial
from matchchain.values import dataclass
from matchchain.wording import ExitCode, MatchchainError, Message
from matchchain.yamltree import YamlFault, decode

COLUMNS = {".csv": ",", ".tsv": "\t", ".tab": "\t"}
_WORKBOOKS = {".xlsx", ".xls", ".xlsm", ".et", ".ods"}


@dataclass(frozen=True, slots=True)
class Listed:
    """The names of a file.

    Attributes:
        names: as they are written, blanks at their ends taken off; empty lines are left out.
        rows: the line or row each stands in, from 1.
        encoding: how the file was read: "utf-8" or "gb18030".
        header: the head of the column that was passed over, "" when there was none.
    """

    names: tuple[str, ...]
    rows: tuple[int, ...]
    encoding: str = "utf-8"
    header: str = ""


def read_listed(path: Path) -> Listed:
    """The names in a file; `.csv` and `.tsv` have columns, anything else has one name a line.

    Raises:
        MatchchainError: it is a workbook (2), or neither UTF-8 nor GB18030 (3).
        OSError: it cannot be read.
    """
    if path.suffix.lower() in _WORKBOOKS:
        raise MatchchainError(Message("names.file-workbook", {"file": str(path)}), ExitCode.USAGE)
    raw = disk.read(path)
    if raw is None:
        raise MatchchainError(Message("names.file-missing", {"file": str(path)}), ExitCode.USAGE)
    return listed(raw, str(path), COLUMNS.get(path.suffix.lower(), ""))


def listed(raw: bytes, file: str, comma: str = "") -> Listed:
    r"""The names in the bytes of a file.

    UTF-8 (with or without BOM) is tried first, then GB18030, both strictly.

    Args:
        raw: the bytes.
        file: its name, for refusals.
        comma: what parts its columns; "" for one name a line, where a tab still ends the name.

    Raises:
        MatchchainError: the bytes are no text (exit code 3).

    Example:
        >>> listed("品名,数量\n烧碱,3\n".encode(), "list.csv", ",").names
        ('烧碱',)
    """
    try:
        text, encoding, _ = decode(raw)
    except YamlFault as fault:
        why = Message(fault.key, fault.facts)
        raise MatchchainError(Message("names.file-no-text", {"file": file, "why": why}), ExitCode.INVALID) from None
    rows = [(row, name) for row, name in _first_cells(text, comma) if name]
    header = rows[0][1] if rows and _is_header(rows[0][1]) else ""
    kept = rows[1:] if header else rows
    return Listed(tuple(name for _, name in kept), tuple(row for row, _ in kept), encoding, header)


def _first_cells(text: str, comma: str) -> Iterator[tuple[int, str]]:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if comma and len(next(_records(lines[:1], comma), [])) > 1:
        reader = csv.reader(io.StringIO("\n".join(lines)), delimiter=comma)
        try:
            for record in reader:
                yield reader.line_num, (record[0] if record else "").strip()
        except csv.Error as fault:
            facts = {"row": reader.line_num, "why": str(fault)}
            raise MatchchainError(Message("names.file-bad-row", facts), ExitCode.INVALID) from None
        return
    # A file of one column: the comma in 2,4-二硝基氯苯 belongs to the name, in whatever way it is quoted.
    for number, line in enumerate(lines, start=1):
        name = line.split("\t")[0].strip()
        quoted = len(name) > 1 and name[0] == name[-1] == '"'
        yield number, name[1:-1].replace('""', '"') if quoted else name


def _records(lines: Iterable[str], comma: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(lines, delimiter=comma)
    except csv.Error:
        return


def _is_header(word: str) -> bool:
    """Whether a word is what a park's files call the name of a material, and not itself one."""
    for kind_of_entry, attribute in ((Offer, "material"), (ParkMaterial, "name")):
        slot = vocabulary(kind_of_entry).find(word)
        if slot is not None and slot.attribute == attribute:
            return True
    return word.casefold() in {"names", "materials", "物料名称", "产品名称", "名字"}
