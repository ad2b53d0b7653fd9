"""Workbooks of firms, auditors and consultants, in English."""

from __future__ import annotations

import datetime
from pathlib import Path

import openpyxl
import xlsxwriter
import xlwt
from openpyxl.comments import Comment

from tests.catalogue.sheets.blind.writing import Sheet, fill, firm, line, merge, ods, word, word_table

# fmt: off


# an audit: header block, a units row, cost (+) and income (-), per month and per week, totals never calculated
def _audit(path: Path) -> None:
    book = openpyxl.Workbook()
    read = book.active
    read.title = "README"
    fill(read, [["Waste audit template v3.2"], ["Fill the yellow cells only."], ["Costs are positive, income negative."],
                ["Example", "Cardboard", 12, "t/month", -45]])
    sheet = book.create_sheet("Waste streams")
    fill(
        sheet,
        [
            ["RESOURCE EFFICIENCY AUDIT"],
            ["Company:", "Harbour Foods Ltd", None, "Site:", "Grimsby, Unit 7", None, "Auditor:", "J. Ellis"],
            ["Date of visit:", datetime.date(2025, 6, 17), None, "Operating weeks:", 50, None, "Currency:", "GBP"],
            [],
            ["Ref", "Waste stream", "EWC code", "Quantity", "Period", "Moisture", "Current route", "Cost (+) / income (-)", "Annual cost", "Comments"],
            [None, None, None, "t", None, "%", None, "£/t", "£", None],
            ["W1", "Fish trimmings", "02 02 02", 46, "per month", 70, "Rendering", -35, "=D7*12*H7", "Chilled store, collected twice weekly"],
            ["W2", "Breadcrumb waste", "02 06 01", 3.5, "per week", None, "Anaerobic digestion", 28, "=D8*50*H8", None],
            ["W3", "Used cooking oil", "20 01 25", 1.8, "per month", None, "Collected for biodiesel", -420, "=D9*12*H9", None],
            ["W4", "EPS fish boxes", "15 01 02", 9, "per year", None, "General skip", 145, "=D10*H10", "Volume is the problem"],
            ["W5", "DAF sludge", "02 02 04", 22, "per week", 88, "Land spreading", 31, "=D11*50*H11", None],
            ["W6", "Wooden pallets", "15 01 03", 120, "per month", None, "Returned", 0, None, "Number, not tonnes"],
            ["W7", "Fluorescent tubes", "20 01 21*", "TBC", None, None, "Licensed carrier", None, None, None],
            ["TOTAL", None, None, "=SUM(D7:D13)", None, None, None, None, "=SUM(I7:I13)", None],
        ],
    )
    merge(sheet, "A1:J1")
    inputs = book.create_sheet("Inputs")
    fill(
        inputs,
        [
            ["Raw material", "Annual use", "Unit", "Price", "Unit", "Supplier"],
            ["Wheat flour", "1,450", "t", 410, "£/t", "Northern Mills"],
            ["Rapeseed oil", 620, "tonnes", 1.05, "£/kg", None],
            ["Steam", 8200, "MWh", 52, "£/MWh", "own boiler"],
            ["Mains water", 96000, "m3", 1.9, "£/m3", "Anglian"],
            ["Polybags", "n/a", None, None, None, None],
        ],
    )
    book.save(path)


