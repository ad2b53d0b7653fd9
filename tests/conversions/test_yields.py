"""Yields of the library, worked out again from atomic weights alone."""

import pytest

from matchchain.conversions import library

H, C, N, OX, F, NA, S, CL = 1.008, 12.011, 14.007, 15.999, 18.998, 22.990, 32.06, 35.45
AL, SI, CA, FE, CU, ZN, BR, LI = 26.982, 28.085, 40.078, 55.845, 63.546, 65.38, 79.904, 6.94
H2O = 2 * H + OX
NAOH, HCL, H2SO4 = NA + OX + H, H + CL, 2 * H + S + 4 * OX
CAOH2, SO2 = CA + 2 * (OX + H), S + 2 * OX

YIELDS = [
    ("spent-sulfuric-acid-cracking", "98%硫酸", 0.75 / 0.98),
    ("pickling-liquor-spray-roasting", "氧化铁红", 0.25 * (FE + 1.5 * OX) / (FE + 2 * CL)),
    ("pickling-liquor-spray-roasting", "18%盐酸", (0.25 * 2 * HCL / (FE + 2 * CL) + 0.05) / 0.18),
    ("ferric-chloride-from-ferrous", "38%三氯化铁溶液", 0.30 * (FE + 3 * CL) / (FE + 2 * CL) / 0.38),
    ("copper-sulfate-from-etchant", "五水硫酸铜", 0.10 * (CU + S + 4 * OX + 5 * H2O) / CU),
    ("copper-sulfate-from-etchant", "98%硫酸", 0.10 * H2SO4 / CU / 0.98),
    ("copper-sulfate-from-etchant", "32%液碱", 0.10 * 2 * NAOH / CU / 0.32),
    ("calcium-chloride-from-carbide-slag", "30%氯化钙溶液", 0.55 * (CA + 2 * CL) / CAOH2 / 0.30),
    ("calcium-chloride-from-carbide-slag", "31%盐酸", 0.55 * 2 * HCL / CAOH2 / 0.31),
    ("gypsum-from-sulfur-dioxide", "脱硫石膏", (CA + S + 4 * OX + 2 * H2O) / SO2 / 0.90),
    ("gypsum-from-sulfur-dioxide", "电石渣", CAOH2 / SO2 / 0.55),
    ("bromine-recovery", "溴", BR / (NA + BR)),
    ("zinc-oxide-from-dross", "氧化锌", 0.90 * (ZN + OX) / ZN),
    ("aluminium-fluoride-from-fluorosilicic-acid", "氟化铝", 0.18 * 2 * (AL + 3 * F) / (2 * H + SI + 6 * F)),
    ("ethanol-from-molasses", "酒精", 0.50 * 4 * (2 * C + 6 * H + OX) / (12 * C + 22 * H + 11 * OX)),
    ("ammonium-sulfate-from-stripping", "硫酸铵", 0.005 * (2 * (N + 4 * H) + S + 4 * OX) / (2 * (N + 3 * H))),
    ("acid-and-clinker-from-phosphogypsum", "98%硫酸", 0.765 * H2SO4 / (CA + S + 4 * OX + 2 * H2O) / 0.98),
]


@pytest.mark.parametrize(("process", "material", "worked_out"), YIELDS)
def test_a_yield_is_what_the_formulas_say(process, material, worked_out):
    (found,) = (p for p in library() if p.id == process)
    stated = {**found.takes, **found.gives}[material]
    assert stated.likely == pytest.approx(worked_out, rel=0.004)


def test_plaster_is_the_dihydrate_less_its_water_with_the_impurities():
    (found,) = (p for p in library() if p.id == "plaster-from-phosphogypsum")
    dry, dihydrate, lost = 0.85, 0.90, 1.5 * H2O / (CA + S + 4 * OX + 2 * H2O)
    assert found.holds["二水硫酸钙"].likely == pytest.approx(dry * dihydrate)
    assert found.gives["88%建筑石膏"].likely == pytest.approx(dry * (1 - dihydrate * lost), rel=0.002)


def test_lithium_comes_between_the_legal_recovery_and_all_of_it():
    (found,) = (p for p in library() if p.id == "lithium-carbonate-from-black-mass")
    all_of_it = 0.035 * (2 * LI + C + 3 * OX) / (2 * LI)
    stated = found.gives["碳酸锂"]
    assert (stated.low, stated.high) == pytest.approx((0.9 * all_of_it, all_of_it), rel=0.005)
