"""Lines of a chat in which firms sign up one after another, however they are laid out."""

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.layouts.lists import read_list
from matchchain.park import Park
from tests.catalogue.sheets.layouts.sheet import book, doubts, lines, sheet

# fmt: off


def told(text):
    reading = read_list(book(sheet(text)), Around(Park()))
    return reading, lines(reading)


def test_lines_of_one_column():
    reading, found = told("""#接龙 请各企业报：有什么 / 缺什么 / 联系人
例：XX公司 有：废纸箱5吨/月；要：木托盘；张三 13800000000
1. 张三 宏达热电有限公司 出 粉煤灰9万吨/年
2. 李敏（盛泰印染） 供：印染污泥8吨/天，处置费280元/吨；求：液碱1800吨/年
3. 越东纸业-王经理13800000001 求购硫酸铝600吨/年
4. 康乐食品厂：有豆渣12吨/天，缺包装箱
5. 收到
6、绿源环保：可接收废酸，每年2000吨；联系人赵工 13900000000""")
    assert found == [
        ("宏达热电有限公司", "offers", {"material": "粉煤灰", "quantity": "9万吨/年"}),
        ("盛泰印染", "offers", {"material": "印染污泥", "quantity": "8吨/天", "disposal_cost": "280元/吨"}),
        ("盛泰印染", "needs", {"material": "液碱", "quantity": "1800吨/年"}),
        ("越东纸业", "needs", {"material": "硫酸铝", "quantity": "600吨/年"}),
        ("康乐食品厂", "offers", {"material": "豆渣", "quantity": "12吨/天"}),
        ("康乐食品厂", "needs", {"material": "包装箱"}),
        ("绿源环保", "needs", {"material": "废酸", "quantity": "2000吨/年"}),
    ]
    assert [(firm.said["contact"].text, firm.said["phone"].text if "phone" in firm.said else "")
            for firm in reading.firms if "contact" in firm.said] == [
        ("张三", ""), ("李敏", ""), ("王经理", "13800000001"), ("赵工", "13900000000")]


def test_a_person_without_a_firm_is_asked_about():
    reading, found = told("""供需接龙
1. 王五 有：废纸5吨/月
2. 甲化工 可供：废酸20吨/月；需：热值3000大卡以上的木屑 30吨/月。张工 13800000001""")
    assert [line[:2] for line in found] == [("甲化工", "offers"), ("甲化工", "needs")]
    assert doubts(reading, "asked") == [("whose", "A2")]


def test_a_column_of_a_table():
    _, found = told("""序号|内容
1|甲化工有限公司 可供：废酸20吨/月；需：石灰30吨/月。张工 13800000001
2|乙纸业有限公司 缺：烧碱 1200吨/年""")
    assert found == [
        ("甲化工有限公司", "offers", {"material": "废酸", "quantity": "20吨/月"}),
        ("甲化工有限公司", "needs", {"material": "石灰", "quantity": "30吨/月"}),
        ("乙纸业有限公司", "needs", {"material": "烧碱", "quantity": "1200吨/年"}),
    ]


def test_names_of_persons_are_not_names_of_firms():
    reading, found = told("""1. 陈工 出 废铁 5吨/月
2. 周师傅 13800000001 收 废纸 5吨/月""")
    assert found == []
    assert doubts(reading, "asked") == [("whose", "A1"), ("whose", "A2")]
