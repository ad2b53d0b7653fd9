"""What was found out before, kept in files of the user's cache folder that belong to a mark.

A mark is the digest of all that the answers were made of. Deleting a file changes nothing but time; a folder that
cannot be written changes nothing.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

_FILES = 32
"""Files of one kind that are kept: for the shipped thesaurus and those of the parks that were looked at last."""

_SUM = 20  # bytes of a checksum


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
        with contextlib.suppress(OSError):
            _write(file, self.mark, self._kept)
            _tidy(file, self.kind)

    def _all(self) -> Mapping[str, Any]:
        if self._kept is None:
            self._kept = _read(self._file(), self.mark)
        return self._kept

    def _file(self) -> Path | None:
        if not self.mark:
            return None
        from platformdirs import user_cache_path

        try:
            return user_cache_path("matchchain", appauthor=False) / f"{self.kind}-{self.mark.hex()[:16]}.msgpack"
        except (OSError, RuntimeError):  # no home folder
            return None


def digest(*parts: bytes) -> bytes:
    """A checksum of some bytes, 20 bytes long."""
    return hashlib.blake2b(b"".join(parts), digest_size=_SUM).digest()


def encode(value: object) -> bytes:
    """A value as msgpack."""
    encoded: bytes = _encoder().encode(value)
    return encoded


def _read(file: Path | None, mark: bytes) -> Mapping[str, Any]:
    from msgspec import DecodeError

    try:
        raw = file.read_bytes() if file else b""
    except OSError:
        return {}
    head = len(mark) + _SUM
    if raw[:head] != mark + digest(raw[head:]):
        return {}
    try:
        kept: dict[str, Any] = _values().decode(memoryview(raw)[head:])
    except DecodeError:
        return {}
    return kept


def _write(file: Path, mark: bytes, kept: Mapping[str, Any]) -> None:
    body = encode(kept)
    file.parent.mkdir(parents=True, exist_ok=True)
    aside = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        aside.write_bytes(mark + digest(body) + body)
        aside.replace(file)
    finally:
        aside.unlink(missing_ok=True)


def _tidy(file: Path, kind: str) -> None:
    by_age = sorted(file.parent.glob(f"{kind}-*.msgpack"), key=lambda path: path.stat().st_mtime, reverse=True)
    for old in by_age[_FILES:]:
        old.unlink(missing_ok=True)


@cache
def _encoder() -> Any:  # noqa: ANN401 - imported when first used
    from msgspec import msgpack

    return msgpack.Encoder(enc_hook=dict)  # the empty facts of a message are a mapping proxy


@cache
def _values() -> Any:  # noqa: ANN401
    from msgspec import Raw, msgpack

    return msgpack.Decoder(dict[str, Raw])
