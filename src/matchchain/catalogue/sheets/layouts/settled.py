"""The lines of a firm, settled: deliveries and months added up to a year, what was stated twice told apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from matchchain.catalogue.cards.names import plain_name
from matchchain.catalogue.sheets.layouts.amounts import base_of
from matchchain.catalogue.sheets.layouts.deliveries import added_up, is_void, span_together
from matchchain.catalogue.sheets.layouts.draft import Draft
from matchchain.catalogue.sheets.layouts.figures import amount_of, plain_decimal
from matchchain.catalogue.sheets.layouts.months import sum_of_months
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.titles import unit_in_title
from matchchain.catalogue.sheets.layouts.unit_words import has_period, unit_of
from matchchain.catalogue.sheets.layouts.words import is_direction
from matchchain.catalogue.sheets.stated import LineStated, Stated
from matchchain.expressions import expression
from matchchain.wording import Message

_DEAL = frozenset(("price", "disposal_cost", "gate_fee", "sells_to", "buys_from", "note", "origin"))
_MONTH_IN = expression(r"\s*(?:/\s*(?:月|month|mo)|每月|per month)\s*$", re.IGNORECASE)


def settled(drafts: Sequence[Draft], record: Record) -> tuple[LineStated, ...]:
    """The lines of one firm as the file states them.

    Args:
        drafts: as its rows gave them, in their order.
        record: where doubts go.
    """
    groups: dict[tuple[str, str], list[Draft]] = {}
    span_together(drafts)
    for draft in drafts:
        name = draft.text("material")
        if draft.section != "permits" and (is_direction(name) or (_is_title(name) and not draft.text("quantity"))):
            record.doubt("refused", "layouts.no-name-in-entry", draft.spot, text=name)
            continue
        groups.setdefault((draft.section, plain_name(draft.text("material")) or draft.text("type")), []).append(draft)
    done: dict[int, Draft] = {}
    for group in groups.values():
        for draft in _together(group, record):
            done[id(draft)] = draft
    return tuple(draft.finished() for draft in drafts if id(draft) in done)


def _is_title(name: str) -> bool:
    """Whether a name is the title of a column of its amounts: 稻壳（吨/年）."""
    return name[-1:] in ")）" and unit_of(unit_in_title(name)) == "amount" and has_period(unit_in_title(name))


def _together(group: list[Draft], record: Record) -> list[Draft]:
    """The drafts of one material that stay; others are added to one of them."""
    if group[0].section == "permits":
        return group
    if any(draft.only_out for draft in group) and any("quantity" in draft.said for draft in group):
        group = [draft for draft in group if not draft.only_out or (draft.span is None and not draft.month)]
    monthly = [draft for draft in group if draft.month]
    yearly = [draft for draft in group if not draft.month]
    if monthly:
        kept = _months(monthly, yearly, record)
        return [*kept, *(draft for draft in yearly if draft not in kept)]
    delivered = _valid([draft for draft in group if draft.span is not None], record)
    if delivered:
        summed = added_up(delivered, record)
        _drop_differing(delivered, record)
        _take_over(summed, delivered[1:])
        return [summed, *_parts([draft for draft in group if draft.span is None], record)]
    return _parts(group, record)


def _valid(delivered: list[Draft], record: Record) -> list[Draft]:
    """Rows of a ledger without those whose paper was cancelled; each of these is named."""
    valid = [draft for draft in delivered if not is_void(draft)]
    for draft in delivered if valid else ():
        if is_void(draft):
            record.leave(draft.spot, "layouts.left.void", text=draft.text("material"))
    return valid or delivered


def _months(monthly: list[Draft], yearly: list[Draft], record: Record) -> list[Draft]:
    """Months on sheets of their own: a year is the sum of twelve; a sheet of the year beside them counts once."""
    first = monthly[0]
    texts: list[tuple[int, str]] = []
    units = set()
    for draft in monthly:
        found = amount_of(_MONTH_IN.sub("", draft.text("quantity")))
        if found is not None:
            texts.append((draft.month, plain_decimal(found[0])))
            units.add(found[1])
    stated = [draft for draft in yearly if draft.text("quantity")]
    quantity = first.said.get("quantity")
    spot = quantity.spot if quantity else first.spot
    if len(units) > 1 or len({month for month, _ in texts}) < len(texts):
        record.doubt("asked", "layouts.months-unread", spot, count=len(texts))
        told = None
    else:
        told = sum_of_months(texts, units.pop() if units else "", len(monthly))
    if stated:
        _against_year(stated[0], told.text if told else "", record)
        _take_over(stated[0], monthly)
        return [stated[0]]
    first.said.pop("quantity", None)
    if told is not None and told.text:
        first.state("quantity", told.text, spot, told.note)
    elif told is not None and told.doubt is not None:
        record.doubt_of(told.level, told.doubt, spot)
        first.remark(_listed(texts), spot)
    _take_over(first, monthly[1:])
    return [first]


def _listed(texts: Iterable[tuple[int, str]]) -> str:
    return ", ".join(f"{month}: {text}" for month, text in sorted(texts))


def _against_year(total: Draft, summed: str, record: Record) -> None:
    quantity = total.said["quantity"]
    if summed and base_of(summed) != base_of(quantity.text):
        record.doubt("asked", "layouts.total-differs", quantity.spot, total=quantity.text, sum=summed)


def _take_over(kept: Draft, others: Iterable[Draft]) -> None:
    """What further rows of the same thing say and the first does not."""
    for other in others:
        for attribute, stated in other.said.items():
            if attribute != "quantity":
                kept.said.setdefault(attribute, stated)
        for text, spot in other.notes:
            kept.remark(text, spot)


def _parts(group: list[Draft], record: Record) -> list[Draft]:
    """Several rows of one thing: added where they plainly are parts, else all kept and asked."""
    group = _without_months(_without_copies(_without_returns(group, record), record), record)
    group = _as_answered(group, record)
    if len(group) < 2:
        return group
    if _are_sales(group):
        return [_sold_in_all(group, record)]
    if _are_parts(group):
        amounts = [found for draft in group if (found := amount_of(draft.text("quantity"))) is not None]
        total = sum((amount for amount, _ in amounts), Decimal(0))
        first = group[0]
        quantity = first.said["quantity"]
        text = f"{plain_decimal(total)} {amounts[0][1]}".strip()
        note = Message(
            "layouts.added", {"count": len(group), "amounts": tuple(draft.text("quantity") for draft in group)}
        )
        first.said["quantity"] = Stated(text, quantity.spot, note=note)
        origins = [draft.text("origin") for draft in group]
        first.said["origin"] = Stated("、".join(origins), first.said["origin"].spot)
        _take_over(first, group[1:])
        return [first]
    for draft in group[1:]:
        record.doubt("asked", "layouts.twice", draft.spot, text=draft.text("material"), cell=str(group[0].spot))
    return group


def _without_months(group: list[Draft], record: Record) -> list[Draft]:
    """A sheet of months beside one of the year says the same again: the year's counts, a difference is asked."""
    summed = [draft for draft in group if draft.summed]
    stated = [draft for draft in group if not draft.summed and draft.text("quantity")]
    if not summed or len(stated) != 1:
        return group
    for draft in summed:
        if draft.text("quantity"):
            _against_year(stated[0], draft.text("quantity"), record)
    _take_over(stated[0], summed)
    return [draft for draft in group if not draft.summed]


