"""Which part of a zipped office document is which, and what it says of itself."""

from __future__ import annotations

import posixpath

from matchchain.catalogue.sheets.grid.markup import attribute, local_names, read_markup
from matchchain.catalogue.sheets.grid.parts import Parts
from matchchain.catalogue.sheets.grid.texts import tidy
from matchchain.values import dataclass


@dataclass(frozen=True, slots=True)
class Relation:
    """A part that another one names.

    Attributes:
        kind: the last word of its type: "worksheet", "sharedStrings", "styles".
        target: its name in the archive.
    """

    kind: str
    target: str


class _Relations:
    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.found: dict[str, Relation] = {}

    def start(self, _name: str, attributes: dict[str, str]) -> None:
        target = attributes.get("Target", "").replace("\\", "/")
        if "Id" in attributes and attributes.get("TargetMode") != "External":
            path = posixpath.normpath(posixpath.join("/", self.folder, target)).lstrip("/")
            self.found[attributes["Id"]] = Relation(attributes.get("Type", "").rpartition("/")[2], path)

    def end(self, _name: str) -> None: ...

    def text(self, _text: str) -> None: ...


def relations(parts: Parts, name: str) -> dict[str, Relation]:
    """What a part names, by the ids it uses.

    Args:
        parts: the document.
        name: the part's name, "" of the document itself.
    """
    folder, _, last = name.rpartition("/")
    own = posixpath.join(folder, "_rels", f"{last}.rels")
    if own not in parts:
        return {}
    heard = _Relations(folder)
    read_markup(parts.chunks(own), heard, parts.file, own)
    return heard.found


def main_part(parts: Parts, usual: str) -> str:
    """The part with the document's content.

    Args:
        parts: the document.
        usual: where it mostly lies.
    """
    named = [one.target for one in relations(parts, "").values() if one.kind == "officeDocument"]
    return named[0] if named and named[0] in parts else usual


class _Properties:
    def __init__(self) -> None:
        self.found: dict[str, str] = {}
        self._local = local_names()
        self._name: str | None = None
        self._texts: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self._local(name) == "property":
            self._name, self._texts = attribute(attributes, "name"), []

    def end(self, name: str) -> None:
        name = self._local(name)
        if name == "bool":  # written as a figure by some
            self._texts = ["true" if "".join(self._texts).strip() in {"1", "true"} else "false"]
        elif name == "property" and self._name is not None:
            self.found[tidy(self._name)] = tidy("".join(self._texts))
            self._name = None

    def text(self, text: str) -> None:
        if self._name is not None:
            self._texts.append(text)


def custom_properties(parts: Parts) -> dict[str, str]:
    """The custom properties of a document, as text."""
    name = "docProps/custom.xml"
    if name not in parts:
        return {}
    heard = _Properties()
    read_markup(parts.chunks(name), heard, parts.file, name)
    return heard.found
