"""What stands in cells decides: firms under any title, numbers that name nothing, who pays, where things go, whose it is."""

from __future__ import annotations

import pytest

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.read import read_book
from matchchain.park import Park
from tests.catalogue.sheets.layouts.sheet import book, doubts, lines, sheet

ENGLISH = Around(Park(language="en"))
MONEY = ("price", "disposal_cost", "gate_fee")


def read(text: str, file: str = "list.xlsx", **more):
    return read_book(book(sheet(text, "Sheet1", **more), name=file), ENGLISH)


def brief(text: str) -> list[tuple[str, str, str, str]]:
    return [(firm, side[0], f["material"], f.get("quantity", "")) for firm, side, f in lines(read(text))]


def money(text: str) -> list[tuple[str, str, str]]:
    """Material, attribute and figure of what each line costs or brings."""
    return [
        (f["material"], *next(((name, f[name]) for name in MONEY if name in f), ("", "")))
        for _, _, f in lines(read(text))
    ]


@pytest.mark.parametrize(("one", "other"), [("Giving", "Taking"), ("On offer", "Zzz"), ("We have it", "We look for it")])
def test_a_column_of_crosses_is_the_other_list_where_each_row_has_one_cross(one, other):
    text = f"Firm|Resource|{one}|{other}|t/yr\nAcme Ltd|Whey|x||400\nBeta plc|Salt||x|250"
    assert [line[:3] for line in brief(text)] == [("Acme Ltd", "o", "Whey"), ("Beta plc", "n", "Salt")]


@pytest.mark.parametrize("title", ["Members' offers and wishes", "By-products offered", "Register"])
def test_a_row_without_a_cross_is_asked_and_becomes_nothing(title):
    reading = read(f"{title}\nFirm|Substance|Offered|t/yr\nAcme Ltd|Whey|x|400\nBeta plc|Salt||250")
    assert [(firm, side) for firm, side, _ in lines(reading)] == [("Acme Ltd", "offers")]
    assert any(key in {"no-side", "no-direction"} for key, _ in doubts(reading, "refused"))


def test_two_columns_of_crosses_that_nobody_knows_are_asked():
    reading = read("Firm|Substance|Aa|Bb|t/yr\nAcme Ltd|Whey|x||400\nBeta plc|Salt||x|250")
    assert lines(reading) == []
    assert doubts(reading, "refused")


CARRIED = "Waste type|EWC|Collections|Tonnes\nWhey sludge|02 05 02|9|88"


@pytest.mark.parametrize("label", ["Customer", "Customer:", "Account", "Client:", "Name of unit:", "Unit surveyed:"])
def test_a_label_over_wastes_names_their_firm(label):
    assert brief(f"Ridge Haulage annual report\n{label}|Penrith Cheese Ltd\n\n{CARRIED}") == [
        ("Penrith Cheese Ltd", "o", "Whey sludge", "88 Tonnes")
    ]


def test_customers_of_a_carrier_are_the_firms_of_its_list_and_those_of_a_seller_are_not():
    carrier = "Ridge Waste Ltd - tonnages 2025\nCustomer|Waste|EWC|Tonnes\nA Foods Ltd|Whey|02 05 02|14\nB Mills Ltd|Bran|02 03 04|2"
    assert [firm for firm, *_ in brief(carrier)] == ["A Foods Ltd", "B Mills Ltd"]
    seller = "Sales ledger\nCustomer:|Penrith Cheese Ltd\nProduct|Tonnes|Price £/t\nWood pellets|88|141"
    assert ("whose", "A4") in doubts(read(seller), "asked")
    assert all(firm == "" for firm, *_ in brief(seller))


def test_units_below_each_other_keep_their_own_lines():
    text = """Name of unit:|Bharat Dye Chem Pvt Ltd|Plot:|C1
By-product|Qty|UoM
Iron sludge|6|MT/day
Input|Qty|UoM|From
H acid|1.2|MT/day|Ankleshwar
Name of unit:|Nandesari Textile Mills|Plot:|D4
By-product|Qty|UoM
Boiler ash|2|MT/day"""
    assert [line[:3] for line in brief(text)] == [
        ("Bharat Dye Chem Pvt Ltd", "o", "Iron sludge"), ("Bharat Dye Chem Pvt Ltd", "n", "H acid"),
        ("Nandesari Textile Mills", "o", "Boiler ash"),
    ]  # fmt: skip


