from __future__ import annotations

import re

import pytest

from matchchain import compiled as room

SOURCES = [
    (r"(?P<zh>[\u4e00-\u9fff]{2,})|(?P<en>[a-z]+)s?\b", re.IGNORECASE),
    (r"(?<=[酸碱])\s*(\d+)(?!\d)", 0),
    (r"(?:废|旧)++(?>ab|a)b", 0),
]
TEXT = "废旧ab 硫酸 12 Acids, ABB 浓硝酸98"


@pytest.fixture(autouse=True)
def new_process(tmp_path, monkeypatch):
    """A user's cache folder of its own, and a way to begin as a new process does."""
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_, **__: tmp_path / "cache")
    monkeypatch.setattr(room, "_fresh", {})

    def begin():
        room.compiled.cache_clear()
        room._kept.cache_clear()

    begin()
    yield begin
    begin()


def test_what_was_compiled_is_found_by_a_later_process_and_finds_the_same(new_process, monkeypatch):
    for text, flags in SOURCES:
        assert room.compiled(text, flags).findall(TEXT) == re.compile(text, flags).findall(TEXT)
    room.keep()
    new_process()
    monkeypatch.setattr(room, "_code_of", None)
    for text, flags in SOURCES:
        now, ever = room.compiled(text, flags), re.compile(text, flags)
        assert [hit.groupdict() for hit in now.finditer(TEXT)] == [hit.groupdict() for hit in ever.finditer(TEXT)]
        assert (now, now.groupindex, now.groups) == (ever, ever.groupindex, ever.groups)


def test_later_processes_add_to_what_is_kept(new_process):
    for text, flags in SOURCES:
        new_process()
        room.compiled(text, flags)
        room.keep()
    assert set(room.read_kept(room._file())) == {(text, int(flags)) for text, flags in SOURCES}


def test_what_is_spoilt_or_of_another_python_is_compiled_anew(new_process, monkeypatch):
    room.compiled("a+")
    room.keep()
    file = room._file()
    file.write_bytes(file.read_bytes()[:-1] + b"\x00")
    new_process()
    assert room.compiled("a+").fullmatch("aa")
    room.keep()
    monkeypatch.setattr(room, "_mark", lambda: b"another")
    assert room.read_kept(file) == {}


@pytest.mark.parametrize("code", [(0, b"\x00" * 8, 0, {}, (None,)), ("x",), (0, b"\x00" * 7, 0, {}, (None,))])
def test_a_python_with_other_insides_compiles_as_ever(code, monkeypatch):
    monkeypatch.setattr(room, "_code_of", lambda *_: code)
    assert room.compiled("a+").fullmatch("aa")


def test_a_fault_shows_as_it_does_elsewhere():
    with pytest.raises(re.error):
        room.compiled("(")
