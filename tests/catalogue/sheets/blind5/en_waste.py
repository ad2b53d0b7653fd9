"""A transfer register of two half-years, a county's waste streams, and a register of permits."""

from __future__ import annotations

import datetime
from pathlib import Path

from tests.catalogue.sheets.blind.writing import Sheet, firm, merge, ods, workbook
from tests.catalogue.sheets.blind5.entries import entry

# fmt: off


# uK waste transfer register of a printer, one lorry a line, two half-year sheets that add up to a year, kg, rate with sign
def _transfers(path: Path) -> None:
    book = workbook(**{
        "Apr-Sep 25": [
            ["WASTE TRANSFER REGISTER"],
            ["Site:", "Pennine Print & Packaging Ltd, Unit 4 Moor Lane"],
            ["Kept by:", "Dawn Ellis, Compliance, 01632 960201"],
            [],
            ["Date", "WTN / HWCN no.", "EWC", "Description of waste", "Net wt (kg)", "Carrier", "Vehicle", "R/D code", "Rate £/t\n(charge +, rebate -)", "Charge £"],
            [datetime.date(2025, 4, 9), "WTN-2500", "20 01 01", "Paper and board offcuts", 11840, "Calder Waste Carriers", "YK22 XXB", "R3", -65, -769.6],
            [datetime.date(2025, 5, 2), "WTN-2501", "08 03 12*", "Waste ink containing dangerous substances", 1260, "Calder Waste Carriers", "YK24 XXA", "D10", 540, 680.4],
            [datetime.date(2025, 5, 28), "WTN-2502", "20 01 01", "Paper and board offcuts", 12260, "Calder Waste Carriers", "YK22 XXB", "R3", -65, -796.9],
            [datetime.date(2025, 6, 17), "WTN-2503", "15 01 02", "LDPE film, clear", 2480, "Calder Waste Carriers", "YK24 XXA", "R3", -180, -446.4],
            [datetime.date(2025, 7, 21), "WTN-2504", "20 03 01", "General waste (mixed)", 4320, "Calder Waste Carriers", "YK22 XXB", "D1", 168, 725.76],
            [datetime.date(2025, 8, 6), "WTN-2505", "14 06 03*", "Press wash solvent, spent", 980, "Calder Waste Carriers", "YK24 XXA", "R2", 310, 303.8],
            [datetime.date(2025, 9, 11), "WTN-2506", "20 01 01", "Paper and board offcuts", 13100, "Calder Waste Carriers", "YK22 XXB", "R3", -65, -851.5],
            [],
            [None, None, None, "TOTAL", 46240, None, None, None, None, -1154.44],
        ],
        "Oct 25-Mar 26": [
            ["WASTE TRANSFER REGISTER"],
            ["Site:", "Pennine Print & Packaging Ltd, Unit 4 Moor Lane"],
            ["Kept by:", "Dawn Ellis, Compliance, 01632 960201"],
            [],
            ["Date", "WTN / HWCN no.", "EWC", "Description of waste", "Net wt (kg)", "Carrier", "Vehicle", "R/D code", "Rate £/t\n(charge +, rebate -)", "Charge £"],
            [datetime.date(2025, 10, 8), "WTN-2550", "08 03 12*", "Waste ink containing dangerous substances", 1420, "Calder Waste Carriers", "YK22 XXB", "D10", 540, 766.8],
            [datetime.date(2025, 11, 4), "WTN-2551", "20 01 01", "Paper and board offcuts", 12700, "Calder Waste Carriers", "YK24 XXA", "R3", -65, -825.5],
            [datetime.date(2025, 11, 27), "WTN-2552", "15 01 02", "LDPE film, clear", 2610, "Calder Waste Carriers", "YK22 XXB", "R3", -180, -469.8],
            [datetime.date(2026, 1, 14), "WTN-2553", "20 03 01", "General waste (mixed)", 4080, "Calder Waste Carriers", "YK24 XXA", "D1", 168, 685.44],
            [datetime.date(2026, 2, 3), "WTN-2554", "14 06 03*", "Press wash solvent, spent", 1040, "Calder Waste Carriers", "YK22 XXB", "R2", 310, 322.4],
            [datetime.date(2026, 2, 19), "WTN-2555", "08 01 11*", "Waste lacquer (UV)", 610, "Calder Waste Carriers", "YK24 XXA", "D10", 620, 378.2],
            [datetime.date(2026, 3, 10), "WTN-2556", "20 01 01", "Paper and board offcuts", 11900, "Calder Waste Carriers", "YK22 XXB", "R3", -65, -773.5],
            [],
            [None, None, None, "TOTAL", 34360, None, None, None, None, 84.04],
            [],
            ["Registers to be kept 2 years (3 years for hazardous)."],
        ],
    })
    for row in book["Apr-Sep 25"]["A6:A12"]:
        row[0].number_format = "dd/mm/yyyy"
    for row in book["Oct 25-Mar 26"]["A6:A12"]:
        row[0].number_format = "dd/mm/yyyy"
    book.save(path)


