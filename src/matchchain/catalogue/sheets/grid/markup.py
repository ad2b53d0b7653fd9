"""XML parts of a document, read as they come: no tree, no document type, no entities."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol
from xml.parsers import expat

from matchchain.catalogue.sheets.grid.refused import damaged, refused

CHUNK = 1024 * 1024
"""Bytes that are handed to the parser at once: it looks again at an unfinished token with each chunk."""
_DEEPEST = 100_000


class Listener(Protocol):
    """What hears a part: elements by their local names, attributes as they are written, and texts."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """Some text."""


class _LocalNames(dict[str, str]):
    """Names of elements without their prefix."""

    def __missing__(self, name: str) -> str:
        local = self[name] = name.rpartition(":")[2]
        return local


def local_names() -> Callable[[str], str]:
    """The function that takes the prefix off a name."""
    return _LocalNames().__getitem__


def read_markup(
    chunks: Iterable[bytes], listener: Listener, file: str, part: str, *, spaces: bool = False
) -> None:
    """Hand a part's elements and texts to a listener.

    The part's own word on its encoding is not heard: it is UTF-8, or UTF-16 with its mark. Element names come with
    their prefix; `local_names` takes it off.

    Args:
        chunks: the part's bytes.
        listener: what hears them.
        file: the file's name, for refusals.
        part: the part's name.
        spaces: names come with their name space and a blank before them, not with a prefix.

    Raises:
        MatchchainError: it is no sound XML, it declares a document type (where bombs of entities hide), or it is made
            to eat memory: very deep, or one word of a megabyte.
    """
    parser, depth = None, 0
    try:
        for chunk in _in_utf8(iter(chunks)):
            if parser is None:
                parser = _parser(listener, file, spaces=spaces)
            depth += _deeper(chunk)
            if depth > _DEEPEST or (len(chunk) == CHUNK and b"<" not in chunk):
                raise damaged(file, part)
            parser.Parse(chunk, False)
        if parser is None:
            raise damaged(file, part)
        parser.Parse(b"", True)
    except expat.ExpatError as fault:
        raise damaged(file, f"{part}:{fault.lineno}") from fault
    except UnicodeDecodeError as fault:
        raise damaged(file, part) from fault


def pieces(raw: bytes) -> Iterator[bytes]:
    """A file in chunks."""
    return (raw[at : at + CHUNK] for at in range(0, len(raw), CHUNK))


def _deeper(chunk: bytes) -> int:
    """About how many elements more a chunk begins than it ends."""
    ends = chunk.count(b"</")
    alone = chunk.count(b"/>") + chunk.count(b"<!") + chunk.count(b"<?")
    return chunk.count(b"<") - 2 * ends - alone


def _in_utf8(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """The chunks; what begins with a mark of UTF-16 is put into UTF-8."""
    head = next(chunks, b"")
    if head[:2] not in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}:
        yield head
        yield from chunks
        return
    decoder = codecs.getincrementaldecoder("utf-16")()
    yield decoder.decode(head).encode("utf-8", "replace")
    for chunk in chunks:
        yield decoder.decode(chunk).encode("utf-8", "replace")
    yield decoder.decode(b"", final=True).encode()


def _parser(listener: Listener, file: str, *, spaces: bool) -> expat.XMLParserType:
    parser = expat.ParserCreate("UTF-8", " " if spaces else None)
    parser.buffer_text = True
    parser.StartElementHandler = listener.start
    parser.EndElementHandler = listener.end
    parser.CharacterDataHandler = listener.text

    def refuse(*_: object) -> None:
        raise refused("document-type", file)

    parser.StartDoctypeDeclHandler = refuse
    return parser


def attribute(attributes: dict[str, str], name: str) -> str:
    """An attribute by its local name, "" where there is none.

    Example:
        >>> attribute({"r:id": "rId1", "name": "x"}, "id")
        'rId1'
    """
    if name in attributes:
        return attributes[name]
    ending = f":{name}"
    return next((value for key, value in attributes.items() if key.endswith(ending)), "")


def yes(attributes: dict[str, str], name: str) -> bool:
    """Whether a switch is on: "1", "true", "on"."""
    return attributes.get(name, "") in {"1", "true", "on"}
