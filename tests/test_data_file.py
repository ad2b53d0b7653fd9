"""A data file says the same whether it is read or remembered."""

from __future__ import annotations

import sys

import pytest
import yaml

from matchchain import data_file
from matchchain.data_file import data_of

FILES = [("offer_classes.yaml",), ("grades.yaml",), ("law", "CN.yaml"), ("law", "EU.yaml")]


@pytest.fixture
def cache(tmp_path, monkeypatch):
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_, **__: tmp_path / "cache")
    return tmp_path / "cache"


@pytest.mark.parametrize("path", FILES, ids="/".join)
def test_what_is_remembered_is_what_is_read(cache, path, monkeypatch):
    read = data_of("matchchain.rules", *path)
    assert len(list(cache.iterdir())) == 1
    monkeypatch.setattr(data_file, "_read", None)
    again = data_of("matchchain.rules", *path)
    assert repr(again) == repr(read)


def test_a_file_that_was_edited_or_spoilt_is_read_anew(cache, tmp_path, monkeypatch):
    package = tmp_path / "edited"
    (package / "data").mkdir(parents=True)
    (package / "__init__.py").write_text("")
    monkeypatch.syspath_prepend(tmp_path)
    sys.modules.pop("edited", None)
    for text in ("a: 1", "a: [2, 三, yes, 0.5]"):
        (package / "data" / "x.yaml").write_text(text, encoding="utf-8")
        for _ in range(2):
            assert data_of("edited", "x.yaml") == yaml.safe_load(text)
    for file in cache.iterdir():
        file.write_bytes(b"spoilt")
    assert data_of("edited", "x.yaml") == {"a": [2, "三", True, 0.5]}
    (package / "data" / "x.yaml").write_text("day: 2026-01-02")  # what msgpack gives back otherwise is not kept
    for _ in range(2):
        assert data_of("edited", "x.yaml") == yaml.safe_load("day: 2026-01-02")
