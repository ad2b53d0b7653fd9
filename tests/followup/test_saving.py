"""What counts of a saving, as laws; levels; and that every past day is the same when it is asked again."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.followup.audit import error_rate, poisson_bound, sample
from matchchain.followup.deliveries import deliveries
from matchchain.followup.learning import chance, learned, passages_of, priors
from matchchain.followup.saving import accounts
from matchchain.followup.variance import PARTS, variance
from matchchain.park import OfficeShare
from matchchain.studies.deals.deals import deals
from tests.followup.deals_by_hand import BASELINE, deal, line, park

DAY = date(2028, 6, 30)
PROMISE = {"quantity": "12000 t/yr", "net": "23740000 CNY/yr", "start": "2027-01-01"}
MONTHS = st.lists(
    st.tuples(st.sampled_from([f"2027-{n:02}" for n in range(2, 13)]), st.integers(0, 2000)), max_size=8, unique_by=lambda one: one[0]
)


def told(**more):
    return deal(baseline=[BASELINE], promised=PROMISE, **more)


def account(one, ledger, day=DAY):
    return accounts(park(one, ledger), day)[0]


@pytest.mark.parametrize(
    ("more", "level"),
    [
        ({}, "V0"),
        ({"confirmed_by": "乙"}, "V1"),
        ({"evidence": "磅单", "verified_by": "李科"}, "V2"),
        ({"evidence": "联单", "numbers": "1-30", "verified_by": "李科", "level": "V2"}, "V2"),
        ({"evidence": "磅单"}, "V0"),
        ({"level": "V2"}, "V0"),
        ({"level": "V2", "verified_by": "李科"}, "V0"),
        ({"level": "V3", "verified_by": "某会计师事务所"}, "V3"),
    ],
)
def test_a_level_is_what_the_evidence_shows(more, level):
    (one,) = deliveries(told(), [line("2027-03", 500, "甲", **more)], DAY)
    assert one.level == level


def test_two_firms_within_five_per_cent_prove_each_other():
    (near,) = deliveries(told(), [line("2027-03", 500, "甲"), line("2027-03", 480, "乙")], DAY)
    (apart,) = deliveries(told(), [line("2027-03", 500, "甲"), line("2027-03", 470, "乙")], DAY)
    assert (near.level, near.quantity) == ("V1", 480)
    assert (apart.level, apart.quantity) == ("V0", 470)


def test_money_is_verified_only_with_the_four_invoices():
    seen = [line("2027-03", 500, "甲", evidence="磅单", verified_by="李科")]
    without = account(told(), seen)
    invoices = account(deal(baseline=[{**BASELINE, "invoices": "处置前, 采购前, 处置后, 采购后"}], promised=PROMISE), seen)
    assert without.verified == invoices.verified == invoices.money_verified > 0
    assert without.money_verified == 0


@given(MONTHS)
@settings(deadline=None, max_examples=60)
def test_the_variance_adds_up(months):
    split = variance(account(told(), [line(*one) for one in months]))
    if split is not None:
        assert math.isclose(split.promised + sum(getattr(split, part) for part in PARTS), split.saved, abs_tol=1e-4)


@given(MONTHS, st.integers(1, 10_000))
@settings(deadline=None, max_examples=60)
def test_never_above_what_the_supplier_has(months, supply):
    found = account(told(supply=f"{supply} t/yr"), [line(*one) for one in months])
    assert sum(one.quantity for one in found.months) <= supply + 1e-9
    assert all(one.quantity <= one.delivery.quantity for one in found.months)


@given(MONTHS, st.floats(0, 1))
@settings(deadline=None, max_examples=60)
def test_the_office_counts_its_share_and_no_more(months, share):
    one, ledger = told(), [line(*said) for said in months]
    whole = account(one, ledger).reported
    figure = replace(one.contracted[0].quantity, low=share, likely=share, high=share, unit="1")
    part = account(replace(one, office=OfficeShare(share=figure)), ledger).reported
    none = account(replace(one, office=OfficeShare(without_us="yes")), ledger).reported
    if whole is None:
        assert part is none is None
    else:
        assert math.isclose(part, whole * share, abs_tol=1e-6)
        assert none == 0


@given(MONTHS)
@settings(deadline=None, max_examples=40)
def test_a_pair_counts_once(months):
    one, ledger = told(), [line(*said) for said in months]
    twin = replace(one, id="D2026-002")
    both = park(one, [*ledger, *(replace(said, deal="D2026-002") for said in ledger)])
    both = replace(both, deals=(one, twin))
    first, second = accounts(both, DAY)
    assert first.reported == account(one, ledger).reported
    assert not second.reported


def test_months_before_the_deal_and_beyond_its_years_count_nothing():
    ledger = [line("2027-01", 500), *(line(f"{year}-06", 500) for year in range(2027, 2032))]
    found = account(told(contract={"until": "2033-01-31"}), ledger, date(2032, 1, 1))
    assert [(one.delivery.month[:7], one.why_not) for one in found.months] == [
        ("2027-06", ""), ("2028-06", ""), ("2029-06", ""), ("2030-06", "years"), ("2031-06", "years"),
    ]  # fmt: skip


def test_a_later_baseline_leaves_what_was_signed():
    one = deal(baseline=[BASELINE, {**BASELINE, "on": "2027-06-01", "d": "600 CNY/t"}], promised=PROMISE)
    found = account(one, [line("2027-05", 500), line("2027-06", 500)])
    assert found.contracted == 9000 * 1980 - 20000
    may, june = (month.saved for month in found.months)
    assert round(may - june) == 500 * 300


@given(MONTHS, st.dates(date(2027, 1, 1), date(2028, 3, 1)), st.integers(1, 200))
@settings(deadline=None, max_examples=40)
def test_every_past_day_is_the_same_again(months, day, later):
    one, ledger = told(nodes=[{"node": "x", "due": "2027-05-01", "entered": "2027-01-05"}]), [line(*said) for said in months]
    known = [said for said in ledger if said.entered <= day.isoformat()]
    more = [*known, *(replace(said, entered=(day + timedelta(days=later)).isoformat()) for said in ledger if said not in known)]
    assert deals(park(one, ledger), today=day).rows == deals(park(one, known), today=day).rows == deals(park(one, more), today=day).rows


@given(MONTHS, st.integers(1, 30), st.integers(0, 99))
@settings(deadline=None, max_examples=40)
def test_a_sample_is_drawn_by_money_and_the_same_again(months, size, seed):
    found = [account(told(), [line(*one) for one in months])]
    drawn = sample(found, size, seed)
    assert drawn == sample(found, size, seed)
    assert sum(one.hits for one in drawn.drawn) in ({0} if not drawn.total else {size})
    keys = {one.key for one in drawn.drawn}
    assert all((found[0].deal.id, one.delivery.month[:7]) in keys for one in found[0].months if (one.counted or 0) >= drawn.interval > 0)


def test_the_bound_holds_what_the_sample_shows():
    found = sample([account(told(), [line(f"2027-{n:02}", 700) for n in range(2, 13)])], 5, 7)
    right = {one.key: one.month.delivery.quantity for one in found.drawn}
    clean = error_rate(found, right)
    assert (clean.errors, clean.projected) == (0, 0)
    assert clean.bound == pytest.approx(min(found.total, found.interval * poisson_bound(0)))
    wrong = error_rate(found, {**right, found.drawn[0].key: 350.0})
    assert wrong.errors == 1
    assert clean.bound <= wrong.bound
    assert wrong.projected == pytest.approx(found.interval * 0.5 * found.drawn[0].hits)
    assert error_rate(found, {}).missing == tuple(one.key for one in found.drawn)


def test_published_programmes_speak_until_the_deals_do():
    assert chance(passages_of([], DAY), "idea") == pytest.approx(math.prod(priors()))
    ran = [replace(told(), id=f"D2026-{n:03}") for n in range(1, 60)]
    found = learned(ran, (), DAY)
    assert chance(found.passages, "idea") > 0.6
    lost = [deal(state="talking", stopped=("refused", "2027-01-01", "quality"))] * 20
    assert chance(passages_of(lost, DAY), "idea") < 0.2
    assert learned(lost, (), DAY).reasons == {"quality": 20}
    assert 0 <= found.brier <= 1
