"""A row of questions at a terminal in which a person can go back: what was answered since is asked again."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from typing import TypeVar

import typer

from matchchain.cli.talk.answer import put, tell
from matchchain.wording import Lang, Message, say

A = TypeVar("A")

BACK = frozenset(("<", "《", "＜", "返回", "上一步", "上一问", "back"))
_YES, _NO = frozenset(("y", "yes", "是", "好", "对", "要")), frozenset(("n", "no", "否", "不", "不要"))


class Back(Exception):  # noqa: N818 - a wish of the person, no fault
    """The person wants the question before this one again."""


class Sitting:
    """The questions of one command and what was answered so far.

    Going back starts the row anew with the answers before the last one: what is asked may depend on them.

    Attributes:
        lang: the language of the questions.
    """

    def __init__(self, lang: Lang) -> None:
        self.lang = lang
        self._given: list[str] = []
        self._at = 0
        self._told: set[str] = set()

    def ask(self, question: Message, accepts: Callable[[str], bool] | None = None) -> str:
        """One answer, stripped: the first that is accepted.

        Args:
            question: asked again until its answer is accepted.
            accepts: whether an answer will do; says itself why not. None: any will.

        Raises:
            Back: the person wants the question before.
            typer.Abort: the input ended, or the person broke it off.
        """
        if self._at < len(self._given):
            self._at += 1
            return self._given[self._at - 1]
        while True:
            text = ask(question, self.lang)
            if text.casefold() in BACK:
                if self._given:
                    raise Back
                tell(Message("add.at-the-first"), self.lang)
            elif accepts is None or accepts(text):
                self._given.append(text)
                self._at += 1
                return text

    def agrees(
        self, question: Message, *, usually: bool = True, instead: Callable[[str], bool] | None = None
    ) -> bool:
        """Whether the answer to a yes-or-no question is yes.

        Args:
            question: asked until it is answered.
            usually: what Enter means.
            instead: does what another word asks for (show more) and tells whether it did; the question comes again.
        """

        def accepts(word: str) -> bool:
            return word.casefold() in {"", *_YES, *_NO} or (instead is not None and instead(word) and False)

        word = self.ask(question, accepts).casefold()
        return word in _YES or (not word and usually)

    def tell(self, message: Message) -> None:
        """Say something once, however often the row starts anew."""
        text = say(message, self.lang)
        if text not in self._told:
            say_within(text)
            self._told.add(text)

    def back(self) -> None:
        """Forget the last answer and begin anew."""
        self._given.pop()
        self._at = 0


def sit(row: Callable[[Sitting], A], lang: Lang) -> A:
    """The outcome of a row of questions through which a person may go back and forth.

    Args:
        row: asks, and makes something of the answers; called again for every step back, so it must do nothing else.
        lang: the language of the questions.
    """
    sitting = Sitting(lang)
    while True:
        try:
            return row(sitting)
        except Back:
            sitting.back()


def ask(question: Message, lang: Lang) -> str:
    """One answer, stripped.

    Raises:
        typer.Abort: the input ended, or the person broke it off.
    """
    from matchchain.reports.telling.clean import for_encoding, visible

    lines = within(say(question, lang), max(20, shutil.get_terminal_size().columns))
    text = for_encoding(visible(lines), sys.stderr.encoding or "utf-8")
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
        line = sys.stdin.readline()
    except KeyboardInterrupt:  # typer would turn it into a silent exit
        line = ""
    if not line:
        sys.stderr.write("\n")
        raise typer.Abort
    return line.strip().strip("\ufeff")


def agrees(key: str, lang: Lang, *, usually: bool = True) -> bool:
    """Whether the answer to a yes-or-no question is yes; Enter is what is `usually` meant."""
    while True:
        word = ask(Message(key), lang).casefold()
        if not word:
            return usually
        if word in _YES | _NO:
            return word in _YES


def say_within(text: str) -> None:
    """Put lines on stderr, folded at blanks to the width of the terminal."""
    put(sys.stderr, within(text, max(20, shutil.get_terminal_size().columns)))


def within(text: str, width: int) -> str:
    """A text in lines that break at blanks only, so that no word is torn, between its parts ("·") where it has such.

    Example:
        >>> within("类别(产品 / 副产物 / 废物): ", 16).splitlines()
        ['类别(产品 /', '  副产物 /', '  废物): ']
    """
    return "\n".join(_lines(line, width) for line in text.split("\n"))


def _lines(text: str, width: int) -> str:
    from matchchain.reports.formats.layout import cells

    lead = len(text) - len(text.lstrip(" "))
    body, tail = text.rstrip(" "), text[len(text.rstrip(" ")) :]
    lines, line = [], " " * lead
    parts = body[lead:].replace(" · ", " ·\n").split("\n")
    words = [word for part in parts for word in ([part] if cells(part) + lead + 2 < width else part.split(" "))]
    for word in words if len(parts) > 1 else body[lead:].split(" "):
        joined = f"{line} {word}" if line.strip() else line + word
        if line.strip() and cells(joined) >= width:
            lines.append(line)
            line = " " * (lead + 2) + word
        else:
            line = joined
    return "\n".join([*lines, line]) + tail
