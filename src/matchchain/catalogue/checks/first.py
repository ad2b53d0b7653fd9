"""The findings that a screen has room for: some of each kind, and how many more there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from matchchain.park import Finding


def first_of_each(findings: Iterable[Finding], top: int) -> tuple[list[Finding], list[tuple[str, int]]]:
    """The first findings of each code, and how many of which codes are left out; 0 leaves out none."""
    seen: Counter[str] = Counter()
    listed = []
    for finding in findings:
        seen[finding.code] += 1
        if not top or seen[finding.code] <= top or finding.level == "error":
            listed.append(finding)
    shown = Counter(finding.code for finding in listed)
    return listed, [(code.partition(".")[2], n - shown[code]) for code, n in seen.items() if n > shown[code]]
