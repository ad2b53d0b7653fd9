"""Balances of steam and water, prices with units of their own, words said in two languages."""

from __future__ import annotations

import pytest

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.read import read_book
from matchchain.park import Park
from tests.catalogue.sheets.layouts.sheet import book, lines, sheet

_MONEY = ("price", "disposal_cost", "gate_fee")


def read(text: str):
    return read_book(book(sheet(text), name="list.xlsx"), Around(Park()))


def brief(text: str) -> list[tuple[str, str, str, str, str]]:
    """Firm, list, material, amount and money of each line, blanks taken out of the figures."""
    return [
        (firm, side, f["material"], f.get("quantity", "").replace(" ", ""), next((f[m].replace(" ", "") for m in _MONEY if m in f), ""))
        for firm, side, f in lines(read(text))
    ]


PRICES = [
    ("""某某企业原料采购明细
品名|单位|年耗量|进价|价格单位
纯碱|吨|1200|2300|元/吨
色粉|公斤|800|45|元/公斤
天然气|万方|300|3.2|元/方""", [
        ("", "needs", "纯碱", "1200吨/年", "2300元/吨"),
        ("", "needs", "色粉", "800公斤/年", "45元/公斤"),
        ("", "needs", "天然气", "300万方/年", "3.2元/方"),
    ]),
    ("""企业名称|副产品|年产量（吨）|售价|计价单位
甲化工有限公司|氯化钙|1200|0.9|元/公斤
乙化工有限公司|硫酸钠|300|420|元/吨""", [
        ("甲化工有限公司", "offers", "氯化钙", "1200吨/年", "0.9元/公斤"),
        ("乙化工有限公司", "offers", "硫酸钠", "300吨/年", "420元/吨"),
    ]),
    ("""供需见面会记录
序号|企业|需求/供应|内容|备注
1|甲食品有限公司|供应|豆皮，每天3吨，送养殖户|愿免费
2|乙饲料厂|需求|豆粕 500吨/年，可付2600元/吨|
3|丙纸业有限公司|供应|白泥 2万吨/年，处置费90元/吨|""", [
        ("甲食品有限公司", "offers", "豆皮", "3吨/天", ""),
        ("乙饲料厂", "needs", "豆粕", "500吨/年", "2600元/吨"),
        ("丙纸业有限公司", "offers", "白泥", "2万吨/年", "90元/吨"),
    ]),
    ("""企业|事项|物料|数量|价格
甲食品有限公司|提供|酒糟|20吨/天|可付20元/吨
乙饲料厂|寻求|豆粕|500吨/年|愿出2600元/吨
丙建材公司|求购|粉煤灰|3万吨/年|收处置费30元/吨""", [
        ("甲食品有限公司", "offers", "酒糟", "20吨/天", "20元/吨"),
        ("乙饲料厂", "needs", "豆粕", "500吨/年", "2600元/吨"),
        ("丙建材公司", "needs", "粉煤灰", "3万吨/年", "30元/吨"),
    ]),
    ("""对接会纪要：供方出资解决运费；双方均可协商
企业|需要什么|多少|能出什么价
甲农业合作社|鸡粪|3000吨/年|可出40元/吨
乙肥料有限公司|菇渣|5000吨/年|最多60元/吨""", [
        ("甲农业合作社", "needs", "鸡粪", "3000吨/年", "40元/吨"),
        ("乙肥料有限公司", "needs", "菇渣", "5000吨/年", "最多60元/吨"),
    ]),
]


@pytest.mark.parametrize(("text", "told"), PRICES)
def test_prices_have_their_own_units_and_words(text, told):
    assert brief(text) == told


