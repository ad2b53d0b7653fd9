"""Which line of a firm's card a file means: by its key, its name, or what the name means; one only, or a question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, TypeAlias

from matchchain.catalogue.cards.names import plain_name
from matchchain.catalogue.sheets.merge.meaning import (
    Around,
    Understood,
    is_nothing,
    joined,
    same,
    understood,
    value_at,
)
from matchchain.catalogue.sheets.merge.row import ENTRIES, File, Part
from matchchain.catalogue.sheets.stated import LineStated
from matchchain.park import PERMIT_TYPES, Need, Offer
from matchchain.wording import Message

Kin: TypeAlias = Callable[[str, str], bool]
"""Whether two names are known to mean one material, and nothing beside them tells it apart."""

How: TypeAlias = Literal["key", "name", "kin", "new", "gone", "asked"]

NAMED_BY: dict[Part, str] = {
    "offers": "material", "needs": "material", "permits": "type", "conversions": "name", "firm": "name",
}  # fmt: skip
_OF_TRADE = (
    "waste_code", "purity", "concentration", "grade", "state", "kind", "legal", "origin", "temperature", "pressure",
)  # fmt: skip
_APART: dict[Part, tuple[str, ...]] = {
    "offers": _OF_TRADE, "needs": _OF_TRADE, "permits": ("number", "codes", "mode"), "conversions": (),
}  # fmt: skip
"""What tells two entries of one name apart, where both say it and say it differently."""


@dataclass(frozen=True)
class Said:
    """A line as one file states it."""

    file: File
    line: LineStated
    around: Around

    @cached_property
    def understood(self) -> Understood:
        """What the reader makes of it by itself."""
        kind = ENTRIES[self.line.section]
        texts, _ = joined(kind, {}, {name: stated.text for name, stated in self.line.said.items()})
        return understood(kind, texts, self.around)

    @property
    def entry(self) -> Any:  # noqa: ANN401 - any entry class
        """Its entry by itself; None where it is none."""
        return self.understood.entry

    @property
    def name(self) -> str:
        """What it is called, plain; "" where it has no name."""
        found = self.line.said.get(NAMED_BY[self.line.section])
        return plain_name(found.text) if found else ""

    @property
    def text(self) -> str:
        """What it is called, as it is written."""
        found = self.line.said.get(NAMED_BY[self.line.section])
        return found.text.strip() if found else ""

    @property
    def before(self) -> str:
        """What it was called when a form was sent out, plain."""
        found = self.line.said.get(NAMED_BY[self.line.section])
        return plain_name(found.base) if found and found.base else ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where what is said of a line belongs.

    Attributes:
        how: by what it was recognised; "new" and "gone" (the card has it no more) have no entry.
        slot: id of the card's entry, "+1" and so on for those that are not on the card.
        entry: of the card.
        candidates: what it may be, where that is asked: (slot, name).
        why: what cannot be told.
    """

    how: How
    slot: str
    entry: Any = None
    candidates: tuple[tuple[str, str], ...] = ()
    why: Message | None = None


def slots_of(section: Part, entries: Sequence[Any], firm: str) -> dict[str, Any]:
    """The entries of a card by their slots: their ids, of permits the number on the card, from 1."""
    if section == "permits":
        return {f"{firm}/permit/{number}": entry for number, entry in enumerate(entries, start=1)}
    return {entry.id or entry.name if section == "conversions" else entry.id: entry for entry in entries}


def name_of(section: Part, entry: Any) -> str:  # noqa: ANN401 - any entry class
    """What an entry is called in a sentence."""
    if section == "permits":
        return str(entry.number or PERMIT_TYPES.get(entry.type, (entry.type,))[0])
    return str(getattr(entry, NAMED_BY[section]))


def placed(section: Part, entries: dict[str, Any], said: Sequence[Said], kin: Kin) -> list[Place]:
    """Where each line belongs, whatever the order of files and rows.

    Args:
        section: of all of them.
        entries: the card's, by slot.
        said: the lines of all files.
        kin: whether two names mean one material.
    """
    found: dict[int, Place] = {}
    for at, one in enumerate(said):
        slot = _by_key(section, entries, one)
        if slot:
            found[at] = Place("key", slot, entries[slot])
    rest = [at for at in range(len(said)) if at not in found]
    groups = _groups(section, said, rest)
    hits = [_of_name(section, entries, said[group[0]]) for group in groups]
    _by_name(section, entries, said, groups, hits, found)
    taken = {place.slot for place in found.values() if place.entry is not None}
    left = [group for group, hit in zip(groups, hits, strict=True) if not hit]
    _by_kin(section, entries, said, left, taken, kin, found)
    _new(said, [group for group in left if group[0] not in found], kin, found, across=section in {"offers", "needs"})
    return [found[at] for at in range(len(said))]


def _by_key(section: Part, entries: dict[str, Any], one: Said) -> str:
    key = one.line.key
    if section != "permits" or key not in entries:
        return key if key in entries else ""
    number = one.line.said.get("number")
    card = entries[key]
    moved = number is not None and number.base is not None and plain_name(number.base) != plain_name(card.number)
    return "" if moved else key  # permits have no id: another one may stand in its place by now


