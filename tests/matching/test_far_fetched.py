"""What rests on two guesses at once is asked about only where nothing better is known."""

from __future__ import annotations

from matchchain.matching.pairing.far_fetched import without_far_fetched
from matchchain.materials import Correspondence


def meeting(reading: str, standing: str) -> Correspondence:
    return Correspondence("use", "fuel", None, (), (), 0.4, standing=standing, reading=reading)  # type: ignore[arg-type]


GUESS, SURE, PROVEN_GUESS = meeting("near", "trial"), meeting("itself", "trial"), meeting("near", "proven")


def test_a_guess_of_a_trial_goes_where_the_offer_has_something_better() -> None:
    met = [(0, 0, GUESS), (0, 1, SURE), (1, 0, GUESS), (1, 1, GUESS), (2, 0, GUESS), (2, 1, PROVEN_GUESS)]
    assert without_far_fetched(met) == [(0, 1, SURE), (1, 0, GUESS), (1, 1, GUESS), (2, 1, PROVEN_GUESS)]
