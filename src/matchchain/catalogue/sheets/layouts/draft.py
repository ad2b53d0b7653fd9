"""A line of a firm while it is put together from its cells."""

from __future__ import annotations

from dataclasses import field
from typing import cast

from matchchain.catalogue.sheets.layouts.values import Value
from matchchain.catalogue.sheets.stated import LineStated, Section, Spot, Stated
from matchchain.expressions import expression
from matchchain.values import dataclass
from matchchain.wording import Message

_NUMBERED = expression(r"^\s*(?:[Qq]?\d{1,2}\s*[.、．:：)）]\s*|[*★]\s*)")


@dataclass(slots=True)
class Draft:
    """One line.

    Attributes:
        section: the list of the card, "offers", "needs" or "permits".
        spot: the cell that names it.
        said: attribute -> what is stated.
        notes: texts for its note, each with its cell.
        day: of a delivery, as the row has it, "" where the row is none.
        span: first and last day that the ledger of a delivery covers, ISO; None of other rows.
        month: of the figures, 0 for a year's.
        row: of the table, for what belongs together.
        summed: its amount was added up from months beside each other.
        unit: of its amount as title or column give it.
        payer: attribute of money that the remark of its row says, "" where it says none: 付费, 对方付费.
        unwanted: its name asks for its disposal: 污泥处置.
        only_out: its row says only what left again, or was in store, and no amount that came to be.
        sale: one of several rows of a whole year's ledger of sales or purchases.
        returned: what its row gives back of an amount, "" of other rows.
    """

    section: str
    spot: Spot
    said: dict[str, Stated] = field(default_factory=dict)
    notes: list[tuple[str, Spot]] = field(default_factory=list)
    day: str = ""
    span: tuple[str, str] | None = None
    month: int = 0
    row: int = 0
    summed: bool = False
    unit: str = ""
    returned: str = ""
    sale: bool = False
    only_out: bool = False
    payer: str = ""
    unwanted: bool = False

    def state(self, attribute: str, text: str, spot: Spot, note: Message | None = None) -> bool:
        """State an attribute, unless it is stated already; whether it was not."""
        if attribute in self.said:
            return False
        self.said[attribute] = Stated(text, spot, note=note)
        return True

    def remark(self, text: str, spot: Spot, title: str = "") -> None:
        """Keep a text in the note, under its title."""
        text = " ".join(text.split())
        said = f"{_NUMBERED.sub('', title)}: {text}" if title else text
        if said not in {known for known, _ in self.notes}:
            self.notes.append((said, spot))

    def note_value(self, value: Value, title: str = "") -> None:
        """Keep a cell in the note, under its title."""
        self.remark(value.text, value.spot, title)

    def text(self, attribute: str) -> str:
        """What is stated of an attribute, "" for nothing."""
        found = self.said.get(attribute)
        return found.text if found else ""

    def finished(self) -> LineStated:
        """The line as the file states it."""
        said = dict(self.said)
        if self.notes and "note" not in said:
            said["note"] = Stated("；".join(text for text, _ in self.notes), self.notes[0][1])
        return LineStated(cast("Section", self.section), said, self.spot)
