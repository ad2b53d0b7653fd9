"""To which family of materials does one belong? The widest word by which a handbook calls it.

The files of the knowledge of materials are many; here those of one trade make one family, wide enough to hide in.
"""

from __future__ import annotations

from collections.abc import Mapping

from matchchain.materials import Thesaurus
from matchchain.materials.facts.material import Material

FAMILIES: Mapping[str, tuple[str, ...]] = {
    "acids-bases": ("streams/acids-bases", "substances/acids-bases"),
    "agrochemicals": ("substances/agrochemicals",),
    "ashes": ("streams/ashes",),
    "auxiliaries": ("substances/hydrotropes", "substances/surfactants-auxiliaries"),
    "building": (
        "streams/minerals-building", "streams/more-build", "streams/trade-building", "substances/goods-building",
        "substances/minerals-building", "substances/more-build",
    ),
    "catalysts": ("streams/catalysts-media",),
    "chemical-goods": ("substances/goods-chemistry", "substances/more-chem", "substances/reagents"),
    "chemical-streams": (
        "streams/chem-streams", "streams/more-arisings", "streams/more-chem", "streams/trade-chemistry",
        "streams/works-chemistry",
    ),
    "dyes": ("substances/dyes-pigments",),
    "electronics": ("streams/trade-electronics", "substances/goods-electronics", "substances/battery-electronics"),
    "fibre": (
        "streams/plastics-paper-textile", "streams/more-fibre", "streams/thrown-away", "streams/trade-fibre",
        "substances/goods-fibre", "substances/more-fibre",
    ),
    "food": (
        "streams/biomass", "streams/farm-food", "streams/food-animal", "streams/more-food", "streams/trade-food",
        "substances/food-feed",
        "substances/goods-food",
    ),
    "gases": ("streams/gases", "substances/gases"),
    "gypsums": ("streams/gypsums",),
    "heat": ("streams/heat",),
    "inorganics": ("substances/inorganic-nonmetal", "substances/oxides"),
    "intermediates": (
        "substances/amines-amides-nitriles", "substances/aromatics-nitrogen", "substances/heterocycles-pharma",
    ),
    "listed-waste": ("streams/waste-classes",),
    "liquors": ("streams/liquors",),
    "metals": (
        "streams/metals", "streams/more-metals", "streams/rare-metals", "streams/trade-metals", "streams/works-metals",
        "substances/goods-metals", "substances/metals-elements", "substances/more-metals",
    ),
    "muds": ("streams/muds",),
    "organics": (
        "substances/acids-anhydrides", "substances/alcohols-ethers", "substances/aldehydes-ketones",
        "substances/esters", "substances/halogenated", "substances/hydrocarbons",
    ),
    "resins": ("substances/polymers",),
    "salts": (
        "substances/salts-earths-aluminium", "substances/salts-metals",
        "substances/salts-potassium-ammonium-lithium", "substances/salts-sodium",
    ),
    "slags": ("streams/slags",),
    "sludges": ("streams/sludges",),
    "solvents-oils": ("streams/solvents-oils-tars",),
    "waters": ("streams/waters",),
}  # fmt: skip
"""Family -> the files of materials that make it. Further everyday names (`streams/further`, `streams/site-names`)
belong where their parents do."""

_OF_FILE = {file: family for family, files in FAMILIES.items() for file in files}


def ancestors(material: Material, known: Thesaurus) -> tuple[str, ...]:
    """Ids of what a material is a kind, grade, form or mixture of, the nearest first; not itself.

    Example:
        >>> known = Thesaurus.default()
        >>> ancestors(known["recovered-acetic-acid"], known)
        ('acetic-acid',)
    """
    found: dict[str, None] = {}
    level = [material]
    while level:
        above = [identity for one in level for identity in (*(p for _, p in one.parents), *one.broader)]
        fresh = [identity for identity in dict.fromkeys(above) if identity not in found and identity != material.id]
        found.update(dict.fromkeys(fresh))
        level = [parent for identity in fresh if (parent := known.get(identity)) is not None]
    return tuple(identity for identity in found if identity in known)


def family_of(material: Material, known: Thesaurus) -> str:
    """The family of a material, its nearest ancestor's where it has none of its own; "" where none is known.

    Example:
        >>> known = Thesaurus.default()
        >>> family_of(known["acetic-acid"], known)
        'organics'
    """
    if material.family in _OF_FILE:
        return _OF_FILE[material.family]
    for identity in ancestors(material, known):
        if known[identity].family in _OF_FILE:
            return _OF_FILE[known[identity].family]
    return ""
