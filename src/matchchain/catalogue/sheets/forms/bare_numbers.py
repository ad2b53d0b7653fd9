"""A number that came back without its unit: the unit of what was sent, where the number can mean nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from matchchain.entries.figures import own_money, read_statement
from matchchain.expressions import expression
from matchchain.park import Label
from matchchain.units import UnitFault, folded, unit_word
from matchchain.wording import Lang

FIGURES = frozenset(("amount", "stock", "price", "yearly", "money", "share"))
_BARE = expression(r"[约~≈]?(?:>=|<=|[<>≥≤=])? ?\d[\d,]*(?:\.\d+)?(?: ?[-~] ?\d[\d,]*(?:\.\d+)?)?")
WIDEST = 20.0
"""A figure that changes by more than this in a year may as well be meant in another unit."""


@dataclass(frozen=True, slots=True)
class WithUnit:
    """A bare number with the unit it was given.

    Attributes:
        text: number and unit.
        unit: in words, "" where it was the sheet's own "%".
        sure: whether what was sent says that it is meant so; else a person is to look.
    """

    text: str
    unit: str
    sure: bool


def is_bare(label: Label, text: str) -> bool:
    """Whether a text of a figure is a number without a unit.

    Example:
        >>> from matchchain.park import Offer, labels
        >>> is_bare(labels(Offer)["quantity"], "9,000"), is_bare(labels(Offer)["quantity"], "9000吨")
        (True, False)
    """
    return label.kind in FIGURES and _BARE.fullmatch(folded(text)) is not None


def with_unit(label: Label, text: str, sent: str, unit: str, lang: Lang) -> WithUnit | None:
    """The number in the unit that is meant; None where it may as well be meant in another.

    Args:
        label: of the field.
        text: the number.
        sent: the text the form went out with, "" for none.
        unit: canonical unit where nothing was sent, as the title of the column says it.
        lang: the language of the form, which speaks of the park's money.

    Example:
        >>> from matchchain.park import Offer, labels
        >>> quantity = labels(Offer)["quantity"]
        >>> with_unit(quantity, "9000", "1.2万吨/年", "t/yr", "zh")
        WithUnit(text='9000 吨/年', unit='吨/年', sure=True)
        >>> with_unit(quantity, "1.5", "1.2万吨/年", "t/yr", "zh") is None
        True
    """
    currency = getattr(lang, "currency", "CNY")
    before = _likely(label, sent, currency)
    canonical = before[1] if before else unit
    if canonical == "1":
        return _as_percent(label, text, before, currency)
    word = unit_word(canonical, lang).strip()
    told = f"{text} {word}"
    after = _likely(label, told, currency)
    if after is None:
        return None
    if before is None:
        return WithUnit(told, word, sure=False)
    return WithUnit(told, word, sure=True) if _alike(before[0], after[0]) else None


def _as_percent(label: Label, text: str, before: tuple[float, str] | None, currency: str) -> WithUnit | None:
    after = _likely(label, f"{text}%", currency)
    if after is None or (before is None and after[0] <= 0.01):  # 0.93 is 93 % as well as 0.93 %
        return None
    if before is not None and not _alike(before[0], after[0]):
        return None
    return WithUnit(f"{text}%", "%", sure=before is not None)


def _alike(one: float, other: float) -> bool:
    return one == other or (min(one, other) > 0 and max(one, other) / min(one, other) <= WIDEST) or other == 0


def _likely(label: Label, text: str, currency: str) -> tuple[float, str] | None:
    """The number of a text in its canonical unit, and that unit with the park's money called CNY."""
    try:
        read = read_statement(label.kind, text, label.unit, currency=currency) if text else None
    except UnitFault:
        return None
    return (float(Decimal(repr(read.likely))), own_money(read.unit)) if read else None
