"""What must never be proposed, by every way in which a bar can mean an offer and a need."""

from __future__ import annotations

import dataclasses
from datetime import date
from pathlib import Path

import pytest

from matchchain import load
from matchchain.matching import match
from matchchain.materials import Thesaurus, resolve_name, thesaurus_of
from matchchain.materials.facts.bar import Bar, Law, Offered, Wanted
from matchchain.materials.facts.serve import Condition
from matchchain.materials.knowledge.memory import Memory
from matchchain.rules import barred, barred_need, barred_offer
from tests.each import each
from tests.rules.one_pair import Bench, figure

ROOT = Path(__file__).parent.parent.parent
SHIPPED = Thesaurus.default()
LAWS = {
    "cn-act": Law("cn-act", "甲国法", "Act of A", jurisdiction="CN", confidence=True),
    "eu-act": Law("eu-act", "乙盟条例", "Regulation of B", jurisdiction="EU", confidence=True),
    "treaty": Law("treaty", "丙公约", "Convention C", jurisdiction="any", confidence=True),
    "unsure": Law("unsure", "丁标准", "Standard D", jurisdiction="CN"),
}
FEED = Wanted(ends=("feed",))


def bar(what=None, wanted=FEED, **more):
    facts = {"id": "a", "zh": "有害", "en": "harmful", "through": "any", **more}
    return Bar(what=what or Offered(words=("餐厨垃圾", "catering waste")), wanted=wanted, **facts)


def knowing(*bars):
    purposes = dataclasses.replace(SHIPPED.purposes, bars=bars, laws=LAWS)
    return dataclasses.replace(SHIPPED, purposes=purposes)


def judged(bars, offered="餐厨垃圾", needed="猪饲料原料", **more):
    known = knowing(*(bars if isinstance(bars, tuple) else (bars,)))
    names = {"offer_name": resolve_name(offered, SHIPPED), "need_name": resolve_name(needed, SHIPPED)}
    return Bench(**names, thesaurus=known, **more).verdict(barred.RULE)


def outcome(*args, **more):
    return judged(*args, **more)[0]


# what is offered


def test_a_bar_refuses_and_says_why():
    assert judged(bar()) == ("block", "不得推荐:有害", "must not be proposed: harmful")
    assert outcome(bar(), offered="豆粕") == "not asked"
    assert outcome(bar(), needed="水泥") == "not asked"


def test_by_a_material_and_by_what_stands_below_it():
    above = bar(Offered(materials=("waste-solvent",)))
    kinds = [m for m in SHIPPED if "waste-solvent" in m.broader and m.zh]
    below, other = kinds[:2]
    assert outcome(above, offered=below.zh) == outcome(above, offered=other.zh) == "block"
    assert outcome(above, offered="粉煤灰") == "not asked"
    alone = bar(Offered(materials=(below.id,)))
    assert outcome(alone, offered=below.zh) == "block"
    assert outcome(alone, offered=other.zh) == outcome(alone, offered="废溶剂") == "not asked"


@pytest.mark.parametrize(
    ("begin", "code", "barred_by_it"),
    [
        ("20 01 08", "20 01 08", True),
        ("20 01 08", "200108", True),
        ("20 01 08", "EWC 20 01 08", True),
        ("20 01", "20 01 25", True),
        ("20 01", "20 02 01", False),
        ("900-041-49", "900-041-49", True),
        ("900-041-49", "HW49 900-041-49", True),
        ("900-041-49", "900-039-49", False),
        ("HW18", "HW18", True),
        ("HW18", "772-002-18", True),
        ("HW18", "HW18(772-002-18)", True),
        ("HW18", "900-041-49", False),
        ("20 01 08", "除20 01 08外", False),
        # the six digits of Europe begin no eight of China
        ("19 30", "193-001-21", False),
        ("HW18", "", False),
    ],
)
def test_by_a_code_however_it_is_written(begin, code, barred_by_it):
    found = outcome(bar(Offered(codes=(begin,))), offered="某物", offer={"kind": "waste", "waste_code": code})
    assert (found == "block") == barred_by_it


