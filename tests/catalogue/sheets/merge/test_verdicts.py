"""The verdict on each field: three ways for forms, by evidence for lists and papers, never the last one."""

import datetime

import pytest

from tests.catalogue.sheets.merge.sheets import (
    Sheet,
    again,
    card,
    done,
    form,
    listed,
    look,
    of_longhua,
    park,
    row,
    verdicts,
    whys,
)

LATER = datetime.date(2029, 1, 1)
SULFITE = "longhua/offer/亚硫酸钠"
BASE = {"material": "亚硫酸钠", "quantity": "12000 吨/年", "disposal_cost": "900 元/吨"}


@pytest.mark.parametrize(
    ("base", "new", "verdict", "why"),
    [
        ("12000 吨/年", "9000 吨/年", "changed", "why.firm-changed"),
        ("1.2万吨/年", "12000 t/yr", "same", "why.as-sent"),
        ("8000 吨/年", "8000 t/yr", "kept", "why.office-changed"),
        ("8000 吨/年", "12000 t/yr", "same", "why.both-same"),
        ("8000 吨/年", "9000 吨/年", "conflict", "why.both-changed"),
        ("", "9000 吨/年", "conflict", "why.both-changed"),
        ("12000 吨/年", "", "kept", "why.blank"),
        ("12000 吨/年", "面议", "kept", "why.blank"),
        ("12000 吨/年", "若干吨", "kept", "why.no-value"),
        ("12000 吨/年", "abc", "refused", "why.fault"),
        ("12000 吨/年", "1e30 吨/年", "refused", "why.fault"),
    ],
)
def test_a_form_is_merged_three_ways_by_what_its_figures_mean(tmp_path, base, new, verdict, why):
    loaded = park(tmp_path)
    line = Sheet().line("offers", {"material": "亚硫酸钠", "quantity": new}, key=SULFITE, base={**BASE, "quantity": base})
    found = look(loaded, form(line))
    assert (row(found, "quantity", "亚硫酸钠").verdict, whys(found)["亚硫酸钠.quantity"]) == (verdict, why)
    assert verdicts(found)["亚硫酸钠.material"] == "same"
    assert bool(found.cards) == (verdict == "changed")


@pytest.mark.parametrize(
    ("prefer", "as_of", "verdict"),
    [("file", "", "changed"), ("card", "", "kept"), ("newer", "2026-12-03", "changed"), ("newer", "2026-10-01", "kept"),
     ("newer", "2026-10-15", "conflict"), ("newer", "", "conflict")],
)  # fmt: skip
def test_a_preference_decides_conflicts(tmp_path, prefer, as_of, verdict):
    loaded = park(tmp_path)
    base = {**BASE, "quantity": "8000 吨/年"}
    line = Sheet().line("offers", {"material": "亚硫酸钠", "quantity": "9000 吨/年"}, key=SULFITE, base=base)
    found = look(loaded, form(line, as_of=as_of), prefer=prefer)
    assert verdicts(found)["亚硫酸钠.quantity"] == verdict


@pytest.mark.parametrize(
    ("kind", "origin", "as_of", "said", "verdict"),
    [
        ("list", "", "2026-12-01", {"material": "废硫酸", "quantity": "700 吨/年"}, ("changed", "why.better-file")),  # stated beats forecast
        ("eia", "", "2026-12-01", {"material": "亚硫酸钠", "quantity": "700 吨/年"}, ("kept", "why.better-card")),  # forecast never beats stated
        ("eia", "", "2028-01-01", {"material": "亚硫酸钠", "quantity": "700 吨/年"}, ("changed", "why.newer-file")),  # unless much newer
        ("eia", "", "2027-10-15", {"material": "亚硫酸钠", "quantity": "700 吨/年"}, ("kept", "why.better-card")),  # a year is not more than a year
        ("general-waste", "", "2026-12-01", {"material": "亚硫酸钠", "quantity": "700 吨/年"}, ("changed", "why.better-file")),  # weighed beats stated
        ("general-waste", "", "2024-12-01", {"material": "亚硫酸钠", "quantity": "700 吨/年"}, ("kept", "why.newer-card")),  # unless much older
        ("list", "", "2026-12-01", {"material": "亚硫酸钠", "quantity": "700 吨/年"}, ("conflict", "why.same-rank")),
        ("list", "估算", "2026-12-01", {"material": "废硫酸", "quantity": "700 吨/年"}, ("kept", "why.better-card")),
        ("list", "measured", "2026-12-01", {"material": "亚硫酸钠", "quantity": "700 吨/年"}, ("changed", "why.better-file")),
        ("licence", "", "", {"material": "亚硫酸钠", "quantity": "<= 700 吨/年"}, ("kept", "why.better-card")),
        ("list", "", "2026-12-01", {"material": "亚硫酸钠", "quantity": "12000 t/yr"}, ("same", "why.equal")),
    ],
)
def test_without_a_base_better_evidence_stands(tmp_path, kind, origin, as_of, said, verdict):
    loaded, field = park(tmp_path), f"{said['material']}.quantity"
    found = look(loaded, of_longhua(Sheet().line("offers", said), kind=kind, as_of=as_of), origin=origin, today=LATER)
    assert (verdicts(found)[field], whys(found)[field]) == verdict


