"""Whose money is "30 €/t", and how much of it? Reads the park's own currency; any other is refused by name."""

from __future__ import annotations

from decimal import Decimal
from functools import cache, lru_cache

from matchchain.units.written.currency_table import CODES, COINS, MARKS, SCALES
from matchchain.units.written.stated import UnitFault

_ONE = Decimal(1)
_LONGEST_FIRST = sorted(SCALES.items(), key=lambda item: -len(item[0]))


@cache
def _marks() -> dict[str, list[tuple[str, frozenset[str], Decimal]]]:
    """First letter -> every mark in small letters that begins with it, its currencies and worth, the longest first."""
    marks = {code.casefold(): (frozenset((code,)), _ONE) for code in CODES}
    marks |= {word: (frozenset(of.split()), _ONE) for word, of in MARKS.items()}
    marks |= {word: (frozenset(of.split()), Decimal(worth)) for word, (of, worth) in COINS.items()}
    by_letter: dict[str, list[tuple[str, frozenset[str], Decimal]]] = {}
    for word, of in sorted(marks.items(), key=lambda mark: -len(mark[0])):
        by_letter.setdefault(word[0], []).append((word, *of))
    return by_letter


def money(written: str, currency: str = "CNY", text: str = "") -> tuple[Decimal, str] | None:
    """Units of the currency per written unit of money and what follows it, or None when no money leads the unit.

    Args:
        written: for example "元/年", "k€/yr", "ct/kWh".
        currency: the park's, an ISO 4217 code.
        text: the whole figure, for the refusal.

    Raises:
        UnitFault: money of another currency; nothing is ever converted.

    Example:
        >>> money("元/年"), money("角/度"), money("kEUR/a", "EUR"), money("t")
        ((Decimal('1'), '/年'), (Decimal('0.1'), '/度'), (Decimal('1E+3'), '/a'), None)
    """
    found = _mark(written)
    scale = 0
    if found is None:
        for word, power in _LONGEST_FIRST:
            if written.startswith(word) and (found := _mark(written[len(word) :].lstrip(), alone=True)):
                scale = power
                break
    if found is None:
        return None
    mark, currencies, worth, rest = found
    if currency not in currencies:
        stated = next(iter(currencies)) if len(currencies) == 1 else mark
        raise UnitFault("units.foreign-money", {"text": text or written, "stated": stated, "currency": currency})
    return worth.scaleb(scale), rest.removeprefix("人民币").strip()


def leading_mark(text: str) -> tuple[str, str]:
    """A sign or code of money that stands before the number, and the rest; ("", text) when none does.

    Example:
        >>> leading_mark("€30/t"), leading_mark("EUR 30 per tonne"), leading_mark("30 EUR")
        (('€', '30/t'), ('EUR', '30 per tonne'), ('', '30 EUR'))
    """
    found = _mark(text)
    if found is None:
        return "", text
    mark, _, worth, rest = found
    if worth != _ONE or not rest or not (rest[0].isdigit() or rest[0] in ".-约~<>≤≥"):
        return "", text
    return (
        (text[: len(mark)], rest)
        if mark.upper() not in CODES or text[:3].isupper() or mark in {"usd", "eur", "cny"}
        else ("", text)
    )


def same_money(mark: str, unit: str) -> bool:
    """Whether a unit names the money again whose mark stood before the number: ¥1500元/吨, $30 USD/t.

    Example:
        >>> same_money("¥", "元/吨"), same_money("€", "USD/t"), same_money("€", "/t")
        (True, False, False)
    """
    first, again = _mark(mark), _mark(unit.removeprefix("万"))
    return bool(first and again and first[1] & again[1] and again[2] == _ONE)


@lru_cache(maxsize=1 << 13)
def _mark(text: str, *, alone: bool = False) -> tuple[str, frozenset[str], Decimal, str] | None:
    """The mark at the start of a text; `alone`: no coin, since k and M stand only before whole money."""
    small = text[:20].casefold()
    for mark, currencies, worth in _marks().get(small[:1], ()):
        if small.startswith(mark):
            rest = text[len(mark) :]
            letters = mark[-1].isalpha() and mark[-1] < "\u2e80"
            if (letters and rest[:1].isalpha() and rest[:1] < "\u2e80") or (alone and worth != _ONE):
                continue
            return mark, currencies, worth, rest.strip()
    return None
