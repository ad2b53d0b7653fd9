"""The language of an answer together with the money it speaks of.

A `Voice` is a language like "zh" or "en" wherever one is asked for, and knows besides which currency its sentences
mean: their tables write `{money}`, which becomes 元 or CNY, or another park's code.
"""

from __future__ import annotations

from typing import Literal, TypeAlias, cast, get_args

Lang: TypeAlias = Literal["zh", "en"]
LANGS: tuple[Lang, ...] = get_args(Lang)

_WORDS = {"zh": "元", "en": "CNY"}


class Voice(str):
    """A language with a currency; equal to the bare language, so that tables find it."""

    __slots__ = ("currency",)
    currency: str


def in_money(lang: Lang, currency: str) -> Lang:
    """The language as it speaks of a park's money.

    Args:
        lang: "zh" or "en".
        currency: ISO 4217 code; "" or "CNY" for yuan.

    Example:
        >>> money_word(in_money("en", "EUR")), money_word("zh"), in_money("en", "EUR") == "en"
        ('EUR', '元', True)
    """
    if currency in {"", "CNY"}:
        return lang
    voice = Voice(lang)
    voice.currency = currency
    return cast("Lang", voice)


def like(voice: Lang, lang: Lang) -> Lang:
    """Another language that speaks of the same money.

    Example:
        >>> money_word(like(in_money("zh", "EUR"), "en"))
        'EUR'
    """
    return in_money(lang, getattr(voice, "currency", "CNY"))


def money_word(lang: Lang) -> str:
    """The money a voice speaks of, as it writes it."""
    currency = getattr(lang, "currency", "CNY")
    return _WORDS[lang] if currency == "CNY" else str(currency)
