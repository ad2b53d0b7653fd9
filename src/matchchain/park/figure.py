"""A number somebody stated, and the place where something stands."""

from __future__ import annotations

from matchchain.stored import stored


@stored(frozen=True, slots=True)
class Place:
    """Where something stands: file (relative to the park), line and column, both from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


NOWHERE = Place("", 0, 0)


@stored(frozen=True, slots=True)
class Figure:
    """A number somebody stated, as a range.

    Attributes:
        low, likely, high: the value and its ends, in `unit`; equal when no range was given.
        unit: canonical unit, for example "t/yr", "CNY/t", "1" (a fraction), "km".
        bound: ">=" or "<=" when the text set a limit, else "".
        text: the words in the file.
        basis: how it was read when the words say so: "active" (折百), "dry" (干基), "wet" (湿基),
            "incl-vat" (含税, already taken off), several joined by a comma; else "".
    """

    low: float
    likely: float
    high: float
    unit: str
    bound: str = ""
    text: str = ""
    basis: str = ""

    @property
    def is_range(self) -> bool:
        """Whether low and high differ."""
        return self.low < self.high
