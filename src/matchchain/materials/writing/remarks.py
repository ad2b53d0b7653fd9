"""Does a remark in brackets leave the thing what it is, or may it make it another one?

Places, plants, sizes and plain grades leave it (2#罐, Unit 3, 0-30mm, 粗品, molten). Words of what happened to it, or
of what is in it, may not (垃圾焚烧, 饱和, compounds): then a person is asked. What is neither is kept as unread.
"""

from __future__ import annotations

import re

from matchchain.expressions import expression
from matchchain.materials.writing.amounts import is_amount
from matchchain.materials.writing.attributes import Attributes

_NUMBER = r"(?:[#＃]?\s*\d{1,4}\s*[#＃号]?|[一二三四五六七八九十东西南北新老甲乙丙A-Z]{0,2}(?:[#＃号])?)"
_SPOT = (
    r"(?:储?罐区?|号?机组?|炉|锅炉|生产线|线|车间|分厂|厂区?|工厂|站|塔|槽|池|库|仓库?|装置|工段|工序|楼|区|期|班|现场|场内)(?:[东西南北内外旁][侧边]?)?"
)
_EN_SPOT = (
    r"(?:unit|line|tank|plant|boiler|kiln|furnace|site|building|train|silo|area|reactor|column|workshop|shop|hall|"
    r"warehouse|mill|stack|block|phase|shift)"
)
_SIZE = (
    r"(?:[<>≤≥~约]?=?\s*\d+(?:\.\d+)?(?:\s*[-~]\s*\d+(?:\.\d+)?)?\s*(?:mm|cm|um|μm|micron|目|mesh|毫米|厘米|微米)(?:以下|以上)?)"
)
_GRADE = (
    r"粗品|粗级|精品|轻质|重质|轻|重|细粒?|粗粒|中粒|大颗粒|小颗粒|统货|散|管道(?:输送|供应)?|管输|罐装|槽车(?:运输)?|熔融|"
    r"(?:循环)?流化床|链条炉|煤粉炉|回转窑|立窑|电炉|自产|外购|外售|现货|常年|间歇|连续|季节性|白班|夜班|"
    r"crude|raw|light|heavy|dense|coarse|fines?|granulated|molten|liquefied|piped?|pipeline|by pipe(?:line)?|by truck|"
    r"in bulk|loose|baled|(?:circulating )?fluidi[sz]ed[ -]bed|cfb|continuous|intermittent|seasonal|own|on site|onsite"
)
# Capitals are told apart in the ranges: to ignore them, the compiler would go through all their characters.
# What the trade calls the kind of it: 焦化级, HPF法, 干法, 乙烯法; and what it may be used as.
_KIND = (
    r"(?-i:[\u4e00-\u9fffA-Za-z]){1,4}[级法]|[一二三]级[AB]?(?:标准?)?|(?:可以?|能|可用)(?:用?作|做|用于)(?-i:[\u4e00-\u9fff]){1,8}|(?:[无白黑杂彩透本原]|无色|透明|混)[色料]|"
    r"cat(?:egory|\.)? ?3(?: material)?"
)
# What is in it, where that leaves a by-product what it is: no heavy metal, no oil, no poison.
_HARMLESS = (
    r"(?:铁|锌|钾|钠|钙|镁|硅|铝|锰|钛|碳|磷|氮|金银?|银|糖|盐|蛋白|淀粉|纤维|固|固体|沙|泥沙|杂质|少量杂质|水|氧化铁|氧化锌|"
    r"氧化钙|碳酸钙|硫酸钠|氯化钠|氯化铵|硫酸铵|氯化钙|添加剂|抗氧剂|木屑|木质素|硅藻土|石膏|石灰|有机质|腐殖酸|果胶|垫料|垫草|"
    r"秸秆|泥|砂|砂石|皮|壳|籽|梗|水分)"
)
_HOLDS = expression(rf"(?:含|主含)(?:{_HARMLESS}[、和及]?)++(?:约|≥|>|<)?[\d.\-~%％]*(?:左右|以上)?")
_PLAIN = expression(
    rf"{_NUMBER}\s*{_SPOT}(?:\s*{_NUMBER}\s*{_SPOT})?|[#＃]\s*\d{{1,4}}|\d{{1,4}}\s*[#＃号]|{_EN_SPOT}s?\s*(?:no\.?|nr\.?|number)?\s*#?\s*[A-Z]?\d{{0,4}}[A-Z]?|"
    rf"no\.?\s*\d{{1,4}}|{_SIZE}|{_GRADE}|{_KIND}",
    re.IGNORECASE,
)
# A place or a machine of the works leaves a thing what it is; a step does that for a by-product.
_AT = (
    r"(?!.*[废污毒])[\u4e00-\u9fffA-Za-z0-9#]{0,8}"
    r"(?:车间|工段|工序|生产线|线|厂|站|机组?|塔|装置|系统|岗位|段|房|炉|窑)"
)
_PLACE = expression(_AT)
_STEP = expression(
    rf"{_AT}|[\u4e00-\u9fffA-Za-z]{{0,3}}(?:[厌好兼缺]氧|[酸碱水]洗|酸浸|碱浸|水浸|除尘|脱硫|脱硝|提[\u4e00-\u9fff])(?:法|后|池|段)?"
)
_CHANGING = expression(
    r"垃圾|危废|医废|焚烧|饱和|失效|失活|污染|沾染|混合|混有|掺|含[^量水]|化合物|盐类|已用|用过|处理后|再生|变质|过期|报废|危险|有毒|渗滤|"
    r"\b(?:compounds?|organic|inorganic|alloys?|salts?|incinerat\w+|saturated|exhausted|contaminated|mixed|mixture|"
    r"containing|with|from|spent|used|expired|off-?spec|loaded|impregnated|treated|untreated|polluted|hazardous|derivatives?)\b",
    re.IGNORECASE,
)


def plain_remark(part: str) -> Attributes | None:
    """What words in brackets say when they leave the thing what it is, else None.

    Example:
        >>> [plain_remark(part) is not None for part in ("2#罐", "Unit 3", "0-30mm", "粗品", "饱和", "compounds")]
        [True, True, True, True, False, False]
    """
    return Attributes(form=part) if part and (_PLAIN.fullmatch(part.strip()) or is_amount(part)) else None


def is_place(part: str, *, step: bool = False) -> bool:
    """Whether words in brackets name where a thing arises, or by which step, and nothing that is in it.

    Example:
        >>> is_place("机加工车间"), is_place("IC厌氧", step=True), is_place("含铬")
        (True, True, False)
    """
    return bool((_STEP if step else _PLACE).fullmatch(part.strip()))


def changes(part: str) -> bool:
    """Whether words in brackets may make it another thing.

    Example:
        >>> changes("垃圾焚烧"), changes("ORGANIC OR INORGANIC COMPOUNDS"), changes("三车间东侧")
        (True, True, False)
    """
    return bool(_CHANGING.search(part))


def holds_harmless(part: str) -> bool:
    """Whether words in brackets name only what leaves a by-product what it is: 含锌18%.

    Example:
        >>> holds_harmless("含锌18%"), holds_harmless("含铁"), holds_harmless("含铬")
        (True, True, False)
    """
    return bool(_HOLDS.fullmatch(part.strip()))
