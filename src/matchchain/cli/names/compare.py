"""`matchchain names compare A B`: are two names one material, and if not, can one serve for the other?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.options import ForceOption, LangOption, OutOption, ParkOption
from matchchain.cli.talk.output import (
    EncodingOption,
    FormatOption,
    HeadersOption,
    Output,
    WidthOption,
    deliver,
)
from matchchain.cli.talk.own_names import beside, own_thesaurus
from matchchain.cli.talk.session import Session

if TYPE_CHECKING:
    from matchchain.materials import Thesaurus
    from matchchain.reports.report import Report
    from matchchain.wording import Lang


def compare(
    ctx: typer.Context,
    first: Annotated[str, typer.Argument(metavar="A", help="names.argument.a")],
    second: Annotated[str, typer.Argument(metavar="B", help="names.argument.b")],
    format: FormatOption = None,  # noqa: A002 - the option's own name
    out: OutOption = None,
    headers: HeadersOption = None,
    encoding: EncodingOption = "utf-8",
    width: WidthOption = None,
    force: ForceOption = False,
    park: ParkOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> Answer:
    """Compare, hand over one report."""
    session = Session.of(ctx, park)
    own = own_thesaurus(session)
    report = comparison(first, second, own.known, session.lang, park=own.park)
    output = Output(format, out, encoding, width, headers, force)
    return beside(deliver(report, output), own.notes)


def comparison(first: str, second: str, known: Thesaurus, lang: Lang, *, park: str = "") -> Report:
    """The report on two names."""
    from matchchain.materials import compare_names, meet, resolve_name
    from matchchain.reports.names.compare import compared

    a, b = resolve_name(first, known), resolve_name(second, known)
    meets = meet(a, b, known), meet(b, a, known)
    return compared(compare_names(first, second, known), (a, b), meets, lang, park=park)
