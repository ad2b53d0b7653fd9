"""What changed since an edition is counted right, and readers outside are told only of what they could see."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.catalogue.files.digest import digest_of
from matchchain.catalogue.files.edition import Edition, FirmFact, LineFact, TradeFact
from matchchain.studies.handbook.changes import changes
from matchchain.studies.handbook.freezing import frozen
from matchchain.studies.handbook.fresh import freshness
from matchchain.studies.handbook.holding import hold
from matchchain.studies.handbook.seen import by_firms
from tests.parks import park_of

DAY = datetime.date(2026, 11, 22)


def line(firm, id="o1", quantity=100.0, shown="exact", **more):  # noqa: A002
    facts = {"side": "offer", "material": "盐酸", "means": "hydrochloric-acid", "unit": "t/yr", **more}
    return LineFact(firm=firm, id=id, quantity=quantity, shown=shown, **facts)


def edition(*lines, trades=(), hidden=()):
    firms = tuple(FirmFact(id=firm, name=firm.upper(), named=firm not in hidden) for firm in sorted({x.firm for x in lines}))
    return Edition(name="1", on="2026-10-01", park="园", digest="", firms=firms, lines=lines, trades=trades)


def told(before, now, *, outside=False):
    return [(row.kind, row.firm, row.partner) for row in changes(before, now, outside=outside).rows]


def test_each_kind_of_change():
    runs = TradeFact(supplier="a", receiver="b", offer="o1", need="n1", material="盐酸", runs=True, shown=True)
    before = edition(line("a"), line("b"), line("b", "o2"), line("c"), trades=(replace(runs, runs=False),))
    now = edition(line("a", quantity=121.0), line("b"), line("d"), line("d", "o2"), trades=(runs, replace(runs, receiver="d")))
    found = changes(before, now)
    assert told(before, now) == [
        ("joined", "d", ""),
        ("left", "c", ""),
        ("new", "d", ""),
        ("new", "d", ""),
        ("ended", "b", ""),
        ("ended", "c", ""),
        ("changed", "a", ""),
        ("supplied", "a", "d"),
        ("started", "a", "b"),
    ]
    assert found.counts == {"joined": 1, "left": 1, "new": 2, "ended": 2, "changed": 1, "supplied": 1, "started": 1}
    assert found.touched == {"a", "b", "c", "d"}


@pytest.mark.parametrize(("quantity", "kinds"), [(120.0, []), (120.1, ["changed"]), (79.9, ["changed"]), (80.0, [])])
def test_a_fifth_is_not_much(quantity, kinds):
    assert [kind for kind, _, _ in told(edition(line("a")), edition(line("a", quantity=quantity)))] == kinds


def test_readers_outside_see_bands_change_and_no_more():
    before = edition(line("a", shown="band"), line("b", shown="no"), line("c", shown=""))
    within = edition(line("a", quantity=190.0, shown="band"), line("b", quantity=900.0, shown="no"), line("c", quantity=9.0, shown=""))
    assert told(before, within, outside=True) == []
    beyond = edition(line("a", quantity=201.0, shown="band"), line("b", shown="no"), line("c", shown=""))
    assert told(before, beyond, outside=True) == [("changed", "a", "")]
    assert [kind for kind, _, _ in told(before, within)] == ["changed", "changed", "changed"]


def test_who_hides_now_has_not_left_and_what_is_hidden_has_not_ended():
    before = edition(line("a"), line("b"))
    now = edition(line("a"), line("b", shown=""), hidden=("b",))
    assert told(before, now, outside=True) == []
    assert told(edition(line("a"), line("b"), hidden=("b",)), edition(line("a")), outside=True) == []
    assert "b" not in changes(edition(line("a"), line("b"), hidden=("b",)), edition(line("a")), outside=True).names


@settings(max_examples=40, deadline=None)
@given(
    st.dictionaries(st.tuples(st.sampled_from("abcd"), st.sampled_from(("o1", "o2"))), st.sampled_from((10.0, 11.0, 30.0))),
    st.dictionaries(st.tuples(st.sampled_from("abcd"), st.sampled_from(("o1", "o2"))), st.sampled_from((10.0, 11.0, 30.0))),
)
def test_the_counts_are_those_of_the_two_lists(then, now):
    before, after = (edition(*(line(firm, one, quantity) for (firm, one), quantity in said.items())) for said in (then, now))
    counts = changes(before, after).counts
    firms_then, firms_now = ({firm for firm, _ in said} for said in (then, now))
    assert counts["joined"] == len(firms_now - firms_then)
    assert counts["left"] == len(firms_then - firms_now)
    assert counts["new"] == len(now.keys() - then.keys())
    assert counts["ended"] == len(then.keys() - now.keys())
    assert counts["changed"] == sum(1 for key in then.keys() & now.keys() if abs(now[key] - then[key]) > 0.2 * then[key])
    assert not changes(before, before).rows
    assert not changes(before, before).touched


SHARING = """
    - {id: a, name: 甲厂, share: {name: no}, offers: [{material: 盐酸, kind: product}, {material: 甲醇, kind: product}], needs: [{material: 硫酸}]}
    - {id: b, name: 乙厂, offers: [{material: 盐酸, kind: product}, {material: 硫酸, kind: product}, {material: 废盐, kind: waste}]}
    - {id: c, name: 丙厂, consent: {on: 2026-01-01}, needs: [{material: 甲醇}, {material: 盐酸}], offers: [{material: 乙厂的废渣, kind: waste}, {material: 粉煤灰, kind: waste}]}
