"""Into which class of the national list does a waste fall by its name alone?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from matchchain.expressions import expression
from matchchain.wastes.names import Line, Status, Term, Wording, english_index, han_index
from matchchain.wastes.words import english, han, plain
from matchchain.wording import Message

_WASTE_HAN = expression(r"废(?![水气热])|废水处理(?:污泥|废)|弃|残|旧|用过|用后|失效|过期|报废|淘汰|老化|饱和|变质|不合格|待处置")
_WASTE_ENGLISH = expression(
    r" (?:waste (?!water |heat |gas |steam )|spent |used |scrap |discarded |expired |exhausted |obsolete |contaminated |"
    r"dirty |residual |old |outdated |off spec |end of life |rejected |saturated |unusable )"
)
_DENIED = "不非无未免聚"
_DANGER: dict[Status, int] = {"unlisted": 0, "identify": 1, "listed-if": 2, "listed": 3}


@dataclass(frozen=True, slots=True)
class NameClass:
    """What a name says of a waste's class.

    Attributes:
        status: "listed" always, "listed-if" it comes from a certain source, "identify" ask the process,
            "unlisted" though it may sound hazardous.
        classes: classes it falls or may fall into, the likeliest first; () for "identify" and "unlisted".
        code: the eight-digit code where the list really says this thing, else "".
        words: the words of the name that decide, in plain writing.
        question: what to ask the firm, None where nothing is open.
        said: one sentence that tells the status and the classes.
    """

    status: Status
    classes: tuple[str, ...]
    code: str
    words: tuple[str, ...]
    question: Message | None
    said: Message


@lru_cache(maxsize=16384)
def class_by_name(text: str, *, waste: bool = False) -> NameClass | None:
    """The class of a waste by its name, None when no word of it is in the table.

    The wording with the most letters decides; of equal ones the most dangerous.

    Args:
        text: the name as somebody wrote it, Chinese or English.
        waste: the line is known to be waste, so that the name need not say "spent" or "废".

    Example:
        >>> class_by_name("used acetone").classes, class_by_name("recovered acetone")
        (('HW06',), None)
    """
    written = plain(text)
    chinese, words = han(written), english(written)
    waste = waste or bool(_WASTE_HAN.search(chinese) or _WASTE_ENGLISH.search(words))
    found = [
        wording
        for wording in (*_in_han(chinese), *_in_english(words))
        if waste or not wording.line.origin
    ]
    if not found:
        return None
    best = max(found, key=lambda w: (w.weight, _DANGER[w.line.status], bool(w.line.code)))
    return _named(best.line, tuple(term.text for term in best.terms))


def _named(line: Line, words: tuple[str, ...]) -> NameClass:
    question = Message(f"wastes.ask.{line.ask}") if line.ask else None
    said = Message(f"wastes.name.{line.status}", {"classes": line.classes})
    return NameClass(line.status, line.classes, line.code, words, question, said)


def _in_han(text: str) -> Iterator[Wording]:
    if text.isascii():
        return
    starts = han_index()
    seen = {text[i : i + 2] for i in range(len(text))} | set(text)
    for start in seen:
        for wording in starts.get(start, ()):
            if all(_said_in_han(term, text) for term in wording.terms):
                yield wording


def _said_in_han(term: Term, text: str) -> bool:
    """Is the word there, not denied, and not the beginning of another substance's name?"""
    at = text.find(term.text)
    while at >= 0:
        end = at + len(term.text)
        before, behind = text[at - 1 : at], text[end : end + 1]
        cut = (_is_latin(term.text[0]) and _is_latin(before)) or (_is_latin(term.text[-1]) and _is_latin(behind))
        if not cut and not (before and before in _DENIED) and not (behind and behind in term.never_before):
            return True
        at = text.find(term.text, at + 1)
    return False


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _in_english(text: str) -> Iterator[Wording]:
    words = set(text.split())
    if not any(word.isalpha() for word in words):
        return
    starts = english_index()
    for start in words | {f"{word[:5]}*" for word in words}:
        for wording in starts.get(start, ()):
            if all(f" {term.text}{'' if term.stem else ' '}" in text for term in wording.terms):
                yield wording
