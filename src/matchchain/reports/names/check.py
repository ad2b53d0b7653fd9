"""The report of `names check`: doubts about a park's names, each with its place and its cure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from matchchain.catalogue.checks.naming import Doubt
from matchchain.reports.findings import message, short_code
from matchchain.reports.names.words import candidate_column, candidates_of, column
from matchchain.reports.report import Block, Head, Record, Report, Row, Table, Under
from matchchain.wording import Lang, Message, say
from matchchain.wording.message import sentence_of

SCHEMA = "matchchain.names.check/1"


def checked(
    doubts: Sequence[Doubt], lang: Lang, *, park: str, counts: Mapping[str, int], top: int | None = None
) -> Report:
    """The report of a park's names.

    Args:
        doubts: what is doubtful, in the order of the files.
        lang: language of every word.
        park: its name.
        counts: how many distinct names there are, and how many of each status.
        top: findings a block of the page shows; None: all.
    """
    columns = (
        column("file", width=24),
        column("line", "0", width=6),
        column("column", "0", width=6),
        column("code"),
        column("name", width=24),
        column("text", width=50),
        column("cure", width=50),
        column("source", width=30),
        column("places", width=30),
        candidate_column(lang),
    )
    return Report(
        schema=SCHEMA,
        lang=lang,
        title=say(Message("names.check.title", {"park": park, "count": len(doubts)}), lang),
        blocks=lambda: tuple(_blocks(doubts, lang, top)),
        closing=(say(Message("names.check.total", counts), lang),),
        facts={"park": park, **counts},
        tables=(
            Table(
                "findings",
                sentence_of("names.sheet.check"),
                columns,
                lambda: (_record(d, lang) for d in doubts),
            ),
        ),
    )


def _record(doubt: Doubt, lang: Lang) -> Record:
    finding = doubt.finding
    return (
        finding.place.file,
        finding.place.line,
        finding.place.column,
        short_code(finding),
        doubt.name,
        message(finding, lang),
        cure(doubt, lang),
        finding.source,
        [str(place) for place in doubt.places],
        candidates_of(doubt.candidates),
    )


def cure(doubt: Doubt, lang: Lang) -> str:
    """What to do about it."""
    return say(Message(f"{doubt.finding.code}.cure", doubt.finding.facts), lang)


def _blocks(doubts: Sequence[Doubt], lang: Lang, top: int | None) -> Iterator[Block]:
    heads = tuple(Head(say(Message(f"names.head.{name}"), lang), text=True) for name in ("name", "place"))
    for code in Counter(doubt.finding.code for doubt in doubts):
        mine = [doubt for doubt in doubts if doubt.finding.code == code]
        shown = mine if top is None else mine[:top]
        left = len(mine) - len(shown)
        rest = say(Message("names.rest", {"count": left, "top": len(mine)}), lang) if left else ""
        kind = code.partition(".")[2]
        title = say(Message(f"names.code.{kind}", {"count": len(mine)}), lang)
        yield Block(title, heads, tuple(_row(doubt, lang) for doubt in shown), rest=rest)


def _row(doubt: Doubt, lang: Lang) -> Row:
    why = Under("stop", "", message(doubt.finding, lang))
    mend = Under("ask", say(Message("names.cure"), lang), cure(doubt, lang))
    return Row((doubt.name, str(doubt.finding.place)), (why, mend))
