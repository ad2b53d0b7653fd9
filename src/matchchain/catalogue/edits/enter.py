"""The changes a person can ask for, worked out from the files on the disk: nothing is written here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matchchain.catalogue.edits.compose import Words, item
from matchchain.catalogue.edits.layout import Habit, habit_of
from matchchain.catalogue.edits.location import Location, bytes_of, changed, key_in, same_firm
from matchchain.catalogue.edits.rewrite import new_card, tree_of, with_entry, with_field, without_entry
from matchchain.catalogue.edits.splice import meaning, node_at
from matchchain.catalogue.edits.statement import SIDES, Said, Saying, is_silent, key_of, spelled, words_of
from matchchain.catalogue.files import disk
from matchchain.catalogue.files.change import Change
from matchchain.catalogue.files.own import FIRM_LIST, FIRMS, PARK
from matchchain.entries.ids import is_device, is_made
from matchchain.entries.vocabulary import entry_class, vocabulary
from matchchain.expressions import expression
from matchchain.park import Firm, labels
from matchchain.wording import ExitCode, MatchchainError, Message
from matchchain.yamltree import Pairs, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path as FilePath


_NOT_IN_A_FILE = expression(r"[\\/:*?\"<>|.~\x00-\x1f]+")
_LONGEST_STEM = 40


def add_firm(folder: FilePath, firm: str, said: Said) -> Change:
    """A firm as a card of its own, or at the end of firms.yaml where the park keeps a single list.

    Raises:
        MatchchainError: a card of this name exists (4), or firms.yaml cannot be edited (3, 4).
    """
    said = {"id": firm, **{name: value for name, value in said.items() if name != "id"}}
    listed = disk.read(folder / FIRM_LIST)
    if listed is not None and not (folder / FIRMS).is_dir():
        return Change(
            FIRM_LIST, listed, _on_list(folder, listed, said), "add-firm", f"{firm} {said['name']}", rebuilt=True
        )
    file = f"{FIRMS}/{_stem(folder, firm, said)}.yaml"
    if disk.read(folder / file) is not None:
        raise MatchchainError(Message("add.firm-exists", {"firm": firm, "file": file}), ExitCode.CONFLICT)
    habit = sibling_habit(folder)
    after = new_card(spelled(Firm, said, habit), habit)
    return Change(file, None, after, "add-firm", f"{firm} {said['name']}", rebuilt=True)


def _stem(folder: FilePath, firm: str, said: Said) -> str:
    """The name of the file of a new card: the firm's id, or the name it goes by where its id was made by machine."""
    name = "".join(_NOT_IN_A_FILE.sub("", str(said.get("short") or said["name"])).split())[:_LONGEST_STEM]
    if not is_made(firm) or not name or is_device(name) or disk.read(folder / f"{FIRMS}/{name}.yaml") is not None:
        return firm
    return name


def _on_list(folder: FilePath, listed: bytes, said: Said) -> bytes:
    tree = tree_of(listed, FIRM_LIST)
    habit = habit_of(tree.text, tree.root, sibling_habit(folder))
    key = None if isinstance(tree.root, Sequence) else "firms"
    if isinstance(tree.root, Pairs):
        may_hold = [
            name.text
            for name, value in tree.root.pairs
            if isinstance(value, Sequence) or meaning(value) is None
        ]
        key = may_hold[0] if may_hold else "firms"
    firms = node_at(tree.root, () if key is None else (key,))
    like = firms.items[-1] if isinstance(firms, Sequence) and firms.items else None
    return with_entry(listed, FIRM_LIST, (), key, spelled(Firm, said, habit_of("", like, habit)), habit)


def add_line(folder: FilePath, firm: Location, side: str, said: Said, whose: str) -> Change:
    """An offer or a need at the end of a firm's list.

    Args:
        folder: the park.
        firm: where the firm stands.
        side: "offers" or "needs".
        said: attribute -> text.
        whose: the firm's name, for the journal.

    Raises:
        MatchchainError: the firm is no longer there (4), or the file cannot be edited (3, 4).
    """
    before = bytes_of(folder, firm.file)
    tree = tree_of(before, firm.file)
    node = node_at(tree.root, firm.path)
    if not isinstance(node, Pairs) or not same_firm(meaning(node), firm.said):
        raise changed(firm.file)
    habit = habit_of(tree.text, node)
    key = key_in(node, Firm, side) or key_of(side, labels(Firm)[side], habit)
    old = node.get(key)
    like = old.items[-1] if isinstance(old, Sequence) and old.items else node
    entry = spelled(SIDES[side], said, habit_of("", like, habit))
    after = with_entry(before, firm.file, firm.path, key, entry, habit)
    deed = "add-offer" if side == "offers" else "add-need"
    return Change(firm.file, before, after, deed, f"{whose}: {said['material']}", rebuilt=True)


