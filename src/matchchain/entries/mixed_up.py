"""Words of a choice that stand in the wrong field, or say more than their field holds: taken for what they mean."""

from __future__ import annotations

from matchchain.entries.choices import ALSO_SAYS, MIXED_UP, chosen
from matchchain.entries.draft import Draft
from matchchain.entries.fields import no_choice
from matchchain.entries.page import Page
from matchchain.entries.vocabulary import Slot, Vocabulary, plain_key
from matchchain.wording import Message


def put_right(draft: Draft, words: Vocabulary, page: Page) -> None:
    """Fill the fields that misplaced words belong to, where the card says nothing of them itself, and say so.

    Args:
        draft: the entry, all of its fields read.
        words: of its class.
        page: where findings go.
    """
    for slot, node in draft.misplaced:
        found = home_of(slot.attribute, node.text, words)
        if found is None or found[0].attribute in draft.written:
            no_choice(draft.key(slot), slot, node, page)
            continue
        home, code = found
        draft.values[home.attribute] = code
        if also := ALSO_SAYS.get((home.attribute, plain_key(node.text))):
            draft.implied.append(also)
        page.warn("catalogue.taken-for", node, key=draft.key(slot), written=node.text, field=_name(home))
    for attribute, code in draft.implied:
        if attribute not in draft.written:
            draft.values.setdefault(attribute, code)


def home_of(attribute: str, word: str, words: Vocabulary) -> tuple[Slot, str] | None:
    """The field of an entry whose word it is, with its code word; None where the word belongs to no other field.

    Args:
        attribute: the field in which it was said, one of `MIXED_UP`.
        word: as it was said.
        words: of the entry's class.
    """
    if word.isascii() and not _is_plain(word, words):
        return None
    slots = {found.attribute: found for found in words.slots.values()}
    for other in MIXED_UP:
        slot = slots.get(other)
        if slot is not None and other != attribute and (code := chosen(other, slot.label, word)):
            return slot, code
    return None


def _is_plain(word: str, words: Vocabulary) -> bool:
    """Whether an English word is one of the choices as they are listed: others ("sludge") mean too much to be moved."""
    choices = [slot.label.choices or {} for slot in words.slots.values() if slot.attribute in MIXED_UP]
    listed = {plain_key(name) for known in choices for code, names in known.items() for name in (code, *names)}
    return plain_key(word) in listed or ("kind", plain_key(word)) in ALSO_SAYS


def _name(slot: Slot) -> Message:
    return Message("write.label", {"zh": slot.label.zh, "en": slot.label.en})
