"""The figures an office reports: the annual sentence, lines that are never added, past days that replay equal."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import matchchain
from matchchain.followup.learning import wilson
from matchchain.materials import Thesaurus
from matchchain.park import Deal, LedgerLine, Park
from matchchain.reports.stats.facts import facts_of
from matchchain.studies.stats import current, period_in, period_of, stats
from matchchain.studies.stats.substances import substance_called
from tests.parks import park_of
from tests.studies.stats.seed_park import seed_park

END = dt.date(2027, 12, 31)


@pytest.fixture(scope="module")
def seed(tmp_path_factory):
    return matchchain.load(seed_park(tmp_path_factory.mktemp("seed") / "park", Thesaurus.default()), today=END).park


@pytest.fixture(scope="module")
def year(seed):
    return stats(seed, today=END, period=period_in("2027"))


def test_the_annual_sentence_of_the_seed(year):
    assert (len(year.office.firms), len(year.office.products)) == (100, 56)
    assert (year.saving.reported, year.saving.verified) == (50_000_000.0, 25_000_000.0)
    facts = facts_of(year, "zh")
    assert facts["sentence"] == "已建立链上协同企业 100 家,相互供应产品 56 种,每年节约成本 5000万元(其中凭证核实 2500万元)。"
    assert (facts["firms_linked"], facts["products_supplied"]) == (100, 56)


def test_four_columns_each_of_its_own(year):
    # 80 deals ran; one that only talks is promised too: 81 x 750,000; contracts: 80 x 1,500 t x 500 yuan.
    assert (year.saving.promised, year.saving.contracted) == (81 * 750_000.0, 80 * 750_000.0)
    assert year.saving.deals == (81, 80, 80, 40)
    assert year.saving.money_verified is None  # nobody has seen the invoices


def test_three_lines_are_never_added(seed, year):
    assert (year.registered.firms, year.registered.trades) == (("k1", "k2"), 1)
    assert "k1" not in year.office.firms  # a trade on the cards without a ledger is in the first line alone
    assert year.plan.linked.firms == ("w1", "w2")
    assert year.office.within_groups == 1
    assert year.not_ours == 1
    without = replace(seed, firms=tuple(firm for firm in seed.firms if firm.id not in ("w1", "w2")))
    bare = stats(without, today=END, period=period_in("2027"))
    assert facts_of(bare, "zh")["sentence"] == facts_of(year, "zh")["sentence"]
    assert bare.plan.net == 0.0


def test_a_period_counts_its_own_months_and_a_chain_its_own_deals(seed):
    month = stats(seed, today=END, period=period_of("month", "2027-03"), with_plan=False)
    assert (month.saving.reported, len(month.office.firms)) == (80 * 62_500.0, 100)
    quarter = stats(seed, today=END, period=period_of("quarter", "2027Q4"), with_plan=False)
    assert quarter.saving.reported == 80 * 62_500.0  # October alone delivered
    one, other = (stats(seed, today=END, period=period_in("2027"), chain=name, with_plan=False) for name in ("甲链", "乙链"))
    assert one.saving.reported + other.saving.reported == 50_000_000.0
    assert [(rank.chain, rank.rank) for rank in stats(seed, today=END, with_plan=False).ranking] == [("甲链", 1), ("乙链", 2)]


def test_the_year_before_and_a_running_year(seed):
    before = stats(seed, today=END, period=period_in("2026"), with_plan=False)
    assert before.saving.deals[2] == 1  # the deal of 2026 alone
    half = stats(seed, today=dt.date(2027, 6, 30), with_plan=False)
    assert half.saving.reported == 80 * 5 * 62_500.0  # June is reported in July
    assert half.up_to == "2027-06-30"


def test_grades_and_forms_of_one_substance_count_once():
    known = Thesaurus.default()
    soda = {substance_called(name, known) for name in ("液碱", "片碱", "氢氧化钠", "烧碱", "32%液碱")}
    assert len(soda) == 1
    assert substance_called("某种说不清的东西", known).id == "某种说不清的东西"
    assert substance_called("亚硫酸钠", known) != substance_called("硫酸钠", known)


FIRMS = "".join(f"    - {{id: {name}, name: {name}厂, group: {group}}}\n" for name, group in (("a", "''"), ("b", "''"), ("c", "''"), ("d", "''"), ("e", "同"), ("f", "同")))
WAY = ("idea", "contacted", "talking", "testing", "papers", "contracted", "running")
DAYS = st.dates(dt.date(2026, 1, 1), dt.date(2027, 12, 31))


def entry_of(kind, **said):
    from matchchain.catalogue.edits.new_findings import entry_of as read
    from matchchain.entries.setting import Setting

    return read(kind, said, Setting())[0]


@st.composite
def histories(draw):
    """Deals and ledger lines of two years, each entry with the day it happened and the day it was written down."""
    deals, lines = [], []
    for number in range(draw(st.integers(1, 4))):
        name = f"D2026-{number + 1:03}"
        supplier, receiver = draw(st.sampled_from([("a", "b"), ("b", "c"), ("c", "d"), ("e", "f")]))
        days = sorted(draw(st.lists(DAYS, min_size=1, max_size=6, unique=True)))
        states = [*WAY[: len(days) - 1], draw(st.sampled_from(("running", "refused", "broken", "contracted")))]
        late = [draw(st.integers(0, 60)) for _ in days]
        events = tuple(
            {"on": day.isoformat(), "state": state, "by": "李", "why": "price" if state in ("refused", "broken") else "",
             "entered": (day + dt.timedelta(days=more)).isoformat()}
            for day, state, more in zip(days, states, late, strict=True)
        )  # fmt: skip
        signed = days[min(1, len(days) - 1)]
        deals.append(entry_of(
            Deal, id=name, supplier=supplier, receiver=receiver, material=draw(st.sampled_from(("硫酸", "液碱", "片碱", "粉煤灰"))),
            owner="产业处 李", events=events, promised={"quantity": "1000 t/yr", "net": "500000 CNY/yr"},
            baseline=({"on": "2026-01-01", "d": "200 CNY/t", "p": "400 CNY/t"},),
            contracted=({"on": signed.isoformat(), "quantity": "1000 t/yr", "start": "2026-01-01", "until": "2027-12-31",
                         "entered": (signed + dt.timedelta(days=draw(st.integers(0, 40)))).isoformat()},),
            nodes=({"node": "test", "due": draw(DAYS).isoformat(), "entered": days[0].isoformat()},),
        ))  # fmt: skip
        for month in draw(st.lists(st.integers(0, 23), max_size=8, unique=True)):
            first = dt.date(2026 + month // 12, month % 12 + 1, 1)
            entered = first + dt.timedelta(days=31 + draw(st.integers(0, 90)))
            lines.append(entry_of(LedgerLine, deal=name, month=first.isoformat()[:7], quantity=f"{draw(st.integers(1, 120))} t",
                                  stated_by="供方", entered=entered.isoformat()))  # fmt: skip
    return deals, lines


def cut(deals, lines, day):
    """The files as they were on a day: what was written down later is not there."""
    now = day.isoformat()

    def kept(records):
        return tuple(one for one in records if (one.entered or getattr(one, "on", "")) <= now)

    then = [replace(one, events=kept(one.events), contracted=kept(one.contracted), nodes=kept(one.nodes)) for one in deals]
    return [one for one in then if one.events], [line for line in lines if line.entered <= now]


@settings(max_examples=20, deadline=None, phases=(Phase.explicit, Phase.generate))
@given(history=histories(), day=DAYS)
def test_any_past_day_replays_equal_and_what_came_later_is_listed(history, day):
    deals, lines = history
    empty = park_of(FIRMS)
    told = []
    for some in (cut(deals, lines, day), (deals, lines)):
        park = replace(empty, deals=tuple(some[0]), ledger=tuple(some[1]))
        told.append(stats(park, today=day, with_forecast=True))
    then, now = told
    assert replace(now, later=()) == replace(then, later=())
    assert not then.later
    late = [one for deal in deals for one in (*deal.events, *deal.contracted) if one.on <= day.isoformat() < (one.entered or one.on)]
    late += [line for line in lines if line.month <= day.isoformat() < line.entered]
    assert len([one for one in now.later if one.what in ("event", "contract", "line")]) == len(late)


@settings(max_examples=20, deadline=None, phases=(Phase.explicit, Phase.generate))
@given(history=histories(), day=DAYS)
def test_laws_of_the_columns(history, day):
    deals, lines = history
    park = replace(park_of(FIRMS), deals=tuple(deals), ledger=tuple(lines))
    found = stats(park, today=day, with_plan=False, with_forecast=True)
    months = [stats(park, today=day, period=period_of("month", f"{day.year}-{month:02}"), with_plan=False) for month in range(1, 13)]
    assert sum(one.saving.reported or 0.0 for one in months) == pytest.approx(found.saving.reported or 0.0)
    assert (found.saving.verified or 0.0) <= (found.saving.reported or 0.0) + 1e-6
    assert not {"e", "f"} & set(found.office.firms)  # of one group
    assert set().union(*(one.office.firms for one in months)) == set(found.office.firms)
    ahead = found.forecast
    assert ahead.low <= ahead.likely <= ahead.high
    assert stats(park, today=day, with_plan=False, with_forecast=True).forecast == ahead


def test_a_forecast_is_held_against_what_came(seed):
    from matchchain.park import ForecastRecord

    def record(low, high, period="2027"):
        return entry_of(ForecastRecord, id="F2027-001", on="2027-05-01", period=period, low=f"{low} CNY", likely=f"{low} CNY", high=f"{high} CNY")

    told = replace(seed, forecasts=(record(40e6, 60e6), record(1e6, 2e6), record(60e6, 70e6)))
    assert [one.mark for one in stats(told, today=END, with_plan=False).record] == ["open"] * 3  # December is still to be reported
    later = stats(told, today=dt.date(2028, 2, 10), with_plan=False)
    assert [(one.mark, one.actual) for one in later.record] == [("right", 50e6), ("high", 50e6), ("low", 50e6)]
    assert not stats(told, today=dt.date(2027, 4, 30), with_plan=False).record  # not made yet


def test_a_forecast_of_the_seed_in_summer_holds_what_came(seed):
    ahead = stats(seed, today=dt.date(2027, 8, 31), with_plan=False, with_forecast=True).forecast
    assert ahead.reported == 80 * 7 * 62_500.0
    assert ahead.low <= 80 * 12 * 62_500.0
    assert ahead.high >= ahead.reported


@pytest.mark.parametrize(
    ("text", "label"),
    [("2027", "2027"), ("2027年", "2027"), ("2027Q1", "2027-Q1"), ("2027-q4", "2027-Q4"), ("2027年第二季度", "2027-Q2"),
     ("2027年3季度", "2027-Q3"), ("2027-03", "2027-03"), ("2027年12月", "2027-12"), ("2027/1", "2027-01"), ("２０２７－０３", "2027-03")],
)  # fmt: skip
def test_periods_as_people_write_them(text, label):
    assert period_in(text).label == label


@pytest.mark.parametrize("text", ["", "27", "2027Q5", "2027-13", "2027-00", "0007", "明年", "2027Q", "2027-1-1"])
def test_what_is_no_period(text):
    with pytest.raises(matchchain.MatchchainError):
        period_in(text)


def test_a_day_lies_in_its_period():
    assert [current(kind, dt.date(2027, 5, 9)).label for kind in ("month", "quarter", "year")] == ["2027-05", "2027-Q2", "2027"]


def test_a_share_of_few_cases_has_a_wide_range():
    assert wilson(1, 2)[1] - wilson(1, 2)[0] > wilson(50, 100)[1] - wilson(50, 100)[0]


def test_nothing_at_all_is_an_answer():
    found = stats(Park(name="空"), today=END)
    assert (found.office.firms, found.saving.reported, found.registered.trades) == ((), None, 0)


BOARD = """
requests:
  - {id: R2027-001, text: 缺蒸汽, firm: a, on: 2027-03-01, to: [经信局], events: [{on: 2027-03-01, did: accept, by: 经信局 张}, {on: 2027-03-03, did: done, by: 经信局 张, result: solved}, {on: 2027-03-04, did: rate, by: 甲厂 王, score: 5}]}
  - {id: R2027-002, text: 要用工, firm: b, on: 2027-03-02, to: [人社局], events: [{on: 2027-03-02, did: accept, by: 人社局 李}, {on: 2027-05-20, did: done, by: 人社局 李, result: partly}, {on: 2027-05-21, did: rate, by: 乙厂 赵, score: 3}]}
  - {id: R2027-003, text: 要贷款, firm: b, on: 2027-06-02}
