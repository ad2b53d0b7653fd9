"""Which list does a group of columns belong to, as its amounts, names, heading and money say?"""

from __future__ import annotations

from collections.abc import Sequence

from matchchain.catalogue.sheets.layouts.columns import Column, taken_for
from matchchain.catalogue.sheets.layouts.context import Context, context_of
from matchchain.catalogue.sheets.layouts.plan import Block

_ONLY_OFFERS = frozenset(
    (
        "now",
        "waste_code",
        "waste_class",
        "hazardous",
        "legal",
        "disposal_cost",
        "yearly_cost",
        "signed_cost",
        "signed_income",
        "origin",
        "taker",
    )
)


_ONLY_NEEDS = frozenset(("supplier", "buys_now", "accepts", "max_share", "least_lot"))


_NAMES = frozenset(("material",))
_OF_NEITHER = frozenset((
    "remark", "temperature", "pressure", "hours", "moisture", "ph", "heat_value", "note", "date", "ask",
))  # fmt: skip


def is_amount(column: Column) -> bool:
    """Whether a column holds amounts, of the whole or of a part."""
    return column.field.startswith("quantity")


def of_side(own: Sequence[Column], side: str) -> list[Column]:
    """The columns of a group that speak of one list, or of both."""
    return [column for column in own if column.meaning.side in {"", side} or column.field == "material"]


def sided(own: Sequence[Column], firms: tuple[Column, ...], around: Context, side: str) -> Block:
    """A group of columns as a line of the list and the class that its titles and headings say.

    Args:
        own: the columns of the line.
        firms: those of its firm.
        around: what headings say.
        side: the list, "" where it has to be found.
    """
    kind, legal = around.kind, around.legal
    said = side or side_of(own, around)
    names = [c.meaning for c in own if c.field in _NAMES]
    groups = [context_of(c.title.rpartition(" / ")[0]) for c in own if " / " in c.title]
    for said_kind, said_legal in [(m.kind, m.legal) for m in names] + [(g.kind, g.legal) for g in groups]:
        if said_kind:
            kind, legal = said_kind, said_legal or (legal if said_kind == around.kind else "")
            break
    if said == "needs":
        kind = legal = ""
        if not any(c.field.startswith("quantity") for c in own):  # 年利用能力: at most so much
            own = [taken_for(c, "quantity.design") if c.field == "permit.capacity" else c for c in own]
    if said == "permits":
        return Block(tuple(_of_a_paper(c) for c in own), said, firm=firms)
    return Block(tuple(own), said, kind, legal, firms)


def _of_a_paper(column: Column) -> Column:
    """A column of a list of papers: classes are what they cover, amounts how much they allow."""
    coded = {"waste_code": "permit.codes", "waste_class": "permit.codes", "kind": "permit.codes"}
    meant = coded.get(column.field, "permit.capacity" if column.field in {"quantity", "quantity.design"} else "")
    return taken_for(column, meant) if meant else column


def side_of(own: Sequence[Column], around: Context) -> str:
    """The list a group belongs to: as amounts say it, then names, then the heading, then what only one list has.

    Args:
        own: the columns of a line.
        around: what headings say.
    """
    permits = sum(column.field.startswith("permit.") for column in own)
    named = any(column.field == "material" for column in own)
    if permits >= 2 and (permits * 2 >= len(own) or not named):
        return "permits"
    if around.taken_in:
        return "needs"
    amounts = {
        c.meaning.side for c in own if c.field.startswith("quantity") and c.meaning.side and c.meaning.rank >= 30
    }
    names = {c.meaning.side for c in own if c.field in _NAMES and c.meaning.side}
    said = {
        c.meaning.side
        for c in own
        if c.meaning.side and "says" in c.meaning.marks and c.field not in _OF_NEITHER  # Temp in, Temp out
    }
    for sides in (said, amounts, names):
        if len(sides) == 1:
            return sides.pop()
    if around.side and around.side != "permits":
        return around.side
    fields = {column.field for column in own}
    offers, needs = len(fields & _ONLY_OFFERS), len(fields & _ONLY_NEEDS)
    if bool(offers) != bool(needs) or offers >= 3 * needs > 0:
        return "offers" if offers else "needs"
    return _side_of_money(own)


def _side_of_money(own: Sequence[Column]) -> str:
    """The list that the titles of money say: what is paid to be rid of things, or got for them, is of offers."""
    money = {c.meaning.side for c in own if c.field in {"price", "ask", "received"} and c.meaning.side}
    if not money and any("mixed" in c.meaning.marks and "by-cells" not in c.meaning.marks for c in own):
        return "offers"
    return money.pop() if len(money) == 1 else ""
