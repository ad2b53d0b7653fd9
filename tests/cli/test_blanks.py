"""`blanks` as it is typed: the call list in every format, and its first answer entered by `edit`."""

import json
import shlex
import shutil
import unicodedata

import pytest

from tests.cli.command import ROOT, matchchain

DATA = ("--park", ROOT / "data")
FORMATS = ("table", "csv", "tsv", "json", "jsonl", "md")


def cells(line):
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in line)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_format_has_the_list(name, lang):
    shown = matchchain("blanks", *DATA, "--format", name, "--lang", lang, "--top", 12)
    assert shown.code == 0
    assert shown.text.count("\n") >= 10
    assert "13800000001" not in shown.text  # contacts are masked


@pytest.mark.parametrize("width", [40, 80, 120])
def test_the_page_keeps_its_width(width):
    shown = matchchain("blanks", *DATA, "--width", width, "--lang", "zh")
    assert all(cells(line) <= width for line in shown.text.splitlines())


def test_a_workbook_is_written(tmp_path):
    out = tmp_path / "电话清单.xlsx"
    assert matchchain("blanks", *DATA, "--out", out).code == 0
    assert out.stat().st_size > 5000


def test_answering_the_first_question_changes_the_plan_as_foretold(tmp_path):
    park = shutil.copytree(ROOT / "data", tmp_path / "park")
    listed = json.loads(matchchain("blanks", "--park", park, "--format", "json", "--lang", "en").text)
    assert listed["schema"] == "matchchain.blanks/1"
    first = listed["questions"][0]
    before = json.loads(matchchain("suggest", "--park", park, "--format", "json").text)["totals"]["net_per_year"]
    assert first["net_now"] == pytest.approx(before, abs=1)
    unit = {"t/yr": "吨/年", "CNY/t": "元/吨"}[first["answer_unit"]]
    for end in ("low", "high"):
        *words, setting = shlex.split(first["command"].removeprefix("matchchain "))
        answer = f"{first[f'answer_{end}']:g} {unit}"
        done = matchchain(*words, setting.replace("...", answer), "--park", park, "--yes")
        assert done.code == 0, done.said
        after = json.loads(matchchain("suggest", "--park", park, "--format", "json").text)["totals"]["net_per_year"]
        assert after == pytest.approx(first[f"net_at_{end}"], abs=1)
        assert after - before == pytest.approx(first[f"net_at_{end}"] - first["net_now"], abs=1)
    again = json.loads(matchchain("blanks", "--park", park, "--format", "json").text)
    asked = {(q["owner"], q["line"], q["field"]) for q in again["questions"]}
    assert (first["owner"], first["line"], first["field"]) not in asked


def test_a_park_of_names_still_gets_its_list(tmp_path):
    (tmp_path / "park.yaml").write_text("name: 名字\n", encoding="utf-8")
    (tmp_path / "firms.yaml").write_text(
        "firms:\n- {name: 甲厂, offers: [{material: 粉煤灰}]}\n- {name: 乙厂, needs: [{material: 粉煤灰}]}\n", encoding="utf-8"
    )
    shown = matchchain("blanks", "--park", tmp_path, "--lang", "zh")
    assert shown.code == 0
    assert "粉煤灰一年有多少" in shown.text
