from __future__ import annotations

import os

import pytest

from matchchain import shelf
from matchchain.shelf import Shelf, encode


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    """A user's cache folder of its own."""
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_, **__: tmp_path / "cache")
    return tmp_path / "cache"


def test_what_is_added_is_there_at_once_and_for_a_later_start():
    now = Shelf("things", b"mark", 9)
    assert now.get("a") is None
    now.add({"a": encode([1, 2])})
    later = Shelf("things", b"mark", 9)
    later.add({"b": encode("x")})
    for each in (now, later, Shelf("things", b"mark", 9)):
        assert bytes(each.get("a")) == encode([1, 2])
    assert bytes(Shelf("things", b"mark", 9).get("b")) == encode("x")


def test_other_marks_and_other_kinds_know_nothing():
    Shelf("things", b"mark", 9).add({"a": b"\x01"})
    assert Shelf("things", b"other", 9).get("a") is None
    assert Shelf("names", b"mark", 9).get("a") is None


def test_the_oldest_values_go():
    kept = Shelf("things", b"mark", 2)
    for name in "abc":
        kept.add({name: b"\x01"})
    assert [Shelf("things", b"mark", 2).get(name) is not None for name in "abc"] == [False, True, True]


@pytest.mark.parametrize("damage", [lambda raw: raw[:-1], lambda _: b"", lambda _: b"\0" * 100])
def test_a_damaged_file_is_an_empty_shelf_that_can_be_filled_again(cache, damage):
    Shelf("things", b"mark", 9).add({"a": b"\x01"})
    [file] = cache.iterdir()
    file.write_bytes(damage(file.read_bytes()))
    again = Shelf("things", b"mark", 9)
    assert again.get("a") is None
    again.add({"a": b"\x02"})
    assert bytes(Shelf("things", b"mark", 9).get("a")) == b"\x02"


def test_a_folder_that_cannot_be_written_is_no_matter(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_, **__: tmp_path / "file" / "cache")
    kept = Shelf("things", b"mark", 9)
    kept.add({"a": b"\x01"})
    assert bytes(kept.get("a")) == b"\x01"


def test_without_a_mark_nothing_is_written(cache):
    kept = Shelf("things", b"", 9)
    kept.add({"a": b"\x01"})
    assert kept.get("a") is None
    assert not cache.exists()


def test_the_oldest_files_of_a_kind_go(cache, monkeypatch):
    monkeypatch.setattr(shelf, "_FILES", 3)
    Shelf("names", b"mark", 9).add({"a": b"\x01"})
    for number in range(5):
        mark = bytes([number]) * 20
        Shelf("things", mark, 9).add({"a": b"\x01"})
        os.utime(cache / f"things-{mark.hex()[:16]}.msgpack", (number, number))
    assert sorted(file.name[:8] for file in cache.iterdir()) == ["names-6d", *["things-0"] * 3]