AUDIT = Sheet(
    "Waste audit Harbour Foods v3 FINAL.xlsx",
    "en",
    _audit,
    {
        "firms": [
            firm(
                "Harbour Foods Ltd",
                address="Grimsby, Unit 7",
                either=["address", "zone", "contact"],
                offers=[
                    line("Fish trimmings", "46 t/month", waste_code="02 02 02", moisture="70%", price="35 GBP/t", either=["now", "storage"]),
                    # 50 operating weeks stand in the head
                    line("Breadcrumb waste", waste_code="02 06 01", disposal_cost="28 GBP/t",
                         either=["now", {"quantity": ["175 t/yr", "3.5 t/week"]}]),
                    line("Used cooking oil", "1.8 t/month", waste_code="20 01 25", price="420 GBP/t", either=["now"]),
                    line("EPS fish boxes", "9 t/yr", waste_code="15 01 02", disposal_cost="145 GBP/t", either=["now"]),
                    line("DAF sludge", waste_code="02 02 04", moisture="88%", disposal_cost="31 GBP/t",
                         either=["now", {"quantity": ["1100 t/yr", "22 t/week"]}]),
                    # the remark says number, the units row says t
                    line("Wooden pallets", waste_code="15 01 03",
                         either=["now", {"disposal_cost": ["0 GBP/t", "0 GBP/piece", None]}, {"price": ["0 GBP/t", None]},
                                 {"quantity": ["120 pieces/month", None]}]),
                    line("Fluorescent tubes", waste_code="20 01 21*", either=["now"]),
                ],
                needs=[
                    line("Wheat flour", "1450 t/yr", price="410 GBP/t", either=["buys_from"]),
                    line("Rapeseed oil", "620 t/yr", price="1050 GBP/t"),
                    line("Steam", "8200 MWh/yr", price="52 GBP/MWh", either=["buys_from"]),
                    line("Mains water", "96000 m3/yr", price="1.9 GBP/m3", either=["buys_from"]),
                    line("Polybags", optional=True),
                ],
            )
        ],
        "asked": ["Waste streams!D12"],
    },
)


# semicolons, decimal commas, thousands with points: a list kept on the continent
def _have_want(path: Path) -> None:
    lines = [
        "Company;Have/Want;Material;Amount;Unit;Price EUR;per;Purity %;Town;E-mail;Remarks",
        "Brauerei Lindner GmbH;HAVE;Brewers' spent grain;3.200;t/a;-12,50;t;;Straubing;info@lindner.example;water 78 %",
        "Brauerei Lindner GmbH;WANT;Carbon dioxide;180,5;t/a;140;t;99,9;Straubing;info@lindner.example;food grade",
        "Gips Huber KG;WANT;FGD gypsum;12.500,0;t/a;6,80;t;95;Deggendorf;;moisture below 10 %",
        "Kraftwerk Isar AG;HAVE;FGD gypsum;18.750;t/a;;;96,5;Landshut;stoff@isar.example;",
        "Kraftwerk Isar AG;HAVE;Bottom ash;9.400,75;t/a;14,2;t;;Landshut;stoff@isar.example;we pay",
        "Holzwerk Bayerwald;HAVE;Sawdust;850;srm/Monat;;;;Zwiesel;;loose cubic metres",
        "Holzwerk Bayerwald;HAVE;Bark;1,5;kt/a;on request;;;Zwiesel;;",
        "Holzwerk Bayerwald;WANT;Process heat;24;GWh/a;38;MWh;;Zwiesel;;110 °C",
        "Chemie Donau GmbH;HAVE;Hydrochloric acid;2.000;t/a;25;t;18-20;Kelheim;;",
        "Chemie Donau GmbH;WANT;Caustic soda;;t/a;310,00;t;50;Kelheim;;spec sheet on request",
        ";;;;;;;;;;",
        "Total;;;30.382,25;;;;;;;",
    ]
    path.write_bytes("\r\n".join(lines).encode("cp1252") + b"\r\n")


