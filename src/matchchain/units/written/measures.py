"""Which unit is meant: written units, their canonical one, and the factor between them."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from matchchain.expressions import expression
from matchchain.units.written.periods import period
from matchchain.units.written.stated import Doubt, UnitFault
from matchchain.units.written.unit_table import (
    ANY_CASE,
    DOUBTFUL,
    EXACT,
    GOODS,
    MILLI,
    OCCASIONS,
    PACKAGES,
    POWER,
    PREFIXES,
    SHOWN,
)

Measure = tuple[str, Decimal]


def _spread(table: dict[str, tuple[str, str]]) -> dict[str, Measure]:
    return {word: (unit, Decimal(factor)) for words, (unit, factor) in table.items() for word in words.split()}


_ANY_CASE, _EXACT, _POWER = _spread(ANY_CASE), _spread(EXACT), _spread(POWER)
_GOODS = expression(rf"(?:{GOODS})$")
_KIND_OF_POWER = expression(r"(?<=W)(?:thermal|heat|electrical|electric)$")
_PIECE = expression(r"[,;(\s]")


@cache
def measure(written: str) -> Measure | None:
    """Canonical unit and factor of a written unit of amount, or None; capitals decide where they matter.

    Example:
        >>> measure("公斤"), measure("Mg"), measure("mg"), measure("箱")
        (('t', Decimal('0.001')), ('t', Decimal('1')), ('t', Decimal('1E-9')), None)
    """
    word = _bare(written)
    if word in _EXACT:
        return _EXACT[word]
    if word in MILLI and word != "mw":
        return None
    found = _ANY_CASE.get(word) or _ANY_CASE.get(word.casefold())
    if found is not None or word.isascii():
        return found
    for prefix, power in PREFIXES.items():
        inner = _ANY_CASE.get(word.removeprefix(prefix).casefold()) if word.startswith(prefix) else None
        if inner is not None:
            return inner[0], inner[1].scaleb(power)
    plain = without_goods(word)
    return _ANY_CASE.get(plain) if plain != word else None


def without_goods(written: str) -> str:
    """A unit without what it is a unit of: 吨蒸汽, h蒸汽."""
    return _GOODS.sub("", written)


def power(written: str) -> Measure | None:
    """("MW" or "MWe", factor) of a written unit of power, or None.

    Example:
        >>> power("kW"), power("MWe"), power("mW")
        (('MW', Decimal('0.001')), ('MWe', Decimal('1')), None)
    """
    word = written.replace(" ", "")
    if word.startswith("万千瓦"):
        return ("MW", Decimal(10)) if word == "万千瓦" else None
    return _POWER.get(_KIND_OF_POWER.sub(lambda found: "e" if found[0][0] == "e" else "th", word))


def doubts_of(written: str, text: str) -> tuple[Doubt, ...]:
    """What has to be asked about a written unit that can mean two things."""
    key = DOUBTFUL.get(_bare(written))
    return (Doubt(key, {"text": text, "unit": written}),) if key else ()


def refusal(text: str, unit: str) -> UnitFault:
    """Why a unit is not taken: milli where mega is meant, something left over behind a good unit, or unknown."""
    head = _bare(unit.partition("/")[0])
    if head in MILLI:
        meant = unit.replace(unit.partition("/")[0].strip(), MILLI[head], 1)
        return UnitFault("units.milli", {"text": text, "unit": unit, "meant": meant})
    cut = _PIECE.search(unit)
    if unit[:1] in {"·", "x"} and unit[1:].strip()[:1].isdigit():
        return UnitFault("units.not-understood", {"text": text})
    if cut and known(unit[: cut.start()]):
        return UnitFault("units.left-over", {"text": text, "rest": unit[cut.start() :].lstrip(" ,;")})
    return UnitFault("units.unknown-unit", {"text": text, "unit": unit})


def not_said_of(unit: str) -> str:
    """The key of what is not said where a unit counts shifts, loads or bags; "" for any other.

    Example:
        >>> not_said_of("吨/班"), not_said_of("pallets/month"), not_said_of("吨/年")
        ('units.per-occasion', 'units.package', '')
    """
    words = [word.strip(" .").casefold() for word in unit.split("/")]
    head = words[0].partition("(")[0].strip()
    last = head.rpartition(" ")[2]
    if last in PACKAGES:
        return "units.package"
    counted = last in OCCASIONS or (not head.isascii() and head[:1] in OCCASIONS)
    return "units.per-occasion" if counted or OCCASIONS & set(words[1:]) else ""


def known(unit: str) -> bool:
    """Whether it is a unit of amount, or money or an amount per something."""
    head, _, tail = unit.partition("/")
    return (
        measure(unit) is not None or head in {"元", "万元", "%", "CNY", "EUR"} or bool(period(tail) and measure(head))
    )


def known_units() -> tuple[str, ...]:
    """Units a person may have meant, for "did you mean"."""
    return SHOWN


def _bare(written: str) -> str:
    return (
        written.replace(" ", "").replace("·", "") if written.isascii() or "·" in written else written.replace(" ", "")
    )
