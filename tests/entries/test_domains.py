"""What a number may be is declared with its field; a figure that cannot be meant is refused where it stands."""

import math
from dataclasses import replace

import pytest

from matchchain import park as words
from matchchain.park import Domain, labels
from matchchain.park.domain import CONTENT
from tests.catalogue.reading import card, codes, places, read
from tests.each import each

NUMBERS = {"amount", "stock", "price", "yearly", "money", "share", "shares", "distance", "amounts", "number", "count", "rate"}
CLASSES = [getattr(words, name) for name in words.__all__ if hasattr(getattr(words, name), "__dataclass_fields__")]
FIELDS = [
    (f"{cls.__name__}.{attribute}", label)
    for cls in CLASSES
    for attribute, label in labels(cls).items()
    if label.kind in NUMBERS
]


def offer(tmp_path, **fields):
    line = ", ".join(f"{key}: {value}" for key, value in {"material": "盐", "as_of": "2026-10-15", **fields}.items())
    loaded = card(tmp_path, f"name: 甲\noffers:\n  - {{{line}}}\n")
    return loaded.park.firms[0].offers[0], loaded


@each("name, label", FIELDS)
def test_every_number_says_what_it_may_be(name, label):
    domain = label.domain
    assert domain is not None, f"{name} has no domain"
    assert math.isfinite(domain.least)
    assert domain.least < domain.most <= 1e12
    assert domain.holds(domain.most, domain.most)
    assert domain.holds(0, 0) is (domain.zero or domain.least <= 0 <= domain.most) or domain.least < 0
    for least, most in (domain.usual or {}).values():
        assert least < most <= domain.most


@pytest.mark.parametrize(
    ("field", "written", "code"),
    [
        ("strength", "0", "is-nothing"), ("concentration", "0%", "is-nothing"), ("yield", "0%", "is-nothing"), ("life", "0", "is-nothing"),
        ("strength", "0-1", "from-nothing"), ("strength", "1e-300", "impossible"), ("strength", "1e9", "impossible"), ("concentration", "1e-300", "impossible"),
        ("heat_value", "1e-300 GJ/t", "impossible"), ("heat_value", "5000 GJ/t", "impossible"), ("life", "1000 年", "impossible"), ("quantity", "1e-300 吨/年", "impossible"),
        ("now_km", "100000", "impossible"), ("pressure", "1e6 MPa", "impossible"), ("temperature", "1e5", "impossible"), ("impurities", "{铅: 1e-300}", "impossible"),
        ("tariffs", "{road_factor: 0.5}", "impossible"), ("tariffs", "{hazard_factor: 1e6}", "impossible"), ("tariffs", "{discount_rate: 1e-300}", "impossible"),
        ("quantity", "20亿吨/年", "unheard-of"), ("strength", "500", "unheard-of"), ("life", "150", "unheard-of"), ("price", "1e11 元/吨", "unheard-of"),
    ],
)  # fmt: skip
def test_a_figure_beyond_its_domain_is_found_where_it_stands(tmp_path, field, written, code):
    read, loaded = offer(tmp_path, **{field: written})
    assert code in codes(loaded)
    finding = next(one for one in loaded.findings if one.code == f"catalogue.{code}")
    assert finding.level == ("warning" if code == "unheard-of" else "error")
    assert finding.place.line == 3
    assert finding.source[finding.place.column - 1 :].startswith(written.strip("{}").rpartition(": ")[2])
    attribute = {"yield": "usable_yield"}.get(field, field)
    value = getattr(read, attribute)
    if code != "unheard-of" and field not in {"impurities", "tariffs"}:
        assert value is None


@pytest.mark.parametrize(
    ("field", "written"),
    [
        ("quantity", "0 吨/年"), ("disposal_cost", "0 元/吨"), ("moisture", "0%"), ("purity", "0%"), ("impurities", "{铅: 0%}"),
        ("concentration", "0-30%"), ("heat_value", "0 GJ/t"), ("investment", "0 元"), ("max_distance", "0 km"), ("temperature", "0"),
        ("strength", "0.85"), ("life", "10"), ("yield", "100%"), ("pressure", "常压"), ("quantity", "1 kg/年"),
    ],
)  # fmt: skip
def test_what_can_be_meant_says_nothing(tmp_path, field, written):
    assert codes(offer(tmp_path, **{field: written})[1]) == []