HAVE_WANT = Sheet(
    "haves_and_wants_2025.csv",
    "en",
    _have_want,
    {
        "firms": [
            firm(
                "Brauerei Lindner GmbH",
                contact="info@lindner.example",
                either=["zone", "address"],
                # minus under one price column for haves and wants: paid for, or a discount? income or cost is not said
                offers=[line("Brewers' spent grain", "3200 t/yr",
                             either=[{"price": ["12.5 EUR/t", None]}, {"disposal_cost": ["12.5 EUR/t", None]}, {"moisture": ["78%", None]}, "ask"])],
                needs=[line("Carbon dioxide", "180.5 t/yr", price="140 EUR/t", purity="99.9%", either=["grade"])],
            ),
            firm("Gips Huber KG", either=["zone", "address"],
                 needs=[line("FGD gypsum", "12500 t/yr", price="6.8 EUR/t", purity="95%", either=[{"max_moisture": ["10%", "<= 10%", None]}, {"moisture": ["<= 10%", None]}])]),
            firm(
                "Kraftwerk Isar AG",
                contact="stoff@isar.example",
                either=["zone", "address"],
                offers=[
                    line("FGD gypsum", "18750 t/yr", purity="96.5%"),
                    line("Bottom ash", "9400.75 t/yr", either=[{"price": [None]}, {"disposal_cost": ["14.2 EUR/t", None]}, "ask"]),
                ],
            ),
            firm(
                "Holzwerk Bayerwald",
                either=["zone", "address"],
                offers=[
                    line("Sawdust", either=[{"quantity": ["850 m3/month", None]}]),
                    line("Bark", "1500 t/yr"),
                ],
                needs=[line("Process heat", "24 GWh/yr", price="38 EUR/MWh", either=[{"temperature": ["110 °C", ">= 110 °C", None]}])],
            ),
            firm(
                "Chemie Donau GmbH",
                either=["zone", "address"],
                offers=[line("Hydrochloric acid", "2000 t/yr", purity="18-20%", either=[{"price": ["25 EUR/t"]}, "concentration", "purity", "ask"])],
                needs=[line("Caustic soda", price="310 EUR/t", either=["purity", "concentration"])],
            ),
        ],
        "asked": ["E7", "F2"],
    },
)


# the yearly return of a waste producer, an old system in capitals
def _return(path: Path) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("WRTN01")
    sheet.write(0, 0, "ANNUAL WASTE RETURN")
    sheet.write(0, 5, "PERIOD 01/01/2025 - 31/12/2025")
    sheet.write(1, 0, "OPERATOR: SOUTHERN GALVANISING PLC")
    sheet.write(1, 5, "PERMIT EPR/AB1234CD")
    head = ["LINE", "EWC", "DESCRIPTION", "PHYS FORM", "HAZ PROP", "TONNES", "D/R CODE", "DESTINATION", "PREV YR TONNES"]
    rows = [
        [1, "11 01 05*", "PICKLING ACIDS", "LIQUID", "HP8", 1840.5, "R5", "CHEMREC LTD", 1722.0],
        [2, "11 05 02", "ZINC ASH", "SOLID", "", 96.2, "R4", "ZINC RECOVERY BV", 101.3],
        [3, "11 05 01", "HARD ZINC", "SOLID", "", 41.75, "R4", "ZINC RECOVERY BV", 39.0],
        [4, "13 01 10*", "HYDRAULIC OIL", "LIQUID", "HP14", "2,350 KG", "R9", "OILCYCLE LTD", ""],
        [5, "15 01 10*", "CONTAMINATED PACKAGING", "MIXED", "HP5", 3.4, "D10", "", 4.1],
        [6, "20 03 01", "MIXED MUNICIPAL", "SOLID", "", 58, "D1", "COUNTY LANDFILL", 61],
        ["", "", "TOTAL", "", "", 2042.2, "", "", 1928.4],
    ]
    for column, text in enumerate(head):
        sheet.write(3, column, text)
    for number, row in enumerate(rows, 4):
        for column, value in enumerate(row):
            sheet.write(number, column, value)
    sheet.write(12, 0, "END OF REPORT")
    book.save(str(path))


def _returned(material: str, quantity: str, code: str, **fields: object) -> dict[str, object]:
    either = [*fields.pop("either", []), "sells_to", "now", "legal"]  # type: ignore[misc]
    return line(material, quantity, kind="waste", waste_code=code, either=either, **fields)


