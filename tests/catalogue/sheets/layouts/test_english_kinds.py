"""Kinds of English sheets, each in several dresses: crosses, roles, audits, pivots, months down, remarks, American tons."""

from __future__ import annotations

import pytest

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.read import read_book
from matchchain.park import Park
from tests.catalogue.sheets.layouts.sheet import book, doubts, left, lines, sheet

ENGLISH = Around(Park(language="en"))


def read(text: str, file: str = "list.xlsx", name: str = "Sheet1", **more):
    return read_book(book(sheet(text, name, **more), name=file), ENGLISH)


def told(text: str, file: str = "list.xlsx") -> list[tuple[str, str, dict[str, str]]]:
    return lines(read(text, file))


def brief(text: str, file: str = "list.xlsx") -> list[tuple[str, str, str, str]]:
    return [(firm, side, f["material"], f.get("quantity", "")) for firm, side, f in told(text, file)]


CROSSES = [
    """Business|Material|Available ✓|Needed ✓|Tonnes/yr
Acme Ltd|Cullet|✓||400
Beta GmbH|Cullet||✓|250""",
    """Organisation|Item|Supply|Demand|Tonnes/yr
Acme Ltd|Cullet|yes|no|400
Beta GmbH|Cullet||yes|250""",
    """Table|Firm|Resource|Have|Want|Tonnes/yr
1|Acme Ltd|Cullet|x||400
2|Beta GmbH|Cullet||X|250""",
]


@pytest.mark.parametrize("text", CROSSES)
def test_a_cross_says_the_list_and_names_nothing(text):
    assert [one[:3] for one in brief(text)] == [("Acme Ltd", "offers", "Cullet"), ("Beta GmbH", "needs", "Cullet")]
    assert [one[3].split()[0] for one in brief(text)] == ["400", "250"]


def test_crosses_under_both_lists_are_asked():
    reading = read("Firm|Item|Have|Want|t/yr\nAcme Ltd|Ash|x|x|10\nBeta Ltd|Sand||x|9\nGamma Ltd|Lime|x||8")
    assert [(side, f["material"]) for _, side, f in lines(reading)] == [("needs", "Sand"), ("offers", "Lime")]
    assert ("no-direction", "C2") in doubts(reading, "refused")


@pytest.mark.parametrize(("title", "one", "other"), [
    ("Source / user", "source", "user"), ("Role", "Heat source", "Heat sink"), ("Supplier or user", "supplier", "user"),
    ("Spare / wanted", "spare", "wanted"),
])  # fmt: skip
def test_the_words_of_a_column_say_the_list(title, one, other):
    text = f"Plant|{title}|Stream|Amount|Unit\nAcme Ltd|{one}|Steam|4|t/h\nBeta plc|{other}|Hot water|90|m3/h"
    assert brief(text) == [("Acme Ltd", "offers", "Steam", "4 t/h"), ("Beta plc", "needs", "Hot water", "90 m3/h")]


@pytest.mark.parametrize("head", [
    "Client|Thornton Mills plc||Auditor|J. Ellis\nSite|Unit 3, Mill Road, Oldham",
    "Prepared for:|Thornton Mills plc||Consultant:|ENV Partners LLP\nLocation:|Mill Street 4, Oldham",
    "Company:|Thornton Mills plc|Site:|Unit 7, Dock Road",
])  # fmt: skip
def test_the_head_of_an_audit_names_its_firm_and_where_it_is(head):
    reading = read(f"Waste audit\n{head}\nWaste|t/yr|Route\nSludge|210|landfill")
    (firm,) = reading.firms
    assert firm.said["name"].text == "Thornton Mills plc"
    assert "," in firm.said["address"].text
    assert brief_of(reading) == [("Thornton Mills plc", "Sludge", "210 t/yr")]


def brief_of(reading) -> list[tuple[str, str, str]]:
    return [(firm, f["material"], f.get("quantity", "")) for firm, _, f in lines(reading)]


@pytest.mark.parametrize(("what", "goes", "costs"), [
    ("What we throw away", "What happens to it today", "What it costs us per tonne"),
    ("Residue", "Goes today to", "You pay (£/t)"),
    ("By-product", "What we do with it now", "What we pay now (£/t)"),
])  # fmt: skip
def test_titles_as_people_say_them(what, goes, costs):
    found = told(f"Company|{what}|How much per week|{goes}|{costs}\nAcme Ltd|Offcuts|1.5 t|landfill|£110/t")
    assert [(f, s, line["material"], line["quantity"], line["now"], line["disposal_cost"]) for f, s, line in found] == [
        ("Acme Ltd", "offers", "Offcuts", "1.5 t/week", "landfill", "110 GBP/t"),
    ]  # fmt: skip


