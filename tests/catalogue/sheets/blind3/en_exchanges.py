"""Have and want lists, a workshop's capture sheet, an online survey and season tickets."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from tests.catalogue.sheets.blind.writing import Sheet, firm, line, merge, workbook

# fmt: off


# semicolons, decimal commas, points for thousands; have and want in one column; whether the price of a HAVE is paid
# today or asked nobody says
def _priced(price: str) -> list[Any]:
    return [{"price": [price, None]}, {"ask": [price, None]}]


def _moerdijk(path: Path) -> None:
    rows = [
        "Moerdijk / West-Brabant residual streams, status 01-03-2026;;;;;;;",
        "Company;Have/Want;Material;Quantity;Unit;Price (EUR/t);Contact;Remark",
        "Moerdijk Biofuels BV;HAVE;Crude glycerine;12.400,0;t/yr;310,00;j.bakker@mbf.example;",
        "Moerdijk Biofuels BV;HAVE;Fatty acid distillate;1.850,5;t/yr;545,00;j.bakker@mbf.example;",
        "Moerdijk Biofuels BV;WANT;Methanol;9.600,0;t/yr;402,50;j.bakker@mbf.example;also recycled",
        "Dinteloord Sugar NV;HAVE;Carbonation lime;64.000,0;t/yr;4,75;lab@dsugar.example;",
        "Dinteloord Sugar NV;WANT;Limestone;41.500,0;t/yr;21,40;lab@dsugar.example;",
        "Westland Growers Coop;WANT;Carbon dioxide;22.000,0;t/yr;58,00;;only April to September",
        "Westland Growers Coop;HAVE;Tomato vines;3,2;kt/yr;;;we pay 45 EUR/t to the composter",
        "Klundert Concrete BV;WANT;Fly ash;7.250,0;t/yr;32,00;;",
        "Klundert Concrete BV;HAVE;Concrete rubble;900,0;m3/month;;;crusher on site",
        "Klundert Concrete BV;HAVE;Old moulds;6;truckloads;;;",
    ]
    path.write_text("\r\n".join(rows) + "\r\n", encoding="utf-8")


MOERDIJK = Sheet("moerdijk_have_want.csv", "en", _moerdijk, {"firms": [
    firm("Moerdijk Biofuels BV", contact="j.bakker@mbf.example", offers=[
        line("Crude glycerine", "12400 t/yr", either=_priced("310 EUR/t")), line("Fatty acid distillate", "1850.5 t/yr", either=_priced("545 EUR/t"))],
        needs=[line("Methanol", "9600 t/yr", price="402.5 EUR/t", either=["accepts"])]),
    firm("Dinteloord Sugar NV", contact="lab@dsugar.example", offers=[line("Carbonation lime", "64000 t/yr", either=_priced("4.75 EUR/t"))],
         needs=[line("Limestone", "41500 t/yr", price="21.4 EUR/t")]),
    firm("Westland Growers Coop", offers=[line("Tomato vines", "3.2 kt/yr", either=[{"disposal_cost": ["45 EUR/t", None]}])],
         needs=[line("Carbon dioxide", "22000 t/yr", price="58 EUR/t", either=["months"])]),
    firm("Klundert Concrete BV", offers=[line("Concrete rubble", "900 m3/month"), line("Old moulds", either=[{"quantity": [None]}])],
         needs=[line("Fly ash", "7250 t/yr", price="32 EUR/t")]),
], "asked": ["D12"]})


# we have beside we need, amounts as people say them, firms blank below their first line
def _shannon(path: Path) -> None:
    rows = [
        ["Shannon estuary - who has what", *[""] * 8],
        ["Company", "Contact", "We have", "How much", "What we do with it now", "We need", "How much", "What we pay now", "Note"],
        ["Shannonside Dairy Co-op", "Aoife Byrne 061 555 010", "Whey permeate", "85 t/day", "land spreading, costs €9/t", "Caustic soda", "14 t/month", "€410/t", "runs 365 days"],
        ["", "", "DAF sludge", "30 t per week", "land spreading, costs €38/t", "Wood chip", "5,200 t/yr", "€118/t", ""],
        ["Limerick Board Mills", "Pat Ryan 061 555 020", "Bark", "240 t/week", "burned on site", "Waste paper", "1,900 t/month", "€95 per tonne", ""],
        ["", "", "Paper sludge", "~11,000 t/yr", "landfill, €76/t", "", "", "", "60% water"],
        ["Foynes Salt Works", "n/a", "Brine filter cake", "1,100 t/yr", "free to farmers", "-", "-", "-", ""],
        ["Clare Timber Frame", "Mary 065 555 031", "Sawdust", "about 6 t a week", "sold at €42/t", "Mineral wool", "depends on orders", "", ""],
        ["", "", "", "", "", "", "", "", ""],
        ["updated after the January call", *[""] * 8],
    ]
    path.write_text("\n".join("\t".join(row) for row in rows) + "\n", encoding="utf-8")


SHANNON = Sheet("shannon_have_need.tsv", "en", _shannon, {"firms": [
    firm("Shannonside Dairy Co-op", contact="Aoife Byrne", days=365, either=["phone"], offers=[
        line("Whey permeate", "85 t/day", disposal_cost="9 EUR/t", either=["now"]), line("DAF sludge", "30 t/week", disposal_cost="38 EUR/t", either=["now"])],
        needs=[line("Caustic soda", "14 t/month", price="410 EUR/t"), line("Wood chip", "5200 t/yr", price="118 EUR/t")]),
    firm("Limerick Board Mills", contact="Pat Ryan", either=["phone"], offers=[
        line("Bark", "240 t/week", either=["now"]), line("Paper sludge", "11000 t/yr", now="landfill", disposal_cost="76 EUR/t", either=[{"moisture": ["60%", None]}])],
        needs=[line("Waste paper", "1900 t/month", price="95 EUR/t")]),
    firm("Foynes Salt Works", offers=[line("Brine filter cake", "1100 t/yr", either=["now", "sells_to", {"disposal_cost": ["0 EUR/t", None]}, {"price": ["0 EUR/t", None]}])]),
    firm("Clare Timber Frame", contact="Mary", either=["phone"], offers=[line("Sawdust", "6 t/week", now="sell", price="42 EUR/t")], needs=[line("Mineral wool")]),
], "asked": []})


# a capture sheet: Resource, then a cross under Have or Want
def _capture(path: Path) -> None:
    rows: list[list[Any]] = [
        ["Synergy workshop - resource capture sheet", None, None, None, None, None, "Facilitator: Jo Hart"],
        ["Venue: Immingham, 27 January 2026"],
        [],
        ["Table", "Organisation", "Resource", "Have", "Want", "Quantity", "Further details"],
        [1, "Humber Board Ltd", "Wood dust", "x", None, "1,900 t/yr", "to biomass boiler at £12/t income"],
        [1, "Humber Board Ltd", "Urea resin", None, "x", "14,000 t/yr", None],
        [1, "Grimsby Cold Stores", "Waste heat from chillers", "x", None, "1.4 MW", "8,400 h/yr, 40 °C"],
        [1, "Grimsby Cold Stores", "Pallet wrap", "x", None, "4 t a month", "baled, sold for £180/t"],
        [2, "Lindsey Growers", "Low grade heat", None, "x", "18,000 MWh/yr", "min 35 °C"],
        [2, "Lindsey Growers", "Rockwool slabs", "x", None, "260 t/yr", "landfill £131/t"],
        [2, "Titan Pigments UK", "Red gypsum", "x", None, "110 kt/yr", None],
        [2, "Titan Pigments UK", "Weak acid", None, "x", "?", "anything over 20%"],
        [3, "Axholme Farms", "Organic fertiliser", None, "X", "9,000 tonnes pa", None],
        [3, "Axholme Farms", "Straw", "X", None, "7,500 tonnes pa", "£65/t ex farm"],
        [None, None, None, None, None, None, None],
        ["Follow-up: Jo to circulate contacts by Friday"],
    ]
    book = workbook(Capture=rows)
    merge(book["Capture"], "A1:F1")
    book.save(path)


CAPTURE = Sheet("Immingham capture sheet.xlsx", "en", _capture, {"firms": [
    firm("Humber Board Ltd", offers=[line("Wood dust", "1900 t/yr", price="12 GBP/t", either=["now", "sells_to"])], needs=[line("Urea resin", "14000 t/yr")]),
    firm("Grimsby Cold Stores", offers=[
        line("Waste heat from chillers", "1.4 MW", hours="8400 h", temperature="40 °C"),
        line("Pallet wrap", "4 t/month", now="sell", price="180 GBP/t")]),
    firm("Lindsey Growers", offers=[line("Rockwool slabs", "260 t/yr", now="landfill", disposal_cost="131 GBP/t")],
         needs=[line("Low grade heat", "18000 MWh/yr", temperature=">= 35 °C")]),
    firm("Titan Pigments UK", offers=[line("Red gypsum", "110 kt/yr")], needs=[line("Weak acid", either=["purity", "concentration"])]),
    firm("Axholme Farms", offers=[line("Straw", "7500 t/yr", either=[{"price": ["65 GBP/t", None]}, {"ask": ["65 GBP/t", None]}])], needs=[line("Organic fertiliser", "9000 t/yr")]),
], "asked": []})


# a circular-economy survey: questions as header, lists in a cell, a test among the answers
def _pune(path: Path) -> None:
    rows: list[list[Any]] = [
        ["Timestamp", "Email Address", "Name of your company", "Name and mobile of the person filling in", "Days of operation in a year",
         "Which wastes / by-products do you generate? Please give quantity (MT/month) for each", "What do you pay or get for them today? (Rs/kg)",
         "Which raw materials do you buy, and how much (MT/month)?", "Would you share data with neighbours?"],
        ["2026/01/19 11:02:51", "eng@chakan.example", "Chakan Auto Forge Pvt Ltd", "S. Kulkarni, 98220 00001", 300,
         "Mill scale 85; Forging flash 420; Used oil 2.5", "Mill scale - get Rs 6/kg; Forging flash - get Rs 34/kg; Used oil - get Rs 28/kg", "Alloy steel bars 3,200; Furnace oil 260", "Yes"],
        ["2026/01/19 11:10:20", "test@test.com", "test", "test", 1, "test", "test", "test", "No"],
        ["2026/01/20 09:41:07", "ehs@ranjan.example", "Ranjangaon Agro Foods", "P. Deshmukh, 98220 00002", 330,
         "1. Mango peel and stones 640\n2. ETP sludge 55", "1. pay Rs 1.2/kg\n2. pay Rs 4/kg", "Sugar 310; Laminated pouches 12", "Yes"],
        ["2026/01/21 17:25:33", "plant@bhosari.example", "Bhosari Rubber Products", "A. Shaikh", 300, "Rubber flash and trimmings", "sold", "Natural rubber 75; Carbon black 40", "Maybe"],
        ["2026/01/22 10:00:12", "info@mulshi.example", "Mulshi Bricks", "R. Mane, 98220 00004", 240, "Nil", "NA", "Fly ash 1,800; Rice husk 90", "Yes"],
    ]
    workbook(**{"Form responses 1": rows}).save(path)


PUNE = Sheet("Circular economy survey Pune (Responses).xlsx", "en", _pune, {"firms": [
    firm("Chakan Auto Forge Pvt Ltd", contact="S. Kulkarni", days=300, either=["phone"], offers=[
        line("Mill scale", "85 t/month", price="6 INR/kg"), line("Forging flash", "420 t/month", price="34 INR/kg"), line("Used oil", "2.5 t/month", price="28 INR/kg")],
        needs=[line("Alloy steel bars", "3200 t/month"), line("Furnace oil", "260 t/month")]),
    firm("Ranjangaon Agro Foods", contact="P. Deshmukh", days=330, either=["phone"], offers=[
        line("Mango peel and stones", "640 t/month", disposal_cost="1.2 INR/kg"), line("ETP sludge", "55 t/month", disposal_cost="4 INR/kg")],
        needs=[line("Sugar", "310 t/month"), line("Laminated pouches", "12 t/month")]),
    firm("Bhosari Rubber Products", contact="A. Shaikh", days=300, offers=[line("Rubber flash and trimmings", now="sell")],
         needs=[line("Natural rubber", "75 t/month"), line("Carbon black", "40 t/month")]),
    firm("Mulshi Bricks", contact="R. Mane", days=240, either=["phone"], needs=[line("Fly ash", "1800 t/month"), line("Rice husk", "90 t/month")]),
], "asked": []})


# season tickets of a carrier: who hands over what, for a year
def _tickets(path: Path) -> None:
    rows: list[list[Any]] = [
        ["Duty of care - season ticket list", "", "", "", "", "", "", "", "", ""],
        ["Ticket no.", "Valid from", "Valid to", "Transferor (producer)", "Premises", "Description of waste", "EWC", "Est. annual quantity", "Transferee", "Charge (£/t)"],
        ["ST-1041", "01/04/2025", "31/03/2026", "Ribble Fabrics Ltd", "Mill Lane, Preston", "Textile trimmings", "04 02 22", "48 t", "Lancs Recycling Ltd", "65"],
        ["ST-1042", "01/04/2025", "31/03/2026", "Ribble Fabrics Ltd", "Mill Lane, Preston", "Cardboard packaging", "15 01 01", "12.5 t", "Lancs Recycling Ltd", "0"],
        ["ST-1057", "01/05/2025", "30/04/2026", "Fylde Seafoods", "Dock Road, Fleetwood", "Shellfish shells", "02 02 03", "310 tonnes", "Bay Compost", "52.50"],
        ["ST-1060", "01/05/2025", "30/04/2026", "Penwortham Joinery", "Unit 4, Hill Court", "Untreated wood offcuts", "03 01 05", "1.5 t per week", "Lancs Recycling Ltd", "38"],
        ["ST-1063", "01/06/2025", "31/05/2026", "Penwortham Joinery", "Unit 4, Hill Court", "Mixed dry recyclables", "20 03 01", "12 x 1100 l bins/wk", "Lancs Recycling Ltd", "per lift"],
        ["ST-1070", "01/06/2025", "31/05/2026", "Leyland Coatings plc", "Works Road", "Wash solvent", "14 06 03*", "9,600 kg", "Bay Solvents", "420"],
    ]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


def _ticket(material: str, quantity: str | None, code: str, price: str | None, **fields: Any) -> dict[str, Any]:
    money = {"disposal_cost": f"{price} GBP/t"} if price else {}
    return line(material, quantity, waste_code=code, **money, **({"either": ["sells_to", "now"]} | fields))


TICKETS = Sheet("season_tickets_2025.csv", "en", _tickets, {"firms": [
    firm("Ribble Fabrics Ltd", address="Mill Lane, Preston", offers=[
        _ticket("Textile trimmings", "48 t/yr", "04 02 22", "65"),
        _ticket("Cardboard packaging", "12.5 t/yr", "15 01 01", None, either=["sells_to", "now", {"disposal_cost": ["0 GBP/t", None]}])]),
    firm("Fylde Seafoods", address="Dock Road, Fleetwood", offers=[_ticket("Shellfish shells", "310 t/yr", "02 02 03", "52.5")]),
    firm("Penwortham Joinery", address="Unit 4, Hill Court", offers=[
        _ticket("Untreated wood offcuts", "1.5 t/week", "03 01 05", "38"),
        _ticket("Mixed dry recyclables", None, "20 03 01", None)]),
    firm("Leyland Coatings plc", address="Works Road", offers=[_ticket("Wash solvent", "9600 kg/yr", "14 06 03*", "420", legal="hazardous-waste")]),
    *[firm(name, optional=True) for name in ("Lancs Recycling Ltd", "Bay Compost", "Bay Solvents")],
], "asked": ["H7"]})

SHEETS: list[Sheet] = [MOERDIJK, SHANNON, CAPTURE, PUNE, TICKETS]
