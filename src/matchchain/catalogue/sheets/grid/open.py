"""Any file of tables, opened: what it is decides how it is read, not what its name ends in."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from matchchain.catalogue.sheets.grid.book import Book, Grid
from matchchain.catalogue.sheets.grid.docx.document import docx_grids
from matchchain.catalogue.sheets.grid.html_tables import html_grids
from matchchain.catalogue.sheets.grid.ods.sheets import flat_sheets, ods_sheets
from matchchain.catalogue.sheets.grid.parts import Parts
from matchchain.catalogue.sheets.grid.recognised import ending, kind_of_text, kind_of_zip, refuse_others
from matchchain.catalogue.sheets.grid.refused import LARGEST, LARGEST_TEXT, refused
from matchchain.catalogue.sheets.grid.relations import custom_properties
from matchchain.catalogue.sheets.grid.separated import separated_grid
from matchchain.catalogue.sheets.grid.text_files import text_of
from matchchain.catalogue.sheets.grid.xls.compound import SIGNATURE, Compound
from matchchain.catalogue.sheets.grid.xls.properties import STREAM as PROPERTIES
from matchchain.catalogue.sheets.grid.xls.properties import custom_properties as old_properties
from matchchain.catalogue.sheets.grid.xls.workbook import BARE_STREAM, OLDEST, workbook_stream, xls_grids
from matchchain.catalogue.sheets.grid.xlsx.workbook import xlsx_grids
from matchchain.catalogue.sheets.grid.xml_2003 import xml_2003_grids
from matchchain.wording import ExitCode, MatchchainError, Message

LIST_OF_MARKS = "matchchain-marks"
"""The property of a marked copy of ours that names its list of marks: no sheet of the file that was handed in."""


def open_book(raw: bytes, name: str) -> Book:
    """The cells of a file: xlsx, xlsm, xls, ods, docx, csv, tsv, and HTML or XML that was saved as xls.

    Nothing is interpreted: no header is looked for, no merged cell filled. Macros, links and pictures are not
    looked at.

    Args:
        raw: its bytes.
        name: the file's own name; folders before it are dropped.

    Raises:
        MatchchainError: it cannot be read (INVALID): the sentence says why and how to save it so that it can.
    """
    file = name.replace("\\", "/").rpartition("/")[2]
    if len(raw) > LARGEST:
        raise refused("too-large", file, size=len(raw) >> 20, limit=LARGEST >> 20)
    refuse_others(raw, file)
    if raw.startswith(b"PK"):
        return _book(raw, file, _zipped(raw, file))
    if raw.startswith((SIGNATURE, BARE_STREAM, *OLDEST)):
        return _book(raw, file, _old(raw, file))
    return _book(raw, file, _plain(raw, file))


def open_file(path: Path) -> Book:
    """The cells of a file on the disk; its size is looked at before it is read.

    Raises:
        MatchchainError: it is a folder, cannot be read by the system (IO), or not as a table (INVALID).
    """
    try:
        if path.is_dir():
            raise refused("folder", path.name or str(path))
        size = path.stat().st_size
        if size > LARGEST:
            raise refused("too-large", path.name, size=size >> 20, limit=LARGEST >> 20)
        raw = path.read_bytes()
    except (OSError, ValueError) as fault:
        why = getattr(fault, "strerror", None) or str(fault)
        raise MatchchainError(Message("cli.io", {"file": str(path), "why": why}), ExitCode.IO) from fault
    return open_book(raw, path.name)


_Opened = tuple[str, tuple[Grid, ...], Mapping[str, str], str]
"""Format, sheets, properties, encoding."""


def _book(raw: bytes, file: str, opened: _Opened) -> Book:
    kind, grids, properties, encoding = opened
    return Book(file, kind, hashlib.sha256(raw).hexdigest(), grids, properties, encoding)


def _zipped(raw: bytes, file: str) -> _Opened:
    parts = Parts(raw, file)
    mimetype = next(parts.chunks("mimetype"), b"")[:200].decode("ascii", "replace") if "mimetype" in parts else ""
    kind = kind_of_zip(parts, mimetype)
    if kind == "ods":
        return kind, *ods_sheets(parts), ""
    if kind == "docx":
        return kind, docx_grids(parts), custom_properties(parts), ""
    properties = custom_properties(parts)
    ours = properties.pop(LIST_OF_MARKS, None)
    return "xlsx", tuple(grid for grid in xlsx_grids(parts) if grid.name != ours), properties, ""


def _old(raw: bytes, file: str) -> _Opened:
    if not raw.startswith(SIGNATURE):
        return "xls", xls_grids(raw, file, _stem(file)), {}, ""
    compound = Compound(raw, file)
    stream = workbook_stream(compound, file)
    by_a_person = "\x05summaryinformation" in compound.names
    grids = xls_grids(stream, file, _stem(file), reckoned=by_a_person)
    return "xls", grids, old_properties(compound.stream(PROPERTIES)), ""


def _stem(file: str) -> str:
    """The name without its ending."""
    return file[: -len(ending(file)) - 1] if ending(file) else file


def _plain(raw: bytes, file: str) -> _Opened:
    kind = kind_of_text(raw, file)
    if len(raw) > LARGEST_TEXT:
        raise refused("too-large", file, size=len(raw) >> 20, limit=LARGEST_TEXT >> 20)
    if kind == "flat":
        return "ods", *flat_sheets(raw, file), ""
    text, encoding = text_of(raw, file)
    if kind == "html":
        return kind, html_grids(text, file), {}, encoding
    if kind == "xml":
        return kind, *xml_2003_grids(text, file), encoding
    grid, separator = separated_grid(text, _stem(file), file)
    return "tsv" if separator == "\t" else "csv", (grid,), {}, encoding
