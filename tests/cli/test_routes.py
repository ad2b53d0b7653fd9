"""`routes` and `suggest --library` as they are typed: every format, both languages, 80 columns, frozen pages."""

import csv
import io
import json
import shutil
import unicodedata

import pytest

from tests.cli.command import ROOT, matchchain
from tests.golden import same_as_golden

TWO_STEPS = ("--park", ROOT / "examples" / "two-steps")
GUIGANG = ("--park", ROOT / "examples" / "guigang-sugar")
DATA = ("--park", ROOT / "data")


def cells(line):
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in line)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", ["two-steps", "guigang-sugar"])
def test_the_page_is_frozen(name, lang):
    shown = matchchain("routes", "--park", ROOT / "examples" / name, "--lang", lang, "--width", 80)
    assert shown.code == 0, shown.said
    assert all(cells(line) <= 80 for line in shown.text.splitlines())
    same_as_golden(f"routes/{name}.{lang}.txt", shown.text)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_example_park_fits_eighty_columns_and_masks_contacts(lang):
    shown = matchchain("routes", *DATA, *(() if lang == "en" else ("--no-library",)), "--lang", lang, "--width", 80)
    assert shown.code == 0
    assert all(cells(line) <= 80 for line in shown.text.splitlines())
    assert "13800000001" not in shown.text


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", ["table", "csv", "tsv", "json", "jsonl", "md"])
def test_every_format(name, lang):
    shown = matchchain("routes", *TWO_STEPS, "--no-library", "--lang", lang, "--format", name)
    assert shown.code == 0, shown.said
    assert shown.text.count("\n") >= 5


def test_a_workbook(tmp_path):
    out = tmp_path / "路线.xlsx"
    assert matchchain("routes", *GUIGANG, "--no-library", "--out", out).code == 0
    assert out.read_bytes()[:2] == b"PK"


def test_the_json_holds_five_arrays_and_the_steps():
    told = json.loads(matchchain("routes", *TWO_STEPS, "--format", "json", "--lang", "en").text)
    assert told["schema"] == "matchchain.routes/1"
    assert {"routes", "chains", "loops", "missing", "idle", "steps"} <= set(told)
    long, short = told["routes"]
    assert (long["net_per_year"], short["net_per_year"]) == (2_625_000, 522_000)
    assert told["routes_net_per_year"] == 3_147_000
    assert [(g["firm"], g["role"]) for g in long["gains"]] == [
        ("acetylene", "supplier"), ("kiln", "converter"), ("carbonate", "converter"), ("paper", "receiver"),
    ]  # fmt: skip
    assert sum(float(g["net_per_year"]) for g in long["gains"]) == pytest.approx(2_625_000)
    assert told["missing"][0]["sources"][0]["firm"] == "acetylene"
    assert told["loops"] == told["idle"] == []


def test_the_csv_has_a_row_for_each_step():
    shown = matchchain("routes", *TWO_STEPS, "--no-library", "--format", "csv", "--headers", "en").text
    rows = list(csv.DictReader(io.StringIO(shown)))
    assert [(r["kind"], r["rank"], r["step"], r["process_id"]) for r in rows if r["kind"] == "route"] == [
        ("route", "1", "1", "burning"), ("route", "1", "2", "carbonation"), ("route", "2", "1", "burning"),
    ]  # fmt: skip
    assert {r["kind"] for r in rows} == {"route", "chain"}
    assert [r["cumulated"] for r in rows[:2]] == ["0.6", "0.9"]


def test_a_firm_and_a_material_narrow_the_answer():
    told = json.loads(matchchain("routes", *TWO_STEPS, "--firm", "炼钢厂", "--no-library", "--format", "json").text)
    assert [r["receiver"] for r in told["routes"]] == ["steel"]
    told = json.loads(matchchain("routes", *TWO_STEPS, "--material", "轻质碳酸钙", "--no-library", "--format", "json").text)
    assert [r["receiver"] for r in told["routes"]] == ["paper"]
    nothing = matchchain("routes", *TWO_STEPS, "--material", "铜", "--no-library", "--lang", "zh")
    assert nothing.code == 0
    assert "没有符合条件的路线" in nothing.text


def test_a_firm_nobody_knows():
    shown = matchchain("routes", *TWO_STEPS, "--firm", "stele", "--lang", "en")
    assert (shown.code, shown.text) == (2, "")
    assert "steel" in shown.said


def test_idle_processes_come_with_the_reason_and_the_cure():
    told = json.loads(matchchain("routes", *DATA, "--no-library", "--format", "json", "--lang", "zh").text)
    (busy,) = told["idle"]
    assert (busy["process_id"], busy["owner"], busy["why"]) == ("acid-regeneration", "zaisuan-acid", "busy")
    assert "扩产" in busy["cure"]
    assert len(told["routes"]) == 4  # refined salt goes to no table


def test_suggest_lists_missing_steps_only_when_asked_and_its_totals_stay():
    plain = json.loads(matchchain("suggest", *TWO_STEPS, "--format", "json").text)
    more = json.loads(matchchain("suggest", *TWO_STEPS, "--library", "--format", "json").text)
    assert "missing_steps" not in plain
    steps = more.pop("missing_steps")
    assert more == plain
    assert steps[0]["process_id"] == "carbonate-from-carbide-slag"
    assert steps[0]["worth"] > 1e6
    page = matchchain("suggest", *TWO_STEPS, "--library", "--lang", "zh", "--width", 80).text
    assert "缺一步" in page
    assert all(cells(line) <= 80 for line in page.splitlines())
    assert matchchain("suggest", *TWO_STEPS, "--library", "--format", "csv").text == matchchain("suggest", *TWO_STEPS, "--format", "csv").text


def test_the_example_park_says_full_processes_shared_tonnes_and_refined_goods():
    page = " ".join(matchchain("routes", *DATA, "--no-library", "--lang", "en", "--width", 80).text.split())
    assert "all of it in use: waste sulfuric acid regeneration" in page
    assert "ready: waste sulfuric acid regeneration" not in page
    assert "shared among the inputs by tonnes, 0.356 t for each t spent copper etchant" in page
    assert "1 t sodium chloride gives 0.9 t worked-up sodium chloride" in page


def test_a_chain_that_loses_money_is_not_called_ready(tmp_path):
    park = shutil.copytree(ROOT / "examples" / "two-steps", tmp_path / "park")
    processes = park / "conversions.yaml"
    processes.write_text(processes.read_text("utf-8").replace("cost: 90 元/吨", "cost: 9000 元/吨"), "utf-8")
    shown = matchchain("routes", "--park", park, "--no-library", "--lang", "zh").text
    assert "不划算" in shown
    assert "最多值-" not in shown


def test_a_park_without_firms_is_told_to_add_the_first(tmp_path):
    (tmp_path / "park.yaml").write_text("name: 新园区\n", "utf-8")
    shown = matchchain("routes", "--park", tmp_path, "--lang", "zh")
    assert shown.code == 0
    assert "matchchain add firm" in shown.text
    assert "试了" not in shown.text
    assert "没有符合条件的路线" not in shown.text
