"""From rows that are written to the changes of the park's files: each file once, every other byte as it was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import Any

from matchchain.catalogue.edits.compose import Words
from matchchain.catalogue.edits.enter import sibling_habit
from matchchain.catalogue.edits.layout import Habit, habit_of
from matchchain.catalogue.edits.rewrite import new_card, tree_of
from matchchain.catalogue.edits.several import Added, FieldsSet, list_key, with_all
from matchchain.catalogue.edits.splice import meaning, node_at
from matchchain.catalogue.edits.statement import Said, spelled
from matchchain.catalogue.files import disk
from matchchain.catalogue.files.change import Change
from matchchain.catalogue.files.own import CONVERSIONS, FIRM_LIST, FIRMS, OWN_FILES
from matchchain.catalogue.sheets.merge.desk import Desk
from matchchain.catalogue.sheets.merge.known_lines import slots_of
from matchchain.catalogue.sheets.merge.row import ENTRIES, Row
from matchchain.entries.vocabulary import plain_key
from matchchain.park import Conversion, Firm
from matchchain.values import dataclass
from matchchain.wording import ExitCode, MatchchainError, Message
from matchchain.yamltree import Pairs
from matchchain.yamltree import Sequence as Listed

DEED = "import"
LINES = ("permits", "offers", "needs")


@dataclass(frozen=True, slots=True)
class Composed:
    """What rows mean for the park's files.

    Attributes:
        changes: one a file.
        refused: id of a firm -> why its card cannot be written.
    """

    changes: tuple[Change, ...]
    refused: Mapping[str, Message]


@dataclass(slots=True)
class Edits:
    """What is written of one firm into one file that is there."""

    changed: list[FieldsSet] = field(default_factory=list)
    added: list[Added] = field(default_factory=list)


def composed(desk: Desk, rows: Sequence[Row]) -> Composed:
    """The changes that some rows mean.

    Args:
        desk: the park.
        rows: those that are written, with what follows them.
    """
    firms = {firm.id: firm for firm in desk.loaded.park.firms}
    entries: dict[tuple[str, str, str], dict[str, str]] = {}
    for row in rows:
        entries.setdefault(row.entry, {})[row.field] = row.new
    edits: dict[str, dict[str, Edits]] = {}
    new: dict[str, dict[tuple[str, str], Said]] = {}
    for (firm, section, slot), said in entries.items():
        if section == "conversions":
            _process(desk, edits.setdefault(CONVERSIONS, {}).setdefault(firm, Edits()), firm, slot, said)
        elif firm in firms:
            whose = edits.setdefault(firms[firm].place.file, {}).setdefault(firm, Edits())
            _of_firm(desk, firms[firm], whose, section, slot, said)
        else:
            new.setdefault(firm, {})[section, slot] = said
    changes, refused = [], dict[str, Message]()
    for file, by_firm in edits.items():
        changes += _edited(desk, file, by_firm, refused)
    changes = _with_new(desk, {name: _whole(name, parts) for name, parts in new.items()}, changes, refused)
    return Composed(tuple(sorted(changes, key=lambda change: change.file)), refused)


def _of_firm(desk: Desk, firm: Firm, whose: Edits, section: str, slot: str, said: Mapping[str, str]) -> None:
    card = desk.card(firm.place.file)
    path = card.paths[firm.place.line, firm.place.column]
    if section == "firm":
        whose.changed.append(FieldsSet(path, Firm, said))
        return
    kind = ENTRIES[section]  # type: ignore[index]
    known = slots_of(section, getattr(firm, section), firm.id)  # type: ignore[arg-type]
    if slot in known:
        place = known[slot].place
        whose.changed.append(FieldsSet(card.paths[place.line, place.column], kind, said))
        return
    node = node_at(card.tree.root, path)
    key = list_key(node, Firm, section, habit_of(card.tree.text, node))
    _append(whose, Added(path, key, kind, (said,)))


def _append(whose: Edits, more: Added) -> None:
    """Entries of one list added together."""
    for at, one in enumerate(whose.added):
        if (one.path, one.key) == (more.path, more.key):
            whose.added[at] = Added(one.path, one.key, one.kind, (*one.entries, *more.entries))
            return
    whose.added.append(more)


def _process(desk: Desk, whose: Edits, firm: str, slot: str, said: Mapping[str, str]) -> None:
    """A process of a firm, in the park's own file of them."""
    known = {process.id or process.name: process for process in desk.loaded.park.conversions}
    if slot in known:
        place = known[slot].place
        path = desk.card(CONVERSIONS).paths[place.line, place.column]
        whose.changed.append(FieldsSet(path, Conversion, said))
        return
    root = desk.card(CONVERSIONS).tree.root if CONVERSIONS in desk.loaded.digests else None
    words = OWN_FILES[CONVERSIONS]["conversions"].words
    spelt = [name.text for name, _ in root.pairs if plain_key(name.text) in words] if isinstance(root, Pairs) else []
    key = None if isinstance(root, Listed) else spelt[0] if spelt else words[0]
    _append(whose, Added((), key, Conversion, ({"owner": firm, **said},)))


