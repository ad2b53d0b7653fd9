"""`matchchain names compare A B`: are two names one material, and if not, can one serve for the other?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from matchchain.cli.answer import Answer
from matchchain.cli.names.show import (
    EncodingOption,
    FormatOption,
    HeadersOption,
    WidthOption,
    Wish,
    hand_over,
    own_thesaurus,
)
from matchchain.cli.options import ForceOption, LangOption, OutOption, ParkOption
from matchchain.cli.session import Session

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
    wish = Wish(format, out, headers, encoding, width, force)
    return hand_over(report, wish, session, rows=1, notes=own.notes)


def comparison(first: str, second: str, known: Thesaurus, lang: Lang, *, park: str = "") -> Report:
    """The report on two names."""
    from matchchain.materials import compare_names, resolve_name
    from matchchain.materials.meet import meet
    from matchchain.reports.names.compare import compared

    sides = resolve_name(first, known), resolve_name(second, known)
    meets = meet(*sides, known), meet(*reversed(sides), known)
    return compared(compare_names(first, second, known), sides, meets, lang, park=park)
