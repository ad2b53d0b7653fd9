"""Does a text name a firm that its reader is not to hear of?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from matchchain.catalogue.cards.core_name import core_name
from matchchain.expressions import expression
from matchchain.park import Firm
from matchchain.units import folded
from matchchain.values import dataclass

_LATIN = expression(r"[\x00-\u024f]+")
_SHORTEST_HAN, _SHORTEST_LATIN = 2, 4
_BEGIN = 2  # letters by which names are looked up: no name is shorter


@dataclass(frozen=True, slots=True)
class FirmNames:
    """The names of a park's firms.

    Attributes:
        owners: plain name -> ids of the firms that are called so, the bare core of a full name among them.
        begun: the first letters of names -> the names that begin so, the longest first.
        own: firm -> its own names and its group's, the longest first.
    """

    owners: Mapping[str, frozenset[str]]
    begun: Mapping[str, tuple[str, ...]]
    own: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, firms: Iterable[Firm]) -> FirmNames:
        """The names by which firms are known."""
        owners: dict[str, set[str]] = defaultdict(set)
        own: dict[str, tuple[str, ...]] = {}
        for firm in firms:
            for name in _names(firm):
                owners[name].add(firm.id)
            own[firm.id] = _own(firm)
        begun: dict[str, list[str]] = defaultdict(list)
        for name in sorted(owners, key=lambda name: (-len(name), name)):
            begun[name[:_BEGIN]].append(name)
        return cls(
            {name: frozenset(ids) for name, ids in owners.items()},
            {begin: tuple(names) for begin, names in begun.items()},
            own,
        )

    def named_in(self, text: str, besides: Firm | None = None) -> frozenset[str]:
        """Ids of the firms that a text names.

        Args:
            text: as it would be shown.
            besides: a firm whose own names, and whose group's, count for nothing.
        """
        if not text or not self.owners:
            return frozenset()
        flat = folded(text).casefold()
        own: frozenset[str] = frozenset()
        if besides is not None:
            own = frozenset((besides.id,))
            for name in self.own.get(besides.id) or _own(besides):
                flat = flat.replace(name, " ")
        return frozenset(firm for name in self._found(flat) for firm in self.owners[name] - own)

    def _found(self, flat: str) -> Iterator[str]:
        """The names in a text from left to right, the longest at each place; a Latin one as whole words."""
        at = 0
        while at < len(flat) - 1:
            for name in self.begun.get(flat[at : at + _BEGIN], ()):
                if flat.startswith(name, at) and _stands_alone(name, flat, at):
                    yield name
                    at += len(name) - 1
                    break
            at += 1


def _stands_alone(name: str, flat: str, at: int) -> bool:
    """Whether a name is no part of a longer word: in Han there are none."""
    if not _LATIN.fullmatch(name):
        return True
    end = at + len(name)
    return not (at and flat[at - 1].isalnum()) and not (end < len(flat) and flat[end].isalnum())


def _own(firm: Firm) -> tuple[str, ...]:
    return tuple(sorted({*_names(firm), *_plain((firm.group,))}, key=lambda name: (-len(name), name)))


def _names(firm: Firm) -> list[str]:
    return _plain((firm.name, firm.short, firm.name_en, core_name(firm.name)))


def _plain(names: Iterable[str]) -> list[str]:
    flat = (folded(name).casefold() for name in names)
    return [n for n in flat if len(n) >= (_SHORTEST_LATIN if _LATIN.fullmatch(n) else _SHORTEST_HAN)]
