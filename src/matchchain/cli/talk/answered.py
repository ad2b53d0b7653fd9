"""An answer that was given before is given again where nothing that it was made of has changed.

Kept in the user's cache folder under all that it hangs on: the words that were typed, every file of the park, the day,
the language, the screen, our own code and data, and the packages beside it. Whatever differs makes another question.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from matchchain.cache_folder import ANSWERS, cache_folder, checksum, is_own, prune, read_sealed, stamp_of, write_sealed
from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.screen import screen
from matchchain.wording import ExitCode, Lang, Message
from matchchain.wording.message import revived
from matchchain.wording.voice import in_money

if TYPE_CHECKING:
    from matchchain.catalogue.files.folder import ParkFiles
    from matchchain.cli.talk.session import Session

_FILES = 64
_LARGEST = 4 << 20
"""Bytes of an answer beyond which it is not kept: those of the largest parks would fill the disk."""

_Row: TypeAlias = tuple[bytes, bool, list[tuple[str, dict[str, Any]]], int, bool, bool, Lang, str]  # as it is kept


class Answered:
    """A question to a park, as it was typed, with its answer where it was given before."""

    def __init__(self, session: Session, files: ParkFiles, width: int | None) -> None:
        """Say what the answer is made of.

        Args:
            session: who asks, in which words, on which day; speaks the answer's language once it is given again.
            files: of the park: the very bytes that the answer is made of.
            width: cells that were asked for.
        """
        look, by = screen(sys.stdout, os.environ, width), made_by() if session.typed is not None else ""
        hangs_on = (
            (by, session.typed, session.day().isoformat(), str(session.lang), session.asked),
            (str(files.folder.absolute()), sorted(files.digests.items()), files.unread),
            (look.width, look.encoding, look.color, look.ascii_only, sys.stdout.isatty()),
        )
        self._session = session
        self._mark = checksum(repr(hangs_on).encode("utf-8", "backslashreplace")) if by else b""

    def again(self) -> Answer | None:
        """What was answered before; None where nothing was, or it is not whole."""
        file = self._file()
        body = read_sealed(file, self._mark) if file is not None and is_own(file) else None
        found = None if body is None else _unpacked(body)
        if found is None:
            return None
        self._session.lang = found[1]
        return found[0]

    def keep(self, answer: Answer) -> Answer:
        """The answer, kept for the next time where it comes back the same; a disk that refuses is no fault."""
        file = self._file()
        row = _packed(answer, self._session.lang) if file is not None and len(answer.body) <= _LARGEST else None
        if file is not None and row is not None and write_sealed(file, self._mark, row):
            prune(file.parent, "*.msgpack", _FILES)
        return answer

    def _file(self) -> Path | None:
        folder = cache_folder() if self._mark else None
        return folder / ANSWERS / f"{self._mark.hex()}.msgpack" if folder else None


def _packed(answer: Answer, lang: Lang) -> bytes | None:
    """An answer and the voice it was given in as they are kept; None where they would not come back the same."""
    from matchchain.shelf import encode

    raw = answer.body
    notes = [(note.key, dict(note.facts)) for note in answer.notes]
    currency = getattr(lang, "currency", "CNY")
    with suppress(UnicodeEncodeError, TypeError, OverflowError):
        in_bytes = isinstance(raw, bytes)
        text = raw if isinstance(raw, bytes) else raw.encode()
        row = encode([text, in_bytes, notes, answer.exit_code, answer.styled, answer.paged, str(lang), currency])
        return row if _unpacked(row) == (answer, lang) else None
    return None


def _unpacked(row: bytes | memoryview) -> tuple[Answer, Lang] | None:
    from msgspec import DecodeError

    try:
        text, in_bytes, notes, code, styled, paged, lang, currency = _decoder().decode(row)
        body = text if in_bytes else str(text, "utf-8")
        said = tuple(Message(key, revived(facts)) for key, facts in notes)
        return Answer(body, said, ExitCode(code), styled, paged), in_money(lang, currency)
    except (DecodeError, ValueError, KeyError):  # whole, but of no sense
        return None


@cache
def _decoder() -> Any:  # noqa: ANN401 - imported when first used
    from msgspec import msgpack

    return msgpack.Decoder(_Row)


@cache
def made_by() -> str:
    """What answers are made by: our own code and data, this Python, the packages it can see; "" where none can tell."""
    own = stamp_of("")
    machine = os.uname().machine if hasattr(os, "uname") else ""
    return repr((own, sys.version, sys.platform, machine, _packages())) if own else ""


def _packages() -> list[str]:
    """Names and versions of the installed packages, by the folders in which their makers say so."""
    found: list[str] = []
    for folder in dict.fromkeys(sys.path):
        with suppress(OSError), os.scandir(folder or ".") as listing:
            found += sorted(entry.name for entry in listing if entry.name.endswith((".dist-info", ".egg-info")))
    return found
