"""`matchchain blanks`: which unknown is worth asking first, and of whom."""

from __future__ import annotations

from typing import Annotated

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.on_park import OnPark, OnParkCommand
from matchchain.wording import Message


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("blanks", help="blanks.help", cls=OnParkCommand)(blanks)


def blanks(
    ctx: typer.Context,
    phones: Annotated[bool, typer.Option("--phones", help="blanks.option.phones")] = False,
) -> Answer:
    """Load the park, value what is missing, hand over one report."""
    from matchchain.catalogue.checks.open_names import names_open
    from matchchain.reports.blanks import blanks_report
    from matchchain.studies.asking.blanks import blanks as call_list

    asked = OnPark.of(ctx)
    found = call_list(asked.park, today=asked.today)
    names = names_open(asked.park, found.waiting)
    notes = (Message("suggest.names", names),) if any(names.values()) else ()
    if phones and asked.output.name == "xlsx":
        from matchchain.reports.blanks.call_list import call_list as to_fill_in

        top = asked.output.rows
        return asked.file(to_fill_in(found, asked.park, asked.lang, asked.today.isoformat(), top=top), *notes)
    report = blanks_report(found, asked.lang, top=asked.output.rows, asked=asked.output.top, phones=phones)
    return asked.planned(report, *notes, private=phones)
