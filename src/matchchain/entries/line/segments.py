"""How a part of a line without commas falls into pieces that each find a place."""

from __future__ import annotations

from functools import lru_cache

from matchchain.entries.line.cutting import SHUT, depths_of
from matchchain.entries.line.key_words import Side, key_words
from matchchain.entries.line.placing import placed
from matchchain.entries.line.words import Placed
from matchchain.expressions import expression
from matchchain.wording import Message

_MOST_BREAKS = 40
_LEADS = ("日产", "月产", "年产", "每天", "每月", "每年", "每日", "一天", "一年", "一个月", "大约", "HW")
_A_REASON, _NO_PLACE = 100, 1000  # what a piece costs that is left with a reason, and one that nobody can tell
_TIMED = expression(
    r"[/每]|\d\s*[kmg]?we?\b|p\.?a\b|tpa|tpd|tpy|年|月|日|天|周|\b(?:per|a|each|every) (?:year|month|week|day|hour)"
    r"|(?:annual|dai|week|month)ly"
)
_ENDS_A_FIGURE = expression(
    r"\d[\d.,]*\s*(?:[%％‰℃°]|[A-Za-z/³²0-9]{1,8}"
    r"|[万千]?(?:[吨斤方个只套台桶件辆米度元块]|公斤|立方米?)(?:/?[年月天日吨])?)\s*$"
    r"|[/每一][年月天日吨方斤]\s*$|公斤\s*$"
)
_MAY_BE_A_NAME = frozenset(("line.which-share", "line.bare-number", "line.unplaced"))

Segment = tuple[str, Placed]


@lru_cache(maxsize=4096)
def segments(part: str, side: Side, currency: str) -> tuple[Segment, ...]:
    """The pieces of a part, each with its place; one that has none carries a reason.

    Example:
        >>> [dict(found.said) for _, found in segments("5吨/天处置费350", "offers", "CNY")]
        [{'quantity': '5吨/天'}, {'disposal_cost': '350'}]
    """
    if not part.strip(" :："):
        return ()
    whole = placed(part, side, currency)
    if whole is not None and whole.reason is None:
        return ((part, whole),)
    ends = [*breaks(part, side), len(part)]
    best: dict[int, tuple[int, tuple[Segment, ...]]] = {len(part): (0, ())}
    for start in reversed([0, *ends[:-1]]):
        tries = [_with(part, start, end, best[end], side, currency) for end in ends if end > start]
        best[start] = min(tries, key=lambda one: one[0])
    return best[0][1]


def _with(
    part: str, start: int, end: int, rest: tuple[int, tuple[Segment, ...]], side: Side, currency: str
) -> tuple[int, tuple[Segment, ...]]:
    piece = part[start:end].strip(" :：")
    found = placed(piece, side, currency)
    if found is None:
        found = Placed(reason=Message("line.unplaced", {"part": piece}))
        return 1 + _NO_PLACE + len(piece) + rest[0], ((piece, found), *rest[1])
    return 1 + (_A_REASON if found.reason else 0) + rest[0], ((piece, found), *rest[1])


def is_sound(found: tuple[Segment, ...]) -> bool:
    """Whether every piece found its place."""
    return all(piece.reason is None for _, piece in found)


def is_unplaced(found: Placed) -> bool:
    """Whether nobody can tell which field a piece is."""
    return found.reason is not None and found.reason.key == "line.unplaced"


def end_of_name(part: str, side: Side, currency: str, *, alone: bool) -> int:
    """Where the name ends in the part that begins with it: before the first figure that is surely none of the name.

    Args:
        part: the first part of a line.
        side: "offers" or "needs".
        currency: the park's.
        alone: whether the line has no other part, so that blanks are all that sets its pieces apart.
    """
    for at in breaks(part, side):
        if not part[:at].strip(" :："):
            continue
        rest = segments(part[at:].strip(" :："), side, currency)
        if rest and _begins_surely(rest[0], side, apart=part[at - 1].isspace()) and (alone or is_sound(rest)):
            return at
    return len(part)


def _is_listed(piece: str, side: Side) -> bool:
    return any(word.word == piece and word.choices for word in key_words(side))


def _begins_surely(first: Segment, side: Side, *, apart: bool) -> bool:
    piece, found = first
    if is_unplaced(found):
        return False
    if not any(char.isdigit() for char in piece):
        return apart and not piece.isascii() and (_is_listed(piece, side) or piece.endswith(("态", "体", "状")))
    if found.reason is not None:
        return found.reason.key not in _MAY_BE_A_NAME
    return bool(_TIMED.search(piece.casefold())) if set(found.said) == {"quantity"} else bool(found.said)


def breaks(part: str, side: Side) -> list[int]:
    """Where a part without commas may be cut: at blanks, before a number behind a word, before a key word."""
    words = [word.word for word in key_words(side) if not word.word.isascii() and len(word.word) > 1]
    depths, found = depths_of(part), []
    for at in range(1, len(part)):
        before, here = part[at - 1], part[at]
        if depths[at] and here not in SHUT:
            continue
        number = here.isdigit() or here in "约≥≤~" or part.startswith(_LEADS, at)
        behind_a_figure = _ENDS_A_FIGURE.search(part, 0, at) and any(part.startswith(word, at) for word in words)
        if before.isspace() or before in ":：" or (number and not before.isascii()) or behind_a_figure:
            found.append(at)
    return found[:_MOST_BREAKS]
