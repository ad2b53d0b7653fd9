"""`matchchain names settle`: a person's yes or no on names, written into materials.yaml or on the card of the line."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.completing import firms
from matchchain.cli.talk.writing import Writing
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.catalogue.edits.decide import Verdict



def settle(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="[A]", help="names.argument.a-or-none")] = "",
    other: Annotated[str, typer.Argument(metavar="[B]", help="names.argument.b-or-use")] = "",
    right: Annotated[Optional[list[str]], typer.Option("--right", help="names.option.right")] = None,  # noqa: UP045
    wrong: Annotated[Optional[list[str]], typer.Option("--wrong", help="names.option.wrong")] = None,  # noqa: UP045
    means: Annotated[Optional[list[str]], typer.Option("--means", help="names.option.means")] = None,  # noqa: UP045
    source: Annotated[Optional[Path], typer.Option("--from", help="names.option.from")] = None,  # noqa: UP045
    firm: Annotated[str, typer.Option("--firm", help="names.option.firm", autocompletion=firms)] = "",
    same: Annotated[bool, typer.Option("--same", help="names.option.same")] = False,
    different: Annotated[bool, typer.Option("--different", help="names.option.different")] = False,
    serves: Annotated[bool, typer.Option("--serves", help="names.option.serves")] = False,
    alias: Annotated[bool, typer.Option("--alias", help="names.option.alias")] = False,
    by: Annotated[Optional[str], typer.Option("--by", help="names.option.by")] = None,  # noqa: UP045
    on: Annotated[Optional[str], typer.Option("--on", help="names.option.on")] = None,  # noqa: UP045
    why: Annotated[str, typer.Option("--why", help="names.option.why")] = "",
    strength: Annotated[str, typer.Option("--strength", help="names.option.strength")] = "",
    overrule: Annotated[bool, typer.Option("--overrule", help="names.option.overrule")] = False,
) -> Answer:
    """Ask or read the decisions, look at what they overrule, carry them out."""
    from matchchain.cli.names.many import settle_many
    from matchchain.cli.names.two import Two, settle_two
    from matchchain.cli.talk.carry import firm_in
    from matchchain.studies.asking.confirm import Signed

    writing = Writing.of(ctx)
    session, loaded = writing.session, writing.loaded
    day = on or session.day().isoformat()

    def signed() -> Signed:
        return Signed(by if by is not None else login(), day, why)

    flags = (right or (), wrong or (), means or ())
    if any(flags) or source is not None or not other:
        if same or different or serves or alias:
            raise MatchchainError(Message("names.settle-two-names"), ExitCode.USAGE)
        if name and (any(flags) or source is not None):
            raise MatchchainError(Message("confirm.one-way"), ExitCode.USAGE)
        return settle_many(
            writing, signed(), flags=flags, source=source, only=name, ask_by=by is None,
            firm=firm_in(loaded, firm).id if firm else "",
        )  # fmt: skip
    chosen: dict[Verdict, bool] = {"same": same, "not_same": different, "serves": serves, "alias": alias}
    two = Two(
        name, other, tuple(verdict for verdict, flag in chosen.items() if flag), strength,
        firm_in(loaded, firm).id if firm else "", overrule,
    )  # fmt: skip
    return settle_two(writing, two, signed, by=by)


def login() -> str:
    """Who is at the keyboard, "" when the system does not say."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""
