"""Where in a text do figures and codes stand, and what is each of? 900-349-34, 0.8MPa, 处置费3000, 500吨/年(折百)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from matchchain.catalogue.sheets.layouts.figures import figure_of
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.catalogue.sheets.layouts.words import table_of
from matchchain.expressions import expression
from matchchain.values import dataclass

CODE = expression(
    r"(?<![\d-])\d{3}-\d{3}-\d{2}(?![\d-])|(?<![A-Za-z])HW\s?-?\d{2}(?!\d)|(?<!\d)\d{2} \d{2} \d{2}\*?(?!\d)"
    r"|\bEWC\s*\d{6}\*?",
    re.IGNORECASE,
)


_CAS = expression(r"(?:CAS\s*(?:号|no\.?)?\s*[:]?\s*)?(?<![\d-])\d{2,7}-\d{2}-\d(?![\d-])", re.IGNORECASE)


N = r"(?:\d[\d,.'’]*\d|\d)"


_NUMBER = expression(
    rf"{N}(?:\s*[万千百亿])?(?:\s*(?:-|~|～|至|到|–|—|to)\s*{N}(?:\s*[万千百亿])?)?"
    r"|[一二三四五六七八九十百千万两半]+(?=\s*(?:吨|公斤|千克|方|立方|元|块|毛|成))"
)


_LEAD = expression(
    r"(?:(?<![\d前上])[年月日周天](?:需[要求]?|[用耗产供缺购]|采购|收购|外购|购[入买进]|接收|消[耗纳]|使用|销售?|外[供售])量?"
    r"|年产生?量?|日产生?量?|月产生?量?|年用量?|月用量?|日用量?|年耗|月耗|日耗|月均|日均|年均|每个?[年月日天周]|每[吨方度]|每公斤|每立方米|一个?[年月天周]|每个月|平均每[年月天]"
    r"|约为?|大约|大概|近|不超过|不少于|不低于|至少|最多|[≥≤><~≈]=?|[€$£¥₹]|EUR|USD|GBP|CNY|RMB|INR|(?<![A-Za-z])Rs\.?"
    r"|about|approx(?:imately|\.)?|around|circa|ca\.?|up to|max\.?|min\.?|(?:20\d\d年))[\s:]*$",
    re.IGNORECASE,
)


_TAIL_BRACKET = expression(
    r"\s*\((?:[^()]{0,12}(?:税|干|湿|折|基|vat|dry|wet|每|/年|/月|/天|per)[^()]{0,12})\)", re.IGNORECASE
)


_STOPS = ",;、。\n()"


_LOOSE_UNIT = expression(r"(?:米|m|g|l|L|kg|升|公斤|片|个|件)$")


_STEAM = (
    (
        "pressure",
        expression(
            r"(?<![\d.A-Za-z])\d+(?:\.\d+)?\s*(?:MPa|kPa|bar)(?:\s?\(?[gG]\)?)?"
            r"(?![A-Za-z]|/(?!\s*\d))"
        ),
    ),
    (
        "temperature",
        expression(
            r"(?:(?<![A-Za-z])(?:min(?:imum|\.)?|max(?:imum|\.)?|at least|up to|above|below|over|under)\s+"
            r"|[≥≤<>]=?\s*)?"
            r"(?<![\d.A-Za-z])\d+(?:\.\d+)?\s*(?:℃|°C|摄氏度)",
            re.IGNORECASE,
        ),
    ),
    (
        "hours",
        expression(
            r"(?<![\d.,A-Za-z])(?:\d,\d{3}|\d{3,4})\s*(?:h|hrs?|hours)(?:\s?/\s?(?:yr|a|year|annum)|\s+(?:per"
            r"|a) (?:year|annum))?"
            r"(?![A-Za-z/0-9])",
        ),
    ),
)


_KCAL = expression(r"(大卡|千卡|kcal)(?!\s*[/每])", re.IGNORECASE)
"""A heat value in kilocalories is per kilogram where nobody says of what."""
_GOES_ON = expression(r"\s*(?:[/／]|每|[×xX*·]\s*\d)|(?<=\s每[天日周月年])[都均皆]")


_TIMES = expression(r"\d\s*[x×X*]\s*$")
_SHARE_OF = (
    ("moisture", expression(r"\s*(?:moisture|water|H2O|含水)(?: content)?(?=$|[\s,;.)、，])", re.IGNORECASE)),
    ("purity", expression(r"\s*(?:purity|pure|assay)(?=$|[\s,;.)])", re.IGNORECASE)),
)
_MONEY_OF = (
    ("price", expression(r"\s*(?:income|revenue|received|credit|rebate|paid to us|to us)\b", re.IGNORECASE)),
    (
        "disposal_cost",
        expression(
            r"\s*(?:costs?|charge|gate fee|disposal(?: cost)?|tipping fee|to (?:dispose|get rid|be rid)\b.*?"
            r"|paid by us)"
            r"(?=$|[\s,;.)])",
            re.IGNORECASE,
        ),
    ),
)
"""What a figure is of where the word stands behind it: 45 % moisture, £12/t income."""


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a text that states one field: its place, the field and the words for it."""

    begin: int
    end: int
    field: str
    text: str