def _groups(section: Part, said: Sequence[Said], rest: Iterable[int]) -> list[list[int]]:
    """Lines of one name that nothing tells apart; a row without a name stands by itself."""
    named: dict[str, list[int]] = defaultdict(list)
    groups: list[list[int]] = []
    for at in rest:
        name = said[at].name or said[at].before
        if name:
            named[name].append(at)
        else:
            groups.append([at])
    for members in named.values():
        kinds: list[list[int]] = []
        for at in members:
            fitting = [kind for kind in kinds if not any(_differ(section, said[at], said[one]) for one in kind)]
            if len(fitting) == 1:
                fitting[0].append(at)
            else:
                kinds.append([at])
        groups += kinds
    return groups


def _differ(section: Part, one: Said, other: Said) -> bool:
    return _apart(section, one.entry, other.entry)


def _apart(section: Part, one: Any, other: Any) -> bool:  # noqa: ANN401 - any entry class
    for name in _APART[section]:
        mine, theirs = value_at(one, name), value_at(other, name)
        if not is_nothing(mine) and not is_nothing(theirs) and not same(mine, theirs):
            return True
    return False


def _of_name(section: Part, entries: dict[str, Any], one: Said) -> list[str]:
    """The slots of the card's entries that bear its name."""
    if section == "permits":
        return _permits_like(entries, one.entry)
    names = {one.name, one.before} - {""}
    return [slot for slot, entry in entries.items() if plain_name(getattr(entry, NAMED_BY[section])) in names]


def _permits_like(entries: dict[str, Any], one: Any) -> list[str]:  # noqa: ANN401
    if one is None:
        return []
    number = plain_name(one.number)
    same_number = [slot for slot, entry in entries.items() if number and plain_name(entry.number) == number]
    of_type = [s for s, entry in entries.items() if entry.type == one.type and not (number and entry.number)]
    return same_number or of_type


def _by_name(
    section: Part,
    entries: dict[str, Any],
    said: Sequence[Said],
    groups: Sequence[list[int]],
    hits: Sequence[list[str]],
    found: dict[int, Place],
) -> None:
    """Groups whose name the card has: the one entry of it, or the one that they do not contradict."""
    wanted: dict[str, int] = defaultdict(int)
    fits: list[list[str]] = []
    for group, slots in zip(groups, hits, strict=True):
        alone = sum(other == slots for other in hits) == 1
        fit = slots
        if len(slots) > 1 or not alone:
            fit = [s for s in slots if not any(_apart(section, entries[s], said[at].entry) for at in group)]
        fits.append(fit)
        for slot in fit:
            wanted[slot] += 1
    for group, slots, fit in zip(groups, hits, fits, strict=True):
        if not slots:
            continue
        place = Place("new", "")
        if len(fit) == 1 and wanted[fit[0]] == 1:
            place = Place("name", fit[0], entries[fit[0]])
        elif fit:
            place = _asked("merge.ask.lines-of-name", section, entries, fit)
        for at in group:
            found[at] = place
    _numbered(found)


def _by_kin(
    section: Part,
    entries: dict[str, Any],
    said: Sequence[Said],
    groups: Sequence[list[int]],
    taken: set[str],
    kin: Kin,
    found: dict[int, Place],
) -> None:
    """Groups whose name means the material of one entry that nothing else claims."""
    if section not in {"offers", "needs"}:
        return
    lines: list[tuple[str, Offer | Need]] = list(entries.items())
    hits = [
        [slot for slot, entry in lines if any(kin(entry.material, name) for name in _names(said, group))]
        for group in groups
    ]
    for group, slots in zip(groups, hits, strict=True):
        if not slots:
            continue
        free = len(slots) == 1 and slots[0] not in taken and sum(slots[0] in other for other in hits) == 1
        place = _asked("merge.ask.kin", section, entries, slots)
        if free:
            place = Place("kin", slots[0], entries[slots[0]])
        for at in group:
            found[at] = place


def _new(
    said: Sequence[Said], groups: Sequence[list[int]], kin: Kin, found: dict[int, Place], *, across: bool
) -> None:
    """Groups that the card does not have; two files that call one material differently are asked about."""
    for group in groups:
        files = {said[at].file.digest for at in group}
        others = [
            said[other[0]].text
            for other in groups
            if across and other is not group and files.isdisjoint(said[at].file.digest for at in other)
            and any(kin(one, two) for one in _names(said, group) for two in _names(said, other))
        ]  # fmt: skip
        gone = any(said[at].line.key for at in group)
        place = Place("gone" if gone else "new", "")
        if others:
            facts = {"lines": tuple(sorted(others))}
            place = Place("asked", "", None, (), Message("merge.ask.two-names", facts))
        for at in group:
            found[at] = place
    _numbered(found)


def _names(said: Sequence[Said], group: Iterable[int]) -> set[str]:
    return {said[at].text for at in group} - {""}


def _asked(key: str, section: Part, entries: dict[str, Any], slots: Iterable[str]) -> Place:
    candidates = tuple((slot, name_of(section, entries[slot])) for slot in slots)
    facts = {"lines": tuple(f"{name} ({slot})" for slot, name in candidates)}
    return Place("asked", "", None, candidates, Message(key, facts))


def _numbered(found: dict[int, Place]) -> None:
    """A slot for every group that has none yet; the lines of one group share their place."""
    given: dict[int, Place] = {}
    count = len({place.slot for place in found.values() if place.slot.startswith("+")})
    for at in sorted(found):
        place = found[at]
        if place.slot:
            continue
        if id(place) not in given:
            count += 1
            given[id(place)] = Place(place.how, f"+{count}", place.entry, place.candidates, place.why)
        found[at] = given[id(place)]
