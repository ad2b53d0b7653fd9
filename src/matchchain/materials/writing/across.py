"""A Chinese and an English name set side by side: what both spell out must agree."""

from __future__ import annotations

import re

from matchchain.materials.writing.meaningful import EN_TOKEN, HAN, MEANS
from matchchain.materials.writing.spelling import key
from matchchain.wording import Message

# Elements and groups that systematic names in both languages spell out.
_SAID: tuple[tuple[str, str, str], ...] = (
    ("F", "氟", "fluor"),
    ("Cl", "氯", "chlor"),
    ("Br", "溴", "brom"),
    ("I", "碘", "iod"),
    ("S", "硫巯砜", "sulf|thi|mercapt"),
    ("P", "磷膦", "phosph"),
    ("Si", "硅", "silic|silan|siloxan|silyl"),
    ("NO", "硝", "nitro|nitra|nitri(?!l)"),
    ("As", "砷胂", "arsen"),
    ("Se", "硒", "selen"),
    ("Na", "钠", "sodium"),
    ("K", "钾", "potass"),
    ("Ca", "钙", "calcium"),
    ("Mg", "镁", "magnes"),
    ("Zn", "锌", "zinc"),
    ("Fe", "铁", "iron|ferr"),
    ("Cu", "铜", "copper|cupr"),
    ("Hg", "汞", "mercur"),
    ("Pb", "铅", "lead|plumb"),
    ("Cr", "铬", "chrom"),
    ("Mn", "锰", "mangan"),
    ("Ni", "镍", "nickel"),
    ("Co", "钴", "cobalt"),
    ("Al", "铝", "alumin"),
    ("Ba", "钡", "barium"),
    ("Sr", "锶", "stront"),
    ("Ag", "银", "silver"),
    ("Sn", "锡", "tin|stann"),
    ("Li", "锂", "lithium"),
    ("NH4", "铵", "ammoni"),
    ("Tl", "铊", "thall"),
    ("Cd", "镉", "cadm"),
    ("Sb", "锑", "antimon"),
    ("Bi", "铋", "bismuth"),
    ("B", "硼", "bor(?:o|a|i|ane)"),
    ("CN", "氰腈", "cyan|nitril"),
)
_SYSTEMATIC = MEANS | set("基化合水上的和与")


def across(zh: str, en: str) -> Message | None:
    """A Chinese and an English name that spell out different elements, where the one without is systematic.

    Trivial names (光气, phosgene) are silent about their elements, so silence alone proves nothing.
    """
    low = key(en)
    mine = {symbol for symbol, chars, _ in _SAID if any(char in zh for char in chars)}
    theirs = {symbol for symbol, _, stems in _SAID if re.search(stems, low)}
    clear_zh = all(char in _SYSTEMATIC or not HAN.match(char) for char in zh)
    clear_en = all(len(unit) > 1 or unit.isdigit() for unit in EN_TOKEN.findall(low))
    if (mine - theirs and clear_en) or (theirs - mine and clear_zh):
        return Message("materials.words-exclude", {"first": zh, "second": en})
    # A locant 1 is often left out: 4-氯氟苯 is 1-chloro-4-fluorobenzene.
    digits = sorted(re.findall(r"[2-9]", zh)), sorted(re.findall(r"[2-9]", en))
    if digits[0] and digits[1] and digits[0] != digits[1] and clear_zh:
        return Message("materials.words-exclude", {"first": zh, "second": en})
    return None
