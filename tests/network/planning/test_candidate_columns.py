"""The frame of all candidates says what `suggest --all` says of each, and of those besides what is in the way."""

from pathlib import Path

import pytest

import matchchain
from tests.parks import TODAY, park_of

ROOT = Path(__file__).parent.parent.parent.parent
FIGURES = (
    "stage", "supplier", "receiver", "offer", "need", "material", "relation", "unit", "in_plan", "quantity",
    "net_per_year", "net_low", "net_high", "known_part", "supplier_gain", "price", "distance_km",
    "avoided_co2_t_per_year", "plan_quantity", "plan_net_per_year", "alternatives", "reading", "standing",
    "avoided_disposal", "avoided_purchase_low", "transport_cost_high",
)  # fmt: skip


@pytest.mark.parametrize("example", ["worked", "mixed"])
def test_it_agrees_with_the_rows_of_suggest(example):
    park = matchchain.load(ROOT / "examples" / example)
    frame = matchchain.candidate_columns(park, today=TODAY)
    rows = matchchain.suggest(park, today=TODAY, select={"all": True}).to_dicts()
    at = {key: row for row, key in enumerate(frame["id"])}
    direct = [row for row in rows if row["relation"] != "route"]
    assert direct
    for row in direct:
        for name in FIGURES:
            value, said = frame[name][at[row["id"]]], row[name]
            assert value == (pytest.approx(said, abs=0.006, rel=1e-6) if isinstance(said, float) else said), name


def test_every_column_has_every_candidate_and_refused_ones_are_among_them():
    park = matchchain.load(ROOT / "examples" / "mixed")
    frame = matchchain.candidate_columns(park, today=TODAY)
    assert {len(values) for values in frame.values()} == {len(frame["id"])}
    assert len(set(frame["id"])) == len(frame["id"])
    blocked = [row for row, stage in enumerate(frame["stage"]) if stage == "blocked"]
    rules = [name for name in frame if name.startswith("rule_")]
    assert blocked
    assert all(any(frame[name][row] == "block" for name in rules) for row in blocked)


def test_the_longest_way_narrows_it():
    park = park_of(
        """
        - id: a
          name: 甲
          site: {lat: 30.0, lon: 120.0}
          offers: [{material: 亚硫酸钠, quantity: 100 吨/年}]
        - id: b
          name: 乙
          site: {lat: 30.5, lon: 120.0}
          needs: [{material: 亚硫酸钠, quantity: 100 吨/年}]
        """
    )
    assert len(matchchain.candidate_columns(park, today=TODAY)["id"]) == 1
    assert matchchain.candidate_columns(park, today=TODAY, within_km=5)["id"] == []
    with pytest.raises(ValueError, match="within_km"):
        matchchain.candidate_columns(park, within_km=-1)
