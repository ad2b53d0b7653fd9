"""A workshop's flip charts, utilities on their side, a sugar mill's form, and a survey's capture sheet."""

from __future__ import annotations

import datetime
from pathlib import Path

from tests.catalogue.sheets.blind.writing import Sheet, firm, merge, workbook
from tests.catalogue.sheets.blind5.entries import entry

# fmt: off


# workshop outcome, haves left and wants right, amounts and money as free text, merged firms, hidden comments
def _workshop(path: Path) -> None:
    book = workbook(**{
        "Table outputs": [
            ["Humber Bank Resource Exchange Workshop - 12 February 2026"],
            ["Transcribed from the flip charts by S. Okafor. Please tell us if we got yours wrong!"],
            [],
            ["Company", "Contact", "HAVES (what firms can offer)", None, None, None, "WANTS (what firms are looking for)", None, None, "Facilitator comment"],
            [None, None, "Resource", "How much", "What happens now", "Cost / income today", "Resource", "How much", "Spec / notes"],
            ["e.g. Acme Ltd", "J. Bloggs", "Cardboard", "2 t/week", "Skip", "costs £90/t", "Pallets", "50 per month", "any size"],
            ["Northgate Brewery Ltd", "Helen Marsh 01632 960101", "Brewers' spent grain", "85 t per week", "Cattle feed", "income £32/t", "Low-grade heat", "400 kW", "60 C or better", "keen"],
            [None, None, "Spent yeast", "12 t per week", "Sewer"],
            ["Whitlock Bakeries", "Raj Patel 01632 960102", "Bakery waste (unsold bread)", "6 tonnes a day", "AD plant", "costs £25/t", "nothing at present"],
            ["Fenland Glasshouses LLP", "Marta Nowak 01632 960103", "Tomato vines", "900 t/yr", "Composted on site", "-", "CO2", "15 t/day", "food grade", "visit in May"],
            [None, None, None, None, None, None, "Heat", "3 MW", "October to April"],
            ["Carrbrook Sawmills", "Tom Airey 01632 960104", "Sawdust", "140 t/month", "Sold for bedding", "income £48/t", "Used pallets", "400 per week", "heat treated only"],
            [None, None, "Bark", "60 t/month", "Mulch", "income £20/t"],
            ["Greenvale AD", "Priya Shah 01632 960105", "Liquid digestate", "28,000 t/yr", "Spread to land", "costs £6/t", "Food waste, packaged or not", "50 t/day", "gate fee £30/t"],
            [],
            ["5 companies, 7 haves, 5 wants"],
            ["Next workshop: 9 April, same place. Lunch from 12.30."],
        ],
    })
    merge(book["Table outputs"], "A1:J1", "A4:A5", "B4:B5", "C4:F4", "G4:I4", "J4:J5", "A7:A8", "B7:B8", "A10:A11", "B10:B11", "A12:A13", "B12:B13")
    book["Table outputs"].column_dimensions["J"].hidden = True
    book.save(path)


WORKSHOP = Sheet("workshop_haves_and_wants.xlsx", "en", _workshop, {"firms": [
    firm("Northgate Brewery Ltd", contact="Helen Marsh 01632 960101", phone="Helen Marsh 01632 960101", offers=[
        entry("Brewers' spent grain", "85 t/week", price="32 GBP/t"),
        entry("Spent yeast", "12 t/week"),
    ], needs=[
        entry("Low-grade heat", "400 kW"),
    ]),
    firm("Whitlock Bakeries", contact="Raj Patel 01632 960102", phone="Raj Patel 01632 960102", offers=[
        entry("Bakery waste (unsold bread)", "6 t/day", disposal_cost="25 GBP/t"),
    ]),
    firm("Fenland Glasshouses LLP", contact="Marta Nowak 01632 960103", phone="Marta Nowak 01632 960103", offers=[
        entry("Tomato vines", "900 t/yr"),
    ], needs=[
        entry("CO2", "15 t/day"),
        entry("Heat", "3 MW"),
    ]),
    firm("Carrbrook Sawmills", contact="Tom Airey 01632 960104", phone="Tom Airey 01632 960104", offers=[
        entry("Sawdust", "140 t/month", price="48 GBP/t"),
        entry("Bark", "60 t/month", price="20 GBP/t"),
    ], needs=[
        entry("Used pallets", "400 pieces/week"),
    ]),
    firm("Greenvale AD", contact="Priya Shah 01632 960105", phone="Priya Shah 01632 960105", offers=[
        entry("Liquid digestate", "28000 t/yr", disposal_cost="6 GBP/t"),
    ], needs=[
        entry("Food waste, packaged or not", "50 t/day", gate_fee="30 GBP/t"),
    ]),
], "asked": []})


