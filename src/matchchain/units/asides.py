"""What people write around a figure that is neither number nor unit: labels before it, remarks behind it."""

from __future__ import annotations

from matchchain.expressions import expression
from matchchain.units.measures import measure
from matchchain.units.periods import period
from matchchain.units.tidied import tidy

_LABELS = (
    "具体|平均|共计|合计|总计|共|总|年运行|年均?运行时间|年度|产生量|产量|产能|产出|用量|使用量|需求量|需量|数量|规模|供应量|库存|总投资|投资额?|"
    "出厂价|出厂|到厂价|到货价|到厂|到岸价|采购单?价|进货?价|均价|市场价|参考价|单价|售价|价格|报价|合同价|委外处置费?|处置(?:单价|费用?|价格?|成本)?|"
    "处理(?:单价|费用?|价格?|成本)?|运费|含水率|含水量|含水|水分|含量|纯度|浓度|质量分数|规格|自用|外售|占比|比例|温度|压力|功率|热值|低位热值|粒度|粒径|"
    r"pH值?|price|quantity|moisture(?: content)?|water content|purity|ex works|EXW|FOB|CIF|DAP|delivered(?: price)?|total|est(?:imated|\.)?"
)
_LABEL = expression(rf"^(?:{_LABELS})\s*(?:为|是|[:=])?\s*(?=\S)(?![)\]])", 2)
_IN_FRONT = expression(r"^\(([^()\d]*)\)\s*(?=\S)")
_BRACKET = expression(r"\s*\(([^()\d]*|(?:19|20)\d\d\s*年?(?:度|数据|实际|计划)?)\)$")
_BEHIND = expression(r"\s*[,;]\s*([^\d,;]+)$")
_TAIL = expression(
    r"(?:\s+|(?<=[吨方度斤个套台桶]))(?:自提|送到|到厂价?|出厂价?|不?含运费?|包运费?|到付|月结|现金|现汇|承兑|委外处置|EXW|FOB|CIF|DAP|DDP|FCA|"
    r"ex works|delivered|moisture|water|by (?:mass|weight|volume))$",
    2,
)
_LIMIT = expression(r"(?:max|min)(?:imum)?\.?|approx(?:imately|\.)?|左右|上下|以上|以下|以内", 2)
_PART_OF_UNIT = frozenset(
    ["th", "e", "el", "g", "a", "n", "abs", "stp", "w/w", "v/v", "m/m", "w/v", "t·km", "tkm", "吨·公里", "吨公里", "m·yr", "米·年", "米年", "表压", "绝压", "表", "绝", "gauge", "absolute", "vol", "wt"]
)


def without_label(text: str) -> str:
    """The text without the name of what is stated: 处置费350, 含水率: 78%.

    Example:
        >>> without_label("含水率:78%"), without_label("78%")
        ('78%', '78%')
    """
    text = _IN_FRONT.sub("", text)
    for _ in range(3):
        shorter = _LABEL.sub("", text)
        if shorter == text:
            break
        text = shorter
    return text


def without_remarks(text: str) -> str:
    """The text without remarks behind the figure; a period or a unit in brackets joins the figure.

    Example:
        >>> without_remarks("300元/吨(自提)"), without_remarks("30吨(每天)"), without_remarks("500(吨/年)")
        ('300元/吨', '30吨/天', '500吨/年')
    """
    for _ in range(4):
        text = _TAIL.sub("", text).rstrip(" ,;")
        found = _BRACKET.search(text) or _BEHIND.search(text)
        if not found:
            break
        said, head = found[1].strip(), text[: found.start()]
        if _LIMIT.fullmatch(said):
            return f"{head} {said}"
        if said.casefold() in _PART_OF_UNIT or (head.endswith("/") and said):
            break
        word = tidy(said)
        if period(word.removeprefix("/")) and not head.endswith("/"):
            text = f"{head}/{word.removeprefix('/')}"
        elif head[-1:].isdigit() and (measure(word.partition("/")[0]) or word[:1] in "元万%"):
            text = head + word
        else:
            text = head
    return text
