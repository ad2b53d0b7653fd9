"""The rows of 可供, 需要 and 证照 of a form that came back, as lines of the firm."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from matchchain.catalogue.sheets.forms.bare_numbers import FIGURES
from matchchain.catalogue.sheets.forms.cells import Desk, named, stated
from matchchain.catalogue.sheets.forms.claims import Claim, claims
from matchchain.catalogue.sheets.forms.columns import ENTRIES, MARK, NAMES
from matchchain.catalogue.sheets.forms.keys import Field, Keys, Sent
from matchchain.catalogue.sheets.forms.marks import fate_of
from matchchain.catalogue.sheets.forms.tables import Line, Table
from matchchain.catalogue.sheets.forms.written import fields_of
from matchchain.catalogue.sheets.stated import LineStated, Section, Spot, Stated
from matchchain.entries.figures import read_statement
from matchchain.park import Label
from matchchain.units import UnitFault
from matchchain.units import day as day_of
from matchchain.values import dataclass
from matchchain.wording import Message

NOT_SENT = Sent("", "")


@dataclass(slots=True)
class Rows:
    """The lines of a section, as they are read.

    Attributes:
        lines: in the order of the sheet; what they say may still be joined with an answer.
        left_out: rows that say nothing of their own.
    """

    lines: list[LineStated]
    left_out: list[tuple[Spot, Message]]


def lines_of(table: Table, keys: Keys, day: str, desk: Desk) -> Rows:
    """The lines that a table states.

    Args:
        table: of offers, needs or permits.
        keys: what was sent out.
        day: of what is told without change, ISO; "" where lines of this section have no day.
        desk: where doubts go.
    """
    rows = Rows([], [])
    for claim in _claims(table, keys):
        if claim.how == "twice":
            rows.left_out.append((claim.line.spot, Message("forms.left.twice", {"line": _name(table, claim.line)})))
        elif claim.how == "foreign":
            desk.refuse("foreign-row", claim.line.spot, line=_name(table, claim.line))
        else:
            rows.lines += _line(table, claim, keys, day, desk)
    return rows


def _claims(table: Table, keys: Keys) -> list[Claim]:
    attribute = NAMES[table.section]
    names = keys.named(table.section, attribute)
    if not keys.whole:
        names = {}
        for line in table.lines:
            if line.key:
                names.setdefault(line.key, line.text(attribute))
    return claims(table.lines, names, lambda line: line.text(attribute))


def _line(table: Table, claim: Claim, keys: Keys, day: str, desk: Desk) -> Iterator[LineStated]:
    line, name = claim.line, _name(table, claim.line)
    if claim.how in {"moved", "renamed", "copied"} and keys.whole:
        was = keys.named(table.section, NAMES[table.section]).get(claim.key, "")
        (desk.tell if claim.how == "moved" else desk.ask)(f"row-{claim.how}", line.spot, line=name, was=was)
    said = _said(table, claim, keys, desk, name)
    fate = fate_of(line.text(MARK)) if line.text(MARK) else None
    if fate == "unclear":
        desk.ask("unclear-mark", line.cells[MARK].spot, line=name, text=line.text(MARK))
    if fate == "ended" and not claim.key:
        desk.refuse("new-and-ended", line.cells[MARK].spot, line=name)
        return
    if fate == "same":
        _confirmed(said, claim, day, desk, name)
    if said or fate == "ended":
        yield LineStated(cast("Section", table.section), said, line.spot, claim.key, ended=fate == "ended")


def _said(table: Table, claim: Claim, keys: Keys, desk: Desk, name: str) -> dict[str, Stated]:
    """What the cells of a row state."""
    said: dict[str, Stated] = {}
    for attribute, label in fields_of(ENTRIES[table.section]).items():
        if attribute not in table.columns:
            continue
        sent = _sent(keys, table.section, claim.key, attribute)
        at = claim.line.cells.get(attribute)
        if at is not None:
            unit = unit_of(table.section, label, _quantity(claim.line, keys, table.section, claim.key))
            found = stated(label, at, sent, desk, unit=unit, name=name)
            if found is not None:
                said[attribute] = found
        elif sent is not None and sent.text:
            desk.tell("emptied", claim.line.spot, field=named(label), line=name, text=sent.shown)
    return said


def _sent(keys: Keys, section: str, key: str, attribute: str) -> Sent | None:
    """What a field was sent out with: nothing of a new line; None where nobody knows what was sent."""
    if not keys.whole:
        return None
    return keys.sent.get(Field(section, key, attribute), NOT_SENT) if key else NOT_SENT


def _quantity(line: Line, keys: Keys, section: str, key: str) -> str:
    sent = keys.sent.get(Field(section, key, "quantity"))
    return sent.text if sent and sent.text else line.text("quantity")


def unit_of(section: str, label: Label, quantity: str) -> str:
    """The canonical unit of a bare number in a field of a line: a price is per unit of its quantity.

    Example:
        >>> from matchchain.park import Offer
        >>> unit_of("offers", fields_of(ENTRIES["offers"])["price"], "3万方/年")
        'CNY/m3'
    """
    if label.kind not in FIGURES or section not in ENTRIES:
        return ""
    if label.kind != "price" or not quantity:
        return label.unit
    try:
        amount = read_statement("amount", quantity, "t/yr").unit.partition("/")[0]
    except UnitFault:
        return label.unit
    return f"CNY/{amount}" if amount not in {"MW", "MWe"} else label.unit


def _confirmed(said: dict[str, Stated], claim: Claim, day: str, desk: Desk, name: str) -> None:
    """That nothing changed: the line is as good as told on the day of the form, unless it says otherwise itself."""
    spot = claim.line.cells[MARK].spot
    before = said.get("as_of")
    if any(told.base is not None and told.text != told.base for told in said.values()):
        desk.ask("changed-and-same", spot, line=name)
    elif day and (before is None or first_day(before.text) < day):
        said["as_of"] = Stated(day, spot, before.base if before else "", Message("forms.note.unchanged"))


def first_day(text: str) -> str:
    """The first day that a text names, ISO; "" where it names none."""
    try:
        return day_of(text)[0]
    except UnitFault:
        return ""


def missing(table: Table, keys: Keys, rows: Rows, desk: Desk) -> None:
    """Say which lines that were sent out have no row any more: a row taken out deletes nothing."""
    if not keys.whole:
        return
    there = {line.key for line in rows.lines}
    for key, name in keys.named(table.section, NAMES[table.section]).items():
        if key not in there:
            desk.tell("row-missing", Spot(table.sheet, "A1"), line=name)


def _name(table: Table, line: Line) -> str:
    return line.text(NAMES[table.section]) or line.key
