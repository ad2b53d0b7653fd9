"""Lines of deliveries from an office's own file, each with the verdict whether it can go into the park's ledger."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, TypeAlias

from matchchain.catalogue.edits.new_findings import entry_of
from matchchain.catalogue.sheets.grid.book import Book, Grid, place_name
from matchchain.entries.key import key_in
from matchchain.entries.serial import serial_of
from matchchain.entries.setting import Setting
from matchchain.entries.vocabulary import vocabulary
from matchchain.expressions import expression
from matchchain.followup.deliveries import line_problem
from matchchain.park import Deal, Figure, LedgerLine, Park
from matchchain.wording import Message, nearest

Verdict: TypeAlias = Literal["new", "adds", "known", "refused"]
"""Not said yet; what is there with better evidence; there already; not taken, with the reason."""

_HEADER_ROWS = 20
_NEEDED = {"deal", "month", "quantity"}
_WITH_UNIT = expression(r"^(.*?)\s*[((]([^))]+)[))]$")
_EVIDENCE = ("evidence", "numbers", "confirmed_by", "verified_by", "level")
_SAME = 1e-9


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One row of the file.

    Attributes:
        cell: where it begins, "台账!A7".
        said: attribute of `LedgerLine` -> text, as it goes into the ledger.
        line: as it is read; None where it cannot be.
        verdict: what becomes of it.
        why: of one that is refused, the reasons; of others what is worth knowing.
    """

    cell: str
    said: Mapping[str, str]
    line: LedgerLine | None
    verdict: Verdict
    why: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class LedgerRead:
    """A file of deliveries.

    Attributes:
        file: its name.
        rows: every row with something in it.
        unknown: titles of columns that mean nothing here.
    """

    file: str
    rows: tuple[LedgerRow, ...]
    unknown: tuple[str, ...] = ()

    def of(self, *verdicts: Verdict) -> tuple[LedgerRow, ...]:
        """The rows of these verdicts."""
        return tuple(row for row in self.rows if row.verdict in verdicts)


def read_ledger(book: Book, park: Park, today: date) -> LedgerRead:
    """The rows of every sheet that has the titles of a ledger.

    Args:
        book: the file, opened.
        park: with its deals and the ledger as it is.
        today: months after it are still to come; it is the day on which the lines are entered.
    """
    deals = {deal.id: deal for deal in park.deals}
    known = list(park.ledger)
    unknown: dict[str, None] = {}
    rows: list[LedgerRow] = []
    for grid in book.grids:
        found = _titles(grid)
        if found is None or grid.hidden:
            continue
        top, titles = found
        unknown |= dict.fromkeys(title.text for title in titles if not title.attribute and title.text)
        for at in range(top + 1, len(grid.rows)):
            said = _said(grid, at, titles)
            if said:
                row = _judged(f"{grid.name}!{place_name(at, 0)}", said, deals, known, (today, park))
                rows.append(row)
                if row.line is not None and row.verdict in {"new", "adds"}:
                    known.append(row.line)
    return LedgerRead(book.name, tuple(rows), tuple(unknown))


@dataclass(frozen=True, slots=True)
class _Title:
    text: str
    attribute: str = ""
    unit: str = ""


def _titles(grid: Grid) -> tuple[int, tuple[_Title, ...]] | None:
    """The first row whose titles name deal, month and quantity, and what each of its columns is."""
    for at, row in enumerate(grid.rows[:_HEADER_ROWS]):
        titles = tuple(_title(cell.text) for cell in row)
        if {title.attribute for title in titles} >= _NEEDED:
            return at, titles
    return None


def _title(text: str) -> _Title:
    words = vocabulary(LedgerLine)
    plain = " ".join(text.split())
    if slot := words.find(plain):
        return _Title(plain, slot.attribute)
    told = _WITH_UNIT.match(plain)
    slot = words.find(told[1]) if told else None
    return _Title(plain, slot.attribute, told[2]) if slot and told else _Title(plain)


