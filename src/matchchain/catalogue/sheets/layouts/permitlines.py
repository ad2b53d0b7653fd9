"""Papers of a firm in a table: which, its number, until when, for how much."""

from __future__ import annotations

from collections.abc import Mapping

from matchchain.catalogue.sheets.layouts.attributes import choice_of, fits
from matchchain.catalogue.sheets.layouts.codes import codes_in
from matchchain.catalogue.sheets.layouts.columns import Column
from matchchain.catalogue.sheets.layouts.deliveries import iso_day
from matchchain.catalogue.sheets.layouts.draft import Draft
from matchchain.catalogue.sheets.layouts.figures import amount_text
from matchchain.catalogue.sheets.layouts.plan import Block
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.said import said_in
from matchchain.catalogue.sheets.layouts.values import Value
from matchchain.catalogue.sheets.layouts.words import plain_word, table_of
from matchchain.park import Permit, labels

_FOR_EVER = frozenset(("长期", "长期有效", "永久", "永久有效", "permanent", "unlimited", "indefinite"))


def permit_of(block: Block, cells: Mapping[int, Value], record: Record) -> Draft | None:
    """The paper that a row states; None where its kind is not known (which is noted).

    Args:
        block: the columns of a paper.
        cells: column -> what the row says.
        record: where doubts go.
    """
    first, kind = _kind(block, cells, record)
    if first is None or not kind:
        return None
    draft = Draft("permits", first.spot)
    draft.state("type", kind, first.spot)
    for column in block.columns:
        value = cells.get(column.index)
        if value is None or not column.field.startswith("permit.") or column.field in {"permit.type", "permit.skip"}:
            continue
        attribute = column.field.removeprefix("permit.")
        text = _capacity(value, column) if attribute == "capacity" else value.text
        text = _until(text) if attribute == "until" else text
        if attribute == "until" and plain_word(text) in _FOR_EVER:
            continue
        text = (iso_day(text) or text) if attribute == "until" else text
        if attribute == "codes":
            text = "、".join(dict.fromkeys(codes_in(value.text))) or text
        if text and fits("permits", attribute, text):
            draft.state(attribute, text, value.spot)
        else:
            record.doubt("asked", "layouts.no-figure", value.spot, text=value.text, title=column.title)
    return draft


def _kind(block: Block, cells: Mapping[int, Value], record: Record) -> tuple[Value | None, str]:
    """The cell a paper begins with, and its kind: as a cell says it, else its titles, else the codes it covers."""
    named = [cells[c.index] for c in block.of("permit.type", "material") if c.index in cells]
    if named:
        kind = permit_type(named[0].text)
        if not kind:
            record.doubt("asked", "layouts.no-permit-type", named[0].spot, text=named[0].text)
        return named[0], kind
    found = [cells[c.index] for c in block.of("permit.number", "permit.codes", "permit.capacity") if c.index in cells]
    if not found:
        return None, ""
    coded = any(codes_in(cells[c.index].text) for c in block.of("permit.codes") if c.index in cells)
    titles = [c.title for c in block.of("permit.number", "permit.until")]
    kind = next((of for title in (*titles, block.name) if (of := permit_in(title))), "hazardous-waste" if coded else "")
    if not kind:
        record.doubt("asked", "layouts.no-permit-type", found[0].spot, text=found[0].text)
    return found[0], kind


def _capacity(value: Value, column: Column) -> str:
    """How much a paper allows; words around the amount are looked through: 焚烧2.5万吨/年."""
    told = amount_text(value.text, column.unit).text
    return told or amount_text(said_in(value.text).fields.get("quantity", ""), column.unit).text


def permit_in(text: str) -> str:
    """The kind of paper that a title names, "" where it names none, or several.

    Example:
        >>> permit_in("危险废物经营许可证持证单位名单"), permit_in("排污许可证编号"), permit_in("证书编号")
        ('hazardous-waste', 'pollutant-discharge', '')
    """
    word = plain_word(text)
    found = {kind for name, kind in table_of("permits").items() if len(name) >= 4 and name in word}
    return found.pop() if len(found) == 1 else ""


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
