"""What is settled of a paper before its rows are made into lines: its kind, its year, its language, who is around."""

from __future__ import annotations

from collections.abc import Mapping

from matchchain.catalogue.sheets.papers.cells import Seen
from matchchain.catalogue.sheets.papers.table import Table
from matchchain.catalogue.sheets.stated import Doubt, SheetKind, Spot
from matchchain.values import dataclass
from matchchain.wording import Lang, Message, say


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper of one firm.

    Attributes:
        kind: what it is.
        year: the year that it reports on or plans, 0 unknown.
        lang: the language it is written in, and its notes are.
        tables: its tables, in the order of the book.
        months: months of the year that its records cover, () where it keeps none.
        firms: plain name -> the name that a card may use, of the firms of the park.
        grows: it speaks of a project in works that stand already, so that a figure may be the project's alone.
        spot: where it says what it is.
        by_name: the name of the file, where only that gives the year; "" where the file itself does.
    """

    kind: SheetKind
    year: int
    lang: Lang
    tables: tuple[Table, ...]
    months: tuple[int, ...]
    firms: Mapping[str, str]
    grows: bool
    spot: Spot
    by_name: str = ""

    @property
    def designed(self) -> bool:
        """Whether its figures are what may be, at most, and not what was."""
        return self.kind in {"licence", "eia"}

    @property
    def whole_year(self) -> bool:
        """Whether its records cover a year."""
        return len(self.months) >= 12

    def spot_of(self, at: int, seen: Seen) -> Spot:
        """The place of a cell of one of its tables."""
        return self.tables[at].sheet.spot(seen)

    def said(self, *parts: Message) -> str:
        """Messages in the paper's own language, for the note of a line."""
        return ("；" if self.lang == "zh" else "; ").join(say(part, self.lang) for part in parts)


def refused(key: str, spot: Spot, **facts: object) -> Doubt:
    """A doubt about what was not taken."""
    return Doubt("refused", Message(f"papers.{key}", facts), spot)


def asked(key: str, spot: Spot, **facts: object) -> Doubt:
    """A doubt about what was taken as said."""
    return Doubt("asked", Message(f"papers.{key}", facts), spot)


def told(key: str, spot: Spot, **facts: object) -> Doubt:
    """Something worth knowing of what was taken."""
    return Doubt("told", Message(f"papers.{key}", facts), spot)
