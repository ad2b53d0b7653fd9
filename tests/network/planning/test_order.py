"""At equal worth what is fully known goes before a known part."""

from matchchain.network.planning.plan import Selection, suggest
from tests.parks import TODAY, park_of

PARK = "name: 试验园区\ntariffs: {haul_rate: 0 元/吨公里, loading: 0 元/吨, deal_cost: 0 元/年}\n"
# Both are worth 700 a tonne: a states what disposal costs, nothing; z does not state it.
FIRMS = """
- {id: a, name: 甲厂, site: {lat: 30.10, lon: 120.80}, offers: [{material: 氯化钙, kind: by-product, legal: general-waste,
   quantity: 100 吨/年, A}]}
- {id: z, name: 乙厂, site: {lat: 30.10, lon: 120.80}, offers: [{material: 氯化钙, kind: by-product, legal: general-waste,
   quantity: 100 吨/年, Z}]}
- {id: n, name: 丙厂, site: {lat: 30.10, lon: 120.80}, needs: [{material: 氯化钙, quantity: WANTED 吨/年, price: 700 元/吨}]}
"""


def rows(known, wanted, everything=False):
    states = {known: "disposal_cost: 0 元/吨"}
    firms = FIRMS.replace("A}", states.get("a", "now: landfill") + "}").replace("Z}", states.get("z", "now: landfill") + "}")
    found = suggest(park_of(firms.replace("WANTED", str(wanted)), PARK), today=TODAY, select=Selection(all=everything))
    return found.pairings


def test_the_plan_uses_the_known_one():
    for known in ("a", "z"):
        (row,) = rows(known, wanted=100)
        assert (row.supplier, row.known_part, row.quantity) == (known, False, 100)


def test_the_known_one_stands_first():
    for known in ("a", "z"):
        first, second = rows(known, wanted=200)
        assert (first.supplier, first.known_part, second.known_part) == (known, False, True)
        assert first.net_per_year == second.net_per_year
