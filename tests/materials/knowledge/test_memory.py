from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.materials import Thesaurus, resolve_name, resolve_names, with_park
from matchchain.materials.knowledge import memory
from matchchain.materials.knowledge.memory import Memory
from matchchain.materials.naming import resolve, search
from matchchain.materials.naming.in_firm import in_firm
from matchchain.materials.naming.search import nearest
from matchchain.materials.serving import blocking
from matchchain.materials.serving.blocking import meetings
from matchchain.materials.serving.trade import suits, trades_in
from matchchain.park import ParkMaterial, Settled
from matchchain.shelf import encode
from matchchain.wording import say

NAMES = [
    "烧碱", "30%液碱", "工业级氢氧化钠(片碱)", "1310-73-2", "1310-73-3", "900-349-34", "硫酸亚铁", "七水合硫酸镁",
    "二甲苯", "二甲苯(对二甲苯)", "废硫酸(盐酸)", "水泥混合材", "某厂自制助剂7号", "Sodium sulphite, anhydrous", "cement",
    "副产氯化铵(湿)", "蒸汽0.8MPa", "HW34", "C.I. 77266", "", "?", "甲醇/乙醇", "1,2-二氯乙烷", "氯化钠 98% 25kg/袋",
]  # fmt: skip


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    """A user's cache folder of its own."""
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_, **__: tmp_path / "cache")
    return tmp_path / "cache"


def anew(known: Thesaurus, mark: bytes = b"mark") -> Thesaurus:
    """The same thesaurus as a later start has it."""
    return dataclasses.replace(known, memory=Memory(mark))


def kept(known: Thesaurus, names: list[str]) -> list:
    found = [resolve_name(name, known) for name in names]
    known.memory.keep(known)
    return found


def told(found) -> tuple:
    return tuple(say(message, lang) for message in found.evidence for lang in ("zh", "en"))


def test_a_later_start_finds_the_same_without_reading_a_name(monkeypatch):
    known = Thesaurus.default()
    first = kept(anew(known), NAMES)
    monkeypatch.setattr(resolve, "_resolve", lambda *_: pytest.fail("a name was read again"))
    second = [resolve_name(name, anew(known)) for name in NAMES]
    assert second == first
    assert [told(found) for found in second] == [told(found) for found in first]
    assert [type(found.candidates) for found in second] == [type(found.candidates) for found in first]


def test_likely_materials_are_not_looked_for_to_be_kept(cache, monkeypatch):
    known = anew(Thesaurus.default())
    monkeypatch.setattr(search, "nearest_materials", lambda *_: pytest.fail("looked for"))
    assert kept(known, ["某厂自制助剂7号"])[0].status == "unknown"
    assert list(cache.glob("names-*"))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(NAMES) | st.text(max_size=12), min_size=1, max_size=3).map("".join))
def test_whatever_is_kept_comes_back_the_same(name):
    known = Thesaurus.default()
    found = resolve_name(name, known)
    again = memory._decoded(name, memory._encoded(found, known), known, lambda text: nearest(text, known))
    assert memory._same(again, found)


def test_a_park_with_words_of_its_own_has_a_memory_of_its_own():
    base = anew(Thesaurus.default())
    ours = ParkMaterial(name="烧碱", aliases=("某厂自制助剂7号",))
    park = with_park(base, materials=[ours])
    assert kept(base, ["某厂自制助剂7号"])[0].status == "unknown"
    assert kept(park, ["某厂自制助剂7号"])[0].status == "resolved"
    assert resolve_name("某厂自制助剂7号", anew(Thesaurus.default())).status == "unknown"
    assert resolve_name("某厂自制助剂7号", with_park(base, materials=[ours])).status == "resolved"
    marks = {
        with_park(base, materials=[ours], **more).memory.mark
        for more in ({}, {"same": [Settled(names=("a", "b"))]}, {"not_same": [Settled(names=("a", "b"))]})
    }
    assert len(marks | {base.memory.mark}) == 4


def test_what_is_learnt_later_is_added():
    known = Thesaurus.default()
    kept(anew(known), ["烧碱"])
    kept(anew(known), ["硫酸"])
    last = Memory(b"mark")
    assert last.get("烧碱", known, lambda text: nearest(text, known))
    assert last.get("硫酸", known, lambda text: nearest(text, known))


def test_without_a_mark_nothing_is_written(cache):
    kept(anew(Thesaurus.default(), b""), ["烧碱"])
    assert not cache.exists()


OFFERED = ["副产氯化铵(湿)", "废硫酸(盐酸)", "30%液碱", "粉煤灰", "二甲苯", "亚硫酸钠", "某厂自制助剂7号"]
NEEDED = ["氯化铵", "硫酸", "烧碱", "水泥混合材", "对二甲苯", "硫化钠", "某厂自制助剂8号"]


def met(known: Thesaurus, offered: list[str], needed: list[str]):
    found = meetings(resolve_names(offered, known), resolve_names(needed, known), known)
    known.memory.keep(known)
    return found


