"""Firm by firm: data sheets of an agri-food park, a port's online survey, foundries side by side."""

from __future__ import annotations

from pathlib import Path

from tests.catalogue.sheets.blind.writing import Sheet, firm, workbook
from tests.catalogue.sheets.blind7.entries import entry

# fmt: off

_OPEN = ["contact", "phone", "address"]
_FREE = {"price": ["0 EUR/t", "0 元/吨", None]}, {"ask": ["0 EUR/t", "0 元/吨", None]}


# one data sheet a firm: nothing but labels and what was written behind them
def _data_sheets(path: Path) -> None:
    workbook(
        Verdano=[
            ["AGRIHUB WESTLAND - COMPANY DATA SHEET"],
            [],
            ["Company", "Verdano Tomatoes BV"],
            ["Activity", "Glasshouse tomatoes, 22 ha"],
            ["Contact person", "Marijke de Vries"],
            ["Residual stream 1", "Tomato vines and leaves"],
            ["Quantity", "3,100 t/year"],
            ["Current destination", "Composting, 48 EUR/t"],
            ["Residual stream 2", "Used rockwool slabs"],
            ["Quantity", "420 t/year"],
            ["Current destination", "Returned to supplier"],
            ["Looking for", "Carbon dioxide"],
            ["Quantity wanted", "4,200 t/year"],
            ["Price we pay now", "85 EUR/t"],
        ],
        Polder=[
            ["AGRIHUB WESTLAND - COMPANY DATA SHEET"],
            [],
            ["Company", "Polder Mushrooms BV"],
            ["Activity", "White and chestnut mushrooms"],
            ["Contact person", "Ruud Kramer"],
            ["Residual stream 1", "Spent mushroom compost"],
            ["Quantity", "160 t/week"],
            ["Current destination", "Arable farms, 9 EUR/t"],
            ["Residual stream 2", "none"],
            ["Looking for", "Wheat straw"],
            ["Quantity wanted", "90 t/week"],
            ["Price we pay now", "110 EUR/t"],
        ],
        Freshline=[
            ["AGRIHUB WESTLAND - COMPANY DATA SHEET"],
            [],
            ["Company", "Freshline Vegetable Cutters"],
            ["Activity", "Pre-cut vegetables"],
            ["Contact person", "n/a"],
            ["Residual stream 1", "Carrot and onion peelings"],
            ["Quantity", "25 t/day"],
            ["Current destination", "Cattle feed, we receive 6 EUR/t"],
            ["Residual stream 2", "Wash water"],
            ["Quantity", "300 m3/day"],
            ["Current destination", "Own treatment plant"],
            ["Looking for", "-"],
            ["Quantity wanted"],
            ["Price we pay now"],
        ],
    ).save(path)


DATA_SHEETS = Sheet("agrihub-data-sheets.xlsx", "en", _data_sheets, {"firms": [
    firm("Verdano Tomatoes BV", either=_OPEN, offers=[
        entry("Tomato vines and leaves", "3100 t/yr", disposal_cost="48 EUR/t"),
        entry("Used rockwool slabs", "420 t/yr"),
    ], needs=[
        entry("Carbon dioxide", "4200 t/yr", price="85 EUR/t"),
    ]),
    firm("Polder Mushrooms BV", either=_OPEN, offers=[
        entry("Spent mushroom compost", "160 t/week", {"disposal_cost": ["9 EUR/t", None]}, {"price": ["9 EUR/t", None]}),
    ], needs=[
        entry("Wheat straw", "90 t/week", price="110 EUR/t"),
    ]),
    firm("Freshline Vegetable Cutters", either=_OPEN, offers=[
        entry("Carrot and onion peelings", "25 t/day", price="6 EUR/t"),
        entry("Wash water", "300 m3/day"),
    ]),
], "asked": []})


