"""The block of `suggest` with the names to confirm: one row a name, the ones worth most first."""

from __future__ import annotations

from collections.abc import Sequence

from matchchain.network.open_name import OpenName
from matchchain.network.pairing import Pairing, Plan
from matchchain.reports.block import Block, Cell, Under, listing
from matchchain.reports.telling.figures import money
from matchchain.reports.telling.open_name import contact, firm, if_not, if_yes, question, read_as, sentence
from matchchain.reports.telling.words import joined
from matchchain.wording import Lang

ON_SCREEN = 10
CHECK, SETTLE = "matchchain names check", "matchchain names settle"


def names_block(plan: Plan, rows: Sequence[Pairing], lang: Lang, top: int | None, *, filtered: bool) -> Block:
    """The names that hold up these pairings.

    Args:
        plan: the answer.
        rows: the pairings that wait for a name.
        lang: language of every word.
        top: rows of a block; at most ten are shown.
        filtered: the rows are a selection, and only their names are shown.
    """
    names = waiting_names(plan, rows, filtered=filtered)
    shown = names[: ON_SCREEN if top is None else min(top, ON_SCREEN)]
    count = len(names) if filtered else len(plan.waiting)
    left = count - len(shown)
    more = sentence("rest", lang, count=left, command=CHECK) if left > 0 else ""
    pairs = len(rows) if filtered else plan.counts.names
    cells: list[Cell[OpenName]] = [
        Cell(sentence("head.name", lang), lambda o: o.name, text=True),
        Cell(sentence("head.reading", lang), lambda o: read_as(o, lang), text=True),
        Cell(sentence("head.firm", lang), lambda o: firm(o, lang), text=True),
        Cell(sentence("head.pairs", lang), lambda o: str(o.reading.pairs)),
        Cell(sentence("head.net", lang), lambda o: money(o.reading.net, lang)),
    ]
    return listing(
        sentence("block", lang, names=count, pairs=pairs),
        cells,
        shown,
        under=lambda o: _under(o, lang),
        rest=joined((more, sentence("settle", lang, command=SETTLE)), "  "),
    )


def waiting_names(plan: Plan, rows: Sequence[Pairing], *, filtered: bool) -> list[OpenName]:
    """The names to confirm; of a selection only those its rows wait for."""
    written = {name for pairing in rows for name in (pairing.offer, pairing.need)}
    return [one for one in plan.names if not filtered or one.name in written]


def _under(one: OpenName, lang: Lang) -> tuple[Under, ...]:
    asked = sentence("asked", lang, contact=contact(one, lang), question=question(one, lang))
    return (
        Under("why", sentence("yes", lang), if_yes(one, lang)),
        Under("stop", "", if_not(one, lang)),
        Under("ask", sentence("ask", lang), asked),
    )
