"""Elements that a name nobody knows says, or keeps silent about, beside those of a known composition.

硝酸汞 holds mercury, so it is no 乙酸甲酯; 乙酸乙酯, an organic name in all its characters, would say a potassium.
"""

from __future__ import annotations

import re

from matchchain.expressions import expression
from matchchain.materials.facts.material import Material
from matchchain.materials.grammar.formula import read_formula
from matchchain.materials.writing.meaningful import CHEMICAL, SLIPS

_SAID = dict(
    re.findall(
        r"([^A-Za-z\s])([A-Z][a-z]?)",
        """
        锂Li铍Be硼B氟F钠Na镁Mg铝Al硅Si磷P膦P硫S磺S砜S巯S噻S氯Cl钾K钙Ca钛Ti钒V铬Cr锰Mn铁Fe钴Co镍Ni铜Cu锌Zn镓Ga锗Ge
        砷As胂As硒Se溴Br锶Sr锆Zr铌Nb钼Mo银Ag镉Cd铟In锡Sn锑Sb碲Te碘I铯Cs钡Ba镧La铈Ce钕Nd钽Ta钨W铂Pt金Au汞Hg铊Tl铅Pb铋Bi
        """,
    )
)
_MAY_BE_SLIPS = frozenset("".join("".join(sorted(pair)) for pair in SLIPS))
_BESIDE = frozenset("基代合化酸")  # what joins the pieces of an organic name
_ORGANIC = expression(r"^(?!.*盐).*[醇醛酯醚酮酐胺烷烯炔苯酚腈肼脲啶]$")
_LIGHT = frozenset(("C", "H", "O", "N"))  # an organic name may keep silent about these


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
    said = {_SAID[letter] for letter in letters if letter in _SAID and letter not in _MAY_BE_SLIPS}
    if not said <= holds:
        return True
    return bool(_ORGANIC.match(name)) and bool(holds - _LIGHT - {_SAID.get(letter) for letter in letters})
