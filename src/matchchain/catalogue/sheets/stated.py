"""What a file states of firms: fields in the words of a card, each with the cell it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal, TypeAlias

from matchchain.values import dataclass
from matchchain.wording import Message

SheetKind: TypeAlias = Literal[
    "form",  # our own questionnaire, back from a firm
    "calls",  # our own call list or pack of papers, filled in by the office
    "workbook",  # a park that `export` wrote
    "list",  # any list of firms, of what they offer and need
    "general-waste",  # general-waste ledger
    "hazardous-waste",  # hazardous-waste management plan or ledger
    "licence",  # discharge licence
    "eia",  # tables of an environmental impact assessment
]
Level: TypeAlias = Literal["refused", "asked", "told"]
"""How heavy a doubt is: not taken, taken as said and to be confirmed, taken and worth knowing."""
Section: TypeAlias = Literal["offers", "needs", "permits", "conversions"]


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A cell of a file: its sheet and its name there, "E7"."""

    sheet: str
    cell: str

    def __str__(self) -> str:
        return f"{self.sheet}!{self.cell}"


@dataclass(frozen=True, slots=True)
class Stated:
    """One field as a file states it.

    Attributes:
        text: in the words of a card, unit and all ("12000 吨/年"): what the reader of cards is given.
        spot: where it stands.
        base: what a form was sent out with, "" for a blank; None where the file is no form of ours.
        note: how the text came about where it is not the cell's own ("15 x 12 months"), key and facts; None: it is.
    """

    text: str
    spot: Spot
    base: str | None = None
    note: Message | None = None


@dataclass(frozen=True, slots=True)
class LineStated:
    """One offer, need, permit or process of a firm.

    Attributes:
        section: the list of the card it belongs to.
        said: attribute of its entry class ("material", "quantity", "impurities" ...) -> what is stated.
        spot: the cell that names it.
        key: the line's own key where the file carries one (a form, a workbook): the id of the entry in the card.
        ended: the firm says that this exists no longer.
    """

    section: Section
    said: Mapping[str, Stated]
    spot: Spot
    key: str = ""
    ended: bool = False


@dataclass(frozen=True, slots=True)
class FirmStated:
    """One firm.

    Attributes:
        said: attribute of `Firm` ("name", "credit_code", "site.lat" ...) -> what is stated.
        lines: its offers, needs, permits and processes.
        spot: the cell that names it.
        id: the firm's id where the file carries it.
    """

    said: Mapping[str, Stated]
    lines: tuple[LineStated, ...]
    spot: Spot
    id: str = ""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something about a cell that a person should know.

    Attributes:
        level: "refused" (not taken), "asked" (taken as said, to be confirmed) or "told" (taken, worth knowing).
        message: what and with which cure: `<key>` and `<key>.cure` stand in the table of sentences.
        spot: the cell.
    """

    level: Level
    message: Message
    spot: Spot


@dataclass(frozen=True, slots=True)
class Heading:
    """What one column of a table was taken for.

    Attributes:
        sheet: where.
        column: its letter.
        title: the header as it stands, the parts of several rows joined by " / ".
        field: section and attribute it fills ("offers.quantity", "firm.name"), "" where it is not read.
        unit: the unit that the header gives, "" for none.
    """

    sheet: str
    column: str
    title: str
    field: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class OwnStated:
    """One entry of the park's own files: a chain, a zone, a material of its own, a process.

    Attributes:
        listing: the field of `Park` whose list it belongs to ("chains", "materials", "conversions" ...).
        said: attribute of its entry class -> what is stated.
        spot: the cell that names it.
        key: its place in that list when the file was written, from 1; "" of a new one.
    """

    listing: str
    said: Mapping[str, Stated]
    spot: Spot
    key: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A file, read.

    Attributes:
        kind: what it was taken for.
        firms: what it states.
        doubts: what a person should know, in the order of the file.
        headings: what each column was taken for.
        left_out: rows that state nothing (titles apart): totals, examples, notes, with the reason.
        as_of: the day the file itself gives for its figures, ISO or "".
        facts: what a form says of itself (version, park, firm, day sent).
        settings: attribute of `Park` ("language", "tariffs.haul_rate") -> what a workbook states.
        own: entries of the park's own files that a workbook states, in their order.
    """

    kind: SheetKind
    firms: tuple[FirmStated, ...]
    doubts: tuple[Doubt, ...] = ()
    headings: tuple[Heading, ...] = ()
    left_out: tuple[tuple[Spot, Message], ...] = ()
    as_of: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, Stated] = field(default_factory=dict)
    own: tuple[OwnStated, ...] = ()
