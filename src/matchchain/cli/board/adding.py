"""`matchchain board add request | challenge | service | element`: asks at a terminal, takes options in a script."""

from __future__ import annotations

from typing import Annotated, Any, Optional

import typer

from matchchain.cli.add import with_argument
from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.completing import firms
from matchchain.cli.talk.entering import with_fields
from matchchain.cli.talk.fields import said_from
from matchchain.cli.talk.groups import Commands
from matchchain.cli.talk.recording import add_entry
from matchchain.cli.talk.writing import Writing
from matchchain.park import Challenge, Element, Request, Service

FirmArgument = Annotated[
    Optional[str], typer.Argument(metavar="[FIRM]", help="add.argument.firm", autocompletion=firms)  # noqa: UP045
]
WhatArgument = Annotated[Optional[str], typer.Argument(metavar="[TEXT]", help="board.argument.text")]  # noqa: UP045


def request(ctx: typer.Context, whose: FirmArgument = None, what: WhatArgument = None) -> Answer:
    """A firm asks for something."""
    asked = ("text", "firm", "element", "urgency", "channel", "to")
    return _add(Writing.of(ctx), Request, whose, what, "text", asked)


def challenge(ctx: typer.Context, whose: FirmArgument = None, what: WhatArgument = None) -> Answer:
    """A firm puts a problem out for others to solve."""
    return _add(Writing.of(ctx), Challenge, whose, what, "problem", ("problem", "firm", "budget", "until", "secrecy"))


def service(ctx: typer.Context, whose: FirmArgument = None, what: WhatArgument = None) -> Answer:
    """A firm shares equipment or a service."""
    return _add(Writing.of(ctx), Service, whose, what, "what", ("what", "firm", "hours", "price", "conditions"))


def element(ctx: typer.Context, what: WhatArgument = None) -> Answer:
    """Something that firms may need from the office."""
    return _add(Writing.of(ctx), Element, None, what, "name", ("name", "family", "office", "promise"))


def _add(
    writing: Writing, kind: type, whose: str | None, what: str | None, field: str, asked: tuple[str, ...]
) -> Answer:
    said: dict[str, Any] = with_argument(said_from(writing.given), kind, field, what)
    if whose:
        said = with_argument(said, kind, "firm", firm_of(writing, whose))
    return add_entry(writing, kind, said, asked)


def firm_of(writing: Writing, typed: str) -> str:
    """The id of the firm that a person means.

    Raises:
        MatchchainError: the park has none of this name (exit code 2).
    """
    from matchchain.cli.talk.carry import firm_in

    return firm_in(writing.loaded, typed).id


_LATER = frozenset(("id", "events"))
ADDING: Commands = {
    "request": (request, with_fields(Request, skip=_LATER)),
    "challenge": (challenge, with_fields(Challenge, skip=_LATER | {"claims", "milestones", "outcome"})),
    "service": (service, with_fields(Service, skip=_LATER | {"booked"})),
    "element": (element, with_fields(Element, skip=_LATER | {"nodes", "ended"})),
}
