"""The English twin of the ledger: a site's waste register with EWC, D and R codes; transfers told by class only."""

from __future__ import annotations

from matchchain.park import Firm
from tests.catalogue.sheets.papers.built import cells, doubts, head, left, lines, read, workbook

FOXLEY = Firm(name="Foxley Land Services", id="foxley")
TITLES = (
    "Date removed", "Waste description", "EWC code", "Hazardous (Y/N)", "Quantity (t)", "Disposal/Recovery code",
    "Destination", "Receiver permit number", "Carrier",
)
HEAD = (
    ("Site Waste Register",), ("Operator:", "Brackenhall Dairy Ltd", "Permit number", "EPR/AB1234CD"),
    ("Site address", "Mill Lane, Brackenhall", "Reporting year", 2025),
    ("Coordinates", "53.7012 N, 1.5460 W", "Contact", "J. Moss"), (),
)


def sludge(month):
    return (
        f"2025-{month:02}-10", "Effluent sludge", "02 05 02", "N", 40 + month, "R10", "Foxley Land Services",
        "EPR/XY9999", "Haul & Co",
    )


OIL = ("2025-06-11", "Waste engine oil", "13 02 05*", "Y", 1.2, "R9", "Bright Oil Recovery", "EPR/ZZ1", "Haul & Co")


def register(months=range(1, 13)):
    rows = [sludge(month) for month in months]
    return workbook(("Register 2025", [*HEAD, TITLES, *rows, OIL, ("Total", None, None, None, 560)]))


def test_says_the_whole_truth():
    reading = read(register(), FOXLEY)
    assert (reading.kind, reading.as_of) == ("general-waste", "2025-12-31")
    assert head(reading) == {
        "name": "Brackenhall Dairy Ltd", "address": "Mill Lane, Brackenhall", "contact": "J. Moss",
        "site.lat": "53.701200", "site.lon": "-1.546000",
    }  # fmt: skip
    assert lines(reading, "permits") == {"EPR/AB1234CD": {"type": "pollutant-discharge", "number": "EPR/AB1234CD"}}
    assert lines(reading, "offers") == {
        "Effluent sludge": {
            "kind": "waste", "legal": "general-waste", "waste_code": "02 05 02", "quantity": "558 t/a", "now": "sell",
            "sells_to": "firm: Foxley Land Services, quantity: 558 t/a",
            "note": "permit of Foxley Land Services: EPR/XY9999; way: R10",
        },
        "Waste engine oil": {
            "kind": "waste", "legal": "hazardous-waste", "hazardous": "yes", "waste_code": "13 02 05*",
            "quantity": "1.2 t/a", "now": "treat",
            "note": "now taken by Bright Oil Recovery (permit EPR/ZZ1); way: R9",
        },
    }  # fmt: skip
    assert cells(reading)["Effluent sludge", "quantity"] == "Register 2025!E7"
    assert [reason for _, reason in left(reading)] == ["total"]
    assert doubts(reading) == [("asked", "use-or-sale", "Register 2025!F7")]


def test_a_register_of_half_a_year_is_asked():
    reading = read(register(range(1, 7)), FOXLEY)
    found = lines(reading, "offers")["Effluent sludge"]
    assert found["quantity"] == ">= 261 t/a"
    assert found["sells_to"] == "firm: Foxley Land Services"
    assert reading.as_of == "2025-06-30"


def test_two_takers_of_the_park_are_two_buyers():
    rows = [sludge(month) for month in range(1, 13)]
    rows[0] = (*rows[0][:6], "Hollin Compost", *rows[0][7:])
    book = workbook(("Register 2025", [*HEAD, TITLES, *rows]))
    found = lines(read(book, FOXLEY, Firm(name="Hollin Compost", id="hollin")), "offers")["Effluent sludge"]
    assert found["sells_to"] == (
        "[{firm: Hollin Compost, quantity: 41 t/a}, {firm: Foxley Land Services, quantity: 517 t/a}]"
    )


def test_transfers_told_by_class_only_make_no_material():
    rows = [
        ("E-PRTR off-site transfer of waste",), ("Operator", "Brackenhall Dairy Ltd"),
        ("Waste type", "Quantity (t/yr)", "Recovery or disposal"),
        ("Hazardous waste", 12, "D"), ("Non-hazardous", 600, "R"),
    ]
    reading = read(workbook(("2025", rows)))
    assert lines(reading, "offers") == {}
    assert left(reading) == [("2025!A4", "class"), ("2025!A5", "class")]
