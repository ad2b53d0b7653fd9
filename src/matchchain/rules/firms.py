"""Which firm is meant by an id, a short name or a name?"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from matchchain.park import Firm


def plain_name(text: str) -> str:
    """A name without width, case and spaces, to be looked up by.

    Example:
        >>> plain_name(" ＬｏｎｇHua 染料 ")
        'longhua染料'
    """
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def firm_index(firms: Sequence[Firm]) -> dict[str, int]:
    """Every id, name, short and English name -> the firm's place in the list; an id wins over a name."""
    index: dict[str, int] = {}
    for attribute in ("id", "name", "short", "name_en"):
        for i, firm in enumerate(firms):
            written: str = getattr(firm, attribute)
            if written:
                index.setdefault(plain_name(written), i)
    return index
