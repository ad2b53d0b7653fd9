"""One figure supposed to be known, and what the plan would be with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from matchchain.candidates import Ints
from matchchain.park import Need, Offer
from matchchain.values import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """One figure supposed to be known.

    Attributes:
        rows: the candidates it touches, ascending.
        offers, needs: entries with the figure, by their index in the park's lines.
        firm: index of the firm whose site is supposed to be known, None for another figure.
        km: great-circle distance of every touched row, None to leave it.
        papers: suppose that no paper is missing any more.
    """

    rows: Ints
    offers: Mapping[int, Offer] = field(default_factory=dict)
    needs: Mapping[int, Need] = field(default_factory=dict)
    firm: int | None = None
    km: float | None = None
    papers: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """The plan with the figure.

    Attributes:
        net: of the whole plan, CNY per year.
        links: (offer, need) of the touched rows that the plan would use.
    """

    net: float
    links: frozenset[tuple[int, int]]
