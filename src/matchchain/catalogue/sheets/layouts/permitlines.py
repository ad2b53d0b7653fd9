"""Papers of a firm in a table: which, its number, until when, for how much."""

from __future__ import annotations

from collections.abc import Mapping

from matchchain.catalogue.sheets.layouts.attributes import choice_of, fits
from matchchain.catalogue.sheets.layouts.draft import Draft
from matchchain.catalogue.sheets.layouts.figures import amount_text
from matchchain.catalogue.sheets.layouts.plan import Block
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.values import Value
from matchchain.catalogue.sheets.layouts.words import plain_word, table_of
from matchchain.park import Permit, labels


def permit_of(block: Block, cells: Mapping[int, Value], record: Record) -> Draft | None:
    """The paper that a row states; None where its kind is not known (which is noted).

    Args:
        block: the columns of a paper.
        cells: column -> what the row says.
        record: where doubts go.
    """
    named = [cells[c.index] for c in block.of("permit.type", "material") if c.index in cells]
    if not named:
        return None
    kind = permit_type(named[0].text)
    if not kind:
        record.doubt("asked", "layouts.no-permit-type", named[0].spot, text=named[0].text)
        return None
    draft = Draft("permits", named[0].spot)
    draft.state("type", kind, named[0].spot)
    for column in block.columns:
        value = cells.get(column.index)
        if value is None or not column.field.startswith("permit.") or column.field in {"permit.type", "permit.skip"}:
            continue
        attribute = column.field.removeprefix("permit.")
        text = amount_text(value.text, column.unit).text if attribute == "capacity" else value.text
        text = _until(text) if attribute == "until" else text
        if text and fits("permits", attribute, text):
            draft.state(attribute, text, value.spot)
        else:
            record.doubt("asked", "layouts.no-figure", value.spot, text=value.text, title=column.title)
    return draft


def permit_type(text: str) -> str:
    """The kind of paper that a text names, "" where none is known.

    Example:
        >>> permit_type("排污许可证"), permit_type("营业执照")
        ('pollutant-discharge', '')
    """
    label = labels(Permit)["type"]
    return choice_of(label, "type", text) or table_of("permits").get(plain_word(text), "")


def _until(text: str) -> str:
    """The last day of a span: 2023-01-01至2028-01-01."""
    for mark in ("至", "到", "~", "～", "—", " - ", " to "):
        if mark in text:
            return text.rpartition(mark)[2].strip()
    return text
