"""Which bars an offer touches: by its material, its code, its class, and the words of its name."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from matchchain.candidates import Candidates
from matchchain.materials.facts.bar import Offered
from matchchain.materials.facts.purposes import Purposes
from matchchain.materials.facts.relation import ancestors
from matchchain.materials.writing.words import Words
from matchchain.park.jurisdiction import Jurisdiction
from matchchain.rules.barred_need import bars_in_force, made_by, turned
from matchchain.rules.conditions import met
from matchchain.rules.offer_classes import classes_of
from matchchain.rules.rule import BLOCK, PASS
from matchchain.wastes import class_of, read_codes

if TYPE_CHECKING:
    from matchchain.materials import Resolution

Bits = tuple[int, int]
_EUROPEAN = 6  # digits of a code of the European list
_TEXTS = 50_000  # names whose words are remembered


class OfferedBars:
    """Looks offers up among the bars of a place."""

    def __init__(self, where: Jurisdiction, candidates: Candidates) -> None:
        """Make ready.

        Args:
            where: whose bars hold.
            candidates: the lines.
        """
        self._c, self._where = candidates, where
        self._known = candidates.thesaurus
        self._bars = bars_in_force(self._known.purposes, where)
        self._by_name: dict[str, int] = {}

    def at(self, i: int) -> Bits:
        """Masks of the bars on offer i: those that refuse it, those it waits for.

        It waits where a process lies before it that a licence opens, and where what would lift a bar is not told.
        """
        entry, name = self._c.offers.entries[i], self._c.offers.resolution(i)
        refuses, waits = self._unless(self._mask(i, name, own=True), i)
        if not entry.made_from:
            return refuses, waits
        behind = 0
        for text in entry.made_from:
            behind |= self._of_name(text)
        through = sum(1 << at for at, bar in enumerate(self._bars) if behind >> at & 1 and bar.through == "any")
        return refuses | through, waits | behind & ~through

    def named(self, i: int) -> int:
        """Mask of the bars on offer i that name the thing itself, and that nothing it states lifts."""
        entry, name = self._c.offers.entries[i], self._c.offers.resolution(i)
        hit = self._touched(name, entry.waste_code, frozenset())
        refuses, waits = self._unless(hit, i)
        return refuses | waits

    def _of_name(self, text: str) -> int:
        from matchchain.materials import resolve_name

        if text not in self._by_name:
            self._by_name[text] = self._mask(-1, resolve_name(text, self._known), own=False)
        return self._by_name[text]

    def _mask(self, i: int, name: Resolution, *, own: bool) -> int:
        code = self._c.offers.entries[i].waste_code if own else ""
        return self._touched(name, code, classes_of(self._c, i) if own else frozenset())

    def _touched(self, name: Resolution, code: str, classes: frozenset[str]) -> int:
        """Mask of the bars that mean an offer, found out once."""
        material = self._known.noted_as(name.material) if name.material is not None else ""
        told = ("barred offer", made_by(), self._where, name.text, material, code, *sorted(classes))
        return int(self._known.memory.noted(told, str, lambda: f"{self._meant(name, code, classes):x}"), 16)

    def _meant(self, name: Resolution, code: str, classes: frozenset[str]) -> int:
        what, but = _sides(self._known.purposes, self._where)
        ids: frozenset[str] = frozenset()
        if name.material is not None:
            ids = frozenset((name.material.id, *ancestors(name.material, self._known, families=True)))
        hit = what.touched(name.text, ids, code, classes)
        if hit:
            hit &= ~but.touched(name.text, ids, code, classes)
        return hit

    def _unless(self, hit: int, i: int) -> Bits:
        """What is left of some bars by what offer i states: those that refuse it, those that wait to be told.

        One stated fact that is kept lifts a bar.
        """
        refuses = waits = 0
        while hit:
            bit = hit & -hit
            hit ^= bit
            told = [met(condition, self._c.offers, i, self._c) for condition in self._bars[bit.bit_length() - 1].unless]
            if not told or set(told) == {BLOCK}:
                refuses |= bit
            elif PASS not in told:
                waits |= bit
        return refuses, waits


class _Side:
    """One side of many bars, turned round: from a word, a material, a code or a class to the bars that name it."""

    def __init__(self, sides: dict[int, Offered]) -> None:
        self._words = Words({str(at): side.words for at, side in sides.items()}, apart=True)
        self._materials = turned({at: side.materials for at, side in sides.items()})
        self._classes = turned({at: side.classes for at, side in sides.items()})
        self._codes = turned({at: tuple(map(_plain_code, side.codes)) for at, side in sides.items()})
        self._said: dict[str, int] = {}
        self._coded: dict[str, int] = {}

    def touched(self, text: str, ids: frozenset[str], code: str, classes: frozenset[str]) -> int:
        """Mask of the bars that mean this."""
        mask = self._of_words(text)
        for identity in ids:
            mask |= self._materials.get(identity, 0)
        for word in classes:
            mask |= self._classes.get(word, 0)
        return mask | self._of_code(code) if code and self._codes else mask

    def _of_code(self, text: str) -> int:
        """Mask of the bars whose codes a code begins with; each is looked up once."""
        mask = self._coded.get(text)
        if mask is None:
            written, mask = _codes_in(text), 0
            for begin, bits in self._codes.items():
                if any(_begins(begin, one) for one in written):
                    mask |= bits
            if len(self._coded) < _TEXTS:
                self._coded[text] = mask
        return mask

    def _of_words(self, text: str) -> int:
        """Mask of the bars whose words a text holds; each text is looked through once."""
        mask = self._said.get(text)
        if mask is None:
            mask = 0
            for at in self._words.said(text):
                mask |= 1 << int(at)
            if len(self._said) < _TEXTS:
                self._said[text] = mask
        return mask


@lru_cache(maxsize=8)
def _sides(purposes: Purposes, where: Jurisdiction) -> tuple[_Side, _Side]:
    """What the bars of a place mean by what is offered, and what they except."""
    bars = dict(enumerate(bars_in_force(purposes, where)))
    return _Side({at: bar.what for at, bar in bars.items()}), _Side({at: bar.but for at, bar in bars.items()})


@lru_cache(maxsize=4096)
def _codes_in(text: str) -> frozenset[str]:
    """The codes that a text says the thing is, and their classes, in plain writing; what it excludes is none."""
    said = {mention.code for mention in read_codes(text) if mention.role == "is"}
    return frozenset(map(_plain_code, (*said, *filter(None, map(class_of, said)))))


def _begins(begin: str, code: str) -> bool:
    """Whether a code begins so; the six digits of Europe and the eight of China never count for each other."""
    return code == begin or (len(begin) < len(code) == _EUROPEAN and begin.isdigit() and code.startswith(begin))


def _plain_code(code: str) -> str:
    return "".join(char for char in code.upper() if char.isalnum())
