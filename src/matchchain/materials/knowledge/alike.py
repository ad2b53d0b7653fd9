"""Labels by what they look like: a slip of the pen seldom spoils both the first and the last character."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, MutableMapping

LONGEST = 120
"""Characters of the longest name that labels are compared with."""


def slack(length: int, *, han: bool) -> int:
    """How many characters longer or shorter than a name of this length a label may be that looks like it."""
    return 1 if han and length < 6 else max(2, length // 5)


_LONGEST_LABEL = LONGEST + slack(LONGEST, han=False)


def by_ends(labels: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Labels by length and first, and by length and last character, in order.

    Example:
        >>> by_ends(["soda", "silk"])
        {'4^s': ('soda', 'silk'), '4$a': ('soda',), '4$k': ('silk',)}
    """
    table: dict[str, list[str]] = defaultdict(list)
    for label in labels:
        if len(label) <= _LONGEST_LABEL:
            for place in _places(label, len(label)):
                table[place].append(label)
    return {place: tuple(found) for place, found in table.items()}


def put(label: str, alike: MutableMapping[str, tuple[str, ...]]) -> None:
    """Let a new label stand behind those that begin or end as it does."""
    for place in _places(label, len(label)):
        alike[place] = (*alike.get(place, ()), label)


def beside(
    name: str, most: int, alike: Mapping[str, tuple[str, ...]], *, nearest: bool = False
) -> Iterator[tuple[str, ...]]:
    """Labels that begin or end as a name does and are at most so many characters longer or shorter, list by list.

    Args:
        name: the key of a name.
        most: characters.
        alike: the lists.
        nearest: whether those that are as long come first, among which a slip of the pen is soon found.
    """
    lengths = range(max(1, len(name) - most), len(name) + most + 1)
    for length in sorted(lengths, key=lambda each: abs(each - len(name))) if nearest else lengths:
        for place in _places(name, length):
            yield alike.get(place, ())


def _places(name: str, length: int) -> tuple[str, str]:
    return f"{length}^{name[:1]}", f"{length}${name[-1:]}"
