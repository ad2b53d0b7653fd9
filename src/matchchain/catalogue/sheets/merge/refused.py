"""Cells that the reader of a file could not take: rows of their own, of the firm in whose row they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from matchchain.catalogue.sheets.merge.row import File, Row
from matchchain.catalogue.sheets.merge.subjects import Heard, Subject
from matchchain.catalogue.sheets.stated import Reading, Spot
from matchchain.wording import Message

_ROW = re.compile(r"\d+$")


def refused_cells(file: File, reading: Reading, subjects: Sequence[Subject]) -> Iterator[Row]:
    """A row for each cell that was not taken.

    Args:
        file: the file.
        reading: what was read of it.
        subjects: whom it is about.
    """
    mine = [(subject, one) for subject in subjects for one in subject.heard if one.file == file]
    rows: dict[tuple[str, str], Subject | None] = {}
    sheets: dict[str, Subject | None] = {}
    for subject, one in mine:
        for spot in _spots(one):
            _note(rows, (spot.sheet, _row(spot)), subject)
            _note(sheets, spot.sheet, subject)
    only = mine[0][0] if len({id(subject) for subject, _ in mine}) == 1 else None
    for doubt in reading.doubts:
        if doubt.level != "refused":
            continue
        place = (doubt.spot.sheet, _row(doubt.spot))
        whose = rows[place] if place in rows else sheets.get(doubt.spot.sheet) or only
        cure = Message(f"{doubt.message.key}.cure", doubt.message.facts)
        yield Row(
            file=file, spot=doubt.spot, firm=whose.id if whose else "", name=whose.name if whose else "",
            section="firm", line="", field="", now="", new="", verdict="refused",
            why=Message("merge.why.fault", {"what": doubt.message, "cure": cure}),
        )  # fmt: skip


def _spots(one: Heard) -> Iterator[Spot]:
    yield one.stated.spot
    yield from (stated.spot for stated in one.stated.said.values())
    for line in one.stated.lines:
        yield line.spot
        yield from (stated.spot for stated in line.said.values())


def _row(spot: Spot) -> str:
    found = _ROW.search(spot.cell)
    return found[0] if found else ""


def _note(table: dict[Any, Subject | None], key: object, subject: Subject) -> None:
    """Whose a place is; None where it is of several."""
    if key in table and table[key] is not subject:
        table[key] = None
    else:
        table[key] = subject


def doubts_of(files: Sequence[tuple[File, Reading]]) -> Mapping[tuple[str, Spot], tuple[Message, ...]]:
    """What the readers of files have to say of cells that were taken."""
    found: dict[tuple[str, Spot], tuple[Message, ...]] = {}
    for file, reading in files:
        for doubt in reading.doubts:
            if doubt.level != "refused":
                key = (file.digest, doubt.spot)
                found[key] = (*found.get(key, ()), doubt.message)
    return found
