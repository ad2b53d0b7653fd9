"""What English sheets can be misread by: periods in titles, years, signs, totals, CAS numbers, remarks of an office."""

from __future__ import annotations

import pytest

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.read import read_book
from matchchain.park import Park
from tests.catalogue.sheets.layouts.sheet import book, doubts, left, lines, sheet

ENGLISH = Around(Park(language="en"))


def read(text: str, file: str = "list.xlsx"):
    return read_book(book(sheet(text), name=file), ENGLISH)


def fields(text: str, *names: str, file: str = "list.xlsx") -> list[tuple[str | None, ...]]:
    return [tuple(line.get(name) for name in names) for *_, line in lines(read(text, file))]


def brief(text: str, file: str = "list.xlsx") -> list[tuple[str, str, str, str]]:
    return [(firm, side, f["material"], f.get("quantity", "")) for firm, side, f in lines(read(text, file))]


@pytest.mark.parametrize(
    ("title", "amount"),
    [("How much per week", "3 tonnes/week"), ("Weekly amount", "3 tonnes/week"), ("Quantity each month", "3 tonnes/month")],
)
def test_the_period_of_a_title_holds_for_its_cells(title, amount):
    assert fields(f"Firm|By-product|{title}|Route\nAcme Ltd|Crusts|3 tonnes|feed", "quantity") == [(amount,)]


MONTHS = "\n".join(f"{month}|12|3" for month in ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])


@pytest.mark.parametrize("head", ["Month|Sludge|Card", "|Sludge (t)|Card (t)", "Period|Sludge|Card"])
def test_months_go_down_and_things_across(head):
    assert brief(f"Waste log 2025 (t)\n{head}\n{MONTHS}", "Acme Ltd.xlsx") == [
        ("Acme Ltd", "offers", "Sludge", "144 t/yr"), ("Acme Ltd", "offers", "Card", "36 t/yr"),
    ]  # fmt: skip


def test_half_a_year_is_asked_and_not_a_year():
    half = "\n".join(MONTHS.split("\n")[:7])
    reading = read(f"Waste log 2025 (t)\nMonth|Sludge|Card\n{half}", "Acme Ltd.xlsx")
    assert [f.get("quantity") for *_, f in lines(reading)] == [None, None]
    assert {key for key, _ in doubts(reading, "asked")} == {"not-a-year"}


def test_of_years_beside_each_other_the_last_counts_where_it_says_something():
    text = "Company|Waste|2023 (t)|2024 (t)|2025 (t)|Trend\nAcme Ltd|Slag|380|395|410|up\nBeta Ltd|Dust|12|11|n/a|"
    assert fields(text, "material", "quantity") == [("Slag", "410 t"), ("Dust", None)]


@pytest.mark.parametrize("row", ["TOTAL||600|", "Average||300|", "of which Acme||400|", "Grand Total||600|"])
def test_what_adds_up_is_no_line(row):
    assert brief(f"Company|By-product|t/yr|£/t\nAcme Ltd|Bran|400|90\nBeta Ltd|Bran|200|80\n{row}") == [
        ("Acme Ltd", "offers", "Bran", "400 t/yr"), ("Beta Ltd", "offers", "Bran", "200 t/yr"),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["For queries contact Jo Smith, 01234 567890", "jo@park.example", "© Park Office 2025"])
def test_the_office_below_a_list_is_no_firm(text):
    assert brief(f"Company|Have|Quantity\nAcme Ltd|Slag|400 t/yr\n{text}") == [("Acme Ltd", "offers", "Slag", "400 t/yr")]


def test_signs_without_a_legend_are_asked_unless_the_way_tells():
    text = "Company|Material|t/yr|Route|£/t\nAcme Ltd|Wood|40|sold|-12\nBeta Ltd|Sludge|9|landfill|95\nGamma Ltd|Ash|7||20"
    assert fields(text, "price", "disposal_cost") == [("12 £/t", None), (None, "95 £/t"), (None, None)]


def test_of_two_prices_of_a_need_the_one_that_is_paid_counts():
    text = "Buyer|Material wanted|Volume|Max price|Current price\nAcme Ltd|Wood chip|500 t/yr|£60/t|£72/t"
    assert fields(text, "price") == [("72 GBP/t",)]
    assert fields("Supplier|Material|t/yr|Ex-works price £/t|Delivered price £/t\nAcme Ltd|Gypsum|4|12|19", "price") == [("19 £/t",)]


def test_names_stand_beside_their_numbers_whatever_their_title():
    text = "Stuff|CAS|Annual consumption|Unit\nAcetone|67-64-1|12,000|L\nSulphuric acid|7664-93-9|45|t"
    assert fields(text, "material", file="Acme Ltd.xlsx") == [("Acetone",), ("Sulphuric acid",)]


def test_amounts_of_a_column_that_is_not_read_are_nobodys():
    text = "Firm|Gubbins|t/yr|We need\nAcme Ltd|Sawdust|120|Steam\nBeta plc|Ash|40|Lime"
    assert fields(text, "material", "quantity") == [("Steam", None), ("Lime", None)]


def test_one_firm_a_row_and_no_day_is_one():
    tenants = "Unit|Occupier|Business|What they throw out\n1|Acme Ltd|joinery|sawdust\n2|Void||\n3|Beta Foods|bakery|bread 2 t/wk"
    assert brief(tenants) == [("Acme Ltd", "offers", "sawdust", ""), ("Beta Foods", "offers", "bread", "2 t/wk")]
    heat = "Plant|Available heat (MWth)|Temp (°C)|Available from\nAcme Ltd|4.2|95|2026"
    assert brief(heat) == [("Acme Ltd", "offers", "heat", "4.2 MWth")]


