"""import: shown first, written as shown, taken back in one step; what is not certain waits for a person."""

import json

import openpyxl
import pytest

from tests.cli.command import matchchain, own_process
from tests.cli.office_files import ledger, survey
from tests.cli.park import build
from tests.golden import same_as_golden


@pytest.fixture
def folder(tmp_path):
    return build(tmp_path / "park")


@pytest.fixture
def do(folder, tmp_path):
    def call(*words, code=0, lang="zh"):
        done = matchchain("import", *words, "--park", folder, "--lang", lang, cwd=tmp_path, MATCHCHAIN_TODAY="2026-11-22")
        assert done.code == code, done.said
        assert "Traceback" not in done.said
        return done

    return call


def files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".matchchain" not in path.parts
    }


def sheet(path, *rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path.name


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_preview(do, tmp_path, lang):
    survey(tmp_path / "survey.xlsx")
    same_as_golden(f"import/survey-{lang}.txt", do("survey.xlsx", "--width", 80, lang=lang).text)


def test_without_a_yes_nothing_is_written(do, folder, tmp_path):
    survey(tmp_path / "survey.xlsx")
    before = files(folder)
    assert "--yes" in do("survey.xlsx").said
    do("survey.xlsx", "--yes", "--dry-run")
    assert files(folder) == before


def test_what_is_shown_is_what_is_written_and_one_undo_takes_it_back(do, folder, tmp_path):
    survey(tmp_path / "survey.xlsx")
    before = files(folder)
    shown = json.loads(do("survey.xlsx", "--format", "json").text)
    written = do("survey.xlsx", "--yes", "--format", "json")
    assert json.loads(written.text)["rows"] == shown["rows"]
    after = files(folder)
    assert len(after) == len(before) + 4  # two cards, the log, the map of the columns
    cards = "\n".join(text.decode() for name, text in after.items() if name.startswith("firms/"))
    for row in shown["rows"]:
        assert row["verdict"] == "new"
        assert row["new"] in cards
    undone = matchchain("undo", "--yes", "--park", folder, cwd=tmp_path)
    assert undone.code == 0
    assert files(folder) == before


def test_the_same_file_again_changes_nothing(do, folder, tmp_path):
    survey(tmp_path / "survey.xlsx")
    do("survey.xlsx", "--yes")
    before = files(folder)
    again = do("survey.xlsx", "--yes")
    assert files(folder) == before
    assert "2026-11-22" in again.said


def test_a_conflict_waits_in_a_plan_and_is_written_as_decided(do, folder, tmp_path):
    name = sheet(
        tmp_path / "answers.xlsx", ("企业名称", "副产物名称", "年产生量(吨)"), ("龙华染料化工有限公司", "亚硫酸钠", 9000)
    )
    assert "冲突" in do(name, "--as-of", "2026-10-20", "--yes", code=1).text
    assert "1.2万吨/年" in files(folder)["firms/longhua.yaml"].decode()
    do(name, "--as-of", "2026-10-20", "--plan", "plan.yaml", code=1)
    plan = (tmp_path / "plan.yaml").read_text(encoding="utf-8")
    (tmp_path / "plan.yaml").write_text(plan.replace("- take:   #", "- take: file   #", 1), encoding="utf-8")
    do("--apply", "plan.yaml", "--yes")
    assert "9000" in files(folder)["firms/longhua.yaml"].decode()


def test_a_plan_is_refused_when_the_card_changed_since(do, folder, tmp_path):
    survey(tmp_path / "survey.xlsx")
    name = sheet(tmp_path / "answers.xlsx", ("企业名称", "副产物名称", "含量"), ("龙华染料化工有限公司", "亚硫酸钠", "93%"))
    do(name, "--plan", "plan.yaml")
    card = folder / "firms/longhua.yaml"
    card.write_text(card.read_text(encoding="utf-8") + "note: 改过\n", encoding="utf-8")
    assert "firms/longhua.yaml" in do("--apply", "plan.yaml", "--yes", code=4).said


def test_a_file_without_a_firm_is_of_the_one_named_beside_it(do, folder, tmp_path):
    ledger(tmp_path / "台账.xlsx")
    do("台账.xlsx", "--firm", "龙华染料", "--yes")
    assert "污水处理污泥" in files(folder)["firms/longhua.yaml"].decode()
    do("台账.xlsx", "--firm", "新来的化工厂", "--prefer", "file", "--yes")
    assert any("新来的化工厂" in text.decode() for name, text in files(folder).items() if name.startswith("firms/"))


def test_a_map_that_was_mended_by_hand_is_kept_to(do, folder, tmp_path):
    name = sheet(tmp_path / "list.xlsx", ("企业名称", "副产物名称", "年产生量(吨)", "参考数(元/吨)"), ("甲厂", "废盐", 9, 300))
    do(name, "--yes")
    (kept,) = (folder / "imports/maps").iterdir()
    kept.write_text(kept.read_text(encoding="utf-8").replace("栏目: 不读", "栏目: 可供.处置单价"), encoding="utf-8")
    rows = json.loads(do(name, "--prefer", "file", "--format", "json").text)["rows"]
    assert [row["new"].split()[0] for row in rows if row["field"] == "disposal_cost"] == ["300"]


def test_a_column_that_is_not_read_is_named(do, tmp_path):
    name = sheet(tmp_path / "list.xlsx", ("企业名称", "副产物名称", "年产生量(吨)", "参考数"), ("甲厂", "废盐", 9, 300))
    assert "没读的列:参考数" in do(name).text


def test_a_marked_copy_holds_the_cell_and_the_reason(do, tmp_path):
    name = sheet(
        tmp_path / "list.xlsx", ("企业名称", "统一社会信用代码", "副产物名称", "年产生量(吨)"), ("甲厂", 9.13e17, "废盐", 9)
    )
    do(name, "--marked", "marked.xlsx", "--yes", code=1)
    book = openpyxl.load_workbook(tmp_path / "marked.xlsx")
    assert "B2" in [cell.coordinate for row in book.worksheets[1].iter_rows() for cell in row if cell.comment]


def test_the_file_itself_is_kept_where_that_is_asked_for(do, folder, tmp_path):
    survey(tmp_path / "survey.xlsx")
    do("survey.xlsx", "--keep", "--yes")
    (kept,) = (folder / "imports").glob("*.xlsx")
    assert kept.read_bytes() == (tmp_path / "survey.xlsx").read_bytes()


def test_files_are_found_by_a_pattern_and_one_bad_file_stops_no_other(do, folder, tmp_path):
    survey(tmp_path / "a.xlsx")
    (tmp_path / "b.xlsx").write_bytes(b"%PDF-1.4 none")
    done = do("*.xlsx", "--yes", code=1)
    assert "b.xlsx" in done.said
    assert len(list((folder / "firms").iterdir())) == 4


def test_nothing_that_can_be_read_is_exit_3(do, tmp_path):
    (tmp_path / "b.xlsx").write_bytes(b"%PDF-1.4 none")
    assert "b.xlsx" in do("b.xlsx", code=3).said


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((), 2),
        (("gone.xlsx",), 3),
        (("a.xlsx", "--from", "梦里"), 2),
        (("a.xlsx", "--as-of", "昨天"), 2),
        (("a.xlsx", "--apply", "plan.yaml"), 2),
        (("--apply", "gone.yaml"), 2),
        (("a.xlsx", "--map", "gone.yaml"), 2),
        (("a.xlsx", "gone.xlsx", "--marked", "b.xlsx"), 2),
        (("a.xlsx", "--marked", "a.xlsx"), 4),
        (("a.xlsx", "--plan", "a.xlsx"), 4),
    ],
)
def test_what_cannot_be_meant_is_a_sentence(do, tmp_path, words, code):
    survey(tmp_path / "a.xlsx")
    assert do(*words, code=code).said


