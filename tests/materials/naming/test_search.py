import pytest

from matchchain.materials import find_materials


def test_by_fragment():
    assert "sodium-sulfite" in [m.id for m in find_materials("亚硫酸")]
    assert find_materials("") == []


def test_labels_that_begin_with_it_come_first():
    assert find_materials("氢氧化钠")[0].id == "sodium-hydroxide"


def test_by_pinyin_and_initials():
    pytest.importorskip("pypinyin")
    assert "sulfuric-acid" in [m.id for m in find_materials("liusuan", limit=200)]