# utilities survey lying on its side: parameters down, firms across, unit in the second column, sections A and B are needs and offers
def _sites(path: Path) -> None:
    book = workbook(**{
        "Utilities 2025": [
            ["Riverside Business Park - utilities and surplus heat/water survey 2025"],
            [],
            ["Parameter", "Unit", "Cloverdale Dairies", "Riverside Tissue Mill", "Hexa Data Centres", "Mersbrook Laundry Services"],
            ["Survey contact", None, "Fiona Grant 01632 960601", "Alan Pike 01632 960602", "NOC desk 01632 960603", "Cheryl Bates 01632 960604"],
            ["Operating hours", "h/yr", 6200, 8300, 8760, 3900],
            ["A. BOUGHT IN"],
            ["Steam", "t/h", 9, 24, "-", "-"],
            ["Natural gas", "MWh/yr", 21500, "-", "-", 7800],
            ["Electricity", "MWh/yr", "-", 46000, 61000, "-"],
            ["Mains water", "m3/day", 1150, 2600, "-", 310],
            ["B. AVAILABLE TO OTHERS"],
            ["Waste heat", "MWth", "-", 2.2, 6.5, "-"],
            ["   at temperature", "deg C", "-", 70, 32, "-"],
            ["Treated effluent", "m3/day", 780, 1900, "-", "-"],
            ["Condensate", "m3/h", 3.5, "-", "-", "-"],
            [],
            ["Dashes: nil or not answered. Steam at 8 barg unless stated."],
        ],
    })
    merge(book["Utilities 2025"], "A6:F6", "A11:F11")
    book.save(path)


SITES = Sheet("utilities_survey_by_site.xlsx", "en", _sites, {"firms": [
    firm("Cloverdale Dairies", contact="Fiona Grant 01632 960601", phone="Fiona Grant 01632 960601", offers=[
        entry("Treated effluent", "780 m3/day"),
        entry("Condensate", "3.5 m3/h"),
    ], needs=[
        entry("Steam", "9 t/h"),
        entry("Natural gas", "21500 MWh/yr"),
        entry("Mains water", "1150 m3/day"),
    ]),
    firm("Riverside Tissue Mill", contact="Alan Pike 01632 960602", phone="Alan Pike 01632 960602", offers=[
        entry("Waste heat", "2.2 MW"),
        entry("Treated effluent", "1900 m3/day"),
    ], needs=[
        entry("Steam", "24 t/h"),
        entry("Electricity", "46000 MWh/yr"),
        entry("Mains water", "2600 m3/day"),
    ]),
    firm("Mersbrook Laundry Services", contact="Cheryl Bates 01632 960604", phone="Cheryl Bates 01632 960604", needs=[
        entry("Natural gas", "7800 MWh/yr"),
        entry("Mains water", "310 m3/day"),
    ]),
    firm("Hexa Data Centres", contact="NOC desk 01632 960603", phone="NOC desk 01632 960603", offers=[
        entry("Waste heat", "6.5 MW"),
    ], needs=[
        entry("Electricity", "61000 MWh/yr"),
    ]),
], "asked": []})