def _without_returns(group: list[Draft], record: Record) -> list[Draft]:
    """What a row gives back is taken off the amount of the other row of the same thing (退货)."""
    returns = [draft for draft in group if draft.returned]
    others = [draft for draft in group if not draft.returned]
    if not returns or len(others) != 1:
        return group
    (kept,) = others
    whole = amount_of(kept.text("quantity"))
    given_back = [amount_of(draft.returned) for draft in returns]
    if whole is None or any(found is None or found[1] != whole[1] for found in given_back):
        return group
    left = whole[0] - sum((found[0] for found in given_back if found is not None), Decimal(0))
    if left <= 0:
        return group
    quantity = kept.said["quantity"]
    text = f"{plain_decimal(left)} {whole[1]}"
    note = Message("layouts.returned", {"whole": quantity.text, "returned": tuple(draft.returned for draft in returns)})
    kept.said["quantity"] = Stated(text, quantity.spot, note=note)
    for draft in returns:
        record.doubt("asked", "layouts.returned", draft.spot, **note.facts)
    return others


def _as_answered(group: list[Draft], record: Record) -> list[Draft]:
    """A firm that answered twice, on two days, says one thing twice: once it counts, what differs is asked."""
    days = [draft.text("as_of") for draft in group]
    if len(group) < 2 or "" in days or len({draft.spot.sheet for draft in group}) > 1:
        return group
    if len({draft.row for draft in group}) < len(group):
        return group
    first = group[0]
    for draft in group[1:]:
        differing = [
            a for a in draft.said.keys() & first.said.keys() if a != "as_of" and draft.text(a) != first.text(a)
        ]
        for attribute in differing:
            said, other = draft.said[attribute], first.said[attribute]
            facts = {"text": said.text, "other": other.text, "cell": str(other.spot)}
            record.doubt("asked", "layouts.two-answers", said.spot, **facts)
    _take_over(first, group[1:])
    if "quantity" not in first.said:
        found = next((draft.said["quantity"] for draft in group if "quantity" in draft.said), None)
        first.said.update({"quantity": found} if found is not None else {})
    return [first]


