"""One record of a file being read: takes fields out and notes what is wrong."""

from __future__ import annotations

from dataclasses import field
from typing import Any

from matchchain.materials.facts.bar import Bar, Law
from matchchain.materials.facts.data import LINE
from matchchain.materials.facts.material import Ambiguity, Material, Source
from matchchain.materials.facts.reading_words import Belongs, Element, Grade, Quality, Said
from matchchain.materials.facts.serve import Serve
from matchchain.materials.facts.use import Function, Use, UseObject
from matchchain.values import dataclass
from matchchain.wording import Message


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a data file: where, and what as a message."""

    file: str
    line: int
    message: Message

    def __str__(self) -> str:
        from matchchain.wording import say

        return f"{self.file}:{self.line}: {say(self.message, 'en')}"


@dataclass(slots=True)
class Knowledge:
    """Everything the data files say, with the line each record starts on.

    `written` holds formulas whose groups say which substance is meant: formula -> id. `listed` are the lines of what
    serves one use: they say nothing of which use of a material is the likelier, and stand behind the material's own.
    """

    materials: list[Material] = field(default_factory=list)
    uses: list[Use] = field(default_factory=list)
    serves: list[Serve] = field(default_factory=list)
    listed: list[Serve] = field(default_factory=list)
    ambiguities: list[Ambiguity] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    written: dict[str, str] = field(default_factory=dict)
    functions: list[Function] = field(default_factory=list)
    objects: list[UseObject] = field(default_factory=list)
    bars: list[Bar] = field(default_factory=list)
    laws: list[Law] = field(default_factory=list)
    forms: list[Said] = field(default_factory=list)
    origins: list[Said] = field(default_factory=list)
    classes: list[Belongs] = field(default_factory=list)
    grades: list[Grade] = field(default_factory=list)
    qualities: list[Quality] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    places: dict[tuple[str, str], tuple[str, int]] = field(default_factory=dict)

    def problem(self, kind: str, key: str, message: str, **facts: object) -> None:
        """Note a problem at the record (kind, key)."""
        file, line = self.places.get((kind, key), ("?", 0))
        self.problems.append(Problem(file, line, Message(f"materials.{message}", facts)))


class Row:
    """One record of a file being read: takes fields out and notes what is wrong."""

    def __init__(self, known: Knowledge, family: str, row: dict[str, Any]) -> None:
        self.known = known
        self.family = family
        self.file = f"{family}.yaml"
        self.line: int = row.pop(LINE, 0)
        self.row = row

    def complain(self, message: str, **facts: object) -> None:
        """Note what is wrong, at this record."""
        self.known.problems.append(Problem(self.file, self.line, Message(f"materials.{message}", facts)))

    def text(self, key: str, *, needed: bool = False) -> str:
        """A field of words, "" where it is blank."""
        value = self.row.pop(key, "")
        if isinstance(value, (list, dict)):
            self.complain("not-text", field=key)
            return ""
        if needed and not value:
            self.complain("field-missing", field=key)
        return str(value).strip()

    def words(self, key: str) -> tuple[str, ...]:
        """A list of words, each once; a single word stands for a list of one."""
        value = self.row.pop(key, [])
        if isinstance(value, str):
            return (value.strip(),) if value.strip() else ()
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            self.complain("not-a-list", field=key)
            return ()
        return tuple(dict.fromkeys(word.strip() for word in value if word.strip()))

    def number(self, key: str) -> float | None:
        """A number, None where it is blank or none."""
        value = self.text(key)
        if not value:
            return None
        try:
            return float(value)
        except ValueError:
            self.complain("not-a-number", field=key, value=value)
            return None

    def part(self, key: str) -> dict[str, str]:
        """A nested record of words; one word stands for both languages."""
        value = self.row.pop(key, {})
        if isinstance(value, str):
            return {"zh": value, "en": value} if value else {}
        if not isinstance(value, dict):
            self.complain("not-a-record", row=str(value))
            return {}
        return {k: str(v).strip() for k, v in value.items() if k != LINE}

    def lists(self, key: str) -> dict[str, tuple[str, ...]]:
        """A record of lists of words; a single word stands for a list of one."""
        value = self.row.pop(key, {})
        if not isinstance(value, dict):
            self.complain("not-a-record", row=str(value))
            return {}
        inner = Row(self.known, self.family, {k: v for k, v in value.items() if k != LINE})
        return {name: inner.words(name) for name in tuple(inner.row)}

    def parts(self, key: str) -> list[dict[str, Any]]:
        """A list of records, each with its own fields still untyped."""
        value = self.row.pop(key, [])
        if not isinstance(value, list) or not all(isinstance(part, dict) for part in value):
            self.complain("not-a-list", field=key)
            return []
        return value

    def place(self, kind: str, key: str) -> bool:
        """Remember where this record stands; False when the key is taken already."""
        if (kind, key) in self.known.places:
            file, line = self.known.places[(kind, key)]
            self.complain("id-twice", id=key, first=f"{file}:{line}")
            return False
        self.known.places[(kind, key)] = (self.file, self.line)
        return True

    def done(self) -> None:
        """Note every field that nobody has taken out."""
        for key in self.row:
            self.complain("field-unknown", field=key)


def choice(row: Row, field_name: str, value: str, choices: tuple[str, ...], default: str) -> str:
    """One of some words, the default where it is blank or none of them."""
    if value and value not in choices:
        row.complain("not-a-choice", field=field_name, value=value, choices=", ".join(choices))
        return default
    return value or default
