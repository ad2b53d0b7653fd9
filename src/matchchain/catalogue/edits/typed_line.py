"""An offer or a need in the words of a command line: one sloppy line, "field: value" pairs, or a name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from matchchain.catalogue.edits.dated import dated, dated_pairs
from matchchain.catalogue.edits.statement import Said, pairs_of
from matchchain.entries.line.one_line import OneLine, one_line
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.entries.line.key_words import Side


def typed_lines(said: Mapping[str, Any], currency: str, day: str) -> dict[str, Any]:
    """What is said of a firm, its offers and needs taken apart and dated.

    Args:
        said: attribute of a firm -> what was said; "offers" and "needs" several texts, or entries already.
        currency: the park's, an ISO 4217 code.
        day: today, ISO: the date of figures without one.

    Raises:
        MatchchainError: a part of a line has no place (exit code 2).
    """
    sides: tuple[Side, ...] = ("offers", "needs")
    lines: dict[str, Any] = {
        side: tuple(_dated(line, side, currency, day) for line in said[side]) for side in sides if side in said
    }
    return {**said, **lines}


def _dated(line: str | Said, side: Side, currency: str, day: str) -> str | Said:
    read = typed_line(line, side, currency) if isinstance(line, str) else line
    return dated_pairs(read, side, day) if isinstance(read, str) else dated(read, side, day)


def typed_line(text: str, side: Side, currency: str) -> str | Said:
    """What a typed line says: the fields of "印染污泥, 5吨/天, 处置费350"; "field: value" pairs stay as they are.

    Args:
        text: as typed.
        side: "offers" or "needs".
        currency: the park's, an ISO 4217 code.

    Raises:
        MatchchainError: a part of the line has no place; it is named, with the cure (exit code 2).
    """
    if pairs_of(text, side):
        return text
    read = one_line(text, side, currency=currency)
    if read.left and not _is_one_name(text, read):
        raise MatchchainError(refusal(read), ExitCode.USAGE)
    return {"material": text.strip()} if read.left else read.said


def refusal(read: OneLine) -> Message:
    """Which parts of a line were not read, why, and what to write instead."""
    problems = [
        Message("line.problem", {"part": left.part, "why": left.message, "cure": _cure(left.message)})
        for left in read.left
    ]
    told, *rest = problems
    for problem in rest:
        told = Message("write.two-lines", {"first": told, "second": problem})
    return Message("write.not-sound", {"problems": told})


def _cure(message: Message) -> Message:
    return Message(f"{message.key}.cure", message.facts)


def _is_one_name(text: str, read: OneLine) -> bool:
    """Whether a text with commas is known as the name of a material as a whole, such as a heading of a waste list."""
    from matchchain.materials import Thesaurus, resolve_name

    if set(read.said) != {"material"} or any(left.message.key != "line.unplaced" for left in read.left):
        return False
    return resolve_name(text, Thesaurus.default(remember=False)).material is not None