RETURN = Sheet(
    "WRTN01_2025.xls",
    "en",
    _return,
    {
        "firms": [
            firm(
                "SOUTHERN GALVANISING PLC",
                either=["permits"],
                permits=[{"type": "permit", "number": "EPR/AB1234CD", "optional": True, "either": ["type", "codes", "until", "capacity", "mode"]}],
                offers=[
                    _returned("PICKLING ACIDS", "1840.5 t/yr", "11 01 05*", state="liquid"),
                    _returned("ZINC ASH", "96.2 t/yr", "11 05 02", state="solid"),
                    _returned("HARD ZINC", "41.75 t/yr", "11 05 01", state="solid"),
                    _returned("HYDRAULIC OIL", "2350 kg/yr", "13 01 10*", state="liquid"),
                    _returned("CONTAMINATED PACKAGING", "3.4 t/yr", "15 01 10*", either=["state"]),
                    _returned("MIXED MUNICIPAL", "58 t/yr", "20 03 01", state="solid"),
                ],
            ),
            *[firm(name, optional=True) for name in ("CHEMREC LTD", "ZINC RECOVERY BV", "OILCYCLE LTD", "COUNTY LANDFILL")],
        ],
        "asked": [],
    },
)


# heat, power and water, transposed: streams run to the right
def _balance(path: Path) -> None:
    rows = [
        ["Energy and water balance, Westport Chemical Cluster", None, None, None, None, None],
        ["Source of data: site meters 2024", None, None, None, None, None],
        ["Company", "Westport Power Ltd", "Westport Power Ltd", "Delta Polymers", "Delta Polymers", "Cedar Malting"],
        ["Stream", "LP steam", "Cooling water return", "MP steam", "Flash vapour heat", "Hot air"],
        ["Direction", "available", "available", "required", "available", "required"],
        ["Flow", 42, 1800, 18, 2.4, 5],
        ["Unit", "t/h", "m3/h", "t/h", "MW", "MW"],
        ["Hours per year", 8200, 8200, 7800, 7800, "6,000"],
        ["Temperature (°C)", 155, 32, "min 190", 105, 85],
        ["Pressure (bar g)", 4.5, None, 12, None, None],
        ["Tariff", "21 USD/t", None, "USD 29/t", None, "tbd"],
        ["Contact", "R. Osei", None, "M. Laurent", None, None],
    ]
    ods(path, {"Balance": rows, "Legend": [["available = spare, can be sold"], ["required = bought today"]]}, {("Balance", 1, 1): 6})


BALANCE = Sheet(
    "energy-water-balance.ods",
    "en",
    _balance,
    {
        "firms": [
            firm(
                "Westport Power Ltd",
                contact="R. Osei",
                offers=[
                    line("LP steam", "344400 t/yr", hours="8200 h", temperature="155 °C", pressure="4.5 bar", price="21 USD/t"),
                    line("Cooling water return", "14.76 million m3/yr", hours="8200 h", temperature="32 °C"),
                ],
            ),
            firm(
                "Delta Polymers",
                contact="M. Laurent",
                offers=[line("Flash vapour heat", "67392 GJ/yr", hours="7800 h", temperature="105 °C")],
                needs=[line("MP steam", "140400 t/yr", hours="7800 h", temperature=">= 190 °C", pressure="12 bar", price="29 USD/t")],
            ),
            firm("Cedar Malting", needs=[line("Hot air", "108000 GJ/yr", hours="6000 h", temperature="85 °C")]),
        ],
        "asked": [],
    },
)


