"""Which bars a need touches: by what becomes of it, its use, its material, its grade and the words it is written in."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from matchchain.cache_folder import checksum, stamp_of
from matchchain.candidates import Candidates
from matchchain.materials.facts.bar import Bar
from matchchain.materials.facts.purposes import Purposes
from matchchain.materials.purpose.nodes import listed_above
from matchchain.materials.serving.ends import ends_of
from matchchain.materials.writing.words import Words
from matchchain.park.jurisdiction import Jurisdiction
from matchchain.rules.firms import plain_name

if TYPE_CHECKING:
    from matchchain.materials import Resolution


_CONSUMED = frozenset(["acid-feed", "alkali-feed", "salt-feed"])


@lru_cache(maxsize=8)
def bars_in_force(purposes: Purposes, where: Jurisdiction) -> tuple[Bar, ...]:
    """The bars that hold in a place, in the order of the data: those of its law and those of harm."""
    return tuple(bar for bar in purposes.bars if {where, "any"} & set(bar.jurisdiction))


class _Wanted:
    """What many bars mean by what is needed, turned round: from an end, a use, a grade or a word to the bars."""

    def __init__(self, bars: tuple[Bar, ...]) -> None:
        sides = {at: bar.wanted for at, bar in enumerate(bars)}
        self.by_id = turned({at: (*side.ends, *(f"use {use}" for use in side.uses)) for at, side in sides.items()})
        self.materials = turned({at: side.materials for at, side in sides.items()})
        self.grades = turned({at: tuple(map(plain_name, side.grades)) for at, side in sides.items()})
        self.words = Words({str(at): side.words for at, side in sides.items()}, apart=True)
        self.but = Words({str(at): side.but for at, side in sides.items()}, apart=True)


@lru_cache(maxsize=8)
def _wanted(purposes: Purposes, where: Jurisdiction) -> _Wanted:
    return _Wanted(bars_in_force(purposes, where))


@lru_cache(maxsize=8)
def _opened(purposes: Purposes, where: Jurisdiction) -> int:
    """Mask of the bars that a conversion may open."""
    return mask_of(at for at, bar in enumerate(bars_in_force(purposes, where)) if bar.through == "direct")


@cache
def made_by() -> str:
    """What the masks that are noted are made by, besides the knowledge of materials: this very code."""
    return checksum(stamp_of("rules", "wastes").encode()).hex()


def needed_bars(candidates: Candidates, where: Jurisdiction) -> list[tuple[int, int]]:
    """(needs,) masks of each need: the bars it touches, and of these those that the receiver's word may open.

    So may a conversion of its own; and where it may be for one of several things, what bars but some of these.
    """
    needs, opened = candidates.needs, _opened(candidates.thesaurus.purposes, where)
    known: dict[tuple[int, str], tuple[int, int]] = {}
    found = []
    for i, entry in enumerate(needs.entries):
        key = int(needs.name[i]), entry.grade
        if key not in known:
            name = needs.resolution(i)
            touched, told, every = _noted(name, entry.grade, where, candidates)
            opens = opened & (-1 if touched and _converts(name, candidates) else ~told)
            known[key] = touched, touched & (opens | ~every)
        found.append(known[key])
    return found


def _noted(name: Resolution, grade: str, where: Jurisdiction, candidates: Candidates) -> tuple[int, int, int]:
    """Masks of the bars that a need touches, of those by what it says itself, and of those whichever use is meant.

    Found out once.
    """
    known = candidates.thesaurus
    uses = map(known.noted_as, name.uses or ((name.use,) if name.use else ()))
    material = known.noted_as(name.material) if name.material is not None else ""
    told = ("barred need", made_by(), where, name.text, grade, name.attributes.grade, material, *uses)

    def find() -> str:
        side = _wanted(known.purposes, where)
        touched = said = _touched(name, grade, side, candidates)
        if touched and _by_its_name_alone(name):
            said = _touched(name, grade, side, candidates, may_become=False)
        every = touched
        for use in name.uses if touched and len(name.uses) > 1 else ():
            every &= _touched(dataclasses.replace(name, use=use, uses=(use,)), grade, side, candidates)
        return f"{touched:x} {said:x} {every:x}"

    touched, said, every = known.memory.noted(told, str, find).split()
    return int(touched, 16), int(said, 16), int(every, 16)


def _touched(
    name: Resolution, grade: str, side: _Wanted, candidates: Candidates, *, may_become: bool = True
) -> int:
    said = f"{name.text} {grade}"
    uses, known = name.uses or ((name.use,) if name.use else ()), candidates.thesaurus
    listed = {use.id for use in uses} | {wider for use in uses for wider in listed_above(use, known)}
    mask = 0
    ends = ends_of(name if may_become else dataclasses.replace(name, material=None), said, known)
    for identity in (*ends, *(f"use {one}" for one in listed)):
        mask |= side.by_id.get(identity, 0)
    if name.material is not None:
        mask |= side.materials.get(name.material.id, 0)
    if written := plain_name(grade or name.attributes.grade):
        mask |= side.grades.get(written, 0)
    mask |= mask_of(map(int, side.words.said(said)))
    return mask & ~mask_of(map(int, side.but.said(said))) if mask else 0


def _by_its_name_alone(name: Resolution) -> bool:
    """Whether a need names a chemical and nothing that it is for: ammonium chloride, a fertiliser to most, not to all.

    Nobody has said what it is to become, so that the bars on what it may become wait for the receiver's word.
    """
    return name.material is not None and bool(name.material.formula) and not name.uses and name.use is None


def _converts(need: Resolution, candidates: Candidates) -> bool:
    """Whether the receiver makes another thing of what it asks for: every use it names is a feed of a conversion.

    So is the acid, the alkali or the salt that a chemical is made of.

    A use that was only guessed at opens nothing.
    """
    functions = candidates.thesaurus.purposes.functions
    uses = need.uses or ((need.use,) if need.use else ())
    confidence = bool(uses) and all(use.family != "open" for use in uses)
    return confidence and all(
        use.function in functions and (functions[use.function].converts or use.function in _CONSUMED) for use in uses
    )


def turned(sides: Mapping[int, Iterable[str]]) -> dict[str, int]:
    """What each bar names, turned round: name -> mask of the bars that name it."""
    found: dict[str, int] = {}
    for at, words in sides.items():
        for word in words:
            found[word] = found.get(word, 0) | 1 << at
    return found


def mask_of(places: Iterable[int]) -> int:
    """A mask with these bits set."""
    mask = 0
    for at in places:
        mask |= 1 << at
    return mask
