"""A list of heat and steam, and a cluster's outputs beside its inputs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import xlwt

from tests.catalogue.sheets.blind.writing import Sheet, firm, line, ods

# fmt: off


# sources and users of heat with a units row; tonnes an hour, megawatts, hours
def _steam(path: Path) -> None:
    head = ["Plant", "Source / user", "Stream", "Flow", "Unit", "Pressure", "Temperature", "Running hours", "Price", "Comment"]
    ods(path, {
        "Steam and heat": [
            ["CHP and steam balance, Chemelot-Zuid (draft 2)", *[None] * 9],
            head,
            [None, None, None, None, None, "bar g", "°C", "h/yr", "EUR/t or EUR/MWh", None],
            ["Zuid Energie CHP", "source", "MP steam", 60, "t/h", 18, 250, 8300, 26.5, "spare when line 2 runs"],
            ["Zuid Energie CHP", "source", "District heating water", 22, "MW", None, 95, 8300, 14, None],
            ["Nitro Maas BV", "source", "LP steam", 25, "t/h", 4, 160, 8000, 19, "from acid plant"],
            ["Nitro Maas BV", "user", "Demineralised water", 90, "m3/h", None, 20, 8000, None, None],
            ["Limburg Polymers", "user", "MP steam", 34, "t/h", 16, 220, 7900, 31, None],
            ["Limburg Polymers", "source", "Condensate", 28, "t/h", None, 85, 7900, None, "to drain"],
            ["Roermond Greenhouses", "user", "Hot water", 9, "MW", None, 70, 3500, 22, "October to April"],
            [None] * 10,
            ["Checked by: utilities dept", *[None] * 9],
        ],
        "Abbreviations": [["MP", "medium pressure"], ["LP", "low pressure"]],
    }, {("Steam and heat", 1, 1): 10})


def _stream(material: str, quantity: str, hours: int, heat: int, **fields: Any) -> dict[str, Any]:
    return line(material, quantity, hours=f"{hours} h", temperature=f"{heat} °C", **fields)


STEAM = Sheet("chp-steam-balance.ods", "en", _steam, {"firms": [
    firm("Zuid Energie CHP", offers=[
        _stream("MP steam", "60 t/h", 8300, 250, pressure="18 bar", price="26.5 EUR/t"), _stream("District heating water", "22 MW", 8300, 95, price="14 EUR/MWh")]),
    firm("Nitro Maas BV", offers=[_stream("LP steam", "25 t/h", 8000, 160, pressure="4 bar", price="19 EUR/t", either=["origin"])],
         needs=[_stream("Demineralised water", "90 m3/h", 8000, 20)]),
    firm("Limburg Polymers", offers=[_stream("Condensate", "28 t/h", 7900, 85, now="discharge")],
         needs=[_stream("MP steam", "34 t/h", 7900, 220, pressure="16 bar", price="31 EUR/t")]),
    firm("Roermond Greenhouses", needs=[_stream("Hot water", "9 MW", 3500, 70, price="22 EUR/MWh", either=["months"])]),
], "asked": []})


# outputs beside inputs in tonnes a day, an example row, plants written once, totals, rupees a tonne
def _cluster(path: Path) -> None:
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("IS matrix")
    sheet.write_merge(0, 0, 0, 10, "Ankleshwar GIDC - industrial symbiosis matrix, FY 2025-26")
    sheet.write_merge(1, 1, 2, 5, "OUTPUTS (by-product / waste)")
    sheet.write_merge(1, 1, 6, 8, "INPUTS")
    rows: list[list[Any]] = [
        ["Sr", "Name of unit", "Material", "Qty (TPD)", "Present disposal", "Disposal cost (Rs/MT)", "Material", "Qty (TPD)", "Landed cost (Rs/MT)", "Working days", "Remarks"],
        ["eg", "ABC Chemicals", "Gypsum", 10, "Landfill", 500, "Lime", 4, 6000, 330, "delete this row"],
        [1, "Narmada Dyechem Ltd", "Iron sludge", 14, "TSDF landfill", 2100, "Oleum", 22, 11500, 330, None],
        [None, None, "Dilute sulphuric acid", 65, "neutralised in ETP", 450, "Iron powder", 6.5, 28000, None, "acid about 25 %"],
        [2, "Gujarat Chlor-Vinyl", "Brine sludge", 3.2, "stored on site", None, "Industrial salt", 210, 1450, 350, None],
        [None, None, "Hydrochloric acid", 48, "sold", None, "-", None, None, None, "HCl sold at Rs 900/MT"],
        [3, "Panoli Paper & Board", "Fly ash", 18, "brick makers, free", 0, "Waste paper", 160, 17500, 340, None],
        [None, None, "Plastic rejects", 5, "cement kiln", 1200, "Starch", 2.4, 31000, None, None],
        [None, "TOTAL", None, 153.2, None, None, None, 400.9, None, None, None],
        ["TPD = metric tonnes per day. Compiled from consent applications."],
    ]
    for number, row in enumerate(rows, 2):
        for column, value in enumerate(row):
            if value is not None:
                sheet.write(number, column, value)
    book.save(str(path))


_FREE = [{"disposal_cost": ["0 INR/t", None]}, {"price": ["0 INR/t", None]}]
CLUSTER = Sheet("Ankleshwar IS matrix.xls", "en", _cluster, {"firms": [
    firm("Narmada Dyechem Ltd", days=330, offers=[
        line("Iron sludge", "14 t/day", now="landfill", disposal_cost="2100 INR/t"),
        line("Dilute sulphuric acid", "65 t/day", disposal_cost="450 INR/t", either=["now", "concentration", "purity"])],
        needs=[line("Oleum", "22 t/day", price="11500 INR/t"), line("Iron powder", "6.5 t/day", price="28000 INR/t")]),
    firm("Gujarat Chlor-Vinyl", days=350, offers=[
        line("Brine sludge", "3.2 t/day", now="store"), line("Hydrochloric acid", "48 t/day", now="sell", either=[{"price": ["900 INR/t", None]}])],
        needs=[line("Industrial salt", "210 t/day", price="1450 INR/t")]),
    firm("Panoli Paper & Board", days=340, offers=[
        line("Fly ash", "18 t/day", either=["now", "sells_to", *_FREE]), line("Plastic rejects", "5 t/day", disposal_cost="1200 INR/t", either=["now", "sells_to"])],
        needs=[line("Waste paper", "160 t/day", price="17500 INR/t"), line("Starch", "2.4 t/day", price="31000 INR/t")]),
], "asked": []})

SHEETS: list[Sheet] = [STEAM, CLUSTER]
