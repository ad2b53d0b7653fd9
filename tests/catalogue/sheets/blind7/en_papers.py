"""An audit of residues, the listings of an exchange, the annex of a permit."""

from __future__ import annotations

from pathlib import Path

from tests.catalogue.sheets.blind.writing import Sheet, firm, word, word_table, workbook
from tests.catalogue.sheets.blind7.entries import entry

# fmt: off


# an audit of one site: residues with a sign convention of money below
def _audit(path: Path) -> None:
    book = workbook(Audit=[
            ["Resource Efficiency Audit – Solid and Liquid Residues"],
            ["Site:", "Brackenford Dairy Ltd", None, None, "Auditor:", "R. Hale"],
            ["Reporting year:", 2025, None, None, "Date of visit:", "14-Jan-2026"],
            [],
            ["Ref", "Residue", "Arising from", "Quantity", "Unit", "Current route", "Contractor", "Cost (£/t)", "Comments"],
            ["W1", "Whey permeate", "Cheese line", "18,500", "t/yr", "Land spreading", "AgriSpread", 12, "6% solids, warm"],
            ["W2", "DAF sludge", "Effluent plant", "2,400", "t/yr", "Anaerobic digestion", "BioPower", 28],
            ["W3", "Cardboard", "Packing hall", 85, "t/yr", "Recycled", "Smurf Recycling", -45, "rebate received"],
            ["W4", "Spent caustic CIP", "CIP station", 640, "m3/yr", "To drain after neutralising", "n/a", None, "pH 12–13"],
            ["W5", "Plastic film (LDPE)", "Packing hall", 22, "t/yr", "Recycled", "Smurf Recycling", 0, "baled"],
            ["W6", "Boiler ash", "Biomass boiler", 130, "t/yr", "Landfill", "Local tip", 105],
            [None, "Total (t/yr)", None, "21,137"],
            ["Cost: positive = paid by site, negative = income to site."],
        ])
    book.save(path)


AUDIT = Sheet("waste-audit.xlsx", "en", _audit, {"firms": [
    firm("Brackenford Dairy Ltd", either=["contact", "phone"], offers=[
        entry("Whey permeate", "18500 t/yr", disposal_cost="12 GBP/t"),
        entry("DAF sludge", "2400 t/yr", disposal_cost="28 GBP/t"),
        entry("Cardboard", "85 t/yr", price="45 GBP/t"),
        entry("Spent caustic CIP", "640 m3/yr"),
        entry("Plastic film (LDPE)", "22 t/yr", {"disposal_cost": ["0 GBP/t", "0 元/吨", None]}),
        entry("Boiler ash", "130 t/yr", disposal_cost="105 GBP/t"),
    ]),
], "asked": []})


# an exchange's listings: available or wanted, amounts and how often in two columns
def _listings(path: Path) -> None:
    rows = [
        "Listing No.,Company,Type,Material,Amount,Frequency,Asking price,Location,Posted",
        "A-101,Tamworth Castings,Available,Spent foundry sand,350 t,monthly,free,Unit 4,02/03/2026",
        "A-102,Tamworth Castings,Wanted,Bentonite clay,40 t,monthly,,Unit 4,02/03/2026",
        "A-103,Oakline Joinery,Available,Untreated sawdust and shavings,12 tonnes,weekly,£15/t,Unit 11,05/03/2026",
        'A-104,Greenleaf Growers,Wanted,Compost or digestate,"2,000 t",per year,up to £8/t,Plot C,06/03/2026',
        "A-105,Greenleaf Growers,Wanted,Carbon dioxide (food grade not needed),600 t,per year,negotiable,Plot C,06/03/2026",
        "A-106,Halden Brewery,Available,Brewers' spent grain,90 t,weekly,£30/t,Unit 2,09/03/2026",
        "A-107,Halden Brewery,Available,Carbon dioxide,4 t,daily,,Unit 2,09/03/2026",
        "A-108,Halden Brewery,Available,Hot water 65 °C,30 m3,hourly,free,Unit 2,09/03/2026",
        "A-109,Polyform Mouldings,Available,HDPE regrind,55 t,annually,£420/t,Unit 19,11/03/2026",
        'A-110,Polyform Mouldings,Wanted,"Pallets, second-hand",200 pcs,monthly,£3 each,Unit 19,11/03/2026',
    ]
    path.write_bytes("".join(f"{text}\r\n" for text in rows).encode("utf-8"))


