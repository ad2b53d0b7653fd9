"""Chinese titles that no list of words covers: their last word says the field, the words before it the list."""

from __future__ import annotations

from functools import lru_cache

from matchchain.catalogue.sheets.layouts.meaning import Meaning
from matchchain.catalogue.sheets.layouts.titles import unit_in_title
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.expressions import expression
from matchchain.units import folded

_BRACKET = expression(r"\([^()]*\)|\[[^\[\]]*\]")
_NUMBERED = expression(r"^\s*[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[、,.．)]\s*")
_PRICE = expression(r"(?:价格?|单价|价位|价钱|报价)$")
_AMOUNT = expression(r"(?:数?量|吨数|用量|规模)$")
_OF_ANOTHER_AMOUNT = expression(
    r"[存库余]|累计|历年|上[年月]|去年|往年|能力|自用|回用|内部|设计|批复|许可|核[定准]|环评|最[大高小低]|占比|比例|[率系指]数?$|单耗|质量|含量|热量|流量"
    r"|运输|联单|批次|车"
)
"""Words of an amount that is none of what there is, or is wanted, in a year."""
_DISPOSED = expression(r"处[置理]|填埋|焚烧|清运|委外|付费|倒贴")
_TAKEN = expression(
    r"采购|[求收订]购|外购|购[买进入]|需[求要用]?|寻[求找购]|急?[缺欠]|短缺|到厂|进[厂货价]|接[收纳受]|消[纳耗]|受让|征集|可用于?替代|想[要收买]|要[买收]|买入|用量|原辅?料|辅料"
)
_GIVEN = expression(
    r"可?[外]?供[应给出]?|[出转]让|[外出销]售|销售|出厂|卖|富余|剩[余下]|余下|多[余出]|闲置|产[生出废]|副产|边角|下脚|废[弃物料旧]|处[置理]|外送|输出"
)
_LEADS = expression(
    r"^(?>[贵本我各]?(?:公司|单位|企业|[司厂方])|从[\u3400-\u9fff]{1,6}?(?=[获得采购买引])|可以|能够|愿意|最|目前|当前|现有?|常年|长期|年|主要|急|拟|可|能"
    r"|愿|欲|想|希望|意向|计划|对外|向?外|待|有|正在?)*"
    r"(?:(?P<takes>采购|[求收订]购|外购|购[买进入]|需[求要用]?购?|寻[求找购]|[缺欠]少?|短缺|接[收纳受]|消[纳耗]|受让|征集|[要收找]买?|买入?|使用"
    r"|获[得取]|得到|引[进入])"
    r"|(?P<gives>供[应给出]?|[出转]让|外?[出外销]售|销售|卖|提供|给出?|富余|剩[余下]些?|余下|多[余出]|闲置|产[生出]|副产|输出|处[置理]))的?(?=.)"
)
"""How a title of things begins: who, whether they can or want to, and what they do."""
_NO_THINGS = expression(
    r"(?:[价量费额率比期限]|单位|企业|公司|厂家?|方式|方法|时间|日期|周期|频[次率]|地[点区址]?|来源|去向|用途|标准|要求|参数|指标|原因|意[向愿见]|情况"
    r"|[电手]话?机?|联系.*|人员?|备注|说明|照片|附件|[证号码]|名单|清单|类[别型]|形态|状态|工[艺序段]|部门|合同|次数|吗|与否|\?)$|是否|有无|能否"
)
_MEASURED = expression(r"(?:温度|压力)$")
_OF_THINGS_OWN = expression(r"环境|室|储存|贮存|设计|反应|闪点|熔|沸|最[大高小低]|回[水汽]")
"""Of what the temperature of a title is, where it is not that of what is given or wanted."""
_NAMES_THINGS = expression(r"(?:品种|种类|名称|品名|物质|物料|介质)$")
_OF_OTHERS = expression(
    r"原装|原盛|盛装|盛放|曾装|装过|内装|内容|残留|沾染|单位|企业|公司|[商厂]家?|人|设[备施]|装置|工[序艺]|污染|项目|许可|证|标准|合同|文件|产品|部门|地"
)
"""Words of a title of names that are no things'."""
_SAYS = frozenset(("says",))
_LONGEST = 24


@lru_cache(maxsize=1 << 12)
def headed_meaning(text: str) -> Meaning | None:
    """What a title could mean by its last word and the words of direction before it; its cells have to bear it out.

    Args:
        text: the lowest title of a column, of which no list of words knows all words.

    Example:
        >>> [headed_meaning(text).field for text in ("可接受的到厂价", "年回收接收量", "拟采购再生料或辅料")]
        ['price', 'quantity', 'material']
        >>> headed_meaning("最大库存量") is None, headed_meaning("拟采购时间") is None, headed_meaning("员工") is None
        (True, True, True)
    """
    plain = _NUMBERED.sub("", "".join(_BRACKET.sub("", folded(text)).split())).strip(" :,;/")
    if not plain or len(plain) > _LONGEST or not any(c > "\u2e80" for c in plain):
        return None
    unit = unit_in_title(text)
    side = _side(plain)
    measured = _MEASURED.search(plain) if unit and not _OF_THINGS_OWN.search(plain) else None
    if measured is not None:
        return Meaning("temperature" if measured[0] == "温度" else "pressure", unit=unit)
    if _PRICE.search(plain):
        disposal = side != "needs" and _DISPOSED.search(plain) is not None
        side = "offers" if disposal else side
        return Meaning("disposal_cost" if disposal else "price", side, rank=20 if side else 5, unit=unit)
    if _AMOUNT.search(plain):
        return Meaning("quantity", side, rank=20, unit=unit) if side and not _OF_ANOTHER_AMOUNT.search(plain) else None
    return _of_things(plain, side, unit)


def _of_things(plain: str, side: str, unit: str) -> Meaning | None:
    """The names of things that a title heads, by the verb it begins with or the word it ends with."""
    leads = _LEADS.match(plain)
    if leads is None and _NAMES_THINGS.search(plain) and not _OF_OTHERS.search(plain) and not unit:
        return Meaning("material", side, rank=1, marks=_SAYS if side else frozenset(), listing=True)
    if leads is None or _NO_THINGS.search(plain) or unit_of(unit) in {"price", "money"}:
        return None
    side = "needs" if leads["takes"] else "offers"
    return Meaning("material", side, rank=1, unit=unit, marks=_SAYS, listing=True)


def _side(plain: str) -> str:
    """The list that the first word of direction says."""
    found = [(said.start(), -said.end(), side) for side, at in _SIDES if (said := at.search(plain)) is not None]
    return min(found)[2] if found else ""


_SIDES = (("needs", _TAKEN), ("offers", _GIVEN))
