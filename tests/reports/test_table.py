from __future__ import annotations

import random
import re
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.reports import formats
from matchchain.reports.block import Block
from matchchain.reports.drawing import Bar, Bars
from matchchain.reports.formats.layout import cells
from matchchain.reports.report import Report
from tests.golden import same_as_golden

from .plans import ACETATE, ACID, SULFITE, TOLUENE, example, message, plan, render, text
from .test_clean import unsafe

GOLDEN = Path(__file__).parent / "golden"


def terminal_cells(line: str) -> int:
    """Width as a terminal reckons it, written apart from the layout's own."""
    width = 0
    for char in line:
        if unicodedata.combining(char) or unicodedata.category(char) in {"Mn", "Me", "Cf"}:
            continue
        width += 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1
    return width


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", [40, 80, 120, None])
def test_the_whole_page_is_what_it_was(lang, width):
    same_as_golden(f"whole-page-{lang}-{width or 'pipe'}.txt", render(example(), "table", lang, width=width), GOLDEN)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", [40, 80, 120, None])
def test_the_first_screen_is_what_it_was(lang, width):
    shown = render(example(), "table", lang, width=width, brief=True)
    same_as_golden(f"first-screen-{lang}-{width or 'pipe'}.txt", shown, GOLDEN)


@pytest.mark.parametrize(("lang", "lines"), [("zh", 22), ("en", 24)])
def test_what_a_person_acts_on_fits_a_terminal(lang, lines):
    rows = [replace(SULFITE, rank=i + 1, id=str(i)) for i in range(30)]
    rest = [replace(TOLUENE, rank=31 + i, id=f"t{i}") for i in range(30)]
    shown = render(plan(*rows, *rest), "table", lang, width=80, brief=True, ruled=True)
    assert len(shown.splitlines()) <= lines
    assert len(re.findall(r"(?m)^ {1,2}\d ", shown)) == 5


def test_a_question_that_rows_share_is_asked_once():
    rows = [replace(SULFITE, rank=i + 1, id=str(i)) for i in range(5)]
    asked = [line for line in render(plan(*rows), "table", "zh", brief=True).splitlines() if "先问" in line]
    assert len(asked) == 1
    assert asked[0].count("王工 138****0001") == 3


@pytest.mark.parametrize(("encoding", "ascii_only", "rule"), [("utf-8", False, "─"), ("cp936", False, "-"), ("utf-8", True, "-")])
def test_a_rule_under_the_heads_only_where_a_terminal_shows_it(encoding, ascii_only, rule):
    look = {"width": 80, "encoding": encoding, "ascii_only": ascii_only}
    assert f"\n{rule * 20}" in render(example(), "table", "zh", ruled=True, **look)
    assert f"\n{rule * 5}" not in render(example(), "table", "zh", **look)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_park_of_names_only_gets_a_useful_first_screen(lang):
    names_only = [
        replace(TOLUENE, rank=i + 1, offer=name, lines=(), distance_km=None, unknowns=TOLUENE.unknowns)
        for i, name in enumerate(("回收甲苯", "亚硫酸钠", "硫酸"))
    ]
    shown = render(plan(*names_only, refused=()), "table", lang, width=80)
    same_as_golden(f"names-only-{lang}.txt", shown, GOLDEN)
    assert shown.index("回收甲苯" if lang == "zh" else "toluene") > 0


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("refused", [False, True])
@pytest.mark.parametrize("width", [20, 39, 40, 60, 80, 100, 120])
def test_no_line_is_wider_than_the_screen(lang, width, refused):
    shown = render(example(), "table", lang, width=width, refused=refused)
    assert max(map(terminal_cells, shown.splitlines())) <= width


@pytest.mark.parametrize("width", [40, 80])
def test_on_a_chinese_console_wide_signs_are_counted_as_two(width):
    odd = replace(SULFITE, offer="亚硫酸钠→≥98%·…", evidence=(text("≥" * 60),))
    shown = render(plan(odd), "table", "zh", width=width, encoding="cp936")
    assert max(cells(line, wide=True) for line in shown.splitlines()) <= width


WORDS = st.text(max_size=60)