# the export of an online survey: whole questions as titles, answers as people type them
def _survey(path: Path) -> None:
    rows = [
        ("Response ID,Date submitted,1. What is the name of your company?,2. Where in the port are you based?,"
         "3. Which residual material or surplus do you have most of?,4. How much of it arises (please give a unit and a period)?,"
         "5. What happens to it at the moment?,6. What does this cost you (EUR per tonne)?,"
         "7. Is there a secondary raw material you would be willing to take?,8. How much could you use per year (tonnes)?,"
         "9. May we contact you?"),
        "1,03/11/2025 09:12,Baltic Grain Terminal,Pier 4,Grain dust and screenings,about 900 tonnes a year,pellets for a boiler,12,No,,Yes",
        '2,03/11/2025 10:40,Nordhavn Ship Repair,Dock 2,Spent blasting grit,"1,400 t/yr",landfill,95,"Recycled garnet",250,Yes',
        "3,04/11/2025 08:02,Kattegat Cement Import,Pier 7,none really,,,,Fly ash,30000,Yes",
        "4,04/11/2025 15:55,Scanfish Meal A/S,Pier 1,Stick water,40 m3 per day,sewer,n/a,Fish offal,18000,No",
        "5,05/11/2025 11:20,Havn Cold Store,Pier 1,Waste heat from compressors at 30 °C,1.2 MW,blown off,0,no,,Yes",
        "6,06/11/2025 13:00,Oresund Timber,Yard B,Bark,75 tonnes per week,sold to a garden centre,,,,Yes",
        "7,06/11/2025 13:01,test,test,test,test,test,1,test,1,No",
    ]
    path.write_bytes("".join(f"{text}\r\n" for text in rows).encode("utf-8-sig"))


SURVEY = Sheet("port-survey-responses.csv", "en", _survey, {"firms": [
    firm("Baltic Grain Terminal", either=_OPEN, offers=[
        entry("Grain dust and screenings", "900 t/yr", disposal_cost="12 EUR/t"),
    ]),
    firm("Nordhavn Ship Repair", either=_OPEN, offers=[
        entry("Spent blasting grit", "1400 t/yr", disposal_cost="95 EUR/t"),
    ], needs=[
        entry("Recycled garnet", "250 t/yr"),
    ]),
    firm("Kattegat Cement Import", either=_OPEN, needs=[
        entry("Fly ash", "30000 t/yr"),
    ]),
    firm("Scanfish Meal A/S", either=_OPEN, offers=[
        entry("Stick water", "40 m3/day"),
    ], needs=[
        entry("Fish offal", "18000 t/yr"),
    ]),
    firm("Havn Cold Store", either=_OPEN, offers=[
        entry("Waste heat from compressors at 30 °C", "1.2 MW", {"material": ["Waste heat", "Waste heat from compressors"]}, {"disposal_cost": ["0 EUR/t", None]}),
    ]),
    firm("Oresund Timber", either=_OPEN, offers=[
        entry("Bark", "75 t/week"),
    ]),
], "asked": []})


# residues down, foundries across; what landfill costs on average stands behind
def _foundries(path: Path) -> None:
    workbook(Arisings=[
        ["West Midlands Foundry Cluster"],
        ["Residues by member, tonnes in 2025"],
        [],
        ["Residue", "EWC", "Castwell Iron", "Beacon Aluminium", "Pershore Steel Castings", "Cluster total"],
        ["Spent greensand", "10 09 08", 8400, None, 5200, 13600],
        ["Chemically bonded sand", "10 09 08", 1150, "nil", 2300, 3450],
        ["Cupola slag", "10 09 03", 2750, None, None, 2750],
        ["Aluminium dross", "10 10 03", None, 340, None, 340],
        ["Bag filter dust", "10 09 10", 610, None, 480, 1090],
        ["Refractory linings", "16 11 04", 95, 60, 140, 295],
        [],
        ["Source: members' 2025 returns. Figures rounded."],
    ]).save(path)


def _sand(material: str, quantity: str, code: str) -> dict:
    return entry(material, quantity, {"waste_code": [code, None]})


FOUNDRIES = Sheet("foundry-cluster.xlsx", "en", _foundries, {"firms": [
    firm("Castwell Iron", either=_OPEN, offers=[
        _sand("Spent greensand", "8400 t/yr", "10 09 08"), _sand("Chemically bonded sand", "1150 t/yr", "10 09 08"),
        _sand("Cupola slag", "2750 t/yr", "10 09 03"), _sand("Bag filter dust", "610 t/yr", "10 09 10"),
        _sand("Refractory linings", "95 t/yr", "16 11 04"),
    ]),
    firm("Beacon Aluminium", either=_OPEN, offers=[
        _sand("Aluminium dross", "340 t/yr", "10 10 03"), _sand("Refractory linings", "60 t/yr", "16 11 04"),
    ]),
    firm("Pershore Steel Castings", either=_OPEN, offers=[
        _sand("Spent greensand", "5200 t/yr", "10 09 08"), _sand("Chemically bonded sand", "2300 t/yr", "10 09 08"),
        _sand("Bag filter dust", "480 t/yr", "10 09 10"), _sand("Refractory linings", "140 t/yr", "16 11 04"),
    ]),
    firm("West Midlands Foundry Cluster", either=_OPEN, optional=True),
], "asked": []})


SHEETS: list[Sheet] = [DATA_SHEETS, SURVEY, FOUNDRIES]