@pytest.mark.parametrize(
    ("word", "offer", "offered"),
    [
        ("waste", {"kind": "waste"}, "某物"),
        ("by-product", {"kind": "by-product"}, "某物"),
        ("hazardous-waste", {"kind": "waste", "legal": "hazardous-waste"}, "某物"),
        ("hazardous-waste", {"kind": "waste", "waste_code": "900-249-08"}, "某物"),
        ("medical-waste", {}, "医疗废物"),
        ("treatment-residue", {}, "垃圾焚烧飞灰"),
        ("sludge-industrial", {}, "印染污泥"),
        ("municipal", {}, "生活垃圾"),
        ("spent", {}, "废旧活性炭"),
    ],
)
def test_by_a_class(word, offer, offered):
    assert outcome(bar(Offered(classes=(word,))), offered=offered, offer=offer) == "block"
    assert outcome(bar(Offered(classes=(word,))), offered="豆粕", offer={"kind": "product"}) == "not asked"


@pytest.mark.parametrize("said", ["餐厨垃圾(食堂)", "Catering wastes", "脱水餐厨垃圾"])
def test_by_a_word_of_its_name(said):
    assert outcome(bar(), offered=said) == "block"


@pytest.mark.parametrize("said", ["不含餐厨垃圾的麸皮", "wheat bran without catering waste"])
def test_a_word_that_is_denied_bars_nothing(said):
    assert outcome(bar(), offered=said) == "not asked"


def test_what_is_excepted_is_not_meant():
    but = bar(Offered(classes=("waste",)), but=Offered(words=("豆渣",)))
    assert outcome(but, offered="酒糟", offer={"kind": "waste"}) == "block"
    assert outcome(but, offered="豆渣", offer={"kind": "waste"}) == "not asked"
    by_code = bar(Offered(classes=("waste",)), but=Offered(codes=("02 03",)))
    assert outcome(by_code, offer={"kind": "waste", "waste_code": "02 03 04"}) == "not asked"
    assert outcome(by_code, offer={"kind": "waste", "waste_code": "20 01 08"}) == "block"


def test_no_bar_hides_another_by_a_longer_word():
    short = bar(Offered(words=("污泥", "sludge")), id="s")
    long = bar(Offered(words=("印染污泥", "dyeing sludge")), Wanted(ends=("food",)), id="l")
    for offered in ("印染污泥", "dyeing sludges"):
        assert outcome((short, long), offered=offered) == "block"
        assert outcome((short, long), offered=offered, needed="食品添加剂") == "block"
    words = bar(wanted=Wanted(words=("猪饲料",)), id="w")
    other = bar(Offered(words=("无关",)), Wanted(words=("仔猪饲料原料",)), id="o")
    assert outcome((words, other), needed="仔猪饲料原料") == "block"


def test_a_need_that_is_excepted_is_not_meant():
    but = bar(wanted=Wanted(ends=("feed",), but=("仔猪",)))
    assert outcome(but, needed="猪饲料原料") == "block"
    assert outcome(but, needed="仔猪饲料原料") == "not asked"


# what is needed


@pytest.mark.parametrize(
    ("wanted", "needed", "need"),
    [
        (Wanted(ends=("feed",)), "猪饲料原料", {}),
        (Wanted(ends=("feed",)), "feed for pigs", {}),
        (Wanted(ends=("food",)), "食品添加剂", {}),
        (Wanted(ends=("food",)), "氯化钠", {"grade": "食品级"}),
        (Wanted(materials=("sodium-chloride",)), "氯化钠", {}),
        (Wanted(words=("融雪剂",)), "融雪剂", {}),
        (Wanted(grades=("电子级",)), "硫酸", {"grade": "电子级"}),
        (Wanted(grades=("电子级",)), "硫酸", {"grade": " 电子级 "}),
    ],
)
def test_by_an_end_a_material_a_word_or_a_grade(wanted, needed, need):
    assert outcome(bar(wanted=wanted), needed=needed, need=need) == "block"
    assert outcome(bar(wanted=wanted), needed="水泥", need={}) == "not asked"


def test_by_a_use_itself_and_not_by_another():
    need = resolve_name("水泥生料配料", SHIPPED)
    assert need.use is not None
    assert outcome(bar(wanted=Wanted(uses=(need.use.id,))), needed=need.text) == "block"
    assert outcome(bar(wanted=Wanted(uses=("process-heat",))), needed=need.text) == "not asked"


@pytest.mark.parametrize("needed", ["非饲料用途的油脂", "fat, not for animal feed"])
def test_an_end_that_is_denied_is_none(needed):
    words = bar(wanted=Wanted(words=("饲料用途", "animal feed")))
    assert outcome(words, needed=needed) == "not asked"


# what lifts it


