"""`matchchain names compare A B`: are two names one material, and if not, can one serve for the other?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.own_names import OnNames

if TYPE_CHECKING:
    from matchchain.materials import Thesaurus
    from matchchain.reports.report import Report
    from matchchain.wording import Lang


def compare(
    ctx: typer.Context,
    first: Annotated[str, typer.Argument(metavar="A", help="names.argument.a")],
    second: Annotated[str, typer.Argument(metavar="B", help="names.argument.b")],
) -> Answer:
    """Compare, hand over one report."""
    asked = OnNames.of(ctx)
    own = asked.own
    return asked.answer(comparison(first, second, own.known, asked.lang, park=own.park))


def comparison(first: str, second: str, known: Thesaurus, lang: Lang, *, park: str = "") -> Report:
    """The report on two names."""
    from matchchain.materials import compare_names, meet, resolve_name
    from matchchain.reports.names.compare import compared

    a, b = resolve_name(first, known), resolve_name(second, known)
    meets = meet(a, b, known), meet(b, a, known)
    return compared(compare_names(first, second, known), (a, b), meets, lang, park=park)
