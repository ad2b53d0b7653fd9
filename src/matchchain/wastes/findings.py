"""What is to be told of a typed code: faults, contradictions with the name, and remarks."""

from __future__ import annotations

from collections.abc import Iterator

from matchchain.wastes.entry import Entry
from matchchain.wastes.jurisdictions import Pack
from matchchain.wastes.lists import class_of, printed
from matchchain.wastes.mentions import Mention
from matchchain.wastes.name_class import NameClass
from matchchain.wording import Message


def faults(text: str, mentions: tuple[Mention, ...], stated: tuple[Mention, ...]) -> Iterator[Message]:
    """What is wrong with the code as it was typed."""
    if text.strip() and not mentions:
        yield Message("wastes.code.none", {"text": text.strip()})
    for mention in mentions:
        # Behind the code itself they are the wording of its title.
        if mention.role != "is" and not stated:
            yield Message(f"wastes.code.{mention.role}", {"code": printed(mention.code)})
    for mention in stated:
        if mention.entry is None:
            key = "wastes.code.unknown-national" if class_of(mention.code) else "wastes.code.unknown"
            yield Message(key, {"code": printed(mention.code), "hw": class_of(mention.code)})
        elif mention.list == "ewc" and mention.star and not mention.entry.hazardous:
            yield _wrong_star(mention.entry)
        elif mention.list == "ewc" and mention.entry.hazardous and not mention.star:
            yield Message("wastes.code.star-missing", _both(mention.entry))
    if _differ(stated):
        classes = tuple(m.code for m in stated if m.code.startswith("HW"))
        others = tuple(m.code for m in stated if m.code not in classes)
        if classes and others:
            yield Message("wastes.code.class-against-code", {"hw": classes, "codes": others})
        else:
            yield Message("wastes.code.several", {"codes": tuple(printed(m.code) for m in stated)})


def _wrong_star(entry: Entry) -> Message:
    if entry.partners:
        return Message("wastes.code.star-wrong", _both(entry, partners=tuple(map(printed, entry.partners))))
    return Message("wastes.code.star-wrong-alone", _both(entry))


def _differ(stated: tuple[Mention, ...]) -> bool:
    """Two codes of one list cannot both be the thing; a code each of two lists can."""
    homes = [mention.list for mention in stated]
    return len(set(homes)) < len(homes)


def contradictions(
    stated: tuple[Mention, ...], named: tuple[Mention, ...], name: NameClass | None
) -> Iterator[Message]:
    """The code says one class, the name another."""
    own = tuple(dict.fromkeys(filter(None, (class_of(m.code) for m in stated))))
    told = {m.code for m in stated}
    other = tuple(m.code for m in named if _against(m, stated) and m.code not in told)
    if other and stated:
        both = {"codes": tuple(map(printed, sorted(told))), "named": tuple(map(printed, other))}
        yield Message("wastes.code.name-says-code", both)
    if name is None or not stated or not name.classes:
        return
    if own and not set(own) & set(name.classes):
        yield Message("wastes.code.name-says-class", {"own": own, "named": name.classes})
    elif not own and name.status == "listed" and not any(m.hazardous for m in stated):
        yield Message("wastes.code.name-hazardous", {"codes": tuple(map(printed, sorted(told))), "named": name.classes})


def _against(mention: Mention, stated: tuple[Mention, ...]) -> bool:
    """A code of the same list that is not one of those stated, nor the class of one."""
    rivals = [other.code for other in stated if other.list == mention.list]
    mirrored = any(other.entry is not None and mention.code in other.entry.partners for other in stated)
    if not rivals or mirrored:  # the list itself gives such a thing either code
        return False
    if mention.list == "ewc":  # one thing has a code by each process it comes from
        return mention.hazardous and not any(other.hazardous for other in stated)
    hw = class_of(mention.code)
    return not any(hw and hw == class_of(code) and "HW" in mention.code + code for code in rivals)


def remarks(stated: tuple[Mention, ...], name: NameClass | None, pack: Pack, *, hazardous: bool) -> Iterator[Message]:
    """What to know or to ask though nothing is wrong."""
    for mention in stated:
        entry = mention.entry
        if entry is None:
            continue
        if entry.kind == "mirror-non-hazardous" and not mention.star:
            yield _mirror(entry)
        if entry.kind == "class":
            yield Message("wastes.code.class-only", {"hw": entry.code})
        if entry.kind == "form":
            yield Message("wastes.code.form-only", {"code": printed(entry.code)})
        if not pack.names and name is not None and name.status == "listed" and entry.kind == "absolute-non-hazardous":
            yield Message("wastes.code.name-sounds", {"named": name.classes, "code": printed(entry.code)})
        if pack.known and mention.list not in pack.lists:
            yield Message("wastes.code.other-list", {"code": printed(entry.code)})
    if hazardous and not pack.known:
        yield Message("wastes.law-unknown")


def _mirror(entry: Entry) -> Message:
    if entry.partners:
        return Message("wastes.code.mirror", _both(entry, partners=tuple(map(printed, entry.partners))))
    return Message("wastes.code.mirror-alone", _both(entry))


def _both(entry: Entry, **more: object) -> dict[str, object]:
    zh, en = entry.zh, entry.en
    if "otherwise specified" in en or "on-site" in en:  # a title that says little by itself
        zh, en = f"{zh},{entry.under[0]}", f"{en}, {entry.under[1]}"
    return {"code": printed(entry.code), "title": Message("wastes.title", {"zh": zh, "en": en}), **more}
