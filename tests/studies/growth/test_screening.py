"""A process that could not pay at the plan's prices brings nothing when it is planned with."""

import dataclasses
import itertools
from pathlib import Path

import numpy as np

import matchchain
from matchchain.conversions import library
from matchchain.matching import match
from matchchain.matching.legs import legs_of
from matchchain.matching.processes import OPEN
from matchchain.network.allocation.problem import Problem
from matchchain.network.allocation.processes import Processes
from matchchain.studies.growth.screening import Screen
from matchchain.studies.growth.trial import Trial, with_loading
from tests.parks import TODAY

ROOT = Path(__file__).parent.parent.parent.parent


def test_what_could_not_pay_brings_nothing_in_the_example_park():
    found = match(matchchain.load(ROOT / "data", today=TODAY).park, today=TODAY)
    legs = legs_of(found, library(), open_to_all=True)
    trial = Trial(found, with_loading(legs))
    screen, trial._screen = trial._screen, None  # everything is planned with
    refused = paid = 0
    for processes in map(frozenset, itertools.chain(([p] for p in trial.open), itertools.pairwise(trial.open))):
        chosen = np.isin(trial.ends, [OPEN, *processes]).all(axis=0)
        gain = trial.with_also(*processes).gain
        if screen.could_pay(processes, chosen):
            paid += gain > 1.0
        else:
            refused += 1
            assert gain <= 1.0
    assert refused > 10
    assert paid > 3


def _one_process(price: float, cost: float) -> tuple[Screen, np.ndarray]:
    """An offer of 10 feeds process 0, which makes one of one for a need of 10 that pays this."""
    problem = Problem(
        o=np.array([0, 1]), n=np.array([1, 0]), gain=np.array([-5.0, price]), use=np.ones(2),
        capped=np.zeros(2, bool), fixed=np.zeros(2), supply=np.array([10.0, 0.0]), need=np.array([10.0, 0.0]),
        share=np.array([10.0, np.inf]),
        processes=Processes(
            cost=np.array([cost]), capacity=np.array([np.inf]), fixed=np.zeros(1), giver=np.zeros(1, int),
            gives_o=np.array([1]), gives=np.ones(1), taker=np.zeros(1, int), takes_n=np.array([1]), takes=np.ones(1),
            exact=np.ones(1, bool), placed=np.ones(1, bool),
        ),
    )  # fmt: skip
    ends = np.array([[OPEN, 0], [0, OPEN]])
    nothing = dataclasses.replace(problem.links(np.zeros(2, bool)), processes=Processes())
    return Screen(problem, nothing, ends), np.ones(2, bool)


def test_a_unit_earns_its_price_less_haul_and_work():
    screen, chosen = _one_process(price=100.0, cost=90.0)
    assert screen.could_pay(frozenset({0}), chosen)
    screen, chosen = _one_process(price=100.0, cost=96.0)
    assert not screen.could_pay(frozenset({0}), chosen)
