from __future__ import annotations

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchchain.entries.private.masked import masked
from matchchain.reports.telling.clean import defused, edge, for_encoding, shown, visible

INVISIBLE_CATEGORIES = {"Cc", "Cf", "Cs", "Zl", "Zp"}
HANGUL_FILLERS = {"\u115f", "\u1160", "\u3164", "\uffa0"}


def unsafe(text: str) -> list[str]:
    return [c for c in text if unicodedata.category(c) in INVISIBLE_CATEGORIES or c in HANGUL_FILLERS]


def test_a_bidi_character_is_shown_by_its_number():
    assert shown("abc\u202egpj") == "abc<U+202E>gpj"
    assert shown("\x1b[31m红") == "<U+001B>[31m红"
    assert shown("a\u200bb\u2066c\ufeff") == "a<U+200B>b<U+2066>c<U+FEFF>"


def test_line_breaks_and_tabs_become_one_blank():
    assert shown("第一行\r\n  第二行\tx") == "第一行 第二行 x"


def test_a_page_keeps_its_lines_and_tabs_but_no_lone_return():
    assert visible("a\tb\r\nc\rd\x1b") == "a\tb\r\nc<U+000D>d<U+001B>"


def test_a_styled_page_keeps_its_colours_and_nothing_else():
    assert visible("\x1b[1;33m盐\x1b[0m") == "<U+001B>[1;33m盐<U+001B>[0m"
    assert (
        visible("\x1b[1;33m盐\x1b[0m\x1b[2J\u202e", styled=True) == "\x1b[1;33m盐\x1b[0m<U+001B>[2J<U+202E>"
    )


@given(st.text())
def test_nothing_invisible_is_shown(text):
    assert unsafe(shown(text)) == []
    assert unsafe(defused(text)) == []


def test_no_unicode_character_of_an_invisible_category_passes():
    passed = [hex(p) for p in range(0x110000) if unsafe(shown(chr(p)))]
    assert passed == []


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S", "Zs"])))
def test_what_is_harmless_stays_as_it_is(text):
    if not unsafe(text):
        assert shown(text) == text


@pytest.mark.parametrize(
    "encoding", ["cp936", "gbk", "gb18030", "ascii", "latin-1", "cp437", "big5", "utf-8"]
)
@given(text=st.text())
def test_the_output_encoding_always_holds_the_text(encoding, text):
    edge(encoding)(text).encode(encoding)
    edge(encoding, ascii_only=True)(text).encode(encoding)


@pytest.mark.parametrize(
    ("encoding", "written", "read"),
    [
        ("cp936", "12㎥ ✓ m²", "12m3 v m2"),
        ("cp936", "a→b ≥ 3 …", "a→b ≥ 3 …"),
        ("ascii", "a→b ≥ 3 … 5°", "a->b >= 3 ... 5deg"),
        ("ascii", "café", "cafe"),
        ("ascii", "盐酸", "<U+76D0><U+9178>"),
        ("gb18030", "12㎥ ✓", "12㎥ ✓"),
        ("no-such-encoding", "≥", ">="),
    ],
)
def test_what_an_encoding_lacks_is_shown_by_a_twin(encoding, written, read):
    assert for_encoding(written, encoding) == read


def test_ascii_and_han_only():
    assert (
        for_encoding("硫酸 ≥98%,3㎥→罐·库 “好”", "gb18030", ascii_only=True) == '硫酸 >=98%,3m3->罐.库 "好"'
    )


@pytest.mark.parametrize(
    "number", ["-5", "+3.2", "-1,200", "-1,200.50", "-12%", "-1e5", "+.5", "1200", "-0.001"]
)
def test_numbers_are_not_defused(number):
    assert defused(number) == number


@pytest.mark.parametrize(
    "payload", ["-", "+", "-1+1", "+86 138", "-1,2,3", "=1", "@a", "＝1", " =1", "\n=1", "-240~-720"]
)
def test_what_a_spreadsheet_might_reckon_is_defused(payload):
    assert defused(payload).startswith("'")


@pytest.mark.parametrize(
    ("contact", "told"),
    [
        ("王工 13800000001", "王工 138****0001"),
        ("王工13800000001", "王工138****0001"),
        ("陈工 0575-82345678", "陈工 057****5678"),
        ("李工 138 0000 0001", "李工 138****0001"),
        ("+86 138-0000-0001 赵", "+861****0001 赵"),
        ("电话:８２３４５６７８", "电话:82****78"),
        ("wang.li@example.com", "w***@example.com"),
        ("王工", "王工"),
        ("3号楼 王工", "3号楼 王工"),
        ("", ""),
    ],
)
def test_a_contact_is_masked(contact, told):
    assert masked(contact) == told


@given(st.text(alphabet="0123456789 -()王工", max_size=40))
def test_no_six_digits_of_a_contact_in_a_row_survive(contact):
    digits = 0
    for char in masked(contact):
        digits = digits + 1 if char.isdigit() else 0
        assert digits < 6


def test_ten_thousand_hostile_strings_print_nothing_invisible():
    dice = random.Random(20261120)
    hostile = [chr(p) for p in range(0x110000) if unicodedata.category(chr(p)) in {"Cc", "Cf", "Zl", "Zp"}]
    ordinary = list("硫酸钠abc123=+-@|<>[bold]")
    clean = edge("utf-8")
    for _ in range(10_000):
        text = "".join(
            dice.choice(hostile if dice.random() < 0.5 else ordinary) for _ in range(dice.randint(1, 30))
        )
        assert unsafe(clean(text)) == []
