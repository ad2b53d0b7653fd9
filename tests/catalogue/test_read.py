
"""The worked example of the design, read to the last field."""

import dataclasses
import os
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from matchchain.catalogue.edits.enter import add_firm
from matchchain.catalogue.read import load
from matchchain.entries.vocabulary import vocabulary
from matchchain.park import Figure, Firm, Need, Offer, Park, Partner, Place, Site, labels
from matchchain.wording import MatchchainError
from tests.catalogue.reading import TODAY, card, codes, places, read, write

PARK = """\
    # park.yaml
    name: 示例化工园区
    name_en: Example chemical park
    language: zh                        # zh · en
    currency: CNY
    operating_days: 330                 # for amounts per day; a firm may say otherwise
    tariffs:                            # each can be overridden on a firm, material, offer or need; ex VAT
      haul_rate: 0.5 元/(吨·公里)        # 元/吨公里 is read as well
      road_factor: 1.3                  # road km per great-circle km
      loading: 20 元/吨
      hazard_factor: 2
      deal_cost: 20000 元/年            # fixed for each pairing; default 0
      discount_rate: 8%
      co2_haul: 0.1 kg/(吨·公里)
    plan: {relations: [same, related, use], conversions: owned, permits: on}   # what may enter the plan
    chains: [{name: 染料化工, chief: 某副区长, lead_firm: longhua, office: 经信局}]
    """
LONGHUA = """\
    # firms/longhua.yaml
    id: longhua
    name: 龙华染料化工有限公司
    short: 龙华染料                      # for tables
    name_en: Longhua Dyestuff Chemical
    credit_code: 91330604MA2000000C     # 统一社会信用代码
    group: 龙华集团                      # pairs inside a group are shown apart
    industry: C2645                     # GB/T 4754
    role: leader                        # leader 龙头
    chains: [染料化工]
    site: {lat: 30.1421, lon: 120.8763, zone: 东一区}
    contact: 王工 138...                 # shown masked
    offers:
      - material: 亚硫酸钠
        kind: by-product                # product · by-product · waste · energy · water
        legal: undetermined
        quantity: 1.2万吨/年
        purity: 93%
        impurities: {硫酸钠: 3%, TOC: 800 ppm}
        state: solid
        now: treat
        disposal_cost: 900 元/吨         # what it pays now to be rid of it
        pretreatment_cost: 200-600 元/吨
        as_of: 2026-10-15
        from: 走访
        sells_to: []
    needs:
      - material: 无水亚硫酸钠
        quantity: 1.5万吨/年
        price: 1500 元/吨
        purity: ">= 90%"
        max_share: 80%
        as_of: 2026-10-15
        buys_from: []
    """
YUEQING = """\
    编号: yueqing
    企业名称: 越清造纸有限公司
    位置: {纬度: 30.1600, 经度: 120.8900}
    需求:
      - {品名: 无水亚硫酸钠, 需求量: 1.5万吨/年, 单价: 1500 元/吨, 规格: "≥90%", 掺用上限: 80%, 数据日期: 2026年10月15日}
    """


def exact(value, unit, text, bound=""):
    return Figure(value, value, value, unit, bound, text)


