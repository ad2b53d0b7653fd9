"""Which of its choices a word means: its code word, a label, or what people write beside them."""

from __future__ import annotations

from matchchain.entries.vocabulary import plain_key
from matchchain.park import Label

# (attribute, code word) -> further words, as `plain_key` leaves them.
ALSO_WRITTEN: dict[tuple[str, str], tuple[str, ...]] = {
    ("kind", "by-product"): ("副产品", "副产", "下脚料", "边角料", "byproduct", "by_products", "scrap", "offcuts"),
    ("kind", "waste"): (
        "废弃物", "固废", "废料", "废渣", "废水", "废液", "废酸", "废碱", "废气", "污水", "固体废物", "工业固废",
        "危废", "危险废物", "危险固废", "一般固废", "一般工业固废", "一般固体废物", "一般工业固体废物", "普通固废",
        "wastes", "hazardous_waste", "hazardous", "general_waste", "non_hazardous", "non_hazardous_waste",
        "waste_water",
    ),
    ("kind", "energy"): ("余热", "蒸汽", "能源", "余热余压", "steam", "heat"),
    ("kind", "water"): ("中水", "水(中水)", "再生水", "回用水"),
    ("kind", "product"): ("主产品", "成品", "products"),
    ("legal", "by-product"): ("副产物",),
    ("legal", "general-waste"): (
        "一般固废", "一般固体废物", "一般工业固体废物", "普通固废", "一般废物", "non_hazardous", "non_hazardous_waste",
        "general_industrial_waste",
    ),
    ("legal", "hazardous-waste"): ("危废", "危险固废", "hazardous"),
    ("legal", "undetermined"): ("待定", "未鉴别", "待鉴别", "待鉴定", "固废", "固体废物", "废物", "废弃物", "waste"),
    ("state", "solid"): (
        "固体", "固", "粉状", "粉末", "颗粒", "粉", "块", "块状", "渣", "渣状", "片",
        "powder", "granular", "granules", "bulk", "lumps",
    ),
    ("state", "liquid"): ("液体", "液", "液状"),
    ("state", "gas"): ("气体",),
    ("state", "solution"): ("水溶液",),
    ("state", "slurry"): ("浆状", "悬浮液"),
    ("state", "paste"): ("膏体", "半固态", "泥状", "泥", "泥饼", "湿泥", "cake", "filter_cake", "sludge"),
    ("now", "landfill"): ("卫生填埋", "安全填埋", "landfilled"),
    ("now", "incinerate"): ("焚烧处置", "烧", "incinerated", "incineration"),
    ("now", "treat"): ("处置", "委外处置", "委外", "外委", "外委处置", "处理", "委托处理", "treated", "disposed"),
    ("now", "sell"): ("出售", "销售", "已售", "卖", "sold"),
    ("now", "store"): ("堆存", "贮存中", "暂存", "stored"),
    ("now", "discharge"): ("外排", "放空", "直排", "discharged"),
    ("source", "report"): ("填报", "自报"),
    ("source", "ledger"): ("管理台账", "危废台账"),
    ("source", "licence"): ("排污许可", "排污许可证", "许可证", "permit"),
    ("source", "measured"): ("实测值", "检测", "监测", "计量", "measurement"),
    ("source", "estimate"): ("估计", "估计值", "estimated"),
    ("mode", "road"): ("汽运", "槽车", "卡车", "truck"),
    ("mode", "pipe"): ("管输", "pipeline"),
    ("type", "pollutant-discharge"): ("环境许可", "environmental_permit", "environmental", "ied_permit"),
    ("role", "leader"): ("龙头企业", "链主", "链主企业"),
    ("role", "backbone"): ("骨干企业",),
    ("role", "small"): ("中小企业", "小微企业", "sme"),
    ("language", "zh"): ("zh_cn", "cn", "汉语", "简体中文"),
    ("language", "en"): ("en_us", "英语"),
    ("prices", "ex-vat"): ("未税", "ex_vat"),
    ("quantity", "exact"): ("精确", "实数", "准确", "具体数"),
    ("quantity", "band"): ("范围", "分档", "档", "range"),
    ("quantity", "no"): ("否", "不", "无", "不给", "none"),
    ("lines", "yes"): ("是", "可", "可以", "给", "y"),
    ("lines", "exact"): ("精确", "实数", "准确", "具体数"),
    ("lines", "band"): ("范围", "分档", "档", "range"),
    ("lines", "no"): ("否", "不", "不可", "不给", "n"),
    ("conversions", "none"): ("off", "no", "关"),
}

# A word of one field that says another as well: 危废 as a category is a class in law too.
_HAZARDOUS = ("危废", "危险废物", "危险固废", "hazardous_waste", "hazardous")
_GENERAL = (
    "一般固废", "一般工业固废", "一般固体废物", "一般工业固体废物", "普通固废", "general_waste", "non_hazardous",
    "non_hazardous_waste",
)  # fmt: skip
ALSO_SAYS: dict[tuple[str, str], tuple[str, str]] = {
    **dict.fromkeys((("kind", word) for word in _HAZARDOUS), ("legal", "hazardous-waste")),
    **dict.fromkeys((("kind", word) for word in _GENERAL), ("legal", "general-waste")),
}
# Fields of a line whose words people mix up.
MIXED_UP = ("kind", "legal", "state", "now")


def chosen(attribute: str, label: Label, word: str) -> str | None:
    """The code word that a word of a person means, or None.

    Example:
        >>> from matchchain.park import Offer, labels
        >>> chosen("state", labels(Offer)["state"], "泥状")
        'paste'
    """
    if word in (label.choices or {}):
        return word
    plain = plain_key(word)
    for code, names in (label.choices or {}).items():
        if plain in {plain_key(code), *map(plain_key, names), *ALSO_WRITTEN.get((attribute, code), ())}:
            return code
    return None