MAIL = """From: Grace Odum{address}
To: park office
Subject: our materials
Material|In or out|Quantity
Paper sludge|out|70 t/week
Starch|in|300 t/yr
Kind regards
Grace Odum
Environment Lead, {firm}
Tel 01234 567890"""


@pytest.mark.parametrize("address", ["", " <g.odum@alder.example>"])
def test_the_firm_of_a_mail_stands_in_its_signature(address):
    assert [line[:3] for line in brief(MAIL.format(address=address, firm="Alder Paper Mills Ltd"))] == [
        ("Alder Paper Mills Ltd", "o", "Paper sludge"), ("Alder Paper Mills Ltd", "n", "Starch"),
    ]  # fmt: skip


def test_a_mail_that_names_no_firm_is_asked():
    reading = read(MAIL.format(address=" <g@x.example>", firm="north site"))
    assert {firm for firm, *_ in lines(reading)} == {""}
    assert any(key == "whose" for key, _ in doubts(reading, "asked"))


def test_a_heading_with_a_verb_says_the_list_of_the_same_titles_below():
    text = "Nairn Timber Ltd\nbelow what we have:\nMaterial|t/yr|£/t\nBark|4000|9\nand what we could use:\nMaterial|t/yr|£/t\nSalt|80|90"
    assert [line[1:3] for line in brief(text)] == [("o", "Bark"), ("n", "Salt")]


PIVOTS = [
    """Waste by tenant
Sum of Tonnes|Column Labels
Row Labels|Incineration|Landfill|Grand Total
Gary Slag Inc||900|900
Steel slag||900|900
Hobart Paint LLC|40||40
Paint sludge|40||40
Grand Total|40|900|940""",
    """Waste by tenant
Sum of Tonnes|Route
Company|Waste|Incineration|Landfill|Grand Total
Gary Slag Inc|Steel slag||900|900
Gary Slag Inc Total|||900|900
Hobart Paint LLC|Paint sludge|40||40
Hobart Paint LLC Total||40||40
Grand Total||40|900|940""",
    """Waste by tenant
Sum of Tonnes|Company
Waste|Gary Slag Inc|Hobart Paint LLC|Grand Total
Steel slag|900||900
Paint sludge||40|40
Grand Total|900|40|940""",
    """Waste by tenant
Sum of Tonnes|Column Labels
Row Labels|Steel slag|Paint sludge|Grand Total
Gary Slag Inc|900||900
Hobart Paint LLC||40|40
Grand Total|900|40|940""",
]


@pytest.mark.parametrize("text", PIVOTS)
def test_labels_of_a_pivot_table_are_neither_firms_nor_materials(text):
    found = {(firm, side, material, figure.split()[0]) for firm, side, material, figure in brief(text)}
    assert found == {("Gary Slag Inc", "o", "Steel slag", "900"), ("Hobart Paint LLC", "o", "Paint sludge", "40")}


def test_a_pivot_table_of_firms_by_ways_states_no_material():
    text = "Sum of Tonnes|Column Labels\nRow Labels|Incineration|Landfill|Grand Total\nAcme Ltd||9|9\nBeta plc|4|5|9"
    assert lines(read(text)) == []


def test_a_column_of_a_way_says_where_things_go():
    text = "Acme Ltd\nWaste stream|To landfill|Incinerated|Recycled|Total\nSand|9|||9\nMixed metals|2||10|12"
    found = [(f["material"], f["quantity"].split()[0], f.get("now", "")) for _, _, f in lines(read(text))]
    assert [one[:2] for one in found] == [("Sand", "9"), ("Mixed metals", "12")]
    assert found[1][2] == ""


@pytest.mark.parametrize(("item", "name"), [("Item", "Description"), ("Material", "Text")])
def test_numbers_name_nothing(item, name):
    text = f"Group purchases 2025\nPlant|{item}|{name}|Annual usage|UoM|Price per UoM GBP|Vendor\nAcme Derby Ltd|1|Xylene|120|t|900|Solvo"
    assert brief(text) == [("Acme Derby Ltd", "n", "Xylene", "120 t/yr")]
    assert money(text) == [("Xylene", "price", "900 GBP/t")]


