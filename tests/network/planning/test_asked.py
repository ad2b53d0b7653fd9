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


WRONG = {
    "effort": lambda park: matchchain.suggest(park, effort=5),
    "thesaurus": lambda park: matchchain.candidate_columns(park, thesaurus="zh"),
    "today": lambda park: matchchain.gaps(park, today="1 November"),
    "within_km": lambda park: matchchain.suggest(park, within_km="5"),
    "select": lambda park: matchchain.suggest(park, select=5),
    "limit": lambda park: matchchain.suggest(park, select={"limit": 1.5}),
    "plan": lambda park: matchchain.build_graph(park, 5),
    "park": lambda _: matchchain.build_graph("data"),
    "firm": lambda park: matchchain.trace(park, 5),
    "depth": lambda park: matchchain.trace(park, "a", depth="3"),
    "between": lambda park: matchchain.explain(park, between=("a", "b", "b")),
    "which": lambda park: matchchain.explain(park, None),
    "stop": lambda park: matchchain.what_if(park, stop=5),
    "join": lambda park: matchchain.what_if(park, join=["a"]),
    "prices": lambda park: matchchain.what_if(park, prices={"氯化钙": "dear"}),
    "sell_prices": lambda park: matchchain.what_if(park, sell_prices="+10%"),
    "leave": lambda park: matchchain.what_if(park, leave="a", stop="a"),
    "tariffs": lambda park: matchchain.sweep(park, tariffs="haul=2"),
    "disposal": lambda park: matchchain.sweep(park, disposal=["dear"]),
    "runs": lambda park: matchchain.sweep(park, prices="±20%", runs=0),
    "most": lambda park: matchchain.papers_plan(park, most=1.5),
    "path": lambda _: matchchain.load(5),
    "answer": matchchain.render,
}


@pytest.mark.parametrize("argument", WRONG)
def test_a_wrong_argument_is_one_sentence_that_names_it(argument):
    with pytest.raises(matchchain.MatchchainError) as told:
        WRONG[argument](park_of(SOUND))
    for lang in ("zh", "en"):
        said = matchchain.say(told.value.message, lang)
        assert argument in said
        assert f"--{argument}" not in said
    assert told.value.exit_code == 2


def test_a_day_may_be_text_and_one_of_several_stands_alone():
    loaded = load_text(SOUND)
    assert matchchain.suggest(loaded, today=TODAY.isoformat()) == matchchain.suggest(loaded, today=TODAY)
    one, listed = (matchchain.sweep(loaded, prices=given, runs=3, jobs=1, today=TODAY) for given in ("±20%", ["±20%"]))
    assert one == listed
    stopped = [matchchain.what_if(loaded, stop=given, today=TODAY) for given in ("a", ["a"])]
    assert stopped[0] == stopped[1]
    firm = matchchain.Firm(id="new", name="New works")
    joined = [matchchain.what_if(loaded, join=given, today=TODAY) for given in (firm, [firm], [[firm]])]
    assert joined[0] == joined[1] == joined[2]


def test_what_load_returns_is_as_good_as_its_park_for_columns_and_graphs():
    loaded = load_text(SOUND)
    plan = matchchain.suggest(loaded, today=TODAY)
    graphs = [matchchain.build_graph(one, plan, today=TODAY) for one in (loaded, loaded.park)]
    assert list(graphs[0].edges(keys=True)) == list(graphs[1].edges(keys=True)) != []
    assert len({str(matchchain.candidate_columns(one, today=TODAY)) for one in (loaded, loaded.park)}) == 1
    with pytest.raises(matchchain.MatchchainError, match="2 errors"):
        matchchain.build_graph(load_text(FAULTY))
    assert len(matchchain.build_graph(load_text(FAULTY), errors="skip", today=TODAY))


def test_every_public_name_is_listed():
    assert set(matchchain.__all__) <= set(dir(matchchain))
    assert matchchain.Effort(steps=7).told.startswith("7 steps")
    assert matchchain.EXACT.told == "exact"
