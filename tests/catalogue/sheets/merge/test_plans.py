"""A plan is written down, filled in by hand, and carried out exactly; whatever else was changed in it is refused."""

import re

import pytest

from matchchain.catalogue.sheets.merge.decided import decided
from matchchain.catalogue.sheets.merge.plan_read import read_plan
from matchchain.catalogue.sheets.merge.plan_text import plan_text
from matchchain.wording import MatchchainError
from tests.catalogue.sheets.merge.sheets import (
    TODAY,
    Sheet,
    again,
    card,
    done,
    form,
    listed,
    look,
    park,
    row,
    verdicts,
)

TWIN = "91350100M000100Y43"


def several(tmp_path):
    """A park, and a proposal with every verdict in it."""
    loaded = park(tmp_path, jia="id: jia\nname: 甲\noffers:\n  - {material: 废酸, waste_code: 900-349-34}\n  - {material: 废酸, waste_code: 900-300-34}\n")
    sheet = Sheet("甲")
    lines = [
        sheet.line("offers", {"material": "亚硫酸钠", "quantity": "9000 吨/年", "price": "10万元/年", "disposal_cost": "900 元/吨"}),
        sheet.line("offers", {"material": "废硫酸", "quantity": "620 吨/年"}),
        sheet.line("offers", {"material": "盐泥", "quantity": "5 吨/年"}),
    ]
    read = listed(
        sheet.firm({"name": "龙华染料", "phone": "0575-7654321"}, *lines),
        sheet.firm({"name": "越清造纸有限公司", "credit_code": TWIN}),
        sheet.firm({"name": "龙华染料化工有限公司", "credit_code": TWIN, "address": "西区"}, sheet.line("offers", {"material": "石膏", "quantity": "7 吨/年"})),
        sheet.firm({"name": "甲"}, sheet.line("offers", {"material": "废酸", "quantity": "8 吨/年"})),
        sheet.firm({"name": "Xin Chemicals"}, sheet.line("needs", {"material": "蒸汽", "quantity": "abc"})),
    )  # fmt: skip
    return loaded, look(loaded, read, skip_bad=True)


def plan(proposal, lang="zh", **instead):
    """The plan with every `take:` and `is:` of a place filled in."""
    text = plan_text(proposal, lang)
    for what, word in instead.items():
        text = re.sub(rf"- {what.rstrip('_')}:   #", f"- {what.rstrip('_')}: {word}   #", text)
    return read_plan(text.encode(), "plan.yaml")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_plan_left_as_it_is_writes_what_the_preview_showed(tmp_path, lang):
    loaded, found = several(tmp_path)
    assert set(found.totals) == {"new", "changed", "same", "kept", "conflict", "asked", "refused"}
    decisions = plan(found, lang)
    assert decisions.findings == ()
    assert (decisions.made, decisions.files, dict(decisions.cards)) == (TODAY, found.files, dict(found.digests))
    meant = decided(loaded, decisions, today=TODAY)
    assert {c.file: c.after for c in meant.cards} == {c.file: c.after for c in found.cards}
    assert {v: n for v, n in meant.totals.items() if v not in {"same", "refused"}} == {v: n for v, n in found.totals.items() if v not in {"same", "refused"}}
    assert [q.name for q in meant.questions] == [q.name for q in found.questions]
    after = done(loaded, meant)
    assert not after.errors


def test_conflicts_are_decided_by_what_is_filled_in_and_the_date_goes_along(tmp_path):
    loaded, found = several(tmp_path)
    taken = decided(loaded, plan(found, take="file"), today=TODAY)
    assert verdicts(taken)["亚硫酸钠.quantity"] == "changed"
    assert verdicts(taken)["亚硫酸钠.price"] == "new"
    after = done(loaded, taken)
    text = card(after)
    assert "    quantity: 9000 吨/年\n" in text
    assert "    as_of: 2026-12-01\n    from: report\n    price: 10万元/年\n" in text
    assert "phone: 0575-7654321\n" in text
    kept = decided(again_of(tmp_path), plan(several(tmp_path)[1], take="card"), today=TODAY)
    assert "conflict" not in kept.totals


def again_of(tmp_path):
    return park(tmp_path)


