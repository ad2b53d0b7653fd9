"""Papers of single sites: a mill's weekly averages, an audit of a joinery, the fractions of a recycler."""

from __future__ import annotations

from pathlib import Path

from tests.catalogue.sheets.blind.writing import Sheet, firm, merge, ods, workbook, xls
from tests.catalogue.sheets.blind7.entries import entry

# fmt: off

_OPEN = ["contact", "phone", "address"]


# weekly averages of a mill, one stream counted by the shift
def _mill(path: Path) -> None:
    xls(path, {"By-products": [
        ["Calder Spinning & Weaving Co. - by-products and wastes"],
        ["Weekly averages, 48 production weeks, two shifts a day"],
        [],
        ["Dept", "Stream", "kg/week", "Form", "Outlet", "Price obtained (£/kg)", "Disposal (£/t)"],
        ["Blowroom", "Blowroom droppings", 2600, "bales", "Mushroom farm", 0.05, None],
        ["Carding", "Card strips", 1900, "bales", "Open-end spinner", 0.42, None],
        ["Weaving", "Selvedge trimmings", 750, "loose", "Rag merchant", 0.18, None],
        ["Sizing", "Spent size liquor", 14000, "liquid", "Sewer", None, None],
        ["Finishing", "Stenter oil condensate", 90, "drums", "Licensed contractor", None, 480],
        ["Boilers", "Boiler ash", 1200, "loose", "Landfill", None, 112],
        ["Warehouse", "Cardboard cones", 310, "bags", "Recycler", 0.03, None],
        [None, "TOTAL", 20850],
    ]}, {("By-products", 1, 1): (1, 7), ("By-products", 2, 1): (2, 7)})


MILL = Sheet("mill-by-products.xls", "en", _mill, {"firms": [
    firm("Calder Spinning & Weaving Co.", either=_OPEN, offers=[
        entry("Blowroom droppings", "2600 kg/week", price="50 GBP/t"),
        entry("Card strips", "1900 kg/week", price="420 GBP/t"),
        entry("Selvedge trimmings", "750 kg/week", price="180 GBP/t"),
        entry("Spent size liquor", "14000 kg/week"),
        entry("Stenter oil condensate", "90 kg/week", disposal_cost="480 GBP/t"),
        entry("Boiler ash", "1200 kg/week", disposal_cost="112 GBP/t"),
        entry("Cardboard cones", "310 kg/week", price="30 GBP/t"),
    ]),
], "asked": []})


# a consultant's audit: summary in sentences, then the table with its units below the titles
def _audit(path: Path) -> None:
    book = workbook(
        Summary=[
            ["Resource audit - Thornton Doors & Stairs Ltd"],
            ["Prepared by Greenline Consulting, March 2026"],
            [],
            ["Main findings"],
            ["1. Wood residues make up more than 80 % of all arisings."],
            ["2. Disposal costs of about £31,000 a year could be halved."],
        ],
        Streams=[
            ["Table 2: Material streams (sign convention: cost +, income -)"],
            ["No.", "Stream", "Generated", "Moisture", "Cost / income", "Present outlet", "Suggested outlet"],
            [None, None, "t/month", "%", "£/t", None, None],
            [1, "Softwood sawdust", 42, 12, -18, "Animal bedding", "Panel board"],
            [2, "MDF dust", 16.5, 7, 65, "Energy from waste", "Panel board"],
            [3, "Hardwood offcuts", 9, 10, 0, "Staff firewood", "Toy maker"],
            [4, "Spent lacquer thinner", 0.4, None, 620, "Hazardous contractor", "Solvent recovery"],
            [5, "Glass breakages", 1.1, None, 85, "Skip", "Glass recycler"],
            [6, "Polythene wrap", 0.9, None, -45, "Recycler", "no change"],
            [7, "Glue wash water", 6, 97, 140, "Tankered away", "Evaporator"],
            [None, "Total", 75.9],
        ],
    )
    merge(book["Streams"], "A1:G1")
    book.save(path)


AUDIT = Sheet("resource-audit-thornton.xlsx", "en", _audit, {"firms": [
    firm("Thornton Doors & Stairs Ltd", either=_OPEN, offers=[
        entry("Softwood sawdust", "42 t/month", price="18 GBP/t", moisture="12%"),
        entry("MDF dust", "16.5 t/month", disposal_cost="65 GBP/t", moisture="7%"),
        entry("Hardwood offcuts", "9 t/month", {"disposal_cost": ["0 GBP/t", "0 元/吨", None]}, {"price": ["0 GBP/t", "0 元/吨", None]}, moisture="10%"),
        entry("Spent lacquer thinner", "0.4 t/month", disposal_cost="620 GBP/t"),
        entry("Glass breakages", "1.1 t/month", disposal_cost="85 GBP/t"),
        entry("Polythene wrap", "0.9 t/month", price="45 GBP/t"),
        entry("Glue wash water", "6 t/month", disposal_cost="140 GBP/t", moisture="97%"),
    ]),
    firm("Greenline Consulting", either=_OPEN, optional=True),
], "asked": []})


# a recycler of electronics: what comes in at a fee, what goes out at a price
def _recycler(path: Path) -> None:
    ods(path, {"Inbound": [
        ["Elektra Recycling s.r.o. - inbound streams we accept"],
        [],
        ["Input stream", "EWC", "Capacity (t/month)", "Gate fee (EUR/t)", "Conditions"],
        ["CRT screens", "20 01 35*", 120, 160, "palletised"],
        ["Small appliances", "20 01 36", 900, 35, "no batteries"],
        ["Cooling appliances", "20 01 23*", 350, 90, "intact circuit"],
    ], "Outbound": [
        ["Outbound fractions 2025"],
        [],
        ["Fraction", "Output (t/month)", "Selling price (EUR/t)", "Purity", "Buyer"],
        ["Shredded steel", 410, 240, "97 %", "steelworks"],
        ["Copper granulate", 28, 6900, "99.5 %", "refinery"],
        ["Mixed ABS/PS flakes", 95, 310, "95 %", "compounder"],
        ["Polyurethane foam powder", 22, None, None, "none yet"],
    ]})


RECYCLER = Sheet("recycler-streams.ods", "en", _recycler, {"firms": [
    firm("Elektra Recycling s.r.o.", either=_OPEN, offers=[
        entry("Shredded steel", "410 t/month", "max_share", {"ask": ["240 EUR/t", None]}, price="240 EUR/t"),
        entry("Copper granulate", "28 t/month", {"ask": ["6900 EUR/t", None]}, price="6900 EUR/t"),
        entry("Mixed ABS/PS flakes", "95 t/month", {"ask": ["310 EUR/t", None]}, price="310 EUR/t"),
        entry("Polyurethane foam powder", "22 t/month"),
    ], needs=[
        entry("CRT screens", "120 t/month", {"capacity": ["120 t/month", None]}, gate_fee="160 EUR/t"),
        entry("Small appliances", "900 t/month", {"capacity": ["900 t/month", None]}, gate_fee="35 EUR/t"),
        entry("Cooling appliances", "350 t/month", {"capacity": ["350 t/month", None]}, gate_fee="90 EUR/t"),
    ]),
], "asked": []})


SHEETS: list[Sheet] = [MILL, AUDIT, RECYCLER]
