"""A works' environmental return, a park's heat and water page, and a dealer's yearly statement."""

from __future__ import annotations

from pathlib import Path

from tests.catalogue.sheets.blind.writing import Sheet, firm, merge, word, word_table, workbook
from tests.catalogue.sheets.blind5.entries import entry

# fmt: off


# one works: labels above, then two tables under headings; cost in the unit of the row
def _works(path: Path) -> None:
    book = workbook(Return=[
        ["Resource return for the year 2025"],
        ["Works", "Harrow Vale Foundry Ltd"],
        ["Completed by", "N. Osei, 01632 990001"],
        [],
        ["1. Leaving the works"],
        ["Stream", "EWC", "Weight", "Unit", "Route", "Charge per unit (GBP)"],
        ["Core sand", "10 09 08", 5400, "t", "landfill", 71],
        ["Furnace dust", "10 09 09*", 130, "t", "treatment", 260],
        ["Shot-blast fines", "10 09 10", 64000, "kg", "landfill", 0.095],
        ["Iron scrap", "12 01 01", 820, "t", "sold", None],
        ["Total", None, None, None, None, None],
        [],
        ["2. Entering the works"],
        ["Input", None, "Weight", "Unit", "From", "Paid per unit (GBP)"],
        ["Pig iron", None, 9100, "t", "Teesport", 395],
        ["Silica sand", None, 6100, "t", "Cheshire", 31],
        ["Binder resin", None, 210000, "kg", "Hull", 1.62],
    ])
    book.save(path)


WORKS = Sheet("Harrow Vale return 2025.xlsx", "en", _works, {"firms": [
    firm("Harrow Vale Foundry Ltd", either=["contact", "phone"], offers=[
        entry("Core sand", "5400 t/yr", waste_code="10 09 08", disposal_cost="71 GBP/t"),
        entry("Furnace dust", "130 t/yr", waste_code="10 09 09*", disposal_cost="260 GBP/t"),
        entry("Shot-blast fines", "64000 kg/yr", waste_code="10 09 10", disposal_cost="0.095 GBP/kg"),
        entry("Iron scrap", "820 t/yr", waste_code="12 01 01")],
        needs=[entry("Pig iron", "9100 t/yr", price="395 GBP/t"), entry("Silica sand", "6100 t/yr", price="31 GBP/t"),
               entry("Binder resin", "210000 kg/yr", price="1.62 GBP/kg")]),
], "asked": []})


# heat and water by tenant: every column is a thing with its unit under groups that say which way
def _heat(path: Path) -> None:
    book = workbook(**{"Heat & water": [
        ["Linden Park - heat and water by tenant"],
        ["Occupant", "Draws in", None, None, "Has to spare", None, "Desk"],
        [None, "Steam (t/h)", "Natural gas (GWh/yr)", "Potable water (m3/day)", "Hot condensate (m3/h)", "Low-grade heat (kW)", None],
        ["Fennel Foods Ltd", 4.5, 18, 260, None, None, "01632 995001"],
        ["Linden Laundry Co", 2, None, 190, 6, 350, "01632 995002"],
        ["Cobalt Data Ltd", None, None, 40, None, 2400, "01632 995003"],
        ["All occupants", 6.5, 18, 490, 6, 2750, None],
    ]})
    merge(book.worksheets[0], "A1:G1", "A2:A3", "B2:D2", "E2:F2", "G2:G3")
    book.save(path)


HEAT = Sheet("Linden Park heat and water.xlsx", "en", _heat, {"firms": [
    firm("Fennel Foods Ltd", contact="01632 995001", phone="01632 995001", needs=[
        entry("Steam", "4.5 t/h"), entry("Natural gas", "18 GWh/yr"), entry("Potable water", "260 m3/day")]),
    firm("Linden Laundry Co", contact="01632 995002", phone="01632 995002", offers=[entry("Hot condensate", "6 m3/h"), entry("Low-grade heat", "350 kW")],
         needs=[entry("Steam", "2 t/h"), entry("Potable water", "190 m3/day")]),
    firm("Cobalt Data Ltd", contact="01632 995003", phone="01632 995003", offers=[entry("Low-grade heat", "2400 kW")], needs=[entry("Potable water", "40 m3/day")]),
], "asked": []})


# a Word note of a broker: a table whose first column, without a title, says which way
def _broker(path: Path) -> None:
    document = word()
    document.add_heading("Broker's note, Wexcombe estate", 0)
    document.add_paragraph("Prepared for the estate office. Amounts as told by the firms.")
    word_table(document, [
        ["", "Business", "Item", "Yearly tonnage", "Going rate", "Talk to"],
        ["On offer", "Wexcombe Mushrooms Ltd", "Spent compost", "4,800 t", "free on site", "Ana Reyes 01632 996001"],
        ["On offer", "Blakemore Tiles", "Broken bisque", "350 t", "£3/t", "Tom Day 01632 996002"],
        ["On offer", "Wexcombe Mushrooms Ltd", "Straw dust", "60 t", "costs them £40/t", "Ana Reyes 01632 996001"],
        ["In demand", "Blakemore Tiles", "Ball clay", "2,900 t", "pays £46/t", "Tom Day 01632 996002"],
        ["In demand", "Downland Soils Ltd", "Spent compost", "3,000 t", "pays £5/t", "Kit Lane 01632 996003"],
    ])
    document.save(str(path))


BROKER = Sheet("Wexcombe broker note.docx", "en", _broker, {"firms": [
    firm("Wexcombe Mushrooms Ltd", contact="Ana Reyes 01632 996001", phone="01632 996001", offers=[
        entry("Spent compost", "4800 t/yr", {"price": ["0 GBP/t", "0 元/吨", None]}), entry("Straw dust", "60 t/yr", disposal_cost="40 GBP/t")]),
    firm("Blakemore Tiles", contact="Tom Day 01632 996002", phone="01632 996002", offers=[entry("Broken bisque", "350 t/yr", price="3 GBP/t")],
         needs=[entry("Ball clay", "2900 t/yr", price="46 GBP/t")]),
    firm("Downland Soils Ltd", contact="Kit Lane 01632 996003", phone="01632 996003", needs=[entry("Spent compost", "3000 t/yr", price="5 GBP/t")]),
], "asked": []})

SHEETS: list[Sheet] = [WORKS, HEAT, BROKER]
