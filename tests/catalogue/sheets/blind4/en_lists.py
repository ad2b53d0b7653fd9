"""A board of have and want side by side, a group's list of purchases, and a club's list with crosses."""

from __future__ import annotations

import csv
from pathlib import Path

from tests.catalogue.sheets.blind.writing import Sheet, firm, line, merge, ods, workbook

# fmt: off


# two lists side by side that have nothing to do with each other by row; money with a sign
def _board(path: Path) -> None:
    book = workbook(Board=[
        ["Haven Moerkade - vraag & aanbod / have & want board, Q1 2026"],
        ["WE HAVE", None, None, None, None, None, "WE WANT", None, None, None],
        ["Company", "Material", "t/yr", "Sold at €/t (minus = we pay)", "Remark", None, "Company", "Material", "t/yr", "Would pay max €/t"],
        ["Kade Bakkerijen BV", "Bread waste", 2300, 20, None, None, "Cementfabriek Maas", "De-inking sludge", 25000, 5],
        ["Van Loon Metaal BV", "Mill scale", 5400, 32, "dry", None, "AgriFeed Brabant BV", "Bread waste", 6000, 35],
        ["Papierfabriek De Zwaan", "De-inking sludge", 18500, -45, None, None, "AgriFeed Brabant BV", "Brewers' grains", 9000, 48],
        ["Oosterhout Coatings NV", "Spent xylene", 130, -210, "hazardous", None, "Kade Bakkerijen BV", "Wood pellets", 1200, 240],
        ["Papierfabriek De Zwaan", "Boiler ash", 3100, -28, None, None, None, None, None, None],
        [],
        ["Next update: 1 April. Mail changes to bord@havenmoerkade.example"],
    ])
    merge(book["Board"], "A1:J1", "A2:E2", "G2:J2", "A10:J10")
    book.save(path)


BOARD = Sheet("Moerkade have want board.xlsx", "en", _board, {"firms": [
    firm("Kade Bakkerijen BV", offers=[line("Bread waste", "2300 t/yr", price="20 EUR/t")], needs=[line("Wood pellets", "1200 t/yr", price="240 EUR/t")]),
    firm("Van Loon Metaal BV", offers=[line("Mill scale", "5400 t/yr", price="32 EUR/t")]),
    firm("Papierfabriek De Zwaan", offers=[
        line("De-inking sludge", "18500 t/yr", disposal_cost="45 EUR/t"), line("Boiler ash", "3100 t/yr", disposal_cost="28 EUR/t")]),
    firm("Oosterhout Coatings NV", offers=[line("Spent xylene", "130 t/yr", disposal_cost="210 EUR/t")]),
    firm("Cementfabriek Maas", needs=[line("De-inking sludge", "25000 t/yr", price="5 EUR/t")]),
    firm("AgriFeed Brabant BV", needs=[line("Bread waste", "6000 t/yr", price="35 EUR/t"), line("Brewers' grains", "9000 t/yr", price="48 EUR/t")]),
], "asked": []})


# what the plants of a group buy, with units of their own and the spend of the year
def _spend(path: Path) -> None:
    rows = [
        ["Corrib Polymers Group - direct materials spend FY2025"],
        ["Plant", "Item", "Description", "UoM", "Annual usage", "Unit price EUR", "Annual spend EUR", "Lead supplier"],
        ["Corrib Polymers Athlone", "10011", "HDPE resin", "t", "2,850", "1,240.00", "3,534,000.00", "NordChem"],
        ["Corrib Polymers Athlone", "10026", "Titanium dioxide", "kg", "96,000", "2.85", "273,600.00", "Pigmenta"],
        ["Corrib Polymers Athlone", "10107", "White spirit", "L", "14,500", "1.62", "23,490.00", "Leinster Solvents"],
        ["Corrib Polymers Tuam", "20004", "Recycled PET flake", "t", "1,900", "1,015.00", "1,928,500.00", "various"],
        ["Corrib Polymers Tuam", "20031", "Corrugated cases", "each", "310,000", "0.48", "148,800.00", "Boxford"],
        ["Corrib Polymers Tuam", "20032", "Stretch film", "t", "26", "1,780.00", "46,280.00", "Boxford"],
        ["Total", "", "", "", "", "", "5,954,670.00", ""],
        ["Source: ERP, accounts payable"],
    ]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter="\t").writerows(rows)


_FROM = ["buys_from"]
SPEND = Sheet("direct_materials_FY25.tsv", "en", _spend, {"firms": [
    firm("Corrib Polymers Athlone", needs=[
        line("HDPE resin", "2850 t/yr", price="1240 EUR/t", either=_FROM), line("Titanium dioxide", "96000 kg/yr", price="2.85 EUR/kg", either=_FROM),
        line("White spirit", "14500 L/yr", price="1.62 EUR/L", either=_FROM)]),
    firm("Corrib Polymers Tuam", needs=[
        line("Recycled PET flake", "1900 t/yr", price="1015 EUR/t", either=_FROM), line("Corrugated cases", "310000 each/yr", price="0.48 EUR/each", either=_FROM),
        line("Stretch film", "26 t/yr", price="1780 EUR/t", either=_FROM)]),
], "asked": []})


# a club's list: a cross under offers or seeks, how often in a column of its own
def _club(path: Path) -> None:
    ods(path, {"Members": [
        ["Humber Resource Club - members' offers and wishes, issue 7", *[None] * 8],
        ["Member", "Resource", "Offers", "Seeks", "Quantity", "Unit", "Per", "Price now (£/unit)", "Contact"],
        ["Immingham Fertilisers plc", "Carbon dioxide", "x", None, 900, "tonnes", "week", 18, "R. Holt"],
        ["Grimsby Fish Proteins Ltd", "Fish oil residue", "x", None, 35, "tonnes", "month", None, "A. Lunn"],
        ["Grimsby Fish Proteins Ltd", "Steam", None, "x", 22000, "MWh", "year", 41, "A. Lunn"],
        ["Humber Glasshouses Ltd", "Carbon dioxide", None, "x", 7500, "tonnes", "year", 60, "J. Visser"],
        ["Humber Glasshouses Ltd", "Waste heat", None, "x", 30000, "MWh", "year", None, "J. Visser"],
        ["Brigg Sugar Ltd", "Lime cake", "x", None, 12000, "tonnes", "year", 3, "office"],
        ["Brigg Sugar Ltd", "Coke", None, "x", 6500, "tonnes", "year", 280, "office"],
        [None] * 9,
        ["x = yes. Prices are what the member gets or pays today.", *[None] * 8],
    ]}, {("Members", 1, 1): 9})


CLUB = Sheet("Humber club issue 7.ods", "en", _club, {"firms": [
    firm("Immingham Fertilisers plc", offers=[line("Carbon dioxide", "900 t/week", price="18 GBP/t")]),
    firm("Grimsby Fish Proteins Ltd", offers=[line("Fish oil residue", "35 t/month")], needs=[line("Steam", "22000 MWh/yr", price="41 GBP/MWh")]),
    firm("Humber Glasshouses Ltd", needs=[line("Carbon dioxide", "7500 t/yr", price="60 GBP/t"), line("Waste heat", "30000 MWh/yr")]),
    firm("Brigg Sugar Ltd", offers=[line("Lime cake", "12000 t/yr", price="3 GBP/t")], needs=[line("Coke", "6500 t/yr", price="280 GBP/t")]),
], "asked": []})

SHEETS: list[Sheet] = [BOARD, SPEND, CLUB]
