from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.materials.facts.material import Material, Waste
from matchchain.park import Carrier, Partner, Permit, PlanRules
from matchchain.rules import hazardous_waste
from matchchain.rules.waste_code import judge_waste
from tests.rules.one_pair import Bench, FakeResolution, figure

SPENT_ACID = {"kind": "waste", "legal": "hazardous-waste", "waste_code": "900-300-34"}


def permit(**change):
    facts = {"type": "hazardous-waste", "codes": ("900-300-34",), "until": "2028-05-31", "number": "示例07号"}
    return Permit(**{**facts, "capacity": figure(8000, unit="t/yr"), **change})


def judged(offer=None, **change):
    return Bench(offer=SPENT_ACID | (offer or {}), **change).verdict(hazardous_waste.RULE)


def test_passes_with_a_permit_for_the_code_in_force_with_capacity():
    outcome, zh, en = judged(receiver={"permits": (permit(),)})
    assert outcome == "pass"
    assert "危险废物900-300-34:需方危险废物经营许可证(示例07号)覆盖,有效期至2028-05-31,余量8000吨/年" in zh
    assert "电子转移联单" in zh
    assert "转移计划" in zh
    assert "filed transfer plan, under the electronic manifest" in en


def test_a_permit_for_the_whole_class_covers_the_code():
    assert judged(receiver={"permits": (permit(codes=("HW34",)),)})[0] == "pass"
    assert judged(receiver={"permits": (permit(codes=("HW34(900-349-34)",)),)})[0] == "paper"


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"until": "2026-11-21"}, "到期"),
        ({"until": ""}, "没填有效期"),
        ({"codes": ("900-301-34",)}, "只核准900-301-34"),
        ({"codes": ()}, "没填核准代码"),
        ({"capacity": figure(0, unit="t/yr")}, "用满"),
        ({"type": "hazardous-chemical"}, "没有危险废物经营许可证"),
    ],
)
def test_waits_for_a_paper_naming_it_and_the_authority(change, word):
    outcome, zh, _ = judged(receiver={"permits": (permit(**change),)})
    assert outcome == "paper"
    assert word in zh
    assert "电子转移联单" in zh
    assert "生态环境部门" in zh or "请需方提供证书" in zh


def test_without_any_permit_the_lawful_ways_are_named():
    outcome, zh, en = judged()
    assert outcome == "paper"
    assert "点对点定向利用" in zh
    assert "豁免清单" in zh
    assert "2025年版" in zh
    assert "exemption list" in en


def test_valid_to_its_last_day():
    assert judged(receiver={"permits": (permit(until="2026-11-22"),)})[0] == "pass"


def test_a_class_alone_never_passes_and_asks_for_the_code():
    outcome, zh, _ = judged({"waste_code": "HW34"}, receiver={"permits": (permit(codes=("HW34",)),)})
    assert (outcome, "HW34" in zh, "8位" in zh) == ("paper", True, True)
    assert judged({"waste_code": ""}, receiver={"permits": (permit(codes=("HW34",)),)})[0] == "paper"


def test_other_lawful_papers():
    assert judged(receiver={"permits": (Permit(type="exemption", codes=("HW34",)),)})[0] == "pass"
    assert judged(receiver={"permits": (permit(type="point-to-point"),)})[0] == "pass"
    assert judged(receiver={"permits": (Permit(type="point-to-point", codes=("HW34",)),)})[0] == "paper"


def test_the_paper_that_goes_furthest_counts_whatever_the_order():
    papers = (permit(until="2020-01-01"), permit(), permit(codes=()))
    assert judged(receiver={"permits": papers})[0] == judged(receiver={"permits": papers[::-1]})[0] == "pass"


def test_capacity_left_counts_what_is_taken_already():
    def sold(quantity):
        return {"sells_to": (Partner(firm="越清造纸", quantity=quantity),)}

    receiver = {"permits": (permit(),)}
    assert "余量6000吨" in judged(sold(figure(2000, unit="t/yr")), receiver=receiver)[1]
    assert judged(sold(figure(8000, unit="t/yr")), receiver=receiver)[0] == "paper"
    assert judged(sold(None), receiver=receiver)[0] == "unknown"
    assert "最多还余8000吨" in judged(sold(None), receiver=receiver)[1]
    assert "余量5000-6000吨" in judged(sold(figure(2000, 3000, unit="t/yr")), receiver=receiver)[1]
    assert "核准规模8000吨/年已用满" in judged(sold(figure(8000, unit="t/yr")), receiver=receiver)[1]
    assert judged(receiver={"permits": (permit(capacity=None),)})[0] == "unknown"


def test_a_trade_told_by_both_sides_uses_capacity_once():
    quantity = figure(2000, unit="t/yr")
    bought = {"buys_from": (Partner(firm="longhua", quantity=quantity),)}
    sold = {"sells_to": (Partner(firm="yueqing", quantity=quantity),)}
    receiver = {"permits": (permit(),)}
    assert "余量6000吨" in judged(need=bought, receiver=receiver)[1]
    assert "余量6000吨" in judged(sold, need=bought, receiver=receiver)[1]