def test_a_value_that_hangs_on_a_conflict_is_not_taken_without_it(tmp_path):
    loaded, found = several(tmp_path)
    text = plan_text(found, "zh")
    only_price = re.sub(r"- take:   #([^\n]*)(\n    new: 10万元/年)", r"- take: file   #\1\2", text)
    assert only_price != text
    meant = decided(loaded, read_plan(only_price.encode(), "p"), today=TODAY)
    assert row(meant, "price", "亚硫酸钠").why.key == "merge.why.depends"


def test_what_would_be_written_can_be_left_and_what_was_kept_can_be_taken(tmp_path):
    loaded, found = several(tmp_path)
    text = plan_text(found, "zh").replace("{take: file, new: 盐泥", "{take: card, new: 盐泥").replace("{take: file, new: 5 吨/年", "{take: , new: 5 吨/年")
    text = text.replace("{take: card, now: 龙华染料化工有限公司", "{take: file, now: 龙华染料化工有限公司")
    decisions = read_plan(text.encode(), "p")
    assert decisions.findings == ()
    after = done(loaded, decided(loaded, decisions, today=TODAY))
    assert "盐泥" not in card(after)
    assert "name: 龙华染料   # 全称\n" in card(after)


def test_questions_are_answered_by_an_id_or_as_new(tmp_path):
    loaded, found = several(tmp_path)
    assert [(q.about, q.name) for q in found.questions] == [("firm", "龙华染料化工有限公司"), ("line", "废酸")]
    text = plan_text(found, "zh")
    first, second = re.findall(r"- is:   #[^\n]*", text)
    line = row(found, "quantity", "废酸", "jia")
    slot = found.questions[1].candidates[0][0]
    answered = text.replace(first, "- is: longhua", 1).replace(second, f"- is: {slot}", 1)
    meant = decided(loaded, read_plan(answered.encode(), "p"), today=TODAY)
    assert meant.questions == ()
    assert row(meant, "quantity", "废酸", "jia").slot == slot
    assert line.verdict == "asked"
    assert row(meant, "credit_code").verdict == "conflict"
    assert "  - {material: 石膏, quantity: 7 吨/年, as_of: 2026-12-01, from: report}\n" in card(done(loaded, meant))
    loaded, found = several(tmp_path / "other")
    text = plan_text(found, "en")
    new = re.sub(r"- is:   #", "- is: new   #", text)
    after = done(loaded, decided(loaded, read_plan(new.encode(), "p"), today=TODAY))
    assert len(after.park.firms) == len(loaded.park.firms) + 2
    assert [o.material for firm in after.park.firms if firm.id == "jia" for o in firm.offers] == ["废酸"] * 3


def test_a_firm_that_is_not_there_is_no_answer(tmp_path):
    loaded, found = several(tmp_path)
    text = re.sub(r"- is:   #", "- is: nowhere   #", plan_text(found, "zh"))
    with pytest.raises(MatchchainError, match="nowhere") as refused:
        decided(loaded, read_plan(text.encode(), "p"), today=TODAY)
    assert refused.value.exit_code == 2


def test_a_plan_whose_card_changed_since_is_refused_by_name_others_are_not_in_its_way(tmp_path):
    loaded, found = several(tmp_path)
    decisions = plan(found)
    (tmp_path / "firms/jia.yaml").write_bytes(b"id: jia\nname: J\n")
    assert decided(again(tmp_path), decisions, today=TODAY).cards
    (tmp_path / "firms/longhua.yaml").write_text(card(loaded) + "note: x\n", encoding="utf-8")
    with pytest.raises(MatchchainError, match=r"firms/longhua\.yaml") as refused:
        decided(again(tmp_path), decisions, today=TODAY)
    assert refused.value.exit_code == 4


def test_a_plan_is_carried_out_once(tmp_path):
    loaded, found = several(tmp_path)
    decisions = plan(found)
    after = done(loaded, decided(loaded, decisions, today=TODAY))
    with pytest.raises(MatchchainError) as refused:
        decided(after, decisions, today=TODAY)
    assert refused.value.exit_code == 4


