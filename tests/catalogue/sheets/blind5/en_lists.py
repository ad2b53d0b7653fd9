"""Surplus and demand with decimal commas, a product slate, a pasted letter, and an exchange."""

from __future__ import annotations

from pathlib import Path

from tests.catalogue.sheets.blind.writing import Sheet, firm, merge, workbook, xls
from tests.catalogue.sheets.blind5.entries import entry

# fmt: off


# european CSV with semicolons, decimal commas, points for thousands, title lines above, a negative price where the supplier pays
def _cluster(path: Path) -> None:
    lines = [
        "Delta Chemical Cluster - surplus and demand list;;;;;;;",
        "Status: 1 March 2026; source: member survey;;;;;;",
        ";;;;;;;",
        "Company;Stream;Supply/Demand;Volume;Unit;Indicative price (EUR/t);Remarks;Contact person",
        "Scheldt Olefins NV;Pyrolysis fuel oil;Supply;12,5;kt/y;310,00;by barge;K. Peeters +32 3 555 01 01",
        "Scheldt Olefins NV;Methane-rich tail gas;Supply;2.400;Nm3/h;;flared at present;K. Peeters +32 3 555 01 01",
        "Scheldt Olefins NV;Caustic soda 50%;Demand;850;t/month;395,00;;K. Peeters +32 3 555 01 01",
        "Westhaven Titanium BV;Ferrous sulphate heptahydrate;Supply;38.000;t/y;-12,50;we pay;J. de Wit +31 115 555 012",
        "Westhaven Titanium BV;Dilute sulphuric acid (22%);Supply;110;kt/y;;;J. de Wit +31 115 555 012",
        "Westhaven Titanium BV;Lime, milk of;Demand;1.250,5;t/month;88,75;dry basis;J. de Wit +31 115 555 012",
        "Polder Biodiesel BV;Crude glycerine (80%);Supply;620;t/month;245,00;;L. Bakker +31 115 555 013",
        "Polder Biodiesel BV;Used cooking oil;Demand;5,5;kt/y;890,00;ISCC required;L. Bakker +31 115 555 013",
        "Antor Cold Store NV;n/a;;;;;no streams;M. Claes +32 3 555 01 04",
        "Kanaal Greenhouses CVBA;CO2 (gaseous);Demand;1,8;t/h;55,00;April to October;E. Smet +32 3 555 01 05",
        "Total supply (kt/y);;;;;;see report;",
        ";;;;;;;",
        "Prices are indicative and exclude VAT. Negative = supplier pays.;;;;;;;",
    ]
    path.write_bytes("".join(f"{text}\r\n" for text in lines).encode("utf-8"))


CLUSTER = Sheet("delta_cluster_surplus_and_demand.csv", "en", _cluster, {"firms": [
    firm("Scheldt Olefins NV", contact="K. Peeters +32 3 555 01 01", offers=[
        entry("Pyrolysis fuel oil", "12500 t/yr", price="310 EUR/t"),
        entry("Methane-rich tail gas", "2400 Nm3/h"),
    ], needs=[
        entry("Caustic soda 50%", "850 t/month", price="395 EUR/t"),
    ]),
    firm("Westhaven Titanium BV", contact="J. de Wit +31 115 555 012", offers=[
        entry("Ferrous sulphate heptahydrate", "38000 t/yr", disposal_cost="12.5 EUR/t"),
        entry("Dilute sulphuric acid (22%)", "110000 t/yr"),
    ], needs=[
        entry("Lime, milk of", "1250.5 t/month", price="88.75 EUR/t"),
    ]),
    firm("Polder Biodiesel BV", contact="L. Bakker +31 115 555 013", offers=[
        entry("Crude glycerine (80%)", "620 t/month", price="245 EUR/t"),
    ], needs=[
        entry("Used cooking oil", "5500 t/yr", price="890 EUR/t"),
    ]),
    firm("Antor Cold Store NV", optional=True),
    firm("Kanaal Greenhouses CVBA", contact="E. Smet +32 3 555 01 05", needs=[
        entry("CO2 (gaseous)", "1.8 t/h", price="55 EUR/t"),
    ]),
], "asked": []})


# product list of a petrochemical park: capacities in ktpa, several feedstocks with amounts in brackets in one cell
def _slate(path: Path) -> None:
    book = workbook(**{
        "Product slate": [
            ["Selat Island Petrochemical Park: product slate and feedstocks"],
            [],
            ["Plant owner", "Product", "Nameplate capacity\n(ktpa)", "On stream", "Feedstocks bought in (ktpa)", "Commercial contact"],
            ["Selat Vinyls Pte Ltd", "VCM", 400, 2009, "Ethylene (185); Chlorine (235)", "tan.wl@selatvinyls.example"],
            [None, "PVC resin", 320, 2011],
            ["Merah Oxo Pte Ltd", "2-Ethylhexanol", 140, 2014, "Propylene (105); Syngas", "sales@merahoxo.example"],
            ["Lumen Phenolics", "Phenol", 300, 2006, "Cumene (400)", "d.rao@lumenphenolics.example"],
            [None, "Acetone", 185, 2006],
            ["Timur Air Gases", "Oxygen", 560, 2003, "none", "+65 5550 0194"],
            [None, "Nitrogen", 730, 2003, "none"],
            ["Park total", None, 2635],
            [],
            ["ktpa = thousand tonnes per annum. Capacities are nameplate; utilisation in 2025 averaged 82 %."],
        ],
    })
    merge(book["Product slate"], "A1:F1", "A4:A5", "F4:F5", "A7:A8", "F7:F8", "A9:A10", "F9:F10")
    book.save(path)


