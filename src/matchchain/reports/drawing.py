"""Pictures of an answer as plain values: what is to be seen, in no format and of no size.

`reports.pictures` lays them out; a format shows the shapes it gets from there, or leaves the picture to the rows
beside it: what a picture says, the rows of its block say too.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from matchchain.values import dataclass

Tie: TypeAlias = Literal["runs", "agreed", "proposed", "converted", "missing"]
"""What a line stands for: delivered today, agreed, proposed, through a process, not to be had in the park."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a drawing: whose it is, how long, and the figure beside it."""

    label: str
    value: float
    figure: str


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars that share a scale, for a look at proportions that no column of figures gives."""

    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """A box of a picture: a firm, a material, a process.

    Attributes:
        label: its words.
        column: where it stands from left to right, 0 first: supplier, material, receiver; or the stage of a chain.
        hollow: it is missing in the park.
        strong: it leads: a lead firm, a leader.
        link: anchor of the block that tells more of it, "" for none.
        note: what is said when one points at it, or under it.
    """

    label: str
    column: int = 0
    hollow: bool = False
    strong: bool = False
    link: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Stream:
    """What goes from one box to another.

    Attributes:
        source, target: places in the things of the picture.
        value: its width against the others', at least 0; in a map and a chain it may be 0: a thin line.
        label: material and figure, as one reads it.
        tie: what the line stands for.
    """

    source: int
    target: int
    value: float = 0.0
    label: str = ""
    tie: Tie = "proposed"


@dataclass(frozen=True, slots=True)
class Flows:
    """A Sankey picture: boxes in columns, streams as wide as their value."""

    things: tuple[Thing, ...]
    streams: tuple[Stream, ...]
    said: str = ""
    """What is to be seen, in a sentence, for whoever cannot see it."""


@dataclass(frozen=True, slots=True)
class Stages:
    """A chain: boxes stage by stage with thin arrows between them; a hollow box is missing, a dotted arrow proposed."""

    things: tuple[Thing, ...]
    streams: tuple[Stream, ...]
    heads: tuple[str, ...] = ()
    """The names of the stages, by column."""
    said: str = ""


APART = 1e-6
"""Kilometres: places nearer to each other than a millimetre are one place on any map."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on a map: kilometres east and north of any one point, and the part of the park it lies in."""

    label: str
    east: float
    north: float
    zone: str = ""
    strong: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Places:
    """A map without tiles: spots on a grid, flows as arcs between them, a scale bar."""

    spots: tuple[Spot, ...]
    streams: tuple[Stream, ...] = ()
    said: str = ""


Drawing: TypeAlias = Bars | Flows | Stages | Places
"""Any picture."""
