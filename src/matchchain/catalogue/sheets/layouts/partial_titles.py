"""Titles of which only some words are known: what those say counts where the cells of the column bear it out."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from matchchain.catalogue.sheets.layouts.asked import is_asked, known_words
from matchchain.catalogue.sheets.layouts.lexicon import plain_title
from matchchain.catalogue.sheets.layouts.meaning import Meaning, meaning_of
from matchchain.catalogue.sheets.layouts.signed_titles import signed, taxed
from matchchain.catalogue.sheets.layouts.titles import unit_in_title
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.expressions import expression
from matchchain.units import folded

_BRACKET = expression(r"\([^()]*\)|\[[^\[\]]*\]")
_SAFE = frozenset((
    "price", "ask", "disposal_cost", "gate_fee", "cost", "quantity", "quantity.design", "firm.name", "firm.contact",
    "firm.phone", "direction", "unit", "now", "waste_code", "frequency", "material",
))  # fmt: skip
"""Fields that cells can bear out."""
_MONEY = frozenset(("price", "ask", "disposal_cost", "gate_fee", "cost"))
_OF_OTHERS = expression(
    r"处[置理]|接[收受]|利用|去向|供应|供货|[买卖供需]方|客户|用户|运输|承[运接]|来源|编制|填[报写]|上报|监管|主管|检测|品牌|制造"
    r"|\b(?:contractors?|carriers?|hauliers?|suppliers?|customers?|buyers?|sellers?|vendors?|destinations?|brands?|makers?"
    r"|manufacturers?|parent|group|auditors?|assessors?|facilitators?|recorded|surveyor|reporter|type|managers?)\b", 2
)
"""Words of a title of firms or persons with whom the firm of the row deals, or who wrote the list."""
_ANOTHER_AMOUNT = expression(
    r"[存库余]|累计|历年|上[年月]|去年|往年|能力|自用|回用|内部|设计|批复|许可|核[定准]|环评|最[大高小低]|占比|比例|[率系指]数?$|单耗|质量|含量|热量|流量"
    r"|运输|联单|批次|车"
    r"|\b(?:last|previous|prior|former|past|target|budget|forecast|potential|stock|stored|held|reject\w*|limit|max\w*"
    r"|min\w*|change|variance|difference|saving\w*|reduction|no|number|count|collections?|lifts?|loads?|trips?|bins?"
    r"|containers?|share|percent\w*|distance|design|permitted|recycled|recovered|own|internal"
    r"|per (?:unit|piece|lift|employee))\b", 2
)
"""Words of an amount that is none of what there is, or is wanted, in a year."""
_ANOTHER_PRICE = expression(
    r"运[费价输]|物流|上[年月]|去年|指数|\b(?:freight|transport\w*|haulage|last|previous|index|market|list|total|sum|annual"
    r"|yearly|budget|saving\w*|vat|tax|levy|rental|per (?:lift|bin|load|collection))\b", 2
)
_LONGEST = 40


@lru_cache(maxsize=1 << 12)
def partial_meaning(text: str) -> Meaning | None:
    """What the known words of a title say; only its cells can tell whether it is so (`bears_out`).

    Args:
        text: the lowest title of a column, of which no list of words knows all words.

    Example:
        >>> [partial_meaning(text).field for text in ("Indicative price (EUR/t)", "Plant owner", "Commercial contact")]
        ['price', 'firm.name', 'firm.contact']
        >>> partial_meaning("Last year's price") is None, partial_meaning("Hauliers contacted") is None
        (True, True)
    """
    first = next((line for line in text.splitlines() if line.strip()), "")
    plain = " ".join(_BRACKET.sub(" ", folded(first)).split()).strip(" :;,/?")
    if not plain or len(plain) > _LONGEST or is_asked(plain):
        return None
    meaning = meaning_of(tuple(known_words(plain_title(plain).casefold())))
    if meaning is None or meaning.field not in _SAFE or meaning.parts:
        return None
    unit = unit_in_title(text)
    if not _is_said(meaning, plain, unit):
        return None
    guessed = {"guessed"} if meaning.field.startswith("quantity") else set()
    meaning = replace(meaning, unit=meaning.unit or unit, rank=min(meaning.rank, 5), marks=meaning.marks | guessed)
    return taxed(signed(meaning, text), text)


def _is_said(meaning: Meaning, plain: str, unit: str) -> bool:
    """Whether nothing in a title speaks against what its known words say."""
    if meaning.field in _MONEY:
        return not _ANOTHER_PRICE.search(plain) and unit_of(unit) in {"", "price", "money"}
    if meaning.field.startswith("quantity"):
        return not _ANOTHER_AMOUNT.search(plain) and "past" not in meaning.marks and unit_of(unit) in {"", "amount"}
    return not _OF_OTHERS.search(plain) and not unit
