"""What parks and programmes keep: a workshop's haves and wants, offtake of utilities, an estate's waste survey."""

from __future__ import annotations

from pathlib import Path

from tests.catalogue.sheets.blind.writing import Sheet, firm, merge, word, word_table, workbook
from tests.catalogue.sheets.blind7.entries import entry

# fmt: off

_OPEN = ["contact", "phone", "address"]
_FREE = {"price": ["0 GBP/t", "0 元/吨", None]}, {"ask": ["0 GBP/t", "0 元/吨", None]}


# the scribe's table of a matching workshop: one letter says have or want
def _workshop(path: Path) -> None:
    document = word()
    document.add_heading("Resource Matching Workshop", 1)
    document.add_paragraph("Humber Bank Business Centre, 12 February 2026. Facilitator: Jo Ellis. Scribe: table 3")
    document.add_paragraph("H = have, W = want")
    word_table(document, [
        ["Ref", "Company", "H/W", "Resource", "Quantity", "How often", "Notes"],
        ["3.01", "Bridge Coatings Ltd", "H", "Paint sludge, water based", "45 tonnes", "per year", "£210/t to dispose"],
        ["3.02", "Bridge Coatings Ltd", "W", "Reconditioned IBCs", "30", "per month", ""],
        ["3.03", "Larkfield Eggs", "H", "Poultry litter", "60 t", "a week", "neighbour takes it, free"],
        ["3.04", "Larkfield Eggs", "W", "Wood shavings for bedding", "8 t", "a week", "must be untreated"],
        ["3.05", "Tolland Biogas", "W", "Packaged food waste", "12,000 t", "a year", "gate fee £25/t"],
        ["3.06", "Tolland Biogas", "H", "Fibre digestate", "3,500 t", "a year", "PAS 110"],
        ["3.07", "Ashby Print & Pack", "H", "Misprinted board", "4 t", "a fortnight", "baled, £60/t rebate at present"],
        ["3.08", "Ashby Print & Pack", "W", "nothing today", "", "", ""],
    ])
    document.add_paragraph("Actions: JE to circulate by 26 February. Next workshop in June.")
    document.save(str(path))


WORKSHOP = Sheet("workshop-table-3.docx", "en", _workshop, {"firms": [
    firm("Bridge Coatings Ltd", either=_OPEN, offers=[
        entry("Paint sludge, water based", "45 t/yr", {"material": ["Paint sludge"]}, disposal_cost="210 GBP/t"),
    ], needs=[
        entry("Reconditioned IBCs", None, {"quantity": ["30 pcs/month", None]}),
    ]),
    firm("Larkfield Eggs", either=_OPEN, offers=[
        entry("Poultry litter", "60 t/week", *_FREE, {"disposal_cost": ["0 GBP/t", None]}),
    ], needs=[
        entry("Wood shavings for bedding", "8 t/week", {"material": ["Wood shavings"]}),
    ]),
    firm("Tolland Biogas", either=_OPEN, offers=[
        entry("Fibre digestate", "3500 t/yr"),
    ], needs=[
        entry("Packaged food waste", "12000 t/yr", gate_fee="25 GBP/t"),
    ]),
    firm("Ashby Print & Pack", either=_OPEN, offers=[
        entry("Misprinted board", "104 t/yr", price="60 GBP/t"),
    ]),
], "asked": []})


# who draws what from the networks of a chemical park, and what is left
def _utilities(path: Path) -> None:
    book = workbook(Offtake=[
        ["Werkspark Rhein-Süd: utility offtake by site company"],
        ["Average values Q1 2026. Network operator: Rheinsüd Infrastruktur GmbH"],
        [],
        ["Site company", "Steam 20 bar", "Steam 4 bar", "Demineralised water", "Nitrogen", "Cooling water"],
        [None, "t/h", "t/h", "m³/h", "Nm³/h", "m³/h"],
        ["Adesso Polymers", 12.5, 3.2, 18, 450],
        ["Brenner Surfactants", 6.8, "-", 9.5, "-", 220],
        ["Kolb Pharma Intermediates", None, 2.1, 4, 1200, "-"],
        ["Total offtake", 19.3, 5.3, 31.5, 1650, 220],
        ["Installed capacity", 40, 20, 60, 3000, 800],
        ["Free capacity", 20.7, 14.7, 28.5, 1350, 580],
    ])
    merge(book["Offtake"], "A1:F1", "A4:A5")
    book.save(path)


