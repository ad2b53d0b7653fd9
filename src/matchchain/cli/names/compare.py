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
    return asked.answer(comparison(first, second, own.known, asked.lang, park=own.park, in_china=own.in_china))


def comparison(
    first: str, second: str, known: Thesaurus, lang: Lang, *, park: str = "", in_china: bool = True
) -> Report:
    """The report on two names; what Chinese law says of them only where it holds."""
    from matchchain.matching.pairing.told_here import told_elsewhere
    from matchchain.materials import Correspondence, compare_names, meet, resolve_name
    from matchchain.reports.names.compare import compared

    a, b = resolve_name(first, known), resolve_name(second, known)
    one, other = (
        found if in_china or not isinstance(found, Correspondence) else told_elsewhere(found)
        for found in (meet(a, b, known), meet(b, a, known))
    )
    meets = one, other
    return compared(compare_names(first, second, known), (a, b), meets, lang, park=park)
