"""Which column names the firm of a row, where no title says it; and who hands over what another takes in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from matchchain.catalogue.sheets.layouts.bearing_out import may_name_a_firm
from matchchain.catalogue.sheets.layouts.columns import Column, column_texts, taken_for
from matchchain.catalogue.sheets.layouts.context import looks_like_firm
from matchchain.catalogue.sheets.layouts.firm_forms import ends_like_firm
from matchchain.catalogue.sheets.layouts.known_things import is_known
from matchchain.catalogue.sheets.layouts.meaning import Meaning
from matchchain.catalogue.sheets.layouts.tables import Table
from matchchain.expressions import expression

_OF_OTHERS = expression(
    r"处[置理]|接[收受]|利用|去向|供应商?|供货|[买卖供需]方|客户|用户|运输|承运|来源|产地|编制|填报|监管|主管|检测|合作|意向|销往|品牌|厂牌|生产厂|制造"
    r"|\b(?:contractor|carrier|supplier|customer|buyer|seller|vendor|destination|brand|maker|manufacturer|taken|sold|parent|group)",
    2,
)
"""Words of a title of firms with whom the firm of the row deals."""
_MEMBERS = expression(r"(?:单位|企业|公司|厂家?|会员|商户|主体)(?:名单|名录)?$")
_UNSETTLED = frozenset(("", "index", "name-or-note", "firm.id", "firm.skip", "skip", "remark", "firm.industry"))
_OPEN = frozenset(("note", "remark", "unit", "unit.or-firm", "origin", "firm.contact"))
"""What the title of a column may be taken for that names firms all the same."""
_THINGS = frozenset(("material", "name-or-note"))
_NAMING = _THINGS | {"prose", "chat", "waste_class", "kind", "note-or-prose", "accepts", "material.cas", "month-row"}
_PARTY = expression(
    r"^(?:供|需|买|卖|购|销|出让|受让|供应|需求|供给|提供|接收|购买|转让)方(?:企业|单位|名称)?$"
    r"|^(?:giver|taker|seller|buyer|donor|recipient)$", 2
)
_BUYS = expression(r"^(?:买[方家]|购买方|购方|需方|收购方)")
_SUPPLIES = expression(r"热源|供[汽热气水]|卖方|供方")
_HANDS_OVER = expression(r"产[废污渣泥]|产生|移出|转出|委托|送[货废]|来料|来源|客户|交[付废]")
_COMES_IN = expression(r"接收|收[集运]|入[厂场库]|进[厂场]|处[置理]|清运|转移|回收|收购")
_INSIDE = expression(
    r"^(?:[一二三四五六七八九十东西南北新老总本\d]{1,3}[#号]?(?:分?厂|车间|工[段区]|[产生]?[产线]?线|部门?)|.{1,6}(?:车间|工段|班组))$"
)
_ALL_BUT = 0.6
_TREATS = expression(
    r"\b(?:facilit|installation|plant|site|treat|recover|dispos|receiv|operator|outlet)|处[置理]|设施|去向", 2
)
"""A title of the works that treat a waste."""


def with_firms(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Where no title says which column names the firm: the one whose cells are names of firms, whatever its title.

    A title that ends like one of firms (会员单位) will do where it stands before what is named, without a number in it.

    Args:
        table: whose columns they are.
        columns: of it.
    """
    inside = [c for c in columns if c.field == "firm.name" and _are_inside(column_texts(table, c.index))]
    columns = tuple(taken_for(c, "remark") if c in inside else c for c in columns)
    if any(column.field == "firm.name" for column in columns):
        return columns
    first = next((column.index for column in columns if column.field in _THINGS), None)
    may_be = [c for c in columns if c.field in _UNSETTLED and not _OF_OTHERS.search(c.title)]
    found = next((c for c in may_be if _are_firms(column_texts(table, c.index))), None)
    if found is None and first is not None:
        titled = [c for c in may_be if not c.field and c.index < first and _MEMBERS.search(c.title)]
        found = next((c for c in titled if _are_names(column_texts(table, c.index))), None)
    return tuple(taken_for(c, "firm.name") if c is found else c for c in columns)


