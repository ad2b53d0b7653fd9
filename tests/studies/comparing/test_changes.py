"""Two days of a park held against each other: what is news, what is not, and what became of a pairing."""

import dataclasses

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matchchain.studies.comparing.changes import PAIR_NEWS, changes
from matchchain.studies.comparing.facts import Amount, Facts, FirmFact, LineFact, PairFact

A, B = FirmFact("a", "甲", "A"), FirmFact("b", "乙", "B")


def day(*lines, firms=(A, B), pairs=(), net=0.0, on="2026-11-01"):
    return Facts(
        day=on, firms={f.id: f for f in firms}, lines=lines, pairs={p.id: p for p in pairs}, net=net, known=net,
    )  # fmt: skip


def line(amount=None, name="废酸", firm="a", side="offer", id_="", unit="t/yr"):
    figures = {} if amount is None else {"quantity": Amount(amount, unit)}
    return LineFact(id_ or f"{firm}/{side}/{name}", firm, side, name, "waste", figures)


def pair(stage="ready", *, in_plan=True, net=1000.0, id_="p"):
    return PairFact(
        id=id_, supplier="a", receiver="b", offer="废酸", need="硫酸", zh="硫酸", en="acid", offer_id="o", need_id="n", quantity=5.0, unit="t",
        net=net, stage=stage, in_plan=in_plan,
    )  # fmt: skip


def news_of(before, after):
    return [(one.news, one.figure) for one in changes(day(*before), day(*after)).lines]


def test_a_figure_is_news_beyond_a_fifth():
    assert news_of([line(100)], [line(120)]) == []
    assert news_of([line(100)], [line(80)]) == []
    assert news_of([line(100)], [line(120.1)]) == [("changed", "quantity")]
    assert news_of([line(100)], [line(100, unit="m3/yr")]) == [("changed", "quantity")]
    assert news_of([line()], [line(5)]) == [("stated", "quantity")]
    assert news_of([line(5)], [line()]) == [("withdrawn", "quantity")]
    assert news_of([line(0)], [line(1)]) == [("changed", "quantity")]
    assert news_of([], [line(5)]) == [("added", "")]
    assert news_of([line(5)], []) == [("ended", "")]


def test_a_line_whose_id_follows_its_words_is_the_same_line_while_it_is_the_only_one():
    assert news_of([line(100, id_="x1")], [line(300, id_="x2")]) == [("changed", "quantity")]
    two = [line(1, id_="x1"), line(2, id_="x2")]
    assert news_of(two, [line(3, id_="x3"), line(4, id_="x4")]) == [("added", "")] * 2 + [("ended", "")] * 2
    assert news_of(two, [two[0], line(9, id_="x9")]) == [("changed", "quantity")]


def test_a_figure_that_an_edition_does_not_keep_is_not_compared():
    before = dataclasses.replace(day(line()), compared=())
    assert changes(before, day(line(5))).lines == ()


def test_what_becomes_of_a_pairing():
    ready, papers, runs, spare = pair(), pair("papers", in_plan=False), pair("existing", in_plan=False), pair(in_plan=False)
    told = {
        (None, ready): "new", (None, papers): "new", (ready, runs): "supplied", (None, runs): "supplied",
        (papers, ready): "cleared", (ready, papers): "waits", (ready, None): "gone", (ready, spare): "gone",
        (runs, None): "stopped", (spare, None): None, (None, spare): None, (ready, ready): None,
        (ready, pair(net=1201.0)): "changed", (ready, pair(net=1199.0)): None, (ready, pair(net=None)): "changed",
    }  # fmt: skip
    for (was, now), news in told.items():
        found = changes(day(pairs=[was] if was else []), day(pairs=[now] if now else [])).pairs
        assert [one.news for one in found] == ([news] if news else []), (was, now)


def test_why_a_pairing_is_gone():
    def why(after):
        (found,) = changes(day(line(5), pairs=[pair()]), after).pairs
        return found.why

    assert why(day(line(5), firms=(A,))) == "firm-left"
    assert why(day(firms=(A, B))) == "line-ended"
    assert why(day(line(5), pairs=[pair(in_plan=False)])) == "spare"
    assert why(day(line(5))) == "other"


def test_without_the_pairings_of_then_nothing_is_said_of_them():
    then = dataclasses.replace(day(), pairs=None, net=None)
    found = changes(then, day(pairs=[pair()]))
    assert (found.pairs, found.net_then, found.is_nothing) == (None, None, True)


amounts = st.none() | st.floats(0, 1e6, allow_nan=False)
cards = st.lists(
    st.builds(line, amounts, st.sampled_from(["酸", "碱", "盐"]), st.sampled_from("ab"), st.sampled_from(["offer", "need"])),
    max_size=6, unique_by=lambda one: one.id,
)  # fmt: skip
rows = st.lists(
    st.builds(
        pair, st.sampled_from(["ready", "papers", "existing"]), in_plan=st.booleans(), net=amounts, id_=st.sampled_from("pqr")
    ),
    max_size=3, unique_by=lambda one: one.id,
).map(lambda found: [p if p.stage == "ready" else dataclasses.replace(p, in_plan=False) for p in found])  # fmt: skip
days = st.builds(lambda lines, pairs: day(*lines, pairs=pairs), cards, rows)
BACK = {"added": "ended", "ended": "added", "stated": "withdrawn", "withdrawn": "stated"}


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])  # other work on the machine
@given(days, days)
def test_looking_back_turns_the_news_round(then, now):
    assert changes(then, then).is_nothing
    forth, back = changes(then, now), changes(now, then)
    there = {(one.id, one.figure): one.news for one in forth.lines if one.news != "changed"}
    assert {(one.id, one.figure): BACK[one.news] for one in back.lines if one.news != "changed"} == there
    assert {one.pair.id for one in forth.pairs if one.news != "changed"} == {one.pair.id for one in back.pairs if one.news != "changed"}
    assert [PAIR_NEWS.index(one.news) for one in forth.pairs] == sorted(PAIR_NEWS.index(one.news) for one in forth.pairs)
