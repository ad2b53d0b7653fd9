"""What could be read wrong in lists of offices and is not: whose a figure is, which of two counts, what is no line."""

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.layouts.lists import read_list
from matchchain.park import Park
from tests.catalogue.sheets.layouts.sheet import book, doubts, lines, sheet

# fmt: off


def told(text, **more):
    reading = read_list(book(sheet(text, **more)), Around(Park()))
    return reading, lines(reading)


def test_what_is_paid_counts_before_a_price_below_nothing():
    reading, found = told("""企业名称|副产品名称|年产生量（吨）|现有处理处置方式|处置费用（元/吨）|供应价格（元/吨）
甲化工有限公司|废硫酸|3500|委外处置|1800|-300""")
    assert found[0][2]["disposal_cost"] == "1800 元/吨"
    assert doubts(reading, "asked") == [("negative", "F2")]


def test_a_card_of_a_firm_that_takes_waste():
    _, found = told("""企业信息登记表
企业名称|甲环保科技有限公司|所属行业|危险废物治理
主要产品及产量|再生铜 2000吨/年
可接收的固废种类|含铜污泥|可接收量|3万吨/年
接收价格|含铜污泥：-500元/吨
产生的固体废物|炉渣 1.2万吨/年（外售水泥厂）；飞灰 300吨/年（填埋，2800元/吨）
能源消耗|电 1200万度/年；天然气 300万方/年""")
    assert found == [
        ("甲环保科技有限公司", "offers", {"material": "再生铜", "kind": "product", "quantity": "2000吨/年"}),
        ("甲环保科技有限公司", "needs", {"material": "含铜污泥", "quantity": "3万吨/年"}),
        ("甲环保科技有限公司", "offers", {"material": "炉渣", "kind": "waste", "quantity": "1.2万吨/年", "now": "sell"}),
        ("甲环保科技有限公司", "offers", {"material": "飞灰", "kind": "waste", "quantity": "300吨/年", "now": "landfill", "disposal_cost": "2800元/吨"}),
        ("甲环保科技有限公司", "needs", {"material": "电", "quantity": "1200万度/年"}),
        ("甲环保科技有限公司", "needs", {"material": "天然气", "quantity": "300万方/年"}),
    ]


def test_titles_that_give_and_name_at_once():
    _, found = told("""企业名称|可供中水（万吨/年）|可供蒸汽（吨/小时）|余热（GJ/年）|需新鲜水（万吨/年）|综合能耗（吨标煤）
甲热电有限公司|50|80||120|5600
乙印染有限公司|||12000||""")
    assert [(firm, side, line["material"], line["quantity"]) for firm, side, line in found] == [
        ("甲热电有限公司", "offers", "中水", "50 万吨/年"), ("甲热电有限公司", "offers", "蒸汽", "80 吨/小时"),
        ("甲热电有限公司", "needs", "新鲜水", "120 万吨/年"), ("乙印染有限公司", "offers", "余热", "12000 GJ/年")]


def test_notes_of_visits():
    reading, found = told("""走访日期|企业名称|接待人|企业诉求
2026-03-01|甲食品有限公司|赵经理|豆渣每天12吨，现在卖养殖户60元/吨，想找稳定下家；需要蒸汽，每小时3吨
2026-03-02|乙电镀厂|钱厂长|含镍污泥一年80吨，处置费4500元/吨太贵
2026-03-02|丙家具有限公司|孙总|希望减税，产值3亿元""")
    assert [(firm, side, line["material"], line["quantity"], line.get("price", line.get("disposal_cost"))) for firm, side, line in found] == [
        ("甲食品有限公司", "offers", "豆渣", "12吨/天", "60元/吨"), ("甲食品有限公司", "needs", "蒸汽", "3吨/小时", None),
        ("乙电镀厂", "offers", "含镍污泥", "80吨/年", "4500元/吨")]
    assert [firm.said["contact"].text for firm in reading.firms] == ["赵经理", "钱厂长", "孙总"]


