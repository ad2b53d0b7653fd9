"""What a building trade is asked to be: what seals, what corrects, what neutralises; not whatever lies beside it."""

from __future__ import annotations

import pytest

from matchchain.materials import Correspondence, meet, resolve_name
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.needed_in_firm import needed_in_firm

# offer, need, how well established; "" where it is no use at all
PAIRS = [
    # a sealing layer is tight; what only covers a landfill is not
    ("green liquor dregs", "sealing layer for tailings", "proven"), ("绿液渣", "尾矿库防渗层材料", "proven"),
    ("fly ash of wood", "sealing layer", "trial"), ("bark", "sealing layer", ""), ("tyre chips", "low-permeability capping soil", ""),
    ("wood chips", "landfill cover", "trial"), ("tyre chips", "landfill cover", ""),
    # lime is burnt of carbonate; the gas only heats the kiln
    ("焦炉煤气", "石灰原料", ""), ("电石渣", "石灰原料", "proven"), ("焦炉煤气", "石灰窑燃料", "proven"),
    ("coke oven gas", "calcium source", ""),
    # lime against acid soil and acid water
    ("sulphuric acid", "lime neutraliser", ""), ("lime kiln dust", "lime neutraliser", "proven"),
    ("digestate", "liming agent for soil mixes", ""), ("wood ash", "liming agent for soil mixes", "assessed"),
    ("bark", "acid soil corrective", ""),
    # saline and sodic soil is alkaline already
    ("生石灰", "盐碱地改良材料", ""), ("电石渣", "盐碱地改良剂", ""), ("脱硫石膏", "盐碱地改良材料", "assessed"),
    # in the furnace sulphur is caught by lime, in the scrubber by any alkali
    ("液碱", "炉内固硫剂", ""), ("电石渣", "炉内固硫剂", "proven"), ("液碱", "烟气脱硫剂", "proven"),
    # silica-alumina raw material is no gypsum and no iron
    ("钛石膏", "硅铝质原料", ""), ("铁精矿", "硅铝质原料", ""), ("粉煤灰", "硅铝质原料", "proven"), ("脱硫石膏", "砌块硅铝质料", ""),
    ("粉煤灰", "砌块硅铝质料", "proven"), ("red mud", "iron-rich cement raw meal", "proven"),
    ("refractory waste", "iron-rich cement raw meal", ""), ("元明粉", "玻璃含铝配料", ""), ("长石粉", "玻璃含铝配料", "proven"),
    ("元明粉", "玻璃配合料", "proven"), ("废匣钵", "坯釉熔剂", ""), ("长石粉", "坯釉熔剂", "proven"),
    ("spent pot lining", "fluoride bearing kiln feed", "proven"), ("granulated blast furnace slag", "fluoride bearing kiln feed", ""),
    # what sets, what is ground with clinker, what only stops chromate
    ("副产硫酸亚铁", "水泥混合材", ""), ("煤矸石", "水泥混合材", "trial"), ("自燃煤矸石", "水泥混合材", "proven"),
    ("铅锌渣", "水泥混合材", ""), ("磷石膏", "水泥钙质原料", "trial"),
    # stone is hard and coarse
    ("粉煤灰", "碎石料源", ""), ("coal fly ash", "aggregate for concrete", ""), ("coal fly ash", "road base aggregate", ""),
    ("coal bottom ash", "aggregate", "proven"), ("tyre chips", "crushed rock substitute for base course", ""),
    ("钒渣", "机制砂原料", ""), ("镁精炼渣", "混凝土掺合料", ""),
    # a binder of carbon is no cement
    ("粉煤灰", "阳极粘结剂", ""), ("煤沥青", "阳极粘结剂", "proven"), ("sawdust", "stabiliser for soft clay", ""),
    ("fly ash from coal", "binder for soil stabilisation", "proven"), ("bed ash", "paving-grade binder", ""),
    # what burns in clay
    ("by-product gypsum", "fuel addition to clay", ""), ("paper sludge", "fuel addition to clay", "trial"),
    ("mill scale", "pore-forming agent for bricks", ""), ("mill scale", "bloating agent for expanded clay", "proven"),
    ("by-product gypsum", "brick raw material", ""),
]  # fmt: skip


@pytest.mark.parametrize(("offer", "need", "standing"), PAIRS)
def test_what_serves_in_building(offer, need, standing):
    met = meet(resolve_name(offer), resolve_name(need))
    assert (met.standing if isinstance(met, Correspondence) else "") == standing


@pytest.mark.parametrize(("need", "firm"), [("活性掺合料", "水泥厂"), ("latent hydraulic additive", "Cement works")])
def test_an_addition_at_a_works_is_not_whatever_it_takes(need, firm):
    known = Thesaurus.default()
    asked = needed_in_firm(resolve_name(need), firm, known)
    assert {use.function for use in asked.uses} == {"mineral-addition"}
    assert meet(resolve_name("脱硫石膏"), asked, known) is None


@pytest.mark.parametrize(
    ("name", "material"),
    [("粗镁精炼渣", "magnesium-crust"), ("铝精炼渣", "aluminium-dross"), ("LF精炼渣", "ladle-slag"),
     ("spent caustic wash", "refinery-spent-caustic"), ("spent wash", "vinasse"), ("carbonatation scum", "carbonation-lime")],
)  # fmt: skip
def test_refining_slag_wash_and_scum_are_told_apart(name, material):
    found = resolve_name(name).material
    assert found is not None
    assert found.id == material