def spans_in(plain: str, currency: str) -> Iterator[Span]:
    """The figures and codes of a text, codes first; a CAS number and what is no figure of a line have no field.

    Args:
        plain: the text in half width.
        currency: the park's.
    """
    known = [*_coded(plain), *_physical(plain)]
    yield from known
    taken = [(span.begin, span.end) for span in known]
    at = 0
    while (found := _NUMBER.search(plain, at)) is not None:
        at = found.end()
        if _overlaps(found.span(), taken) or _is_in_a_word(plain, found.start()):
            continue
        before = max((end for _, end in taken if end <= found.start()), default=0)
        span = _figure(plain, found.start(), found.end(), at_least=before, currency=currency)
        if span is not None:
            taken.append((span.begin, span.end))
            at = max(at, span.end)
            yield span


def _is_in_a_word(plain: str, at: int) -> bool:
    """Whether a digit stands within a word of letters, as in CO2, and begins no figure."""
    letter = at > 0 and plain[at - 1].isascii() and plain[at - 1].isalpha()
    return letter and _LEAD.search(plain, 0, at) is None


def _coded(plain: str) -> Iterator[Span]:
    """Waste codes and CAS numbers."""
    codes = list(CODE.finditer(plain))
    for at, found in enumerate(codes):
        text = _joined_code([code[0] for code in codes]) if at == 0 else ""
        yield Span(found.start(), found.end(), "waste_code" if at == 0 else "waste_code+", text)
    for found in _CAS.finditer(plain):
        if not _overlaps(found.span(), [code.span() for code in codes]):
            yield Span(found.start(), found.end(), "", "")


def _physical(plain: str) -> Iterator[Span]:
    """Pressures and temperatures: 0.8MPa, 60℃."""
    for of, pattern in _STEAM:
        for found in pattern.finditer(plain):
            yield Span(found.start(), found.end(), of, found[0])


def _joined_code(codes: list[str]) -> str:
    return " ".join(dict.fromkeys(code.strip() for code in codes))


