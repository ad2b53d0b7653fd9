"""Is a waste hazardous by the code somebody typed, and what is wrong with that code?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from matchchain.wastes.entry import Entry
from matchchain.wastes.jurisdictions import PACKS, Jurisdiction, Pack
from matchchain.wastes.lists import class_of
from matchchain.wastes.mentions import Mention, read_codes
from matchchain.wastes.naming import NameClass
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
        classes: classes of the national list it is held in: of its codes, and of its name where that is listed.
        problems: what is wrong: unknown code, star on the wrong entry, two codes, code against name.
        remarks: what to know or to ask though nothing is wrong.
    """

    hazard: Hazard
    basis: Basis
    entries: tuple[Entry, ...]
    classes: tuple[str, ...]
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
    contrary = tuple(_contrary(stated, named, implied))
    if contrary and hazard == "no":
        hazard = "open"
    if any(m.star and m.entry is not None and not m.entry.hazardous for m in stated) and hazard == "no":
        hazard = "open"
    return CodeJudgement(
        hazard,
        basis,
        tuple(m.entry for m in stated if m.entry is not None),
        _classes(stated or named, implied),
        (*_faults(text, mentions, stated), *contrary),
        tuple(_remarks(stated, hazard, pack)),
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
    if any(_is_hazardous(mention) for mention in stated):
        return "yes", "list"
    if name is not None and name.status == "listed":
        return "yes", "name"
    settled = [m for m in stated if m.entry is not None and m.list in pack.lists]
    if settled and len(settled) == len(stated):
        return "no", "list"
    if not stated and name is not None:
        return ("no", "name") if name.status == "unlisted" else ("open", "name")
    return "open", ""


def _is_hazardous(mention: Mention) -> bool:
    """By the list's own column; a code not in the national list is still of the hazardous class it ends with."""
    return mention.entry.hazardous if mention.entry is not None else bool(class_of(mention.code))


def _classes(stated: tuple[Mention, ...], name: NameClass | None) -> tuple[str, ...]:
    own = [class_of(mention.code) for mention in stated]
    of_name = name.classes if name is not None and (name.status == "listed" or not any(own)) else ()
    return tuple(dict.fromkeys(filter(None, (*own, *of_name))))


def _faults(text: str, mentions: tuple[Mention, ...], stated: tuple[Mention, ...]) -> Iterator[Message]:
    if text.strip() and not mentions:
        yield Message("wastes.code.none", {"text": text.strip()})
    for mention in mentions:
        if mention.role != "is":
            yield Message(f"wastes.code.{mention.role}", {"code": mention.code})
    for mention in stated:
        if mention.entry is None:
            key = "wastes.code.unknown-national" if class_of(mention.code) else "wastes.code.unknown"
            yield Message(key, {"code": mention.code, "hw": class_of(mention.code)})
        elif mention.list == "ewc" and mention.star and not mention.entry.hazardous:
            yield Message("wastes.code.star-wrong", _both(mention.entry, partners=mention.entry.partners))
        elif mention.list == "ewc" and mention.entry.hazardous and not mention.star:
            yield Message("wastes.code.star-missing", _both(mention.entry))
    if len(stated) > 1 and _differ(stated):
        yield Message("wastes.code.several", {"codes": tuple(m.code for m in stated)})


def _differ(stated: tuple[Mention, ...]) -> bool:
    """Two codes of one list cannot both be the thing; a code each of two lists can."""
    homes = [mention.list for mention in stated]
    return len(set(homes)) < len(homes)


def _contrary(
    stated: tuple[Mention, ...], named: tuple[Mention, ...], name: NameClass | None
) -> Iterator[Message]:
    """The code says one class, the name another."""
    own = tuple(dict.fromkeys(filter(None, (class_of(m.code) for m in stated))))
    told = {m.code for m in stated}
    other = tuple(m.code for m in named if _against(m, stated) and m.code not in told)
    if other and stated:
        yield Message("wastes.code.name-says-code", {"codes": tuple(sorted(told)), "named": other})
    if name is None or not stated or not name.classes:
        return
    if own and not set(own) & set(name.classes):
        yield Message("wastes.code.name-says-class", {"own": own, "named": name.classes})
    elif not own and name.status == "listed" and not any(_is_hazardous(m) for m in stated):
        yield Message("wastes.code.name-hazardous", {"codes": tuple(sorted(told)), "named": name.classes})


def _against(mention: Mention, stated: tuple[Mention, ...]) -> bool:
    """A code of the same list that is not one of those stated, nor the class of one."""
    rivals = [other.code for other in stated if other.list == mention.list]
    if not rivals:
        return False
    hw = class_of(mention.code)
    return not any(hw and hw == class_of(code) and "HW" in mention.code + code for code in rivals)


def _remarks(stated: tuple[Mention, ...], hazard: Hazard, pack: Pack) -> Iterator[Message]:
    for mention in stated:
        entry = mention.entry
        if entry is None:
            continue
        if entry.kind == "mirror-non-hazardous" and entry.partners and not mention.star:
            yield Message("wastes.code.mirror", _both(entry, partners=entry.partners))
        if entry.kind == "class":
            yield Message("wastes.code.class-only", {"hw": entry.code})
        if entry.kind == "form":
            yield Message("wastes.code.form-only", {"code": entry.code})
        if pack.known and mention.list not in pack.lists:
            yield Message("wastes.code.other-list", {"code": entry.code})
    if hazard == "yes" and not pack.known:
        yield Message("wastes.law-unknown")


def _both(entry: Entry, **more: object) -> dict[str, object]:
    return {"code": entry.code, "title_zh": entry.zh, "title_en": entry.en, **more}