def test_sums_of_a_firm_and_skipped_answers_are_no_lines():
    reading, found = told("""企业名称|副产物名称|数量（吨/年）|电话
甲化工有限公司|废酸|200|13800000001
|污泥|100|
甲化工有限公司 小计||300|
丙厂|(跳过)|(跳过)|13800000003
丁厂|(空)|(空)|13800000004
总计||300|""")
    assert [(firm, line["material"]) for firm, _, line in found] == [("甲化工有限公司", "废酸"), ("甲化工有限公司", "污泥")]
    assert [firm.said["name"].text for firm in reading.firms] == ["甲化工有限公司", "丙厂", "丁厂"]


def test_the_mean_counts_before_the_peak():
    _, found = told("""用汽企业|用汽压力（MPa）|用汽温度（℃）|最大用汽量（t/h）|平均用汽量（t/h）|年用汽小时数
甲印染有限公司|0.8|180|20|12|7200""")
    assert found == [("甲印染有限公司", "needs", {
        "material": "蒸汽", "quantity": "12 t/h", "pressure": "0.8 MPa", "temperature": "180 °C", "hours": "7200"})]


def test_answers_that_are_words_of_titles_begin_no_table():
    _, found = told("""企业名称|物料|供需|数量|价格
甲化工有限公司|废酸|供|100-200吨/月|50~80元/吨
戊化工有限公司|蒸汽|需|5t/h|市场价
己化工有限公司|电石渣|供|日产60t|倒贴20元/t""")
    assert [(firm, side, line["material"], line["quantity"]) for firm, side, line in found] == [
        ("甲化工有限公司", "offers", "废酸", "100-200吨/月"), ("戊化工有限公司", "needs", "蒸汽", "5t/h"),
        ("己化工有限公司", "offers", "电石渣", "日产60t")]


def test_a_material_is_no_firm():
    reading, found = told("企业名称|蒸汽||中水||废酸|\n|供|需|供|需|供|需\n甲热电|80|||100||")
    assert found == [
        ("甲热电", "offers", {"material": "蒸汽", "quantity": "80"}), ("甲热电", "needs", {"material": "中水", "quantity": "100"})]
    assert [doubt.message.key for doubt in reading.doubts if doubt.level == "asked"] == ["layouts.no-unit"] * 2
    assert [firm for firm in reading.firms if "name" in firm.said and firm.said["name"].text == "蒸汽"] == []


def test_a_note_above_gives_the_unit():
    _, found = told("""说明
1.本表由各企业填写
2.数量单位为吨/年
企业名称|副产物|数量|去向
甲化工有限公司|废酸|200|委托处置""")
    assert found[0][2]["quantity"] == "200 吨/年"


def test_a_card_under_generic_titles():
    _, found = told("""项目|内容
企业名称|甲化工有限公司
联系人及电话|张三 13800000001
副产品1|废硫酸，3500吨/年，委外处置1800元/吨
原料1|液碱，5000吨/年，850元/吨""")
    assert found == [
        ("甲化工有限公司", "offers", {"material": "废硫酸", "kind": "by-product", "quantity": "3500吨/年", "disposal_cost": "1800元/吨", "now": "treat"}),
        ("甲化工有限公司", "needs", {"material": "液碱", "quantity": "5000吨/年", "price": "850元/吨"}),
    ]


def test_what_a_taker_can_use_is_not_what_arises():
    _, found = told("""序号|产废单位|废物名称|废物代码|产生量（吨/年）|利用单位|替代原料|可利用量（吨/年）
1|甲化工有限公司|废硫酸|900-349-34|3500|乙肥料有限公司|硫酸|5000""")
    assert [(firm, line["material"], line["quantity"]) for firm, _, line in found] == [("甲化工有限公司", "废硫酸", "3500 吨/年")]


