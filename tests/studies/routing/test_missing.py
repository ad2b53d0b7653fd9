"""The missing step, by hand: the park of `examples/two-steps` (docs/routes.md) with one or both steps open."""

import dataclasses

import pytest

import matchchain
from matchchain.conversions import library
from matchchain.matching import match
from matchchain.network.planning.reckoning import reckon
from matchchain.studies.routing.missing import missing_steps
from tests.cli.command import ROOT
from tests.parks import TODAY, park_of

TWO_STEPS = ROOT / "examples" / "two-steps"


def park_without_owner(*ids):
    park = matchchain.load(TWO_STEPS, today=TODAY).park
    conversions = tuple(
        dataclasses.replace(c, owner="") if c.id in ids else c for c in park.conversions
    )
    return dataclasses.replace(park, conversions=conversions)


def missing_of(park, shelf=()):
    return missing_steps(match(park, today=TODAY), shelf)


def test_a_step_that_nobody_owns_is_not_in_the_plan_but_named_with_its_exact_worth():
    """8,000 t of slag make 4,800 t of lime; 4,000 t of it win 975 instead of 390 yuan a tonne as 6,000 t of carbonate."""
    park = park_without_owner("carbonation")
    plan = matchchain.suggest(park, today=TODAY)
    assert plan.totals.net_per_year == pytest.approx(8000 * 174)
    assert [p.receiver for p in plan.pairings] == ["steel"]
    found = missing_of(park)
    (step,) = found.steps
    assert found.net == pytest.approx(1_392_000)
    assert step.conversion.id == "carbonation"
    assert step.shelf == "park"
    assert step.worth == pytest.approx(4000 * (975 - 390))
    assert (step.work, step.bears, step.stated_cost) == pytest.approx((4000, 585, 200))
    assert [(s.firm, s.through.id, s.quantity) for s in step.sources] == [("kiln", "burning", pytest.approx(4000))]
    assert [(t.firm, t.through, t.quantity) for t in step.takers] == [("paper", None, pytest.approx(6000))]
    assert [(p.made, p.taken) for p in step.products] == [(pytest.approx(6000), pytest.approx(6000))]
    assert found.all_worth == pytest.approx(step.worth)


def test_two_missing_steps_are_worth_more_together():
    """Both open: 10,000 t of slag, 6,000 t of lime, 4,000 of it to carbonate and 2,000 to steel.

    Two missing steps may stand side by side: the lime between them pays no loading, so 985 instead of 975 a tonne.
    """
    found = missing_of(park_without_owner("burning", "carbonation"))
    (alone,) = found.steps
    assert alone.conversion.id == "burning"
    assert alone.worth == pytest.approx(5000 / 0.6 * 174)
    (pair,) = found.together
    assert (pair.first.id, pair.second.id) == ("burning", "carbonation")
    assert pair.worth == pytest.approx(10_000 * (30 - 90) + 4000 * 985 + 2000 * 390) == pytest.approx(4_120_000)
    assert pair.alone == (pytest.approx(1_450_000), 0)
    assert found.all_worth == pytest.approx(4_120_000)


def test_what_it_may_cost_is_the_cost_at_which_it_is_worth_nothing():
    park = park_without_owner("carbonation")
    (step,) = missing_of(park).steps

    def worth_at(more):
        conversions = tuple(
            dataclasses.replace(c, cost=dataclasses.replace(c.cost, low=v, likely=v, high=v))
            if c.id == "carbonation" and (v := c.cost.likely + more)
            else c
            for c in park.conversions
        )
        return [s.worth for s in missing_of(dataclasses.replace(park, conversions=conversions)).steps]

    assert worth_at(step.bears + 1) == []
    assert worth_at(step.bears - 1) == [pytest.approx(4000)]


def test_what_somebody_in_the_park_does_already_is_not_missing():
    shelf = [c for c in library() if c.id == "lime-from-carbide-slag" or "电石渣" in (c.takes or {})]
    assert any("生石灰" in (c.gives or {}) for c in shelf)
    park = matchchain.load(TWO_STEPS, today=TODAY).park
    assert not [s for s in missing_of(park, shelf).steps if "生石灰" in s.conversion.gives]


def test_the_worth_is_that_of_the_plan_with_the_process_in_it():
    park = matchchain.load(TWO_STEPS, today=TODAY).park
    (one,) = [c for c in library() if c.id == "carbonate-from-carbide-slag"]
    found = missing_of(park, [one])
    with_it = reckon(match(park, today=TODAY), library=[one]).allocation.net
    (step,) = found.steps
    # The plan charges no loading on ways nobody knows; the missing step pays 10 yuan on each tonne in and out.
    loading = 10 * step.work + 10 * sum(t.quantity for t in step.takers)
    assert step.worth <= with_it - found.net
    assert step.worth >= with_it - found.net - loading - 1


def test_a_step_whose_product_nobody_takes_is_no_missing_step():
    found = missing_of(matchchain.load(TWO_STEPS, today=TODAY).park, library())
    assert found.looked_at > 100
    assert [step.conversion.id for step in found.steps] == ["carbonate-from-carbide-slag"]
    for step in found.steps:
        assert step.takers
        assert step.products[0].taken == pytest.approx(step.products[0].made)


def test_two_steps_that_feed_each_other_are_told_once():
    firms = """
    - {id: a, name: 甲厂, offers: [{material: 石膏, kind: by-product, legal: product, quantity: 1000, disposal_cost: 100}]}
    - {id: b, name: 乙厂, needs: [{material: 轻质碳酸钙, quantity: 1000, price: 900}]}
    """
    processes = """
    conversions:
      - {id: one, name: 一, takes: {石膏: 1, 木片: 0.1}, gives: {生石灰: 0.5}, source: 试验}
      - {id: two, name: 二, takes: {生石灰: 1}, gives: {轻质碳酸钙: 1}, residue: {木片: 0.2}, source: 试验}
    """
    found = missing_of(park_of(firms, "name: 园\nplan: {relations: [same]}\n", conversions=processes,
        materials="materials: [{name: 木片, reference_price: 300 元/吨}]"))  # fmt: skip
    assert found.steps == ()
    assert [(t.first.id, t.second.id) for t in found.together] == [("one", "two")]
    assert found.together[0].worth == pytest.approx(500 * 900 + 1000 * 100 - 20 * 1500)


def test_papers_a_future_owner_needs_are_named():
    park = park_of(
        """
        - id: a
          name: 甲厂
          site: {lat: 30.1, lon: 120.8}
          offers: [{material: 废酸, kind: waste, legal: hazardous-waste, waste_code: 900-349-34, quantity: 1000, disposal_cost: 2000}]
        - id: b
          name: 乙厂
          site: {lat: 30.1, lon: 120.8}
          needs: [{material: 98%硫酸, quantity: 5000, price: 600}]
        """,
        conversions="conversions: [{id: r, name: 再生, takes: {废酸: 1}, gives: {98%硫酸: 0.5}, source: 试验}]",
    )
    (step,) = missing_of(park).steps
    assert step.papers
    assert all(verdict.paper for verdict in step.papers)
    assert step.stated_cost == 0


def test_a_park_without_figures_misses_nothing_that_can_be_valued():
    park = matchchain.load(ROOT / "examples" / "guigang-sugar", today=TODAY).park
    found = missing_of(park, library())
    assert (found.steps, found.together, found.all_worth) == ((), (), 0.0)