# indian questionnaire of a sugar mill and distillery: labels down, items A1 to A5 across; Indian digit grouping, KL, Rs.
def _mill(path: Path) -> None:
    book = workbook(Questionnaire=[
            ["INDUSTRIAL SYMBIOSIS QUESTIONNAIRE (one per unit)"],
            ["Please fill in block letters. Use MT for metric tonnes."],
            [],
            ["1. Name of the unit", "Shree Vasant Sugar & Distillery Ltd."],
            ["2. Address", "Gat No. 112, Baramati Road"],
            ["3. Contact person / mobile", "Mr. S. Kulkarni / 90000 00081"],
            ["4. No. of employees", 640],
            [],
            ["PART A: BY-PRODUCTS AND WASTES"],
            [None, "A1", "A2", "A3", "A4", "A5"],
            ["Name of by-product", "Bagasse (surplus)", "Press mud", "Molasses (C-heavy)", "Boiler ash", "Spent wash"],
            ["Quantity generated", "1,20,000 MT/year", "24,500 MT/year", "32,000 MT/year", "45 MT/day", "480 KL/day"],
            ["Hazardous (Yes/No)", "No", "No", "No", "No", "No"],
            ["Present practice", "Sold to paper mill", "Given to farmers", "Own distillery and sale", "Low-lying area filling", "Bio-composting"],
            ["Cost of disposal (Rs./MT)", None, None, None, 140],
            ["Sale value (Rs./MT)", "2,350", "Nil", "9,800"],
            [],
            ["PART B: RAW MATERIALS / UTILITIES REQUIRED"],
            [None, "B1", "B2", "B3"],
            ["Item", "Quick lime", "Sulphur", "Fresh water"],
            ["Requirement", "2,400 MT/year", "650 MT/year", "900 KL/day"],
            ["Present rate (Rs.)", "6,200 per MT", "14,500 per MT"],
            [],
            ["Remarks: crushing season Nov to April, 150 days. Ash quantity is for season days."],
            ["Signature and seal of the unit"],
        ])
    book.save(path)


MILL = Sheet("by-product_questionnaire_sugar_mill.xlsx", "en", _mill, {"firms": [
    firm("Shree Vasant Sugar & Distillery Ltd.", contact="Mr. S. Kulkarni 90000 00081", phone="Mr. S. Kulkarni 90000 00081", offers=[
        entry("Bagasse (surplus)", "120000 t/yr", {"hazardous": ["no", None]}, price="2350 INR/t"),
        entry("Press mud", "24500 t/yr", {"price": ["0 INR/t", None]}, {"hazardous": ["no", None]}),
        entry("Molasses (C-heavy)", "32000 t/yr", {"hazardous": ["no", None]}, price="9800 INR/t"),
        entry("Boiler ash", "45 t/day", {"hazardous": ["no", None]}, disposal_cost="140 INR/t"),
        entry("Spent wash", "480 m3/day", {"hazardous": ["no", None]}),
    ], needs=[
        entry("Quick lime", "2400 t/yr", price="6200 INR/t"),
        entry("Sulphur", "650 t/yr", price="14500 INR/t"),
        entry("Fresh water", "900 m3/day"),
    ]),
], "asked": []})