def test_what_they_pay_us_is_a_price_and_what_we_pay_them_a_cost():
    found = told("Firm|By-product|t/yr|They pay us (€/t)|We pay them (€/t)\nAcme NV|Molasses|2400|60|\nBeta NV|Mud|90||48")
    assert [(line.get("price"), line.get("disposal_cost")) for *_, line in found] == [("60 €/t", None), (None, "48 €/t")]


@pytest.mark.parametrize(("text", "price"), [
    ("Raw material|Annual qty|UOM|Cost ($/UOM)\nResin|120|lb|0.9", "0.9 $/lb"),
    ("Raw material|Ann. usage|U/M|Price ($ per U/M)\nResin|120|lb|0.9", "0.9 $/lb"),
    ("Raw material|Annual qty|UoM|Unit cost|Curr\nResin|120|lb|0.9|USD", "0.9 USD/lb"),
])  # fmt: skip
def test_a_price_per_unit_of_the_row_keeps_its_money(text, price):
    assert [f["price"] for *_, f in told(text)] == [price]


def test_a_unit_of_prices_that_leaves_a_choice_is_settled_by_the_row():
    text = "Firm|We need|Flow|Unit|Price\n||||EUR/t or EUR/MWh\nAcme BV|Steam|60|t/h|26\nBeta BV|Hot water|9|MW|22"
    assert [f["price"] for *_, f in told(text)] == ["26 EUR/t", "22 EUR/MWh"]


def test_a_unit_that_nobody_knows_is_taken_for_no_other():
    reading = read("Firm|We offer|Amount|Price\n||t/yr|EUR/load\nAcme BV|Sand|60|26")
    assert [f.get("price") for *_, f in lines(reading)] == [None]


@pytest.mark.parametrize("text", [
    "Compiled by EHS, 15/01/2026", "updated after the January call", "Source: weighbridge tickets", "All figures estimated.",
    "TPD = metric tonnes per day", "Checked by: utilities dept",
])  # fmt: skip
def test_what_a_sheet_says_of_itself_is_no_line(text):
    assert brief(f"Company|By-product|t/yr|Note\nAcme Ltd|Ash|40|\n\n{text}") == [("Acme Ltd", "offers", "Ash", "40 t/yr")]


def test_lists_in_a_cell_keep_their_thousands():
    text = "Company|Which raw materials do you buy, and how much (MT/month)?\nAcme Ltd|Alloy steel bars 3,200; Furnace oil 260"
    assert [one[2:] for one in brief(text)] == [("Alloy steel bars", "3,200 MT/month"), ("Furnace oil", "260 MT/month")]
    assert brief("Company|Offers|Needs\nGamma BV||CO2 500 t/yr") == [("Gamma BV", "needs", "CO2", "500 t/yr")]


@pytest.mark.parametrize(("remark", "stated"), [
    ("landfill £131/t", {"now": "landfill", "disposal_cost": "£131/t"}), ("baled, sold for £180/t", {"now": "sell", "price": "£180/t"}),
    ("to boiler at £12/t income", {"price": "£12/t"}), ("8,400 h/yr, 40 °C", {"hours": "8,400 h/yr", "temperature": "40 °C"}),
    ("would sell for £20/t", {}), ("£65/t", {}), ("gas fired now, 38 $/MWh", {}), ("cost £40/t until 2023", {}),
])  # fmt: skip
def test_remarks_state_what_leaves_no_doubt(remark, stated):
    (line,) = [f for *_, f in told(f"Firm|We offer|Amount|Further details\nAcme Ltd|Dust|1,900 t/yr|{remark}")]
    found = {key: value for key, value in line.items() if key in {"price", "disposal_cost", "hours", "temperature"}}
    wanted = {key: value for key, value in stated.items() if key != "now"}
    assert {key: _bare(value) for key, value in found.items()} == {key: _bare(value) for key, value in wanted.items()}


def _bare(text: str) -> str:
    return text.replace("£", "").replace(" GBP", "").replace(" ", "")


def test_a_remark_may_deny_the_unit_of_its_row():
    reading = read("Firm|We offer|t/yr|£/t|Notes\nAcme Ltd|Pallets|120||Number, not tonnes\nBeta Ltd|Silt|90|7|price per m3")
    assert [(f.get("quantity"), f.get("disposal_cost"), f.get("price")) for *_, f in lines(reading)] == [
        (None, None, None), ("90 t/yr", None, None),
    ]  # fmt: skip
    assert {"C2", "D3"} <= {cell for key, cell in doubts(reading, "asked") if key == "unit-denied"}


