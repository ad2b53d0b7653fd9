"""Words beside a head that only tell of a place, a machine, a step or a time: they leave it what it is."""

from __future__ import annotations

from matchchain.expressions import expression

_ZH = (
    "车间 工段 工序 工艺 生产线 产线 机组 机台 设备 装置 分厂 厂区 工厂 厂 站 库 库房 仓库 食堂 办公 "
    "办公室 实验室 宿舍 检修 维修 保养 维护 更换 换下 换下来 拆下 拆下来 下来 淘汰 报废 日常 定期 生产 "
    "加工 制造 运行 停用 产生 产出 产 出来 排出 收集 回收 分选 分拣 清理 清洗 打包 外售 自产 库存 积压 "
    "过期 剩余 多余 余 散装 块状 粉状 干 湿 普通 一般 混合 混杂 浓 稀 纯 精制 工业 商品 热 冷 外购 国产 "
    "进口 各类 各种 其他 用过 后 前 中 时 内 上 下 的 等 及 和 类 、 注塑 注塑机 吹塑 吹塑机 冲压 冲压机 "
    "冲床 机床 车床 数控 机加 机加工 切割 裁剪 剪切 打磨 抛光 抛丸 喷涂 焊接 铸造 压铸 锻造 热处理 挤出 "
    "挤出机 挤塑 空压机 压缩机 真空泵 变压器 发电机 捞取 捞出 拦截 刮下 割下 刨下 抽出 筛出 清出 扒出 "
    "取出 卸出 换出 沥出 滤出 掏出 切下 剪下 剔除 剔下 梳下 挑出 捡出 退下 退出 打捆 捆装 外排 外卖 超期 "
    "停产 集中 供应 园区 集团 分公司 公司 汽轮机 纸机 窑炉 转炉 电炉 高炉 精炼 轧制 轧线 连铸 粉碎 破碎 "
    "筛分 压滤 脱水 晾干 晒干 离心 沉淀 过滤 分离 洗涤 漂洗 水洗 空分 锅炉 定型 定型机 印刷 印刷机 涂布 "
    "涂布机 织机 纺机 采购 来料 下料 开料 裁床 裁断 冲裁 冲片 冲孔 剪板 折弯 铣削 车削 磨削 钻孔 镗孔 "
    "拉削 攻丝 滚齿 磨床 铣床 线切割 激光 激光切割 等离子 火焰 组装 装配 总装 包装 灌装 分装 充填 封口 "
    "贴标 印字 检验 质检 化验 抽检 返工 返修 大修 年修 中修 小修 停机 停车 开车 试车 调试 开机 换产 换型 "
    "换色 换线 切换 清仓 清库 盘库 清罐 清釜 清槽 清塔 清池 清炉 拆炉 倒罐 卸料 上料 投料 配料 拌料 混料 "
    "混合机 造粒 筛选 风选 水选 磁选 色选 分级 复筛 振动筛 旋风 集尘 收集的 收集来的 拦截的 捞出的 捞起 "
    "打捞 冲洗 清洁 卫生 场地 地面 车间地面 落地 散落 撒落 洒落 残留 剩下的 剩余的 下机 下线 在线 离线 "
    "后段 前段 中段 一期 二期 三期 老线 新线 南厂 北厂 东区 西区 总厂 本厂 我厂 每月 每天 每年 日产 月产 "
    "年产 长期 定期清理 间断 产生的 排出的 产出的 换下的 更换的 拆下的 淘汰的 报废的 废弃的 用过的 真空 "
    "常压 减压 高压 低压 高温 低温 常温 机械 人工 手工 自动 半自动 全自动 反应釜 烘干 烘干机 干燥 干燥机 "
    "叉车 汽车 车辆 管道 管输 管廊 管线 槽车 罐车 船运 铁运 输送 隔墙 直供 互供 外送 外供"
)
_ZH_NUMBERS = "0-9#＃号一二三四五六七八九十东西南北新老旧甲乙丙"
_EN = (
    "workshop shop floor plant site unit line works mill factory warehouse office canteen laboratory laboratories "
    "maintenance overhaul repair routine daily regular process "
    "processing production manufacturing operation operations "
    "machine machining machines press lathe cnc cutting sawing grinding polishing blasting welding moulding molding "
    "injection extrusion stamping casting forging spraying drying packing packaging printing mixed assorted general "
    "various clean dirty dry wet loose baled bulk stock old used waste "
    "spent scrap surplus obsolete expired redundant "
    "off-size oversize undersize unsold off-spec rejected concentrated dilute diluted industrial "
    "technical commercial purified pure fresh hot cold "
    "warm molten liquid solid crushed compressor transformer boiler engine vehicle forklift truck pump generator "
    "hydraulic no nr the a an our own of and area building hall tank silo shift year-end annual "
    "bale bales lot lots load loads returns "
    "pipe piped pipeline over-the-fence conveyor barge rail tanker tankers truck trucks delivered supplied"
)
_WORN_ZH = (
    "更换 换下 换出 拆下 拆除 淘汰 失效 老化 沾 废 旧 报废 用过 使用后 退役 "
    "破损 饱和 脏 到期 损坏 拆 超期 割下 刮下 刨下 剥离 停产 陈旧 积压 退货 临期 "
    "失活 卸下 卸出 置换下 过柱后 吸附后 使用过 用毕 用完 喝完 吃剩 泡过 用剩 耗尽 寿命到期 下线 报损 变质 霉变 擦机"
)
_WORN_EN = (
    "used spent worn waste exhausted dirty drained scrap scrapped end-of-life reject rejects decommissioned broken "
    "burnt-out discarded obsolete old expired soiled contaminated saturated loaded laden changed dismantled stripped "
    "post-consumer end-of-life end-of-service out-of-spec out-of-code out-of-date "
    "time-expired past-date outdated unsold stale banned worn-out torn torn-out cracked damaged condemned "
    "life-expired depleted redundant failed faulty unusable perished stripped-out withdrawn removed dumped"
)


