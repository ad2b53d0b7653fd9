"""From files to the park: read, shown, questions asked, agreed to, written as one step, and what is left told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from matchchain.cli.import_.importing import Importing
from matchchain.cli.import_.questions import answers_to
from matchchain.cli.import_.reading import FileRead, FilesRead, bytes_of, confirmed, kept_maps, of_firm, read_files
from matchchain.cli.talk.answer import Answer, give, tell
from matchchain.cli.talk.sitting import agrees
from matchchain.wording import ExitCode, MatchchainError, Message, say

if TYPE_CHECKING:
    from matchchain.catalogue.files.change import Change
    from matchchain.catalogue.sheets.around import Around
    from matchchain.catalogue.sheets.merge.row import Prefer, Proposal, Verdict
    from matchchain.catalogue.sheets.stated import Level
    from matchchain.reports.report import Report

_LEFT: tuple[Verdict, ...] = ("conflict", "asked", "refused")


@dataclass(frozen=True, slots=True)
class Told:
    """What the options of an import say, as they are named there."""

    firm: str
    origin: str
    as_of: str
    prefer: str
    columns: Path | None
    plan: Path | None
    marked: Path | None
    keep: bool
    skip_bad: bool
    by: str


def carry_import(asked: Importing, paths: Sequence[Path], told: Told) -> Answer:
    """Read files, show what they would change, and write what is certain and agreed to.

    Raises:
        MatchchainError: no file could be read (3), or what was said cannot be meant (2).
    """
    from matchchain.catalogue.sheets.around import Around

    if told.marked is not None and len(paths) > 1:
        raise MatchchainError(Message("imports.marked-one"), ExitCode.USAGE)
    known = _known(asked, told.firm)
    around = Around(asked.loaded.park, known or told.firm)
    read, around = _read(asked, paths, around, told.columns)
    if not read.files:
        for name, fault in read.unread:
            tell(_unread(name, fault), asked.lang)
        raise MatchchainError(Message("imports.nothing-read"), ExitCode.INVALID)
    if asked.may_ask and told.plan is None:
        read = confirmed(asked, read, around)
    if told.firm and not known:
        read, told = of_firm(read, told.firm), replace(told, firm="")
    proposal = _proposed(asked, read, told)
    if told.marked is not None:
        _save_marked(asked, read.files[0], proposal, told.marked)
    if told.plan is not None:
        return _planned(asked, read, proposal, told.plan)
    if asked.may_ask:
        return _agreed(asked, read, proposal, told)
    shown = asked.answer(_report(asked, read, proposal, writes=asked.yes))
    if not asked.yes or asked.dry_run:
        note = Message("write.dry-run" if asked.dry_run else "imports.not-written")
        return replace(shown, notes=(*shown.notes, *_left(read, proposal), note), exit_code=_code(read, proposal))
    notes = _written(asked, read, proposal, told)
    return replace(shown, notes=(*shown.notes, *notes), exit_code=_code(read, proposal))


def carry_plan(asked: Importing, plan: Path, told: Told) -> Answer:
    """Write just what a plan says.

    Raises:
        MatchchainError: the plan has faults (3), or a card changed since it was made (4).
    """
    import sys

    from matchchain.catalogue.sheets.merge.currency import prices_of
    from matchchain.catalogue.sheets.merge.decided import decided
    from matchchain.catalogue.sheets.merge.plan_read import read_plan
    from matchchain.cli.talk.answer import put
    from matchchain.reports.findings import page

    decisions = read_plan(bytes_of(plan), plan.name)
    if decisions.findings:
        put(sys.stderr, page(decisions.findings, asked.lang))
    _begin(asked, prices_of(decisions.rows))
    proposal = _with_money(asked, decided(asked.loaded, decisions, today=asked.today, remember=not asked.dry_run))
    nothing = FilesRead((), ())
    shown = asked.answer(_report(asked, nothing, proposal, writes=not asked.dry_run))
    if asked.dry_run:
        return replace(shown, notes=(*shown.notes, Message("write.dry-run")), exit_code=_code(nothing, proposal))
    if asked.may_ask:
        give(shown, asked.lang)
        if not agrees("imports.proceed", asked.lang):
            return Answer(notes=(Message("write.abandoned"),))
        shown = Answer()
    notes = _written(asked, nothing, proposal, told)
    return replace(shown, notes=(*shown.notes, *notes), exit_code=_code(nothing, proposal))


def _read(
    asked: Importing, paths: Sequence[Path], around: Around, columns: Path | None
) -> tuple[FilesRead, Around]:
    """The files, and the park as they were read for: with the currency that they begin it with."""
    from matchchain.catalogue.sheets.merge.currency import prices_in
    from matchchain.cli.talk.watching import Watching

    with Watching(asked.lang, stoppable=False) as watching:
        read = read_files(asked, paths, around, columns, watching.watch)
        if _begin(asked, (text for file in read.files for text in prices_in(file.reading))):
            around = replace(around, park=asked.loaded.park)
            read = read_files(asked, paths, around, columns, watching.watch)
    return read, around


def _known(asked: Importing, firm: str) -> str:
    """The id of the firm that was named, "" where the park has none: files may be the first that is heard of it."""
    from matchchain.cli.talk.carry import firm_in

    if not firm:
        return ""
    try:
        return firm_in(asked.loaded, firm).id
    except MatchchainError:
        return ""


def _proposed(asked: Importing, read: FilesRead, told: Told, answers: Mapping[str, str] | None = None) -> Proposal:
    from matchchain.catalogue.sheets.merge.propose import propose

    proposal = propose(
        asked.loaded,
        [(file.book, file.reading) for file in read.files],
        origin=told.origin,
        as_of=told.as_of,
        today=asked.today,
        prefer=cast("Prefer", told.prefer),
        only=told.firm,
        skip_bad=told.skip_bad,
        remember=not asked.dry_run,
        answers=answers,
    )
    return _with_money(asked, proposal)


def _begin(asked: Importing, texts: Iterable[str]) -> bool:
    """Whether the park, still as it was begun, takes the currency of these prices; from here on it is as it will be."""
    from matchchain.catalogue.sheets.merge.currency import begun_with

    asked.begun = begun_with(asked.loaded, texts, asked.today)
    if asked.begun is not None:
        asked.loaded = asked.begun.loaded
    return asked.begun is not None


def _with_money(asked: Importing, proposal: Proposal) -> Proposal:
    return asked.begun.also(proposal) if asked.begun is not None else proposal


def _agreed(asked: Importing, read: FilesRead, proposal: Proposal, told: Told) -> Answer:
    """What follows at a terminal: the preview, its questions, and a yes before anything is written."""
    if proposal.questions:
        answers = answers_to(proposal.questions, asked.lang)
        proposal = _proposed(asked, read, told, answers) if answers else proposal
    give(asked.answer(_report(asked, read, proposal, writes=True)), asked.lang)
    left = _left(read, proposal)
    if not proposal.written:
        return Answer(notes=(*left, Message("imports.nothing-new")), exit_code=_code(read, proposal))
    if not agrees("imports.proceed", asked.lang):
        return Answer(notes=(Message("write.abandoned"),))
    return Answer(notes=_written(asked, read, proposal, told), exit_code=_code(read, proposal))


def _planned(asked: Importing, read: FilesRead, proposal: Proposal, plan: Path) -> Answer:
    """The plan, written where it was asked for; the park stays as it is."""
    from matchchain.catalogue.sheets.merge.plan_text import plan_text
    from matchchain.reports.formats.write import write

    shown = asked.answer(_report(asked, read, proposal, writes=False))
    if asked.dry_run:
        return replace(shown, notes=(*shown.notes, *_left(read, proposal), Message("write.dry-run")))
    text = plan_text(proposal, asked.lang)
    write(plan, text, "md", force=asked.output.force, park=asked.folder, private=True)
    notes = (*shown.notes, *_left(read, proposal), Message("imports.planned", {"file": str(plan)}))
    return replace(shown, notes=notes, exit_code=_code(read, proposal))


def _written(asked: Importing, read: FilesRead, proposal: Proposal, told: Told) -> tuple[Message, ...]:
    """Write, as one step that one undo takes back; what there is to say of it."""
    from matchchain.catalogue.files.batch import carry_out_batch
    from matchchain.catalogue.sheets.merge.changes import changes_of, subject_of
    from matchchain.cli.names.settle import login

    loaded = asked.loaded
    kept = {file.book.digest: file.path.read_bytes() for file in read.files} if told.keep else {}
    changes = changes_of(
        loaded, proposal, by=told.by or login(), lang=asked.lang, keep=kept
    )
    if not changes:
        return (*_left(read, proposal), Message("imports.nothing-new"))
    changes = (*changes, *_maps(asked, read))
    done = carry_out_batch(loaded.folder, changes, subject_of(proposal, asked.lang))
    rows = proposal.written
    facts = {"firms": len({row.firm for row in rows}), "fields": len(rows), "files": len(done)}
    return (Message("imports.written", facts), *_left(read, proposal), *_next(asked))


def _maps(asked: Importing, read: FilesRead) -> Iterable[Change]:
    """The maps of columns that are remembered with it."""
    from matchchain.catalogue.files import disk
    from matchchain.catalogue.files.change import Change
    from matchchain.catalogue.sheets.maps import map_text

    folder = asked.loaded.folder
    for file, columns in kept_maps(read).items():
        yield Change(file, disk.read(folder / file), map_text(columns, asked.lang), "import", "")


def _next(asked: Importing) -> tuple[Message, ...]:
    """What to do next: confirm the names that nobody could read, then look at the pairings."""
    from matchchain.catalogue.read import load
    from matchchain.catalogue.sound import without_bad
    from matchchain.network.planning.open_names import names_counted

    after = load(asked.loaded.folder, today=asked.today)
    names = names_counted(without_bad(after.park, after.bad), asked.today)
    return (*((Message("suggest.names", names),) if any(names.values()) else ()), Message("imports.next"))


def _left(read: FilesRead, proposal: Proposal) -> tuple[Message, ...]:
    """What is left for a person, and the files that could not be read."""
    waiting = sum(proposal.totals.get(verdict, 0) for verdict in _LEFT)
    left = (Message("imports.left-for-person", {"count": waiting}),) if waiting else ()
    return (*proposal.told, *left, *(_unread(name, fault) for name, fault in read.unread))


def _unread(name: str, fault: MatchchainError) -> Message:
    return Message("imports.unread-file", {"name": name, "why": fault.message})


def _code(read: FilesRead, proposal: Proposal) -> ExitCode:
    """0 where everything that was stated is taken or known, 1 where something is left for a person."""
    waiting = any(proposal.totals.get(verdict) for verdict in _LEFT)
    return ExitCode.WARNINGS if waiting or read.unread else ExitCode.OK


def _report(asked: Importing, read: FilesRead, proposal: Proposal, *, writes: bool) -> Report:
    from matchchain.reports.imports import Previewed, ReadFile, import_report
    from matchchain.reports.report import About

    park = asked.loaded.park
    about = About(park.name, park.name_en, park.currency, asked.today.isoformat())
    previewed = Previewed(
        proposal,
        tuple(ReadFile(file.book.name, file.book.digest, file.reading) for file in read.files),
        tuple((name, say(fault.message, asked.lang)) for name, fault in read.unread),
        frozenset(file.book.digest for file in read.files if file.columns is not None and not asked.may_ask),
        writes,
    )
    return import_report(previewed, about, asked.lang, top=asked.output.rows)


def _save_marked(asked: Importing, file: FileRead, proposal: Proposal, out: Path) -> None:
    from matchchain.reports.formats.write import write
    from matchchain.reports.marked.copy import marked_copy

    marks: dict[tuple[str, str], tuple[Level, str]] = {}
    for row in proposal.rows:
        if row.verdict in _LEFT:
            level: Level = "refused" if row.verdict == "refused" else "asked"
            marks[row.spot.sheet, row.spot.cell] = (level, say(row.why, asked.lang))
    for doubt in file.reading.doubts:
        marks.setdefault((doubt.spot.sheet, doubt.spot.cell), (doubt.level, say(doubt.message, asked.lang)))
    body = marked_copy(file.book, marks, asked.lang)
    write(out, body, "xlsx", force=asked.output.force, park=asked.folder, private=True)
    tell(Message("imports.marked", {"file": str(out)}), asked.lang)
