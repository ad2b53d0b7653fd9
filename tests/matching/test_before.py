"""A match that goes on from another one's knowledge of entries says what it says by itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from matchchain.catalogue.read import load
from matchchain.matching import match
from matchchain.rules import barred_offer
from matchchain.studies.growth.scenario import Change, changed
from matchchain.studies.resilience.absent import without
from tests.parks import TODAY


@pytest.fixture(scope="module")
def data():
    return load(Path(__file__).parents[2] / "data").park


@pytest.fixture(scope="module")
def before(data):
    return match(data, today=TODAY)


@pytest.mark.parametrize("gone", [0, 40])
def test_it_finds_what_it_finds_alone(data, before, gone):
    known = before.candidates.thesaurus
    one = data.firms[gone].id
    for park in (without(data, [one]), changed(data, Change(stop=(one,), double=(data.firms[3].id,)), known)):
        alone = match(park, today=TODAY)
        after = match(park, today=TODAY, own_words=known, before=before)
        assert np.array_equal(after.judgement.outcomes, alone.judgement.outcomes)
        assert np.array_equal(after.plannable, alone.plannable)


def test_bars_of_cards_that_stay_are_not_looked_for_again(data, before, monkeypatch):
    looked = []
    at = barred_offer.OfferedBars.at
    monkeypatch.setattr(barred_offer.OfferedBars, "at", lambda self, i: looked.append(i) or at(self, i))
    known = before.candidates.thesaurus
    match(data, today=TODAY, own_words=known, before=before)
    assert not looked
    match(replace(data, jurisdiction="EU"), today=TODAY, own_words=known, before=before)
    assert looked


def test_who_trades_with_nobody_keeps_its_very_card(data):
    left = {firm.id: firm for firm in without(data, [data.firms[0].id]).firms}
    alone = [
        firm for firm in data.firms[1:]
        if not any(line.sells_to for line in firm.offers) and not any(line.buys_from for line in firm.needs)
    ]  # fmt: skip
    assert alone
    assert all(left[firm.id] is firm for firm in alone)
