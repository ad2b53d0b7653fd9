"""Who pays, as a cell of money says itself: 卖8毛一公斤, 对方付款，60元/吨, 处置费3800元/吨."""

from __future__ import annotations

from functools import cache, lru_cache

from matchchain.catalogue.sheets.layouts.figures import figure_of
from matchchain.catalogue.sheets.layouts.words import plain_word, texts_of
from matchchain.expressions import expression
from matchchain.units import folded

_IN_WORDS = (
    (
        "disposal_cost",
        expression(
            r"\b(?:paid|borne|met) by (?:us|the (?:producer|generator|firm))\b|\bwe(?: currently| now)? (?:pay|spend)\b"
            r"|\bwe are charged\b|\bcosts? (?:us|them|the (?:firm|site|works))\b|\bat our (?:cost|expense)\b", 2
        ),
    ),
    (
        "price",
        expression(
            r"\bpaid (?:to us|by (?:the )?(?:buyer|taker|them))\b"
            r"|\b(?:they|buyers|merchants|recyclers|farmers|customers|takers) pay\b"
            r"|\b(?!it|site|firm|company|works|producer|generator|tenant|member|plant|who|park)\w+ pays\b"
            r"|\bwe(?: currently| now)? (?:receive|get|earn|are paid)\b|\bpays us\b", 2
        ),
    ),
)
_BETWEEN = " ,;:、。约为是大得了到"


@cache
def _words() -> tuple[tuple[str, str], ...]:
    said = [(word, "price") for word in texts_of("earned")] + [(word, "disposal_cost") for word in texts_of("spent")]
    return tuple(sorted(said, key=lambda pair: -len(pair[0])))


def payer_said(text: str) -> str:
    """The attribute of money that a remark says in so many words; "" for none.

    Example:
        >>> payer_said("付费"), payer_said("对方付费"), payer_said("已停产")
        ('disposal_cost', 'price', '')
    """
    word = plain_word(text)
    if said := [attribute for attribute, words in _IN_WORDS if words.search(text)]:
        return said[0] if len(said) == 1 else ""
    return next((attribute for known, attribute in _words() if word == known), "") if len(word) >= 2 else ""


@lru_cache(maxsize=4096)
def who_pays(text: str, currency: str = "CNY") -> tuple[str, str]:
    """The attribute that the first word of a cell says, and the figure behind it; two blanks where it says none.

    Args:
        text: of a cell of money.
        currency: the park's.

    Example:
        >>> who_pays("卖8毛一公斤"), who_pays("对方付款，60元/吨"), who_pays("处置费3800元/吨"), who_pays("3800元/吨")
        (('price', '8毛一公斤'), ('price', '60元/吨'), ('disposal_cost', '3800元/吨'), ('', ''))
    """
    plain = folded(text).strip()
    low = plain.casefold()
    for word, attribute in _words():
        if not low.startswith(word) or (word.isascii() and low[len(word) : len(word) + 1].isalnum()):
            continue
        rest = plain[len(word) :].strip(_BETWEEN)
        kind = figure_of(rest, currency)[0]
        if kind in {"price", "money", "bare", "yearly"} and any(
            c.isdigit() or c in "一二两三四五六七八九十半百千" for c in rest
        ):
            return attribute, rest
    return "", ""
