"""What a pairing without gain is short of, in figures a person reads."""

import pytest

from matchchain.network.planning.shortfall import Shortfall
from matchchain.wording import say


@pytest.mark.parametrize("short", [0.0, -0.0, -1e-17, 1e-12])
def test_what_comes_out_even_is_short_of_nothing(short):
    message = Shortfall(-0.0, 10.0, short, "kWh", ()).message
    assert say(message, "en") == "no deal: it comes out even, nobody gains"
    assert say(message, "zh") == "算下来刚好持平,没有净得"


def test_a_shortfall_is_said_in_four_digits():
    message = Shortfall(-2830.1886792452825, 10.0, 283.01886792452825, "t", ()).message
    assert say(message, "en") == "no deal: short by 283 CNY/t"
    assert "-0" not in say(message, "zh")
