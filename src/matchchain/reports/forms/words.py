"""How the questionnaire words what a card says: choices by their labels, in the language of the form."""

from __future__ import annotations

from matchchain.catalogue.sheets.forms.in_a_cell import rows_in, rows_out
from matchchain.entries.choices import ALSO_WRITTEN
from matchchain.entries.fields import SWITCHES, YES
from matchchain.entries.vocabulary import plain_key
from matchchain.park import Label
from matchchain.reports.telling.words import Sentences
from matchchain.units import folded
from matchchain.wording import Lang

sentence = Sentences("forms")


def several(key: str, lang: Lang) -> tuple[str, ...]:
    """The words of a drop-down."""
    return tuple(sentence(key, lang).split("|"))


def shown(attribute: str, label: Label, text: str, lang: Lang) -> str:
    """What a cell of the form shows of a text of the card: a choice by its label, yes and no in the form's language."""
    if label.kind == "choice":
        return _chosen(attribute, label, text, lang)
    if label.kind == "switch":
        word = folded(text).casefold()
        return several("yes-no", lang)[word not in YES] if word in SWITCHES else text
    if label.kind == "choices" and (rows := rows_in(text)):
        return rows_out((name, _chosen(attribute, label, value, lang)) for name, value in rows)
    return text


def _chosen(attribute: str, label: Label, text: str, lang: Lang) -> str:
    word, field = plain_key(text), attribute.rpartition(".")[2]
    for code, names in (label.choices or {}).items():
        if word in {plain_key(code), *map(plain_key, names), *ALSO_WRITTEN.get((field, code), ())}:
            return names[lang == "en"]
    return text


def choices_of(label: Label, lang: Lang) -> tuple[str, ...]:
    """The words of the drop-down of a field, none where it is free."""
    if label.kind == "switch":
        return several("yes-no", lang)
    known = (label.choices or {}).values() if label.kind == "choice" else ()
    return tuple(names[lang == "en"] for names in known)


def title(label: Label, lang: Lang) -> tuple[str, str]:
    """A title in the reader's language and in the other."""
    return (label.en, label.zh) if lang == "en" else (label.zh, label.en)
