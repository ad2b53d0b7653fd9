"""One polymer spoils the melt of another: a regranulate is made of its own, and of mixed plastics only after a question."""

import pytest

from matchchain.materials import Thesaurus, meet, resolve_name
from matchchain.materials.knowledge.identity import Correspondence
from matchchain.materials.naming.offered import resolve_offered

KNOWN = Thesaurus.default()


def met(offer, need):
    return meet(resolve_offered(offer, KNOWN), resolve_name(need, KNOWN), KNOWN)


@pytest.mark.parametrize(
    ("offer", "need"),
    [
        ("PP regrind", "PE regranulate feed"), ("ABS regrind", "PE造粒料"), ("PVC边角料", "PE造粒料"),
        ("PET bottle flake", "recycled PP feed"), ("废尼龙", "ABS造粒原料"), ("PVC膜", "PE造粒用膜料"),
    ],
)  # fmt: skip
def test_another_polymer_is_none(offer, need):
    assert not isinstance(met(offer, need), Correspondence)


@pytest.mark.parametrize(
    ("offer", "need"),
    [("HDPE regrind", "PE regranulate feed"), ("废PP", "PP造粒料"), ("PVC边角料", "再生PVC原料"), ("ABS regrind", "ABS regranulate feed")],
)
def test_the_same_one_is(offer, need):
    assert isinstance(met(offer, need), Correspondence)


def test_of_mixed_plastics_it_is_asked():
    found = met("废塑料", "PE造粒料")
    assert isinstance(found, Correspondence)
    assert found.reading == "class"


@pytest.mark.parametrize("need", ["Acid to neutralise alkaline effluent", "碱性废水中和用酸"])
def test_what_the_effluent_is_asks_nothing_of_the_acid(need):
    assert isinstance(met("hydrochloric acid", need), Correspondence)
