"""What was read of the files before, so that only what changed is read again.

A pack in the user's cache folder holds, for every card (or item of a list), what was read of it and what was
found wrong, under the hash of its content. A pack whose own hash, version or setting does not fit is not
used. Deleting it, or a folder that cannot be written, changes nothing but the time.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable, Hashable
from functools import cache
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

from matchchain.cache_folder import cache_folder, checksum, prune, read_sealed, stamp_of, write_sealed
from matchchain.wording.message import revived

R = TypeVar("R")

_MAGIC = b"matchchain snapshot 1\n"
_PACKS = 384  # of each part: three for a park, so those of the parks that were looked at last
_FRESH_SHARE = 0.05  # beyond it the whole pack is written again, below it only what is new


class Pack(Generic[R]):
    """The records of one kind, of one park: frozen dataclasses with `findings`, by the hash of a content."""

    def __init__(self, file: Path | None, kind: type[R], context: str) -> None:
        """Open the pack that lies in a file, if it is sound and was made in the same context.

        Args:
            file: where it is; None remembers nothing.
            kind: the class of its records.
            context: what else the records depend on.
        """
        self._decode = _decoder(cast("Hashable", kind)).decode if file is not None else None
        self._file = file
        self._context = checksum(f"{code_stamp()}|{context}".encode())
        self._base = self._opened("base")
        self._extra = self._opened("new") if self._base else {}
        self._used: dict[bytes, Any] = {}
        self._fresh = 0

    def get(self, content: bytes, read: Callable[[], R]) -> R:
        """What was read of a content before, else what `read` says of it now."""
        if self._file is None:
            return read()
        key = checksum(content)
        known = self._base.get(key) or self._extra.get(key)
        if known is not None and self._decode is not None:
            with contextlib.suppress(ValueError, TypeError):  # msgspec's own errors are ValueErrors
                record: R = _revived(self._decode(known))
                self._used[key] = known
                return record
        record = read()
        with contextlib.suppress(UnicodeEncodeError):  # a file name that is no text
            self._used[key] = _raw(record)  # now, since the caller may move the places of what it gets
            self._fresh += 1
        return record

    def keep(self) -> None:
        """Write what is new; a folder that cannot be written is no fault."""
        if self._file is None or not self._fresh:
            return
        if not self._base or self._fresh > _FRESH_SHARE * len(self._used) + 8:
            if self._write("base", self._used):
                with contextlib.suppress(OSError):
                    self._path("new").unlink(missing_ok=True)
                prune(self._file.parent, "*.base", _PACKS)
                prune(self._file.parent, "*.new", _PACKS)
        else:
            self._write("new", {key: record for key, record in self._used.items() if key not in self._base})

    def _path(self, part: str) -> Path:
        assert self._file is not None  # noqa: S101 - callers have looked
        return self._file.with_suffix(f".{part}")

    def _opened(self, part: str) -> dict[bytes, Any]:
        if self._file is None:
            return {}
        from msgspec import DecodeError

        body = read_sealed(self._path(part), _MAGIC + self._context)
        if body is None:
            return {}
        try:
            records: dict[bytes, Any] = _shelf().decode(body)
        except DecodeError:
            return {}
        return records

    def _write(self, part: str, records: dict[bytes, Any]) -> bool:
        return write_sealed(self._path(part), _MAGIC + self._context, _encoder().encode(records))


def pack_of(folder: Path, name: str, kind: type[R], context: str = "", *, remember: bool = True) -> Pack[R]:
    """The pack of a park.

    Args:
        folder: the park's folder.
        name: which of its packs.
        kind: the class of its records.
        context: what else the records depend on.
        remember: whether there is to be one at all.
    """
    if not remember:
        return Pack(None, kind, context)
    base = cache_folder()
    try:
        mark = hashlib.blake2b(str(folder.absolute()).encode("utf-8", "replace"), digest_size=12).hexdigest()
    except OSError:  # the working folder is gone
        return Pack(None, kind, context)
    return Pack(base / "parks" / f"{mark}-{name}" if base else None, kind, context)


def code_stamp() -> str:
    """The same as long as the code that reads is the same: what an older one read is not trusted."""
    return stamp_of("__init__.py", "yamltree.py", "catalogue", "entries", "park", "units")


def _raw(record: object) -> Any:  # noqa: ANN401
    from msgspec import Raw

    return Raw(_encoder().encode(record))


@cache
def _encoder() -> Any:  # noqa: ANN401 - imported when first used
    from msgspec import msgpack

    return msgpack.Encoder(enc_hook=dict)  # the empty facts of a message are a mapping proxy


@cache
def _shelf() -> Any:  # noqa: ANN401
    from msgspec import Raw, msgpack

    return msgpack.Decoder(dict[bytes, Raw])


@cache
def _decoder(kind: Hashable) -> Any:  # noqa: ANN401
    from msgspec import msgpack

    return msgpack.Decoder(kind)


def _revived(record: Any) -> Any:  # noqa: ANN401
    """The record just unpacked, its findings' facts again messages and tuples where msgpack knows maps and lists."""
    if record.findings:
        from msgspec.structs import force_setattr

        for finding in record.findings:  # nobody has seen it: it is put right where it is
            if any(type(fact) in _NESTED for fact in finding.facts.values()):
                force_setattr(finding, "facts", revived(finding.facts))
    return record


_NESTED = frozenset({list, dict})
