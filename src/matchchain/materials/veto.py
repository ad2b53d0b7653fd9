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
# Slips that are real and differences that are real: always a person's.
_SLIPS = (frozenset("氨胺铵"), frozenset("酮铜"), frozenset("脂酯"), frozenset("锰镁"), frozenset("硅矽"))
_MORPHEMES = sorted(
    "meth eth prop but pent hex hept oct non dec undec dodec benz phen tolu xyl cresyl fluoro fluor chloro chlor bromo brom iodo iod "
    "nitro nitr amino amin hydroxy hydro oxy oxo sulfo sulf thio phospho phosph cyano cyan carbox carb acet form oxal acryl vinyl allyl "
    "benzyl phenyl aryl acid ane ene yne anol anal anone enol ol al one amine amide imide imine nitrile oic ic ous ate ite ide ester ether "
    "anhydride salt mono di tri tetra penta hexa hepta octa poly bis tris iso sec tert neo cyclo ortho meta para cis trans alpha beta gamma "
    "per hypo pyro sodium potassium lithium ammonium calcium magnesium barium strontium zinc copper cupric cuprous iron ferric ferrous nickel "
    "cobalt manganese aluminum chromium lead tin stannous stannic mercury mercuric mercurous silver cadmium bismuth antimony arsenic titanium "
    "zirconium hydrogen oxygen nitrogen silane silic bor oxide peroxide hydroxide chloride bromide iodide fluoride sulfide sulfate sulfite "
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
        return None
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
        if all(unit.isdigit() for unit in (*gone, *come)) and not (gone and come):
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
