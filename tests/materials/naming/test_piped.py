"""Steam and pure gases stay what they are, wherever they come from; what was used up does not."""

from __future__ import annotations

import pytest

from matchchain.materials import resolve_name


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("Steam from the heat recovery boilers", "steam"),
        ("let-down steam", "steam"),
        ("某某线排出乏汽", "low-pressure-steam"),
        ("carbon dioxide vented from the ammonia plant", "carbon-dioxide"),
        ("oxygen from the air separation unit", "oxygen"),
    ],
)
def test_it_is_read_by_its_parts(name: str, head: str) -> None:
    found = resolve_name(name)
    assert found.how == "parts"
    assert found.material is not None
    assert found.material.grade_of == head


@pytest.mark.parametrize("name", ["spent catalyst from the reformer", "dust drained from the filter"])
def test_other_heads_are_confirmed_as_before(name: str) -> None:
    assert resolve_name(name).how != "parts"


@pytest.mark.parametrize(
    ("name", "gas"), [("氯化氢气", "hydrogen-chloride"), ("二氧化硫气", "sulfur-dioxide"), ("硅烷气", "silane")]
)
def test_a_gas_may_be_called_one(name: str, gas: str) -> None:
    found = resolve_name(name)
    assert found.material is not None
    assert found.material.id == gas


@pytest.mark.parametrize("name", ["石油气", "焦油气", "苯气"])
def test_what_is_no_gas_is_none_with_the_word_behind_it(name: str) -> None:
    found = resolve_name(name)
    assert found.material is None or found.how == "class"
