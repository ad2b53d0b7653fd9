"""From a row's cells to lines: each entry of the cell that names it, with what the other columns say of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from matchchain.catalogue.sheets.layouts.amounts import QUANTITIES, Amounts, fill_amount, period_of_title, take_said
from matchchain.catalogue.sheets.layouts.answers import part_of
from matchchain.catalogue.sheets.layouts.columns import Column
from matchchain.catalogue.sheets.layouts.draft import Draft
from matchchain.catalogue.sheets.layouts.entries import entries_of, is_sum_of_several
from matchchain.catalogue.sheets.layouts.figures import amount_text, number_text
from matchchain.catalogue.sheets.layouts.known_things import is_known
from matchchain.catalogue.sheets.layouts.money import MONEY, Money, fill_money
from matchchain.catalogue.sheets.layouts.months import fill_months, month_columns
from matchchain.catalogue.sheets.layouts.objections import objects_to_price
from matchchain.catalogue.sheets.layouts.others import fill_others
from matchchain.catalogue.sheets.layouts.payers import payer_said
from matchchain.catalogue.sheets.layouts.pieces import answers_of, pieces_of
from matchchain.catalogue.sheets.layouts.plan import Block
from matchchain.catalogue.sheets.layouts.prices import vat_rate
from matchchain.catalogue.sheets.layouts.products import counted_unit, plain_number
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.remarks import fill_remarks
from matchchain.catalogue.sheets.layouts.said import Said, said_in
from matchchain.catalogue.sheets.layouts.standing import Others
from matchchain.catalogue.sheets.layouts.titles import unit_in_title
from matchchain.catalogue.sheets.layouts.unit_words import has_period, unit_of
from matchchain.catalogue.sheets.layouts.values import Value
from matchchain.catalogue.sheets.layouts.view import bare_unit, is_number
from matchchain.catalogue.sheets.layouts.words import names_nothing, plain_word, says_nothing, words_of
from matchchain.expressions import expression
from matchchain.units import is_currency

_NO_THING = expression(
    r"(?:服务|服务费|检测费|维修费|运费|运输费|装卸费|租赁费|租金|保险费|劳务费|咨询费|加工费|快递费|安装费|清洗费|工程款|软件|培训费)$"
    r"|\b(?:labou?r|services?|hire|rental|lease|maintenance|consultancy|consulting|insurance|freight|haulage|training"
    r"|software|licen[cs]es?|subscriptions?|calibration|inspections?|repairs?|installation|rent|courier|catering)$",
    re.IGNORECASE,
)
_VAGUE = expression(r"^(.{2,}?)[\s,，:：]*(少量|若干|适量|大量|一些|很少|极少|微量|不多|数量不定|不定量)$")
_TO_BE_HAD = expression(
    r"(?<=\w)\s+(?:to (?:give away|spare|sell|offer)|(?:is |are )?available|for (?:sale|free|collection)"
    r"|going spare)\.?$", 2
)
_UNIT_OF_NAME = expression(r"^(.*[^\s(（])\s*[(（\[]([^()（）\[\]]{1,10})[)）\]]$")
_FIGURE_BEHIND = expression(r"^([^\d:：]{2,40}?)\s*[:：]\s*(\d.*)$")  # Used pallets: 40 a week
_UNIT_BEHIND = expression(r"\s*[(（\[【][^()（）]*[)）\]】]\s*$")
_ABOUT_SO_MANY = expression(
    r"^([^\d:：]{2,40}?)[\s,]+(?:approx\.?|about|around|ca\.?|circa|roughly|up to|some)\s+(\d.*)$", re.IGNORECASE
)  # sawdust approx 4 bags a day
_NUMBER_BEHIND = re.compile(r"^(.*\D)(?:[\s:：]+|(?<=[\u3400-\u9fff)）]))(\d[\d.,]*)$")


@dataclass(frozen=True, slots=True)
class Rules:
    """What holds for all lines of a table.

    Attributes:
        amounts: units and month.
        money: currency, days, language.
        known: plain name of a firm -> the name a card may use.
        heading: cell of the table's titles, for what a heading says.
    """

    amounts: Amounts
    money: Money
    known: Mapping[str, str]


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
    name = _name_of(block, cells, record)
    if name is None:
        return []
    column, value = name
    texts = _entries(block, column, cells, value, rules.money.currency)
    if len(texts) > 1:
        record.doubt("told", "layouts.several-entries", value.spot, count=len(texts))
        if is_sum_of_several(value.text):
            record.doubt("asked", "layouts.one-for-several", value.spot, text=value.text, count=len(texts))
    drafts = []
    for at, text in enumerate(texts):
        own = {
            index: part
            for index, cell in cells.items()
            if index != column.index and (part := part_of(block, index, cell, at, texts, record)) is not None
        }
        draft = _draft(block, side, column, replace(value, text=text), own, rules, record)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _name_of(block: Block, cells: dict[int, Value], record: Record) -> tuple[Column, Value] | None:
    """The cell that names the line; None where there is none, or one that cannot be a name (which is noted)."""
    if block.by_amount and not any(c.index in cells for c in block.of(*QUANTITIES)):
        return None
    name = _name_cell(block, cells)
    if name is None:
        _nameless(block, cells, record)
        return None
    return None if _is_no_name(name[1], block, record) else name


def _is_no_name(value: Value, block: Block, record: Record) -> bool:
    """Whether a cell cannot name a line: an answer that says nothing, a test, a fee, a figure; each is noted."""
    if unit_of(value.text):
        record.doubt("refused", "layouts.unit-for-name", value.spot, text=value.text)
        return True
    if names_nothing(value.text):
        if not says_nothing(value.text) and not value.text.startswith(("无", "没", "暂无", "no", "none")):
            record.doubt("asked", "layouts.no-name-in-entry", value.spot, text=value.text)
        return True
    if plain_word(value.text) in words_of("test") and not value.exact:
        record.doubt("asked", "layouts.test-answer", value.spot, text=value.text)
        return True
    if block.side == "needs" and _NO_THING.search(value.text):
        record.leave(value.spot, "layouts.left.no-thing", text=value.text)
        return True
    if value.exact or value.dated or is_number(value.text):
        record.doubt("refused", "layouts.no-name-but-figure", value.spot, text=value.text)
        return True
    return False


def _named_by_title(block: Block, side: str, cells: dict[int, Value], rules: Rules, record: Record) -> list[Draft]:
    """The line of a table of firms by materials: its title names it, its cell is the amount."""
    column = block.columns[0]
    value = cells.get(column.index)
    if value is None or value.text in {"0", "0.0", "0.00"}:
        return []
    draft = Draft(side, value.spot)
    draft.state("material", block.name, value.spot)
    _state_kind(draft, block, value)
    fill_amount(draft, block, cells, rules.amounts, record)
    for note in block.of("note"):
        if note.index in cells:
            draft.note_value(cells[note.index])
    return [draft]


def _name_cell(block: Block, cells: Mapping[int, Value]) -> tuple[Column, Value] | None:
    named = [(c, cells[c.index]) for c in block.of("material") if c.index in cells]
    amounts = [(c, cells[c.index]) for c in block.of(*QUANTITIES) if c.index in cells]
    if block.thing and amounts and not named:
        column, value = amounts[0]
        named_by = replace(column, index=-1, meaning=replace(column.meaning, field="material", listing=False))
        return named_by, Value(block.thing, value.spot)
    return max(named, key=lambda cell: -cell[0].meaning.rank, default=None)


def _nameless(block: Block, cells: Mapping[int, Value], record: Record) -> None:
    """A group without a name that says something all the same: nobody knows of what."""
    figures = [cells[c.index] for c in block.columns if c.index in cells and c.field in QUANTITIES | MONEY]
    figures = [value for value in figures if value.text.strip("0. ")]
    if figures:
        record.doubt("refused", "layouts.no-name", figures[0].spot, text=figures[0].text)


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
    name, bare = (name, "") if flat else _without_number(said.name, column)
    if not flat and (vague := _VAGUE.match(name)):
        draft.remark(vague[2], value.spot)
        name = vague[1]
    if not flat and (unread := _FIGURE_BEHIND.match(name) or _ABOUT_SO_MANY.match(name)):
        name = unread[1]
        number, period = plain_number(unread[2])
        if period and (unit := counted_unit(name)):
            bare = bare or amount_text(number, unit, period).text
        else:
            record.doubt("asked", "layouts.no-figure", value.spot, text=unread[2], title=column.title)
            draft.remark(unread[2], value.spot)
    if flat and (united := _UNIT_OF_NAME.match(name)) and unit_of(united[2]) == "amount":
        name = united[1]  # Sludge (t)
        rules = replace(rules, amounts=replace(rules.amounts, unit=united[2]))
    draft.state("material", _clean(name), value.spot)
    _state_kind(draft, block, value)
    others = Others(rules.known, currency, rules.money.language)
    fill_others(draft, block, cells, others, record, before=True)
    if not flat:
        amount = said.fields.get("quantity", "") or bare or _counted_in(said, name)
        _listed_amount(draft, column, amount, value, rules, record)
    if month_columns(block):
        fill_months(draft, block, cells, rules.amounts, record)
    elif flat or block.of("quantity.part"):
        fill_amount(draft, block, cells, rules.amounts, record)
    kept = replace(said, name="", fields=fields, rest=said.rest if name == said.name or not flat else ())
    take_said(draft, kept, value, currency)
    remarks = [payer_said(cells[c.index].text) for c in block.of("note", "now") if c.index in cells]
    disposed = any("处置" in c.title and c.index in cells for c in block.of("taker"))
    default = "disposal_cost" if disposed and draft.text("now") != "sell" else ""
    draft.payer = next((payer for payer in remarks if payer), default) if side == "offers" else ""
    fill_money(draft, _of_money(block, cells, currency, record), rules.money, record)
    _loose_money(draft, fields, value, record)
    fill_others(draft, block, cells, others, record, before=False)
    fill_remarks(draft, block, cells, currency)
    return draft


def _counted_in(said: Said, name: str) -> str:
    """How many of a thing that is counted an entry says besides its name: clean pallets, about 40/week."""
    unit = counted_unit(name)
    found = [plain_number(part) for part in said.rest] if unit else []
    told = [amount_text(number, unit, period).text for number, period in found if period]
    return told[0] if len(told) == 1 else ""


def _taxed(column: Column, block: Block, cells: Mapping[int, Value]) -> Column:
    """A column of prices with tax, with the rate that another column of the row gives: 含税单价, 税率 13%."""
    remark = column.meaning.remark
    rates = [cells[c.index].text for c in block.of("vat") if c.index in cells]
    if not rates or "不" in remark or "税" not in remark or any(c.isdigit() for c in remark):
        return column
    rate = vat_rate(rates[0])
    return replace(column, meaning=replace(column.meaning, remark=f"含税{rate}")) if rate else column


def _of_money(
    block: Block, cells: Mapping[int, Value], currency: str, record: Record
) -> list[tuple[Column, Value]]:
    """The columns of money with what they say; a column of units may give theirs: 元/吨."""
    units = [bare_unit(cells[c.index].text) for c in block.of("unit") if c.index in cells]
    unit = next((unit for unit in units if unit_of(unit) in {"price", "yearly"} and unit[0] != "块"), "")
    told = next((cells[c.index].text.strip() for c in block.of("currency") if c.index in cells), "")
    unit = unit or (told if unit_of(told) == "money" or is_currency(told.upper()) else "")
    found = [(c, cells[c.index]) for c in block.columns if c.field in MONEY and c.index in cells]
    for column, value in [one for one in found if objects_to_price(block, cells, one[0].unit or unit, currency)]:
        record.doubt("asked", "layouts.unit-denied", value.spot, text=value.text, unit=column.unit or unit)
        found.remove((column, value))
    return [(_taxed(replace(c, unit=_with_per(c, block, cells) or unit), block, cells), value) for c, value in found]


def _with_per(column: Column, block: Block, cells: Mapping[int, Value]) -> str:
    """The unit of a column of money, with what a column right behind it says it is per: Price EUR, per."""
    behind = next((c for c in block.of("unit") if c.index == column.index + 1 and c.index in cells), None)
    per = bare_unit(cells[behind.index].text) if behind is not None else ""
    if unit_of(per) != "amount" or has_period(per) or (column.unit and unit_of(column.unit) != "money"):
        return column.unit
    return f"{column.unit}/{per}" if column.unit else per


def _without_number(name: str, column: Column) -> tuple[str, str]:
    """A name and the number behind it, where the question asked for an amount: 污泥 50, 萤石粉48000."""
    asked = column.unit or column.meaning.unit or "quantity" in column.meaning.parts or column.meaning.period
    found = _NUMBER_BEHIND.match(name) if asked else None
    return (found[1].rstrip(" :：约"), found[2]) if found else (name, "")


def _clean(name: str) -> str:
    return _TO_BE_HAD.sub("", " ".join(name.split()).strip(" ,，;；、。"))


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


def _loose_money(draft: Draft, fields: Mapping[str, str], value: Value, record: Record) -> None:
    """A price in a text that does not say who pays: a product's is its price, of a waste nobody can tell."""
    money = fields.get("money", "")
    if not money:
        return
    if draft.section == "needs" or draft.text("kind") in {"product", "by-product"}:
        if draft.state("price", money, value.spot):
            draft.notes = [(text, spot) for text, spot in draft.notes if text != money]
    else:
        record.doubt("asked", "layouts.price-or-cost", value.spot, text=money, title=value.text)


Reader = Callable[[Block, str, Mapping[int, Value]], Sequence[Draft]]
