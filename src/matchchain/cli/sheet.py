"""`matchchain sheet FIRM`: one page a firm, for the office or for the firm; `--all` one file for each."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.completing import firms
from matchchain.cli.talk.into_folder import look_into, write_into
from matchchain.cli.talk.on_park import OnPark, OnParkCommand
from matchchain.cli.talk.spoken import refused
from matchchain.wording import Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from matchchain.park import Firm
    from matchchain.reports.report import Report

_PRINTED = ("html", "docx", "xlsx", "md")


class Reader(StrEnum):
    """Who is to read it."""

    office = "office"
    firm = "firm"


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("sheet", help="sheet.help", cls=OnParkCommand)(sheet)


def sheet(
    ctx: typer.Context,
    firm: Annotated[
        Optional[str], typer.Argument(metavar="[FIRM]", help="sheet.argument.firm", autocompletion=firms)  # noqa: UP045
    ] = None,
    reader: Annotated[Reader, typer.Option("--for", help="sheet.option.for")] = Reader.office,
    every: Annotated[bool, typer.Option("--all", help="sheet.option.all")] = False,
) -> Answer:
    """Load the park, reckon it once, hand over one report or write one file a firm."""
    asked = OnPark.of(ctx)
    if bool(firm) == every:
        raise refused(Message("sheet.whom-twice" if every else "sheet.whom"))
    if every:
        return _all(asked, reader)
    from matchchain.matching.firm_named import firm_id

    named = firm_id(firm or "", asked.park)
    whose = next(one for one in asked.park.firms if one.id == named)
    return asked.planned(_maker(asked, reader)(whose), private=True)


def _maker(asked: OnPark, reader: Reader) -> Callable[[Firm], Report]:
    """What makes the report of a firm, the park reckoned once for all of them."""
    from matchchain.reports.firm_sheet import office_sheet, own_sheet
    from matchchain.studies.firm_sheet.own_view import view_of
    from matchchain.studies.firm_sheet.sheet import known_of, sheet_of

    known, lang = known_of(asked.park, today=asked.today), asked.lang
    if reader is Reader.firm:
        return lambda firm: own_sheet(view_of(firm, known, asked.today), asked.park, lang)
    return lambda firm: office_sheet(sheet_of(firm, known), lang, top=asked.output.rows)


def _all(asked: OnPark, reader: Reader) -> Answer:
    """One file a firm, after looking whether any may not be written; the files are their owner's alone."""
    from matchchain.reports.firm_sheet.words import sentence
    from matchchain.reports.formats import FORMATS, render
    from matchchain.reports.telling.file_names import names_of_files
    from matchchain.reports.telling.law import law_told

    output, folder = asked.output, asked.output.out
    if folder is None:
        raise refused(Message("sheet.no-folder"))
    kind = str(output.format or "html")
    if kind not in _PRINTED:
        raise refused(Message("sheet.all-format"))
    if folder.suffix and not folder.is_dir():
        raise refused(Message("sheet.folder-ending", {"file": str(folder)}))
    if not asked.park.firms:
        return asked.said(Answer(notes=(Message("sheet.nobody"),)))
    lang = asked.lang  # known once the park is
    key = "file-for-firm" if reader is Reader.firm else "file-of"
    suffix = FORMATS[kind].suffix
    names = names_of_files(asked.park.firms, lang, lambda word: sentence(key, lang, firm=word) + suffix)
    look_into(folder, list(names.values()), asked, force=output.force)
    make = _maker(asked, reader)
    made = asked.made()
    files = ((names[firm.id], render(law_told(make(firm), made), kind)) for firm in asked.park.firms)
    write_into(folder, files, kind, asked, force=output.force)
    facts = {"count": len(names), "folder": str(folder)}
    return asked.said(Answer(notes=(Message("sheet.written", facts),)))
