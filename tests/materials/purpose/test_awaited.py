"""A thing that waits for what a works does, or is named by it, is what that works takes in: a waste."""

from __future__ import annotations

import pytest

from matchchain.materials import resolve_name


@pytest.mark.parametrize(
    ("need", "taken"),
    [
        ("待干化湿泥", "sludge"),
        ("待干化污泥", "sludge"),
        ("待再生活性炭", "spent-activated-carbon"),
        ("待浓缩的废酸", "waste-acid"),
        ("waste oil awaiting re-refining", "waste-oil"),
        ("溶剂蒸馏回收", "waste-solvent"),
        ("包装桶清洗翻新", "contaminated-containers"),
        ("licensed IPA recovery", "waste-isopropanol"),
        ("tyre recycling plant", "waste-tyres"),
    ],
)
def test_what_waits_is_what_is_taken(need: str, taken: str) -> None:
    found = resolve_name(need)
    assert found.material is not None
    assert found.material.id == taken
    assert not found.uses
