"""The preview of an import: every field that files state, with its verdict, and the changes that this means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from matchchain.catalogue.files.own import CONVERSIONS
from matchchain.catalogue.read import Loaded
from matchchain.catalogue.sheets.grid.book import Book
from matchchain.catalogue.sheets.merge.composing import composed
from matchchain.catalogue.sheets.merge.desk import Desk
from matchchain.catalogue.sheets.merge.evidence import origin_code, origin_of
from matchchain.catalogue.sheets.merge.firm_rows import Asked, OfFirm, firm_rows, left, waiting
from matchchain.catalogue.sheets.merge.refused import doubts_of, refused_cells
from matchchain.catalogue.sheets.merge.row import File, Prefer, Proposal, Question, Row
from matchchain.catalogue.sheets.merge.subjects import Heard, Subject, key_of, order, subjects
from matchchain.catalogue.sheets.stated import Reading
from matchchain.units import UnitFault, day
from matchchain.values import dataclass
from matchchain.wording import ExitCode, MatchchainError, Message


def propose(  # noqa: PLR0913 - what an import is told, each by its name
    loaded: Loaded,
    read: Sequence[tuple[Book, Reading]],
    *,
    origin: str = "",
    as_of: str = "",
    today: date,
    prefer: Prefer = "",
    only: str = "",
    skip_bad: bool = False,
    remember: bool = True,
    answers: Mapping[str, str] | None = None,
) -> Proposal:
    """What an import of some files would do to a park. Nothing is written here.

    Args:
        loaded: the park.
        read: the files and what was read of them; their order does not matter.
        origin: where their figures come from, a code word of `DATA_ORIGINS` or its label; by kind of file where "".
        as_of: the day of their figures, where it is not the files' own.
        today: the office's day.
        prefer: what decides conflicts: the later statement, the files, the card; nobody where "".
        only: id or name of the one firm to look at; a file of one firm that cannot be told is taken to be its.
        skip_bad: write the rest of a card where a row of it is refused.
        remember: whether what is known of materials may be kept in the cache folder.
        answers: `key_of` the cell of a question -> id of a firm, slot of a line, or `NEW`.

    Raises:
        MatchchainError: no such origin, day or firm (2), the log of imports is no YAML (3), or a card changed since
            the park was loaded (4).
    """
    files = [(_file(book, reading, origin, as_of, today), reading) for book, reading in read]
    return merged(Desk(loaded, remember), files, Options(today, prefer, only, skip_bad, answers or {}))


@dataclass(frozen=True, slots=True)
class Options:
    """How files are merged, as `propose` is told; `answers` are those to its questions."""

    today: date
    prefer: Prefer
    only: str
    skip_bad: bool
    answers: Mapping[str, str]


def _file(book: Book, reading: Reading, origin: str, as_of: str, today: date) -> File:
    code = origin_code(origin)
    if origin and not code:
        raise MatchchainError(Message("merge.no-such-origin", {"origin": origin}), ExitCode.USAGE)
    try:
        # a list of this year is of its last day, which is still to come
        date_of = day(as_of)[0] if as_of else min(reading.as_of, today.isoformat())
    except UnitFault as fault:
        raise MatchchainError(Message(fault.key, {"key": "--as-of", **fault.facts}), ExitCode.USAGE) from None
    facts = reading.facts
    sent, firm = (facts.get("sent", ""), facts.get("firm", "")) if reading.kind == "form" else ("", "")
    return File(book.name, book.digest, reading.kind, code or origin_of(reading.kind), date_of, sent, firm)


def merged(desk: Desk, files: Sequence[tuple[File, Reading]], options: Options) -> Proposal:
    """The proposal for files that are read.

    Args:
        desk: the park.
        files: each with what was read of it.
        options: how to merge.
    """
    heard = [Heard(file, firm) for file, reading in files for firm in reading.firms]
    people = subjects(desk.loaded, heard, options.only, options.answers)
    held, told = _held(desk, [file for file, _ in files])
    doubts = doubts_of(files)
    found: list[OfFirm] = []
    for subject in people:
        known = {} if options.prefer == "file" else held
        asked = Asked(options.today, options.prefer, {**known, **_older(desk, subject)}, options.answers, doubts)
        found.append(_of(desk, subject, asked))
    cells = tuple(row for file, reading in files for row in refused_cells(file, reading, people))
    found.append(OfFirm(cells))
    rows = [row for one in found for row in one.rows]
    follows = [row for one in found for row in one.follows]
    if not options.skip_bad:
        rows, follows = without_held(rows, follows)
    questions = [subject.question for subject in people if subject.question]
    questions += [question for one in found for question in one.questions]
    made = Made(options.today, tuple(file for file, _ in files), tuple(_numbered(questions)), tuple(told))
    return whole(desk, rows, follows, made)


def _of(desk: Desk, subject: Subject, asked: Asked) -> OfFirm:
    if subject.left is not None:
        return OfFirm(tuple(left(subject, subject.left)))
    if subject.question is not None:
        return OfFirm(tuple(waiting(subject, subject.question)))
    return firm_rows(desk, subject, asked)


@dataclass(frozen=True, slots=True)
class Made:
    """What a proposal says beside its rows, as there."""

    today: date
    files: tuple[File, ...]
    questions: tuple[Question, ...]
    told: tuple[Message, ...] = ()


def whole(desk: Desk, rows: Sequence[Row], follows: Sequence[Row], made: Made) -> Proposal:
    """The proposal of some rows, with the changes they mean; a card that cannot be written has its rows refused."""
    rows, follows = list(rows), list(follows)
    done = composed(desk, [row for row in (*rows, *follows) if row.is_written])
    if done.refused:
        rows = [_refused(row, done.refused) if row.is_written else row for row in rows]
        follows = [row for row in follows if row.firm not in done.refused]
        done = composed(desk, [row for row in (*rows, *follows) if row.is_written])
    keys = {key_of(question.file, question.spot): question.key for question in made.questions}
    rows = [replace(row, question=keys.get(row.question, row.question)) if row.question else row for row in rows]
    known = {firm.id: firm.place.file for firm in desk.loaded.park.firms}
    about = {known[row.firm] for row in rows if row.firm in known}
    about |= {CONVERSIONS for row in rows if row.section == "conversions" and CONVERSIONS in desk.loaded.digests}
    about |= {change.file for change in done.changes if change.before is not None}
    return Proposal(
        today=made.today,
        rows=tuple(rows),
        follows=tuple(follows),
        files=tuple(sorted(set(made.files))),
        questions=made.questions,
        told=made.told,
        digests={file: desk.loaded.digests[file] for file in sorted(about)},
        cards=done.changes,
        new=frozenset(row.firm for row in rows if row.is_written and row.firm not in known),
    )


def _refused(row: Row, refused: Mapping[str, Message]) -> Row:
    return replace(row, verdict="refused", why=refused[row.firm]) if row.firm in refused else row


def _held(desk: Desk, files: Sequence[File]) -> tuple[dict[str, Message], list[Message]]:
    """Files that were imported before: what of them is not on the card by now, a person decides."""
    held, told = dict[str, Message](), []
    for file in sorted(set(files)):
        before = desk.log.imported(file.digest)
        if before is not None:
            facts = {"file": file.name, "on": before.on, "id": before.id}
            held[file.digest] = Message("merge.why.imported-before", facts)
            told.append(Message("merge.told.imported-before", facts))
    return held, told


def _older(desk: Desk, subject: Subject) -> dict[str, Message]:
    """Forms of a firm that were sent out before the last one that came back: only ever conflicts."""
    last = desk.log.last_form(subject.id) if subject.firm else None
    if last is None:
        return {}
    forms = {one.file for one in subject.heard if one.file.kind == "form" and one.file.sent}
    facts = {"last": last.sent, "file": last.file}
    return {
        form.digest: Message("merge.why.older-form", {"sent": form.sent, **facts})
        for form in forms
        if form.sent < last.sent
    }


def without_held(rows: Sequence[Row], follows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """Nothing of a firm where a value of it is refused; a cell that nobody could read only leaves its field blank."""
    refused: dict[str, Row] = {}
    for row in rows:
        if row.verdict == "refused" and row.firm and row.field:
            refused.setdefault(row.firm, row)
    kept = []
    for row in rows:
        bad = refused.get(row.firm)
        if bad is not None and row.is_written:
            cell = Message("merge.cell", {"file": bad.file.name, "cell": str(bad.spot)})
            row = replace(row, verdict="kept", why=Message("merge.why.held", {"cell": cell}))  # noqa: PLW2901
        kept.append(row)
    return kept, [row for row in follows if row.firm not in refused]


def _numbered(questions: Sequence[Question]) -> list[Question]:
    """The questions numbered in the order of files and cells."""
    known = {key_of(q.file, q.spot): q for q in questions}
    ordered = sorted(known.values(), key=lambda question: (question.file, order(question.spot)))
    return [replace(question, key=str(number)) for number, question in enumerate(ordered, start=1)]
