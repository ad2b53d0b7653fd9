"""Remarks that the office has looked at and need not see again: `ignore` in park.yaml."""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from fnmatch import fnmatchcase
from functools import cache

from matchchain.catalogue.cards.sources import At, Sources
from matchchain.entries.page import hint
from matchchain.park import Finding, Ignore, Park
from matchchain.wording import nearest

_CURE = ".cure"


_ROOMS = ("catalogue", "yamltree", "units", "line")
"""Rooms of the message table whose sentences are findings of a park's files; the first that has a code is meant."""


@cache
def codes() -> dict[str, str]:
    """What `check` calls a finding -> its key in the message table, of every finding that there can be.

    Example:
        >>> codes()["unknown-firm"]
        'catalogue.unknown-firm'
    """
    found: dict[str, str] = {}
    for room in _ROOMS:
        keys = importlib.import_module(f"matchchain.wording.table.{room}").MESSAGES
        for key in sorted(keys):
            if f"{key}{_CURE}" in keys:
                found.setdefault(key.partition(".")[2], key)
    return found


def code_of(finding: Finding) -> str:
    """What `check` calls a finding: its code without its room."""
    return finding.code.partition(".")[2]


def heeded(
    findings: Iterable[Finding], park: Park, sources: Sources
) -> tuple[list[Finding], tuple[Finding, ...], list[Finding]]:
    """The findings that are to be seen, those that the park passes over, and what is wrong with its wishes.

    Only warnings are passed over: an error spoils an entry, whoever has looked at it.

    Args:
        findings: of all files.
        park: with what it wants to pass over.
        sources: the lines of its files.
    """
    seen, passed, used = [], [], set()
    for finding in findings:
        wish = _wish(finding, park.ignore)
        if wish is not None:
            used.add(wish)
        if wish is None or finding.level == "error":
            seen.append(finding)
        else:
            passed.append(finding)
    wrong = [one for number, wish in enumerate(park.ignore) if number not in used for one in _idle(wish, sources)]
    return seen, tuple(passed), wrong


def _wish(finding: Finding, ignores: tuple[Ignore, ...]) -> int | None:
    """The number of the first wish to pass a finding over."""
    for number, wish in enumerate(ignores):
        files = wish.files or ("*",)
        if wish.code == code_of(finding) and any(fnmatchcase(finding.place.file, pattern) for pattern in files):
            return number
    return None


def _idle(wish: Ignore, sources: Sources) -> list[Finding]:
    """That a wish passes nothing over: there is no such code, or nothing of that kind is found any more."""
    at = At(Ignore, "code", wish.code)
    if wish.code in codes():
        return [sources.finding("warning", "catalogue.ignore-idle", wish.place, at, code=wish.code)]
    near = hint(nearest(wish.code, codes()))
    return [sources.finding("warning", "catalogue.ignore-unknown", wish.place, at, code=wish.code, hint=near)]
