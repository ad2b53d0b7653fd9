"""Titles and columns that no list of words knows, told by what stands below them."""

from tests.catalogue.sheets.layouts.sheet import lines, read

# fmt: off


def test_titles_of_which_some_words_are_known():
    reading = read("""Plant owner|Stream|Annual tonnes|Indicative price (EUR/t)|Commercial contact
Harrow Vale Foundry Ltd|Slag|1200|15|Ada King 01632 970001
Marlow Creamery|Acid whey|800|4|Ben Ode 01632 970002""")
    firm = reading.firms[0]
    assert (firm.said["name"].text, firm.said["contact"].text, firm.said["phone"].text) == (
        "Harrow Vale Foundry Ltd", "Ada King", "01632 970001")


def test_the_words_of_a_title_do_not_count_where_cells_say_otherwise():
    reading = read("""Company|By-product|t/yr|Site manager
Acme Ltd|Fly ash|300|Ms Patel
Beta Ltd|Gypsum|200|Mr Desai""")
    assert [firm.said["name"].text for firm in reading.firms] == ["Acme Ltd", "Beta Ltd"]


def test_a_column_without_a_title_says_the_list():
    assert lines(read("""|Business|Item|Yearly tonnage
On offer|Acme Tiles Ltd|Broken bisque|350 t
In demand|Beta Soils Ltd|Spent compost|3000 t""")) == [
        ("Acme Tiles Ltd", "offers", {"material": "Broken bisque", "quantity": "350 t/yr"}),
        ("Beta Soils Ltd", "needs", {"material": "Spent compost", "quantity": "3000 t/yr"})]


def test_money_under_any_title_where_cells_say_who_pays():
    assert [said for _, _, said in lines(read("""企业|货|量|行情|供/需
甲电镀厂|电镀污泥|15吨/月|处置费2900元/吨|供
乙塑业公司|ABS水口|3吨/周|5200元一吨|供
丙合作社|果渣|20吨/天|最多付40元/吨|需"""))] == [
        {"material": "电镀污泥", "quantity": "15吨/月", "disposal_cost": "2900元/吨"},
        {"material": "ABS水口", "quantity": "3吨/周", "price": "5200元一吨"},
        {"material": "果渣", "quantity": "20吨/天", "price": "40元/吨"}]


def test_firms_across_under_small_headings():
    assert lines(read("""Parameter|Unit|Fennel Foods Ltd|Linden Laundry Co
A. BOUGHT IN|||
Steam|t/h|4|2
B. AVAILABLE TO OTHERS|||
Condensate|m3/h|-|6""")) == [
        ("Fennel Foods Ltd", "needs", {"material": "Steam", "quantity": "4 t/h"}),
        ("Linden Laundry Co", "needs", {"material": "Steam", "quantity": "2 t/h"}),
        ("Linden Laundry Co", "offers", {"material": "Condensate", "quantity": "6 m3/h"})]


def test_rows_that_hold_no_longer_and_sums_by_any_name_are_left():
    assert [(firm, said["material"]) for firm, _, said in lines(read("""Company|Waste|t/yr|Landfilled t|Sold t|Permit status
Acme Ltd|Slag|300|200|100|Active
Beta Ltd|Dust|100|50|50|Surrendered 30/06/2025
Gamma Ltd|Sand|90|80|10|Active"""))] == [("Acme Ltd", "Slag"), ("Gamma Ltd", "Sand")]


def test_a_price_in_the_money_of_its_title():
    assert [said.get("price") or said.get("gate_fee") for _, _, said in lines(read("""Listed by|Have/want|Material|Qty per month|Asking / offering (C$)
Harrison Base Ltd|have|Reclaimed brick|600 pcs|0.45 each
Harrison Base Ltd|want|Shingles|400 t|tip fee 35/t
Agassiz Soapworks Ltd|want|Canola oil|3 t|will pay 9/t"""))] == ["0.45 CAD/piece", "35 CAD/t", "9 CAD/t"]