def test_a_later_start_meets_the_same_without_setting_two_names_beside_each_other(monkeypatch):
    known = Thesaurus.default()
    first = met(anew(known), OFFERED, NEEDED)
    assert first[0]
    assert first[1]
    monkeypatch.setattr(blocking, "meet", lambda *_: pytest.fail("two names were compared again"))
    assert met(anew(known), OFFERED, NEEDED) == first


def test_meetings_are_of_the_very_lists_and_of_what_the_park_says_of_the_names():
    known = Thesaurus.default()
    base = anew(known)
    met(base, OFFERED, NEEDED)
    fewer = met(anew(known), OFFERED[:2], NEEDED)
    assert fewer == met(anew(known, b""), OFFERED[:2], NEEDED)
    park = with_park(base, not_same=[Settled(names=("粉煤灰", "水泥混合材")), Settled(names=("30%液碱", "烧碱"))])
    assert met(park, OFFERED, NEEDED)[0] != met(base, OFFERED, NEEDED)[0]


def test_meetings_of_names_that_somebody_changed_are_remembered_by_all_that_they_say(monkeypatch):
    known = anew(Thesaurus.default())
    offered, needed = resolve_names(["烧碱"], known), resolve_names(["烧碱"], known)
    assert meetings(offered, needed, known)[0]
    acid = resolve_name("硫酸", known).material
    changed = [dataclasses.replace(offered[0], material=acid)]
    first = meetings(changed, needed, known)
    assert not first[0]
    known.memory.keep(known)
    later = anew(Thesaurus.default())
    monkeypatch.setattr(blocking, "meet", lambda *_: pytest.fail("two names were compared again"))
    again = [dataclasses.replace(resolve_name("烧碱", later), material=acid)]
    assert meetings(again, resolve_names(["烧碱"], later), later) == first


@settings(max_examples=25)
@given(
    st.lists(st.sampled_from([*NAMES, *OFFERED]), min_size=1, max_size=4, unique=True),
    st.lists(st.sampled_from([*NAMES, *NEEDED]), min_size=1, max_size=4, unique=True),
)
def test_whatever_met_comes_back_the_same(offered, needed):
    known = Thesaurus.default()
    found = meetings(resolve_names(offered, known), resolve_names(needed, known), known)
    assert memory._decoded_meetings(encode(found)) == found


def test_a_note_is_found_out_once_and_comes_back_to_a_later_start():
    known = anew(Thesaurus.default())
    assert known.memory.noted(("a",), dict[str, float], lambda: {"x": 0.1}) == {"x": 0.1}
    assert known.memory.noted(("a",), dict[str, float], lambda: pytest.fail("found out again")) == {"x": 0.1}
    known.memory.keep(known)
    later = anew(Thesaurus.default())
    assert later.memory.noted(("a",), dict[str, float], lambda: pytest.fail("found out again")) == {"x": 0.1}
    assert later.memory.noted(("b",), tuple[str, ...], lambda: ("y",)) == ("y",)
    assert anew(Thesaurus.default(), b"another").memory.noted(("a",), dict[str, float], dict) == {}


def test_a_note_of_another_kind_or_of_no_sense_is_found_out_again():
    known = anew(Thesaurus.default())
    known.memory.noted(("a",), str, lambda: "x")
    known.memory.keep(known)
    assert anew(known).memory.noted(("a",), dict[str, float], lambda: {"x": 1.0}) == {"x": 1.0}


@pytest.mark.parametrize("firm", ["Riverside Brickworks and cement", "越清造纸", "某铸造厂", ""])
def test_what_a_firms_words_tell_is_the_same_by_notes(firm):
    known = Thesaurus.default()
    read = resolve_names(["污泥", "浆渣", "residue", "粉煤灰", "leftovers"], known)

    def told(of: Thesaurus):
        things = [one.material for one in read if one.material is not None]
        served = [suits(one, trades_in(firm, of), of) for one in things]
        named = [in_firm(one, firm, of) for one in read]
        of.memory.keep(of)
        return served, [(one.status, one.material and one.material.id, one.evidence) for one in named]

    without = told(anew(known, b""))
    assert told(anew(known)) == without
    assert told(anew(known)) == without


def test_a_thesaurus_that_knows_something_else_has_not_the_memory_of_the_first():
    known = anew(Thesaurus.default())
    known.memory.noted(("a",), str, lambda: "of the first")
    other = dataclasses.replace(known, purposes=dataclasses.replace(known.purposes, bars=()))
    assert other.memory.noted(("a",), str, lambda: "of the other") == "of the other"
    assert other.memory.mark == b""
    assert dataclasses.replace(known, below=None).memory is known.memory


def test_a_park_that_says_the_same_has_the_same_thesaurus_with_all_it_has_found():
    base = anew(Thesaurus.default())
    said = {"materials": [ParkMaterial(name="烧碱", aliases=("某厂自制助剂7号",))]}
    park = with_park(base, **said)
    assert with_park(base, materials=[ParkMaterial(name="烧碱", aliases=("某厂自制助剂7号",))]) is park
    assert with_park(base, **said, same=[Settled(names=("a", "b"))]) is not park
    assert with_park(anew(Thesaurus.default()), **said) is not park