def test_what_would_lift_it_lifts_breaks_or_waits():
    dry = bar(unless=(Condition("moisture", most=0.14),), laws=("cn-act",), jurisdiction=("CN",))
    assert outcome(dry, offer={"moisture": figure(0.10)}) == "not asked"
    assert outcome(dry, offer={"moisture": figure(0.60)}) == "block"
    found, zh, en = judged(dry)
    assert (found, "除非说清:含水率≤14%" in zh, "unless the card states moisture <= 14%" in en) == ("paper", True, True)
    assert "甲国法" in zh


def test_one_of_several_facts_lifts_it():
    either = bar(unless=(Condition("moisture", most=0.14), Condition("treatment", words=("高温灭菌",))))
    assert outcome(either, offer={"moisture": figure(0.60), "treatment": "高温灭菌"}) == "not asked"
    assert outcome(either, offer={"moisture": figure(0.60)}) == "paper"
    assert outcome(either, offer={"moisture": figure(0.60), "treatment": "未经高温灭菌"}) == "paper"


# what is made of it


def made(through, **more):
    opens = {"open_zh": "有证单位加工", "open_en": "a licensed works"} if through == "direct" else {}
    offer = {"made_from": ("餐厨垃圾",)}
    return judged(bar(through=through, **opens), offered="蛋白粉", offer=offer, **more)


def test_nothing_opens_what_nothing_may_open():
    assert made("any") == ("block", "不得推荐:有害", "must not be proposed: harmful")


def test_behind_a_licensed_process_it_waits_for_the_proof():
    found, zh, en = made("direct")
    assert found == "paper"
    assert "经加工后还须证明:有证单位加工" in zh
    assert "after the process it still needs proof of: a licensed works" in en


def test_as_it_is_a_direct_bar_refuses_and_names_the_way():
    opens = bar(through="direct", open_zh="有证单位加工", open_en="a licensed works")
    found, zh, en = judged(opens)
    assert found == "block"
    assert "可走的路:有证单位加工" in zh
    assert "still possible: a licensed works" in en


def converting_need():
    """A need whose every use is a feed of a conversion, with the words that name it."""
    functions = SHIPPED.purposes.functions
    for use in SHIPPED.uses.values():
        found = resolve_name(use.zh, SHIPPED)
        uses = found.uses or ((found.use,) if found.use else ())
        if uses and all(one.function in functions and functions[one.function].converts for one in uses):
            return found
    raise AssertionError("no use is a feed of a conversion")


def test_the_feed_of_the_receivers_own_conversion_waits():
    need = converting_need()
    wanted = Wanted(uses=tuple(use.id for use in (need.uses or (need.use,))))
    assert outcome(bar(through="direct", open_zh="x", open_en="x", wanted=wanted), needed=need.text) == "paper"
    assert outcome(bar(through="any", wanted=wanted), needed=need.text) == "block"


# where it holds


@pytest.mark.parametrize(
    ("where", "holds", "cited"),
    [("CN", ("CN",), "甲国法"), ("EU", ("EU",), "乙盟条例"), ("CN", ("EU",), None), ("EU", ("CN",), None), ("none", ("CN", "EU"), None)],
)
def test_a_bar_holds_where_its_law_does(where, holds, cited):
    both = bar(laws=("cn-act", "eu-act"), jurisdiction=holds)
    found, zh, _ = judged(both, park={"jurisdiction": where})
    assert found == ("block" if cited else "not asked")
    assert not cited or zh == f"不得推荐:有害(依据{cited})"


def test_harm_holds_everywhere_and_cites_the_law_of_the_place_alone():
    harm = bar(laws=("cn-act", "eu-act", "treaty"), jurisdiction=("any",))
    assert judged(harm, park={"jurisdiction": "CN"})[1] == "不得推荐:有害(依据甲国法、丙公约)"
    assert judged(harm, park={"jurisdiction": "EU"})[2] == "must not be proposed: harmful (Regulation of B, Convention C)"
    assert judged(harm, park={"jurisdiction": "none"})[1] == "不得推荐:有害(依据丙公约)"


def test_a_law_nobody_looked_up_is_cited_as_such():
    _, zh, en = judged(bar(laws=("unsure",), jurisdiction=("CN",)))
    assert "丁标准(编号未核)" in zh
    assert "Standard D (number unchecked)" in en


def test_permits_off_lifts_no_bar():
    from matchchain.park import PlanRules

    assert outcome(bar(), park={"plan": PlanRules(permits=False)}) == "block"


