"""What the rows of the tables of a paper say, before anything is made of it; and the rows that say nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field, replace
from functools import cache

from matchchain.catalogue.sheets.papers.amounts import Amount, amount_in, named_unit
from matchchain.catalogue.sheets.papers.cells import NOTHING_SEEN, Seen, is_nothing
from matchchain.catalogue.sheets.papers.header import FIGURES
from matchchain.catalogue.sheets.papers.knowledge import sorted_words, stages, words
from matchchain.catalogue.sheets.papers.period import Period, period_of, period_of_title
from matchchain.catalogue.sheets.papers.plain import plain
from matchchain.catalogue.sheets.papers.table import Row, Table
from matchchain.catalogue.sheets.papers.ways import sort_of
from matchchain.catalogue.sheets.stated import Spot
from matchchain.values import dataclass
from matchchain.wording import Message

_DITTO = {"同上", "〃", "″", '"', "ditto", "as above", "同前"}
_PARTS = (
    "listed", "code", "sort", "origin", "state", "parts", "hazard", "way", "where", "taker", "licence", "line", "hours",
    "purity", "spec", "toxic", "toxic_share", "ash", "sulphur", "volatile", "heat", "remark", "own_use_way",
    "given_use_way", "own_disposal_way", "given_disposal_way",
)  # fmt: skip


_COUNTED_ELSEWHERE = frozenset({"change", "running", "earlier"})
"""Stages of columns whose figures other columns or papers hold already."""


@dataclass(frozen=True, slots=True)
class Told:
    """One figure of a row.

    Attributes:
        role: the meaning of its column.
        amount: what it says.
        stage: whole, project, before or "" of the works it speaks of.
        period: the part of a year it is of; None where it is of a year as such.
        at: the table, by its place in the book.
    """

    role: str
    amount: Amount
    stage: str
    period: Period | None
    at: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A row that says something of a material.

    Attributes:
        table: where it stands.
        name: the cell that names it.
        texts: meaning -> cell.
        told: its figures.
        group: the words of the section it stands in.
        own: whether it names the material itself and does not go on with the row above.
    """

    table: Table
    name: Seen
    texts: dict[str, Seen]
    told: tuple[Told, ...]
    group: str = ""
    own: bool = True

    def text(self, meaning: str) -> str:
        """What it says under a meaning, "" for nothing."""
        text = self.texts.get(meaning, NOTHING_SEEN).text
        return "" if is_nothing(text) else text

    def spot(self, meaning: str) -> Spot:
        """The cell of a meaning, or of its name."""
        return self.table.sheet.spot(self.texts.get(meaning, self.name))


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one table, and those that were left out with the reason."""

    entries: tuple[Entry, ...] = ()
    left_out: tuple[tuple[Spot, Message], ...] = field(default=())


def rows_of(table: Table, at: int, year: int, *, tonnes: bool) -> Rows:
    """Reads a table.

    Args:
        table: the table.
        at: its place among the tables of the book.
        year: the year that the book as a whole is of, 0 unknown.
        tonnes: whether amounts without a unit are in tonnes by the rules of the form.
    """
    entries: list[Entry] = []
    left: list[tuple[Spot, Message]] = []
    whole = _period_of_table(table, year)
    for row in table.rows:
        name = table.name_in(row)
        name = name._replace(text=named_unit(name.text)[0])
        if reason := _says_nothing(table, row, name):
            if reason != "group":
                left.append((table.sheet.spot(_first(row)), Message(f"papers.left.{reason}")))
            continue
        goes_on = not name.text or is_nothing(name.text) or plain(name.text) in _DITTO
        if goes_on and not (entries and _goes_on(table, row)):
            left.append((table.sheet.spot(_first(row)), Message("papers.left.nameless")))
            continue
        told = tuple(_told(table, row, at, whole, year, tonnes=tonnes))
        texts = {means: seen for means in _PARTS if (seen := table.cell(row, means)).text} | _sorts(table, row)
        if goes_on:
            above = entries[-1]
            texts = {**{k: v for k, v in above.texts.items() if k not in {"taker", "licence", "way"}}, **texts}
            entries.append(Entry(table, above.name, texts, told, row.group, own=False))
        else:
            entries.append(Entry(table, name, texts, told, row.group))
    return Rows(tuple(entries), tuple(left))


def _goes_on(table: Table, row: Row) -> bool:
    """Whether a row without a name tells more of the row above: another taker, place or month, and no bare sum."""
    return any(
        seen.row == row.number and not is_nothing(seen.text) and table.means(column) not in {"seq", "unit", *FIGURES}
        for column, seen in row.seen.items()
    )


def _sorts(table: Table, row: Row) -> dict[str, Seen]:
    """What all columns of a class say together: 属性 一般固废 and 废物类别 SW06."""
    cells = [seen for at in table.by_meaning.get("sort", ()) if not is_nothing((seen := row.seen[at]).text)]
    return {"sort": cells[0]._replace(text=" ".join(dict.fromkeys(seen.text for seen in cells)))} if cells else {}


def _told(
    table: Table, row: Row, at: int, whole: Period | None, year: int, *, tonnes: bool
) -> Iterator[Told]:
    stage_of_title = stage_in(table.titles)
    of_row = _period_of_row(table, row, year)
    for column, header in table.headers.items():
        role = table.means(column)
        if not role and header.month:
            role = "produced"
        if role not in FIGURES or header.stage in _COUNTED_ELSEWHERE or column in table.parts:
            continue
        amount = amount_in(table, row, column, tonnes=tonnes)
        if amount is None:
            continue
        if column in table.unclear:
            amount = replace(amount, fault="which-column")
        period = Period((whole.year if whole else 0) or year, header.month, header.month) if header.month else of_row
        yield Told(role, amount, header.stage or stage_of_title, period or whole, at)


def stage_in(titles: Sequence[str]) -> str:
    """The stage that the nearest title of a table speaks of: 扩建后全厂 before 现有."""
    for title in titles:
        found = {stage for word, stage in stages() if word in title}
        if stage := next((stage for stage in ("whole", "project", "before") if stage in found), ""):
            return stage
    return ""


def _period_of_table(table: Table, year: int) -> Period | None:
    texts = [seen.text for seen in reversed(table.above)] + [table.sheet.name]
    for text in texts:
        period = period_of_title(text)
        if period is not None:
            return period if period.year else Period(year, period.first, period.last)
    return None


def _period_of_row(table: Table, row: Row, year: int) -> Period | None:
    for means in ("month", "date"):
        text = table.cell(row, means).text
        if not text:
            continue
        period = period_of(f"{text}月" if text.isdigit() and means == "month" else text)
        if period is not None:
            return period if period.year else Period(year, period.first, period.last)
    return None


def _first(row: Row) -> Seen:
    return next((seen for seen in row.seen.values() if seen.text), NOTHING_SEEN)


def _says_nothing(table: Table, row: Row, name: Seen) -> str:
    """Why a row says nothing, as the end of a key papers.left.*; "" where it says something."""
    filled = list(dict.fromkeys(seen for seen in row.seen.values() if seen.text))
    first, called = plain(filled[0].text), plain(name.text)
    said = [seen for column, seen in row.seen.items() if table.means(column) != "seq" and seen.text]
    reasons = (
        ("total", _is_total(filled, called)),
        ("group", row.begins_group or (called in words("groups") and len(set(said)) == 1)),
        ("example", any(text.startswith(word) for text in (first, called) for word in _example_words())),
        ("none", all(is_nothing(seen.text) for seen in said)),
        ("class", called in sorted_words("sorts")),
        ("household", called in words("household") or called.startswith("生活垃圾")),
        ("emission", table.reads == "emissions" and not sort_of(table.cell(row, "sort").text or row.group)),
    )
    return next((reason for reason, holds in reasons if holds), "")


def _is_total(filled: Sequence[Seen], called: str) -> bool:
    """Whether a row is a sum: it is called so, or has no name and says so somewhere."""
    looked_at = filled if not called or is_nothing(called) else filled[:1]
    texts = {plain(seen.text).strip("(): ") for seen in looked_at} | {called.strip("(): ")}
    return bool(texts & words("totals")) or called.endswith(("合计", "小计"))


@cache
def _example_words() -> tuple[str, ...]:
    """Words that begin an example row; those of one letter begin too much else."""
    return tuple(word for word in words("examples") if len(word) > 1)