def test_the_need_of_a_feedstock_is_no_amount_of_the_product():
    _, found = told("""企业|产品|产能|上游原料|原料年需求
甲化工有限公司|烧碱|30万吨/年|原盐|45万吨""")
    assert [(side, line["material"], line["quantity"]) for _, side, line in found] == [
        ("offers", "烧碱", "<= 30万吨/年"), ("needs", "原盐", "45万吨/年")]


def test_per_cent_at_the_end_of_a_title():
    reading, found = told("""企业名称|固废名称|产生量t/a|含水率%|含硫%
甲纸业有限公司|造纸污泥|12000|62|0.4
乙印染有限公司|印染污泥|6000|0.8|1.8""")
    assert [(line.get("moisture"), line["sulphur"]) for *_, line in found] == [("62%", "0.4%"), (None, "1.8%")]
    assert doubts(reading, "asked") == [("fraction", "D3")]


def test_heat_is_named_once():
    _, found = told("""企业名称|余热名称|余热种类|介质|温度|流量|可利用热量（GJ/a）
甲钢铁集团有限公司|烧结烟气|中温|烟气|280℃|45万Nm3/h|310000""")
    assert found == [("甲钢铁集团有限公司", "offers", {"material": "烧结烟气", "kind": "energy", "quantity": "310000 GJ/a", "temperature": "280℃"})]


def test_amounts_of_a_quarter_are_asked_about():
    reading, found = told("企业名称|废物|数量|处置\n甲修理厂|废机油|每季度2桶|交有资质单位\n丁木器厂|木屑|一周两车，每车3吨|卖板厂")
    assert ["quantity" in line for *_, line in found] == [False, False]
    assert [key for key, _ in doubts(reading, "asked")] == ["no-figure", "no-figure"]


def test_who_gives_and_who_takes_each_with_its_amount():
    _, found = told("""物料|供应企业|供应量（吨/年）|需求企业|需求量（吨/年）
废硫酸|甲化工有限公司|3500|乙肥料有限公司|8000
蒸汽|丙热电有限公司|600000|丁印染有限公司|120000
石灰|||戊冶炼有限公司|20000""")
    assert [(firm, side, line["material"], line["quantity"]) for firm, side, line in found] == [
        ("甲化工有限公司", "offers", "废硫酸", "3500 吨/年"), ("乙肥料有限公司", "needs", "废硫酸", "8000 吨/年"),
        ("丙热电有限公司", "offers", "蒸汽", "600000 吨/年"), ("丁印染有限公司", "needs", "蒸汽", "120000 吨/年"),
        ("戊冶炼有限公司", "needs", "石灰", "20000 吨/年")]


def test_blocks_headed_by_their_firms():
    reading, found = told("""【甲化工有限公司】 联系人：张三 13800000001
可供：废硫酸3500吨/年，废盐1200吨/年
需求：液碱5000吨/年

【乙纸业有限公司】 联系人：李四 13800000002
可供：白泥3万吨/年
需求：蒸汽20万吨/年""")
    assert [(firm, side, line["material"]) for firm, side, line in found] == [
        ("甲化工有限公司", "offers", "废硫酸"), ("甲化工有限公司", "offers", "废盐"), ("甲化工有限公司", "needs", "液碱"),
        ("乙纸业有限公司", "offers", "白泥"), ("乙纸业有限公司", "needs", "蒸汽")]
    assert [firm.said["contact"].text for firm in reading.firms] == ["张三", "李四"]


def test_a_balance_of_water():
    _, found = told("""企业名称|新鲜水用量（m3/d）|循环水量（m3/h）|废水排放量（m3/d）|中水回用量（m3/d）|可接收中水量（m3/d）
甲印染有限公司|3000|500|2600|800|1500""")
    assert [(side, line["material"], line["quantity"]) for _, side, line in found] == [
        ("needs", "新鲜水", "3000 m3/d"), ("offers", "废水", "2600 m3/d"), ("needs", "中水", "1500 m3/d")]


