"""Elements that a name nobody knows says, or keeps silent about, beside those of a known composition.

硝酸汞 holds mercury, so it is no 乙酸甲酯; 乙酸乙酯, an organic name in all its characters, would say a potassium.
"""

from __future__ import annotations

from functools import cache

from matchchain.expressions import expression
from matchchain.materials.facts.material import Material
from matchchain.materials.grammar.formula import read_formula
from matchchain.materials.grammar.ions import elements_zh
from matchchain.materials.writing.meaningful import CHEMICAL, SLIPS

_IN_GROUPS = {"膦": "P", "磺": "S", "砜": "S", "巯": "S", "噻": "S", "胂": "As"}  # groups that hold one
_MAY_BE_SLIPS = frozenset("".join("".join(sorted(pair)) for pair in SLIPS))
_BESIDE = frozenset("基代合化酸")  # what joins the pieces of an organic name
_ORGANIC = expression(r"^(?!.*盐).*[醇醛酯醚酮酐胺烷烯炔苯酚腈肼脲啶]$")
_LIGHT = frozenset(("C", "H", "O", "N"))  # an organic name may keep silent about these


@cache
def _said_by() -> dict[str, str]:
    """Character -> the element it says, of those that a name does not keep silent about."""
    return {sign: element for sign, element in (elements_zh() | _IN_GROUPS).items() if element not in _LIGHT}


def cannot_be(name: str, known: Material) -> bool:
    """Whether the elements that a name says or would have to say are not those of a known substance.

    Args:
        name: nobody knows it; without brackets and qualities.
        known: a substance; one without a formula may hold anything.

    Example:
        >>> from matchchain.materials import Thesaurus
        >>> acetate, potash = (Thesaurus.default()[one] for one in ("ethyl-acetate", "potassium-sulfate"))
        >>> cannot_be("硝基汞酸", acetate), cannot_be("丙基乙酯", acetate), cannot_be("丙基乙酯", potash)
        (True, False, True)
    """
    formula = read_formula(known.formula) if known.formula else None
    letters = [letter for letter in name if not letter.isascii()]
    if formula is None or known.vague or not letters or not all(one in CHEMICAL or one in _BESIDE for one in letters):
        return False
    holds = set(formula.counts)
    elements = _said_by()
    said = {elements[letter] for letter in letters if letter in elements and letter not in _MAY_BE_SLIPS}
    if not said <= holds:
        return True
    return bool(_ORGANIC.match(name)) and bool(holds - _LIGHT - {elements.get(letter) for letter in letters})
