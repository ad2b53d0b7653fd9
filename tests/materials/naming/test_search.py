import random

import pytest

from matchchain.materials import Thesaurus, find_materials
from matchchain.materials.knowledge.index import all_labels
from matchchain.materials.naming.settle import with_park
from matchchain.materials.writing.spelling import key, tidy
from matchchain.park import ParkMaterial

ALL = 1_000_000
OWN = (
    ParkMaterial(name="松料", aliases=("pine stuff", "硫氧")),
    ParkMaterial(name="亚硫酸钠", aliases=("硫酸松",), unit="m3"),
)


@pytest.fixture(scope="module")
def asked():
    """The shipped thesaurus alone and under a park's own names; labels to cut fragments from; materials to look at."""
    known, chance = Thesaurus.default(), random.Random(1)
    seen = chance.sample(list(known), 150)
    labels = [label for material in seen for label in all_labels(material)]
    return (known, with_park(known, materials=OWN)), [*labels, "松料", "pine stuff", "硫酸松"], seen


def rank(material, wanted):
    """Where a material stands, by looking through its labels; None where none holds what is wanted."""
    held = [(not key(label).startswith(wanted), len(label)) for label in all_labels(material) if wanted in key(label)]
    return (*min(held), material.id) if held else None


def test_what_holds_a_fragment_is_found_in_order_and_nothing_else(asked):
    both, labels, seen = asked
    chance = random.Random(2)
    for label in [*chance.sample(labels, 20), *labels[-3:]]:
        begin = chance.randrange(max(1, len(label) - 2))
        fragment = label[begin : begin + chance.randint(4, 12)]
        wanted = key(tidy(fragment))
        for known in both if wanted else ():
            found = find_materials(fragment, known, ALL)
            ranks = [rank(material, wanted) for material in found]
            assert None not in ranks
            assert ranks == sorted(set(ranks))
            ids = {material.id for material in found}
            for material in (*seen, *(known.materials.own.values() if known.below else ())):
                assert (material.id in ids) == (rank(known[material.id], wanted) is not None)


def test_by_fragment():
    assert "sodium-sulfite" in [m.id for m in find_materials("亚硫酸")]
    assert find_materials("") == []


def test_labels_that_begin_with_it_come_first():
    assert find_materials("氢氧化钠")[0].id == "sodium-hydroxide"


def test_by_pinyin_and_initials():
    pytest.importorskip("pypinyin")
    assert "sulfuric-acid" in [m.id for m in find_materials("liusuan", limit=200)]
