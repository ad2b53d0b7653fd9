"""`matchchain handbook`: the supply and demand handbook, and its editions."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from matchchain.cli.handbook.making import made
from matchchain.cli.handbook.publishing import published
from matchchain.cli.handbook.wish import Wish, checked, typed_again
from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.completing import chains
from matchchain.cli.talk.on_park import OnPark, OnParkCommand
from matchchain.cli.talk.options import MOST

if TYPE_CHECKING:
    from matchchain.reports.handbook import Book


class Reader(StrEnum):
    """Who is to read it."""

    office = "office"
    firms = "firms"
    public = "public"


AnonymiseOption = Annotated[
    Optional[int],  # noqa: UP045
    typer.Option("--anonymise", metavar="K", min=2, max=MOST, help="handbook.option.anonymise"),
]
WithoutOption = Annotated[
    Optional[list[str]],  # noqa: UP045
    typer.Option("--without", metavar="PART", help="handbook.option.without"),
]


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("handbook", help="handbook.help", cls=OnParkCommand)(handbook)


def handbook(
    ctx: typer.Context,
    reader: Annotated[Reader, typer.Option("--for", help="handbook.option.for")] = Reader.office,
    chain: Annotated[str, typer.Option("--chain", help="handbook.option.chain", autocompletion=chains)] = "",
    publish: Annotated[str, typer.Option("--publish", metavar="EDITION", help="handbook.option.publish")] = "",
    since: Annotated[str, typer.Option("--since", metavar="EDITION", help="handbook.option.since")] = "",
    changed_only: Annotated[bool, typer.Option("--changed-only", help="handbook.option.changed-only")] = False,
    anonymise: AnonymiseOption = None,
    without: WithoutOption = None,
    phones: Annotated[bool, typer.Option("--phones", help="handbook.option.phones")] = False,
) -> Answer:
    """Load the park, make the edition, keep its facts where it is published, hand over one report."""
    from matchchain.reports.handbook import handbook_overview, handbook_report

    asked = OnPark.of(ctx)
    looks = asked.output.out is None and asked.output.format is None
    wish = checked(
        Wish(reader.value, chain, publish, since, changed_only, anonymise or 0, tuple(without or ()), phones),
        goes_out=not looks,
    )
    edition = made(asked, wish)
    notes = edition.notes if looks else (*edition.notes, *published(asked, wish, edition))
    if looks:
        return asked.planned(handbook_overview(edition.book, _command(wish, edition.book)), *notes)
    return asked.planned(handbook_report(edition.book), *notes, private=edition.tells_people)


def _command(wish: Wish, book: Book) -> str:
    """What writes the edition that was looked at."""
    from matchchain.reports.handbook.words import sentence

    return typed_again(wish, sentence("file", book.lang))
