"""What the parts of a handbook are told: what it holds, for whom it is, and how it is to be shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from matchchain.studies.handbook.anonymous import Anonymous
from matchchain.studies.handbook.changes import Changes
from matchchain.studies.handbook.fresh import Freshness
from matchchain.studies.handbook.holding import Holding, LineKey
from matchchain.studies.handbook.seen import Seen
from matchchain.values import dataclass
from matchchain.wording import Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """One edition, for one kind of readers.

    Attributes:
        held: all there is.
        seen: what the reader may see of it.
        lang: of every word.
        fresh: how fresh its figures are.
        edition: its name, "" of a draft.
        chain: of which industrial chain it is, "" of all.
        changes: since an earlier edition; None where none was named.
        changed_only: only the pages of firms whose facts changed.
        wide: the lines of an anonymous or public edition; None where firms are named.
        codes: of the anonymous lines.
        without: names of parts that are left out.
        phones: numbers are written out for the office.
        spell: how a Chinese name sounds, by which the index is in order; None: that cannot be told here.
    """

    held: Holding
    seen: Seen
    lang: Lang
    fresh: Freshness
    edition: str = ""
    chain: str = ""
    changes: Changes | None = None
    changed_only: bool = False
    wide: Anonymous | None = None
    codes: Mapping[LineKey, str]
    without: frozenset[str] = frozenset()
    phones: bool = False
    spell: Callable[[str], str] | None = None

    @property
    def day(self) -> str:
        """The day it is made, ISO."""
        return self.held.today.isoformat()

    def order(self, name: str) -> tuple[str, str]:
        """By which names stand in a list: as they sound, where that can be told; else by their characters."""
        return (self.spell(name) if self.spell and self.lang == "zh" else name.casefold(), name)

    @property
    def labels(self) -> dict[str, tuple[str, str]]:
        """Id of a material -> its labels, of those that no list holds."""
        return {line.means: (line.zh, line.en) for line in self.held.lines}

    @property
    def sort(self) -> str:
        """Which sort of edition it is: "office", "firms", "public" or "anonymous"."""
        return "anonymous" if self.wide is not None and self.seen.reader != "public" else self.seen.reader
