"""What may help with an entry: the material or the equipment it names, never one that only looks alike."""

import datetime

import pytest

from matchchain.materials import Thesaurus
from matchchain.studies.board.leads import all_leads, leads
from matchchain.studies.board.material_named import material_named
from tests.parks import park_of

TODAY = datetime.date(2026, 11, 22)
FIRMS = """
- {id: a, name: 甲厂, offers: [{material: 废硫酸, quantity: 900 吨/年}]}
- {id: b, name: 乙厂, needs: [{material: 废硫酸, quantity: 500 吨/年}]}
- {id: c, name: 丙厂, offers: [{material: 亚硫酸钠}], needs: [{material: 烧碱}]}
"""
BOARD = """
requests:
  - {id: R2026-001, text: 每月80吨废硫酸没有出路, firm: a, on: 2026-11-02}
  - {id: R2026-002, text: 想借气相色谱仪,  firm: a, on: 2026-11-02}
  - {id: R2026-003, text: 缺两名电工, firm: a, on: 2026-11-02}
  - {id: R2026-004, text: 废硫酸的运输证怎么办, firm: a, on: 2026-11-02}
  - {id: R2026-005, text: 以前的事, firm: a, on: 2026-12-02}
challenges:
  - {id: C2026-001, problem: 母液脱色降本, firm: c, material: 亚硫酸钠, on: 2026-11-02}
  - id: C2026-002
    problem: 染料母液脱色
    on: 2026-01-02
    until: 2026-03-31
    targets: [{what: 色度, to: 30, unit: 度}]
    events: [{on: 2026-01-03, did: diagnose, note: 可行}, {on: 2026-01-04, did: post, by: 科技局}]
    claims: [{team: 海润, on: 2026-02-02}]
services:
  - {id: S2026-001, what: 气相色谱仪, firm: b, hours: 8, booked: [{on: 2026-11-18, hours: 3}]}
  - {id: S2026-002, what: 液相色谱仪, firm: b, hours: 8, booked: [{on: 2026-11-18, hours: 8}]}
  - {id: S2026-003, what: 色谱仪, firm: a, hours: 8}
  - {id: S2026-004, what: 色谱仪, firm: c, events: [{on: 2026-11-01, did: stop, why: 坏了}]}
"""
CONVERSIONS = "conversions: [{id: purify, name: 精制, owner: b, takes: {亚硫酸钠: 1}, gives: {硫酸钠: 0.5}}]\n"


@pytest.fixture(scope="module")
def park():
    return park_of(FIRMS, board=BOARD, conversions=CONVERSIONS)


def told(found):
    return [(lead.kind, lead.id) for lead in found.leads]


def test_a_material_becomes_a_line_and_meets_what_it_could(park):
    found = leads(park, "R2026-001", TODAY)
    assert (found.draft.side, found.draft.material, found.draft.firm) == ("offer", "废硫酸", "a")
    assert told(found) == [("line", "b/need/废硫酸")]


def test_equipment_is_of_others_open_and_has_hours_left(park):
    found = leads(park, "R2026-002", TODAY)
    assert found.draft is None
    assert [(lead.id, lead.left) for lead in found.leads] == [("S2026-001", 5)]


def test_what_names_neither_finds_nothing(park):
    assert not leads(park, "R2026-003", TODAY).leads
    assert leads(park, "R2026-004", TODAY).draft is None


def test_a_challenge_finds_processes_and_teams_of_like_ones(park):
    assert told(leads(park, "C2026-001", TODAY)) == [("process", "purify"), ("team", "C2026-002")]


def test_all_that_is_open_on_the_day_is_looked_at(park):
    assert [one.entry for one in all_leads(park, TODAY)] == [
        "C2026-001", "C2026-002", "R2026-001", "R2026-002", "R2026-003", "R2026-004",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("每月有20吨废硫酸没有出路", "废硫酸"),
        ("液碱涨价", "液碱"),
        ("short of caustic soda", "caustic soda"),
        ("招不到操作工", ""),
        ("", ""),
    ],
)
def test_the_longest_true_name_in_a_sentence(text, name):
    found = material_named(text, Thesaurus.default())
    assert (found.text if found else "") == name
