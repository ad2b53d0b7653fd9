"""What the format of a number shows around it: per cent, a unit, a currency, thousands left off, a day."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from matchchain.catalogue.sheets.grid.book import Cell
from matchchain.catalogue.sheets.grid.days import day_text
from matchchain.catalogue.sheets.grid.figures import number_text, shifted_text
from matchchain.catalogue.sheets.grid.texts import tidy
from matchchain.expressions import expression
from matchchain.values import dataclass

_TOKEN = expression(
    r'"(?P<quoted>[^"]*)"?|[\\!](?P<escaped>.)|[_*].|\[(?P<bracket>[^\]]*)\]?|(?P<general>G/通用格式|General|G/标准)'
    r"|(?P<power>E[+-])|(?P<noon>AM/PM|A/P|上午/下午)|(?P<digits>[0#?][0#?.,]*(?:/[0#?]+)?|\.[0#?][0#?,]*)|(?P<sign>.)",
    34,  # re.IGNORECASE | re.UNICODE
)
_CONDITION = expression(r"(<=|>=|<>|=|<|>)\s*(-?[\d.]+)")
_CURRENCY = expression(r"\$([^-]*)")
_ELAPSED = expression(r"h+|m+|s+", 2)
_DAYS = frozenset("ymdhsageb")

BUILT_IN = {
    9: "0%", 10: "0.00%", 14: "yyyy-mm-dd", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy-m-d h:mm", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0",
    27: "yyyy-m", 28: "m-d", 29: "m-d", 30: "m-d-yy", 31: "yyyy-m-d", 32: "h:mm", 33: "h:mm:ss", 34: "h:mm",
    35: "h:mm:ss", 36: "yyyy-m", 50: "yyyy-m", 51: "m-d", 52: "yyyy-m", 53: "m-d", 54: "m-d", 55: "h:mm", 56: "h:mm:ss",
    57: "yyyy-m", 58: "m-d",
}  # fmt: skip
"""Formats that have a number instead of a code and show more than the number (ECMA-376, 18.8.30)."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a format, for some of the numbers.

    Attributes:
        holds: the condition in brackets: sign and limit; None where there is none.
        days: what of a day it shows ("day", "month", "year", "time", "elapsed"), "" of a plain number.
        power: of ten that the number is multiplied with to be shown (2 of per cent).
        before: what stands before the figure and means something.
        after: what stands behind it: "%", "吨", "元/吨".
        template: zeros and signs between them, where a code is shown by them ("000-000-00"), else "".
    """

    holds: tuple[str, float] | None
    days: str
    power: int
    before: str
    after: str
    template: str


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """A format: what a number in it looks like."""

    parts: tuple[Part, ...]

    def cell(self, value: float, *, from_1904: bool = False) -> Cell:
        """The cell that a finite number makes in this format."""
        part = self._part(value)
        if part.days:
            day = day_text(value, part.days, from_1904=from_1904)
            return Cell(number_text(value), "number") if day is None else Cell(day, "date")
        if part.template and value >= 0 and value == int(value) and value < 1e15:
            return Cell(f"{part.before}{_in_template(str(int(value)), part.template)}{part.after}", "number")
        return Cell(f"{part.before}{shifted_text(value, part.power)}{part.after}", "number")

    def _part(self, value: float) -> Part:
        parts = self.parts[:3]
        if any(part.holds for part in parts):
            return next((part for part in parts if part.holds is None or _holds(value, *part.holds)), parts[-1])
        if len(parts) == 1 or value > 0:
            return parts[0]
        return parts[1] if value < 0 else parts[2 if len(parts) == 3 else 0]


def _holds(value: float, sign: str, limit: float) -> bool:
    return {
        "<": value < limit, "<=": value <= limit, ">": value > limit, ">=": value >= limit,
        "=": value == limit, "<>": value != limit,
    }[sign]  # fmt: skip


def _in_template(digits: str, template: str) -> str:
    """Digits put into a code's zeros from the right; what they exceed stays in front."""
    made, left = "", digits
    for sign in reversed(template):
        if sign != "0":
            made = sign + made
        else:
            made, left = (left[-1:] or "0") + made, left[:-1]
    return left + made


GENERAL = NumberFormat((Part(None, "", 0, "", "", ""),))


