"""The parts of a zipped document, looked at before any is unpacked."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

from matchchain.catalogue.sheets.grid.markup import CHUNK
from matchchain.catalogue.sheets.grid.refused import LARGEST, damaged, refused

_RATIO = 200
_SMALL = 10 * 1024 * 1024  # below it a high ratio is a sheet full of the same, no bomb
_MOST_PARTS = 20_000
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, struct.error, IndexError, OverflowError)


class Parts:
    """The parts of a zipped document by their names; case and kind of slash do not matter.

    Args:
        raw: the file.
        file: its name, for refusals.

    Raises:
        MatchchainError: the archive is broken, holds too much, leads out of itself or is locked by a password.
    """

    def __init__(self, raw: bytes, file: str) -> None:
        self.file = file
        if raw.count(b"PK\x01\x02") > _MOST_PARTS:
            raise refused("too-many-parts", file, limit=_MOST_PARTS)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
        except (*_BROKEN, NotImplementedError) as fault:
            raise refused("broken-zip", file) from fault
        self._members: dict[str, zipfile.ZipInfo] = {}
        for member in self._zip.infolist():
            self._admit(member)
        self._weigh(len(raw))

    def _admit(self, member: zipfile.ZipInfo) -> None:
        name = member.filename.replace("\\", "/").casefold()
        if ".." in name.split("/") or name.startswith("/") or ":" in name:
            raise refused("path-trick", self.file, where=member.filename)
        if member.flag_bits & 1:
            raise refused("password", self.file)
        if name in self._members:
            raise damaged(self.file, member.filename)
        self._members[name] = member

    def _weigh(self, packed: int) -> None:
        whole = sum(member.file_size for member in self._members.values())
        if whole > LARGEST:
            raise refused("unpacked-too-large", self.file, size=whole >> 20, limit=LARGEST >> 20)
        if whole > _SMALL and whole > _RATIO * packed:
            raise refused("bomb", self.file, ratio=whole // max(packed, 1), limit=_RATIO)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the parts, in small letters."""
        return tuple(self._members)

    def __contains__(self, name: str) -> bool:
        return name.casefold() in self._members

    def chunks(self, name: str) -> Iterator[bytes]:
        """The bytes of a part, a megabyte at a time.

        Raises:
            MatchchainError: there is no such part, or its bytes are not what the archive says of them.
        """
        member = self._members.get(name.casefold())
        if member is None or member.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise damaged(self.file, name)
        try:
            with self._zip.open(member) as part:
                while chunk := part.read(CHUNK):
                    yield chunk
        except (*_BROKEN, NotImplementedError, RuntimeError) as fault:
            raise damaged(self.file, name) from fault
