"""Laws of reading papers: what says nothing changes nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.catalogue.sheets.papers import test_eia, test_hazardous, test_licence
from tests.catalogue.sheets.papers.built import doubts, lines, read, workbook

FEW = settings(max_examples=25, deadline=None)
TABLES = {
    "plan": (test_hazardous.ARISING[1][0], test_hazardous.ARISING[1][1:]),
    "wastes of a licence": (("排污许可证 固体废物基础信息表",), test_licence.WASTES[1][1:]),
    "wastes of an assessment": (("环境影响报告表 固体废物产生及处置情况（全厂）",), list(test_eia.WASTES[0])),
}


def as_read(title, rows):
    reading = read(workbook(("表", [title, *rows])), test_licence.BRICKS)
    return lines(reading, "offers"), lines(reading, "needs"), sorted(key for _, key, _ in doubts(reading))


@pytest.mark.parametrize("name", TABLES)
@FEW
@given(data=st.data())
def test_columns_may_stand_in_any_order(name, data):
    title, rows = TABLES[name]
    width = max(map(len, rows))
    order = data.draw(st.permutations(range(width)))
    moved = [tuple(row[at] if at < len(row) else None for at in order) for row in rows]
    offers, needs, asked = as_read(title, moved)
    straight = as_read(title, rows)
    assert {name: said | {"note": ""} for name, said in offers.items()} == {
        name: said | {"note": ""} for name, said in straight[0].items()
    }
    assert (needs, asked) == straight[1:]


@pytest.mark.parametrize("name", TABLES)
@FEW
@given(data=st.data())
def test_rows_may_stand_in_any_order_with_blanks_and_headers_between(name, data):
    title, (header, *body) = TABLES[name]
    shuffled = data.draw(st.permutations(body))
    between = [
        row
        for one in shuffled
        for row in (*data.draw(st.sampled_from([(), ((None,),), (header,), ((None,), header)])), one)
    ]
    assert as_read(title, [header, *between]) == as_read(title, [header, *body])


@FEW
@given(st.permutations(range(1, 13)), st.lists(st.integers(1, 500), min_size=12, max_size=12))
def test_a_year_is_the_sum_of_its_months_in_any_order(order, amounts):
    rows = [("SW03", "煤渣", amount) for amount in amounts]
    sheets = [
        (f"{n}月", [(f"一般工业固体废物流向汇总表（2025年{n}月）",), ("代码", "名称", "产生量（吨）"), rows[n - 1]]) for n in order
    ]
    offers = lines(read(workbook(*sheets)), "offers")
    assert offers["煤渣"]["quantity"] == f"{sum(amounts)} 吨/年"


@FEW
@given(st.integers(1, 10**6), st.sampled_from(["吨", "t", "t/a", "吨/年", "kg", "万t/a", "m3/a", "万m³/a", "千克"]))
def test_a_unit_says_the_same_in_header_cell_column_and_caption(amount, unit):
    """Wherever the unit stands, the amount is read alike."""
    from matchchain.units import amount as read_amount

    title, said = ("环境影响报告表",), set()
    for rows in (
        [("名称", f"年用量（{unit}）"), ("某料", amount)],
        [("名称", "年用量", "单位"), ("某料", amount, unit)],
        [("名称", "单位", "年用量"), ("某料", unit, amount)],
        [(f"单位：{unit}",), ("名称", "年用量", "规格"), ("某料", amount, "/")],
        [("名称", "年用量"), ("某料", f"{amount}{unit}")],
        [("名称", "年用量"), (f"某料（{unit}）", amount)],
    ):
        text = lines(read(workbook(("表", [title, *rows]))), "needs")["某料"]["quantity"]
        found = read_amount(text.removeprefix("<= "))
        said.add((round(found.likely, 6), found.unit))
    assert len(said) == 1
