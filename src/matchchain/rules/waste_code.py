"""Is an offer hazardous waste, and under which code of the national list?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from matchchain.expressions import expression
from matchchain.park import Offer

if TYPE_CHECKING:
    from matchchain.candidates import Candidates
    from matchchain.materials import Resolution

_CODE = expression(r"(?<!\d)(\d{3})\s*-\s*(\d{3})\s*-\s*(\d{2})(?!\d)")
_CLASS = expression(r"HW\s*-?\s*(\d{2})(?!\d)", re.IGNORECASE)
_NOT_SETTLED_OTHERWISE = ("", "undetermined", "hazardous-waste")


@dataclass(frozen=True, slots=True)
class HazardousWaste:
    """How a hazardous waste is named.

    Attributes:
        codes: eight-digit codes the offer states, "900-300-34".
        classes: classes the offer states where it states no code, "HW34".
        likely: what the knowledge of materials suggests, to be confirmed; "" when nothing.
    """

    codes: tuple[str, ...]
    classes: tuple[str, ...]
    likely: str


@lru_cache(maxsize=4096)
def codes_in(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Eight-digit codes in a text, and the classes when it holds no code.

    Example:
        >>> codes_in("HW34(900-300-34)"), codes_in("hw34")
        ((('900-300-34',), ()), ((), ('HW34',)))
    """
    text = unicodedata.normalize("NFKC", text)
    codes = tuple(dict.fromkeys("-".join(m.groups()) for m in _CODE.finditer(text)))
    classes = () if codes else tuple(dict.fromkeys(f"HW{m[1]}" for m in _CLASS.finditer(text)))
    return codes, classes


def class_of(code: str) -> str:
    """The class of an eight-digit code: its last two digits.

    Example:
        >>> class_of("900-300-34")
        'HW34'
    """
    return f"HW{code[-2:]}"


def hazardous_waste(offer: Offer, name: Resolution) -> HazardousWaste | None:
    """How an offer is hazardous waste, None when it is not.

    It is when its legal class says so; when it is waste, or its class is not settled, under a hazardous
    code; when it is waste (or nobody says what it is) of a material the national list names, or waste
    marked hazardous, unless its legal class settles that it is something else. An EWC code, or one of
    general waste, is no hazardous code.
    """
    codes, classes = codes_in(offer.waste_code)
    listed = name.material.waste if name.material is not None else None
    likely = (listed.code or listed.hw) if listed is not None else ""
    waste = offer.kind == "waste" or not offer.kind
    open_class = offer.legal in _NOT_SETTLED_OTHERWISE
    is_hazardous = (
        offer.legal == "hazardous-waste"
        or (bool(codes or classes) and (waste or open_class))
        or (waste and open_class and bool(listed and listed.hw))
        or (offer.kind == "waste" and open_class and bool(offer.hazardous))
    )
    return HazardousWaste(codes, classes, likely) if is_hazardous else None


def hazardous_wastes(candidates: Candidates) -> Mapping[int, HazardousWaste]:
    """Index of each offer that is hazardous waste -> how it is; found once, kept with the candidates."""
    if "hazardous wastes" not in candidates.cache:
        lines = candidates.offers
        found = ((i, hazardous_waste(entry, lines.resolution(i))) for i, entry in enumerate(lines.entries))
        candidates.cache["hazardous wastes"] = {i: waste for i, waste in found if waste is not None}
    wastes: Mapping[int, HazardousWaste] = candidates.cache["hazardous wastes"]
    return wastes
