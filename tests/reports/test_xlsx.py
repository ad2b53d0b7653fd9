from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from datetime import UTC, datetime

import python_calamine
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.reports.formats.xlsx_rows import write_rows

from .plans import SULFITE, example, plan, render, text
from .test_clean import unsafe
from .test_record import FIELDS, FORMULAS


def workbook(body: bytes) -> dict[str, list[list[object]]]:
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(body))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def raw(body: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(body)) as parts:
        return "".join(
            parts.read(name).decode() for name in parts.namelist() if name.endswith((".xml", ".rels"))
        )


def test_the_sheets_of_a_workbook():
    sheets = workbook(render(example(), "xlsx", "zh"))
    assert list(sheets) == ["建议", "明细", "说明"]
    assert sheets["建议"][0][:5] == ["序号", "阶段", "品名", "供方", "需方"]
    assert sheets["明细"][0][:3] == ["建议编号", "序号", "阶段"]
    assert list(workbook(render(example(), "xlsx", "zh", refused=True))) == ["建议", "明细", "不推荐", "说明"]
    assert list(workbook(render(example(), "xlsx", "en"))) == ["Suggestions", "Details", "Notes"]


def test_figures_are_figures_and_the_gains_add_up():
    head, first, *_ = workbook(render(example(), "xlsx", "zh"))["建议"]
    row = dict(zip(head, first, strict=True))
    assert row["合计效益(万元/年)"] == 2372
    assert row["供方得(万元/年)"] + row["需方得(万元/年)"] == 2372
    assert row["数量(每年)"] == 12000
    assert row["先问"] == "龙华染料 王工 138****0001 有没有TOC和重金属检测报告?"


def test_the_details_hold_every_field_the_corridor_and_the_lines():
    head, first, *_ = workbook(render(example(), "xlsx", "zh", headers="en"))["明细"]
    assert head[: len(FIELDS)] == FIELDS
    row = dict(zip(head, first, strict=True))
    assert row["price_low"] == -899.1667
    assert row["avoided_purchase_likely"] == 1500
    assert row["pretreatment_cost_high"] == 600
    assert row["supplier_contact"] == "王工 138****0001"


def test_fifty_formula_payloads_become_no_formula_and_no_link():
    rows = [
        replace(
            SULFITE,
            rank=i,
            offer=p,
            need=p,
            supplier_name=p,
            material=p,
            evidence=(text(p),),
            supplier_contact=p,
        )
        for i, p in enumerate([*FORMULAS, "http://evil.example", "mailto:a@b.example", "internal:A1"])
    ]
    body = render(plan(*rows), "xlsx", "zh")
    xml = raw(body)
    ours = re.findall(r"<f>SUBTOTAL\(109,([A-Z]+)2:\1\d+\)</f>", xml)
    assert len(re.findall(r"<f[ >]", xml)) == len(ours) == 1
    assert "<hyperlink" not in xml
    assert "relationships/hyperlink" not in xml
    sheets = workbook(body)
    column = sheets["建议"][0].index("供方")
    for payload, row in zip(FORMULAS, sheets["建议"][1:], strict=False):
        assert row[column].startswith("'"), payload


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=50))
def test_a_workbook_can_be_read_whatever_the_words(words):
    body = render(plan(replace(SULFITE, offer=words, need=words)), "xlsx", "zh")
    sheets = workbook(body)
    cells = [cell for sheet in sheets.values() for row in sheet for cell in row if isinstance(cell, str)]
    assert not [cell for cell in cells if unsafe(cell)]


def test_an_endless_text_is_cut_to_what_a_cell_holds():
    sheets = workbook(render(plan(replace(SULFITE, need="盐" * 40_000)), "xlsx", "zh"))
    assert len(sheets["明细"][1][8]) == 32_767


def test_the_same_plan_gives_the_same_bytes():
    assert render(example(), "xlsx", "zh") == render(example(), "xlsx", "zh")


def test_heads_are_frozen_and_can_be_filtered():
    xml = raw(render(example(), "xlsx", "zh"))
    assert xml.count('state="frozen"') == 2
    assert xml.count("<autoFilter") == 2


ODD = st.text(st.sampled_from("a<>&\"' \t\n\x01\u3000\ufffe_x041;🙂亚"), max_size=8)
CELL = st.one_of(
    st.none(), ODD, st.just("_x0041_"), st.just("<r>x</r>"), st.just("长" * 20_000),
    st.integers(-10**12, 10**12), st.floats(allow_nan=False, allow_infinity=False),
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.tuples(CELL, CELL, CELL), max_size=4), min_size=1, max_size=3))
def test_rows_are_written_as_by_xlsxwriter_itself(tables):
    def by_itself(sheet, first, rows, styles):
        for row, cells in enumerate(rows, start=first):
            for at, value in enumerate(cells):
                if isinstance(value, str):
                    sheet.write_string(row, at, value, styles[at])
                elif value is not None:
                    sheet.write_number(row, at, value, styles[at])

    assert _book(tables, write_rows) == _book(tables, by_itself)


def _book(tables, write):
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"constant_memory": True, "in_memory": False})
    book.set_properties({"created": datetime(2026, 1, 1, tzinfo=UTC)})
    for table in tables:
        sheet = book.add_worksheet()
        styles = [book.add_format({"num_format": pattern}) for pattern in ("0.0", "0.00", "@")]
        head = book.add_format({"bold": True})
        for at in range(3):
            sheet.write_string(0, at, "head", head)
        write(sheet, 1, table, styles)
    book.close()
    return out.getvalue()
