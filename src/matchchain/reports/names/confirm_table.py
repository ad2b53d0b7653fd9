"""Names to confirm as records: for JSON, for a sheet of the workbook, and for a clerk to fill in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matchchain.network.open_name import OpenName
from matchchain.reports.clean import masked
from matchchain.reports.names.confirm import if_not, if_yes, question, read_as
from matchchain.reports.report import Choices, Column, Record, Table
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

DOUBTS: Choices = {
    word: sentence_of(f"confirm.doubt.{word}")
    for word in ("several", "remark", "class", "purpose", "product", "kinds", "parts", "unknown")
}
SCOPES: Choices = {word: sentence_of(f"confirm.scope.{word}") for word in ("park", "line")}
_CHOICES = {"doubt": DOUBTS, "scope": SCOPES}
_WIDE = {
    "name": 20, "reading": 20, "others": 24, "if_yes": 30, "if_not": 40, "question": 44, "answer": 24, "firm_name": 18,
}  # fmt: skip
FIELDS = (
    "name", "doubt", "reading", "others", "if_yes", "if_not", "pairs", "net_at_most", "waiting", "scope", "firm",
    "firm_name", "contact", "question", "answer",
)  # fmt: skip


def names_table(names: Sequence[OpenName], lang: Lang, *, fill_in: bool = False) -> Table:
    """The names as a table, with a last column for the answer where somebody is to fill it in."""
    most = None if fill_in else -1
    label = sentence_of("confirm.sheet")
    return Table("names", label, columns()[:most], lambda: (record[:most] for record in records(names, lang)))


def columns() -> tuple[Column, ...]:
    """The fields of a name to confirm."""
    patterns = {"net_at_most": "#,##0", "pairs": "0", "waiting": "0"}
    return tuple(
        Column(
            field, sentence_of(f"confirm.field.{field}"), patterns.get(field, ""), _CHOICES.get(field),
            width=_WIDE.get(field, 12),
        )
        for field in FIELDS
    )  # fmt: skip


def records(names: Sequence[OpenName], lang: Lang) -> Iterator[Record]:
    """The values of each name in the order of `columns`."""
    for one in names:
        yield (
            one.name,
            one.doubt,
            read_as(one, lang) if one.reading.zh or one.reading.en else "",
            [other.name(lang) for other in one.others],
            if_yes(one, lang),
            if_not(one, lang),
            one.reading.pairs,
            None if one.reading.net is None else round(one.reading.net, 2),
            one.waiting,
            one.scope,
            list(dict.fromkeys(line.firm for line in one.lines)),
            one.firm_name_en if lang == "en" else one.firm_name,
            masked(one.contact),
            question(one, lang),
            "",
        )
