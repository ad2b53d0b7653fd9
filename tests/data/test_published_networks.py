"""The published networks: what really flows is among what the tool proposes, by use and without prices."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import matchchain
from matchchain.network.planning.plan import Selection
from matchchain.wording import say

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"

# supplier, offer -> the receivers and needs it really goes to (the tables of each example's page)
KALUNDBORG = {
    ("asnaes", "steam"): [
        ("refinery", "process heat"),
        ("novo", "process heat"),
        ("fish-farm", "process heat"),
        ("town", "district heat"),
    ],
    ("asnaes", "scrubber sludge"): [("gyproc", "gypsum")],
    ("asnaes", "coal fly ash"): [("cement", "cement additive (pozzolan)")],
    ("refinery", "sulfur"): [("liquid-fertiliser", "sulphur"), ("acid-maker", "sulphur")],
    ("refinery", "waste water"): [("asnaes", "process water")],
    ("refinery", "used cooling water"): [("asnaes", "cooling water")],
    ("refinery", "excess refinery gas"): [("gyproc", "boiler fuel"), ("asnaes", "boiler fuel")],
    ("novo", "waste hot water"): [("town", "district heat")],
    ("novo", "yeast slurry"): [("farms", "animal feed")],
    ("novo", "biomass sludge"): [("farms", "organic fertiliser")],
    ("town", "municipal sewage sludge"): [("soil-remediation", "nutrient for bioremediation")],
}
GUIGANG = {
    ("sugar-mill", "废糖蜜"): [("alcohol-plant", "发酵糖源")],
    ("sugar-mill", "蔗渣"): [("pulp-paper", "造纸纤维原料"), ("cogen", "锅炉燃料")],
    ("sugar-mill", "滤泥"): [("cement-mill", "水泥钙质原料")],
    ("sugar-mill", "二氧化碳"): [("pcc-plant", "二氧化碳")],
    ("alcohol-plant", "酒精废液"): [("fertiliser-plant", "复合肥原料")],
    ("pulp-paper", "制浆黑液"): [("alkali-recovery", "待回收碱液")],
    ("pulp-paper", "造纸中段废水"): [("cogen", "锅炉除尘脱硫冲灰用水")],
    ("alkali-recovery", "碱回收白泥"): [("pcc-plant", "轻质碳酸钙原料")],
    ("alkali-recovery", "回收碱"): [("pulp-paper", "烧碱")],
    ("cogen", "蔗渣炉灰"): [("fertiliser-plant", "钾肥原料"), ("cement-mill", "水泥混合材")],
    ("fertiliser-plant", "复合肥"): [("cane-field", "肥料")],
}
NETWORKS = [("kalundborg", KALUNDBORG), ("guigang-sugar", GUIGANG)]
# What flowed around 2000 and no farm may feed today: tissue of farmed fish, by the animal by-products regulation.
BARRED_SINCE = {("fish-farm", "organic residues", "farms", "animal feed")}
KNOWN = {"kalundborg": 16, "guigang-sugar": 13}


def proposals(name: str) -> dict[tuple[str, str], list[tuple[str, str]]]:
    """Offer -> receivers and needs in the order they are proposed."""
    park = matchchain.load(EXAMPLES / name).park
    plan = matchchain.suggest(park, today=dt.date(2026, 11, 22), select=Selection(all=True))
    found: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for pairing in plan.pairings:
        found.setdefault((pairing.supplier, pairing.offer), []).append((pairing.receiver, pairing.need))
    return found


@pytest.mark.parametrize(("name", "flows"), NETWORKS)
def test_the_cards_read_and_do_not_tell_who_trades_with_whom(name, flows):
    loaded = matchchain.load(EXAMPLES / name)
    assert [f for f in loaded.findings if f.level == "error"] == []
    entries = [e for firm in loaded.park.firms for e in (*firm.offers, *firm.needs)]
    assert not any(getattr(e, "sells_to", ()) or getattr(e, "buys_from", ()) for e in entries)
    assert sum(len(to) for to in flows.values()) == KNOWN[name]


@pytest.mark.parametrize(("name", "flows"), NETWORKS)
def test_every_published_flow_is_proposed(name, flows):
    found = proposals(name)
    missed = [
        (offer, to) for offer, all_to in flows.items() for to in all_to if to not in found.get(offer, [])
    ]
    assert missed == []


def test_what_the_law_has_stopped_since_is_refused_and_the_law_named():
    park = matchchain.load(EXAMPLES / "kalundborg").park
    plan = matchchain.suggest(park, today=dt.date(2026, 11, 22), select=Selection(refused=True))
    told = {(r.supplier, r.offer, r.receiver, r.need): say(r.reason, "en") for r in plan.refused}
    assert all("1069/2009" in told[flow] for flow in BARRED_SINCE)


@pytest.mark.parametrize(("name", "flows"), NETWORKS)
def test_the_true_receiver_is_mostly_among_the_first_three(name, flows):
    found = proposals(name)
    near = 0
    for offer, all_to in flows.items():
        receivers = list(dict.fromkeys(receiver for receiver, _ in found.get(offer, [])))[:3]
        near += sum(receiver in receivers for receiver, _ in all_to)
    assert near / KNOWN[name] >= 0.85