def _without_copies(group: list[Draft], record: Record) -> list[Draft]:
    """Lines that another sheet of the file states again, in nothing contradicting, are stated once."""
    kept: list[Draft] = []
    for draft in group:
        same = next((other for other in kept if _is_copy(draft, other)), None)
        if same is None:
            kept.append(draft)
        else:
            record.doubt("told", "layouts.copy", draft.spot, text=draft.text("material"), cell=str(same.spot))
            if "quantity" in draft.said:
                same.said.setdefault("quantity", draft.said["quantity"])
            _take_over(same, [draft])
    return kept


def _is_copy(one: Draft, other: Draft) -> bool:
    """Whether lines of two sheets can be one: the same amount, or only one has any, and no other difference."""
    if one.spot.sheet == other.spot.sheet or one.summed != other.summed:
        return False
    amounts = [base_of(draft.text("quantity")) for draft in (one, other) if draft.text("quantity")]
    if not amounts or (len(amounts) == 2 and amounts[0] != amounts[1]):
        return False
    shared = (one.said.keys() & other.said.keys()) - {"quantity", "as_of"}
    return all(one.text(attribute) == other.text(attribute) for attribute in shared)


def _drop_differing(group: Sequence[Draft], record: Record) -> None:
    """Prices that differ from row to row belong to no line of them all."""
    first = group[0]
    for attribute in ("price", "disposal_cost", "gate_fee"):
        texts = sorted({draft.text(attribute) for draft in group} - {""})
        if len(texts) < 2:
            continue
        for draft in group:
            stated = draft.said.pop(attribute, None)
            if stated is not None and draft is first:
                record.doubt("asked", "layouts.prices-differ", stated.spot, texts=tuple(texts))
                first.remark("、".join(texts), stated.spot)


def _are_sales(group: Sequence[Draft]) -> bool:
    """Whether rows are deals of one thing with several firms in a whole year's ledger: their amounts add up."""
    if not all(draft.sale for draft in group) or len({draft.spot.sheet for draft in group}) > 1:
        return False
    amounts = [amount_of(draft.text("quantity")) for draft in group]
    if None in amounts or len({amount[1] for amount in amounts if amount is not None}) != 1:
        return False
    own = _DEAL | {"quantity"}
    rest = [{a: s.text for a, s in draft.said.items() if a not in own} for draft in group]
    return all(other == rest[0] for other in rest[1:])


def _sold_in_all(group: Sequence[Draft], record: Record) -> Draft:
    """Deals as one line: the sum of their amounts; a price only where it is one and the same."""
    first = group[0]
    amounts = [found for draft in group if (found := amount_of(draft.text("quantity"))) is not None]
    quantity = first.said["quantity"]
    note = Message("layouts.added", {"count": len(group), "amounts": tuple(d.text("quantity") for d in group)})
    total = sum((amount for amount, _ in amounts), Decimal(0))
    first.said["quantity"] = Stated(f"{plain_decimal(total)} {amounts[0][1]}".strip(), quantity.spot, note=note)
    record.doubt("told", "layouts.added", quantity.spot, **note.facts)
    _drop_differing(group, record)
    said = dict(first.said)
    _take_over(first, group[1:])
    first.said = {a: s for a, s in first.said.items() if a in said or a not in _DEAL}
    return first


def _are_parts(group: Sequence[Draft]) -> bool:
    """Whether rows differ in nothing but the process they come from and their amounts."""
    origins = [plain_name(draft.text("origin")) for draft in group]
    if "" in origins or len(set(origins)) < len(origins):
        return False
    amounts = [amount_of(draft.text("quantity")) for draft in group]
    if None in amounts or len({amount[1] for amount in amounts if amount is not None}) != 1:
        return False
    rest = [{a: s.text for a, s in draft.said.items() if a not in {"origin", "quantity"}} for draft in group]
    return all(other == rest[0] for other in rest[1:]) and all(d.notes == group[0].notes or not d.notes for d in group)