def test_prices_age_quicker_than_amounts_and_the_park_says_how_quickly(tmp_path):
    loaded = park(tmp_path)
    said = {"material": "亚硫酸钠", "quantity": "700 吨/年", "disposal_cost": "300 元/吨"}
    read = of_longhua(Sheet().line("offers", said), kind="eia", as_of="2027-02-01")
    assert verdicts(look(loaded, read, today=LATER)) | {"name": ""} == {
        "name": "", "亚硫酸钠.material": "same", "亚硫酸钠.quantity": "kept", "亚硫酸钠.disposal_cost": "changed",
    }  # fmt: skip
    (tmp_path / "park.yaml").write_text("name: 园区\nages: {price: 400, quantity: 30}\n", encoding="utf-8")
    found = look(again(tmp_path), read, today=LATER)
    assert (verdicts(found)["亚硫酸钠.quantity"], verdicts(found)["亚硫酸钠.disposal_cost"]) == ("changed", "kept")


def test_a_blank_field_is_filled_and_the_date_and_origin_of_the_line_go_with_its_figures(tmp_path):
    loaded = park(tmp_path)
    line = Sheet().line("offers", {"material": "亚硫酸钠", "price": "300 元/吨", "note": "可谈"})
    found = look(loaded, of_longhua(line), origin="ledger")
    assert (row(found, "price", "亚硫酸钠").verdict, row(found, "note", "亚硫酸钠").verdict) == ("new", "new")
    as_of, source = row(found, "as_of", "亚硫酸钠"), row(found, "source", "亚硫酸钠")
    assert (as_of.now, as_of.new, source.now, source.new) == ("2026-10-15", "2026-12-01", "走访", "ledger")
    text = card(done(loaded, found))
    assert "    as_of: 2026-12-01\n    from: ledger\n    price: 300 元/吨\n    note: 可谈\n" in text
    assert "亚硫酸钠   # 副产" in text


def test_figures_of_an_undated_file_do_not_keep_the_day_of_those_they_replace(tmp_path):
    loaded = park(tmp_path)
    lines = [Sheet(n).line("offers", {"material": n, "quantity": "7 吨/年"}) for n in ("废硫酸", "石膏", "炉渣")]
    found = look(loaded, of_longhua(*lines, as_of=""))
    assert {r.line: (r.new, r.why.key) for r in found.follows if r.field == "as_of"} == {"废硫酸": ("2026-12-05", "merge.why.follows-today")}
    assert row(found, "quantity", "废硫酸").stated.as_of == ""
    after = done(loaded, found)
    assert [o.as_of for o in after.park.firms[0].offers] == ["2026-10-15", "2026-12-05", "", ""]


def test_words_alone_leave_the_date_of_the_figures(tmp_path):
    found = look(park(tmp_path), of_longhua(Sheet().line("offers", {"material": "亚硫酸钠", "note": "可谈"})))
    assert found.follows == ()


def test_a_date_column_goes_with_the_figures_or_confirms_them(tmp_path):
    loaded = park(tmp_path)
    same = {"material": "亚硫酸钠", "quantity": "12000 t/yr", "as_of": "2026-11-30"}
    confirmed = look(loaded, of_longhua(Sheet().line("offers", same), as_of=""))
    assert whys(confirmed)["亚硫酸钠.as_of"] == "why.confirmed"
    forecast = look(loaded, of_longhua(Sheet().line("offers", same), as_of="", kind="eia"))
    assert verdicts(forecast)["亚硫酸钠.as_of"] == "kept"
    other = look(loaded, of_longhua(Sheet().line("offers", {**same, "quantity": "5 吨/年"}), as_of=""))
    assert verdicts(other)["亚硫酸钠.as_of"] == "kept"
    taken = look(loaded, of_longhua(Sheet().line("offers", {**same, "quantity": "5 吨/年"}), as_of=""), prefer="newer")
    assert (verdicts(taken)["亚硫酸钠.quantity"], verdicts(taken)["亚硫酸钠.as_of"]) == ("changed", "changed")


