"""Figures that end a name, and those that are part of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchchain.materials.naming.resolve import resolve_name
from matchchain.materials.writing.figures import without_figures


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("chilled water 7/12 °C", "chilled water"), ("汽轮机抽汽0.8MPa 280°C", "汽轮机抽汽"), ("whey permeate 18% DS", "whey permeate"),
        ("biogas 60% CH4", "biogas"), ("adit discharge pH 2.8, Fe 600 mg/l", "adit discharge"), ("煤泥 热值2500大卡", "煤泥"),
        ("木质颗粒Φ8", "木质颗粒"), ("丝光淡碱50g/L", "丝光淡碱"),
    ],
)  # fmt: skip
def test_figures_with_their_unit_are_left_out(name: str, bare: str) -> None:
    assert without_figures(name) == bare


@pytest.mark.parametrize("name", ["尼龙66", "R410A", "活性黑5", "disperse red 60", "SG-5", "ELT shreds", "7/12 °C", "HFO 380"])
def test_a_bare_number_is_part_of_the_name(name: str) -> None:
    assert without_figures(name) == name


@given(st.text("aA1 .,%°C度/-mgl含量", max_size=60))
def test_what_is_left_begins_the_name(name: str) -> None:
    assert name.startswith(without_figures(name).rstrip())


def test_a_name_is_known_without_its_figures() -> None:
    found = resolve_name("冷冻水7/12℃").material
    assert found is not None
    assert found.id == "chilled-water"
