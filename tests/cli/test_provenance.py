"""Every machine format says of what and by what an answer was made."""

import csv
import io
import json
import zipfile

import pytest

import matchchain as library
from tests.cli.command import ROOT, TODAY, matchchain

WORKED = ("--park", ROOT / "examples" / "worked")


@pytest.mark.parametrize("words", [("suggest",), ("gaps",), ("blanks",), ("explain", "1"), ("drill",)])
def test_json_carries_version_park_day_law_tariffs_effort(words):
    made = json.loads(matchchain(*words, *WORKED, "--format", "json").text)["made"]
    assert made["version"] == library.__version__
    assert made["day"] == TODAY
    assert made["jurisdiction"] == "CN"
    assert made["tariffs"]["haul_rate"] == 0.5
    assert len(made["park_digest"]) == 64
    assert made["effort"].startswith("50000 steps")


def test_the_digest_follows_the_files(tmp_path):
    park = tmp_path / "park"
    matchchain("init", park, "--name", "x")
    digests = []
    for note in ("a", "b"):
        (park / "park.yaml").write_text(f"name: x\nnote: {note}\n", encoding="utf-8")
        digests.append(json.loads(matchchain("gaps", "--park", park, "--format", "json").text)["made"]["park_digest"])
    assert digests[0] != digests[1]


def test_whether_a_plan_depended_on_time_is_said():
    for words, effort in ((("suggest",), "50000 steps, 20 nodes, within 0.002, 30 s"), (("suggest", "--exact"), "exact")):
        made = json.loads(matchchain(*words, *WORKED, "--format", "json").text)["made"]
        assert (made["effort"], made["time_limited"]) == (effort, False)


@pytest.mark.parametrize("name", ["csv", "tsv", "jsonl"])
def test_rows_carry_it_where_asked(name):
    shown = matchchain("suggest", *WORKED, "--format", name, "--headers", "en", "--provenance")
    plain = matchchain("suggest", *WORKED, "--format", name, "--headers", "en")
    if name == "jsonl":
        told = [json.loads(line)["made"] for line in shown.text.splitlines()]
    else:
        told = [row["made"] for row in csv.DictReader(io.StringIO(shown.text), delimiter="\t" if name == "tsv" else ",")]
    assert told
    assert all(f"version={library.__version__}" in one and "park_digest=" in one for one in told)
    assert "park_digest" not in plain.text


def test_a_workbook_names_it_in_its_properties(tmp_path):
    out = tmp_path / "a.xlsx"
    matchchain("suggest", *WORKED, "--out", out)
    with zipfile.ZipFile(out) as book:
        told = b"".join(book.read(name) for name in book.namelist() if "docProps" in name)
    assert f"version={library.__version__}".encode() in told
