"""The compiled knowledge, built into the package or kept in the user's cache folder, so that a start takes a blink.

A snapshot is used only when its own digest and the digest of all data files and of the code that built
it agree. What was found to agree is known again by the sizes and times of all these files, as Python knows its
byte code, and by a checksum of its own. Deleting it changes nothing but time; a cache folder that cannot be
written changes nothing.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from matchchain.cache_folder import SUM, cache_folder, content_mark, read_sealed, write_sealed, write_whole
from matchchain.materials.facts.data import data_files
from matchchain.materials.facts.purposes import Purposes
from matchchain.materials.facts.reading_words import Readings
from matchchain.materials.facts.serve import by_material
from matchchain.materials.knowledge.elements import bearing_lines
from matchchain.materials.knowledge.index import build
from matchchain.materials.knowledge.packing import Compiled, Kept, packed, unpacked
from matchchain.materials.knowledge.source_words import build_telling
from matchchain.materials.knowledge.vocabulary import build_words

_DIGEST = 32  # bytes of what a snapshot was compiled from


def shipped(*, remember: bool = True) -> Compiled:
    """The shipped knowledge, from the snapshot when there is a good one.

    Args:
        remember: whether a snapshot may be written; a dry run writes nothing at all.
    """
    path = _path()
    places = [place for place in (packaged(), path) if place]
    for place in places:
        compiled = _known_again(place)
        if compiled is not None:
            return compiled
    digest = _digest()
    for place in places:
        compiled = _read(place, digest)
        if compiled is not None:
            if remember:
                _remember(place)
            return compiled
    compiled = _compile(digest)
    if path and remember:
        _write(path, digest, compiled)
    return compiled


def at_hand() -> bool:
    """Whether there is a good snapshot, so that the knowledge is had in a blink and nobody waits for it."""
    digest = _digest()
    for place in (packaged(), _path()):
        with contextlib.suppress(OSError):
            if place is not None:
                with place.open("rb") as file:
                    if file.read(_DIGEST) == digest:
                        return True
    return False


def packaged() -> Path:
    """Where a build leaves the compiled knowledge, so that the first start after an install is quick too."""
    return Path(str(resources.files("matchchain.materials"))) / "data" / "compiled.msgpack"


def compile_into(path: Path) -> None:
    """Compile the shipped knowledge into a file (a step of building the package); one that is good stays."""
    digest = _digest()
    if _read(path, digest) is None:
        _write(path, digest, _compile(digest))
    path.chmod(0o644)  # it goes into a wheel, for every user of the machine


def _compile(digest: bytes) -> Compiled:
    from matchchain.materials.facts.schema import read_knowledge
    from matchchain.materials.knowledge.registry import doubtful_labels, with_registry

    known = read_knowledge()
    materials = with_registry(known.materials)
    index = build(materials, known.uses, known.ambiguities, doubtful_labels(materials), known.written)
    by_id = {m.id: m for m in materials}
    purposes = Purposes(
        {f.id: f for f in known.functions},
        {o.id: o for o in known.objects},
        tuple(known.bars),
        {law.key: law for law in known.laws},
        build_words(known.functions, known.objects, known.materials),
        Readings(
            build_telling(known.forms, known.origins, known.classes),
            tuple(known.grades),
            tuple(known.qualities),
            tuple(known.elements),
        ),
    )
    serves = by_material((*known.serves, *bearing_lines(known)))
    return Compiled(by_id, known.uses, serves, known.ambiguities, index, purposes, digest)


def _digest() -> bytes:
    """SHA-256 over every data file and every module of this room."""
    sha = hashlib.sha256()
    for name, file in _sources():
        sha.update(name.encode())
        sha.update(file.read_bytes())
    return sha.digest()


def _sources() -> Iterator[tuple[str, Traversable]]:
    """What a snapshot depends on: (name, file) of every data file and every module of this room."""
    yield from data_files()
    here = resources.files("matchchain.materials")
    for table in ("traditional.txt", "registry/english.tsv", "registry/doubtful.tsv"):
        yield table, (here / "data").joinpath(*table.split("/"))
    for room in sorted((entry for entry in here.iterdir() if entry.is_dir()), key=lambda entry: entry.name):
        for module in sorted(room.iterdir(), key=lambda entry: entry.name):
            if module.name.endswith(".py"):
                yield f"{room.name}/{module.name}", module


def _stamp(place: Path) -> bytes:
    """The size and time of a snapshot and of all it depends on; nothing where one cannot be told."""
    stamps = hashlib.sha256()
    try:
        for name, file in (("", place), *_sources()):
            stat = Path(str(file)).stat()
            stamps.update(f"{name} {stat.st_size} {stat.st_mtime_ns}\n".encode())
    except OSError:  # not there, or inside an archive
        return b""
    return stamps.digest()


def _note(place: Path) -> Path | None:
    """Where the stamp of a snapshot that was found good is kept."""
    path = _path()
    mark = hashlib.sha256(str(place).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return path.with_name(f"{path.stem}-{mark}.good") if path else None


def _known_again(place: Path) -> Compiled | None:
    """A snapshot that was found good before, if neither it nor what it depends on has changed since.

    Size and time are soon compared, but a disk that rots changes neither: the content is looked at as well.
    """
    note = _note(place)
    try:
        good = note.read_bytes() if note else b""
        known = good and good == _stamp(place) + content_mark(place)
    except OSError:
        return None
    return _opened(place) if known else None


def _remember(place: Path) -> None:
    note, stamp = _note(place), _stamp(place)
    if note and stamp:
        with contextlib.suppress(OSError):
            write_whole(note, stamp + content_mark(place))


def _path() -> Path | None:
    folder = cache_folder()
    return folder / "thesaurus.msgpack" if folder else None


def _read(path: Path, digest: bytes) -> Compiled | None:
    body = read_sealed(path, digest)
    return None if body is None else _decoded(body, digest)


def _opened(path: Path) -> Compiled | None:
    """A snapshot of which only the parts that are looked into are decoded."""
    import mmap

    try:
        with path.open("rb") as file:
            stored = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError):  # an empty file cannot be mapped
        return None
    return _decoded(stored[_DIGEST + SUM :], bytes(stored[:_DIGEST]))


def _decoded(body: memoryview, digest: bytes) -> Compiled | None:
    import msgspec

    try:
        return unpacked(msgspec.msgpack.decode(body, type=Kept), digest)
    except (msgspec.DecodeError, msgspec.ValidationError):
        return None


def _write(path: Path, digest: bytes, compiled: Compiled) -> None:
    import msgspec

    write_sealed(path, digest, msgspec.msgpack.encode(packed(compiled)))