def test_an_amount_that_was_changed():
    _, found = told("企业名称|废物名称|原申报量（吨）|变更后量（吨）\n甲化工有限公司|废活性炭|12|20")
    assert found[0][2]["quantity"] == "20 吨"


def test_amounts_of_a_part_of_a_year_are_asked_about():
    for title in ("2025年上半年企业副产物产生情况", "企业副产物清单（2025年1-9月）"):
        reading, found = told(f"{title}\n企业名称|副产物|产生量（吨）\n甲化工有限公司|废酸|3500")
        assert "quantity" not in found[0][2]
        assert doubts(reading, "asked") == [("how-often", "C3")]
    reading, found = told("企业名称|副产物|统计期|数量（吨）\n甲化工有限公司|废酸|2025年1-12月|3500\n乙纸业有限公司|白泥|2025年1-6月|15000")
    assert [line.get("quantity") for *_, line in found] == ["3500 吨", None]


def test_quarters_are_no_materials():
    _, found = told("企业名称|废物|一季度（吨）|二季度（吨）|三季度（吨）|四季度（吨）\n甲化工有限公司|废酸|800|900|850|950")
    assert [(firm, line["material"]) for firm, _, line in found] == [("甲化工有限公司", "废酸")]


def test_days_of_transfers_are_no_months():
    reading, found = told("""2025年危险废物转移联单汇总表
联单编号|移出单位|危废名称|危废代码|转移量(kg)|接收单位|转移日期
001|甲化工有限公司|废活性炭|900-039-49|1250|乙环保科技有限公司|2025-03-01
002|甲化工有限公司|废活性炭|900-039-49|1380|乙环保科技有限公司|2025-09-01""")
    assert "quantity" not in found[0][2]
    assert [key for key, _ in doubts(reading, "asked")] == ["deliveries-no-year"]


def test_firms_side_by_side_each_with_its_list_and_whom_to_call():
    reading, found = told("""园区供需撮合清单
供方||||需方|||
企业|物料|数量(t/a)|联系人电话|企业|物料|数量(t/a)|联系人电话
甲化工有限公司|废盐酸|5000|张三13800000001|丙铁业有限公司|盐酸|3000|李四13800000002""", merged="A2:D2 E2:H2")
    assert [(firm, side, line["material"]) for firm, side, line in found] == [
        ("甲化工有限公司", "offers", "废盐酸"), ("丙铁业有限公司", "needs", "盐酸")]
    assert [firm.said["phone"].text for firm in reading.firms] == ["13800000001", "13800000002"]


def test_firms_with_their_things_in_brackets():
    _, found = told("园区副产物一览\n甲化工有限公司（废硫酸3500吨/年、废盐1200吨/年）\n乙纸业有限公司（造纸白泥3万吨/年）")
    assert [(firm, side, line["material"]) for firm, side, line in found] == [
        ("甲化工有限公司", "offers", "废硫酸"), ("甲化工有限公司", "offers", "废盐"), ("乙纸业有限公司", "offers", "造纸白泥")]


def test_what_a_haul_costs_is_no_price():
    _, found = told("企业名称|固废种类|产生量（吨/年）|处置利用去向（单位、方式、价格）\n丙纸业有限公司|白泥|30000|丁水泥厂综合利用，付运费30元/吨")
    assert found == [("丙纸业有限公司", "offers", {"material": "白泥", "now": "sell", "quantity": "30000 吨/年"})]


def test_titles_of_two_directions():
    _, found = told("""序号|企业|拟转让物料|拟转让量|转让价（元/吨）|拟受让物料|拟受让量|受让价（元/吨）
1|甲化工有限公司|硫酸铵|3500吨/年|300|液碱|5000吨/年|850""")
    assert found == [
        ("甲化工有限公司", "offers", {"material": "硫酸铵", "quantity": "3500吨/年", "price": "300 元/吨"}),
        ("甲化工有限公司", "needs", {"material": "液碱", "quantity": "5000吨/年", "price": "850 元/吨"})]


