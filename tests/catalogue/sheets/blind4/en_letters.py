"""A letter with two tables, a mail pasted into a csv, and an export of a form on the web."""

from __future__ import annotations

import csv
from pathlib import Path

from tests.catalogue.sheets.blind.writing import Sheet, firm, line, word, word_table

# fmt: off


# a firm's letter to the park: what leaves in one table, what is bought in another
def _letter(path: Path) -> None:
    document = word()
    document.add_paragraph("Glanmore Creameries Ltd")
    document.add_paragraph("Killeagh Road, Mallow, Co. Cork")
    document.add_paragraph("12 February 2026")
    document.add_paragraph("The Manager, Mallow Business Park")
    document.add_paragraph("Dear Ms Kiely,")
    document.add_paragraph("As asked at the January breakfast meeting, this is what leaves our site other than product:")
    word_table(document, [
        ["By-product", "Amount", "Where it goes today", "What it costs or earns us"],
        ["Whey permeate", "14,500 t a year", "two pig farms", "costs us €6 per tonne"],
        ["DAF sludge", "60 t a week", "landspreading", "costs us €38 per tonne"],
        ["Waste cardboard", "45 t a year", "sold", "earns €70 per tonne"],
    ])
    document.add_paragraph("And this is what we buy in that a neighbour might supply:")
    word_table(document, [
        ["We buy", "Per year", "Price delivered"],
        ["Caustic soda", "900 t", "€310/t"],
        ["Nitric acid", "420 t", "€385/t"],
        ["LPG", "310 t", "€690/t"],
    ])
    document.add_paragraph("I would be glad to show you round any Thursday.")
    document.add_paragraph("Yours sincerely,")
    document.add_paragraph("Donal Hegarty, Operations Manager, Glanmore Creameries Ltd")
    document.save(str(path))


LETTER = Sheet("Letter Glanmore to park.docx", "en", _letter, {"firms": [
    firm("Glanmore Creameries Ltd", offers=[
        line("Whey permeate", "14500 t/yr", disposal_cost="6 EUR/t", either=["now", "sells_to"]),
        line("DAF sludge", "60 t/week", disposal_cost="38 EUR/t", either=["now"]),
        line("Waste cardboard", "45 t/yr", now="sell", price="70 EUR/t")],
        needs=[
            line("Caustic soda", "900 t/yr", price="310 EUR/t"), line("Nitric acid", "420 t/yr", price="385 EUR/t"),
            line("LPG", "310 t/yr", price="690 EUR/t")]),
], "asked": []})


# a mail pasted into a sheet and saved: head lines and greeting, the list, the name in the signature
def _mail(path: Path) -> None:
    rows = [
        ["From: Priya Nair <priya@blythebrewing.example>"],
        ["To: Tom Ashby <tom@forestheathpark.example>"],
        ["Date: Tue 3 Feb 2026 09:14"],
        ["Subject: RE: Material swap"],
        [],
        ["Hi Tom,"],
        ["As promised, here is our list. Amounts are per year unless I say otherwise."],
        [],
        ["What", "Have/want", "How much", "£ per tonne", "Note"],
        ["Spent grain", "have", "3,200 t", "12", "sold to two farms"],
        ["Yeast slurry", "have", "18 t a week", "", "goes to drain at the moment"],
        ["Glass cullet", "have", "140 t", "8", "sold"],
        ["Carbon dioxide", "want", "260 t", "310", "food grade"],
        ["Malted barley", "want", "4,100 t", "455", ""],
        ["Caustic soda", "want", "85 t", "520", ""],
        [],
        ["Best wishes,"],
        ["Priya"],
        ["Priya Nair, Site Manager"],
        ["Blythe Valley Brewing Co Ltd"],
        ["01564 550000"],
    ]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


MAIL = Sheet("FW Material swap.csv", "en", _mail, {"firms": [
    firm("Blythe Valley Brewing Co Ltd", offers=[
        line("Spent grain", "3200 t/yr", price="12 GBP/t", now="sell", either=["sells_to"]),
        line("Yeast slurry", "18 t/week", now="discharge"),
        line("Glass cullet", "140 t/yr", price="8 GBP/t", now="sell")],
        needs=[
            line("Carbon dioxide", "260 t/yr", price="310 GBP/t", either=["grade"]),
            line("Malted barley", "4100 t/yr", price="455 GBP/t"), line("Caustic soda", "85 t/yr", price="520 GBP/t")]),
], "asked": []})


# an export of a form with whole questions as heads; the dollar is said in them
def _web(path: Path) -> None:
    rows = [
        ["Response ID", "Submitted", "1. Business name", "2. Your name", "3. Email",
         "4. What surplus or waste material could another business use?", "5. About how much of it per year?",
         "6. What do you pay to get rid of it, or what do you get for it? (AUD per tonne)",
         "7. What raw material would you like to source locally?", "8. How much of it per year?", "9. What do you pay for it now? (AUD per tonne)"],
        ["1001", "2026-02-02 08:11", "Wagga Grain Millers Pty Ltd", "Helen", "helen@wgm.example", "Bran", "3,800 tonnes", "get 190", "Phosphoric acid", "60 tonnes", "1450"],
        ["1002", "2026-02-02 13:40", "Murrumbidgee Wines", "Luca", "luca@mwines.example", "Grape marc", "2100 tonnes", "pay 25", "Bentonite", "40 tonnes", "620"],
        ["1003", "2026-02-03 10:02", "Riverina Beef Pty Ltd", "Shane", "shane@rbeef.example", "Paunch waste", "95 tonnes a week", "pay 48", "Sawdust", "1,500 tonnes", "55"],
        ["1004", "2026-02-05 16:55", "Southern Timber Products", "Kerrie", "kerrie@stp.example", "Sawdust", "9,000 tonnes", "get 22", "n/a", "", ""],
    ]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)


WEB = Sheet("riverina_form_responses.csv", "en", _web, {"firms": [
    firm("Wagga Grain Millers Pty Ltd", offers=[line("Bran", "3800 t/yr", price="190 AUD/t")], needs=[line("Phosphoric acid", "60 t/yr", price="1450 AUD/t")]),
    firm("Murrumbidgee Wines", offers=[line("Grape marc", "2100 t/yr", disposal_cost="25 AUD/t")], needs=[line("Bentonite", "40 t/yr", price="620 AUD/t")]),
    firm("Riverina Beef Pty Ltd", offers=[line("Paunch waste", "95 t/week", disposal_cost="48 AUD/t")], needs=[line("Sawdust", "1500 t/yr", price="55 AUD/t")]),
    firm("Southern Timber Products", offers=[line("Sawdust", "9000 t/yr", price="22 AUD/t")]),
], "asked": []})

SHEETS: list[Sheet] = [LETTER, MAIL, WEB]
