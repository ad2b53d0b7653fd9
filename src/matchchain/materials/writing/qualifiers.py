"""The words that qualify a name without changing what it names, as patterns: the trade's own habits.

Each pattern takes a word off the front or the end of a name. Words that do change what is named
(粗, 纯 alone, 液 and 气 alone, 结晶) are not here: such names are labels of their own or stay unknown.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from matchchain.expressions import expression

_COUNT = {
    "半": 0.5,
    "一": 1,
    "单": 1,
    "二": 2,
    "两": 2,
    "双": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
}
_COUNT |= {
    "九": 9,
    "十": 10,
    "十一": 11,
    "十二": 12,
    "十四": 14,
    "十六": 16,
    "十八": 18,
    "hemi": 0.5,
    "mono": 1,
}
_COUNT |= {
    "sesqui": 1.5,
    "di": 2,
    "tri": 3,
    "tetra": 4,
    "penta": 5,
    "hexa": 6,
    "hepta": 7,
    "octa": 8,
    "nona": 9,
}
_COUNT |= {"deca": 10, "undeca": 11, "dodeca": 12, "octadeca": 18, "hexadeca": 16, "tetradeca": 14}
HOW_MANY: dict[str, float] = {word: float(number) for word, number in _COUNT.items()}

# Capitals are told apart here: to ignore them, the compiler would go through all twenty thousand characters.
_HAN = r"(?-i:[\u4e00-\u9fff])"
_ZH_COUNT = "十[一二四六八]|[半一单二两双三四五六七八九十]"
_EN_COUNT = "|".join(sorted((w for w in HOW_MANY if w.isascii()), key=len, reverse=True))


def _ends(front: str, end: str) -> re.Pattern[str]:
    return expression(rf"^(?:{front})[\s,:的-]*|[\s,:-]*(?:{end})$", re.IGNORECASE)


_PACK_ZH = (
    r"(?:吨|集装|编织|纸|塑料|太空|内衬|复合)?(?:包装|袋装"
    r"|桶装|散装|罐装|瓶装|箱装|槽车|槽罐车?|罐车|吨包|吨袋|吨桶|钢瓶|气瓶"
    r"|铁桶|塑料桶|塑桶|编织袋|纸袋|长管车|集装箱)"
)
_AMOUNT = r"(?:净重|毛重)?\d+(?:\.\d+)?\s*(?:kg|千克|公斤|g|克|ml|毫升|l|升|吨|t|lb|磅|斤)"
_CARRIED = r"(?:bulk|cylinders?|tankers?|tank trucks?|isotanks?|iso tanks?|flexitanks?)"
_PACK_EN = (
    r"(?:drums?|jumbo bags?|big bags?|bags?|ibcs?|totes?|bottles?|cans?|sacks?|supersacks?|barrels?|pallets?|"
    rf"{_CARRIED})"
)
# A bare container (桶, 袋; sacks) is packaging only behind an amount, a comma or "in": 废油桶 is a drum, and so are
# oil drums.
_CONTAINER = r"(?:袋|桶|包|瓶|罐|箱)"
# Written on to a name without a gap, the bag or the drum itself.
VESSEL = expression(r"(?:[吨纸空]|集装|编织|塑料|太空|内衬|复合|包装)*[袋桶包瓶]")
PACKAGING = expression(
    rf"^(?:{_PACK_ZH})[\s,:-]*|[\s,:/-]*{_AMOUNT}装$"
    rf"|[\s,:/-]*(?:{_AMOUNT}\s*[/每]?\s*(?:{_PACK_ZH}|{_CONTAINER})(?:散装)?"
    rf"|(?:{_PACK_ZH})(?:散装)?\s*(?:{_AMOUNT}(?:[/每]{_CONTAINER})?)?"
    rf"|(?:,\s*|/\s*|^|\sin\s+)(?:{_AMOUNT}\s*[/x]?\s*)?{_PACK_EN}"
    rf"|\s(?:{_AMOUNT}\s*[/x]?\s*{_PACK_EN}|{_CARRIED})|(?:,|\s|^){_AMOUNT}(?:\s*/\s*(?:bag|drum|bottle|ibc))?)$",
    re.IGNORECASE,
)

PACKED = expression(rf"\s{_PACK_EN}$", re.IGNORECASE)  # behind a strength: citric acid 99% bags

_GRADE_WORD = (
    "工业|试剂|电子|电池|食品|饲料|医药|药用|药|化妆品|农业|农用|聚合"
    "|涂料|冶金|化工|纺织|印染|阻燃|光伏|半导体|分析|色谱|光谱|生化|注射|日化"
    "|造纸|肥料|动力|水处理|橡胶|塑料|催化剂|陶瓷|玻璃"
    "|太阳能|纯净|环保|焊接|国标|出口|商品|普通|标准|超纯|高纯|特种"
)
_RANK = "特|优|一|二|三|四|甲|乙|丙|A|B|C|Ⅰ|Ⅱ|Ⅲ|I|II|III|1|2|3"
_CODES = r"(?:AR|CP|GR|LR|BP|USP|EP|NF|FCC|ACS|HPLC|EL|MOS|UP-?S{0,3}|CR|BR|SP|TP)"
_GRADE_EN = (
    r"(?:(?:industrial|technical|tech|reagent|food|feed"
    r"|battery|electronics?|semiconductor|pharma(?:ceutical)?|analytical"
    r"|lab(?:oratory)?|commercial|agricultural|agri|cosmetic"
    r"|polymer|metallurgical|chemical|fertilis?er|fertilizer|photographic"
    r"|medical|medicinal|first|second|standard|premium|solar"
    r"|high[\s-]?purity|extra[\s-]?pure|ultra[\s-]?pure|refined)"
    r"[\s-]*(?:grade|quality))"
)
GRADE = _ends(
    rf"(?:{_GRADE_WORD})(?:级|用)|工业(?:用|品)?|食用|食品添加剂"
    rf"|医用|药用|农用|商品|精制|精炼|高纯度?|超纯|特级|优质|国标|合格的?"
    rf"|{_GRADE_EN}|tech(?:nical)?\.?(?=\s)|industrial(?=\s)"
    rf"|(?:cat|category)\.? ?3(?=\s)|pure(?=\s)|refined(?=\s)|purified(?=\s)|high[\s-]purity(?=\s)",
    rf"(?:{_GRADE_WORD})(?:级|用|品)|(?:{_RANK})(?:等|级)品?"
    rf"|(?:优级|分析|化学|光谱|色谱|实验|高|基准)纯(?:试剂)?|优等|合格品?|国标|企标|精品|优级品|纯品"
    rf"|(?<![A-Za-z]){_CODES}|{_GRADE_EN}|(?<![A-Za-z])(?:tech|pure"
    rf"|purum|puriss|(?:abp )?cat(?:egory|\.)? ?3(?: material)?|reagent|technical|industrial|refined|purified)\.?",
)

HYDRATE = expression(
    rf"^(?P<zh>{_ZH_COUNT}|\d{{1,2}})个?(?:结晶)?水(?:合物?"
    rf"|化)?(?={_HAN}{{2}})|^(?P<dry>无水|脱水)(?={_HAN})"
    rf"|[\s,·.-]*(?P<zh2>{_ZH_COUNT}"
    rf"|\d{{1,2}})个?(?:结晶)?水(?:合物|物|合)?$|[\s,-]*(?P<dry2>无水|anhydrous|anhyd\.?|无水物)$"
    rf"|^(?P<dry3>anhydrous|anhyd\.?)\s+"
    rf"|[\s,-]*(?P<en>{_EN_COUNT})[\s-]?hydrate$|[\s,·.*x×-]*(?<![/\d])(?P<num>0\.5|\d{{1,2}})[\s-]*(?:h2o|hydrate)$",
    re.IGNORECASE,
)

SOLUTION = _ends(
    r"aqueous(?=\s)|aq\.?(?=\s)|solution of|(?:水)?溶液(?=[^\s中])",
    r"的?(?:水溶液|溶液)|(?:aqueous\s+|aq\.?\s+|water\s+)?solutions?|\(?aq\)?(?<=\))|in water|aqueous",
)
SLURRY = _ends(r"slurry of", r"(?:的?(?:浆液|浆料|悬浮液|悬浊液))|slurry|suspension")
GAS = _ends(r"气体|气态|gaseous(?=\s)", rf"(?<={_HAN}{{2}})气体|(?<=\s)gas|gaseous")
LIQUID = _ends(r"液体|液态|liquid(?=\s)|liquefied(?=\s)|熔融态?|molten(?=\s)", r"液体|液态|(?<=[\s,])liquid")
SOLID = _ends(
    r"固体|固态|粉状|粉末状?|颗粒状?|粒状|片状|块状|球状|晶体|solid(?=\s)"
    r"|powdered(?=\s)|granular(?=\s)|flake(?=\s)|crystalline(?=\s)|prilled(?=\s)|flaked(?=\s)|beaded(?=\s)",
    r"固体|固态|粉状|粉末|颗粒|粒状|片状|块状|球状|晶体|(?<=[\s,])(?:solid"
    r"|powder|granules|granular|flakes|pellets|beads|prills|crystals"
    r"|crystalline|lumps)",
)
CONDITION = expression(
    r"^(?:约|>=?|≥)?\d+(?:\.\d+)?(?:\s*[-~至]\s*\d+(?:\.\d+)?)?\s*(?:mpa"
    rf"|kpa|bar|barg|公斤压力|℃|°c|摄氏度|度c)(?:\s*[,/]?\s*|(?={_HAN}))"
    r"|[\s,]*(?:约|>=?|≥)?\d+(?:\.\d+)?(?:\s*[-~至]\s*\d+(?:\.\d+)?)?\s*(?:mpa|kpa|bar|barg|℃|°c|摄氏度)$",
    re.IGNORECASE,
)
WET = expression(
    r"^(?P<alone>湿|干|湿的|wet|dry)$|"
    r"[\s,:]+(?P<word>湿|干|湿的|wet|dry|dried|damp"
    r"|dewatered)$|^(?P<word2>wet|moist|damp|dry|dried|dewatered)\s+"
    r"|[\s,]*\b(?P<basis>折百|折纯|干基|湿基|绝干|dry basis|wet "
    r"basis|100%\s*basis)$|^(?P<basis2>折百|折纯|干基|湿基|绝干)",
    re.IGNORECASE,
)

ORIGIN = expression(
    r"^(?P<by>副产品?的?|联产|by-?product\s+|co-?product\s+)"
    rf"|^(?P<waste>废弃的?(?={_HAN}{{2}})"
    rf"|废旧?(?={_HAN}{{2}})|waste\s+|spent\s+|scrap\s+|discarded\s+|used\s+|exhausted\s+)"
    r"|^(?P<back>回收的?|再生|循环|reclaimed\s+|recovered\s+|recycled\s+|regenerated\s+)"
    rf"|(?<={_HAN}{{2}})(?P<by3>副产品?|副产物)$"
    r"|[\s,-]+(?P<by2>副产品?|by-?product|co-?product)$|[\s,-]+(?P<waste2>废|waste|spent|scrap|used)$"
    r"|[\s,-]+(?P<back2>回收|再生|recovered|recycled|reclaimed|regenerated)$",
    re.IGNORECASE,
)
# What any name has in it that one of these patterns finds: most names have none of it, and are not looked through.
SIGNS: Mapping[str, re.Pattern[str]] = {
    "percent": expression(r"%|percent|pct"),
    "condition": expression(r"\d"),
    "packaging": expression(
        r"[装袋桶瓶罐箱车包\d]|drum|bag|ibc|tote|bottle|can|sack|barrel|pallet|bulk|cylinder|tank", re.IGNORECASE
    ),
    "surplus": expression(r"[余剩外产]|surplus|excess|purchased|fresh|virgin|unused|bought|spare", re.IGNORECASE),
    "wet": expression(r"[湿干折绝]|wet|dry|dried|damp|moist|dewatered|basis", re.IGNORECASE),
    "grade": expression(
        rf"[级用品业纯精优标格等]|quality|grade|tech|industrial|cat|pur|refined|reagent|{_CODES}$", re.IGNORECASE
    ),
    "hydrate": expression(r"水|h2o|hyd", re.IGNORECASE),
    "state": expression(
        r"[液浆气熔固粉粒片块球晶]|aq|solution|water|slurry|suspension|gas|liqu|molten|solid|powder|gran|flake|crystal|"
        r"prill|bead|pellet|lump", re.IGNORECASE,
    ),
    "origin": expression(
        r"[副联废回再循]|product|waste|spent|scrap|discarded|used|exhausted|reclaimed|recovered|recycled|regenerated",
        re.IGNORECASE,
    ),
}  # fmt: skip
SURPLUS = _ends(
    r"富余|多余|剩余|过剩|外供|外售|自产|外购|surplus(?=\s)"
    r"|excess(?=\s)|purchased(?=\s)|fresh(?=\s)|virgin(?=\s)|unused(?=\s)|bought(?=\s)",
    r"surplus|excess|to spare",
)
