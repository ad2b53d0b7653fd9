"""Eight files as firms, consultants and estates elsewhere have them, in English."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import xlwt
from openpyxl.styles import Alignment

from tests.catalogue.sheets.blind.writing import Sheet, firm, line, merge, ods, word, word_table, workbook

# fmt: off


def _pivot(path: Path) -> None:
    rows: list[list[Any]] = [
        ["Reporting year", "2025"], ["Stream type", "(Multiple Items)"], [],
        ["Sum of Tonnes", "Column Labels", None, None, None, None],
        ["Row Labels", "Q1", "Q2", "Q3", "Q4", "Grand Total"],
        ["Ashby Foods Ltd", 410, 395, 420, 455, 1680],
        ["Potato peel", 320, 300, 330, 350, 1300],
        ["Waste cooking oil", 10, 15, 10, 15, 50],
        ["Cardboard", 80, 80, 80, 90, 330],
        ["Corby Castings plc", 900, 870, 910, 940, 3620],
        ["Foundry sand", 850, 820, 850, 880, 3400],
        ["Slag", 50, 50, 60, 60, 220],
        ["(blank)", None, None, None, None, None],
        ["Grand Total", 1310, 1265, 1330, 1395, 5300],
    ]
    book = workbook(Pivot=rows)
    for row in (7, 8, 9, 11, 12):
        book["Pivot"].cell(row, 1).alignment = Alignment(indent=1)
    book.save(path)


PIVOT = Sheet("Waste pivot 2025.xlsx", "en", _pivot, {"firms": [
    firm("Ashby Foods Ltd", offers=[line("Potato peel", "1300 t/yr"), line("Waste cooking oil", "50 t/yr"), line("Cardboard", "330 t/yr")]),
    firm("Corby Castings plc", offers=[line("Foundry sand", "3400 t/yr"), line("Slag", "220 t/yr")]),
], "asked": []})


def _synergies(path: Path) -> None:
    book = word()
    book.add_heading("Symbiosis workshop, Teesport, 14 May 2026 - notes", 1)
    book.add_paragraph("Twelve companies attended. What people said they have is recorded below with the company that put its hand up.")
    word_table(book, [
        ["#", "Stream", "From", "Roughly how much", "Interested party", "What for", "Action"],
        ["1", "Spent grain", "Tees Brewing Co", "about 40 t a week", "Hilltop Dairy", "cattle feed", "Site visit in June"],
        ["2", "Gypsum (red)", "Norsk Pigments", "65,000 tpa", "Billingham Plasterboard", "board core, needs < 10 % moisture", "Send sample"],
        ["3", "Low grade heat, 55 °C water", "Norsk Pigments", "6 MW all year (8,000 h)", "nobody yet", "-", "Estate to ask growers"],
        ["4", "Wooden crates", "Port Stevedores", "200 per month", "Tees Brewing Co", "kegs storage", "swap phone numbers"],
        ["5", "Sulphuric acid, spent 70 %", "Wilton Chem", "did not want to say", "Norsk Pigments", "digestion; takes 9,000 tpa today at £85/t", "NDA"],
    ])
    book.add_paragraph("Next meeting: September.")
    book.save(path)


SYNERGIES = Sheet("Workshop notes Teesport.docx", "en", _synergies, {"firms": [
    firm("Tees Brewing Co", offers=[line("Spent grain", "40 t/week", either=["sells_to"])], needs=[line("Wooden crates", optional=True, either=["quantity", "buys_from"])]),
    firm("Hilltop Dairy", optional=True, needs=[line("Spent grain", optional=True, either=["quantity", "buys_from"])]),
    firm("Norsk Pigments", offers=[
        line("Gypsum (red)", "65000 t/yr", either=["sells_to", {"material": ["Gypsum", "Red gypsum"]}]),
        line("Low grade heat, 55 °C water", hours="8000 h",
             either=[{"temperature": ["55 °C", None]}, {"material": ["Low grade heat", "Low grade heat, water"], "quantity": ["6 MW", "172800 GJ/yr", "48000 MWh/yr"]}])],
        needs=[line("Sulphuric acid, spent 70 %", "9000 t/yr", optional=True,
                    either=["price", "buys_from", "purity", "concentration", {"material": ["Sulphuric acid", "Sulphuric acid, spent"]}])]),
    firm("Billingham Plasterboard", optional=True, needs=[
        line("Gypsum (red)", optional=True, either=["quantity", "buys_from", "max_moisture", "moisture", {"material": ["Gypsum"]}])]),
    firm("Port Stevedores", offers=[line("Wooden crates", "200 crates/month", either=["sells_to"])]),
    firm("Wilton Chem", offers=[line("Sulphuric acid, spent 70 %",
                                     either=["sells_to", "purity", {"concentration": ["70 %", None]}, {"material": ["Sulphuric acid, spent", "Sulphuric acid", "Spent sulphuric acid"]}])]),
], "asked": []})


def _survey(path: Path) -> None:
    rows: list[list[Any]] = [
        ["Regional By-Product Survey - please type in the white boxes"],
        ["1", "Legal name of facility", "Gulf Coast Resins LLC"], ["2", "Plant contact / e-mail", "Dana Ruiz, druiz@example.com"],
        ["3", "Days operated in 2025", 340], [],
        ["4", "YOUR RESIDUALS", "Residual A", "Residual B", "Residual C", "Residual D"],
        ["4a", "What do you call it?", "Still bottoms", "Spent catalyst", "Phenol water", "none"],
        ["4b", "Physical form", "liquid", "solid", "liquid", None],
        ["4c", "Generated (lb per month)", 180000, "22,000", "1.5 million", None],
        ["4d", "Hazardous? (Y/N)", "Y", "N", "Y", None],
        ["4e", "Where does it go?", "incinerated off site", "landfill", "own treatment plant", None],
        ["4f", "All-in cost ($ per short ton)", 410, 95, "n/k", None],
        ["4g", "Phenol content", None, None, "4 %", None], [],
        ["5", "YOUR PURCHASES", "Purchase A", "Purchase B"],
        ["5a", "Item", "Caustic soda 50%", "Methanol"],
        ["5b", "Use (short tons per year)", 5200, 14000],
        ["5c", "Delivered price ($ per short ton)", 520, 395],
        ["5d", "Would you take a secondary grade?", "yes if > 45%", "no"],
    ]
    book = workbook(Survey=rows)
    merge(book["Survey"], "A1:F1", "C2:F2", "C3:F3")
    book.save(path)


SURVEY = Sheet("Gulf Coast Resins survey.xlsx", "en", _survey, {"firms": [firm(
    "Gulf Coast Resins LLC", contact="Dana Ruiz", days=340, offers=[
        line("Still bottoms", "180000 lb/month", state="liquid", now="incinerate", disposal_cost="410 USD/short ton", either=["legal", "hazardous"]),
        line("Spent catalyst", "22000 lb/month", state="solid", now="landfill", disposal_cost="95 USD/short ton", either=["legal", "hazardous"]),
        line("Phenol water", "1500000 lb/month", state="liquid", now="treat", either=["legal", "hazardous", "impurities", "concentration", "purity"])],
    needs=[
        line("Caustic soda 50%", "5200 short tons/yr", price="520 USD/short ton", either=["concentration", "accepts", "purity", {"material": ["Caustic soda"]}]),
        line("Methanol", "14000 short tons/yr", price="395 USD/short ton", either=["accepts", "max_share"])])], "asked": []})


def _semicolons(path: Path) -> None:
    rows = [
        "Stoffströme / material flows;;;;;;", "Betrieb / company: Müller Kartonagen GmbH;;;;;;", "Jahr / year: 2025;;;;;;", "",
        "Richtung / direction;Stoff / material;AVV / EWC;Menge / quantity;Einheit / unit;EUR je Einheit;Bemerkung / remark",
        "Output;Paper trimmings;03 03 08;1.284,5;t;-92,50;sold (minus = income)", "Output;Starch sludge;03 03 11;310;t;64,00;composting plant",
        "Output;Waste ink;08 03 12*;2.150;kg;1,15;hazardous, incinerated", "Output;Condensate 80 °C;;14.600;m³;;to sewer",
        "Input;Kraft liner;;9.870;t;615,00;", "Input;Corn starch;;412,75;t;540,00;feed grade is fine", "Input;Natural gas;;18.400;MWh;41,20;",
        "Input;Pallets (EUR);;26.000;pcs;11,90;",
    ]
    path.write_bytes("\r\n".join(rows).encode("cp1252"))


SEMICOLONS = Sheet("Stoffstroeme_Mueller.csv", "en", _semicolons, {"firms": [firm("Müller Kartonagen GmbH", offers=[
    line("Paper trimmings", "1284.5 t/yr", price="92.5 EUR/t", now="sell", waste_code="03 03 08"),
    line("Starch sludge", "310 t/yr", disposal_cost="64 EUR/t", waste_code="03 03 11", either=["now", "state"]),
    line("Waste ink", "2150 kg/yr", disposal_cost="1.15 EUR/kg", now="incinerate", legal="hazardous-waste", either=["hazardous", {"waste_code": ["08 03 12*", "08 03 12"]}]),
    line("Condensate 80 °C", "14600 m3/yr", now="discharge", either=[{"material": ["Condensate"]}, {"temperature": ["80 °C", None]}]),
], needs=[
    line("Kraft liner", "9870 t/yr", price="615 EUR/t"), line("Corn starch", "412.75 t/yr", price="540 EUR/t", either=["grade", "accepts"]),
    line("Natural gas", "18400 MWh/yr", price="41.2 EUR/MWh"),
    line("Pallets (EUR)", "26000 pcs/yr", price="11.9 EUR/pc", either=[{"material": ["Pallets"]}]),
])], "asked": []})


def _india(path: Path) -> None:
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("Dahej Cluster")
    rows: list[list[Any]] = [
        ["Sr No", "Unit", "Raw material / By-product / Haz. waste", "RM / BP / HW", "Capacity KTPA", "Actual 2024-25", None, "Rate", "Remarks"],
        [None, None, None, None, None, "Qty", "UoM", "Rs/kg", None],
        [1, "Shakti Dyes Pvt Ltd", "Spent sulphuric acid 65%", "BP", None, 900, "MT/month", 0.8, "sold to SSP makers"],
        [2, None, "ETP sludge", "HW", None, 140, "MT/month", 3.5, "to TSDF landfill, rate is paid by us"],
        [3, None, "Naphthalene", "RM", None, 410, "MT/month", 78, None],
        [4, "Narmada Phosphates", "Sulphuric acid 98%", "RM", 120, 96, "KTPA", 9.2, None],
        [5, None, "Phosphogypsum", "BP", 600, 480, "KTPA", None, "stacked on site"],
        [6, "Bharuch Glass Works", "Soda ash", "RM", None, 2.4, "KT/month", 31, None],
        [7, None, "Cullet", "RM", None, "as available", None, 6, None],
        [8, None, "Furnace slag", "BP", None, 12, "trucks", None, "monthly, weight not known"],
        [None, "TOTAL HW", None, None, None, 140, "MT/month", None, None],
    ]
    sheet.write_merge(0, 0, 5, 6, rows[0][5])
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            if value is not None and (number, column) != (0, 5):
                sheet.write(number, column, value)
    book.save(str(path))


INDIA = Sheet("Dahej cluster list.xls", "en", _india, {"firms": [
    firm("Shakti Dyes Pvt Ltd", offers=[
        line("Spent sulphuric acid 65%", "900 t/month", price="0.8 INR/kg", now="sell", kind="by-product",
             either=["purity", "concentration", "sells_to", {"material": ["Spent sulphuric acid"]}]),
        line("ETP sludge", "140 t/month", disposal_cost="3.5 INR/kg", now="landfill", legal="hazardous-waste", either=["hazardous", "kind"])],
        needs=[line("Naphthalene", "410 t/month", price="78 INR/kg")]),
    firm("Narmada Phosphates", offers=[line("Phosphogypsum", "480 kt/yr", kind="by-product", now="store", either=["capacity"])],
         needs=[line("Sulphuric acid 98%", "96 kt/yr", price="9.2 INR/kg", either=["purity", "concentration", "capacity", {"material": ["Sulphuric acid"]}])]),
    firm("Bharuch Glass Works", offers=[line("Furnace slag", kind="by-product", either=["quantity"])], needs=[line("Soda ash", "2.4 kt/month", price="31 INR/kg"), line("Cullet", price="6 INR/kg")]),
], "asked": ["Dahej Cluster!G10"]})


def _board(path: Path) -> None:
    ods(path, {
        "Read me": [["Swap board of the Hoogvliet business park, copied from the whiteboard"], ["All amounts per year unless we wrote something else"]],
        "Board": [
            ["", "Van Dam Greenhouses", "Rijnmond Coffee", "De Boer Steel"],
            ["HAVE", "Tomato stems, 900 t", "Coffee husks - 260 t\nJute bags - 12.000 pieces", "Mill scale: 1,5 kt\nUsed pallets: 40 a week"],
            ["WANT", "CO2, 4.000 t\nHeat, 30 TJ", "Pallets, 3000 pieces", None],
            ["Call", "Joost 010 555 0101", "Mieke 010 555 0102", "ask at the gate"],
        ],
    })


BOARD = Sheet("Swap board.ods", "en", _board, {"firms": [
    firm("Van Dam Greenhouses", contact="Joost 010 555 0101", either=["contact", "phone"], offers=[line("Tomato stems", "900 t/yr")],
         needs=[line("CO2", "4000 t/yr"), line("Heat", "30 TJ/yr")]),
    firm("Rijnmond Coffee", contact="Mieke 010 555 0102", either=["contact", "phone"],
         offers=[line("Coffee husks", "260 t/yr"), line("Jute bags", "12000 pieces/yr")], needs=[line("Pallets", "3000 pieces/yr")]),
    firm("De Boer Steel", either=["contact", "phone"], offers=[line("Mill scale", "1.5 kt/yr"), line("Used pallets", "40 pallets/week")]),
], "asked": []})


def _heat(path: Path) -> None:
    rows: list[list[Any]] = [
        ["Waste heat & utilities audit", None, None, None, None, None, None, "Rev C"],
        ["Site:", "Lakeside Ceramics Inc.", None, "Auditor:", "P. Novak", None, "Op. hours:", 7200],
        [],
        ["Tag", "Stream", "Sink/Source", "T out", "Flow", "Thermal", "Hours", "Note"],
        [None, None, None, "°C", None, "kW", "h/yr", None],
        ["K-101", "Kiln exhaust", "source", 240, "not measured", 1850, 7200, "clean, after filter"],
        ["C-02", "Compressor cooling water", "source", 48, "22 m3/h", 310, 6000, None],
        ["D-07", "Spray dryer air", "sink", 180, None, 1200, 5500, "gas fired now, 38 $/MWh"],
        ["X-9", "Boiler blowdown", "source", 95, None, "tbc", None, "meter broken"],
        [],
        ["Water", None, None, None, "m3/day", None, "days", None],
        ["W-1", "Glaze wash water", "source", 20, 65, None, 300, "to sewer at 2.10 $/m3"],
        ["W-2", "Process water", "sink", None, 110, None, 300, "mains, 1.75 $/m3"],
    ]
    workbook(**{"Heat and water": rows, "Photos": [["see folder"]]}).save(path)


HEAT = Sheet("Lakeside utilities audit rev C.xlsx", "en", _heat, {"firms": [firm(
    "Lakeside Ceramics Inc.", days=300, either=["contact"], offers=[
        line("Kiln exhaust", "1850 kW", hours="7200 h", temperature="240 °C", either=[{"quantity": ["1850 kW", "13320 MWh/yr"]}]),
        line("Compressor cooling water", hours="6000 h", temperature="48 °C", either=[{"quantity": ["310 kW", "1860 MWh/yr", "132000 m3/yr"]}]),
        line("Boiler blowdown", temperature="95 °C", either=["hours"]),
        line("Glaze wash water", "19500 m3/yr", temperature="20 °C", now="discharge", disposal_cost="2.1 USD/m3")],
    needs=[
        line("Spray dryer air", hours="5500 h", temperature="180 °C",
             either=[{"quantity": ["1200 kW", "6600 MWh/yr"]}, {"price": ["38 USD/MWh", None]}, "buys_now"]),
        line("Process water", "33000 m3/yr", price="1.75 USD/m3", either=["buys_now", "buys_from"])])],
    "asked": []})


def _directory(path: Path) -> None:
    rows: list[list[Any]] = [["Parkside Estate - tenants' exchange directory (spring update; changes from autumn in the right-hand columns)"]]
    rows += [
        ["Tenant", "Unit no.", "Surplus 1", "t/yr", "Surplus 2", "t/yr", "Looking for", "t/yr", "£/t paid", "Changed since autumn?"],
        ["Redfern Timber", "4B", "Sawdust", 640, "Bark", 210, None, None, None, "no"],
        ["Hale Bakery", "7", "Stale bread", "3.5 a week", None, None, "Flour", 2900, 310, "bread was 2 a week"],
        ["Moss & Sons Quarry", "-", "Limestone fines", "20-25k", "Overburden", "lots", None, None, None, "fines were 30k"],
        ["Vacant", "9", None, None, None, None, None, None, None, None],
        ["Apex Polymers", "11", "PP purgings", 48, "PE film", 30, "Regrind PP", ">= 500", "n/a", "moved out of unit 10"],
        ["Northern Egg Co", "12", "Egg shells", 175, "As Redfern's sawdust (bedding), used", 90, "Sawdust", 120, 45, None],
    ]
    book = workbook(Directory=rows)
    merge(book["Directory"], "A1:J1")
    book["Directory"]["D9"] = "withdrawn"
    book["Directory"]["A9"], book["Directory"]["C9"] = "Kestrel Paints", "Paint sludge"
    book.save(path)


DIRECTORY = Sheet("Parkside exchange directory.xlsx", "en", _directory, {"firms": [
    firm("Redfern Timber", offers=[line("Sawdust", "640 t/yr"), line("Bark", "210 t/yr")]),
    firm("Hale Bakery", offers=[line("Stale bread", "3.5 t/week")], needs=[line("Flour", "2900 t/yr", price="310 GBP/t")]),
    firm("Moss & Sons Quarry", offers=[line("Limestone fines", "20000-25000 t/yr"), line("Overburden")]),
    firm("Apex Polymers", offers=[line("PP purgings", "48 t/yr"), line("PE film", "30 t/yr")], needs=[line("Regrind PP", ">= 500 t/yr")]),
    firm("Northern Egg Co", offers=[line("Egg shells", "175 t/yr"),
         line("As Redfern's sawdust (bedding), used", "90 t/yr", optional=True, either=[{"material": ["Used sawdust", "Sawdust bedding, used"]}])],
         needs=[line("Sawdust", "120 t/yr", price="45 GBP/t")]),
    firm("Kestrel Paints", optional=True, offers=[line("Paint sludge", optional=True, either=["state"])]),
], "asked": []})

SHEETS: list[Sheet] = [PIVOT, SYNERGIES, SURVEY, SEMICOLONS, INDIA, BOARD, HEAT, DIRECTORY]
