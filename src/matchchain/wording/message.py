"""Messages: a key with facts, and the sentence each language makes of it."""

from __future__ import annotations

import importlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from matchchain.expressions import expression
from matchchain.wording.exit_code import ExitCode
from matchchain.wording.own_words import Called, spoken
from matchchain.wording.voice import LANGS, Lang, money_word

__all__ = ["LANGS", "Lang", "MatchchainError", "Message", "heading", "revived", "say", "sentence_of"]


@dataclass(frozen=True, slots=True)
class Message:
    """One thing to say: a key of the message table and the facts that fill its sentence.

    A fact may itself be a `Message`, a `Called` word, or a tuple of them; `say` puts it into the same language.
    """

    key: str
    facts: Mapping[str, object] = field(default_factory=dict)


def revived(facts: Mapping[str, Any]) -> dict[str, Any]:
    """The facts of a message that was written down: maps are messages again, lists are tuples.

    Example:
        >>> revived({"name": {"key": "word.list-comma", "facts": {}}, "numbers": [1, 2]})
        {'name': Message(key='word.list-comma', facts={}), 'numbers': (1, 2)}
    """
    return {name: _revived(value) for name, value in facts.items()}


def _revived(value: Any) -> Any:  # noqa: ANN401 - a fact
    if isinstance(value, list):
        return tuple(_revived(part) for part in value)
    return Message(value["key"], revived(value["facts"])) if isinstance(value, dict) else value


_NUMBERED = expression(r"\{(\w+):([^{}|]*)\|([^{}|]*)\}")


class MatchchainError(Exception):
    """What cannot go on: a `Message` and the exit code that a command ends with."""

    def __init__(self, message: Message, exit_code: int = ExitCode.INVALID) -> None:
        super().__init__(message.key, dict(message.facts))
        self.message = message
        self.exit_code = ExitCode(exit_code)

    def __str__(self) -> str:
        return say(self.message, "en")


def say(message: Message, lang: Lang) -> str:
    """The sentence of a message in one language.

    Args:
        message: key and facts.
        lang: "zh" or "en".

    Returns:
        The sentence, its placeholders filled.

    Raises:
        KeyError: the table has no such key, or a fact is missing: a fault of the code, never of the data.

    Example:
        >>> say(Message("word.list-comma"), "zh")
        '、'
        >>> say(Message("suggest.warnings", {"count": 1}), "en")
        "1 warning in the park's files; see matchchain check"
    """
    said = _said(lang, getattr(lang, "currency", ""))
    content = _content(message)
    sentence = said.get(content)
    if sentence is None:
        sentence = _filled(message, lang)
        if len(said) < _REMEMBERED:
            said[content] = sentence
    return sentence


_REMEMBERED = 20_000
"""Sentences: a long answer says some thousand over and over; those that come but once would fill the memory."""


@cache
def _said(_lang: str, _currency: str) -> dict[object, str]:
    """What has been said in a language, of one money, by content."""
    return {}


def _content(message: Message) -> tuple[object, ...]:
    """The same where two messages say the same."""
    facts = message.facts.items()
    return (message.key, *[(name, it if type(it) is str else _content_of(it)) for name, it in facts])


def _content_of(fact: object) -> object:
    if isinstance(fact, Message):
        return _content(fact)
    if isinstance(fact, tuple):
        return ("", *map(_content_of, fact))
    return type(fact), repr(fact)


def _filled(message: Message, lang: Lang) -> str:
    sentence = sentence_of(message.key)[LANGS.index(lang)]
    if "|" in sentence:
        sentence = _NUMBERED.sub(lambda form: _form(form, message.facts), sentence)
    # Most facts are plain words; not calling for these makes a long answer's sentences in two thirds of the time.
    facts = {
        name: value if type(value) is str else _fact(value, lang) for name, value in message.facts.items()
    }
    if "{money}" in sentence:
        facts["money"] = money_word(lang)
    return sentence.format(**facts)


def heading(both: tuple[str, str], lang: Lang) -> str:
    """The label of a column or a sheet in one language, its money named."""
    return both[LANGS.index(lang)].replace("{money}", money_word(lang))


def _form(form: re.Match[str], facts: Mapping[str, object]) -> str:
    """Of `{count:one|many}`, the word that goes with the count."""
    name, one, many = form.groups()
    return one if str(facts[name]) == "1" else many


def _fact(value: object, lang: Lang) -> object:
    if isinstance(value, Message):
        return say(value, lang)
    if isinstance(value, Called):
        return spoken(value, lang)
    if isinstance(value, tuple):
        comma = sentence_of("word.list-comma")[LANGS.index(lang)]
        return comma.join(str(_fact(part, lang)) for part in value)
    return value


def sentence_of(key: str) -> tuple[str, str]:
    """The two unfilled sentences (zh, en) of a key; its first word names the room's table file."""
    return _room(key.partition(".")[0])[key]


@cache
def _room(room: str) -> dict[str, tuple[str, str]]:
    table: dict[str, tuple[str, str]] = importlib.import_module(f"matchchain.wording.table.{room}").MESSAGES
    return table
