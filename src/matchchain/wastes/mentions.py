"""Every code in a text, each with what it does there."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, TypeAlias

from matchchain.expressions import expression
from matchchain.values import dataclass
from matchchain.wastes.entry import Entry, ListName
from matchchain.wastes.forms import CODES, list_of, plain_writing, tidy
from matchchain.wastes.lists import class_of, entry_of
from matchchain.wastes.roles import Role, role_at

Known: TypeAlias = Literal["listed", "form", "unknown"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A code that a text mentions.

    Attributes:
        code: its plain writing, "060101".
        list: the list whose form it has.
        role: "is" the thing, "excludes" it, or a part it "contains".
        star: whether an asterisk was typed behind it.
        entry: what the list says, None when the form is right and the list does not hold it.
        start: where it begins in the tidy text.
        end: where it ends there.
    """

    code: str
    list: ListName
    role: Role
    star: bool
    entry: Entry | None
    start: int
    end: int

    @property
    def known(self) -> Known:
        """Is it in its list ("listed"), right by its form in a list not had ("form"), or not in the list?"""
        if self.entry is None:
            return "unknown"
        return "form" if self.entry.kind == "form" else "listed"

    @property
    def hazardous(self) -> bool:
        """By the list's own column; a code not in the national list is still of the hazardous class it ends with."""
        return self.entry.hazardous if self.entry is not None else bool(class_of(self.code))


_SHORT = expression(r"[1-9]\d{4}\s?\*?")
_JOINED = expression(r"[\s,;、，/&)(]*(?:and|or|to|及|和|与|或|至|以及)?[\s(]*(?:HW\s?)?", re.IGNORECASE)
_BORDER_BEFORE = expression(r"(?:^|[\s(\[{,;:/、，：])$")
_BORDER_BEHIND = expression(
    r"\s*(?:$|[)\]},;:/、，：*的后前类外以之或和与及至到]|\s(?!\s*(?:t|kg|g|m3|nm3|kwh|mg|l|吨|元|公斤|立方)\b))"
)
_NUMBERED = expression(r"(?:型号|编号为?|电话|批号|\bno|\bmodel|\btype|\blot|\btel)[\s.:]*$", re.IGNORECASE)


@lru_cache(maxsize=8192)
def read_codes(text: str) -> tuple[Mention, ...]:
    """The codes a text mentions, in their order; a class beside a code of that class is not told twice.

    Example:
        >>> [(m.code, m.role, m.star) for m in read_codes("20 01 26* oil other than that in 20 01 25")]
        [('200126', 'is', True), ('200125', 'excludes', False)]
    """
    if not any(char.isdigit() for char in text):
        return ()
    plain = _with_lost_zero(tidy(text))
    found: list[Mention] = []
    for hit in CODES.finditer(plain):
        code = plain_writing(hit)
        home = list_of(code)
        if home is None:
            continue
        entry = entry_of(code, home)
        role = _role(plain, hit, found)
        if _is_meant(plain, hit, entry, role):
            found.append(Mention(code, home, role, "*" in hit[0], entry, hit.start(), hit.end()))
    return _without_doubled_classes(tuple(found))


def _with_lost_zero(text: str) -> str:
    """A spreadsheet makes 60101 of 060101."""
    if _SHORT.fullmatch(text) and entry_of(f"0{text[:5]}", "ewc"):
        return f"0{text}"
    return text


def _role(text: str, hit: re.Match[str], before: list[Mention]) -> Role:
    """As the code before it when only a comma or an "and" lies between, and that one is not the thing itself."""
    if before and before[-1].role != "is" and _JOINED.fullmatch(text, before[-1].end, hit.start()):
        return before[-1].role
    return role_at(text, hit.start(), hit.end(), labelled=bool(hit["label"]))


def _is_meant(text: str, hit: re.Match[str], entry: Entry | None, role: Role) -> bool:
    """Is it a code, and not a date, an amount or a type number that looks like one?"""
    whole = hit.start() == 0 and hit.end() == len(text)
    if whole or hit["cn"] or hit["hw"] or hit["sw"] or hit["label"] or hit["star"]:
        return True
    if hit["rcra"]:
        return entry is not None and entry.kind != "form" and hit[0].isupper()
    if hit["sc"]:
        return entry is not None
    joints = {hit["gap"], hit["gap2"]} if hit["ewc"] else set()
    if joints == {" "}:
        return 1 <= int(hit[0][:2]) <= 20
    if entry is None or len(joints) > 1:
        return False
    return joints in ({"."}, {"-"}) or _stands_alone(text, hit, role)


def _stands_alone(text: str, hit: re.Match[str], role: Role) -> bool:
    """Bare figures are a code between blanks or brackets, or behind a word like "not" or "containing"."""
    before = text[: hit.start()]
    return bool(
        (role != "is" or _BORDER_BEFORE.search(before))
        and not _NUMBERED.search(before)
        and _BORDER_BEHIND.match(text, hit.end())
    )


def _without_doubled_classes(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """HW34(900-300-34) is one code; so is SW17 900-001-S17."""
    told = {(class_of(m.code), m.role) for m in mentions if m.list == "cn" and not m.code.startswith("HW")}
    told |= {(f"SW{m.code[-2:]}", m.role) for m in mentions if m.list == "sw" and not m.code.startswith("SW")}
    return tuple(dict.fromkeys(m for m in mentions if (m.code, m.role) not in told))
