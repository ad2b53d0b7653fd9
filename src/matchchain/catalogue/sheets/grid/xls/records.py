"""The records of an old workbook's stream, and the texts in them."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from typing import NamedTuple

BEGIN, END, CONTINUE = 0x809, 0x0A, 0x3C
_MOST = 5_000_000
"""Records that a part may have: more than one for each of the most cells that are read."""


class Record(NamedTuple):
    """One record: its number, its bytes, and those of the records that continue it."""

    number: int
    data: bytes
    more: Sequence[bytes] = ()


def records(stream: bytes, at: int) -> Iterator[Record]:
    """The records of one part of a stream, from behind its beginning to its end; parts inside it are left out.

    Args:
        stream: the workbook's stream.
        at: where the part begins.

    Raises:
        IndexError: the stream ends before the part does, or the part has too many.
    """
    depth = 0
    pending: Record | None = None
    for _ in range(_MOST):
        if at + 4 > len(stream):
            raise IndexError
        number, length = struct.unpack_from("<HH", stream, at)
        data = stream[at + 4 : at + 4 + length]
        at += 4 + length
        if number == CONTINUE:
            if pending is not None:
                pending = Record(pending.number, pending.data, [*pending.more, data])
            continue
        if pending is not None:
            yield pending
            pending = None
        if number == BEGIN:
            depth += 1
        elif number == END:
            depth -= 1
            if depth <= 0:
                return
        elif depth <= 1:
            pending = Record(number, data)
    raise IndexError


class Texts:
    """Reads texts out of a record whose bytes may go on in others.

    Args:
        record: the record.
        at: where to begin.
        encoding: of texts that are bytes (workbooks before Excel 97); None: they are Unicode.
    """

    def __init__(self, record: Record, at: int, encoding: str | None = None) -> None:
        self._pieces = [record.data, *record.more]
        self._piece, self._at = 0, at
        self._encoding = encoding

    @property
    def over(self) -> bool:
        """Whether nothing is left."""
        return self._piece >= len(self._pieces) - 1 and self._at >= len(self._pieces[-1])

    def take(self, count: int) -> bytes:
        """Some bytes, wherever they go on.

        Raises:
            IndexError: there are not as many.
        """
        taken = self._pieces[self._piece][self._at : self._at + count]
        self._at += len(taken)
        while len(taken) < count:
            self._piece, self._at = self._piece + 1, 0
            rest = self._pieces[self._piece][: count - len(taken)]
            self._at = len(rest)
            taken += rest
        return taken

    def text(self, *, short: bool = False) -> str:
        """The next text; `short` where its length is one byte.

        Raises:
            IndexError: it goes on beyond the record.
        """
        count = self.take(1)[0] if short else int.from_bytes(self.take(2), "little")
        if self._encoding is not None:
            return decoded(self.take(count), self._encoding)
        flags = self.take(1)[0]
        runs = int.from_bytes(self.take(2), "little") if flags & 8 else 0
        extra = int.from_bytes(self.take(4), "little") if flags & 4 else 0
        text = self._characters(count, wide=bool(flags & 1))
        self.skip(4 * runs + extra)
        return text

    def skip(self, count: int) -> None:
        """Leave out some bytes, or what there is of them."""
        while count > 0 and self._piece < len(self._pieces):
            left = len(self._pieces[self._piece]) - self._at
            if count <= left or self._piece == len(self._pieces) - 1:
                self._at += min(count, left)
                return
            count -= left
            self._piece, self._at = self._piece + 1, 0

    def _characters(self, count: int, *, wide: bool) -> str:
        parts = []
        while True:
            piece = self._pieces[self._piece]
            size = 2 if wide else 1
            here = min(count, (len(piece) - self._at) // size)
            part = piece[self._at : self._at + here * size]
            parts.append(part.decode("utf-16-le", "replace") if wide else part.decode("latin-1"))
            self._at += here * size
            count -= here
            if not count:
                return "".join(parts)
            self._piece, self._at = self._piece + 1, 1
            wide = bool(self._pieces[self._piece][0] & 1)


def decoded(raw: bytes, encoding: str) -> str:
    """Bytes as text: in UTF-8 where they are sound in it and not ASCII (exports of web programs), else as told."""
    for way in ("utf-8", encoding):
        try:
            return raw.decode(way)
        except (UnicodeDecodeError, LookupError):
            continue
    return raw.decode("gb18030", "replace")
