"""What an id looks like, and the one that a text makes."""

from __future__ import annotations

import re

from matchchain.expressions import expression
from matchchain.units import folded

_ID = expression(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DEVICE = expression(r"con|prn|aux|nul|(?:com|lpt)[0-9]")
_MADE = expression(r"firm-[0-9a-f]{8}(?:-\d+)?")
_LONGEST = 64


def is_id(text: str) -> bool:
    """Whether a text is an id: lower case, digits, single hyphens, at most 64.

    Example:
        >>> is_id("longhua-2"), is_id("Long Hua"), is_id("龙华")
        (True, False, False)
    """
    return len(text) <= _LONGEST and _ID.fullmatch(text) is not None


def is_device(text: str) -> bool:
    """Whether Windows takes a file of this name for a device, whatever its ending: con, nul, com1 ...

    Source: Microsoft, Naming Files, Paths, and Namespaces.

    Example:
        >>> is_device("con"), is_device("nul"), is_device("lpt9"), is_device("console")
        (True, True, True, False)
    """
    return _DEVICE.fullmatch(text.casefold()) is not None


def is_made(text: str) -> bool:
    """Whether an id was made of a name that has no Latin letters, so that no person would know it again.

    Example:
        >>> is_made("firm-50acbdb1"), is_made("firm-50acbdb1-2"), is_made("firm-1")
        (True, True, False)
    """
    return _MADE.fullmatch(text) is not None


def slug(text: str) -> str:
    """The id that the Latin letters and digits of a text make; "" when it has none.

    Example:
        >>> slug("Longhua Dyestuff (Group) Co., Ltd."), slug("龙华染料")
        ('longhua-dyestuff-group-co-ltd', '')
    """
    return "-".join(re.findall(r"[a-z0-9]+", folded(text).casefold()))[:_LONGEST].strip("-")
