"""Words in two look-alike names that exclude each other, so that likeness cannot mislead.

亚 次 高 过 偏 焦 连 重 硫代 氢; element characters; counts; 甲乙丙丁; 邻间对 正异仲叔;
醇醛酸酮酯醚胺铵氨腈酐; 废 and 副产; -ite -ate -ide; meth- eth- prop-; mono- di- tri-.
What differs only by a character that means nothing in chemistry (流酸, soidum) is no veto but a slip
of the pen, and goes to a person.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from matchchain.expressions import expression
from matchchain.materials.writing.across import across
from matchchain.materials.writing.meaningful import EN_TOKEN, HAN, MEANS, MORPHEME_SET, PLACE, SLIPS
from matchchain.materials.writing.spelling import key, tidy
from matchchain.wording import Message

_MIRROR = expression(
    r"other than those (?:mentioned|specified)|not containing|free (?:of|from)|non-hazardous", re.IGNORECASE
)
_HAZARD = expression(r"hazardous|dangerous|危险", re.IGNORECASE)


_NEW = expression(r"^(?:fresh|virgin|unused|brand[ -]?new|new)\b|^(?:新鲜|全新|新(?!型|能|疆|建))", re.IGNORECASE)
_SPENT = expression(
    r"\b(?:spent|used|waste|exhausted|deactivated|scrap|end-of-life|saturated)\b|[废旧]|失效|失活|用过", re.IGNORECASE
)
_TREATED = expression(r"\b(?:recovered|regenerated|reclaimed|recycled)\b|再生|回收", re.IGNORECASE)


def age_said(name: str) -> str:
    """Whether a name says that a thing is "new", "spent" or "treated" (recovered, regenerated); "" where nothing.

    Example:
        >>> [age_said(name) for name in ("fresh catalyst", "used acid", "regenerated waste oil", "acid")]
        ['new', 'spent', 'spent', '']
    """
    if _SPENT.search(name):
        return "spent"
    return "new" if _NEW.search(name) else "treated" if _TREATED.search(name) else ""


def excluding(first: str, second: str) -> Message | None:
    """Why two names, of which one is unknown, cannot mean one thing; None when they may.

    Example:
        >>> excluding("溴戊烷", "溴乙烷").key
        'materials.words-exclude'
        >>> excluding("流酸镍", "硫酸镍") is None
        True
    """
    a, b = tidy(first), tidy(second)
    if (" " in a or " " in b) and _polarity(a) != _polarity(b):
        return Message("materials.hazard-excludes")
    if bool(HAN.search(a)) != bool(HAN.search(b)):
        return across(a, b) if HAN.search(a) else across(b, a)
    if {"new": "spent", "spent": "new"}.get(age_said(a)) == age_said(b):
        return Message("materials.words-exclude", {"first": first, "second": second})
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
        if all(unit.isdigit() or unit in PLACE for unit in (*gone, *come)) and not (gone and come):
            return None  # 丁酮 and 2-丁酮: one of them is only silent about the place
        pieces.append(("".join(gone), "".join(come)))
    return pieces or None


def _slip(gone: tuple[str, ...], come: tuple[str, ...]) -> bool:
    return len(gone) == len(come) == 1 and any(gone[0] in pair and come[0] in pair for pair in SLIPS)


@lru_cache(maxsize=65536)
def _units(name: str) -> tuple[str, ...]:
    low = key(name)
    if HAN.search(low):
        return tuple(re.findall(r"\d+|[a-z]+|.", low))
    return tuple(EN_TOKEN.findall(low))


def _means(unit: str) -> bool:
    return unit.isdigit() or unit in MEANS or unit in MORPHEME_SET
