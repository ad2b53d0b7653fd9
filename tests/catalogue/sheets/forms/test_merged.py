"""What goes out and comes back untouched changes nothing on any card; what was changed is written as it was read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.forms.workbook import read_workbook
from matchchain.catalogue.sheets.merge.propose import propose
from matchchain.reports.workbook.whole import park_book
from tests.catalogue.sheets.forms.edited import edited
from tests.catalogue.sheets.forms.opened import as_opened
from tests.catalogue.sheets.forms.sent_out import TODAY, ask, form, loaded, read

PARKS = ("data", "examples/europe", "examples/mixed", "examples/worked")
SULFITE, SALT = "longhua/offer/亚硫酸钠", "longhua/offer/染料废盐"


def proposed(of, *books):
    return propose(of, [(book, read(book, of)) for book in books], today=TODAY, remember=False)


@pytest.mark.parametrize("name", PARKS)
def test_forms_that_nobody_touched_change_no_card(name):
    of = loaded(name)
    lang = of.park.language or "zh"
    books = [
        replace(as_opened(form(of, firm.id, lang=lang).book), name=f"{firm.id}.xlsx", digest=firm.id)
        for firm in of.park.firms
    ]
    found = proposed(of, *books)
    assert [(row.firm, row.line, row.field, row.verdict) for row in found.rows if row.verdict not in {"same", "kept"}] == []
    assert found.cards == ()
    assert found.questions == ()


@pytest.mark.parametrize("name", PARKS)
def test_a_workbook_that_nobody_touched_changes_no_card(name):
    of = loaded(name)
    book = as_opened(park_book(of, of.park, "zh", "2026-11-22"))
    found = propose(of, [(book, read_workbook(book, Around(of.park)))], today=TODAY, remember=False)
    assert [(row.firm, row.line, row.field, row.verdict) for row in found.rows if row.verdict not in {"same", "kept"}] == []
    assert found.cards == ()


def test_what_a_firm_changed_is_written_and_what_it_told_in_two_ways_waits():
    of = loaded("data")
    made = form(of, "longhua", ask("offers", SALT, "染料废盐", "disposal_cost", "CNY/t"))

    def offers(sheet):
        sheet.say(SULFITE, "quantity", "9000")
        sheet.say(SALT, "disposal_cost", "1600 元/吨")
        row = sheet.new_row()
        sheet.write(row, "material", "废活性炭")
        sheet.write(row, "quantity", "30 吨/年")

    def firm(sheet):
        sheet.say("share.lines", "value", "亚硫酸钠: 不公开; 活性染料: 准确数")
        sheet.say("consent.on", "value", "2026-12-01")

    book = edited(
        as_opened(made.book), 可供=offers, 企业=firm, 请先填这几条=lambda sheet: sheet.say("1", "answer", "1500 元/吨")
    )
    found = proposed(of, book)
    verdicts = {(row.line, row.field): (row.now, row.new, row.verdict) for row in found.rows if row.verdict not in {"same", "kept"}}
    assert verdicts.pop(("染料废盐", "disposal_cost"))[2] == "conflict"
    assert verdicts == {
        ("亚硫酸钠", "quantity"): ("1.2万吨/年", "9000 吨/年", "changed"),
        ("废活性炭", "material"): ("", "废活性炭", "new"),
        ("废活性炭", "quantity"): ("", "30 吨/年", "new"),
        ("", "share.lines"): ("", "{亚硫酸钠: 不公开, 活性染料: 准确数}", "new"),
        ("", "consent.on"): ("", "2026-12-01", "new"),
    }
    (card,) = found.cards
    text = card.after.decode()
    assert "quantity: 9000 吨/年" in text
    assert "share: {lines: {亚硫酸钠: 不公开, 活性染料: 准确数}}" in text
    assert "consent: {on: 2026-12-01}" in text
