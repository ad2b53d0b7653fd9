"""What a merge looks up in the park: the texts of its cards as they stand, and what is known of names and sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from matchchain.catalogue.cards.names import firm_names
from matchchain.catalogue.edits.rewrite import tree_of
from matchchain.catalogue.edits.splice import Path as Steps
from matchchain.catalogue.edits.splice import meaning, node_at
from matchchain.catalogue.files import disk
from matchchain.catalogue.files.folder import digest
from matchchain.catalogue.files.own import IMPORT_LOG
from matchchain.catalogue.read import Loaded
from matchchain.catalogue.sheets.merge.meaning import Texts, texts_of
from matchchain.catalogue.sheets.merge.provenance import Provenance, sound_log
from matchchain.entries.setting import Setting, setting_of
from matchchain.wording import ExitCode, MatchchainError, Message
from matchchain.yamltree import Node, Pairs, Scalar, Sequence, Tree

if TYPE_CHECKING:
    from matchchain.materials import Resolution, Thesaurus
    from matchchain.park import Place


@dataclass(frozen=True)
class Card:
    """One of the park's files as it stands.

    Attributes:
        file: its name.
        raw: its bytes.
        tree: what it says.
    """

    file: str
    raw: bytes
    tree: Tree

    @cached_property
    def paths(self) -> Mapping[tuple[int, int], Steps]:
        """(line, column) -> path of the entry that begins there, the outermost where several do."""
        found: dict[tuple[int, int], Steps] = {}
        _walk(self.tree.root, (), found)
        return found

    def node(self, place: Place) -> Node | None:
        """The entry at a place that reading gave."""
        path = self.paths.get((place.line, place.column))
        return None if path is None else node_at(self.tree.root, path)


def _walk(node: Node | None, path: Steps, found: dict[tuple[int, int], Steps]) -> None:
    if isinstance(node, (Pairs, Scalar)):
        found.setdefault((node.line, node.column), path)
    if isinstance(node, Pairs):
        for key, value in node.pairs:
            _walk(value, (*path, key.text), found)
    elif isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            _walk(item, (*path, index), found)


@dataclass(frozen=True)
class Desk:
    """A park while files are merged into it.

    Attributes:
        loaded: the park.
        remember: whether what is known of materials may be kept in the cache folder.
    """

    loaded: Loaded
    remember: bool = True
    _cards: dict[str, Card] = field(default_factory=dict)
    _named: dict[str, Resolution] = field(default_factory=dict)
    _kin: dict[tuple[str, str], bool] = field(default_factory=dict)

    @property
    def folder(self) -> Path:
        """Where the park's files are."""
        return self.loaded.folder

    @cached_property
    def setting(self) -> Setting:
        """What the park as a whole says that changes how a card is read."""
        return setting_of(self.loaded.park, self.loaded.park.materials)

    @cached_property
    def names(self) -> Mapping[str, tuple[str, ...]]:
        """Plain name -> ids of the firms that bear it."""
        return firm_names(self.loaded.park.firms)

    @cached_property
    def log(self) -> Provenance:
        """What was imported before.

        Raises:
            MatchchainError: the log is no YAML (exit code 3).
        """
        return Provenance(sound_log(disk.read(self.folder / IMPORT_LOG)))

    def card(self, file: str) -> Card:
        """One of the park's files.

        Raises:
            MatchchainError: it changed since the park was loaded (4), or is faulty (3).
        """
        if file not in self._cards:
            raw = disk.read(self.folder / file)
            if raw is None or self.loaded.digests.get(file) != digest(raw):
                raise MatchchainError(Message("write.changed-meanwhile", {"file": file}), ExitCode.CONFLICT)
            self._cards[file] = Card(file, raw, tree_of(raw, file))
        return self._cards[file]

    def texts(self, kind: type, entry: Any) -> Texts:  # noqa: ANN401 - any entry class
        """What the card says of an entry, attribute -> words; nothing of one that is not there."""
        if entry is None:
            return {}
        return texts_of(kind, meaning(self.card(entry.place.file).node(entry.place)))

    @cached_property
    def _thesaurus(self) -> Thesaurus:
        from matchchain.materials import Thesaurus, thesaurus_of

        return thesaurus_of(self.loaded.park, Thesaurus.default(remember=self.remember))

    def kin(self, one: str, other: str) -> bool:
        """Whether two names are known to mean one material, and say nothing beside it that tells them apart."""
        if (one, other) not in self._kin:
            self._kin[one, other] = self._are_kin(self._resolved(one), self._resolved(other))
        return self._kin[one, other]

    def _are_kin(self, mine: Resolution, theirs: Resolution) -> bool:
        from matchchain.materials.naming.comparison import compare

        if (mine.status == "resolved") != (theirs.status == "resolved"):
            return False
        if mine.material and theirs.material and mine.material.id != theirs.material.id and not self._thesaurus.same:
            return False
        a, b = mine.attributes, theirs.attributes
        pairs = ((a.concentration, b.concentration), (a.purity, b.purity), (a.grade, b.grade), (a.moisture, b.moisture))
        if any(x and y and x != y for x, y in pairs):
            return False
        return compare(mine, theirs, self._thesaurus).decision == "same"

    def _resolved(self, name: str) -> Resolution:
        if name not in self._named:
            from matchchain.materials import resolve_name
            from matchchain.materials.naming.comparison import as_read

            self._named[name] = as_read(resolve_name(name, self._thesaurus), self._thesaurus)
        return self._named[name]
