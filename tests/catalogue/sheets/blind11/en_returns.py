"""What a site hands to the authority: an annual return with decimal commas, attachments to a licence, a register of notes."""

from __future__ import annotations

from pathlib import Path

from tests.catalogue.sheets.blind.writing import Sheet, firm, word, word_table, workbook
from tests.catalogue.sheets.blind7.entries import entry

# fmt: off

_OPEN = ["contact", "phone", "address"]
_NONE = {"disposal_cost": ["0 EUR/t", "0 元/吨", None]}


# last year and this year side by side, decimal commas, income with a minus
def _annual(path: Path) -> None:
    rows = [
        "Annual waste return;;;;;;",
        "Facility;Lahntal Feinchemie GmbH;;;;;",
        "Reporting year;2025;;;;;",
        "Prepared by;Dr. S. Brandt, EHS;;;;;",
        ";;;;;;",
        "EWC;Description;Haz. (Y/N);Quantity 2024 (t);Quantity 2025 (t);Treatment;Cost (EUR/t)",
        "07 05 04*;Halogen-free solvent mixture;Y;612,40;588,75;R1;145,00",
        "07 05 08*;Distillation residues;Y;84,2;91,6;D10;410,50",
        "07 05 12;Sludge from effluent treatment;N;1.250,0;1.312,5;R3;68,00",
        "15 01 02;Plastic packaging;N;18,3;17,9;R3;0,00",
        "15 01 03;Wooden pallets;N;22,0;24,5;R1;-12,50",
        "17 04 05;Iron and steel scrap;N;40,1;35,0;R4;-185,00",
        "20 01 08;Canteen waste;N;6,8;7,1;R3;95,00",
        ";Total;;2.033,8;2.077,35;;",
    ]
    path.write_bytes("".join(f"{text}\r\n" for text in rows).encode("utf-8"))


ANNUAL = Sheet("annual-waste-return-2025.csv", "en", _annual, {"firms": [
    firm("Lahntal Feinchemie GmbH", either=_OPEN, offers=[
        entry("Halogen-free solvent mixture", "588.75 t/yr", disposal_cost="145 EUR/t", waste_code="07 05 04*", hazardous="yes"),
        entry("Distillation residues", "91.6 t/yr", disposal_cost="410.5 EUR/t", waste_code="07 05 08*", hazardous="yes"),
        entry("Sludge from effluent treatment", "1312.5 t/yr", disposal_cost="68 EUR/t", waste_code="07 05 12"),
        entry("Plastic packaging", "17.9 t/yr", _NONE, waste_code="15 01 02"),
        entry("Wooden pallets", "24.5 t/yr", price="12.5 EUR/t", waste_code="15 01 03"),
        entry("Iron and steel scrap", "35 t/yr", price="185 EUR/t", waste_code="17 04 05"),
        entry("Canteen waste", "7.1 t/yr", disposal_cost="95 EUR/t", waste_code="20 01 08"),
    ]),
], "asked": []})


# attachments to a licence: what is stored is not what is used
def _licence(path: Path) -> None:
    document = word()
    document.add_heading("Attachment 4: Raw materials", 2)
    document.add_paragraph("Licensee: Corrib Galvanising Ltd. Licence register no. P0999-02")
    word_table(document, [
        ["Ref.", "Material / substance", "CAS No.", "Max. amount stored (t)", "Annual usage (t)", "Nature of use"],
        ["R1", "Hydrochloric acid 32 %", "7647-01-0", "60", "780", "Pickling"],
        ["R2", "Zinc ingot", "7440-66-6", "250", "4,900", "Galvanising bath"],
        ["R3", "Ammonium chloride", "12125-02-9", "10", "85", "Flux"],
        ["R4", "Sodium hydroxide 47 %", "1310-73-2", "15", "120", "Degreasing"],
    ])
    document.add_heading("Attachment 8: Waste arisings", 2)
    word_table(document, [
        ["LoW code", "Waste material", "Main source", "Quantity (tonnes/annum)", "Hazardous", "Recovery / disposal", "Name of facility"],
        ["11 01 05*", "Spent pickling acid", "Pickling tanks", "830", "Yes", "R6", "Eastern Acids NV, Belgium"],
        ["11 05 01", "Hard zinc", "Bath bottom", "210", "No", "R4", "Zincoxide Ltd"],
        ["11 05 02", "Zinc ash", "Bath surface", "390", "No", "R4", "Zincoxide Ltd"],
        ["11 05 04*", "Spent flux", "Flux tank", "18", "Yes", "D9", "Enviro Treat Ltd"],
    ])
    document.save(str(path))