def with_likely_firms(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Where nothing says which column names the firm: the only one before what is named whose cells may be firms.

    Some of them have to end as firms do (Harrison Road Base Ltd., Umargaon Foundry Works), and there are several.

    Args:
        table: whose columns they are.
        columns: of it.
    """
    first = next((column.index for column in columns if column.field in _THINGS), -1)
    found = []
    for column in columns:
        open_to_it = not column.field or column.field in _OPEN
        texts = column_texts(table, column.index) if column.index < first and open_to_it else []
        if not _OF_OTHERS.search(column.title) and len(set(texts)) > 1 and all(map(may_name_a_firm, texts)):
            found += [column] if 5 * sum(map(ends_like_firm, texts)) >= len(texts) else []
    if len(found) != 1:
        return columns
    meaning = replace(found[0].meaning, field="firm.name", side="", kind="", legal="", marks=frozenset(), parts=())
    return tuple(replace(c, meaning=meaning) if c is found[0] else c for c in columns)


def with_things(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Where no title says which column names the things: the one whose cells are known materials, whatever its title.

    Args:
        table: whose columns they are.
        columns: of it.
    """
    if any(column.field in _NAMING for column in columns):
        return columns
    used = [c for c in columns if c.field == "buys_now" and "says" in c.meaning.marks]  # 需要的替代原料
    if len(used) == 1:
        named = replace(used[0].meaning, field="material", rank=1, listing=True)
        return tuple(replace(c, meaning=named) if c is used[0] else c for c in columns)
    may_be = [c for c in columns if c.field in {"", "index", "skip", "remark"} and not _OF_OTHERS.search(c.title)]
    found = next((c for c in may_be if _are_things(column_texts(table, c.index))), None)
    return tuple(taken_for(c, "material") if c is found else c for c in columns)


def _are_things(texts: Sequence[str]) -> bool:
    known = {text for text in set(texts) if is_known(text)}
    return len(known) > min(1, len(texts) - 1) and sum(text in known for text in texts) >= _ALL_BUT * len(texts)


def _are_firms(texts: Sequence[str]) -> bool:
    firms = {text for text in texts if looks_like_firm(text)}
    return len(firms) > 1 and sum(text in firms for text in texts) >= _ALL_BUT * len(texts)


def _are_inside(texts: Sequence[str]) -> bool:
    """Whether all are parts of one works: 一厂, 二车间, 3号线."""
    return len(texts) > 0 and all(_INSIDE.match(text.strip()) for text in texts)


def _are_names(texts: Sequence[str]) -> bool:
    return len(set(texts)) > 1 and not _are_inside(texts) and not any(c.isdigit() for text in texts for c in text)


def with_parties(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Who gives and who takes, where another column names the thing: 供方, 物料, 需方.

    Args:
        columns: of a table.
    """
    parties = [c for c in columns if c.field in {"material", ""} and c.meaning.side and _PARTY.match(c.title.strip())]
    things = [c for c in columns if c.field == "material" and c not in parties]
    if not parties or not things or any(c.field == "firm.name" for c in columns):
        return columns
    return tuple(
        replace(c, meaning=Meaning("firm.name", c.meaning.side, marks=frozenset({"says"}))) if c in parties else c
        for c in columns
    )


def with_buyers(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Who buys beside who sells is the other firm of a deal: 买方 and 卖方, 热源单位 and 热用户.

    Args:
        columns: of a table.
    """
    sides = {c.meaning.side for c in columns if c.field == "firm.name"}
    buyer = next((c for c in columns if c.field == "taker" and _BUYS.search(c.title)), None)
    amounts = {c.meaning.side for c in columns if c.field == "quantity"}
    given = amounts == {"offers"}
    source = next((c for c in columns if given and c.field == "supplier" and _SUPPLIES.search(c.title)), None)
    other, side = (buyer, "needs") if sides == {"offers"} else (source, "offers") if sides == {"needs"} else (None, "")
    if other is None:
        return columns
    meaning = replace(other.meaning, field="firm.name", side=side)
    return tuple(replace(c, meaning=meaning) if c is other else c for c in columns)


def with_producers(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Who hands over what another took in offers it, and the amounts taken in are its own: 产废单位, 实际接收量.

    Args:
        columns: of a table.
    """
    charged = any(c.field in {"disposal_cost", "gate_fee", "waste_code"} for c in columns)
    firms = [c for c in columns if c.field == "firm.name"] or [c for c in columns if c.field == "taker"]
    firms = firms or [c for c in columns if c.field == "supplier" and charged]
    amounts = [c for c in columns if c.field.startswith("quantity") and c.field != "quantity.part"]
    producer = firms[0] if len(firms) == 1 and _HANDS_OVER.search(firms[0].title) else None
    taken_in = [c for c in amounts if _COMES_IN.search(c.title)]
    if producer is None or not taken_in or len(taken_in) < len(amounts):
        return columns
    if producer.field == "taker" and not any(c.field == "waste_code" or "接收" in c.title for c in columns):
        return columns
    meaning = replace(producer.meaning, field="firm.name", side="offers", marks=producer.meaning.marks | {"producer"})
    settled = {c.index: replace(c, meaning=replace(c.meaning, side="offers")) for c in taken_in}
    settled[producer.index] = replace(producer, meaning=meaning)
    settled |= {
        c.index: replace(c, meaning=replace(c.meaning, marks=c.meaning.marks | {"charged"}))
        for c in columns
        if c.field == "disposal_cost"
    }
    return tuple(settled.get(c.index, c) for c in columns)


def is_owned(table: Table) -> bool:
    """Whether a label beside a table names its firm.

    Args:
        table: as it was found.
    """
    return any(label.meaning and label.meaning.field == "firm.name" and label.value for label in table.labels)


def with_deals(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """From and To beside the things of a firm that is named above them are those it deals with, or places.

    So is the works behind the way in which a waste is treated: Waste, Recovery / disposal, Name of facility.

    Args:
        table: whose columns they are.
        columns: of it.
    """
    behind = max((c.index for c in columns if c.field in {"now", "treatment"}), default=None)
    named = any(c.field in _THINGS and c.index < behind for c in columns) if behind is not None else False
    at_end = [c for c in columns if named and c.field == "firm.name" and c.index > (behind or 0)]
    at_end = [c for c in at_end if is_owned(table) or _TREATS.search(c.title)]
    columns = tuple(taken_for(c, "taker") if c in at_end else c for c in columns)
    if not is_owned(table):
        return columns
    other = {"offers": "supplier", "needs": "taker"}
    return tuple(
        taken_for(c, other[c.meaning.side]) if c.field == "firm.name" and c.meaning.side in other else c
        for c in columns
    )
