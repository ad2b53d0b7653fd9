"""Codes and numbers that spreadsheets damage: waste codes, CAS numbers, credit codes, telephone numbers."""

from __future__ import annotations

import re
from itertools import permutations

from matchchain.catalogue.sheets.layouts.figures import NOTHING_TOLD, Told
from matchchain.catalogue.sheets.layouts.values import Value
from matchchain.entries.credit_code import is_sound, tidy
from matchchain.expressions import expression
from matchchain.materials.writing.cas import check_digit_agrees, find_cas
from matchchain.units import folded
from matchchain.wastes import class_of, find, printed, read_codes
from matchchain.wording import Message

_FLOAT = expression(r"^\d(?:\.\d+)?[eE]\+?\d{1,2}$")
_ISO = expression(r"^(\d{4})-(\d{2})-(\d{2})(?:[ T].*)?$")
_SHORT_EWC = expression(r"^[1-9]\d{4}\s?\*?$")
_REACH_WORDS = expression(
    r"联系人|联系方式|contact|(?:联系|值班|办公|固定)?电话|手机号?码?|值班室?|办公室|总机|前台|门卫|座机|固话|热线"
    r"|\btel\b\.?|\bphone\b|\bmobile\b",
    re.IGNORECASE,
)
_RUN = expression(r"^\d{8}$")
_CODES = expression(r"(?<![\d-])\d{3}-\d{3}-S?\d{2}(?![\d-])|(?<![A-Za-z])[HS]W\s?-?\d{2}(?!\d)", re.IGNORECASE)
_OTHER = expression(r"[\u3400-\u9fff]")
_MASKED = expression(r"(?<![\dA-Za-z])\+?\d[\d-]{1,10} ?[xX*×•·＊]{2,8}(?: ?[\d-]{1,6}|(?![A-Za-z]))")
"""A telephone number of which a part was hidden before the list was passed on: 0513-8221xxxx, 138****0000."""
_PHONE = expression(r"(?:\+?\d{1,3}[\s-])?(?:\(?0\d{2,3}\)?[\s-]?)?\d[\d\s-]{5,14}\d(?:\s*(?:转|ext\.?)\s*\d{1,5})?")


def waste_code(value: Value) -> Told:
    """The waste code of a cell; repaired where a spreadsheet made a day of it or dropped its first zero.

    Example:
        >>> from matchchain.catalogue.sheets.stated import Spot
        >>> at = Spot("s", "A1")
        >>> waste_code(Value("20305", at, exact=True)).text, waste_code(Value("900-249-08", at)).text
        ('02 03 05', '900-249-08')
    """
    text = value.text.strip()
    if value.dated or _ISO.match(text):
        return _from_day(text)
    plain = folded(text).replace(" ", "")
    if _SHORT_EWC.match(plain) and not find(plain.rstrip("*")):
        whole = f"0{plain}"
        if find(whole):
            return Told(printed(whole), Message("layouts.code-zero", {"text": text, "code": printed(whole)}), "asked")
    if _RUN.match(plain.replace("-", "")) and not read_codes(text):
        plain = plain.replace("-", "")
        parted = f"{plain[:3]}-{plain[3:6]}-{plain[6:]}"
        if find(parted):
            return Told(parted, Message("layouts.code-hyphens", {"text": text, "code": parted}))
    found = _CODES.findall(folded(text))
    if read_codes(text):
        return Told(" ".join(dict.fromkeys(found)) if found and _OTHER.search(folded(text)) else text)
    return NOTHING_TOLD


def _from_day(text: str) -> Told:
    """A code of the European list that was typed with hyphens and became a day; only where one reading is listed."""
    found = _ISO.match(text)
    if not found:
        return NOTHING_TOLD
    year, month, day = found[1][2:], found[2], found[3]
    listed = {f"{a}{b}{c}" for a, b, c in permutations((year, month, day)) if find(f"{a}{b}{c}")}
    if len(listed) == 1:
        code = printed(listed.pop())
        return Told(code, Message("layouts.code-day", {"text": text, "code": code}), "asked")
    return Told("", Message("layouts.code-day-lost", {"text": text}), "refused")


def codes_in(text: str) -> list[str]:
    """The waste codes and classes that a text names, in their order.

    Example:
        >>> codes_in("HW08（900-214-08、900-249-08）")
        ['HW08', '900-214-08', '900-249-08']
    """
    return [found.replace(" ", "").upper() for found in _CODES.findall(folded(text))]


