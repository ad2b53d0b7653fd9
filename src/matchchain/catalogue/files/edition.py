"""What an edition of the handbook froze: facts of the park on a day, no sentence. One file an edition, `editions/`."""

from __future__ import annotations

from typing import Literal, TypeAlias

from matchchain.values import dataclass

Side: TypeAlias = Literal["offer", "need"]
Level: TypeAlias = Literal["material", "broader", "family"]
"""How exactly a line of an anonymous edition says what it is of."""
Cell: TypeAlias = tuple[Side, Level, str, float | None, float | None, str]
"""What a reader sees of such a line: side, level, label, the ends of its band and its unit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FirmFact:
    """A firm, and whether readers outside the office could see its name."""

    id: str
    name: str
    name_en: str = ""
    named: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class LineFact:
    """A line of a card.

    Attributes:
        firm, id: whose it is, and its id.
        side: what it is.
        material: the card's words; `means` the id of what they mean.
        quantity: a year in `unit`, None where not known.
        as_of: the day of its figures, ISO, "" where nobody said.
        shown: how readers outside saw its amount, "" where they did not see the line.
    """

    firm: str
    id: str
    side: Side
    material: str
    means: str
    quantity: float | None = None
    unit: str = ""
    as_of: str = ""
    shown: Literal["", "exact", "band", "no"] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TradeFact:
    """Who supplies whom with what, today or by the plan.

    Attributes:
        supplier, receiver: firm ids.
        offer, need: ids of the lines, "" where that card has none.
        material: what is supplied, in the card's words.
        runs: it is supplied today; else the plan proposes it.
        shown: readers outside saw it.
    """

    supplier: str
    receiver: str
    offer: str
    need: str
    material: str
    runs: bool
    shown: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CellFact:
    """One line as an anonymous edition printed it.

    Attributes:
        firm, line: whose it is: the office's own knowledge.
        group: what counts as one firm: its group, else itself.
        side, level, label: what was printed; `label` is an id of a material or a family.
        low, high, unit: the band that was printed; None and "" where no amount was.
    """

    firm: str
    line: str
    group: str
    side: Side
    level: Level
    label: str
    low: float | None = None
    high: float | None = None
    unit: str = ""

    @property
    def cell(self) -> Cell:
        """What a reader sees of it: lines of one cell look alike."""
        return (self.side, self.level, self.label, self.low, self.high, self.unit)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A published edition.

    Attributes:
        name: by which `--since` asks for it.
        on: the day it was published, ISO.
        as_of: the day of the newest entry, ISO, "" where none says.
        park: the park's name.
        digest: of the park's files.
        reader: for whom it was: "office", "firms", "public".
        chain: of which industrial chain, "" of the whole park.
        anonymous: how many firms each line fits at least; 0 where firms are named.
        firms, lines, trades: the facts.
        cells: the lines of an anonymous edition.
    """

    name: str
    on: str
    park: str
    digest: str
    reader: Literal["office", "firms", "public"] = "office"
    as_of: str = ""
    chain: str = ""
    anonymous: int = 0
    schema: Literal["matchchain.edition/1"] = "matchchain.edition/1"
    firms: tuple[FirmFact, ...] = ()
    lines: tuple[LineFact, ...] = ()
    trades: tuple[TradeFact, ...] = ()
    cells: tuple[CellFact, ...] = ()
