"""The shipped park does what its page says: the plan it gives, and the traps nobody may fall into."""

from __future__ import annotations

import datetime as dt
import statistics
from pathlib import Path

import pytest

import matchchain
from matchchain.network.planning.plan import Selection
from matchchain.wording import say

HERE = Path(__file__).resolve().parents[2]
TODAY = dt.date(2026, 11, 22)
PROPOSED = ("ready", "papers", "figures")


@pytest.fixture(scope="module")
def loaded() -> matchchain.Loaded:
    return matchchain.load(HERE / "data")


@pytest.fixture(scope="module")
def park(loaded: matchchain.Loaded) -> matchchain.Park:
    return loaded.park


@pytest.fixture(scope="module")
def plan(park: matchchain.Park) -> matchchain.Plan:
    return matchchain.suggest(park, today=TODAY)


@pytest.fixture(scope="module")
def every(park: matchchain.Park) -> matchchain.Plan:
    """Not only the plan: whatever the tool would let a person choose."""
    return matchchain.suggest(park, today=TODAY, select=Selection(all=True))


def between(plan: matchchain.Plan, supplier: str, receiver: str, *stages: str) -> list[matchchain.Pairing]:
    return [
        p
        for p in plan.pairings
        if p.supplier == supplier and p.receiver == receiver and p.stage in (stages or PROPOSED)
    ]


def entries(park: matchchain.Park, firm: str, words: str) -> list[object]:
    """The offers and needs of a firm under these words: a trap that is no longer there catches nothing."""
    card = next(f for f in park.firms if f.id == firm)
    return [e for e in (*card.offers, *card.needs) if e.material == words]


def test_the_cards_read_without_an_error(loaded):
    assert [f for f in loaded.findings if f.level == "error"] == []
    assert len(loaded.park.firms) == 100
    assert sum(len(f.offers) for f in loaded.park.firms) >= 320
    assert sum(len(f.needs) for f in loaded.park.firms) >= 400


def test_every_firm_has_a_name_in_both_languages_a_place_and_a_sound_code(park):
    for firm in park.firms:
        assert firm.name
        assert firm.name_en
        assert firm.site is not None
        assert firm.site.lat is not None
        assert 30.10 < firm.site.lat.likely < 30.22
        assert firm.contact.split()[-1].startswith("1380000"), firm.id
        assert len(firm.credit_code) == 18
    assert len({f.credit_code for f in park.firms}) == 100


def test_every_figure_says_what_kind_of_source_it_has(park):
    bare = [
        (firm.id, e.material)
        for firm in park.firms
        for e in (*firm.offers, *firm.needs)
        if e.price is not None and not e.source
    ]
    assert bare == []


def test_by_product_lines_have_the_blanks_of_a_real_office(park):
    lines = [o for f in park.firms for o in f.offers if o.kind in ("by-product", "waste")]
    blank = [
        o for o in lines if o.quantity is None or not o.now or (o.disposal_cost is None and o.price is None)
    ]
    assert 0.2 <= len(blank) / len(lines) <= 0.45
    assert any(not o.now for o in lines)
    assert any(o.quantity is None for o in lines)
    assert any(o.purity is None and o.concentration is None for o in lines)


def test_the_plan_links_many_materials_and_saves_a_plausible_sum(plan):
    assert plan.totals.materials_linked >= 65
    assert 50e6 <= plan.totals.net_per_year <= 150e6
    assert plan.totals.firms_linked >= 80


def test_most_pairings_are_small(plan):
    nets = [p.plan_net_per_year for p in plan.pairings if p.in_plan]
    assert len(nets) == plan.totals.pairings
    assert statistics.median(nets) < 0.6e6


def test_the_sodium_sulfite_of_the_dye_works_goes_to_the_paper_mill(plan):
    (pairing,) = [p for p in between(plan, "longhua", "yueqing") if p.offer == "亚硫酸钠"]
    assert pairing.in_plan
    assert pairing.relation == "same"
    assert pairing.plan_quantity == pytest.approx(12000)
    assert pairing.plan_net_per_year == pytest.approx(23_721_383, abs=1)
    (disposal,) = [line for line in pairing.lines if line.name == "avoided_disposal"]
    assert disposal.likely is not None
    assert disposal.likely * pairing.plan_quantity > 10e6
    assert pairing.supplier_gain == pytest.approx(11_860_691, abs=1)


