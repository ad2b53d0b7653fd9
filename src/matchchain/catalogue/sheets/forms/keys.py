"""The very hidden sheet of what we write: what it is, of which park and firm, and what each field was sent out with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from typing import NamedTuple

from matchchain.catalogue.sheets.forms.columns import FORM, KEY_SHEET, VERSION
from matchchain.catalogue.sheets.grid.book import Book, Grid
from matchchain.values import dataclass

PROGRAM = "matchchain"
_FACT, _BASE, _ASK = "fact", "base", "ask"


class Field(NamedTuple):
    """A field of the firm ("firm", "", "phone") or of one of its lines ("offers", its id, "quantity")."""

    section: str
    key: str
    attribute: str


class Sent(NamedTuple):
    """What a field was sent out with: in the words of the card, and as its cell showed it."""

    text: str
    shown: str


@dataclass(frozen=True, slots=True)
class Keys:
    """What such a sheet holds.

    Attributes:
        kind: "form" or "workbook".
        version: of the way it was written.
        facts: "park", "firm", "sent" (ISO day), "lang" ...
        sent: field -> what it was sent out with; a blank is not told.
        asked: number of a question -> the field its answer belongs to.
        questions: number of a question -> its words.
        whole: whether the hidden sheet was there; without it nothing is known of what was sent.
    """

    kind: str = FORM
    version: str = str(VERSION)
    facts: Mapping[str, str] = field(default_factory=dict)
    sent: Mapping[Field, Sent] = field(default_factory=dict)
    asked: Mapping[str, Field] = field(default_factory=dict)
    questions: Mapping[str, str] = field(default_factory=dict)
    whole: bool = True

    @property
    def newer(self) -> bool:
        """Whether a later version wrote it than this one reads; what is no number is one of those."""
        return not self.version.isdecimal() or int(self.version) > VERSION

    def named(self, section: str, attribute: str) -> dict[str, str]:
        """Key of each line of a section that was sent out -> how it was named on the sheet."""
        return {f.key: sent.shown for f, sent in self.sent.items() if f.section == section and f.attribute == attribute}


def rows_of(keys: Keys) -> Iterator[tuple[str, ...]]:
    """The rows of the hidden sheet."""
    yield PROGRAM, keys.kind, keys.version
    yield from ((_FACT, name, value) for name, value in keys.facts.items())
    yield from ((_ASK, number, *asked, keys.questions.get(number, "")) for number, asked in keys.asked.items())
    for at, sent in keys.sent.items():
        yield (_BASE, *at, sent.text, *((sent.shown,) if sent.shown != sent.text else ()))


def keys_of(book: Book) -> Keys | None:
    """What the hidden sheet of a file says, else its properties; None where neither is ours."""
    for grid in book.grids:
        rows = tuple(tuple(cell.text for cell in row) for row in grid.rows)
        if grid.name.casefold() == KEY_SHEET and rows and rows[0][:1] == (PROGRAM,):
            return _read(rows)
    told = {name.casefold(): value for name, value in book.properties.items()}
    kind, _, version = told.get(PROGRAM, "").partition(" ")
    if not kind:
        return None
    facts = {name.removeprefix(f"{PROGRAM} "): value for name, value in told.items() if name != PROGRAM}
    return Keys(kind, version, facts, whole=False)


def properties_of(keys: Keys) -> dict[str, str]:
    """The key facts once more, as properties of the document: what is left where a program drops hidden sheets."""
    told = {f"{PROGRAM} {name}": value for name, value in keys.facts.items() if value}
    return {PROGRAM: f"{keys.kind} {keys.version}", **told}


def _read(rows: Iterable[tuple[str, ...]]) -> Keys:
    facts: dict[str, str] = {}
    sent: dict[Field, Sent] = {}
    asked: dict[str, Field] = {}
    questions: dict[str, str] = {}
    first, *rest = (_filled(row) for row in rows)
    for what, a, b, c, text, shown in rest:
        if what == _FACT:
            facts[a] = b
        elif what == _ASK:
            asked[a], questions[a] = Field(b, c, text), shown
        elif what == _BASE:
            sent[Field(a, b, c)] = Sent(text, shown or text)
    return Keys(first[1], first[2], facts, sent, asked, questions)


def _filled(row: tuple[str, ...]) -> tuple[str, ...]:
    return (*row, *("",) * 6)[:6]


def is_key_sheet(grid: Grid) -> bool:
    """Whether a sheet is the hidden one."""
    return grid.name.casefold() == KEY_SHEET
