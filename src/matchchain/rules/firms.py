"""Which firm is meant by an id, a short name or a name?"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

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


def firms_named(candidates: Candidates) -> Mapping[str, int]:
    """`firm_index` of the candidates' firms, made once."""
    if "firms named" not in candidates.cache:
        candidates.cache["firms named"] = firm_index(candidates.firms)
    named: Mapping[str, int] = candidates.cache["firms named"]
    return named
