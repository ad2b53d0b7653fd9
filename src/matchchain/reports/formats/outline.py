"""The blocks of a printed answer as a tree of parts, each with a name that links of the same file find it by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from matchchain.expressions import expression
from matchchain.reports.block import Block
from matchchain.reports.drawing import Bars, Drawing, Places
from matchchain.values import dataclass

_PLAIN = expression(r"[A-Za-z][A-Za-z0-9-]{0,30}")


@dataclass(frozen=True, slots=True)
class Part:
    """One block with the blocks of a deeper level that follow it.

    Attributes:
        block: what it shows.
        name: by which it is found inside the file; of letters, digits, "_" and "-", no two alike.
        depth: 1 at the top; never deeper by more than one than the part around it.
        parts: what belongs to it.
    """

    block: Block
    name: str
    depth: int
    parts: tuple[Part, ...] = ()

    def all(self) -> Iterator[Part]:
        """The part and what is in it, in reading order."""
        yield self
        for part in self.parts:
            yield from part.all()


@dataclass(frozen=True, slots=True)
class Outline:
    """The parts of a report, and which anchor is which part's.

    Attributes:
        parts: of the highest level.
        names: anchor -> name of the part that bears it.
    """

    parts: tuple[Part, ...]
    names: Mapping[str, str]

    def all(self) -> Iterator[Part]:
        """Every part, in reading order."""
        for part in self.parts:
            yield from part.all()

    def drawn(self, drawing: Drawing) -> Drawing:
        """A drawing whose links are the names of parts; a link to what is not there is none."""
        if isinstance(drawing, Bars):
            return drawing
        if isinstance(drawing, Places):
            return replace(
                drawing, spots=tuple(replace(one, link=self.names.get(one.link, "")) for one in drawing.spots)
            )
        return replace(drawing, things=tuple(replace(one, link=self.names.get(one.link, "")) for one in drawing.things))


def outline(blocks: Sequence[Block], before: str = "", *, numbered: bool = False) -> Outline:
    """The blocks as parts within parts.

    Args:
        blocks: of one report, in reading order; of two with the same anchor the first is found.
        before: goes before every name, so that two reports can stand in one file.
        numbered: names are numbers only; else a plain anchor is kept, for addresses that people can read.

    Example:
        >>> found = outline([Block("a"), Block("b", level=2, anchor="firm x"), Block("c", level=3)])
        >>> [(part.block.title, part.name, part.depth) for part in found.all()]
        [('a', 'part_1', 1), ('b', 'part_2', 2), ('c', 'part_3', 3)]
        >>> dict(found.names)
        {'firm x': 'part_2'}
    """
    names: dict[str, str] = {}
    own: list[str] = []
    for number, block in enumerate(blocks, start=1):
        taken = not block.anchor or block.anchor in names
        plain = not (taken or numbered) and _PLAIN.fullmatch(block.anchor)
        own.append(before + (block.anchor if plain else f"part_{number}"))
        if not taken:
            names[block.anchor] = own[-1]
    return Outline(_within(blocks, own, 1), names)


def _within(blocks: Sequence[Block], names: Sequence[str], depth: int) -> tuple[Part, ...]:
    """The parts of one level: each takes in the deeper blocks that follow it."""
    parts: list[Part] = []
    at = 0
    while at < len(blocks):
        end = at + 1
        while end < len(blocks) and blocks[end].level > blocks[at].level:
            end += 1
        inner = _within(blocks[at + 1 : end], names[at + 1 : end], depth + 1)
        parts.append(Part(blocks[at], names[at], depth, inner))
        at = end
    return tuple(parts)
