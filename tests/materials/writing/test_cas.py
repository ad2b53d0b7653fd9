import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchchain.materials.writing.cas import check_digit_agrees, find_cas


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("7757-83-7", "7757-83-7"),
        ("CAS 7757-83-7", "7757-83-7"),
        ("CAS号:7757-83-7", "7757-83-7"),
        ("CAS No. 7757-83-7", "7757-83-7"),
        ("亚硫酸钠 7757-83-7", "7757-83-7"),
        ("7757 - 83 - 7", "7757-83-7"),
    ],
)
def test_a_number_is_found_in_its_usual_dress(text, number):
    found = find_cas(text)
    assert (found.number, found.good) == (number, True)


@pytest.mark.parametrize(
    ("date", "number"),
    [
        ("7440/9/7", "7440-09-7"),
        ("7647/10/1", "7647-10-1"),
        ("1975/9/2", "75-09-2"),
        ("7440年9月7日", "7440-09-7"),
    ],
)
def test_a_number_turned_into_a_date_is_restored_by_its_check_digit(date, number):
    found = find_cas(date)
    assert (found.number, found.good, found.damaged) == (number, True, True)


def test_a_wrong_check_digit_is_said_and_never_guessed():
    assert find_cas("7757-83-8").good is False


@pytest.mark.parametrize("text", ["2026/11/22", "电话 0575-8200-1", "1,1-二氯乙烷", "25kg/袋", ""])
def test_other_figures_are_no_numbers(text):
    found = find_cas(text)
    assert found is None or not found.good


@given(st.integers(10, 9_999_999), st.integers(0, 99))
def test_one_digit_wrong_is_always_noticed(first, middle):
    digits = f"{first}{middle:02d}"
    check = sum(place * int(d) for place, d in enumerate(reversed(digits), start=1)) % 10
    assert check_digit_agrees(f"{first}-{middle:02d}-{check}")
    assert not check_digit_agrees(f"{first}-{middle:02d}-{(check + 1) % 10}")
