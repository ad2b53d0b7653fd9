"""What a CAS number or a waste code does in a name: is it the thing, is it left out, or only a part of it?

An identifier decides only where it is the name itself. "Other than 67-56-1" leaves methanol out, "water containing
67-56-1" is no methanol, and a name that has two identifiers asks to be split.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from matchchain.expressions import expression
from matchchain.materials.naming.codes import spans_of_codes
from matchchain.materials.writing.cas import spans_of_cas
from matchchain.wastes import Role, role_at

_LABEL = expression(
    r"(?:\bCAS(?:\s*-?\s*(?:RN|No|Nr|Number|Registry(?:\s*(?:No|Number))?|号|登记号))?|\bNo|号)[\s.:#：]*$",
    re.IGNORECASE,
)
_FREE = expression(r"[\s)\]-]*(?:free\b|除外|以外|之外)", re.IGNORECASE)
_SOLUTION = expression(r"(?:^|\s)(?:aqueous\s+)?solutions?\s+of\s*$|^[\s\d.<>=≥≤~%-]+$", re.IGNORECASE)
_PART = expression(
    r"\b(?:waste|residue|sludge|slag|ash|dust|water|liquor|liquid|effluent|washings?|rinse|mixture|mud|cake|bottoms)s?\b"
    r"|[废渣泥水液灰尘]", re.IGNORECASE,
)  # fmt: skip


class Mentioned(NamedTuple):
    """An identifier in a name: its plain writing, whether it is a CAS number, what it does, and where it stands."""

    number: str
    is_cas: bool
    role: Role
    start: int
    end: int


def identifiers(name: str) -> tuple[Mentioned, ...]:
    """The CAS numbers and waste codes of a tidy name, each with what it does there.

    Example:
        >>> [(m.number, m.role) for m in identifiers("solvent other than 67-56-1")]
        [('67-56-1', 'excludes')]
        >>> [(m.number, m.role) for m in identifiers("含67-56-1的废水")]
        [('67-56-1', 'contains')]
    """
    if not any(map(str.isdigit, name)):
        return ()
    numbers = [Mentioned(cas, True, _role(name, start, end), start, end) for cas, start, end in spans_of_cas(name)]
    taken = [(m.start, m.end) for m in numbers]
    codes = [
        Mentioned(code, False, _role(name, start, end), start, end)
        for code, start, end in spans_of_codes(name)
        if all(end <= s or e <= start for s, e in taken)
    ]
    return tuple(sorted((*numbers, *codes), key=lambda m: m.start))


def _role(name: str, start: int, end: int) -> Role:
    label = _LABEL.search(name[:start])
    begin = label.start() if label else start
    if _FREE.match(name, end):
        return "excludes"
    if _SOLUTION.search(name[:begin]):
        return "is"  # 30% 1310-73-2, a solution of 1310-73-2: a strength, not another thing
    return role_at(name, begin, end)


def says_a_part(rest: str) -> bool:
    """Whether words beside an identifier name a thing that the identifier may only be a part of: washings, 废水.

    Example:
        >>> says_a_part("reactor washings"), says_a_part("methanol 99%")
        (True, False)
    """
    return bool(_PART.search(rest))


def head_of(name: str, mentioned: Mentioned) -> str:
    """The words before an identifier that is left out or contained, without the words that say so.

    Example:
        >>> name = "waste water containing 67-56-1"
        >>> head_of(name, identifiers(name)[0])
        'waste water'
    """
    front = _SAYS.split(name[: mentioned.start])[0]
    return front.strip(" ,;:(") or re.sub(r"^[\s)的]+", "", name[mentioned.end :]).strip(" ,;:(")


_SAYS = expression(
    r"\b(?:containing|contains|contaminated|with|other than|except|excluding|not|free|without|from|after|in|of|"
    r"mixed|unlike)\b|不含|含有?|非|除|混有|沾染|去除|提取|回收", re.IGNORECASE,
)  # fmt: skip


def plural(mentions: tuple[Mentioned, ...]) -> Iterator[str]:
    """The identifiers that each claim to be the name, in order, each once."""
    yield from dict.fromkeys(m.number for m in mentions if m.role == "is")