def test_of_two_bars_the_one_that_refuses_is_told():
    waits = bar(id="w", zh="等", unless=(Condition("moisture", most=0.1),))
    refuses = bar(id="r", zh="绝不")
    for order in ((waits, refuses), (refuses, waits)):
        found, zh, _ = judged(order)
        assert (found, "绝不" in zh) == ("block", True)


# the shipped knowledge


@pytest.mark.parametrize(
    ("offered", "needed", "offer"),
    [
        ("餐厨垃圾", "猪饲料", {"kind": "waste"}),
        ("catering waste", "pig feed", {"kind": "waste"}),
        ("印染污泥", "有机肥原料", {"kind": "waste"}),
        ("废机油", "食用油", {"kind": "waste", "legal": "hazardous-waste", "waste_code": "900-249-08"}),
        ("副产氯化钠", "食盐", {"kind": "by-product"}),
        ("医疗废物", "再生塑料颗粒", {"kind": "waste"}),
    ],
)
@pytest.mark.parametrize("where", ["CN", "EU", "none"])
def test_what_harms_is_never_proposed_by_the_shipped_bars(offered, needed, offer, where):
    names = {"offer_name": resolve_name(offered, SHIPPED), "need_name": resolve_name(needed, SHIPPED)}
    found = Bench(**names, offer=offer, park={"jurisdiction": where}).verdict(barred.RULE)
    assert found[0] in {"block", "paper"}, found
    assert found[1]
    assert found[2]


HAZARDOUS = {"kind": "waste", "legal": "hazardous-waste", "waste_code": "900-300-34"}


@pytest.mark.parametrize(
    ("needed", "grade"),
    [("硫酸", "光伏级"), ("硫酸", "半导体级"), ("sulfuric acid", "semiconductor grade"), ("氯化钠", "食品级"), ("氯化钠", "饲料级"),
     ("sodium chloride", "feed grade"), ("氯化钠", "药用级")],
)  # fmt: skip
@pytest.mark.parametrize("where", ["CN", "EU", "none"])
def test_hazardous_waste_never_reaches_what_people_swallow_nor_wafers(needed, grade, where):
    """Not as it is, and not behind any process."""
    known = {"offer_name": resolve_name("废硫酸", SHIPPED), "need_name": resolve_name(needed, SHIPPED)}
    park, need = {"jurisdiction": where}, {"grade": grade}
    assert Bench(**known, offer=HAZARDOUS, need=need, park=park).verdict(barred.RULE)[0] == "block"


@pytest.mark.parametrize("needed", ["食盐", "食用盐"])
def test_table_salt_comes_from_no_by_product_by_whatever_process(needed):
    salt = {"need_name": resolve_name(needed, SHIPPED)}
    direct = Bench(**salt, offer_name=resolve_name("副产氯化钠", SHIPPED), offer={"kind": "by-product"})
    made_of_it = {"kind": "product", "made_from": ("副产氯化钠",)}
    behind = Bench(**salt, offer_name=resolve_name("氯化钠", SHIPPED), offer=made_of_it)
    assert direct.verdict(barred.RULE)[0] == behind.verdict(barred.RULE)[0] == "block"


@each("bar", SHIPPED.purposes.bars)
def test_every_shipped_bar_can_be_told_in_both_languages(bar):
    laws = SHIPPED.purposes.laws
    assert bar.zh
    assert bar.en
    assert (bar.through == "direct") == bool(bar.open_zh and bar.open_en)
    assert set(bar.laws) <= set(laws)
    assert not any("一" <= char <= "鿿" for char in bar.en + bar.open_en)


def test_what_a_boiler_drinks_is_no_fuel():
    for needed in ("boiler feed water", "锅炉补给水"):
        water = {"need_name": resolve_name(needed, SHIPPED), "offer_name": resolve_name("household waste", SHIPPED)}
        assert "不得烧" not in Bench(**water, offer={"kind": "waste"}).verdict(barred.RULE)[1]
    fuel = {"need_name": resolve_name("锅炉燃料", SHIPPED), "offer_name": resolve_name("生活垃圾", SHIPPED)}
    assert Bench(**fuel, offer={"kind": "waste"}).verdict(barred.RULE)[0] == "block"