def classes_disagree(code: str, written: str) -> bool:
    """Whether a waste class stands beside a code of another class.

    Example:
        >>> classes_disagree("900-249-08", "HW49"), classes_disagree("900-249-08", "HW08")
        (True, False)
    """
    of_code = {found for mention in read_codes(code) if (found := class_of(mention.code))}
    stated = {found for mention in read_codes(written) if (found := class_of(mention.code))}
    return bool(of_code and stated and not of_code & stated)


def cas_number(value: Value) -> Told:
    """The CAS number of a cell; one that became a day is repaired by its check digit.

    Example:
        >>> from matchchain.catalogue.sheets.stated import Spot
        >>> told = cas_number(Value("2075-09-02", Spot("s", "A1"), dated=True))
        >>> told.text, told.level
        ('75-09-2', 'asked')
    """
    text = folded(value.text)
    found = find_cas(text)
    if found is not None and found.good:
        if found.damaged:
            return Told(found.number, Message("layouts.cas-day", {"text": value.text, "cas": found.number}), "asked")
        return Told(found.number)
    if found is not None:
        return Told("", Message("layouts.cas-wrong", {"text": value.text}), "asked")
    run = re.sub(r"\D", "", text)
    parted = f"{run[:-3]}-{run[-3:-1]}-{run[-1:]}"
    if value.exact and 5 <= len(run) <= 10 and check_digit_agrees(parted):
        return Told(parted, Message("layouts.cas-hyphens", {"text": value.text, "cas": parted}), "asked")
    return NOTHING_TOLD


def credit_code(value: Value) -> Told:
    """A credit code; one that a spreadsheet turned into a number is refused, one whose check digit is wrong asked.

    Example:
        >>> from matchchain.catalogue.sheets.stated import Spot
        >>> at = Spot("s", "A1")
        >>> credit_code(Value("9.13E+17", at)).level, credit_code(Value("91350100M000100Y43", at)).text
        ('refused', '91350100M000100Y43')
    """
    text = value.text.strip()
    plain = tidy(text)
    if _FLOAT.match(folded(text)) or (value.exact and len(plain) >= 16 and plain.endswith("000")):
        return Told("", Message("layouts.code-float", {"text": text}), "refused")
    if is_sound(plain):
        return Told(plain)
    if not re.fullmatch(r"[0-9A-Z]{8,20}", plain):
        return Told("", Message("layouts.no-credit-code", {"text": text}), "refused")
    return Told(plain, Message("layouts.credit-code-unsound", {"text": text}) if len(plain) == 18 else None, "asked")


def phone(value: Value) -> Told:
    """A telephone number; one in powers of ten is refused.

    Example:
        >>> from matchchain.catalogue.sheets.stated import Spot
        >>> phone(Value("1.38E+10", Spot("s", "A1"))).level, phone(Value("13800000000.0", Spot("s", "A1"))).text
        ('refused', '13800000000')
    """
    text = value.text.strip()
    if _FLOAT.match(folded(text)):
        return Told("", Message("layouts.phone-float", {"text": text}), "refused")
    return Told(re.sub(r"(?<=\d)\.0+$", "", text))


def with_phone(text: str) -> tuple[str, str]:
    """A person and a telephone number that stand in one cell.

    Example:
        >>> with_phone("张三 13800000000"), with_phone("李四")
        (('张三', '13800000000'), ('李四', ''))
        >>> with_phone("刘总 0513-8221xxxx")
        ('刘总', '0513-8221xxxx')
        >>> with_phone("王芳 138****1234")
        ('王芳', '138****1234')
    """
    plain = folded(text)
    numbers = list(_MASKED.finditer(plain))
    numbers = numbers or [found for found in _PHONE.finditer(plain) if sum(c.isdigit() for c in found[0]) >= 7]
    if not numbers:
        return text.strip(), ""
    rest = plain
    for found in reversed(numbers):
        rest = f"{rest[: found.start()]} {rest[found.end() :]}"
    mobile = next((found for found in numbers if is_mobile(found[0])), numbers[0])
    number = mobile[0].strip()
    if "*" in text or "＊" in text:
        number = number.replace("·", "*")  # digits that are not shown stay as they were typed
    return " ".join(_REACH_WORDS.sub(" ", rest).split()).strip(" ,;:/()-、，；"), number


def is_mobile(text: str) -> bool:
    """Whether a telephone number is that of a Chinese mobile.

    Example:
        >>> is_mobile("138 0000 0000"), is_mobile("0571-88880001")
        (True, False)
    """
    return re.fullmatch(r"(?:86)?1[3-9]\d{9}", re.sub(r"\D", "", text)) is not None
