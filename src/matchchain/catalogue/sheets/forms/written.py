"""What the park's files say, field by field, in their very words: "1.2万吨/年", not what it was reckoned to.

Nested entries that are one of a kind (site, tariffs, settled name) are told beside the others, "site.lat"; lists of
entries (offers, permits) as entries of their own.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import field
from functools import cache
from pathlib import Path
from typing import Any, cast

from matchchain.catalogue.files.folder import ParkFiles, gather
from matchchain.catalogue.files.own import OWN_FILES, PARK
from matchchain.catalogue.sheets.forms.in_a_cell import as_cell
from matchchain.entries.vocabulary import Slot, entry_class, plain_key, vocabulary
from matchchain.park import NOWHERE, Label, Park, Place, labels
from matchchain.units import is_blank
from matchchain.values import dataclass
from matchchain.yamltree import Node, Pairs, Scalar, Sequence, YamlFault, parse

NESTED = frozenset(("part", "parts"))


@dataclass(frozen=True, slots=True)
class Written:
    """One entry as its file says.

    Attributes:
        said: field ("quantity", "site.lat") -> the text of its cell; blanks are left out.
        parts: field -> the entries of its list.
        place: where it stands.
        unread: keys that name no field, and where.
    """

    said: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[str, tuple[Written, ...]] = field(default_factory=dict)
    place: Place = NOWHERE
    unread: tuple[tuple[str, Place], ...] = ()


@dataclass(frozen=True, slots=True)
class ParkWritten:
    """A park as its files say.

    Attributes:
        settings: what park.yaml says, its lists among the parts.
        lists: field of `Park` -> the entries of the list in the park's own files that fills it.
        entries: where an entry of the firms' files begins (file, line, column) -> its node.
    """

    settings: Written
    lists: Mapping[str, tuple[Written, ...]]
    entries: Mapping[Place, Node]

    def entry(self, kind_of_entry: type, place: Place) -> Written:
        """What the files say of an entry that was read at a place."""
        node = self.entries.get(place)
        return Written(place=place) if node is None else written(kind_of_entry, node, place.file)


def as_written(folder: Path) -> ParkWritten:
    """What the files of a park say.

    Raises:
        MatchchainError: there is no park in the folder.
        OSError: a file cannot be read.
    """
    return _of_files(gather(folder))


def _of_files(files: ParkFiles) -> ParkWritten:
    settings, lists = Written(), dict[str, tuple[Written, ...]]()
    for name, raw in files.own:
        if name not in OWN_FILES:
            continue  # a chain's card is for the chain's office; the workbook is of firms and what they trade
        root = _root(raw, name)
        if name == PARK:
            settings = written(Park, root, name) if root is not None else Written()
        else:
            lists |= _listed(root, name)
    entries = {Place(name, at.line, at.column): at for name, raw in files.cards for at in _every(_root(raw, name))}
    return ParkWritten(settings, lists, entries)


def _root(raw: bytes, name: str) -> Node | None:
    """The tree of a file; nothing where it is refused as a whole, which `load` has said."""
    try:
        return parse(raw, name).root
    except YamlFault:
        return None


def _listed(root: Node | None, name: str) -> dict[str, tuple[Written, ...]]:
    lists = OWN_FILES[name]
    if isinstance(root, Sequence):
        first = next(iter(lists))
        return {first: tuple(written(lists[first].entry, item, name) for item in root.items)}
    found: dict[str, tuple[Written, ...]] = {}
    known = {word: key for key, listing in lists.items() for word in listing.words}
    for key, value in root.pairs if isinstance(root, Pairs) else ():
        at = known.get(plain_key(key.text))
        if at is not None and isinstance(value, Sequence):
            found[at] = tuple(written(lists[at].entry, item, name) for item in value.items)
    return found


def _every(node: Node | None) -> Iterator[Node]:
    """Every node that may be an entry."""
    if node is None:
        return
    yield node
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _every(item)
    elif isinstance(node, Pairs):
        for _, value in node.pairs:
            yield from _every(value)


def written(kind_of_entry: type, node: Node, file: str) -> Written:
    """What a node says of an entry.

    Args:
        kind_of_entry: an entry class of `park`.
        node: a mapping; a bare word stands for its required field.
        file: where it stands.
    """
    said: dict[str, str] = {}
    parts: dict[str, tuple[Written, ...]] = {}
    unread: list[tuple[str, Place]] = []
    for slot, key, value in _pairs(kind_of_entry, node):
        place = Place(file, key.line, key.column)
        if slot is None:
            unread.append((key.text, place))
        elif slot.label.kind == "part":
            inner = written(entry_class(slot.label.of), value, file)
            said |= {f"{slot.attribute}.{name}": text for name, text in inner.said.items()}
            unread += inner.unread
        elif slot.label.kind == "parts":
            parts[slot.attribute] = tuple(written(entry_class(slot.label.of), item, file) for item in _items(value))
            unread += [one for part in parts[slot.attribute] for one in part.unread]
        elif text := as_cell(slot.label, value, empty=_of_nothing(kind_of_entry, slot.attribute)):
            said.setdefault(slot.attribute, text)
    return Written(said, parts, Place(file, node.line, node.column), tuple(unread))


def _pairs(kind_of_entry: type, node: Node) -> Iterator[tuple[Slot | None, Scalar, Node]]:
    words = vocabulary(cast("Hashable", kind_of_entry))
    if isinstance(node, Pairs):
        yield from ((words.find(key.text), key, value) for key, value in node.pairs)
    elif isinstance(node, Scalar) and len(words.required) == 1 and not is_blank(node.text):
        yield words.required[0], node, node


def _items(node: Node) -> tuple[Node, ...]:
    """The entries of a list; a single one stands for a list of one."""
    items = node.items if isinstance(node, Sequence) else (node,)
    return tuple(item for item in items if not (isinstance(item, Scalar) and is_blank(item.text)))


@cache
def _of_nothing(kind_of_entry: Any, attribute: str) -> str:  # noqa: ANN401 - a class, which mypy does not take for hashable
    """The cell of an empty list: it says something where the field is filled by itself."""
    default = next(one.default for one in dataclasses.fields(kind_of_entry) if one.name == attribute)
    return "[]" if isinstance(default, tuple) and default else ""


def fields_of(kind_of_entry: type, prefix: str = "") -> dict[str, Label]:
    """Field -> label of an entry class, nested ones told beside the others ("site.lat"); lists of entries apart."""
    found: dict[str, Label] = {}
    for attribute, label in labels(kind_of_entry).items():
        if label.kind == "part":
            found |= fields_of(entry_class(label.of), f"{prefix}{attribute}.")
        elif label.kind != "parts":
            found[prefix + attribute] = label
    return found
