"""Words that stand around a figure and change nothing about it (expressions, to be joined with "|")."""

from __future__ import annotations

# in front: the name of what is stated
LABELS = tuple(
    r"""
    具体 设计 规模 环评量? 核准 批复 许可 备案 可供 可用 可接收 接收能力 处理能力 利用量? 富余 剩余 余量 现有 实际
    目前 最近 现价 成交价 协议价? 合同 暂定 预计 估计 估算 粗估 收费 付费 支出 接收费? 平均 共计 合计 总计 共 总
    年运行 年均?运行时间 年度 产生量 产量 产能 产出 用量 使用量 需求量 需量 数量 供应量 库存 总投资 投资额? 出厂价
    出厂 到厂价 到货价 到厂 到岸价 采购单?价 进货?价 均价 市场价 参考价 单价 售价 价格 报价 合同价 委外处置费?
    处置(?:单价|费用?|价格?|成本)? 处理(?:单价|费用?|价格?|成本)? 运费 含水率 含水量 含水 水分 水份 含量 纯度 浓度
    质量分数 规格 自用 外售 占比 比例 温度 压力 功率 热值 低位热值 粒度 粒径 gate\sfee(?:\sof)? price quantity
    moisture(?:\scontent)? water\scontent purity ex\sworks EXW FOB CIF DAP delivered(?:\sprice)? total
    est(?:imated|\.)? 不?含运费 包运费 运费(?:另算|另计|自理) 水(?=\d) 收 收取 收购 我方?收 charge fee
    """.split()  # noqa: SIM905 - a list of words reads best as one
)
# behind: how it is fetched and paid, and what it is a figure of
TAILS = tuple(
    r"""
    (?:需方|供方|买方|卖方)?自提 送到 到厂价? 出厂价? 不?含运费? 包运费? 到付 月结 现金 现汇 承兑 委外处置 EXW FOB
    CIF DAP DDP FCA LHV NCV (?:in|ex)cl\.?\s(?:transport|freight|delivery|haulage) gate\sfee ex\sworks delivered
    moisture water by\s(?:mass|weight|volume)
    """.split()  # noqa: SIM905 - a list of words reads best as one
)
# in brackets: a part of the unit
PART_OF_UNIT = frozenset(
    """
    th e el g a n abs stp w/w v/v m/m w/v t·km tkm 吨·公里 吨公里 m·yr 米·年 米年 表压 绝压 表 绝 gauge absolute
    vol wt
    """.split()  # noqa: SIM905 - a list of words reads best as one
)
