"""An EHS department's year, a contractor's report with a tab a customer, a pivot table, and a surveyor's cards."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import xlwt
from openpyxl.styles import Alignment

from tests.catalogue.sheets.blind.writing import Sheet, firm, line, merge, workbook

# fmt: off


# one site's waste of the year in kilograms, rates as words, a rebate as negative money
def _ehs(path: Path) -> None:
    book = workbook(**{"Waste 2025": [
        ["Hartley Castings Ltd - Halesowen"],
        ["EHS department: waste summary January to December 2025"],
        [],
        ["EWC", "Waste stream", "Haz?", "Container", "Lifts", "Weight (kg)", "Carrier", "R/D code", "Rate", "Cost (GBP)", "Comments"],
        ["10 09 08", "Spent foundry sand", "N", "bulk tipper", 96, 2410000, "Midland Haulage", "D1 landfill", "£62/t", 149420, None],
        ["12 01 09*", "Waste cutting emulsion", "Y", "IBC", 41, 38950, "Oakmoor", "D9 treatment", "£145/t", 5647.75, "drop-off note missing for May"],
        ["10 09 10", "Baghouse dust", "N", "big bag", 60, 84300, "Midland Haulage", "D1 landfill", "£110/t", 9273, None],
        ["15 01 03", "Broken pallets", "N", "cage", 25, 21600, "Oakmoor", "R3", "no charge", 0, None],
        ["12 01 01", "Ferrous turnings", "N", "skip", 38, 187500, "Tipton Metals", "R4", "rebate £165/t", -30937.5, "invoice to them"],
        [None, "TOTAL", None, None, 260, 2742350, None, None, None, 133403.25, None],
        [],
        ["Checked: S. Dhillon, EHS advisor. Weights from consignment and transfer notes."],
    ]})
    merge(book.worksheets[0], "A1:K1", "A2:K2")
    book.save(path)


EHS = Sheet("EHS waste summary 2025.xlsx", "en", _ehs, {"firms": [
    firm("Hartley Castings Ltd", either=[{"name": ["Hartley Castings Ltd - Halesowen"]}], offers=[
        line("Spent foundry sand", "2410000 kg/yr", waste_code="10 09 08", now="landfill", disposal_cost="62 GBP/t"),
        line("Waste cutting emulsion", "38950 kg/yr", waste_code="12 01 09*", now="treat", disposal_cost="145 GBP/t"),
        line("Baghouse dust", "84300 kg/yr", waste_code="10 09 10", now="landfill", disposal_cost="110 GBP/t"),
        line("Broken pallets", "21600 kg/yr", waste_code="15 01 03", either=[{"disposal_cost": ["0 GBP/t", None]}, {"price": ["0 GBP/t", None]}]),
        line("Ferrous turnings", "187500 kg/yr", waste_code="12 01 01", price="165 GBP/t", either=["now"])]),
], "asked": []})


# a contractor's report: a summary of money, then a tab a customer
def _contractor(path: Path) -> None:
    def tab(customer: str, *rows: list[Any]) -> list[list[Any]]:
        return [
            ["Greenlane Waste Services - annual waste report"],
            [],
            ["Customer:", customer],
            ["Period:", "01/01/2025 - 31/12/2025"],
            [],
            ["Waste type", "EWC", "Collections", "Tonnes", "Charge (£/t)", "Total charge (£)", "Destination"],
            *rows,
        ]
    book = workbook(**{
        "Summary 2025": [
            ["Greenlane Waste Services - annual waste report, Tamebridge Estate customers"],
            ["Customer", "Tonnes", "Charge (£)"],
            ["Aldridge Bakeries Ltd", 274.1, 10195.2],
            ["Tamworth Plating Co Ltd", 72.7, 22763],
            ["Drayton Joinery Ltd", 157.3, 6897],
            ["All customers", 504.1, 39855.2],
        ],
        "Aldridge Bakeries": tab("Aldridge Bakeries Ltd",
            ["Food waste", "02 06 01", 104, 212.4, 48, 10195.2, "Anaerobic digestion"],
            ["Mixed cardboard", "15 01 01", 52, 61.7, 0, 0, "Recycling"],
            ["Total", None, 156, 274.1, None, 10195.2, None]),
        "Tamworth Plating": tab("Tamworth Plating Co Ltd",
            ["Plating sludge", "11 01 09*", 12, 28.6, 395, 11297, "Landfill"],
            ["Spent acid", "11 01 05*", 9, 44.1, 260, 11466, "Treatment"],
            ["Total", None, 21, 72.7, None, 22763, None]),
        "Drayton Joinery": tab("Drayton Joinery Ltd",
            ["Wood offcuts", "03 01 05", 40, 155, 35, 5425, "Biomass boiler"],
            ["Waste paint", "08 01 11*", 4, 2.3, 640, 1472, "Incineration"],
            ["Total", None, 44, 157.3, None, 6897, None]),
    })
    book.save(path)


CONTRACTOR = Sheet("Greenlane annual report Tamebridge 2025.xlsx", "en", _contractor, {"firms": [
    firm("Aldridge Bakeries Ltd", offers=[
        line("Food waste", "212.4 t/yr", waste_code="02 06 01", disposal_cost="48 GBP/t", either=["now"]),
        line("Mixed cardboard", "61.7 t/yr", waste_code="15 01 01", either=["now", {"disposal_cost": ["0 GBP/t", None]}])]),
    firm("Tamworth Plating Co Ltd", offers=[
        line("Plating sludge", "28.6 t/yr", waste_code="11 01 09*", disposal_cost="395 GBP/t", now="landfill"),
        line("Spent acid", "44.1 t/yr", waste_code="11 01 05*", disposal_cost="260 GBP/t", now="treat")]),
    firm("Drayton Joinery Ltd", offers=[
        line("Wood offcuts", "155 t/yr", waste_code="03 01 05", disposal_cost="35 GBP/t", either=["now"]),
        line("Waste paint", "2.3 t/yr", waste_code="08 01 11*", disposal_cost="640 GBP/t", now="incinerate")]),
    firm("Greenlane Waste Services", optional=True),
], "asked": []})


# a pivot table pasted as values: firms with their sums, what they have indented below, a way of disposal a column
def _pivot(path: Path) -> None:
    book = workbook(Pivot=[
        ["Lackawanna Commerce Park - 2025 non-product outputs reported by tenants"],
        [],
        ["Sum of Short tons", "Column Labels"],
        ["Row Labels", "Incinerated", "Landfilled", "Sold", "Grand Total"],
        ["Allentown Cement Products Inc", None, 5200, 1830, 7030],
        ["Cement kiln dust", None, 5200, None, 5200],
        ["Refractory brick", None, None, 1830, 1830],
        ["Keystone Solvents LLC", 410, None, 96, 506],
        ["Still bottoms", 410, None, None, 410],
        ["Recovered acetone", None, None, 96, 96],
        ["Pocono Paper Co", None, 12400, 3150, 15550],
        ["Paper mill sludge", None, 12400, None, 12400],
        ["OCC bales", None, None, 3150, 3150],
        ["Grand Total", 410, 17600, 5076, 23086],
    ])
    sheet = book["Pivot"]
    for row in (6, 7, 9, 10, 12, 13):
        sheet.cell(row, 1).alignment = Alignment(indent=1)
    book.save(path)


PIVOT = Sheet("NPO pivot 2025.xlsx", "en", _pivot, {"firms": [
    firm("Allentown Cement Products Inc", offers=[
        line("Cement kiln dust", "5200 short tons/yr", now="landfill"), line("Refractory brick", "1830 short tons/yr", now="sell")]),
    firm("Keystone Solvents LLC", offers=[
        line("Still bottoms", "410 short tons/yr", now="incinerate"), line("Recovered acetone", "96 short tons/yr", now="sell")]),
    firm("Pocono Paper Co", offers=[
        line("Paper mill sludge", "12400 short tons/yr", now="landfill"), line("OCC bales", "3150 short tons/yr", now="sell")]),
], "asked": []})


# a surveyor's cards one below another: out, then in, tonnes a day and the days the unit works
def _cards(path: Path) -> None:
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("Form C")
    going = ["Outgoing material", "Qty", "UoM", "Present disposal", "Disposal cost (Rs/MT)", "Sale price (Rs/MT)"]
    coming = ["Raw material", "Qty", "UoM", "Source", "Landed cost (Rs/MT)"]
    rows: list[list[Any]] = [
        ["Baseline survey of MSME units, Vapi - Form C: by-products and raw materials"],
        ["Surveyed Jan-Feb 2026 by cluster development agent"],
        [],
        ["Name of unit:", "Sahyadri Pigments Pvt Ltd", None, "Plot:", "214, Phase II"],
        ["Working days:", 300, None, "Contact:", "Mr Desai"],
        going,
        ["Gypsum sludge", 8, "MT/day", "TSDF landfill", 2100, None],
        ["Spent sulphuric acid", 12, "MT/day", "sold", None, 650],
        coming,
        ["Aniline", 5.5, "MT/day", "Mumbai", 118000],
        ["Soda ash", 3, "MT/day", "Porbandar", 31500],
        [],
        ["Name of unit:", "Daman Ganga Textiles", None, "Plot:", "77/B, Phase I"],
        ["Working days:", 330, None, "Contact:", "Mrs Patel"],
        going,
        ["ETP sludge", 1.8, "MT/day", "TSDF landfill", 2300, None],
        ["Cotton fluff", 0.6, "MT/day", "sold", None, 9000],
        coming,
        ["Caustic lye", 2.2, "MT/day", "Dahej", 28000],
        ["Common salt", 7, "MT/day", "Kutch", 3200],
        [],
        ["Name of unit:", "Umargaon Foundry Works", None, "Plot:", "9, Phase III"],
        ["Working days:", 290, None, "Contact:", "Mr Tandel"],
        going,
        ["Cupola slag", 4, "MT/day", "sold", None, 300],
        coming,
        ["Scrap iron", 26, "MT/day", "Alang", 34000],
    ]
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            if value is not None:
                sheet.write(number, column, value)
    book.save(str(path))


_SOURCE = ["buys_from"]
CARDS = Sheet("Vapi Form C survey.xls", "en", _cards, {"firms": [
    firm("Sahyadri Pigments Pvt Ltd", days=300, offers=[
        line("Gypsum sludge", "8 t/day", now="landfill", disposal_cost="2100 INR/t"), line("Spent sulphuric acid", "12 t/day", now="sell", price="650 INR/t")],
        needs=[line("Aniline", "5.5 t/day", price="118000 INR/t", either=_SOURCE), line("Soda ash", "3 t/day", price="31500 INR/t", either=_SOURCE)]),
    firm("Daman Ganga Textiles", days=330, offers=[
        line("ETP sludge", "1.8 t/day", now="landfill", disposal_cost="2300 INR/t"), line("Cotton fluff", "0.6 t/day", now="sell", price="9000 INR/t")],
        needs=[line("Caustic lye", "2.2 t/day", price="28000 INR/t", either=_SOURCE), line("Common salt", "7 t/day", price="3200 INR/t", either=_SOURCE)]),
    firm("Umargaon Foundry Works", days=290, offers=[line("Cupola slag", "4 t/day", now="sell", price="300 INR/t")],
         needs=[line("Scrap iron", "26 t/day", price="34000 INR/t", either=_SOURCE)]),
], "asked": []})

SHEETS: list[Sheet] = [EHS, CONTRACTOR, PIVOT, CARDS]