LOOK_ALIKES = [
    ("longhua", "亚硫酸钠", "ranfang", "元明粉"),
    ("longhua", "亚硫酸钠", "lanzhi-denim", "硫代硫酸钠"),
    ("longhua-jinse", "硫酸钠", "yueqing", "无水亚硫酸钠"),
    ("longhua-jinse", "硫酸钠", "lanzhi-denim", "硫代硫酸钠"),
    ("liuse-sulfur", "硫代硫酸钠", "yueqing", "无水亚硫酸钠"),
    ("liuse-sulfur", "硫代硫酸钠", "ranfang", "元明粉"),
    ("hongcai-disperse", "氯化铵", "yanhuan-salt", "氯化钠"),
    ("dengyu-epoxy", "氯化钠", "huinong-fert", "氯化铵"),
    ("duanbei-dsd", "氯化钠", "dieban-pcb", "氯化铵"),
    ("fenran-wte", "飞灰", "shuini-grind", "粉煤灰"),
    ("fenran-wte", "飞灰", "anju-concrete", "粉煤灰"),
    ("fenran-wte", "飞灰", "jiaqi-aac", "粉煤灰"),
    ("hongfei-pharma", "回收甲醇", "rongjie-solvent", "回收酒精"),
    ("zaitang-steroid", "回收乙醇", "haiwu-sewage", "甲醇"),
    ("zaitang-steroid", "回收乙醇", "dianying-contrast", "甲醇"),
    ("linshan-phos", "磷石膏", "shigao-board", "脱硫石膏"),
    ("linshan-phos", "磷石膏", "jiaqi-aac", "脱硫石膏"),
    ("xinmei-antibiotic", "抗生素菌渣", "youtu-organic", "发酵菌渣"),
]


@pytest.mark.parametrize(("supplier", "offer", "receiver", "need"), LOOK_ALIKES)
def test_look_alikes_are_not_proposed(park, every, supplier, offer, receiver, need):
    """Neither as the same nor as a grade, nor in the plan. Ethanol may feed a sewage works: that is a use."""
    assert entries(park, supplier, offer)
    assert entries(park, receiver, need)
    met = [p for p in between(every, supplier, receiver) if (p.offer, p.need) == (offer, need)]
    assert not [p for p in met if p.in_plan or p.relation != "use"]


UNFIT = [
    ("caiying", "稀硫酸", "shuanghua-clt", "浓硫酸"),
    ("caiying", "稀硫酸", "naikang", "硫酸"),
    ("zhuoyan-pigment", "稀硫酸", "xiaozhao-nitro", "硫酸"),
    ("tongbo", "废稀硫酸", "bojing-display", "硫酸"),
    ("lifan-electrolyte", "副产盐酸", "bona", "盐酸"),
]


@pytest.mark.parametrize(("supplier", "offer", "receiver", "need"), UNFIT)
def test_acid_too_weak_or_too_dirty_is_not_proposed(park, every, supplier, offer, receiver, need):
    assert entries(park, supplier, offer)
    assert entries(park, receiver, need)
    assert not [p for p in between(every, supplier, receiver) if (p.offer, p.need) == (offer, need)]


def test_hazardous_waste_does_not_enter_the_plan_without_a_permit(park, plan, every):
    assert entries(park, "hongcai-disperse", "废硫酸")
    assert entries(park, "donghai-as", "硫酸")
    assert not between(every, "hongcai-disperse", "donghai-as", "ready")
    wastes = {(f.id, o.material) for f in park.firms for o in f.offers if o.legal == "hazardous-waste"}
    permits = {f.id for f in park.firms if any(p.type == "hazardous-waste" for p in f.permits)}
    planned = [p for p in plan.pairings if p.in_plan and (p.supplier, p.offer) in wastes]
    direct = [p for p in planned if p.relation != "route"]
    assert direct, "some hazardous waste has a taker with a permit"
    assert {p.receiver for p in direct} <= permits
    # Along a route it is the owner of the first process who takes the waste.
    short = {f.table_name for f in park.firms if f.id in permits}
    takers = {say(p.steps[0], "zh").rpartition("(")[2].rstrip(")") for p in planned if p.relation == "route"}
    assert takers <= short


