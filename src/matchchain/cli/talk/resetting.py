"""Fields of what is followed set in place; its lists are only added to, each by a command of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.recording import record_of, refuse_future, set_values
from matchchain.cli.talk.writing import Writing
from matchchain.park import labels
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.studies.board.item import Numbered


def edit_entry(
    writing: Writing, entry: Numbered, pairs: Sequence[str], given: Mapping[str, Any] | None = None
) -> Answer:
    """Set what "field=value" pairs and options say.

    Raises:
        MatchchainError: nothing is said, no such field, or one that only grows (exit code 2).
    """
    from matchchain.catalogue.edits.settings import settings

    kind = type(entry)
    told = {name: value for name, value in (given or {}).items() if value not in (None, [])}
    told |= settings(kind, pairs)
    said = {name: tuple(value) if isinstance(value, list) else value for name, value in told.items()}
    if not said:
        raise MatchchainError(Message("edit.nothing-said"), ExitCode.USAGE)
    known = labels(kind)
    if fixed := next((name for name in said if name == "id" or known[name.partition(".")[0]].kind == "parts"), None):
        label = known[fixed.partition(".")[0]]
        raise MatchchainError(Message("record.only-grows", {"zh": label.zh, "en": label.en}), ExitCode.USAGE)
    return set_values(writing, entry, said, f"edit-{kind.__name__.lower()}")


def end_entry(writing: Writing, entry: Numbered, on: str) -> Answer:
    """Say on which day an entry came to its end: today where none is named.

    Raises:
        MatchchainError: no day, one to come, or it has ended already (exit code 2).
    """
    today = writing.session.day().isoformat()
    if ended := getattr(entry, "ended", ""):
        raise MatchchainError(Message("record.ended-already", {"id": entry.id, "day": ended}), ExitCode.USAGE)
    said = {**required_of(entry), "ended": on or today}
    made = record_of(writing, type(entry), said)
    refuse_future(made.ended, today)  # type: ignore[union-attr] # those that are ended have the field
    return set_values(writing, entry, {"ended": on or today}, f"edit-{type(entry).__name__.lower()}")


def required_of(entry: Numbered) -> dict[str, str]:
    """The fields of an entry without which it is none."""
    return {name: str(getattr(entry, name)) for name, label in labels(type(entry)).items() if label.required}
