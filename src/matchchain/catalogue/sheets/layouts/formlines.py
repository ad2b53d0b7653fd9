"""A form of labels: what it says of the firm, and lines whose fields stand as label and value."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import field, replace

from matchchain.catalogue.sheets.grid.book import Grid, place_name
from matchchain.catalogue.sheets.layouts.amounts import QUANTITIES
from matchchain.catalogue.sheets.layouts.asked import is_asked
from matchchain.catalogue.sheets.layouts.attributes import ATTRIBUTES, attribute_of
from matchchain.catalogue.sheets.layouts.blocks import side_of
from matchchain.catalogue.sheets.layouts.column_titles import under
from matchchain.catalogue.sheets.layouts.columns import Column
from matchchain.catalogue.sheets.layouts.context import Context, is_place, looks_like_firm, nearest
from matchchain.catalogue.sheets.layouts.firms import FirmDraft, Firms
from matchchain.catalogue.sheets.layouts.known_things import is_known
from matchchain.catalogue.sheets.layouts.labels import Label
from matchchain.catalogue.sheets.layouts.lines import Rules, drafts_of
from matchchain.catalogue.sheets.layouts.meaning import Meaning
from matchchain.catalogue.sheets.layouts.money import MONEY
from matchchain.catalogue.sheets.layouts.plan import Block
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.tables import Layout
from matchchain.catalogue.sheets.layouts.values import Value
from matchchain.catalogue.sheets.layouts.view import bare_unit
from matchchain.catalogue.sheets.layouts.words import plain_word, says_nothing
from matchchain.catalogue.sheets.stated import Heading, Spot
from matchchain.expressions import expression
from matchchain.values import dataclass

_OF_A_LINE = frozenset(ATTRIBUTES) | QUANTITIES | MONEY | {"quantity.part", "taker", "composition", "packaging", "use"}
_OF_THE_FILE = frozenset(("as_of", "as_of.year", "date", "currency", "skip", "index", "firm.skip", "note", "months"))


_SITES = frozenset(
    ("site", "site name", "plant", "works", "factory", "facility", "location", "厂区", "工厂", "生产基地")
)
_NEAR = 0
"""Rows above the firm in which its contact may stand: whom to ask about a form is named before it."""
_RESPONDENT = expression(r"^\s*填[表报写]人")
_SUM_OF = expression(r"^(?:sum of|求和项[:：]?)\s*(.+)$", re.IGNORECASE)
_ONE_HEAD = 4
"""Rows of the head of a form."""


@dataclass(slots=True)
class Form:
    """What labels of a sheet say of the file and its firm.

    Attributes:
        owners: row from which on a firm is meant, and that firm.
        dates: texts of labels for the day or the year of the figures.
        unit: a unit for amounts, "" for none.
        currency: as written, "" for none.
    """

    owners: list[tuple[int, FirmDraft]] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)
    unit: str = ""
    currency: str = ""

    def owner_at(self, row: int) -> FirmDraft | None:
        """The firm that a row belongs to: the last one named above it, else the first below."""
        above = [firm for at, firm in self.owners if at <= row]
        return above[-1] if above else self.owners[0][1] if self.owners else None


def read_form(
    grid: Grid, labels: Sequence[Label], firms: Firms, record: Record, owner: FirmDraft | None = None
) -> Form:
    """What the labels of a sheet say beside lines: the firm's own fields, the day, the unit, the money.

    Args:
        grid: the sheet.
        labels: with their values, from top to bottom.
        firms: of the file.
        record: where doubts go.
        owner: the firm that heads the sheet, None where none does.
    """
    form = Form()
    form.owners += [(0, owner)] if owner is not None else []
    for label in labels:
        beside = grid.at(label.row, label.column + 1)
        if label.meaning is not None and not label.value and beside.kind == "unreckoned":
            record.doubt("refused", "layouts.unreckoned", Spot(grid.name, place_name(label.row, label.column + 1)))
    summed = [found[1] for _, text in _first_texts(grid) if (found := _SUM_OF.match(text))]
    form.unit = next((unit for text in summed if (unit := bare_unit(text))), "")
    said = [(label, of) for label in labels if (of := _field(label)) and not says_nothing(label.value)]
    said = _with_respondent(_sites_apart(said))
    values = [(label, of, value) for label, of in said if (value := _value(grid, label, record)) is not None]
    form.owners += [
        (label.row, firms.named(value.text, value.spot))
        for label, of, value in values
        if of == "firm.name" and not bare_unit(_first(value.text)) and not _is_thing(value.text)
    ]
    first = min((row for row, firm in form.owners if firm.name), default=0)
    for label, of, value in values:
        if of in {"firm.contact", "firm.phone"} and label.row < first - _NEAR:
            record.doubt("told", "layouts.unread-label", value.spot, title=label.text, text=value.text)
        elif of.startswith("firm."):
            _of_firm(form, label, of, value, firms, record)
        else:
            _of_file(form, label, of)
    return form


def _is_thing(text: str) -> bool:
    """Whether what stands where a firm should is the name of a material: 蒸汽 beside 企业名称, a title as well."""
    return not looks_like_firm(text) and is_known(text)


def _first_texts(grid: Grid) -> list[tuple[int, str]]:
    """The first texts of the first rows of a sheet."""
    return [(at, row[0].text) for at, row in enumerate(grid.rows[:8]) if row]


def _first(text: str) -> str:
    """What stands before a stroke or a blank: 吨/年；正数为产出, 吨 2025年度."""
    return re.split(r"[；;，,。\s]", text.strip(), maxsplit=1)[0]


def _sites_apart(said: list[tuple[Label, str]]) -> list[tuple[Label, str]]:
    """Company and Site in one head: the company is the firm, the site where it is; a client is the firm of an audit."""
    names = [label for label, of in said if of == "firm.name"]
    clients = [label for label, of in said if of == "firm.client"]
    sites = [label for label in names if plain_word(label.text) in _SITES]
    beside = [label for label in names if label not in sites]
    named = bool(beside) or any(looks_like_firm(site.value) for site in sites)
    ours = {} if named else {id(client): "firm.name" for client in clients[:1]}
    places = {
        id(site): "firm.address"
        for site in sites
        if any(abs(site.row - other.row) <= _ONE_HEAD for other in (*beside, *(clients if ours else ())))
        or (is_place(site.value) and not looks_like_firm(site.value))
    }
    told = {id(client): "skip" for client in clients} | ours | places
    return [(label, told.get(id(label), of)) for label, of in said]


def _with_respondent(said: list[tuple[Label, str]]) -> list[tuple[Label, str]]:
    """Who filled in a form is its firm's contact, where a telephone is named right behind and no other person."""
    fields = [of for _, of in said]
    if "firm.contact" in fields or "firm.head" in fields or "firm.phone" not in fields:
        return said
    phone = next(label for label, of in said if of == "firm.phone")
    return [
        (label, "firm.contact" if of == "skip" and _RESPONDENT.match(label.text) and label.row == phone.row else of)
        for label, of in said
    ]


