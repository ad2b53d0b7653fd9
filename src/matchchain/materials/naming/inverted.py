"""An English name turned round at its comma, of which both sides are listed: EAF dust, zinc 25 %; edge trim, LDPE.

The by-product stands first; a substance behind the comma only tells what is in it, or of what it is. Two by-products
are two, and are asked.
"""

from __future__ import annotations

import re

from matchchain.expressions import expression
from matchchain.materials.facts.material import Material
from matchchain.materials.facts.relation import ancestors
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.identify import identify, is_spent
from matchchain.materials.naming.sources import class_of, narrowed
from matchchain.materials.writing.parse import split_brackets

_LISTED = expression(r"\s+(?:and|or)\s+|\s*[&+/;]\s*")
_CUT = expression(r"\s*[,;/+&]\s*|\s+(?:and|or)\s+")
_FIGURES = expression(r"[<>~≤≥]?\s*\d[\d.,\-–]*\s*(?:%|ppm|g/l|mg/l|mg/kg|kg|t|°c|bar)?(?=\s|,|$)", re.IGNORECASE)


def headed(name: str, known: Thesaurus) -> Material | None:
    """The by-product before the comma, or its kind of the stuff behind it; None where the name is no such one.

    Args:
        name: the tidy name.
        known: the thesaurus.

    Example:
        >>> headed("EAF dust, zinc 25 %", Thesaurus.default()).id
        'eaf-dust'
    """
    outer, inner = split_brackets(name)
    first, comma, rest = outer.partition(",")
    if not comma or _LISTED.search(first):
        return None
    one = _by_product(first, known)
    behind = [part for part in (_bare(cut) for cut in _CUT.split(rest)) if part]
    if one is None or not all(_tells(part, known) for part in behind):
        return None
    kind = class_of((first, *behind), inner, known.purposes.readings, han=False, worn=True)
    narrow = narrowed(kind, known) if kind.id in known and not kind.by_step else None
    above = ancestors(one, known, families=True)
    return one if narrow is None or narrow.id in above or not _both_kinds(one, narrow) else narrow


def _by_product(first: str, known: Thesaurus) -> Material | None:
    hit = identify(first, known)
    one = None if hit is None else hit.material
    return one if one is not None and one.family.startswith("streams/") else None


def _bare(part: str) -> str:
    return _FIGURES.sub(" ", part).strip()


def _tells(part: str, known: Thesaurus) -> bool:
    """Whether words behind the comma name nothing listed, or a substance that was not used up."""
    hit = identify(part, known)
    if hit is None:
        return True
    return bool(hit.materials) and all(
        one.family.startswith("substances/") and not is_spent(one) and (one.cas or one.formula or _is_stuff(one))
        for one in hit.materials
    )


def _is_stuff(one: Material) -> bool:
    return one.family.endswith(("polymers", "metals-elements", "goods-metals"))


def _both_kinds(one: Material, narrow: Material) -> bool:
    """Whether a by-product is told by its form alone, and the class by stuff and form, of one and the same waste."""
    return bool({one.id, *one.broader, one.grade_of} & {narrow.id, *narrow.broader, narrow.grade_of} - {""})
