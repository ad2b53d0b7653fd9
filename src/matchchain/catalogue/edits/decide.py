"""A person's decision on two names, as a change to the park's materials.yaml. Nothing is written here."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, TypeAlias

from matchchain.catalogue.cards.own_files import read_own
from matchchain.catalogue.cards.own_words import settings_of
from matchchain.catalogue.edits.compose import Words
from matchchain.catalogue.edits.layout import Habit, habit_of
from matchchain.catalogue.edits.location import location_of
from matchchain.catalogue.edits.rewrite import new_card, tree_of, with_entry, with_field, without_entry
from matchchain.catalogue.edits.splice import Path as Steps
from matchchain.catalogue.edits.splice import node_at
from matchchain.catalogue.edits.statement import key_of, spelled, words_of
from matchchain.catalogue.files import disk
from matchchain.catalogue.files.change import Change
from matchchain.catalogue.files.own import MATERIALS, OWN_FILES, PARK
from matchchain.entries.vocabulary import plain_key, vocabulary
from matchchain.materials.writing.spelling import key, tidy
from matchchain.park import Park, ParkMaterial, Settled, labels
from matchchain.values import dataclass
from matchchain.wording import ExitCode, MatchchainError, Message
from matchchain.yamltree import Pairs, Sequence, Tree

Verdict: TypeAlias = Literal["same", "not_same", "serves", "alias"]

_CONTRARY: dict[str, tuple[str, ...]] = {
    "same": ("not_same",),
    "alias": ("not_same",),
    "not_same": ("same", "serves"),
    "serves": ("not_same",),
}


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided of two names.

    Attributes:
        verdict: same, not_same, serves (`name` serves as `other`), alias (`name` is another name of `other`).
        name, other: as they are written.
        by: who decided; on: when, ISO; why: in his own words; strength: how much replaces how much, as text.
    """

    verdict: Verdict
    name: str
    other: str
    by: str = ""
    on: str = ""
    why: str = ""
    strength: str = ""

    @property
    def subject(self) -> str:
        """Whom it was done to, for the journal."""
        return f"{self.name} / {self.other}"


def decide(folder: Path, decision: Decision) -> Change:
    """The change to materials.yaml that writes a decision down.

    A decision to the contrary on the very same two names is taken out in the same change; one that says the
    same already leaves the file as it is.

    Args:
        folder: the park.
        decision: what was decided, by whom and when.

    Raises:
        MatchchainError: the file is faulty (3), or cannot be edited without touching other text (4).
    """
    before = disk.read(folder / MATERIALS)
    deed = f"settle-{decision.verdict.replace('_', '-')}"
    if before is None:
        habit = park_habit(folder)
        after = new_card({list_key(None, _list_of(decision), habit): [_entry(decision, habit)]}, habit)
        return Change(MATERIALS, None, after, deed, decision.subject, rebuilt=True)
    is_alias = decision.verdict == "alias"
    after = _with_alias(folder, before, decision) if is_alias else _with_line(folder, before, decision)
    return Change(MATERIALS, before, after, deed, decision.subject)


def _with_line(folder: Path, before: bytes, decision: Decision) -> bytes:
    own = read_own(tree_of(before, MATERIALS), MATERIALS, settings_of(folder).currency).park
    after = _without_contrary(before, own, decision)
    if any(says(line, decision) for line in getattr(own, decision.verdict)):
        return after
    return _appended(after, decision)


def contrary_to(own: Park, decision: Decision) -> tuple[tuple[str, Settled], ...]:
    """The lines of a park that say the opposite of a decision on the very same names, each with its list."""
    return tuple(
        (which, line)
        for which in _CONTRARY[decision.verdict]
        for line in getattr(own, which)
        if says(line, decision)
    )


def _without_contrary(raw: bytes, own: Park, decision: Decision) -> bytes:
    lines = contrary_to(own, decision)
    for which, line in sorted(lines, key=lambda found: -found[1].place.line):  # from below: places hold
        raw = _without(raw, which, line, decision)
    return raw


def says(line: Settled, decision: Decision) -> bool:
    """Whether a line of materials.yaml is on the two names of a decision, in any writing of them."""
    names = {_plain(name) for name in (*line.names, line.material, line.use) if name}
    if (
        line.use
        and decision.verdict == "serves"
        and (_plain(line.material), _plain(line.use)) != _pair(decision)
    ):
        return False
    return set(_pair(decision)) <= names


def _pair(decision: Decision) -> tuple[str, str]:
    return _plain(decision.name), _plain(decision.other)


def _plain(name: str) -> str:
    return key(tidy(name))


def _without(raw: bytes, which: str, line: Settled, decision: Decision) -> bytes:
    """The file without a line to the contrary; one on further names is for a person to change."""
    if len({_plain(name) for name in line.names}) > len(set(_pair(decision))):
        facts = {"place": str(line.place), "names": line.names}
        raise MatchchainError(Message("names.settle-contrary", facts), ExitCode.CONFLICT)
    tree = tree_of(raw, MATERIALS)
    steps = (list_key(tree, which, Habit()),)
    entries = node_at(tree.root, steps)
    for at, item in enumerate(entries.items if isinstance(entries, Sequence) else ()):
        if (item.line, item.column) == (line.place.line, line.place.column):
            return without_entry(raw, MATERIALS, steps, at)
    return raw


