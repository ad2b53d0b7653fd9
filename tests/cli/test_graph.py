"""`matchchain graph`: which format a file gets, and what stands on the screen."""

import json

import networkx as nx
import pytest

from tests.cli.command import ROOT, matchchain

DATA = ("--park", ROOT / "data")


def test_the_ending_says_the_format(tmp_path):
    out = tmp_path / "a.graphml"
    said = matchchain("graph", *DATA, "--out", out)
    assert said.code == 0
    assert str(len(nx.read_graphml(out))) in said.said


@pytest.mark.parametrize("ending", ["graphml", "gexf", "json", "sankey.json", "dot", "mmd"])
def test_every_format_says_of_what_and_by_what_it_was_made(tmp_path, ending):
    out = tmp_path / f"a.{ending}"
    assert matchchain("graph", "--park", ROOT / "examples" / "worked", "--out", out).code == 0
    told = out.read_text(encoding="utf-8")
    for part in ("version=", "day=", "park_digest=", "jurisdiction=CN", "tariffs=haul_rate 0.5", "effort="):
        assert part in told
    if ending == "gexf":
        assert len(nx.read_gexf(out)) == len(json.loads(matchchain("graph", "--park", ROOT / "examples" / "worked", "-f", "node-link").text)["nodes"])


def test_of_firms_alone():
    told = json.loads(matchchain("graph", *DATA, "--firms", "--format", "node-link").text)
    assert {node["kind"] for node in told["nodes"]} == {"firm"}
    assert {edge["kind"] for edge in told["edges"]} <= {"existing", "planned"}


def test_everything_adds_what_is_open():
    told = json.loads(matchchain("graph", *DATA, "--all", "--format", "sankey").text)
    assert "open" in {link["kind"] for link in told["links"]}


@pytest.mark.parametrize("words", [("--out", "a.txt"), ("--out", "a.gexf", "--format", "dot")])
def test_a_wrong_ending_is_said(words):
    said = matchchain("graph", *DATA, *words)
    assert said.code == 2
    assert said.said


def test_without_a_file_a_chart_that_a_person_reads():
    assert matchchain("graph", *DATA, "--lang", "en").text.startswith("flowchart LR\n")
