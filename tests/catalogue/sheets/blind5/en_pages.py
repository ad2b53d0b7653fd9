"""Pages of a handbook."""

from __future__ import annotations

from pathlib import Path

from tests.catalogue.sheets.blind.writing import Sheet, firm, word, word_table
from tests.catalogue.sheets.blind5.entries import entry

# fmt: off


# handbook pages (Word): firm in a heading above each table, merged "Has available" / "Is looking for" cells at the left, money as words
def _pages(path: Path) -> None:
    document = word()
    document.add_heading("Kestrel Flats Industrial Exchange Handbook", 0)
    document.add_paragraph("How to use this handbook: find a resource, phone the person named, tell us how it went. Figures are as given by the members.")
    document.add_heading("Kestrel Tannery Co.", 2)
    document.add_paragraph("Sector: Leather     Contact: Gil Arden, 555-0171")
    table = word_table(document, [
        ["", "Resource", "Amount", "Money"],
        ["Has available", "Chrome shavings", "18 t/month", "landfilled at $95/t"],
        ["", "Fleshings", "40 t/month", "to renderer, paid $10/t"],
        ["Is looking for", "Salt, food or technical grade", "120 t/month", ""],
    ])
    table.cell(1, 0).merge(table.cell(2, 0))
    document.add_paragraph("")
    document.add_heading("Sorrel Renderers Inc.", 2)
    document.add_paragraph("Sector: Rendering     Contact: May Lin, 555-0172")
    table = word_table(document, [
        ["", "Resource", "Amount", "Money"],
        ["Has available", "Tallow", "350 t/month", "sold, $740/t"],
        ["Is looking for", "Slaughterhouse by-products", "60 t/day", ""],
        ["", "Used fryer oil", "25 t/week", "pays up to $520/t"],
    ])
    table.cell(2, 0).merge(table.cell(3, 0))
    document.add_paragraph("")
    document.add_heading("Flats Poultry Packers", 2)
    document.add_paragraph("Sector: Meat packing     Contact: Joe Barr, 555-0173")
    table = word_table(document, [
        ["", "Resource", "Amount", "Money"],
        ["Has available", "Feathers", "9 t/day", "haul-off costs $28/t"],
        ["", "Blood", "14,000 L/day", ""],
        ["Is looking for", "None at this time", "", ""],
    ])
    table.cell(1, 0).merge(table.cell(2, 0))
    document.add_paragraph("")
    document.add_heading("Redstone Gypsum Board", 2)
    document.add_paragraph("Sector: Building boards     Contact: Nia Cole, 555-0174")
    table = word_table(document, [
        ["", "Resource", "Amount", "Money"],
        ["Has available", "Wallboard trim", "700 t/yr", "landfilled at $60/t"],
        ["Is looking for", "Synthetic (FGD) gypsum", "90,000 t/yr", "$11/t delivered"],
        ["", "Recycled paper pulp", "3,200 t/yr", ""],
    ])
    table.cell(2, 0).merge(table.cell(3, 0))
    document.add_paragraph("")
    document.add_paragraph("Members with nothing to list this season: Bluff Cabinets, O.K. Cartons.")
    document.save(str(path))


PAGES = Sheet("industrial_exchange_handbook_pages.docx", "en", _pages, {"firms": [
    firm("Kestrel Tannery Co.", contact="Gil Arden, 555-0171", phone="Gil Arden, 555-0171", offers=[
        entry("Chrome shavings", "18 t/month", disposal_cost="95 USD/t"),
        entry("Fleshings", "40 t/month", {"price": ["10 USD/t", None]}),
    ], needs=[
        entry("Salt, food or technical grade", "120 t/month"),
    ]),
    firm("Sorrel Renderers Inc.", contact="May Lin, 555-0172", phone="May Lin, 555-0172", offers=[
        entry("Tallow", "350 t/month", price="740 USD/t"),
    ], needs=[
        entry("Slaughterhouse by-products", "60 t/day"),
        entry("Used fryer oil", "25 t/week", price="520 USD/t"),
    ]),
    firm("Flats Poultry Packers", contact="Joe Barr, 555-0173", phone="Joe Barr, 555-0173", offers=[
        entry("Feathers", "9 t/day", disposal_cost="28 USD/t"),
        entry("Blood", "14000 litres/day"),
    ]),
    firm("Redstone Gypsum Board", contact="Nia Cole, 555-0174", phone="Nia Cole, 555-0174", offers=[
        entry("Wallboard trim", "700 t/yr", disposal_cost="60 USD/t"),
    ], needs=[
        entry("Synthetic (FGD) gypsum", "90000 t/yr", price="11 USD/t"),
        entry("Recycled paper pulp", "3200 t/yr"),
    ]),
], "asked": []})


SHEETS: list[Sheet] = [PAGES]
