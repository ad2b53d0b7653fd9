"""What feeds a field, improves its soil, rots, ferments or makes paper: neighbours that do another thing do not meet."""

from matchchain.materials import Correspondence, meet
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.needed import resolve_needed
from matchchain.materials.naming.offered import resolve_offered
from tests.each import each


def _meets(offer, need):
    known = Thesaurus.default()
    return isinstance(meet(resolve_offered(offer, known), resolve_needed(need, known), known), Correspondence)


@each(
    "need, offer",
    [
        # what is composted is no fertiliser as it is, and what carries one is none
        ("forest fertiliser", "sawdust"), ("fertiliser", "bark"), ("fertiliser for grassland", "wood shavings"), ("水稻用肥", "秸秆"),
        ("forest fertiliser", "precipitated calcium carbonate"),
        # mineral things are no organic matter
        ("organic soil improver", "FGD gypsum"), ("organic soil improver", "sulphur"), ("humus for fields", "granite dust"),
        ("organic fertiliser for fields", "converter slag"), ("有机底肥", "氯化钾"),
        # what needs structure gives none
        ("bulking agent", "sewage sludge"), ("bulking agent", "brewers grains"), ("堆肥膨松剂", "污泥"),
        # alkali on alkaline soil, sludge as lime
        ("盐碱地改良材料", "生石灰"), ("盐碱土改良剂", "电石渣"), ("liming agent for soil mixes", "digestate"), ("acid soil corrective", "bark"),
        # wood without free sugar, sugar without wood
        ("sugar for the culture medium", "straw"), ("fermentable carbohydrate for the fermenters", "beet pulp"), ("酵母发酵碳源", "棉秆"),
        ("lignocellulose for pretreatment", "molasses"),
        # no fibre for paper
        ("pulpwood chips", "bark"), ("alternative fibre for board", "wheat starch slurry"), ("furnish for tissue", "demolition wood"),
        ("recycled resin for boards", "office paper"),
        # two oils of one mill
        ("turpentine feed", "crude tall oil"), ("tall oil for distillation", "crude sulphate turpentine"),
        # one base, one acid for this alone
        ("浆粕浸渍用碱", "电石渣"), ("acid for superphosphate", "hydrochloric acid"), ("lime neutraliser", "sulphuric acid"),
        # what only flushes is no water for anything, and slops are none
        ("industrial water", "vinasse"), ("process water", "vinasse"), ("生产用水", "含铜废水"), ("boiler feed", "chlorine dioxide water"),
        # nothing to digest, to feed or to melt
        ("substrate for digestion", "hydrochloric acid"), ("造粒用破碎料", "废线路板"), ("transesterification alcohol", "fish guts"),
        # where only the place is guessed, heat is not what is asked for
        ("off-season throughput for the drum dryers", "steam"), ("off-season throughput for the drum dryers", "ethanol"),
        ("marine oil raw material", "methanol"),
    ],
)  # fmt: skip
def test_what_does_another_thing_does_not_meet_it(need, offer):
    assert not _meets(offer, need)


@each(
    "need, offer",
    [
        ("forest fertiliser", "wood ash"), ("fertiliser", "manure"), ("fertiliser", "vinasse"), ("organic fertiliser", "paper sludge"),
        ("organic fertiliser for fields", "pig slurry"), ("有机底肥", "枸杞渣"), ("organic nutrient source", "filter mud"),
        ("organic soil improver", "compost"), ("humus for fields", "digestate"), ("soil conditioner", "FGD gypsum"), ("compost feedstock", "sawdust"),
        ("bulking agent", "wood chips"), ("bulking agent", "straw"), ("堆肥膨松剂", "稻壳"), ("堆肥辅料", "锯末"),
        ("盐碱地改良材料", "脱硫石膏"), ("盐碱地改良材料", "糖厂滤泥"), ("agricultural lime", "quicklime"), ("liming agent for soil mixes", "wood ash"),
        ("acid soil corrective", "lime mud"), ("sugar for the culture medium", "molasses"), ("bioethanol feedstock", "straw"),
        ("lignocellulose for pretreatment", "straw"), ("燃料乙醇原料", "玉米"), ("fermentable sugar", "wheat"), ("pulpwood chips", "wood chips"),
        ("pulping fibre", "bagasse"), ("alternative fibre for board", "tomato stems and leaves"), ("rag pulp for paper", "cotton waste"),
        ("recycled resin for boards", "polypropylene parts"), ("turpentine feed", "crude sulphate turpentine"),
        ("tall oil for distillation", "tall oil soap"), ("浆粕浸渍用碱", "烧碱"), ("acid for superphosphate", "sulphuric acid"),
        ("lime neutraliser", "lime kiln dust"), ("process water", "reclaimed water"), ("flushing water", "cooling tower blowdown"),
        ("substrate for digestion", "manure"), ("transesterification alcohol", "methanol"), ("irrigation", "mill vegetation water"),
        ("bleaching agent", "chlorine dioxide water"), ("镁盐卤水原料", "老卤"), ("glass fibre composite for recycling", "boat hulls of glass fibre"),
    ],
)  # fmt: skip
def test_what_does_it_still_meets_it(need, offer):
    assert _meets(offer, need)
