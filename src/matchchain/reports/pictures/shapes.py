"""What a picture is made of once it is laid out: boxes, curves and words at places, in pixels of 1/96 inch."""

from __future__ import annotations

from typing import Literal, TypeAlias

from matchchain.values import dataclass

Point: TypeAlias = tuple[float, float]
"""Pixels from the left and from the top."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a shape is drawn: colours as #rrggbb, "" for none; the width of its line in pixels; whether it is dotted."""

    fill: str = ""
    line: str = ""
    width: float = 1.0
    dotted: bool = False
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, its corners rounded by `round_by` pixels."""

    left: float
    top: float
    width: float
    height: float
    look: Look
    round_by: float = 0.0
    told: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Dot:
    """A circle."""

    center: Point
    radius: float
    look: Look
    told: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Curve:
    """A start and pieces that each go on to a point, bent by two others; closed it can be filled.

    Attributes:
        start: where it begins.
        pieces: two points that bend it, and where the piece ends, as PostScript and SVG have them.
        look: of its line and of what it closes in.
        closed: whether a straight line leads back to the start.
        arrow: whether it ends in a head.
        told: what is said when one points at it.
    """

    start: Point
    pieces: tuple[tuple[Point, Point, Point], ...]
    look: Look
    closed: bool = False
    arrow: bool = False
    told: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """One line of words; `at` is on its base line, at its start, middle or end."""

    at: Point
    text: str
    size: float = 12.0
    anchor: Literal["start", "middle", "end"] = "start"
    strong: bool = False
    color: str = "#1f2937"
    link: str = ""
    halo: bool = False
    """White around the letters, where they stand on something."""


Shape: TypeAlias = Box | Dot | Curve | Words


@dataclass(frozen=True, slots=True)
class Canvas:
    """A picture ready to be written.

    Attributes:
        width, height: in pixels.
        shapes: from the back to the front.
        title: its name for whoever cannot see it.
        said: what it shows, in a sentence.
    """

    width: float
    height: float
    shapes: tuple[Shape, ...]
    title: str = ""
    said: str = ""


def straight(start: Point, end: Point) -> tuple[Point, Point, Point]:
    """A piece of a curve that is not bent."""
    thirds = [(start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part) for part in (1 / 3, 2 / 3)]
    return thirds[0], thirds[1], end


def head_of(curve: Curve, size: float = 7.0) -> Curve:
    """The head of an arrow: a triangle at the end of a curve, along its last piece."""
    _, bend, end = curve.pieces[-1]
    across, down = end[0] - bend[0], end[1] - bend[1]
    length = (across**2 + down**2) ** 0.5 or 1.0
    across, down = across / length, down / length
    back = (end[0] - across * size, end[1] - down * size)
    wing = size * 0.45
    left = (back[0] - down * wing, back[1] + across * wing)
    right = (back[0] + down * wing, back[1] - across * wing)
    look = Look(fill=curve.look.line, opacity=curve.look.opacity)
    return Curve(end, (straight(end, left), straight(left, right)), look, closed=True)