def test_two_cells_that_differ_are_a_conflict_that_names_both_and_equal_ones_are_one(tmp_path):
    loaded = park(tmp_path)
    sheet = Sheet()
    lines = [sheet.line("offers", {"material": "石膏", "quantity": text}) for text in ("5 吨/年", "0.005 kt/a", "6 吨/年")]
    found = look(loaded, of_longhua(*lines))
    rows = [r for r in found.rows if r.field == "quantity"]
    assert [r.verdict for r in rows] == ["conflict"] * 3
    assert all(cell in str(rows[0].why.facts["cells"]) for cell in ("可供!B2", "可供!B3", "可供!B4"))
    found = look(loaded, of_longhua(*lines[:2]))
    assert [r.verdict for r in found.rows if r.field == "quantity"] == ["new", "same"]
    assert card(done(loaded, found)).count("5 吨/年") == 1


def test_two_files_that_differ_are_a_conflict_in_any_order_unless_the_newer_is_preferred(tmp_path):
    loaded = park(tmp_path)
    one = of_longhua(Sheet("甲").line("offers", {"material": "石膏", "quantity": "5 吨/年"}), name="a.xlsx", as_of="2026-11-01")
    two = of_longhua(Sheet("乙").line("offers", {"material": "石膏", "quantity": "6 吨/年"}), name="b.xlsx", as_of="2026-12-01")
    assert look(loaded, one, two) == look(loaded, two, one)
    assert [r.verdict for r in look(loaded, one, two).rows if r.field == "quantity"] == ["conflict", "conflict"]
    newer = look(loaded, two, one, prefer="newer")
    assert [(r.new, r.verdict) for r in newer.rows if r.field == "quantity"] == [("5 吨/年", "kept"), ("6 吨/年", "new")]


def test_what_a_form_was_sent_out_with_is_no_statement_against_another_file(tmp_path):
    loaded = park(tmp_path)
    as_sent = form(Sheet().line("offers", {"material": "废硫酸", "quantity": "500 吨/年"}, key="longhua/offer/废硫酸", base={"material": "废硫酸", "quantity": "500 吨/年"}))
    ledger = of_longhua(Sheet().line("offers", {"material": "废硫酸", "quantity": "620 吨/年"}), kind="hazardous-waste")
    found = look(loaded, as_sent, ledger)
    assert sorted((r.new, r.verdict) for r in found.rows if r.field == "quantity") == [("500 吨/年", "same"), ("620 吨/年", "changed")]


def test_a_line_ends_only_where_the_file_says_so_and_stays_on_the_card(tmp_path):
    loaded = park(tmp_path)
    base = {"material": "废硫酸", "quantity": "500 吨/年"}
    line = Sheet().line("offers", base, key="longhua/offer/废硫酸", ended=True, base=base)
    found = look(loaded, form(line))
    assert (row(found, "ended", "废硫酸").verdict, row(found, "ended", "废硫酸").new) == ("ended", "2026-12")
    after = done(loaded, found)
    assert "  - material: 废硫酸\n    quantity: 500 吨/年\n    as_of: 2026-05-20\n    from: 环评\n    ended: 2026-12\n" in card(after)
    assert verdicts(look(after, form(line, name="again.xlsx")))["废硫酸.ended"] == "same"
    more = look(after, of_longhua(Sheet().line("offers", {"material": "废硫酸", "quantity": "9 吨/年", "price": "1 元/吨"})))
    assert {v for f, v in verdicts(more).items() if f.startswith("废硫酸.") and "material" not in f} == {"conflict"}
    assert verdicts(look(after, form(Sheet().line("offers", {"material": "电石渣"}, ended=True))))["电石渣.ended"] == "kept"


def test_a_line_the_office_took_out_after_the_form_was_sent_stays_out_unless_a_person_says_otherwise(tmp_path):
    loaded = park(tmp_path)
    base = {"material": "炉渣", "quantity": "5 吨/年", "price": ""}
    sent = Sheet().line("offers", {"material": "炉渣", "quantity": "5 吨/年"}, key="longhua/offer/炉渣", base=base)
    assert set(verdicts(look(loaded, form(sent))).values()) == {"kept"}
    more = Sheet().line("offers", {"material": "炉渣", "quantity": "9 吨/年", "price": "3 元/吨"}, key="longhua/offer/炉渣", base=base)
    found = look(loaded, form(more))
    assert verdicts(found) == {"炉渣.material": "kept", "炉渣.quantity": "conflict", "炉渣.price": "conflict"}
    assert found.cards == ()


def test_a_value_that_would_mean_something_else_on_the_card_is_not_taken(tmp_path):
    loaded = park(tmp_path)
    line = Sheet().line("offers", {"material": "亚硫酸钠", "quantity": "2000 吨/年", "price": "10万元/年"})
    found = look(loaded, of_longhua(line))
    assert (whys(found)["亚硫酸钠.quantity"], whys(found)["亚硫酸钠.price"]) == ("why.same-rank", "why.depends")
    taken = done(loaded, look(loaded, of_longhua(line), prefer="file"))
    assert taken.park.firms[0].offers[0].price.likely == 50


