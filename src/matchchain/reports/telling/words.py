"""The sentences of a room, and how words are joined."""

from __future__ import annotations

from collections.abc import Iterable

from matchchain.entries.ids import is_made
from matchchain.expressions import expression
from matchchain.reports.column import Choices
from matchchain.values import dataclass
from matchchain.wording import Lang, Message, say
from matchchain.wording.message import sentence_of

PLAIN_WORD = expression(r"[\w.+][\w.+-]*")
"""A name that every shell takes as it stands."""
_QUOTABLE = expression(r"[\w.+%(),（）-]+( [\w.+%(),（）-]+)*")  # what every shell takes between double quotes


def to_copy(word: str) -> str:
    """A name as it stands in a command to copy; "" for one that a shell might read otherwise: it is in no command.

    Example:
        >>> to_copy("亚硫酸钠"), to_copy("sodium sulfite"), to_copy("$(id)")
        ('亚硫酸钠', '"sodium sulfite"', '')
    """
    if PLAIN_WORD.fullmatch(word):
        return word
    return f'"{word}"' if _QUOTABLE.fullmatch(word) and not word.startswith("-") else ""


def firm_to_copy(firm: str, name: str) -> str:
    """A firm in a command to copy: its id where a person chose one, else the name it goes by.

    Example:
        >>> firm_to_copy("longhua", "龙华染料"), firm_to_copy("firm-50acbdb1", "龙华染料")
        ('longhua', '龙华染料')
    """
    return (to_copy(name) if is_made(firm) else "") or to_copy(firm)


@dataclass(frozen=True, slots=True)
class Sentences:
    """What a room says: the sentences of the message table whose keys begin with its name."""

    room: str

    def __call__(self, key: str, lang: Lang, **facts: object) -> str:
        """One sentence, "gaps.title" for the key "title" of the room "gaps"."""
        return say(Message(f"{self.room}.{key}", facts), lang)

    def choices(self, prefix: str, *code_words: str) -> Choices:
        """Code word -> (zh, en), of the keys "room.prefix.word"."""
        return {word: sentence_of(f"{self.room}.{prefix}.{word}") for word in code_words}


sentence = Sentences("reports")
"""What several answers say alike."""


def joined(parts: Iterable[str], separator: str) -> str:
    """The parts that say something, each once, in their order."""
    return separator.join(dict.fromkeys(part for part in parts if part))


def listed(parts: Iterable[str], lang: Lang) -> str:
    """Statements one after the other."""
    return joined(parts, ";" if lang == "zh" else "; ")


def enumerated(names: Iterable[str], lang: Lang) -> str:
    """Names in a row, as a sentence lists them."""
    return say(Message("word.list-comma"), lang).join(names)


def comma(lang: Lang) -> str:
    """What stands between two statements of one sentence."""
    return "," if lang == "zh" else ", "


def colon(lang: Lang) -> str:
    """What stands between a label and its words."""
    return ":" if lang == "zh" else ": "