@settings(max_examples=60, deadline=None)
@given(words=WORDS, width=st.sampled_from([40, 80, 120]), lang=st.sampled_from(["zh", "en"]))
def test_whatever_the_files_say_the_screen_stays_whole(words, width, lang):
    odd = replace(
        SULFITE,
        offer=words or "x",
        need=words,
        supplier_name=words,
        supplier_name_en=words,
        supplier_contact=words,
        evidence=(text(words),),
        cautions=(text(words),),
        material_en=words,
    )
    shown = render(plan(odd), "table", lang, width=width)
    assert max(map(terminal_cells, shown.splitlines())) <= width
    assert unsafe(shown.replace("\n", "")) == []


@settings(max_examples=60, deadline=None)
@given(
    net=st.floats(1, 1e12),
    low=st.floats(0, 1),
    high=st.floats(1, 3),
    amount=st.floats(0.001, 1e11),
    width=st.sampled_from([40, 80]),
    lang=st.sampled_from(["zh", "en"]),
)
def test_no_number_is_cut_at_any_width(net, low, high, amount, width, lang):
    row = replace(
        SULFITE,
        quantity=amount,
        net_per_year=net,
        net_low=net * low,
        net_high=net * high,
        supplier_gain=net / 3,
        receiver_gain=net - net / 3,
        lines=(),
    )
    given_plan = plan(row)
    narrow = render(given_plan, "table", lang, width=width)
    wide = render(given_plan, "table", lang)
    assert max(map(terminal_cells, narrow.splitlines())) <= width
    figures = re.compile(r"\d[\d.,]*\d|\d")
    assert sorted(figures.findall(narrow)) == sorted(figures.findall(wide))


def test_thousands_of_hostile_strings_print_no_control_or_bidi_character():
    dice = random.Random(7)
    hostile = [chr(p) for p in range(0x110000) if unicodedata.category(chr(p)) in {"Cc", "Cf", "Zl", "Zp"}]
    strings = ["".join(dice.choices(hostile, k=5)) + "盐[red]" for _ in range(2_500)]
    rows = [
        replace(
            SULFITE,
            rank=at,
            offer=strings[at],
            need=strings[at + 1],
            supplier_name=strings[at + 2],
            supplier_contact=strings[at + 3],
            evidence=(text(strings[at + 4]),),
        )
        for at in range(0, 2_500 - 4, 5)
    ]
    for format_name in ("table", "csv", "tsv", "md", "json", "jsonl"):
        shown = render(plan(*rows), format_name, "zh", top=2_500)
        assert unsafe(re.sub(r"[\n\t]" if format_name == "tsv" else r"\n", "", shown)) == []


MARKUP = ("[bold red]x[/]", "[link=http://x]y[/link]", ":smile:", "[/]", "\\[b]", "[[x]]", "[red")


@pytest.mark.parametrize("payload", MARKUP)
def test_markup_in_data_is_shown_letter_for_letter(payload):
    row = plan(replace(SULFITE, offer=payload, supplier_name=payload, material_zh=""))
    assert payload in render(row, "table", "zh", color=True)
    assert payload in render(row, "table", "zh")


def test_colour_only_where_asked_for():
    plain = render(example(), "table", "zh", width=80)
    colored = render(example(), "table", "zh", width=80, color=True)
    assert "\x1b" not in plain
    assert "\x1b[" in colored
    bare = re.sub(r"\x1b\[[0-9;]*m", "", colored)
    assert [line.rstrip() for line in bare.splitlines()] == plain.splitlines()


def test_how_sure_a_row_is_has_its_colour():
    rows = [replace(SULFITE, rank=i + 1, id=str(i), confidence=c) for i, c in enumerate(("high", "medium", "low"))]
    shown = render(plan(*rows), "table", "zh", width=80, color=True)
    assert [c for c in ("\x1b[32m", "\x1b[33m", "\x1b[31m") if c not in shown] == []


