"""The words of an import: kinds of files, verdicts, fields of cards."""

from __future__ import annotations

from functools import cache

from matchchain.catalogue.sheets.maps import SECTIONS
from matchchain.entries.private.masked import masked
from matchchain.entries.vocabulary import entry_class
from matchchain.park import Label, labels
from matchchain.reports.telling.words import Sentences
from matchchain.wording import Lang

sentence = Sentences("imports")
KINDS = sentence.choices(
    "kind", "form", "calls", "workbook", "list", "general-waste", "hazardous-waste", "licence", "eia",
)  # fmt: skip
VERDICTS = sentence.choices("verdict", "new", "changed", "same", "kept", "conflict", "refused", "ended", "asked")
LEVELS = sentence.choices("level", "refused", "asked", "told")
PARTS = sentence.choices("section", "firm", "offers", "needs", "permits", "conversions")
ATTENTION = ("conflict", "refused", "asked")
"""Verdicts that wait for a person."""


@cache
def label_of(section: str, field: str) -> Label | None:
    """The label of a field of a section, "site.lat" of a nested one; None of the entry as a whole."""
    kind = SECTIONS[section or "firm"][0]
    label = None
    for attribute in field.split(".") if field else ():
        label = labels(kind).get(attribute)
        if label is None:
            return None
        kind = entry_class(label.of) if label.of else kind
    return label


def field_name(section: str, field: str, lang: Lang) -> str:
    """What a reader calls a field; the code word where no label has one."""
    label = label_of(section, field)
    if label is None:
        return field
    return label.zh if lang == "zh" else label.en


def value_words(section: str, field: str, text: str, lang: Lang) -> str:
    """A value as a reader reads it: choices in words, private ones masked, "blank" where there is none."""
    label = label_of(section, field)
    if not text:
        return sentence("blank", lang)
    if label is not None and label.private:
        return masked(text)
    if label is not None and label.choices and text in label.choices:
        return label.choices[text][0 if lang == "zh" else 1]
    return text
