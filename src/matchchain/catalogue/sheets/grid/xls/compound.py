"""The streams of a compound file, the container of old Office documents."""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterator

from matchchain.catalogue.sheets.grid.refused import damaged

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END = 0xFFFFFFFA  # from here on a sector number is a mark
_ENTRY = 128


class Compound:
    """A compound file: its streams by their names.

    Args:
        raw: the file.
        file: its name, for refusals.

    Raises:
        MatchchainError: its tables are faulty.
    """

    def __init__(self, raw: bytes, file: str) -> None:
        self._raw, self._file = raw, file
        try:
            self._read_tables()
        except (struct.error, IndexError, ValueError) as fault:
            raise damaged(file, "OLE") from fault

    def _read_tables(self) -> None:
        raw = self._raw
        self._shift, self._small_shift = struct.unpack_from("<HH", raw, 30)
        if self._shift not in {9, 12} or not 2 <= self._small_shift <= 9:
            raise ValueError
        directory, _, self._cutoff, small, _, more, _ = struct.unpack_from("<7I", raw, 48)
        self._fat = self._table(self._fat_sectors(more))
        self._small_fat = self._words(self._chain(small)) if small < _END else array("I")
        self._streams: dict[str, tuple[int, int]] = {}
        self._small = b""
        listed = self._chain(directory)
        for at in range(0, len(listed) - _ENTRY + 1, _ENTRY):
            self._enter(listed[at : at + _ENTRY])

    def _enter(self, entry: bytes) -> None:
        length, kind = struct.unpack_from("<HB", entry, 64)
        start, size = struct.unpack_from("<II", entry, 116)
        name = entry[: max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
        if kind == 5:
            self._small = self._chain(start)[:size] if start < _END else b""
        elif kind == 2:
            self._streams.setdefault(name.casefold(), (start, size))

    @property
    def names(self) -> frozenset[str]:
        """The names of all streams, in small letters, wherever they lie."""
        return frozenset(self._streams)

    def stream(self, name: str) -> bytes:
        """The bytes of a stream, as many as there are of it; none where there is no such stream.

        Raises:
            MatchchainError: its chain runs in a circle or out of the file.
        """
        start, size = self._streams.get(name.casefold(), (_END, 0))
        if not size or start >= _END:
            return b""
        try:
            if size >= self._cutoff:
                return self._chain(start)[:size]
            return b"".join(self._small_pieces(start))[:size]
        except (struct.error, IndexError, ValueError) as fault:
            raise damaged(self._file, name) from fault

    def _fat_sectors(self, more: int) -> Iterator[int]:
        """Where the table of sectors lies: its first 109 places stand in the head, others in a chain of their own."""
        yield from struct.unpack_from("<109I", self._raw, 76)
        places = (1 << self._shift) // 4 - 1
        seen = 0
        while more < _END:
            words = struct.unpack_from(f"<{places + 1}I", self._raw, (more + 1) << self._shift)
            yield from words[:places]
            more = words[places]
            seen += 1
            if seen << self._shift > len(self._raw):
                raise ValueError

    def _table(self, sectors: Iterator[int]) -> array[int]:
        found = b"".join(self._sector(number) for number in sectors if number < _END)
        if len(found) > len(self._raw):
            raise ValueError
        return self._words(found)

    def _words(self, raw: bytes) -> array[int]:
        words = array("I")
        words.frombytes(raw[: len(raw) // 4 * 4])
        if struct.pack("=H", 1) != b"\x01\x00":
            words.byteswap()
        return words

    def _sector(self, number: int) -> bytes:
        at = (number + 1) << self._shift
        if at >= len(self._raw):
            raise IndexError
        return self._raw[at : at + (1 << self._shift)]

    def _chain(self, number: int) -> bytes:
        pieces = []
        while number < _END:
            pieces.append(self._sector(number))
            if len(pieces) > len(self._fat):
                raise ValueError
            number = self._fat[number]
        return b"".join(pieces)

    def _small_pieces(self, number: int) -> Iterator[bytes]:
        size = 1 << self._small_shift
        for _ in range(len(self._small_fat) + 1):
            if number >= _END:
                return
            yield self._small[number * size : (number + 1) * size]
            number = self._small_fat[number]
        raise ValueError