RATES = [
    ("Rate|Cost (GBP)", "£85/t|5440", "£140/t|-29400"),
    ("Rate", "charge £85/t", "rebate £140/t"),
    ("Terms", "cost £85/t", "credit £140/t"),
    ("We pay / we get", "pay £85/t", "get £140/t"),
    ("What do you pay to be rid of it, or what do you get? (GBP per tonne)", "pay 85", "get 140"),
    ("£ per tonne (negative = we pay)", "-85", "140"),
]


@pytest.mark.parametrize(("title", "cost", "income"), RATES)
def test_who_pays_is_said_by_a_word_a_sign_or_the_sum_beside(title, cost, income):
    text = f"Forge Lane Ltd\nWaste|Tonnes|{title}\nGrinding swarf|64|{cost}\nScrap steel|210|{income}"
    found = [(material, name, figure.split()[0]) for material, name, figure in money(text)]
    assert found == [("Grinding swarf", "disposal_cost", "85"), ("Scrap steel", "price", "140")]


def test_a_rate_of_wastes_that_nothing_explains_is_asked():
    reading = read("Forge Lane Ltd\nWaste|Tonnes|Rate\nGrinding swarf|64|£85/t")
    assert [name for _, _, f in lines(reading) for name in MONEY if name in f] == []
    assert any(key == "price-or-cost" for key, _ in doubts(reading, "asked"))


def test_the_money_of_a_title_is_kept_without_brackets():
    text = "Plant|Raw material|Annual use|Unit|Unit cost £\nAcme Derby Ltd|Xylene|120|t|900"
    assert money(text) == [("Xylene", "price", "900 £/t")]


@pytest.mark.parametrize("title", ["Would pay max €/t", "Bid €/t", "Could pay up to €/t"])
def test_what_somebody_would_pay_is_the_price_of_a_need(title):
    text = f"OFFERED||||WANTED|||\nFirm|Stream|t/a||Firm|Stream|t/a|{title}\nAcme BV|Malt dust|300||Beta BV|Whey|900|75"
    assert [line[:3] for line in brief(text)] == [("Acme BV", "o", "Malt dust"), ("Beta BV", "n", "Whey")]
    assert money(text)[1] == ("Whey", "price", "75 €/t")


def test_questions_keep_their_figures_to_what_they_ask_of():
    text = (
        "What is your company called?|Which waste or by-product leaves your site?|Roughly how many tonnes a year?"
        "|Is there a raw material you would like to buy from a neighbour?|And how much of that do you buy a year (tonnes)?"
        "|What does it cost you per tonne today (AUD)?\n"
        "Otago Wool Ltd|Wool grease|45|Soda ash|30|520\nTaieri Foundry Ltd|Foundry sand|300|No||"
    )
    assert [line[:3] for line in brief(text)] == [
        ("Otago Wool Ltd", "o", "Wool grease"), ("Otago Wool Ltd", "n", "Soda ash"),
        ("Taieri Foundry Ltd", "o", "Foundry sand"),
    ]  # fmt: skip
    assert money(text)[:2] == [("Wool grease", "", ""), ("Soda ash", "price", "520 AUD/tonnes")]


def test_a_firm_is_no_material_and_amounts_in_and_out_are_of_their_lists():
    text = """Sum of Tonnes|Column Labels
Row Labels|Input|Output|Grand Total
Kelso Foods Ltd|22090|1800|23890
Potatoes|22000||22000
Potato peel||1800|1800
Salt|90||90
Grand Total|22090|1800|23890"""
    assert sorted(line[:3] for line in brief(text)) == [
        ("Kelso Foods Ltd", "n", "Potatoes"), ("Kelso Foods Ltd", "n", "Salt"), ("Kelso Foods Ltd", "o", "Potato peel"),
    ]  # fmt: skip
    reading = read("Waste|t/yr|Route\nAcme Ltd|9|landfill\nSand|4|landfill")
    assert [f["material"] for _, _, f in lines(reading)] == ["Sand"]
    assert ("firm-for-name", "A2") in doubts(reading, "refused")


def test_a_second_column_of_known_things_takes_its_own_figures():
    text = (
        "Business you represent|Main by-product or waste|Tonnes of it a year|A material you would like to buy nearby"
        "|Tonnes needed a year|Price you pay now (AUD/t)\nOtago Wool Ltd|Wool grease|45|Soda ash|30|520"
    )
    assert [line[1:3] for line in brief(text)] == [("o", "Wool grease"), ("n", "Soda ash")]
    assert money(text) == [("Wool grease", "", ""), ("Soda ash", "price", "520 AUD/t")]
