"""What names of wastes were found to say is remembered, and is the same."""

from __future__ import annotations

import pytest

from matchchain.wastes import memory, naming
from matchchain.wastes.memory import Memory

NAMES = ["废硫酸", "used acetone", "二甲苯生产废催化剂", "粉煤灰(垃圾焚烧)", "沾染危险废物的包装", "盐", "bread"]


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_, **__: tmp_path / "cache")
    memory._shelf.cache_clear()
    yield tmp_path / "cache"
    memory._shelf.cache_clear()


def told(known, find):
    return [known.get(name, waste, find) for name in NAMES for waste in (False, True)]


def test_a_later_start_asks_nothing_and_knows_the_same():
    first = Memory()
    found = told(first, naming._class_by_name)
    first.keep()
    memory._shelf.cache_clear()
    assert told(Memory(), None) == found
    assert any(one is None for one in found)
    assert any(one is not None and one.question for one in found)


def test_another_table_knows_nothing(cache, monkeypatch):
    first = Memory()
    told(first, naming._class_by_name)
    first.keep()
    memory._shelf.cache_clear()
    monkeypatch.setattr(memory, "stamp_of", lambda *_: "another state")
    with pytest.raises(TypeError):
        told(Memory(), None)
    assert len(list(cache.iterdir())) == 1


def test_what_was_not_kept_is_found_again():
    told(Memory(), naming._class_by_name)
    memory._shelf.cache_clear()
    with pytest.raises(TypeError):
        told(Memory(), None)
