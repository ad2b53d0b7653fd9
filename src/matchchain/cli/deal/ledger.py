"""`matchchain deal ledger FILE`: what was delivered, from any sheet; shown first, written when it is agreed to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from matchchain.cli.import_.importing import Importing
from matchchain.cli.talk.answer import Answer, give
from matchchain.cli.talk.sitting import agrees
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.catalogue.sheets.ledger import LedgerRead
    from matchchain.park import LedgerLine


def ledger(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="deal.argument.ledger")],
) -> Answer:
    """Read the file, show what becomes of each row, append what is new."""
    from matchchain.catalogue.sheets.grid.open import open_file
    from matchchain.catalogue.sheets.ledger import read_ledger
    from matchchain.reports.deals.ledger import ledger_report
    from matchchain.reports.report import About

    asked = Importing.of(ctx)
    park = asked.loaded.park
    read = read_ledger(open_file(file), park, asked.today)
    if not read.rows:
        raise MatchchainError(Message("deal.ledger.no-rows", {"file": read.file}), ExitCode.INVALID)
    about = About(park.name, park.name_en, park.currency, asked.today.isoformat())
    shown = asked.answer(ledger_report(read, about, asked.lang, top=asked.output.rows))
    code = _code(read)
    if asked.may_ask and read.of("new", "adds"):
        give(shown, asked.lang)
        if not agrees("imports.proceed", asked.lang):
            return Answer(notes=(Message("write.abandoned"),))
        return Answer(notes=_written(asked, read), exit_code=code)
    if asked.yes and not asked.dry_run:
        return replace(shown, notes=(*shown.notes, *_written(asked, read)), exit_code=code)
    note = Message("write.dry-run" if asked.dry_run else "deal.ledger.not-written")
    return replace(shown, notes=(*shown.notes, note), exit_code=code)


def _code(read: LedgerRead) -> ExitCode:
    """0 where every row is taken or known, 1 where one is refused, 3 where all are."""
    if not read.of("refused"):
        return ExitCode.OK
    return ExitCode.WARNINGS if read.of("new", "adds", "known") else ExitCode.INVALID


def _written(asked: Importing, read: LedgerRead) -> tuple[Message, ...]:
    """Append the lines; the ledger is read again under the lock, so that nobody's line is written twice."""
    from matchchain.catalogue.cards.csv_tree import csv_tree
    from matchchain.catalogue.cards.own_files import read_own
    from matchchain.catalogue.edits.csv_growing import with_lines
    from matchchain.catalogue.edits.growing import grown
    from matchchain.catalogue.files.own import LEDGER
    from matchchain.catalogue.files.save import carry_out
    from matchchain.cli.talk.carry import show_new_findings

    folder, currency = asked.loaded.folder, asked.loaded.park.currency
    rows = read.of("new", "adds")
    if not rows:
        return (Message("write.nothing-to-change"),)

    def edit(raw: bytes | None) -> bytes:
        there = set(map(_key, read_own(csv_tree(raw, LEDGER), LEDGER, currency).park.ledger)) if raw else set()
        fresh = [row.said for row in rows if row.line is not None and _key(row.line) not in there]
        return with_lines(raw, LEDGER, fresh, folder) if fresh else raw or b""

    done = carry_out(folder, lambda: grown(folder, LEDGER, edit, "deal-ledger", read.file))
    show_new_findings(asked.session, asked.loaded, [done])
    return (Message("deal.ledger.written", {"count": len(rows), "file": LEDGER}),)


def _key(line: LedgerLine) -> tuple[str, ...]:
    """By what a line is known again."""
    return line.deal, line.month, line.stated_by, line.corrects, str(line.quantity and line.quantity.likely)
