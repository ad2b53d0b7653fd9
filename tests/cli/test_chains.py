"""`chains` as a person sees it: the hand-made chain in both languages, every map and list in every format, refusals."""

import json
import re
from pathlib import Path

import pytest

from matchchain.catalogue.read import load
from matchchain.park import CHAIN_LISTS, CHAIN_MAPS
from matchchain.reports.chains import chains_report
from matchchain.reports.formats import FORMATS, render
from matchchain.reports.formats.layout import cells
from matchchain.studies.chains.chains import chains
from tests.catalogue.reading import write
from tests.cli.command import ROOT, matchchain
from tests.golden import same_as_golden
from tests.parks import TODAY
from tests.studies.chains.small import CARD, FIRMS, PARK, STAGES

GOLDEN = Path(__file__).parent / "golden"
EVERYTHING = CARD.replace("lists: [firms, projects, problems, needs, technologies]", f"lists: [{', '.join(CHAIN_LISTS)}]\nmaps: [{', '.join(CHAIN_MAPS)}]")


@pytest.fixture
def park(tmp_path):
    return write(tmp_path / "park", {"park.yaml": PARK, "firms.yaml": f"firms:\n{FIRMS}", "chains/ranliao.yaml": CARD})


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_pages_stay_as_they_are(park, lang):
    pages = [
        matchchain("chains", *words, "--lang", lang, "--width", 100, cwd=park)
        for words in ((), ("染料", "--nine"), ("染料",), ("染", "--maps", "--lists"), ("医药", "--nine"))
    ]
    assert {page.code for page in pages} == {0}
    same_as_golden(f"chains-{lang}.txt", "\n----\n".join(page.text for page in pages), GOLDEN)
    assert all(cells(line) <= 100 for page in pages for line in page.text.splitlines())


def report_of(folder, lang, card=EVERYTHING):
    files = {"park.yaml": PARK, "firms.yaml": f"firms:\n{FIRMS}", "chains/ranliao.yaml": card}
    found = chains(load(write(folder, files), today=TODAY, snapshot=False).park, newcomers=True, today=TODAY)
    return chains_report(found, lang)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_map_and_list_a_card_asks_for_stands_in_the_report_with_its_drawing(tmp_path, lang):
    report = report_of(tmp_path, lang, EVERYTHING.replace("technologies: [{", f"{STAGES}technologies: [{{"))
    blocks = report.blocks()
    drawn = [block for block in blocks if block.drawing is not None]
    assert len(drawn) >= 7  # two chains, every map that has something to draw
    for block in drawn:
        assert block.rows or block.remarks
        labels = {thing.label for thing in getattr(block.drawing, "things", ())}
        told = " ".join(" ".join(row.cells) for row in block.rows) + " ".join(block.remarks)
        assert not [label for label in labels if block.heads and label not in told], block.title
    anchors = {block.anchor for block in blocks if block.anchor}
    assert {link for block in blocks for row in block.rows for link in row.links if link} <= anchors


@pytest.mark.usefixtures("worked_out_anew")
@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_holds_the_chain_and_the_same_bytes_twice(tmp_path, name):
    first = render(report_of(tmp_path / "one", "zh"), name)
    assert first == render(report_of(tmp_path / "two", "zh"), name)
    assert len(first) > 500
    if isinstance(first, str) and name != "schema":
        assert "染料" in first


def test_json_says_the_rate_its_basis_and_the_gaps(park):
    told = json.loads(matchchain("chains", "染料", "--format", "json", cwd=park).text)
    assert told["schema"] == "matchchain.chains/1"
    (chain,) = told["chains"]
    assert (chain["local_rate"], chain["rate_basis"], chain["bought_inside"], chain["bought"]) == (0.208145, "money", 46000, 221000)
    assert [(one["name"], one["amount"], one["value"]) for one in told["broken"]] == [
        ("纯碱", 50, 100000), ("烧碱", 60, 60000), ("食盐", 30, 15000), ("甲醇", None, None),
    ]  # fmt: skip
    assert [(one["firm"], one["grade"], one["level"], one["inferred"]) for one in told["members"]] == [
        ("a", "leader", 1, True), ("b", "backbone", 2, True), ("c", "", 3, True),
    ]  # fmt: skip
    assert [(one["paper"], one["state"]) for one in told["nine"] if one["state"] != "missing"] == [
        ("plan", "ended"), ("leaders", "there"), ("duties", "there"),
    ]  # fmt: skip
    assert {(one["list"], one["name"], one["light"]) for one in told["items"]} == {
        ("projects", "一期", "red"), ("projects", "二期", "yellow"), ("projects", "老线", ""), ("technologies", "膜分离", ""),
    }  # fmt: skip


def test_a_chain_nobody_knows_is_refused_with_the_nearest(park):
    refused = matchchain("chains", "染科", cwd=park)
    assert (refused.code, refused.text) == (2, "")
    assert re.search("染料.*医药", refused.said, re.DOTALL)


def test_a_park_without_chains_says_how_to_begin(tmp_path):
    write(tmp_path / "bare", {"park.yaml": PARK, "firms.yaml": "firms:\n  - {id: a, name: 甲厂}\n"})
    page = matchchain("chains", "--park", tmp_path / "bare")
    assert (page.code, "chains/" in page.text) == (0, True)
    assert matchchain("chains", "染料", "--park", tmp_path / "bare").code == 2


def test_a_report_never_replaces_a_chains_card(park):
    before = (park / "chains/ranliao.yaml").read_bytes()
    refused = matchchain("chains", "--format", "md", "--out", "chains/ranliao.yaml", "--force", cwd=park)
    assert refused.code == 4
    assert (park / "chains/ranliao.yaml").read_bytes() == before


def test_the_chain_of_the_example_park_has_its_card():
    told = json.loads(matchchain("chains", "染料化工", "--park", ROOT / "data", "--format", "json").text)
    (chain,) = told["chains"]
    assert (chain["firms"], chain["papers"], len(told["targets"])) == (15, 8, 2)
    assert 0 < chain["local_rate"] < 1
    assert {one["stage"] for one in told["members"]} == {"基础中间体", "染料中间体", "染料颜料", "助剂"}
