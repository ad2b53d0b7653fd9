"""The European example park: every trap stays out of "ready" and of the plan, and every planned row is defensible."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import matchchain
from matchchain.network.planning.plan import Selection

EUROPE = Path(__file__).resolve().parents[2] / "examples" / "europe"
PLANNED_AT_LEAST = 52

_REFUSED = {"refused", "not proposed"}
_HELD = {"papers", "figures", "names", *_REFUSED}

# supplier, offer -> need -> where it may stand. "not proposed": the tool does not even examine the two.
TRAPS = {
    # starred wastes on land and on crops
    ("helixa-pharma", "aqueous mother liquor"): {"liquid fertiliser": _HELD, "organic fertiliser": _HELD},
    ("stenbro-construction", "excavated soil"): {"topsoil": _REFUSED, "growing medium": _REFUSED},
    ("smedby-foundry", "spent core sand, phenolic binder"): {
        "silica corrective": _HELD, "silica sand": _HELD, "construction fill": _HELD, "road base material": _HELD,
        "topsoil": _REFUSED,
    },
    # what must not burn in a wood boiler
    ("granskov-sawmill", "impregnated wood offcuts"): {
        "biomass fuel": _REFUSED, "boiler fuel": _REFUSED, "animal bedding": _REFUSED,
    },
    ("stenbro-construction", "creosoted sleepers and painted wood"): {
        "biomass fuel": _REFUSED, "boiler fuel": _REFUSED,
    },
    ("polysund-recycling", "mixed plastic rejects"): {"biomass fuel": _REFUSED, "boiler fuel": _REFUSED},
    ("retex-fibre", "textile shoddy"): {
        "boiler fuel": _REFUSED, "biomass fuel": _REFUSED, "alternative fuel for cement kiln": _REFUSED,
    },
    ("ravnsund-hospital", "waste textiles"): {"biomass fuel": _REFUSED, "boiler fuel": _REFUSED},
    ("ravnholm-refinery", "tank bottom sludge"): {
        "biomass fuel": _REFUSED, "boiler fuel": _REFUSED, "feedstock for anaerobic digestion": _HELD,
    },
    ("bragegaard-brewery", "brewer's spent grain"): {"biomass fuel": _REFUSED, "boiler fuel": _REFUSED},
    ("groengas-biogas", "digestate"): {"biomass fuel": _REFUSED, "boiler fuel": _REFUSED},
    # heat runs downwards only, and a fuel is no heat
    ("nordstjern-data", "data centre waste heat"): {
        "process steam": _REFUSED, "drying heat": _REFUSED, "digester heating": _REFUSED,
        "district heat": _REFUSED, "greenhouse heating": _REFUSED,
    },
    ("stenbro-construction", "clean waste wood"): {
        "district heat": _REFUSED, "feedstock for anaerobic digestion": _REFUSED,
    },
    # waters, sludges, food and feed
    ("bragegaard-brewery", "brewery wastewater"): {
        "boiler feed water": _REFUSED, "irrigation water": _HELD, "carbon source for denitrification": _HELD,
        "feedstock for anaerobic digestion": _HELD, "cooling water make-up": _HELD,
    },
    ("ravnsund-sewage", "sewage sludge"): {
        "topsoil": _HELD, "growing medium": _HELD, "organic fertiliser": _HELD, "biomass fuel": _REFUSED,
        "boiler fuel": _REFUSED,
    },
    ("ravnsund-hospital", "kitchen waste"): {"pig feed": _REFUSED, "cattle feed": _REFUSED, "surplus food": _REFUSED},
    ("helixa-pharma", "antibiotic mycelium"): {"pig feed": _REFUSED, "cattle feed": _REFUSED, "organic fertiliser": _HELD},
    ("solgaard-greenhouse", "tomato vines"): {"topsoil": _HELD, "cattle feed": _HELD, "pig feed": _HELD},
    ("skallenaes-fish", "fish heads and frames"): {"pig feed": _HELD, "cattle feed": _HELD},
    ("granskov-sawmill", "sawdust"): {"pulpwood chips": _HELD},
    # ashes, dusts, gypsum that look alike
    ("ovnborg-wte", "fly ash from waste incineration"): {
        "mineral addition for cement": _HELD, "cement set retarder": _REFUSED, "road base material": _HELD,
        "agricultural lime": _REFUSED,
    },
    ("ovnborg-wte", "incinerator bottom ash"): {"mineral addition for cement": _HELD},
    ("agronor-fertiliser", "phosphogypsum"): {"gypsum for plasterboard": _REFUSED},
    ("jernvik-steel", "EAF dust"): {"zinc micronutrient for fertiliser": _HELD, "iron corrective": _HELD},
    ("kalkbjerg-cement", "cement kiln dust"): {"road base material": _HELD, "agricultural lime": _HELD},
    ("havnekraft-chp", "FGD gypsum"): {"mineral addition for cement": _HELD},
    # acids, solvents, salts
    ("voltana-battery", "waste sulphuric acid"): {
        "dilute sulphuric acid": _REFUSED, "sulphuric acid": _REFUSED, "phosphorus source": _REFUSED,
    },
    ("helixa-pharma", "waste isopropanol"): {
        "process solvent isopropanol": _HELD, "carbon source for denitrification": _REFUSED, "boiler fuel": _REFUSED,
    },
    ("jernvik-steel", "spent pickling acid"): {"ferric chloride": _HELD, "dilute sulphuric acid": _REFUSED},
    ("helixa-pharma", "ammonium sulphate"): {"sodium sulphate": _REFUSED},
    ("voltana-battery", "sodium sulphate"): {"ammonium sulphate": _REFUSED},
    # a product is no waste, a waste no product; grades
    ("bragegaard-brewery", "waste glass"): {"glass bottles": _REFUSED},
    ("ravnsund-hospital", "borosilicate laboratory glass"): {"cullet": _HELD, "glass bottles": _REFUSED},
    ("klarholm-glass", "glass bottles"): {
        "cullet": _REFUSED, "silica corrective": _HELD, "road base material": _REFUSED,
    },
    ("agronor-fertiliser", "carbon dioxide"): {"beverage grade carbon dioxide": _HELD},
    ("groengas-biogas", "CO2 from biogas upgrading"): {"beverage grade carbon dioxide": _HELD},
    ("ravnholm-refinery", "oxygen"): {"medical oxygen": _REFUSED},
    ("polysund-recycling", "recycled PE granulate"): {"food-contact PE granulate for bottle caps": _HELD},
    ("ravnsund-hospital", "clinical waste"): {"combustible waste for energy recovery": _HELD, "boiler fuel": _REFUSED},
}  # fmt: skip

# supplier, offer -> receivers and needs before which an expert of waste law and of the trade would not blush
DEFENSIBLE = {
    ("havnekraft-chp", "process steam"): [
        ("bragegaard-brewery", "process steam"), ("helixa-pharma", "process steam"), ("gipsolit-board", "drying heat"),
        ("granskov-sawmill", "drying heat"),
    ],
    ("havnekraft-chp", "coal fly ash"): [("kalkbjerg-cement", "mineral addition for cement")],
    ("havnekraft-chp", "FGD gypsum"): [("gipsolit-board", "gypsum for plasterboard"), ("kalkbjerg-cement", "cement set retarder")],
    ("ravnholm-refinery", "sulphur"): [("agronor-fertiliser", "sulphur")],
    ("ravnholm-refinery", "oxygen"): [("jernvik-steel", "oxygen"), ("tallund-pulp", "oxygen")],
    ("ravnholm-refinery", "spent FCC catalyst"): [("kalkbjerg-cement", "alumina corrective")],
    ("ravnholm-refinery", "low-grade waste heat"): [
        ("solgaard-greenhouse", "greenhouse heating"), ("granskov-sawmill", "drying heat"),
        ("groengas-biogas", "digester heating"), ("ravnsund-hospital", "district heat"),
    ],
    ("ovnborg-wte", "district heat"): [
        ("solgaard-greenhouse", "greenhouse heating"), ("granskov-sawmill", "drying heat"),
        ("groengas-biogas", "digester heating"), ("ravnsund-hospital", "district heat"),
    ],
    ("klarholm-glass", "furnace flue gas heat"): [("gipsolit-board", "drying heat")],
    ("nordstjern-data", "data centre waste heat"): [("havnekraft-chp", "heat pump source")],
    ("nordstjern-data", "lead-acid batteries"): [("voltana-battery", "lead-acid batteries")],
    ("ovnborg-wte", "incinerator bottom ash"): [("stenbro-construction", "road base material"), ("stenbro-construction", "construction fill")],
    ("ovnborg-wte", "ferrous metal from bottom ash"): [("jernvik-steel", "steel scrap")],
    ("jernvik-steel", "electric arc furnace slag"): [("stenbro-construction", "road base material"), ("stenbro-construction", "construction fill")],
    ("jernvik-steel", "mill scale"): [("kalkbjerg-cement", "iron corrective")],
    ("jernvik-steel", "spent refractory bricks"): [("stenbro-construction", "road base material"), ("stenbro-construction", "construction fill"), ("kalkbjerg-cement", "alumina corrective")],
    ("smedby-foundry", "spent foundry sand"): [
        ("kalkbjerg-cement", "silica corrective"), ("stenbro-construction", "road base material"), ("stenbro-construction", "construction fill"),
    ],
    ("smedby-foundry", "cupola slag"): [("stenbro-construction", "road base material"), ("stenbro-construction", "construction fill")],
    ("agronor-fertiliser", "phosphogypsum"): [("kalkbjerg-cement", "cement set retarder")],
    ("agronor-fertiliser", "carbon dioxide"): [("solgaard-greenhouse", "greenhouse CO2")],
    ("agronor-fertiliser", "nitric acid"): [("maelkeborg-dairy", "nitric acid")],
    ("groengas-biogas", "CO2 from biogas upgrading"): [("solgaard-greenhouse", "greenhouse CO2")],
    ("groengas-biogas", "digestate"): [("engdal-farms", "organic fertiliser")],
    ("bragegaard-brewery", "fermentation CO2"): [("solgaard-greenhouse", "greenhouse CO2")],
    ("bragegaard-brewery", "brewer's spent grain"): [("engdal-farms", "cattle feed"), ("engdal-farms", "pig feed"), ("groengas-biogas", "feedstock for anaerobic digestion")],
    ("bragegaard-brewery", "waste glass"): [("klarholm-glass", "cullet")],
    ("bragegaard-brewery", "LDPE film"): [("polysund-recycling", "waste PE film")],
    ("stenbro-construction", "flat glass cullet"): [("klarholm-glass", "cullet")],
    ("stenbro-construction", "plasterboard waste"): [("gipsolit-board", "gypsum for plasterboard"), ("kalkbjerg-cement", "cement set retarder")],
    ("stenbro-construction", "clean waste wood"): [("havnekraft-chp", "biomass fuel"), ("solgaard-greenhouse", "boiler fuel")],
    ("gipsolit-board", "plasterboard offcuts"): [("kalkbjerg-cement", "cement set retarder")],
    ("klarholm-glass", "glass bottles"): [("bragegaard-brewery", "glass bottles")],
    ("maelkeborg-dairy", "acid whey"): [("engdal-farms", "pig feed"), ("groengas-biogas", "feedstock for anaerobic digestion")],
    ("maelkeborg-dairy", "dairy flotation sludge"): [("groengas-biogas", "feedstock for anaerobic digestion")],
    ("maelkeborg-dairy", "surplus food"): [("broedhus-foodbank", "surplus food")],
    ("maelkeborg-dairy", "dairy condensate"): [
        ("ravnholm-refinery", "cooling water make-up"), ("nordstjern-data", "cooling water make-up"), ("jernvik-steel", "cooling water make-up"),
        ("havnekraft-chp", "boiler feed water"), ("havnekraft-chp", "heat pump source"),
    ],
    ("broedhus-foodbank", "expired packaged food"): [("groengas-biogas", "feedstock for anaerobic digestion")],
    ("ravnsund-hospital", "kitchen waste"): [("groengas-biogas", "feedstock for anaerobic digestion")],
    ("ravnsund-hospital", "waste textiles"): [("retex-fibre", "waste textiles")],
    ("ravnsund-hospital", "used cooking oil"): [("ravnholm-refinery", "refinery co-processing feed")],
    ("skallenaes-fish", "fish heads and frames"): [("groengas-biogas", "feedstock for anaerobic digestion")],
    ("skallenaes-fish", "fish processing sludge"): [("groengas-biogas", "feedstock for anaerobic digestion")],
    ("skallenaes-fish", "EPS fish boxes"): [("polysund-recycling", "waste polystyrene")],
    ("solgaard-greenhouse", "tomato vines"): [("groengas-biogas", "feedstock for anaerobic digestion")],
    ("granskov-sawmill", "wood chips"): [("tallund-pulp", "pulpwood chips")],
    ("granskov-sawmill", "sawdust"): [("havnekraft-chp", "biomass fuel")],
    ("granskov-sawmill", "bark"): [("havnekraft-chp", "biomass fuel")],
    ("tallund-pulp", "bark"): [("havnekraft-chp", "biomass fuel")],
    ("tallund-pulp", "crude tall oil"): [("ravnholm-refinery", "refinery co-processing feed")],
    ("tallund-pulp", "lime mud"): [("engdal-farms", "agricultural lime")],
    ("polysund-recycling", "mixed plastic rejects"): [("kalkbjerg-cement", "alternative fuel for cement kiln"), ("ovnborg-wte", "combustible waste for energy recovery")],
    ("polysund-recycling", "wash-line sludge"): [("ovnborg-wte", "combustible waste for energy recovery")],
    ("retex-fibre", "textile shoddy"): [("ovnborg-wte", "combustible waste for energy recovery")],
    ("voltana-battery", "sodium sulphate"): [("tallund-pulp", "sodium sulphate"), ("klarholm-glass", "sodium sulphate")],
    ("voltana-battery", "polypropylene chips from battery cases"): [("polysund-recycling", "waste polypropylene")],
    ("helixa-pharma", "ammonium sulphate"): [("agronor-fertiliser", "ammonium sulphate")],
    ("helixa-pharma", "waste isopropanol"): [("kalkbjerg-cement", "alternative fuel for cement kiln"), ("kalkbjerg-cement", "waste solvent fuel for kiln")],
    ("ravnsund-sewage", "reclaimed water"): [
        ("ravnholm-refinery", "cooling water make-up"), ("nordstjern-data", "cooling water make-up"), ("jernvik-steel", "cooling water make-up"),
        ("solgaard-greenhouse", "irrigation water"),
    ],
    ("ravnsund-sewage", "dried sewage sludge"): [("kalkbjerg-cement", "alternative fuel for cement kiln")],
    ("ravnsund-sewage", "struvite"): [("agronor-fertiliser", "phosphorus source")],
}  # fmt: skip


@pytest.fixture(scope="module")
def park():
    """The European park."""
    loaded = matchchain.load(EUROPE)
    assert [f for f in loaded.findings if f.level == "error"] == []
    return loaded.park


@pytest.fixture(scope="module")
def plan(park):
    """Everything the tool examines in it."""
    return matchchain.suggest(park, today=dt.date(2026, 11, 28), select=Selection(all=True, refused=True))


def _standing(plan, supplier, offer, need):
    """Where the pairs of an offer and a need stand: stages, "planned", "refused", or "not proposed"."""
    rows = [p for p in plan.pairings if (p.supplier, p.offer, p.need) == (supplier, offer, need)]
    found = {"planned" if p.in_plan else p.stage for p in rows}
    if any((r.supplier, r.offer, r.need) == (supplier, offer, need) for r in plan.refused):
        found.add("refused")
    return found or {"not proposed"}


@pytest.mark.parametrize(
    ("supplier", "offer", "need", "may"),
    [(*line, need, may) for line, needs in TRAPS.items() for need, may in needs.items()],
)
def test_a_planted_trap_stays_out(park, plan, supplier, offer, need, may):
    firm = next(f for f in park.firms if f.id == supplier)
    assert offer in [o.material for o in firm.offers]
    assert need in [n.material for f in park.firms for n in f.needs]
    assert _standing(plan, supplier, offer, need) <= may


def test_every_planned_row_is_one_an_expert_would_sign(plan):
    planned = [(p.supplier, p.offer, p.receiver, p.need) for p in plan.pairings if p.in_plan]
    assert [row for row in planned if row[2:] not in DEFENSIBLE.get(row[:2], [])] == []


def test_the_plan_is_rich_enough(plan):
    assert sum(p.in_plan for p in plan.pairings) >= PLANNED_AT_LEAST


def test_hazardous_waste_with_a_permit_in_force_is_planned(plan):
    planned = {(p.offer, p.receiver) for p in plan.pairings if p.in_plan}
    assert ("lead-acid batteries", "voltana-battery") in planned
    assert "waste isopropanol" in {offer for offer, receiver in planned if receiver == "kalkbjerg-cement"}


def test_trades_that_exist_and_pairs_of_a_group_are_not_counted_as_new(plan):
    rows = {(p.offer, p.supplier, p.receiver): p for p in plan.pairings}
    assert rows["process steam", "havnekraft-chp", "maelkeborg-dairy"].stage == "existing"
    inside = [p for p in plan.pairings if {p.supplier, p.receiver} == {"ravnsund-sewage", "groengas-biogas"}]
    assert not any(p.in_plan for p in inside)


def test_scrap_with_copper_goes_to_the_steel_works_and_not_to_the_foundry(plan):
    offer = "ferrous metal from bottom ash"
    assert "smedby-foundry" in {r.receiver for r in plan.refused if r.offer == offer}
    assert "smedby-foundry" not in {p.receiver for p in plan.pairings if p.offer == offer}
