"""One value changed where it stands: its quotes and the comment behind it stay."""

from __future__ import annotations

from matchchain.catalogue.edits.compose import Words, inline, scalar
from matchchain.catalogue.edits.insert import key_behind, value_into_blank
from matchchain.catalogue.edits.layout import Cut, Habit
from matchchain.catalogue.edits.takeout import key_out
from matchchain.yamltree import Node, Pairs, Scalar


class CannotPlace(Exception):  # noqa: N818 - not an error of the program: the person edits this place by hand
    """A change that would cost bytes beyond its own, such as comments in a list of several lines."""


def value_changed(text: str, owner: Pairs, key: str, value: Words, habit: Habit) -> list[Cut]:
    """The value of a key set anew; the key is added when it is not there.

    Raises:
        CannotPlace: comments stand inside what would be replaced.
    """
    old = owner.get(key)
    if old is None:
        return key_behind(text, owner, key, value, habit)
    if isinstance(old, Scalar) and not old.text and not old.style:
        return value_into_blank(text, old, value)
    if isinstance(old, Pairs) and isinstance(value, dict):
        return _merged(text, old, value, habit)
    if isinstance(old, Scalar):
        return [_scalar_changed(text, old, value, flow=owner.flow)]
    return [_block_changed(text, owner, key, old, value)]


def _scalar_changed(text: str, old: Scalar, value: Words, *, flow: bool) -> Cut:
    if old.style in {"|", ">"}:
        tail = text[old.start : old.end]
        kept = tail[len(tail.rstrip("\r\n")) :]
        return Cut(old.start, old.end, inline(value, flow=flow) + kept)
    new = scalar(value, flow=flow, style=old.style) if isinstance(value, str) else inline(value)
    return Cut(old.start, old.end, new)


def _merged(text: str, old: Pairs, value: dict[str, Words], habit: Habit) -> list[Cut]:
    """A mapping brought to what it shall say, key by key; at most one key is added or taken out at a time."""
    kept = [name.text for name, _ in old.pairs if name.text in value]
    changed = [cut for name in kept for cut in _changed_at(text, old, name, value[name], habit)]
    gone = [name.text for name, _ in old.pairs if name.text not in value]
    new = [name for name in value if name not in kept]
    if (gone and len(gone) + len(new) > 1) or len(new) > 1:
        return [_whole(text, old, value)]
    for name in gone:
        changed += key_out(text, old, name)
    for name in new:
        changed += key_behind(text, old, name, value[name], habit)
    return changed


def _changed_at(text: str, owner: Pairs, key: str, value: Words, habit: Habit) -> list[Cut]:
    old = owner.get(key)
    if isinstance(old, Scalar) and isinstance(value, str) and old.text == value:
        return []
    return value_changed(text, owner, key, value, habit)


def _whole(text: str, old: Node, value: Words) -> Cut:
    if not isinstance(old, Scalar) and not old.flow:
        raise CannotPlace
    if "#" in text[old.start : old.end]:
        raise CannotPlace
    return Cut(old.start, old.end, inline(value))


def _block_changed(text: str, owner: Pairs, key: str, old: Node, value: Words) -> Cut:
    if isinstance(old, Scalar) or old.flow:
        return _whole(text, old, value)
    name = next(name for name, _ in owner.pairs if name.text == key)
    start = text.index(":", name.end) + 1
    if "#" in text[start : old.end]:
        raise CannotPlace
    return Cut(start, old.end, " " + inline(value))
