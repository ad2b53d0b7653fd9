"""The small words of a need: those that join, those that say how a thing is made, those that only describe."""

from __future__ import annotations

from matchchain.expressions import expression
from matchchain.materials.writing.units import Unit, joined, units

# What parts the thing from what it is for.
BETWEEN = frozenset(["for", "in", "of", "to", "at", "into", "on", "onto", "against", "within"])
# What tells of where a thing comes from: such a name is an offer's, no purpose.
ORIGINS = ("from ", "产生", "来自", "generated", "arising")
# What says that something is not meant.
DENIALS = expression(r"不含|不是|除.*外|\b(?:other than|except|not|free of|without)\b|\w-free\b")

# What joins several purposes, of which one alone is read.
SEVERAL = expression(r"\b(?:and|or)\b|[、/]|(?<![中饱调])和|及|或")


def _words(*texts: str) -> frozenset[str]:
    words = [word for text in texts for word in text.split()]
    return frozenset(joined(units(word)) if word.isascii() else word for word in words)  # Chinese stands as it is


AFTER = _words(
    "production manufacture manufacturing making plant factory works industry process processing unit line operation",
    "installation facility system purpose application product use demand mill grade quality shop growing cultivation",
    "farming culture breeding rearing grower growth producer producers manufacturer manufacturers maker makers smelter",
    "生产 制造 制备 加工 制作 厂 工厂 企业 车间 工艺 系统 装置 工序 行业 用 的 专用 所需 使用 过程 项目 利用",
    "冶炼 熔铸 熔炼 精炼 提取 浸出 焙烧 电解 萃取 拉丝 轧制 锻造 线 业 合成 级 等 养殖 栽培 种植 培养",
    "站 场 工段 单元 岗位 机组 槽 塔 池 釜 罐 补 补充 制备",
)
"""Behind an object: how it is made, and where."""

WORKS = _words(
    "plant works factory mill smelter kiln furnace greenhouse",
    "producer producers manufacturer manufacturers maker makers",
    "厂 工厂 企业 公司 站 窑 大棚 温室 生产商 制造商",
)
"""Behind a product: who makes it, so that all it takes may be meant."""

BEFORE = _words(
    "the a an any of in for to at as and or use used using make making produce producing production manufacture",
    "manufacturing new own our",
    "制 提 炼 产 生产 制造 制取 制备 提取 回收 合成 做 作 作为 含 用 供 用于 用作 以 的 富 从 熔 熔炼 冶炼 电解",
)
"""Before an object."""

WANTED = _words(
    "demand need requirement required purchase wanted supply material component constituent agent reagent chemical",
    "medium media product utilisation use",
    "需求 采购 供应 求购 用量 材料 药剂 化学品 试剂 进料 资源 利用 组分 成分 使用 水源 汽源",
)
"""Behind a function: that somebody wants it, that it is a thing."""

INSTEAD = _words(
    "substitute replacement alternative source supply demand need requirement purchase wanted make-up makeup",
    "替代 替代品 替代料 代用品 需求 采购 供应 求购 资源 来源",
)
"""Behind a material: it is wanted, or what does the same."""

IN_PLACE = frozenset(["substitute", "replacement", "alternative"])
"""Units that end the name of what takes another thing's place."""

SERVICES = _words(
    "recovery recycling reclaim reclaiming reclamation regeneration re-refining refining treatment disposal processing",
    "reprocessing repair reconditioning refurbishing refurbishment washing dismantling recycler remelting distillation",
    "reuse retreading stripping sorting rewinding",
    "regranulation 造粒 再生造粒",
    "回收 再生 处置 处理 翻新 综合利用 资源化 资源化利用 拆解 提炼 净化 清洗 热解 破乳 蒸馏 裂解 热再生 精炼",
    "回用 再生利用 修复 回收利用 清洗翻新 蒸馏回收 热解处置 再制造 回收处理 裂解制酸 再生制酸 制酸",
)
"""Behind a thing: what somebody does with it who takes it."""

AWAITED = SERVICES | _words(
    "drying concentration incineration dewatering burning digestion composting blending",
    "干化 烘干 脱水 浓缩 焚烧 消化 堆肥 掺烧 拆解 分拣 填埋 提纯 分离 复配",
)
"""What a thing is said to wait for: 待干化, to be dried."""

PLACES = _words(
    "plant facility works site centre center unit company operator service services line",
    "厂 工厂 装置 中心 企业 公司 线 生产线 项目 车间 站 单位 服务 原料",
)
"""Behind what is done: where."""

SERVED = frozenset(
    [
        "recovery", "recycling", "reclaim", "regeneration", "refining", "treatment", "disposal", "repair", "washing",
        "plant", "facility", "works", *"收生置理新用解炼化洗乳馏厂心站",
    ]
)  # fmt: skip
"""Units that end the name of a treatment, or of the place where it is done."""

BOUND = _words(
    "licensed permitted specialised specialized industrial certified on-site external",
    "有资质 有证 专业 外委 委托 集中",
)
"""Before a thing that somebody treats: who may."""

PLAIN = _words(
    "crude ground recycled recovered raw dry wet fresh clean alternative substitute replacement secondary low high",
    "grade quality fine coarse milled crushed spent waste used industrial technical local bulk solid liquid mineral",
    "organic external additional supplementary suitable screened granular powder powdered partial the a an and or",
    "cheap cheaper surplus regenerated reclaimed reusable reused pure purified refined new extra natural synthetic",
    "dried process production chopped shredded baled sorted washed",
    "外购 工业 再生 替代 优质 合格 散装 粉状 粒状 液体 液态 固体 固态 大宗 高温 低温 中温 常温 新",
    "清洁 廉价 高品位 低品位 粗 细 生产 工艺 磨细 破碎 废 旧 回收 天然 合成 人工 专用 普通",
    "各类 各种 其他 补充 外加 辅助 的 品 干 湿",
)
"""What only describes."""

_LONGEST = 3


def without_front(parts: list[Unit], small: frozenset[str]) -> list[Unit]:
    """Units without the small words that they begin with."""
    found = parts
    while found:
        length = next((n for n in range(_LONGEST, 0, -1) if joined(found[:n]) in small), 0)
        if not length:
            break
        found = found[length:]
    return found


def without_back(parts: list[Unit], small: frozenset[str]) -> list[list[Unit]]:
    """Units as they stand, then with one small word after another taken off their end."""
    found = [parts]
    while found[-1]:
        last = found[-1]
        length = next((n for n in range(_LONGEST, 0, -1) if joined(last[-n:]) in small), 0)
        if not length:
            break
        found.append(last[:-length])
    return [part for part in found if part]
