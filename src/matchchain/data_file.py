"""A data file of the package: YAML that people edit, of which a start reads the plain values that were read before."""

from __future__ import annotations

from importlib import resources
from typing import Any

from matchchain.cache_folder import cache_folder, checksum, prune, read_sealed, write_sealed

_FILES = 64
"""Files whose values are kept at the most."""


def data_of(package: str, *path: str) -> Any:  # noqa: ANN401 - whatever the file holds
    """What a YAML file in the `data` folder of a package says: maps, lists, texts, numbers, yes and no.

    Kept in the user's cache folder under the hash of its bytes: to import PyYAML and to read them takes a twentieth of
    `suggest` on 100 firms.

    Args:
        package: the package.
        path: folders and name.

    Example:
        >>> sorted(data_of("matchchain.rules", "law", "CN.yaml"))[:1]
        ['cites']
    """
    raw = resources.files(package).joinpath("data", *path).read_bytes()
    mark, folder = checksum(raw), cache_folder()
    kept = folder / f"data-{mark.hex()[:16]}.msgpack" if folder else None
    known = read_sealed(kept, mark)
    if known is not None:
        from msgspec import msgpack

        return msgpack.decode(known)
    return _read(raw) if kept is None else _written(_read(raw), kept, mark)


def _read(raw: bytes) -> Any:  # noqa: ANN401
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(raw, Loader=loader)  # noqa: S506 - a safe loader either way


def _written(value: Any, kept: Any, mark: bytes) -> Any:  # noqa: ANN401
    """The value, kept for the next start where it comes back the same."""
    from msgspec import msgpack

    body = msgpack.encode(value)
    if msgpack.decode(body) == value and write_sealed(kept, mark, body):
        prune(kept.parent, "data-*.msgpack", _FILES)
    return value
