"""From a node of a file to one entry: every field by its kind, every fault noted with its place."""

from __future__ import annotations

import re
from collections.abc import Hashable
from typing import Any, TypeVar, cast

from matchchain.entries.draft import Circumstances, Draft
from matchchain.entries.fields import PLAIN_READERS, SWITCHES, Reader
from matchchain.entries.key import Key, key_of
from matchchain.entries.mixed_up import put_right
from matchchain.entries.page import Page, hint
from matchchain.entries.settle import settle
from matchchain.entries.vocabulary import Slot, Vocabulary, entry_class, vocabulary
from matchchain.park import LONGEST_NAME, Kind
from matchchain.units import folded, is_blank
from matchchain.wording import nearest
from matchchain.yamltree import Node, Pairs, Scalar, Sequence

E = TypeVar("E")

_A_FIELD = re.compile(r"\s*([^\s:：]+)\s*([:：])")
_SEVERAL = re.compile(r"[、;；]|,\s|，")


def read_entry(
    kind_of_entry: type[E], node: Node, page: Page, around: Circumstances, **more: str
) -> E | None:
    """One entry, or None when a required field is missing or the node is no entry at all.

    Args:
        kind_of_entry: an entry class of `park`.
        node: a mapping; a bare word stands for an entry that holds only its required field.
        page: where findings go.
        around: the firm's and the park's circumstances.
        more: attributes of the entry where the file does not say otherwise.
    """
    words = vocabulary(cast("Hashable", kind_of_entry))
    place = page.enter(node)
    try:
        draft = _draft(words, node, page, around)
        if draft is None:
            return None
        if draft.open:
            settle(draft, page, around)
            if any(slot.attribute not in draft.values for slot in words.required):
                return None  # what was found in a required figure is said already
    finally:
        page.leave()
    values: dict[str, Any] = {**more, "place": place} if words.placed else dict(more)
    if words.side:
        values["firm"] = around.firm
        values["id"] = f"{around.firm}/{words.side}/{draft.values['material']}"
        if "as_of" in draft.written and "as_of" not in draft.values:
            _, date = draft.written["as_of"]
            if not _is_empty(date):
                around.misdated.add((node.line, node.column))
    return kind_of_entry(**(values | draft.values))


def _draft(words: Vocabulary, node: Node, page: Page, around: Circumstances) -> Draft | None:
    """The fields of an entry; None when a required one is missing."""
    draft = Draft()
    if node.__class__ is Pairs:
        slots, written = words.slots, draft.written
        for pair in node.pairs:
            key, value = pair
            slot = slots.get(key.text) or words.find(key.text)
            if slot is None:
                _unknown(key, value, draft, words, page)
            elif slot.attribute in written:
                page.error(
                    "catalogue.same-field-twice", key, key=key.text, other=written[slot.attribute][0].text
                )
            else:
                written[slot.attribute] = pair
                READERS[slot.label.kind](draft, slot, value, page, around)
    elif isinstance(node, Scalar) and len(words.required) == 1 and not is_blank(node.text):
        if _swallowed(words, node, page):
            return None
        only = words.required[0]
        draft.written[only.attribute] = (node, node)
        READERS[only.label.kind](draft, only, node, page, around)
    else:
        page.no_entry(node)
        return None
    if draft.implied or draft.misplaced:
        put_right(draft, words, page)
    return draft if _is_whole(words, draft, node, page) else None


def _swallowed(words: Vocabulary, node: Scalar, page: Page) -> bool:
    """Whether a bare word is no entry but a whole one with a wide or tight colon, several in one, a yes: an error."""
    colon = _A_FIELD.match(node.text)
    if colon is None or words.find(colon[1]) is None:
        return _no_single_name(words, node, page)
    if colon[2] == "：":
        page.no_entry(node)
    else:
        page.error("catalogue.tight-colon", node, written=colon[0])
    return True


def _no_single_name(words: Vocabulary, node: Scalar, page: Page) -> bool:
    """Whether a bare word that stands for an entry is a yes or no, or names several."""
    if folded(node.text).casefold() in SWITCHES:
        page.error("catalogue.no-name", node, key=_own_key(words.required[0]), written=node.text)
        return True
    several = [part.strip() for part in _SEVERAL.split(node.text) if part.strip()]
    if len(several) > 1:
        page.error("catalogue.several-in-one", node, written=node.text, listed=", ".join(several))
    return len(several) > 1


def _own_key(slot: Slot) -> Key:
    return key_of(slot.label, slot.key)


def _unknown(key: Scalar, value: Node, draft: Draft, words: Vocabulary, page: Page) -> None:
    """A key that names no field; a value cut at its comma, which {a: 12,000 t} is, loses what it holds."""
    last = next(reversed(draft.written.values()), None)
    if last is not None and page.is_cut(last[1], key, value):
        page.error("catalogue.cut-at-comma", key, written=f"{getattr(last[1], 'text', '')},{key.text}")
    else:
        page.warn("catalogue.unknown-key", key, key=key.text, hint=hint(nearest(key.text[:LONGEST_NAME], words.keys())))


def _is_whole(words: Vocabulary, draft: Draft, node: Node, page: Page) -> bool:
    whole = True
    for slot in words.required:
        if not draft.values.get(slot.attribute) and slot.attribute not in draft.open:
            whole = False
            key, value = draft.written.get(slot.attribute, (node, None))
            if value is None or _is_empty(value) or _holds_nothing(value):
                page.error("catalogue.required-missing", key, key=slot.key, zh=slot.label.zh)
    return whole


def read_parts(slot: Slot, node: Node, page: Page, around: Circumstances) -> tuple[Any, ...]:
    """The sound entries of a list; a single entry stands for a list of one."""
    if isinstance(node, Scalar) and is_blank(node.text):
        return ()
    items = node.items if isinstance(node, Sequence) else (node,)
    kind_of_entry = entry_class(slot.label.of or "Partner")
    read = (read_entry(kind_of_entry, item, page, around) for item in items if not _is_empty(item))
    return tuple(entry for entry in read if entry is not None)


def _holds_nothing(node: Node) -> bool:
    """Whether it is a table or a list without an entry, written {} or []."""
    return not node.pairs if isinstance(node, Pairs) else isinstance(node, Sequence) and not node.items


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and is_blank(node.text)


def _part(draft: Draft, slot: Slot, node: Node, page: Page, around: Circumstances) -> None:
    if not (isinstance(node, Scalar) and is_blank(node.text)):
        draft.values[slot.attribute] = read_entry(entry_class(slot.label.of), node, page, around)


def _parts(draft: Draft, slot: Slot, node: Node, page: Page, around: Circumstances) -> None:
    draft.values[slot.attribute] = read_parts(slot, node, page, around)


READERS: dict[Kind, Reader] = PLAIN_READERS | {"partners": _parts, "part": _part, "parts": _parts}
