"""The head of a form: what its labels say of the firm, the day, the unit and the money of its figures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import field

from matchchain.catalogue.sheets.grid.book import Grid, place_name
from matchchain.catalogue.sheets.layouts.context import is_place, looks_like_firm
from matchchain.catalogue.sheets.layouts.firm_forms import ends_like_firm
from matchchain.catalogue.sheets.layouts.firms import FirmDraft, Firms
from matchchain.catalogue.sheets.layouts.known_things import is_known
from matchchain.catalogue.sheets.layouts.labels import Label
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.values import Value
from matchchain.catalogue.sheets.layouts.view import bare_unit
from matchchain.catalogue.sheets.layouts.words import plain_word, says_nothing
from matchchain.catalogue.sheets.stated import Heading, Spot
from matchchain.expressions import expression
from matchchain.values import dataclass

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
    values = [(label, of, value) for label, of in said if (value := value_of(grid, label, record)) is not None]
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
    """What stands before a stroke, a blank or a bracket: 吨/年；正数为产出, 吨、万元, 万吨/年（另注明的除外）."""
    return re.split(r"[；;，,。、\s(（]", text.strip(), maxsplit=1)[0]


def _sites_apart(said: list[tuple[Label, str]]) -> list[tuple[Label, str]]:
    """Company and Site in one head: the company is the firm, the site where it is; a client is the firm of an audit."""
    names = [label for label, of in said if of == "firm.name"]
    clients = [label for label, of in said if of == "firm.client"]
    sites = [label for label in names if plain_word(label.text) in _SITES]
    beside = [label for label in names if label not in sites]
    firms = [site for site in sites if _begins_with_a_firm(site.value)]
    named = bool(beside) or bool(firms)
    ours = {} if named else {id(client): "firm.name" for client in clients[:1]}
    places = {
        id(site): "firm.address"
        for site in sites
        if any(abs(site.row - other.row) <= _ONE_HEAD for other in (*beside, *(clients if ours else ())))
        or (is_place(site.value) and site not in firms)
    }
    told = {id(client): "skip" for client in clients} | ours | places
    return [(label, told.get(id(label), of)) for label, of in said]


def _begins_with_a_firm(text: str) -> bool:
    """Whether a firm is named, before the place where it stands: Fenwick Brewery, Unit 2."""
    return looks_like_firm(text) or ends_like_firm(text.partition(",")[0])


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


def value_of(grid: Grid, label: Label, record: Record) -> Value | None:
    """What a label says, with its cell; None of a cell that was not reckoned, which is noted.

    Args:
        grid: the sheet.
        label: with its value.
        record: where doubts go.
    """
    spot = Spot(grid.name, place_name(label.row, label.column))
    cell = grid.at(label.row, label.column)
    if cell.kind in {"unreckoned", "error"}:
        record.doubt("refused", f"layouts.{cell.kind}", spot, text=cell.text)
        return None
    whole = cell.text == label.value
    return Value(label.value, spot, whole and cell.kind == "number", whole and cell.kind == "date")