def test_the_worked_example_field_by_field(tmp_path):
    loaded = read(tmp_path, {"park.yaml": PARK, "firms/longhua.yaml": LONGHUA, "firms/yueqing.yaml": YUEQING})
    assert loaded.findings == ()
    assert sorted(loaded.digests) == ["firms/longhua.yaml", "firms/yueqing.yaml", "park.yaml"]
    park = loaded.park
    assert (park.name, park.language, park.operating_days.likely, park.currency) == (
        "示例化工园区",
        "zh",
        330,
        "CNY",
    )
    tariffs = park.tariffs
    assert [
        tariffs.haul_rate.likely,
        tariffs.road_factor.likely,
        tariffs.loading.likely,
        tariffs.hazard_factor.likely,
    ] == [0.5, 1.3, 20, 2]
    assert [tariffs.deal_cost.likely, tariffs.discount_rate.likely, tariffs.co2_haul.likely] == [
        20000,
        0.08,
        0.1,
    ]
    assert (park.plan.relations, park.plan.conversions, park.plan.permits) == (
        ("same", "related", "use"),
        "owned",
        True,
    )
    assert (park.chains[0].chief, park.chains[0].lead_firm) == ("某副区长", "longhua")
    firm = park.firms[0]
    assert (firm.id, firm.short, firm.role, firm.chains, firm.group) == (
        "longhua",
        "龙华染料",
        "leader",
        ("染料化工",),
        "龙华集团",
    )
    assert firm.site == Site(
        lat=exact(30.1421, "deg", "30.1421"), lon=exact(120.8763, "deg", "120.8763"), zone="东一区"
    )
    assert firm.offers == (
        Offer(
            id="longhua/offer/亚硫酸钠", firm="longhua", material="亚硫酸钠", kind="by-product", legal="undetermined",
            quantity=exact(12000, "t/yr", "1.2万吨/年"), purity=exact(0.93, "1", "93%"),
            impurities={"硫酸钠": exact(0.03, "1", "3%"), "TOC": exact(0.0008, "1", "800 ppm")},
            state="solid", now="treat", disposal_cost=exact(900, "CNY/t", "900 元/吨"),
            pretreatment_cost=Figure(200, 400, 600, "CNY/t", "", "200-600 元/吨"),
            as_of="2026-10-15", source="visit", place=Place("firms/longhua.yaml", 14, 5),
        ),
    )  # fmt: skip
    need = park.firms[1].needs[0]
    assert need == Need(
        id="yueqing/need/无水亚硫酸钠", firm="yueqing", material="无水亚硫酸钠", quantity=exact(15000, "t/yr", "1.5万吨/年"),
        price=exact(1500, "CNY/t", "1500 元/吨"), purity=exact(0.9, "1", "≥90%", ">="), max_share=exact(0.8, "1", "80%"),
        as_of="2026-10-15", place=Place("firms/yueqing.yaml", 5, 5),
    )  # fmt: skip


def test_a_firm_a_word_and_a_direction_are_enough(tmp_path):
    loaded = card(tmp_path, "name: 甲化工有限公司\noffers: [氯化钠, 氯化钙]\nneeds: 盐酸\n")
    firm = loaded.park.firms[0]
    assert loaded.findings == ()
    assert (firm.id, [o.material for o in firm.offers], [n.material for n in firm.needs]) == (
        "jia",
        ["氯化钠", "氯化钙"],
        ["盐酸"],
    )


def test_a_list_and_cards_say_the_same(tmp_path):
    cards = {
        "firms/a.yaml": "name: 甲\noffers:\n  - {material: 盐, quantity: 5 吨/年}\n",
        "firms/b.yaml": "name: 乙\nneeds: [盐]\n",
    }
    listed = "firms:\n- id: a\n  name: 甲\n  offers:\n    - {material: 盐, quantity: 5 吨/年}\n- id: b\n  name: 乙\n  needs: [盐]\n"
    one = read(tmp_path / "cards", {"park.yaml": "name: x\n", **cards}).park
    two = read(tmp_path / "list", {"park.yaml": "name: x\n", "firms.yaml": listed}).park

    def said(park: Park) -> list[Firm]:
        def unplaced(entry):
            return dataclasses.replace(entry, place=Place("", 0, 0))

        return [
            dataclasses.replace(
                unplaced(f), offers=tuple(map(unplaced, f.offers)), needs=tuple(map(unplaced, f.needs))
            )
            for f in park.firms
        ]

    assert said(one) == said(two)


WIDE = "名称：甲公司\n供应：\n"


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ({"firms/a.yaml": WIDE}, {"wide-colon": "firms/a.yaml:1:3"}),
        ({"firms/a.yaml": "# 甲\n\n- 名称：甲公司\n  供应：盐\n"}, {"wide-colon": "firms/a.yaml:3:5"}),
        ({"firms/a.yaml": "甲化工(比例1：2)\n"}, {"not-an-entry": "firms/a.yaml:1:1"}),
        ({"firms/a.yaml": "- 1\n- 2\n"}, {"not-an-entry": "firms/a.yaml:1:3"}),
        ({"firms/a.yaml": "[[甲]]\n"}, {"not-an-entry": "firms/a.yaml:1:2"}),
        ({"firms.yaml": "firms:\n  - 名称：甲公司\n"}, {"wide-colon": "firms.yaml:2:7"}),
        ({"park.yaml": "名称：某园区\n"}, {"wide-colon": "park.yaml:1:3"}),
        ({"firms/a.yaml": "name: 甲\n", "materials.yaml": "物料：\n"}, {"wide-colon": "materials.yaml:1:3"}),
    ],
)
def test_a_text_is_no_firm(tmp_path, files, found):
    loaded = read(tmp_path, files)
    assert places(loaded) == found
    assert {finding.level for finding in loaded.findings} == {"error"}
    assert [firm.name for firm in loaded.park.firms] == ["甲"] * ("materials.yaml" in files)


