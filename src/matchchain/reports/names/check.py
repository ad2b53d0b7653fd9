"""The report of `names check`: doubts about a park's names, each with its place and its cure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from matchchain.catalogue.checks.naming import Doubt
from matchchain.reports.findings import message, short_code
from matchchain.reports.names.words import candidate_column, candidates_of, column
from matchchain.reports.report import Block, Head, Record, Report, Row, Table, Under
from matchchain.reports.telling import open_name as confirm
from matchchain.reports.telling.open_name_table import columns as confirm_columns
from matchchain.reports.telling.open_name_table import records
from matchchain.studies.asking.weighed import Weighed
from matchchain.wording import Lang, Message, say
from matchchain.wording.message import sentence_of

SCHEMA = "matchchain.names.check/1"


def checked(
    found: Sequence[Weighed], lang: Lang, *, park: str, counts: Mapping[str, int], top: int | None = None
) -> Report:
    """The report of a park's names.

    Args:
        found: what is doubtful, what holds up most first.
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
        *confirm_columns()[1:],
    )
    return Report(
        schema=SCHEMA,
        lang=lang,
        title=say(Message("names.check.title", {"park": park, "count": len(found)}), lang),
        blocks=lambda: tuple(_blocks(found, lang, top)),
        closing=(say(Message("names.check.total", counts), lang),),
        facts={"park": park, **counts},
        tables=(
            Table(
                "findings",
                sentence_of("names.sheet.check"),
                columns,
                lambda: (_record(one, lang) for one in found),
            ),
        ),
    )


def _record(one: Weighed, lang: Lang) -> Record:
    doubt, finding = one.doubt, one.doubt.finding
    asked = next(records([one.name], lang))[1:] if one.name else (None,) * (len(confirm_columns()) - 2) + ("",)
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
        *asked,
    )


def cure(doubt: Doubt, lang: Lang) -> str:
    """What to do about it."""
    return say(Message(f"{doubt.finding.code}.cure", doubt.finding.facts), lang)


def _blocks(found: Sequence[Weighed], lang: Lang, top: int | None) -> Iterator[Block]:
    heads = tuple(Head(say(Message(f"names.head.{name}"), lang), text=True) for name in ("name", "place"))
    for code in Counter(one.doubt.finding.code for one in found):
        mine = [one for one in found if one.doubt.finding.code == code]
        shown = mine if top is None else mine[:top]
        left = len(mine) - len(shown)
        rest = say(Message("names.rest", {"count": left, "top": len(mine)}), lang) if left else ""
        kind = code.partition(".")[2]
        title = say(Message(f"names.code.{kind}", {"count": len(mine)}), lang)
        yield Block(title, heads, tuple(_row(one, lang) for one in shown), rest=rest)


def _row(one: Weighed, lang: Lang) -> Row:
    doubt = one.doubt
    why = Under("stop", "", message(doubt.finding, lang))
    mend = Under("ask", say(Message("names.cure"), lang), cure(doubt, lang))
    told = (confirm.holds_up(one.name, lang), confirm.if_not(one.name, lang)) if one.name else ()
    hangs = [Under("note", "", text) for text in told if text]
    return Row((doubt.name, str(doubt.finding.place)), (why, *hangs, mend))