"""


def seen(text=SHARING, seed="s"):
    from matchchain.reports.telling.firm_names import FirmNames

    park = park_of(text)
    held = hold(park, DAY)
    return held, by_firms(held, FirmNames.of(park.firms).named_in, seed)


def test_a_material_that_a_hidden_firm_alone_has_is_left_out_on_both_sides():
    _, found = seen()
    shown = {(line.firm.id, line.side, line.entry.material) for line in found.lines}
    assert shown == {("a", "offer", "盐酸"), ("b", "offer", "盐酸"), ("c", "need", "盐酸"), ("c", "offer", "粉煤灰")}
    assert found.left_out == {"no-consent": 1, "names-a-firm": 1, "only-one": 4}
    assert set(found.coded) == {"a"}
    assert found.reached == frozenset()


def test_codes_are_new_with_each_edition_and_the_same_within():
    assert seen()[1].coded == seen()[1].coded
    many = "".join(f"    - {{id: f{n}, name: 企业{n:03d}, share: {{name: no}}, offers: [{{material: 盐酸, kind: product}}]}}\n" for n in range(40))
    one, other = (seen("\n" + many, seed)[1].coded for seed in ("2026-1", "2026-2"))
    assert len(set(one.values())) == len(one) == 40
    assert sum(1 for firm in one if one[firm] == other[firm]) < 5


def test_what_runs_with_a_hidden_firm_is_told_to_nobody_else():
    trade = """
    - {id: a, name: 甲厂, share: {name: no}, offers: [{material: 盐酸, kind: product, quantity: 90 吨/年, sells_to: [{firm: c, quantity: 5 吨/年}]}]}
    - {id: b, name: 乙厂, offers: [{material: 盐酸, kind: product, quantity: 90 吨/年, sells_to: [{firm: c, quantity: 5 吨/年}]}]}
    - {id: c, name: 丙厂, needs: [{material: 盐酸, quantity: 50 吨/年}]}
    """
    held, found = seen(trade)
    assert {flow.supplier for flow in held.flows if flow.kind == "existing"} == {"a", "b"}
    assert {flow.supplier for flow in found.flows if flow.kind == "existing"} == {"b"}


def test_figures_are_as_old_as_their_day():
    park = park_of("""
        - {id: a, name: 甲厂, offers: [{material: 盐酸, quantity: 5 吨/年, price: 9 元/吨, as_of: 2026-08-01}, {material: 硫酸, quantity: 5 吨/年}], needs: [{material: 甲醇, quantity: 1 吨/年, as_of: 2025-11-22}]}
    """)
    found = freshness(hold(park, DAY).lines, DAY, None)
    assert (found.figures, found.young, found.share) == (4, 2, 0.5)
    assert [(one.line.entry.material, one.field, one.days) for one in found.aged] == [("硫酸", "quantity", None), ("盐酸", "price", 113)]
    assert freshness((), DAY).share is None


def test_an_edition_is_frozen_with_what_outsiders_saw():
    held, outside = seen()
    found = frozen(held, outside, name="1", digest=digest_of({"a": "1"}))
    assert {(fact.id, fact.named) for fact in found.firms} == {("a", False), ("b", True), ("c", True)}
    assert {(fact.firm, fact.material): fact.shown for fact in found.lines if fact.material in {"盐酸", "废盐"}} == {
        ("a", "盐酸"): "band", ("b", "盐酸"): "band", ("c", "盐酸"): "band", ("b", "废盐"): "",
    }  # fmt: skip
    assert digest_of({"a": "1"}) != digest_of({"a": "2"})


def test_of_one_chain_only_its_firms_are_told_and_who_has_left():
    from matchchain.studies.handbook.changes import of_firms

    before = edition(line("a"), line("b"), line("c"))
    found = changes(before, edition(line("a", quantity=900.0), line("b", quantity=900.0)))
    assert [(row.kind, row.firm) for row in of_firms(found, frozenset("a"), "ab").rows] == [
        ("left", "c"), ("ended", "c"), ("changed", "a"),
    ]  # fmt: skip
