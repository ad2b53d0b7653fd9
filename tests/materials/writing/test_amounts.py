"""What a list says of amounts leaves the name; what is part of the name stays."""

import pytest

from matchchain.materials import resolve_name
from matchchain.materials.writing.amounts import is_amount, without_amounts


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("3 t of mill scale", "mill scale"),
        ("wood ash, c. 500t p.a.", "wood ash"),
        ("LDPE film 98/2", "LDPE film"),
        ("EAF dust - 20 t/wk", "EAF dust -"),
        ("spent coolant, generated on site, 12 m3/month", "spent coolant"),
        ("nylon 66", "nylon 66"),
        ("R134a", "R134a"),
        ("pa 66", "pa 66"),
    ],
)
def test_amounts_and_notes_are_taken_off(name: str, left: str) -> None:
    assert without_amounts(name) == left


def test_a_remark_that_is_an_amount_leaves_the_thing() -> None:
    assert is_amount("approx. 3,000 tpa")
    found = resolve_name("mill scale (approx. 3,000 tpa)")
    assert found.material is not None
    assert found.material.id == "mill-scale"
