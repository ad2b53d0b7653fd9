"""Questions at a terminal: asked on stderr, each answer read by the reader itself and echoed."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import typer

from matchchain.cli.talk.answer import put, tell
from matchchain.cli.talk.fields import choice_words, label_of
from matchchain.park import Figure
from matchchain.wording import Lang, MatchchainError, Message, say

if TYPE_CHECKING:
    from matchchain.entries.setting import Setting
    from matchchain.park import Label

FIRM_ASKED = ("short", "name_en", "industry", "chains", "site.lat", "site.lon", "site.zone", "contact")
OFFER_ASKED = ("kind", "legal", "quantity", "purity", "state", "now", "disposal_cost", "price")
NEED_ASKED = ("quantity", "price", "purity")


def ask(question: Message, lang: Lang) -> str:
    """One answer, stripped.

    Raises:
        typer.Abort: the input ended, or the person broke it off.
    """
    from matchchain.reports.telling.clean import for_encoding, visible

    text = for_encoding(visible(say(question, lang)), sys.stderr.encoding or "utf-8")
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
        line = sys.stdin.readline()
    except KeyboardInterrupt:  # typer would turn it into a silent exit
        line = ""
    if not line:
        sys.stderr.write("\n")
        raise typer.Abort
    return line.strip().strip("\ufeff")


def agrees(key: str, lang: Lang, *, usually: bool = True) -> bool:
    """Whether the answer to a yes-or-no question is yes; Enter is what is `usually` meant."""
    while True:
        word = ask(Message(key), lang).casefold()
        if not word:
            return usually
        if word in {"y", "yes", "是", "好", "对"}:
            return True
        if word in {"n", "no", "否", "不"}:
            return False


def ask_entry(
    kind_of_entry: type,
    fields: Iterable[str],
    said: dict[str, Any],
    setting: Setting,
    lang: Lang,
    *,
    usual: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """The entry with the fields a person answers; what was said already is not asked again.

    Args:
        kind_of_entry: an entry class of `park`.
        fields: attributes, "site.lat" for one of a nested entry, in the order of the questions.
        said: what is known already.
        setting: the park's.
        lang: the language of the questions.
        usual: field -> what Enter stands for, asked last.
    """
    said, usual = dict(said), usual or {}
    for field in (*fields, *usual):
        outer, _, inner = field.partition(".")
        if outer not in said or (inner and inner not in said[outer]):
            text = ask_field(kind_of_entry, field, said, setting, lang, usual.get(field, ""))
            said = _with_answer(said, field, text) if text else said
    return said


def _with_answer(said: dict[str, Any], field: str, text: str) -> dict[str, Any]:
    outer, _, inner = field.partition(".")
    return {**said, outer: {**said.get(outer, {}), inner: text} if inner else text}


def ask_field(
    kind_of_entry: type, field: str, said: dict[str, Any], setting: Setting, lang: Lang, usual: str = ""
) -> str:
    """One field, asked until its text can be read; blank where it may be left out."""
    label = label_of(kind_of_entry, field)
    while True:
        text = ask(_question(label, lang, usual), lang) or usual
        if not text and not label.required:
            return ""
        if not text:
            tell(Message("add.required"), lang)
        elif text in {"?", "？"} and label.choices:
            put(sys.stderr, "  " + " · ".join(choice_words(label, lang)))
        elif _is_good(kind_of_entry, field, text, said, setting, lang):
            return text


def _is_good(
    kind_of_entry: type, field: str, text: str, said: dict[str, Any], setting: Setting, lang: Lang
) -> bool:
    from matchchain.catalogue.edits.new_findings import entry_of

    try:
        entry, findings = entry_of(kind_of_entry, _with_answer(said, field, text), setting)
    except MatchchainError as fault:
        tell(fault.message, lang)
        return False
    for finding in findings:
        tell(Message(finding.code, finding.facts), lang)
        tell(Message(f"{finding.code}.cure", finding.facts), lang)
    if any(finding.level == "error" for finding in findings):
        return False
    echo = understood(entry, field, text, lang)
    if echo:
        put(sys.stderr, f"  {say(echo, lang)}")
    return True


def understood(entry: object, field: str, text: str, lang: Lang) -> Message | None:
    """How a figure or a choice was read, when that says more than its own words."""
    from matchchain.units import show as write

    value = getattr(entry, field, None)
    if isinstance(value, Figure):
        read = grouped(write(value, lang)) if value.unit != "1" else _share(value)
        return Message("write.understood", {"text": text, "read": read}) if read != text else None
    label = label_of(type(entry), field) if entry is not None else None
    if label and label.choices and isinstance(value, str) and value in label.choices:
        read = label.choices[value][0 if lang == "zh" else 1]
        return Message("write.understood", {"text": text, "read": read}) if read != text else None
    return None


def grouped(text: str) -> str:
    """The figure with its thousands set apart.

    Example:
        >>> grouped("8000-12000 t/yr")
        '8,000-12,000 t/yr'
    """
    import re

    return re.sub(r"(?<![\d.])\d{4,}(?![\d,])", lambda found: f"{int(found[0]):,}", text)


def _share(value: Figure) -> str:
    low, high = f"{value.low:.6%}", f"{value.high:.6%}"
    ends = [end.rstrip("%").rstrip("0").rstrip(".") + "%" for end in dict.fromkeys((low, high))]
    return f"{value.bound} {'-'.join(ends)}".strip()


def _question(label: Label, lang: Lang, usual: str) -> Message:
    name = label.zh if lang == "zh" else label.en
    if usual:
        return Message("add.ask-usual", {"name": name, "usual": usual})
    if label.choices:
        return Message("add.ask-choice", {"name": name, "choices": " / ".join(choice_words(label, lang))})
    unit = {
        "t/yr": "1.2万吨/年" if lang == "zh" else "12000 t/yr",
        "CNY/t": "900 元/吨" if lang == "zh" else "900 CNY/t",
    }
    example = {"share": "93%"}.get(label.kind, unit.get(label.unit, ""))
    key = "add.ask-required" if label.required else "add.ask-example" if example else "add.ask"
    return Message(key, {"name": name, "example": example})
