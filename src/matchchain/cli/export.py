"""`matchchain export`: the park as one workbook, as CSV, or what a partner may see of it."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.on_park import OnPark, OnParkCommand
from matchchain.cli.talk.options import DryRunOption, ForceOption
from matchchain.cli.talk.spoken import refused
from matchchain.wording import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matchchain.park import Park
    from matchchain.reports.workbook.shared import Shared


class FileKind(StrEnum):
    """One workbook, or one file a sheet."""

    xlsx = "xlsx"
    csv = "csv"


class Reader(StrEnum):
    """Who is to read it."""

    office = "office"
    partner = "partner"


class ExportCommand(OnParkCommand):
    """It writes a file or a folder of its own; what it prints is for the office alone."""

    without = frozenset({"out", "force", "format", "top", "headers", "encoding"})


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("export", help="export.help", cls=ExportCommand)(export)


def export(
    ctx: typer.Context,
    out: Annotated[Path, typer.Option("--out", "-o", help="export.option.out")] = ...,  # type: ignore[assignment]
    kind: Annotated[Optional[FileKind], typer.Option("--format", "-f", help="export.option.format")] = None,  # noqa: UP045
    reader: Annotated[Reader, typer.Option("--for", help="export.option.for")] = Reader.office,
    lines: Annotated[Optional[list[str]], typer.Option("--line", help="export.option.line")] = None,  # noqa: UP045
    force: ForceOption = False,
    dry_run: DryRunOption = False,
) -> Answer:
    """Load the park, write what is asked for, say what went out and what did not."""
    asked = OnPark.of(ctx)
    written = _kind(out, kind)
    if lines and reader is not Reader.partner:
        raise refused(Message("export.lines-of-partner"))
    if reader is Reader.office:
        _whole(asked, out, written, force=force, dry_run=dry_run)
        park = _with_ended(asked)
        count = sum(len(firm.offers) + len(firm.needs) for firm in park.firms)
        facts = {"file": str(out), "firms": len(park.firms), "lines": count}
        unread = (*_unread(asked), *_chains(asked), *_followed(asked))
        return asked.said(Answer(notes=(*unread, Message("export.dry-run" if dry_run else "export.written", facts))))
    return _for_partner(asked, out, written, lines or [], force=force, dry_run=dry_run)


def _followed(asked: OnPark) -> tuple[Message, ...]:
    """That what is followed after the match is not in the workbook, where there is any."""
    from matchchain.park import FOLLOWED

    park = asked.park
    count = sum(len(getattr(park, name)) for name in FOLLOWED) + sum(len(firm.visits) for firm in park.firms)
    return (Message("export.followed", {"count": count}),) if count else ()


def _chains(asked: OnPark) -> tuple[Message, ...]:
    """That the chains' cards are not in the workbook, where there are any."""
    count = len(asked.park.chain_cards)
    return (Message("export.chain-cards", {"count": count}),) if count else ()


def _kind(out: Path, kind: FileKind | None) -> FileKind:
    """The kind of file: as was said, else by the name; the two must not disagree."""
    ending = out.suffix.lower()
    if kind is None:
        if ending not in {".xlsx", ""} or out.is_dir():
            raise refused(Message("export.ending", {"file": str(out)}))
        return FileKind.xlsx
    if kind is FileKind.xlsx and ending != ".xlsx":
        raise refused(Message("export.ending", {"file": str(out)}))
    if kind is FileKind.csv and ending in {".csv", ".xlsx"}:
        raise refused(Message("export.csv-folder", {"file": str(out)}))
    return kind


def _whole(asked: OnPark, out: Path, kind: FileKind, *, force: bool, dry_run: bool) -> None:
    from matchchain.reports.formats.write import look_at
    from matchchain.reports.workbook.whole import park_csvs, park_workbook

    park, day = _with_ended(asked), asked.today.isoformat()
    private = any(firm.contact or firm.phone for firm in park.firms)
    if kind is FileKind.xlsx:
        look_at(out, force=force, park=asked.folder)  # a second of work would be lost
        body = park_workbook(asked.loaded, park, asked.lang, day)
        _write(asked, out, body, force=force, dry_run=dry_run, private=private)
    else:
        files = park_csvs(asked.loaded, park, asked.lang)
        _write_each(asked, out, files, force=force, dry_run=dry_run, private=private)


def _with_ended(asked: OnPark) -> Park:
    """The park without its faulty entries; lines that have ended are in its files as well."""
    from matchchain.catalogue.sound import without_bad

    return without_bad(asked.loaded.park, asked.loaded.bad)


def _for_partner(
    asked: OnPark, out: Path, kind: FileKind, lines: list[str], *, force: bool, dry_run: bool
) -> Answer:
    from matchchain.reports.workbook.partner import partner_csvs, partner_report, partner_workbook
    from matchchain.reports.workbook.shared import shared

    _known(asked, lines)
    found = shared(asked.park, asked.lang, asked.today.isoformat(), only=lines)
    private = any(firm.contact or firm.phone for firm in found.firms)
    if kind is FileKind.xlsx:
        body = partner_workbook(found, asked.lang, asked.today.isoformat())
        _write(asked, out, body, force=force, dry_run=dry_run, private=private)
    else:
        _write_each(asked, out, partner_csvs(found, asked.lang), force=force, dry_run=dry_run, private=private)
    report = partner_report(found, asked.park, asked.lang)
    return asked.answer(report, _done(found, out, dry_run=dry_run))


def _done(found: Shared, out: Path, *, dry_run: bool) -> Message:
    facts = {"file": str(out), "firms": len(found.firms), "lines": len(found.lines)}
    return Message("export.dry-run" if dry_run else "export.written", facts)


def _known(asked: OnPark, lines: list[str]) -> None:
    """Refuse a material that no line of the park is called by."""
    from matchchain.entries.vocabulary import plain_key

    firms = asked.park.firms
    known = {plain_key(offer.material) for firm in firms for offer in firm.offers}
    known |= {plain_key(need.material) for firm in firms for need in firm.needs}
    for name in lines:
        if plain_key(name) not in known:
            raise refused(Message("export.no-line", {"line": name}))


def _unread(asked: OnPark) -> tuple[Message, ...]:
    """That keys nobody knows are not in the workbook."""
    from matchchain.catalogue.sheets.forms.written import as_written
    from matchchain.park import Firm

    files = as_written(asked.loaded.folder)
    cards = (files.entry(Firm, firm.place) for firm in asked.park.firms)
    unread = [*files.settings.unread, *(one for card in cards for one in card.unread)]
    if not unread:
        return ()
    key, place = unread[0]
    return (Message("export.unread", {"count": len(unread), "key": key, "place": str(place)}),)


def _write(asked: OnPark, out: Path, body: bytes, *, force: bool, dry_run: bool, private: bool) -> None:
    from matchchain.reports.formats.write import look_at, write

    if dry_run:
        look_at(out, force=force, park=asked.folder)
    else:
        write(out, body, "xlsx", force=force, park=asked.folder, private=private)


def _write_each(
    asked: OnPark, out: Path, files: Mapping[str, str], *, force: bool, dry_run: bool, private: bool
) -> None:
    """Several files into a folder, after looking whether any may not be written."""
    from matchchain.reports.formats.write import folder_for, look_at, write

    folder_for(out, make=False)
    if out.is_dir():
        for name in files:
            look_at(out / name, force=force, park=asked.folder)
    if dry_run:
        return
    folder_for(out, make=True)
    for name, text in files.items():
        write(out / name, text, "csv", force=force, park=asked.folder, private=private)
