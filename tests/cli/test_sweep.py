"""`matchchain sweep` as it is typed."""

import json

import pytest

from tests.cli.command import ROOT, matchchain

WORKED = ("--park", ROOT / "examples" / "worked")


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", ["table", "csv", "json", "md", "html"])
def test_every_format(name, lang):
    shown = matchchain("sweep", "--prices", "±20%", "--runs", 12, *WORKED, "--jobs", 1, "--lang", lang, "--format", name)
    assert shown.code == 0, shown.said
    assert shown.out == matchchain(
        "sweep", "--prices", "±20%", "--runs", 12, *WORKED, "--jobs", 1, "--lang", lang, "--format", name
    ).out


def test_a_file_of_scenarios(tmp_path):
    file = tmp_path / "s.yaml"
    file.write_text("runs: 8\nscenarios:\n  - {name: dear, prices: +20%}\n  - {name: both, prices: ±20%}\n", encoding="utf-8")
    told = json.loads(matchchain("sweep", file, *WORKED, "--jobs", 1, "--format", "json").text)
    assert [(one["scenario"], one["runs"]) for one in told["scenarios"]] == [("dear", 1), ("both", 8)]
    assert len(told["runs"]) == 9
    assert told["scenarios"][0]["net_mean"] > told["net_base"]
    assert {one["share_of_runs"] for one in told["pairings"]} == {1.0}


@pytest.mark.parametrize("words", [
    (), ("gone.yaml",), ("--prices", "lots"), ("--stop", "nobody=20%"), ("--stop", "longhua=7"), ("--tariff", "x=1"),
    ("--amounts", "亚硫酸钠=3元"), ("--runs", "0", "--prices", "±1%"),
])  # fmt: skip
def test_wrong_words_are_answered(words):
    shown = matchchain("sweep", *words, *WORKED)
    assert shown.code == 2
    assert shown.said.strip()
