"""`matchchain template`: the questionnaires that go out to firms."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.completing import firms
from matchchain.cli.talk.on_park import OnPark, OnParkCommand
from matchchain.cli.talk.options import DryRunOption, ForceOption
from matchchain.cli.talk.spoken import refused
from matchchain.wording import Message

if TYPE_CHECKING:
    import datetime as dt

    from matchchain.park import Firm
    from matchchain.reports.forms.sending import Made, Order


class AskName(StrEnum):
    """Which questions stand first."""

    worth = "worth"
    stale = "stale"
    all = "all"


class TemplateCommand(OnParkCommand):
    """It writes files of its own into a folder; what it prints goes to the screen or a pipe."""

    without = frozenset({"out", "force"})


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("template", help="template.help", cls=TemplateCommand)(template)


def template(
    ctx: typer.Context,
    firms: Annotated[
        Optional[list[str]], typer.Argument(metavar="[FIRM]...", help="template.argument.firms", autocompletion=firms)  # noqa: UP045
    ] = None,
    out: Annotated[Path, typer.Option("--out", "-o", help="template.option.out")] = ...,  # type: ignore[assignment]
    every: Annotated[bool, typer.Option("--all", "-a", help="template.option.all")] = False,
    due: Annotated[bool, typer.Option("--due", help="template.option.due")] = False,
    ask: Annotated[AskName, typer.Option("--ask", help="template.option.ask")] = AskName.worth,
    most: Annotated[int, typer.Option("--max", min=0, max=50, help="template.option.max")] = 8,
    deadline: Annotated[str, typer.Option("--deadline", help="template.option.deadline")] = "",
    call: Annotated[str, typer.Option("--call", help="template.option.call")] = "",
    gain: Annotated[bool, typer.Option("--show-gain", help="template.option.show-gain")] = False,
    force: ForceOption = False,
    dry_run: DryRunOption = False,
) -> Answer:
    """Load the park, make each firm's form, write them, hand over one report."""
    from matchchain.reports.forms.page import forms_report
    from matchchain.reports.forms.sending import Order

    asked = OnPark.of(ctx)
    if sum((bool(firms), every, due)) != 1:
        raise refused(Message("template.whom-twice" if firms or every or due else "template.whom"))
    chosen = _chosen(asked, firms or [], due=due)
    if not chosen:
        return asked.said(Answer(notes=(Message("template.nobody"),)))
    order = Order(ask.value, most, _day(deadline, asked.today), call.strip(), asked.lang, asked.today)
    made = _made(asked, chosen, order, gain=gain)
    if not dry_run:
        _write(made, out, asked, force=force)
    report = forms_report(made, asked.park, str(out), asked.lang, top=asked.output.rows)
    return asked.answer(report, *((Message("template.dry-run"),) if dry_run else ()))


def _chosen(asked: OnPark, named: list[str], *, due: bool) -> list[Firm]:
    from matchchain.cli.talk.carry import firm_in
    from matchchain.reports.forms.sending import due as past

    if named:
        ids = dict.fromkeys(firm_in(asked.loaded, name).id for name in named)
        return [firm for firm in asked.park.firms if firm.id in ids]
    return past(asked.park, asked.today) if due else list(asked.park.firms)


def _day(text: str, today: dt.date) -> str:
    """The day of the deadline, ISO; "" for none."""
    from matchchain.units import UnitFault, day

    if not text.strip():
        return ""
    try:
        first = day(text)[0]
    except UnitFault:
        raise refused(Message("template.bad-deadline", {"text": text})) from None
    if first < today.isoformat():
        raise refused(Message("template.past-deadline", {"text": text, "today": today.isoformat()}))
    return first


def _made(asked: OnPark, firms: list[Firm], order: Order, *, gain: bool) -> list[Made]:
    from matchchain.catalogue.sheets.forms.written import as_written
    from matchchain.reports.forms.sending import forms_for

    found = plan = None
    if order.ask != "stale":
        from matchchain.studies.asking.blanks import blanks

        found = blanks(asked.park, today=asked.today)
    if gain:
        from matchchain.network.planning.plan import suggest

        plan = suggest(asked.park, today=asked.today)
    return list(forms_for(firms, asked.park, as_written(asked.loaded.folder), order, found, plan))


def _write(made: list[Made], out: Path, asked: OnPark, *, force: bool) -> None:
    """Write every form, after looking whether any may not be written; those that name people are for nobody else."""
    from matchchain.reports.formats.write import folder_for, look_at, write

    folder_for(out, make=False)
    if out.is_dir():
        for one in made:
            look_at(out / one.file, force=force, park=asked.folder)
    folder_for(out, make=True)
    for one in made:
        private = bool(one.firm.contact or one.firm.phone)
        write(out / one.file, one.content, "xlsx", force=force, park=asked.folder, private=private)
