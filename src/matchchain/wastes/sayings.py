"""Which wordings of the table does a name say, and how much does each say of it?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from matchchain.expressions import expression
from matchchain.wastes.names import Term, Wording, english_index, han_index

# The head of a name is its last words in Chinese, those before "from" in English. What stands at its end is what
# the thing is (废催化剂 of 二甲苯生产废催化剂); what stands in the process alone is not.
# English words have more letters than Chinese ones.
_HAN_WEIGHTS = (5, -6)
_ENGLISH_WEIGHTS = (12, -12)
# Words so general that standing at the head tells nothing beyond them.
_GENERAL = frozenset({"process", "sludge", "dust", "slag", "filter"})

_DENIED = "不非无未免聚"
# 甲酸 in 苯甲酸, 甲醇 in 苯甲醇.
_BENZENE_TAKES = "甲乙丙丁"
_HAN_PROCESS = expression(r".*(?:产生的|过程中的?|过程的|生成的|排出的|中的|生产的|精制的|[蒸精]馏的|使用后的)")
_HAN_BEHIND = expression(r"(?:[(\[][^)\]]*[)\]]|[,;:、/*\-].*)$")
_ENGLISH_BEHIND = expression(r" (?:from|of|with|containing|for|in|after|by|contaminated|produced|during|other) ")
_ENGLISH_PROCESS = expression(r" (?:from|produced|during) ")


class Saying(NamedTuple):
    """A wording that a name says, and how much it says: its letters, more at the head, less in the process.

    `beside`: some of its words stand behind the head, in a bracket or after a comma.
    """

    wording: Wording
    score: int
    beside: bool = False


def han_sayings(text: str) -> Iterator[Saying]:
    """The Chinese wordings a name says."""
    if text.isascii():
        return
    process = _HAN_PROCESS.match(text)
    start = process.end() if process and process.end() < len(text) else 0
    behind = _HAN_BEHIND.search(text, start)
    end = behind.start() if behind and behind.start() > start else len(text)
    index = han_index()
    for key in {text[i : i + 2] for i in range(len(text))} | set(text):
        for wording in index.get(key, ()):
            ends = [_end_in_han(term, text) for term in wording.terms]
            if all(ends):
                score = _score(wording, _HAN_WEIGHTS, at_head=end in ends, in_process=max(ends) <= start)
                yield Saying(wording, score, beside=max(ends) > end)


def english_sayings(text: str) -> Iterator[Saying]:
    """The English wordings a name says; the text stands between single blanks."""
    words = set(text.split())
    if not any(word.isalpha() for word in words):
        return
    behind, process = _ENGLISH_BEHIND.search(text, 1), _ENGLISH_PROCESS.search(text, 1)
    end = behind.start() + 1 if behind else len(text)
    start = process.start() + 1 if process else len(text)
    index = english_index()
    for key in words | {f"{word[:5]}*" for word in words}:
        for wording in index.get(key, ()):
            places = [text.find(f" {term.text}{'' if term.stem else ' '}") for term in wording.terms]
            if min(places) >= 0:
                ends = [at + len(term.text) + 2 for at, term in zip(places, wording.terms, strict=True)]
                in_process = min(places) >= start - 1
                yield Saying(wording, _score(wording, _ENGLISH_WEIGHTS, at_head=end in ends, in_process=in_process))


def _score(wording: Wording, weights: tuple[int, int], *, at_head: bool, in_process: bool) -> int:
    score = wording.weight
    if at_head and wording.line.ask not in _GENERAL:
        score += weights[0]
    return score + weights[1] if in_process else score


_HOW_MANY = "一二三单双"  # of what makes a salt of it: 磷酸二铵, 磷酸二氢钾
_MANIFOLD = tuple("苯二三四羟氨氯溴")
_ACID_TAR, _BEFORE_TAR = "酸渣", ("", "废", "含", "的")  # not the residue of one acid: 柠檬酸渣
_SHORT_ACIDS = {"甲酸", "乙酸"}  # the end of many longer acids: 对苯二甲酸, 苯甲酸, 氯乙酸


def _end_in_han(term: Term, text: str) -> int:
    """Where the last place ends at which the word stands, not denied nor another substance's beginning; 0 for none."""
    at = text.rfind(term.text)
    while at >= 0:
        end = at + len(term.text)
        before, behind = text[at - 1 : at], text[end : end + 2].lstrip(_HOW_MANY)[:1]
        cut = (_is_latin(term.text[0]) and _is_latin(before)) or (_is_latin(term.text[-1]) and _is_latin(behind))
        denied = (before and before in _DENIED) or (before == "苯" and term.text[0] in _BENZENE_TAKES)
        denied = denied or (before in _MANIFOLD and term.text in _SHORT_ACIDS)
        denied = denied or (term.text == _ACID_TAR and before not in _BEFORE_TAR)
        if not cut and not denied and not (behind and behind in term.never_before):
            return end
        at = text.rfind(term.text, 0, end - 1)
    return 0


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()