PIVOT = """Sum of Tonnes|Column Labels
Row Labels|Q1|Q2|Grand Total
Ashby Foods Ltd|80|70|150
Peel|50|40|90
Oil|30|30|60
Corby plc|15|15|30
Sand|10|9|19
Slag|5|6|11
Grand Total|95|85|180"""


def test_sums_above_their_parts_are_firms_and_no_lines():
    assert brief(PIVOT, "Waste pivot.xlsx") == [
        ("Ashby Foods Ltd", "offers", "Peel", "90 Tonnes"), ("Ashby Foods Ltd", "offers", "Oil", "60 Tonnes"),
        ("Corby plc", "offers", "Sand", "19 Tonnes"), ("Corby plc", "offers", "Slag", "11 Tonnes"),
    ]  # fmt: skip


def test_what_a_works_may_take_is_no_offer():
    text = "Permit holder|Thames Ltd\nTable 1 {0}\nEWC|Waste|Route\n07 01 04*|Solvents|recovery\n19 08 14|Cake|landfill"
    for heading in ("Wastes accepted", "Permitted waste types", "Materials we can take"):
        assert {side for _, side, *_ in brief(text.format(heading))} == {"needs"}
    assert {side for _, side, *_ in brief(text.format("Wastes produced"))} == {"offers"}


@pytest.mark.parametrize("titles", ["Est. tonnage|Actual tonnage", "Forecast (t)|Actual (t)", "Budget (t)|Measured (t)"])
def test_what_was_weighed_stands_above_what_was_guessed(titles):
    (found,) = brief(f"Producer|Waste|{titles}|Route\nAcme Ltd|Timber|30|42|chipboard")
    assert found[3].startswith("42")


def test_american_tons_are_short_tons_and_asked_once():
    us = "Facility|Waste stream|EPA code|Qty (tons/yr)|Cost ($/ton)\nAcme Inc|Dust|K061|1,200|180"
    reading = read(us)
    assert [(f["quantity"], f["disposal_cost"]) for *_, f in lines(reading)] == [("1,200 short tons/yr", "180 $/short ton")]
    assert [key for key, _ in doubts(reading, "asked")].count("short-tons") == 1
    assert "tons" in told("Site|Waste|Qty (tons/yr)|£/ton\nAcme Ltd|Dust|1,200|18")[0][2]["quantity"]
    assert "short" not in told("Site|Waste|Qty (tons/yr)|£/ton\nAcme Ltd|Dust|1,200|18")[0][2]["quantity"]


def test_hidden_copies_named_as_old_are_asked():
    text = "Firm|By-product|t/yr\nAcme Ltd|Ash|{0}"
    shown, hidden = sheet(text.format(40), "2025"), sheet(text.format(90), "2023 cards", hidden=True)
    reading = read_book(book(shown, hidden), ENGLISH)
    assert brief_of(reading) == [("Acme Ltd", "Ash", "40 t/yr")]
    assert ("hidden-copy", "A1") in doubts(reading, "asked")


def test_sentences_of_what_firms_have_and_could_take():
    text = """Company|Contact|Comments
Acme Ltd|Jo|Have 3 t/month cardboard to give away.
Gamma BV|Kim|Looking for 500 t/yr of wood chip, can pay €40/t"""
    assert brief(text) == [("Acme Ltd", "offers", "cardboard", "3 t/month"), ("Gamma BV", "needs", "wood chip", "500 t/yr")]
    beside = told("Firm|By-product|t/yr|Comments\nAcme Ltd|Ash|40|need 2 t/yr of lime\nBeta Ltd|Mud|9|have 3 t in stock")
    assert [f["material"] for *_, f in beside] == ["Ash", "Mud"]


def test_what_a_works_accepts_and_charges():
    found = told("Processor|Accepts|Capacity (t/yr)|Gate fee (£/t)\nGreen AD Ltd|Food waste|30,000|25")
    assert found == [("Green AD Ltd", "needs", {"material": "Food waste", "quantity": "<= 30,000 t/yr", "gate_fee": "25 £/t"})]


def test_services_are_no_needs():
    reading = read("Material purchased|Annual qty|Unit|Supplier\nLime|40|t|X\nAgency labour|120|h|Y", "Acme Ltd spend.xlsx")
    assert brief_of(reading) == [("Acme Ltd", "Lime", "40 t/yr")]
    assert ("no-thing", "A3") in left(reading)
