"""The files of the park that a workbook describes: what it becomes where there is no park yet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from matchchain.catalogue.edits.compose import Words, card
from matchchain.catalogue.edits.layout import Habit
from matchchain.catalogue.edits.statement import Said, spelled
from matchchain.catalogue.edits.whom import proposed_id
from matchchain.catalogue.files.own import CONVERSIONS, FIRMS, MATERIALS, OWN_FILES, PARK
from matchchain.catalogue.sheets.stated import FirmStated, LineStated, OwnStated, Reading, Stated
from matchchain.park import Firm, Park


def park_files(reading: Reading) -> dict[str, bytes]:
    """File -> its bytes, of a park that holds what a workbook states and nothing else.

    Args:
        reading: of a workbook.

    Raises:
        MatchchainError: a text holds what no file can (exit code 2).
    """
    habit = Habit()
    files = {PARK: _bytes(card(_settings(reading, habit), habit))}
    for file in (MATERIALS, CONVERSIONS):
        listed = {name: _entries(name, reading.own, habit) for name in OWN_FILES[file]}
        if any(listed.values()):
            files[file] = _bytes(card({name: entries for name, entries in listed.items() if entries}, habit))
    taken: set[str] = set()
    for firm in reading.firms:
        name = firm.id or proposed_id(_text(firm, "name"), _text(firm, "short"), _text(firm, "name_en"), taken)
        taken.add(name)
        files[f"{FIRMS}/{name}.yaml"] = _bytes(card(spelled(Firm, {"id": name, **_firm(firm)}, habit), habit))
    return files


def _settings(reading: Reading, habit: Habit) -> dict[str, Words]:
    lists: dict[str, Any] = {}
    for entry in reading.own:
        if entry.listing not in {name for file in OWN_FILES.values() for name in file}:
            lists.setdefault(entry.listing, []).append(nested(entry.said))
    return spelled(Park, {**nested(reading.settings), **{name: tuple(said) for name, said in lists.items()}}, habit)


def _entries(name: str, own: Iterable[OwnStated], habit: Habit) -> list[dict[str, Words]]:
    kind = next(listing[name].entry for listing in OWN_FILES.values() if name in listing)
    return [spelled(kind, nested(entry.said), habit) for entry in own if entry.listing == name]


def _firm(firm: FirmStated) -> Said:
    sections: dict[str, Any] = {}
    for line in firm.lines:
        sections.setdefault(line.section, []).append(_line(line))
    return {**nested(firm.said), **{section: tuple(lines) for section, lines in sections.items()}}


def _line(line: LineStated) -> Said:
    return nested(line.said)


def nested(said: Mapping[str, Stated]) -> Said:
    """What is stated, as the writer of cards takes it: "site.lat" within site.

    Example:
        >>> from matchchain.catalogue.sheets.stated import Spot
        >>> nested({"site.lat": Stated("30.1", Spot("企业", "F3"))})
        {'site': {'lat': '30.1'}}
    """
    found: dict[str, Any] = {}
    for path, told in said.items():
        outer, _, inner = path.partition(".")
        if inner:
            found.setdefault(outer, {})
            inside = found[outer]
            *steps, last = inner.split(".")
            for step in steps:
                inside = inside.setdefault(step, {})
            inside[last] = told.text
        else:
            found[outer] = told.text
    return found


def _text(firm: FirmStated, attribute: str) -> str:
    told = firm.said.get(attribute)
    return told.text if told else ""


def _bytes(lines: list[str]) -> bytes:
    return ("\n".join(lines) + "\n").encode()
