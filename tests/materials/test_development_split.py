"""The development split: the decisions on which trust in the whole rests, as floors that may not be lost."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from matchchain.materials import Thesaurus, compare_names, resolve_name
from tests.materials.read_once import partly_known

SPLIT = Path(__file__).resolve().parents[3] / "shared" / "names-dev"
pytestmark = pytest.mark.skipif(not SPLIT.is_dir(), reason="no ../shared/names-dev beside the repository")


def rows(name):
    with (SPLIT / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module", params=["whole", 1])
def thesaurus(request):
    return Thesaurus.default() if request.param == "whole" else partly_known(request.param)


def test_no_hard_negative_is_ever_accepted(thesaurus):
    accepted = [
        row
        for row in rows("hard_negatives.csv")
        if compare_names(row["name_a"], row["name_b"], thesaurus).decision == "same"
    ]
    assert accepted == []


def test_what_is_accepted_is_right(thesaurus):
    decided = [
        (row["label"], compare_names(row["a"], row["b"], thesaurus).decision) for row in rows("pairs.csv")
    ]
    accepted = Counter(label for label, decision in decided if decision == "same")
    assert accepted["match"] / accepted.total() >= 0.999


def test_recall_over_the_whole_thesaurus():
    decided = Counter(
        (row["label"], compare_names(row["a"], row["b"]).decision)
        for row in rows("pairs.csv")
        if row["park"] == "1" and row["kind"] != "typo"
    )
    match = {decision: n for (label, decision), n in decided.items() if label == "match"}
    assert match["same"] / sum(match.values()) >= 0.92
    assert (match["same"] + match.get("review", 0)) / sum(match.values()) >= 0.97


def test_slips_are_reviewed_with_the_right_candidate_first():
    typos = [row for row in rows("synonyms.csv") if row["kind"] == "typo"]
    first = 0
    for row in typos:
        found = resolve_name(row["query"])
        assert found.material is None, row["query"]
        first += bool(found.candidates) and found.candidates[0].cas == row["canonical_id"]
    assert first / len(typos) >= 0.9


def test_pairs_of_strangers_seldom_trouble_a_person():
    no_match = [row for row in rows("pairs.csv") if row["label"] == "no_match"]
    reviewed = sum(compare_names(row["a"], row["b"]).decision == "review" for row in no_match)
    assert reviewed / len(no_match) <= 0.03