def test_a_carrier_of_the_park_is_named():
    carrier = Carrier(
        name="顺达危运", permits=(Permit(type="transport", codes=("HW34",), until="2027-01-01"),)
    )
    assert "顺达危运" in judged(park={"carriers": (carrier,)})[1]
    assert "须由有危险货物运输许可的单位承运" in judged()[1]


LISTED = FakeResolution("废硫酸", Material("spent-sulfuric-acid", waste=Waste(hw="HW34", code="900-300-34")))


@pytest.mark.parametrize(
    ("offer", "name", "hazardous"),
    [
        ({"kind": "waste"}, LISTED, True),
        ({}, LISTED, True),
        # spent acid is no product for being called one
        ({"kind": "product"}, LISTED, True),
        ({"kind": "product", "legal": "product"}, LISTED, True),
        ({"hazardous": True}, None, False),
        ({"kind": "waste", "legal": "general-waste"}, LISTED, False),
        # its name is in the list whatever kind is ticked; only a settled legal class says otherwise
        ({"kind": "by-product"}, LISTED, True),
        ({"kind": "by-product", "legal": "by-product"}, LISTED, False),
        ({"kind": "by-product"}, None, False),
        ({"kind": "waste", "legal": "general-waste", "waste_code": "900-300-34"}, LISTED, True),
        ({"kind": "by-product", "waste_code": "261-057-34"}, None, True),
        # a hazardous code against the legal class is held at the more dangerous of the two
        ({"kind": "by-product", "legal": "by-product", "waste_code": "261-057-34"}, None, True),
        ({"kind": "product", "waste_code": "261-057-34"}, None, True),
        ({"kind": "waste", "waste_code": "10 01 02"}, None, False),
        ({"kind": "waste", "waste_code": "SW05"}, None, False),
        ({"kind": "waste", "hazardous": True}, None, True),
        ({"kind": "product", "hazardous": True}, None, False),
        ({"kind": "waste", "waste_code": "ＨＷ３４"}, None, True),
    ],
)
def test_what_is_hazardous_waste(offer, name, hazardous):
    from matchchain.park import Offer

    found = judge_waste(Offer(material="x", **offer), name or FakeResolution("x"), "CN")
    assert (found.hazardous is not None) == hazardous


def test_what_is_no_hazardous_waste_is_not_asked():
    assert Bench(offer={"kind": "product"}).verdict(hazardous_waste.RULE)[0] == "not asked"


@pytest.mark.parametrize(("codes", "outcome"), [(("13 02 05*",), "pass"), (("16 06 06*",), "paper"), ((), "paper")])
def test_no_switch_makes_hazardous_waste_ready(codes, outcome):
    permits = (permit(codes=codes),) if codes else ()
    park = EUROPE | {"plan": PlanRules(permits=False)}
    assert judged(offer=OIL, receiver={"permits": permits}, park=park)[0] == outcome


EUROPE = {"jurisdiction": "EU"}
OIL = {"kind": "waste", "legal": "hazardous-waste", "waste_code": "13 02 05*"}


@pytest.mark.parametrize(
    ("codes", "outcome"),
    [
        (("13 02 05*",), "pass"),
        (("130205",), "pass"),
        (("13 02",), "pass"),
        (("13",), "pass"),
        (("1302", "06"), "pass"),
        (("13 01",), "paper"),
        (("14",), "paper"),
        (("13 02 08*",), "paper"),
        (("HW08",), "paper"),
    ],
)
def test_a_european_permit_names_codes_or_chapters(codes, outcome):
    receiver = {"permits": (permit(codes=codes, until="2028-05-31"),)}
    found, zh, en = judged(OIL, park=EUROPE, receiver=receiver)
    assert found == outcome
    assert "经营许可证" not in zh
    assert "2000/532/EC" in en


@pytest.mark.parametrize("code", ["13 02 05*", "13 02 05", "130205"])
def test_the_lists_own_column_decides_star_or_not(code):
    """And that no star was typed is no contradiction."""
    receiver = {"permits": (permit(codes=("13 02",)),)}
    found, _, en = judged({"legal": "", "waste_code": code}, park=EUROPE, receiver=receiver)
    assert found == "pass"
    assert "contradicts" not in en


def test_in_the_union_nothing_but_a_permit_frees():
    for other in ("point-to-point", "exemption"):
        assert judged(OIL, park=EUROPE, receiver={"permits": (permit(type=other, codes=("13 02",)),)})[0] == "paper"
    outcome, zh, en = judged(OIL, park=EUROPE)
    assert outcome == "paper"
    assert "点对点" not in zh
    assert "provincial" not in en


