"""Papers in Word and a list of a regulator: a permit's annex, a site waste plan, what generators reported."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from tests.catalogue.sheets.blind.writing import Sheet, firm, line, word, word_table

# fmt: off


# the annex of a permit: waste that may come in, raw materials, residues
def _annex(path: Path) -> None:
    document = word()
    document.add_heading("Annex to environmental permit", 1)
    word_table(document, [
        ["Operator", "Humber Oil Re-refining Ltd"], ["Installation", "North Quay, Immingham DN40 2XX"], ["Permit number", "EPR/QP3456XY"],
        ["Total annual throughput", "36,000 tonnes"],
    ])
    document.add_paragraph("Table S2.2 Permitted waste types for regeneration")
    word_table(document, [
        ["EWC code", "Description", "Maximum quantity (t/yr)"],
        ["13 02 05*", "Mineral-based engine oils", "24,000"], ["13 01 10*", "Mineral-based hydraulic oils", "8,000"], ["13 03 07*", "Insulating oils", "4,000"],
    ])
    document.add_paragraph("Table S2.1 Raw materials and fuels")
    word_table(document, [
        ["Raw material", "Annual usage", "Unit"],
        ["Sodium hydroxide", "210", "t"], ["Hydrogen", "1,150,000", "Nm3"], ["Natural gas", "14,200", "MWh"],
    ])
    document.add_paragraph("Table S4.1 Residues arising on site")
    word_table(document, [
        ["Residue", "EWC code", "Quantity (t/yr)", "Physical form", "Disposal or recovery"],
        ["Vacuum residue", "19 02 07*", "3,900", "liquid", "sold as bitumen extender"], ["Oily sludge", "05 01 03*", "260", "sludge", "incinerated off site"],
        ["Spent clay", "15 02 02*", "540", "solid", "landfill"],
    ])
    document.add_paragraph("Issued 14 May 2024. Conditions apply.")
    document.save(str(path))


_MAY = ["price", "gate_fee", "accepts", "waste_code", "legal"]


def _may_take(material: str, most: str) -> dict[str, Any]:
    return line(material, optional=True, either=[*_MAY, {"quantity": [f"<= {most} t/yr", None]}])


ANNEX = Sheet("Permit annex Humber Oil.docx", "en", _annex, {"firms": [firm(
    "Humber Oil Re-refining Ltd", address="North Quay, Immingham DN40 2XX", permits=[
        {"number": "EPR/QP3456XY", "type": "permit", "either": ["type", "until", "mode", {"codes": [["13 02 05*", "13 01 10*", "13 03 07*"], None]}, {"capacity": ["36000 t/yr", None]}]}],
    needs=[line("Sodium hydroxide", "210 t/yr"), line("Hydrogen", "1150000 Nm3/yr"), line("Natural gas", "14200 MWh/yr"),
           _may_take("Mineral-based engine oils", "24000"), _may_take("Mineral-based hydraulic oils", "8000"), _may_take("Insulating oils", "4000")],
    offers=[
        line("Vacuum residue", "3900 t/yr", waste_code="19 02 07*", legal="hazardous-waste", state="liquid", now="sell", either=["hazardous"]),
        line("Oily sludge", "260 t/yr", waste_code="05 01 03*", legal="hazardous-waste", state="sludge", now="incinerate", either=["hazardous"]),
        line("Spent clay", "540 t/yr", waste_code="15 02 02*", legal="hazardous-waste", state="solid", now="landfill", either=["hazardous"])])], "asked": []})


# a site waste management plan: forecast and actual side by side
def _site(path: Path) -> None:
    document = word()
    document.add_heading("Site Waste Management Plan", 1)
    word_table(document, [
        ["Project", "Wharfside Phase 2, Leeds"], ["Client", "Aire Homes"], ["Principal contractor", "Kestrel Construction Ltd"],
        ["Site manager", "Dean Whitaker"], ["Period", "January to December 2025"],
    ])
    document.add_paragraph("Table 3: Waste arising")
    word_table(document, [
        ["Waste type", "EWC code", "Forecast (t)", "Actual (t)", "Carrier", "Destination", "Cost (£/t)"],
        ["Mixed hardcore", "17 01 07", "1,800", "2,140", "JW Haulage", "crushed off site", "9.50"],
        ["Plasterboard", "17 08 02", "95", "118", "JW Haulage", "gypsum recycler", "88"],
        ["Timber", "17 02 01", "140", "126", "Leeds Skips", "chipboard mill", "42"],
        ["Excavated clay", "17 05 04", "6,500", "7,020", "JW Haulage", "landfill", "17"],
        ["Packaging film", "15 01 02", "12", "9.4", "Leeds Skips", "recycler", "nil"],
        ["Total", "", "8,547", "9,413.4", "", "", ""],
    ])
    document.add_paragraph("Prepared by D. Whitaker, 9 January 2026")
    document.save(str(path))


def _arising(material: str, actual: str, code: str, cost: str | None, **fields: Any) -> dict[str, Any]:
    money = {"disposal_cost": f"{cost} GBP/t"} if cost else {}
    return line(material, f"{actual} t/yr", waste_code=code, **money, **({"either": ["now", "sells_to", "batch"]} | fields))


SITE = Sheet("SWMP Wharfside Phase 2.docx", "en", _site, {"firms": [
    firm("Kestrel Construction Ltd", contact="Dean Whitaker", either=["contact", "zone", "address"], offers=[
        _arising("Mixed hardcore", "2140", "17 01 07", "9.5"), _arising("Plasterboard", "118", "17 08 02", "88"), _arising("Timber", "126", "17 02 01", "42"),
        _arising("Excavated clay", "7020", "17 05 04", "17", now="landfill", either=["sells_to", "batch"]),
        _arising("Packaging film", "9.4", "15 01 02", None, either=["now", "sells_to", "batch", {"disposal_cost": ["0 GBP/t", None]}])]),
    firm("Aire Homes", optional=True), firm("JW Haulage", optional=True), firm("Leeds Skips", optional=True),
], "asked": []})


# hazardous waste with class and code, pounds, several sites of several firms
def _generators(path: Path) -> None:
    rows: list[list[Any]] = [
        ["Hazardous waste generator summary, Harris County, reporting year 2025"],
        ["Generator", "EPA ID", "Waste description", "Waste code", "DOT hazard class", "Form", "Generated (lb/yr)", "Management", "Cost ($/lb)"],
        ["Bayport Specialty Resins LLC", "TXD000000101", "Distillation bottoms", "D001", "3", "Liquid", "1,240,000", "Incineration", "0.21"],
        ["Bayport Specialty Resins LLC", "TXD000000101", "Spent toluene", "F005", "3", "Liquid", "386,500", "Fuel blending", "0.06"],
        ["Channelview Galvanizing Co", "TXD000000102", "Spent pickle liquor", "K062", "8", "Liquid", "5,900,000", "Treatment", "0.04"],
        ["Channelview Galvanizing Co", "TXD000000102", "Zinc hydroxide sludge", "F006", "9", "Sludge", "212,000", "Landfill", "0.13"],
        ["La Porte Catalysts Inc", "TXD000000103", "Spent hydrotreating catalyst", "K171", "4.2", "Solid", "940,000", "Metals recovery", ""],
        ["Total", "", "", "", "", "", "8,678,500", "", ""],
        ["Source: biennial report extract; amounts rounded."],
    ]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


def _generated(material: str, quantity: str, cost: str | None, state: str, **fields: Any) -> dict[str, Any]:
    money = {"disposal_cost": f"{cost} USD/lb"} if cost else {}
    open_ = ["waste_code", "legal", "hazardous"] + ([] if "now" in fields else ["now"])
    return line(material, f"{quantity} lb/yr", state=state, either=open_, **money, **fields)


GENERATORS = Sheet("hw_generators_2025.csv", "en", _generators, {"firms": [
    firm("Bayport Specialty Resins LLC", offers=[
        _generated("Distillation bottoms", "1240000", "0.21", "liquid", now="incinerate"), _generated("Spent toluene", "386500", "0.06", "liquid")]),
    firm("Channelview Galvanizing Co", offers=[
        _generated("Spent pickle liquor", "5900000", "0.04", "liquid", now="treat"), _generated("Zinc hydroxide sludge", "212000", "0.13", "sludge", now="landfill")]),
    firm("La Porte Catalysts Inc", offers=[_generated("Spent hydrotreating catalyst", "940000", None, "solid")]),
], "asked": []})

SHEETS: list[Sheet] = [ANNEX, SITE, GENERATORS]
