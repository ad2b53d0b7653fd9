"""A merchant's price list, an export of a mailbox, a year's collections of waste, a map of a value chain."""

from __future__ import annotations

from pathlib import Path

from tests.catalogue.sheets.blind.writing import Sheet, firm, ods, word, word_table, workbook
from tests.catalogue.sheets.blind7.entries import entry

# fmt: off

_OPEN = ["contact", "phone"]


# a merchant's price list: what is bought without an amount, and below it what is sold
def _prices(path: Path) -> None:
    book = workbook(Prices=[
            ["Northgate Recycling Ltd"],
            ["Price list - week commencing 13 April 2026"],
            ["All prices ex-works in GBP per tonne unless stated. Subject to inspection."],
            [],
            ["WE BUY"],
            ["Grade", "Description", "Price (£/t)", "Min. load (t)"],
            ["OCC 1.04", "Baled cardboard", 62, 10],
            ["LDPE 98/2", "Clear film, baled", 210, 15],
            ["PP", "PP injection regrind", 340, 5],
            ["5A", "Heavy melting steel scrap", 215, 20],
            [],
            ["WE SELL"],
            ["Product", "Description", "Price (£/t)", "Availability"],
            ["RA 0-40", "Recycled aggregate 0-40 mm", 9.5, "3,000 t per month"],
            ["WC G30", "Wood chip, clean", 48, "400 t per month"],
            ["E&OE. VAT extra."],
        ])
    book["Prices"].merge_cells("A3:D3")
    book.save(path)


PRICES = Sheet("price-list-april.xlsx", "en", _prices, {"firms": [
    firm("Northgate Recycling Ltd", either=_OPEN, offers=[
        entry("Recycled aggregate 0-40 mm", "3000 t/month", {"price": ["9.5 GBP/t", None]}, {"ask": ["9.5 GBP/t", None]}, {"material": ["Recycled aggregate", "RA 0-40"]}),
        entry("Wood chip, clean", "400 t/month", {"price": ["48 GBP/t", None]}, {"ask": ["48 GBP/t", None]}, {"material": ["Wood chip", "WC G30"]}),
    ], needs=[
        entry("Baled cardboard", None, "least_lot", price="62 GBP/t"),
        entry("Clear film, baled", None, "least_lot", {"material": ["Clear film", "LDPE 98/2", "LDPE 98/2 Clear film, baled"]}, price="210 GBP/t"),
        entry("PP injection regrind", None, "least_lot", price="340 GBP/t"),
        entry("Heavy melting steel scrap", None, "least_lot", price="215 GBP/t"),
    ]),
], "asked": []})


# a mailbox exported: who wrote, and what in sentences
def _mails(path: Path) -> None:
    rows = [
        "Received,From,Company,Subject,Message",
        '2026-05-04 08:55,J. Potts,Alder Castings Ltd,Spent sand,"Hi Claire, we have about 180 t/month of spent foundry sand going to landfill at £38/t. Anyone interested?"',
        '2026-05-04 11:20,M. Okafor,Fenwick Brewery,RE: by-products list,"Brewers grains, 25 t/week, currently sold to a farm. Also spent yeast, 3 t/week."',
        '2026-05-05 09:02,S. Lindqvist,Norland Greenhouses,Looking for CO2,"We need 900 t/yr of carbon dioxide and would pay up to £60/t."',
        '2026-05-05 16:40,J. Potts,Alder Castings Ltd,RE: RE: Spent sand,"Thanks, Thursday at 10 works for me."',
        '2026-05-06 10:12,D. Marsh,Marsh Pallets,pallets,"Broken pallets, 12 t a month, free to collector."',
        "2026-05-06 13:31,IT Helpdesk,Harrow Park Estates,Password expiry,Your password expires in 3 days.",
    ]
    path.write_bytes("".join(f"{text}\r\n" for text in rows).encode("utf-8-sig"))


MAILS = Sheet("inbox-export.csv", "en", _mails, {"firms": [
    firm("Alder Castings Ltd", either=_OPEN, offers=[
        entry("spent foundry sand", "180 t/month", disposal_cost="38 GBP/t"),
    ]),
    firm("Fenwick Brewery", either=_OPEN, offers=[
        entry("Brewers grains", "25 t/week"),
        entry("spent yeast", "3 t/week"),
    ]),
    firm("Norland Greenhouses", either=_OPEN, needs=[
        entry("carbon dioxide", "900 t/yr", price="60 GBP/t"),
    ]),
    firm("Marsh Pallets", either=_OPEN, offers=[
        entry("Broken pallets", "12 t/month", {"price": ["0 GBP/t", "0 元/吨", None]}, {"ask": ["0 GBP/t", "0 元/吨", None]}),
    ]),
    firm("Harrow Park Estates", either=_OPEN, optional=True),
], "asked": []})


