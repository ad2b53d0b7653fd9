"""What the reader made of an entry, in plain words: 品名 酒糟 · 副产物 · 5吨/天 = 1,650 吨/年."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from matchchain.park import Figure, labels
from matchchain.wording import Lang, Message, say

if TYPE_CHECKING:
    from matchchain.park import Firm, Label, Need, Offer

_BY_ITSELF = frozenset(("kind",))  # a choice whose word says what it is
_NOT_TOLD = frozenset(("id", "naming", "tariffs", "offers", "needs", "permits"))
_SKETCH = ("quantity", "purity", "price", "disposal_cost", "gate_fee")
_BETWEEN = " · "


def understood(entry: object, field: str, text: str, lang: Lang) -> Message | None:
    """How a figure or a choice was read, when that says more than its own words."""
    value = getattr(entry, field, None)
    if isinstance(value, Figure):
        read = reading(value, lang)
        return Message("write.understood", {"text": text, "read": read}) if _plain(read) != _plain(text) else None
    label = labels(type(entry)).get(field) if entry is not None else None
    if label and label.choices and isinstance(value, str) and value in label.choices:
        read = label.choices[value][0 if lang == "zh" else 1]
        return Message("write.understood", {"text": text, "read": read}) if read != text else None
    return None


def reading(value: Figure, lang: Lang) -> str:
    """A figure as it was read, in its canonical unit."""
    from matchchain.units import show as write

    return grouped(write(value, lang)) if value.unit != "1" else _share(value)


def grouped(text: str) -> str:
    """The figure with its thousands set apart.

    Example:
        >>> grouped("8000-12000 t/yr")
        '8,000-12,000 t/yr'
    """
    return re.sub(r"(?<![\d.])\d{4,}(?![\d,])", lambda found: f"{int(found[0]):,}", text)


def _share(value: Figure) -> str:
    low, high = f"{value.low:.6%}", f"{value.high:.6%}"
    ends = [end.rstrip("%").rstrip("0").rstrip(".") + "%" for end in dict.fromkeys((low, high))]
    return f"{value.bound} {'-'.join(ends)}".strip()


def in_words(entry: object, said: Mapping[str, Any], lang: Lang) -> str:
    """What was said of an entry, field by field, each figure with what it was read as.

    Args:
        entry: what the reader made of it; None where it could not.
        said: attribute -> what was said.
        lang: of the labels.
    """
    told = []
    for attribute, label in labels(type(entry)).items() if entry is not None else ():
        if attribute in said and attribute not in _NOT_TOLD:
            text = _told(attribute, label, getattr(entry, attribute, None), said[attribute], lang)
            told += [text] if text else []
    return _BETWEEN.join(told)


def _told(attribute: str, label: Label, value: object, said: object, lang: Lang) -> str:
    name = label.zh if lang == "zh" else label.en
    words = value_words(label, value, said, lang)
    return words if attribute in _BY_ITSELF or not words else f"{name} {words}"


def value_words(label: Label, value: object, said: object, lang: Lang) -> str:
    """One value as it was read, behind the words of the person where those say it differently."""
    if isinstance(value, Figure):
        read, text = reading(value, lang), str(said or value.text).strip()
        return read if _plain(text) == _plain(read) else f"{text} = {read}"
    if label.choices and isinstance(value, str):
        return label.choices[value][0 if lang == "zh" else 1] if value in label.choices else ""
    if value in (None, "") and isinstance(said, str) and said.strip():
        return say(Message("add.said-unknown", {"text": said}), lang)
    return _words(label, value, said, lang)


def _words(label: Label, value: object, said: object, lang: Lang) -> str:
    from matchchain.entries.private.masked import hidden

    if isinstance(value, Mapping):
        return ", ".join(f"{key} {reading(part, lang)}" for key, part in value.items())
    if isinstance(value, tuple):
        return ", ".join(str(getattr(part, "firm", part)) for part in value)
    if isinstance(said, Mapping):
        return ", ".join(str(text) for text in said.values())
    return "" if value is None else hidden(str(value), private=label.private)


def _plain(text: str) -> str:
    return text.replace(" ", "").replace(",", "")


def sketch(line: Offer | Need, lang: Lang) -> str:
    """A line that is on the card already, in a few words: its name, its main figures, its date."""
    figures = [figure.text for name in _SKETCH if (figure := getattr(line, name, None))]
    inside = (", " if lang == "en" else ",").join([*figures, *([line.as_of] if line.as_of else [])])
    return f"{line.material}({inside})" if inside else line.material


def sketch_of_firm(firm: Firm) -> str:
    """A firm in a few words: its name and short name."""
    return f"{firm.name}({firm.short})" if firm.short and firm.short != firm.name else firm.name
