"""Which runs of digits in an ordinary line are numbers of telephones."""

from __future__ import annotations

import re

from matchchain.entries.private.digits import NUMERALS, Run, runs
from matchchain.expressions import expression

_MOBILE = expression(r"1[3-9]\d{9}")
_LANDLINE = expression(r"0[1-9]\d{8,10}")
_HOTLINE = expression(r"[48]00\d{7}")
_MOBILE_GROUPS = {
    (11,), (3, 4, 4), (3, 8), (4, 7), (5, 6), (7, 4), (4, 3, 4), (3, 3, 5), (3, 5, 3), (3, 2, 2, 2, 2), (3, 2, 3, 3),
    (3, 3, 3, 2), (3, 3, 2, 3), (3, 2, 2, 4), (1, 2, 4, 4), (1, 2, 8), (1, 10), (1, 3, 3, 4), (3, 4, 2, 2), (1,) * 11,
    (2, 3, 3, 3), (2, 2, 2, 2, 3), (3, 2, 4, 2), (3, 4, 1, 3), (3, 1, 3, 4), (5, 3, 3), (6, 5), (8, 3), (7, 2, 2),
}  # fmt: skip
_HYPHEN = expression(r"[\s.–—-]*")
_EXTENSION = expression(r"转|轉|分机|內線|内线|ext", re.IGNORECASE)


def phones(text: str, original: str) -> list[Run]:
    """The telephone numbers in a line that may say anything: mobile, with an area code, hotlines, from abroad.

    Args:
        text: `plain`, without codes.
        original: as it is written: a number in Chinese numerals is no figure.
    """
    return [run for run in runs(text, 7) if _apart(text, run) and _is_phone(text, original, run)]


def _apart(text: str, run: Run) -> bool:
    """Whether no letter and no decimal point hangs on either end."""
    before, behind = text[max(0, run.start - 1) : run.start], text[run.end : run.end + 1]
    return not (before.isascii() and before.isalpha()) and not (behind.isascii() and behind.isalpha())


def _is_phone(text: str, original: str, run: Run) -> bool:
    if any(char in NUMERALS for char in original[run.start : run.end]):
        return True
    groups, digits = run.groups, run.digits
    for lead in ("0086", "86"):
        if groups[0] == lead and len(groups) > 1:
            groups = groups[1:]
        elif digits.startswith(lead) and _MOBILE.fullmatch(digits[len(lead) :]):
            groups = (groups[0][len(lead) :], *groups[1:])
    if text[max(0, run.start - 4) : run.start].rstrip(" (").endswith("+") and len(digits) >= 8:
        return True
    cut = next((i for i, step in enumerate(run.steps) if _EXTENSION.search(step)), None)
    whole = "".join(groups)
    if cut is not None and not _MOBILE.match(whole):  # 0575-82345678转8001, 82345678转8001
        return len("".join(run.groups[: cut + 1])) >= 7
    sizes = tuple(map(len, groups))
    listed = not all(_HYPHEN.fullmatch(step) for step in run.steps)  # as figures may be: 1300, 1200, 980
    if _MOBILE.fullmatch(whole):
        return sizes in {(3, 4, 4), (1,) * 11} if listed else sizes in _MOBILE_GROUPS
    if _LANDLINE.fullmatch(whole):
        return sizes[0] in {1, 3, 4, 10, 11, 12}
    return bool(_HOTLINE.fullmatch(whole)) and len(sizes) > 1 and sizes[0] == 3