def _said(grid: Grid, at: int, titles: Sequence[_Title]) -> dict[str, str]:
    said: dict[str, str] = {}
    for column, title in enumerate(titles):
        text = grid.at(at, column).text
        if title.attribute and text and title.attribute not in said:
            bare = bool(title.unit) and text.replace(",", "").replace(".", "", 1).isdigit()
            said[title.attribute] = f"{text} {title.unit}" if bare else text
    return said


def _judged(
    cell: str, said: dict[str, str], deals: Mapping[str, Deal], known: Iterable[LedgerLine], around: tuple[date, Park]
) -> LedgerRow:
    today, park = around
    number = serial_of(said.get("deal", ""))
    said = {**said, "deal": number or said.get("deal", ""), "entered": said.get("entered", today.isoformat())}
    entry, findings = entry_of(LedgerLine, said, Setting(currency=park.currency))
    faults = tuple(found.said for found in findings if found.level == "error")
    if not isinstance(entry, LedgerLine) or faults:
        return LedgerRow(cell, said, None, "refused", faults or (Message("deal.ledger.incomplete"),))
    said["month"] = entry.month[:7]
    if problem := _problem(entry, deals, today):
        return LedgerRow(cell, said, entry, "refused", (problem,))
    doubts = tuple(found.said for found in findings)
    added = "evidence added" if park.language == "en" else "补凭证"
    return _against(LedgerRow(cell, said, entry, "new", doubts), entry, known, added)


def _problem(line: LedgerLine, deals: Mapping[str, Deal], today: date) -> Message | None:
    facts = {"deal": line.deal, "month": line.month[:7]}
    deal = deals.get(line.deal)
    if deal is None:
        return Message("catalogue.ledger-without-deal", {**facts, "hint": nearest(line.deal, deals) or "-"})
    problem = line_problem(line, deal, today)
    return Message(f"catalogue.ledger-{problem}", facts) if problem else None


def _against(row: LedgerRow, line: LedgerLine, known: Iterable[LedgerLine], added: str) -> LedgerRow:
    """The row beside what the ledger says of the same month by the same firm.

    What only adds evidence to it corrects it; what says another amount must say why it does.
    """
    same = [one for one in known if (one.deal, one.month, _who(one)) == (line.deal, line.month, _who(line))]
    if not same or line.corrects:
        return row
    last = same[-1]
    if not _equal(last, line):
        facts = {
            "deal": line.deal, "month": line.month[:7], "before": last.quantity.text if last.quantity else "?",
            "now": line.quantity.text if line.quantity else "?",
        }  # fmt: skip
        return replace(row, verdict="refused", why=(Message("deal.ledger.differs", facts),))
    more = [name for name in _EVIDENCE if getattr(line, name) and getattr(line, name) != getattr(last, name)]
    if not more:
        return replace(row, verdict="known")
    said = {**row.said, "corrects": added}
    told = Message("deal.ledger.adds", {"fields": tuple(key_in(LedgerLine, name).told for name in more)})
    return replace(row, said=said, line=replace(line, corrects=added), verdict="adds", why=(*row.why, told))


def _who(line: LedgerLine) -> str:
    return line.stated_by.strip().casefold()


def _equal(one: LedgerLine, other: LedgerLine) -> bool:
    """Whether two lines say the same amount and price; a price that is not said differs from none."""
    return _near(one, other, "quantity") and (one.price is None or other.price is None or _near(one, other, "price"))


def _near(one: LedgerLine, other: LedgerLine, name: str) -> bool:
    mine: Figure | None = getattr(one, name)
    theirs: Figure | None = getattr(other, name)
    if mine is None or theirs is None:
        return mine is theirs
    return mine.unit == theirs.unit and abs(mine.likely - theirs.likely) <= _SAME * max(abs(mine.likely), 1.0)
