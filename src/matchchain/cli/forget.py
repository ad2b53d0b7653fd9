"""`matchchain forget FIRM`: a firm's people purged from journal and caches, for good."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from matchchain.cli.talk.answer import Answer, put
from matchchain.cli.talk.completing import firms
from matchchain.cli.talk.writing import Writing, WritingCommand
from matchchain.wording import ExitCode, Lang, MatchchainError, Message, say

if TYPE_CHECKING:
    from matchchain.catalogue.edits.forget import Purge

_SHOWN = 10


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("forget", help="forget.help", cls=WritingCommand)(forget)


def forget(
    ctx: typer.Context,
    whose: Annotated[str, typer.Argument(metavar="FIRM", help="forget.argument.firm", autocompletion=firms)],
) -> Answer:
    """Plan the purge, show it, carry it out, say what remains and where."""
    from matchchain.catalogue.edits.forget import forget as purge
    from matchchain.catalogue.edits.forget import planned
    from matchchain.cli.talk.sitting import agrees

    writing = Writing.of(ctx)
    session, loaded = writing.session, writing.session.load(snapshot=False)
    plan = planned(loaded.folder, loaded.park, whose)
    if writing.dry_run:
        return Answer(_page(plan, session.lang), notes=(*_remains(plan), Message("write.dry-run")))
    if plan.is_nothing:
        return Answer(notes=(Message("forget.nothing", _facts(plan)), *_remains(plan)))
    if not writing.yes:
        if not session.at_terminal():
            raise MatchchainError(Message("forget.say-yes"), ExitCode.USAGE)
        put(sys.stderr, _page(plan, session.lang))
        if not agrees("forget.proceed", session.lang, usually=False):
            return Answer(notes=(Message("write.abandoned"),))
    done = purge(loaded.folder, loaded.park, whose)
    return Answer(notes=(Message("forget.done", _facts(done)), *_remains(done)))


def _facts(plan: Purge) -> dict[str, object]:
    return {
        "firm": plan.firm.table_name or plan.firm.id,
        "copies": len(plan.copies),
        "steps": len(plan.steps),
        "told": len(plan.told),
        "caches": len(plan.caches),
    }


def _page(plan: Purge, lang: Lang) -> str:
    """What is purged, a line a place."""
    lines = [say(Message("forget.plan", _facts(plan)), lang)]
    if plan.steps:
        lines.append(say(Message("forget.steps", {"steps": tuple(sorted(plan.steps))}), lang))
    if plan.logged or plan.sheets:
        lines.append(say(Message("forget.imports", {"lines": plan.logged, "files": len(plan.sheets)}), lang))
    lines += [f"  {name}" for name in plan.sheets]
    places = [f".matchchain/journal/{name}" for name in plan.copies] + [str(path) for path in plan.caches]
    return "\n".join([*lines, *(f"  {place}" for place in places)])


def _remains(plan: Purge) -> tuple[Message, ...]:
    """What still knows the firm, and where it is."""
    said = []
    if plan.card:
        said.append(Message("forget.still", {"place": plan.card, "id": plan.firm.id}))
    if plan.others:
        shown = plan.others[:_SHOWN] + (("...",) if len(plan.others) > _SHOWN else ())
        said.append(Message("forget.others", {"count": len(plan.others), "files": shown}))
    if plan.editions:
        shown = plan.editions[:_SHOWN] + (("...",) if len(plan.editions) > _SHOWN else ())
        said.append(Message("forget.editions", {"count": len(plan.editions), "files": shown}))
    if plan.damaged:
        said.append(Message("forget.damaged", {"count": len(plan.damaged), "files": plan.damaged[:_SHOWN]}))
    return (*said, Message("forget.elsewhere"))
