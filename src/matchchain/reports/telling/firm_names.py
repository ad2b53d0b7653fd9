"""Does a text name a firm that its reader is not to hear of?"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from matchchain.catalogue.cards.core_name import core_name
from matchchain.expressions import expression
from matchchain.park import Firm
from matchchain.units import folded

_LATIN = expression(r"[\x00-\u024f]+")
_SHORTEST_HAN, _SHORTEST_LATIN = 2, 4


@dataclass(frozen=True, slots=True)
class FirmNames:
    """The names of a park's firms.

    Attributes:
        owners: plain name -> ids of the firms that are called so, the bare core of a full name among them.
        any_of: finds any of them, the longest first.
    """

    owners: Mapping[str, frozenset[str]]
    any_of: re.Pattern[str] | None

    @classmethod
    def of(cls, firms: Iterable[Firm]) -> FirmNames:
        """The names by which firms are known."""
        owners: dict[str, set[str]] = defaultdict(set)
        for firm in firms:
            for name in _names(firm):
                owners[name].add(firm.id)
        pieces = "|".join(_piece(name) for name in sorted(owners, key=lambda name: (-len(name), name)))
        return cls({name: frozenset(ids) for name, ids in owners.items()}, re.compile(pieces) if pieces else None)

    def named_in(self, text: str, besides: Firm | None = None) -> frozenset[str]:
        """Ids of the firms that a text names.

        Args:
            text: as it would be shown.
            besides: a firm whose own names, and whose group's, count for nothing.
        """
        if not text or self.any_of is None:
            return frozenset()
        flat = folded(text).casefold()
        own: set[str] = set()
        if besides is not None:
            own = {besides.id}
            for name in sorted({*_names(besides), *_plain((besides.group,))}, key=len, reverse=True):
                flat = flat.replace(name, " ")
        found = (self.owners[hit[0]] for hit in self.any_of.finditer(flat))
        return frozenset(firm for ids in found for firm in ids - own)


def _names(firm: Firm) -> list[str]:
    return _plain((firm.name, firm.short, firm.name_en, core_name(firm.name)))


def _plain(names: Iterable[str]) -> list[str]:
    flat = (folded(name).casefold() for name in names)
    return [n for n in flat if len(n) >= (_SHORTEST_LATIN if _LATIN.fullmatch(n) else _SHORTEST_HAN)]


def _piece(name: str) -> str:
    """A name as it is looked for: a Latin one as whole words."""
    word = re.escape(name)
    return rf"(?<![^\W_]){word}(?![^\W_])" if _LATIN.fullmatch(name) else word
