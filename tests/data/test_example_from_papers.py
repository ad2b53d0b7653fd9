"""examples/from-papers: what an office holds anyway is enough to begin with, and is what the tool beside it makes."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shlex
import shutil
from pathlib import Path

import pytest

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.grid.open import open_book
from matchchain.catalogue.sheets.layouts.lists import read_list
from matchchain.catalogue.sheets.papers.read import read_paper
from matchchain.park import Park
from tests.cli.command import matchchain

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples/from-papers"
PAPERS = EXAMPLE / "papers"
TODAY = "2026-11-29"
WRITE = os.environ.get("MATCHCHAIN_GOLDEN") == "write"
OF_THE_STATION = ("龙门坞热电-排污许可证副本.xlsx", "龙门坞热电-一般固废台账-2025.xlsx", "龙门坞热电-技改环评表.docx")
KINDS = {
    "龙门坞热电-排污许可证副本.xlsx": "licence", "龙门坞热电-一般固废台账-2025.xlsx": "general-waste",
    "龙门坞热电-技改环评表.docx": "eia", "青萍化工-危险废物管理计划-2026.xlsx": "hazardous-waste",
    "竹影净水剂-危险废物经营许可证.xlsx": "licence", "企业供需摸底表.xlsx": None, "企业通讯录.csv": None,
}  # fmt: skip
# What `suggest` asks of a card beside prices: who, where, what, how much, under which code, where it goes now, what it may.
OF_A_FIRM = ("name", "industry", "site.lat", "site.lon")
OF_A_LINE = {
    "permits": ("type", "until"),
    "needs": ("material", "quantity", "purity"),
    "product": ("material", "kind", "quantity", "purity"),
    "energy": ("material", "kind", "quantity", "temperature", "pressure", "hours"),
    "waste": ("material", "kind", "legal", "waste_code", "quantity", "now", "moisture"),
}


def book(name):
    return open_book((PAPERS / name).read_bytes(), name)


def test_the_sheets_are_what_the_tool_makes(tmp_path, capsys):
    spec = importlib.util.spec_from_file_location("office_papers", ROOT / "tools/office_papers.py")
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    made.main(tmp_path)
    assert capsys.readouterr().out.split() == sorted(KINDS)
    for name in KINDS:
        fresh = open_book((tmp_path / name).read_bytes(), name)
        assert fresh.grids == book(name).grids, name


@pytest.mark.parametrize("name", KINDS)
def test_each_sheet_is_taken_for_what_it_is(name):
    reading = read_paper(book(name), Around(Park()))
    assert (reading.kind if reading else None) == KINDS[name]


@pytest.mark.parametrize("name", [name for name, kind in KINDS.items() if kind is None])
def test_the_offices_own_lists_are_read_as_lists(name):
    reading = read_list(book(name), Around(Park()))
    assert len(reading.firms) >= 6
    assert not [doubt for doubt in reading.doubts if doubt.level == "refused"]


def test_most_of_what_a_plan_asks_of_a_firm_stands_in_three_papers():
    """Licence, ledger and assessment of one works, and nobody asked: at least 60 % of the fields, each with its cell."""
    firm, entries = {}, {}
    for name in OF_THE_STATION:
        reading = read_paper(book(name), Around(Park()))
        (one,) = reading.firms
        firm |= one.said
        for line in one.lines:
            key = line.section, (line.said.get("material") or line.said["type"]).text
            entries[key] = {**entries.get(key, {}), **line.said}
    asked = {("firm", "", field): firm.get(field) for field in OF_A_FIRM}
    for (section, name), said in entries.items():
        sort = said["kind"].text if section == "offers" else section
        asked |= {(section, name, field): said.get(field) for field in OF_A_LINE[sort]}
    filled = {key: stated for key, stated in asked.items() if stated is not None}
    assert len(asked) > 50
    assert len(filled) / len(asked) >= 0.6, sorted(set(asked) - set(filled))
    assert all(stated.spot.sheet and stated.spot.cell for stated in filled.values())
    assert not [key for key in filled if key[2] in {"price", "disposal_cost"}], "no paper says a price"


@pytest.fixture(scope="module")
def park(tmp_path_factory):
    """The park that the commands of the README write, agreed to throughout."""
    folder = tmp_path_factory.mktemp("office")
    shutil.copytree(PAPERS, folder / "papers")
    lines = re.findall(r"^ {4}matchchain (.+)$", (EXAMPLE / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    for line in lines:
        words = shlex.split(line)
        if "init" not in words and "import" not in words:
            continue
        ended = matchchain(*words, *(["--yes", "--by", "办公室"] if "import" in words else []), cwd=folder, MATCHCHAIN_TODAY=TODAY)
        assert ended.code == 0, (line, ended.said, ended.text)
    return folder / "from-papers"


def _without_modeline(path):
    """A file without the line that points editors to `.schemas/`, which the example is kept without."""
    first, _, rest = path.read_bytes().partition(b"\n")
    return rest if first.startswith(b"# yaml-language-server") else path.read_bytes()


def test_the_park_is_what_the_commands_of_its_readme_write(park):
    names = sorted(
        path.relative_to(park).as_posix()
        for path in (*park.glob("*.yaml"), *park.glob("firms/*.yaml"), *park.glob("imports/*.yaml"))
    )
    if WRITE:
        for name in names:
            (EXAMPLE / name).parent.mkdir(parents=True, exist_ok=True)
            (EXAMPLE / name).write_bytes(_without_modeline(park / name))
    kept = sorted(path.relative_to(EXAMPLE).as_posix() for path in EXAMPLE.rglob("*.yaml"))
    assert names == kept
    for name in names:
        assert _without_modeline(park / name) == (EXAMPLE / name).read_bytes(), name


def test_it_is_sound_and_finds_honest_pairings(park):
    checked = matchchain("--park", park, "check", "--format", "json", MATCHCHAIN_TODAY=TODAY)
    assert [one["level"] for one in json.loads(checked.out)["findings"]].count("error") == 0
    asked = matchchain("--park", park, "suggest", "--format", "json", MATCHCHAIN_TODAY=TODAY)
    planned = [pair for pair in json.loads(asked.out)["pairings"] if pair["in_plan"]]
    assert {(pair["supplier"], pair["receiver"], pair["offer"]) for pair in planned} == {
        ("qingping-chemicals", "zhuying-water-agents", "废硫酸"),
        ("longmenwu-cogeneration", "yunque-building-materials", "脱硫石膏"),
        ("longmenwu-cogeneration", "bailu-dyeing", "蒸汽"),
        ("longmenwu-cogeneration", "xiangzi-foods", "蒸汽"),
        ("qingping-chemicals", "bailu-dyeing", "液碱(32%)"),
        ("zhuying-water-agents", "weitang-wastewater", "聚合硫酸铁"),
    }


def test_each_figure_of_a_pairing_is_told_with_its_cell(park):
    told = matchchain("--park", park, "explain", "2", "--lang", "zh", MATCHCHAIN_TODAY=TODAY).text
    for cell in ("1月!D5", "附表1 产生清单!F7", "问到的价!E6", "摸底表!E4"):
        assert cell in told
