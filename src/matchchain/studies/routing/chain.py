"""Chains and loops of processes, as plain values."""

from __future__ import annotations

import math
from typing import Literal, TypeAlias

from matchchain.studies.routing.steps import WAYS, Step, Stuff, Way
from matchchain.values import dataclass

End: TypeAlias = Literal["need", "product", "loop"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """One path of a material through processes.

    Attributes:
        start: what it starts with; `supplier` the id of the firm that has it.
        steps: the processes in their order.
        end: a firm's own need, a product nobody in the park takes, or a process it has been through.
        receiver: id of the firm it ends at; "" for a product.
        wanted: what the receiver asks for, or the process it comes back to takes; None for a product.
        back_to: of a loop the process it comes back to: its index in `steps`, -1 for the one that makes the start.
        makes: of a loop, what the process it comes back to makes.
        last: how what comes out gets to its end; None for a product.
        way: the least sure of all its ways.
        goods: how many of its ways carry what is sold anyway.
        score: how well the names meet on the way, the product over all meetings.
        quantity: what could go in per year by what is known, in the unit of the start; None where nothing is.
        worth: the known part of what that would be worth, CNY per year; None where figures are missing.
    """

    start: Stuff
    supplier: str
    steps: tuple[Step, ...]
    end: End
    receiver: str
    wanted: Stuff | None
    back_to: int | None
    makes: tuple[Stuff, ...]
    last: Way | None
    way: Way
    goods: int
    score: float
    quantity: float | None
    worth: float | None

    @property
    def firms(self) -> tuple[str, ...]:
        """Ids of every firm on it, each once."""
        ids = (self.supplier, *(step.owner for step in self.steps), self.receiver)
        return tuple(dict.fromkeys(firm for firm in ids if firm))

    @property
    def key(self) -> tuple[object, ...]:
        """Its place in the list: what runs or is planned, by worth, closed loops, by-products before goods."""
        worth = math.inf if self.worth is None else -round(self.worth, 2)
        names = [word for step in self.steps for word in (step.conversion.id or step.conversion.name, step.gives.text)]
        wanted = self.wanted.text if self.wanted else ""
        ends = (self.supplier, self.start.text, *names, self.receiver, wanted)
        met = (self.end != "loop", self.goods, -round(self.score, 9))
        return self.way not in RUNNING, worth, WAYS.index(self.way), *met, ends


@dataclass(frozen=True, slots=True)
class Loop:
    """Processes that feed one another round in a ring; what each step gives the next one takes.

    Attributes:
        steps: from the process of the firm that feeds most others; `takes` of the first is `gives` of the last.
        way: the least sure of its ways.
        score: how well the names meet, the product over all meetings.
    """

    steps: tuple[Step, ...]
    way: Way
    score: float

    @property
    def firms(self) -> tuple[str, ...]:
        """Ids of every firm in it, each once."""
        return tuple(dict.fromkeys(step.owner for step in self.steps))


@dataclass(frozen=True, slots=True)
class Found:
    """Chains and loops of a park, and how many more there are (at the least) than are kept."""

    chains: tuple[Chain, ...]
    loops: tuple[Loop, ...]
    more_chains: int
    more_loops: int


RUNNING: tuple[Way, ...] = ("planned", "existing", "inside")
