"""Names to confirm as records: for JSON, for a sheet of the workbook, and for a clerk to fill in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from matchchain.entries.private.masked import masked
from matchchain.network.open_name import OpenName
from matchchain.reports.column import Column, Fields, Table
from matchchain.reports.telling.open_name import if_not, if_yes, question, read_as, sentence
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

DOUBTS = sentence.choices("doubt", "several", "remark", "class", "purpose", "product", "kinds", "parts", "unknown")
SCOPES = sentence.choices("scope", "park", "line")
_column = Fields("confirm.field")


def names_table(names: Sequence[OpenName], lang: Lang, *, fill_in: bool = False) -> Table[OpenName]:
    """The names as a table, with a last column for the answer where somebody is to fill it in."""
    answer = (answer_column(),) if fill_in else ()
    return Table("names", sentence_of("confirm.sheet"), (*columns(lang), *answer), lambda: names)


def answer_column() -> Column[Any]:
    """Where a person fills in the answer."""
    return _column("answer", lambda _: "", wide=24)


def columns(lang: Lang) -> tuple[Column[OpenName], ...]:
    """The fields of a name to confirm."""
    return (
        _column("name", wide=20),
        _column("doubt", kind="choice", choices=DOUBTS),
        _column("reading", lambda o: read_as(o, lang) if o.reading.zh or o.reading.en else "", wide=20),
        _column("others", lambda o: [other.name(lang) for other in o.others], "list"),
        _column("if_yes", lambda o: if_yes(o, lang), wide=30),
        _column("if_not", lambda o: if_not(o, lang), wide=40),
        _column("pairs", lambda o: o.reading.pairs, "count"),
        _column("net_at_most", lambda o: o.reading.net, "money"),
        _column("waiting", kind="count"),
        _column("scope", kind="choice", choices=SCOPES),
        _column("firm", lambda o: list(dict.fromkeys(line.firm for line in o.lines)), "list"),
        _column("firm_name", lambda o: o.firm_name_en if lang == "en" else o.firm_name, wide=18),
        _column("contact", lambda o: masked(o.contact)),
        _column("question", lambda o: question(o, lang), wide=44),
    )
