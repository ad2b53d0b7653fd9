"""A name that a person has to confirm: what it was read as, what hangs on it, whom to ask. As plain values."""

from __future__ import annotations

from typing import Literal, TypeAlias

from matchchain.matching.pairing.readings import Doubt
from matchchain.park import Place
from matchchain.values import dataclass

Scope: TypeAlias = Literal["park", "line"]
"""How far a decision reaches: the whole park; one firm's line, where a reading may be hazardous or the firm decides."""


@dataclass(frozen=True, slots=True)
class NamedLine:
    """A line of a card that bears the name.

    Attributes:
        firm: id of the firm.
        side: what kind of line.
        id: of the entry.
        place: where it stands in the files.
    """

    firm: str
    side: Literal["offer", "need"]
    id: str
    place: Place


@dataclass(frozen=True, slots=True)
class Reading:
    """What a name may mean, and what would follow.

    Attributes:
        zh, en: what it is called.
        id: its identity.
        code: class or code of hazardous waste that it would be, "" for none.
        hazardous: it would be hazardous.
        pairs: how many of the pairings that wait for the name would stand.
        ready, papers, figures: how many of them would be in these blocks (ready: may enter the plan).
        net: what these could yield a year at the most, no tonne counted twice, CNY; None where nothing is known.
    """

    zh: str
    en: str
    id: str = ""
    code: str = ""
    hazardous: bool = False
    pairs: int = 0
    ready: int = 0
    papers: int = 0
    figures: int = 0
    net: float | None = None

    def name(self, lang: str) -> str:
        """What it is called in this language."""
        return self.zh if lang == "zh" else self.en


@dataclass(frozen=True, slots=True)
class OpenName:
    """One name to confirm.

    Attributes:
        name: as it is written.
        doubt: why it is uncertain.
        scope: how far a decision reaches.
        lines: the lines that bear it and wait.
        reading: what it was read as, with what hangs on that.
        others: what else it may mean.
        waiting: how many pairings wait for it, under any reading; 0 where nobody could read it.
        shared: how many of them wait for the other side's name, too.
        partners: names of the other sides, as written, the first few.
        firm, firm_name, firm_name_en, contact: whom to ask.
    """

    name: str
    doubt: Doubt
    scope: Scope
    lines: tuple[NamedLine, ...]
    reading: Reading
    others: tuple[Reading, ...]
    waiting: int
    shared: int
    partners: tuple[str, ...]
    firm: str
    firm_name: str
    firm_name_en: str
    contact: str
