"""A chamber's swap list, a port's berth-side register and a council's phone round."""

from __future__ import annotations

from pathlib import Path

from tests.catalogue.sheets.blind.writing import Sheet, firm, merge, ods, workbook
from tests.catalogue.sheets.blind5.entries import entry

# fmt: off


# a chamber's list: whose entry, which way, money per unit with a sign explained in the title
def _swap(path: Path) -> None:
    book = workbook(**{"Swap list": [
        ["Eastvale Chamber of Trade - resource swap list, spring 2026"],
        [],
        ["Entered by", "Spare / sought", "Substance", "Arising per month", "UoM", "Asking or bidding price", "State of entry", "Reach on"],
        ["Marlow Creamery", "spare", "Acid whey", 420, "m3", "pays £9/m3", "live", "Ben Ode 01632 970001"],
        ["Marlow Creamery", "sought", "Wood chip", 65, "t", "would pay £58/t", "live", "Ben Ode 01632 970001"],
        ["Tarn Joinery Works", "spare", "Clean offcuts", 18, "t", "£25/t", "live", "Lucy Farr 01632 970002"],
        ["Tarn Joinery Works", "spare", "MDF dust", 3.5, "t", "costs £110/t", "live", "Lucy Farr 01632 970002"],
        ["Holt & Sons Ltd", "sought", "Used IBCs", 30, "no.", "£35 each", "live", "Sam Holt 01632 970003"],
        ["Pike Quarry Products", "spare", "Quarry fines", 900, "t", "free", "closed Jan", "01632 970004"],
        ["Pike Quarry Products", "spare", "Crusher dust", 1200, "t", "£4/t", "live", "01632 970004"],
        ["7 entries live", None, None, None, None, None, None, None],
    ]})
    merge(book.worksheets[0], "A1:H1")
    book.save(path)


SWAP = Sheet("Eastvale swap list spring 2026.xlsx", "en", _swap, {"firms": [
    firm("Marlow Creamery", contact="Ben Ode 01632 970001", phone="01632 970001", offers=[entry("Acid whey", "420 m3/month", disposal_cost="9 GBP/m3")],
         needs=[entry("Wood chip", "65 t/month", price="58 GBP/t")]),
    firm("Tarn Joinery Works", contact="Lucy Farr 01632 970002", phone="01632 970002", offers=[
        entry("Clean offcuts", "18 t/month", price="25 GBP/t"), entry("MDF dust", "3.5 t/month", disposal_cost="110 GBP/t")]),
    firm("Holt & Sons Ltd", contact="Sam Holt 01632 970003", phone="01632 970003", needs=[entry("Used IBCs", "30 pieces/month", price="35 GBP/piece")]),
    firm("Pike Quarry Products", contact="01632 970004", phone="01632 970004", offers=[
        entry("Quarry fines", "900 t/month", {"price": ["0 GBP/t", "0 元/吨", None]}, optional=True), entry("Crusher dust", "1200 t/month", price="4 GBP/t")]),
], "asked": []})


# a port's register: tenants down, what goes out and what comes in side by side, decimal commas
def _port(path: Path) -> None:
    ods(path, {"Tenants": [
        ["Port of Vellmar - tenants' streams 2025"],
        ["Tenant", "Outgoing stream", "Tonnes p.a.", "Cost to tenant (EUR/t)", "Incoming requirement", "Tonnes p.a.", "Price at quay (EUR/t)", "Site lead"],
        ["Nordmole Grain Terminal", "Grain dust", 640, 28, "Diesel", 310, 1180, "A. Voss +49 40 5550 1101"],
        ["Nordmole Grain Terminal", "Screenings", 1150, None, None, None, None, "A. Voss +49 40 5550 1101"],
        ["Vellmar Ship Repair GmbH", "Spent grit", 2300, 64.5, "Steel plate", 4100, 890, "J. Brandt +49 40 5550 1102"],
        ["Vellmar Ship Repair GmbH", "Oily rags", 18, 410, None, None, None, "J. Brandt +49 40 5550 1102"],
        ["Seefisch Hafen AG", "Fish trimmings", 3900, None, "Ice", 2600, 42, "M. Petersen +49 40 5550 1103"],
        ["Sum", None, 8008, None, None, 7010, None, None],
        ["Figures from the tenants' own returns."],
    ]}, {("Tenants", 1, 1): 8})


PORT = Sheet("Vellmar tenants streams.ods", "en", _port, {"firms": [
    firm("Nordmole Grain Terminal", contact="A. Voss +49 40 5550 1101", phone="+49 40 5550 1101", offers=[
        entry("Grain dust", "640 t/yr", disposal_cost="28 EUR/t"), entry("Screenings", "1150 t/yr")], needs=[entry("Diesel", "310 t/yr", price="1180 EUR/t")]),
    firm("Vellmar Ship Repair GmbH", contact="J. Brandt +49 40 5550 1102", phone="+49 40 5550 1102", offers=[
        entry("Spent grit", "2300 t/yr", disposal_cost="64.5 EUR/t"), entry("Oily rags", "18 t/yr", disposal_cost="410 EUR/t")],
        needs=[entry("Steel plate", "4100 t/yr", price="890 EUR/t")]),
    firm("Seefisch Hafen AG", contact="M. Petersen +49 40 5550 1103", phone="+49 40 5550 1103", offers=[entry("Fish trimmings", "3900 t/yr")],
         needs=[entry("Ice", "2600 t/yr", price="42 EUR/t")]),
], "asked": []})


# a council's phone round typed as text: who, what they said, in short words
def _round(path: Path) -> None:
    rows = [
        "Phone round - Upper Tamar business park,,,,,",
        "Outfit,They have / they want,Stuff,Weekly or yearly amount,What it costs or earns them,Spoke to",
        'Tamar Cider Makers,have,Apple pomace,"2,200 t/yr",pays £12/t,Jo Penrose 01632 980001',
        "Tamar Cider Makers,want,Carbon dioxide,45 t/yr,pays £210/t,Jo Penrose 01632 980001",
        "Launce Feeds Ltd,want,Apple pomace,900 t/yr,,Rob Tripp 01632 980002",
        "Bealsmill Egg Farm,have,Poultry litter,35 t/wk,earns £6/t,Di Cole 01632 980003",
        "Bealsmill Egg Farm,want,Sawdust,8 t/wk,pays £95/t,Di Cole 01632 980003",
        "Greystone Cafe,have,nothing,,,01632 980004",
    ]
    path.write_bytes("".join(f"{text}\n" for text in rows).encode("utf-8"))


ROUND = Sheet("tamar_phone_round.csv", "en", _round, {"firms": [
    firm("Tamar Cider Makers", contact="Jo Penrose 01632 980001", phone="01632 980001", offers=[entry("Apple pomace", "2200 t/yr", disposal_cost="12 GBP/t")],
         needs=[entry("Carbon dioxide", "45 t/yr", price="210 GBP/t")]),
    firm("Launce Feeds Ltd", contact="Rob Tripp 01632 980002", phone="01632 980002", needs=[entry("Apple pomace", "900 t/yr")]),
    firm("Bealsmill Egg Farm", contact="Di Cole 01632 980003", phone="01632 980003", offers=[entry("Poultry litter", "35 t/week", price="6 GBP/t")],
         needs=[entry("Sawdust", "8 t/week", price="95 GBP/t")]),
    firm("Greystone Cafe", optional=True),
], "asked": []})

SHEETS: list[Sheet] = [SWAP, PORT, ROUND]
