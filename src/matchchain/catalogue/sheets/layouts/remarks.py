"""What a remark states in so many words beside the columns: sold for £180/t · landfill £131/t · 8,400 h/yr, 40 °C."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from matchchain.catalogue.sheets.layouts.attributes import fits
from matchchain.catalogue.sheets.layouts.draft import Draft
from matchchain.catalogue.sheets.layouts.figures import figure_of
from matchchain.catalogue.sheets.layouts.need_money import told_of_need
from matchchain.catalogue.sheets.layouts.plan import Block
from matchchain.catalogue.sheets.layouts.prices import plain_price
from matchchain.catalogue.sheets.layouts.said import Said, said_in
from matchchain.catalogue.sheets.layouts.spans import N
from matchchain.catalogue.sheets.layouts.values import Value
from matchchain.expressions import expression

_LATIN = expression(r"^[\x00-\u024f°³²€₹≥≤–—’]*$")
_CONDITIONAL = expression(
    r"\b(?:would|could|might|if|target|budget|max|maximum|up to|offer(?:ed|s)?|expect\w*|hope|wish|ideally"
    r"|until|was|were"
    r"|used to|previously|formerly|before|last year|from|other|another|per (?:lift|load|trip)|gate fee|plus"
    r"|minus|competitor"
    r"|fired|market|quote[ds]?|elsewhere|others?)\b",
    2,
)
_CONDITIONAL_ZH = expression(
    r"期望|希望|预期|意向|拟|计划|预计|[若如]|可|想|最[高低多少]|不[超低]|左右浮动|去年|上年|往年|以前|原来?|曾|市场|行情|参考|同行|别家|其他|另|运[费输]|合同|约定"
    r"|到期|至20|[年月]前|含税|每车|一次性|接收"
)
"""Words with which a Chinese remark does not say what is paid now."""
_SOLD = expression(r"[售卖]|收入|对方|回收|\b(?:sold|sell|income|revenue|receive|paid to us|rebate)", 2)
_PAID = {"landfill", "incinerate", "treat", "discharge"}
_FIGURES = expression(rf"(?<![A-Za-z]){N}")


def fill_remarks(draft: Draft, block: Block, cells: Mapping[int, Value], currency: str) -> None:
    """State what the remarks of a line say beside its columns, as far as they leave no doubt.

    Only figures that name themselves are taken: a price that says who pays, hours a year, one temperature. What is
    conditional, past, or of somebody else stays a remark; so does the remark itself, whatever is taken.

    Args:
        draft: the line, all its columns read.
        block: its columns.
        cells: column -> what the row says.
        currency: the park's.
    """
    if draft.section == "needs":
        _of_need(draft, [cells[c.index] for c in block.of("note", "spec") if c.index in cells], currency)
    for column in block.of("note"):
        value = cells.get(column.index)
        if value is None or "of-row" in column.meaning.marks or not _may_state(value.text):
            continue
        said = said_in(value.text, currency)
        for field in ("hours", "temperature"):
            if field in said.fields and not draft.text(field) and not said.rest:
                _state(draft, field, said.fields[field], value, currency)
        if (pressure := said.fields.get("pressure", "")) and value.text.startswith(pressure):
            _state(draft, "pressure", pressure, value, currency)
        if not (draft.text("price") or draft.text("disposal_cost") or draft.text("ask") or draft.text("gate_fee")):
            _money(draft, said, value, currency)
        if draft.section == "offers" and said.fields.get("now") and not draft.text("now"):
            draft.state("now", said.fields["now"], value.spot)


def _of_need(draft: Draft, values: Sequence[Value], currency: str) -> None:
    """What is paid for a thing that is wanted, or for taking it, where a remark or its specification says so."""
    for value in values:
        attribute, figure = told_of_need(value.text, currency)
        if attribute and not (draft.text("price") or draft.text("gate_fee")):
            _state(draft, attribute, plain_price(figure), value, currency)


def _may_state(text: str) -> bool:
    figured = any(c.isdigit() for c in text) and len(text) <= 60
    if _LATIN.match(text) is None:
        return figured and not _CONDITIONAL_ZH.search(text)
    return figured and not _CONDITIONAL.search(text)


def _money(draft: Draft, said: Said, value: Value, currency: str) -> None:
    found = {field: said.fields[field] for field in ("price", "disposal_cost", "money") if field in said.fields}
    if len(found) != 1 or len(_FIGURES.findall(value.text)) != 1:
        return
    ((field, text),) = found.items()
    if draft.section == "needs":
        attribute = "price" if field in {"price", "money"} else ""
    elif field == "money":
        way = draft.text("now") or said.fields.get("now", "")
        attribute = "price" if way == "sell" else "disposal_cost" if way in _PAID else ""
    else:
        attribute = field
        if field == "price" and not draft.text("now") and not said.fields.get("now"):
            draft.state("now", "sell", value.spot)
    disposed = draft.section == "offers" and draft.text("now") in _PAID
    if attribute == "price" and disposed and not _SOLD.search(value.text):
        return  # 价格2600元/吨 of what is taken away for disposal
    if attribute and figure_of(text, currency)[0] == "price":
        _state(draft, attribute, plain_price(text), value, currency)


def _state(draft: Draft, attribute: str, text: str, value: Value, currency: str) -> None:
    if fits(draft.section, attribute, text, currency):
        draft.state(attribute, text, value.spot)
