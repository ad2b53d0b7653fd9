"""What the block and the record of pairings across parks share."""

from __future__ import annotations

from matchchain.reports.column import Fields
from matchchain.reports.telling.words import Sentences
from matchchain.studies.across import Across
from matchchain.wording import Lang

sentence = Sentences("across")
column = Fields("across.field")


def park_called(number: int, found: Across, lang: Lang) -> str:
    """A park by its name."""
    return found.names[number][lang == "en"]
