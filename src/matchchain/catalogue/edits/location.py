"""Where an entry stands in a file, found again by what it said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matchchain.catalogue.edits.rewrite import tree_of
from matchchain.catalogue.edits.splice import Path, meaning, node_at
from matchchain.catalogue.files import disk
from matchchain.entries.vocabulary import vocabulary
from matchchain.park import Firm
from matchchain.values import dataclass
from matchchain.wording import ExitCode, MatchchainError, Message
from matchchain.yamltree import Node, Pairs, Sequence

if TYPE_CHECKING:
    from pathlib import Path as FilePath

    from matchchain.park import Place



@dataclass(frozen=True, slots=True)
class Location:
    """Where an entry stands: its file, the path of keys and indices to it, what it said when found."""

    file: str
    path: Path
    said: object


def location_of(folder: FilePath, place: Place) -> Location:
    """The spot of an entry, from the place that reading gave it.

    Raises:
        MatchchainError: the file has changed since (4), or is faulty (3).
    """
    tree = tree_of(bytes_of(folder, place.file), place.file)
    path = _path_to(tree.root, place.line, place.column)
    if path is None:
        raise changed(place.file)
    return Location(place.file, path, meaning(node_at(tree.root, path)))


def bytes_of(folder: FilePath, file: str) -> bytes:
    """The bytes of one of the park's files.

    Raises:
        MatchchainError: it is gone (exit code 4).
    """
    raw = disk.read(folder / file)
    if raw is None:
        raise changed(file)
    return raw


def changed(file: str) -> MatchchainError:
    """The refusal of a file that somebody else changed in the meantime."""
    return MatchchainError(Message("write.changed-meanwhile", {"file": file}), ExitCode.CONFLICT)


def _path_to(node: Node | None, line: int, column: int) -> Path | None:
    """The path to the entry that begins at a line and column; the outermost where several begin there."""
    if node is None:
        return None
    if (node.line, node.column) == (line, column) and not isinstance(node, Sequence):
        return ()
    steps: list[tuple[str | int, Node]] = []
    if isinstance(node, Pairs):
        steps = [(key.text, value) for key, value in node.pairs]
    elif isinstance(node, Sequence):
        steps = list(enumerate(node.items))
    for step, part in steps:
        if (rest := _path_to(part, line, column)) is not None:
            return (step, *rest)
    return None


def same_firm(now: object, then: object) -> bool:
    """Whether it is still the same firm: a line may have been added to it in the meantime."""
    if not isinstance(now, dict) or not isinstance(then, dict):
        return False
    words = vocabulary(Firm)
    names = [key for key in then if (slot := words.find(key)) and slot.attribute in {"id", "name"}]
    return all(now.get(name) == then[name] for name in names)


def key_in(node: Pairs, kind_of_entry: type, attribute: str) -> str | None:
    """The key by which an entry names a field already."""
    words = vocabulary(kind_of_entry)
    for key, _ in node.pairs:
        slot = words.find(key.text)
        if slot is not None and slot.attribute == attribute:
            return key.text
    return None