def piped(folder, text, *words):
    done = own_process("import", *words, "--park", folder, "--lang", "en", given=text.encode())
    assert b"Traceback" not in done.err
    return done.code, done.text, done.said


def test_a_file_from_standard_input_is_read_as_any_other(folder, tmp_path):
    text = "企业名称,可供物料,年产生量(吨)\n新河化工厂,工业盐,1200\n"
    (tmp_path / "台账.csv").write_text(text, encoding="utf-8")
    before = files(folder)
    words = ("--dry-run", "--format", "json")
    _, named, _ = piped(folder, "", tmp_path / "台账.csv", *words)
    _, given, _ = piped(folder, text, "-", "--stdin-filename", "../台账.csv", *words)
    assert json.loads(given) == json.loads(named)
    assert json.loads(given)["rows"]
    assert files(folder) == before
    code, _, said = piped(folder, text, "-", "--stdin-filename", "台账.csv", "--yes", "--keep")
    assert code in (0, 1), said
    kept = [body for file, body in files(folder).items() if file.startswith("imports/") and file.endswith(".csv")]
    assert kept == [text.encode()]


def test_empty_standard_input_and_a_name_for_none_are_said(folder):
    assert piped(folder, "", "-")[0] == 3
    code, _, said = piped(folder, "", "x.csv", "--stdin-filename", "a.csv")
    assert code == 2
    assert "write - as the file" in said
