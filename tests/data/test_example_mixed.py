"""The mixed park: what is planned can be defended, and none of its traps is ever ready or planned."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import matchchain
from matchchain.network.planning.plan import Selection

PARK = Path(__file__).resolve().parents[2] / "examples" / "mixed"
TODAY = dt.date(2026, 11, 22)

# what the plan may hold: supplier, receiver -> offer and need
DEFENSIBLE = """
banya-board muzhi-furniture 刨花板:刨花板
banya-board luyuan-greenhouse 树皮:育苗基质
banya-board chenxi-power 砂光粉:生物质燃料 砂光粉:锅炉燃料 树皮:生物质燃料
chenxi-power zhuanyao-brick 燃煤炉渣:燃煤炉渣
chenxi-power yunqi-concrete 燃煤炉渣:墙材砌块原料 脱硫石膏:墙材砌块原料 粉煤灰:粉煤灰 粉煤灰:墙材砌块原料
chenxi-power panshi-cement 粉煤灰:水泥混合材 脱硫石膏:水泥缓凝剂
chenxi-power shiban-board 脱硫石膏:石膏板原料 蒸汽:蒸汽
chenxi-power chunhe-food 蒸汽:蒸汽
chenxi-power fengtun-slaughter 蒸汽:蒸汽
chenxi-power guqiao-baijiu 蒸汽:蒸汽
chenxi-power hezhang-carton 蒸汽:蒸汽
chenxi-power lichi-battery 蒸汽:蒸汽
chenxi-power maiyuan-beer 蒸汽:蒸汽
chenxi-power qingdou-bean 蒸汽:蒸汽
chenxi-power qingjiang-paper 蒸汽:蒸汽
chenxi-power shengji-pharma 蒸汽:蒸汽
chenxi-power yunjin-dye 蒸汽:蒸汽
chenxi-power jinjiao-gelatine 蒸汽:蒸汽
chenxi-power hengliang-plating 蒸汽:蒸汽
fenran-wte hengliang-plating 低压蒸汽:蒸汽
fenran-wte junxiang-mushroom 低压蒸汽:蒸汽
fenran-wte qingdou-bean 低压蒸汽:蒸汽
fenran-wte yunqi-concrete 垃圾焚烧炉渣:墙材砌块原料
fenran-wte zhuanyao-brick 垃圾焚烧炉渣:制砖原料
chitu-tyre panshi-cement 废轮胎:水泥窑替代燃料
chitu-tyre liuli-glass 木托盘:木托盘
chitu-tyre zhenggang-foundry 废钢丝:铸造用废钢
chunhe-food panshi-cement 废硅藻土:水泥生料配料
chunhe-food shengyang-dairy 苹果渣:反刍饲料
chunhe-food yuneng-biogas 苹果渣:沼气发酵原料 食品废水:沼气发酵原料
chunhe-food qingyuan-sewage 食品废水:碳源
dingtao-ceramics panshi-cement 废石膏模:水泥缓凝剂 废陶瓷:水泥混合材 废陶瓷:水泥生料配料 抛光渣:水泥生料配料
dingtao-ceramics yunqi-concrete 废陶瓷:墙材砌块原料
dingtao-ceramics zhuanyao-brick 废陶瓷:制砖原料 抛光渣:制砖原料
fengtun-slaughter yuneng-biogas 屠宰污泥:沼气发酵原料 胃容物:沼气发酵原料 屠宰血水:沼气发酵原料
fengtun-slaughter liangmu-feed 肉骨粉:肉骨粉
fengtun-slaughter jinjiao-gelatine 鲜骨:鲜骨
fuyuan-flour junxiang-mushroom 小麦麸:麸皮
fuyuan-flour liangmu-feed 小麦麸:麸皮
fuyuan-flour shengyang-dairy 小麦麸:反刍饲料蛋白源
guqiao-baijiu junxiang-mushroom 白酒丢糟:食用菌基质
guqiao-baijiu yuneng-biogas 白酒丢糟:沼气发酵原料 黄水:沼气发酵原料 底锅水:沼气发酵原料
guqiao-baijiu qingyuan-sewage 酒尾:碳源 黄水:碳源
hengliang-plating huize-recovery 含镍污泥:镍回收原料
hengliang-plating jingchuan-agent 废盐酸:铁盐原料
hezhang-carton qingjiang-paper 废纸箱:废纸箱
hezhang-carton fengtun-slaughter 纸箱:纸箱
hezhang-carton guqiao-baijiu 纸箱:纸箱
hezhang-carton muzhi-furniture 纸箱:纸箱
jingche-machining huize-recovery 废切削液:废乳化液 废机油:废矿物油
jingche-machining zhenggang-foundry 铁屑:铁屑 废钢边角料:铸造用废钢 铁屑:铸造用废钢
jingchuan-agent qingjiang-paper 聚合氯化铝:聚合氯化铝
jingchuan-agent qingyuan-sewage 聚合氯化铝:聚合氯化铝
jinggui-wafer zhenggang-foundry 废石墨:增碳剂
jinjiao-gelatine liangmu-feed 磷酸氢钙:磷酸氢钙
junxiang-mushroom luyuan-greenhouse 废菌棒:育苗基质
lichi-battery zaili-recycling 废极片:废极片 废锂电池:废锂电池
lichi-battery mingyin-aluminium 铝箔边角料:废铝
liuli-glass fengtun-slaughter 热水:热水
liuli-glass luyuan-greenhouse 采暖热水:温室供热 热水:温室供热
luyuan-greenhouse zaisu-plastics 废农膜:再生塑料颗粒原料
luyuan-greenhouse yuneng-biogas 番茄秧:沼气发酵原料
luyuan-greenhouse wotu-fertiliser 番茄秧:有机肥原料
maiyuan-beer luyuan-greenhouse 发酵二氧化碳:温室气肥
maiyuan-beer shengyang-dairy 啤酒糟:啤酒糟
maiyuan-beer liangmu-feed 废酵母:酵母泥
maiyuan-beer yuneng-biogas 废酵母:沼气发酵原料
maiyuan-beer liuli-glass 碎玻璃:碎玻璃
maiyuan-beer panshi-cement 废硅藻土:水泥生料配料
mingyin-aluminium jingchuan-agent 二次铝灰:铝盐原料
muzhi-furniture banya-board 密度板边角料:刨花板原料 木屑:刨花板原料
muzhi-furniture chenxi-power 木屑:生物质燃料 砂光粉:生物质燃料 砂光粉:锅炉燃料
muzhi-furniture junxiang-mushroom 木屑:木屑 木屑:食用菌基质
muzhi-furniture shengyang-dairy 木屑:垫料
muzhi-furniture panshi-cement 漆渣:水泥窑替代燃料
panshi-cement shiban-board 水泥:水泥
panshi-cement yunqi-concrete 水泥:水泥
qingdou-bean liangmu-feed 大豆皮:大豆皮 大豆皮:猪饲料 大豆皮:饲料原料
qingdou-bean shengyang-dairy 豆渣:豆渣 大豆皮:反刍饲料蛋白源
qingdou-bean yuneng-biogas 豆腐黄浆水:沼气发酵原料
qingjiang-paper dingtao-ceramics 沼气:燃料气
qingjiang-paper liuli-glass 沼气:燃料气
qingjiang-paper zhuanyao-brick 造纸污泥:造纸污泥
qingjiang-paper panshi-cement 造纸轻渣:水泥窑替代燃料
qingjiang-paper zhenggang-foundry 废铁丝:铸造用废钢
qingyuan-sewage chenxi-power 中水:冷却用水
qingyuan-sewage fenran-wte 中水:冷却用水
qingyuan-sewage qingjiang-paper 中水:工业用水
qingyuan-sewage yunjin-dye 中水:工业用水
qingyuan-sewage panshi-cement 市政污泥:市政污泥
rixin-pv panshi-cement 氟化钙污泥:水泥生料配料
rouge-leather jinjiao-gelatine 生皮边角料:明胶原料
shengyang-dairy wotu-fertiliser 牛粪:有机肥原料 牛粪:畜禽粪便
shengyang-dairy yuneng-biogas 牛粪:沼气发酵原料
shiban-board panshi-cement 废石膏板:水泥缓凝剂
xiangcun-kitchen yuneng-biogas 废菜叶:沼气发酵原料 餐厨垃圾:沼气发酵原料 餐厨垃圾:餐厨垃圾 餐饮废油:生物柴油原料
yuneng-biogas dingtao-ceramics 沼气:燃料气
yuneng-biogas liuli-glass 沼气:燃料气
yuneng-biogas luyuan-greenhouse 沼液:液体肥原料
yunjin-dye huize-recovery 定型机废油:废矿物油
yunjin-dye qingyuan-sewage 丝光淡碱:碱源
yunqi-concrete panshi-cement 废混凝土:水泥生料配料
zhenggang-foundry panshi-cement 铸造废砂:水泥生料硅质原料 铸造废砂:水泥生料配料 中频炉渣:水泥生料配料 铸造除尘灰:水泥生料配料
zhenggang-foundry yunqi-concrete 铸造废砂:墙材砌块原料
zhenggang-foundry zhuanyao-brick 铸造废砂:制砖原料
"""

# offer @ supplier > need @ receiver: never proposed, refused with its reason or not mentioned at all
NEVER = """
含氟废水@rixin-pv>碳源@qingyuan-sewage 印染废水@yunjin-dye>碳源@qingyuan-sewage
渗滤液@fenran-wte>碳源@qingyuan-sewage 屠宰血水@fengtun-slaughter>碳源@qingyuan-sewage
木屑@muzhi-furniture>碳源@qingyuan-sewage 餐厨垃圾@xiangcun-kitchen>碳源@qingyuan-sewage
餐厨垃圾@xiangcun-kitchen>猪饲料@liangmu-feed 餐厨垃圾@xiangcun-kitchen>饲料原料@liangmu-feed
餐饮废油@xiangcun-kitchen>动物油脂@liangmu-feed
病死猪@fengtun-slaughter>有机肥原料@wotu-fertiliser 病死猪@fengtun-slaughter>饲料原料@liangmu-feed
病死猪@fengtun-slaughter>水泥窑替代燃料@panshi-cement 病死牛@shengyang-dairy>有机肥原料@wotu-fertiliser
猪血@fengtun-slaughter>饲料蛋白源@liangmu-feed 猪血@fengtun-slaughter>明胶原料@jinjiao-gelatine
肉骨粉@fengtun-slaughter>反刍饲料@shengyang-dairy 肉骨粉@fengtun-slaughter>反刍饲料蛋白源@shengyang-dairy
市政污泥@qingyuan-sewage>有机肥原料@wotu-fertiliser 印染污泥@yunjin-dye>有机肥原料@wotu-fertiliser
造纸污泥@qingjiang-paper>有机肥原料@wotu-fertiliser 废水处理污泥@chunhe-food>有机肥原料@wotu-fertiliser
市政污泥@qingyuan-sewage>沼气发酵原料@yuneng-biogas 市政污泥@qingyuan-sewage>水泥窑替代燃料@panshi-cement
造纸污泥@qingjiang-paper>锅炉燃料@chenxi-power 造纸污泥@qingjiang-paper>垫料@shengyang-dairy
抗生素菌渣@shengji-pharma>有机肥原料@wotu-fertiliser 抗生素菌渣@shengji-pharma>饲料原料@liangmu-feed
抗生素菌渣@shengji-pharma>食用菌基质@junxiang-mushroom
焚烧飞灰@fenran-wte>水泥生料硅质原料@panshi-cement 焚烧飞灰@fenran-wte>水泥生料配料@panshi-cement
焚烧飞灰@fenran-wte>粉煤灰@yunqi-concrete 垃圾焚烧炉渣@fenran-wte>燃煤炉渣@zhuanyao-brick
垃圾焚烧炉渣@fenran-wte>机制砂@yunqi-concrete
电镀污泥@hengliang-plating>制砖原料@zhuanyao-brick 电镀污泥@hengliang-plating>水泥窑替代燃料@panshi-cement
废盐酸@hengliang-plating>盐酸@jinjiao-gelatine 废盐酸@hengliang-plating>盐酸@rixin-pv
废盐酸@hengliang-plating>盐酸@jingchuan-agent 废氢氟酸@rixin-pv>氢氟酸@rixin-pv
废氢氟酸@rixin-pv>碱源@qingyuan-sewage 硅泥@jinggui-wafer>增碳剂@zhenggang-foundry
废轮胎@chitu-tyre>增碳剂@zhenggang-foundry 废轮胎@chitu-tyre>锅炉燃料@chenxi-power
废活性炭@muzhi-furniture>增碳剂@zhenggang-foundry 废活性炭@muzhi-furniture>活性炭@fenran-wte
废活性炭@muzhi-furniture>锅炉燃料@chenxi-power 废活性炭@hengliang-plating>水泥窑替代燃料@panshi-cement
废滤芯@hengliang-plating>水泥窑替代燃料@panshi-cement 漆渣@muzhi-furniture>锅炉燃料@chenxi-power
漆渣@muzhi-furniture>生物质燃料@chenxi-power 废油漆桶@muzhi-furniture>铸造用废钢@zhenggang-foundry
密度板边角料@muzhi-furniture>食用菌基质@junxiang-mushroom 密度板边角料@muzhi-furniture>木屑@junxiang-mushroom
密度板边角料@muzhi-furniture>垫料@shengyang-dairy 含铬皮屑@rouge-leather>明胶原料@jinjiao-gelatine
含铬皮屑@rouge-leather>有机肥原料@wotu-fertiliser 制革污泥@rouge-leather>有机肥原料@wotu-fertiliser
制革污泥@rouge-leather>制砖原料@zhuanyao-brick 窑灰@panshi-cement>钾肥@wotu-fertiliser
废盐@rouge-leather>食用盐@chunhe-food 废盐@rouge-leather>食用盐@xiangcun-kitchen
芒硝@zaili-recycling>元明粉@yunjin-dye 再生PE颗粒@zaisu-plastics>食品包装膜@chunhe-food
废农膜@luyuan-greenhouse>锅炉燃料@chenxi-power 废布料@yunjin-dye>锅炉燃料@chenxi-power
中水@qingyuan-sewage>工艺用水@maiyuan-beer 发酵二氧化碳@maiyuan-beer>二氧化碳@chunhe-food
循环水余热@chenxi-power>蒸汽@maiyuan-beer 循环水余热@chenxi-power>温室供热@luyuan-greenhouse
余热@yunjin-dye>蒸汽@fengtun-slaughter 余热@zhuanyao-brick>蒸汽@shiban-board
低压蒸汽@fenran-wte>蒸汽@chitu-tyre 蒸汽@chenxi-power>蒸汽@chitu-tyre
低压蒸汽@fenran-wte>蒸汽@yunjin-dye
废NMP@lichi-battery>NMP@lichi-battery 铝灰@mingyin-aluminium>铝酸钙粉@dingtao-ceramics
废切削液@jingche-machining>切削液@jingche-machining 废硅片@rixin-pv>硅片@rixin-pv
铝箔边角料@lichi-battery>铝箔@lichi-battery 废石墨@jinggui-wafer>石墨热场@jinggui-wafer
脱硫石膏@chenxi-power>食品添加剂石膏@qingdou-bean 氟化钙污泥@rixin-pv>制砖原料@zhuanyao-brick
白酒丢糟@guqiao-baijiu>饲料蛋白源@liangmu-feed 废酵母@maiyuan-beer>饲料蛋白源@liangmu-feed
牛粪@shengyang-dairy>食用菌基质@junxiang-mushroom 沼气@qingjiang-paper>蒸汽@qingjiang-paper
"""

# may be told, with what is missing, but is neither ready nor planned
WAITS = """
铸造废砂@zhenggang-foundry>黏土@dingtao-ceramics 垃圾焚烧炉渣@fenran-wte>黏土@dingtao-ceramics
电镀污泥@hengliang-plating>黏土@dingtao-ceramics 木屑@muzhi-furniture>黏土@dingtao-ceramics
木屑@muzhi-furniture>木片@banya-board 废石膏板@shiban-board>石膏@junxiang-mushroom
废NMP@lichi-battery>溶剂回收原料@huize-recovery 异丙醇废液@rixin-pv>溶剂回收原料@huize-recovery
废NMP@lichi-battery>锅炉燃料@chenxi-power 电镀污泥@hengliang-plating>镍回收原料@huize-recovery
电镀污泥@hengliang-plating>污泥@zhuanyao-brick 含镍污泥@hengliang-plating>污泥@zhuanyao-brick
印染污泥@yunjin-dye>污泥@zhuanyao-brick 印染废水@yunjin-dye>工业用水@qingjiang-paper
含氟废水@rixin-pv>工业用水@qingjiang-paper 焚烧飞灰@fenran-wte>水泥混合材@panshi-cement
焚烧飞灰@fenran-wte>制砖原料@zhuanyao-brick 抗生素菌渣@shengji-pharma>沼气发酵原料@yuneng-biogas
病死猪@fengtun-slaughter>沼气发酵原料@yuneng-biogas 病死猪@fengtun-slaughter>生物柴油原料@yuneng-biogas
废菌棒@junxiang-mushroom>有机肥原料@wotu-fertiliser 沼渣@yuneng-biogas>有机肥原料@wotu-fertiliser
市政污泥@qingyuan-sewage>土壤改良剂@wotu-fertiliser 市政污泥@qingyuan-sewage>育苗基质@luyuan-greenhouse
密度板边角料@muzhi-furniture>生物质燃料@chenxi-power 密度板边角料@muzhi-furniture>有机肥原料@wotu-fertiliser
二次铝灰@mingyin-aluminium>水泥生料配料@panshi-cement 铝灰@mingyin-aluminium>铝酸钙粉@jingchuan-agent
煲模液@mingyin-aluminium>碱源@qingyuan-sewage 窑灰@panshi-cement>碱源@qingyuan-sewage
脱硫灰@liuli-glass>水泥缓凝剂@panshi-cement 脱硫灰@liuli-glass>石膏板原料@shiban-board
废石膏模@dingtao-ceramics>石膏板原料@shiban-board 中水@qingyuan-sewage>灌溉用水@luyuan-greenhouse
磨床灰@jingche-machining>水泥铁质校正料@panshi-cement 含油铁屑@jingche-machining>铁屑@zhenggang-foundry
砂光粉@banya-board>垫料@shengyang-dairy
"""

RUNNING = """
玻璃瓶@liuli-glass>玻璃瓶@maiyuan-beer 蒸汽@chenxi-power>蒸汽@qingjiang-paper
硅片@jinggui-wafer>硅片@rixin-pv 瓦楞原纸@qingjiang-paper>瓦楞原纸@hezhang-carton
粉煤灰@chenxi-power>粉煤灰@yunqi-concrete
"""

PLANNED_AT_LEAST = 65

Pair = tuple[str, str, str, str]


def pairs(table: str) -> list[Pair]:
    """Supplier, offer, receiver, need of each trap."""
    found = []
    for word in table.split():
        offer, need = word.split(">")
        (what, supplier), (wanted, receiver) = offer.split("@"), need.split("@")
        found.append((supplier, what, receiver, wanted))
    return found


def defensible() -> set[Pair]:
    found = set()
    for line in DEFENSIBLE.strip().splitlines():
        supplier, receiver, *words = line.split()
        found |= {(supplier, offer, receiver, need) for offer, need in (w.split(":") for w in words)}
    return found


@pytest.fixture(scope="module")
def park() -> matchchain.Park:
    return matchchain.load(PARK).park


@pytest.fixture(scope="module")
def told(park) -> dict[Pair, tuple[str, bool]]:
    """Every pair the tool would let a person choose: its stage, and whether it is planned."""
    plan = matchchain.suggest(park, today=TODAY, select=Selection(all=True))
    return {(p.supplier, p.offer, p.receiver, p.need): (p.stage, p.in_plan) for p in plan.pairings}


@pytest.fixture(scope="module")
def lines(park) -> set[tuple[str, str]]:
    return {(firm.id, e.material) for firm in park.firms for e in (*firm.offers, *firm.needs)}


def test_the_cards_read_without_an_error():
    assert [f for f in matchchain.load(PARK).findings if f.level == "error"] == []


def test_every_trap_and_every_defensible_row_stands_on_the_cards(lines):
    for supplier, offer, receiver, need in [*pairs(NEVER), *pairs(WAITS), *defensible()]:
        assert (supplier, offer) in lines
        assert (receiver, need) in lines


@pytest.mark.parametrize("pair", pairs(NEVER), ids=">".join)
def test_a_trap_that_is_refused_is_not_proposed_at_all(told, pair):
    assert pair not in told


@pytest.mark.parametrize("pair", pairs(WAITS), ids=">".join)
def test_a_trap_that_waits_is_neither_ready_nor_planned(told, pair):
    stage, planned = told.get(pair, ("refused", False))
    assert stage in {"refused", "papers", "figures", "names"}
    assert not planned


@pytest.mark.parametrize("pair", pairs(RUNNING), ids=">".join)
def test_what_is_traded_already_is_told_and_its_running_part_is_no_news(told, pair):
    assert pair in told
    assert told[pair][0] in {"existing", "ready"}


def test_every_planned_row_can_be_defended(told):
    planned = {pair for pair, (_, planned) in told.items() if planned}
    assert planned - defensible() == set()
    assert len(planned) >= PLANNED_AT_LEAST
