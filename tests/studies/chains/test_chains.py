"""Chains reckoned by hand: local supply, broken links, stages, the middle of the network, papers, problems; and the laws."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.catalogue.read import load
from matchchain.studies.chains.bought import Bought, broken_links, local_rate
from matchchain.studies.chains.chains import chain_names, chains
from matchchain.studies.chains.entries import light_of
from matchchain.studies.chains.study import GRADES
from tests.catalogue.reading import write
from tests.parks import TODAY, park_of
from tests.studies.chains.small import CARD, FIRMS, PARK, STAGES


def park_with(folder, card=CARD, firms=FIRMS):
    files = {"park.yaml": PARK, "firms.yaml": f"firms:\n{firms}", **({"chains/ranliao.yaml": card} if card else {})}
    loaded = load(write(folder, files), today=TODAY, snapshot=False)
    assert not loaded.errors
    return loaded.park


@pytest.fixture
def dyes(tmp_path):
    return chains(park_with(tmp_path), ["染料"], today=TODAY).chains[0]


def test_the_local_supply_rate_is_what_is_bought_inside_over_what_is_bought_by_money(dyes):
    # inside: 40 t of caustic at 1000 and 10 t of sulfate at 600; all: 30 x 500 + 100 x 1000 + 50 x 2000 + 10 x 600
    assert (dyes.rate.basis, dyes.rate.inside, dyes.rate.bought) == ("money", 46_000, 221_000)
    assert dyes.rate.rate == pytest.approx(46_000 / 221_000)
    assert (dyes.rate.counted, dyes.rate.of) == (4, 5)
    rates = {member.firm: member.rate.rate for member in dyes.members}
    assert rates == {"a": 0.0, "b": pytest.approx(40_000 / 200_000), "c": 1.0}


def test_without_prices_it_goes_by_amount_and_says_so(tmp_path):
    firms = "\n".join(line.replace("price: 1000 元/吨, ", "").replace("price: 2000 元/吨, ", "") for line in FIRMS.splitlines())
    bare = firms.replace("price: 500 元/吨, ", "").replace("price: 600 元/吨, as_of", "as_of").replace("price: 2500 元/吨, ", "")
    rate = chains(park_with(tmp_path, firms=bare), ["染料"], today=TODAY).chains[0].rate
    assert (rate.basis, rate.unit, rate.inside, rate.bought, rate.counted, rate.of) == ("amount", "t", 50, 190, 4, 5)


def test_where_no_card_says_who_supplies_whom_there_is_no_rate(tmp_path):
    firms = FIRMS.replace(", sells_to: [{firm: b, quantity: 40 吨/年}]", "").replace(", sells_to: [{firm: c, quantity: 10 吨/年}]", "")
    dyes = chains(park_with(tmp_path, firms=firms), ["染料"], today=TODAY).chains[0]
    assert (dyes.told, dyes.rate.rate, dyes.rate.of) == (False, None, 5)
    assert all(member.rate.rate is None for member in dyes.members)


def test_broken_links_are_what_is_bought_outside_the_dearest_first(dyes):
    told = [(one.words, one.firms, one.amount, one.value, one.open_lines) for one in dyes.broken]
    assert told == [
        ("纯碱", ("b",), 50, 100_000, 0),
        ("烧碱", ("b",), 60, 60_000, 0),
        ("食盐", ("a",), 30, 15_000, 0),
        ("甲醇", ("c",), None, None, 1),
    ]
    assert dyes.bought_outside == 175_000


def test_a_trade_without_an_amount_leaves_its_need_out_of_the_rate(tmp_path):
    firms = FIRMS.replace("{firm: b, quantity: 40 吨/年}", "{firm: b}")
    dyes = chains(park_with(tmp_path, firms=firms), ["染料"], today=TODAY).chains[0]
    assert (dyes.rate.inside, dyes.rate.bought, dyes.rate.counted) == (6_000, 121_000, 3)
    caustic = next(one for one in dyes.broken if one.words == "烧碱")
    assert (caustic.amount, caustic.open_lines) == (None, 1)


def test_stages_come_from_the_card_else_from_the_flows(tmp_path, dyes):
    assert dyes.stand.inferred
    assert dict(dyes.stand.level) == {"a": 0, "b": 1, "c": 2}
    stated = chains(park_with(tmp_path / "stated", CARD + STAGES), ["染料"], today=TODAY).chains[0]
    assert (stated.stand.names, stated.stand.inferred) == (("上游", "下游"), False)
    assert dict(stated.stand.level) == {"a": 0, "b": 1}
    assert next(member.level for member in stated.members if member.firm == "c") is None


def test_who_stands_in_the_middle_is_shown_beside_the_lead_firm(dyes):
    assert dyes.central == (("b", 1.0),)
    assert [(member.firm, member.grade, member.lead) for member in dyes.members] == [("a", "leader", True), ("b", "backbone", False), ("c", "", False)]


def test_single_sources_are_those_of_today(dyes):
    assert [(one.receiver, one.supplier) for one in dyes.singles] == [("c", "b"), ("b", "a")]


def test_the_nine_say_what_is_there_what_is_missing_and_what_has_ended(dyes):
    assert [one.state for one in dyes.nine] == ["ended", "missing", "missing", "there", "missing", "missing", "missing", "there", "missing"]
    assert [one.name for one in dyes.nine if one.elsewhere] == ["leaders"]


def test_problems_are_computed_red_first(dyes):
    told = [(one.light, one.kind, one.words, one.until) for one in dyes.problems]
    assert told[:3] == [
        ("red", "permit", "hazardous-chemical", "2026-05-01"), ("red", "paper", "plan", "2025-12-31"), ("red", "item", "一期", "2026-06-30"),
    ]  # fmt: skip
    assert [(kind, words) for light, kind, words, _ in told if light == "yellow" and kind != "paper"] == [
        ("gap", "纯碱"), ("gap", "烧碱"), ("gap", "食盐"), ("gap", "甲醇"), ("single", "硫酸钠"), ("single", "烧碱"), ("permit", "pollutant-discharge"),
    ]  # fmt: skip


def test_the_light_of_an_entry_goes_by_its_day(dyes):
    assert [light_of(item, TODAY) for item in dyes.card.projects] == ["red", "yellow", ""]
    assert light_of(dyes.card.projects[1], datetime.date(2026, 1, 1)) == "green"


def test_chains_that_only_firms_name_are_chains_too_and_firms_of_none_are_told(tmp_path):
    park = park_with(tmp_path, "")
    found = chains(park, today=TODAY)
    assert chain_names(park) == ("医药", "染料")
    assert [(study.card.name, study.has_card, [member.firm for member in study.members]) for study in found.chains] == [
        ("医药", False, ["b"]), ("染料", False, ["a", "b", "c"]),
    ]  # fmt: skip
    assert found.loose == ("d",)


def test_places_are_kilometres_from_the_middle(dyes):
    spots = {place.firm: place for place in dyes.places}
    assert set(spots) == {"a", "b"}
    assert spots["b"].east - spots["a"].east == pytest.approx(0.963, abs=0.001)  # 0.01 degrees at 30 degrees north
    assert spots["a"].zone == "东区"


def test_newcomers_are_looked_for_only_where_they_are_asked_for(tmp_path):
    park = park_with(tmp_path)
    assert chains(park, ["染料"], today=TODAY).chains[0].prospects == ()
    prospects = chains(park, ["染料"], newcomers=True, today=TODAY).chains[0].prospects
    assert "纯碱" in {part.words for one in prospects for part in one.valued.newcomer.gives}


def need(**said):
    base = {
        "at": 0, "firm": "a", "id": "x", "words": "盐", "material": "salt", "zh": "盐", "en": "salt", "unit": "t",
        "quantity": None, "inside": None, "planned": 0.0, "price": None, "suppliers": (),
    }  # fmt: skip
    return Bought(**{**base, **said})


@st.composite
def needs(draw):
    quantity = draw(st.none() | st.floats(1e-6, 1e9))
    inside = None if quantity is None else draw(st.none() | st.floats(0, 1).map(lambda part: part * quantity))
    return need(
        quantity=quantity, inside=inside, price=draw(st.none() | st.floats(1e-3, 1e7)), unit=draw(st.sampled_from(("t", "GJ"))),
        material=draw(st.sampled_from("ab")), firm=draw(st.sampled_from("xy")),
    )  # fmt: skip


@settings(deadline=None)
@given(st.lists(needs(), max_size=8))
def test_the_rate_lies_between_0_and_1_and_gaps_add_up_to_the_needs(given_needs):
    rate = local_rate(given_needs)
    assert rate.rate is None or 0 <= rate.rate <= 1
    assert rate.counted <= rate.of == len(given_needs)
    broken = broken_links(given_needs)
    lacking = [one for one in given_needs if one.outside != 0.0]
    assert sum(one.amount or 0.0 for one in broken) == pytest.approx(sum(one.outside or 0.0 for one in lacking))
    assert sum(one.value or 0.0 for one in broken) == pytest.approx(sum(one.value or 0.0 for one in lacking))
    assert sum(one.open_lines for one in broken) == sum(one.outside is None for one in lacking)


@settings(max_examples=12, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd"), st.integers(1, 200)), max_size=5),
    st.lists(st.sampled_from(["", "leader", "backbone", "small"]), min_size=4, max_size=4),
    st.lists(st.sampled_from(["[染料]", "[医药]", "[染料, 医药]", "[]"]), min_size=4, max_size=4),
)
def test_every_firm_stands_once_in_the_list_of_each_of_its_chains_and_in_no_other(trades, roles, of):
    firms = ""
    for name, role, chain in zip("abcd", roles, of, strict=True):
        sold = ", ".join(f"{{firm: {b}, quantity: {q} 吨/年}}" for a, b, q in trades if a == name and b != name)
        firms += (
            f"  - id: {name}\n    name: {name}厂\n    role: {role}\n    chains: {chain}\n"
            f"    offers: [{{material: 烧碱, kind: product, quantity: 100 吨/年, sells_to: [{sold}]}}]\n"
            f"    needs: [{{material: 烧碱, quantity: 50 吨/年, price: 900 元/吨}}]\n"
        )
    park = park_of(firms, PARK)
    found = chains(park, today=TODAY)
    for study in found.chains:
        listed = [member.firm for member in study.members]
        assert sorted(listed) == sorted(firm.id for firm in park.firms if study.card.name in firm.chains)
        assert len(listed) == sum(sum(member.grade == grade for member in study.members) for grade in GRADES)
        assert study.rate.rate is None or 0 <= study.rate.rate <= 1
        assert all(0 <= member.between <= 1 for member in study.members)
        assert set(study.stand.level) <= set(listed)
    assert set(found.loose) == {firm.id for firm in park.firms if not firm.chains}


def test_stages_without_a_member_give_way_to_the_flows(tmp_path):
    card = CARD + "stages: [{name: 上游, firms: [d]}]\n"
    files = {"park.yaml": PARK, "firms.yaml": f"firms:\n{FIRMS}", "chains/ranliao.yaml": card}
    park = load(write(tmp_path, files), today=TODAY, snapshot=False).park
    assert chains(park, ["染料"], today=TODAY).chains[0].stand.inferred


def test_firms_that_feed_each_other_stand_at_one_stage(tmp_path):
    firms = FIRMS.replace("- {material: 食盐, quantity: 30 吨/年,", "- {material: 硫酸钠, quantity: 30 吨/年, buys_from: [{firm: b, quantity: 5 吨/年}],")
    dyes = chains(park_with(tmp_path, firms=firms), ["染料"], today=TODAY).chains[0]
    assert dict(dyes.stand.level) == {"a": 0, "b": 0, "c": 1}
