"""Several edits to one file at once: all cuts into one text, proved together; every other byte the same.

Where they cannot be proved together (two of them meet inside brackets) they are made one after the other, each
proved by itself; what cannot be proved at all is refused with the place and with what a person would type there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from matchchain.catalogue.edits.amend import CannotPlace, value_changed
from matchchain.catalogue.edits.compose import Words, inline
from matchchain.catalogue.edits.insert import item_behind, item_under, key_behind
from matchchain.catalogue.edits.layout import Cut, Habit, habit_of
from matchchain.catalogue.edits.location import key_in
from matchchain.catalogue.edits.rewrite import tree_of, with_entry, with_field
from matchchain.catalogue.edits.splice import Path, meaning, node_at, proved, with_value
from matchchain.catalogue.edits.statement import Said, Saying, key_of, spelled, words_of
from matchchain.entries.vocabulary import entry_class, vocabulary
from matchchain.park import labels
from matchchain.values import dataclass
from matchchain.wording import MatchchainError
from matchchain.yamltree import Node, Pairs, Scalar, Tree
from matchchain.yamltree import Sequence as Listed


@dataclass(frozen=True, slots=True)
class FieldsSet:
    """Fields of one entry set.

    Attributes:
        path: of the entry in its file.
        kind: its class.
        said: field -> text, "site.lat" inside a nested entry; none is blank.
    """

    path: Path
    kind: type
    said: Mapping[str, Saying]


@dataclass(frozen=True, slots=True)
class Added:
    """Entries at the end of a list.

    Attributes:
        path: of the mapping that holds the list; () for the file itself.
        key: the list's key, as the file spells it or is to spell it; None where the list stands at `path` itself.
        kind: the class of the entries.
        entries: what each says.
    """

    path: Path
    key: str | None
    kind: type
    entries: tuple[Said, ...]


def list_key(node: Node | None, kind_of_owner: type, attribute: str, habit: Habit) -> str:
    """The key of a list of an entry: as it is spelt there, else as the file's habit has it."""
    known = key_in(node, kind_of_owner, attribute) if isinstance(node, Pairs) else None
    return known or key_of(attribute, labels(kind_of_owner)[attribute], habit)


def with_all(
    raw: bytes, file: str, changed: Sequence[FieldsSet], added: Sequence[Added], habit: Habit | None = None
) -> bytes:
    """The file with all of these edits.

    Args:
        raw: the file.
        file: its name, for refusals.
        changed: fields of entries that are there.
        added: entries that are not.
        habit: how to write what the file itself does not show.

    Raises:
        MatchchainError: the file is faulty (3), or an edit cannot be proved (4).
    """
    tree = tree_of(raw, file)
    try:
        return _at_once(tree, raw, changed, added, habit)
    except (MatchchainError, CannotPlace):
        return _one_by_one(raw, file, changed, added, habit)


def _at_once(
    tree: Tree, raw: bytes, changed: Sequence[FieldsSet], added: Sequence[Added], habit: Habit | None
) -> bytes:
    meant = meaning(tree.root)
    cuts: list[Cut] = []
    for one in changed:
        for path, value, more in _cuts_of(tree, one, habit):
            meant = with_value(meant, path, value)
            cuts += more
    for many in added:
        listed = many.path if many.key is None else (*many.path, many.key)
        old = node_at(tree.root, listed)
        count = len(old.items) if isinstance(old, Listed) else 0
        words = _entries(tree, many, habit)
        for number, entry in enumerate(words):
            meant = with_value(meant, (*listed, count + number), entry)
        cuts += _added(tree, many, old, words, habit)
    return proved(tree, raw, in_order(cuts), meant, line=1, hand="")


def in_order(cuts: Iterable[Cut]) -> list[Cut]:
    """Cuts with the insertions at one place joined, the more indented first: lines of an entry before the next one."""

    def place_of(cut: Cut) -> tuple[int, int]:
        return cut.start, cut.end

    joined = []
    for place, same in groupby(sorted(cuts, key=place_of), key=place_of):
        part = list(same)
        if len(part) > 1 and place[0] == place[1]:
            part.sort(key=lambda cut: -_indent(cut.text))
            part = [Cut(*place, "".join(cut.text for cut in part))]
        joined += part
    return joined


def _indent(text: str) -> int:
    bare = text.lstrip("\r\n")
    return len(bare) - len(bare.lstrip(" "))


