"""What stands around a table and holds for all of it: the list it belongs to, the firm, a unit, the money, the year."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from matchchain.catalogue.sheets.layouts.asked import known_words
from matchchain.catalogue.sheets.layouts.lexicon import plain_title
from matchchain.catalogue.sheets.layouts.meaning import Meaning, meaning_of
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.catalogue.sheets.layouts.words import direction_of, is_direction
from matchchain.expressions import expression
from matchchain.units import folded
from matchchain.values import dataclass

_UNIT = expression(
    r"单位\s*(?:[:：]|均?为|是)\s*([^\s,，;；)）]{1,12})|[(（]\s*(?:单位\s*[:：]?\s*)?([^()（）\s]{1,10})\s*[)）]"
    r"|\bunits?\s*[:=]\s*(\S{1,12})",
    re.IGNORECASE,
)
_MEASURED_IN = expression(
    r"(?:^|[,;:–-]\s*|\bin )((?:metric )?(?:tonnes|tons|kilograms|kg|litres|m3|MWh|GJ|kWh|kt|t)"
    r"(?:\s?/\s?(?:yr|year|a|month|week|day|d|h|hour)| (?:per|a) (?:year|annum|month|week|day|hour))?)"
    r"(?=$|\s*[,;.)]|\s(?:in|for|during|of|per annum|p\.a\.|rounded|unless)\b|\s20\d\d)",
    re.IGNORECASE,
)
"""The unit of figures as a title says it in words: Residues by member, tonnes in 2025; all weights in kg."""
_PART_OF_A_YEAR = expression(
    r"(?<!\d)(?!0?1\s*月?\s*[-~至到—]\s*12\s*月)\d{1,2}\s*月?\s*[-~至到—]\s*\d{1,2}\s*月"
    r"|[上下]半年|[一二三四1-4]季度|\bQ[1-4]\b|\bH[12]\b"
)
_PARTS = expression(r"[、,，;；:：]|单位")
_YEAR = expression(r"(?<!\d)(20[0-4]\d)(?!\d)\s*(?:年|-?year)?|\bFY\s?(\d\d)\b")
_MONTH = expression(r"(?<![\d.])(1[0-2]|0?[1-9])\s*月")
_DAY = expression(
    r"\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+\d{1,2}(?:st|nd|rd|th)?(?=,|\s+20\d\d)"
    r"|\d{1,2}\s*月\s*\d{1,2}\s*[日号]",
    re.IGNORECASE,
)
_STAMP = expression(
    r"(?:截至|截止到?|更新[至于]|更新(?:时间|日期)\s*[:]?)\s*(?:20\d\d\s*[年./-]\s*)?\d{1,2}\s*月?份?"
    r"|\d{1,2}\s*月份?\s*(?:更新|修订|修改|改版|编制|编印|制表|印发|印制|发布|填报|填表|填写|上报|申报|报送|收集|征集|摸底|走访|调查|调研|登记"
    r"|公示|汇编|整理|盘点|核对|[第初]?[一二三四五1-9]?稿|版)"
    r"|(?:编制|编印|制表|整理|汇编|填报|填表|上报|报送|印发|印制|发布|更新|秘书处|办公室)[^\d]{0,6}(?:20\d\d\s*[年./-]\s*)?\d{1,2}\s*月"
)
"""The month in which a list was written down: none of its figures."""
_MONTH_NAMES = expression(
    r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober"
    r"|ember)?\b",
    re.IGNORECASE,
)
_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec".split()  # noqa: SIM905 - names of months
_FIRM = expression(
    r"(?:^|[\s:：《（(\]】、.．])([\u4e00-\u9fffA-Za-z0-9（）()·]{2,40}?(?:有限责任公司|股份有限公司|集团有限公司|有限公司|公司|集团|总厂|分厂|合作社|(?<![工车到出进入回离])厂)(?![价区内址长家商外房界级里务服]))"
)
_YEAR_AHEAD = expression(r"^(?:20\d\d\s*(?:年度?)?|关于|附件\d*)+\s*(?=[\u4e00-\u9fff])")
_FIRM_EN = expression(
    r"\b(?:Ltd|Limited|Inc|GmbH|AG|LLC|PLC|Co|B\.?V|S\.?A|S\.?p\.?A|A/S|AB|Oy|Corp|Company|KG|SAS|SARL"
    r"|Pty)\b(?!-)\.?",
    re.IGNORECASE,
)
_PLACE = expression(
    r"\b(?:unit|plot|road|rd|street|st|lane|way|avenue|ave|drive|quay|wharf|estate|industrial|parkway|pkwy|park|dock"
    r"|building|highway|hwy|boulevard|blvd|square|court|close|gate|yard|phase|po box|sector|zone|strasse|straße|weg"
    r"|laan|straat|rue|via)\b|\d+[号路弄]|[路街道巷]",
    re.IGNORECASE,
)
_COMES_IN = expression(
    r"\b(?:permitted|acceptable|accepted|accepts?|allowed|authori[sz]ed|incoming|received)\b.{0,20}"
    r"\b(?:wastes?|materials?|inputs?|feedstocks?|streams?)\b"
    r"|\b(?:wastes?|materials?)\b.{0,30}\b(?:accepted|permitted|received|allowed|authori[sz]ed|that may be)\b"
    r"|\b(?:we|you|they|could|can|would|will|may) (?:take|accept|receive)\b",
    re.IGNORECASE,
)
"""A heading of what a works takes in: permitted waste types, wastes accepted."""
_VERBS = (
    ("offers", expression(
        r"\b(?:leaves?|leaving)\s+(?:our|the|this|your)?\s*(?:site|plant|works|gate|factory|premises|mill|yard)\b"
        r"|\bwe (?:sell|throw|dispose|get rid|send (?:away|off|out)|discard|have (?:left|spare|too much)"
        r"|can (?:offer|spare)|generate)\b|\bgoing (?:out|spare)\b|\bwe (?:are|re) left with\b", re.IGNORECASE)),
    ("needs", expression(
        r"\bwe (?:buy|purchase|bring in|buy in|source|need|consume|(?:are|re) (?:looking for|after|short of)"
        r"|(?:could|can|would|might) (?:use|take|do with|buy))\b"
        r"|\b(?:drawn|consumed|used|required|purchased|bought)(?: in)? by\b|\bsupplied to\b"
        r"|^\W*(?:our |the )?requirements?\W*$"
        r"|\bcom(?:es|ing) in(?:to)?\s+(?:our|the)\b|\b(?:purchases|procurement)\b|\bmaterials? spend\b",
        re.IGNORECASE)),
)  # fmt: skip
"""How a heading speaks of what leaves a works, and of what it takes in."""
_NO_FIRM = expression(
    r"^(?:[xX×＊*]{1,5}(?:公司|有限|企业|厂|集团))"
    r"|^(?:各|本|贵|某|园区|企业|公司|工厂|全厂|分|子|厂)|(?:调查|统计|汇总|填报|均[为按以含系]|含税|[单均]价|价格)"
)


_BRACKETS = " 【】[]()（）《》「」一二三四五六七八九十、.．:：0123456789"


@dataclass(frozen=True, slots=True)
class Context:
    """What a heading, a sheet's name or a title says of the lines below it.

    Attributes:
        side: "offers", "needs", "permits" or "".
        kind: class word of an offer, or "".
        legal: its legal class, or "".
        says: whether the side is said in so many words.
        unit: a unit for figures without one, or "".
        year, month: of the figures, 0 for none.
        disposal: whether it speaks of disposal.
        taken_in: whether it speaks of what a works accepts: wastes accepted.
    """

    side: str = ""
    kind: str = ""
    legal: str = ""
    says: bool = False
    unit: str = ""
    year: int = 0
    month: int = 0
    disposal: bool = False
    taken_in: bool = False


@lru_cache(maxsize=4096)
def context_of(text: str) -> Context:
    """What one heading says.

    Example:
        >>> found = context_of("二、原辅材料消耗情况（单位：吨/年）")
        >>> found.side, found.unit
        ('needs', '吨/年')
        >>> context_of("表3 危险废物产生情况").legal, context_of("园区企业供需信息汇总表").side
        ('hazardous-waste', '')
    """
    plain = folded(text)
    senses = tuple(words for words in known_words(plain_title(plain).casefold()))
    meaning = meaning_of(tuple(words for words in senses if words[0].role == "subject")) or Meaning()
    fields = [sense for words in senses for sense in words[:1] if sense.role == "field"]
    side = meaning.side
    if not side and "both" not in meaning.marks and (spoken := _spoken_side(plain)):
        side, meaning = spoken, replace(meaning, marks=meaning.marks | {"says"})
    if side != "permits" and _COMES_IN.search(plain):
        return Context("needs", says=True, unit=_unit(plain), year=_year(plain), month=month_of(plain), taken_in=True)
    if not side and "both" not in meaning.marks:
        sides = {sense.side for sense in fields if sense.side and sense.field.startswith("quantity")}
        side = sides.pop() if len(sides) == 1 else ""
    if not side and is_direction(bare := plain.strip(_BRACKETS)):
        side = direction_of(bare)  # 【供】
    if not side and any(sense.field.startswith("permit.") for sense in fields):
        side = "permits"
    return Context(
        side, meaning.kind, meaning.legal, "says" in meaning.marks, _unit(plain), _year(plain), month_of(plain),
        "disposal" in meaning.marks,
    )  # fmt: skip


def _spoken_side(plain: str) -> str:
    """The list that a sentence above a table says with a verb: this is what leaves our site, what we buy in."""
    sides = {side for side, words in _VERBS if words.search(plain)}
    return sides.pop() if len(sides) == 1 else ""


def _unit(plain: str) -> str:
    for found in _UNIT.finditer(plain):
        said = next(group for group in found.groups() if group)
        for part in _PARTS.split(said):
            if unit_of(part) in {"amount", "price"}:
                return part
    said = next((found[1] for found in _MEASURED_IN.finditer(plain)), "")
    return said if unit_of(said) == "amount" else ""


def _year(plain: str) -> int:
    found = _YEAR.search(plain)
    return int(found[1] or f"20{found[2]}") if found else 0


def month_of(text: str) -> int:
    """The month that a text names: 3月, 2025-03 ..., March; 0 where it names none, or several.

    Example:
        >>> month_of("2025年3月"), month_of("March"), month_of("1-12月"), month_of("汇总")
        (3, 3, 0, 0)
        >>> month_of("Workshop of 12 March 2025"), month_of("填报日期 3月12日")  # days, and no months
        (0, 0)
        >>> month_of("供需汇总表（2026年4月更新）"), month_of("截至2026年4月的清单")  # when it was written
        (0, 0)
    """
    plain = _STAMP.sub(" ", _DAY.sub(" ", folded(text)))
    if re.search(r"\d\s*月?\s*[-~至到—]\s*\d{1,2}\s*月", plain):
        return 0
    numbers = {int(found) for found in _MONTH.findall(plain)}
    names = {_NAMES.index(found.casefold()) + 1 for found in _MONTH_NAMES.findall(plain)}
    dated = re.fullmatch(r"(?:20\d\d)[-./年]?(0?[1-9]|1[0-2])", plain.strip())
    found = numbers | names | ({int(dated[1])} if dated else set())
    return found.pop() if len(found) == 1 else 0


def is_part_of_a_year(text: str) -> bool:
    """Whether a text names some months of a year, and no whole one.

    Example:
        >>> is_part_of_a_year("2025年上半年"), is_part_of_a_year("2025年1-9月"), is_part_of_a_year("2025年1-12月")
        (True, True, False)
    """
    return _PART_OF_A_YEAR.search(folded(text)) is not None


def nearest(texts: Iterable[str]) -> Context:
    """What several headings say together, the nearest first: each thing by the first that says it.

    Example:
        >>> nearest(("一、主要产品", "2025年企业调查表")).kind, nearest(("一、主要产品", "2025年企业调查表")).year
        ('product', 2025)
    """
    found = Context()
    for text in texts:
        said = context_of(text)
        side, says = (found.side, found.says) if found.side else (said.side, said.says)
        same = not found.side or not said.side or found.side == said.side
        found = Context(
            side,
            found.kind or (said.kind if same else ""),
            found.legal or (said.legal if same and found.kind in {"", said.kind} else ""),
            says,
            found.unit or said.unit,
            found.year or said.year,
            found.month or said.month,
            found.disposal or said.disposal,
            found.taken_in or (said.taken_in and not found.side),
        )
    return found


def firm_in(text: str) -> str:
    """The firm that a title names, "" where it names none.

    Example:
        >>> firm_in("龙华染料化工有限公司固体废物产生情况表"), firm_in("某园区企业固体废物汇总表")
        ('龙华染料化工有限公司', '')
    """
    return next(iter(firms_in(text)), "")


def firms_in(text: str) -> tuple[str, ...]:
    """Every firm that a title names by its Chinese form, each once.

    Example:
        >>> firms_in("一、鼎新玻璃有限公司（联系人：方明）"), firms_in("某园区企业汇总表")
        (('鼎新玻璃有限公司',), ())
        >>> firms_in("采购计划表（甲新材料有限公司）"), firms_in("乙（中国）有限公司")
        (('甲新材料有限公司',), ('乙（中国）有限公司',))
    """
    names = (_YEAR_AHEAD.sub("", _bracketed(found[1].strip())) for found in _FIRM.finditer(text))
    return tuple(dict.fromkeys(name for name in names if len(name) >= 4 and not _NO_FIRM.search(name)))


def _bracketed(name: str) -> str:
    """What stands in a bracket that a name leaves open: 采购计划表（甲化工有限公司."""
    plain = name.replace("(", "（").replace(")", "）")
    return name[plain.rindex("（") + 1 :].strip() if plain.count("（") > plain.count("）") else name


def is_place(text: str) -> bool:
    """Whether a text is where something stands: a street or a unit with its number, several parts of an address.

    Example:
        >>> is_place("Unit 3, Stourport Road, DY11 7QL"), is_place("4410 Industrial Pkwy"), is_place("Acme")
        (True, True, False)
    """
    plain = folded(text)
    return _PLACE.search(plain) is not None and any(c.isdigit() or c == "," for c in plain)


def looks_like_firm(text: str) -> bool:
    """Whether a text is the name of a firm by its form.

    Example:
        >>> looks_like_firm("甲化工有限公司"), looks_like_firm("Acme Ltd"), looks_like_firm("炉渣")
        (True, True, False)
    """
    plain = text.strip()
    return len(plain) <= 60 and (
        firm_in(plain) == plain or (len(plain.split()) > 1 and _FIRM_EN.search(plain) is not None)
    )