# spend of a buyer: pounds, gallons, short tons, thousands as text, abbreviations in the header
def _spend(path: Path) -> None:
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("FY25 spend")
    sheet.write_row("A1", ["Mat no", "Descr", "Commodity grp", "Ann qty", "UoM", "Unit cost", "Curr", "Vendor", "Last PO", "Rmks"])
    day = book.add_format({"num_format": "mm/dd/yyyy"})
    rows = [
        ["000104", "Sodium hydroxide 50% soln", "CHEM", "1,250,000", "LB", 0.21, "USD", "Olin", datetime.date(2025, 9, 3), None],
        ["000105", "Sulfuric acid 93%", "CHEM", 840, "ST", 165, "USD", "Chemtrade", datetime.date(2025, 9, 11), "ST = short tons"],
        ["000212", "Methanol", "CHEM", "96,000", "GAL", 1.62, "USD", "Methanex", datetime.date(2025, 7, 30), None],
        ["000310", "Limestone, crushed", "MIN", 12400, "MT", 24.5, "USD", None, datetime.date(2025, 6, 2), "MT = metric tons"],
        ["000411", "Fiber drums", "PKG", 3600, "EA", 14.75, "USD", "Greif", datetime.date(2025, 8, 19), None],
        ["000999", "Janitorial services", "SVC", 12, "MO", 2100, "USD", "CleanCo", datetime.date(2025, 9, 30), None],
    ]
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row):
            if isinstance(value, datetime.date):
                sheet.write_datetime(number, column, datetime.datetime(value.year, value.month, value.day), day)  # noqa: DTZ001
            elif value is not None:
                sheet.write(number, column, value)
    pivot = book.add_worksheet("Pivot")
    pivot.write_row("A1", ["Commodity grp", "Sum of Ann qty"])
    for number, row in enumerate([["CHEM", 1346840], ["MIN", 12400], ["PKG", 3600], ["Grand Total", 1362840]], 1):
        pivot.write_row(number, 0, row)
    book.close()


SPEND = Sheet(
    "FY25 supplier spend.xlsx",
    "en",
    _spend,
    {
        "firms": [
            firm(
                "",
                needs=[
                    line("Sodium hydroxide 50% soln", "1250000 lb/yr", price="0.21 USD/lb",
                         either=["concentration", "purity", "buys_from", {"material": ["Sodium hydroxide", "Sodium hydroxide 50%"]}]),
                    line("Sulfuric acid 93%", "840 short tons/yr", price="165 USD/short ton",
                         either=["concentration", "purity", "buys_from", {"material": ["Sulfuric acid"]}]),
                    line("Methanol", "96000 gal/yr", price="1.62 USD/gal", either=["buys_from"]),
                    line("Limestone, crushed", "12400 t/yr", price="24.5 USD/t",
                         either=["grade", "state", {"material": ["Limestone", "crushed limestone"]}]),
                    line("Fiber drums", "3600 drums/yr", price="14.75 USD/drum", either=["buys_from"]),
                    line("Janitorial services", optional=True, either=["quantity", "price", "buys_from"]),
                ],
            )
        ],
        "asked": [],
    },
    {"firm": "Lakeside Coatings Inc."},
)


# a company profile in Word: label and value in a table, then two tables
def _profile(path: Path) -> None:
    document = word()
    document.add_heading("Industrial Symbiosis Programme - Company Profile", 1)
    word_table(
        document,
        [
            ["Company name", "Oakridge Plasterboard Ltd"],
            ["Address", "Dock Road, Immingham"],
            ["Contact person", "Priya Nair, Environmental Manager"],
            ["Telephone", "+44 1469 555 0101"],
            ["Main products", "Plasterboard, coving"],
            ["Operating pattern", "24 h/day, 345 days/year"],
        ],
    )
    document.add_heading("Section A - Resources you could supply", 2)
    word_table(
        document,
        [
            ["Resource", "Quantity", "Composition / quality", "What happens to it now?", "Cost or income"],
            ["Plasterboard offcuts", "approx. 4,200 tonnes p.a.", "CaSO4.2H2O 91 %, paper 5 %", "Landfill", "Cost £118/t"],
            ["Warm exhaust air", "12,000 Nm3/h", "65 °C, humid", "Vented", "-"],
            ["Gypsum sludge", "35 t per week", "45 % moisture", "Landfill", "£96 per tonne"],
        ],
    )
    document.add_heading("Section B - Resources you need", 2)
    word_table(
        document,
        [
            ["Resource", "Quantity", "Specification", "Price paid"],
            ["FGD gypsum", "95,000 t/yr", "Purity > 94 %, free moisture < 10 %", "£17.50/t delivered"],
            ["Starch", "40 t per month", "food grade not required", "confidential"],
        ],
    )
    document.save(str(path))


