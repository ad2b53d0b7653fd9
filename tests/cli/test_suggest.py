"""`suggest` as it is typed: formats, files, encodings, exit codes, and the worked example word for word."""

import csv
import io
import json
import re
import shutil
import zipfile

import pytest

from tests.cli.command import ROOT, matchchain
from tests.golden import same_as_golden
from tests.parks import write_park

WORKED = ROOT / "examples" / "worked"


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", ["table", "csv", "json"])
def test_worked_example_word_for_word(lang, name):
    words = ["--park", WORKED, "suggest", "--lang", lang, "--format", name]
    ended = matchchain(*words, *(["--width", "80"] if name == "table" else []))
    assert ended.code == 0
    same_as_golden(f"worked/suggest.{lang}.{name}", ended.text)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_check_of_the_worked_example_word_for_word(lang):
    ended = matchchain("--park", WORKED, "check", "--lang", lang)
    same_as_golden(f"worked/check.{lang}.txt", ended.text + ended.said)
    assert ended.code == 0


def test_csv_file_opens_in_a_chinese_excel(tmp_path):
    target = tmp_path / "matches.csv"
    ended = matchchain("--park", WORKED, "suggest", "--lang", "zh", "--format", "csv", "--out", target)
    assert (ended.code, ended.out) == (0, b"")
    raw = target.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    header, row = csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""))
    assert "供方" in "".join(header)
    assert "龙华染料" in row
    assert not matchchain("--park", WORKED, "suggest", "--format", "csv").out.startswith(b"\xef\xbb\xbf")


def test_gb18030_for_those_who_need_it(tmp_path):
    target = tmp_path / "matches.csv"
    matchchain("--park", WORKED, "suggest", "--lang", "zh", "--out", target, "--encoding", "gb18030")
    assert "亚硫酸钠" in target.read_bytes().decode("gb18030")


def test_the_ending_of_the_file_says_the_format(tmp_path):
    for name, begins in (("a.json", b"{"), ("a.xlsx", b"PK"), ("a.md", b"# ")):
        assert matchchain("--park", WORKED, "suggest", "--out", tmp_path / name).code == 0
        assert (tmp_path / name).read_bytes().startswith(begins)
    assert zipfile.ZipFile(tmp_path / "a.xlsx").testzip() is None


def test_nothing_is_overwritten_without_force(tmp_path):
    target = tmp_path / "mine.csv"
    target.write_text("mine", encoding="utf-8")
    ended = matchchain("--park", WORKED, "suggest", "--lang", "en", "--out", target)
    assert ended.code == 4
    assert target.read_text(encoding="utf-8") == "mine"
    assert "--force" in ended.said
    assert matchchain("--park", WORKED, "suggest", "--out", target, "--force").code == 0
    assert "mine" not in target.read_text(encoding="utf-8-sig")[:10]


@pytest.mark.parametrize("encoding", ["gbk", "gb18030", "ascii", "cp1252", "utf-8"])
def test_any_console_can_print_it(encoding):
    ended = matchchain("--park", WORKED, "suggest", "--lang", "zh", encoding=encoding)
    assert ended.code == 0
    text = ended.out.decode(encoding)
    assert "12000" in text
    assert "Traceback" not in ended.err.decode(encoding)


def test_json_says_what_is_unknown_as_null_and_lists_refusals_only_when_asked():
    answer = json.loads(matchchain("--park", ROOT / "data", "suggest", "--format", "json").text)
    assert answer["schema"] == "matchchain.suggest/2"
    assert "refused" not in answer
    assert any(row["net_per_year"] is None for row in answer["pairings"])
    refused = json.loads(matchchain("--park", ROOT / "data", "suggest", "--format", "json", "--refused").text)
    assert refused["totals"] == answer["totals"]
    assert all(row["reason"] for row in refused["refused"])


def test_jsonl_is_a_row_a_line():
    lines = matchchain("--park", ROOT / "data", "suggest", "--format", "jsonl", "--top", "5").text.splitlines()
    assert all(json.loads(line) for line in lines)
    assert len(lines) >= 5


FAULTY = """
- {id: a, name: 甲厂, offers: [{material: 氯化钙, quantity: 十吨每锅},
   {material: 亚硫酸钠, quantity: 10 吨/年, disposal_cost: 100 元/吨}]}
- {id: b, name: 乙厂, needs: [{material: 亚硫酸钠, quantity: 5 吨/年, price: 10 元/吨}]}
"""


