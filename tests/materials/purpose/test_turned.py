"""What is done stands before what it is done to, or what is wanted before what it replaces: English says a need both ways."""

import pytest

from matchchain.materials import resolve_name
from matchchain.materials.purpose.instead import without_replaced
from matchchain.materials.purpose.turned import orders
from matchchain.materials.writing.units import units


def turned(text):
    return [" ".join(unit.word for unit in order) for order in orders(units(text))]


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("drying of sludge", "sludge drying"),
        ("heating the greenhouses", "greenhouse heating"),
        ("evaporating juice in the sugar house", "juice evaporation"),
        ("to drive turbines", "turbine drive"),
        ("to desulphurise hot metal", "hot metal desulfurisation"),
    ],
)
def test_what_is_done_stands_behind(text, order):
    assert order in turned(text)


@pytest.mark.parametrize("text", ["king prawns", "sludge for drying", "feed to the boiler", "烘干污泥"])
def test_nothing_is_done_to_anything(text):
    assert turned(text) == []


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("plant protein to replace soya", "plant protein"),
        ("fuel instead of heavy oil for the kilns", "fuel for the kilns"),
        ("replacement for quarried stone", "quarried stone substitute"),
        ("in lieu of mains water for cooling", "mains water substitute for cooling"),
        ("coal substitute", None),
    ],
)
def test_what_is_replaced_is_not_what_is_wanted(name, left):
    assert without_replaced(name) == left


@pytest.mark.parametrize(
    ("need", "never"),
    [
        ("feed for the smelter", "flux"),  # what helps is no raw material
        ("feed for the sinter plant", "sinter-flux"),
        ("pozzolanic component for cement", "mineraliser@cement"),
        ("coal replacement for the power station", "cooling-water@power-plant"),
        ("removal of hydrogen sulphide", "hydrogen-feedstock"),
        ("carbon for water filters", "recarburiser"),  # a word of many meanings counts where it stands alone
        ("polymer for extrusion", "flocculant"),
        ("energy for the offices", "boiler-fuel"),
        ("nitrogen for blanketing", "nitrogen-source"),
        ("inorganic carbon for the fermenters", "fermentable-sugar"),
        ("feed for the drum dryers", "heat-drying"),  # what is dried is no heat
    ],
)
def test_a_need_is_not_misread(need, never):
    assert never not in {one for use in resolve_name(need).uses for one in (use.id, *use.broader)}


def test_what_a_thing_brings_is_not_the_thing():
    assert resolve_name("potassium for fertiliser").material is None
    assert resolve_name("phosphorus for arable land").material is None


def test_a_by_product_of_the_same_name_is_not_what_is_wanted():
    assert resolve_name("grit for shot blasting").material is None  # the grit of sewers
    assert resolve_name("hardcore for farm tracks").material is not None