@pytest.mark.parametrize("text", ["", "\n", "# name: 园区\n"])
def test_an_empty_park_yaml_names_no_park(tmp_path, text):
    loaded = read(tmp_path, {"park.yaml": text, "firms/a.yaml": "name: 甲\n"})
    assert [(f.level, f.code, str(f.place)) for f in loaded.findings] == [
        ("warning", "catalogue.empty-park", "park.yaml:1:1")
    ]
    assert [firm.name for firm in loaded.park.firms] == ["甲"]


def test_blanks_are_unknown_and_never_zero(tmp_path):
    loaded = card(
        tmp_path,
        "name: 甲\nshort: 待定\nsite: {lat: -, lon: '', zone: 不详}\noffers:\n  - {material: 盐, quantity: 无数据, price: '?', purity: n/a, as_of: ／, now: '', kind: 待定, sells_to: , months: '-', hazardous: 不详, impurities: {氯: 待定}}\n",
    )
    offer = loaded.park.firms[0].offers[0]
    assert codes(loaded) == []
    assert (
        offer.quantity,
        offer.price,
        offer.purity,
        offer.as_of,
        offer.now,
        offer.kind,
        offer.sells_to,
    ) == (None, None, None, "", "", "", ())
    assert (offer.months, offer.hazardous, offer.impurities) == ((), None, {})
    assert (loaded.park.firms[0].short, loaded.park.firms[0].site.lat, loaded.park.firms[0].site.zone) == (
        "",
        None,
        "",
    )


def test_zero_is_a_figure(tmp_path):
    offer = (
        card(
            tmp_path,
            "name: 甲\noffers:\n  - {material: 盐, quantity: 0 吨/年, disposal_cost: 0 元/吨, as_of: 2026-10}\n",
        )
        .park.firms[0]
        .offers[0]
    )
    assert (offer.quantity.likely, offer.disposal_cost.likely) == (0, 0)


def test_units_of_a_card_meet_the_settings_of_firm_and_park(tmp_path):
    text = """\
    name: 甲
    operating_days: 300天
    offers:
      - {material: 盐酸, quantity: 30 t/d, as_of: 2026-10}
      - {material: 硫酸, quantity: 3000吨/年(折百), concentration: 30%, price: 100元/吨(折百), as_of: 2026-10}
      - {material: 污泥, quantity: 600吨/年（干基）, moisture: 40%, disposal_cost: 12万元/年, purity: 50%(干基), as_of: 2026-10}
      - {material: 中水, kind: water, quantity: 10㎥/h, impurities: {COD: 50 mg/L}, as_of: 2026-10}
      - {material: 溶剂, impurities: {水: 13 g/L}}
    """
    loaded = read(
        tmp_path,
        {
            "park.yaml": "operating_days: 330\n",
            "firms/jia.yaml": text,
            "materials.yaml": "materials:\n  - {name: 溶剂, density: 1.3}\n",
        },
    )
    acid, sulfuric, sludge, water, solvent = loaded.park.firms[0].offers
    assert codes(loaded) == []
    assert acid.quantity.likely == 9000
    assert (sulfuric.quantity.likely, sulfuric.price.likely) == (pytest.approx(10_000), pytest.approx(30))
    assert (sulfuric.quantity.text, sulfuric.quantity.basis) == ("3000吨/年(折百)", "active")
    assert (sludge.quantity.likely, sludge.purity.likely) == (pytest.approx(1000), pytest.approx(0.3))
    assert sludge.disposal_cost.likely == pytest.approx(120)
    assert (water.quantity.likely, water.quantity.unit, water.impurities["COD"].likely) == (
        72_000,
        "m3/yr",
        pytest.approx(5e-5),
    )
    assert solvent.impurities["水"].likely == pytest.approx(0.01)


def test_the_parks_days_where_the_firm_says_none(tmp_path):
    loaded = card(
        tmp_path,
        "name: 甲\noffers:\n  - {material: 盐, quantity: 10 t/d, as_of: 2026-10}\n",
        "operating_days: 330\n",
    )
    assert loaded.park.firms[0].offers[0].quantity.likely == 3300


