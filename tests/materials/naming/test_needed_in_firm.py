"""A need that says what a thing does and not to what takes its object from the firm that writes it."""

import pytest

from matchchain.materials import Thesaurus, resolve_name
from matchchain.materials.naming.needed_in_firm import needed_in_firm

KNOWN = Thesaurus.default()


def meant(need, firm):
    found = needed_in_firm(resolve_name(need, KNOWN), firm, KNOWN)
    return {use.id: use.vague for use in found.uses}


@pytest.mark.parametrize(
    ("need", "firm", "use"),
    [
        ("电解原料", "镨钕金属厂", "raw-material@rare-earth-metal-making"),
        ("电解原料", "镁电解车间", "raw-material@magnesium-smelting"),
        ("granulator feed", "Crumb Rubber", "raw-material@crumb-rubber-plant"),
    ],
)
def test_what_stands_before_a_function_is_a_step_of_the_firms_own_works(need, firm, use):
    assert meant(need, firm)[use], "open: it is asked about"


def test_a_firm_that_tells_nothing_changes_nothing():
    found = resolve_name("rollover feedstock", KNOWN)
    assert needed_in_firm(found, "Miller & Sons", KNOWN) is found
    assert needed_in_firm(found, "", KNOWN) is found


def test_what_a_pipe_brings_is_the_same_at_every_firm():
    found = resolve_name("steam", KNOWN)
    assert needed_in_firm(found, "Northern Paper Mill", KNOWN) is found


def test_an_alkali_is_one_at_every_works():
    found = resolve_name("碱源", KNOWN)
    assert needed_in_firm(found, "清源污水处理厂", KNOWN) is found
