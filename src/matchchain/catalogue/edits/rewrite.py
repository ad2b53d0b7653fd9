"""A file's bytes with an entry added, a value changed, or an entry taken out; every other byte the same.

Each edit is proved by reading the result again (`splice.proved`); what cannot be proved is refused with the
place and with what a person would type there.
"""

from __future__ import annotations

from functools import lru_cache

from matchchain.catalogue.edits.amend import CannotPlace, value_changed
from matchchain.catalogue.edits.compose import Words, card, item
from matchchain.catalogue.edits.insert import first_key, item_behind, item_under
from matchchain.catalogue.edits.layout import Cut, Habit, habit_of
from matchchain.catalogue.edits.splice import Path, meaning, node_at, proved, with_value
from matchchain.catalogue.edits.takeout import item_out, key_out
from matchchain.wording import MatchchainError, Message
from matchchain.yamltree import Pairs, Sequence, Tree, YamlFault, parse


@lru_cache(maxsize=2)
def tree_of(raw: bytes, file: str) -> Tree:
    """The node tree of a file that is to be changed; the last two are remembered, since an edit asks thrice.

    Raises:
        MatchchainError: the file is faulty, with place and reason (exit code 3).
    """
    try:
        return parse(raw, file)
    except YamlFault as fault:
        raise unreadable(fault, file) from fault


def unreadable(fault: YamlFault, file: str) -> MatchchainError:
    """The refusal to change a file that cannot be read, with place, reason and cure (exit code 3)."""
    why, cure = Message(fault.key, fault.facts), Message(f"{fault.key}.cure", fault.facts)
    facts = {"place": f"{file}:{fault.line}:{fault.column}", "why": why, "cure": cure}
    return MatchchainError(Message("write.unreadable", facts))


def with_entry(
    raw: bytes, file: str, owner: Path, key: str | None, entry: dict[str, Words], habit: Habit | None = None
) -> bytes:
    """The file with `entry` at the end of the list `key` of the mapping at `owner`.

    Args:
        raw: the file.
        file: its name, for refusals.
        owner: path of the mapping that holds the list; () for the file itself.
        key: the list's key as the file spells it, which may be blank or not there yet; None when the list
            stands at `owner` itself.
        entry: its keys as they shall be written, in order.
        habit: how to write what the file itself does not show.

    Raises:
        MatchchainError: the file is faulty (3), or the edit cannot be proved (4).
    """
    tree = tree_of(raw, file)
    habit = habit_of(tree.text, tree.root, habit)
    holder = node_at(tree.root, owner)
    listed = owner if key is None else (*owner, key)
    old = node_at(tree.root, listed)
    count = len(old.items) if isinstance(old, Sequence) else 0
    meant = with_value(meaning(tree.root), (*listed, count), entry)
    cuts: list[Cut] = []
    if isinstance(old, Sequence):
        cuts = item_behind(tree.text, old, entry, habit)
    elif key is not None and isinstance(holder, Pairs) and (old is None or meaning(old) is None):
        cuts = item_under(tree.text, holder, key, entry, habit)
    elif key is not None and tree.root is None:
        cuts = first_key(tree.text, {key: [entry]}, habit)
    line = old.line if old else holder.line if holder else 1
    return proved(tree, raw, cuts, meant, line=line, hand="\n".join(item(entry, habit, 1)))


def with_field(
    raw: bytes, file: str, owner: Path, key: str, value: Words | None, habit: Habit | None = None
) -> bytes:
    """The file with the value of `key` in the entry at `owner` set; None takes the key out.

    Raises:
        MatchchainError: the file is faulty (3), or the edit cannot be proved (4).
    """
    tree = tree_of(raw, file)
    habit = habit_of(tree.text, tree.root, habit)
    holder = node_at(tree.root, owner)
    old = node_at(tree.root, (*owner, key))
    meant = with_value(meaning(tree.root), (*owner, key), value)
    cuts: list[Cut] = []
    if isinstance(holder, Pairs) and value is not None:
        try:
            cuts = value_changed(tree.text, holder, key, value, habit)
        except CannotPlace:
            cuts = []
    elif isinstance(holder, Pairs) and old is not None:
        cuts = key_out(tree.text, holder, key)
    hand = f"{key}:" if value is None else "\n".join(card({key: value}, habit))
    line = old.line if old else holder.line if holder else 1
    return proved(tree, raw, cuts, meant, line=line, hand=hand)


def without_entry(raw: bytes, file: str, entries: Path, index: int) -> bytes:
    """The file without item `index` of the list at `entries`.

    Raises:
        MatchchainError: the file is faulty (3), or the edit cannot be proved (4).
    """
    tree = tree_of(raw, file)
    listed = node_at(tree.root, entries)
    meant = with_value(meaning(tree.root), (*entries, index), None)
    node = node_at(tree.root, (*entries, index))
    cuts = item_out(tree.text, listed, index) if isinstance(listed, Sequence) and node else []
    return proved(tree, raw, cuts, meant, line=node.line if node else 1, hand="-")


def new_card(entry: dict[str, Words], habit: Habit) -> bytes:
    """A file of its own for an entry."""
    return (habit.newline.join(card(entry, habit)) + habit.newline).encode()