def test_what_the_office_has_ruled_out_is_not_proposed(park, every):
    ruled_out = park.conflicts[0].firms
    assert ruled_out == ("lvyuan-chloroacetic", "lenggang-strip")
    assert entries(park, ruled_out[0], "副产盐酸")
    assert entries(park, ruled_out[1], "盐酸")
    assert not between(every, *ruled_out)


def test_existing_partners_are_not_proposed_as_new(park, plan, every):
    for supplier, receiver, words in (
        ("haichuan-ca", "lubiao-chlorotoluene", "液氯"),
        ("tianyu-power", "longhua", "蒸汽"),
        ("tianyu-power", "yueqing", "蒸汽"),
    ):
        assert any(need.quantity is not None for need in entries(park, receiver, words))
        assert not [p for p in between(every, supplier, receiver) if (p.offer, p.need) == (words, words)]
        assert [p for p in between(every, supplier, receiver, "existing") if p.need == words]
    assert plan.counts.existing >= 12


def test_sister_firms_are_not_proposed_as_new(park, plan, every):
    group = {f.id: f.group for f in park.firms if f.group}
    assert len(set(group.values())) >= 3
    assert entries(park, "haichuan-ca", "次氯酸钠")
    assert entries(park, "haichuan-water", "次氯酸钠")
    inside = [
        p
        for p in every.pairings
        if p.stage in PROPOSED and p.supplier in group and group[p.supplier] == group.get(p.receiver)
    ]
    assert inside == []
    # The other planted pair trades already, so it stands among the existing trades.
    assert plan.counts.group >= 1


def test_the_sum_of_the_rows_is_the_total_and_nobody_gives_more_than_he_has(plan):
    planned = [p for p in plan.pairings if p.in_plan]
    assert sum(p.plan_net_per_year for p in planned) == pytest.approx(plan.totals.net_per_year, rel=1e-9)
    sulfite = sum(p.plan_quantity for p in planned if (p.supplier, p.offer) == ("longhua", "亚硫酸钠"))
    assert sulfite <= 12000 * (1 + 1e-9)


@pytest.mark.parametrize(
    ("supplier", "offer", "receiver"),
    [
        ("weizhen-vitamin", "回收正己烷", "dounong-oil"),
        ("hongfei-pharma", "回收二氯甲烷", "toubao-ceph"),
        ("rongjie-solvent", "乙酸丁酯", "xinmei-antibiotic"),
        ("ranfang", "丝光淡碱", "fenran-wte"),
        ("jianliang", "稀碱液", "huize-hazwaste"),
    ],
)
def test_what_touches_people_or_a_list_waits_for_its_question(park, plan, supplier, offer, receiver):
    assert entries(park, supplier, offer)
    stages = {p.stage for p in between(plan, supplier, receiver) if p.offer == offer}
    assert stages == {"papers"}


@pytest.mark.parametrize("supplier", ["duanbei-dsd", "shuanghua-clt"])
def test_by_product_salt_never_comes_to_a_table(park, plan, supplier):
    assert entries(park, supplier, "氯化钠")
    assert entries(park, "xiake-aqua", "食盐")
    assert not [p for p in plan.pairings if p.receiver == "xiake-aqua" and p.need == "食盐" and p.supplier == supplier]
    told = matchchain.suggest(park, today=TODAY, select=Selection(refused=True)).refused
    (why,) = {say(r.reason, "zh") for r in told if (r.supplier, r.offer, r.need) == (supplier, "氯化钠", "食盐")}
    assert "食盐定点" in why