def _any_of(words: str) -> str:
    return "|".join(sorted(words.split(), key=len, reverse=True)).replace("-", "[- ]?")


# Each word is taken whole, the longest first: one text has one reading, however many words it is made of.
_NEUTRAL_ZH = expression(rf"(?>{_any_of(_ZH)}|[{_ZH_NUMBERS}]|(?<![a-z])[a-z](?![a-z]))++")
_NEUTRAL_EN = expression(rf"(?:[\s\-/&.,#~+\d]|(?<=\d)mm\b|\b(?:[a-z]+-free|{_any_of(_EN)})\b)+")
# What is made of a waste is none: 废酸氨中和|硫酸铵, 废水蒸发结晶|硫酸钠.
_MADE_OF_WASTE = r"废[酸碱水液气][^废旧残渣泥]{0,3}(?:中和|蒸发|结晶|浓缩|回收|吸收|提取|再生|裂解)+[\u4e00-\u9fff]{3}"
_WORN = expression(rf"(?<![不未非])(?!{_MADE_OF_WASTE})(?:{_any_of(_WORN_ZH)})|\b(?:{_any_of(_WORN_EN)})\b")


def is_neutral(words: str) -> bool:
    """Whether words leave the head of a name what it is.

    Example:
        >>> [is_neutral(words) for words in ("注塑车间", "CNC machining", "含铬", "")]
        [True, True, False, True]
    """
    plain = words.strip().casefold()
    return not plain or bool((_NEUTRAL_EN if plain.isascii() else _NEUTRAL_ZH).fullmatch(plain))


def is_worn(name: str) -> bool:
    """Whether a name says that the thing was used up or thrown away.

    Example:
        >>> [is_worn(name) for name in ("维修换下机油", "hydraulic oil, drained off presses", "新机油")]
        [True, True, False]
    """
    return bool(_WORN.search(name.casefold()))
