"""What is kept of a thesaurus serves the park laid over it: it must say what the park's alone would say."""

from __future__ import annotations

import dataclasses

import pytest

from matchchain.materials import Thesaurus
from matchchain.materials.naming.resolve import resolve_name
from matchchain.materials.naming.search import nearest_materials
from matchchain.materials.naming.settle import with_park
from matchchain.materials.purpose.nodes import listed_above
from matchchain.materials.purpose.vocabulary import places
from matchchain.materials.serving.uses import reach
from matchchain.park import Figure, Naming, ParkMaterial, Settled

FIGURES = ParkMaterial(name="粉煤灰", density=Figure(0.8, 0.8, 0.8, "t/m3"), aliases=("电厂细灰",))
OWN = ParkMaterial(name="杂渣甲", aliases=("杂渣乙",))
PARKS = {
    "figures": {"materials": (FIGURES,)},
    "a material": {"materials": (OWN, FIGURES)},
    "a use": {"serves": (Settled(material="杂渣甲", use="镇园之用"), Settled(material="粉煤灰", use="水泥混合材"))},
    "a label": {"names": (Naming(name="粉煤灰", means="炉渣"), Naming(name="液氨", means="氨水"))},
    "a made use": {"names": (Naming(name="怪料", means="砖厂燃料"),)},
}
NAMES = ("粉煤灰", "炉渣", "亚硫酸钠", "氨水", "杂渣甲", "蒸汽", "电石渣", "木屑", "废硫酸")
SLIPS = ("粉媒灰", "电厂细恢", "杂碴甲", "亚硫酸纳", "fly ashh", "液胺")


@pytest.mark.parametrize("said", PARKS.values(), ids=PARKS)
def test_it_says_what_a_thesaurus_that_stands_alone_says(said):
    known = with_park(Thesaurus.default(), **said)
    alone = dataclasses.replace(known, below=None)
    assert known.below is Thesaurus.default()
    for told in ("at", "doing"):  # in their order too, by which the first of equals is taken
        assert list(getattr(places(known), told).items()) == list(getattr(places(alone), told).items())
    for identity in known.purposes.objects:
        assert list(places(known).above(identity).items()) == list(places(alone).above(identity).items())
        assert places(known).below(identity) == places(alone).below(identity)
    for use in known.uses.values():
        assert listed_above(use, known) == listed_above(use, alone)
    for name in NAMES:
        material = resolve_name(name, known).material
        if material is not None:
            assert reach(material, known) == reach(material, alone)
    for name in SLIPS:
        assert nearest_materials(name, known) == nearest_materials(name, alone)


def test_what_a_park_says_nothing_of_is_not_worked_out_again():
    below = Thesaurus.default()
    known = with_park(below, **PARKS["figures"])
    sulphite, ash = (resolve_name(name, known).material for name in ("亚硫酸钠", "粉煤灰"))
    assert places(known) is places(below)
    assert reach(sulphite, known) is reach(sulphite, below)
    assert reach(ash, known) is not reach(ash, below)