def test_what_is_withdrawn_is_left_out():
    reading = read("Company|We offer|t/yr|Status\nAcme Ltd|Slag|400|withdrawn\nBeta Ltd|Ash|40|open")
    assert [f["material"] for *_, f in lines(reading)] == ["Ash"]
    assert ("withdrawn", "A2") in left(reading)


def test_a_point_that_may_part_thousands_is_asked():
    reading = read("Company|We offer|Amount\nAcme Ltd|Slag|1.200 t/yr\nBeta Ltd|Ash|12.500 t/yr")
    assert [f.get("quantity") for *_, f in lines(reading)] == [None, None]
    sure = "Company|We offer|Amount\nAcme Ltd|Slag|1.200 t/yr\nBeta Ltd|Ash|{0} t/yr"
    assert fields(sure.format("2.5"), "quantity")[0] == ("1.200 t/yr",)
    assert fields(sure.format("2,5"), "quantity")[0] == ("1200 t/yr",)


def test_weights_by_day_of_which_nobody_knows_the_order_are_asked():
    reading = read("""Date|Waste|EWC|kg
05/01/2025|Card|15 01 01|1,200
06/02/2025|Card|15 01 01|900""", "Acme Ltd transfers.xlsx")
    assert [f.get("quantity") for *_, f in lines(reading)] == [None]
    whole = read("""Date|Waste|EWC|kg
23/01/2025|Card|15 01 01|1,200
06/12/2025|Card|15 01 01|900""", "Acme Ltd transfers.xlsx")
    assert [f.get("quantity") for *_, f in lines(whole)] == ["2100 kg/yr"]


def test_sections_with_a_colon_hold_lines():
    text = "Company: Acme Ltd\nOffers:\nSawdust, 120 t/yr\nNeeds:\nSteam 2 t/h\nCompany: Beta plc\nNeeds:\nBark 90 t/yr"
    assert brief(text) == [
        ("Acme Ltd", "offers", "Sawdust", "120 t/yr"), ("Acme Ltd", "needs", "Steam", "2 t/h"),
        ("Beta plc", "needs", "Bark", "90 t/yr"),
    ]  # fmt: skip


def test_firms_across_a_blank_corner():
    text = "|Acme Ltd|Beta plc\nSector|Steel|Food\nMain by-product|Slag|Bran\nAmount (t/yr)|12,000|400\nMain need|Lime|Wheat\nNeed (t/yr)|900|40"
    assert brief(text) == [
        ("Acme Ltd", "offers", "Slag", "12,000 t/yr"), ("Acme Ltd", "needs", "Lime", "900 t/yr"),
        ("Beta plc", "offers", "Bran", "400 t/yr"), ("Beta plc", "needs", "Wheat", "40 t/yr"),
    ]  # fmt: skip


def test_amounts_under_titles_that_nobody_knows_do_not_stand_for_the_whole():
    text = "Waste stream|Reuse (t)|Recycle (t)|Landfill (t)|Total (t)\nCard|0|42|0|42\nGeneral|0|90|30|120"
    assert fields(text, "material", "quantity", file="Acme Ltd.xlsx") == [("Card", "42 t"), ("General", "120 t")]
    without = "Waste stream|Reuse (t)|Recycle (t)|Landfill (t)|Route\nCard|0|42|0|x\nGeneral|0|90|30|y"
    assert fields(without, "material", "quantity", file="Acme Ltd.xlsx") == [("Card", None), ("General", None)]


def test_what_a_works_could_take_and_who_pays_for_it():
    text = """Site|Could take|Gate fee or price
Acme AD Ltd|food waste|gate fee £25/t
Beta Kilns Ltd|tyres|pay £10/t"""
    assert fields(text, "material", "gate_fee", "price") == [("food waste", "25 GBP/t", None), ("tyres", None, "10 GBP/t")]


def test_questions_about_a_numbered_thing_and_answers_that_receive():
    text = """Company Name|By-product 1: Name|By-product 1: Annual quantity (tonnes)|By-product 1: What happens to it?
Acme Ltd|Slag|400|sold
Beta plc|Bran|200|landfill"""
    assert fields(text, "material", "quantity", "now") == [("Slag", "400 tonnes/yr", "sell"), ("Bran", "200 tonnes/yr", "landfill")]
    asked = """Company|What wastes do you have?|How much of each per month?|What does disposal cost you (£/t)?
Acme Ltd|wood, film|12 t, 3 t|38, 95
Beta plc|oil|2 t|we get £20/t"""
    assert fields(asked, "material", "disposal_cost", "price") == [
        ("wood", "38 £/t", None), ("film", "95 £/t", None), ("oil", None, "20 GBP/t"),
    ]  # fmt: skip


def test_who_wants_to_get_rid_of_something_offers_it():
    text = "Acme Ltd (Jo Smith): has 400 t/yr slag going to landfill; needs 2 t/h steam\nBeta plc: wants to get rid of 90 t/yr of sludge"
    assert brief(text) == [
        ("Acme Ltd", "offers", "slag", "400 t/yr"), ("Acme Ltd", "needs", "steam", "2 t/h"), ("Beta plc", "offers", "sludge", "90 t/yr"),
    ]  # fmt: skip


def test_one_firm_however_its_legal_form_is_written():
    text = "Company|Offer|t/yr\nACME LTD|Slag|400\nAcme Ltd.|Ash|40\nAcme Limited|Mud|4"
    assert {firm for firm, *_ in brief(text)} == {"ACME LTD"}
