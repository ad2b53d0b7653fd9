"""Does a value mean on the card what it meant in the file? Money a year, amounts a day, 折百 hang on other fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from matchchain.catalogue.sheets.merge.entries import Target, settled_with
from matchchain.catalogue.sheets.merge.meaning import is_nothing, same_text, same_value, shown_at, told_by, value_at
from matchchain.catalogue.sheets.merge.row import Row
from matchchain.catalogue.sheets.stated import Spot
from matchchain.park import Figure, labels
from matchchain.wording import Message

Meant = Mapping[tuple[str, Spot, str], Any]
"""(digest of a file, cell, field) -> what the text means beside what else the file states."""


def as_meant(target: Target, rows: Sequence[Row], meant: Meant, *, same_days: bool) -> list[Row]:
    """The rows of an entry, with those held back that would mean something else on the card.

    A value that the card says in other words, and that its words no longer mean once the rest is written, is
    written in the words of the file.

    Args:
        target: the entry.
        rows: all of it.
        meant: what each stated text means in its file.
        same_days: whether the files and the card have the same operating days.
    """
    done = list(rows)
    by_itself = target.entry is None and same_days and all(_is_alone(row) for row in done)
    if by_itself or not any(row.is_written for row in done):
        return done
    for _ in range(len(done) + 1):
        _, read = settled_with(target, done)
        wrong = {at for at, row in enumerate(done) if row.is_written and not _holds(target, row, read.entry, meant)}
        lost = {at for at, row in enumerate(done) if _is_lost(row, read.entry, meant)}
        if not wrong and not lost:
            break
        for at in wrong:
            done[at] = replace(done[at], verdict="conflict", why=Message("merge.why.depends", {"text": done[at].new}))
        for at in lost - wrong:
            done[at] = replace(done[at], verdict="changed", why=Message("merge.why.else-changed"))
    return _with_moved(target, done)


def _is_alone(row: Row) -> bool:
    """Whether a row of a new entry is as its file has it, with nothing left out beside it."""
    return row.is_written or row.verdict == "same"


def _holds(target: Target, row: Row, entry: object, meant: Meant) -> bool:
    if row.field == "ended":
        return True
    stated = meant.get((row.file.digest, row.spot, row.field))
    now = told_by(target.around, entry, row.field)
    return is_nothing(stated) or same_value(row.field, stated, now)


def _is_lost(row: Row, entry: object, meant: Meant) -> bool:
    """Whether a value that the card said in other words would no longer be what the file states."""
    if row.verdict != "same" or not row.now or same_text(row.now, row.new) or row.base is not None:
        return False
    stated = meant.get((row.file.digest, row.spot, row.field))
    return isinstance(stated, Figure) and not same_value(row.field, stated, value_at(entry, row.field))


def _with_moved(target: Target, rows: list[Row]) -> list[Row]:
    """The rows, told what else on the card means something else by them."""
    if target.entry is None or not any(row.is_written for row in rows):
        return rows
    _, read = settled_with(target, rows)
    stated = {row.field for row in rows}
    told = []
    for name, label in labels(target.kind).items():
        was, now = value_at(target.entry, name), value_at(read.entry, name)
        stays = isinstance(now, Figure) and same_value(name, was, now)
        if name not in stated and isinstance(was, Figure) and not stays:
            text = shown_at(target.texts, name, target.kind)
            facts = {"field": Message("write.label", {"zh": label.zh, "en": label.en}), "text": text}
            told.append(Message("merge.told.moves", facts))
    if not told:
        return rows
    first = next(at for at, row in enumerate(rows) if row.is_written)
    rows[first] = replace(rows[first], told=(*rows[first].told, *told))
    return rows