def test_bars_by_notes_are_the_bars_that_are_looked_up(tmp_path, monkeypatch):
    """Of every name of a park, under the law of two places; noted, and as a later start reads the notes."""
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_, **__: tmp_path / "cache")
    park = load(ROOT / "examples" / "kalundborg").park

    def masks(mark, where):
        there = dataclasses.replace(park, jurisdiction=where)
        own = thesaurus_of(there, dataclasses.replace(SHIPPED, memory=Memory(mark)))
        bars = barred.bars_of(match(there, own_words=own, today=date(2026, 11, 22)).candidates)
        return bars.offered, bars.wanted, bars.named

    plain = {where: masks(b"", where) for where in ("CN", "EU")}
    assert plain["CN"] != plain["EU"]
    assert any(mask for mask, _ in plain["CN"][0])
    for where in ("CN", "EU", "CN"):
        assert masks(b"mark", where) == plain[where]
    monkeypatch.setattr(barred_need, "_touched", lambda *_: pytest.fail("looked up again"))
    monkeypatch.setattr(barred_offer.OfferedBars, "_meant", lambda *_: pytest.fail("looked up again"))
    assert masks(b"mark", "CN") == plain["CN"]


def on_land(**more):
    facts = {"what": Offered(words=("有毒",)), "wanted": Wanted(ends=("fertiliser",)), "through": "direct"}
    return bar(**facts, open_zh="转化", open_en="converted", **more)


@pytest.mark.parametrize(
    ("need", "said"), [("氯化铵", "paper"), ("ammonium chloride", "paper"), ("氮肥", "block"), ("有机肥", "block")]
)
def test_a_chemical_asked_for_by_its_name_alone_may_be_used_as_one(need, said):
    assert outcome(on_land(), offered="有毒废渣", needed=need) == said


def test_no_word_of_the_receiver_opens_what_nothing_opens():
    never = dataclasses.replace(on_land(), through="any")
    assert outcome(never, offered="有毒废渣", needed="氯化铵") == "block"


def test_what_cools_or_cleans_where_something_burns_is_no_fuel():
    burnt = bar(what=Offered(words=("矿井水",)), wanted=Wanted(ends=("open-fuel",)))
    assert outcome(burnt, offered="矿井水", needed="电厂循环水补水") == "not asked"
    assert outcome(burnt, offered="矿井水", needed="锅炉燃料") == "block"


def test_of_several_things_a_need_may_be_a_bar_on_one_waits_for_the_word_which():
    known = Thesaurus.default()
    need = resolve_name("waste oil feedstock", known)
    assert {use.id for use in need.uses} == {"biodiesel-feed", "lubricant-rerefining", "oleochemical-feed"}
    barred_one = bar(Offered(materials=("waste-oil",)), Wanted(uses=("biodiesel-feed",)))
    barred_all = bar(Offered(materials=("waste-oil",)), Wanted(uses=tuple(use.id for use in need.uses)))
    assert judged(barred_one, offered="废机油", needed="waste oil feedstock") == (
        "paper", "可能的用途里有一种不行:有害;问清是哪一种",
        "not for one of the things it may be for: harmful; ask which is meant",
    )  # fmt: skip
    assert outcome(barred_all, offered="废机油", needed="waste oil feedstock") == "block"


def test_the_acid_a_fertiliser_is_made_of_is_not_spread_on_land():
    waste = bar(Offered(materials=("waste-sulfuric-acid",)), Wanted(ends=("fertiliser",)), through="direct")
    assert outcome(waste, offered="废硫酸", needed="acid for superphosphate") == "paper"
    assert outcome(waste, offered="废硫酸", needed="fertiliser") == "block"


def test_but_an_acid_that_was_used_up_makes_none():
    names = {"offer_name": resolve_name("废硫酸"), "need_name": resolve_name("acid for superphosphate")}
    assert Bench(**names).verdict(barred.RULE)[0] == "block"


@pytest.mark.parametrize(
    ("offered", "needed"),
    [("氟化钙污泥", "熟料烧成矿化剂"), ("反渗透产水", "锅炉补水"), ("污泥堆肥", "绿化用有机肥"), ("磷石膏", "制硫酸用石膏"), ("RDF", "co-firing fuel")],
)
def test_what_is_done_everywhere_is_not_barred(offered, needed):
    assert Bench(offer_name=resolve_name(offered), need_name=resolve_name(needed)).verdict(barred.RULE)[0] == "not asked"


@pytest.mark.parametrize(
    ("offered", "needed"),
    [("氟化钙污泥", "窑炉燃料"), ("反渗透浓水", "锅炉补水"), ("印染污泥", "有机肥原料"), ("磷石膏", "建筑砌块"), ("RDF", "boiler fuel")],
)
def test_its_neighbour_stays_barred(offered, needed):
    assert Bench(offer_name=resolve_name(offered), need_name=resolve_name(needed)).verdict(barred.RULE)[0] == "block"