PROFILE = Sheet(
    "Company profile Oakridge.docx",
    "en",
    _profile,
    {
        "firms": [
            firm(
                "Oakridge Plasterboard Ltd",
                address="Dock Road, Immingham",
                contact="Priya Nair",
                phone="+44 1469 555 0101",
                days=345,
                either=["operating_days", "hours"],
                offers=[
                    line("Plasterboard", kind="product"),
                    line("coving", kind="product"),
                    line("Plasterboard offcuts", "4200 t/yr", now="landfill", disposal_cost="118 GBP/t", either=["purity", "impurities", "grade"]),
                    # 24 h a day on 345 days
                    line("Warm exhaust air", temperature="65 °C", either=["now", "hours", {"quantity": ["12000 Nm3/h", "99360000 Nm3/yr", None]}]),
                    line("Gypsum sludge", "35 t/week", moisture="45%", now="landfill", disposal_cost="96 GBP/t"),
                ],
                needs=[
                    line("FGD gypsum", "95000 t/yr", purity=">= 94%", price="17.5 GBP/t",
                         either=[{"max_moisture": ["10%", "<= 10%"]}, {"moisture": ["<= 10%", None]}]),
                    line("Starch", "40 t/month", either=["grade"]),
                ],
            )
        ],
        "asked": [],
    },
)


# a form export saved as "Unicode text": UTF-16 with tabs, several entries in a cell
def _form_export(path: Path) -> None:
    rows = [
        ["Timestamp", "Name of your organisation", "What resources do you have available? (one per line, with tonnages)",
         "What do you pay to get rid of them?", "What resources are you looking for?", "Your e-mail"],
        ["11/04/2025 09:14:22", "Fenland Growers Co-op", '"Tomato vines - 1,100 t/yr\nSpent coco substrate - 650 t/yr"', '"vines £42/t\nsubstrate £38/t"',
         '"CO2 (3,000 t/yr); heat 55 GWh/yr at 80 °C"', "ops@fenland.example"],
        ["11/04/2025 10:02:47", "asdf", "asdf", "asdf", "asdf", "asdf@asdf.example"],
        ["11/05/2025 16:40:03", "Ely Sugar", '"Lime (LimeX) 60 kt/yr; beet pulp 110 kt/yr; low grade heat"', "nothing, we sell the pulp at £165/t", "none",
         "cane@ely.example"],
        ["11/06/2025 08:00:10", "March Composting Ltd", "N/A", "", '"green waste, 20-25,000 t/yr, gate fee £24/t; wood fines"', "gate@march.example"],
    ]
    path.write_text("\r\n".join("\t".join(row) for row in rows) + "\r\n", encoding="utf-16", newline="")


FORM_EXPORT = Sheet(
    "Form responses (Unicode text).txt.csv",
    "en",
    _form_export,
    {
        "firms": [
            firm(
                "Fenland Growers Co-op",
                contact="ops@fenland.example",
                offers=[
                    line("Tomato vines", "1100 t/yr", disposal_cost="42 GBP/t"),
                    line("Spent coco substrate", "650 t/yr", disposal_cost="38 GBP/t"),
                ],
                needs=[line("CO2", "3000 t/yr"), line("heat", "55 GWh/yr", either=[{"temperature": ["80 °C", ">= 80 °C"]}])],
            ),
            firm(
                "Ely Sugar",
                contact="cane@ely.example",
                offers=[
                    line("Lime (LimeX)", "60000 t/yr", either=[{"material": ["LimeX", "Lime"]}, {"disposal_cost": ["0 GBP/t", None]}]),
                    line("beet pulp", "110000 t/yr", price="165 GBP/t", either=["now"]),
                    line("low grade heat", either=[{"disposal_cost": ["0 GBP/t", None]}]),
                ],
            ),
            firm(
                "March Composting Ltd",
                contact="gate@march.example",
                # 20-25,000: twenty to twenty-five thousand, or 20 to 25,000?
                needs=[line("green waste", gate_fee="24 GBP/t", either=[{"quantity": ["20000-25000 t/yr", None]}]), line("wood fines")],
            ),
        ],
        "asked": ["E5"],
    },
)


