"""The records of bars.yaml and laws.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from matchchain.materials.facts.bar import CLASSES, JURISDICTIONS, Bar, Law, Offered, Through, Wanted
from matchchain.materials.facts.conditions import read_conditions
from matchchain.materials.facts.data import LINE
from matchchain.materials.facts.row import Row, choice

_OFFERED = ("materials", "codes", "classes", "words")
_WANTED = ("ends", "uses", "materials", "words", "grades", "but")


def read_bar(row: Row) -> None:
    """A bar."""
    why, opens = row.part("why"), row.part("open")
    made = Bar(
        id=row.text("id", needed=True),
        what=Offered(**_lists(row, "what", _OFFERED)),
        but=Offered(**_lists(row, "except", _OFFERED)),
        wanted=Wanted(**_lists(row, "for", _WANTED)),
        unless=read_conditions(row, "unless"),
        through=cast("Through", choice(row, "through", row.text("through", needed=True), ("direct", "any"), "any")),
        open_zh=opens.get("zh", ""),
        open_en=opens.get("en", ""),
        zh=why.get("zh", ""),
        en=why.get("en", ""),
        laws=row.words("law"),
        jurisdiction=row.words("jurisdiction") or ("any",),
        checked=row.text("checked", needed=True),
    )
    row.done()
    for listed, allowed in ((made.what.classes, CLASSES), (made.jurisdiction, JURISDICTIONS)):
        for word in listed:
            choice(row, "bar", word, allowed, "")
    if not (made.zh and made.en):
        row.complain("field-missing", field="why")
    if made.id and row.place("bar", made.id):
        row.known.bars.append(made)


def _lists(row: Row, key: str, fields: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    value = row.row.pop(key, {})
    if not isinstance(value, Mapping):
        row.complain("not-a-record", row=str(value))
        return {}
    found: dict[str, tuple[str, ...]] = {}
    for name, words in value.items():
        if name == LINE:
            continue
        if name not in fields:
            row.complain("field-unknown", field=f"{key}.{name}")
            continue
        found[name] = _words(row, f"{key}.{name}", words)
    return found


def _words(row: Row, key: str, words: Any) -> tuple[str, ...]:  # noqa: ANN401 - whatever the file holds
    listed = [words] if isinstance(words, str) else words
    if not isinstance(listed, list) or not all(isinstance(word, str) for word in listed):
        row.complain("not-a-list", field=key)
        return ()
    return tuple(word.strip() for word in listed if word.strip())


def read_law(row: Row) -> None:
    """A law or standard."""
    made = Law(
        key=row.text("key", needed=True),
        zh=row.text("zh"),
        en=row.text("en"),
        number=row.text("number"),
        since=row.text("since"),
        jurisdiction=row.text("jurisdiction"),
        checked=row.text("checked"),
        confidence=row.text("sure") == "yes",
    )
    row.done()
    if made.key and row.place("law", made.key):
        row.known.laws.append(made)