def edit_entry(
    folder: FilePath, spot: Location, kind_of_entry: type, said: Said, deed: str, subject: str
) -> Change:
    """Fields of an entry set one after the other; a blank text takes the field out.

    `said` may name a field of a nested entry as "site.lat".

    Raises:
        MatchchainError: the entry changed meanwhile (4), or a field cannot be edited in place (4).
    """
    before = bytes_of(folder, spot.file)
    return Change(spot.file, before, edited(before, spot, kind_of_entry, said), deed, subject)


def edited(raw: bytes, spot: Location, kind_of_entry: type, said: Said) -> bytes:
    """The bytes of a file with fields of an entry set one after the other, as `edit_entry`."""
    if meaning(node_at(tree_of(raw, spot.file).root, spot.path)) != spot.said:
        raise changed(spot.file)
    for name, value in said.items():
        raw = _with_one(raw, spot, kind_of_entry, name, value)
    return raw


def _with_one(raw: bytes, spot: Location, kind_of_entry: type, name: str, value: Saying) -> bytes:
    """The file with one field set, "site.lat" inside the nested entry where there is one."""
    outer, _, inner = name.partition(".")
    tree = tree_of(raw, spot.file)
    node, path = node_at(tree.root, spot.path), spot.path
    habit = habit_of(tree.text, node)
    label = labels(kind_of_entry)[outer]
    if isinstance(node, Scalar):  # "- 蒸汽": the whole entry is one word
        words = {
            vocabulary(kind_of_entry).required[0].key: node.text,
            key_of(outer, label, habit): words_of(label, value, habit),
        }
        raise _by_hand(spot.file, node.line, words, habit)
    if not isinstance(node, Pairs):
        raise changed(spot.file)
    key = key_in(node, kind_of_entry, outer) or key_of(outer, label, habit)
    nested = node.get(key)
    if inner and isinstance(nested, Pairs):
        kind_of_entry = entry_class(label.of)
        node, path, label = nested, (*path, key), labels(kind_of_entry)[inner]
        key = key_in(nested, kind_of_entry, inner) or key_of(inner, label, habit_of("", nested, habit))
    elif inner:
        value = {inner: value}
    if is_silent(value):
        return raw if node.get(key) is None else with_field(raw, spot.file, path, key, None, habit)
    return with_field(raw, spot.file, path, key, words_of(label, value, habit), habit)


def remove_entry(folder: FilePath, spot: Location, deed: str, subject: str) -> Change:
    """An entry taken out; a firm that has a card of its own goes with its file.

    Raises:
        MatchchainError: the entry changed meanwhile (4), or cannot be taken out alone (4).
    """
    before = bytes_of(folder, spot.file)
    if meaning(node_at(tree_of(before, spot.file).root, spot.path)) != spot.said:
        raise changed(spot.file)
    if not spot.path:
        return Change(spot.file, before, None, deed, subject)
    *entries, index = spot.path
    if not isinstance(index, int):  # `offers: 蒸汽`, one entry without a list
        after = with_field(before, spot.file, tuple(entries), index, None)
    else:
        after = without_entry(before, spot.file, tuple(entries), index)
    return Change(spot.file, before, after, deed, subject)


def _by_hand(file: str, line: int, entry: Mapping[str, Words], habit: Habit) -> MatchchainError:
    text = "\n".join(item(dict(entry), habit, 1))
    return MatchchainError(Message("write.by-hand", {"place": f"{file}:{line}", "text": text}), ExitCode.CONFLICT)


def sibling_habit(folder: FilePath) -> Habit:
    """How the park's files are written: as its first card is, else as park.yaml is."""
    cards = sorted(card for card in (folder / FIRMS).glob("*.yaml") if card.is_file())
    for file in [*cards[:1], folder / PARK]:
        raw = disk.read(file)
        if raw:
            tree = tree_of(raw, file.name)
            return habit_of(tree.text, tree.root, Habit(chinese=False))
    return Habit()