LISTINGS = Sheet("exchange-listings.csv", "en", _listings, {"firms": [
    firm("Tamworth Castings", either=["contact", "phone"], offers=[
        entry("Spent foundry sand", "350 t/month", {"price": ["0 EUR/t", "0 元/吨", None]}, {"ask": ["0 EUR/t", "0 元/吨", None]}),
    ], needs=[
        entry("Bentonite clay", "40 t/month"),
    ]),
    firm("Oakline Joinery", either=["contact", "phone"], offers=[
        entry("Untreated sawdust and shavings", "12 t/week", {"price": ["15 GBP/t", None]}, {"ask": ["15 GBP/t", None]}),
    ]),
    firm("Greenleaf Growers", either=["contact", "phone"], needs=[
        entry("Compost or digestate", "2000 t/yr", price="8 GBP/t"),
        entry("Carbon dioxide", "600 t/yr", {"material": ["Carbon dioxide (food grade not needed)"]}),
    ]),
    firm("Halden Brewery", either=["contact", "phone"], offers=[
        entry("Brewers' spent grain", "90 t/week", {"price": ["30 GBP/t", None]}, {"ask": ["30 GBP/t", None]}),
        entry("Carbon dioxide", "4 t/day"),
        entry("Hot water", "30 m3/h", {"price": ["0 EUR/t", "0 元/吨", None]}, {"ask": ["0 EUR/t", "0 元/吨", None]}, {"material": ["Hot water 65 °C"]}, temperature="65 °C"),
    ]),
    firm("Polyform Mouldings", either=["contact", "phone"], offers=[
        entry("HDPE regrind", "55 t/yr", {"price": ["420 GBP/t", None]}, {"ask": ["420 GBP/t", None]}),
    ], needs=[
        entry("Pallets, second-hand", "200 pcs/month", price="3 GBP/pc"),
    ]),
], "asked": []})


# a permit's annex: materials, energy and wastes with codes
def _annex(path: Path) -> None:
    document = word()
    document.add_paragraph("Annex 2 to Environmental Permit EP/2291 – Ostrava Surface Chemicals s.r.o.")
    document.add_paragraph("Table 1. Raw materials and auxiliary substances (maximum annual consumption)")
    word_table(document, [
        ["No.", "Raw material", "CAS", "Consumption [t/y]", "Use"],
        ["1", "Sulphuric acid 96 %", "7664-93-9", "3 200", "Pickling"],
        ["2", "Sodium hydroxide 50 %", "1310-73-2", "1 150", "Neutralisation"],
        ["3", "Zinc metal", "7440-66-6", "5 400", "Galvanising"],
        ["4", "Ammonium chloride", "12125-02-9", "75", "Flux"],
    ])
    document.add_paragraph("Table 2. Energy and water")
    word_table(document, [
        ["Medium", "Unit", "Annual use"],
        ["Natural gas", "thousand m3/y", "2 100"],
        ["Electricity", "MWh/y", "8 700"],
        ["Process water", "m3/y", "46 000"],
    ])
    document.add_paragraph("Table 3. Waste produced")
    word_table(document, [
        ["Waste code", "Waste name", "Category", "Amount [t/y]", "Handling"],
        ["11 01 05*", "Spent pickling acid", "H", "2 850", "Transferred to authorised person"],
        ["11 05 01", "Hard zinc", "O", "310", "Sold to smelter"],
        ["11 05 02", "Zinc ash", "O", "265", "Sold to smelter"],
        ["11 01 09*", "Filter cakes from neutralisation", "H", "480", "Landfilled"],
        ["15 01 03", "Wooden packaging", "O", "40", "Returned"],
    ])
    document.save(str(path))


ANNEX = Sheet("permit-annex.docx", "en", _annex, {"firms": [
    firm("Ostrava Surface Chemicals s.r.o.", either=["contact", "phone"], offers=[
        entry("Spent pickling acid", "2850 t/y", waste_code="11 01 05*", hazardous="yes"),
        entry("Hard zinc", "310 t/y", waste_code="11 05 01"),
        entry("Zinc ash", "265 t/y", waste_code="11 05 02"),
        entry("Filter cakes from neutralisation", "480 t/y", waste_code="11 01 09*", hazardous="yes"),
        entry("Wooden packaging", "40 t/y", waste_code="15 01 03"),
    ], needs=[
        entry("Sulphuric acid 96 %", "3200 t/y", {"material": ["Sulphuric acid"]}),
        entry("Sodium hydroxide 50 %", "1150 t/y", {"material": ["Sodium hydroxide"]}),
        entry("Zinc metal", "5400 t/y"),
        entry("Ammonium chloride", "75 t/y"),
        entry("Natural gas", "2100000 m3/y"),
        entry("Electricity", "8700 MWh/y"),
        entry("Process water", "46000 m3/y"),
    ]),
], "asked": []})


SHEETS: list[Sheet] = [AUDIT, LISTINGS, ANNEX]