def test_a_park_with_errors_prints_nothing_on_stdout(tmp_path):
    park = write_park(tmp_path, FAULTY)
    ended = matchchain("--park", park, "suggest", "--lang", "en")
    assert (ended.code, ended.out) == (3, b"")
    assert re.search(r"firms\.yaml:3:\d+", ended.said)
    assert "--skip-bad" in ended.said


def test_skip_bad_names_what_it_leaves_out(tmp_path):
    park = write_park(tmp_path, FAULTY)
    ended = matchchain("--park", park, "suggest", "--lang", "en", "--skip-bad", "--format", "json")
    assert ended.code == 0
    assert json.loads(ended.text)["totals"]["pairings"] == 1
    assert "firms.yaml:3" in ended.said


def test_an_empty_answer_is_an_empty_list(tmp_path):
    park = write_park(tmp_path, "- {id: a, name: 甲厂}\n")
    assert json.loads(matchchain("--park", park, "suggest", "--format", "json").text)["pairings"] == []
    assert matchchain("--park", park, "suggest", "--format", "jsonl").out == b""
    assert len(matchchain("--park", park, "suggest", "--format", "csv").text.splitlines()) == 1
    assert matchchain("--park", park, "suggest", "--lang", "zh").code == 0


def test_a_firm_nobody_knows_gets_a_hint():
    ended = matchchain("--park", ROOT / "data", "suggest", "--firm", "龙华染撩", "--lang", "zh")
    assert ended.code == 2
    assert "龙华染料" in ended.said


def test_no_park_is_one_sentence_with_the_cure(tmp_path):
    ended = matchchain("suggest", "--lang", "en", cwd=tmp_path)
    assert ended.code in (2, 5)
    assert ended.out == b""
    assert "init" in ended.said
    assert "Traceback" not in ended.said


def test_a_pipe_that_closes_early_is_no_fault():
    import subprocess
    import sys

    line = f'"{sys.executable}" -m matchchain --park data suggest --all --format csv | head -n 1'
    done = subprocess.run(line, shell=True, cwd=ROOT, capture_output=True, check=False)  # noqa: S602
    assert b"Traceback" not in done.stderr
    assert done.stdout.count(b"\n") == 1


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_it_fits_the_screen(width, lang):
    import unicodedata

    text = matchchain("--park", "data", "suggest", "--width", width, "--lang", lang, "--top", "8").text
    cells = [sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line) for line in text.splitlines()]
    assert max(cells) <= width


def test_what_nothing_can_be_reckoned_for_leaves_room_in_a_file(tmp_path, monkeypatch):
    monkeypatch.setattr("matchchain.cli.suggest.WAITING", 2)
    firms = "".join(f"- {{name: 供{n}, offers: [{{material: 硫酸, kind: product}}]}}\n" for n in range(3))
    firms += "- {name: 需, needs: [{material: 硫酸}]}\n"
    park = write_park(tmp_path / "park", firms)
    some = matchchain("--park", park, "suggest", "--format", "csv", "--lang", "en")
    every = matchchain("--park", park, "suggest", "--format", "csv", "--lang", "en", "--all")
    assert [len(ended.text.splitlines()) - 1 for ended in (some, every)] == [2, 3]
    assert "1 more match but lack figures" in some.said
    assert "lack figures" not in every.said


def test_what_waits_for_a_name_leaves_room_in_a_file(monkeypatch):
    def waiting(*more):
        said = matchchain("--park", ROOT / "examples" / "kalundborg", "suggest", "-f", "json", "--lang", "en", *more)
        return sum(row["stage"] == "names" for row in json.loads(said.text)["pairings"]), said.said

    (every, quiet), (every_asked, _) = waiting(), waiting("--all")
    monkeypatch.setattr("matchchain.cli.suggest.WAITING", 1)
    (some, told), (all_the_same, _) = waiting(), waiting("--all")
    assert (some, every_asked, all_the_same) == (1, every_asked, every_asked)
    assert every > 1
    assert f"{every - 1} more wait for a name" in told
    assert "wait for a name to be confirmed" not in quiet


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_commands_to_type_next_repeat_what_was_asked(tmp_path, lang):
    shutil.copytree(WORKED, tmp_path / "my park")
    words = ["suggest", "-p", "my park", "--sort", "co2", "--split", "core", "--firm", "longhua"]
    shown = matchchain("--lang", lang, *words, "--width", "300", cwd=tmp_path).text
    kept = 'matchchain suggest -p "my park" --firm longhua --sort co2 --split core --format xlsx'
    assert kept in shown
    assert '-p "my park"' in next(line for line in shown.splitlines() if "matchchain explain" in line)
