"""`matchchain deal move DEAL STATE`: a step of a deal; its gate is checked on the bytes found under the lock."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from matchchain.cli.deal.meant import day_meant, deal_meant, reason_meant, state_meant, with_deal
from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.carry import carry
from matchchain.cli.talk.completing import deals
from matchchain.cli.talk.writing import Writing
from matchchain.followup.gates import Step, refusals
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.cli.deal.meant import EditDeal
    from matchchain.park import Deal, Park


def move(
    ctx: typer.Context,
    which: Annotated[str, typer.Argument(metavar="DEAL", help="deal.argument.deal", autocompletion=deals)],
    state: Annotated[str, typer.Argument(metavar="STATE", help="deal.argument.state")],
    on: Annotated[str, typer.Option("--on", metavar="DAY", help="deal.option.on")] = "",
    by: Annotated[str, typer.Option("--by", help="deal.option.by")] = "",
    why: Annotated[str, typer.Option("--why", metavar="CODE", help="deal.option.why")] = "",
    because: Annotated[str, typer.Option("--because", help="deal.option.because")] = "",
    note: Annotated[str, typer.Option("--note", help="deal.option.note")] = "",
    quantity: Annotated[str, typer.Option("--quantity", help="deal.option.quantity")] = "",
    price: Annotated[str, typer.Option("--price", help="deal.option.price")] = "",
    start: Annotated[str, typer.Option("--from", metavar="DAY", help="deal.option.from")] = "",
    until: Annotated[str, typer.Option("--until", metavar="DAY", help="deal.option.until")] = "",
    file: Annotated[str, typer.Option("--file", help="deal.option.file")] = "",
    months: Annotated[str, typer.Option("--months", help="deal.option.months")] = "",
    legal: Annotated[str, typer.Option("--legal", help="deal.option.legal")] = "",
    limits: Annotated[str, typer.Option("--limits", help="deal.option.limits")] = "",
    source: Annotated[str, typer.Option("--source", help="deal.option.source", hidden=True)] = "",
) -> Answer:
    """Check the way and the gate, write the step and what it brings along."""
    writing = Writing.of(ctx)
    loaded, today = writing.loaded, writing.session.day()
    deal = deal_meant(loaded.park.deals, which)
    step = Step(state_meant(state), day_meant(on) if on else today, reason_meant(why), because)
    if not by:
        raise MatchchainError(Message("deal.who"), ExitCode.USAGE)
    event = {
        "on": step.on.isoformat(), "state": step.state, "by": by, "why": step.why, "because": because, "note": note,
        "source": source, "entered": today.isoformat() if step.on != today else "",
    }  # fmt: skip
    contract = {
        "on": step.on.isoformat(), "quantity": quantity, "price": price, "start": start, "until": until, "file": file,
        "months": months, "entered": today.isoformat() if step.on != today else "",
    }  # fmt: skip
    values = {name: text for name, text in (("legal", legal), ("limits", limits)) if text}
    edit = _edit(step, event, contract if quantity or price or until else {}, values, (today, loaded.park))
    from matchchain.catalogue.edits.blocked import BLOCKING

    if step.state == "refused" and step.why in BLOCKING:
        from matchchain.cli.deal.blocking import refuse_and_block

        return refuse_and_block(writing, deal, edit, event)
    return carry(writing, with_deal(loaded, deal.id, "move-deal", f"{deal.id} {step.state}", edit))


def _edit(
    step: Step,
    event: dict[str, str],
    contract: dict[str, str],
    values: dict[str, str],
    known: tuple[date, Park],
) -> EditDeal:
    """The bytes with the step, once it is allowed for the deal as the bytes tell it.

    Args:
        step: what is wanted.
        event: its record.
        contract: the record of a contract that comes with it, empty for none.
        values: fields of the deal that are set with it.
        known: the day, and the park.
    """
    from matchchain.catalogue.edits.growing import with_record, with_values
    from matchchain.catalogue.files.own import DEALS
    from matchchain.cli.deal.meant import read_deals

    def edit(raw: bytes, deal: Deal) -> bytes:
        if values:
            raw = with_values(raw, DEALS, deal.id, values)
        if contract:
            raw = with_record(raw, DEALS, deal.id, "contracted", contract)
        today, park = known
        told = deal_meant(read_deals(raw, park.currency), deal.id)
        refuse(refusals(told, step, park.ledger, today))
        return with_record(raw, DEALS, deal.id, "events", event)

    return edit


def refuse(found: Iterator[Message]) -> None:
    """Stop where there is a reason to.

    Raises:
        MatchchainError: there is; the sentence names all of them (exit code 2).
    """
    text = next(found, None)
    if text is None:
        return
    for more in found:
        text = Message("write.two-lines", {"first": text, "second": more})
    raise MatchchainError(text, ExitCode.USAGE)