# survey capture sheet of a regional programme: type column, unit and period columns, one money column with sign, hidden Ref and GPS columns, hidden lists sheet first, a test row
def _capture(path: Path) -> None:
    book = workbook(Lists=[
            ["Unit", "Period", "Type"],
            ["tonne", "day", "By-product"],
            ["kl", "week", "Input"],
            ["each", "month"],
            ["kg", "year"],
        ], Capture=[
            ["Western Bay Industrial Symbiosis Programme - survey capture sheet"],
            [],
            ["Ref", "Date captured", "Company name", "Type", "Stream", "Volume", "Unit", "Period", "Cost (-) / income (+)\nR per unit", "Hazardous?", "Respondent", "Tel", "GPS", "Comment"],
            [1, datetime.date(2026, 1, 20), "Kusfisk Processors (Pty) Ltd", "By-product", "Fish offal", 18, "tonne", "day", 350, "No", "N. Adams", "021 555 0121", "-33.01, 17.94", "to fishmeal"],
            [2, datetime.date(2026, 1, 20), "Kusfisk Processors (Pty) Ltd", "By-product", "Stickwater", 220, "kl", "week", -45, "No", "N. Adams", "021 555 0121", "-33.01, 17.94"],
            [3, datetime.date(2026, 1, 20), "Kusfisk Processors (Pty) Ltd", "Input", "Ice", 30, "tonne", "day", None, None, "N. Adams", "021 555 0121", "-33.01, 17.94"],
            [4, datetime.date(2026, 1, 27), "Saldanha Steel Services", "By-product", "Spent pickle acid (HCl)", 95, "kl", "month", -1850, "Yes", "P. van Wyk", "022 555 0122"],
            [5, datetime.date(2026, 1, 27), "Saldanha Steel Services", "By-product", "Mill scale", 260, "tonne", "month", 420, "No", "P. van Wyk", "022 555 0122"],
            [6, datetime.date(2026, 1, 27), "Saldanha Steel Services", "Input", "Hydrochloric acid 32%", 70, "tonne", "month", -2900, None, "P. van Wyk", "022 555 0122", None, "price paid"],
            [7, datetime.date(2026, 2, 3), "Tygerberg Winery Co-operative", "By-product", "Grape marc", 2600, "tonne", "year", 0, "No", "L. Jacobs", "021 555 0123", None, "farmers collect"],
            [8, datetime.date(2026, 2, 3), "Tygerberg Winery Co-operative", "Input", "Second-hand pallets", 150, "each", "month", -60, None, "L. Jacobs", "021 555 0123"],
            [9, datetime.date(2026, 2, 5), "TEST COMPANY", "By-product", "test", 1, "kg", "day", 1, "No", "me", None, None, "delete"],
            [10, datetime.date(2026, 2, 10), "Bergrivier Piggery", "Input", "Whey", 40, "kl", "day", -110, None, "H. Botha", "022 555 0124", None, "for feed"],
            [11, datetime.date(2026, 2, 10), "Bergrivier Piggery", "By-product", "Pig slurry", 65, "kl", "day", -20, "No", "H. Botha", "022 555 0124"],
            [],
            [None, None, "Count of streams", None, None, 11],
            [],
            ["Captured by interns, not yet validated."],
        ])
    book["Lists"].sheet_state = "hidden"
    book["Capture"].column_dimensions["A"].hidden = True
    book["Capture"].column_dimensions["M"].hidden = True
    for row in book["Capture"]["B4:B14"]:
        row[0].number_format = "yyyy/mm/dd"
    book.active = 1
    book.save(path)


CAPTURE = Sheet("regional_symbiosis_survey_capture.xlsx", "en", _capture, {"firms": [
    firm("Kusfisk Processors (Pty) Ltd", contact="N. Adams 021 555 0121", phone="N. Adams 021 555 0121", offers=[
        entry("Fish offal", "18 t/day", {"hazardous": ["no", None]}, price="350 ZAR/t"),
        entry("Stickwater", "220 m3/week", {"hazardous": ["no", None]}, disposal_cost="45 ZAR/m3"),
    ], needs=[
        entry("Ice", "30 t/day"),
    ]),
    firm("Saldanha Steel Services", contact="P. van Wyk 022 555 0122", phone="P. van Wyk 022 555 0122", offers=[
        entry("Spent pickle acid (HCl)", "95 m3/month", disposal_cost="1850 ZAR/m3", hazardous="yes"),
        entry("Mill scale", "260 t/month", {"hazardous": ["no", None]}, price="420 ZAR/t"),
    ], needs=[
        entry("Hydrochloric acid 32%", "70 t/month", price="2900 ZAR/t"),
    ]),
    firm("Tygerberg Winery Co-operative", contact="L. Jacobs 021 555 0123", phone="L. Jacobs 021 555 0123", offers=[
        entry("Grape marc", "2600 t/yr", {"price": ["0 ZAR/t", None]}, {"hazardous": ["no", None]}),
    ], needs=[
        entry("Second-hand pallets", "150 pieces/month", price="60 ZAR/piece"),
    ]),
    firm("Bergrivier Piggery", contact="H. Botha 022 555 0124", phone="H. Botha 022 555 0124", offers=[
        entry("Pig slurry", "65 m3/day", {"hazardous": ["no", None]}, disposal_cost="20 ZAR/m3"),
    ], needs=[
        entry("Whey", "40 m3/day", price="110 ZAR/m3"),
    ]),
], "asked": []})


SHEETS: list[Sheet] = [WORKSHOP, SITES, MILL, CAPTURE]