SLATE = Sheet("island_petchem_product_slate.xlsx", "en", _slate, {"firms": [
    firm("Selat Vinyls Pte Ltd", contact="tan.wl@selatvinyls.example", offers=[
        entry("VCM", "400000 t/yr"),
        entry("PVC resin", "320000 t/yr"),
    ], needs=[
        entry("Ethylene", "185000 t/yr"),
        entry("Chlorine", "235000 t/yr"),
    ]),
    firm("Merah Oxo Pte Ltd", contact="sales@merahoxo.example", offers=[
        entry("2-Ethylhexanol", "140000 t/yr"),
    ], needs=[
        entry("Propylene", "105000 t/yr"),
        entry("Syngas"),
    ]),
    firm("Lumen Phenolics", contact="d.rao@lumenphenolics.example", offers=[
        entry("Phenol", "300000 t/yr"),
        entry("Acetone", "185000 t/yr"),
    ], needs=[
        entry("Cumene", "400000 t/yr"),
    ]),
    firm("Timur Air Gases", contact="+65 5550 0194", phone="+65 5550 0194", offers=[
        entry("Oxygen", "560000 t/yr"),
        entry("Nitrogen", "730000 t/yr"),
    ]),
], "asked": []})


# e-mail pasted into a CSV: headers of the mail, a greeting, a table in plain talk, sign-off; Australian dollars by country only
def _letter(path: Path) -> None:
    lines = [
        'From:,"Bec Lawler <bec.lawler@wimmera-links.example>"',
        'To:,"Dan (council EDO)"',
        "Date:,18 Feb 2026",
        "Subject:,RE: RE: who has what out our way",
        "",
        "\"Hi Dan, here's what I've got from ringing round. Tonnages are ballpark.\",,,,,",
        "",
        "Business,Got or after?,What,Roughly how much,What it's worth / costs them,Who to ring",
        "Wimmera Meats Pty Ltd,got,Paunch manure,22 t/wk,paying $48/t to cart it away,Shane 03 5550 0101",
        "Wimmera Meats Pty Ltd,got,Tallow (low grade),9 t/wk,gets $650/t,Shane 03 5550 0101",
        'Wimmera Meats Pty Ltd,after,Hot water 80C,"60 kL/day",,Shane 03 5550 0101',
        "Horsham Wool Scour,got,Wool grease,3.5 t/mth,gets $2.10/kg,Kylie 03 5550 0102",
        "Horsham Wool Scour,got,Scour sludge,35 t/mth,paying $110/t,Kylie 03 5550 0102",
        "Horsham Wool Scour,after,Soda ash,14 t/mth,,Kylie 03 5550 0102",
        'Grampians Olive Press,got,Olive pomace,"1,800 t a season",free to anyone,Con 03 5550 0103',
        "Mallee Broilers,after,Straw or shavings for bedding,45 t/wk,would pay $120/t,Jess 03 5550 0104",
        "Mallee Broilers,got,Spent litter,50 t/wk,gets $15/t,Jess 03 5550 0104",
        "Stawell Gaol Museum,-,nothing (asked),,,",
        "",
        "\"Total about 120 t a week on the 'got' side by my reckoning.\",,,,,",
        "Cheers,,,,,",
        "Bec,,,,,",
    ]
    path.write_bytes("".join(f"{text}\r\n" for text in lines).encode("utf-8"))


LETTER = Sheet("pasted_email_abattoir_wool.csv", "en", _letter, {"firms": [
    firm("Wimmera Meats Pty Ltd", contact="Shane 03 5550 0101", phone="Shane 03 5550 0101", offers=[
        entry("Paunch manure", "22 t/week", disposal_cost="48 $/t"),
        entry("Tallow (low grade)", "9 t/week", price="650 $/t"),
    ], needs=[
        entry("Hot water 80C", "60 m3/day"),
    ]),
    firm("Horsham Wool Scour", contact="Kylie 03 5550 0102", phone="Kylie 03 5550 0102", offers=[
        entry("Wool grease", "3.5 t/month", price="2.1 $/kg"),
        entry("Scour sludge", "35 t/month", disposal_cost="110 $/t"),
    ], needs=[
        entry("Soda ash", "14 t/month"),
    ]),
    firm("Grampians Olive Press", contact="Con 03 5550 0103", phone="Con 03 5550 0103", offers=[
        entry("Olive pomace", "1800 t/yr", {"price": ["0 $/t", None]}),
    ]),
    firm("Stawell Gaol Museum", optional=True),
    firm("Mallee Broilers", contact="Jess 03 5550 0104", phone="Jess 03 5550 0104", offers=[
        entry("Spent litter", "50 t/week", price="15 $/t"),
    ], needs=[
        entry("Straw or shavings for bedding", "45 t/week", price="120 $/t"),
    ]),
], "asked": []})


