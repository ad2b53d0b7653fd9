"""Audit workbooks, one with pounds and gallons, a register by the month and a data sheet a company."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

from tests.catalogue.sheets.blind.writing import Sheet, fill, firm, line, merge, workbook

# fmt: off


# header block, units row, cost (+) and income (-), a week or a month, formulas that nobody calculated
def _brewery(path: Path) -> None:
    book = workbook(Outputs=[
            ["RESOURCE AUDIT - MATERIALS AND WASTE"],
            ["Client", "Severn Valley Brewing Ltd", None, "Auditor", "H. Okafor"],
            ["Site", "Unit 3, Stourport Road, Kidderminster DY11 7QL", None, "Visit", datetime.date(2026, 2, 11)],
            ["Operating days / yr", 312, None, "Currency", "GBP"],
            [],
            ["Ref", "Material stream", "LoW code", "Amount", "Per", "Current route", "Contractor", "Unit cost (+) / income (-)", "Annual cost"],
            [None, None, None, "tonnes", None, None, None, "£/t", "£/yr"],
            [1, "Spent grain", "02 07 04", 62, "week", "cattle feed", "Bridge Farm", -28, "=D8*52*H8"],
            [2, "Trub and spent hops", "02 07 04", 3.2, "week", "anaerobic digestion", "Greenway AD", 34, "=D9*52*H9"],
            [3, "Filter aid slurry", "02 07 02", 7.5, "month", "landfill", "Biffa", 112, "=D10*12*H10"],
            [4, "Cardboard", "15 01 01", 2.1, "month", "sold for recycling", "Biffa", -60, "=D11*12*H11"],
            [5, "Broken glass", "15 01 07", 5, "month", "recycling", "Biffa", 0, None],
            [6, "General waste", "20 03 01", "2 skips", "month", "energy from waste", "Biffa", None, None],
            [None, "TOTAL", None, None, None, None, None, None, "=SUM(I8:I13)"],
            [],
            ["Notes: stream 1 weighed by the farm; stream 6 not weighed."],
        ], Purchases=[
            ["Input", "Annual use", "Price", "Supplier"],
            ["Pale malt", "4,150 t", "£465/t", "Simpsons"],
            ["Filter aid (kieselguhr)", "38 t", "£690/t", None],
            ["Caustic soda 47%", "96 t", "£395/t", "Univar"],
            ["Liquid CO2", "410 t", "£180/t", None],
            ["Natural gas", "9,800 MWh", "£46/MWh", "npower"],
            ["Mains water", "118,000 m3", "£1.62/m3", "Severn Trent"],
        ])
    merge(book["Outputs"], "A1:I1")
    book.save(path)


_ZERO = [{"price": ["0 GBP/t", None]}, {"disposal_cost": ["0 GBP/t", None]}]
BREWERY = Sheet("Severn Valley resource audit Feb 26.xlsx", "en", _brewery, {"firms": [firm(
    "Severn Valley Brewing Ltd", address="Unit 3, Stourport Road, Kidderminster DY11 7QL", days=312, either=["contact"], offers=[
        line("Spent grain", "62 t/week", waste_code="02 07 04", price="28 GBP/t", either=["now", "sells_to"]),
        line("Trub and spent hops", "3.2 t/week", waste_code="02 07 04", disposal_cost="34 GBP/t", either=["now", "sells_to"]),
        line("Filter aid slurry", "7.5 t/month", waste_code="02 07 02", now="landfill", disposal_cost="112 GBP/t", either=["sells_to"]),
        line("Cardboard", "2.1 t/month", waste_code="15 01 01", now="sell", price="60 GBP/t", either=["sells_to"]),
        line("Broken glass", "5 t/month", waste_code="15 01 07", either=["now", "sells_to", *_ZERO]),
        line("General waste", waste_code="20 03 01", either=["now", "sells_to", {"quantity": [None]}])],
    needs=[
        line("Pale malt", "4150 t/yr", price="465 GBP/t", either=["buys_from"]),
        line("Filter aid (kieselguhr)", "38 t/yr", price="690 GBP/t", either=[{"material": ["Filter aid", "kieselguhr"]}]),
        line("Caustic soda 47%", "96 t/yr", price="395 GBP/t", either=["buys_from", "purity", "concentration", {"material": ["Caustic soda"]}]),
        line("Liquid CO2", "410 t/yr", price="180 GBP/t"),
        line("Natural gas", "9800 MWh/yr", price="46 GBP/MWh", either=["buys_from"]),
        line("Mains water", "118000 m3/yr", price="1.62 GBP/m3", either=["buys_from"])])], "asked": ["Outputs!D13"]})


# an assessment in Ohio: pounds and gallons, a unit column, dollars a unit
def _ohio(path: Path) -> None:
    book = workbook(**{
        "P2 Assessment": [
            ["Pollution prevention assessment worksheet"],
            ["Facility:", "Buckeye Metal Finishing Inc.", None, None, "Prepared by:", "T. Alvarez"],
            ["Address:", "4410 Industrial Pkwy, Dayton, OH", None, None, "Data year:", 2025],
            [],
            ["No.", "Waste / by-product", "Monthly qty", "UOM", "Mgmt method", "Unit cost (cost +, revenue -)", "Cost per yr", "Remarks"],
            [None, None, None, None, None, "$/UOM", "$", None],
            ["A", "Plating sludge F006", 38000, "lb", "landfill (Subtitle C)", 0.11, "=C7*12*F7", None],
            ["B", "Aluminum chips", 21500, "lb", "sold", -0.42, "=C8*12*F8", None],
            ["C", "Spent caustic etch", 5200, "gal", "treated off site", 0.38, "=C9*12*F9", "about 9% NaOH"],
            ["D", "Waste coolant", 900, "gal", "treated off site", 0.65, "=C10*12*F10", None],
            ["E", "Wood pallets", 220, "ea", "given to employees", 0, "=C11*12*F11", None],
            ["F", "Paint booth filters", "2 drums", None, "incinerated", "n/a", None, "not weighed"],
            ["Total annual cost", None, None, None, None, None, "=SUM(G7:G12)"],
        ],
        "Raw materials": [
            ["Raw material", "Annual qty", "UOM", "Cost", None],
            [None, None, None, "$/UOM", None],
            ["Sulfuric acid 93%", 140, "short ton", 210, None],
            ["Sodium hydroxide 50%", "310,000", "lb", 0.24, None],
            ["Natural gas", 48000, "MMBtu", 4.15, None],
            ["Zinc anodes", 64000, "lb", 1.72, None],
        ],
    })
    book.save(path)


OHIO = Sheet("Buckeye P2 worksheet.xlsx", "en", _ohio, {"firms": [firm(
    "Buckeye Metal Finishing Inc.", address="4410 Industrial Pkwy, Dayton, OH", either=["contact"], offers=[
        line("Plating sludge F006", "38000 lb/month", now="landfill", disposal_cost="0.11 USD/lb", either=["waste_code", "legal", {"material": ["Plating sludge"]}]),
        line("Aluminum chips", "21500 lb/month", now="sell", price="0.42 USD/lb"),
        line("Spent caustic etch", "5200 gal/month", disposal_cost="0.38 USD/gal", now="treat", either=["concentration", "purity"]),
        line("Waste coolant", "900 gal/month", disposal_cost="0.65 USD/gal", now="treat"),
        line("Wood pallets", "220 pallets/month", either=["now", {"price": ["0 USD/pallet", None]}, {"disposal_cost": ["0 USD/pallet", None]}]),
        line("Paint booth filters", now="incinerate", either=[{"quantity": ["2 drums/month", None]}])],
    needs=[
        line("Sulfuric acid 93%", "140 short tons/yr", price="210 USD/short ton", either=["purity", "concentration", {"material": ["Sulfuric acid"]}]),
        line("Sodium hydroxide 50%", "310000 lb/yr", price="0.24 USD/lb", either=["purity", "concentration", {"material": ["Sodium hydroxide"]}]),
        line("Natural gas", "48000 MMBtu/yr", price="4.15 USD/MMBtu"),
        line("Zinc anodes", "64000 lb/yr", price="1.72 USD/lb")])], "asked": []})


# a register of transfers with a tab a month and the year, in kilograms and in tonnes
_STREAMS = [("Waste solvent mix", "07 05 04*", 14500, "R1"), ("Mother liquor", "07 05 01*", 26000, "D10"),
            ("Mixed packaging", "15 01 06", 3200, "R3"), ("Sludge from effluent plant", "07 05 12", 18750, "R3")]
_COSTS = {"Waste solvent mix": 33060, "Mother liquor": 118560, "Mixed packaging": 4608, "Sludge from effluent plant": 20250}
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def _register(path: Path) -> None:
    book = workbook(**{"2025 summary": [
        ["WASTE TRANSFER REGISTER - ANNUAL SUMMARY 2025"],
        ["Site: Tallaght Pharma Ltd", None, None, "IE licence P0123-02"],
        [],
        ["Description", "EWC code", "Haz (Y/N)", "Total (t)", "R/D code", "Total cost (EUR)"],
        *[[name, code, "Y" if code.endswith("*") else "N", kilos * 12 / 1000, route, _COSTS[name]] for name, code, kilos, route in _STREAMS],
        ["TOTAL", None, None, sum(one[2] for one in _STREAMS) * 12 / 1000, None, sum(_COSTS.values())],
        ["Compiled by EHS, 15/01/2026"],
    ]})
    for number, month in enumerate(_MONTHS, 1):
        fill(book.create_sheet(month), [
            ["Date", "Docket no.", "Description", "EWC code", "Weight (kg)", "Carrier", "Destination", "R/D code"],
            *[[datetime.date(2025, number, 3 + 5 * row), f"TP-{number:02}{row:02}", name, code, kilos, "Greenline Haulage", "Indaver, Duleek", route]
              for row, (name, code, kilos, route) in enumerate(_STREAMS)],
        ])
    book.save(path)


def _sent(material: str, quantity: str, code: str, cost: int, **fields: Any) -> dict[str, Any]:
    return line(material, quantity, waste_code=code, disposal_cost=f"{cost} EUR/yr", either=["now", "sells_to", "hazardous"], **fields)


REGISTER = Sheet("Waste transfer register 2025.xlsx", "en", _register, {"firms": [
    firm("Tallaght Pharma Ltd", permits=[{"type": "licence", "number": "P0123-02", "optional": True, "either": ["type", "codes", "until", "capacity"]}], offers=[
        _sent("Waste solvent mix", "174 t/yr", "07 05 04*", 33060, legal="hazardous-waste"),
        _sent("Mother liquor", "312 t/yr", "07 05 01*", 118560, legal="hazardous-waste"),
        _sent("Mixed packaging", "38.4 t/yr", "15 01 06", 4608), _sent("Sludge from effluent plant", "225 t/yr", "07 05 12", 20250)]),
    firm("Greenline Haulage", optional=True), firm("Indaver, Duleek", optional=True),
], "asked": []})


# one company a sheet: label and value, then small tables A, B, C
def _data_sheets(path: Path) -> None:
    def page(head: list[Any], have: list[list[Any]], want: list[list[Any]], heat: list[list[Any]]) -> list[list[Any]]:
        return [
            ["Company data sheet - Deeside circular park"], [],
            ["Company name", head[0]], ["Address", head[1]], ["Contact", head[2]], ["Phone", head[3]], ["Days worked per year", head[4]], [],
            ["A. Residues and by-products you could pass on"],
            ["Name", "Amount", "Unit", "Goes today to", "You pay (£/unit)", "You earn (£/unit)"], *have, [],
            ["B. Materials you buy"], ["Name", "Amount", "Unit", "Minimum quality", "Price (£/unit)"], *want, [],
            ["C. Heat, steam, water"], ["What", "Spare / wanted", "Amount", "Unit", "Temperature (°C)"], *heat, [],
            ["Signed:", None, None, "Date: 3 March 2026"],
        ]

    workbook(
        Papermill=page(["Deeside Tissue Ltd", "Weighbridge Road, CH5 2LL", "Bethan Rees", "01244 555 010", 350],
                       [["Paper sludge", 95, "t/day", "land spreading", 19, None], ["Reject plastics", 410, "t/month", "energy from waste", 98, None],
                        ["Core board ends", 26, "t/month", "sold", None, 55]],
                       [["Recovered paper", 9200, "t/month", "max 1.5 % contraries", 135], ["Starch", 75, "t/month", None, 610]],
                       [["Warm effluent", "spare", 4200, "m3/day", 34], ["Steam", "wanted", 480, "t/day", 165]]),
        Castings=page(["Flint Castings Ltd", "Aber Park, CH6 5EX", "Gareth Pugh", "01352 555 020", 240],
                      [["Spent green sand", 14, "t/day", "landfill", 41, None], ["Furnace slag", 60, "t/month", "aggregate", 0, None], ["none", None, None, None, None, None]],
                      [["Silica sand", 310, "t/month", ">= 97 % SiO2", 38], ["Pig iron", 180, "t/month", None, 420]],
                      [["none", None, None, None, None]]),
    ).save(path)


DATA_SHEETS = Sheet("Deeside company data sheets.xlsx", "en", _data_sheets, {"firms": [
    firm("Deeside Tissue Ltd", address="Weighbridge Road, CH5 2LL", contact="Bethan Rees", phone="01244 555 010", days=350, offers=[
        line("Paper sludge", "95 t/day", disposal_cost="19 GBP/t", either=["now"]),
        line("Reject plastics", "410 t/month", disposal_cost="98 GBP/t", either=["now"]),
        line("Core board ends", "26 t/month", now="sell", price="55 GBP/t"), line("Warm effluent", "4200 m3/day", temperature="34 °C")],
        needs=[line("Recovered paper", "9200 t/month", price="135 GBP/t", either=["max_impurities", "impurities", "purity"]), line("Starch", "75 t/month", price="610 GBP/t"),
               line("Steam", "480 t/day", temperature="165 °C")]),
    firm("Flint Castings Ltd", address="Aber Park, CH6 5EX", contact="Gareth Pugh", phone="01352 555 020", days=240, offers=[
        line("Spent green sand", "14 t/day", now="landfill", disposal_cost="41 GBP/t"),
        line("Furnace slag", "60 t/month", either=["now", {"disposal_cost": ["0 GBP/t", None]}])],
        needs=[line("Silica sand", "310 t/month", price="38 GBP/t", either=["purity", "concentration", "impurities"]), line("Pig iron", "180 t/month", price="420 GBP/t")]),
], "asked": []})

SHEETS: list[Sheet] = [BREWERY, OHIO, REGISTER, DATA_SHEETS]
