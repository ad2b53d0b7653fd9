"""`template` as an office meets it: what it prints, what it writes, what it refuses."""

import json
import os
import stat

import pytest

from tests.cli.command import ROOT, matchchain
from tests.golden import same_as_golden

DATA = ROOT / "data"
QUICK = ("--ask", "stale")  # without the call list of the whole park


def run(tmp_path, *words, park=DATA):
    return matchchain("--park", park, "template", *words, cwd=tmp_path, MATCHCHAIN_LANG="zh")


@pytest.mark.parametrize(("lang", "park", "firms"), [("zh", "data", 100), ("en", "examples/europe", 26)])
def test_the_page(tmp_path, lang, park, firms):
    done = run(tmp_path, "--all", "--out", "forms", "--lang", lang, "--width", "80", "--top", "8", park=ROOT / park)
    assert done.code == 0, done.said
    same_as_golden(f"forms/template-{lang}.txt", done.text)
    assert len(list((tmp_path / "forms").iterdir())) == firms


def test_firms_by_name_get_a_file_each_that_only_its_owner_reads(tmp_path):
    done = run(tmp_path, "越清造纸", "longhua", "--deadline", "2026年12月15日", "--out", "填报", "--format", "json")
    assert done.code == 0, done.said
    told = json.loads(done.text)["forms"]
    assert [(form["firm"], form["questions"], round(form["worth"] or 0)) for form in told] == [("yueqing", 2, 543706), ("longhua", 0, 0)]
    files = sorted((tmp_path / "填报").iterdir())
    assert [file.name for file in files] == ["越清造纸-填报-2026-12.xlsx", "龙华染料-填报-2026-12.xlsx"]
    if os.name != "nt":
        assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_due_chooses_those_with_stale_figures(tmp_path):
    fresh = tmp_path / "park"
    fresh.mkdir()
    (fresh / "park.yaml").write_text("name: 园\n", encoding="utf-8")
    card = "- {{id: {id}, name: {id}厂, offers: [{{material: 废盐, quantity: 5 吨/年, disposal_cost: 9 元/吨, as_of: {day}}}]}}\n"
    firms = card.format(id="new", day="2026-11-01") + card.format(id="old", day="2026-01-01")
    (fresh / "firms.yaml").write_text("firms:\n" + firms, encoding="utf-8")
    done = run(tmp_path, "--due", "--ask", "stale", "--out", "forms", park=fresh)
    assert [file.name for file in (tmp_path / "forms").iterdir()] == ["old厂-填报-2026-11.xlsx"]
    assert done.code == 0
    (fresh / "firms.yaml").write_text("firms:\n" + card.format(id="new", day="2026-11-01"), encoding="utf-8")
    none = run(tmp_path, "--due", "--out", "none", park=fresh)
    assert (none.code, none.text) == (0, "")
    assert "没有企业的数过期" in none.said
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ((), 2, "--all"),
        (("--all", "--due"), 2, "只能用一样"),
        (("longhua", "--all"), 2, "只能用一样"),
        (("没有这家",), 2, "没有这家"),
        (("longhua", "--deadline", "明天"), 2, "2026-12-15"),
        (("longhua", "--deadline", "2026-11-21"), 2, "已经过了"),
        (("longhua", "--ask", "什么"), 2, "worth"),
    ],
)
def test_what_cannot_be_meant_is_refused_before_anything_is_written(tmp_path, words, code, said):
    done = run(tmp_path, *words, "--out", "forms")
    assert (done.code, said in done.said) == (code, True), done.said
    assert not (tmp_path / "forms").exists()


def test_nothing_is_overwritten_without_force_and_none_half_written(tmp_path):
    assert run(tmp_path, "longhua", *QUICK, "--out", "forms").code == 0
    file = tmp_path / "forms" / "龙华染料-填报-2026-11.xlsx"
    file.write_bytes(b"mine")
    refused = run(tmp_path, "yueqing", "longhua", *QUICK, "--out", "forms")
    assert refused.code == 4
    assert file.read_bytes() == b"mine"
    assert len(list((tmp_path / "forms").iterdir())) == 1
    assert run(tmp_path, "yueqing", "longhua", *QUICK, "--out", "forms", "--force").code == 0
    assert file.read_bytes().startswith(b"PK")


def test_only_a_folder_takes_forms(tmp_path):
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    assert run(tmp_path, "longhua", *QUICK, "--out", "file").code == 4
    assert run(tmp_path, "longhua", *QUICK, "--out", "no/such").code == 5
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert run(tmp_path, "longhua", *QUICK, "--out", "link").code == 4
    (tmp_path / "real" / "龙华染料-填报-2026-11.xlsx").symlink_to(tmp_path / "file")
    assert run(tmp_path, "longhua", *QUICK, "--out", "real", "--force").code == 4
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"


@pytest.mark.skipif(os.name == "nt", reason="devices are files there")
def test_a_device_is_no_folder(tmp_path):
    assert run(tmp_path, "longhua", *QUICK, "--out", os.devnull).code == 4


def test_a_dry_run_writes_nothing(tmp_path):
    done = run(tmp_path, "yueqing", "--out", "forms", "--dry-run")
    assert done.code == 0
    assert "越清造纸-填报-2026-11.xlsx" in done.text
    assert list(tmp_path.iterdir()) == []


def test_a_park_with_errors_is_not_asked(tmp_path):
    (tmp_path / "park.yaml").write_text("name: 园\nfirms: []\n", encoding="utf-8")
    (tmp_path / "firms.yaml").write_text("firms:\n- {id: a, name: 甲, offers: [{material: 盐, quantity: 很多}]}\n", encoding="utf-8")
    assert run(tmp_path, "a", "--out", "forms", park=tmp_path).code == 3
    assert run(tmp_path, "a", "--out", "forms", "--skip-bad", park=tmp_path).code == 0


def test_the_own_saving_is_told_only_when_asked_for(tmp_path):
    import openpyxl

    for words, there in (((), False), (("--show-gain",), True)):
        run(tmp_path, "longhua", *QUICK, "--out", "forms", "--force", *words)
        book = openpyxl.load_workbook(tmp_path / "forms" / "龙华染料-填报-2026-11.xlsx")
        text = " ".join(str(cell.value) for row in book["请先填这几条"].iter_rows() for cell in row if cell.value)
        assert ("1080万元/年" in text) == there