# materials exchange, two stacked tables AVAILABLE and WANTED with the same header, counted goods, frequency in its own column, an Archive sheet; xls
def _listings(path: Path) -> None:
    xls(path, {
        "Listings": [
            ["Fraser Lowlands Materials Exchange - current listings"],
            ["Updated 2 March 2026. AVAILABLE listings first."],
            [],
            ["AVAILABLE"],
            ["Listing #", "Listed by", "Material", "Qty", "Frequency", "Asking / offering (C$)", "Location", "Phone"],
            ["A-231", "Coquihalla Beverages", "Empty HDPE drums, 200 L", "90 drums", "monthly", "6 each", "Abbotsford", "604-555-0111"],
            ["A-232", "Coquihalla Beverages", "Glass cullet, mixed", "14 tonnes", "weekly", "free", "Abbotsford", "604-555-0111"],
            ["A-236", "Lynden Deconstruction Co-op", "Reclaimed brick", "6,000 pcs", "per month", "0.45 each", "Langley", "604-555-0112"],
            ["A-237", "Lynden Deconstruction Co-op", "Asphalt shingles", "120 t", "per month", "pays 70/t to tip", "Langley", "604-555-0112"],
            ["A-240", "Sumas Greenhouse Supply", "Used rockwool slabs", "300 m3", "yearly", "-", "Sumas", "604-555-0113"],
            [],
            ["WANTED"],
            ["Listing #", "Listed by", "Material", "Qty", "Frequency", "Asking / offering (C$)", "Location", "Phone"],
            ["W-118", "Harrison Road Base Ltd.", "Crushed concrete", "2,500 t", "per month", "will pay 9/t", "Chilliwack", "604-555-0114"],
            ["W-119", "Harrison Road Base Ltd.", "Tear-off shingles", "400 t", "per month", "tip fee 35/t", "Chilliwack", "604-555-0114"],
            ["W-121", "Agassiz Soapworks", "IBC totes, food grade", "25", "per quarter", "80 each", "Agassiz", "604-555-0115"],
            ["W-122", "Agassiz Soapworks", "Canola oil, off-spec", "3 t", "weekly", None, "Agassiz", "604-555-0115"],
            [],
            ["The Exchange takes no responsibility for the quality of materials. Listings lapse after 90 days."],
        ],
        "Archive": [
            ["Listing #", "Listed by", "Material", "Qty", "Frequency", "Asking / offering (C$)", "Location", "Phone", "Closed on"],
            ["A-198", "Coquihalla Beverages", "Stretch wrap", "1 t", "monthly", "free", "Abbotsford", "604-555-0111", "2025-11-30"],
        ],
    })


LISTINGS = Sheet("materials_exchange_listings.xls", "en", _listings, {"firms": [
    firm("Coquihalla Beverages", contact="604-555-0111", phone="604-555-0111", offers=[
        entry("Empty HDPE drums, 200 L", "90 drums/month", price="6 CAD/piece"),
        entry("Glass cullet, mixed", "14 t/week", {"price": ["0 CAD/t", "0 元/吨", None]}),
    ]),
    firm("Lynden Deconstruction Co-op", contact="604-555-0112", phone="604-555-0112", offers=[
        entry("Reclaimed brick", "6000 pieces/month", price="0.45 CAD/piece"),
        entry("Asphalt shingles", "120 t/month", disposal_cost="70 CAD/t"),
    ]),
    firm("Sumas Greenhouse Supply", contact="604-555-0113", phone="604-555-0113", offers=[
        entry("Used rockwool slabs", "300 m3/yr"),
    ]),
    firm("Harrison Road Base Ltd.", contact="604-555-0114", phone="604-555-0114", needs=[
        entry("Crushed concrete", "2500 t/month", price="9 CAD/t"),
        entry("Tear-off shingles", "400 t/month", gate_fee="35 CAD/t"),
    ]),
    firm("Agassiz Soapworks", contact="604-555-0115", phone="604-555-0115", needs=[
        entry("IBC totes, food grade", "25 pieces/quarter", price="80 CAD/piece"),
        entry("Canola oil, off-spec", "3 t/week"),
    ]),
], "asked": []})


SHEETS: list[Sheet] = [CLUSTER, SLATE, LETTER, LISTINGS]