"""
SERVICES = "services:\n  - {id: S2027-001, what: 气相色谱, firm: a, hours: 20, on: 2027-01-05, booked: [{on: 2027-02-01, hours: 4}, {on: 2027-07-01, hours: 3}, {on: 2026-12-01, hours: 9}]}\n"
MEETINGS = "meetings:\n  - {id: M2027-001, on: 2027-03-05, seats: [{round: 1, table: 1, firms: [a, b]}], results: [{round: 1, table: 1, firms: [a, b], pairing: x, result: sample, entered: 2027-03-06}, {round: 1, table: 2, firms: [c, d], pairing: y, result: unsuitable, entered: 2027-03-06}]}\n"


def test_meetings_requests_and_shared_hours_of_the_year():
    park = park_of(FIRMS, meetings=MEETINGS, board=BOARD + SERVICES)
    done = stats(park, today=END, with_plan=False).activity
    assert (done.meetings, done.talks, done.went_on) == (1, 2, 1)
    assert (done.registered, done.done, done.in_time, done.score) == (3, 2, 0.5, 4.0)
    assert done.hours == 7.0
    spring = stats(park, today=dt.date(2027, 3, 31), with_plan=False).activity
    assert (spring.registered, spring.done, spring.in_time, spring.hours) == (2, 1, 1.0, 4.0)
