"""A number that came back without its unit: the unit of what was sent, where the number can mean nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from matchchain.entries.figures import own_money, read_statement
from matchchain.expressions import expression
from matchchain.park import Label
from matchchain.units import UnitFault, folded, unit_word
from matchchain.values import dataclass
from matchchain.wording import Lang

FIGURES = frozenset(("amount", "stock", "price", "yearly", "money", "share"))
_BARE = expression(r"[约~≈]?(?:>=|<=|[<>≥≤=])? ?\d[\d,]*(?:\.\d+)?(?: ?[-~] ?\d[\d,]*(?:\.\d+)?)?")
_NUMBER = expression(r"^\s*[约~≈]?\s*(?:>=|<=|[<>≥≤=])?\s*[\d.,]+(?:\s*[-~至到]\s*[\d.,]+)?")
_FRACTION = expression(r"0?\.\d+|[01](?:\.0*)?")
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

    It is first read in the unit that the sheet showed, then in the plain unit; what is far from what was sent in both
    is not taken.

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
        >>> with_unit(quantity, "0.9", "1.2万吨/年", "t/yr", "zh").text
        '0.9万吨/年'
        >>> with_unit(quantity, "90", "1.2万吨/年", "t/yr", "zh") is None
        True
    """
    currency = getattr(lang, "currency", "CNY")
    before = _likely(label, sent, currency)
    if before is None:
        return _unsure(label, text, unit, lang, currency)
    behind = _NUMBER.sub("", sent, count=1)
    for told, word in _readings(text, behind, before[1], lang):
        after = _likely(label, told, currency)
        if after is not None and after[1] == before[1] and _alike(before[0], after[0]):
            return WithUnit(told, word, sure="(" not in folded(behind))
    return None


def _readings(text: str, behind: str, unit: str, lang: Lang) -> Iterator[tuple[str, str]]:
    """How a number may be meant: as the sheet showed it, in the plain unit, as a fraction of one."""
    if behind.strip():
        yield f"{text}{behind}", behind.strip()
    if unit != "1":
        word = unit_word(unit, lang).strip()
        yield f"{text} {word}", word
        return
    yield f"{text}%", "%"
    if _FRACTION.fullmatch(text):
        yield f"{(Decimal(text) * 100).normalize():f}%", "%"


def _unsure(label: Label, text: str, unit: str, lang: Lang, currency: str) -> WithUnit | None:
    """A number where nothing was sent: in the unit of its column, to be confirmed; 0.93 is 93 % as well as 0.93 %."""
    if unit == "1" and _FRACTION.fullmatch(text):
        return None
    word = "%" if unit == "1" else unit_word(unit, lang).strip()
    told = f"{text}%" if unit == "1" else f"{text} {word}"
    return None if _likely(label, told, currency) is None else WithUnit(told, word, sure=False)


def _alike(one: float, other: float) -> bool:
    return one == other or (min(one, other) > 0 and max(one, other) / min(one, other) <= WIDEST) or other == 0


def _likely(label: Label, text: str, currency: str) -> tuple[float, str] | None:
    """The number of a text in its canonical unit, and that unit with the park's money called CNY."""
    try:
        read = read_statement(label.kind, text, label.unit, currency=currency) if text else None
    except UnitFault:
        return None
    return (read.likely, own_money(read.unit)) if read else None