# a workshop table: cards typed up afterwards, with period and unit columns, hidden rows, last year's list hidden
def _workshop(path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Cards"
    fill(
        sheet,
        [
            ["Quick-win workshop, Town Hall, 12 March 2025", None, None, None, None, None, None, None, None],
            ["Organisation", "Have / Want", "Resource", "Qty", "Unit", "Frequency", "Now / wanted for", "£ per tonne\n(+ we pay,\n- we are paid)", "Notes"],
            ["Tyne Foundry", "Have", "Spent foundry sand", 180, "t", "monthly", "landfill", 48, None],
            ["Tyne Foundry", "want", "Fill for pattern boxes", None, None, None, None, None, "any"],
            ["Blyth Aggregates", "Want", "Spent foundry sand", "1.8k", "t", "annual", "fill", None, None],
            ["Port of Blyth", "Have", "Dredged sediment", 45000, "m3", "annual", "dumped at sea", 7, "price per m3"],
            ["Wallsend Print", "HAVE", "Solvent wipes ", 350, "kg", "weekly", "incineration", 900, "hazardous"],
            ["Wallsend Print", "Have", "Paper offcuts", 6, "t", "weekly", "sold", -75, None],
            ["Jarrow Dairy", "Have", "Whey permeate", 2.5, "tankers", "daily", "AD", 11, "28 t each"],
            ["Jarrow Dairy", "Want", "Cardboard boxes", 15000, "pcs", "weekly", None, None, None],
            ["Jarrow Dairy", "Have", "Ammonia (old plant)", 4, "t", "one-off", None, None, "decommissioning 2026"],
        ],
    )
    sheet.row_dimensions[8].hidden = True
    sheet["D9"].comment = Comment("ask Sue for tanker tickets", "facilitator")
    merge(sheet, "A1:I1")
    old = book.create_sheet("2023 cards")
    fill(old, [["Organisation", "Have / Want", "Resource", "Qty", "Unit", "Frequency"], ["Tyne Foundry", "Have", "Spent foundry sand", 95, "t", "monthly"]])
    old.sheet_state = "hidden"
    lists = book.create_sheet("Lists")
    fill(lists, [["Have / Want", "Unit", "Frequency"], ["Have", "t", "daily"], ["Want", "kg", "weekly"], [None, "m3", "monthly"], [None, "pcs", "annual"]])
    book.save(path)


WORKSHOP = Sheet(
    "Workshop cards typed up.xlsx",
    "en",
    _workshop,
    {
        "days": 330,
        "firms": [
            firm(
                "Tyne Foundry",
                # a hidden sheet of 2023 says 95 t a month
                offers=[line("Spent foundry sand", "180 t/month", now="landfill", disposal_cost="48 GBP/t")],
                needs=[line("Fill for pattern boxes")],
            ),
            firm("Blyth Aggregates", needs=[line("Spent foundry sand", "1800 t/yr")]),
            firm("Port of Blyth",
                 offers=[line("Dredged sediment", "45000 m3/yr", either=["now", {"disposal_cost": ["7 GBP/m3", None]}])]),
            firm(
                "Wallsend Print",
                offers=[
                    line("Solvent wipes", "350 kg/week", now="incinerate", disposal_cost="900 GBP/t", either=["legal", "hazardous"]),
                    line("Paper offcuts", "6 t/week", now="sell", price="75 GBP/t"),
                ],
            ),
            firm(
                "Jarrow Dairy",
                offers=[
                    line("Whey permeate", disposal_cost="11 GBP/t", either=["now", {"quantity": ["70 t/day", None]}]),
                    line("Ammonia (old plant)", either=["batch", {"quantity": [None]}, {"material": ["Ammonia"]}]),
                ],
                needs=[line("Cardboard boxes", "15000 pieces/week")],
            ),
        ],
        "asked": ["Cards!D9", "Cards!D11"],
    },
)


# suppliers beside by-products on one sheet, notes above, blank columns between, firm as a merged side bar
def _symbiosis(path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Park matrix"
    fill(
        sheet,
        [
            ["Kalinga Eco-industrial Park: by-product matrix (draft for discussion, do not circulate)"],
            ["All figures FY2024/25, INR excl. GST, 1 lakh = 100,000"],
            [],
            [None, "Plant", None, "By-products / wastes", None, None, None, None, "Raw materials", None, None],
            [None, None, None, "Name", "Qty (TPD)", "Moisture\n% wb", "Disposal cost\n(INR/t)", None, "Name", "Qty (TPA)", "Landed cost\n(INR/t)"],
            [None, "Utkal Sponge Iron\n(330 days)", None, "Char (dolochar)", 110, 2, None, None, "Iron ore", "5.4 lakh", "4,850"],
            [None, None, None, "Kiln dust", 18.5, None, 220, None, "Coal", "3,10,000", "6,200"],
            [None, "Mahanadi Paper\n(345 days)", None, "Lime sludge", 75, 45, 180, None, "Quicklime", "14,600", "7,400"],
            [None, None, None, "Fly ash", "62", "n.a.", 150, None, "Caustic soda lye", "9800", "38,500"],
            [None, "Rourke Cement\n(340 days)", None, "nil", None, None, None, None, "Fly ash", "1.25 lakh", "610"],
            [None, None, None, None, None, None, None, None, "Gypsum", "22,000-26,000", "1,900"],
        ],
    )
    merge(sheet, "A1:K1", "B4:B5", "D4:G4", "I4:K4", "B6:B7", "B8:B9", "B10:B11")
    book.save(path)


def _plant(name: str, days: int) -> dict[str, object]:
    return {"days": days, "either": ["operating_days", {"name": [f"{name}\n({days} days)", f"{name} ({days} days)"]}]}


MATRIX = Sheet(
    "Kalinga by-product matrix DRAFT.xlsx",
    "en",
    _symbiosis,
    {
        "firms": [
            firm(
                "Utkal Sponge Iron",
                **_plant("Utkal Sponge Iron", 330),
                offers=[
                    line("Char (dolochar)", "110 t/day", moisture="2%", either=[{"material": ["dolochar", "Char"]}]),
                    line("Kiln dust", "18.5 t/day", disposal_cost="220 INR/t"),
                ],
                needs=[line("Iron ore", "540000 t/yr", price="4850 INR/t"), line("Coal", "310000 t/yr", price="6200 INR/t")],
            ),
            firm(
                "Mahanadi Paper",
                **_plant("Mahanadi Paper", 345),
                offers=[
                    line("Lime sludge", "75 t/day", moisture="45%", disposal_cost="180 INR/t"),
                    line("Fly ash", "62 t/day", disposal_cost="150 INR/t"),
                ],
                needs=[line("Quicklime", "14600 t/yr", price="7400 INR/t"), line("Caustic soda lye", "9800 t/yr", price="38500 INR/t")],
            ),
            firm(
                "Rourke Cement",
                **_plant("Rourke Cement", 340),
                needs=[
                    line("Fly ash", "125000 t/yr", price="610 INR/t"),
                    line("Gypsum", "22000-26000 t/yr", price="1900 INR/t"),
                ],
            ),
        ],
        "asked": [],
    },
)

SHEETS = [AUDIT, HAVE_WANT, RETURN, BALANCE, SPEND, PROFILE, FORM_EXPORT, WORKSHOP, MATRIX]
