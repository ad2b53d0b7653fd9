"""What the two reports of a drill share: sentences, fields, firms in a row, how short a block is kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from matchchain.park import Firm
from matchchain.reports.column import Fields
from matchchain.reports.telling.flows import named
from matchchain.reports.telling.words import Sentences, enumerated, firm_to_copy
from matchchain.wording import Lang

NAMES = 6
"""Firms named in a line before it says how many there are."""

sentence = Sentences("drill")
_NO_NAMES: Mapping[str, str] = {}
column = Fields("drill.field")


def firms_named(ids: Iterable[str], firms: Mapping[str, Firm], lang: Lang, most: int | None = None) -> str:
    """Firms by their short names; after so many, how many there are in all."""
    names = [named(firms[firm], lang) for firm in ids]
    shown = enumerated(names[:most], lang)
    return shown if most is None or len(names) <= most else sentence("and-others", lang, firms=shown, count=len(names))


def command(firms: Iterable[str], *, as_planned: bool, names: Mapping[str, str] = _NO_NAMES) -> str:
    """The same drill once more with all rows; "{count}" stands for their number.

    Args:
        firms: ids of those that stop; none for the whole park.
        as_planned: what the plan proposes counts as if it flowed.
        names: id of a firm -> the name it goes by.
    """
    stopped = list(firms)
    words = [firm_to_copy(firm, names.get(firm, "")) for firm in stopped]
    if all(words):
        words += [*(("--as-planned",) if as_planned else ()), "--top {count}"]
    else:  # a shell would not reach the options
        words = stopped
    return " ".join(("matchchain drill", *words))
