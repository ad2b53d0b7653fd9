"""`suggest` plans no errors over, takes what `load` returns, and refuses options that there are not."""

import math

import pytest

import matchchain
from matchchain.catalogue.read import load
from matchchain.catalogue.sound import without_bad
from matchchain.network.planning.asked import OptionError
from tests.cli.command import ROOT
from tests.parks import TODAY, load_text, park_of

SOUND = """
- {id: a, name: 甲厂, offers: [{material: 氯化钙, kind: by-product, legal: by-product, quantity: 100 吨/年, disposal_cost: 200 元/吨}]}
- {id: b, name: 乙厂, needs: [{material: 氯化钙, quantity: 100 吨/年, price: 700 元/吨}]}
"""
FAULTY = SOUND + "- {id: c, name: 丙厂, offers: [{material: 氯化钙, quantity: 很多很多 furlongs}, {material: 硫酸, quantity: 5 parsec}]}\n"


def plan(park, **options):
    return matchchain.suggest(park, today=TODAY, **options)


def test_a_park_loaded_with_errors_stops_and_says_how_many():
    loaded = load_text(FAULTY)
    assert len(loaded.errors) == 2
    for asked in (loaded, loaded.park):
        with pytest.raises(matchchain.MatchchainError) as told:
            plan(asked)
        said = str(told.value)
        assert "2 errors" in said
        assert str(loaded.errors[0].place) in said
        assert matchchain.say(matchchain.Message(loaded.errors[0].code, loaded.errors[0].facts), "en") in said
        assert matchchain.say(told.value.message, "zh")
        assert told.value.exit_code == 3


def test_rows_that_wait_for_a_name_are_written_out_as_far_as_asked_for():
    park = load(ROOT / "examples" / "kalundborg", today=TODAY, snapshot=False).park
    every, some, none = (plan(park, select=matchchain.Selection(unread=most)) for most in (None, 1, 0))
    waits = [[p.id for p in one.pairings if p.stage == "names"] for one in (every, some, none)]
    assert (waits[1], waits[2]) == (waits[0][:1], [])
    assert every.counts == some.counts == none.counts
    assert every.waiting == none.waiting
    assert len(every.names) >= len(some.names) >= len(none.names) == 0
    assert [p for p in every.pairings if p.stage != "names"] == list(none.pairings)
    assert len(waits[0]) > 1


def test_errors_may_be_skipped_on_purpose():
    loaded = load_text(FAULTY)
    sound = without_bad(loaded.park, loaded.bad)
    assert sound.unsound is None
    assert plan(loaded, errors="skip") == plan(loaded.park, errors="skip") == plan(sound)


def test_a_sound_park_is_not_marked_and_loaded_is_as_good_as_its_park():
    loaded = load_text(SOUND)
    assert loaded.park.unsound is None
    assert plan(loaded) == plan(loaded.park)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"split": "cores"}, ("split='cores'", "equal", "core")),
        ({"errors": "ignore"}, ("errors='ignore'", "raise", "skip")),
        ({"within_km": -1}, ("within_km=-1", "at least 0")),
        ({"within_km": math.nan}, ("within_km=nan",)),
        ({"within_km": "ten"}, ("within_km='ten'",)),
        ({"select": {"frim": "a"}}, ("frim", "firm", "material", "min_net", "limit")),
        ({"select": matchchain.Selection(sort="price")}, ("sort='price'", "saving", "distance")),
        ({"select": matchchain.Selection(limit=-3)}, ("limit=-3",)),
        ({"select": matchchain.Selection(min_net=math.inf)}, ("min_net=inf",)),
        ({"select": "a"}, ("str", "Selection")),
    ],
)
def test_a_wrong_option_is_refused_with_what_would_do(options, words):
    with pytest.raises(OptionError) as told:
        plan(park_of(SOUND), **options)
    assert isinstance(told.value, ValueError)
    assert isinstance(told.value, matchchain.MatchchainError)
    assert all(word in str(told.value) for word in words)
    assert all(word in matchchain.say(told.value.message, "zh") for word in words if word.isascii() and "=" in word)


def test_what_is_no_park_is_said_to_be_none():
    with pytest.raises(matchchain.MatchchainError, match="not str"):
        plan("examples/worked")


def test_a_selection_may_be_a_mapping():
    park = park_of(SOUND)
    assert plan(park, select={"firm": "a"}) == plan(park, select=matchchain.Selection(firm="a"))