def test_prices_with_vat_where_the_park_says_so(tmp_path):
    text = "name: 甲\noffers:\n  - {material: 盐, ask: 113元/吨, disposal_cost: 106 元/吨, pretreatment_cost: 50元/吨(不含税), as_of: 2026-10}\n"
    offer = card(tmp_path, text, "价格口径: 含税\n").park.firms[0].offers[0]
    assert (offer.ask.likely, offer.disposal_cost.likely, offer.pretreatment_cost.likely) == (
        pytest.approx(100),
        pytest.approx(100),
        50,
    )
    assert (offer.ask.basis, offer.pretreatment_cost.basis) == ("incl-vat", "")


def test_the_parks_own_knowledge(tmp_path):
    files = {
        "park.yaml": "name: x\ncarriers: [{name: 某物流, permits: [{type: 运输许可, codes: [HW34], until: 2027-06}]}]\nconflicts: [{firms: [jia, yi], by: 办公室, on: 2026-01-02}]\n",
        "firms/jia.yaml": "name: 甲\n", "firms/yi.yaml": "name: 乙\n",
        "materials.yaml": "materials:\n  - {name: 元明粉, 别名: [芒硝, 无水硫酸钠], 参考价: 450 元/吨, co2_virgin: {factor: 0.5 tCO2/t, source: 某库, year: 2024, boundary: 摇篮到大门}}\nsame: [{names: [硫氧, 亚硫酸钠], by: 王工, on: 2026-03-01}]\nnot_same: []\nserves: [{material: 粉煤灰, use: 水泥混合材, strength: 0.8}]\n",
        "conversions.yaml": "- {name: 空气氧化, owner: 甲, takes: {亚硫酸钠: 1}, draws: [空气], gives: {硫酸钠: 1.12 t}, residue: {滤渣: 20 kg}, cost: 180 元/吨, capacity: 2万吨/年, investment: 300万元, life: 10年, co2: 0.02}\n",
    }  # fmt: skip
    loaded = read(tmp_path, files)
    assert loaded.findings == ()
    material, conversion = loaded.park.materials[0], loaded.park.conversions[0]
    assert (material.aliases, material.reference_price.likely, material.co2_virgin.factor.likely) == (
        ("芒硝", "无水硫酸钠"),
        450,
        0.5,
    )
    assert (loaded.park.same[0].names, loaded.park.serves[0].strength.likely) == (("硫氧", "亚硫酸钠"), 0.8)
    assert (conversion.owner, conversion.gives["硫酸钠"].likely, conversion.residue["滤渣"].likely) == (
        "jia",
        1.12,
        0.02,
    )
    assert (conversion.capacity.likely, conversion.investment.likely, conversion.life.likely) == (
        20_000,
        3_000_000,
        10,
    )
    assert loaded.park.carriers[0].permits[0].until == "2027-06-30"
    assert loaded.park.conflicts[0].firms == ("jia", "yi")


def test_the_order_of_files_and_lines_does_not_matter_to_ids(tmp_path):
    lines = ["- {material: 盐, quantity: 5 吨/年}", "- {material: 盐, quantity: 7 吨/年}", "- {material: 酸}"]
    one = card(tmp_path / "1", "name: 甲\noffers:\n  " + "\n  ".join(lines) + "\n").park.firms[0]
    two = card(tmp_path / "2", "name: 甲\noffers:\n  " + "\n  ".join(reversed(lines)) + "\n").park.firms[0]
    assert {o.id: o.quantity and o.quantity.likely for o in one.offers} == {
        o.id: o.quantity and o.quantity.likely for o in two.offers
    }
    assert len({o.id for o in one.offers}) == 3


def test_firm_ids(tmp_path):
    files = {
        "firms/hua-2.yaml": "name: 甲\n",
        "firms/乙.yaml": "name: 乙\nname_en: Yi Chemical\n",
        "firms/丙.yaml": "name: 丙化工\n",
        "firms/x.yaml": "id: ding\nname: 丁\n",
    }
    first = {f.name: f.id for f in read(tmp_path / "1", files).park.firms}
    assert (first["甲"], first["乙"], first["丁"]) == ("hua-2", "yi-chemical", "ding")
    assert first["丙化工"].startswith("firm-")
    listed = "firms:\n" + "".join(f"  - name: {name}\n" for name in ("丁", "丙化工"))
    assert {f.name: f.id for f in read(tmp_path / "2", {"firms.yaml": listed}).park.firms}["丙化工"] == first[
        "丙化工"
    ]