def _cuts_of(tree: Tree, one: FieldsSet, habit: Habit | None) -> list[tuple[Path, Words, list[Cut]]]:
    """Each edit of an entry's fields: where, to what, and how."""
    node = node_at(tree.root, one.path)
    here = habit_of(tree.text, node, habit or habit_of(tree.text, tree.root))
    if isinstance(node, Scalar):
        return [_of_a_word(node, one, here)]
    if not isinstance(node, Pairs):
        raise CannotPlace
    edits: list[tuple[Path, Words, list[Cut]]] = []
    for outer, inner in _by_outer(one.said).items():
        label = labels(one.kind)[outer]
        key = key_in(node, one.kind, outer) or key_of(outer, label, here)
        nested = node.get(key)
        if not isinstance(inner, dict):
            value = words_of(label, inner, here)
            edits.append(((*one.path, key), value, value_changed(tree.text, node, key, value, here)))
        elif isinstance(nested, Pairs):
            kind = entry_class(label.of)
            for name, said in inner.items():
                own = key_in(nested, kind, name) or key_of(name, labels(kind)[name], habit_of("", nested, here))
                words = words_of(labels(kind)[name], said, here)
                cuts = value_changed(tree.text, nested, own, words, here)
                edits.append(((*one.path, key, own), words, cuts))
        else:
            words = spelled(entry_class(label.of), inner, here)
            edits.append(((*one.path, key), words, value_changed(tree.text, node, key, words, here)))
    return edits


def _by_outer(said: Mapping[str, Saying]) -> dict[str, Any]:
    """Outer field -> what is said of it; of a nested entry inner field -> what is said."""
    found: dict[str, Any] = {}
    for name, saying in said.items():
        outer, _, inner = name.partition(".")
        if inner:
            found.setdefault(outer, {})[inner] = saying
        else:
            found[outer] = saying
    return found


def _of_a_word(node: Scalar, one: FieldsSet, habit: Habit) -> tuple[Path, Words, list[Cut]]:
    """An entry that is one word, "- 蒸汽", made a mapping on its line."""
    name = vocabulary(one.kind).required[0]
    said = {name.attribute: node.text, **_by_outer(one.said)}
    words: dict[str, Words] = {
        key_of(field, labels(one.kind)[field], habit): words_of(labels(one.kind)[field], value, habit)
        for field, value in said.items()
    }
    if node.style in {"|", ">"}:
        raise CannotPlace
    return one.path, words, [Cut(node.start, node.end, inline(words))]


def _entries(tree: Tree, many: Added, habit: Habit | None) -> list[dict[str, Words]]:
    """The entries in the words of the file."""
    here = habit_of(tree.text, tree.root, habit)
    holder = node_at(tree.root, many.path)
    listed = holder if many.key is None else holder.get(many.key) if isinstance(holder, Pairs) else None
    like = listed.items[-1] if isinstance(listed, Listed) and listed.items else holder
    return [spelled(many.kind, said, habit_of("", like, here)) for said in many.entries]


def _added(
    tree: Tree, many: Added, old: Node | None, words: Sequence[dict[str, Words]], habit: Habit | None
) -> list[Cut]:
    here = habit_of(tree.text, tree.root, habit)
    holder = node_at(tree.root, many.path)
    if isinstance(old, Listed):
        return [cut for entry in words for cut in item_behind(tree.text, old, entry, here)]
    if many.key is None or not isinstance(holder, Pairs) or meaning(old) is not None:
        raise CannotPlace
    if old is None and not holder.flow:
        return key_behind(tree.text, holder, many.key, list(words), here)
    return [cut for entry in words for cut in item_under(tree.text, holder, many.key, entry, here)]


def _one_by_one(
    raw: bytes, file: str, changed: Sequence[FieldsSet], added: Sequence[Added], habit: Habit | None
) -> bytes:
    for one in changed:
        for name in _by_outer(one.said):
            part = {field: text for field, text in one.said.items() if field.partition(".")[0] == name}
            raw = _one(raw, file, FieldsSet(one.path, one.kind, part), habit)
    tree = tree_of(raw, file)
    for many, entries in [(many, _entries(tree, many, habit)) for many in added]:
        for entry in entries:
            raw = with_entry(raw, file, many.path, many.key, entry, habit)
    return raw


def _one(raw: bytes, file: str, one: FieldsSet, habit: Habit | None) -> bytes:
    """One outer field set, each part of it proved by itself; refused with what a person would type there."""
    tree = tree_of(raw, file)
    node = node_at(tree.root, one.path)
    if isinstance(node, Scalar):
        return _at_once(tree, raw, [one], [], habit)
    here = habit_of(tree.text, node, habit or habit_of(tree.text, tree.root))
    ((outer, said),) = _by_outer(one.said).items()
    label = labels(one.kind)[outer]
    key = (key_in(node, one.kind, outer) if isinstance(node, Pairs) else None) or key_of(outer, label, here)
    nested = node.get(key) if isinstance(node, Pairs) else None
    if not isinstance(said, dict) or not isinstance(nested, Pairs):
        return with_field(raw, file, one.path, key, words_of(label, said, here), habit)
    kind = entry_class(label.of)
    for name, text in said.items():
        own = key_in(nested, kind, name) or key_of(name, labels(kind)[name], habit_of("", nested, here))
        raw = with_field(raw, file, (*one.path, key), own, words_of(labels(kind)[name], text, here), habit)
    return raw
