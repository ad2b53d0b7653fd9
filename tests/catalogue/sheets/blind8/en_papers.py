"""An inventory by month, a list of heat and water, the answers to a survey."""

from __future__ import annotations

from pathlib import Path

from tests.catalogue.sheets.blind.writing import Sheet, firm, workbook, xls
from tests.catalogue.sheets.blind7.entries import entry

# fmt: off


# inputs and outputs side by side by month, the old format
def _inventory(path: Path) -> None:
    xls(path, {
        "Inventory": [
            ["Kumasi Light Industrial Area - Resource inventory 2025"],
            ["Company", "Inputs", None, None, "Outputs (non-product)", None, None, None, "Remarks"],
            [None, "Item", "Quantity per month", "Unit", "Item", "Quantity per month", "Unit", "Disposal"],
            ["Adom Palm Oil Mill", "Fresh fruit bunches", 4200, "t", "Empty fruit bunches", 920, "t", "Burnt in the open", "Would give away"],
            [None, "Water", 6500, "m3", "Palm kernel shells", 250, "t", "Sold, 35 USD/t"],
            [None, None, None, None, "POME", 2700, "m3", "Ponds"],
            ["Volta Soap Works", "Palm oil", 300, "t", "Spent lye", 45, "m3", "Drain", "contains glycerol"],
            [None, "Caustic soda", 55, "t"],
            ["Nkwan Beverages", "Sugar", 120, "t", "Waste sugar syrup", 9, "t", "Drain"],
            [None, "Carbon dioxide", 18, "t", "Broken glass", 14, "t", "Dump, 20 USD/t"],
            ["Total", None, None, None, None, None, None, None, "not added: mixed units"],
        ],
    }, {("Inventory", 1, 1): (1, 9), ("Inventory", 2, 1): (3, 1), ("Inventory", 2, 2): (2, 4), ("Inventory", 2, 5): (2, 8), ("Inventory", 2, 9): (3, 9), ("Inventory", 4, 1): (6, 1), ("Inventory", 7, 1): (8, 1), ("Inventory", 9, 1): (10, 1)})


INVENTORY = Sheet("resource-inventory.xls", "en", _inventory, {"firms": [
    firm("Adom Palm Oil Mill", either=["contact", "phone"], offers=[
        entry("Empty fruit bunches", "920 t/month"),
        entry("Palm kernel shells", "250 t/month", price="35 USD/t"),
        entry("POME", "2700 m3/month"),
    ], needs=[
        entry("Fresh fruit bunches", "4200 t/month"),
        entry("Water", "6500 m3/month"),
    ]),
    firm("Volta Soap Works", either=["contact", "phone"], offers=[
        entry("Spent lye", "45 m3/month"),
    ], needs=[
        entry("Palm oil", "300 t/month"),
        entry("Caustic soda", "55 t/month"),
    ]),
    firm("Nkwan Beverages", either=["contact", "phone"], offers=[
        entry("Waste sugar syrup", "9 t/month"),
        entry("Broken glass", "14 t/month", disposal_cost="20 USD/t"),
    ], needs=[
        entry("Sugar", "120 t/month"),
        entry("Carbon dioxide", "18 t/month"),
    ]),
], "asked": []})


# who supplies and who uses heat and water
def _utilities(path: Path) -> None:
    rows = [
        "Plant\tUtility\tRole\tFlow\tTemperature\tPressure\tHours per year\tPresent price\tNote",
        "Norrvik Pulp\tLP steam\tsupplier\t18 t/h\t150 °C\t4 bar\t8200\t22 €/t\tvented in summer",
        "Norrvik Pulp\tWarm effluent\tsupplier\t900 m3/h\t38 °C\t\t8300\t\t",
        "Fjord Salmon Hatchery\tWarm water\tuser\t350 m3/h\t15-18 °C\t\t8760\t\tany clean heat source",
        "Skogen Timber\tHot water for kilns\tuser\t120 m3/h\t95 °C\t6 bar\t7000\t35 €/MWh\t",
        "Skogen Timber\tBark\tsupplier\t28,000 t/yr\t\t\t\t9 €/t\t50 % moisture",
        "Norrvik Pulp\tBark\tuser\t100,000 t/yr\t\t\t\tup to 14 €/t\t",
    ]
    path.write_bytes("".join(f"{text}\r\n" for text in rows).encode("utf-8"))


