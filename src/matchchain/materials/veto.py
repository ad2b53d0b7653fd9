"""Words in two look-alike names that exclude each other, so that likeness cannot mislead.

亚 次 高 过 偏 焦 连 重 硫代 氢; element characters; counts; 甲乙丙丁; 邻间对 正异仲叔; 醇醛酸酮酯醚胺铵氨腈酐;
废 and 副产; -ite -ate -ide; meth- eth- prop-; mono- di- tri-. What differs only by a character that means
nothing in chemistry (流酸, soidum) is no veto but a slip of the pen, and goes to a person.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from matchchain.materials.writing import key, tidy
from matchchain.wording import Message

_ELEMENTS = (
    "氢锂铍硼碳氮氧氟钠镁铝硅磷硫氯钾钙钛钒铬锰铁钴镍铜锌镓锗砷硒溴锶锆铌钼银镉铟锡锑碲碘铯钡镧铈钕钽钨铂金汞铊铅铋铵氨胺氰氖氩氪氙铷钇钪镨钐铕钆铽镝钬铒铥镱镥钯铑钌铱锇铼铪铀钍"
)
_MEANS = set(
    _ELEMENTS + "亚次高过偏焦连重代一二三四五六七八九十单双多半甲乙丙丁戊己庚辛壬癸邻间对正异仲叔新伯顺反醇醛酸酮酯醚腈酐烷烯炔苯酚萘蒽酰脲胍肼肟脒羟羧硝巯醌"
    "呋噻吡喹吲咪嘧哌环桥螺聚共糖苷盐碱废渣泥灰尘液气水油粉石膏煤炉矿焦砂炭木纸塑橡胶副含无不非"
)
_PLACE = set("邻间对正")
# Slips that are real and differences that are real: always a person's.
_SLIPS = (frozenset("氨胺铵"), frozenset("酮铜"), frozenset("脂酯"), frozenset("锰镁"), frozenset("硅矽"))
_MORPHEMES = sorted(
    "meth eth prop but pent hex hept oct non dec undec dodec benz phen tolu xyl cresyl fluoro fluor chloro chlor bromo brom iodo iod "
    "nitro nitr amino amin hydroxy hydro oxy oxo sulfo sulf thio phospho phosph cyano cyan carbox carb acet form oxal acryl vinyl allyl "
    "benzyl phenyl aryl acid ane ene yne anol anal anone enol ol al one amine amide imide imine nitrile oic ic ous ate ite ide ester ether "
    "anhydride salt mono di tri tetra penta hexa hepta octa poly bis tris iso sec tert neo cyclo ortho meta para cis trans alpha beta gamma "
    "per hypo pyro sodium potassium lithium ammonium calcium magnesium barium strontium zinc copper cupric cuprous iron ferric ferrous nickel "
    "cobalt manganese aluminum chromium lead tin stannous stannic mercury mercuric mercurous silver cadmium bismuth antimony arsenic titanium "
    "zirconium hydrogen oxygen nitrogen silane silic bor oxide sulfur phosphorus carbon chlorine bromine iodine fluorine mercapt peroxide hydroxide chloride bromide iodide fluoride sulfide sulfate sulfite "
    "nitrate nitrite phosphate carbonate bicarbonate bisulfite yl oyl ine in an en on hydrazine urea glycol glycer pyridine furan quinoline "
    "spent waste used by product containing other than hazardous ash slag sludge dust slurry oil gas steam water gypsum coal blast furnace".split(),
    key=len,
    reverse=True,
)
_EN_TOKEN = re.compile("|".join(map(re.escape, _MORPHEMES)) + r"|\d+|[a-z]|.")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_MIRROR = re.compile(r"other than those (?:mentioned|specified)|not containing|free (?:of|from)|non-hazardous", re.IGNORECASE)
_HAZARD = re.compile(r"hazardous|dangerous|危险", re.IGNORECASE)


def excluding(first: str, second: str) -> Message | None:
    """Why two names, of which one is unknown, cannot mean one thing; None when they may.

    Example:
        >>> excluding("溴戊烷", "溴乙烷").key
        'materials.words-exclude'
        >>> excluding("流酸镍", "硫酸镍") is None
        True
    """
    a, b = tidy(first), tidy(second)
    if _polarity(a) != _polarity(b) and (" " in a or " " in b):
        return Message("materials.hazard-excludes")
    if bool(_HAN.search(a)) != bool(_HAN.search(b)):
        return _across(a, b) if _HAN.search(a) else _across(b, a)
    parts = differing(a, b)
    if parts is None:
        return None
    left, right = ("".join(part) for part in zip(*parts, strict=True)) if parts else ("", "")
    return Message("materials.words-exclude", {"first": left or "-", "second": right or "-"})


def _polarity(text: str) -> str:
    if _MIRROR.search(text):
        return "not"
    return "hazardous" if _HAZARD.search(text) else ""


def differing(a: str, b: str) -> list[tuple[str, str]] | None:
    """The meaningful pieces by which two names differ, or None when a difference means nothing.

    Names less than half alike are not set side by side: an alias may look like anything.
    """
    left, right = _units(a), _units(b)
    if sorted(left) == sorted(right):
        return None  # the same words in another order
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    if matcher.ratio() < 0.5:
        return None
    pieces: list[tuple[str, str]] = []
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            continue
        gone, come = left[i:j], right[k:m]
        if not all(map(_means, (*gone, *come))) or _slip(gone, come):
            return None
        if all(unit.isdigit() or unit in _PLACE for unit in (*gone, *come)) and not (gone and come):
            return None  # 丁酮 and 2-丁酮: one of them is only silent about the place
        pieces.append(("".join(gone), "".join(come)))
    return pieces or None


def _slip(gone: tuple[str, ...], come: tuple[str, ...]) -> bool:
    return len(gone) == len(come) == 1 and any(gone[0] in pair and come[0] in pair for pair in _SLIPS)


@lru_cache(maxsize=65536)
def _units(name: str) -> tuple[str, ...]:
    low = key(name)
    if _HAN.search(low):
        return tuple(re.findall(r"\d+|[a-z]+|.", low))
    return tuple(_EN_TOKEN.findall(low))


def _means(unit: str) -> bool:
    return unit.isdigit() or unit in _MEANS or unit in _MORPHEMES_SET


_MORPHEMES_SET = frozenset(_MORPHEMES)


# Elements and groups that systematic names in both languages spell out.
_SAID: tuple[tuple[str, str, str], ...] = (
    ("F", "氟", "fluor"), ("Cl", "氯", "chlor"), ("Br", "溴", "brom"), ("I", "碘", "iod"), ("S", "硫巯砜", "sulf|thi|mercapt"),
    ("P", "磷膦", "phosph"), ("Si", "硅", "silic|silan|siloxan|silyl"), ("NO", "硝", "nitro|nitra|nitri(?!l)"), ("As", "砷胂", "arsen"),
    ("Se", "硒", "selen"), ("Na", "钠", "sodium"), ("K", "钾", "potass"), ("Ca", "钙", "calcium"), ("Mg", "镁", "magnes"),
    ("Zn", "锌", "zinc"), ("Fe", "铁", "iron|ferr"), ("Cu", "铜", "copper|cupr"), ("Hg", "汞", "mercur"), ("Pb", "铅", "lead|plumb"),
    ("Cr", "铬", "chrom"), ("Mn", "锰", "mangan"), ("Ni", "镍", "nickel"), ("Co", "钴", "cobalt"), ("Al", "铝", "alumin"),
    ("Ba", "钡", "barium"), ("Sr", "锶", "stront"), ("Ag", "银", "silver"), ("Sn", "锡", "tin|stann"), ("Li", "锂", "lithium"),
    ("NH4", "铵", "ammoni"), ("Tl", "铊", "thall"), ("Cd", "镉", "cadm"), ("Sb", "锑", "antimon"), ("Bi", "铋", "bismuth"),
    ("B", "硼", "bor(?:o|a|i|ane)"), ("CN", "氰腈", "cyan|nitril"),
)  # fmt: skip
_SYSTEMATIC = _MEANS | set("基化合水上的和与")


def _across(zh: str, en: str) -> Message | None:
    """A Chinese and an English name that spell out different elements, where the one without is systematic.

    Trivial names (光气, phosgene) are silent about their elements, so silence alone proves nothing.
    """
    low = key(en)
    mine = {symbol for symbol, chars, _ in _SAID if any(char in zh for char in chars)}
    theirs = {symbol for symbol, _, stems in _SAID if re.search(stems, low)}
    clear_zh = all(char in _SYSTEMATIC or not _HAN.match(char) for char in zh)
    clear_en = all(len(unit) > 1 or unit.isdigit() for unit in _EN_TOKEN.findall(low))
    if (mine - theirs and clear_en) or (theirs - mine and clear_zh):
        return Message("materials.words-exclude", {"first": zh, "second": en})
    # A locant 1 is often left out: 4-氯氟苯 is 1-chloro-4-fluorobenzene.
    digits = sorted(re.findall(r"[2-9]", zh)), sorted(re.findall(r"[2-9]", en))
    if digits[0] and digits[1] and digits[0] != digits[1] and clear_zh:
        return Message("materials.words-exclude", {"first": zh, "second": en})
    return None
