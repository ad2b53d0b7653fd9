"""Which of many words stand in a text: Chinese anywhere, English as whole words, whatever their number or case."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import lru_cache
from typing import TypeAlias

from matchchain.expressions import expression

_TOKEN = expression(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_HAN = expression(r"[\u4e00-\u9fff]")
_NOT = ("non", "not", "no", "without", "except", "excluding", "unfit", "unsuitable")
_HAN_NOT = expression(
    r"(?:非|无|未|没|没有|尚未|未经|不含有?|不是|并非|(?:不|禁|禁止|严禁|不得|不可|不能|不宜|不适合|不适于)(?:直接)?[用作]?[于作为]{0,2})$"
)
# Words that may stand between a denial and what it denies: not suitable for feed, free of asbestos.
_BETWEEN = frozenset(("a", "an", "any", "be", "fit", "for", "in", "intended", "of", "suitable", "the", "to", "use"))
_DENIED_BY_TWO = (("other", "than"), ("free", "of"), ("free", "from"))
_SPELT = {"sulphur": "sulfur", "fibre": "fiber", "tyre": "tire", "colour": "color", "aluminium": "aluminum"}


def singular(word: str) -> str:
    """An English word in one form for both numbers and both spellings.

    Example:
        >>> [singular(word) for word in ("sludges", "ashes", "berries", "tyres", "glass", "gas")]
        ['sludge', 'ash', 'berry', 'tire', 'glass', 'gas']
    """
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith(("ches", "shes", "sses", "xes")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is", "gas")):
        word = word[:-1]
    word = word.replace("sulph", "sulf")
    return _SPELT.get(word, word)


@lru_cache(maxsize=16384)
def tokens(text: str) -> tuple[str, ...]:
    """The English words of a text, each in its one form; a hyphen joins as a space does."""
    return tuple(singular(part) for word in _TOKEN.findall(text.casefold()) for part in word.split("-"))


Span: TypeAlias = tuple[int, int, str, str]  # start, end, the word, what it means


class Words:
    """Many words, each meaning something, to be looked for in a text all at once."""

    def __init__(
        self,
        meanings: Mapping[str, Iterable[str]],
        *,
        denied_by: Iterable[str] = (),
        stems: bool = False,
        apart: bool = False,
    ) -> None:
        """Make ready to look for words.

        Args:
            meanings: what is meant -> the words that say so.
            denied_by: words before one of them that take its meaning away, besides no and not.
            apart: whether each meaning is looked for by itself, so that a longer word of another takes nothing away.
            stems: whether an English word of five letters and more may go on ("steril" in "sterilised").
        """
        self._stems = stems
        self._apart = apart
        self._han: dict[str, list[tuple[str, str]]] = {}
        self._english: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._denied = frozenset((*_NOT, *map(singular, denied_by)))
        self._han_denied = tuple(word for word in denied_by if _HAN.search(word))
        for meant, written in meanings.items():
            for word in written:
                if _HAN.search(word):
                    plain = word.casefold()
                    self._han.setdefault(plain[:2], []).append((plain, meant))
                elif parts := tokens(word):
                    self._english.setdefault(parts[0], []).append((parts, meant))

    def said(self, text: str) -> dict[str, str]:
        """What a text says -> the word that says it.

        A word inside a longer one says nothing of its own (食品 in 宠物食品), nor a denied one (非食用, non-food), nor
        what begins inside a denied one.
        """
        low = text.casefold()
        found: dict[str, str] = {}
        parts = tokens(low) if self._english else ()
        han, english = self._in_han(low), self._in_english(parts)
        if not (han or english):
            return found
        for every, denied in ((han, self._han_denies(low)), (english, self._denies(parts))):
            for spans in _by_meaning(every) if self._apart else (every,):
                for start, end, word, meant in spans:
                    inside = any(s <= start and end <= e and (s, e) != (start, end) for s, e, _, _ in spans)
                    if not inside and not any(s <= start < e and denied(s) for s, e, _, _ in spans):
                        found.setdefault(meant, word)
        return found

    def _han_denies(self, low: str) -> Callable[[int], bool]:
        return lambda at: bool(_HAN_NOT.search(low[max(0, at - 8) : at])) or low.endswith(self._han_denied, 0, at)

    def _denies(self, parts: tuple[str, ...]) -> Callable[[int], bool]:
        def denied(at: int) -> bool:
            if at and parts[at - 1] in self._denied:
                return True
            while at and parts[max(0, at - 2) : at] not in _DENIED_BY_TWO:
                if parts[at - 1] not in _BETWEEN:
                    return parts[at - 1] in _NOT
                at -= 1
            return bool(at)

        return denied

    def _in_han(self, low: str) -> list[Span]:
        if not self._han or not _HAN.search(low):
            return []
        return [
            (at, at + len(word), word, meant)
            for at in range(len(low) - 1)
            for word, meant in self._han.get(low[at : at + 2], ())
            if low.startswith(word, at)
        ]

    def _in_english(self, parts: tuple[str, ...]) -> list[Span]:
        if self._stems:
            return [
                (at, at + len(phrase), " ".join(phrase), meant)
                for phrases in self._english.values()
                for phrase, meant in phrases
                for at in range(len(parts) - len(phrase) + 1)
                if parts[at : at + len(phrase) - 1] == phrase[:-1] and _goes_on(parts[at + len(phrase) - 1], phrase[-1])
            ]
        return [
            (at, at + len(phrase), " ".join(phrase), meant)
            for at, part in enumerate(parts)
            for phrase, meant in self._english.get(part, ())
            if parts[at : at + len(phrase)] == phrase
        ]


def _goes_on(part: str, word: str) -> bool:
    return part == word or (len(word) >= 5 and part.startswith(word))


def _by_meaning(spans: Iterable[Span]) -> Collection[list[Span]]:
    found: dict[str, list[Span]] = {}
    for span in spans:
        found.setdefault(span[3], []).append(span)
    return found.values()