def test_the_environment_does_not_decide_colour(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" in render(example(), "table", "zh", color=True)
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b" not in render(example(), "table", "zh")


@pytest.mark.parametrize("encoding", ["cp936", "gb18030", "ascii", "utf-8", "cp437"])
def test_every_line_can_be_encoded(encoding):
    odd = plan(replace(SULFITE, offer="亚硫酸钠㎥ ✓ é", evidence=(text("≥90% → ok"),)))
    shown = render(odd, "table", "zh", width=80, encoding=encoding)
    shown.encode(encoding)
    assert "m3" in shown or encoding in {"gb18030", "utf-8"}


def test_ascii_and_han_only_where_asked_for():
    odd = plan(replace(SULFITE, evidence=(text("≥90% → ok · 3㎥"),)))
    shown = render(odd, "table", "zh", width=80, ascii_only=True)
    assert ">=90% -> ok . 3m3" in shown


def test_the_rest_is_pointed_at():
    rows = [replace(SULFITE, rank=i + 1, id=str(i)) for i in range(25)]
    shown = render(plan(*rows), "table", "zh", width=80)
    assert "还有5条: matchchain suggest --top 25" in shown
    assert len(re.findall("先问:", shown)) == 20
    assert "还有" not in render(plan(*rows), "table", "zh", width=80, top=25)


def test_a_selection_says_of_how_many():
    whole = plan(*(replace(SULFITE, rank=i + 1) for i in range(3)))
    selected = replace(whole, pairings=whole.pairings[:1])
    shown = render(selected, "table", "zh", width=80, filtered=True)
    assert "可先打电话 1条" in shown
    assert "全园3条" in shown
    assert "还有" not in shown


def test_the_whole_number_of_a_contact_is_nowhere():
    for format_name in ("table", "md", "csv", "json", "jsonl", "tsv"):
        for lang in ("zh", "en"):
            shown = render(example(), format_name, lang)
            assert "13800000001" not in shown
            assert "82345678" not in shown


def test_an_unknown_is_asked_of_the_firm_it_stands_with():
    asked = message("ask-quantity")
    shown = render(
        plan(replace(TOLUENE, unknowns=(replace(TOLUENE.unknowns[0], text=asked),))), "table", "zh"
    )
    assert "先问:宏达医药 赵工 139****5678 年产生量多少" in shown


def test_a_question_does_not_name_the_firm_twice():
    asked = text("宏达医药:甲苯一年有多少?")
    asked = replace(asked, facts={**asked.facts, "firm": "宏达医药"})
    shown = render(
        plan(replace(TOLUENE, unknowns=(replace(TOLUENE.unknowns[0], text=asked),))), "table", "zh"
    )
    assert "先问:宏达医药 赵工 139****5678 甲苯一年有多少?" in shown


def test_the_question_worth_most_is_the_one_that_settles_most():
    small = replace(
        TOLUENE,
        rank=1,
        supplier="a",
        supplier_name="甲厂",
        unknowns=(replace(TOLUENE.unknowns[0], firm="a"),),
    )
    many = [
        replace(
            TOLUENE,
            rank=2 + i,
            supplier="b",
            supplier_name="乙厂",
            unknowns=(replace(TOLUENE.unknowns[0], firm="b"),),
        )
        for i in range(2)
    ]
    shown = render(plan(small, *many), "table", "zh")
    assert re.search(r"先问\(牵动2条\):\s*乙厂", shown)


def test_every_stage_has_its_block_and_an_empty_park_says_so():
    shown = render(plan(SULFITE, ACETATE, ACID, TOLUENE), "table", "zh")
    assert [shown.index(mark) for mark in ("一、", "二、", "三、", "五、")] == sorted(
        shown.index(mark) for mark in ("一、", "二、", "三、", "五、")
    )
    empty = render(plan(refused=()), "table", "zh", width=80)
    assert "没有找到对得上的供需" in empty


@pytest.mark.parametrize(("encoding", "sign"), [("utf-8", "█"), ("cp936", "#")])
def test_bars_share_a_scale_and_say_their_figures(encoding, sign):
    bars = (Bar("甲厂\x1b[2J", 200.0, "+200"), Bar("乙", 50.0, "+50"))
    block = Block("一", drawing=Bars(bars))
    report = Report(schema="x/1", lang="zh", title="t", blocks=lambda: (block,), facts={}, tables=())
    shown = formats.render(report, "table", width=60, encoding=encoding)
    long, short = (line.count(sign) for line in shown.splitlines() if sign in line)
    assert short == round(long / 4) > 1
    assert "\x1b" not in shown
    assert max(map(terminal_cells, shown.splitlines())) <= 60
    assert "- 乙 \\+50" in formats.render(report, "md")
