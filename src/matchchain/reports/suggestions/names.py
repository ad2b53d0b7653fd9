"""The block of `suggest` with the names to confirm: one row a name, the ones worth most first."""

from __future__ import annotations

from collections.abc import Sequence

from matchchain.network.open_name import OpenName
from matchchain.network.pairing import Pairing, Plan
from matchchain.reports.figures import money
from matchchain.reports.names.confirm import contact, firm, if_not, if_yes, question, read_as, sentence
from matchchain.reports.report import Block, Head, Row, Under
from matchchain.reports.suggestions.words import joined
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
    written = {name for pairing in rows for name in (pairing.offer, pairing.need)}
    names = [one for one in plan.names if not filtered or one.name in written]
    shown = names[: ON_SCREEN if top is None else min(top, ON_SCREEN)]
    count = len(names) if filtered else len(plan.waiting)
    heads = (
        *(Head(sentence(f"head.{head}", lang), text=True) for head in ("name", "reading", "firm")),
        *(Head(sentence(f"head.{head}", lang)) for head in ("pairs", "net")),
    )
    left = count - len(shown)
    more = sentence("rest", lang, count=left, command=CHECK) if left > 0 else ""
    pairs = len(rows) if filtered else plan.counts.names
    return Block(
        sentence("block", lang, names=count, pairs=pairs),
        heads,
        tuple(Row(_cells(one, lang), _under(one, lang)) for one in shown),
        rest=joined((more, sentence("settle", lang, command=SETTLE)), "  "),
    )


def _cells(one: OpenName, lang: Lang) -> tuple[str, ...]:
    return one.name, read_as(one, lang), firm(one, lang), str(one.reading.pairs), money(one.reading.net, lang)


def _under(one: OpenName, lang: Lang) -> tuple[Under, ...]:
    asked = sentence("asked", lang, contact=contact(one, lang), question=question(one, lang))
    return (
        Under("why", sentence("yes", lang), if_yes(one, lang)),
        Under("stop", "", if_not(one, lang)),
        Under("ask", sentence("ask", lang), asked),
    )
