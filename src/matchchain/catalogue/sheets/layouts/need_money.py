"""What is paid for a thing that is wanted, or for taking it, in words: 到厂价不高于3100元/吨, gate fee £30/t."""

from __future__ import annotations

import re

from matchchain.catalogue.sheets.layouts.figures import figure_of
from matchchain.expressions import expression
from matchchain.units import folded

_SAID = expression(
    r"^(?:(?P<pays>(?:we |they |will |would |can |could )*(?:pay|pays|paying|offer|offers|offering))"
    r"|(?:(?:gate|tip|tipping|disposal|reception) fee|(?:we )?charges?))\s*(?:of|about|around|approx\.?|up to|at most"
    r"|max\.?|:)*\s*(?P<figure>\D{0,4}\d.*)$",
    re.IGNORECASE,
)
_SAID_ZH = expression(
    r"^(?:我[方司们]|企业)?(?:最[高多])?(?:(?P<pays>(?:[可愿能]意?以?)?(?:支?付费?|出价?|给)|愿意?[付出]|[收采求]购价?|到厂价?|[进买]价|采购单?价)"
    r"|(?P<charges>(?:[可需应要]?(?:收取?|接收|处[置理]))(?:接收|处[置理])?费?用?))(?:约|为|:|不[高大超][于过]|最[高多]|不超|至多|低于)*\s*(?P<figure>\D{0,2}\d.*)$"
)
_PIECE = expression(r"[,，;；。\n]+(?!\d{3}(?!\d))")
_NOW = expression(
    r"^(?:现[用价购]?|目前|当前|到厂|currently|now|at present)[^\d£€$]{0,6}(?P<figure>[£€$]?\d.*)$", re.IGNORECASE
)
_AT_MOST = expression(r"^(?:不[高大超][于过]|最[高多]|不超|至多|低于|以内|约|左右)*")


def paid_for_need(text: str) -> tuple[str, str]:
    """The attribute of a need that a text says, and the figure behind it; two blanks where it says none.

    Example:
        >>> paid_for_need("到厂价3100元/吨"), paid_for_need("gate fee £30/t"), paid_for_need("would pay up to $520/t")
        (('price', '3100元/吨'), ('gate_fee', '£30/t'), ('price', '$520/t'))
    """
    said = _SAID.match(text) or _SAID_ZH.match(text)
    return ("", "") if said is None else ("price" if said["pays"] else "gate_fee", said["figure"])


def told_of_need(text: str, currency: str = "CNY") -> tuple[str, str]:
    """The same of a remark of several pieces, of which one is a price per unit; blanks where none or several are.

    Example:
        >>> told_of_need("全年稳定供应，现用230元/吨"), told_of_need("含铁≤10ppm")
        (('price', '230元/吨'), ('', ''))
    """
    found = []
    for piece in _PIECE.split(folded(text)):
        plain = piece.strip()
        attribute, figure = paid_for_need(plain)
        if not attribute and (now := _NOW.match(plain)):
            attribute, figure = "price", now["figure"]
        figure = _AT_MOST.sub("", figure)
        if attribute and figure_of(figure, currency)[0] == "price":
            found.append((attribute, figure))
    return found[0] if len(found) == 1 else ("", "")
