"""A person's decisions on single names, as changes to materials.yaml and to cards. Nothing is written here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal

from matchchain.catalogue.cards.own_files import read_own
from matchchain.catalogue.cards.own_words import settings_of
from matchchain.catalogue.edits.compose import Words
from matchchain.catalogue.edits.decide import list_key, park_habit, word_of
from matchchain.catalogue.edits.layout import Habit, habit_of
from matchchain.catalogue.edits.location import bytes_of, key_in, location_of
from matchchain.catalogue.edits.rewrite import new_card, tree_of, with_entry, with_field
from matchchain.catalogue.edits.splice import Path as Steps
from matchchain.catalogue.edits.splice import node_at
from matchchain.catalogue.edits.statement import key_of, spelled
from matchchain.catalogue.files import disk
from matchchain.catalogue.files.change import Change
from matchchain.catalogue.files.own import MATERIALS
from matchchain.materials.writing.spelling import key, tidy
from matchchain.park import Naming, Need, Offer, Place, labels
from matchchain.values import dataclass
from matchchain.wording import ExitCode, MatchchainError, Message
from matchchain.yamltree import Pairs
from matchchain.yamltree import Sequence as Listed

DEED = "settle-names"
LIST = "names"
_SIDES: dict[str, type] = {"offer": Offer, "need": Need}
_TOLD = 3  # names that the journal tells


@dataclass(frozen=True, slots=True)
class Bearer:
    """A line of a card whose name is decided, with what was decided of it before."""

    side: Literal["offer", "need"]
    place: Place
    before: Naming | None = None


@dataclass(frozen=True, slots=True)
class NameDecision:
    """What a person decided of one name.

    Attributes:
        name: as it is written.
        means: what it means; "" where only a reading was denied.
        never: a reading that was denied, "" for none.
        lines: the lines it holds for; none: the whole park.
        by, on, why: who decided, when (ISO), in whose words.
    """

    name: str
    means: str = ""
    never: str = ""
    lines: tuple[Bearer, ...] = ()
    by: str = ""
    on: str = ""
    why: str = ""

    @property
    def files(self) -> tuple[str, ...]:
        """The files that it is written into."""
        return tuple(dict.fromkeys(line.place.file for line in self.lines)) or (MATERIALS,)


def files_of(decisions: Iterable[NameDecision]) -> tuple[str, ...]:
    """The files that some decisions are written into, in their order."""
    return tuple(dict.fromkeys(file for decision in decisions for file in decision.files))


def settled_in(folder: Path, file: str, decisions: Sequence[NameDecision]) -> Change:
    """The change to one file that writes down what of the decisions belongs there.

    Args:
        folder: the park.
        file: one of `files_of`.
        decisions: all of a sitting; each holds for the whole park or for lines of cards.

    Raises:
        MatchchainError: the file is faulty (3), changed meanwhile, or cannot be edited (4).
    """
    mine = [decision for decision in decisions if file in decision.files]
    subject = ", ".join(decision.name for decision in mine[:_TOLD])
    subject += f" +{len(mine) - _TOLD}" if len(mine) > _TOLD else ""
    if file == MATERIALS:
        before = disk.read(folder / MATERIALS)
        after = before
        for decision in mine:
            after = _in_park(folder, after, decision)
        return Change(MATERIALS, before, after, DEED, subject)
    raw = bytes_of(folder, file)
    spots = [
        (location_of(folder, line.place).path, line, decision)
        for decision in mine
        for line in decision.lines
        if line.place.file == file
    ]
    after = raw
    for path, line, decision in spots:
        after = _on_line(after, file, path, line, decision)
    return Change(file, raw, after, DEED, subject)


def _on_line(raw: bytes, file: str, path: Steps, line: Bearer, decision: NameDecision) -> bytes:
    tree = tree_of(raw, file)
    node = node_at(tree.root, path)
    habit = habit_of(tree.text, node, habit_of(tree.text, tree.root))
    kind = _SIDES[line.side]
    there = key_in(node, kind, "naming") if isinstance(node, Pairs) else None
    name = there or key_of("naming", labels(kind)["naming"], habit)
    return with_field(raw, file, path, name, _words(line.before, decision, habit), habit)


def _words(before: Naming | None, decision: NameDecision, habit: Habit) -> dict[str, Words]:
    """The keys of a settled name but its name: what it means, what it never means, who said so and when."""
    means, never = _merged(before or Naming(), decision)
    fields = labels(Naming)
    written: dict[str, Words] = {}
    if means:
        written[key_of("means", fields["means"], habit)] = word_of(means)
    if never:
        written[key_of("never", fields["never"], habit)] = tuple(word_of(name) for name in never)
    return written | spelled(Naming, {"by": decision.by, "on": decision.on, "why": decision.why}, habit)


def _merged(before: Naming, decision: NameDecision) -> tuple[str, tuple[str, ...]]:
    """What it means and never means once this is decided, too: what was said last holds."""
    kept = before.means if _plain(before.means) != _plain(decision.never) else ""
    means = decision.means or kept
    never = dict.fromkeys((*before.never, *((decision.never,) if decision.never else ())))
    return means, tuple(name for name in never if _plain(name) != _plain(decision.means))


def _in_park(folder: Path, raw: bytes | None, decision: NameDecision) -> bytes:
    if raw is None:
        habit = park_habit(folder)
        return new_card({list_key(None, LIST, habit): [_entry(decision, habit)]}, habit)
    tree = tree_of(raw, MATERIALS)
    if isinstance(tree.root, Listed):
        raise MatchchainError(Message("names.settle-bare-list", {"file": MATERIALS}), ExitCode.CONFLICT)
    habit = habit_of(tree.text, tree.root)
    where = list_key(tree, LIST, habit)
    for naming in read_own(tree, MATERIALS, settings_of(folder).currency).park.names:
        if _plain(naming.name) == _plain(decision.name):
            return _amended(raw, naming, decision)
    listed = node_at(tree.root, (where,))
    like = listed.items[-1] if isinstance(listed, Listed) and listed.items else tree.root
    return with_entry(raw, MATERIALS, (), where, _entry(decision, habit_of("", like, habit)), habit)


def _entry(decision: NameDecision, habit: Habit) -> dict[str, Words]:
    name: dict[str, Words] = {key_of("name", labels(Naming)["name"], habit): word_of(decision.name)}
    return name | _words(None, decision, habit)


def _amended(raw: bytes, before: Naming, decision: NameDecision) -> bytes:
    """The park's entry of a name with what is decided now."""
    tree = tree_of(raw, MATERIALS)
    where = list_key(tree, LIST, Habit())
    listed = node_at(tree.root, (where,))
    assert isinstance(listed, Listed)  # noqa: S101 - the entry was read there
    at = next(
        i for i, item in enumerate(listed.items) if (item.line, item.column) == (before.place.line, before.place.column)
    )
    node = listed.items[at]
    habit = habit_of(tree.text, node, habit_of(tree.text, tree.root))
    new = _words(before, decision, habit)
    for attribute in ("means", "never", "by", "on", "why"):
        written = key_in(node, Naming, attribute) if isinstance(node, Pairs) else None
        value = new.get(key_of(attribute, labels(Naming)[attribute], habit))
        if written or value:
            name = written or key_of(attribute, labels(Naming)[attribute], habit)
            raw = with_field(raw, MATERIALS, (where, at), name, value, habit)
    return raw


def _plain(name: str) -> str:
    return key(tidy(name))
