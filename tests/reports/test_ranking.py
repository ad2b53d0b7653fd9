"""Rows in an order that matters are counted, and the command that shows all of them stands below."""

import pytest

from matchchain.reports.block import Cell, Under
from matchchain.reports.telling.ranking import ranked

CELLS = [Cell("Firm", str.upper, text=True, style=lambda _: "strong"), Cell("Length", lambda word: str(len(word)))]
WORDS = ("kiln", "mill", "works")


def test_rows_are_counted_before_their_own_cells():
    block = ranked("Firms", CELLS, WORDS, "en", under=lambda word: (Under("why", "", word),))
    assert [head.title for head in block.heads] == ["No.", "Firm", "Length"]
    assert [row.cells for row in block.rows] == [("1", "KILN", "4"), ("2", "MILL", "4"), ("3", "WORKS", "5")]
    assert {row.styles for row in block.rows} == {("", "strong", "")}
    assert [row.under[0].text for row in block.rows] == list(WORDS)
    assert not block.rest


@pytest.mark.parametrize(("top", "left"), [(1, "2 more"), (2, "1 more"), (3, ""), (9, ""), (None, "")])
def test_the_rest_is_one_command_away(top, left):
    block = ranked("Firms", CELLS, WORDS, "en", top=top, command="matchchain drill --top {count}")
    assert block.rest.startswith(left)
    assert ("matchchain drill --top 3" in block.rest) == bool(left)
    assert len(block.rows) == min(3, top or 3)
