"""What a pair's offer, need and firms are called by whoever reads a sentence about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matchchain.wording.own_words import Called, called

if TYPE_CHECKING:
    from matchchain.candidates import Candidates, Lines
    from matchchain.park import Firm


def offer_called(c: Candidates, k: int) -> str:
    """The offer of pair `k`: the card's own word, which a sentence in another language says by what is meant."""
    return _line(c.offers, int(c.o[k]))


def need_called(c: Candidates, k: int) -> str:
    """The need of pair `k`, likewise."""
    return _line(c.needs, int(c.n[k]))


def firm_called(firm: Firm) -> str:
    """A firm by its short name; an English sentence says its English name where it has one."""
    name: str = firm.table_name
    return Called(name, name, firm.name_en) if firm.name_en else name


def _line(lines: Lines, i: int) -> str:
    word: str = lines.entries[i].material
    read = lines.resolution(i)
    known = read.material or read.use
    return called(word, known.zh, known.en) if known else word
