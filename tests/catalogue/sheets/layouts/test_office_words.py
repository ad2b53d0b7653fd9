"""How offices title their lists: when they were written, who gives and who takes, what a bracket asks, who pays."""

import pytest

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.layouts.lists import read_list
from matchchain.catalogue.sheets.read import read_book
from matchchain.park import Park
from tests.catalogue.sheets.layouts.sheet import book, doubts, lines, sheet

# fmt: off


def told(text, **more):
    reading = read_list(book(sheet(text, **more)), Around(Park()))
    return reading, lines(reading)


@pytest.mark.parametrize(("title", "unit", "quantity"), [
    ("园区企业供需汇总表（2026年4月更新）", "吨/月", "20 吨/月"),
    ("截至2026年4月企业供需清单", "吨/年", "20 吨/年"),
    ("企业供需清单（2026年3月修订稿）", "吨/年", "20 吨/年"),
    ("企业供需清单 2026年4月填报", "吨/年", "20 吨/年"),
    ("企业供需汇总表（2026年4月）", "吨/月", "20 吨/月"),
])
def test_the_month_a_list_was_written_in_is_none_of_its_figures(title, unit, quantity):
    reading, found = told(f"{title}\n企业名称|可供资源名称|产生量（{unit}）\n甲化工有限公司|废酸|20")
    assert found == [("甲化工有限公司", "offers", {"material": "废酸", "quantity": quantity})]
    assert doubts(reading, "asked", "refused") == []


def test_a_month_without_a_rate_is_no_year():
    reading, found = told("副产物清单（2026年4月）\n企业名称|副产物名称|产生量（吨）\n甲化工有限公司|废酸|20")
    assert "quantity" not in found[0][2]
    assert doubts(reading, "asked") == [("not-a-year", "C3")]


@pytest.mark.parametrize("label", [
    "单位名称（盖章）：甲铸造有限公司|||2025年度|单位：吨", "填报单位（公章）：甲铸造有限公司||||计量单位：吨",
    "单位名称(盖章):甲铸造有限公司 单位:吨 2025年度",
])
def test_firm_and_unit_in_one_row_above_the_titles(label):
    reading = read_book(book(sheet(f"""一般工业固体废物管理台账
{label}
序号|废物名称|废物代码|本年产生量|接收单位
1|废型砂|900-001-S59|2880|乙建材有限公司""")), Around(Park()))
    assert [(line[0], line[2]["material"], line[2]["quantity"]) for line in lines(reading)] == [
        ("甲铸造有限公司", "废型砂", "2880 吨/年")]


@pytest.mark.parametrize(("gives", "takes"), [
    ("供出", "需进"), ("拟出让", "寻求"), ("可供", "求购"), ("我们有", "我们缺"), ("需处置", "想收"), ("富余", "短缺"),
])
def test_giving_and_taking_in_a_column_and_over_groups(gives, takes):
    _, found = told(f"企业|方向|品名|数量（吨/年）\n甲化工有限公司|{gives}|废酸|20\n乙纸业有限公司|{takes}|硫酸|30")
    assert found == [
        ("甲化工有限公司", "offers", {"material": "废酸", "quantity": "20 吨/年"}),
        ("乙纸业有限公司", "needs", {"material": "硫酸", "quantity": "30 吨/年"}),
    ]


@pytest.mark.parametrize(("gives", "takes"), [
    ("我们有", "我们缺"), ("出让", "寻求"), ("可供物资", "求购物资"), ("多余的", "缺的"), ("供出", "需进"),
])
def test_groups_side_by_side_without_merged_cells(gives, takes):
    _, found = told(f"""企业名称|联系人|{gives}||{takes}||备注
||品名|数量|品名|数量|
甲化工有限公司|张三|废酸|20吨/月|石灰|30吨/月|
乙纸业有限公司|李四|白泥|约200吨/年|烧碱|每天3吨|""")
    assert found == [
        ("甲化工有限公司", "offers", {"material": "废酸", "quantity": "20吨/月"}),
        ("甲化工有限公司", "needs", {"material": "石灰", "quantity": "30吨/月"}),
        ("乙纸业有限公司", "offers", {"material": "白泥", "quantity": "约200吨/年"}),
        ("乙纸业有限公司", "needs", {"material": "烧碱", "quantity": "3吨/天"}),
    ]


def test_what_brackets_ask_of_things_and_numbered_answers():
    reading, found = told("""企业名称|填写人|填写人手机|可供副产物（名称）|可供副产物（数量）|可供副产物（现售价）|需采购物料（名称）|需采购物料（年用量）
甲酿造有限公司|孙静|13805390001|1）白酒糟\\n2）废玻璃瓶\\n3）沼渣|1）9000吨/年\\n2）15万只/年\\n3）600吨/年|1）260元/吨\\n2）0.3元/只\\n3）免费|1）高粱\\n2）稻壳|1）1.1万吨\\n2）1800吨
乙食品厂|李伟|13805390003|花生壳；花生红衣|3200吨/年；45吨/年|550元/吨；1.2万元/吨|包装袋|80万条""")
    assert found == [
        ("甲酿造有限公司", "offers", {"material": "白酒糟", "kind": "by-product", "quantity": "9000吨/年", "price": "260元/吨"}),
        ("甲酿造有限公司", "offers", {"material": "废玻璃瓶", "kind": "by-product", "quantity": "15万只/年", "price": "0.3元/只"}),
        ("甲酿造有限公司", "offers", {"material": "沼渣", "kind": "by-product", "quantity": "600吨/年", "price": "免费"}),
        ("甲酿造有限公司", "needs", {"material": "高粱", "quantity": "1.1万吨/年"}),
        ("甲酿造有限公司", "needs", {"material": "稻壳", "quantity": "1800吨/年"}),
        ("乙食品厂", "offers", {"material": "花生壳", "kind": "by-product", "quantity": "3200吨/年", "price": "550元/吨"}),
        ("乙食品厂", "offers", {"material": "花生红衣", "kind": "by-product", "quantity": "45吨/年", "price": "1.2万元/吨"}),
        ("乙食品厂", "needs", {"material": "包装袋", "quantity": "80万条/年"}),
    ]
    assert [firm.said["contact"].text for firm in reading.firms] == ["孙静", "李伟"]