@lru_cache(maxsize=4096)
def number_format(code: str) -> NumberFormat:
    """A format by its code, as Excel and its like write it.

    Example:
        >>> number_format('0.0"吨"').cell(1200.0), number_format("0.00%").cell(0.935).text
        (Cell(text='1200吨', kind='number'), '93.5%')
        >>> number_format('0!.0,"万元"').cell(12345.0).text, number_format("000-000-00").cell(90004149.0).text
        ('1.2345万元', '900-041-49')
    """
    code = tidy(code[:400]).replace("\n", " ")
    return NumberFormat(tuple(map(_part, _sections(code)))) if code else GENERAL


def _sections(code: str) -> Iterator[list[tuple[str, str]]]:
    """The tokens of each part: kind and text."""
    tokens: list[tuple[str, str]] = []
    for found in _TOKEN.finditer(code):
        kind = found.lastgroup or "blank"
        text = found[kind] if found.lastgroup else ""
        if kind == "sign" and text == ";":
            yield tokens
            tokens = []
        else:
            tokens.append((kind, text))
    yield tokens


def _part(tokens: list[tuple[str, str]]) -> Part:
    holds = next(
        ((hit[1], float(hit[2])) for kind, text in tokens if kind == "bracket" and (hit := _condition(text))), None
    )
    if days := _days(tokens):
        return Part(holds, days, 0, "", "", "")
    places = [at for at, (kind, _) in enumerate(tokens) if kind in {"digits", "general"}]
    if not places:
        return Part(holds, "", 0, "", "", "")
    first, last = places[0], places[-1]
    inner = tokens[first : last + 1]
    per_cent = 2 * sum(1 for kind, text in tokens if (kind, text) == ("sign", "%"))
    before, after = _literal(tokens[:first]), _literal(tokens[last + 1 :])
    return Part(holds, "", per_cent - _left_off(inner), before, after, _template(inner))


def _condition(text: str) -> tuple[str, str, str] | None:
    found = _CONDITION.fullmatch(text.strip())
    if not found:
        return None
    try:
        float(found[2])
    except ValueError:
        return None
    return found[0], found[1], found[2]


def _days(tokens: list[tuple[str, str]]) -> str:
    """What of a day the tokens show; "" where they show a number: only seconds have digits, and behind them."""
    if any(kind == "bracket" and _ELAPSED.fullmatch(text) for kind, text in tokens):
        return "elapsed"
    kinds = [kind if kind == "digits" or text.lower() not in _DAYS else text.lower() for kind, text in tokens]
    shown = set(kinds) & _DAYS
    if not shown or kinds[0] == "digits" or ("digits" in kinds and not shown & set("hs")):
        return ""
    if "d" in shown or "a" in shown:
        return "day"
    if "h" in shown or "s" in shown:
        return "time"
    return "month" if "m" in shown else "year"


def _literal(tokens: list[tuple[str, str]]) -> str:
    """What is written beside the figure, where it says something: a unit, a currency, per cent."""
    said = ""
    for kind, text in tokens:
        if kind in {"quoted", "escaped", "sign"}:
            said += text
        elif kind == "bracket" and (found := _CURRENCY.match(text)):
            said += found[1]
    return beside(said)


def beside(text: str) -> str:
    """What stands beside a figure, where it says something; "" where it only decorates it or is its sign.

    Example:
        >>> beside(" 元/吨"), beside("("), beside("€-"), beside("t/a (dry)")
        ('元/吨', '', '€', 't/a (dry)')
    """
    text = text.strip(" \xa0-+−")
    if text.count("(") != text.count(")"):  # a negative figure in brackets
        text = text.strip("() ")
    return text if any(_means(sign) for sign in text) else ""


def _means(sign: str) -> bool:
    return sign.isalpha() or sign in "%‰°" or unicodedata.category(sign) in {"Sc", "So"}


def _left_off(inner: list[tuple[str, str]]) -> int:
    """Powers of ten that a format leaves off: a comma behind the last digit, or a point that is only written."""
    written = "".join(text if kind == "digits" else "." if text == "." else " " for kind, text in inner)
    whole = written
    commas = len(whole) - len(whole.rstrip(","))
    if any(kind in {"quoted", "escaped"} and text == "." for kind, text in inner):
        return 3 * commas + sum(sign in "0#?" for sign in written.rpartition(".")[2])
    return 3 * commas


def _template(inner: list[tuple[str, str]]) -> str:
    """The zeros of a code with the signs between them, "" where a quantity is shown."""
    template = "".join(
        text if kind == "digits" or (kind in {"quoted", "escaped", "sign"} and text in {"-", " "}) else "\0"
        for kind, text in inner
    )
    zeros = template.replace("-", "").replace(" ", "")
    return template if len(zeros) > 1 and not zeros.strip("0") else ""
