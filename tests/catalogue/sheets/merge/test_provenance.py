"""Where an imported figure is from, as long as the card says it; and how old and how good that makes it."""

import datetime

from matchchain.catalogue.sheets.merge.provenance import Source, provenance
from matchchain.catalogue.sheets.merge.row import Evidence
from tests.catalogue.sheets.merge.sheets import (
    Sheet,
    again,
    card,
    done,
    look,
    of_longhua,
    park,
    row,
    verdicts,
)

AT = ("longhua", "offers", "石膏")


def imported(tmp_path, said, **more):
    loaded = again(tmp_path) if (tmp_path / "park.yaml").exists() else park(tmp_path)
    options = {name: more.pop(name) for name in ("origin", "prefer") if name in more}
    return done(loaded, look(loaded, of_longhua(Sheet().line("offers", said), **more), **options), by="王工")


def test_an_imported_figure_is_known_by_its_cell_until_it_is_changed_by_hand(tmp_path):
    imported(tmp_path, {"material": "石膏", "quantity": "5 吨/年"})
    known = provenance(tmp_path)
    assert known.of(*AT, "quantity", "5 吨/年") == Source("清单.xlsx", "2026-12-05", "2026-12-01", "可供!B2", "王工", "report")
    assert known.of(*AT, "quantity", "５ 吨/年") is not None
    assert known.of(*AT, "quantity", "6 吨/年") is None
    assert known.of(*AT, "price", "") is None
    assert known.of("yueqing", "offers", "石膏", "quantity", "5 吨/年") is None


def test_the_latest_import_counts(tmp_path):
    imported(tmp_path, {"material": "石膏", "quantity": "5 吨/年"})
    imported(tmp_path, {"material": "石膏", "quantity": "6 吨/年"}, name="新.xlsx", prefer="file")
    assert provenance(tmp_path).of(*AT, "quantity", "6 吨/年").file == "新.xlsx"
    assert provenance(tmp_path).of(*AT, "quantity", "5 吨/年") is None


def test_a_park_without_a_log_or_with_a_spoilt_one_knows_of_nothing(tmp_path):
    park(tmp_path)
    assert provenance(tmp_path).files == ()
    (tmp_path / "imports").mkdir()
    (tmp_path / "imports/log.yaml").write_bytes(b"[")
    assert provenance(tmp_path).of(*AT, "quantity", "5 吨/年") is None


def test_each_field_keeps_the_evidence_it_came_with_whatever_came_in_beside_it(tmp_path):
    imported(tmp_path, {"material": "石膏", "quantity": "5 吨/年"}, kind="general-waste", as_of="2026-02-01")
    after = imported(tmp_path, {"material": "石膏", "price": "9 元/吨"}, as_of="2026-11-01", name="价.xlsx")
    assert "{material: 石膏, quantity: 5 吨/年, as_of: 2026-11-01, from: report, price: 9 元/吨}" in card(after)
    read = of_longhua(Sheet().line("offers", {"material": "石膏", "quantity": "7 吨/年", "price": "8 元/吨"}), name="三.xlsx")
    found = look(after, read)
    assert row(found, "quantity", "石膏").card == Evidence("ledger", "2026-02-01")
    assert row(found, "price", "石膏").card == Evidence("report", "2026-11-01")
    assert (verdicts(found)["石膏.quantity"], verdicts(found)["石膏.price"]) == ("kept", "conflict")


def test_what_was_not_imported_is_as_old_as_its_line_was_before_imports_of_others(tmp_path):
    loaded = park(tmp_path)
    priced = of_longhua(Sheet().line("offers", {"material": "亚硫酸钠", "price": "9 元/吨"}), as_of="2026-12-01", kind="eia")
    after = done(loaded, look(loaded, priced))
    assert after.park.firms[0].offers[0].as_of == "2026-12-01"
    found = look(after, of_longhua(Sheet().line("offers", {"material": "亚硫酸钠", "quantity": "5 吨/年"}), name="b.xlsx"))
    assert row(found, "quantity", "亚硫酸钠").card == Evidence("visit", "2026-10-15")
    (tmp_path / "firms/longhua.yaml").write_text(card(after).replace("as_of: 2026-12-01", "as_of: 2026-12-03"), encoding="utf-8")
    by_hand = look(again(tmp_path), of_longhua(Sheet().line("offers", {"material": "亚硫酸钠", "quantity": "5 吨/年"}), name="b.xlsx"))
    assert row(by_hand, "quantity", "亚硫酸钠").card.as_of == "2026-12-03"


def test_a_form_is_remembered_by_the_day_it_was_sent(tmp_path):
    from tests.catalogue.sheets.merge.sheets import form

    loaded = park(tmp_path)
    line = Sheet().line("offers", {"material": "废硫酸", "price": "5 元/吨"}, key="longhua/offer/废硫酸", base={"material": "废硫酸", "price": ""})
    done(loaded, look(loaded, form(line, sent="2026-11-28")))
    known = provenance(tmp_path)
    assert known.last_form("longhua").sent == "2026-11-28"
    assert known.last_form("yueqing") is None
    assert datetime.date.fromisoformat(known.files[0].on)
