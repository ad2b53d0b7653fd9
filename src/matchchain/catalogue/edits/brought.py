"""What a change brought among the findings of its park, and nothing that was so before."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from matchchain.catalogue.edits.new_findings import card_of, newly_found
from matchchain.entries.private.masked import hidden
from matchchain.entries.setting import Setting
from matchchain.park import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from matchchain.catalogue.files.change import Change
    from matchchain.park import Finding

_BY_COMPARISON = frozenset(("catalogue.implausible",))
_LISTS = ("lines", "told_lines")
_BETWEEN_FIRMS = ("catalogue.near-duplicate", "catalogue.repeated")


def of_changes(
    changes: Iterable[Change], before: Iterable[Finding], after: Iterable[Finding]
) -> tuple[Finding, ...]:
    """The findings that changes of files brought.

    A finding that lists the lines of a firm (undated, without a unit) names only those that are new in it. What other
    lines are compared with shifts with every line that is added: such a doubt counts only on lines that were changed.

    Args:
        changes: carried out.
        before: the park's findings without them.
        after: those with them.
    """
    before, changes = tuple(before), tuple(changes)
    earlier = {_whose(finding): finding for finding in before}
    touched = {change.file: _touched(change) for change in changes}
    names = tuple(name for change in changes for name in _names_added(change))
    found = (_with_new_lines(f, earlier.get(_whose(f)), names, touched) for f in newly_found(before, after))
    return tuple(f for f in found if f is not None and _is_of(f, touched))


def _is_of(finding: Finding, touched: Mapping[str, Mapping[int, str]]) -> bool:
    lines = touched.get(finding.place.file)
    if lines is None:
        return finding.level == "error" or finding.code.startswith(_BETWEEN_FIRMS)
    return finding.code not in _BY_COMPARISON or finding.place.line in lines


def _whose(finding: Finding) -> tuple[str, str, object]:
    return finding.code, finding.place.file, finding.facts.get("firm")


def _with_new_lines(
    finding: Finding, known: Finding | None, names: tuple[str, ...], touched: Mapping[str, Mapping[int, str]]
) -> Finding | None:
    """A finding that lists lines, with those only that are new; None where none is.

    A list that is too long to be told whole is compared by its count.
    """
    facts = finding.facts
    if known is None or not isinstance(facts.get("lines"), tuple):
        return finding
    more = int(str(facts["count"])) - int(str(known.facts["count"]))
    if more <= 0:
        return None
    shorter = {name: _fresh(facts[name], known.facts.get(name), names, more) for name in _LISTS if name in facts}
    place, source = _first_touched(finding, touched.get(finding.place.file, {}))
    return replace(finding, facts={**facts, **shorter, "count": more}, place=place, source=source, width=1)


def _fresh(listed: object, known: object, names: tuple[str, ...], most: int) -> tuple[object, ...]:
    """The lines of a list that another does not have; the names of the new lines where it is cut before them."""
    lines, before = ({repr(line): line for line in lines} for lines in (_tuple(listed), _tuple(known)))
    new = tuple(line for said, line in lines.items() if said not in before and line != "...")
    return new[:most] or names[:most]


def _tuple(lines: object) -> tuple[object, ...]:
    return lines if isinstance(lines, tuple) else ()


def _first_touched(finding: Finding, lines: Mapping[int, str]) -> tuple[Place, str]:
    """Where the change begins in the file of a finding, and the line there."""
    if not lines:
        return finding.place, finding.source
    line, text = min(lines.items())
    return Place(finding.place.file, line, len(text) - len(text.lstrip(" -")) + 1), hidden(text)


def _touched(change: Change) -> dict[int, str]:
    """The lines, from 1, that a file has only after the change, with their text."""
    old, new = ((raw or b"").decode("utf-8", "replace").splitlines() for raw in (change.before, change.after))
    blocks = SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes()
    return {line + 1: new[line] for tag, _, _, start, end in blocks if tag != "equal" for line in range(start, end)}


def _names_added(change: Change) -> tuple[str, ...]:
    """The names of the lines that a card has only after the change."""
    old, new = (Counter(_names(change.file, raw)) for raw in (change.before, change.after))
    return tuple((new - old).elements())


def _names(file: str, raw: bytes | None) -> list[str]:
    firms = card_of(file, raw, Setting()).firms
    return [line.material for firm in firms for lines in (firm.offers, firm.needs) for line in lines]