def _appended(raw: bytes, decision: Decision) -> bytes:
    tree = tree_of(raw, MATERIALS)
    if isinstance(tree.root, Sequence):
        raise MatchchainError(Message("names.settle-bare-list", {"file": MATERIALS}), ExitCode.CONFLICT)
    which = _list_of(decision)
    habit = habit_of(tree.text, tree.root)
    listed = node_at(tree.root, (list_key(tree, which, habit),))
    like = listed.items[-1] if isinstance(listed, Sequence) and listed.items else tree.root
    entry = _entry(decision, habit_of("", like, habit))
    return with_entry(raw, MATERIALS, (), list_key(tree, which, habit), entry, habit)


def _list_of(decision: Decision) -> str:
    return "materials" if decision.verdict == "alias" else decision.verdict


def list_key(tree: Tree | None, which: str, habit: Habit) -> str:
    """The key of a list as the file spells it; a new one follows the file's habit."""
    if tree is not None and isinstance(tree.root, Pairs):
        for name, _ in tree.root.pairs:
            if plain_key(name.text) in OWN_FILES[MATERIALS][which].words:
                return name.text
    return OWN_FILES[MATERIALS][which].words[1 if habit.chinese else 0]


def _entry(decision: Decision, habit: Habit) -> dict[str, Words]:
    """The entry that is added; names are one word each, whatever commas they hold."""
    when = {"by": decision.by, "on": decision.on, "why": decision.why}
    if decision.verdict == "alias":
        own = labels(ParkMaterial)
        head: dict[str, Words] = {
            key_of("name", own["name"], habit): word_of(decision.other),
            key_of("aliases", own["aliases"], habit): (word_of(decision.name),),
        }
        return head | spelled(ParkMaterial, {"note": _note(decision, "")}, habit)
    if decision.verdict == "serves":
        texts = {"material": decision.name, "use": decision.other, "strength": decision.strength, **when}
        return spelled(Settled, texts, habit)
    names: dict[str, Words] = {
        key_of("names", labels(Settled)["names"], habit): (word_of(decision.name), word_of(decision.other))
    }
    return names | spelled(Settled, when, habit)


def word_of(text: str) -> Words:
    """A name as one word of the file, whatever commas it holds; `spelled` would part a list there.

    Raises:
        MatchchainError: it holds control characters (exit code 2).
    """
    return words_of(labels(Settled)["material"], text, Habit())


def _note(decision: Decision, before: str) -> str:
    """Who gave an alias and when, behind whatever is noted of the material already."""
    said = " ".join(part for part in (decision.by, decision.on) if part)
    new = ", ".join(part for part in (f"{decision.name} = {decision.other}", said, decision.why) if part)
    return f"{before}; {new}" if before else new


def _with_alias(folder: Path, before: bytes, decision: Decision) -> bytes:
    """The alias behind those of the material's own entry, or in a new one."""
    own = read_own(tree_of(before, MATERIALS), MATERIALS, settings_of(folder).currency).park
    entry = _entry_of(own, decision.other)
    if entry is None:
        return _appended(_without_contrary(before, own, decision), decision)
    if _plain(decision.name) in {_plain(name) for name in (entry.name, *entry.aliases)}:
        return _without_contrary(before, own, decision)
    steps = location_of(folder, entry.place).path
    aliases = (*(word_of(alias) for alias in entry.aliases), word_of(decision.name))
    after = _with(before, steps, "aliases", aliases)
    after = _with(after, steps, "note", word_of(_note(decision, entry.note)))
    return _without_contrary(after, own, decision)


def _entry_of(own: Park, name: str) -> ParkMaterial | None:
    wanted = _plain(name)
    for entry in own.materials:
        if wanted in {_plain(known) for known in (entry.name, *entry.aliases)}:
            return entry
    return None


def _with(raw: bytes, steps: Steps, attribute: str, value: Words) -> bytes:
    tree = tree_of(raw, MATERIALS)
    node = node_at(tree.root, steps)
    habit = habit_of(tree.text, node)
    written = [name.text for name, _ in node.pairs] if isinstance(node, Pairs) else []
    words = vocabulary(ParkMaterial)
    slots = ((name, words.find(name)) for name in written)
    there = next((name for name, slot in slots if slot and slot.attribute == attribute), None)
    name = there or key_of(attribute, labels(ParkMaterial)[attribute], habit)
    return with_field(raw, MATERIALS, steps, name, value, habit)


def park_habit(folder: Path) -> Habit:
    """How the park's files are written, as park.yaml shows it."""
    raw = disk.read(folder / PARK)
    if not raw:
        return Habit()
    tree = tree_of(raw, PARK)
    return habit_of(tree.text, tree.root, Habit())
