"""The preview of an import: one row a field, with its verdict, why, and what stands on both sides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import TYPE_CHECKING, Literal, TypeAlias

from matchchain.catalogue.sheets.stated import SheetKind, Spot
from matchchain.park import Conversion, Firm, Need, Offer, Permit
from matchchain.values import dataclass
from matchchain.wording import Message

if TYPE_CHECKING:
    from matchchain.catalogue.files.change import Change

Verdict: TypeAlias = Literal["new", "changed", "ended", "same", "kept", "conflict", "asked", "refused"]
Part: TypeAlias = Literal["firm", "offers", "needs", "permits", "conversions"]
Prefer: TypeAlias = Literal["", "newer", "file", "card"]

WRITTEN: frozenset[Verdict] = frozenset(("new", "changed", "ended"))
"""The verdicts whose rows are written; the others leave the card as it is."""
ENTRIES: Mapping[Part, type] = {
    "firm": Firm,
    "offers": Offer,
    "needs": Need,
    "permits": Permit,
    "conversions": Conversion,
}
DATED: frozenset[Part] = frozenset(("offers", "needs"))
"""The parts whose entries say from when and from where their figures are."""


NOWHERE = Spot("", "")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a value comes from.

    Attributes:
        origin: a code word of `DATA_ORIGINS`, "" where nobody says.
        as_of: the day it was true, ISO, "" where nobody says.
    """

    origin: str = ""
    as_of: str = ""


@dataclass(frozen=True, slots=True, order=True)
class File:
    """A file that is imported.

    Attributes:
        name: its own, without folders.
        digest: SHA-256 of its bytes, hex.
        kind: what it was read as.
        origin: where its figures come from, a code word of `DATA_ORIGINS`.
        as_of: the day they were true, ISO, "" where neither the file nor a person says.
        sent: of a form, the day it was sent out, ISO.
        firm: of a form, the id of the firm it was sent to.
    """

    name: str
    digest: str
    kind: SheetKind
    origin: str = ""
    as_of: str = ""
    sent: str = ""
    firm: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One field as a file states it, and what is to become of it.

    Attributes:
        file: the file that states it.
        spot: the cell.
        firm: id of the firm, of a new one the id it gets; "" where nobody can tell which firm it is.
        name: the firm as the office calls it, else as the file does.
        section: "firm" for its own fields, else the list.
        line: what the entry is called: a material, the number of a permit, a process; "" of the firm itself.
        field: attribute of the entry class, "site.lat" of a nested one; "" of a cell that could not be read at all.
        now: the text on the card, "" where there is none.
        new: the text that is stated.
        verdict: new, changed, ended (written); same, kept, conflict, asked, refused (left alone).
        why: the rule that gave the verdict.
        card: where the card's value comes from.
        stated: where the stated value comes from.
        slot: which entry of the section: its id on the card, "+1" and so on of new ones; "" of the firm itself.
        key: the line's key in the file, "" without one.
        at: the cell that names the entry in the file: rows of one line of the file share it.
        base: what a form was sent out with, None of other files.
        told: what a person should know of the value besides, whatever the verdict.
        question: key of the question that has to be answered first, "" for none.
    """

    file: File
    spot: Spot
    firm: str
    name: str
    section: Part
    line: str
    field: str
    now: str
    new: str
    verdict: Verdict
    why: Message
    card: Evidence = Evidence()
    stated: Evidence = Evidence()
    slot: str = ""
    key: str = ""
    at: Spot = NOWHERE
    base: str | None = None
    told: tuple[Message, ...] = ()
    question: str = ""

    @property
    def is_written(self) -> bool:
        """Whether the card changes by it."""
        return self.verdict in WRITTEN

    @property
    def entry(self) -> tuple[str, str, str]:
        """Which entry of which firm it is of: rows of one entry belong together."""
        return self.firm, self.section, self.slot


@dataclass(frozen=True, slots=True)
class Question:
    """Which firm, or which of its lines, a file means: nothing of it is written before a person says so.

    Attributes:
        key: "1", "2" ... in the order of files and cells.
        about: "firm" or "line".
        name: as the file calls it.
        file, spot: where.
        candidates: (id, name) of what it may be.
        why: what cannot be told.
    """

    key: str
    about: Literal["firm", "line"]
    name: str
    file: File
    spot: Spot
    candidates: tuple[tuple[str, str], ...]
    why: Message


@dataclass(frozen=True, slots=True)
class Proposal:
    """What an import would do, whole.

    Attributes:
        today: the office's day on which it was made.
        rows: one a stated field, in the order of firms and entries; cells that could not be read among them.
        follows: what changes with them: the date and the origin of the entries whose figures change.
        files: the files that were read.
        questions: what has to be answered first.
        told: what a person should know of whole files, such as that one was imported before.
        digests: file of the park -> hash of the bytes it was worked out from, of every file that rows are about.
        cards: the very changes of the park's files that the rows mean, to be carried out together.
        new: ids of the firms that are new.
    """

    today: date
    rows: tuple[Row, ...]
    follows: tuple[Row, ...] = ()
    files: tuple[File, ...] = ()
    questions: tuple[Question, ...] = ()
    told: tuple[Message, ...] = ()
    digests: Mapping[str, str] = field(default_factory=dict)
    cards: tuple[Change, ...] = ()
    new: frozenset[str] = frozenset()

    @property
    def totals(self) -> dict[Verdict, int]:
        """How many rows have each verdict; verdicts that none has are left out."""
        counted = Counter(row.verdict for row in self.rows)
        return {verdict: counted[verdict] for verdict in VERDICTS if counted[verdict]}

    @property
    def written(self) -> tuple[Row, ...]:
        """The rows that are written."""
        return tuple(row for row in self.rows if row.is_written)


VERDICTS: tuple[Verdict, ...] = ("new", "changed", "ended", "same", "kept", "conflict", "asked", "refused")
