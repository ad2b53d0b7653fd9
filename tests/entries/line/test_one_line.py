"""One sloppy line of words: each part finds its field, or is named as left; never half of one in silence."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.entries.line.one_line import one_line
from matchchain.wording import Message, say


def keys(text, side="offers", **more):
    return [left.message.key for left in one_line(text, side, **more).left]


OFFERS = {
    "印染污泥, 5吨/天, 处置费350": {"material": "印染污泥", "quantity": "5吨/天", "disposal_cost": "350"},
    "印染污泥 5吨/天 处置费350": {"material": "印染污泥", "quantity": "5吨/天", "disposal_cost": "350"},
    "印染污泥5吨/天处置费350元/吨": {"material": "印染污泥", "quantity": "5吨/天", "disposal_cost": "350元/吨"},
    "印染污泥；一天5吨；处置每吨350元；含水率８０％左右": {
        "material": "印染污泥", "quantity": "一天5吨", "disposal_cost": "每吨350元", "moisture": "８０％左右"},
    "spent acid, 5 t/day, disposal 350/t, purity 93%, EWC 06 01 01*": {
        "material": "spent acid", "quantity": "5 t/day", "disposal_cost": "350/t", "purity": "93%",
        "waste_code": "06 01 01*"},
    "spent acid; 12,5 t/yr; disposal 1.000,50/t": {
        "material": "spent acid", "quantity": "12,5 t/yr", "disposal_cost": "1.000,50/t"},
    "废酸(硫酸,含铁), 1,200吨/年，浓度20%，HW34 900-300-34，委外处置2000元/吨，液态": {
        "material": "废酸(硫酸,含铁)", "quantity": "1,200吨/年", "concentration": "20%",
        "waste_code": "HW34 900-300-34", "now": "treat", "disposal_cost": "2000元/吨", "state": "liquid"},
    "1,2-二氯乙烷,5吨/天,售价3000元/吨": {
        "material": "1,2-二氯乙烷", "quantity": "5吨/天", "price": "3000元/吨"},
    "N,N-二甲基甲酰胺 20吨/月 外售 4000元/吨": {
        "material": "N,N-二甲基甲酰胺", "quantity": "20吨/月", "now": "sell", "price": "4000元/吨"},
    "HW08 废矿物油, 20吨/年, 处置费2500元/吨": {
        "waste_code": "HW08", "material": "废矿物油", "quantity": "20吨/年", "disposal_cost": "2500元/吨"},
    "硫酸 98% 5000吨/年 售价500元/吨": {"material": "硫酸 98%", "quantity": "5000吨/年", "price": "500元/吨"},
    "PA66 边角料 3吨/月 售价8000元/吨": {"material": "PA66 边角料", "quantity": "3吨/月", "price": "8000元/吨"},
    '"废酸, 含铁", 5吨/天': {"material": "废酸, 含铁", "quantity": "5吨/天"},
    "废油漆桶, 200个/月, 危废, 固态, 数据2026年10月": {
        "material": "废油漆桶", "quantity": "200个/月", "kind": "waste", "legal": "hazardous-waste",
        "state": "solid", "as_of": "2026年10月"},
    "蒸汽, 20吨/小时, 180℃, 0.8MPa, 售价220元/吨, 8000小时/年, 管道": {
        "material": "蒸汽", "quantity": "20吨/小时", "temperature": "180℃", "pressure": "0.8MPa",
        "price": "220元/吨", "hours": "8000小时/年", "mode": "pipe"},
    "copper slag, 1,200 tonnes p.a., landfilled, costs 350/t to landfill": {
        "material": "copper slag", "quantity": "1,200 tonnes p.a.", "now": "landfill", "disposal_cost": "350/t"},
    "plating sludge, 12 t/month, hazardous waste, 11 01 09*, filter cake": {
        "material": "plating sludge", "quantity": "12 t/month", "kind": "waste", "legal": "hazardous-waste",
        "waste_code": "11 01 09*", "state": "paste"},
    "酒糟;5吨/天;外售;300元/吨": {"material": "酒糟", "quantity": "5吨/天", "now": "sell", "price": "300元/吨"},
    "酒糟,处置费350,500吨/年": {"material": "酒糟", "disposal_cost": "350", "quantity": "500吨/年"},
    "酒糟, 5吨/天, 倒贴50元/吨, 自提": {
        "material": "酒糟", "quantity": "5吨/天", "disposal_cost": "50元/吨", "note": "自提"},
    "酒糟": {"material": "酒糟"},
    "脱硫石膏（含水15%）1.2万吨/年": {"material": "脱硫石膏（含水15%）", "quantity": "1.2万吨/年"},
    "油漆渣 0.5吨/月 危废": {
        "material": "油漆渣", "quantity": "0.5吨/月", "kind": "waste", "legal": "hazardous-waste"},
    "氧化铁皮：120吨/月：售价850元/吨": {"material": "氧化铁皮", "quantity": "120吨/月", "price": "850元/吨"},
    "废机油，2吨/年，委托浙江环保处置，5500元/吨": {
        "material": "废机油", "quantity": "2吨/年", "now": "treat", "note": "委托浙江环保处置",
        "disposal_cost": "5500元/吨"},
    "煤渣, 5000吨/年, 填埋（生活垃圾填埋场）": {
        "material": "煤渣", "quantity": "5000吨/年", "now": "landfill", "note": "生活垃圾填埋场"},
    "waste heat 5 MW 120 °C": {"material": "waste heat", "quantity": "5 MW", "temperature": "120 °C"},
    "Whey permeate - 30 m3/day - sold at 2.5/m3": {
        "material": "Whey permeate", "quantity": "30 m3/day", "now": "sell", "price": "2.5/m3"},
    "废纸箱 每月3吨 卖给废品站": {"material": "废纸箱", "quantity": "每月3吨", "sells_to": "废品站"},
    "木屑 10吨/日 水分≤20% 热值3500大卡/公斤 售价380元/吨": {
        "material": "木屑", "quantity": "10吨/日", "moisture": "≤20%", "heat_value": "3500大卡/公斤",
        "price": "380元/吨"},
}  # fmt: skip


@pytest.mark.parametrize(("text", "said"), OFFERS.items(), ids=OFFERS)
def test_every_part_of_an_offer_finds_its_field(text, said):
    read = one_line(text, "offers")
    assert (dict(read.said), read.left) == (said, ())


NEEDS = {
    "污泥, 300吨/月, 处置费180元/吨, 含水率≤60%": {
        "material": "污泥", "quantity": "300吨/月", "gate_fee": "180元/吨", "max_moisture": "≤60%"},
    "脱硫石膏, 8000吨/年, 200元/吨": {"material": "脱硫石膏", "quantity": "8000吨/年", "price": "200元/吨"},
    "sodium sulfite, 15000 t/yr, 1500/t, purity >= 90%": {
        "material": "sodium sulfite", "quantity": "15000 t/yr", "price": "1500/t", "purity": ">= 90%"},
    "粉煤灰 需求2万吨/年 可接受炉渣": {"material": "粉煤灰", "quantity": "2万吨/年", "accepts": "炉渣"},
    "sodium sulfate 3000 t/yr up to 400/t": {
        "material": "sodium sulfate", "quantity": "3000 t/yr", "price": "up to 400/t"},
    "sulphuric acid needs 20 t/month, pay 300/t": {
        "material": "sulphuric acid", "quantity": "20 t/month", "price": "300/t"},
}  # fmt: skip


@pytest.mark.parametrize(("text", "said"), NEEDS.items(), ids=NEEDS)
def test_every_part_of_a_need_finds_its_field(text, said):
    read = one_line(text, "needs")
    assert (dict(read.said), read.left) == (said, ())


def test_a_cell_beside_a_name_holds_figures_only():
    assert dict(one_line("约3000吨/年,委外处置1200元/吨", "offers", named=False).said) == {
        "quantity": "约3000吨/年", "now": "treat", "disposal_cost": "1200元/吨"}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "left"),
    {
        "酒糟, 5吨/天, 300元/吨": ["line.price-or-disposal"],
        "酒糟 5吨/天 300元/吨": ["line.price-or-disposal"],
        "酒糟, 5吨/天, 80%": ["line.which-share"],
        "酒糟, 350": ["line.bare-number"],
        "酒糟, 5吨/天, 自用三成": ["line.own-use"],
        "酒糟, 库存200吨": ["line.on-hand"],
        "酒糟, 5吨/天, 运费30元/吨": ["line.haulage"],
        "酒糟, 5吨/天, 对方付款": ["line.who-pays"],
        "酒糟, 5吨/天, 1800吨/年": ["line.said-twice"],
        "酒糟, 5吨/天, 王经理说的": ["line.unplaced"],
        "电镀废液 铜含量20g/L 5吨/月": ["line.in-the-name"],
        "废酸含量20%, 5吨/天": ["line.in-the-name"],
        "硫酸铵 3000 吨/年 含氮20.5% 售价 600": ["line.unplaced"],
        "废纸箱 每月3吨 卖给废品站 1.2元/公斤": ["line.price-or-disposal"],
        "酒糟,10吨/班": ["units.unknown-unit"],
        "5吨/天, 酒糟": ["line.no-name", "line.unplaced"],
        "酒糟, 5吨/天, 售价30美元/吨": ["units.foreign-money"],
        "酒糟, 含水率800%": ["units.over-100"],
        "sludges from effluent treatment, other than those in 04 02 19, 5 t/day": ["line.unplaced"],
    }.items(),
)
def test_what_cannot_be_placed_is_named_with_a_cure_and_never_guessed(text, left):
    assert keys(text) == left
    for one in one_line(text, "offers").left:
        assert one.part in text
        for lang in ("zh", "en"):
            assert say(one.message, lang)
            assert say(Message(f"{one.message.key}.cure", one.message.facts), lang)


def test_a_whole_name_that_somebody_knows_is_a_name():
    name = "sludges from effluent treatment, other than those in 04 02 19"
    assert dict(one_line(name, "offers", is_name=name.__eq__).said) == {"material": name}


_PIECES = st.sampled_from(
    ["5吨/天", "处置费350", "含水80%", "300元/吨", "80%", "350", "危废", "固态", "自用三成", "HW08", "价格面议", "冬季停产",
     "1,200吨/年", "12 t/month", "purity 93%", "landfill 40/t", "库存30吨", "180℃", "20 01 25"]
)  # fmt: skip


@pytest.mark.parametrize("word", ["危废", "hazardous waste", "HW08", "一般固废"])
@settings(deadline=None)
@given(st.sampled_from(["5吨/天", "12 t/month", "处置费350元/吨", "含水80%", "landfill 40/t"]), st.booleans())
def test_a_word_of_law_is_never_swallowed_by_the_figure_before_it(word, figure, behind):
    parts = [figure, word] if behind else [word, figure]
    read = one_line("酒糟, " + " ".join(parts), "offers")
    assert read.left == ()
    assert {"legal", "waste_code"} & set(read.said)


@settings(deadline=None)
@given(st.lists(_PIECES, min_size=1, max_size=5, unique=True), st.sampled_from([", ", "，", "; ", "、"]))
def test_no_figure_of_a_line_is_lost(parts, comma):
    read = one_line(comma.join(["酒糟", *parts]), "offers")
    kept = " ".join([*read.said.values(), *(left.part for left in read.left)])
    for part in parts:
        assert all(number in kept for number in re.findall(r"\d+", part))
    assert read.said["material"] == "酒糟"


_WORDS = st.sampled_from(
    ["酒糟", "5", "吨/天", "处置费", "350", "元/吨", "%", "含水", "HW08", "危废", "(", "）", "、", ",", " ", ":", "-", "约", "/t", "price", "t/yr",
     "免费", "委托", "处置", "外售", "“", '"', "2026年", "×10⁴", "卖给", "海川", "=", "≥", "自提", "\n", "面议", "无"]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(_WORDS, max_size=14).map("".join), st.sampled_from(["offers", "needs"]), st.booleans())
def test_whatever_is_written_is_read_or_named_and_no_digit_is_lost(text, side, named):
    read = one_line(text, side, named=named)
    kept = " ".join([*read.said.values(), *(left.part for left in read.left)])
    assert all(number in kept for number in re.findall(r"\d+", text))
    for left in read.left:
        assert say(left.message, "zh")
        assert say(Message(f"{left.message.key}.cure", left.message.facts), "en")