@pytest.mark.parametrize(
    ("offer", "name", "outcome"),
    [
        ({"waste_code": "20 01 08*"}, "厨余", "unknown"),  # a star on an entry that is not hazardous, though permitted
        ({"waste_code": "20 02 01*"}, "枝叶", "unknown"),
        ({"waste_code": "19 12 12*"}, "筛下物", "paper"),
        ({"waste_code": "20 01 08"}, "厨余", "not asked"),
        ({"waste_code": "99 99 99"}, "某物", "paper"),  # no code of the list
        ({"waste_code": ""}, "废机油", "paper"),  # the name alone
        ({"waste_code": ""}, "木屑", "not asked"),
    ],
)
def test_what_the_european_list_does_not_settle_is_held_at_the_more_dangerous(offer, name, outcome):
    receiver = {"permits": (permit(codes=("20", "13", "99")),)}
    bench = {"offer_name": FakeResolution(name), "park": EUROPE, "receiver": receiver}
    assert judged({"legal": "", **offer}, **bench)[0] == outcome


def test_the_known_code_of_a_material_is_that_of_the_place():
    waste = Waste(hw="HW08", code="900-249-08", ewc="13 02 05")
    name = FakeResolution("某油", Material("x-oil", waste=waste))
    _, zh, en = judged({"legal": "", "waste_code": ""}, offer_name=name, park=EUROPE)
    assert "13 02 05" in en
    assert "HW08" not in zh
    assert "900-249-08" not in zh
    assert "900-249-08" in judged({"legal": "", "waste_code": ""}, offer_name=name)[1]


OIL_AS_TAR = {"legal": "hazardous-waste", "waste_code": "900-013-11"}


@pytest.mark.parametrize(
    ("codes", "outcome"),
    [(("HW11",), "paper"), (("HW08",), "paper"), (("900-013-11",), "paper"), (("HW08", "HW11"), "unknown"), ((), "paper")],
)
def test_a_code_against_its_name_takes_both_and_never_passes(codes, outcome):
    receiver = {"permits": (permit(codes=codes),)}
    found, zh, en = judged(OIL_AS_TAR, offer_name=FakeResolution("废机油"), receiver=receiver)
    assert found == outcome
    assert "代码有矛盾" in zh
    assert "contradicts" in en


def test_a_code_that_its_name_bears_out_passes():
    receiver = {"permits": (permit(codes=("HW08",)),)}
    name = FakeResolution("废机油")
    assert judged({"waste_code": "900-249-08"}, offer_name=name, receiver=receiver)[0] == "pass"


def test_a_general_code_on_a_listed_name_is_no_way_out():
    found, zh, _ = judged({"legal": "general-waste", "waste_code": "900-249-08"}, offer_name=FakeResolution("废机油"))
    assert found == "paper"
    found, zh, _ = judged({"legal": "", "waste_code": "900-099-S59"}, offer_name=FakeResolution("废机油"))
    assert (found, "代码有矛盾" in zh) == ("paper", True)


@pytest.mark.parametrize("code", ["900-249-08", "13 02 05*", "F001", "HW08", ""])
def test_where_no_law_is_known_every_hazardous_code_waits(code):
    receiver = {"permits": (permit(codes=("HW08", "13 02", "F001", "900-249-08")),)}
    found, zh, en = judged({"waste_code": code}, park={"jurisdiction": "none"}, receiver=receiver)
    assert found == "paper"
    assert "不知当地法律" in zh
    assert "local law unknown" in en
    assert "Measures" not in en
    assert "2008/98" not in en


def test_items_of_the_exemption_list_become_the_question():
    need = FakeResolution("铝回收原料")
    _, zh, en = judged({"waste_code": "321-026-48"}, offer_name=FakeResolution("铝灰渣"), need_name=need)
    assert "豁免清单" in zh
    assert "exemption list" in en


PAPERS = st.lists(
    st.builds(
        permit,
        type=st.sampled_from(["hazardous-waste", "point-to-point", "exemption", "hazardous-chemical"]),
        codes=st.sampled_from([(), ("HW34",), ("900-300-34",), ("HW08",), ("HW34", "HW08"), ("06 01",)]),
        until=st.sampled_from(["", "2020-01-01", "2030-01-01"]),
        capacity=st.sampled_from([None, figure(0, unit="t/yr"), figure(900, unit="t/yr")]),
    ),
    max_size=3,
)
GRAVITY = {"not asked": 0, "pass": 1, "unknown": 2, "paper": 3}
WASTES = st.sampled_from(["900-300-34", "HW34", "", "900-249-08", "06 01 01*", "900-999-34", "900-013-11"])


@settings(max_examples=60, deadline=None)
@given(PAPERS, PAPERS, WASTES, st.sampled_from(["CN", "EU", "none"]), st.sampled_from(["某液", "废机油", "废硫酸"]))
def test_another_paper_never_makes_it_worse_and_hazardous_waste_is_never_unasked(some, more, code, where, name):
    def outcome(papers):
        bench = {"receiver": {"permits": tuple(papers)}, "park": {"jurisdiction": where}}
        return judged({"waste_code": code}, offer_name=FakeResolution(name), **bench)[0]

    assert 1 <= GRAVITY[outcome(some + more)] <= GRAVITY[outcome(some)]
    assert outcome([]) == "paper"
    assert where != "none" or outcome(some) == "paper"
    assert code not in {"", "HW34"} or outcome(some) == "paper"
