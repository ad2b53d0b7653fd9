"""Whatever was done to a file of ours, its reader says what it found and never falls over; the hidden sheet too."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.forms.form import ours, read_form
from matchchain.catalogue.sheets.forms.workbook import read_workbook
from matchchain.catalogue.sheets.grid.book import Book, Cell
from matchchain.reports.workbook.whole import park_book
from matchchain.wording import say
from tests.catalogue.sheets.forms.opened import as_opened
from tests.catalogue.sheets.forms.sent_out import ask, form, loaded

JUNK = (
    "", "0", "-1", "1e9", "#REF!", "#offers", "#head", "#park", "#carriers", '""; "a', "[", "{}", "[a, b", "a: b: c",
    "2026-13-45", "9" * 60, "\u202e", "=1+1", "同上", "不再产生", "√", "firm", "matchchain", "2", "base", "ask", "@", "；",
    "longhua/offer/亚硫酸钠", "1,2,3", "inf", "约", ".5", "x" * 6000,
)  # fmt: skip
KINDS = ("text", "text", "number", "date", "switch", "error", "unreckoned")


@cache
def books() -> tuple[Book, ...]:
    questions = (ask("offers", "longhua/offer/染料废盐", "染料废盐", "disposal_cost", "CNY/t"), ask("firm", "", "", "site"))
    small = loaded("examples/worked")
    return as_opened(form(loaded("data"), "longhua", *questions).book), as_opened(park_book(small, small.park, "zh", "2026-11-22"))


def spoilt(book: Book, chance: random.Random) -> Book:
    """The book after some things that no person meant."""
    grids = list(book.grids)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(grids))
        rows = [list(row) for row in grids[at].rows]
        deed = chance.random()
        if deed < 0.6 and rows:
            row = chance.choice(rows)
            column = chance.randrange(len(row) + 2)
            row.extend([Cell()] * (column + 1 - len(row)))
            row[column] = Cell(chance.choice(JUNK), chance.choice(KINDS))
        elif deed < 0.7 and rows:
            del rows[chance.randrange(len(rows))]
        elif deed < 0.8 and rows:
            rows.insert(chance.randrange(len(rows)), list(chance.choice(rows)))
        elif deed < 0.88:
            chance.shuffle(rows)
        elif deed < 0.94:
            rows = [row[1:] for row in rows]
        else:
            grids.append(grids[at])
        grids[at] = replace(grids[at], rows=tuple(map(tuple, rows)))
    return replace(book, grids=tuple(grids), properties=book.properties if chance.random() < 0.7 else {})


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10**9))
def test_a_spoilt_file_is_read_or_refused_in_words(seed):
    chance = random.Random(seed)
    book = spoilt(chance.choice(books()), chance)
    around = Around(loaded(chance.choice(("data", "examples/worked"))).park)
    found = read_workbook(book, around) if ours(book) == "workbook" else read_form(book, around)
    for doubt in found.doubts:
        assert all(say(doubt.message, lang) and say(replace(doubt.message, key=f"{doubt.message.key}.cure"), lang) for lang in ("zh", "en"))
