"""How a field of an entry is declared: its labels, its unit and how its text is read."""

from __future__ import annotations

import dataclasses
from collections.abc import Hashable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, Literal, TypeAlias, cast

from matchchain.park import domain as of
from matchchain.park.domain import Domain
from matchchain.values import dataclass

Kind: TypeAlias = Literal[
    "text",  # free words
    "key",  # a lower-case id
    "serial",  # an id that the office itself gave: D2026-014
    "choice",  # one of `choices`
    "switch",  # yes or no
    "date",  # a day
    "month",  # a month of a year, by its first day
    "count",  # a whole number
    "number",  # a bare figure: a factor, a coordinate
    "amount",  # a quantity per year
    "stock",  # a quantity at a time: a lot, a batch, a store
    "price",  # yuan per unit of amount
    "yearly",  # yuan per year
    "money",  # yuan
    "share",  # a fraction: %, ppm, g/L with a density
    "distance",  # km
    "rate",  # any other figure per unit, as `unit` says
    "months",  # which months of the year
    "words",  # a list of words
    "shares",  # name -> share
    "amounts",  # name -> how much per unit of the first material taken
    "choices",  # name -> one of `choices`
    "partners",  # a list of {firm, quantity}
    "part",  # one nested entry of class `of`
    "parts",  # a list of nested entries of class `of`
]


@dataclass(frozen=True, slots=True)
class Label:
    """What a field is called and measured in: the one place that says so.

    Attributes:
        zh: the Chinese label; also a key the files may use.
        en: the English label.
        kind: how its text is read.
        unit: its unit, "" when it has none or takes the entry's own.
        also: further keys the files may use.
        choices: code word -> (zh, en), for kinds "choice" and "choices".
        required: an entry without it is a fault.
        of: name of the class of nested entries, for kinds "part" and "parts".
        private: shown masked, and never in anything that leaves the office.
        key: the English key in the files, where it is not the attribute's name (`from`, `yield`).
        domain: what its numbers may be; by its kind unless the field says otherwise, None of what is no number.
        longest: the most characters of its text; names are short, so that everything that compares them stays quick.
    """

    zh: str
    en: str
    kind: Kind
    unit: str = ""
    also: tuple[str, ...] = ()
    choices: Mapping[str, tuple[str, str]] | None = None
    required: bool = False
    of: str = ""
    private: bool = False
    key: str = ""
    domain: Domain | None = None
    longest: int = 5000


LONGEST_NAME = 300
"""Characters: the longest entry of the European list of waste has 246."""
DOMAINS: dict[Kind, Domain] = {
    "amount": of.AMOUNT, "stock": of.STOCK, "price": of.PRICE, "yearly": of.MONEY, "money": of.MONEY,
    "share": of.SHARE, "shares": of.SHARE, "distance": of.DISTANCE, "amounts": of.PER_FIRST,
}  # fmt: skip
"""What numbers of a kind may be where a field does not say; a bare number and a rate always say."""


def entry(zh: str, en: str, kind: Kind, unit: str = "", *also: str, default: object = None, **rest: Any) -> Any:  # noqa: ANN401 - dataclass fields have the type of their annotation
    """A dataclass field that carries its `Label`."""
    rest.setdefault("domain", DOMAINS.get(kind))
    if rest.get("required"):
        rest.setdefault("longest", LONGEST_NAME)
    label = Label(zh, en, kind, unit, also, **rest)
    if rest.get("required"):
        return dataclasses.field(metadata={"label": label})
    return dataclasses.field(default=default, metadata={"label": label})


def labels(kind_of_entry: type) -> Mapping[str, Label]:
    """Attribute name -> label, for every field of an entry class that the files may hold.

    Example:
        >>> from matchchain.park import Offer
        >>> labels(Offer)["disposal_cost"].zh
        '处置单价'
    """
    return _labels(cast("Hashable", kind_of_entry))


@cache
def _labels(kind_of_entry: Any) -> Mapping[str, Label]:  # noqa: ANN401 - to mypy a class is not always hashable
    told = {f.name: f.metadata["label"] for f in dataclasses.fields(kind_of_entry) if "label" in f.metadata}
    return MappingProxyType(told)
