"""Lists of what a works takes in look like lists of what arises: fees at the gate, limits of a permit, free capacity."""

import pytest

from tests.catalogue.sheets.layouts.sheet import brief, doubts, lines, read


@pytest.mark.parametrize(("heading", "title"), [
    ("Hollybush Treatment Ltd - gate fees from 1 April 2026", "Price (£/t)"),
    ("Hollybush Treatment Ltd: charges", "Tipping fee (£/t)"),
    ("Hollybush Treatment Ltd, price list", "Gate fee £/t"),
    ("Hollybush Treatment Ltd 接收处置收费标准", "单价（£/t）"),
])  # fmt: skip
def test_what_is_charged_at_the_gate_is_of_what_is_taken(heading, title):
    found = lines(read(f"{heading}\nWaste|EWC|{title}|Conditions\nGreen waste|20 02 01|32|no soil\nGypsum board|17 08 02|85|dry"))
    assert [(firm, side, said["material"], said.get("gate_fee", "").replace(" ", "")) for firm, side, said in found] == [
        ("Hollybush Treatment Ltd", "needs", "Green waste", "32£/t"),
        ("Hollybush Treatment Ltd", "needs", "Gypsum board", "85£/t"),
    ]


@pytest.mark.parametrize("text", [
    "Acme Foods Ltd - gate fees paid in 2025\nWaste|EWC|Tonnes|Gate fee (£/t)\nGreen waste|20 02 01|40|32\nGypsum board|17 08 02|5|85",
    "Acme Foods Ltd waste audit\nWaste|EWC|t/yr|Gate fee (£/t)|Destination\nGreen waste|20 02 01|40|32|compost\nGypsum board|17 08 02|5|85|landfill",
])  # fmt: skip
def test_what_a_site_pays_at_the_gate_of_another_is_what_it_costs(text):
    assert [(side, said["material"], said["disposal_cost"].replace(" ", "")) for _, side, said in lines(read(text))] == [
        ("offers", "Green waste", "32£/t"),
        ("offers", "Gypsum board", "85£/t"),
    ]


@pytest.mark.parametrize("title", ["Max annual throughput (t)", "Quantity authorised (t/yr)", "Licensed intake (tonnes per annum)", "Permitted tonnage (t/yr)"])
def test_what_a_permit_allows_is_no_waste_that_arises(title):
    found = lines(read(f"Schedule 3\nHolder:|Birch Recycling Ltd\nEWC|Description|{title}|Operation\n17 05 04|Soil and stones|75000|R5\n17 01 01|Concrete|50000|R5"))
    assert [(side, said["material"], said["quantity"][:2]) for _, side, said in found] == [("needs", "Soil and stones", "<="), ("needs", "Concrete", "<=")]


@pytest.mark.parametrize("title", ["Free capacity", "Spare capacity", "Available capacity", "Capacity available"])
def test_what_a_network_has_free_can_be_had(title):
    assert brief(f"""Utilities of Rhine Works GmbH
Medium|Installed capacity|{title}|Price
Steam 16 bar|80 t/h|25 t/h|34 EUR/t
Demineralised water|120 m3/h|40 m3/h|1.9 EUR/m3""") == [
        ("Rhine Works GmbH", "offers", "Steam 16 bar", "25t/h", "34EUR/t"),
        ("Rhine Works GmbH", "offers", "Demineralised water", "40m3/h", "1.9EUR/m3"),
    ]


@pytest.mark.parametrize("title", ["kg per shift", "Amount (kg/shift)", "t per batch", "Quantity (t/load)", "产生量（kg/班）"])
def test_an_amount_by_the_shift_or_the_load_is_asked(title):
    reading = read(f"Acme Forge Ltd waste list\nWaste|{title}|Container\nTurnings|240|skip\nGrinding sludge|35|drum")
    assert [(name, said["material"], "quantity" in said) for name, _, said in lines(reading)] == [
        ("Acme Forge Ltd", "Turnings", False),
        ("Acme Forge Ltd", "Grinding sludge", False),
    ]
    assert doubts(reading, "asked") == [("how-often", "B3"), ("how-often", "B4")]
