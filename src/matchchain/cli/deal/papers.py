"""`matchchain deal papers DEAL --out DIR`: what its legal path asks for, prefilled, with a list to tick."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from matchchain.cli.deal.meant import day_meant, deal_meant, row_meant, with_deal
from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.carry import carry
from matchchain.cli.talk.completing import deals
from matchchain.cli.talk.on_park import OnPark, OnParkCommand
from matchchain.cli.talk.options import ForceOption
from matchchain.cli.talk.writing import Writing
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.park import Deal
    from matchchain.reports.report import Report


class PapersCommand(OnParkCommand):
    """The command with its own folder for files."""

    without = frozenset({"out", "force"})


def papers(
    ctx: typer.Context,
    which: Annotated[str, typer.Argument(metavar="DEAL", help="deal.argument.deal", autocompletion=deals)],
    folder: Annotated[Optional[Path], typer.Option("--out", "-o", metavar="DIR", help="deal.option.out-dir")] = None,  # noqa: UP045
    force: ForceOption = False,
) -> Answer:
    """Load the park, find the lists of the deal's path, write two documents or show the check list."""
    from matchchain.followup.legal_papers import lists_for
    from matchchain.reports.deals.dossier import check_list, prefilled
    from matchchain.studies.deals.deals import deals

    asked = OnPark.of(ctx)
    deal = deal_meant(asked.park.deals, which)
    lists = lists_for(deal.legal, asked.today)
    if not lists:
        raise MatchchainError(Message("deal.papers.no-path", {"id": deal.id}), ExitCode.USAGE)
    found = deals(asked.park, today=asked.today)
    row = row_meant(found, deal)
    listed = check_list(found, row, lists, asked.lang)
    stale = tuple(one for one in lists if one.is_stale(asked.today))
    notes = tuple(Message("deal.papers.stale", {"law": one.law, "number": one.number or "-"}) for one in stale)
    if folder is None:
        return asked.answer(listed, *notes)
    names = {"deal.papers.file-form": prefilled(found, row, lists, asked.lang), "deal.papers.file-list": listed}
    written = _written(asked, deal, folder, names, force=force)
    return asked.said(Answer(notes=(*notes, *(Message("cli.written", {"file": str(path)}) for path in written))))


def _written(asked: OnPark, deal: Deal, folder: Path, reports: dict[str, Report], *, force: bool) -> list[Path]:
    from matchchain.reports.formats import render
    from matchchain.reports.formats.write import folder_for, look_at, write
    from matchchain.wording import say

    folder_for(folder, make=False)
    paths = {key: folder / f"{deal.id} {say(Message(key), asked.lang)}.docx" for key in reports}
    if folder.is_dir():
        for path in paths.values():
            look_at(path, force=force, park=asked.folder)
    folder_for(folder, make=True)
    for key, report in reports.items():
        write(paths[key], render(report, "docx"), "docx", force=force, park=asked.folder, private=True)
    return list(paths.values())


def paper(
    ctx: typer.Context,
    which: Annotated[str, typer.Argument(metavar="DEAL", help="deal.argument.deal", autocompletion=deals)],
    name: Annotated[str, typer.Argument(metavar="PAPER", help="deal.argument.paper")],
    number: Annotated[str, typer.Option("--number", help="deal.option.number")] = "",
    on: Annotated[str, typer.Option("--on", metavar="DAY", help="deal.option.paper-on")] = "",
    until: Annotated[str, typer.Option("--until", metavar="DAY", help="deal.option.paper-until")] = "",
) -> Answer:
    """Note a paper that is there."""
    from matchchain.catalogue.edits.growing import with_record
    from matchchain.catalogue.files.own import DEALS

    writing = Writing.of(ctx)
    today = writing.session.day()
    deal = deal_meant(writing.loaded.park.deals, which)
    record = {
        "paper": name, "number": number, "on": day_meant(on).isoformat() if on else today.isoformat(),
        "until": day_meant(until, last=True).isoformat() if until else "", "entered": today.isoformat(),
    }  # fmt: skip

    def edit(raw: bytes, now: Deal) -> bytes:
        return with_record(raw, DEALS, now.id, "papers", record)

    return carry(writing, with_deal(writing.loaded, deal.id, "paper-deal", f"{deal.id} {name}", edit))
