"""What a command hands back, and the one place that prints it."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from typing import TextIO

from matchchain.wording import ExitCode, Lang, Message, say


@dataclass(frozen=True, slots=True)
class Answer:
    """The result of a command.

    Attributes:
        body: what goes to stdout: text, or the bytes of a binary format.
        notes: said on stderr, in order.
        exit_code: how the command ends.
        paged: a page that goes through the person's pager where it is longer than the terminal.
        styled: the body holds our own ANSI colours; its data passed the output edge before they were added.
    """

    body: str | bytes = ""
    notes: tuple[Message, ...] = ()
    exit_code: ExitCode = ExitCode.OK
    styled: bool = False
    paged: bool = False


def give(answer: Answer, lang: Lang, *, quiet: bool = False) -> int:
    """Print an answer: data to stdout, words (unless quiet) to stderr. Returns its exit code."""
    if isinstance(answer.body, bytes):
        sys.stdout.flush()
        sys.stdout.buffer.write(answer.body)
        sys.stdout.buffer.flush()
    elif answer.body and not (answer.paged and _page_by_page(answer)):
        put(sys.stdout, answer.body, styled=answer.styled)
    for note in () if quiet else answer.notes:
        tell(note, lang)
    return answer.exit_code


def _page_by_page(answer: Answer) -> bool:
    from matchchain.cli.talk.pager import pager_for, show
    from matchchain.reports.telling.clean import visible

    text = visible(str(answer.body), styled=answer.styled)
    command = pager_for(text, os.environ, shutil.get_terminal_size().lines)
    return bool(command) and show(text, command, os.environ)


def tell(message: Message, lang: Lang) -> None:
    """Say one sentence on stderr."""
    put(sys.stderr, say(message, lang))


def put(stream: TextIO, text: str, *, styled: bool = False) -> None:
    """Write text that may hold anything to a stream that may not be able to show it.

    Control and bidi characters are shown escaped, colours too unless the text is `styled`; what the stream's
    encoding lacks becomes its plain twin.
    """
    from matchchain.reports.telling.clean import for_encoding, visible

    text = text if text.endswith("\n") else text + "\n"
    stream.write(for_encoding(visible(text, styled=styled), stream.encoding or "utf-8"))
    stream.flush()
