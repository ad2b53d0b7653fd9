"""A firm or a line that is on a card already, changed where a person meant it and not a new one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from matchchain.catalogue.edits.dated import dated
from matchchain.cli.talk.asking import FIRM_ASKED, ask_entry
from matchchain.cli.talk.fields import label_of
from matchchain.cli.talk.interview import ASKED, known_texts, setting_for
from matchchain.cli.talk.understood import value_words
from matchchain.park import Figure, Firm, Offer, labels
from matchchain.wording import Lang, Message, say

if TYPE_CHECKING:
    from matchchain.catalogue.files.change import Change
    from matchchain.cli.talk.answer import Answer
    from matchchain.cli.talk.sitting import Sitting
    from matchchain.cli.talk.writing import Writing
    from matchchain.entries.setting import Setting
    from matchchain.park import Need


def ask_changes(
    writing: Writing, firm: Firm, entry: Firm | Offer | Need, sitting: Sitting, said: Mapping[str, Any] | None = None
) -> Answer:
    """Ask for the main fields of an entry, what the card says in brackets, and write what differs.

    Args:
        writing: the change that was asked for.
        firm: whose card it is.
        entry: the firm itself, or one of its lines.
        sitting: asks.
        said: what was said already; where it says more than a name, nothing is asked.
    """
    lang, today = writing.session.lang, writing.session.day().isoformat()
    side = "offers" if isinstance(entry, Offer) else "needs"
    fields, usual = (FIRM_ASKED, {}) if isinstance(entry, Firm) else (ASKED[side], {"as_of": today})
    name = {key: getattr(entry, key) for key in ("name", "material") if hasattr(entry, key)}
    told = dict(said or {})
    if set(told) <= set(name):
        known, setting = known_texts(entry, fields, lang), setting_for(writing.loaded, firm)
        told = ask_entry(type(entry), fields, name, setting, sitting, usual=usual, known=known)
    elif not isinstance(entry, Firm):
        told = dated(told, side, today)
    new = {field: text for field, text in _flat(told).items() if field not in name}
    known = known_texts(entry, tuple(new), lang)
    new = {field: text for field, text in new.items() if known.get(field) != text}
    if set(new) == {"as_of"} and known.get("as_of"):
        new = {}  # nothing was changed, so nothing is true as of another day
    return write_changes(writing, firm, entry, new, sitting=sitting)


def _flat(said: Mapping[str, Any]) -> dict[str, Any]:
    """What was said, the fields of a nested entry as "site.lat"."""
    return {
        (f"{field}.{inner}" if inner else field): text
        for field, value in said.items()
        for inner, text in (value.items() if isinstance(value, Mapping) else (("", value),))
    }


def write_changes(
    writing: Writing,
    firm: Firm,
    entry: Firm | Offer | Need,
    new: Mapping[str, Any],
    *,
    notes: tuple[Message, ...] = (),
    sitting: Sitting | None = None,
) -> Answer:
    """Set fields of an entry on its card, once a person at the terminal has agreed.

    Args:
        writing: the change that was asked for.
        firm: whose card it is.
        entry: the firm itself, or one of its lines.
        new: attribute, "site.lat" for an inner one -> text; a blank takes the field out.
        notes: said before anything else where nobody is asked.
        sitting: the questions so far.
    """
    from matchchain.catalogue.edits.enter import edit_entry
    from matchchain.catalogue.edits.location import location_of
    from matchchain.cli.talk.carry import carry

    loaded, lang = writing.loaded, writing.session.lang
    spot, kind = location_of(loaded.folder, entry.place), type(entry).__name__.lower()
    line = "" if isinstance(entry, Firm) else entry.material
    subject = f"{firm.table_name}: {line}" if line else f"{firm.id} {firm.table_name}"

    def plan() -> Change:
        return edit_entry(loaded.folder, spot, type(entry), new, f"edit-{kind}", subject)

    words = changes_in_words(entry, new, setting_for(loaded, firm), lang) if writing.asks else ""
    facts = {"firm": firm.table_name, "line": line, "said": words}
    shown = say(Message("add.will-change-line" if line else "add.will-change-firm", facts), lang) if words else ""
    return carry(writing, plan, notes=notes, shown=shown, sitting=sitting)


def changes_in_words(entry: object, new: Mapping[str, Any], setting: Setting, lang: Lang) -> str:
    """What changes of an entry, field by field: 数量 1.2万吨/年 -> 5吨/天 = 1,650 吨/年.

    Args:
        entry: as the card says it now.
        new: attribute, "site.lat" for an inner one -> what was said; a blank takes the field out.
        setting: the park's, with the days that the firm runs.
        lang: of the labels.
    """
    from matchchain.catalogue.edits.new_findings import entry_of

    kind_of_entry = type(entry)
    figures = {
        name: value.text for name in labels(kind_of_entry) if isinstance(value := getattr(entry, name, None), Figure)
    }
    name = {key: getattr(entry, key) for key in ("name", "material") if getattr(entry, key, None)}
    outer = {field: text for field, text in new.items() if "." not in field and text}
    read, _ = entry_of(kind_of_entry, {**name, **figures, **outer}, setting)
    told = []
    for field, text in new.items():
        label = label_of(kind_of_entry, field)
        before = known_texts(entry, (field,), lang).get(field) or say(Message("add.blank"), lang)
        value = getattr(read, field, text) if "." not in field else text
        after = value_words(label, value, text, lang) if text else ""
        told.append(
            f"{label.zh if lang == 'zh' else label.en} {before} -> {after or say(Message('add.blank'), lang)}"
        )
    return " · ".join(told)