def test_partners_by_id_short_or_full_name(tmp_path):
    files = {
        "firms/a.yaml": "name: 甲\noffers:\n  - {material: 盐, sells_to: [b, {firm: 丙厂, quantity: 30 t/d}, {单位: 丁化工有限公司}, '园外:某厂']}\n",
        "firms/b.yaml": "name: 乙\n", "firms/c.yaml": "name: 丙化工有限公司\nshort: 丙厂\n", "firms/d.yaml": "name: 丁化工有限公司\n",
        "park.yaml": "operating_days: 330\n",
    }  # fmt: skip
    loaded = read(tmp_path, files)
    partners = loaded.park.firms[0].offers[0].sells_to
    assert codes(loaded) == []
    assert [p.firm for p in partners] == ["b", "c", "d", "园外:某厂"]
    assert isinstance(partners[0], Partner)
    assert partners[1].quantity.likely == 9900


@pytest.mark.parametrize("kind", [Park, Firm, Offer, Need])
def test_every_key_of_a_class_means_one_field(kind):
    from matchchain.entries.vocabulary import plain_key

    meant: dict[str, str] = {}
    for attribute, label in labels(kind).items():
        for key in {plain_key(k) for k in (label.key or attribute, label.zh, *label.also)}:
            assert meant.setdefault(key, attribute) == attribute, key
    assert set(vocabulary(kind).slots) == set(meant)


def test_there_must_be_a_park(tmp_path):
    with pytest.raises(MatchchainError) as caught:
        load(tmp_path, today=TODAY)
    assert caught.value.exit_code == 2
    write(tmp_path, {"firms.yaml": "firms: []\n"})
    assert load(tmp_path / "firms.yaml", snapshot=False).park.firms == ()


def test_files_that_are_no_cards_are_left_alone(tmp_path):
    files = {
        "firms/a.yaml": "name: 甲\n",
        "firms/.b.yaml": "x",
        "firms/~c.yaml": "x",
        "firms/d.yaml.bak": "x",
        "firms/readme.md": "x",
    }
    loaded = read(tmp_path, files)
    assert codes(loaded) == ["ignored"]
    assert loaded.findings[0].facts["names"] == (".b.yaml", "d.yaml.bak", "~c.yaml")


def test_what_is_named_like_a_card_and_is_none(tmp_path):
    park = tmp_path / "park"
    write(park, {"park.yaml": "name: 园区\n", "firms/b.yaml": "name: 甲\n", "aside/yi.yaml": "name: 乙\n"})
    write(tmp_path, {"secret.yaml": "root:x:0:0\nname: 丙\n"})
    (park / "firms" / "a.yaml").mkdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(park / "firms" / "pipe.yaml")  # to open it would wait for ever
    links = {"aim": park / "aside" / "yi.yaml", "circle": "circle.yaml", "folder": park, "gone": "nowhere"}
    for name, aim in {**links, "out": tmp_path / "secret.yaml"}.items():
        (park / "firms" / f"{name}.yaml").symlink_to(aim)
    loaded = load(park, snapshot=False)
    assert [firm.name for firm in loaded.park.firms] == ["乙", "甲"]
    assert {f.place.file: f.code.partition(".")[2] for f in loaded.findings} == {
        "firms/a.yaml": "not-a-file",
        "firms/circle.yaml": "link-nowhere",
        "firms/folder.yaml": "not-a-file",
        "firms/gone.yaml": "link-nowhere",
        "firms/out.yaml": "link-outside",
        **({"firms/pipe.yaml": "not-a-file"} if hasattr(os, "mkfifo") else {}),
    }
    assert {f.level for f in loaded.findings} == {"warning"}
    assert add_firm(park, "new", {"name": "丁"}).file == "firms/new.yaml"


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="file names are text there")
def test_a_file_name_that_is_no_text(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    write(tmp_path, {"firms/a.yaml": "name: 甲\n"})
    with open(os.fsencode(tmp_path / "firms") + b"/\xff.yaml", "wb") as file:  # noqa: PTH123 - a name in bytes
        file.write("name: 乙\nx: 1\n".encode())
    for _ in range(2):
        loaded = load(tmp_path, today=TODAY)
        assert [firm.name for firm in loaded.park.firms] == ["甲", "乙"]
        assert codes(loaded) == ["unknown-key"]


def test_two_who_load_at_once(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    write(tmp_path, {f"firms/f{k}.yaml": f"name: 企业{k}\noffers: [盐]\nx: 1\n" for k in range(30)})
    alone = load(tmp_path, today=TODAY, snapshot=False)
    with ThreadPoolExecutor(8) as crowd:
        assert all(loaded == alone for loaded in crowd.map(lambda _: load(tmp_path, today=TODAY), range(16)))