LICENCE = Sheet("licence-attachments.docx", "en", _licence, {"firms": [
    firm("Corrib Galvanising Ltd", either=_OPEN, permits=[{"number": "P0999-02", "optional": True}], offers=[
        entry("Spent pickling acid", "830 t/yr", waste_code="11 01 05*", hazardous="yes"),
        entry("Hard zinc", "210 t/yr", waste_code="11 05 01"),
        entry("Zinc ash", "390 t/yr", waste_code="11 05 02"),
        entry("Spent flux", "18 t/yr", waste_code="11 05 04*", hazardous="yes"),
    ], needs=[
        entry("Hydrochloric acid 32 %", "780 t/yr", "cas", {"material": ["Hydrochloric acid"]}),
        entry("Zinc ingot", "4900 t/yr", "cas"),
        entry("Ammonium chloride", "85 t/yr", "cas"),
        entry("Sodium hydroxide 47 %", "120 t/yr", "cas", {"material": ["Sodium hydroxide"]}),
    ]),
    *(firm(name, either=_OPEN, optional=True) for name in ("Eastern Acids NV", "Zincoxide Ltd", "Enviro Treat Ltd")),
], "asked": []})


# a register of transfer notes through the year: one line a load
def _register(path: Path) -> None:
    head = ["WTN No.", "Date", "EWC", "Description of waste", "Container", "Weight (t)", "Carrier", "Destination"]
    loads = [
        ("20 January 2025", "03 03 08", "Paper trim", "Compactor", 12.4), ("3 February 2025", "15 01 06", "Mixed packaging", "RoRo", 6.1),
        ("18 March 2025", "03 03 08", "Paper trim", "Compactor", 11.8), ("2 April 2025", "08 03 13", "Ink sludge", "IBC", 2.2),
        ("12 May 2025", "03 03 08", "Paper trim", "Compactor", 13.1), ("30 May 2025", "15 01 06", "Mixed packaging", "RoRo", 5.7),
        ("7 July 2025", "03 03 08", "Paper trim", "Compactor", 12.6), ("21 August 2025", "17 04 05", "Scrap steel", "Skip", 4.4),
        ("9 September 2025", "15 01 06", "Mixed packaging", "RoRo", 6.4), ("14 October 2025", "03 03 08", "Paper trim", "Compactor", 12.1),
        ("6 November 2025", "08 03 13", "Ink sludge", "IBC", 1.9), ("15 December 2025", "15 01 06", "Mixed packaging", "RoRo", 5.8),
    ]
    workbook(**{
        "WTN 2025": [
            ["Duty of Care register - waste transfer notes, January to December 2025"],
            ["Holder:", "Hexley Paper Converters Ltd"],
            ["Premises:", "Mill Lane, Hexley"],
            [],
            head,
            *([f"H{number:04d}", when, code, what, container, weight, "Gray's Haulage", "Gray's MRF, Leeds"]
              for number, (when, code, what, container, weight) in enumerate(loads, 411)),
            [None, None, None, "Total for year", None, 94.5],
        ],
        "HWCN 2025": [
            ["Hazardous waste consignments, January to December 2025"],
            ["Consignment code", "Date", "EWC", "Description of waste", "Weight (kg)", "Consignee"],
            ["HEXLEY/00021", "11 March 2025", "13 02 05*", "Waste hydraulic oil", 820, "OilCycle"],
            ["HEXLEY/00022", "11 March 2025", "15 02 02*", "Oily rags", 240, "OilCycle"],
            ["HEXLEY/00023", "23 October 2025", "13 02 05*", "Waste hydraulic oil", 760, "OilCycle"],
        ],
    }).save(path)


REGISTER = Sheet("duty-of-care-register.xlsx", "en", _register, {"firms": [
    firm("Hexley Paper Converters Ltd", either=_OPEN, offers=[
        entry("Paper trim", "62 t/yr", waste_code="03 03 08"),
        entry("Mixed packaging", "24 t/yr", waste_code="15 01 06"),
        entry("Ink sludge", "4.1 t/yr", waste_code="08 03 13"),
        entry("Scrap steel", "4.4 t/yr", waste_code="17 04 05"),
        entry("Waste hydraulic oil", "1.58 t/yr", waste_code="13 02 05*", hazardous="yes"),
        entry("Oily rags", "0.24 t/yr", waste_code="15 02 02*", hazardous="yes"),
    ]),
], "asked": []})


SHEETS: list[Sheet] = [ANNUAL, LICENCE, REGISTER]
