"""What looks like an entry or a firm and is none: places and opinions of a survey, rows about all firms, who treats."""

import re

import pytest

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.layouts.asked import question_meaning
from matchchain.catalogue.sheets.layouts.firms import firm_name
from matchchain.catalogue.sheets.read import read_book
from matchchain.park import Park
from tests.catalogue.sheets.layouts.sheet import book, brief, doubts, lines, read, sheet


@pytest.mark.parametrize(("question", "field"), [
    ("Q3. Where is your plant located on the estate?", "firm.address"),
    ("In which country is your waste treated?", "skip"),
    ("When do you need the material?", "skip"),
    ("How often do you buy raw materials?", "skip"),
    ("Which member of staff deals with waste?", "skip"),
    ("What prevents you from using secondary materials?", "skip"),
    ("Which sector are you in?", "skip"),
    ("12. May we contact you?", "skip"),
    ("Can we share your company name with other members?", "skip"),
    ("贵公司固废由谁负责管理？", "skip"),
    ("Who is the best person to contact?", "firm.contact"),
    ("How may we contact you?", "firm.contact"),
    ("What would you be willing to take from others as a raw material?", "material"),
    ("Which by-products leave your site?", "material"),
    ("Where do you get your raw materials?", "supplier"),
])  # fmt: skip
def test_a_question_for_a_place_a_time_or_an_opinion_names_no_thing(question, field):
    found = question_meaning(question)
    assert (found.field if found is not None else "skip") == field


def test_a_survey_with_places_and_opinions():
    assert brief("""Company|Where on the site are you based?|Which waste do you have?|How many tonnes a year?|What stops you recycling it?|Would you like to be contacted?
Acme Foods Ltd|Block 4|Apple pomace|900|No outlet nearby|Yes
Beta Paper Ltd|North gate|Paper sludge|4000|Cost|No""") == [
        ("Acme Foods Ltd", "offers", "Apple pomace", "900tonnes/yr", ""),
        ("Beta Paper Ltd", "offers", "Paper sludge", "4000tonnes/yr", ""),
    ]


@pytest.mark.parametrize("row", [
    "Installed capacity", "Spare capacity", "Network losses", "Distribution losses", "Maximum demand", "Balance", "富余能力", "Previous year",
])  # fmt: skip
def test_a_row_about_all_firms_is_no_firm(row):
    assert brief(f"""Site utilities: consumption by company
Company|Compressed air (Nm3/h)|Nitrogen (Nm3/h)|Steam 6 bar (t/h)
Alder Polymers|300|120|4.5
Birch Resins||60|2.5
{row}|900|400|20""") == [
        ("Alder Polymers", "needs", "Compressed air", "300Nm3/h", ""),
        ("Alder Polymers", "needs", "Nitrogen", "120Nm3/h", ""),
        ("Alder Polymers", "needs", "Steam 6 bar", "4.5t/h", ""),
        ("Birch Resins", "needs", "Nitrogen", "60Nm3/h", ""),
        ("Birch Resins", "needs", "Steam 6 bar", "2.5t/h", ""),
    ]


def test_the_pressure_that_a_title_gives_is_the_steams():
    (_, _, said), *_ = lines(read("""Steam and water drawn by tenant
Tenant|Steam 6 bar (t/h)|Hot water 90 °C (m3/h)
Alder Polymers Ltd|4.5|30
Birch Resins Ltd|2|12"""))
    assert said == {"material": "Steam 6 bar", "quantity": "4.5 t/h", "pressure": "6 bar"}


@pytest.mark.parametrize("word", ["(empty)", "[vacant]", "<unoccupied>", "- to let -", "(no reply)", "not visited"])
def test_a_unit_that_nobody_answers_from_is_no_firm(word):
    reading = read(f"""Plot|Company|Waste|Tonnes per year
1|Acme Foods Ltd|Apple pomace|900
2|{word}||""")
    assert [firm.said["name"].text for firm in reading.firms] == ["Acme Foods Ltd"]


@pytest.mark.parametrize("title", ["Name of facility", "Receiving site", "Treatment plant", "Operator of the installation"])
def test_who_treats_a_waste_is_not_its_firm(title):
    assert brief(f"""Operator:|Acme Plating Ltd
Waste|EWC|Quantity (t/yr)|Recovery / disposal|{title}
Spent acid|11 01 05*|830|R6|Eastern Acids NV
Zinc ash|11 05 02|390|R4|Zincox Ltd""") == [
        ("Acme Plating Ltd", "offers", "Spent acid", "830t/yr", ""),
        ("Acme Plating Ltd", "offers", "Zinc ash", "390t/yr", ""),
    ]


@pytest.mark.parametrize("text", [
    "Acme Plating Ltd. Licence register no. P0999-02", "Acme Plating Ltd; Permit EPR/AB1234", "Acme Plating Ltd - Northern works", "Acme Plating Ltd | Site 3",
])  # fmt: skip
def test_what_stands_behind_the_legal_form_is_no_part_of_the_name(text):
    assert firm_name(text) == "Acme Plating Ltd"


@pytest.mark.parametrize("name", ["Smith & Co. Ltd", "A.B. Volvo Parts AB", "Nord-Süd Chemie GmbH & Co. KG", "Marks Ltd & Sons", "O. Berg AS"])
def test_a_whole_name_stays(name):
    assert firm_name(name) == name


def test_a_sheet_without_a_firm_is_that_of_the_first_and_asked():
    grids = (
        sheet("Acme Metals Ltd: materials bought in\nMaterial|t/yr\nSteel strip|900\nCopper wire|40", name="In"),
        sheet("Materials sold\nMaterial|t/yr|Price (GBP/t)\nSteel scrap|80|210\nCopper scrap|3|5200", name="Out"),
    )
    reading = read_book(book(*grids, name="flows.xlsx"), Around(Park()))
    assert [(name, side, said["material"]) for name, side, said in lines(reading)] == [
        ("Acme Metals Ltd", "needs", "Steel strip"),
        ("Acme Metals Ltd", "needs", "Copper wire"),
        ("Acme Metals Ltd", "offers", "Steel scrap"),
        ("Acme Metals Ltd", "offers", "Copper scrap"),
    ]
    assert ("firm-of-first-sheet", "A1") in doubts(reading, "asked")


@pytest.mark.parametrize("heading", ["Residues by member, tonnes in 2025", "Arisings per company (t/yr)", "各企业固废产生量（吨/年）", "Members' wastes, tonnes per year"])
def test_firms_without_a_legal_form_as_titles(heading):
    found = brief(f"""{heading}
Residue|EWC|Castwell Iron|Beacon Aluminium|All members total
Spent sand|10 09 08|8400|120|8520
Dross|10 10 03||340|340""")
    assert [(firm, thing, re.match(r"\d+", amount)[0]) for firm, _, thing, amount, _ in found] == [
        ("Castwell Iron", "Spent sand", "8400"),
        ("Beacon Aluminium", "Spent sand", "120"),
        ("Beacon Aluminium", "Dross", "340"),
    ]