# a contractor's return: collections by quarter of two sites, one block below the other
def _collections(path: Path) -> None:
    ods(path, {"2025": [
        ["Waste collections 2025 - contractor return"],
        ["Contractor:", "GreenHaul Environmental plc"],
        [],
        ["Site:", "Alder Castings Ltd, Unit 7"],
        ["EWC", "Waste stream", "Q1 (t)", "Q2 (t)", "Q3 (t)", "Q4 (t)", "Year (t)", "Rate (£/t)", "Destination"],
        ["10 09 08", "Spent foundry sand", 540, 515, 560, 545, 2160, 38, "Landfill"],
        ["12 01 18*", "Grinding sludge containing oil", 6.2, 5.8, 6.1, 5.9, 24, 165, "Treatment"],
        ["15 01 03", "Wooden packaging", 9, 8, 10, 9, 36, 22, "Recovery"],
        ["Site total", None, 555.2, 528.8, 576.1, 559.9, 2220],
        [],
        ["Site:", "Fenwick Brewery, Unit 2"],
        ["EWC", "Waste stream", "Q1 (t)", "Q2 (t)", "Q3 (t)", "Q4 (t)", "Year (t)", "Rate (£/t)", "Destination"],
        ["02 07 04", "Spent kieselguhr", 21, 24, 26, 23, 94, 40, "Landspread"],
        ["15 01 07", "Glass cullet", 60, 72, 88, 70, 290, -15, "Remelt (rebate)"],
        ["Site total", None, 81, 96, 114, 93, 384],
        ["Grand total", None, 636.2, 624.8, 690.1, 652.9, 2604],
    ]})


COLLECTIONS = Sheet("collections-2025.ods", "en", _collections, {"firms": [
    firm("Alder Castings Ltd", either=[*_OPEN, "address", {"name": ["Alder Castings Ltd, Unit 7"]}], offers=[
        entry("Spent foundry sand", "2160 t/yr", disposal_cost="38 GBP/t", waste_code="10 09 08"),
        entry("Grinding sludge containing oil", "24 t/yr", disposal_cost="165 GBP/t", waste_code="12 01 18*", hazardous="yes"),
        entry("Wooden packaging", "36 t/yr", disposal_cost="22 GBP/t", waste_code="15 01 03"),
    ]),
    firm("Fenwick Brewery", either=[*_OPEN, "address", {"name": ["Fenwick Brewery, Unit 2"]}], offers=[
        entry("Spent kieselguhr", "94 t/yr", disposal_cost="40 GBP/t", waste_code="02 07 04"),
        entry("Glass cullet", "290 t/yr", price="15 GBP/t", waste_code="15 01 07"),
    ]),
    firm("GreenHaul Environmental plc", either=_OPEN, optional=True),
], "asked": []})


# who belongs to which link of a chain: no amounts, nothing to be taken
def _chain(path: Path) -> None:
    document = word()
    document.add_paragraph("Harrow Park - battery value chain map (draft 3)")
    word_table(document, [
        ["Link", "Companies in the park", "Gaps"],
        ["Raw materials", "Norland Lithium; Harrow Graphite", "nickel sulphate"],
        ["Cell components", "Cathode One Ltd; Sepratek", "electrolyte"],
        ["Cells and packs", "Voltiva Cells Ltd", ""],
        ["Recycling", "Remet Batteries Ltd", "black mass refining"],
    ])
    document.add_paragraph("Owner: Investment team. Next review September 2026.")
    document.save(str(path))


CHAIN = Sheet("battery-chain-map.docx", "en", _chain, {"firms": [
    firm(name, either=_OPEN, optional=True)
    for name in ("Norland Lithium", "Harrow Graphite", "Cathode One Ltd", "Sepratek", "Voltiva Cells Ltd", "Remet Batteries Ltd")
], "asked": []})


SHEETS: list[Sheet] = [PRICES, MAILS, COLLECTIONS, CHAIN]
