"""How people write: full width, dashes, Chinese numerals, blanks."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

from matchchain.expressions import expression

_LIKE = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
        **dict.fromkeys("〜∼˜～", "~"),
        **dict.fromkeys("・•∙⋅×*", "·"),
        **dict.fromkeys("、；", ","),
        **dict.fromkeys("【〔［[", "("),
        **dict.fromkeys("】〕］]", ")"),
        **dict.fromkeys("≧⩾", "≥"),
        **dict.fromkeys("≦⩽", "≤"),
        **dict.fromkeys("≒≃", "≈"),
        **dict.fromkeys("\u200b\u200c\u200d\u2060", ""),
        "。": ".",
        **dict.fromkeys("∕⁄", "/"),
    }
)

BLANKS: frozenset[str] = frozenset(
    """- -- --- — —— / // \\ ? ?? ??? n/a na n.a. nil null none ~ tbd tbc unknown unk * … ...
    no-data no·data
    无 无数据 暂无 暂无数据 不详 待定 未知 未填 未统计 未提供 空 空白 缺 缺失 待补 待补充 待核实 待确认
    不清楚 保密 n/k n.k. nk tba tbd.
    """.split()  # noqa: SIM905 - a list of words reads best as one
) | {"", "no data", "not known", "not available"}
# What a price list says instead of a figure: open, so unknown, and blank in any field.
_UNPRICED = frozenset(
    """
    面议 价格面议 电议 协商 商定 议价 另议 待议 随行就市 随市场 市场价 市场价格 市价 行情 一单一议 一事一议 若干
    不定 不固定 视情况 暂无报价 无报价 未定 暂未定价 poa spot index-linked negotiable several
    """.split()  # noqa: SIM905 - a list of words reads best as one
) | {
    "market price", "to be agreed", "to be negotiated", "on request", "price on request",
}  # fmt: skip
BLANKS |= _UNPRICED
# What leaves a figure open, though it says something in a field of words.
OPEN_WORDS = _UNPRICED | frozenset(
    """
    未检测 未测 无产生 暂无产生 不产生 未产生 停产 已停产 未检出 微量 痕量 trace traces <lod bdl 常温 环境温度 ambient
    按合同 按合同价 合同价 按市场 按市场价 低于市场价 对方付款 对方付 对方付费 运费自理 对方付运费
    some varies variable varying market enquire
    """.split()  # noqa: SIM905 - a list of words reads best as one
) | {"market rate", "on application", "as available", "not sure", "no idea", "small amount", "small amounts"}

_STARTS = {word[0] for word in BLANKS if word} | set(" \t\n\u3000\xa0(（[【?？～〜～")
_BLANK_STARTS = frozenset(
    {
        *_STARTS,
        *(c.upper() for c in _STARTS),
        *(chr(ord(c) + 0xFEE0) for c in map(str.upper, _STARTS) if "!" <= c <= "~"),
    }
    | {chr(ord(c) + 0xFEE0) for c in _STARTS if "!" <= c <= "~"}
    | set("‐‑‒–—―−﹣－・•∙⋅×。．")
)


_EXPONENT = expression(r"(?<!\d)10(?=[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹])")


def folded(text: str) -> str:
    """A text in half width with one kind of dash, tilde, dot and bracket.

    Example:
        >>> folded("１．２万吨／年（含税１３％）")
        '1.2万吨/年(含税13%)'
    """
    if not text.isascii():
        text = _EXPONENT.sub("10^", text)
        text = unicodedata.normalize("NFKC", text)
    return text.translate(_LIKE).strip()


def is_blank(text: str) -> bool:
    """Whether a text only says that nothing is known: empty, -, /, n/a, ?, 不详, 无数据, 待定 ...

    Example:
        >>> is_blank(" ／ "), is_blank("待定"), is_blank("0")
        (True, True, False)
    """
    if not text:
        return True
    return len(text) < 24 and text[0] in _BLANK_STARTS and folded(text).casefold().strip("()") in BLANKS


_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "两": 2,
    "壹": 1,
    "贰": 2,
    "叁": 3,
    "肆": 4,
}
_DIGITS |= {"伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9}
_TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8}
_LONGEST = 24  # 九千九百九十九亿九千九百九十九万九千九百九十九 has 23
NUMERALS = "".join((*_DIGITS, *_TENS, *_MYRIADS, "点半"))


def numeral(text: str) -> Decimal | None:
    """The value of a Chinese numeral, or None when it is not one.

    Example:
        >>> numeral("一万二千"), numeral("三点五万"), numeral("十五"), numeral("千吨")
        (Decimal('12000'), Decimal('35000.0'), Decimal('15'), None)
    """
    if not text or len(text) > _LONGEST or any(c not in NUMERALS for c in text):
        return None
    if text == "半":
        return Decimal("0.5")
    for mark in "亿万":
        head, found, tail = text.partition(mark)
        if found:
            high, low = numeral(head), Decimal(0) if not tail else numeral(tail.removeprefix("零"))
            if high is None or low is None:
                return None
            if len(tail) == 1 and tail in _DIGITS:  # 一万二 is 12,000
                low *= _MYRIADS[mark] // 10
            return high * _MYRIADS[mark] + low
    whole, point, decimals = text.partition("点")
    value = _below_myriad(whole.removesuffix("半"))
    if value is None or (point and not (decimals and all(c in _DIGITS for c in decimals))):
        return None
    if point:
        value += Decimal("0." + "".join(str(_DIGITS[c]) for c in decimals))
    return value + Decimal("0.5") if whole.endswith("半") else value


def _below_myriad(text: str) -> Decimal | None:
    if text and all(c in _DIGITS for c in text):
        return Decimal("".join(str(_DIGITS[c]) for c in text))
    total, digit, last = 0, None, 1
    for c in text:
        if c in _DIGITS:
            if digit:
                return None  # 两三百 names no number
            digit, last = _DIGITS[c], 1 if _DIGITS[c] == 0 else last
        elif c in _TENS:
            if digit is None and _TENS[c] != 10:
                return None
            total += (1 if digit is None else digit) * _TENS[c]
            digit, last = None, _TENS[c]
        else:
            return None
    if digit is not None:
        total += digit * (last // 10 if last > 10 else 1)  # 一千二 is 1,200; 一百零五 is 105
    return Decimal(total) if text else None
