"""Waste codes in names: the national hazardous waste list, its classes, and the European list of waste."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from matchchain.expressions import expression
from matchchain.materials.facts.material import Material, Waste
from matchchain.wastes import find, printed
from matchchain.wording import Message

_CLASS = expression(r"(?<![A-Za-z0-9])HW[\s-]?(\d{2})(?!\d)", re.IGNORECASE)
_NATIONAL = expression(r"(?<![\d-])(\d{3})-(\d{3})-(\d{2})(?![\d-])")
_EUROPEAN = expression(
    r"(?:\b(?:EWC|LoW|EAK|AVV|CER)[\s:#-]*)?(?<!\d)(\d{2})[ .](\d{2})[ .](\d{2})(?!\d)\s*\*?"
    r"|\b(?:EWC|LoW)[\s:#-]*(\d{6})\*?",
    re.IGNORECASE,
)


class Code(NamedTuple):
    """A waste code found in a text, its list ("class", "national", "ewc") and the text without it."""

    code: str
    kind: str
    rest: str


def find_code(text: str) -> Code | None:
    """The waste code in a tidy text, or None.

    Example:
        >>> find_code("HW34 废酸")
        Code(code='HW34', kind='class', rest='废酸')
    """
    if not any(map(str.isdigit, text)):
        return None
    for pattern, kind in ((_NATIONAL, "national"), (_CLASS, "class"), (_EUROPEAN, "ewc")):
        hit = pattern.search(text)
        if hit:
            figures = [group for group in hit.groups() if group]
            code = {"national": "-".join, "class": lambda f: f"HW{f[0]}", "ewc": "".join}[kind](figures)
            rest = (
                _CLASS.sub(" ", text[: hit.start()] + " " + text[hit.end() :])
                if kind == "national"
                else (text[: hit.start()] + " " + text[hit.end() :])
            )
            return Code(code, kind, rest.strip(" ()*,:;-、，"))
    return None


def spans_of_codes(text: str) -> list[tuple[str, int, int]]:
    """Every waste code of a tidy text as `find_code` writes it: (code, start, end).

    A class beside a code of that class is not told.

    Example:
        >>> spans_of_codes("HW34 废酸")
        [('HW34', 0, 4)]
    """
    found: list[tuple[str, int, int]] = []
    for pattern, joint, front in ((_NATIONAL, "-", ""), (_CLASS, "", "HW"), (_EUROPEAN, "", "")):
        for hit in pattern.finditer(text):
            code = front + joint.join(group for group in hit.groups() if group)
            if all(hit.end() <= start or end <= hit.start() for _, start, end in found):
                found.append((code, hit.start(), hit.end()))
    national = {f"HW{code[-2:]}" for code, _, _ in found if code.count("-") == 2}
    return [row for row in found if row[0] not in national]


def materials_of(
    code: Code, materials: Mapping[str, Material], index: Mapping[str, tuple[str, ...]]
) -> tuple[Material, ...]:
    """The wastes a code stands for; an eight-digit code that is not listed stands for itself."""
    if code.kind == "class":
        held = materials.get(code.code.lower())
        return (held,) if held else ()
    ids = index.get(code.code, ())
    if ids:
        return tuple(materials[i] for i in ids)
    if code.kind == "national" and 1 <= int(code.code[-2:]) <= 50:
        waste = Waste(hw=f"HW{code.code[-2:]}", code=code.code)
        return (Material(id=f"waste-{code.code}", zh=code.code, en=code.code, waste=waste, family="code"),)
    return ()


def of_the_list(code: str) -> Material | None:
    """A waste that stands for nothing but its entry in the European list; None where that has no such code.

    Example:
        >>> of_the_list("010101").zh, of_the_list("010199"), of_the_list("010102").waste.ewc
        ('金属矿开挖废物', None, '01 01 02')
    """
    entry = find(code, ("ewc",))
    if entry is None:
        return None
    under = entry.under if entry.en.startswith("wastes not otherwise") else ("", "")
    zh, en = (f"{said}({group})" if group else said for said, group in zip((entry.zh, entry.en), under, strict=True))
    return Material(id=f"ewc-{entry.code}", zh=zh, en=en, waste=Waste(ewc=printed(entry.code)), family="code")


def question(code: Code) -> Message:
    """One code, several wastes: which?"""
    return Message("materials.which", {"label": code.code})