def _edited(desk: Desk, file: str, by_firm: Mapping[str, Edits], refused: dict[str, Message]) -> list[Change]:
    """A file with all its edits; where one firm's cannot be made, with those of the others."""
    if file not in desk.loaded.digests:
        added = [one for edits in by_firm.values() for one in edits.added]
        habit = sibling_habit(desk.folder)
        entries: list[dict[str, Words]] = [spelled(one.kind, said, habit) for one in added for said in one.entries]
        return [Change(file, None, new_card({added[0].key or "": entries}, habit), DEED, "")]
    before = after = desk.card(file).raw
    try:
        changed = [one for edits in by_firm.values() for one in edits.changed]
        added = [one for edits in by_firm.values() for one in edits.added]
        after = with_all(before, file, changed, _together(added))
    except MatchchainError:
        for firm, edits in by_firm.items():
            try:
                after = with_all(after, file, edits.changed, edits.added)
            except MatchchainError as fault:
                refused[firm] = fault.message
    return [Change(file, before, after, DEED, "")] if after != before else []


def _together(added: Sequence[Added]) -> list[Added]:
    """Entries of one list added together, whosever they are."""
    whole = Edits()
    for one in added:
        _append(whole, one)
    return whole.added


def _whole(name: str, parts: Mapping[tuple[str, str], Said]) -> Said:
    """A new firm with its lines."""
    said: dict[str, Any] = {"id": name, **_nested(parts.get(("firm", ""), {}))}
    for section in LINES:
        lines = tuple(_nested(said) for (of, _), said in parts.items() if of == section)
        if lines:
            said[section] = lines
    return said


def _nested(said: Said) -> dict[str, Any]:
    """What is said, "site.lat" inside its nested entry."""
    found: dict[str, Any] = {}
    for name, text in said.items():
        outer, _, inner = name.partition(".")
        if inner:
            found.setdefault(outer, {})[inner] = text
        else:
            found[outer] = text
    return found


def _with_new(
    desk: Desk, new: Mapping[str, Said], changes: Sequence[Change], refused: dict[str, Message]
) -> list[Change]:
    """The changes with the cards of new firms; where the park keeps a single list, at the end of that."""
    done = list(changes)
    if not new:
        return done
    habit = sibling_habit(desk.folder)
    if FIRM_LIST in desk.loaded.digests and not (desk.folder / FIRMS).is_dir():
        at = next((at for at, change in enumerate(done) if change.file == FIRM_LIST), None)
        before = desk.card(FIRM_LIST).raw
        after = (done[at].after or b"") if at is not None else before
        try:
            change = Change(FIRM_LIST, before, _on_list(after, tuple(new.values()), habit), DEED, "")
        except MatchchainError as fault:
            refused |= dict.fromkeys(new, fault.message)
            return done
        return [*done[:at], change, *done[at + 1 :]] if at is not None else [*done, change]
    for name, said in new.items():
        file = f"{FIRMS}/{name}.yaml"
        if disk.read(desk.folder / file) is not None:
            raise MatchchainError(Message("add.firm-exists", {"firm": name, "file": file}), ExitCode.CONFLICT)
        done.append(Change(file, None, new_card(spelled(Firm, said, habit), habit), DEED, ""))
    return done


def _on_list(raw: bytes, said: Sequence[Said], habit: Habit) -> bytes:
    """Firms at the end of firms.yaml, under the key that its list stands under."""
    root = tree_of(raw, FIRM_LIST).root
    key = None if isinstance(root, Listed) else "firms"
    if isinstance(root, Pairs):
        may_hold = [name.text for name, value in root.pairs if isinstance(value, Listed) or meaning(value) is None]
        key = may_hold[0] if may_hold else "firms"
    return with_all(raw, FIRM_LIST, (), (Added((), key, Firm, tuple(said)),), habit)
