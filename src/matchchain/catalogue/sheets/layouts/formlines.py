"""The lines of a form whose fields stand as label and value, and what its notes tell."""

from __future__ import annotations

from dataclasses import field, replace

from matchchain.catalogue.sheets.grid.book import Grid, place_name
from matchchain.catalogue.sheets.layouts.amounts import QUANTITIES
from matchchain.catalogue.sheets.layouts.asked import is_asked
from matchchain.catalogue.sheets.layouts.attributes import ATTRIBUTES, attribute_of
from matchchain.catalogue.sheets.layouts.bearing_out import names_thing
from matchchain.catalogue.sheets.layouts.column_titles import under
from matchchain.catalogue.sheets.layouts.columns import Column
from matchchain.catalogue.sheets.layouts.context import Context, nearest
from matchchain.catalogue.sheets.layouts.entries import entries_of
from matchchain.catalogue.sheets.layouts.firms import Firms
from matchchain.catalogue.sheets.layouts.form_heads import Form, value_of
from matchchain.catalogue.sheets.layouts.labels import Label
from matchchain.catalogue.sheets.layouts.lines import Rules, drafts_of
from matchchain.catalogue.sheets.layouts.meaning import Meaning
from matchchain.catalogue.sheets.layouts.money import MONEY
from matchchain.catalogue.sheets.layouts.plan import Block
from matchchain.catalogue.sheets.layouts.prose import noted_drafts
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.sides import side_of
from matchchain.catalogue.sheets.layouts.tables import Layout
from matchchain.catalogue.sheets.layouts.values import Value
from matchchain.catalogue.sheets.layouts.words import says_nothing
from matchchain.catalogue.sheets.stated import Heading, Spot
from matchchain.values import dataclass

_OF_A_LINE = frozenset(ATTRIBUTES) | QUANTITIES | MONEY | {"quantity.part", "taker", "composition", "packaging", "use"}
_OF_THE_FILE = frozenset(("as_of", "as_of.year", "date", "currency", "skip", "index", "firm.skip", "note", "months"))


@dataclass(slots=True)
class _Group:
    """Labels that together speak of one line, or of one list of entries."""

    side: str
    columns: list[Column] = field(default_factory=list)
    cells: dict[int, Value] = field(default_factory=dict)
    row: int = 0


def read_form_lines(grid: Grid, layout: Layout, form: Form, rules: Rules, firms: Firms, record: Record) -> None:
    """Read the lines whose fields stand as label and value.

    Args:
        grid: the sheet.
        layout: its labels, and its small headings, from top to bottom.
        form: what its labels say beside lines.
        rules: what holds for its lines.
        firms: of the file.
        record: where doubts go.
    """
    groups: list[_Group] = []
    for label in layout.labels:
        label = _told_by_value(label)  # noqa: PLW2901
        meaning = label.meaning
        if meaning is None or says_nothing(label.value) or meaning.field == "skip":
            _unread(grid, label, record)
        elif meaning.field == "material" or (meaning.field in _OF_A_LINE and meaning.field not in _OF_THE_FILE):
            headings = [text for row, text in reversed(layout.loose) if row < label.row and is_small(text)]
            _gather(groups, grid, label, nearest([*headings[:2], grid.name]), record)
        elif meaning.field == "note":
            _read_note(grid, label, form, rules, record)
    for group in groups:
        _read_group(group, form, rules, firms, record)


def _told_by_value(label: Label) -> Label:
    """A label that only says a list, over things: We have spare: Sawdust, 12 t a week."""
    meaning = label.meaning
    said = meaning is not None and not meaning.field and meaning.side in {"offers", "needs"} and "says" in meaning.marks
    if meaning is None or not said or not any(map(names_thing, entries_of(label.value))):
        return replace(label, meaning=None) if said else label
    return replace(label, meaning=replace(meaning, field="material", rank=1, listing=True))


def _read_note(grid: Grid, label: Label, form: Form, rules: Rules, record: Record) -> None:
    """The lines that a note tells of its firm: what it has left over, what it wishes for."""
    owner, value = form.owner_at(label.row), value_of(grid, label, record)
    if owner is not None and value is not None:
        owner.drafts += [replace(draft, row=label.row) for draft in noted_drafts(value, rules, record)]


def is_small(text: str) -> bool:
    """Whether a loose text can be a heading: short, and no question.

    Example:
        >>> is_small("一、主要产品"), is_small("贵公司有哪些副产物？")
        (True, False)
    """
    return len(text) <= 40 and not text.endswith(("?", "？"))


def _unread(grid: Grid, label: Label, record: Record) -> None:
    unknown = label.meaning is None or (is_asked(label.text) and any(c.isdigit() for c in label.value))
    if unknown and label.value and not says_nothing(label.value):
        spot = Spot(grid.name, place_name(label.row, label.label_column))
        record.headings.append(Heading(spot.sheet, spot.cell, label.text, ""))
        record.doubt("told", "layouts.unread-label", spot, title=label.text, text=label.value)


def _gather(groups: list[_Group], grid: Grid, label: Label, around: Context, record: Record) -> None:
    value = value_of(grid, label, record)
    if value is None or label.meaning is None:
        return
    meaning = label.meaning
    if meaning.field == "material":  # what follows it belongs to its list, whatever the heading
        meaning = under(meaning, Meaning(side=around.side, kind=around.kind, legal=around.legal))
    side = meaning.side
    if meaning.field == "material":
        groups.append(_Group(side, row=label.row))
    elif not groups or not _belongs(groups[-1], meaning):
        spot = value.spot
        record.doubt("told", "layouts.unread-label", spot, title=label.text, text=label.value)
        return
    group = groups[-1]
    group.side = group.side or side
    index = len(group.columns)
    group.columns.append(Column(index, label.text, meaning, label.unit))
    group.cells[index] = value
    spot = Spot(grid.name, place_name(label.row, label.label_column))
    attribute = attribute_of(meaning.field, group.side)
    record.headings.append(
        Heading(spot.sheet, spot.cell, label.text, f"{group.side or 'lines'}.{attribute}", label.unit)
    )


def _belongs(group: _Group, meaning: Meaning) -> bool:
    """Whether a field is of the line begun last: its list does not contradict, and it is not stated yet."""
    if meaning.kind in {"water", "energy"} and meaning.kind != group.columns[0].meaning.kind:
        return False  # 用水量 below 主要原料
    sided = not meaning.side or not group.side or meaning.side == group.side or meaning.field in {"now", "taker"}
    return sided and all(
        column.field != meaning.field or meaning.field in {"note", "quantity.part"} for column in group.columns
    )


def _read_group(group: _Group, form: Form, rules: Rules, firms: Firms, record: Record) -> None:
    first = group.columns[0]
    spot = group.cells[0].spot
    side = group.side or side_of(group.columns, Context())
    if not side:
        record.doubt("refused", "layouts.no-side", spot, text=group.cells[0].text)
        return
    kind, legal = (first.meaning.kind, first.meaning.legal) if side == "offers" else ("", "")
    owner = form.owner_at(group.row)
    if owner is None:
        owner = firms.named("", spot)
        record.once("asked", "layouts.whose", spot)
    block = Block(tuple(group.columns), side, kind, legal)
    for draft in drafts_of(block, side, group.cells, rules, record):
        owner.drafts.append(replace(draft, row=group.row))
