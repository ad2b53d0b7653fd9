"""A clerk's quarter of an hour at a terminal: from three office files to the first screen, a form out and back in."""

import os

import openpyxl
import pytest

from tests.cli.office_files import ledger, licence

pexpect = pytest.importorskip("pexpect")
pytest.importorskip("pty", reason="no pty on Windows")
pytestmark = pytest.mark.filterwarnings("ignore:Cannot parse header or footer.*")


def survey(path):
    """Who offers and needs what, as an office's own list has it: two rows of titles, firms merged down, a total."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["2026年园区物料供需调查表"])
    sheet.append(["企业名称", "可供", "", "", "需求", "", ""])
    sheet.append(["", "品名", "年产生量(吨)", "处置费(元/吨)", "品名", "年用量(吨)", "到厂价(元/吨)"])
    sheet.append(["青禾染化有限公司", "亚硫酸钠", 1200, 900, "烧碱", 800, 950])
    sheet.append(["", "废包装袋", 15, "", "", "", ""])
    sheet.append(["泓泰造纸有限公司", "", "", "", "无水亚硫酸钠", 2000, 1500])
    sheet.append(["合计", "", 1215, "", "", 2800, ""])
    for area in ("A1:G1", "A2:A3", "B2:D2", "E2:G2", "A4:A5"):
        sheet.merge_cells(area)
    book.save(path)


@pytest.fixture
def clerk(tmp_path):
    from .sitting import Sitting

    survey(tmp_path / "调查表.xlsx")
    ledger(tmp_path / "台账.xlsx")
    licence(tmp_path / "许可证.docx")
    environment = {
        **os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "TERM": "dumb", "MATCHCHAIN_TODAY": "2026-11-22", "MATCHCHAIN_LANG": "zh", "COLUMNS": "80", "LINES": "24",
    }  # fmt: skip

    def types(*words, cwd=tmp_path / "园区", answers=()):
        child = Sitting(*words, env=environment, cwd=cwd)
        seen = ""
        for question, answer in answers:
            child.expect(question)
            seen += child.before + child.after
            child.sendline(answer)
        child.expect(pexpect.EOF)
        seen += child.before
        child.close()
        assert "Traceback" not in seen
        return child.exitstatus, seen

    return types


def test_nothing_needs_a_manual(clerk, tmp_path):
    assert clerk("init", "园区", cwd=tmp_path)[0] == 0

    code, seen = clerk(
        "import", "../调查表.xlsx", answers=[("列是这样读的,对吗", ""), ("写入园区", "")]
    )
    assert code == 0, seen
    assert "2家企业" in seen

    code, seen = clerk(
        "import", "../台账.xlsx", "../许可证.docx", "--firm", "青禾染化有限公司",
        answers=[("列是这样读的,对吗", ""), ("写入园区", "")],
    )  # fmt: skip
    assert "写好了" in seen, seen

    code, seen = clerk("suggest", "--no-pager")
    assert code == 0
    assert "亚硫酸钠" in seen
    assert "泓泰造纸" in seen

    code, seen = clerk("template", "青禾染化有限公司", "--out", "填报")
    assert code == 0, seen
    (form,) = (tmp_path / "园区" / "填报").iterdir()
    book = openpyxl.load_workbook(form)
    offers = book["可供"]
    named = {offers.cell(row, 2).value: row for row in range(1, offers.max_row + 1)}
    quantity = next(cell.column for row in offers.iter_rows(max_row=3) for cell in row if str(cell.value).startswith("数量"))
    offers.cell(named["亚硫酸钠"], quantity).value = "1500 吨/年"
    book.save(form)

    code, seen = clerk("import", f"填报/{form.name}", answers=[("写入园区", "")])
    assert code == 0, seen
    assert "1200 吨/年 -> 1500 吨/年" in seen

    code, seen = clerk("suggest", "--no-pager")
    assert "1,500" in seen.replace("1500", "1,500")
    code, seen = clerk("undo", answers=[("写入", "")])
    assert code == 0, seen