TRANSFERS = Sheet("waste_transfer_register_2025-26.xlsx", "en", _transfers, {"firms": [
    firm("Pennine Print & Packaging Ltd", either=["contact", "phone"], offers=[
        entry("Paper and board offcuts", "61800 kg/yr", {"hazardous": ["no", None]}, price="65 GBP/t", waste_code="20 01 01"),
        entry("Waste ink containing dangerous substances", "2680 kg/yr", disposal_cost="540 GBP/t", waste_code="08 03 12*", hazardous="yes"),
        entry("LDPE film, clear", "5090 kg/yr", {"hazardous": ["no", None]}, price="180 GBP/t", waste_code="15 01 02"),
        entry("General waste (mixed)", "8400 kg/yr", {"hazardous": ["no", None]}, disposal_cost="168 GBP/t", waste_code="20 03 01"),
        entry("Press wash solvent, spent", "2020 kg/yr", disposal_cost="310 GBP/t", waste_code="14 06 03*", hazardous="yes"),
        entry("Waste lacquer (UV)", "610 kg/yr", disposal_cost="620 GBP/t", waste_code="08 01 11*", hazardous="yes"),
    ]),
], "asked": []})


# uS county inventory of waste streams; lb, gallons, drums, short tons; per month, quarter, week; RCRA codes, some two in a cell
def _inventory(path: Path) -> None:
    book = workbook(Inventory=[
            ["Harlan County Pollution Prevention Program - Industrial Waste Stream Inventory, CY2025"],
            [],
            ["Facility", "EPA ID No.", "Waste stream", "EPA waste code(s)", "Haz? (Y/N)", "Generation", None, None, "Mgmt. method", "Disposal cost", None, "EHS contact"],
            [None, None, None, None, None, "Amount", "Unit", "Per", None, "US$", "Per"],
            ["Lakeside Plating Inc.", "OHD000555101", "Chrome plating wastewater sludge", "F006", "Y", 184000, "lb", "year", "Stabilize/landfill", 0.21, "lb", "Ed Novak, 555-0131"],
            [None, None, "Spent cyanide bath", "F007, F009", "Y", 450, "gal", "month", "Treatment", 3.4, "gal"],
            [None, None, "Stripped copper racks (scrap)", "none", "N", 1100, "lb", "month", "Sold"],
            ["Great Bend Coatings LLC", "OHD000555102", "Paint booth filters", "D007", "Y", 12, "55-gal drum", "month", "Incineration", 310, "drum", "Sue Lopez, 555-0132"],
            [None, None, "Spent xylene/MEK thinner", "F003, F005", "Y", 900, "gal", "month", "Fuel blending", 1.85, "gal"],
            ["Tri-County Castings Co.", "OHD000555103", "Foundry sand", "none", "N", 9500, "short tons", "year", "Landfill", 38, "short ton", "Bill Yoder, 555-0133"],
            [None, None, "Baghouse dust", "D008", "Y", 22, "short tons", "quarter", "Stabilize/landfill", 420, "short ton"],
            ["Miller Hardwood Flooring", "n/a", "Oak sawdust", "none", "N", 75, "short tons", "week", "Boiler fuel (own)", None, None, "Ann Miller, 555-0134"],
            [],
            ["Amounts as reported by the facility. n/a = not a regulated generator. 1 drum = approx. 400 lb."],
        ])
    merge(book["Inventory"], "A1:L1", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:E4", "F3:H3", "I3:I4", "J3:K3", "L3:L4", "A5:A7", "B5:B7", "L5:L7", "A8:A9", "B8:B9", "L8:L9", "A10:A11", "B10:B11", "L10:L11")
    book.save(path)


INVENTORY = Sheet("county_waste_stream_inventory.xlsx", "en", _inventory, {"firms": [
    firm("Lakeside Plating Inc.", contact="Ed Novak, 555-0131", phone="Ed Novak, 555-0131", offers=[
        entry("Chrome plating wastewater sludge", "184000 lb/yr", disposal_cost="0.21 USD/lb", waste_code="F006", hazardous="yes"),
        entry("Spent cyanide bath", "450 gal/month", disposal_cost="3.4 USD/gal", waste_code="F007, F009", hazardous="yes"),
        entry("Stripped copper racks (scrap)", "1100 lb/month", {"hazardous": ["no", None]}),
    ]),
    firm("Great Bend Coatings LLC", contact="Sue Lopez, 555-0132", phone="Sue Lopez, 555-0132", offers=[
        entry("Paint booth filters", "12 drums/month", disposal_cost="310 USD/drum", waste_code="D007", hazardous="yes"),
        entry("Spent xylene/MEK thinner", "900 gal/month", disposal_cost="1.85 USD/gal", waste_code="F003, F005", hazardous="yes"),
    ]),
    firm("Tri-County Castings Co.", contact="Bill Yoder, 555-0133", phone="Bill Yoder, 555-0133", offers=[
        entry("Foundry sand", "9500 short tons/yr", {"hazardous": ["no", None]}, disposal_cost="38 USD/short ton"),
        entry("Baghouse dust", "22 short tons/quarter", disposal_cost="420 USD/short ton", waste_code="D008", hazardous="yes"),
    ]),
    firm("Miller Hardwood Flooring", contact="Ann Miller, 555-0134", phone="Ann Miller, 555-0134", offers=[
        entry("Oak sawdust", "75 short tons/week", {"hazardous": ["no", None]}),
    ]),
], "asked": []})


# permit register of a county (ods): who may take which waste, limit a year, gate fee; one surrendered permit, a total
def _register(path: Path) -> None:
    ods(path, {
        "Register": [
            ["Register of permitted and licensed waste facilities"],
            ["As at 31 January 2026 - Environment Section"],
            [],
            ["Permit ref.", "Operator", "Type of facility", "Permitted waste (description)", "List of Waste code", "Max. annual intake (tonnes)", "Gate fee (EUR/t)", "Status", "Site manager"],
            ["WFP-RN-24-0011", "Boyle Timber Recycling Ltd", "Wood shredding", "Waste wood, untreated", "03 01 05", 12000, 35, "Active", "Aoife Regan 071 555 0101"],
            ["WFP-RN-24-0011", "Boyle Timber Recycling Ltd", "Wood shredding", "Wooden packaging", "15 01 03", 6000, 35, "Active", "Aoife Regan 071 555 0101"],
            ["WFP-RN-23-0007", "Suckfield Composting", "In-vessel composting", "Biodegradable kitchen waste", "20 01 08", 9500, 72, "Active", "Liam Daly 071 555 0102"],
            ["WFP-RN-23-0007", "Suckfield Composting", "In-vessel composting", "Sludges from on-site effluent treatment (dairy)", "02 05 02", 4000, 45, "Active", "Liam Daly 071 555 0102"],
            ["WFP-RN-21-0019", "Shannonside Aggregates", "C&D recovery", "Concrete", "17 01 01", 40000, 12, "Active", "Noel Keane 071 555 0103"],
            ["WFP-RN-19-0003", "Old Mill Tyres", "Tyre storage", "End-of-life tyres", "16 01 03", 1500, None, "Surrendered 30/06/2025"],
            ["WL-0288-02", "Atlantic Oil Recovery DAC", "Oil regeneration", "Mineral-based non-chlorinated engine oils", "13 02 05*", 3500, None, "Active", "Orla Burke 071 555 0105"],
            ["WL-0288-02", "Atlantic Oil Recovery DAC", "Oil regeneration", "Oily water from oil/water separators", "13 05 07*", 8000, 95, "Active", "Orla Burke 071 555 0105"],
            [None, "Total permitted intake", None, None, None, 84500],
            [],
            ["Intake figures are the limits in the permit, not tonnages accepted."],
        ],
    }, {("Register", row, 1): 9 for row in (1, 2, 15)})


REGISTER = Sheet("permitted_facilities_register.ods", "en", _register, {"firms": [
    firm("Boyle Timber Recycling Ltd", contact="Aoife Regan 071 555 0101", phone="Aoife Regan 071 555 0101", needs=[
        entry("Waste wood, untreated", "12000 t/yr", {"hazardous": ["no", None]}, gate_fee="35 EUR/t", waste_code="03 01 05"),
        entry("Wooden packaging", "6000 t/yr", {"hazardous": ["no", None]}, gate_fee="35 EUR/t", waste_code="15 01 03"),
    ]),
    firm("Suckfield Composting", contact="Liam Daly 071 555 0102", phone="Liam Daly 071 555 0102", needs=[
        entry("Biodegradable kitchen waste", "9500 t/yr", {"hazardous": ["no", None]}, gate_fee="72 EUR/t", waste_code="20 01 08"),
        entry("Sludges from on-site effluent treatment (dairy)", "4000 t/yr", {"hazardous": ["no", None]}, gate_fee="45 EUR/t", waste_code="02 05 02"),
    ]),
    firm("Shannonside Aggregates", contact="Noel Keane 071 555 0103", phone="Noel Keane 071 555 0103", needs=[
        entry("Concrete", "40000 t/yr", {"hazardous": ["no", None]}, gate_fee="12 EUR/t", waste_code="17 01 01"),
    ]),
    firm("Atlantic Oil Recovery DAC", contact="Orla Burke 071 555 0105", phone="Orla Burke 071 555 0105", needs=[
        entry("Mineral-based non-chlorinated engine oils", "3500 t/yr", waste_code="13 02 05*", hazardous="yes"),
        entry("Oily water from oil/water separators", "8000 t/yr", gate_fee="95 EUR/t", waste_code="13 05 07*", hazardous="yes"),
    ]),
], "asked": []})


SHEETS: list[Sheet] = [TRANSFERS, INVENTORY, REGISTER]
