"""Forms and workbooks that another program opened, changed and wrote again."""

from __future__ import annotations

import io
import shutil
import subprocess

import openpyxl
import pytest

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.forms.form import ours
from matchchain.catalogue.sheets.forms.workbook import every_field, read_workbook
from matchchain.reports.workbook.whole import park_workbook
from tests.catalogue.sheets.forms.opened import opened
from tests.catalogue.sheets.forms.sent_out import ask, changes, form, loaded, read, told

SULFITE, SALT = "longhua/offer/亚硫酸钠", "longhua/offer/染料废盐"
OFFICE = shutil.which("soffice")


def typed(raw: bytes) -> bytes:
    """The form as a person filled it in with openpyxl, which writes the whole file anew."""
    book = openpyxl.load_workbook(io.BytesIO(raw))
    offers, first, firm = book["可供"], book["请先填这几条"], book["企业"]
    fields = {cell.value: cell.column for cell in offers[1] if cell.value}
    rows = {row[0].value: row[0].row for row in offers.iter_rows() if row[0].value}
    offers.cell(rows[SULFITE], fields["quantity"]).value = 9000
    offers.cell(rows[SALT], fields["!"]).value = "不再产生"
    new = max(rows.values()) + 1
    offers.cell(new, fields["material"]).value = "废活性炭"
    offers.cell(new, fields["quantity"]).value = "30吨/年"
    answers = {row[0].value: row[0].row for row in first.iter_rows() if row[0].value}
    first.cell(answers["1"], 6).value = 1500
    contacts = {row[0].value: row[0].row for row in firm.iter_rows() if row[0].value}
    firm.cell(contacts["phone"], 3).value = "0575-82000000"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def by_office(raw: bytes, folder) -> bytes:
    """A workbook that LibreOffice opened and wrote again."""
    (folder / "in").mkdir()
    (folder / "in" / "form.xlsx").write_bytes(raw)
    subprocess.run(
        [OFFICE, "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "xlsx", "--outdir", folder / "out", folder / "in" / "form.xlsx"],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return (folder / "out" / "form.xlsx").read_bytes()


def holds(raw: bytes) -> None:
    """What was typed is read, and nothing else."""
    book, of = opened(raw), loaded("data")
    assert ours(book) == "form"
    found = read(book, of)
    assert changes(found) == {
        ("offers", SULFITE, "quantity"): "9000 吨/年",
        ("offers", SALT, "disposal_cost"): "1500 元/吨",
        ("offers", "", "material"): "废活性炭",
        ("offers", "", "quantity"): "30吨/年",
        ("firm", "", "phone"): "0575-82000000",
    }
    assert [line.key for line in found.firms[0].lines if line.ended] == [SALT]
    assert told(found) == []


def sent() -> bytes:
    return form(loaded("data"), "longhua", ask("offers", SALT, "染料废盐", "disposal_cost", "CNY/t")).content


def test_a_form_filled_in_and_saved_by_another_writer():
    holds(typed(sent()))


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not here")
def test_a_form_filled_in_and_saved_by_libreoffice(tmp_path):
    holds(by_office(typed(sent()), tmp_path))


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not here")
def test_a_workbook_saved_by_libreoffice(tmp_path):
    of = loaded("examples/worked")
    book = opened(by_office(park_workbook(of, of.park, "zh", "2026-11-22"), tmp_path))
    found = read_workbook(book, Around(of.park))
    assert [field for field in every_field(found) if field.text != field.base] == []
    assert {field.base is None for field in every_field(found)} == {False}
    assert told(found) == []
