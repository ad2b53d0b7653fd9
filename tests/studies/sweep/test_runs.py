"""The runs: one seed, one answer; without chance the plan of `what-if`; shares and quantiles as they must be."""

from pathlib import Path

import pytest

import matchchain
from matchchain.materials import thesaurus_of
from matchchain.network.allocation.effort import STEADY
from matchchain.park import Park
from matchchain.studies.growth.scenario import Change, NewPrice
from matchchain.studies.growth.what_if import what_if
from matchchain.studies.sweep.case import ALL, Case
from matchchain.studies.sweep.runs import sweep
from matchchain.studies.sweep.spread import Spread
from matchchain.studies.sweep.summary import Spread5
from matchchain.studies.sweep.written import Flags, written
from matchchain.wording import MatchchainError
from tests.parks import TODAY, park_of

ROOT = Path(__file__).parent.parent.parent.parent
FIRMS = """
    - {id: a, name: 甲厂, site: {lat: 30, lon: 120}, offers: [{material: 亚硫酸钠, kind: by-product, legal: by-product, quantity: 800~1200 吨/年, disposal_cost: 900 元/吨}]}
    - {id: b, name: 乙厂, site: {lat: 30.01, lon: 120}, needs: [{material: 亚硫酸钠, quantity: 1500 吨/年, price: 1500 元/吨}]}
    - {id: c, name: 丙厂, site: {lat: 30.02, lon: 120}, offers: [{material: 亚硫酸钠, kind: by-product, legal: by-product, quantity: 700 吨/年, disposal_cost: 300 元/吨}]}
"""
TWENTY = {ALL: Spread(0.8, 1.0, 1.2)}


@pytest.fixture(scope="module")
def park():
    return park_of(FIRMS)


@pytest.fixture(scope="module")
def worked():
    return matchchain.load(ROOT / "examples" / "mixed").park


def test_one_seed_one_answer_on_any_number_of_processors(park):
    cases = [Case(prices=TWENTY, amounts=TWENTY, ranges=True, stop={"c": 0.4})]
    once = sweep(park, cases, runs=40, seed=3, jobs=1, today=TODAY)
    assert sweep(park, cases, runs=40, seed=3, jobs=2, today=TODAY) == once
    assert sweep(park, cases, runs=40, seed=4, jobs=1, today=TODAY) != once
    assert len(set(once.cases[0].nets)) > 10


def test_more_runs_go_on_where_fewer_ended(park):
    cases = [Case(prices=TWENTY)]
    few, many = (sweep(park, cases, runs=n, seed=1, jobs=1, today=TODAY).cases[0].nets for n in (10, 30))
    assert many[:10] == few


def test_without_chance_it_is_what_if(worked):
    firm = worked.firms[0].id
    known = thesaurus_of(worked)
    found = sweep(worked, [Case(), Case(stop={firm: 1.0}), Case(leave=(firm,))], runs=50, jobs=1, today=TODAY)
    assert [len(case.nets) for case in found.cases] == [1, 1, 1]
    assert found.cases[0].nets == (pytest.approx(found.base),)
    for case, change in zip(found.cases[1:], (Change(stop=(firm,)), Change(leave=(firm,))), strict=True):
        after = what_if(worked, change, today=TODAY, thesaurus=None, effort=STEADY).scenarios[0].after
        gap = max(after.bound - after.net, 1.0)
        assert case.nets[0] == pytest.approx(after.net, abs=gap)
    assert known


def test_a_price_that_is_certain_is_that_price(park):
    told = written(park, thesaurus_of(park), None, None, Flags(prices=["亚硫酸钠=1800元/吨"]))
    found = sweep(park, told.cases, runs=9, jobs=1, today=TODAY)
    key = next(iter(told.cases[0].prices))
    after = what_if(park, Change(prices={key: NewPrice(to=1800.0, unit="CNY/t")}), today=TODAY, effort=STEADY)
    assert found.cases[0].nets == (pytest.approx(after.scenarios[0].after.net, abs=0.01),)


def test_shares_and_means_add_up(park):
    found = sweep(park, [Case(stop={"a": 0.5})], runs=60, seed=2, jobs=1, today=TODAY).cases[0]
    standing = {one.traded.supplier: one.share for one in found.pairings}
    assert standing["c"] == 1.0
    assert 0.2 < standing["a"] < 0.8
    assert found.below == pytest.approx(1 - standing["a"])
    gains = sum(one.gain.mean for one in found.firms)
    assert gains == pytest.approx(found.net.mean, rel=1e-6)
    assert found.net == Spread5.of(found.nets)
    assert found.net.p10 <= found.net.p50 <= found.net.p90


def test_a_stop_keeps_what_was_run(park):
    seen = []

    def watch(progress):
        seen.append(progress.done)
        return True

    found = sweep(park, [Case(prices=TWENTY)], runs=100, jobs=1, today=TODAY, watch=watch)
    assert found.stopped
    assert len(found.cases[0].nets) == seen[0] < 100


def test_an_empty_park_runs():
    found = sweep(Park(), [Case(prices=TWENTY)], runs=2, jobs=1, today=TODAY)
    assert found.cases[0].nets == (0.0, 0.0)


SAID = """\
种子: 5
次数: 12
数量: ±10%
情景:
  - {名称: 高价, 买价: {亚硫酸钠: +20%}, 停产: {甲厂: 30%}}
  - {name: 油价, tariffs: {haul_rate: 0.4~0.8}, ranges: yes, leave: [丙厂]}
"""


def read(park, text, **flags):
    return written(park, thesaurus_of(park), Path("s.yaml"), text.encode(), Flags(**flags))


def test_a_file_in_either_language(park):
    told = read(park, SAID, disposal=["±5%"])
    assert (told.seed, told.runs) == (5, 12)
    dear, oil = told.cases
    assert (dear.name, dear.stop) == ("高价", {"a": 0.3})
    assert oil.leave == ("c",)
    assert oil.ranges
    assert oil.tariffs["haul_rate"].high == 0.8
    assert {ALL} == set(dear.amounts) == set(oil.amounts) == set(dear.disposal)


@pytest.mark.parametrize(("text", "place"), [
    ("prises: ±10%", "s.yaml:1:1"), ("prices: 很多", "s.yaml:1:9"), ("amounts: {亚硫酸钠: 500 元/吨}", "s.yaml:1:17"),
    ("prices: {没有这种料的: ±10%}", "s.yaml:1:10"), ("stop: {甲厂: 130%}", "s.yaml:1:12"), ("leave: [没有]", "s.yaml:1:9"),
    ("runs: 0", "s.yaml:1:7"), ("seed: -1", "s.yaml:1:7"), ("scenarios: 3", "s.yaml:1:12"), ("- a", "s.yaml:1:1"),
    ("tariffs: {haul: 3}", "s.yaml:1:17"), ("tariffs: {haul_rate: x}", "s.yaml:1:22"), ("ranges: maybe", "s.yaml:1:9"),
    ("join: [gone.yaml]", "s.yaml:1:8"), ("prices: [1, 2]", "s.yaml:1:9"), ("a: [", "s.yaml:"), ("", "s.yaml:1:1"),
    ("scenarios: [{name: x, seed: 3}]", "s.yaml:1:23"),
])  # fmt: skip
def test_what_cannot_be_read_is_said_with_its_place(park, text, place):
    with pytest.raises(MatchchainError) as fault:
        read(park, text)
    for lang in ("zh", "en"):
        assert matchchain.say(fault.value.message, lang).startswith(place), matchchain.say(fault.value.message, lang)