def test_a_heading_of_two_classes_says_neither():
    _, found = told("""固体废物（一般固废和危险废物）情况
单位名称：甲化工有限公司
固体废物名称|废物代码|产生量（t/a）
废活性炭|900-039-49|15""")
    assert "legal" not in found[0][2]


def test_who_supplies_a_list_of_offers_is_its_firm():
    reading, found = told("""可供副产品清单
供货单位：乙钢铁有限公司 联系人：王五 电话：13800000001
名称|年可供量（万吨）|出厂价（元/吨）
水渣|60|60""")
    assert [(firm, line["material"]) for firm, _, line in found] == [("乙钢铁有限公司", "水渣")]
    assert reading.firms[0].said["contact"].text == "王五"


def test_a_user_of_steam_with_flows_beside_the_year():
    _, found = told("""用户名称|用汽性质|最大流量t/h|平均流量t/h|年用汽量（万吨）|现用汽价（元/吨）
甲印染|生产|20|12|8.6|228""")
    assert found == [("甲印染", "needs", {"material": "蒸汽", "quantity": "8.6 万吨/年", "price": "228 元/吨"})]


def test_a_firm_is_no_address_no_number_and_no_day():
    reading, found = told("""企业名称|副产物|年产量（吨）
甲化工有限公司|废酸|3500
地址：某路1号|废碱|200
13800000001|废盐|100
2025年3月|白泥|50""")
    assert [(firm, line["material"]) for firm, _, line in found] == [("甲化工有限公司", "废酸")]
    assert [cell for _, cell in doubts(reading, "refused")] == ["A3", "A4", "A5"]


def test_a_firm_with_its_telephone_in_one_cell():
    for title in ("企业名称", "企业名称及电话"):
        reading, _ = told(f"{title}|副产物|年产量（吨）\n甲化工有限公司 0571-88880001|废酸|3500\n乙纸业（13800000001）|白泥|30000")
        assert [(f.said["name"].text, f.said["phone"].text) for f in reading.firms] == [
            ("甲化工有限公司", "0571-88880001"), ("乙纸业", "13800000001")]


def test_who_compiled_a_list_above_it_is_none_of_its_firms():
    reading, _ = told("××园区固废汇总\n编制单位：丙咨询有限公司\n企业|固废|产生量（吨）\n甲化工有限公司|废酸|3500")
    assert [firm.said["name"].text for firm in reading.firms] == ["甲化工有限公司"]


def test_what_somebody_would_bear_is_no_price_of_an_offer():
    reading, found = told("企业|待处理物|数量|可承受价格\n甲化工有限公司|废盐|1200吨/年|≤1500元/吨")
    assert found == [("甲化工有限公司", "offers", {"material": "废盐", "quantity": "1200吨/年"})]
    assert doubts(reading, "asked") == [("price-or-cost", "D2")]


def test_words_of_direction_with_a_bracket():
    _, found = told("企业|类别（供应/需求）|品名|数量（吨/年）\n甲化工有限公司|供应（副产）|废硫酸|3500\n甲化工有限公司|需求（原料）|液碱|5000")
    assert [(side, line["material"]) for _, side, line in found] == [("offers", "废硫酸"), ("needs", "液碱")]


def test_who_treats_waste_needs_it():
    _, found = told("处置企业|可处置废物|收费标准（元/吨）\n甲环保科技有限公司|废活性炭|3500\n乙水泥有限公司|污泥|260")
    assert found == [
        ("甲环保科技有限公司", "needs", {"material": "废活性炭", "gate_fee": "3500 元/吨"}),
        ("乙水泥有限公司", "needs", {"material": "污泥", "gate_fee": "260 元/吨"})]