def _of_file(form: Form, label: Label, of: str) -> None:
    if of in {"as_of", "as_of.year", "date"}:
        form.dates.append(label.value)
    elif of in {"unit", "unit.or-firm"}:
        form.unit = form.unit or bare_unit(_first(label.value))
    elif of == "currency":
        form.currency = form.currency or label.value


def _of_firm(
    form: Form, label: Label, said: str, value: Value, firms: Firms, record: Record
) -> None:
    owner = form.owner_at(label.row)
    if owner is None:
        owner = firms.named("", value.spot)
        form.owners.append((label.row, owner))
    fields = label.meaning.parts if label.meaning is not None and label.meaning.parts else (said,)
    if "firm.contact" in fields and len(fields) > 1:
        fields = ("firm.contact",)
    for of in fields:
        firms.state(owner, of, value, label.unit, label.text)
    if said not in {"firm.name", "firm.skip"}:
        at = place_name(label.row, label.label_column)
        shown = said.replace("firm.head", "firm.contact")
        record.headings.append(Heading(value.spot.sheet, at, label.text, shown))


def _field(label: Label) -> str:
    if label.meaning is None:
        return ""
    if label.meaning.field == "unit.or-firm" and label.value and not bare_unit(_first(label.value)):
        return "firm.name"
    if label.meaning.field == "firm.name" and "@" in label.value:
        return "firm.contact"  # From: Priya Nair <priya@...>
    return label.meaning.field


def _value(grid: Grid, label: Label, record: Record) -> Value | None:
    spot = Spot(grid.name, place_name(label.row, label.column))
    cell = grid.at(label.row, label.column)
    if cell.kind in {"unreckoned", "error"}:
        record.doubt("refused", f"layouts.{cell.kind}", spot, text=cell.text)
        return None
    whole = cell.text == label.value
    return Value(label.value, spot, whole and cell.kind == "number", whole and cell.kind == "date")


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
        meaning = label.meaning
        if meaning is None or says_nothing(label.value) or meaning.field == "skip":
            _unread(grid, label, record)
        elif meaning.field == "material" or (meaning.field in _OF_A_LINE and meaning.field not in _OF_THE_FILE):
            headings = [text for row, text in reversed(layout.loose) if row < label.row and is_small(text)]
            _gather(groups, grid, label, nearest([*headings[:2], grid.name]), record)
    for group in groups:
        _read_group(group, form, rules, firms, record)


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
    value = _value(grid, label, record)
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
