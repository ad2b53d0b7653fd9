"""A park whose money is not the yuan keeps records like any other: deals, contracts, ledger lines, projects, its own prices."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.command import ROOT, matchchain

ENV = {"MATCHCHAIN_TODAY": "2026-11-30"}


@pytest.fixture
def europe(tmp_path):
    """The European example, to write into."""
    return Path(shutil.copytree(ROOT / "examples" / "europe", tmp_path / "park", ignore=shutil.ignore_patterns(".*")))


def test_a_deal_is_written_down_contracted_and_delivered_in_the_money_of_the_park(europe, tmp_path):
    sheet = tmp_path / "ledger.csv"
    sheet.write_text("deal,month,quantity (t),price,firm\nD2026-001,2026-11,700,12 EUR/t,Tallund\n", encoding="utf-8")
    for words in (
        ("add", "wood chips"),
        ("move", "1", "contacted", "--by", "M. Holm"),
        ("move", "1", "talking", "--by", "M. Holm"),
        ("move", "1", "contracted", "--by", "M. Holm", "--because", "trade of long standing", "--quantity", "9000 t/yr", "--price", "12 EUR/t", "--until", "2028-01-31"),
        ("ledger", str(sheet)),
    ):  # fmt: skip
        pairing = [_id_of(europe, words[1]), "--owner", "M. Holm"] if words[0] == "add" else list(words[1:])
        done = matchchain("--park", str(europe), "deal", words[0], *pairing, "--yes", **ENV)
        assert done.code == 0, (words, done.said)
    text = (europe / "deals.yaml").read_text(encoding="utf-8")
    assert "EUR/yr" in text
    assert "12 EUR/t" in text
    deal = json.loads(matchchain("--park", str(europe), "deal", "list", "--format", "json", **ENV).out)["deals"][0]
    assert deal["contracted"] > 0
    assert deal["reported"] > 0


def _id_of(park: Path, material: str) -> str:
    rows = json.loads(matchchain("--park", str(park), "suggest", "--format", "json", **ENV).out)["pairings"]
    return next(row["id"] for row in rows if row["offer"] == material)


def test_a_project_takes_an_investment_in_the_money_of_the_park_and_refuses_another(europe):
    asked = ("--park", str(europe), "project", "add", "Heat pump", "--firm", "engdal-farms", "--yes", "--invest")
    done = matchchain(*asked, "3 million EUR", **ENV)
    assert done.code == 0, done.said
    assert "3 million EUR" in (europe / "projects.yaml").read_text(encoding="utf-8")
    assert matchchain(*asked, "3 million CNY", **ENV).code != 0


def test_a_name_is_settled_beside_prices_in_the_money_of_the_park(europe):
    materials = europe / "materials.yaml"
    text = materials.read_text(encoding="utf-8")
    materials.write_text(text + "materials:\n  - {name: house blend, reference_price: 12 EUR/t}\n", "utf-8")
    done = matchchain("--park", str(europe), "names", "settle", "wash-line sludge", "house blend", "--same", "--yes", **ENV)
    assert done.code == 0, done.said
    found = matchchain("--park", str(europe), "names", "compare", "wash-line sludge", "house blend", "--lang", "en")
    assert "the same material" in found.text.splitlines()[0]
