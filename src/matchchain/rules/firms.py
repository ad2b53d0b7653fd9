"""Which firm is meant by an id, a short name or a name?"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from matchchain.kept import kept_among
from matchchain.park import Firm

if TYPE_CHECKING:
    from matchchain.candidates import Candidates


def plain_name(text: str) -> str:
    """A name without width, case and spaces, to be looked up by.

    Example:
        >>> plain_name(" ＬｏｎｇHua 染料 ")
        'longhua染料'
    """
    return "".join(unicodedata.normalize("NFKC", text).casefold().replace("’", "").replace("'", "").split())


def firm_index(firms: Sequence[Firm]) -> dict[str, int]:
    """Every id, name, short and English name -> the firm's place in the list; an id wins over a name."""
    index: dict[str, int] = {}
    for attribute in ("id", "name", "short", "name_en"):
        for i, firm in enumerate(firms):
            written: str = getattr(firm, attribute)
            if written:
                index.setdefault(plain_name(written), i)
    return index


def _among(named: Mapping[str, int], number: Mapping[int, int]) -> Mapping[str, int]:
    return {text: number[i] for text, i in named.items() if i in number}


@kept_among(_among)
def firms_named(candidates: Candidates) -> Mapping[str, int]:
    """`firm_index` of the candidates' firms, made once."""
    return firm_index(candidates.firms)
