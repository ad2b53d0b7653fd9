"""A need as a buyer words it: what is wanted, then how it must be. 求购废铁; gypsum, over 95 % purity; lime or such.

The words of buying, what would do as well, and what is asked of the thing behind its commas make it no other thing:
what stands before them is read. What is asked and nobody understands is kept as a remark, for a person to look at.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from matchchain.expressions import expression
from matchchain.materials.knowledge.identity import Resolution
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.resolve import resolve_name
from matchchain.materials.writing.attributes import Attributes
from matchchain.materials.writing.parse import merge, said_by
from matchchain.materials.writing.remarks import plain_remark
from matchchain.materials.writing.spelling import tidy

_BUYING = expression(
    r"^(?:(?:长期|常年|大量|现金|高价|诚信|急需?|现)*(?:收购|求购|采购|收|购买?|需求|需要|需购|接收)|"
    r"(?:we (?:buy|need|want|take|accept)|wanted|looking for|seeking|required|buying|purchase of|demand for)\b:?)"
    r"\s*[::]?\s*",
    re.IGNORECASE,
)
_AS_WELL = expression(
    r"\s*(?:\bor (?:equivalent|similar|equal|comparable|the like)(?: material)?\b|"
    r"或(?:类似|同类|相当|等同)(?:的)?(?:物料|材料|产品|品)?)",
    re.IGNORECASE,
)
_FIGURE = expression(r"\d|%")
_INTO = expression(r"^[\u4e00-\u9fff]{2,8}?(?=(?:提取?|制取?|回收|再生)[\u4e00-\u9fff]{1,6}(?:原料|用料|料)$)")
_ASKED = expression(
    r"^(?:low|high|over|under|above|below|min(?:imum|\.)?|max(?:imum|\.)?|less than|more than|at least|up to|"
    r"free (?:of|from)|no|non|without|not|recycled|virgin|prime|treated|untreated)\b|"
    r"\b(?:grade|quality|purity|content|spec(?:ification)?|free|only)\b",
    re.IGNORECASE,
)
# How it comes, which makes it no other thing.
_STATE = expression(
    r"(?:very |well |fully |pre-?)?(?:dry|dried|wet|moist|clean|washed|sorted|baled|loose|bagged|bulk|screened|sieved|"
    r"crushed|shredded|ground|milled|fresh|natural|light|heavy|fine|coarse|soft|hot|cold|saturated|superheated|standard|"
    r"technical|tech|industrial|drummed|palletised|graded|delivered|continuous|seasonal|year-round)"
    r"(?: (?:or|and|to)\b.{1,20})?",
    re.IGNORECASE,
)


def asked_for(text: str, found: Resolution, known: Thesaurus) -> Resolution:
    """What a need means by what stands before what is asked of it; as it was found where that says no more.

    Args:
        text: the need as written.
        found: what all its words together mean.
        known: the thesaurus.

    Example:
        >>> known = Thesaurus.default()
        >>> text = "Gypsum, over 95% purity, low chloride"
        >>> asked_for(text, resolve_name(text, known), known).material.id
        'calcium-sulfate-dihydrate'
    """
    if found.material is not None and found.how not in ("class", "parts"):
        return found
    for thing, asked in _wordings(tidy(text), understood=bool(found.uses)):
        read = resolve_name(thing, known)
        if _is_certain(read):
            return _with(read, text, asked)
    return found


def _is_certain(read: Resolution) -> bool:
    if read.status != "resolved":
        return False
    if read.material is not None:
        return read.how not in ("class", "parts", "near")
    return bool(read.uses) and not any(use.family == "open" for use in read.uses)


def _wordings(name: str, *, understood: bool) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(what is wanted, what is asked of it), the longest first; none that is the name itself.

    Of what is not understood what is made of it says what it is for: 铜泥提铜原料.
    """
    bare = _AS_WELL.sub("", _BUYING.sub("", name)).strip(" ,:")
    if len(bare) < len(name) and len(bare) > 1:
        yield bare, ()
    first, *asked = (part.strip() for part in re.split(r",\s+|;\s*", bare))
    if asked and len(first) > 1 and all(_is_asked(part) for part in asked):
        yield first, tuple(asked)
    into = None if understood else _INTO.match(bare)
    if into is not None:
        yield bare[into.end() :], ()


def _is_asked(part: str) -> bool:
    """Whether words behind a comma say how a thing must be, and name no other one."""
    return _said(part) is not None or bool(_FIGURE.search(part) or _ASKED.search(part))


def _said(part: str) -> Attributes | None:
    return said_by(part) or plain_remark(part) or (Attributes(form=part) if _STATE.fullmatch(part) else None)


def _with(read: Resolution, text: str, asked: tuple[str, ...]) -> Resolution:
    """A reading with what is asked of the thing; what has no figure and nobody understands is its remark."""
    attributes, left = read.attributes, []
    for part in asked:
        said = _said(part)
        if said is not None:
            attributes = merge(attributes, said)
        elif not _FIGURE.search(part):
            left.append(part)
    if left:
        attributes = merge(attributes, Attributes(remark=", ".join(left)))
    return dataclasses.replace(read, text=text, attributes=attributes)
