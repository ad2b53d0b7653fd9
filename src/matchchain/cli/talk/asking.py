"""The questions of an entry: each answer is read by the reader itself, echoed, and asked again where it is no good."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from matchchain.cli.talk.answer import put, tell
from matchchain.cli.talk.fields import choice_words, label_of
from matchchain.cli.talk.sitting import Sitting, say_within
from matchchain.cli.talk.understood import understood
from matchchain.wording import Lang, MatchchainError, Message, say

if TYPE_CHECKING:
    from matchchain.entries.setting import Setting
    from matchchain.park import Label

FIRM_ASKED = ("short", "name_en", "industry", "chains", "site.lat", "site.lon", "site.zone", "contact")
OFFER_ASKED = ("kind", "legal", "quantity", "purity", "state", "now", "disposal_cost", "price")
NEED_ASKED = ("quantity", "price", "purity")
_EXAMPLES = {
    "t/yr": ("1.2万吨/年、日产5吨", "12000 t/yr or 5 t/day"),
    "CNY/t": ("900 元/吨", "900 CNY/t"),
}


def ask_entry(
    kind_of_entry: type,
    fields: Iterable[str],
    said: Mapping[str, Any],
    setting: Setting,
    sitting: Sitting,
    *,
    usual: Mapping[str, str] | None = None,
    known: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """The entry with the fields a person answers; what was said already is not asked again.

    Args:
        kind_of_entry: an entry class of `park`.
        fields: attributes, "site.lat" for one of a nested entry, in the order of the questions.
        said: what is known already.
        setting: the park's, with the days that the firm runs.
        sitting: asks.
        usual: field -> what Enter stands for, asked last.
        known: field -> what the card says now: shown, and Enter leaves it as it is.
    """
    told, usual, known = dict(said), usual or {}, known or {}
    for field in (*fields, *usual):
        outer, _, inner = field.partition(".")
        if outer not in told or (inner and inner not in told[outer]):
            text = ask_field(
                kind_of_entry, field, told, setting, sitting, usual=usual.get(field, ""), known=known.get(field, "")
            )
            told = with_answer(told, _home(kind_of_entry, field, text), text) if text else told
    return told


def _home(kind_of_entry: type, field: str, text: str) -> str:
    """The field that an answer belongs to: 泥状 said of the category is the state."""
    from matchchain.entries.choices import MIXED_UP, chosen
    from matchchain.entries.mixed_up import home_of
    from matchchain.entries.vocabulary import vocabulary

    if field not in MIXED_UP or chosen(field, label_of(kind_of_entry, field), text) is not None:
        return field
    found = home_of(field, text, vocabulary(kind_of_entry))
    return found[0].attribute if found else field


def with_answer(said: Mapping[str, Any], field: str, text: str) -> dict[str, Any]:
    """What was said, with one more field, "site.lat" within its entry."""
    outer, _, inner = field.partition(".")
    return {**said, outer: {**said.get(outer, {}), inner: text} if inner else text}


def ask_field(
    kind_of_entry: type,
    field: str,
    said: Mapping[str, Any],
    setting: Setting,
    sitting: Sitting,
    *,
    usual: str = "",
    known: str = "",
) -> str:
    """One field, asked until its text can be read; blank where it may be left out, or stays as it is known."""
    label, lang = label_of(kind_of_entry, field), sitting.lang

    def accepts(text: str) -> bool:
        text = text or usual
        if not text:
            if label.required and not known:
                tell(Message("add.required"), lang)
            return bool(known) or not label.required
        if text in {"?", "？"} and label.choices:
            say_within("  " + " · ".join(choice_words(label, lang)))
            return False
        return _is_good(kind_of_entry, field, text, said, setting, lang)

    return sitting.ask(_question(label, lang, usual, known), accepts) or usual


def _is_good(
    kind_of_entry: type, field: str, text: str, said: Mapping[str, Any], setting: Setting, lang: Lang
) -> bool:
    from matchchain.catalogue.edits.new_findings import entry_of, newly_found

    try:
        _, before = entry_of(kind_of_entry, said, setting) if said else (None, ())
        entry, after = entry_of(kind_of_entry, with_answer(said, field, text), setting)
    except MatchchainError as fault:
        tell(fault.message, lang)
        return False
    findings = newly_found(before, after)
    for finding in findings:
        tell(finding.said, lang)
        tell(finding.cure, lang)
    if any(finding.level == "error" for finding in findings):
        return False
    echo = understood(entry, field, text, lang)
    if echo:
        put(sys.stderr, f"  {say(echo, lang)}")
    return True


def _question(label: Label, lang: Lang, usual: str, known: str) -> Message:
    name = label.zh if lang == "zh" else label.en
    if usual or known:
        return Message("add.ask-usual", {"name": name, "usual": usual or known})
    if label.choices:
        return Message("add.ask-choice", {"name": name, "choices": " / ".join(choice_words(label, lang))})
    example = "93%" if label.kind == "share" else _EXAMPLES.get(label.unit, ("", ""))[0 if lang == "zh" else 1]
    key = "add.ask-required" if label.required else "add.ask-example" if example else "add.ask"
    return Message(key, {"name": name, "example": example})
