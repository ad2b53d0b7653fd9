"""Pairs that everybody in the trade would expect: offers, then the need. Each stands somewhere, in whichever block."""

from __future__ import annotations

import pytest

from tests.proposals.pair import standing

ZH = [
    ("啤酒糟 木薯酒糟", "酒糟"),
    ("定型机废油 废切削油", "废矿物油"),
    ("废锂电池 废铅蓄电池 废镍镉电池", "废旧电池"),
    ("铝箔边角料", "废铝"),
    ("废钢边角料", "废钢"),
    ("废砂", "铸造废砂"),
    ("抛光渣", "陶瓷抛光渣"),
    ("废塑料绳 废PE膜 注塑边角料 机头料 薄膜边角料 改性塑料废料", "废塑料"),
    ("实木边角料 胶合板边角料", "废木材"),
    ("废轮胎", "废橡胶"),
    ("废丝", "废聚酯"),
    ("地沟油", "废油脂"),
    ("肉渣", "动物油脂"),
    ("硅泥", "硅铁"),
    ("切割废砂浆", "碳化硅"),
    ("废石墨", "增碳剂"),
    ("赤泥 铜渣 钢渣", "铁质校正料"),
    ("脱硫石膏", "石膏粉"),
    ("电石渣", "石灰"),
    ("酒糟 玉米芯", "食用菌基料"),
    ("铝灰", "铝酸钙粉"),
    ("二次铝灰", "铝灰"),
]
EN = [
    ("brewers' spent grain|fish heads and frames", "anaerobic digestion"),
    ("plastic rejects|textile shoddy", "RDF"),
    ("waste glass", "cullet"),
    ("plasterboard offcuts", "gypsum"),
    ("spent pickling HCl", "ferric chloride"),
    ("foundry sand|waste sand", "fill sand"),
    ("mill scale", "iron oxide corrective"),
    ("lithium-ion battery waste|used lead acid batteries", "used batteries"),
    ("injection moulding scrap|film trim", "waste plastics"),
]
ZH_EACH = [(offer, need) for offers, need in ZH for offer in offers.split()]
EN_EACH = [(offer, need) for offers, need in EN for offer in offers.split("|")]
STANDS = {"planned", "ready", "figures", "papers", "names"}


@pytest.mark.parametrize(("offer", "need"), ZH_EACH)
def test_an_obvious_pair_comes_in_china(offer, need):
    assert standing(offer, need, jurisdiction="CN") in STANDS


@pytest.mark.parametrize(("offer", "need"), EN_EACH)
def test_an_obvious_pair_comes_in_europe(offer, need):
    assert standing(offer, need, jurisdiction="EU") in STANDS


@pytest.mark.parametrize("offer", ["余热", "烟气余热", "waste heat"])
def test_waste_heat_raises_steam_where_it_is_hot_enough_which_is_asked(offer):
    assert standing(offer, "蒸汽", kind="energy", jurisdiction="CN") in {"papers", "figures"}


@pytest.mark.parametrize(("offer", "need"), [("废旧电池", "废铅蓄电池"), ("废电池", "废锂电池"), ("used batteries", "lead-acid batteries waste")])
def test_batteries_of_no_kind_may_be_the_hazardous_ones_and_wait(offer, need):
    assert standing(offer, need, jurisdiction="CN") in {"names", ""}
