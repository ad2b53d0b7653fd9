"""Laws of the parts of a printed answer: none is lost, names are their own, every anchor is found."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.reports.block import Block, Head, Row
from matchchain.reports.formats.docx_table import widths
from matchchain.reports.formats.outline import outline

ANCHORS = st.sampled_from(("", "longhua", "part_2", "part-2", "甲 企业", "a" * 40, "1", "x")) | st.text(max_size=5)
BLOCKS = st.lists(st.builds(lambda level, anchor: Block(f"{level}", level=level, anchor=anchor), st.sampled_from((1, 2, 3)), ANCHORS), max_size=12)


@settings(max_examples=200, deadline=None)
@given(BLOCKS, st.booleans())
def test_every_block_is_one_part_in_its_order_under_a_name_of_its_own(blocks, numbered):
    found = outline(blocks, "zh-", numbered=numbered)
    parts = list(found.all())
    assert [part.block for part in parts] == blocks
    names = [part.name for part in parts]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"zh-[A-Za-z0-9_-]+", name) for name in names)
    first = {anchor: name for (anchor, name) in reversed([(part.block.anchor, part.name) for part in parts]) if anchor}
    assert dict(found.names) == first


@settings(max_examples=200, deadline=None)
@given(BLOCKS)
def test_a_part_lies_no_deeper_than_one_below_what_holds_it_and_holds_only_deeper_levels(blocks):
    def held(parts, depth, above):
        for part in parts:
            assert part.depth == depth
            assert part.block.level > above
            held(part.parts, depth + 1, part.block.level)

    held(outline(blocks).parts, 1, 0)


CELLS = st.text(st.sampled_from("a字 1,"), max_size=60)


@settings(max_examples=60, deadline=None)
@given(st.data(), st.integers(1, 30), st.integers(5000, 15000))
def test_columns_fill_the_page_and_none_vanishes(data, count, room):
    heads = tuple(Head(data.draw(CELLS), text=data.draw(st.booleans())) for _ in range(count))
    rows = tuple(Row(tuple(data.draw(CELLS) for _ in heads)) for _ in range(data.draw(st.integers(0, 3))))
    made = widths(Block("", heads, rows), room)
    assert sum(made) == room
    assert min(made) > 0
