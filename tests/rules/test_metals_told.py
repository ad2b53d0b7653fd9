"""What the card says of toxic metals is never passed over because nobody wrote a limit."""

from __future__ import annotations

import pytest

from matchchain.materials import Thesaurus
from matchchain.materials.facts.serve import Condition
from matchchain.materials.knowledge.identity import Correspondence
from matchchain.rules import metals_told
from tests.rules.one_pair import Bench, figure

KNOWN = Thesaurus.default()


def judged(share, *, name="铬", limits=None, met=None):
    met = met if met is not None else Correspondence("use", "cement-additive", None, (), (), 0.5)
    offer, need = {"impurities": {name: figure(share)}}, {"max_impurities": limits or {}}
    return Bench(offer=offer, need=need, meeting=met, thesaurus=KNOWN, relation=2).verdict(metals_told.RULE)


@pytest.mark.parametrize(("share", "outcome"), [(0.12, "paper"), (0.001, "paper"), (0.0002, "unknown"), (0.00001, "not asked")])
def test_the_more_of_it_the_surer_it_waits(share, outcome):
    assert judged(share)[0] == outcome


def test_the_sentence_names_metal_and_figure():
    _, zh, en = judged(0.12)
    assert "铬12%" in zh
    assert "chromium 12%" in en


def test_a_limit_or_a_condition_that_speaks_of_it_judges_in_its_place():
    assert judged(0.12, limits={"铬": figure(0.2)})[0] == "not asked"
    asks = Correspondence("use", "cement-additive", None, (), (), 0.5, conditions=(Condition("impurity", most=0.2, name="铬"),))
    assert judged(0.12, met=asks)[0] == "not asked"
    assert judged(0.12, name="铅", met=asks)[0] == "paper"


def test_what_is_no_toxic_metal_and_who_wants_the_metal_are_not_asked():
    assert judged(0.12, name="氯")[0] == "not asked"
    wanted = next(use for use in KNOWN.uses.values() if KNOWN.purposes.functions[use.function].active == "metal")
    assert judged(0.12, met=Correspondence("use", wanted.id, None, (), (), 0.5))[0] == "not asked"
