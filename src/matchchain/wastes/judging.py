"""Is a waste hazardous by the code somebody typed, and what is wrong with that code?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from matchchain.values import dataclass
from matchchain.wastes.entry import Entry
from matchchain.wastes.findings import contradictions, faults, remarks
from matchchain.wastes.jurisdictions import PACKS, Jurisdiction, Pack
from matchchain.wastes.lists import class_of
from matchchain.wastes.mentions import Mention, read_codes
from matchchain.wastes.name_class import NameClass
from matchchain.wording import Message

Hazard: TypeAlias = Literal["yes", "no", "open"]
Basis: TypeAlias = Literal["list", "name", ""]


@dataclass(frozen=True, slots=True)
class CodeJudgement:
    """What a typed code comes to.

    Attributes:
        hazard: "yes" hazardous waste, "no" not, "open" not settled: treat as hazardous until it is.
        basis: what decided: a "list" by its own column, the "name", or nothing.
        entries: list entries that the text says the waste is.
        classes: classes of the national list it is held in, of its codes and of its name where that is listed; a
            permit must cover every one of them.
        possible: other classes it may be in instead, as long as no code says which.
        problems: what is wrong: unknown code, star on the wrong entry, two codes, code against name.
        remarks: what to know or to ask though nothing is wrong.
    """

    hazard: Hazard
    basis: Basis
    entries: tuple[Entry, ...]
    classes: tuple[str, ...]
    possible: tuple[str, ...]
    problems: tuple[Message, ...]
    remarks: tuple[Message, ...]


def judge_code(
    text: str,
    jurisdiction: Jurisdiction,
    name_class: NameClass | None = None,
    name_codes: Iterable[str] = (),
) -> CodeJudgement:
    """What the code field of a waste says of its hazard, held against the waste's name.

    Args:
        text: the code field as typed; "" when empty.
        jurisdiction: "CN", "EU" or "none".
        name_class: what `class_by_name` says of the waste's name.
        name_codes: codes that stand in the name or are known of the material; those the name *is* count.

    Example:
        >>> judge_code("06 01 01", "EU").hazard, judge_code("banana", "EU").problems[0].key
        ('yes', 'wastes.code.none')
    """
    pack = PACKS[jurisdiction]
    mentions = read_codes(text)
    stated = _distinct(m for m in mentions if m.role == "is")
    named = _distinct(m for code in name_codes for m in read_codes(code) if m.role == "is")
    implied = name_class if name_class is not None and pack.names else None
    hazard, basis = _hazard(stated or named, implied, pack)
    contrary = tuple(contradictions(stated, named, implied))
    if contrary and hazard == "no":
        hazard = "open"
    if any(m.star and m.entry is not None and not m.entry.hazardous for m in stated) and hazard == "no":
        hazard = "open"
    return CodeJudgement(
        hazard,
        basis,
        tuple(m.entry for m in stated if m.entry is not None),
        *_classes(stated or named, implied),
        (*faults(text, mentions, stated), *contrary),
        tuple(remarks(stated, name_class, pack, hazardous=hazard == "yes")),
    )


def _distinct(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """A mention a code; that with a star where one was typed."""
    kept: dict[str, Mention] = {}
    for mention in mentions:
        if mention.code not in kept or mention.star:
            kept[mention.code] = mention
    return tuple(kept.values())


def _hazard(stated: tuple[Mention, ...], name: NameClass | None, pack: Pack) -> tuple[Hazard, Basis]:
    """The most dangerous of what the lists and the name say."""
    if any(mention.hazardous for mention in stated):
        return "yes", "list"
    if name is not None and name.status == "listed":
        return "yes", "name"
    if name is not None and name.status == "listed-if" and all(m.list == "sw" for m in stated):
        return "open", "name"
    known = all(mention.entry is not None for mention in stated)
    if stated and known and all(mention.list in pack.lists for mention in stated):
        return "no", "list"
    if name is not None and name.status == "unlisted" and known:
        return "no", "name"
    return ("open", "name") if name is not None and not stated else ("open", "")


def _classes(stated: tuple[Mention, ...], name: NameClass | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Classes it is certainly held in, and those one of which it may be in."""
    own = tuple(dict.fromkeys(filter(None, (class_of(mention.code) for mention in stated))))
    named = name.classes if name is not None else ()
    if name is None or not named or set(own) & set(named):
        return own, ()
    if name.status == "listed":
        return (*own, named[0]), () if own else named[1:]
    return own, () if own else named
