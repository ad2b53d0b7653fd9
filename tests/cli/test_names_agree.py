"""Whoever tells how many names are unread or to be settled tells the same numbers, whatever makes them so."""

import json
import re

import pytest

from tests.cli.command import matchchain

PARK = "name: Probe\ncurrency: EUR\njurisdiction: EU\n"
SAND = """
id: alpha
name: Alpha
offers:
  - {material: tumbled sand, kind: product, quantity: 500 t/a, price: 5 EUR/t}
  - {material: zorbleum, kind: product, quantity: 500 t/a, price: 5 EUR/t}
"""
ENDED = "  - {material: gramblium, kind: waste, quantity: 5 t/a, ended: 2020-01-01}\n"
NEEDS = """
id: beta
name: Beta
needs:
  - {material: sand, quantity: 500 t/a, price: 9 EUR/t}
"""


@pytest.mark.parametrize("more", ["", ENDED])
def test_check_suggest_blanks_and_names_check_count_alike(tmp_path, more):
    (tmp_path / "firms").mkdir()
    (tmp_path / "park.yaml").write_text(PARK)
    (tmp_path / "firms" / "alpha.yaml").write_text(SAND.strip() + "\n" + more)
    (tmp_path / "firms" / "beta.yaml").write_text(NEEDS.strip() + "\n")
    said = []
    for words in (("check",), ("suggest",), ("blanks",)):
        ended = matchchain(*words, "--park", tmp_path, "--lang", "en")
        told = ended.out.decode() + ended.said
        found = re.search(r"Names: (\d+) unreadable, (\d+) to confirm", told)
        said.append(found.groups() if found else told)
    counted = json.loads(matchchain("names", "check", "--park", tmp_path, "--format", "json").out)
    assert said == [("1", "1")] * 3
    assert (counted["unknown"], counted["open"], counted["resolved"], counted["names"]) == (1, 1, 1, 3)
    assert len(counted["findings"]) == 2
