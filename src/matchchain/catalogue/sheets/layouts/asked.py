"""What does a question ask for? The titles of a questionnaire's export are whole sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from matchchain.catalogue.sheets.layouts.lexicon import Sense, lexicon
from matchchain.catalogue.sheets.layouts.meaning import Meaning, meaning_of
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.expressions import expression
from matchchain.units import folded

_ASKING = expression(
    r"[?]|哪些|什么|多少|是否|怎么|如何|请(?:列|填|说|写|简|详|描|注|分别|逐|提供|选)|有无|"
    r"\b(?:what|which|how|do you|does|please|list|are you|is there|who|where|could you|can you|would you)\b",
    re.IGNORECASE,
)
_ADDRESSED = expression(
    r"贵[公企单]|贵司|您|你们|[企本我]业?(?:公司|单位|司)?(?:[每所]年?)?(?:产生|需要|可|使用|采购|外购)"
)
_THINGS_OF = expression(r"(?:名称|种类|品种|类型).{0,4}(?:[、和及与+,]|$|\()")
"""A title that speaks to the firm, and of the names of things: 贵公司每年产生的固体废物种类及数量."""
_OF_NO_THING = expression(
    r"人|员工|职工|面积|产值|税|亩|年限|时间|几天|多少天|小时|班|投资"
    r"|\b(?:people|persons?|employ\w*|staff|workers|jobs|hectares?|floor|years|months|days|hours|shifts|vehicles|trucks"
    r"|lorries|turnover|customers|suppliers|times)\b", 2
)
_OF_PLACE = expression(
    r"\bwhere\b.*\b(?:based|located|situated|find you|your (?:site|premises|company|business|plant|factory|office))\b",
    re.IGNORECASE,
)
_OF_NO_ENTRY = expression(
    r"^\W*(?:[qQ]?\d{1,2}\W*)?(?:(?:may|shall|should) we\b|(?:(?:and|in|at|on|for|from|to|by|with|under)\s+)?"
    r"(?:(?:where|when|who|whom|whose|why|how(?!\s+(?:much|many)))\b"
    r"|(?:which|what)\s+(?:\w+\s+)?(?:members?|persons?|people|staff|departments?|countr\w+|regions?|areas?|parts?|sectors?"
    r"|industr(?:y|ies)|cit(?:y|ies)|towns?|postcodes?|address|buildings?|days?|months?|dates?|times?|language|software"
    r"|certificat\w+|barriers?|reasons?|support|help|benefits?|obstacles?|problems?|difficult\w+|concerns?)\b"
    r"|what\s+(?:stops|prevents?|hinders?|keeps|would|could|might|motivat\w+|encourag\w+)\b(?!.{0,20}\b(?:take|accept|use|buy|sell|offer|give)\b)))"
    r"|由谁|谁负责|为什么|为何|何时|什么时候|哪个部门|哪位", 2
)
"""How a question begins that asks for a place, a person, a time, a reason or an opinion, and for no thing."""
_YES_OR_NO = expression(
    r"是否|有无|愿意|愿不愿|能否|可否|"
    r"^\s*\W*(?:\d+\W*)?(?:do|does|are|is|would|could|can|have) (?:you|your|there|it|the)\b",
    re.IGNORECASE,
)
_WHICH = expression(
    r"哪些|什么|列出|列举|填写|写明|说明|名称|逐[条项行]|清单|分别|\b(?:what|which|list|name|describe|specify|details?)\b",
    re.IGNORECASE,
)
_THINGS = expression(r"哪些|列出|列举|名称|what (?:by|waste|material|raw)|which", re.IGNORECASE)
_HOW_MUCH = expression(r"多少|数量|\bhow (?:much|many)\b|quantit|amount|tonn", re.IGNORECASE)
_AND_HOW_MUCH = expression(r"(?:及|和|与|以及|、|,|\band\b)[^,;?。]*(?:量|多少|quantit|amount|tonn)", re.IGNORECASE)
_WAY = expression(
    r"(?:怎么|如何|怎样)[^,;?。]{0,6}(?:处理|处置|利用|去)|处[理置](?:方式|去向|途径|办法)|去向|去了哪|送到哪|"
    r"\bwhat (?:happens|is done|do (?:you|they) do) (?:to|with)\b|\bwhere (?:does|do) (?:it|this|they|these) go\b|"
    r"\bwhere (?:is|are|does|do)\b.*\b(?:treated|taken|sent|go|disposed|processed|tipped|end up)\b|"
    r"\bhow (?:is|are|do)\b.*(?:dispos|treat|manag|handl)|dispos|destination",
    re.IGNORECASE,
)
_TAKER = expression(
    r"(?:哪家|谁|什么单位|哪个单位|哪些单位).{0,6}(?:处[理置]|接收|收购|运走)|\bwho (?:takes|collects|buys)",
    re.IGNORECASE,
)
_SUPPLIER = expression(
    r"(?:从|向)(?:哪|谁).{0,6}(?:买|采购|购)|\bwhere do you (?:buy|source|obtain|get(?! rid))|who supplies",
    re.IGNORECASE,
)
_MONEY = expression(r"费用|价格|单价|多少钱|成本|费[用]?|付费|\b(?:price|cost|fee|pay)\b", re.IGNORECASE)
_DISPOSED = expression(r"\b(?:dispos\w*|get(?:ting)? rid|treatment|tipping|landfill)\b", re.IGNORECASE)
_EITHER = expression(
    r"\b(?:pay|paid|cost|charge)\w*\b.*(?:\bor\b|/|\band\b).{0,30}?\b(?:get|gets|got|earn|receiv|income|revenue|rebate|make)\w*"
    r"|\b(?:get|gets|got|earn|receiv|income|revenue|rebate)\w*\b.*(?:\bor\b|/).{0,30}?\b(?:pay|paid|cost|charge)\w*",
    re.IGNORECASE,
)
_PREPOSITIONS = frozenset((("in",), ("out",), ("from",), ("to",)))
_SHORT = 2
"""Words of a text in which these lead no others."""
_PLURAL = 6
"""Letters from which on a word may be a plural."""
_RECEIVED = expression(
    r"^\W*(?:[qQ]?\d{1,2}[.)]?\s*)?(?:what|how much)\s+(?:do|does|did|would)\s+(?:you|your \w+|it|the \w+)\s+"
    r"(?:currently |now )?(?:receive|get|earn|make|bring you)\b",
    re.IGNORECASE,
)
_PAY_BELOW = expression(
    r"\b(?:pay|cost)\b[^.?]*\b(?:negative|minus)\b|\b(?:negative|minus)\b[^.?]*\b(?:pay|cost)", re.IGNORECASE
)
_MONEY_UNIT = expression(
    r"\bper (?:tonne|ton|t|kg|m3|litre|unit)\b|[£€$]/|\b(?:EUR|GBP|USD|AUD|NZD|INR|CAD)\b", re.IGNORECASE
)
_CONSENT = expression(
    r"^\W*(?:[qQ]?\d{1,2}\W*)?(?:(?:may|can|could|shall|should) we|do you (?:agree|consent)|are you happy"
    r"|would you like)\b"
    r"|^\W*(?:\d{1,2}\W*)?(?:您|贵\w{1,2})?(?:是否|可否|能否)(?:愿意|同意|允许|接受)?", 2
)
"""How a question begins that is answered with yes or no, whatever it speaks of."""
_REACHED = expression(r"phone|number|mail|电话|手机|号码|邮箱|姓名|\bnames?\b", 2)
_SHOWN = expression(
    r"\b(?:share|publish|use|pass|keep|store|show|quote|include|list|print|process)\b|公开|公布|共享|使用", 2
)
_NAMED = expression(r"名|\bnames?\b|\bcalled\b", re.IGNORECASE)
_AND = expression(r"^(?:[qQ]?\d{1,2}[.)]?\s*)?and\s+", re.IGNORECASE)
_OF_IT = expression(r"\bof (?:it|that|this|them|these|those)\b", re.IGNORECASE)
_PER = expression(r"\bper (tonne|ton|t|kg|m3|litre|unit)\b", re.IGNORECASE)
_WHAT_PRICE = expression(r"(?:什么|啥|多少|何|几)的?价(?:位|钱|格)?|单?价[位钱格]?(?:是|为)?(?:多少|几何)?[?]?$")
_UNITS = expression(
    r"\(([^()]{1,24})\)|多少(万?[吨方度个套台件升]|立方米?|公斤|千克)|(万?元/[吨方度个])|\bin ([\w€$£/³%]+)"
    r"|\b[Hh]ow many (\w+)|单位[是为:]\s*([^,;?。)]{1,10})"
)
_PERIOD = (
    ("yr", expression(r"[每一]?年(?!限|度报)|annual|year", re.IGNORECASE)),
    ("mo", expression(r"[每一]个?月|月(?:产|用|均)|month", re.IGNORECASE)),
    ("wk", expression(r"[每一]周|\bweek", re.IGNORECASE)),
    ("q", expression(r"[每一]季度?|\bquarter", re.IGNORECASE)),
    ("d", expression(r"[每一][天日]|日(?:产|用|均)|\bdaily|per day", re.IGNORECASE)),
)


def is_asked(text: str) -> bool:
    """Whether a title is a question or a request.

    Example:
        >>> is_asked("贵公司有哪些副产物可供利用？"), is_asked("年产生量")
        (True, False)
    """
    plain = folded(text)
    if _ADDRESSED.search(plain) and _THINGS_OF.search(plain):
        return True
    return len(text) >= 4 and _ASKING.search(plain) is not None


@lru_cache(maxsize=4096)
def question_meaning(text: str) -> Meaning | None:
    """What a question asks for; "skip" of one whose answer is no field, None of one that is not understood.

    Example:
        >>> found = question_meaning("贵公司有哪些副产物可供利用？年产生量多少吨？")
        >>> found.field, found.side, found.kind, found.listing, found.unit, found.period
        ('material', 'offers', 'by-product', True, '吨', 'yr')
    """
    plain = _AND.sub("", " ".join(folded(text).split()))
    words = tuple(known_words(plain.casefold()))
    around = meaning_of(tuple(senses for senses in words if senses[0].role == "subject")) or Meaning()
    fields = [sense for senses in words for sense in senses[:1] if sense.role == "field"]
    names = dict.fromkeys(sense.field for sense in fields)
    unit, period = _unit(plain), next((name for name, words in _PERIOD if words.search(plain)), "")
    side = around.side or next((sense.side for sense in fields if sense.side and sense.field == "quantity"), "")
    around = replace(around, field="", side=side, unit=unit, period=period, listing=True, rank=1)
    if _RECEIVED.search(plain) and _MONEY_UNIT.search(plain):
        return Meaning("signed_income" if _PAY_BELOW.search(plain) else "received", side="offers", unit=unit, rank=30)
    if of_either_way(plain) and not (_WHICH.search(plain) and _THINGS.search(plain)):
        return Meaning("money", unit=unit, marks=frozenset({"mixed"}))
    if found := _of_firm(plain, around, [name for name in names if name.startswith("firm.") and name != "firm.skip"]):
        return found
    if found := _of_entries(plain, around):
        return replace(around, field="skip") if found.field == "material" and _OF_NO_ENTRY.search(plain) else found
    if "firm" in around.marks and not side and _WHICH.search(plain) and _NAMED.search(plain):
        return replace(around, field="firm.name", listing=False)
    return replace(around, field="skip") if _YES_OR_NO.search(plain) else None


def _of_firm(plain: str, around: Meaning, names: list[str]) -> Meaning | None:
    """What a question asks of the firm itself, "skip" where it is answered with yes or no, or with an opinion."""
    if _OF_PLACE.search(plain) and not _WAY.search(plain):
        return Meaning("firm.address")
    if not names:
        return None
    consent = _CONSENT.search(plain) and (_SHOWN.search(plain) or not _REACHED.search(plain))
    if consent or (names[0] == "firm.name" and _OF_NO_ENTRY.search(plain)):
        return replace(around, field="skip", side="")
    if around.kind or "says" in around.marks:
        return None
    return replace(around, field=names[0], parts=tuple(names) if len(names) > 1 else (), listing=False)


def of_either_way(text: str) -> bool:
    """Whether a title or a question asks for money that may be paid or received, so that each cell has to say which.

    Example:
        >>> of_either_way("What do you pay to get rid of it, or what do you get for it?"), of_either_way("You pay")
        (True, False)
    """
    return _EITHER.search(text) is not None


def _of_entries(plain: str, around: Meaning) -> Meaning | None:
    """Entries, or what is asked of entries named elsewhere: how much, how much money, which way, who."""
    named = bool(around.kind or around.side)
    found: Meaning | None = None
    if _WHAT_PRICE.search(plain) and not _THINGS.search(plain):
        return replace(around, field="price", side="", kind="", legal="", marks=frozenset(), listing=False)
    if _YES_OR_NO.search(plain) and not (_WHICH.search(plain) or _HOW_MUCH.search(plain)):
        found = replace(around, field="skip") if named else None
    elif named and _WHICH.search(plain) and not (_WAY.search(plain) and not _THINGS.search(plain)):
        found = replace(around, field="material") if around.side else None
    elif _TAKER.search(plain):
        found = replace(around, field="taker", side="offers")
    elif _SUPPLIER.search(plain):
        found = replace(around, field="supplier", side="needs")
    else:
        found = _of_figures(plain, around, named=named)
    return found


def _of_figures(plain: str, around: Meaning, *, named: bool) -> Meaning | None:
    money = _MONEY.search(plain)
    if money and unit_of(around.unit) == "price" and _DISPOSED.search(plain):
        return replace(around, field="disposal_cost", side="offers")
    if _OF_IT.search(plain) and _HOW_MUCH.search(plain) and not money:
        return replace(around, field="quantity", rank=20, listing=False)
    if _WAY.search(plain):
        return replace(around, field="now", side="offers", parts=("now", "disposal_cost") if money else ())
    if money and around.side:
        disposal = "disposal" in around.marks or "处" in plain
        return replace(around, field="disposal_cost" if disposal and around.side == "offers" else "price")
    counted = not money and _OF_NO_THING.search(plain) is None
    if (named or counted) and _HOW_MUCH.search(plain) and not _AND_HOW_MUCH.search(plain):
        return replace(around, field="quantity", rank=20)
    return replace(around, field="material") if named and around.side else None


def _unit(plain: str) -> str:
    for found in _UNITS.finditer(plain):
        said: str = next((group for group in found.groups() if group), "").strip()
        for part in (said, *said.replace("，", ",").split(",")):
            if unit_of(part) == "money" and (per := _PER.search(plain)):
                return f"{part} per {per[1]}"  # per tonne (NZD)
            if unit_of(part):
                return part
    return ""


def known_words(plain: str) -> Iterator[tuple[Sense, ...]]:
    """The words of the lexicon that stand in a sentence, the longest first from the left.

    Args:
        plain: the sentence, small letters; a single Chinese letter is no word.
    """
    known = lexicon()
    if plain.isascii():
        words = tuple("".join(c if c.isalnum() else " " for c in plain).split())
        yield from _scan(words)
        return
    bare = "".join(c for c in plain if c.isalnum())
    at = 0
    while at < len(bare):
        for size in range(min(known.longest, len(bare) - at), 1, -1):
            senses = known.words.get(bare[at : at + size])
            if senses is not None:
                yield _first_role(senses)
                at += size
                break
        else:
            at += 1


def _scan(words: tuple[str, ...]) -> Iterator[tuple[Sense, ...]]:
    known = lexicon()
    at = 0
    while at < len(words):
        for size in range(min(known.most_words, len(words) - at), 0, -1):
            phrase = words[at : at + size]
            if phrase in _PREPOSITIONS and not _is_a_way(words, at):
                continue
            senses = known.phrases.get(phrase) or known.phrases.get(_singular(phrase))
            if senses is not None:
                yield _first_role(senses)
                at += size
                break
        else:
            at += 1


def _is_a_way(words: tuple[str, ...], at: int) -> bool:
    """Whether in, out, from, to say a direction, and lead no words: materials in, in and out; not: tonnes in 2025."""
    behind = [word for word in words[at + 1 :] if word not in {"and", "or"}]
    return len(words) <= _SHORT or not behind or (behind[0],) in _PREPOSITIONS or (words[at - 1],) in _PREPOSITIONS


def _singular(words: tuple[str, ...]) -> tuple[str, ...]:
    last = words[-1]
    if len(last) < _PLURAL or not last.endswith("s"):
        return words
    bare = last.removesuffix("es") if last.endswith(("ses", "xes", "ches", "shes")) else last.removesuffix("s")
    return (*words[:-1], bare)


def _first_role(senses: tuple[Sense, ...]) -> tuple[Sense, ...]:
    """Senses with the field or subject ahead of what only fills."""
    return tuple(sorted(senses, key=lambda sense: {"field": 0, "subject": 1}.get(sense.role, 2)))
