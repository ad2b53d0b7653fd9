"""The sheet of the firm itself in a form that came back: one row a field."""

from __future__ import annotations

from matchchain.catalogue.sheets.forms.cells import Desk, named, stated
from matchchain.catalogue.sheets.forms.columns import FIRM, VALUE
from matchchain.catalogue.sheets.forms.keys import Field, Keys
from matchchain.catalogue.sheets.forms.line_rows import NOT_SENT
from matchchain.catalogue.sheets.forms.tables import Table, plain_title
from matchchain.catalogue.sheets.forms.written import fields_of
from matchchain.catalogue.sheets.stated import Stated
from matchchain.park import Firm, Label


def firm_of(table: Table, keys: Keys, desk: Desk) -> dict[str, Stated]:
    """What the firm says of itself, by field; a field that is blank says nothing.

    Args:
        table: of the firm.
        keys: what was sent out.
        desk: where doubts go.
    """
    known = fields_of(Firm)
    titles = {plain_title(title): name for name, label in known.items() for title in _titles(label)}
    said: dict[str, Stated] = {}
    for line in table.lines:
        attribute = line.key if line.key in known else titles.get(plain_title(line.text("item")), "")
        if not attribute:
            if line.text(VALUE):
                desk.refuse("no-such-row", line.spot, item=line.text("item"), text=line.text(VALUE))
            continue
        sent = keys.sent.get(Field(FIRM, "", attribute), NOT_SENT) if keys.whole else None
        at = line.cells.get(VALUE)
        found = stated(known[attribute], at, sent, desk) if at is not None else None
        if found is not None:
            said[attribute] = found
        elif at is None and sent is not None and sent.text:
            desk.tell("emptied", line.spot, field=named(known[attribute]), line="", text=sent.shown)
    return said


def _titles(label: Label) -> tuple[str, ...]:
    """How a row may be called: in one language, or in both as we write them."""
    return label.zh, label.en, f"{label.zh} {label.en}", f"{label.en} {label.zh}"
