"""The compiled knowledge, built into the package or kept in the user's cache folder, so that a start takes a blink.

A snapshot is used only when its own digest and the digest of all data files and of the code that built
it agree. Deleting it changes nothing but time; a cache folder that cannot be written changes nothing.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from matchchain.materials.index import Index, build
from matchchain.materials.material import Ambiguity, Material, Serve, Use
from matchchain.materials.registry import doubtful_labels, listed_by_number, with_registry
from matchchain.materials.schema import data_files, read_knowledge


@dataclass(frozen=True, slots=True)
class Compiled:
    """All shipped knowledge with its index."""

    materials: list[Material]
    uses: list[Use]
    serves: list[Serve]
    ambiguities: list[Ambiguity]
    index: Index


def shipped(*, remember: bool = True) -> Compiled:
    """The shipped knowledge, from the snapshot when there is a good one.

    Args:
        remember: whether a snapshot may be written; a dry run writes nothing at all.
    """
    digest = _digest()
    path = _path()
    for place in (packaged(), path):
        compiled = _read(place, digest) if place else None
        if compiled is not None:
            return compiled
    compiled = _compile()
    if path and remember:
        _write(path, digest, compiled)
    return compiled


def packaged() -> Path:
    """Where a build leaves the compiled knowledge, so that the first start after an install is quick too."""
    return Path(str(resources.files("matchchain.materials"))) / "data" / "compiled.msgpack"


def compile_into(path: Path) -> None:
    """Compile the shipped knowledge into a file (a step of building the package)."""
    _write(path, _digest(), _compile())
    path.chmod(0o644)  # it goes into a wheel, for every user of the machine


def _compile() -> Compiled:
    known = read_knowledge()
    materials = with_registry(known.materials)
    index = build(materials, known.uses, known.ambiguities, doubtful_labels(materials), known.written)
    return Compiled(materials, known.uses, known.serves, known.ambiguities, index)


def _digest() -> bytes:
    """SHA-256 over every data file and every module of this room."""
    sha = hashlib.sha256()
    for name, file in data_files():
        sha.update(name.encode())
        sha.update(file.read_bytes())
    here = resources.files("matchchain.materials")
    for table in ("traditional.txt", "registry/english.tsv", "registry/doubtful.tsv"):
        sha.update((here / "data").joinpath(*table.split("/")).read_bytes())
    for module in sorted(here.iterdir(), key=lambda entry: entry.name):
        if module.name.endswith(".py"):
            sha.update(module.read_bytes())
    return sha.digest()


def _path() -> Path | None:
    from platformdirs import user_cache_dir

    try:
        return Path(user_cache_dir("matchchain", appauthor=False)) / "thesaurus.msgpack"
    except (OSError, RuntimeError):
        return None


def _read(path: Path, digest: bytes) -> Compiled | None:
    import gc

    import msgspec

    try:
        stored = path.read_bytes()
    except OSError:
        return None
    if stored[:32] != digest or stored[32:64] != hashlib.sha256(stored[64:]).digest():
        return None
    collecting = gc.isenabled()
    gc.disable()  # a hundred thousand live objects at once: the collector would walk them over and over
    try:
        return _restore(msgspec.msgpack.decode(stored[64:], type=_Kept))
    except (msgspec.DecodeError, msgspec.ValidationError):
        return None
    finally:
        if collecting:
            gc.enable()


@dataclass(frozen=True, slots=True)
class _Kept:
    """What the file holds: the registry's substances in short, all else as it is."""

    listed: list[Material]
    registry: list[tuple[str, str, list[str]]]
    uses: list[Use]
    serves: list[Serve]
    ambiguities: list[Ambiguity]
    index: Index


def _shorten(compiled: Compiled) -> _Kept:
    return _Kept(
        [m for m in compiled.materials if m.family != "registry"],
        [(m.cas, m.formula, [m.en, *m.aliases]) for m in compiled.materials if m.family == "registry"],
        compiled.uses,
        compiled.serves,
        compiled.ambiguities,
        compiled.index,
    )


def _restore(kept: _Kept) -> Compiled:
    others = (listed_by_number(*row) for row in kept.registry)
    return Compiled([*kept.listed, *others], kept.uses, kept.serves, kept.ambiguities, kept.index)


def _write(path: Path, digest: bytes, compiled: Compiled) -> None:
    import msgspec

    payload = msgspec.msgpack.encode(_shorten(compiled))
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".thesaurus-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(digest + hashlib.sha256(payload).digest() + payload)
            Path(temporary).replace(path)
        except OSError:
            Path(temporary).unlink(missing_ok=True)
            raise
