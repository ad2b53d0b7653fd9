"""What somebody's own word is called in the reader's language."""

from __future__ import annotations

from typing import Self

from matchchain.expressions import expression
from matchchain.wording.voice import Lang

_HAN = expression(r"[\u3400-\u9fff]")


def own_words(written: str, zh: str, en: str, lang: Lang) -> str:
    """A name as it is written, where that is in the reader's language; else what it is called there.

    Args:
        written: on the card; "" where no card has a word for it.
        zh: its Chinese label, "" for none.
        en: its English label, "" for none.
        lang: the reader's.

    Example:
        >>> own_words("烧碱", "氢氧化钠", "sodium hydroxide", "zh"), own_words("烧碱", "氢氧化钠", "NaOH", "en")
        ('烧碱', 'NaOH')
        >>> own_words("lye", "氢氧化钠", "sodium hydroxide", "zh"), own_words("lye", "氢氧化钠", "NaOH", "en")
        ('氢氧化钠', 'lye')
    """
    own = bool(written) and (_HAN.search(written) is None) == (lang == "en")
    return written if own else (en if lang == "en" else zh) or written


class Called(str):
    """A word of a card, equal to it wherever it is looked up or compared; a sentence says it in its own language.

    Attributes:
        zh: what a Chinese sentence says.
        en: what an English one says.

    Example:
        >>> from matchchain.wording import Message, say
        >>> one = Called("烧碱", "烧碱", "caustic soda")
        >>> one == "烧碱", say(Message("materials.both", {"zh": one, "en": one}), "en")
        (True, 'caustic soda')
    """

    __slots__ = ("en", "zh")
    zh: str
    en: str

    def __new__(cls, word: str, zh: str, en: str) -> Self:
        """Make one; `word` is as written."""
        made = super().__new__(cls, word)
        made.zh, made.en = zh, en
        return made

    def __reduce__(self) -> tuple[type[Called], tuple[str, str, str]]:
        return type(self), (str(self), self.zh, self.en)

    def __repr__(self) -> str:
        return f"Called({str(self)!r}, {self.zh!r}, {self.en!r})"


def spoken(word: str, lang: Lang) -> str:
    """A word as a sentence in a language says it."""
    if isinstance(word, Called):
        return word.zh if lang == "zh" else word.en
    return word


def called(written: str, zh: str, en: str) -> str:
    """A word of a card for sentences in either language (`own_words`); the bare word where both of them use it."""
    both = own_words(written, zh, en, "zh"), own_words(written, zh, en, "en")
    return written if set(both) == {written} else Called(written, *both)
