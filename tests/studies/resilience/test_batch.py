"""Who restarts together: worked by hand, and what a longer wait or a larger stock may change."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.studies.resilience.batch import batch
from tests.parks import TODAY, park_of

# p feeds a with steam and buys coal outside; a feeds c with acid and leaves gypsum, which k takes; d buys a's product
# from c. 330 working days: c uses 400 / 330 t of acid a day.
WEB = """
    - {{id: p, name: 热电厂, offers: [{{material: 蒸汽, kind: energy, quantity: 1000 吨/年, sells_to: [{{firm: a, quantity: 600 吨/年}}]}}],
       needs: [{{material: 煤, quantity: 500 吨/年, buys_from: [{{firm: '园外:晋北煤业', quantity: 500 吨/年}}]}}]}}
    - {{id: a, name: 酸厂, needs: [{{material: 蒸汽, quantity: 800 吨/年}}],
       offers: [{{material: 硫酸, kind: product, quantity: 500 吨/年, sells_to: [{{firm: c, quantity: 400 吨/年}}]}},
                {{material: 磷石膏, kind: waste, quantity: 330 吨/年, storage: {storage}, sells_to: [{{firm: k, quantity: 330 吨/年}}]}}]}}
    - {{id: c, name: 盐厂, needs: [{{material: 硫酸, quantity: 400 吨/年, stock: {stock}}}],
       offers: [{{material: 氯化钙, kind: product, quantity: 100 吨/年, sells_to: [{{firm: d, quantity: 100 吨/年}}]}}]}}
    - {{id: d, name: 水厂, needs: [{{material: 氯化钙, quantity: 200 吨/年}}]}}
    - {{id: k, name: 砖厂, needs: [{{material: 磷石膏, quantity: 900 吨/年}}]}}
    - {{id: z, name: 闲厂, offers: [{{material: 烧碱, kind: product, quantity: 120 吨/年}}]}}
"""
PARK = "name: 试验园区\noperating_days: 330\n"


def web(stock="''", storage="''"):
    return park_of(WEB.format(stock=stock, storage=storage), PARK)


def found(restarting, wait=15.0, **stocks):
    return batch(web(**stocks), restarting, wait=wait, today=TODAY)


def partners(members):
    return [(one.partner, one.step) for one in members]


def test_what_feeds_and_what_must_be_taken_is_followed_step_by_step():
    told = found(["c"])
    # d takes c's product, a feeds c; a needs p's steam and a taker of its gypsum; p needs its coal.
    assert partners(told.inside) == [("a", 1), ("d", 1), ("k", 2), ("p", 2)]
    assert partners(told.beyond) == [("晋北煤业", 3)]
    assert not told.later


def test_whoever_takes_a_product_of_a_partner_holds_nobody_up():
    assert partners(found(["k"]).inside) == [("a", 1), ("p", 2)]  # c buys a's acid: a can run without it


def test_a_stock_lets_its_partner_wait():
    told = found(["c"], stock="40 吨")  # 40 / (400 / 330) = 33 days
    assert partners(told.inside) == [("d", 1)]
    assert partners(told.later) == [("a", 1)]
    assert told.later[0].days == pytest.approx(33.0)
    assert partners(found(["c"], wait=34, stock="40 吨").inside)[0] == ("a", 1)


def test_a_store_lets_the_taker_wait():
    told = found(["a"], storage="20 吨")  # 20 days of gypsum
    assert partners(told.later) == [("k", 1)]
    assert told.later[0].days == pytest.approx(20.0)


def test_what_nobody_stated_is_no_stock_and_said_so():
    (first, *_) = found(["c"]).inside
    assert [(tie.way, tie.line, tie.share, tie.days) for tie in first.ties] == [("feeds", "硫酸", 1.0, None), ("feeds", "磷石膏", pytest.approx(330 / 900), None)]
    assert first.days is None


def test_working_days_nobody_stated_make_no_days():
    park = park_of(WEB.format(stock="40 吨", storage="''"))
    assert partners(batch(park, ["c"], today=TODAY).inside)[0] == ("a", 1)


@settings(max_examples=20, deadline=None)
@given(
    firm=st.sampled_from("pacdkz"), stock=st.integers(1, 400), storage=st.integers(1, 400),
    wait=st.floats(0, 400), longer=st.floats(0, 400),
)  # fmt: skip
def test_a_longer_wait_never_makes_the_batch_smaller(firm, stock, storage, wait, longer):
    stocks = {"stock": f"{stock} 吨", "storage": f"{storage} 吨"}
    one, other = found([firm], wait, **stocks), found([firm], wait + longer, **stocks)
    assert {m.partner for m in one.members} <= {m.partner for m in other.members}
    for told in (one, other):
        assert not {m.partner for m in told.members} & {m.partner for m in told.later}
        assert firm not in {m.partner for m in (*told.members, *told.later)}
        assert all(m.days is None or m.days >= told.wait for m in told.later)