BALANCES = [
    ("""序号|企业|外购原料（万吨）|||产出（万吨）||
||煤|铁矿石|石灰石|生铁|水渣|煤气（亿m³）
1|甲钢铁有限公司|180|320|40|200|66|30""", [
        ("甲钢铁有限公司", "needs", "煤", "180万吨", ""),
        ("甲钢铁有限公司", "needs", "铁矿石", "320万吨", ""),
        ("甲钢铁有限公司", "needs", "石灰石", "40万吨", ""),
        ("甲钢铁有限公司", "offers", "生铁", "200万吨", ""),
        ("甲钢铁有限公司", "offers", "水渣", "66万吨", ""),
        ("甲钢铁有限公司", "offers", "煤气", "30亿m3", ""),
    ]),
    ("""惠州大亚湾片区公用工程平衡
介质|甲热电有限公司||乙化工有限公司|
|外供|外购|外供|外购
蒸汽（t/h）|120|||35
除盐水（t/h）|60|||12""", [
        ("甲热电有限公司", "offers", "蒸汽", "120t/h", ""),
        ("甲热电有限公司", "offers", "除盐水", "60t/h", ""),
        ("乙化工有限公司", "needs", "蒸汽", "35t/h", ""),
        ("乙化工有限公司", "needs", "除盐水", "12t/h", ""),
    ]),
    ("""园区蒸汽与电力平衡
企业名称|蒸汽（万吨）||||电力（万kWh）||
|自产|自用|外供|外购|自发|外供|外购
甲热电有限公司|80|30|50||12000|9000|
乙纺织有限公司||||12|||3600""", [
        ("甲热电有限公司", "offers", "蒸汽", "50万吨", ""),
        ("甲热电有限公司", "offers", "电力", "9000万kWh", ""),
        ("乙纺织有限公司", "needs", "蒸汽", "12万吨", ""),
        ("乙纺织有限公司", "needs", "电力", "3600万kWh", ""),
    ]),
    ("""单位：万吨/年
用能单位|中压蒸汽||低压蒸汽|
|外供|外购|外供|外购
甲石化有限公司|20||5|
乙树脂厂||6.5||3""", [
        ("甲石化有限公司", "offers", "中压蒸汽", "20万吨/年", ""),
        ("甲石化有限公司", "offers", "低压蒸汽", "5万吨/年", ""),
        ("乙树脂厂", "needs", "中压蒸汽", "6.5万吨/年", ""),
        ("乙树脂厂", "needs", "低压蒸汽", "3万吨/年", ""),
    ]),
    ("""企业|介质|单位|自产|自用|外供|外购
甲石化有限公司|氮气|万Nm3/年|300|100|200|
甲石化有限公司|蒸汽|万吨/年|||6|
乙树脂厂|氮气|万Nm3/年||||150""", [
        ("甲石化有限公司", "offers", "氮气", "200万Nm3/年", ""),
        ("甲石化有限公司", "offers", "蒸汽", "6万吨/年", ""),
        ("乙树脂厂", "needs", "氮气", "150万Nm3/年", ""),
    ]),
    ("""企业名称|压缩空气（万Nm³/年）||冷冻水（万m³/年）|
|供出|需求|供出|需求
甲空分气体有限公司|900||40|
乙电子厂||120||33""", [
        ("甲空分气体有限公司", "offers", "压缩空气", "900万Nm3/年", ""),
        ("甲空分气体有限公司", "offers", "冷冻水", "40万m3/年", ""),
        ("乙电子厂", "needs", "压缩空气", "120万Nm3/年", ""),
        ("乙电子厂", "needs", "冷冻水", "33万m3/年", ""),
    ]),
    ("""水平衡表 单位：m³/d
企业名称|新鲜水|||再生水||
|外购|自备井|损耗|外供|外购|自用
甲印染有限公司|3000|500|200|||1200
乙水务公司||||15000||""", [
        ("甲印染有限公司", "needs", "新鲜水", "3000m3/d", ""),
        ("乙水务公司", "offers", "再生水", "15000m3/d", ""),
    ]),
    ("""介质|甲热电有限公司||乙化工有限公司|
|外供|外购|外供|外购
蒸汽（t/h）|120|||35
除盐水（t/h）|60|||12""", [
        ("甲热电有限公司", "offers", "蒸汽", "120t/h", ""),
        ("甲热电有限公司", "offers", "除盐水", "60t/h", ""),
        ("乙化工有限公司", "needs", "蒸汽", "35t/h", ""),
        ("乙化工有限公司", "needs", "除盐水", "12t/h", ""),
    ]),
    ("""企业名称|电|蒸汽|备注
|外购（万kWh）|外供（万t）|
甲化工有限公司|1200|5|""", [
        ("甲化工有限公司", "needs", "电", "1200万kWh", ""),
        ("甲化工有限公司", "offers", "蒸汽", "5万t", ""),
    ]),
    ("""企业名称|工业气体供需（Nm³/h）|||
|氢气外供|氢气外购|氮气外供|氮气外购
甲化工有限公司|500||2000|
乙电子有限公司||80||300""", [
        ("甲化工有限公司", "offers", "氢气", "500Nm3/h", ""),
        ("甲化工有限公司", "offers", "氮气", "2000Nm3/h", ""),
        ("乙电子有限公司", "needs", "氢气", "80Nm3/h", ""),
        ("乙电子有限公司", "needs", "氮气", "300Nm3/h", ""),
    ]),
]


