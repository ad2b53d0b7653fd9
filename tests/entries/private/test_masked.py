"""What leads to a person is hidden however it is spelt; codes, dates and figures stay as they are."""

import re
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchchain.entries.private.masked import hidden, masked

SPELT = [
    "13812345678", "138 1234 5678", "138-1234-5678", "138/1234/5678", "138_1234_5678", "138,1234,5678", "138·1234·5678",
    "138:1234:5678", "138.1234.5678", "138—1234—5678", "138  -  1234 - 5678", "138转1234转5678", "138、1234、5678",
    "１３８１２３４５６７８", "１３８－１２３４－５６７８", "１３８，１２３４，５６７８", "138*1234*5678", "1 3 8 1 2 3 4 5 6 7 8",
    "+86 138 1234 5678", "+8613812345678", "0086-13812345678", "86-13812345678", "١٣٨١٢٣٤٥٦٧٨", "①③⑧①②③④⑤⑥⑦⑧",
    "一三八一二三四五六七八", "幺三八幺二三四五六七八", "壹叁捌壹贰叁肆伍陆柒捌", "一三八 1234 五六七八", "138\u30001234\u30005678",
    "0575-82345678", "057582345678", "(0575)82345678", "0575 8234 5678", "0575-82345678转8001", "82345678 ext. 8001",
    "010-65432100", "400-820-8820", "+49 30 1234567",
]  # fmt: skip
ONLINE = [
    ("微信: longhua_wang", "longhua_wang"), ("微信号longhua88", "longhua88"), ("wx:abc_123", "abc_123"),
    ("vx：abcd1", "abcd1"), ("VX abcd1", "abcd1"), ("WeChat ID long.hua", "long.hua"), ("wxid_abc12345", "abc12345"),
    ("QQ 12345678", "12345678"), ("微信 13812345678", "13812345678"), ("wang.li@example.com", "wang.li"),
    ("wang.li＠example.com", "wang.li"), ("wangli[at]example.com", "wangli"), ("加V longhua1", "longhua1"),
]  # fmt: skip
NOBODY = [
    "亚硫酸钠 12000 吨/年", "12,000 t/yr", "1.2万吨/年", "12000-15000 元/吨", "13812345678 吨/年", "93%", "5000 kWh", "380000 GJ/yr",
    "91350100M000100Y43", "7757-83-7", "10043-35-3", "900-013-11", "HW08 900-214-08", "07 01 01*", "2026-11-28",
    "2026/11/28", "2026年11月28日", "GB 18599-2020", "HJ 1091-2020", "3号楼 王工", "王工", "",
]  # fmt: skip
FIGURES = [
    "quantity: 12000", "quantity: 1300, 1200, 980", "{a: 1300,1200,980}", "price: 1300/1200/980", "monthly: [1000, 1300, 1200, 1300]", "credit_code: 913500007053234567",
    "site: {lat: 29.123456, lon: 120.1234567}", "waste: 070101", "as_of: 20261128", "wx: 无锡", "- {material: 1,3-丙二醇}",
    "contract: 12345678", "content: 1234567", "name: 三一五六化工", "capacity: 100000 t/yr  # 138 t/d",
]  # fmt: skip


def numbers(text):
    return "".join(str(int(char)) for char in text if char.isdecimal())


@pytest.mark.parametrize("number", SPELT)
def test_a_number_is_hidden_however_it_is_spelt(number):
    for before, behind in (("", ""), ("王工 ", ""), ("联系人王工", "(上午)")):
        told = masked(f"{before}{number}{behind}")
        assert "****" in told
        assert number not in told
        assert len(numbers(told)) <= 7
        line = hidden(f"  note: {before}{number}{behind}  # 2026-11-28")
        assert line.count("*") - number.count("*") >= 3
        assert number not in line
        assert line.endswith("2026-11-28")


@pytest.mark.parametrize(("text", "name"), ONLINE)
def test_a_name_online_is_hidden(text, name):
    assert name not in masked(text)
    assert name not in hidden(f"note: {text}")


@pytest.mark.parametrize("text", NOBODY)
def test_codes_dates_and_figures_are_told(text):
    assert masked(text) == text
    assert hidden(f"note: {text}") == f"note: {text}"


@pytest.mark.parametrize("line", FIGURES)
def test_a_line_of_figures_stays_as_it_is(line):
    assert hidden(line) == line


@pytest.mark.parametrize("key", ["phnoe", "contact_", "电话号", "联系人手机", "fone", "手机号码", "telephone", "e-mail"])
def test_under_a_key_like_that_of_a_contact_any_number_counts(key):
    assert "6543210" not in hidden(f"  {key}: 6543210")
    assert hidden(f"{{name: 甲, {key}: 6543210, quantity: 120000}}").endswith(", quantity: 120000}")


@given(st.text(alphabet="0123456789 -/_·:,()王工转微信wx@.一三八\u3000", max_size=60))
def test_a_line_stays_as_long_as_it_was(line):
    shown = hidden(line)
    assert len(shown) == len(line)
    assert all(a in (b, "*") for a, b in zip(shown, line, strict=True))


@given(st.text(alphabet="0123456789 -/_·:()王工转", max_size=40))
def test_no_six_digits_of_a_contact_in_a_row_survive(contact):
    for run in re.findall(r"\d{6,}", masked(contact)):
        raise AssertionError(run)


@pytest.mark.parametrize("text", ["1", "1 ", "一", "a:", "x@", "12,", "wx ", "138 1234 5678,", "phone:1 "])
def test_a_long_line_takes_no_longer_than_it_is_long(text):
    begun = perf_counter()
    hidden(text * (100_000 // len(text)))
    assert perf_counter() - begun < 5
