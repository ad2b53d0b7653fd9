"""Writing down what is followed: an entry more with its id, a record more in one of its lists, values of it set."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from matchchain.catalogue.edits.kept import HOMES, entry_now
from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.asking import ask_entry
from matchchain.cli.talk.sitting import Sitting, sit
from matchchain.cli.talk.writing import Writing
from matchchain.park import labels
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.studies.board.item import Numbered

E = TypeVar("E")


def named(writing: Writing, which: str, kind: type[E]) -> E:
    """The entry of a kind that an id means.

    Raises:
        MatchchainError: there is none, or it is of another kind (exit code 2).
    """
    from matchchain.studies.board.one import entry_named

    entry = entry_named(writing.loaded.park, which)
    if not isinstance(entry, kind):
        facts: dict[str, Any] = {"id": which, "kind": Message(f"board.kind.{type(entry).__name__.lower()}")}
        raise MatchchainError(Message("board.other-kind", facts), ExitCode.USAGE)
    return entry


def add_entry(writing: Writing, kind: type, said: Mapping[str, Any], asked: tuple[str, ...]) -> Answer:
    """Write an entry down under the next id of its kind, which is the answer.

    Args:
        writing: the change that was asked for.
        kind: the class of the entry.
        said: attribute -> text.
        asked: fields that a person at a terminal is asked for.

    Raises:
        MatchchainError: what it must have was not said, in a script (2); it is unsound (2), or cannot be written.
    """
    from matchchain.cli.talk.interview import setting_for

    required = [name for name, label in labels(kind).items() if label.required and not said.get(name)]
    if writing.asks and (required or set(said) <= {"firm", *_required(kind)}):
        setting = setting_for(writing.loaded)
        return sit(
            lambda sitting: _add(writing, kind, ask_entry(kind, asked, said, setting, sitting), sitting),
            writing.session.lang,
        )
    if required:
        label = labels(kind)[required[0]]
        raise MatchchainError(Message("record.missing", {"zh": label.zh, "en": label.en}), ExitCode.USAGE)
    return _add(writing, kind, said)


def _required(kind: type) -> tuple[str, ...]:
    return tuple(name for name, label in labels(kind).items() if label.required)


def _add(writing: Writing, kind: type, said: Mapping[str, Any], sitting: Sitting | None = None) -> Answer:
    from matchchain.catalogue.edits.growing import grown, serial_for, with_new
    from matchchain.cli.talk.carry import carry

    home, folder = HOMES[kind], writing.loaded.folder
    day = writing.session.day()
    said = _on_the_day(kind, said, day.isoformat())
    given: list[str] = []

    def edit(raw: bytes | None) -> bytes:
        given.append(serial_for(raw, home.file, home.letter, day.year, field=home.field))
        return with_new(raw, home.file, {**said, "id": given[-1]}, folder, field=home.field)

    name = kind.__name__.lower()
    subject = " ".join(str(said[one]) for one in _required(kind))
    answer = carry(writing, lambda: grown(folder, home.file, edit, f"add-{name}", subject), sitting=sitting)
    return answer if _not_written(writing, answer) else replace(answer, body=f"{given[-1]}\n")


def _on_the_day(kind: type, said: Mapping[str, Any], day: str) -> dict[str, Any]:
    """What was said, of today where the kind has a day and none was given."""
    return {**said, "on": said.get("on") or day} if "on" in labels(kind) else dict(said)


def _not_written(writing: Writing, answer: Answer) -> bool:
    return writing.dry_run or any(note.key == "write.abandoned" for note in answer.notes)


def with_missing(
    writing: Writing, kind: type, needed: tuple[str, ...], said: Mapping[str, Any], sitting: Sitting | None
) -> dict[str, Any]:
    """What was said of a record, and what a person at the terminal answers of the rest that it needs."""
    from matchchain.cli.talk.interview import setting_for

    if sitting is None:
        return dict(said)
    return ask_entry(kind, [name for name in needed if not said.get(name)], said, setting_for(writing.loaded), sitting)


def record_of(writing: Writing, kind: type[E], said: Mapping[str, Any]) -> E:
    """The record as the reader understands it.

    Raises:
        MatchchainError: it holds an error (exit code 2).
    """
    from matchchain.catalogue.edits.new_findings import entry_of
    from matchchain.cli.talk.carry import not_sound
    from matchchain.cli.talk.interview import setting_for

    made, findings = entry_of(kind, said, setting_for(writing.loaded))
    errors = tuple(finding for finding in findings if finding.level == "error")
    if errors or not isinstance(made, kind):
        raise MatchchainError(not_sound(errors), ExitCode.USAGE)
    return made


def dated_record(said: Mapping[str, Any], today: str, field: str = "on") -> dict[str, Any]:
    """A record of today where it says no other day, with the day of writing where that is another one.

    Raises:
        MatchchainError: its day lies ahead (exit code 2).
    """
    on = str(said.get(field) or today)
    return {**said, field: on, **({} if on == today else {"entered": today})}


def refuse_future(day: str, today: str) -> None:
    """Refuse what is said to have happened on a day to come.

    Raises:
        MatchchainError: it lies ahead (exit code 2).
    """
    if day > today:
        raise MatchchainError(Message("record.in-future", {"day": day, "today": today}), ExitCode.USAGE)


def add_record(
    writing: Writing,
    entry: Numbered,
    attribute: str,
    said: Mapping[str, Any],
    deed: str,
    *,
    holds: Callable[[Any], None] = lambda _: None,
    sitting: Sitting | None = None,
) -> Answer:
    """Write one record more into a list of an entry.

    Args:
        writing: the change that was asked for.
        entry: as it was read.
        attribute: of the list.
        said: of the record, attribute -> text.
        deed: code word for the journal.
        holds: raises where the entry, as its file says it at the moment of writing, does not bear the record.
        sitting: the questions so far.
    """
    from matchchain.catalogue.edits.growing import grown, with_record
    from matchchain.cli.talk.carry import carry

    home, folder, kind = HOMES[type(entry)], writing.loaded.folder, type(entry)
    currency = writing.loaded.park.currency

    def edit(raw: bytes | None) -> bytes:
        holds(entry_now(raw, kind, entry.id, currency))
        return with_record(raw, home.file, entry.id, attribute, said, field=home.field)

    return carry(writing, lambda: grown(folder, home.file, edit, deed, entry.id), sitting=sitting)


def set_values(writing: Writing, entry: Numbered, said: Mapping[str, Any], deed: str) -> Answer:
    """Set values of an entry in place; a blank takes one out."""
    from matchchain.catalogue.edits.growing import grown, with_values
    from matchchain.cli.talk.carry import carry

    home, folder = HOMES[type(entry)], writing.loaded.folder

    def edit(raw: bytes | None) -> bytes:
        return with_values(raw, home.file, entry.id, said, field=home.field)

    return carry(writing, lambda: grown(folder, home.file, edit, deed, entry.id))
