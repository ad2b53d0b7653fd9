"""Files of the park that only grow: an entry more, a record more in a list of an entry, a value of an entry set.

Each works on the bytes of one file and gives the new bytes, proved like every edit (`rewrite`), so that several
make one `Change`. `grown` is worked out again on the bytes found under the lock: two writers lose nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path as Folder
from typing import Any

from matchchain.catalogue.edits.compose import OneLine, Words
from matchchain.catalogue.edits.enter import edited, sibling_habit
from matchchain.catalogue.edits.layout import Habit, habit_of
from matchchain.catalogue.edits.location import Location, key_in
from matchchain.catalogue.edits.rewrite import new_card, tree_of, with_entry
from matchchain.catalogue.edits.splice import Path, meaning, node_at
from matchchain.catalogue.edits.statement import Said, key_of, spelled
from matchchain.catalogue.files import disk
from matchchain.catalogue.files.change import Change
from matchchain.catalogue.files.own import OWN_FILES, Listing
from matchchain.entries.serial import next_serial, serial_of
from matchchain.entries.vocabulary import entry_class, plain_key
from matchchain.park import labels
from matchchain.wording import ExitCode, MatchchainError, Message
from matchchain.yamltree import Node, Pairs, Scalar, Sequence, Tree

Edit = Callable[["bytes | None"], bytes]
"""The new bytes of a file from those that are there, None where there is no file yet."""


def grown(folder: Folder, file: str, edit: Edit, deed: str, subject: str) -> Change:
    """The change that an edit makes of a file of the park, from the bytes on the disk.

    Args:
        folder: the park.
        file: one of `OWN_FILES`.
        edit: works on whatever bytes are there; called anew under the lock.
        deed: what was done, a code word for the journal.
        subject: to whom, for a person to recognise.

    Raises:
        MatchchainError: the file is faulty (3), or the edit cannot be proved (4).
    """
    before = disk.read(folder / file)
    return Change(file, before, edit(before), deed, subject, rebuilt=True)


def serial_for(raw: bytes | None, file: str, letter: str, year: int, *, field: str = "") -> str:
    """The next id of a kind, after those that a list of a file holds; entries that cannot be read keep theirs taken."""
    tree = tree_of(raw, file) if raw else None
    listing = _listing(file, field)
    known = (_id_of(item, listing.entry) for _, item in _entries(tree, listing))
    return next_serial(letter, year, [one for one in known if one])


def with_new(raw: bytes | None, file: str, said: Said, folder: Folder, *, field: str = "") -> bytes:
    """The file with an entry more at its end; its lists stand one record a line.

    Args:
        raw: the file, None for a new one.
        file: its name.
        said: attribute -> text, nested entries by their attributes.
        folder: the park, whose habit a new file takes over.
        field: which of the file's lists, by the field of `Park` that it fills; "": the first.
    """
    listing = _listing(file, field)
    tree = tree_of(raw, file) if raw else None
    habit = sibling_habit(folder)
    if tree is not None:
        habit = habit_of(tree.text, tree.root, habit)
    key = _list_key(tree, listing, habit)
    listed = node_at(tree.root, () if key is None else (key,)) if tree else None
    like = listed.items[-1] if isinstance(listed, Sequence) and listed.items else None
    entry = _in_lines(spelled(listing.entry, said, habit_of("", like, habit)))
    if raw is None:
        return new_card({str(key): [entry]}, habit)
    return with_entry(raw, file, (), key, entry, habit)


def with_record(
    raw: bytes | None, file: str, which: str, attribute: str, said: Said, *, field: str = ""
) -> bytes:
    """The file with one record more in a list of an entry: an event, a node, a report.

    Args:
        raw: the file.
        file: its name.
        which: the entry's id.
        attribute: of the list, a field of kind "parts".
        said: attribute of the record -> text.
        field: which of the file's lists, as for `with_new`.

    Raises:
        MatchchainError: there is no such entry (2), or the file cannot be edited (3, 4).
    """
    kind = _listing(file, field).entry
    tree, path, node = _found(raw, file, which, field)
    habit = habit_of("", node, habit_of(tree.text, tree.root))
    label = labels(kind)[attribute]
    key = key_in(node, kind, attribute) or key_of(attribute, label, habit)
    record = OneLine(spelled(entry_class(label.of), said, habit))
    return with_entry(raw or b"", file, path, key, record, habit)


def with_values(raw: bytes | None, file: str, which: str, said: Mapping[str, Any], *, field: str = "") -> bytes:
    """The file with values of an entry set in place ("office.share" inside a nested one); a blank takes one out.

    Raises:
        MatchchainError: there is no such entry (2), or the file cannot be edited (3, 4).
    """
    _, path, node = _found(raw, file, which, field)
    return edited(raw or b"", Location(file, path, meaning(node)), _listing(file, field).entry, said)


def _listing(file: str, field: str) -> Listing:
    lists = OWN_FILES[file]
    return lists[field or next(iter(lists))]


def _is_first(listing: Listing) -> bool:
    """Whether a bare list in a file is this one."""
    return any(listing is next(iter(lists.values()), None) for lists in OWN_FILES.values())


def _list_key(tree: Tree | None, listing: Listing, habit: Habit) -> str | None:
    """The key of a list of a file as the file spells it; None where the whole file is the list."""
    if tree is not None and isinstance(tree.root, Sequence) and _is_first(listing):
        return None
    words = listing.words
    for name, _ in tree.root.pairs if tree and isinstance(tree.root, Pairs) else ():
        if plain_key(name.text) in words:
            return name.text
    return words[1 if habit.chinese else 0]


def _entries(tree: Tree | None, listing: Listing) -> list[tuple[Path, Node]]:
    key = _list_key(tree, listing, Habit())
    steps: Path = () if key is None else (key,)
    listed = node_at(tree.root, steps) if tree else None
    return [((*steps, at), item) for at, item in enumerate(listed.items if isinstance(listed, Sequence) else ())]


def _id_of(node: Node, kind: type) -> str:
    key = key_in(node, kind, "id") if isinstance(node, Pairs) else None
    value = node.get(key) if key and isinstance(node, Pairs) else None
    return serial_of(value.text) or value.text if isinstance(value, Scalar) else ""


def _found(raw: bytes | None, file: str, which: str, field: str) -> tuple[Tree, Path, Pairs]:
    tree = tree_of(raw, file) if raw else None
    listing = _listing(file, field)
    for path, node in _entries(tree, listing):
        if isinstance(node, Pairs) and _id_of(node, listing.entry) == which and tree is not None:
            return tree, path, node
    raise MatchchainError(Message("write.no-such-entry", {"id": which, "file": file}), ExitCode.USAGE)


def _in_lines(entry: dict[str, Words]) -> dict[str, Words]:
    return {
        key: [OneLine(part) for part in value] if isinstance(value, list) else value for key, value in entry.items()
    }
