"""Which way does a waste go, and what state is it in, by the words and codes of a paper?"""

from __future__ import annotations

from matchchain.catalogue.sheets.papers.knowledge import sorted_words, ways
from matchchain.catalogue.sheets.papers.plain import is_chinese, plain
from matchchain.expressions import expression

_CODE = expression(r"(?<![A-Za-z0-9])([DRC]\d{1,2})(?![0-9A-Za-z])")
_NOT = expression(r"(?:不|未|禁止|严禁|\bno |\bnot )$")


def way_of(text: str) -> str:
    """The word of ways.yaml for what a cell says of the way a waste goes; "" where it says nothing of it.

    A code is surer than words; of several words the one that stands first in the list counts: what is kept until it is
    handed over is handed over.

    Example:
        >>> way_of("R5"), way_of("委托有资质单位处置"), way_of("外售综合利用"), way_of("暂存危废库,送焚烧")
        ('recover', 'treat', 'sell', 'incinerate')
    """
    codes = set(_CODE.findall(text.upper()))
    said = plain(text)
    for way in ways():
        if codes & way.codes:
            return way.now
    for way in ways():
        if any(_says(said, word) for word in way.words):
            return way.now
    return ""


def _says(text: str, word: str) -> bool:
    at = text.find(word)
    if at < 0 or _NOT.search(text[max(0, at - 4) : at]):
        return False
    return is_chinese(word) or not (text[at - 1 : at].isalpha() and at)


def present_way(way: str, *, hazardous: bool) -> str:
    """The word of the card for a way of ways.yaml; "" where the card has none for it.

    Who recovers a hazardous waste is licensed to and takes it over; of other wastes nobody can tell by the word alone
    whether it is sold, and sold is what promises least.

    Example:
        >>> [present_way("recover", hazardous=hazardous) for hazardous in (True, False)]
        ['treat', 'sell']
    """
    if way == "recover":
        return "treat" if hazardous else "sell"
    return "" if way == "inside" else way


def state_of(text: str) -> str:
    """The word of the card for a state as a paper writes it, "" for one that is not known.

    Example:
        >>> state_of("半固态"), state_of("L"), state_of("固态(粉末)"), state_of("/")
        ('paste', 'liquid', 'solid', '')
    """
    known, said = sorted_words("states"), plain(text)
    if said in known:
        return known[said]
    return next((state for word, state in known.items() if len(word) > 1 and word in said), "")


def sort_of(text: str) -> str:
    """The legal class that the column of a class says, "" where it says none.

    Example:
        >>> sort_of("一般固废"), sort_of("HW08 废矿物油"), sort_of("第Ⅱ类"), sort_of("原料")
        ('general-waste', 'hazardous-waste', 'general-waste', '')
    """
    known, said = sorted_words("sorts"), plain(text)
    if said in known:
        return known[said]
    if expression(r"hw\d\d").search(said):
        return "hazardous-waste"
    if expression(r"sw\d\d").search(said):
        return "general-waste"
    return next((sort for word, sort in known.items() if len(word) > 3 and is_chinese(word) and word in said), "")
