"""The hand table of lights, over every preset; and that time alone never makes a deal's light better."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matchchain.followup.light import worse
from matchchain.followup.presets import presets
from matchchain.studies.deals.deals import deals
from tests.each import each
from tests.followup.deals_by_hand import deal, line, park

LETTERS = {"g": "green", "a": "grey", "y": "yellow", "r": "red"}
TABLE = yaml.load((Path(__file__).parent / "lights.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - texts only
CASES = [
    (scenario["name"], scenario["deal"], preset, case.split()[0], LETTERS[case.split()[place]])
    for scenario in TABLE
    for case in scenario["cases"]
    for place, preset in enumerate(("嘉兴", "银川"), start=1)
]


def light(one, ledger, day, preset, **more):
    found = deals(park(one, ledger, preset=preset, **more), today=day)
    return found.rows[0].light.colour


def test_the_table_is_as_long_as_it_is_said_to_be_and_holds_every_preset():
    assert len(CASES) >= 200
    assert {preset for _, _, preset, _, _ in CASES} == set(presets())
    assert {colour for *_, colour in CASES} == set(LETTERS.values())


@each("name, told, preset, day, colour", CASES)
def test_by_hand(name, told, preset, day, colour):
    told = dict(told)
    ledger = [line(*said) for said in told.pop("ledger", ())]
    more = {"permits": told.pop("permits", ())}
    if "ledger_day" in told:
        more["ledger_day"] = int(told.pop("ledger_day"))
    assert light(deal(**told), ledger, date.fromisoformat(day), preset, **more) == colour, name


DAYS = st.dates(date(2026, 10, 1), date(2028, 6, 30)).map(date.isoformat)
NODES = st.lists(
    st.one_of(
        st.fixed_dictionaries({"node": st.sampled_from("xy"), "due": DAYS, "entered": DAYS}),
        st.fixed_dictionaries({"node": st.sampled_from("xy"), "excuse": st.just("停产"), "until": DAYS, "by": st.just("李"), "entered": DAYS}),
    ),
    max_size=4,
)
PAPERS = st.lists(st.fixed_dictionaries({"paper": st.sampled_from("pq"), "until": DAYS, "entered": DAYS}), max_size=3)
STOPS = st.lists(st.fixed_dictionaries({"from": DAYS, "until": DAYS, "entered": DAYS}), max_size=2)
LINES = st.lists(
    st.tuples(st.sampled_from([f"2027-{n:02}" for n in range(1, 13)]), st.integers(0, 1500), st.sampled_from(["", "甲", "乙"]), DAYS),
    max_size=8,
)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.fixed_dictionaries({"nodes": NODES, "papers": PAPERS, "stops": STOPS, "state": st.sampled_from(["papers", "running"])}), LINES, st.tuples(DAYS, st.integers(0, 300)), st.sampled_from(sorted(presets())))
def test_without_new_events_a_light_never_improves(told, lines, days, preset):
    first = date.fromisoformat(days[0])
    last = first + timedelta(days=days[1])
    ledger = [line(*said) for said in lines]
    entered = [one["entered"] for one in (*told["nodes"], *told["papers"], *told["stops"])] + [one.entered for one in ledger]
    if any(first.isoformat() < one <= last.isoformat() for one in entered):
        return
    # a line that waits for its month is an event of the day on which that month begins
    if any(first.isoformat() < one.month <= last.isoformat() for one in ledger):
        return
    one = deal(**told)
    before, after = (light(one, ledger, on, preset) for on in (first, last))
    assert not worse(before, after)
