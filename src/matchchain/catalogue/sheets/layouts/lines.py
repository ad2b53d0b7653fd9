"""From a row's cells to lines: each entry of the cell that names it, with what the other columns say of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from matchchain.catalogue.sheets.layouts.amounts import (
    QUANTITIES,
    Amounts,
    base_of,
    fill_amount,
    period_of_title,
    take_said,
    unit_for,
)
from matchchain.catalogue.sheets.layouts.answers import part_of
from matchchain.catalogue.sheets.layouts.attributes import fits
from matchchain.catalogue.sheets.layouts.columns import Column
from matchchain.catalogue.sheets.layouts.draft import Draft
from matchchain.catalogue.sheets.layouts.entries import entries_of, is_sum_of_several
from matchchain.catalogue.sheets.layouts.entry_names import (
    clean_name,
    counted_in,
    is_unwanted,
    rid_of,
    without_number,
    without_remarks,
)
from matchchain.catalogue.sheets.layouts.figures import amount_text, number_text
from matchchain.catalogue.sheets.layouts.known_things import is_known
from matchchain.catalogue.sheets.layouts.line_money import money_cells
from matchchain.catalogue.sheets.layouts.line_names import name_of
from matchchain.catalogue.sheets.layouts.money import Money, fill_money
from matchchain.catalogue.sheets.layouts.months import fill_months, month_columns
from matchchain.catalogue.sheets.layouts.others import fill_others
from matchchain.catalogue.sheets.layouts.parts_of_year import fill_parts
from matchchain.catalogue.sheets.layouts.payers import payer_said
from matchchain.catalogue.sheets.layouts.pieces import answers_of, pieces_of
from matchchain.catalogue.sheets.layouts.plan import Block
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.remarks import fill_remarks
from matchchain.catalogue.sheets.layouts.said import Said, said_in
from matchchain.catalogue.sheets.layouts.standing import Others
from matchchain.catalogue.sheets.layouts.titles import unit_in_title
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.catalogue.sheets.layouts.values import Value
from matchchain.catalogue.sheets.layouts.words import says_nothing
from matchchain.expressions import expression
from matchchain.values import dataclass

_DISPOSES = expression(r"处[置理]|委托|外委|委外")
"""A title of those who are paid to take things."""
_COST_SAID = expression(r"费|成本|倒?贴|付|支出|\b(?:costs?|charged?|fees?|pay|paid|disposal)\b", 2)
_PRICED = expression(
    r"^(?!.*(?:处[置理]|费用|成本)).*(?:价格|售价|单价|价位|\bprices?\b)"
    r"|^(?!.*(?:废|处[置理]|污泥|余|渣|\b(?:waste|residue|surplus)s?\b)).*(?:产品|\bproducts?\b)", 2
)
"""A question for names with their prices, or for products alone."""
_OWN_USE = expression(r"(?:内部|自行?|厂内)(?:消化|利用|消纳|回用)|自用|\bown use\b|\breused on site\b", 2)
_ALL = 0.995
"""The share from which on nothing is left to offer."""
_UNIT_BEHIND = expression(r"\s*[(（\[【][^()（）]*[)）\]】]\s*$")


@dataclass(frozen=True, slots=True)
class Rules:
    """What holds for all lines of a table.

    Attributes:
        amounts: units and month.
        money: currency, days, language.
        known: plain name of a firm -> the name a card may use.
        told_apart: other entries of the cell say 处置费 before what they cost: a bare price is what one is sold for.
    """

    amounts: Amounts
    money: Money
    known: Mapping[str, str]
    told_apart: bool = False


def drafts_of(block: Block, side: str, cells: dict[int, Value], rules: Rules, record: Record) -> list[Draft]:
    """The lines that a group of columns states in one row.

    Args:
        block: the columns.
        side: the list, as the block or the row says it.
        cells: column -> what the row says; blanks are absent.
        rules: what holds for the table.
        record: where doubts go.
    """
    if block.name:
        return _named_by_title(block, side, cells, rules, record)
    name = name_of(block, cells, record)
    if name is None:
        return []
    column, value = name
    texts = _entries(block, column, cells, value, rules.money.currency)
    if len(texts) > 1:
        record.doubt("told", "layouts.several-entries", value.spot, count=len(texts))
        if is_sum_of_several(value.text):
            record.doubt("asked", "layouts.one-for-several", value.spot, text=value.text, count=len(texts))
    drafts = []
    told_apart = any(
        "disposal_cost" in said_in(text, rules.money.currency).fields and _COST_SAID.search(text) for text in texts
    )
    rules = replace(rules, told_apart=told_apart)
    for at, text in enumerate(texts):
        own = {
            index: part
            for index, cell in cells.items()
            if index != column.index and (part := part_of(block, index, cell, at, texts, record)) is not None
        }
        draft = _draft(block, side, column, replace(value, text=text), own, rules, record)
        if draft is not None and side == "offers" and _stays_inside(draft, block, own, rules):
            record.leave(value.spot, "layouts.left.inside", text=text)
        elif draft is not None:
            drafts.append(draft)
    return drafts


def _named_by_title(block: Block, side: str, cells: dict[int, Value], rules: Rules, record: Record) -> list[Draft]:
    """The line of a table of firms by materials: its title names it, its cell is the amount."""
    column = block.columns[0]
    value = cells.get(column.index)
    if value is None or value.text in {"0", "0.0", "0.00"}:
        return []
    draft = Draft(side, value.spot)
    draft.state("material", block.name, value.spot)
    for physical in ("temperature", "pressure"):
        if text := said_in(block.name, rules.money.currency).fields.get(physical):
            draft.state(physical, text, value.spot)  # Steam 20 bar
    _state_kind(draft, block, value)
    fill_amount(draft, block, cells, rules.amounts, record)
    fill_money(draft, money_cells(block, cells, rules.money.currency, record), rules.money, record)
    measured = replace(block, columns=block.of("temperature", "pressure", "hours"))
    others = Others(rules.known, rules.money.currency, rules.money.language)
    fill_others(draft, measured, cells, others, record, before=False)
    for note in block.of("note"):
        if note.index in cells:
            draft.note_value(cells[note.index], note.title if block.name in note.title else "")
    return [draft]


def _entries(block: Block, column: Column, cells: Mapping[int, Value], value: Value, currency: str) -> tuple[str, ...]:
    """The entries of the cell that names: several where its title asks for a list, or other cells have as many."""
    listing = column.meaning.listing and not block.of(*QUANTITIES)
    entries = entries_of(value.text, currency, named_only=listing)
    if len(entries) > 1 and not listing and not all("quantity" in said_in(text, currency).fields for text in entries):
        others = [cells[c.index] for c in block.columns if c.index in cells and c.field in QUANTITIES]
        if not any(len(answers_of(cell.text, len(entries))) == len(entries) for cell in others):
            return (value.text,)
    if len(entries) == 1 and block.of(*QUANTITIES):
        if (things := _known_things(value.text)) is not None:
            return things
        pieces = pieces_of(value.text)
        others = [cells[c.index] for c in block.columns if c.index in cells and c.field in QUANTITIES]
        if len(pieces) > 1 and any(len(answers_of(cell.text, len(pieces))) == len(pieces) > 1 for cell in others):
            return tuple(pieces)
    return tuple(text for text in entries if not says_nothing(text))


def _known_things(text: str) -> tuple[str, ...] | None:
    """The things of a cell that lists them with 、, where each is known: 含铜污泥、蚀刻废液; None of other cells."""
    things = tuple(part.strip() for part in text.split("、"))
    return things if len(things) > 1 and all(things) and all(map(is_known, things)) else None


def _draft(
    block: Block, side: str, column: Column, value: Value, cells: dict[int, Value], rules: Rules, record: Record
) -> Draft | None:
    currency = rules.money.currency
    draft = Draft(side, value.spot)
    said = said_in(value.text, currency)
    flat = bool(block.of(*QUANTITIES) or month_columns(block))
    takes = {"waste_code", "purity", "concentration", "moisture", "now"} if flat else set(said.fields)
    fields = {field: text for field, text in said.fields.items() if field in takes}
    name = said.name if fields and said.name and not (flat and len(fields) != len(said.fields)) else value.text
    if not flat and not said.name:
        record.doubt("refused", "layouts.no-name-in-entry", value.spot, text=value.text)
        return None
    if flat and (unit := unit_in_title(name)) and name.strip()[-1:] in ")）" and unit_of(unit) == "amount":
        name = _UNIT_BEHIND.sub("", name)  # 废酸（吨）
        rules = replace(rules, amounts=replace(rules.amounts, unit=unit))
    name, bare = (name, "") if flat else without_number(said.name, column)
    if not flat:
        name, bare = without_remarks(draft, name, bare, column, value, record)
    if rid := rid_of(clean_name(name), side):  # 综合污泥处置, as a need too
        draft.section, draft.unwanted, name = "offers", True, rid
    elif side == "needs" and is_unwanted(value.text):
        draft.section, draft.unwanted = "offers", True
    draft.state("material", clean_name(name), value.spot)
    rules = replace(rules, amounts=replace(rules.amounts, name=draft.text("material")))
    _state_kind(draft, block, value)
    others = Others(rules.known, currency, rules.money.language)
    fill_others(draft, block, cells, others, record, before=True)
    if not flat:
        amount = said.fields.get("quantity", "") or bare or counted_in(said, name)
        _listed_amount(draft, column, amount, value, rules, record)
    if month_columns(block):
        fill_months(draft, block, cells, rules.amounts, record)
    elif flat or block.of("quantity.part"):
        fill_amount(draft, block, cells, rules.amounts, record)
        fill_parts(draft, block, cells, rules.amounts, record)
    kept = replace(said, name="", fields=fields, rest=said.rest if name == said.name or not flat else ())
    take_said(draft, kept, value, currency)
    remarks = [payer_said(cells[c.index].text) for c in block.of("note", "now") if c.index in cells]
    disposed = any(_DISPOSES.search(c.title) and c.index in cells for c in block.of("taker"))
    default = "disposal_cost" if disposed and draft.text("now") != "sell" else ""
    default = "disposal_cost" if draft.unwanted else default
    draft.payer = next((payer for payer in remarks if payer), default) if draft.section == "offers" else ""
    fill_money(draft, money_cells(block, cells, currency, record), rules.money, record)
    _loose_money(draft, fields, value, record, sold=rules.told_apart or _PRICED.search(column.title) is not None)
    fill_others(draft, block, cells, others, record, before=False)
    fill_remarks(draft, block, cells, currency)
    if flat:  # hot water 65 °C under a column of names
        _state_heat(draft, said, value, currency)
    return draft


def _stays_inside(draft: Draft, block: Block, cells: Mapping[int, Value], rules: Rules) -> bool:
    """Whether a works uses all of what arises itself, as a column of its own use says: 内部消化."""
    taken = base_of(draft.text("quantity"))
    own = [c for c in block.of("quantity.part") if c.index in cells and _OWN_USE.search(c.title)]
    if taken is None or len(own) != 1 or not taken[1]:
        return False
    unit, period = unit_for(own[0], block, dict(cells), rules.amounts)
    used = base_of(amount_text(cells[own[0].index].text, unit, period.strip("?")).text)
    return used is not None and used[0] == taken[0] and used[1] >= _ALL * taken[1]


def _state_heat(draft: Draft, said: Said, value: Value, currency: str) -> None:
    """The temperature and pressure that a name says itself, where no column does; they stay in the name."""
    for field in ("temperature", "pressure"):
        text = said.fields.get(field, "")
        if text and not draft.text(field) and fits(draft.section, field, text, currency):
            draft.state(field, text, value.spot)


def _state_kind(draft: Draft, block: Block, value: Value) -> None:
    if draft.section != "offers":
        return
    if block.kind:
        draft.state("kind", block.kind, value.spot)
    if block.legal:
        draft.state("legal", block.legal, value.spot)
        if block.legal == "hazardous-waste":
            draft.state("hazardous", "yes", value.spot)


def _listed_amount(draft: Draft, column: Column, quantity: str, value: Value, rules: Rules, record: Record) -> None:
    """The amount that stands with the name in an answer; the question may say its unit."""
    if not quantity:
        return
    unit = column.unit or rules.amounts.unit
    written = number_text(quantity, exact=False, comma=rules.amounts.comma)
    period = column.meaning.period or period_of_title(column.title, rules.amounts.month).strip("?")
    told = amount_text(written, unit, period, currency=rules.money.currency)
    if told.doubt is not None:
        record.doubt_of(told.level, told.doubt, value.spot)
    if told.text:
        draft.state("quantity", told.text, value.spot, told.note)
        draft.unit = unit


def _loose_money(draft: Draft, fields: Mapping[str, str], value: Value, record: Record, *, sold: bool) -> None:
    """A price in a text that does not say who pays: a product's is its price, of a waste nobody can tell."""
    money = fields.get("money", "")
    if not money:
        return
    sold = sold and draft.text("legal") != "hazardous-waste" and draft.text("hazardous") != "yes"
    if draft.unwanted and draft.section == "offers":
        draft.state("disposal_cost", money, value.spot)
    elif sold or draft.section == "needs" or draft.text("kind") in {"product", "by-product"}:
        if draft.state("price", money, value.spot):
            draft.notes = [(text, spot) for text, spot in draft.notes if text != money]
    else:
        record.doubt("asked", "layouts.price-or-cost", value.spot, text=money, title=value.text)


Reader = Callable[[Block, str, Mapping[int, Value]], Sequence[Draft]]
