"""The three deals of docs/deals.md come out to the yuan."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from matchchain.catalogue.read import load
from matchchain.followup.saving import accounts
from matchchain.followup.variance import PARTS, variance

PAGE = (Path(__file__).parents[2] / "docs" / "deals.md").read_text(encoding="utf-8")
DEALS = re.search(r"^```yaml\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)[1]
LEDGER = re.search(r"^```csv\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)[1]
ROWS = {row.split("|")[1].strip(): [float(cell) for cell in row.split("|")[2:-1]] for row in PAGE.splitlines() if row.startswith("| D2026-")}
DAY = date(2027, 4, 12)


@pytest.fixture(scope="module")
def park(tmp_path_factory):
    folder = tmp_path_factory.mktemp("park")
    (folder / "park.yaml").write_text("name: 试\n", encoding="utf-8")
    (folder / "firms.yaml").write_text("firms:\n" + "".join(f"  - {{id: f{n}, name: {name}}}\n" for n, name in enumerate("甲乙丙丁戊己庚")), encoding="utf-8")
    (folder / "deals.yaml").write_text(DEALS, encoding="utf-8")
    (folder / "ledger.csv").write_text(LEDGER, encoding="utf-8")
    (folder / "prices.csv").write_text("月份,品名,单价\n2027-02,乙酸钠,1100\n", encoding="utf-8")
    loaded = load(folder, today=DAY, snapshot=False)
    assert not loaded.errors, [str(found.said) for found in loaded.errors]
    return loaded.park


def test_the_page_tells_all_three():
    assert list(ROWS) == ["D2026-001", "D2026-002", "D2026-003"]


@pytest.mark.parametrize("name", ROWS)
def test_to_the_yuan(park, name):
    account = next(one for one in accounts(park, DAY) if one.deal.id == name)
    split = variance(account)
    found = [account.contracted, account.reported, account.verified or 0.0, split.promised, *(getattr(split, part) for part in PARTS), split.saved]
    assert [round(value) for value in found] == ROWS[name]


@pytest.mark.parametrize("name", ROWS)
def test_the_parts_add_up(park, name):
    split = variance(next(one for one in accounts(park, DAY) if one.deal.id == name))
    assert split.promised + sum(getattr(split, part) for part in PARTS) == pytest.approx(split.saved, abs=1e-6)


def test_what_does_not_count_says_why(park):
    third = next(one for one in accounts(park, DAY) if one.deal.id == "D2026-003")
    assert [(month.quantity, month.why_not) for month in third.months] == [(600, ""), (400, "supply"), (0, "without-us")]
    assert third.displaced == 200_000
