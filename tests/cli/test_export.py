"""`export` as an office meets it: one workbook, one CSV a sheet, what a partner may see."""

import os
import stat

import openpyxl
import pytest

from tests.cli.command import ROOT, matchchain
from tests.golden import same_as_golden

DATA = ROOT / "data"
SHARING = """
- {id: a, name: 甲厂, contact: 王工 13800000001, share: {name: no}, offers: [{material: 盐酸, kind: product, quantity: 700 吨/年}, {material: 废盐, kind: waste}]}
- {id: b, name: 乙厂, offers: [{material: 盐酸, kind: product, quantity: 900 吨/年}], needs: [{material: 盐酸, quantity: 3 吨/年}]}
"""


def run(tmp_path, *words, park=DATA):
    return matchchain("--park", park, "export", *words, cwd=tmp_path, MATCHCHAIN_LANG="zh")


@pytest.fixture
def sharing(tmp_path):
    folder = tmp_path / "park"
    folder.mkdir()
    (folder / "park.yaml").write_text("name: 园\nlanguage: zh\n", encoding="utf-8")
    (folder / "firms.yaml").write_text("firms:" + SHARING, encoding="utf-8")
    return folder


def test_the_whole_park_in_one_workbook(tmp_path):
    done = run(tmp_path, "--out", "park.xlsx")
    assert (done.code, done.text) == (0, "")
    assert "100家企业,750条供需" in done.said
    book = openpyxl.load_workbook(tmp_path / "park.xlsx")
    assert [sheet.title for sheet in book.worksheets] == ["企业", "可供", "需要", "许可", "工艺", "园区", "物料", "_mc"]
    texts = {cell.value for row in book["可供"].iter_rows() for cell in row}
    assert {"1.2万吨/年", "硫酸钠: 3%; TOC: 800 ppm", "200-600 元/吨"} <= texts
    if os.name != "nt":
        assert stat.S_IMODE((tmp_path / "park.xlsx").stat().st_mode) == 0o600
    assert run(tmp_path, "--out", "park.xlsx").code == 4
    first = (tmp_path / "park.xlsx").read_bytes()
    assert run(tmp_path, "--out", "park.xlsx", "--force").code == 0
    assert (tmp_path / "park.xlsx").read_bytes() == first


def test_one_csv_a_sheet(tmp_path):
    assert run(tmp_path, "--format", "csv", "--out", "sheets").code == 0
    names = {file.name for file in (tmp_path / "sheets").iterdir()}
    assert {"企业.csv", "可供.csv", "需要.csv", "许可.csv", "工艺.csv", "园区-产业链.csv", "物料.csv"} <= names
    raw = (tmp_path / "sheets" / "可供.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in raw
    assert run(tmp_path, "--format", "csv", "--out", "sheets").code == 4


def test_a_partner_gets_three_plain_sheets_and_the_office_the_key(tmp_path, sharing):
    done = run(tmp_path, "--for", "partner", "--out", "shared.xlsx", park=sharing)
    assert done.code == 0
    book = openpyxl.load_workbook(tmp_path / "shared.xlsx")
    rows = {tuple(cell.value for cell in row) for row in book["可供"].iter_rows(min_row=2)}
    code = next(row[0] for row in rows if row[3] == "500-1000 吨/年" and row[0] != "乙厂")
    assert rows == {(code, "盐酸", "产品", "500-1000 吨/年"), ("乙厂", "盐酸", "产品", "500-1000 吨/年")}
    shown = done.text.replace(code, "A07")
    same_as_golden("forms/export-partner-zh.txt", shown)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--out", "park.csv"), 2, "--format csv"),
        (("--out", "park.xlsx", "--format", "csv"), 2, "文件夹"),
        (("--out", "park", "--format", "xlsx"), 2, ".xlsx"),
        (("--out", "park.xlsx", "--line", "盐酸"), 2, "--for partner"),
        (("--out", "p.xlsx", "--for", "partner", "--line", "没有的料"), 2, "没有的料"),
        (("--out", "no/such.xlsx"), 5, "no"),
        ((), 2, "--out"),
    ],
)
def test_what_cannot_be_meant_is_refused(tmp_path, words, code, said):
    done = run(tmp_path, *words)
    assert (done.code, said in done.said) == (code, True), done.said
    assert list(tmp_path.iterdir()) == []


def test_a_dry_run_writes_nothing(tmp_path, sharing):
    before = sorted(tmp_path.rglob("*"))
    for words in (("--out", "a.xlsx"), ("--out", "b", "--format", "csv"), ("--out", "c.xlsx", "--for", "partner")):
        assert run(tmp_path, *words, "--dry-run", park=sharing).code == 0
    assert sorted(tmp_path.rglob("*")) == before


def test_keys_that_nobody_knows_are_named_since_they_are_not_in_it(tmp_path, sharing):
    (sharing / "firms.yaml").write_text("firms:\n- {id: a, name: 甲厂, 老板: 张三}\n", encoding="utf-8")
    done = run(tmp_path, "--out", "park.xlsx", park=sharing)
    assert done.code == 0
    assert "老板" in done.said
    assert "firms.yaml:2:" in done.said


def test_a_new_park_is_made_of_a_workbook_without_a_difference(tmp_path):
    from tests.catalogue.sheets.forms.test_workbook import load, same

    assert run(tmp_path, "--out", "park.xlsx", park=ROOT / "examples" / "mixed").code == 0
    done = matchchain("init", "again", "--from", "park.xlsx", cwd=tmp_path)
    assert done.code == 0, done.said
    again = load(tmp_path / "again", snapshot=False)
    assert same(again.park) == same(load(ROOT / "examples" / "mixed", snapshot=False).park)
    assert not again.errors
    assert matchchain("init", "again", "--from", "park.xlsx", cwd=tmp_path).code == 2
    (tmp_path / "other.csv").write_text("企业,品名\n甲,盐\n", encoding="utf-8")
    refused = matchchain("init", "third", "--from", "other.csv", cwd=tmp_path)
    assert (refused.code, "import" in refused.said) == (3, True)
    assert not (tmp_path / "third").exists()


def test_lines_that_have_ended_are_in_the_workbook_and_not_for_partners(tmp_path, sharing):
    card = "- {id: a, name: 甲厂, offers: [{material: 盐酸, kind: product, ended: 2026-10-01}, {material: 烧碱, kind: product}]}\n"
    (sharing / "firms.yaml").write_text("firms:\n" + card, encoding="utf-8")
    assert run(tmp_path, "--out", "park.xlsx", park=sharing).code == 0
    assert run(tmp_path, "--for", "partner", "--out", "shared.xlsx", park=sharing).code == 0
    whole, shared = (
        {cell.value for row in openpyxl.load_workbook(tmp_path / name)["可供"].iter_rows() for cell in row}
        for name in ("park.xlsx", "shared.xlsx")
    )
    assert {"盐酸", "烧碱", "2026-10-01"} <= whole
    assert "盐酸" not in shared
    assert "烧碱" in shared
