"""The call list and the pack of papers: written, filled in as an office does, and read back; nothing written is lost."""

import io
import shutil
import stat

import openpyxl
import pytest

from tests.cli.command import ROOT, matchchain

KINDS = {"calls": ("blanks", "--phones"), "papers": ("papers", "plan")}
"""The pack keeps numbers masked: who takes it to a sitting shows it to others."""


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Both lists of the example park, as bytes."""
    folder = tmp_path_factory.mktemp("lists")
    found = {}
    for kind, words in KINDS.items():
        out = folder / f"{kind}.xlsx"
        done = matchchain(*words, "--park", ROOT / "data", "--out", out)
        assert done.code == 0, done.said
        assert stat.S_IMODE(out.stat().st_mode) == 0o600
        found[kind] = out.read_bytes()
    return found


@pytest.fixture
def park(tmp_path):
    return shutil.copytree(ROOT / "data", tmp_path / "park")


class List:
    """A list that is open in another program."""

    def __init__(self, content):
        self.book = openpyxl.load_workbook(io.BytesIO(content))
        self.sheet = self.book.worksheets[0]
        self.columns = {self.sheet.cell(1, at).value: at for at in range(1, self.sheet.max_column + 1)}
        self.rows = {
            str(self.sheet.cell(at, 1).value): at
            for at in range(2, self.sheet.max_row + 1)
            if str(self.sheet.cell(at, 1).value).isdigit()
        }

    def text(self, number, column):
        return self.sheet.cell(self.rows[number], self.columns[column]).value or ""

    def find(self, **said):
        """The number of the first row whose cells hold these words."""
        return next(n for n in self.rows if all(words in self.text(n, name) for name, words in said.items()))

    def fill(self, number, **said):
        for name, words in said.items():
            self.sheet.cell(self.rows[number], self.columns[name], words)

    def turned(self):
        """The rows in the opposite order, their hidden keys with them."""
        first, last = min(self.rows.values()), max(self.rows.values())
        rows = [[cell.value for cell in row] for row in self.sheet.iter_rows(first, last)]
        for at, row in enumerate(reversed(rows), start=first):
            for column, value in enumerate(row, start=1):
                self.sheet.cell(at, column).value = value

    def saved(self, path):
        self.book.save(path)
        return path


def card(park, firm):
    return (park / "firms" / f"{firm}.yaml").read_text(encoding="utf-8")


def test_contacts_are_full_and_the_sheet_says_for_whom_it_is(made):
    calls = List(made["calls"])
    assert any("13800000002" in calls.text(number, "contact") for number in calls.rows)
    assert "内部使用" in str(calls.sheet.cell(2, 2).value)
    papers = List(made["papers"])
    assert not any("13800000001" in papers.text(number, "contact") for number in papers.rows)
    assert any("138****0001" in papers.text(number, "contact") for number in papers.rows)


def test_on_a_screen_numbers_stay_masked_unless_they_are_asked_for():
    words = ("blanks", "--park", ROOT / "data", "--top", 3)
    assert "138****" in matchchain(*words).text
    shown = matchchain(*words, "--phones").text
    assert "138****" not in shown
    assert "勿转发" in shown


def test_an_answer_fills_its_field_and_what_stands_beside_goes_into_the_note(made, park, tmp_path):
    calls = List(made["calls"])
    number = calls.find(line="回收甲苯", question="一年有多少")
    calls.fill(number, answer="500", owner="小李", next="2026-12-05")
    silent = calls.find(line="废塑料")
    calls.fill(silent, remark="要问老板")
    calls.turned()
    done = matchchain("import", calls.saved(tmp_path / "back.xlsx"), "--park", park, "--yes")
    assert done.code == 0, done.said
    answered = card(park, "hongfei-pharma")
    assert "quantity: 500 吨/年" in answered
    assert "责任人:小李、下次联系:2026-12-05" in answered
    assert "要问老板" in card(park, "yueqing")
    assert "quantity" not in card(park, "yueqing").split("废塑料")[1].split("material")[0]
    again = matchchain("import", tmp_path / "back.xlsx", "--park", park, "--yes")
    assert card(park, "hongfei-pharma") == answered
    assert again.code == 0


def test_an_answer_that_is_no_figure_is_refused_in_its_cell(made, park, tmp_path):
    calls = List(made["calls"])
    calls.fill(calls.find(line="回收甲苯"), answer="不好说")
    done = matchchain("import", calls.saved(tmp_path / "back.xlsx"), "--park", park, "--yes", "--lang", "zh")
    assert done.code == 1
    assert "拒收" in done.text
    assert "不好说" in done.text


def test_what_a_sitting_decided_stands_on_the_cards_and_the_paper_is_missing_no_more(made, park, tmp_path):
    papers = List(made["papers"])
    first = papers.find(whom="龙华染料", question="属性鉴定 亚硫酸钠")
    papers.fill(first, result="一般工业固废", standard="Q/LH 01-2026", document="鉴字11", date="2026-11-20", by="生态环境局")
    permit = papers.find(question="危废利用许可")
    whose, about = papers.text(permit, "whom"), f',{papers.text(permit, "line")},'
    papers.fill(permit, result="办成", document="许可12号", until="2029-12-01", capacity="5000 吨/年", cost="2000")
    waiting = papers.find(whom="康糯医药", question="属性鉴定")
    papers.fill(waiting, result="再等", remark="补报告")
    papers.turned()
    done = matchchain("import", papers.saved(tmp_path / "back.xlsx"), "--park", park, "--yes")
    assert done.code == 0, done.said
    assert "legal: general-waste" in card(park, "longhua")
    assert "test: 鉴字11 2026-11-20" in card(park, "longhua")
    assert "再等" in card(park, "kangnuo")
    after = matchchain("papers", "plan", "--park", park, "--format", "csv", "--headers", "en").text.splitlines()
    assert not any("龙华染料" in row and "属性鉴定" in row and ",亚硫酸钠," in row for row in after)
    assert not any(whose in row and "危废利用许可" in row and about in row for row in after)
    assert any("康糯医药" in row and "乙酸钠" in row for row in after)


def test_a_permit_without_its_last_day_is_asked_about(made, park, tmp_path):
    papers = List(made["papers"])
    papers.fill(papers.find(question="危废利用许可"), result="办成")
    done = matchchain("import", papers.saved(tmp_path / "back.xlsx"), "--park", park, "--lang", "zh")
    assert "没填有效期" in done.text


def test_a_list_without_its_hidden_sheet_is_refused_with_the_cure(made, park, tmp_path):
    calls = List(made["calls"])
    calls.fill("1", answer="500")
    del calls.book["_mc"]
    done = matchchain("import", calls.saved(tmp_path / "back.xlsx"), "--park", park, "--yes", "--lang", "zh")
    assert done.code != 0 or "重新导出" in done.text
    assert "quantity: 500" not in card(park, "hongfei-pharma")
    assert "隐藏" in done.text


def test_a_row_that_somebody_added_is_not_lost_in_silence(made, park, tmp_path):
    calls = List(made["calls"])
    at = max(calls.rows.values()) + 1
    calls.sheet.cell(at, calls.columns["question"], "园区里有没有废酸?")
    calls.sheet.cell(at, calls.columns["answer"], "有")
    done = matchchain("import", calls.saved(tmp_path / "back.xlsx"), "--park", park, "--yes", "--lang", "zh")
    assert "园区里有没有废酸" in done.text


@pytest.mark.parametrize(("name", "lang"), [("table", "zh"), ("csv", "en"), ("md", "zh"), ("html", "en")])
def test_papers_plan_answers_in_every_format(name, lang):
    shown = matchchain("papers", "plan", "--park", ROOT / "examples" / "mixed", "--format", name, "--lang", lang)
    assert shown.code == 0, shown.said
    assert ("汇泽" if lang == "zh" else "Huize") in shown.text
    assert "{" not in shown.text or name == "html"


@pytest.mark.usefixtures("worked_out_anew")
def test_the_same_list_on_the_same_day_is_the_same_file(made, tmp_path):
    out = tmp_path / "calls.xlsx"
    assert matchchain("blanks", "--phones", "--park", ROOT / "data", "--out", out).code == 0
    assert out.read_bytes() == made["calls"]