@pytest.mark.parametrize(
    ("change", "code", "place"),
    [
        (lambda t: t.replace("take:   #", "take: maybe   #", 1), "take", "  - take: maybe"),
        (lambda t: t.replace("9000 吨/年", "9500 吨/年"), "changed", "seal:"),
        (lambda t: t.replace("cell: 甲!B2", "cell: 甲!B3"), "changed", "seal:"),
        (lambda t: t.replace("plan: matchchain.import/1", "plan: matchchain.import/9"), "no-plan", "plan:"),
        ("name: x\n", "no-plan", "name: x"),
        ("[1, 2]\n", "no-plan", "[1, 2]"),
        ("", "no-plan", ""),
        (lambda t: t.replace("made:", "maed:"), "unknown-key", "maed:"),
        (lambda t: t.replace("field: phone", "field: phones"), "incomplete", "  - take:"),
        (lambda t: t.replace("verdict: kept", "verdict: eaten"), "incomplete", "  - {take: card"),
        (lambda t: t.replace("kind: list", "kind: lists"), "no-file", "  - {number"),
        (lambda t: t.replace("rows:\n", "rows: 7\nmore:\n"), "unknown-key", "more:"),
        (lambda t: t.replace("  - {take: file, new: 盐泥", "  - x\n  - {take: file, new: 盐泥"), "no-entry", "  - x"),
        (lambda t: t.replace("is:   #", "is: [a]   #", 1), "no-text", "  - is: [a]"),
        (lambda t: t.replace("cards:\n", "cards: []\nx:\n"), "no-entry", "cards: []"),
    ],
)
def test_every_fault_of_a_plan_has_its_place_and_nothing_is_written(tmp_path, change, code, place):
    loaded, found = several(tmp_path)
    text = change if isinstance(change, str) else change(plan_text(found, "zh"))
    decisions = read_plan(text.encode(), "plan.yaml")
    faults = {f.code.removeprefix("merge.plan."): f for f in decisions.findings}
    assert code in faults, faults
    at = faults[code].place
    assert at.file == "plan.yaml"
    lines = text.splitlines() or [""]
    assert lines[at.line - 1].startswith(place)
    with pytest.raises(MatchchainError, match=r"plan\.yaml:\d") as refused:
        decided(loaded, decisions, today=TODAY)
    assert refused.value.exit_code == 3


@pytest.mark.parametrize("raw", [b"\xff\xfe", b"plan: [", b"a: &x 1\nb: *x\n", b"plan: matchchain.import/1\nrows:\n  - {of: {a: [1]}}\n", b"plan: matchchain.import/1\nfiles: {}\nquestions: [1]\nseal: x\n"])
def test_a_plan_that_is_none_is_findings_never_a_crash(raw):
    decisions = read_plan(raw, "p.yaml")
    assert decisions.findings
    assert all(f.place.file == "p.yaml" and f.place.line >= 1 for f in decisions.findings)


def test_two_cells_of_one_field_cannot_both_be_taken(tmp_path):
    loaded, sheet = park(tmp_path), Sheet()
    lines = [sheet.line("offers", {"material": "石膏", "quantity": f"{n} 吨/年"}) for n in (5, 6)]
    found = look(loaded, listed(Sheet("甲").firm({"name": "龙华染料"}, *lines)))
    assert [f.code for f in plan(found, take="file").findings] == ["merge.plan.twice"]
    text = plan_text(found, "zh").replace("take:   #", "take: file   #", 1)
    meant = decided(loaded, read_plan(text.encode(), "p"), today=TODAY)
    assert "quantity: 5 吨/年" in card(done(loaded, meant))


def test_a_plan_of_forms_keeps_what_they_were_sent_out_with_and_lines_that_end(tmp_path):
    loaded = park(tmp_path)
    base = {"material": "废硫酸", "quantity": "400 吨/年", "note": "", "price": "a: b # c"}
    line = Sheet().line("offers", {"material": "废硫酸", "quantity": "620 吨/年", "note": "两行\n'的' \"字\""}, key="longhua/offer/废硫酸", ended=True, base=base)
    found = look(loaded, form(line))
    assert verdicts(found) == {"废硫酸.material": "same", "废硫酸.quantity": "conflict", "废硫酸.note": "new", "废硫酸.ended": "ended"}
    decisions = plan(found, take="file")
    assert decisions.findings == ()
    assert {(r.field, r.base) for r in decisions.rows} == {("quantity", "400 吨/年"), ("note", ""), ("ended", None)}
    meant = decided(loaded, decisions, today=TODAY)
    assert verdicts(meant) == {"废硫酸.quantity": "changed", "废硫酸.note": "new", "废硫酸.ended": "ended"}
    offer = done(loaded, meant).park.firms[0].offers[1]
    assert (offer.quantity.likely, offer.ended) == (620, "2026-12-01")