def test_money_of_another_currency_is_not_held_against_yuan(tmp_path):
    loaded = read(
        tmp_path,
        {
            "park.yaml": "name: x\ncurrency: IDR\n",
            "firms/a.yaml": "name: a\noffers:\n  - {material: salt, price: 20000000000 IDR/t, as_of: 2026-10-15}\n",
        },
    )
    assert codes(loaded) == []


def test_permits_trades_sites_and_processes_are_held_to_theirs(tmp_path):
    loaded = read(
        tmp_path,
        {
            "park.yaml": "name: 园\noperating_days: 400\nzones: [{name: 东, lat: 95, lon: 120}]\ndistances: [{from: 东, to: 西, km: 99999}]\n",
            "materials.yaml": "materials: [{name: 盐, density: 0}]\nserves: [{names: [盐], material: 碱, strength: 0}]\n",
            "conversions.yaml": "conversions: [{name: 炉, owner: 甲, takes: {盐: 1}, gives: {碱: 1e12}, capacity: 5 吨/年, life: 0}]\n",
            "firms/a.yaml": "name: 甲\npermits: [{type: 经营许可证, capacity: 1e-200 吨/年}]\noffers: [{material: 盐, sells_to: [{firm: 园外, quantity: 1e-99 吨/年}]}]\n",
        },
    )
    errors = [(finding.place.file, finding.facts["key"]) for finding in loaded.errors]
    assert errors == [
        ("conversions.yaml", "gives 碱"), ("conversions.yaml", "life"), ("firms/a.yaml", "capacity"), ("firms/a.yaml", "quantity"),
        ("materials.yaml", "density"), ("materials.yaml", "strength"), ("park.yaml", "operating_days"), ("park.yaml", "lat"), ("park.yaml", "km"),
    ]  # fmt: skip


def test_a_residue_of_nothing_is_none(tmp_path):
    loaded = read(
        tmp_path,
        {
            "park.yaml": "name: 园\n",
            "conversions.yaml": "conversions: [{name: 炉, owner: 甲, takes: {盐: 1, 水: 0}, gives: {碱: 0.5, 酸: 0}, residue: {渣: 0}, capacity: 5 吨/年}]\n",
            "firms/a.yaml": "name: 甲\n",
        },
    )
    assert loaded.errors == ()


def test_zero_can_be_the_beginning_of_a_range_only_where_it_says_so():
    assert CONTENT.holds(0, 0.3)
    assert not CONTENT.holds(0, 0)
    assert not replace(CONTENT, from_zero=False).holds(0, 0.3)
    assert Domain(1, 2).holds(0, 1.5)
    assert not Domain(1, 2).holds(0.5, 1.5)


def test_names_are_short_and_what_is_shown_of_a_long_line_too(tmp_path):
    loaded = card(tmp_path, f"name: 甲\noffers:\n  - {{material: {'盐' * 100_000}}}\n  - {{material: 酸, impurities: {{{'铅' * 400}: 1%}}}}\n")
    assert codes(loaded) == ["too-long", "too-long"]
    assert places(loaded)["too-long"] == "firms/jia.yaml:3:16"
    assert all(len(finding.source) <= 1000 for finding in loaded.findings)


def test_an_entry_whose_required_figure_cannot_be_meant_is_left_out(tmp_path):
    text = "materials: [{name: 盐, co2_virgin: {factor: 1e-12 t/t (干基), source: x}}]\n"
    loaded = read(tmp_path, {"park.yaml": "name: 园\n", "materials.yaml": text, "firms/a.yaml": "name: 甲\n"})
    assert places(loaded)["impossible"] == "materials.yaml:1:44"
    assert loaded.park.materials[0].co2_virgin is None
