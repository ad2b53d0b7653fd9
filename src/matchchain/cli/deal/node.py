"""`matchchain deal node DEAL NODE --due DAY | --done DAY | --excuse WHY --until DAY`: what has to be done, by when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from matchchain.cli.deal.meant import day_meant, deal_meant, with_deal
from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.carry import carry
from matchchain.cli.talk.completing import deals
from matchchain.cli.talk.writing import Writing
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.park import Deal


def node(
    ctx: typer.Context,
    which: Annotated[str, typer.Argument(metavar="DEAL", help="deal.argument.deal", autocompletion=deals)],
    name: Annotated[str, typer.Argument(metavar="NODE", help="deal.argument.node")],
    due: Annotated[str, typer.Option("--due", metavar="DAY", help="deal.option.due")] = "",
    done: Annotated[str, typer.Option("--done", metavar="DAY", help="deal.option.done")] = "",
    excuse: Annotated[str, typer.Option("--excuse", metavar="WHY", help="deal.option.excuse")] = "",
    until: Annotated[str, typer.Option("--until", metavar="DAY", help="deal.option.excused-until")] = "",
    by: Annotated[str, typer.Option("--by", help="deal.option.by")] = "",
    note: Annotated[str, typer.Option("--note", help="deal.option.note")] = "",
) -> Answer:
    """Write one record more of a node."""
    from matchchain.catalogue.edits.growing import with_record
    from matchchain.catalogue.files.own import DEALS
    from matchchain.followup.nodes import node_states
    from matchchain.park import node_code

    writing = Writing.of(ctx)
    today = writing.session.day()
    deal = deal_meant(writing.loaded.park.deals, which)
    who = by or deal.owner if excuse else by
    if not (due or done or excuse):
        raise MatchchainError(Message("deal.node-what"), ExitCode.USAGE)
    if bool(excuse) != bool(until) or (excuse and not who):
        raise MatchchainError(Message("deal.node-excuse"), ExitCode.USAGE)
    days = {"due": _day(due, last=True), "done": _day(done), "until": _day(until, last=True)}
    if days["done"] > today.isoformat():
        raise MatchchainError(Message("deal.node-future", {"done": days["done"]}), ExitCode.USAGE)
    code = node_code(name)

    def edit(raw: bytes, now: Deal) -> bytes:
        if excuse and code not in node_states(now.nodes, today):
            raise MatchchainError(Message("deal.no-node", {"node": name, "id": now.id}), ExitCode.USAGE)
        record = {"node": code, **days, "excuse": excuse, "by": who, "note": note, "entered": today.isoformat()}
        return with_record(raw, DEALS, now.id, "nodes", record)

    subject = f"{deal.id} {code}"
    return carry(writing, with_deal(writing.loaded, deal.id, "node-deal", subject, edit))


def _day(typed: str, *, last: bool = False) -> str:
    return day_meant(typed, last=last).isoformat() if typed else ""
