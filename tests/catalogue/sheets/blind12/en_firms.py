"""Papers of single firms: the workbook of an audit, the yearly report to an agency, intake forms in American units."""

from __future__ import annotations

from pathlib import Path

import openpyxl

from tests.catalogue.sheets.blind.writing import Rows, Sheet, fill, firm, merge, word, word_table, workbook
from tests.catalogue.sheets.blind7.entries import entry

# fmt: off


# a block of labels, a row of units, cost (+) and income (-), formulas that no program has reckoned yet
def _audit(path: Path) -> None:
    book = workbook(Streams=[
        ["RESOURCE EFFICIENCY AUDIT"],
        ["Client", "Harrow Lane Dairy Ltd"],
        ["Site", "Harrow Lane, Shepton Mallet"],
        ["Audit date", "12 March 2026"],
        ["Auditor", "R. Whitcombe"],
        [],
        ["Ref", "Stream", "Amount", "Period", "Cost (+) / income (-)", "Cost per year", "Route / supplier"],
        [None, None, "t", None, "GBP/t", "GBP", None],
        ["OUTPUTS"],
        ["O1", "Whey permeate", 120, "week", -4, "=C10*52*E10", "Pig farms"],
        ["O2", "Effluent plant sludge", 35, "month", 28, "=C11*12*E11", "Spread on land"],
        ["O3", "Mixed cardboard", 5.5, "month", -60, "=C12*12*E12", "Paper merchant"],
        ["O4", "Out-of-date yoghurt", 3, "week", 74, "=C13*52*E13", "Anaerobic digestion"],
        ["INPUTS"],
        ["I1", "Raw milk", 46000, "year", 395, "=C15*E15", "Co-operative"],
        ["I2", "Caustic soda", 8, "month", 310, "=C16*12*E16", "Chemical distributor"],
        ["I3", "Wood pellets", 75, "month", 186, "=C17*12*E17", "Pellet merchant"],
        [None, "Net cost per year", None, None, None, "=SUM(F10:F17)"],
    ])
    merge(book["Streams"], "A1:G1", "A9:G9", "A14:G14")
    book.save(path)


AUDIT = Sheet("HLD audit data sheet.xlsx", "en", _audit, {"firms": [
    firm("Harrow Lane Dairy Ltd", offers=[
        entry("Whey permeate", "120 t/week", price="4 GBP/t"),
        entry("Effluent plant sludge", "35 t/month", disposal_cost="28 GBP/t"),
        entry("Mixed cardboard", "5.5 t/month", price="60 GBP/t"),
        entry("Out-of-date yoghurt", "3 t/week", disposal_cost="74 GBP/t"),
    ], needs=[
        entry("Raw milk", "46000 t/yr", price="395 GBP/t"),
        entry("Caustic soda", "8 t/month", price="310 GBP/t"),
        entry("Wood pellets", "75 t/month", price="186 GBP/t"),
    ]),
], "asked": []})


# a report for the year, with last year's figures beside it and codes of the European list
def _report(path: Path) -> None:
    paper = word()
    paper.add_paragraph("Annual Environmental Report 2025")
    word_table(paper, [
        ["Licensee", "Killeen Galvanising Limited"],
        ["Licence register number", "P0999-02"],
        ["Site address", "Killeen Road, Athlone, Co. Westmeath"],
        ["Activity", "Hot-dip galvanising"],
        ["Reporting year", "2025"],
    ])
    paper.add_paragraph("Table 1. Raw materials, energy and water used")
    word_table(paper, [
        ["Item", "Unit", "2024", "2025", "Comment"],
        ["Zinc ingot", "tonnes", "2,810", "2,946", ""],
        ["Hydrochloric acid", "tonnes", "1,090", "1,134", "Delivered at 33 %"],
        ["Natural gas", "MWh", "18,900", "18,420", "New burner since May"],
        ["Mains water", "m3", "9,400", "9,150", ""],
    ])
    paper.add_paragraph("Table 2. Waste sent off site in 2025")
    word_table(paper, [
        ["LoW code", "Description", "Hazardous (Y/N)", "Quantity (tonnes)", "R/D code", "Carrier", "Destination"],
        ["11 05 01", "Hard zinc", "N", "318", "R4", "Own haulier", "Zinc smelter, Belgium"],
        ["11 05 02", "Zinc ash", "N", "462", "R4", "Own haulier", "Zinc oxide works, UK"],
        ["11 01 05*", "Spent pickling acid", "Y", "1,385", "R6", "Shannon Tankers", "Acid treatment plant, Limerick"],
        ["11 05 03*", "Filter dust", "Y", "27.4", "D9", "Shannon Tankers", "Treatment plant, Germany"],
        ["", "Total", "", "2,192.4", "", "", ""],
    ])
    paper.save(str(path))


