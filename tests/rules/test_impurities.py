from __future__ import annotations

from matchchain.park import ParkMaterial
from matchchain.rules import impurities
from tests.rules.one_pair import Bench, figure

NAMES = {"铁": "iron", "Fe": "iron", "TOC": "=toc", "toc": "=toc", "水": "water", "硫酸钠": "sodium-sulfate"}


def judged(offered, limits, **more):
    offer = {"impurities": offered, **more}
    return Bench(offer=offer, need={"max_impurities": limits}, identities=NAMES).verdict(impurities.RULE)


def test_passes_within_every_limit_whatever_the_name():
    assert judged({"铁": figure(30e-6), "TOC": figure(8e-4)}, {"Fe": figure(50e-6), "toc": figure(1e-3)}) == (
        "pass",
        "杂质:Fe30 ppm(限50 ppm)、toc800 ppm(限0.1%)",
        "impurities: Fe 30 ppm (limit 50 ppm), toc 800 ppm (limit 0.1%)",
    )


def test_one_limit_exceeded_blocks_and_is_told_first():
    outcome, zh, _ = judged(
        {"铁": figure(30e-6), "TOC": figure(8e-4)}, {"铁": figure(50e-6), "TOC": figure(5e-4)}
    )
    assert outcome == "block"
    assert zh.startswith("杂质:TOC800 ppm超过限值500 ppm")


def test_cannot_tell_what_is_not_stated_and_names_it():
    outcome, zh, en = judged({"铁": figure(30e-6)}, {"铁": figure(50e-6), "TOC": figure(5e-4)})
    assert outcome == "unknown"
    assert "TOC没报(限500 ppm)" in zh
    assert "TOC not stated" in en
    assert judged(None, {"铁": figure(50e-6)})[0] == "unknown"


def test_a_range_across_the_limit_is_for_a_test_to_decide():
    assert judged({"铁": figure(20e-6, 80e-6)}, {"铁": figure(50e-6)})[0] == "unknown"
    assert judged({"铁": figure(80e-6, bound="<=")}, {"铁": figure(50e-6)})[0] == "unknown"
    assert judged({"铁": figure(50e-6, bound="<=")}, {"铁": figure(50e-6)})[0] == "pass"


def test_moisture_answers_a_limit_on_water():
    assert judged(None, {"水": figure(0.05)}, moisture=figure(0.03))[0] == "pass"
    assert judged(None, {"水": figure(0.05)}, moisture=figure(0.30))[0] == "block"


def test_other_impurities_do_not_answer():
    assert judged({"硫酸钠": figure(0.03)}, {"铁": figure(50e-6)})[0] == "unknown"


def test_no_limit_asks_nothing():
    assert Bench(offer={"impurities": {"铁": figure(0.5)}}).verdict(impurities.RULE)[0] == "not asked"


def test_names_are_resolved_as_materials_with_the_parks_own():
    bench = Bench(
        offer={"impurities": {"铁": figure(30e-6), "元明粉": figure(0.02), "本厂灰分": figure(0.01)}},
        need={"max_impurities": {"Fe": figure(50e-6), "sodium sulfate": figure(0.03), "ash": figure(0.02)}},
        park={"materials": (ParkMaterial(name="ash", aliases=("本厂灰分",)),)},
    )
    assert bench.verdict(impurities.RULE)[0] == "pass"
