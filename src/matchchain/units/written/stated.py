"""What somebody stated: a number or a range, its unit, and what is still to be settled about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from matchchain.values import dataclass

LARGEST = Decimal(10) ** 12
MAX_DIGITS = 30


@dataclass(frozen=True, slots=True)
class Doubt:
    """What a person should be asked about a figure that was read: the key of the sentence and its facts."""

    key: str
    facts: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure as read from a text; the attributes that it shares with `Figure` mean the same.

    Attributes:
        low, likely, high: value and ends in `unit`; equal when no range was given.
        unit: canonical unit, for example "t/yr", "CNY/t", "1", "km"; "t/d" waits for operating days, "MW" and
            "MWe" as an amount for the hours a year, "CNY/yr" for a quantity, "g/L" for a density.
        bound: ">=" or "<=" when the text set a limit, else "".
        text: the words as written.
        basis: comma-joined: "active" (折百), "dry" (干基), "wet" (湿基), "incl-vat" (含税), "ex-vat" (不含税).
        vat: the stated VAT rate, None when 含税 came without one; only read with "incl-vat".
        assumed: the unit (or a part of it) was not written; `unit` is the field's usual one.
        doubts: how else the text could be meant; each becomes a finding, the figure is held.
    """

    low: float
    likely: float
    high: float
    unit: str
    bound: str = ""
    text: str = ""
    basis: str = ""
    vat: float | None = None
    assumed: bool = False
    doubts: tuple[Doubt, ...] = ()

    def times(self, factor: float, unit: str | None = None) -> Stated:
        """The same statement multiplied, in another unit when one is given."""
        return replace(
            self,
            low=self.low * factor,
            likely=self.likely * factor,
            high=self.high * factor,
            unit=self.unit if unit is None else unit,
        )


class UnitFault(Exception):  # noqa: N818 - a fault of the text, not of the program
    """A text that is no figure of the kind asked for: the key of the sentence and its facts."""

    def __init__(self, key: str, facts: Mapping[str, object]) -> None:
        super().__init__(key, dict(facts))
        self.key = key
        self.facts = facts
