from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.materials import Thesaurus, memory, resolve, resolve_name, search
from matchchain.materials.memory import Memory
from matchchain.park import ParkMaterial, Settled
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


@settings(max_examples=40)
@given(st.lists(st.sampled_from(NAMES) | st.text(max_size=12), min_size=1, max_size=3).map("".join))
def test_whatever_is_kept_comes_back_the_same(name):
    known = Thesaurus.default()
    found = resolve_name(name, known)
    again = memory._decoded(name, memory._encoded(found, known), known)
    assert memory._same(again, found)


def test_a_park_with_words_of_its_own_has_a_memory_of_its_own():
    base = anew(Thesaurus.default())
    ours = ParkMaterial(name="烧碱", aliases=("某厂自制助剂7号",))
    park = base.with_park(materials=[ours])
    assert kept(base, ["某厂自制助剂7号"])[0].status == "unknown"
    assert kept(park, ["某厂自制助剂7号"])[0].status == "resolved"
    assert resolve_name("某厂自制助剂7号", anew(Thesaurus.default())).status == "unknown"
    assert resolve_name("某厂自制助剂7号", base.with_park(materials=[ours])).status == "resolved"
    marks = {
        base.with_park(materials=[ours], **more).memory.mark
        for more in ({}, {"same": [Settled(names=("a", "b"))]}, {"not_same": [Settled(names=("a", "b"))]})
    }
    assert len(marks | {base.memory.mark}) == 4


def test_a_damaged_file_is_no_memory(cache):
    known = Thesaurus.default()
    kept(anew(known), ["烧碱"])
    [file] = cache.glob("names-*")
    for stored in (file.read_bytes()[:-1], b"", b"\0" * 100):
        file.write_bytes(stored)
        assert resolve_name("烧碱", anew(known)).material.id == "sodium-hydroxide"
        assert Memory(b"mark").get("烧碱", known) is None


def test_what_is_learnt_later_is_added():
    known = Thesaurus.default()
    kept(anew(known), ["烧碱"])
    kept(anew(known), ["硫酸"])
    last = Memory(b"mark")
    assert last.get("烧碱", known)
    assert last.get("硫酸", known)


def test_a_folder_that_cannot_be_written_is_no_matter(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_, **__: tmp_path / "file" / "cache")
    assert kept(anew(Thesaurus.default()), ["烧碱"])[0].material.id == "sodium-hydroxide"


def test_without_a_mark_nothing_is_written(cache):
    kept(anew(Thesaurus.default(), b""), ["烧碱"])
    assert not cache.exists()


def test_the_oldest_files_go(cache, monkeypatch):
    monkeypatch.setattr(memory, "_FILES", 3)
    for number in range(5):
        kept(anew(Thesaurus.default(), bytes([number]) * 20), ["烧碱"])
    assert len(list(cache.glob("names-*"))) == 3