@pytest.mark.parametrize(("text", "told"), BALANCES)
def test_a_medium_is_the_material_of_a_balance(text, told):
    assert brief(text) == told


LANGUAGES = [
    ("""企业 Company|供应 Supply|年量 qty (t/a)|寻求 Seek|年量 qty (t/a)
甲化工 Alpha Chem Ltd|硫酸 Sulfuric acid|300|烧碱 Caustic soda|200
乙纸业 Beta Paper Ltd|白泥 Lime mud|5000||""", [
        ("甲化工 Alpha Chem Ltd", "offers", "硫酸 Sulfuric acid", "300t/a", ""),
        ("甲化工 Alpha Chem Ltd", "needs", "烧碱 Caustic soda", "200t/a", ""),
        ("乙纸业 Beta Paper Ltd", "offers", "白泥 Lime mud", "5000t/a", ""),
    ]),
    ("""名称/Material|企业/Company|供应或需求/Supply or Demand|数量/Qty|单位/Unit
玻璃/Cullet|甲玻璃有限公司|供应/Supply|300|吨/t
纯碱/Soda ash|甲玻璃有限公司|需求/Demand|900|吨/t""", [
        ("甲玻璃有限公司", "offers", "玻璃/Cullet", "300吨", ""),
        ("甲玻璃有限公司", "needs", "纯碱/Soda ash", "900吨", ""),
    ]),
    ("""Company 企业|Have 可供|t/a|Want 需求|t/a
甲钢铁有限公司|钢渣|50000|石灰|12000
Beta Foods Co., Ltd.|豆渣|800|煤|300""", [
        ("甲钢铁有限公司", "offers", "钢渣", "50000t/a", ""),
        ("甲钢铁有限公司", "needs", "石灰", "12000t/a", ""),
        ("Beta Foods Co., Ltd.", "offers", "豆渣", "800t/a", ""),
        ("Beta Foods Co., Ltd.", "needs", "煤", "300t/a", ""),
    ]),
    ("""供 Offer / 需 Need|品名 Item|企业 Firm|年量 t/a|单价 RMB/t
供 Offer|钢渣 Steel slag|甲钢铁有限公司|50000|20
需 Need|生石灰 Quicklime|甲钢铁有限公司|12000|420""", [
        ("甲钢铁有限公司", "offers", "钢渣 Steel slag", "50000t/a", "20RMB/t"),
        ("甲钢铁有限公司", "needs", "生石灰 Quicklime", "12000t/a", "420RMB/t"),
    ]),
]


@pytest.mark.parametrize(("text", "told"), LANGUAGES)
def test_words_said_in_two_languages(text, told):
    assert brief(text) == told

