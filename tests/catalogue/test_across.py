
"""What only shows between entries: the same firm twice, figures far off, names that are nobody's, old data."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.catalogue.cards.age import a_year_before
from matchchain.catalogue.cards.core_name import core_name
from matchchain.catalogue.read import load
from matchchain.entries.credit_code import check_digit, is_sound, tidy
from tests.catalogue.reading import TODAY, codes, places, read, write
from tests.parks import load_text


@pytest.mark.parametrize(
    "name",
    ["龙华染料化工有限公司", "浙江龙华染料化工股份有限公司", "绍兴市上虞区龙华染料化工有限公司", "龙华染料化工(集团)有限公司", "龙华染料化工集团有限公司",
     "浙江省绍兴市龙华染料化工有限责任公司", "龙华染料化工（上虞）有限公司", "上虞龙华染料化工厂"],
)  # fmt: skip
def test_core_names(name):
    assert core_name(name) == "龙华染料化工"


def test_a_core_name_is_never_empty():
    assert [core_name(n) for n in ("上虞公司", "有限公司", "杭州市", "A Co., Ltd.", "杭州")] == [
        "上虞",
        "有限公司",
        "杭州市",
        "a",
        "杭州",
    ]


def firms(tmp_path, *cards):
    return read(tmp_path, {f"firms/f{k}.yaml": text for k, text in enumerate(cards)})


def test_near_duplicates_need_the_same_core_and_no_sign_of_difference(tmp_path):
    one, two = "name: 浙江龙华染料化工有限公司\n", "name: 龙华染料化工股份有限公司\n"
    assert codes(firms(tmp_path / "1", one, two)) == ["near-duplicate"]
    assert codes(firms(tmp_path / "2", one + "site: {zone: 东}\n", two + "site: {zone: 东}\n")) == [
        "near-duplicate"
    ]
    assert codes(firms(tmp_path / "3", one + "site: {zone: 东}\n", two + "site: {zone: 西}\n")) == []
    code = "credit_code: 91350100M000100Y43\n"
    assert codes(firms(tmp_path / "4", one + code, two + "credit_code: 91330604MA2000000C\n")) == []
    assert codes(firms(tmp_path / "5", one + code, two + code)) == ["near-duplicate", "repeated-code"]
    assert codes(firms(tmp_path / "6", one, "name: 龙华颜料化工有限公司\n")) == []


CODE = st.text("0123456789ABCDEFGHJKLMNPQRTUWXY", min_size=17, max_size=17)


@given(CODE, st.integers(0, 16), st.sampled_from("0123456789ABCDEFGHJKLMNPQRTUWXY"))
def test_one_wrong_character_of_a_credit_code_is_always_seen(body, at, other):
    code = body + check_digit(body)
    assert is_sound(code)
    wrong = code[:at] + other + code[at + 1 :]
    assert is_sound(wrong) == (wrong == code)


def test_credit_codes_as_they_are_written():
    assert is_sound("９１３５０１００ｍ０００１００ｙ４３")
    assert tidy(" 91350100-m000100y43 ") == "91350100M000100Y43"
    assert not is_sound("9.13501E+17")
    assert check_digit("I" * 17) is None


def offers(*prices, field="ask"):
    return {
        f"firms/f{k}.yaml": f"name: 企业{k}\noffers:\n  - {{material: 盐, {field}: {price}, as_of: 2026-10-01}}\n"
        for k, price in enumerate(prices)
    }


def test_a_price_a_hundred_times_off_the_others(tmp_path):
    loaded = read(tmp_path / "1", offers("500 元/吨", "450 元/吨", "5万元/吨", "520 元/吨"))
    assert places(loaded) == {"implausible": "firms/f2.yaml:3:24"}
    assert codes(read(tmp_path / "2", offers("500 元/吨", "450 元/吨", "4万元/吨"))) == []
    assert codes(read(tmp_path / "3", offers("500 元/吨", "4 元/吨", "600 元/吨"))) == ["implausible"]
    assert codes(read(tmp_path / "4", offers("500 元/吨", "5 元/立方米", "0 元/吨"))) == []


def test_a_price_a_hundred_times_off_the_reference(tmp_path):
    known = {"materials.yaml": "materials:\n  - {name: 氯化钠, aliases: [盐], reference_price: 500 元/吨}\n"}
    loaded = read(tmp_path, {**known, **offers("500 元/吨", "5 元/吨")})
    assert places(loaded) == {"implausible": "firms/f1.yaml:3:24"}
    assert loaded.findings[0].facts["others"].key == "catalogue.others-reference"


def test_amounts_differ_by_more_before_they_are_doubted(tmp_path):
    assert codes(read(tmp_path / "1", offers("50 吨/年", "9000 吨/年", "100 吨/年", field="quantity"))) == []
    assert codes(
        read(tmp_path / "2", offers("1.2亿吨/年", "9000 吨/年", "7000 吨/年", field="quantity"))
    ) == ["implausible"]


def test_a_site_far_from_all_others(tmp_path):
    cards = [
        f"name: 企{k}厂\nsite: {{lat: {lat}, lon: {lon}}}\n"
        for k, (lat, lon) in enumerate([(30.1, 120.8), (30.2, 120.9), (30.15, 120.7), (39.9, 116.4)])
    ]
    loaded = firms(tmp_path, *cards)
    assert places(loaded) == {"far-away": "firms/f3.yaml:2:13"}


@pytest.mark.parametrize(
    ("lat", "lon", "code"),
    [
        ("120.8", "30.1", "lat-lon-swapped"),
        ("91", "181", "lat-lon-range"),
        ("87.6", "43.8", "lat-lon-swapped"),
        ("-91", "10", "lat-lon-swapped"),
        ("300", "300", "lat-lon-range"),
    ],
)
def test_coordinates_that_cannot_be_right(tmp_path, lat, lon, code):
    loaded = firms(tmp_path, f"name: 甲\nsite: {{lat: {lat}, lon: {lon}, zone: 东}}\n")
    assert codes(loaded) == [code]
    assert (loaded.park.firms[0].site.lat, loaded.park.firms[0].site.zone) == (None, "东")


@pytest.mark.parametrize("site", ["lat: 120.8", "lon: 181"])
def test_half_a_place_that_cannot_be_right(tmp_path, site):
    loaded = firms(tmp_path, f"name: 甲\nsite: {{{site}}}\n")
    assert codes(loaded) == ["lat-lon-range"]
    assert (loaded.park.firms[0].site.lat, loaded.park.firms[0].site.lon) == (None, None)


def test_old_undated_and_future_data_are_one_finding_a_firm(tmp_path):
    lines = "".join(
        f"  - {{material: 料{k}, quantity: 5 吨/年{date_}}}\n"
        for k, date_ in enumerate(
            [
                "",
                "",
                ", as_of: 2025-11-21",
                ", as_of: 2025-11-22",
                ", as_of: 2024",
                ", as_of: 2026-11-23",
                ", as_of: 2026-11",
            ]
        )
    )
    loaded = firms(tmp_path, f"name: 甲\noffers:\n{lines}  - 只有品名\n")
    assert [(f.code.partition(".")[2], f.facts.get("count"), str(f.place)) for f in loaded.findings] == [
        ("undated", 2, "firms/f0.yaml:3:5"),
        ("old", 2, "firms/f0.yaml:5:44"),
        ("future-date", None, "firms/f0.yaml:8:44"),
    ]


def test_without_a_day_nothing_is_old(tmp_path):
    write(
        tmp_path,
        {"firms/a.yaml": "name: 甲\noffers:\n  - {material: 盐, quantity: 5 吨/年, as_of: 1990-01-01}\n"},
    )
    assert codes(load(tmp_path, snapshot=False)) == []


def test_a_year_before_a_leap_day():
    assert a_year_before(date(2028, 2, 29)) == date(2027, 2, 28)
    assert a_year_before(TODAY) == date(2025, 11, 22)


def test_an_ended_permit(tmp_path):
    loaded = firms(
        tmp_path,
        "name: 甲\npermits:\n  - {type: 排污许可, number: P1, until: 2026-10}\n  - {type: 危化品, until: 长期}\n",
    )
    assert places(loaded) == {"permit-ended": "firms/f0.yaml:3:37"}


def test_a_repeated_id_keeps_the_first(tmp_path):
    loaded = read(tmp_path, {"firms/a.yaml": "id: x\nname: 甲\n", "firms/b.yaml": "name: 乙\nid: x\n"})
    assert [f.name for f in loaded.park.firms] == ["甲"]
    assert places(loaded) == {"repeated-id": "firms/b.yaml:2:5"}
    assert str(loaded.bad[0]) == "firms/b.yaml:1:1"


def test_a_repeated_id_of_a_line_keeps_the_first(tmp_path):
    loaded = firms(
        tmp_path,
        "name: 甲\noffers:\n  - {id: k, material: 盐}\n  - {id: k, material: 酸}\nneeds:\n  - {id: k, material: 碱}\n",
    )
    assert [o.material for o in loaded.park.firms[0].offers] == ["盐"]
    assert loaded.park.firms[0].needs == ()
    assert codes(loaded) == ["repeated-id", "repeated-id"]


@pytest.mark.parametrize(
    ("side", "one", "two", "count"),
    [
        ("offers", "material: 盐, quantity: 1.2万吨/年", "material: 盐, quantity: 1.2万吨/年, price: 9 元/吨", 1),
        ("needs", "material: 废 硫酸, quantity: 5 吨/年", "material: 废硫酸, quantity: ５吨／年", 1),
        ("needs", "material: 盐, quantity: 1.2万吨/年", "material: 盐, quantity: 12000 吨/年", 1),
        ("offers", "material: 盐, quantity: 5 吨/年", "material: 盐, quantity: 6 吨/年", 0),
        ("offers", "material: 盐, quantity: 5 吨/年", "material: 酸, quantity: 5 吨/年", 0),
        ("offers", "material: 盐, quantity: 5 吨/年", "material: 盐, quantity: 5 吨/年, purity: 99%", 0),
        ("needs", "material: 盐, quantity: 5 吨/年", "material: 盐, quantity: 5 吨/年, id: second", 0),
        ("offers", "material: 盐", "material: 盐", 0),
    ],
)
def test_the_same_tonnes_twice(tmp_path, side, one, two, count):
    loaded = firms(tmp_path, f"name: 甲\n{side}:\n  - {{{one}, as_of: 2026-10}}\n  - {{{two}, as_of: 2026-10}}\n")
    assert codes(loaded) == ["repeated-line"] * count
    for finding in loaded.findings:
        assert (finding.level, finding.place.line, finding.facts["other"]) == ("warning", 4, "firms/f0.yaml:3:5")
        assert finding.source[finding.place.column - 1 :].startswith(finding.facts["quantity"])


def test_offer_and_need_of_one_amount_are_not_the_same_tonnes(tmp_path):
    line = "[{material: 盐, quantity: 5 吨/年, as_of: 2026-10}]"
    assert codes(firms(tmp_path, f"name: 甲\noffers: {line}\nneeds: {line}\n", f"name: 乙\noffers: {line}\n")) == []


def test_a_name_that_several_firms_bear(tmp_path):
    loaded = firms(
        tmp_path,
        "name: 甲厂\nshort: 老厂\n",
        "name: 乙厂\nshort: 老厂\n",
        "name: 丙厂\noffers: [{material: 盐, sells_to: [老厂]}]\n",
    )
    assert codes(loaded) == ["ambiguous-firm"]
    assert loaded.park.firms[2].offers[0].sells_to[0].firm == "老厂"


def test_firms_do_not_belong_in_park_yaml(tmp_path):
    assert codes(read(tmp_path, {"park.yaml": "name: x\nfirms:\n  - name: 甲\n"})) == ["firms-elsewhere"]


CARDS = [
    "id: {id}\nname: 甲{id}化工有限公司\noffers:\n  - {{material: 盐, quantity: 50 吨/年, ask: 500 元/吨}}\n",
    "id: {id}\nname: 甲{id}化工有限公司\nneeds:\n  - {{material: 盐, price: 90000 元/吨, as_of: 2026-01, buys_from: [甲厂]}}\n",
    "id: {id}\nname: 龙华有限公司\ncredit_code: 91350100M000100Y43\n",
    "id: {id}\nname: 浙江龙华有限公司\nsite: {{lat: 120, lon: 30}}\n",
]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(CARDS), min_size=2, max_size=6), st.randoms())
def test_the_order_of_files_does_not_matter(tmp_path_factory, kinds, dice):
    texts = [text.format(id=f"x{k}") for k, text in enumerate(kinds)]
    names = [f"firms/f{k}.yaml" for k in range(len(texts))]
    one = read(tmp_path_factory.mktemp("one"), dict(zip(names, texts, strict=True)))
    dice.shuffle(names)
    two = read(tmp_path_factory.mktemp("two"), dict(zip(names, texts, strict=True)))

    def firm_of(loaded):
        return {
            f.id: (
                f.name,
                f.credit_code,
                [(o.id, o.quantity) for o in f.offers],
                [(n.id, n.price) for n in f.needs],
            )
            for f in loaded.park.firms
        }

    def known(loaded):
        return sorted(f.code for f in loaded.findings)

    assert firm_of(one) == firm_of(two)
    assert known(one) == known(two)


def test_a_field_written_in_both_languages_counts_once(tmp_path):
    text = "name: 甲\nid: x\n编号: y\noffers: [{material: 盐, quantity: 5 吨/年}]\n供应: [{material: 酸, quantity: 6 吨/年}]\n"
    loaded = firms(tmp_path, text)
    assert [(f.id, [o.material for o in f.offers]) for f in loaded.park.firms] == [("x", ["盐"])]
    assert codes(loaded) == ["same-field-twice", "undated", "same-field-twice"]


def test_a_by_product_that_is_paid_to_be_rid_of_is_doubted():
    firms = """
    - {name: 甲厂, offers: [{material: 亚硫酸钠, legal: by-product, disposal_cost: 900 元/吨, as_of: 2026-10-01},
       {material: 氯化钙, legal: by-product, price: 100 元/吨, as_of: 2026-10-01}]}
    """
    (finding,) = [f for f in load_text(firms).findings if f.code == "catalogue.by-product-and-disposal"]
    assert finding.level == "warning"
    assert finding.place.line == 3
    assert finding.facts["material"] == "亚硫酸钠"


def test_a_key_beside_the_list_of_firms_is_found(tmp_path):
    write(tmp_path, {"firms.yaml": "园区: x\nfirms:\n  - name: 甲\n版本: 3\nneeds: [盐]\n"})
    found = [(f.code, f.place.line, f.facts["key"]) for f in load(tmp_path, snapshot=False).findings]
    assert found == [("catalogue.unknown-key", line, key) for line, key in ((1, "园区"), (4, "版本"), (5, "needs"))]
