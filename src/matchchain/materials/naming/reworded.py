"""Other wordings of an English name on offer that nothing reads: written out, joined at its comma, turned round.

FGD gyp is FGD gypsum; PVC, purgings are PVC purgings; fibre, separated digestate is separated digestate fibre.
What such a wording is found to be is to be confirmed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from matchchain.expressions import expression
from matchchain.materials.facts.reading_words import Readings
from matchchain.materials.naming.sources import forms_told
from matchchain.materials.writing.parse import split_brackets

# Abbreviations that site managers write, each with one meaning in a name of waste.
_SHORT = {
    "gyp": "gypsum", "cats": "catalysts", "cat": "catalyst", "ally": "aluminium", "ali": "aluminium",
    "alu": "aluminium", "galv": "galvanised", "choc": "chocolate", "spuds": "potatoes", "conc": "concentrate",
    "soln": "solution", "mtl": "material", "contam": "contaminated", "ctd": "coated", "emul": "emulsion",
    "hyd": "hydraulic", "recyc": "recycled", "regen": "regenerated", "refrac": "refractory",
    "insul": "insulation", "c/i": "cast iron", "ci": "cast iron", "s/s": "stainless steel",
    "ss": "stainless steel", "m/s": "mild steel", "ms": "mild steel", "h/c": "high carbon",
    "polyprop": "polypropylene", "poly": "polyethylene", "veg": "vegetable", "hydrox": "hydroxide",
    "xfmr": "transformer", "fert": "fertiliser", "agri": "agricultural", "agric": "agricultural",
    "ag": "agricultural", "cardbd": "cardboard", "corr": "corrugated", "pkg": "packaging",
    "demo": "demolition", "constr": "construction", "bldg": "building", "turps": "turpentine",
    "tarmac": "asphalt", "agg": "aggregate", "aggs": "aggregates", "misc": "mixed", "asst": "mixed",
    "lube": "lubricating oil", "batts": "batteries", "wwt": "wastewater treatment", "ww": "waste water",
    "bf": "blast furnace", "zn": "zinc", "pb": "lead", "cu": "copper", "ni": "nickel",
}  # fmt: skip
_WORD = expression(r"(?<![\w/.'-])[a-z][a-z/.']*(?![\w/-])(?! ?[123]\b)", re.IGNORECASE)


_ACID = expression(  # spent sulphuric
    r"\b(sul(?:ph|f)uric|hydrochloric|nitric|phosphoric|hydrofluoric|muriatic|chromic|formic|acetic)\b(?! acid)",
    re.IGNORECASE,
)


def written_out(text: str) -> str:
    """A name with its abbreviations written out.

    Example:
        >>> written_out("FGD gyp, wet")
        'FGD gypsum, wet'
    """
    return _ACID.sub(r"\1 acid", _WORD.sub(lambda hit: _SHORT.get(hit[0].casefold(), hit[0]), text))


def rewordings(name: str, readings: Readings, *, listed: bool) -> Iterator[str]:
    """Other wordings of a tidy English name, the likeliest first.

    Args:
        name: the name.
        readings: the words of forms.
        listed: whether its pieces are several listed things: then the first alone says too little.
    """
    full = written_out(name)
    if full != name:
        yield full
    outer, inner = split_brackets(full)
    segments = [part.strip() for part in outer.split(",") if part.strip()]
    if len(segments) > 1:
        first, second, *rest = segments
        behind = "".join(f", {part}" for part in rest)
        if forms_told(second.split()[-1], readings):
            yield f"{first} {second}{behind}"
        yield f"{second} {first}{behind}"
        yield f"{second} {first}"
        if rest:
            yield f"{rest[0]} {second} {first}"
            yield f"{rest[0]} {first}"
    if not listed and segments and (inner or len(segments) > 1):
        yield segments[0]
