"""Valuing one answer touches few rows; the whole park reckoned again says the same."""

import dataclasses
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import matchchain
from matchchain.matching import match
from matchchain.network.allocation.effort import BRIEF
from matchchain.network.planning.plan import suggest
from matchchain.network.planning.reckoning import reckon
from matchchain.park import Figure
from matchchain.studies.asking.blanks import blanks
from matchchain.studies.asking.change import Change
from matchchain.studies.asking.revalue import Revaluation
from tests.network.pair import fixed, per_tonne, yearly
from tests.parks import TODAY, park_of

ROOT = Path(__file__).parent.parent.parent.parent

FIRMS = """
- {id: a, name: 甲厂, site: {lat: 30.10, lon: 120.80}, offers: [{material: 氯化钙, kind: by-product,
   legal: general-waste, quantity: 100 吨/年, disposal_cost: 200 元/吨}]}
- {id: b, name: 乙厂, site: {lat: 30.11, lon: 120.80}, offers: [{material: 氯化钙, kind: by-product,
   legal: general-waste, disposal_cost: 900 元/吨}]}
- {id: c, name: 丙厂, site: {lat: 30.12, lon: 120.80}, needs: [{material: 氯化钙, quantity: 120 吨/年,
   price: 700 元/吨}, {material: 元明粉, quantity: 50 吨/年, price: 400 元/吨}]}
- {id: d, name: 丁厂, needs: [{material: 氯化钙, quantity: 60 吨/年}]}
- {id: e, name: 戊厂, site: {lat: 30.13, lon: 120.80}, offers: [{material: 硫酸钠, kind: by-product,
   legal: general-waste, quantity: 80 吨/年}]}
"""
PARK = "name: 试验园区\ntariffs: {haul_rate: 0.5 元/吨公里, loading: 20 元/吨, deal_cost: 3000 元/年}\n"


def with_figure(park, side, owner, line, field, figure):
    """The park with one figure on one card."""
    lines = f"{side}s"

    def entry(e):
        return dataclasses.replace(e, **{field: figure}) if e.id == line else e

    firms = [
        dataclasses.replace(f, **{lines: tuple(entry(e) for e in getattr(f, lines))}) if f.id == owner else f
        for f in park.firms
    ]
    return dataclasses.replace(park, firms=tuple(firms))


@settings(max_examples=60, deadline=None)
@given(
    which=st.sampled_from([("offers", "quantity"), ("offers", "disposal_cost"), ("needs", "quantity"), ("needs", "price"),
                           ("offers", "pretreatment_cost"), ("offers", "strength"), ("needs", "max_share")]),
    at=st.integers(0, 2), value=st.floats(0.1, 2000),
)  # fmt: skip
def test_any_figure_of_any_line_is_worth_what_the_whole_park_says(which, at, value):
    park = park_of(FIRMS, PARK)
    whole = reckon(match(park, today=TODAY))
    attribute, field = which
    c = whole.found.candidates
    lines = c.offers if attribute == "offers" else c.needs
    at %= len(lines)
    entry = lines.entries[at]
    figure = {"quantity": yearly(value), "strength": fixed(min(value, 2.0), "1"), "max_share": fixed(min(value, 1.0), "1")}.get(
        field, per_tonne(value)
    )
    changed = {at: dataclasses.replace(entry, **{field: figure})}
    rows = np.flatnonzero((c.o if attribute == "offers" else c.n) == at)
    answer = Revaluation(whole).answer(Change(rows, **{attribute: changed}))
    owner = c.firms[int(lines.firm[at])].id
    again = suggest(with_figure(park, attribute[:-1], owner, entry.id, field, figure), today=TODAY)
    # What caps a need's share is no figure that anybody is asked for: it stays as it is.
    if field != "max_share":
        assert answer.net == pytest.approx(again.totals.net_per_year, abs=1e-6)


def test_every_answer_of_the_example_park_comes_true():
    """Each question of the call list that an edit can settle: the whole park reckoned again, at both ends."""
    park = matchchain.load(ROOT / "data", today=TODAY).park
    asked = [q for q in blanks(park, today=TODAY).questions if q.by_edit and q.moves]
    assert len(asked) >= 5
    for q in asked[:6]:
        for value, foretold in ((q.ends.low, q.net_at_low), (q.ends.high, q.net_at_high)):
            figure = Figure(value, value, value, q.ends.unit)
            again = suggest(with_figure(park, q.side, q.owner, q.line_id, q.field, figure), today=TODAY, effort=BRIEF)
            unproven = again.totals.upper_bound - again.totals.net_per_year
            assert again.totals.net_per_year == pytest.approx(foretold, abs=1.0 + unproven)


def test_a_permit_taken_up_elsewhere_still_counts():
    """The rows judged again see what the receiver takes from firms that they do not hold."""
    firms = """
    - {id: a, name: 甲厂, offers: [{material: 废硫酸, kind: waste, legal: hazardous-waste, waste_code: 900-349-34,
       quantity: 50 吨/年}]}
    - {id: b, name: 乙厂, offers: [{material: 废硫酸, kind: waste, legal: hazardous-waste, waste_code: 900-349-34,
       quantity: 100 吨/年, disposal_cost: 500 元/吨, sells_to: [{firm: c, quantity: 100 吨/年}]}]}
    - {id: c, name: 丙厂, needs: [{material: 废硫酸, quantity: 500 吨/年, price: 20 元/吨}],
       permits: [{type: hazardous-waste, codes: [900-349-34], capacity: 100 吨/年, until: 2030-01-01}]}
    """
    park = park_of(firms, PARK)
    found = blanks(park, today=TODAY)
    assert not [q for q in found.questions if q.worth > 0]  # the permit is used up: no figure helps
    (paper,) = [p for p in found.papers if p.supplier.firm == "a"]
    assert paper.receiver.firm == "c"
    assert paper.verdicts[0].paper