def test_names_with_their_amounts_under_a_title_whose_bracket_asks_for_amounts():
    _, found = told("""企业名称|固体废物（产生量）|固体废物（去向）|4、贵公司原料名称（年用量）
甲化工有限公司|废酸200吨/年|外售|硫酸（300吨）；石灰（20吨）
乙纸业有限公司|白泥3000吨/年|填埋|烧碱（1200吨）""")
    assert found == [
        ("甲化工有限公司", "offers", {"material": "废酸", "kind": "waste", "now": "sell", "quantity": "200吨/年"}),
        ("甲化工有限公司", "needs", {"material": "硫酸", "quantity": "300吨/年"}),
        ("甲化工有限公司", "needs", {"material": "石灰", "quantity": "20吨/年"}),
        ("乙纸业有限公司", "offers", {"material": "白泥", "kind": "waste", "now": "landfill", "quantity": "3000吨/年"}),
        ("乙纸业有限公司", "needs", {"material": "烧碱", "quantity": "1200吨/年"}),
    ]


def test_an_export_whose_titles_end_with_a_colon():
    reading, found = told("""序号|来自IP|1.单位名称：|2.联系人：|3.主要固废名称及年产生量（吨）：|4.其中哪些愿意提供？期望价格是多少？|5.主要外购原料及年用量（吨）：
1|1.1.1.1(浙江)|甲化工有限公司|张三|废酸 200；污泥约40吨/天（全年开330天）|废酸，20元/吨|硫酸61000；石灰 200
2|1.1.1.1(浙江)|乙纸业有限公司|李四|白泥3000|/|烧碱1200、淀粉90
3|1.1.1.1(浙江)|测试|测试|测试|测试|测试""")
    assert found == [
        ("甲化工有限公司", "offers", {"material": "废酸", "kind": "waste", "quantity": "200 吨/年", "ask": "20元/吨"}),
        ("甲化工有限公司", "offers", {"material": "污泥", "kind": "waste", "quantity": "约40吨/天"}),
        ("甲化工有限公司", "needs", {"material": "硫酸", "quantity": "61000 吨/年"}),
        ("甲化工有限公司", "needs", {"material": "石灰", "quantity": "200 吨/年"}),
        ("乙纸业有限公司", "offers", {"material": "白泥", "kind": "waste", "quantity": "3000 吨/年"}),
        ("乙纸业有限公司", "needs", {"material": "烧碱", "quantity": "1200 吨/年"}),
        ("乙纸业有限公司", "needs", {"material": "淀粉", "quantity": "90 吨/年"}),
    ]
    assert doubts(reading, "asked") == [("test-answer", "A4")]


def test_received_or_paid_per_unit_of_the_row():
    _, found = told("""企业名称：甲化工有限公司
品名|数量|单位|现状去向|收/付（元/单位）
木屑|260|吨/月|卖给菌菇厂|收380
废油漆桶|1100|只/年|有资质单位收走|付12
渣|10|吨/年|填埋|倒贴30
泥|10|吨/年|送砖厂|面议""")
    assert [{k: v for k, v in line[2].items() if k in {"price", "disposal_cost"}} for line in found] == [
        {"price": "380 元/吨"}, {"disposal_cost": "12 元/只"}, {"disposal_cost": "30 元/吨"}, {}]


def test_a_cost_or_an_income_is_asked_about_where_the_cell_does_not_say():
    reading, found = told("""企业名称|固废|年产生量(t)|处置费或收入（元/吨）
甲化工有限公司|废酸|200|支出1200
乙纸业有限公司|废纸|300|收入1500
丙化工有限公司|废盐|200|800""")
    assert [{k: v for k, v in line[2].items() if k in {"price", "disposal_cost"}} for line in found] == [
        {"disposal_cost": "1200 元/吨"}, {"price": "1500 元/吨"}, {}]
    assert doubts(reading, "asked") == [("price-or-cost", "D4")]


def test_who_compiled_a_list_is_none_of_its_firms():
    reading, found = told("""企业名称|副产物|年产量（吨）|备注
甲化工有限公司|废酸|200|含水80%

编制：安环部 2026.3
以上数据由各企业自行填报
联系电话：0571-88880001""")
    assert found == [("甲化工有限公司", "offers", {"material": "废酸", "kind": "by-product", "quantity": "200 吨/年", "moisture": "80%"})]
    assert len(reading.firms) == 1