def _overlaps(span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    return any(span[0] < end and begin < span[1] for begin, end in taken)


def _figure(plain: str, start: int, stop: int, *, at_least: int, currency: str) -> Span | None:
    """The figure around a number, with the label before it; None where the number belongs to a name."""
    begin = _led(plain, start, at_least)
    end, kind = _reach(plain, begin, stop, currency)
    if _GOES_ON.match(plain, end) or _TIMES.search(plain, 0, begin):  # 10吨/批, 15吨/月×11个月, 12 x 1100 l
        return Span(begin, end, "", "")
    label_begin, label = _label(plain, begin, at_least)
    if not kind:
        if label and label != "part" and plain[stop : stop + 1] in {"", *_STOPS, " ", ";"}:
            return Span(label_begin, stop, label, plain[begin:stop])
        return None
    if label == "moisture" and kind in {"amount", "amount-once"}:
        label_begin, label = begin, ""  # hot water 4 m3/h: the word is the thing
    text = plain[begin:end].strip()
    if not label:
        label, end = _label_behind(plain, end, kind)
    of = _field_of(kind, label)
    if of is None:
        return None
    if of == "heat_value":
        text = _KCAL.sub(r"\1/千克", text)
        text = f"≥{text.removesuffix('以上')}" if text.endswith("以上") else text
    return Span(label_begin, end, of, text)


def _label_behind(plain: str, end: int, kind: str) -> tuple[str, int]:
    """The label right behind a share or a price, and where it ends; "" and the figure's own end where there is none."""
    known = _SHARE_OF if kind == "share" else _MONEY_OF if kind == "price" else ()
    for of, words in known:
        if found := words.match(plain, end):
            return of, found.end()
    return "", end


def _led(plain: str, start: int, at_least: int) -> int:
    begin = start
    while found := _LEAD.search(plain, at_least, begin):
        begin = found.start()
    return begin


def _reach(plain: str, begin: int, stop: int, currency: str) -> tuple[int, str]:
    """How far a figure reaches, and what it is: the fewest letters that say as much as all of them."""
    end = next((at for at in range(stop, len(plain)) if plain[at] in _STOPS), len(plain))
    end = min(end, stop + 28)
    bracket = _TAIL_BRACKET.match(plain, end)
    ends = ([bracket.end()] if bracket else []) + [at for at in range(end, stop - 1, -1) if _may_end(plain, at)]
    best: tuple[int, str, object] | None = None
    for at in ends:
        kind, value = figure_of(plain[begin:at].strip(), currency)
        if kind in {"", "bare"} or value is None:
            if best:
                break
            continue
        meant = (kind, value.low, value.high, value.unit, value.basis, value.bound)
        if best is not None and unit_of(plain[at : best[0]].strip(" /")):
            break  # 每吨1200 says as much as 每吨1200元, but the word belongs to it
        if best is None or best[2] == meant:
            best = (at, kind, meant)
        elif best is not None:
            break
    if best is None:
        return stop, ""
    tail = plain[stop : best[0]].strip()
    if best[1] == "amount-once" and tail == "度":
        return stop, ""  # 冷凝水80度 is how warm it is
    if best[1] == "amount-once" and _LOOSE_UNIT.search(tail) and plain[best[0] : best[0] + 1] not in {"", " ", *_STOPS}:
        return stop, ""
    return best[0], best[1]


def _may_end(plain: str, at: int) -> bool:
    """Whether a figure may end before a place: not within a word of letters or digits."""
    if at >= len(plain):
        return True
    before, behind = plain[at - 1], plain[at]
    return not (before.isascii() and before.isalnum() and behind.isascii() and behind.isalnum())


@cache
def _labels() -> tuple[tuple[str, str], ...]:
    return tuple(sorted(table_of("labels").items(), key=lambda item: -len(item[0])))


def _label(plain: str, begin: int, at_least: int) -> tuple[int, str]:
    before = plain[at_least:begin].rstrip(" :=为是").casefold()
    for word, of in _labels():
        if before.endswith(word):
            at = at_least + len(before) - len(word)
            if word.isascii() and at > 0 and plain[at - 1].isascii() and plain[at - 1].isalnum():
                continue
            return at, of
    return begin, ""


def _field_of(kind: str, label: str) -> str | None:
    """The field of a figure: by its label where that fits its kind, else by its kind; None leaves it in the name."""
    if label in {"part", "heat_value"}:
        return label
    if kind in {"amount", "amount-once"}:
        return "quantity" if label in {"", "quantity", "price"} else None if label != "disposal_cost" else "quantity"
    if kind == "share":
        return label if label in {"purity", "concentration", "moisture"} else None
    if kind == "yearly":
        return {"disposal_cost": "yearly_cost"}.get(label, "yearly_money")
    return label if label in {"price", "disposal_cost", "gate_fee"} else "money"
