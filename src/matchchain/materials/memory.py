"""What names were found to be, kept in the user's cache folder: a start reads no name that an earlier one has read.

A memory belongs to a mark: the digest of all that a thesaurus is made of. Deleting it changes nothing but time; a
folder that cannot be written changes nothing.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from matchchain.materials.attributes import Attributes
from matchchain.materials.identity import Candidate, Resolution, Status
from matchchain.materials.material import Material, Use
from matchchain.wording.message import Message, revived

if TYPE_CHECKING:
    from matchchain.materials.thesaurus import Thesaurus

_NAMES = 50_000
"""Names that are kept of one thesaurus at the most."""

_FILES = 32
"""Thesauri of which names are kept: the shipped one and those of the parks that were looked at last."""

_SUM = 20  # bytes of a checksum


class Memory:
    """The names that a thesaurus has resolved."""

    def __init__(self, mark: bytes = b"") -> None:
        """Begin with what is kept under a mark; with no mark, with nothing, and keep nothing."""
        self.mark = mark
        self._found: dict[str, Resolution] = {}
        self._fresh: set[str] = set()
        self._kept: Mapping[str, Any] | None = None if mark else {}

    def under(self, *more: object) -> Memory:
        """An empty memory for a thesaurus that is made of this one's and of something more."""
        if not self.mark:
            return Memory()
        return Memory(hashlib.blake2b(self.mark + _encoder().encode(more), digest_size=_SUM).digest())

    def get(self, text: str, known: Thesaurus) -> Resolution | None:
        """What a name was found to be, or None where nobody has asked yet."""
        found = self._found.get(text)
        if found is None:
            if self._kept is None:
                self._kept = _read(self._file(), self.mark)
            raw = self._kept.get(text)
            found = _decoded(text, raw, known) if raw is not None else None
            if found is not None:
                self._found[text] = found
        return found

    def put(self, text: str, found: Resolution) -> None:
        """Remember what a name was found to be."""
        if len(self._found) < _NAMES:
            self._found[text] = found
            self._fresh.add(text)

    def keep(self, known: Thesaurus) -> None:
        """Write down what is new, as far as it comes back the same."""
        file = self._file()
        if not self._fresh or file is None:
            return
        kept = dict(self._kept or {})
        for text in sorted(self._fresh):
            raw = _encoded(self._found[text], known)
            again = _decoded(text, raw, known)
            if again is not None and _same(again, self._found[text]) and len(kept) < _NAMES:
                kept[text] = raw
        self._fresh = set()
        with contextlib.suppress(OSError):
            _write(file, self.mark, kept)

    def _file(self) -> Path | None:
        if not self.mark:
            return None
        from platformdirs import user_cache_path

        try:
            return user_cache_path("matchchain", appauthor=False) / f"names-{self.mark.hex()[:16]}.msgpack"
        except (OSError, RuntimeError):  # no home folder
            return None


@dataclass(frozen=True, slots=True)
class _Kept:
    """A resolution as it is kept: materials and uses by their ids, unless the thesaurus does not hold them so."""

    status: Status
    how: str
    material: str | Material | None
    attributes: Attributes
    candidates: list[tuple[str | Material, float, Message | None]]
    near: str | None
    evidence: list[Message]
    use: str | Use | None
    uses: list[str | Use]


def _encoded(found: Resolution, known: Thesaurus) -> Any:  # noqa: ANN401 - msgspec's raw bytes
    from msgspec import Raw

    from matchchain.materials.search import Nearest

    near = found.candidates.name if isinstance(found.candidates, Nearest) else None
    chosen = found.candidates if near is None else ()  # to look at those that are looked for would find them
    kept = _Kept(
        found.status,
        found.how,
        _brief(found.material, known.materials),
        found.attributes,
        [(_brief(c.material, known.materials), c.score, c.difference) for c in chosen],
        near,
        list(found.evidence),
        _brief(found.use, known.uses),
        [_brief(use, known.uses) for use in found.uses],
    )
    return Raw(_encoder().encode(kept))


def _brief(thing: Any, listed: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a material or a use, or its id
    return thing.id if thing is not None and listed.get(thing.id) == thing else thing


def _decoded(text: str, raw: Any, known: Thesaurus) -> Resolution | None:  # noqa: ANN401
    from msgspec import DecodeError, ValidationError

    try:
        kept: _Kept = _decoder().decode(raw)
        materials, uses = known.materials, known.uses
        return Resolution(
            text,
            kept.status,
            _whole(kept.material, materials),
            kept.attributes,
            _nearest(kept.near, known)
            if kept.near is not None
            else tuple(Candidate(_whole(m, materials), score, _said(why)) for m, score, why in kept.candidates),
            tuple(replace(message, facts=revived(message.facts)) for message in kept.evidence),
            _whole(kept.use, uses),
            tuple(_whole(use, uses) for use in kept.uses),
            kept.how,
        )
    except (DecodeError, ValidationError, KeyError):
        return None


def _whole(thing: Any, listed: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a material or a use
    return listed[thing] if isinstance(thing, str) else thing


def _said(message: Message | None) -> Message | None:
    return None if message is None else replace(message, facts=revived(message.facts))


def _nearest(name: str, known: Thesaurus) -> Sequence[Candidate]:
    from matchchain.materials.search import Nearest

    return Nearest(name, known)


def _same(one: Resolution, other: Resolution) -> bool:
    """Whether two are the same; candidates that are looked for when asked are the same by their name."""
    near = [getattr(found.candidates, "name", None) for found in (one, other)]
    if near[0] is None or near[0] != near[1]:
        return one == other
    return replace(one, candidates=()) == replace(other, candidates=())


def _read(file: Path | None, mark: bytes) -> Mapping[str, Any]:
    from msgspec import DecodeError

    try:
        raw = file.read_bytes() if file else b""
    except OSError:
        return {}
    head = len(mark) + _SUM
    if raw[:head] != mark + _sum(raw[head:]):
        return {}
    try:
        kept: dict[str, Any] = _shelf().decode(memoryview(raw)[head:])
    except DecodeError:
        return {}
    return kept


def _write(file: Path, mark: bytes, kept: Mapping[str, Any]) -> None:
    body = _encoder().encode(kept)
    file.parent.mkdir(parents=True, exist_ok=True)
    aside = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        aside.write_bytes(mark + _sum(body) + body)
        aside.replace(file)
    finally:
        aside.unlink(missing_ok=True)
    others = sorted(file.parent.glob("names-*.msgpack"), key=lambda path: path.stat().st_mtime, reverse=True)
    for old in others[_FILES:]:
        old.unlink(missing_ok=True)


def _sum(body: bytes) -> bytes:
    return hashlib.blake2b(body, digest_size=_SUM).digest()


@cache
def _encoder() -> Any:  # noqa: ANN401 - imported when first used
    from msgspec import msgpack

    return msgpack.Encoder(enc_hook=dict)  # the empty facts of a message are a mapping proxy


@cache
def _decoder() -> Any:  # noqa: ANN401
    from msgspec import msgpack

    return msgpack.Decoder(_Kept)


@cache
def _shelf() -> Any:  # noqa: ANN401
    from msgspec import Raw, msgpack

    return msgpack.Decoder(dict[str, Raw])
