"""Ideas on a park made for them, and their laws on parts of the mixed park."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import matchchain
from matchchain.matching import match
from matchchain.materials import Thesaurus
from matchchain.network.allocation.effort import STEADY
from matchchain.network.planning.reckoning import reckon
from matchchain.park import Conflict, Need, Park
from matchchain.rules.waste_code import hazardous_wastes
from matchchain.studies.ideas.drafts import is_outside, words_of
from matchchain.studies.ideas.ideas import ideas
from matchchain.studies.ideas.part import of_firm, of_offer
from tests.cli.command import ROOT
from tests.parks import TODAY, park_of
from tests.studies.ideas.ideas_park import FIRMS, PARK

KNOWN = Thesaurus.default()


@pytest.fixture(scope="module")
def hand():
    return park_of(FIRMS, PARK)


@pytest.fixture(scope="module")
def found(hand):
    return ideas(hand, today=TODAY)


@pytest.fixture(scope="module")
def mixed():
    return matchchain.load(ROOT / "examples/mixed", today=TODAY).park


def of(found, words):
    return next(idea for idea in found.ideas if idea.offer.words == words)


def takers(found, words):
    return [(one.firm.id, one.use.id, one.standing) for one in of(found, words).takers]


def test_gypsum_goes_to_the_board_works_and_the_cement_works(found):
    told = {firm: use for firm, use, _ in takers(found, "脱硫石膏")}
    assert told["board"] == "gypsum-board-raw"
    assert told["cement"] == "set-retarder"


def test_a_firm_without_a_code_is_known_by_its_product(found):
    brick = next(one for one in of(found, "粉煤灰").takers if one.firm.id == "brick")
    assert brick.how == "product"
    assert brick.capacity is not None
    assert (brick.capacity.words, brick.capacity.quantity, brick.capacity.kind) == ("烧结砖", 60000.0, "made")
    assert brick.capacity.share(of(found, "粉煤灰").offer) == pytest.approx(4000 / 60000)


def test_the_greatest_avoided_disposal_with_a_proven_taker_comes_first(found):
    assert found.ideas[0].offer.words == "脱硫石膏"
    assert found.ideas[0].offer.avoided == pytest.approx(800_000)


def test_hazardous_waste_is_no_idea_without_a_permit_and_a_licensed_industry_is_named(found):
    nickel = of(found, "含镍污泥")
    assert nickel.takers == ()
    assert nickel.offer.hazardous
    assert "nickel" in {one.object for one in nickel.outside}


def test_what_must_not_be_fed_is_not_proposed(found):
    assert "pigs" not in {firm for firm, _, _ in takers(found, "餐厨垃圾")}


def test_the_works_that_a_thing_is_for_is_named(found):
    (rendering,) = of(found, "病死鸡").outside
    assert (rendering.object, rendering.use.object_id) == ("rendering-plant", "rendering-plant")
    assert of(found, "病死鸡").takers == ()


def test_an_unknown_and_an_open_name_say_so(found):
    assert of(found, "天外来物甲乙丙").reason == "name-unknown"
    assert of(found, "飞灰").reason == "name-open"
    assert of(found, "飞灰").asked


def test_numbers_run_through_and_stay_in_a_part(found):
    assert [one.number for _, one in found.takers] == list(range(1, len(found.takers) + 1))
    part = of_offer(found, "粉煤灰")
    assert {idea.offer.words for idea in part.ideas} == {"粉煤灰"}
    number = part.takers[0][1].number
    assert found.numbered(number) == part.takers[0]
    assert found.numbered(999) is None


def test_of_a_firm_what_it_gives_and_what_it_could_take(found):
    assert {idea.offer.words for idea in of_firm(found, "power").ideas} == {"脱硫石膏", "粉煤灰"}
    assert all(any(one.firm.id == "brick" for one in idea.takers) for idea in of_firm(found, "brick").ideas)


def test_who_has_spoken_is_not_asked_again(hand):
    spoken = replace(
        hand,
        firms=tuple(
            replace(firm, needs=(Need(material="水泥缓凝剂", firm="cement", id="cement/need/水泥缓凝剂"),)) if firm.id == "cement" else firm
            for firm in hand.firms
        ),
    )
    gypsum = of(ideas(spoken, today=TODAY), "脱硫石膏")
    assert "cement" not in {one.firm.id for one in gypsum.takers}
    assert ("cement", "figures") in gypsum.offer.waiting


def test_a_conflict_of_the_park_holds(hand):
    apart = replace(hand, conflicts=(Conflict(firms=("power", "board"), why="试过"),))
    assert "board" not in {one.firm.id for one in of(ideas(apart, today=TODAY), "脱硫石膏").takers}


def test_a_park_without_offers_has_no_ideas():
    assert ideas(Park(), today=TODAY).ideas == ()


def test_every_use_can_be_written_as_a_need():
    for lang in ("zh", "en"):
        lost = [use.id for use in KNOWN.uses.values() if use.object_id and not words_of(use, KNOWN, lang)]
        assert len(lost) < 0.01 * len(KNOWN.uses), lost
        assert not [identity for identity in lost if "@" not in identity]


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_laws_on_parts_of_the_mixed_park(mixed, data):
    firms = data.draw(st.lists(st.sampled_from(mixed.firms), min_size=6, max_size=18, unique_by=lambda firm: firm.id))
    part = replace(mixed, firms=tuple(firms))
    found = ideas(part, today=TODAY, effort=STEADY)
    assert ideas(replace(part, firms=tuple(reversed(firms))), today=TODAY, effort=STEADY) == found
    whole = reckon(match(part, today=TODAY), STEADY)
    c = whole.found.candidates
    planned = {(c.offer(k).id, c.receiver(k).id) for k in whole.used.tolist()}
    dangerous = {c.offers.entries[o].id for o in hazardous_wastes(c)}
    for idea in found.ideas:
        assert len(idea.takers) <= 3
        assert len(idea.outside) <= 3
        assert (idea.reason is None) == bool(idea.takers or idea.outside)
        for one in idea.takers:
            assert one.firm.id != idea.offer.firm.id
            assert not is_outside(one.firm.id)
            assert (idea.offer.id, one.firm.id) not in planned
            assert all(verdict.outcome != "block" for verdict in one.verdicts)
            assert idea.offer.id not in dangerous or one.firm.permits
    assert [one.number for _, one in found.takers] == list(range(1, len(found.takers) + 1))


def test_an_accepted_idea_changes_no_total(mixed):
    found = ideas(mixed, today=TODAY, effort=STEADY)
    _, taker = found.takers[0]
    draft = Need(material=words_of(taker.use, KNOWN), firm=taker.firm.id, id=f"{taker.firm.id}/need/draft")
    firms = tuple(replace(f, needs=(*f.needs, draft)) if f.id == taker.firm.id else f for f in mixed.firms)
    before = reckon(match(mixed, today=TODAY), STEADY).allocation.net
    assert reckon(match(replace(mixed, firms=firms), today=TODAY), STEADY).allocation.net == pytest.approx(before)