UTILITIES = Sheet("steam-and-water.tsv", "en", _utilities, {"firms": [
    firm("Norrvik Pulp", either=["contact", "phone"], offers=[
        entry("LP steam", "18 t/h", price="22 EUR/t", temperature="150 °C", pressure="4 bar", hours="8200 h"),
        entry("Warm effluent", "900 m3/h", temperature="38 °C", hours="8300 h"),
    ], needs=[
        entry("Bark", "100000 t/yr", price="14 EUR/t"),
    ]),
    firm("Fjord Salmon Hatchery", either=["contact", "phone"], needs=[
        entry("Warm water", "350 m3/h", temperature="15-18 °C", hours="8760 h"),
    ]),
    firm("Skogen Timber", either=["contact", "phone"], offers=[
        entry("Bark", "28000 t/yr", price="9 EUR/t", moisture="50 %"),
    ], needs=[
        entry("Hot water for kilns", "120 m3/h", {"price": ["35 EUR/MWh", None]}, {"material": ["Hot water"]}, temperature="95 °C", pressure="6 bar", hours="7000 h"),
    ]),
], "asked": []})


# answers to a survey: tonnes behind names, ways and costs in sentences
def _answers(path: Path) -> None:
    book = workbook(**{
        "Form responses 1": [
            ["Timestamp", "What is the name of your company?", "Which by-products or wastes could another company use? Please give tonnes per year.", "How do you dispose of them today and what does it cost?", "Which materials would you buy from a neighbour? Please give tonnes per year.", "Do you have spare heat, steam or water?", "Your e-mail"],
            ["2026-02-11 10:21", "Delta Brickworks", "Broken bricks 1,400; kiln dust 220", "Broken bricks to landfill, 38 EUR/t", "Sawdust 900; paper sludge 3,000", "Kiln exhaust air, 180 °C", "office@example.org"],
            ["2026-02-11 13:40", "Rhea Yoghurt", "Acid whey 6,500", "To pig farms, free", "n/a", "no", "plant@example.org"],
            ["2026-02-12 09:05", "Ionia Marble", "Marble slurry 12,000; offcuts 5,000", "Stockpiled on site", "-", "no", "info@example.org"],
            ["2026-02-13 16:18", "Attica Paper Recycling", "Paper sludge 8,200; plastic rejects 1,100", "Sludge 45 EUR/t to landfill; rejects 90 EUR/t", "Starch 400", "Treated water about 200,000 m3 per year", "env@example.org"],
            ["2026-02-14 08:00", "test", "test", "test", "test", "test", "test@example.org"],
        ],
    })
    book.save(path)


ANSWERS = Sheet("survey-responses.xlsx", "en", _answers, {"firms": [
    firm("Delta Brickworks", either=["contact", "phone"], offers=[
        entry("Broken bricks", "1400 t/yr", disposal_cost="38 EUR/t"),
        entry("kiln dust", "220 t/yr", {"material": ["Kiln dust"]}),
        entry("Kiln exhaust air", temperature="180 °C"),
    ], needs=[
        entry("Sawdust", "900 t/yr"),
        entry("paper sludge", "3000 t/yr", {"material": ["Paper sludge"]}),
    ]),
    firm("Rhea Yoghurt", either=["contact", "phone"], offers=[
        entry("Acid whey", "6500 t/yr", {"price": ["0 EUR/t", "0 元/吨", None]}),
    ]),
    firm("Ionia Marble", either=["contact", "phone"], offers=[
        entry("Marble slurry", "12000 t/yr"),
        entry("offcuts", "5000 t/yr"),
    ]),
    firm("Attica Paper Recycling", either=["contact", "phone"], offers=[
        entry("Paper sludge", "8200 t/yr", disposal_cost="45 EUR/t"),
        entry("plastic rejects", "1100 t/yr", {"material": ["Plastic rejects"]}, disposal_cost="90 EUR/t"),
        entry("Treated water", "200000 m3/yr"),
    ], needs=[
        entry("Starch", "400 t/yr"),
    ]),
], "asked": []})


SHEETS: list[Sheet] = [INVENTORY, UTILITIES, ANSWERS]
