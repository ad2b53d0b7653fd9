"""Visits on a firm's card: one more, values of one set, one more of its nodes; each from the bytes that are there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from matchchain.catalogue.edits.compose import OneLine
from matchchain.catalogue.edits.enter import edited
from matchchain.catalogue.edits.layout import Habit, habit_of
from matchchain.catalogue.edits.location import Location, bytes_of, changed, key_in, same_firm
from matchchain.catalogue.edits.rewrite import tree_of, with_entry
from matchchain.catalogue.edits.splice import Path, meaning, node_at
from matchchain.catalogue.edits.statement import Said, key_of, spelled
from matchchain.catalogue.files.change import Change
from matchchain.park import Firm, Node, Visit, labels
from matchchain.yamltree import Pairs, Sequence

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path as FilePath


def add_visit(folder: FilePath, firm: Location, said: Said, whose: str) -> Change:
    """A visit at the end of a firm's list.

    Args:
        folder: the park.
        firm: where the firm stands.
        said: attribute -> text.
        whose: the firm's name, for the journal.

    Raises:
        MatchchainError: the firm is no longer there (4), or the file cannot be edited (3, 4).
    """
    before = bytes_of(folder, firm.file)
    node, habit = _firm(before, firm)
    key = key_in(node, Firm, "visits") or key_of("visits", labels(Firm)["visits"], habit)
    after = with_entry(before, firm.file, firm.path, key, OneLine(spelled(Visit, said, habit)), habit)
    return Change(firm.file, before, after, "add-visit", whose, rebuilt=True)


def edit_visit(folder: FilePath, firm: Location, number: int, said: Mapping[str, Any], whose: str) -> Change:
    """Values of a visit set in place; `number` counts the firm's visits from 0."""
    before = bytes_of(folder, firm.file)
    path = _path(before, firm, number)
    spot = Location(firm.file, path, meaning(node_at(tree_of(before, firm.file).root, path)))
    return Change(firm.file, before, edited(before, spot, Visit, said), "edit-visit", whose)


def add_visit_node(folder: FilePath, firm: Location, number: int, said: Said, whose: str) -> Change:
    """A record more of what is to be done after a visit."""
    before = bytes_of(folder, firm.file)
    path = _path(before, firm, number)
    tree = tree_of(before, firm.file)
    node = node_at(tree.root, path)
    if not isinstance(node, Pairs):
        raise changed(firm.file)
    habit = habit_of("", node, habit_of(tree.text, tree.root))
    key = key_in(node, Visit, "nodes") or key_of("nodes", labels(Visit)["nodes"], habit)
    after = with_entry(before, firm.file, path, key, OneLine(spelled(Node, said, habit)), habit)
    return Change(firm.file, before, after, "node-visit", whose)


def _firm(raw: bytes, firm: Location) -> tuple[Pairs, Habit]:
    tree = tree_of(raw, firm.file)
    node = node_at(tree.root, firm.path)
    if not isinstance(node, Pairs) or not same_firm(meaning(node), firm.said):
        raise changed(firm.file)
    return node, habit_of(tree.text, node)


def _path(raw: bytes, firm: Location, number: int) -> Path:
    node, _ = _firm(raw, firm)
    key = key_in(node, Firm, "visits")
    listed = node.get(key) if key else None
    if key is None or not isinstance(listed, Sequence) or number >= len(listed.items):
        raise changed(firm.file)
    return (*firm.path, key, number)