def _left(material: str, free: str, installed: str) -> dict:
    return entry(material, None, {"quantity": [free, installed]}, {"capacity": [installed, None]}, optional=True)


_HP, _LP = {"material": ["Steam", "20 bar steam"]}, {"material": ["Steam", "4 bar steam"]}
UTILITIES = Sheet("utility-offtake.xlsx", "en", _utilities, {"firms": [
    firm("Adesso Polymers", either=_OPEN, needs=[
        entry("Steam 20 bar", "12.5 t/h", _HP), entry("Steam 4 bar", "3.2 t/h", _LP),
        entry("Demineralised water", "18 m3/h"), entry("Nitrogen", "450 Nm3/h"),
    ]),
    firm("Brenner Surfactants", either=_OPEN, needs=[
        entry("Steam 20 bar", "6.8 t/h", _HP), entry("Demineralised water", "9.5 m3/h"), entry("Cooling water", "220 m3/h"),
    ]),
    firm("Kolb Pharma Intermediates", either=_OPEN, needs=[
        entry("Steam 4 bar", "2.1 t/h", _LP), entry("Demineralised water", "4 m3/h"), entry("Nitrogen", "1200 Nm3/h"),
    ]),
    firm("Rheinsüd Infrastruktur GmbH", either=_OPEN, optional=True, offers=[
        _left("Steam 20 bar", "20.7 t/h", "40 t/h"), _left("Steam 4 bar", "14.7 t/h", "20 t/h"),
        _left("Demineralised water", "28.5 m3/h", "60 m3/h"), _left("Nitrogen", "1350 Nm3/h", "3000 Nm3/h"),
        _left("Cooling water", "580 m3/h", "800 m3/h"),
    ]),
], "asked": []})


# a local authority's round of an estate: bins and lifts beside the tonnes, what a business pays in the year
def _estate(path: Path) -> None:
    book = workbook(Survey=[
        ["Eastmoor Borough Council - Economic Development"],
        ["Business waste survey, North Quay Industrial Estate, visits Oct-Nov 2025"],
        [],
        ["Unit", "Business", "Waste type", "Containers", "Lifts per week", "Est. tonnes p.a.", "Annual cost (£)", "Where does it go?"],
        ["1-3", "Quayside Joinery", "Offcuts and sawdust", "2 x 40 yd", 1, 310, 18600, "Biomass, Goole"],
        [None, None, "Cardboard", "1100 l", 2, 14, 900, "Recycled"],
        ["4", "Harbour Seafoods", "Fish trimmings", "Dolavs", 5, 480, "-", "Rendered, collected free"],
        [None, None, "Polystyrene boxes", "skip", 2, 38, 5700, "Landfill"],
        [None, None, "Ice melt water", "drain", "-", "not known", "-", "Sewer"],
        ["7", "Tyne Rubber Mouldings", "Rubber flash", "8 yd", 1, 56, 7280, "Landfill"],
        [None, None, "Wood pallets", "loose", "-", 9, 0, "Given away"],
        ["9", "(empty)", None, None, None, None, None, None],
        [None, "Total", None, None, None, 907, 32480],
    ])
    merge(book["Survey"], "A5:A6", "B5:B6", "A7:A9", "B7:B9", "A10:A11", "B10:B11")
    book.save(path)


_NONE = {"disposal_cost": ["0 GBP/t", "0 GBP/yr", "0 元/吨", None]}
ESTATE = Sheet("north-quay-waste-survey.xlsx", "en", _estate, {"firms": [
    firm("Quayside Joinery", either=_OPEN, offers=[
        entry("Offcuts and sawdust", "310 t/yr", disposal_cost="18600 GBP/yr"),
        entry("Cardboard", "14 t/yr", disposal_cost="900 GBP/yr"),
    ]),
    firm("Harbour Seafoods", either=_OPEN, offers=[
        entry("Fish trimmings", "480 t/yr", _NONE, *_FREE),
        entry("Polystyrene boxes", "38 t/yr", disposal_cost="5700 GBP/yr"),
        entry("Ice melt water"),
    ]),
    firm("Tyne Rubber Mouldings", either=_OPEN, offers=[
        entry("Rubber flash", "56 t/yr", disposal_cost="7280 GBP/yr"),
        entry("Wood pallets", "9 t/yr", _NONE, *_FREE),
    ]),
    firm("Eastmoor Borough Council", either=[*_OPEN, {"name": ["Eastmoor Borough Council - Economic Development"]}], optional=True),
], "asked": []})


SHEETS: list[Sheet] = [WORKSHOP, UTILITIES, ESTATE]