REPORT = Sheet("P0999-02 AER 2025 extract.docx", "en", _report, {"firms": [
    firm("Killeen Galvanising Limited", needs=[
        entry("Zinc ingot", "2946 t/yr"),
        entry("Hydrochloric acid", "1134 t/yr"),
        entry("Natural gas", "18420 MWh/yr"),
        entry("Mains water", "9150 m3/yr"),
    ], offers=[
        entry("Hard zinc", "318 t/yr", waste_code="11 05 01"),
        entry("Zinc ash", "462 t/yr", waste_code="11 05 02"),
        entry("Spent pickling acid", "1385 t/yr", waste_code="11 01 05*"),
        entry("Filter dust", "27.4 t/yr", waste_code="11 05 03*"),
    ], permits=[{
        "type": "pollutant-discharge", "number": "P0999-02", "optional": True, "either": ["type", "codes", "mode", "until", "capacity"],
    }]),
], "asked": []})


# one firm a sheet, in pounds, gallons and short tons, cost and revenue by the unit of each line
def _intake(path: Path) -> None:
    out = ["Stream", "Annual amount", "Unit", "How managed today", "Cost to you ($ per unit)", "Revenue to you ($ per unit)"]
    bought = ["Material", "Annual amount", "Unit", "Supplied by", "Delivered price ($ per unit)"]
    forms: dict[str, Rows] = {
        "Bayou Resins": [
            ["Industrial Symbiosis Intake Form"],
            ["Company", "Bayou Resins LLC"],
            ["Contact", "Dana Fontenot"],
            ["Phone", "(225) 555-0142"],
            ["Operating days per year", 350],
            ["1. Residuals and by-products leaving the plant"], out,
            ["Off-spec PET pellets", 420000, "lb", "Sold to broker", None, 0.22],
            ["Polymerization fines", 96, "short tons", "Landfill", 54, None],
            ["2. Materials purchased"], bought,
            ["Ethylene glycol", 18500, "short tons", "Pipeline and rail", 610],
        ],
        "Delta Catfish": [
            ["Industrial Symbiosis Intake Form"],
            ["Company", "Delta Catfish Processors Inc."],
            ["Contact", "Marcus Hill"],
            ["Phone", "(662) 555-0178"],
            ["Operating days per year", 260],
            ["1. Residuals and by-products leaving the plant"], out,
            ["Fish frames and offal", 3100000, "lb", "Renderer picks up", None, 0.03],
            ["Process wastewater", 41000000, "gal", "City sewer", 0.004, None],
            ["2. Materials purchased"], bought,
            ["Corn meal breading", 240, "short tons", "Mill in Greenwood", 520],
        ],
        "Magnolia Plating": [
            ["Industrial Symbiosis Intake Form"],
            ["Company", "Magnolia Plating Co."],
            ["Contact", "Ruth Avery"],
            ["Phone", "(601) 555-0110"],
            ["Operating days per year", 250],
            ["1. Residuals and by-products leaving the plant"], out,
            ["Nickel plating sludge", 38, "short tons", "Hazardous waste landfill", 310, None],
            ["2. Materials purchased"], bought,
            ["Sulfuric acid", 110, "short tons", "Distributor", 145],
        ],
    }
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in forms.items():
        sheet = book.create_sheet(title)
        fill(sheet, rows)
        merge(sheet, "A1:F1")
    book.save(path)


INTAKE = Sheet("intake-forms.xlsx", "en", _intake, {"firms": [
    firm("Bayou Resins LLC", days=350, contact="Dana Fontenot", phone="(225) 555-0142", offers=[
        entry("Off-spec PET pellets", "420000 lb/yr", price="0.22 USD/lb", now="sell"),
        entry("Polymerization fines", "96 short tons/yr", disposal_cost="54 USD/short ton", now="landfill"),
    ], needs=[entry("Ethylene glycol", "18500 short tons/yr", price="610 USD/short ton")]),
    firm("Delta Catfish Processors Inc.", days=260, contact="Marcus Hill", phone="(662) 555-0178", offers=[
        entry("Fish frames and offal", "3100000 lb/yr", price="0.03 USD/lb"),
        entry("Process wastewater", "41000000 gal/yr", disposal_cost="0.004 USD/gal"),
    ], needs=[entry("Corn meal breading", "240 short tons/yr", price="520 USD/short ton")]),
    firm("Magnolia Plating Co.", days=250, contact="Ruth Avery", phone="(601) 555-0110", offers=[
        entry("Nickel plating sludge", "38 short tons/yr", disposal_cost="310 USD/short ton", now="landfill"),
    ], needs=[entry("Sulfuric acid", "110 short tons/yr", price="145 USD/short ton")]),
], "asked": []})


SHEETS: list[Sheet] = [AUDIT, REPORT, INTAKE]