def test_words_of_the_card_that_would_come_to_mean_something_else_are_replaced_or_told(tmp_path):
    loaded = park(tmp_path, jia="id: jia\nname: 甲\noffers:\n  - {material: 灰, quantity: 1000 吨/年, price: 10万元/年, from: 估算}\n")
    firm = Sheet("企业").firm({"name": "甲"}, Sheet().line("offers", {"material": "灰", "quantity": "2000 吨/年", "price": "100 元/吨"}))
    found = look(loaded, listed(firm))
    assert row(found, "price", "灰", "jia").why.key == "merge.why.else-changed"
    assert [firm.offers[0].price.likely for firm in done(loaded, found).park.firms if firm.id == "jia"] == [100]
    firm = Sheet("企业").firm({"name": "甲"}, Sheet().line("offers", {"material": "灰", "quantity": "4000 吨/年"}))
    loaded = park(tmp_path, jia="id: jia\nname: 甲\noffers:\n  - {material: 灰, quantity: 1000 吨/年, price: 10万元/年, from: 估算}\n")
    found = look(loaded, listed(firm))
    assert [m.key for m in row(found, "quantity", "灰", "jia").told] == ["merge.told.moves"]


def test_choices_words_lists_and_switches_are_compared_by_meaning(tmp_path):
    loaded = park(tmp_path, jia="id: jia\nname: 甲\nchains: [氯碱, 氟硅]\noffers:\n  - {material: 灰, kind: by-product, impurities: {硫: 3%, 氯: 100 ppm}, months: 11月-次年2月, hazardous: 否}\n")
    line = {"material": "灰", "kind": "副产物", "impurities": "氯: 0.01%，硫：0.03", "months": "1、2、11、12", "hazardous": "无"}
    found = look(loaded, listed(Sheet("企业").firm({"name": "甲", "chains": "氟硅、氯碱"}, Sheet().line("offers", line))))
    assert set(verdicts(found).values()) == {"same"}


def test_the_own_words_of_a_firm_are_asked_about_not_weighed(tmp_path):
    loaded = park(tmp_path)
    found = look(loaded, of_longhua(said={"phone": "0575 7654321", "address": "滨海路 18 号", "short": "龙华染料"}))
    assert verdicts(found) == {"name": "same", "phone": "conflict", "address": "new", "short": "same"}
    assert verdicts(look(loaded, of_longhua(said={"phone": "(0575)1234567"})))["phone"] == "same"
    assert verdicts(look(loaded, of_longhua(said={"phone": "1"}), prefer="file"))["phone"] == "changed"


def test_nested_fields_are_merged_one_by_one(tmp_path):
    loaded = park(tmp_path)
    found = look(loaded, of_longhua(said={"site.lat": "30.10", "site.zone": "西区"}))
    assert verdicts(found) == {"name": "same", "site.lat": "same", "site.zone": "conflict"}
    assert "site: {lat: 30.1, lon: 120.8, zone: 西区}" in card(done(loaded, look(loaded, of_longhua(said={"site.zone": "西区"}), prefer="file")))
    swapped = look(again(tmp_path), of_longhua(said={"site.lat": "120.8"}), prefer="file")
    assert verdicts(swapped)["site.lat"] == "refused"


def test_lists_of_partners_are_compared_whole_and_written_whole(tmp_path):
    text = "id: jia\nname: 甲\noffers:\n  - material: 灰\n    sells_to: [{firm: 越清造纸有限公司, quantity: 5 吨/年}, '园外:某厂']\n"
    loaded = park(tmp_path, jia=text)
    sent = {"material": "灰", "sells_to": "[{firm: 越清造纸有限公司, quantity: 5 吨/年}, '园外:某厂']"}

    def back(partners):
        return form(Sheet().line("offers", {**sent, "sells_to": partners}, key="jia/offer/灰", base=sent), firm="jia")

    same = look(loaded, back("[园外:某厂, {firm: 越清造纸有限公司, quantity: 0.005 kt/a}]"))
    assert verdicts(same)["灰.sells_to"] == "same"
    more = look(loaded, back("[{firm: 越清造纸有限公司, quantity: 7 吨/年}]"))
    assert verdicts(more)["灰.sells_to"] == "changed"
    (offer,) = next(firm.offers for firm in done(loaded, more).park.firms if firm.id == "jia")
    assert [(p.firm, p.quantity.likely) for p in offer.sells_to] == [("yueqing", 7)]
