"""What was found out before, kept in files of the user's cache folder that belong to a mark.

A mark is the digest of all that the answers were made of. Deleting a file changes nothing but time; a folder that
cannot be written changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from matchchain.cache_folder import cache_folder, prune, read_sealed, write_sealed

_FILES = 32
"""Files of one kind that are kept: for the shipped thesaurus and those of the parks that were looked at last."""


class Shelf:
    """Values of msgpack by name, in one file."""

    def __init__(self, kind: str, mark: bytes, most: int) -> None:
        """Open the shelf of a mark.

        Args:
            kind: what it holds, the first part of the file's name.
            mark: what the values belong to; with none, nothing is read and nothing kept.
            most: values that are kept; the oldest go first.
        """
        self.kind, self.mark, self.most = kind, mark, most
        self._kept: Mapping[str, Any] | None = None if mark else {}

    def get(self, name: str) -> Any:  # noqa: ANN401 - bytes, or msgspec's Raw
        """What is kept under a name, still encoded; None where nothing is."""
        return self._all().get(name)

    def add(self, fresh: Mapping[str, bytes]) -> None:
        """Write encoded values down, beside what is there."""
        from msgspec import Raw

        file = self._file()
        if not fresh or file is None:
            return
        kept = {**self._all(), **{name: Raw(value) for name, value in fresh.items()}}
        self._kept = dict(list(kept.items())[-self.most :])
        if write_sealed(file, self.mark, encode(self._kept)):
            prune(file.parent, f"{self.kind}-*.msgpack", _FILES)

    def _all(self) -> Mapping[str, Any]:
        if self._kept is None:
            self._kept = _read(self._file(), self.mark)
        return self._kept

    def _file(self) -> Path | None:
        if not self.mark:
            return None
        folder = cache_folder()
        return folder / f"{self.kind}-{self.mark.hex()[:16]}.msgpack" if folder else None


def encode(value: object) -> bytes:
    """A value as msgpack."""
    encoded: bytes = _encoder().encode(value)
    return encoded


def _read(file: Path | None, mark: bytes) -> Mapping[str, Any]:
    from msgspec import DecodeError

    body = read_sealed(file, mark)
    if body is None:
        return {}
    try:
        kept: dict[str, Any] = _values().decode(body)
    except DecodeError:
        return {}
    return kept


@cache
def _encoder() -> Any:  # noqa: ANN401 - imported when first used
    from msgspec import msgpack

    return msgpack.Encoder(enc_hook=dict)  # the empty facts of a message are a mapping proxy


@cache
def _values() -> Any:  # noqa: ANN401
    from msgspec import Raw, msgpack

    return msgpack.Decoder(dict[str, Raw])
