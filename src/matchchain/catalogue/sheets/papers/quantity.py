"""How much a year, of all that a paper says of one material: what was before what may be, years before months."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from matchchain.catalogue.sheets.papers.amounts import Amount
from matchchain.catalogue.sheets.papers.paper import Paper, asked, refused
from matchchain.catalogue.sheets.papers.paper import told as told_of
from matchchain.catalogue.sheets.papers.rows import Told
from matchchain.catalogue.sheets.papers.sums import IN_WORDS, Sum, added, by_table, is_exact, months_added, rounded
from matchchain.catalogue.sheets.stated import Doubt, Spot, Stated
from matchchain.values import dataclass
from matchchain.wording import Message

_FLOWS = {"own_use", "given_use", "own_disposal", "given_disposal"}


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount per year.

    Attributes:
        stated: the field; None where nothing could be taken.
        sum: what it is; for what is taken off it.
        role: the meaning of the column it comes from, "" where nothing was taken.
        doubts: what a person should know.
    """

    stated: Stated | None = None
    sum: Sum | None = None
    role: str = ""
    doubts: tuple[Doubt, ...] = ()


def designed(told: Iterable[Told], roles: Sequence[str], paper: Paper) -> Quantity:
    """What a licence or an assessment allows or foresees: at most so much.

    Of figures before and after a project those of the whole works count; where they are missing nobody can tell how
    the two add up, and nothing is taken.
    """
    of_role = [one for one in told if one.role in roles]
    whole = [one for one in of_role if one.stage == "whole"]
    plain = [one for one in of_role if not one.stage]
    taken = whole or plain
    if not taken:
        return _halves(of_role, paper)
    quantity = _agreed(taken, paper)
    if quantity.sum is None:
        return quantity
    text = quantity.sum.text if quantity.sum.text[:1] in "<≤>≥" else f"<= {quantity.sum.text}"
    doubts = quantity.doubts
    if not whole and paper.grows and paper.kind == "eia":
        doubts += (asked("project-only", _spot(paper, taken[0]), amount=quantity.sum.text),)
    return Quantity(_stated(text, quantity.sum, taken, paper), quantity.sum, taken[0].role, doubts)


def _halves(told: list[Told], paper: Paper) -> Quantity:
    if not told:
        return Quantity()
    stages = {one.stage for one in told}
    if stages == {"project"} and not paper.grows:
        return designed([Told(t.role, t.amount, "", t.period, t.at) for t in told], [t.role for t in told], paper)
    figures = tuple(one.amount.seen.text for one in told)
    return Quantity(doubts=(refused("no-whole", _spot(paper, told[0]), figures=figures),))


def recorded(told: Iterable[Told], role: str, paper: Paper) -> Quantity:
    """What was recorded of a year: its whole, or its months when there are twelve; fewer months are a least amount."""
    of_role = [one for one in told if one.role == role]
    wholes = [one for one in of_role if one.period is None or one.period.is_year]
    parts = [one for one in of_role if one.period is not None and not one.period.is_year]
    flows = [one for one in wholes if _FLOWS & set(paper.tables[one.at].by_meaning)]
    months = months_added(parts)
    if months.sum is not None and paper.whole_year and not flows:
        return _held(_of_months(months.sum, parts, paper), wholes, paper)
    if wholes:
        quantity = _agreed(flows or wholes, paper)
        return _held(quantity, parts, paper) if paper.whole_year else quantity
    if not parts:
        return Quantity()
    if months.sum is None:
        return Quantity(doubts=_why_not(months.clash, months.faults, parts, paper))
    return _of_months(months.sum, parts, paper)


def _held(taken: Quantity, others: list[Told], paper: Paper) -> Quantity:
    """An amount, held against what the other figures of the same thing come to: a difference is asked."""
    amounts = [one.amount for one in others]
    other = added(amounts, yearly=False) if amounts else None
    if other is None or taken.sum is None or taken.sum.is_near(other):
        return taken
    doubt = asked("year-and-months", _spot(paper, others[0]), taken=taken.sum.text, other=other.text)
    return replace(taken, doubts=(*taken.doubts, doubt))


def _of_months(total: Sum, parts: list[Told], paper: Paper) -> Quantity:
    note = Message("papers.from.months", {"count": len(total.amounts), "months": len(paper.months)})
    spot = _spot(paper, parts[0])
    assumed = _assumed(parts, paper)
    if paper.whole_year:
        return Quantity(Stated(total.text, spot, note=note), total, parts[0].role, assumed)
    pace = _pace(total, len(paper.months))
    doubt = asked("part-year", spot, months=len(paper.months), amount=total.text, pace=pace)
    return Quantity(Stated(f">= {total.text}", spot, note=note), total, parts[0].role, (doubt, *assumed))


def _pace(total: Sum, months: int) -> str:
    return f"{rounded(round(total.value * 12 / max(months, 1), 1))} {IN_WORDS.get(total.unit, total.unit)}"


def _agreed(told: list[Told], paper: Paper) -> Quantity:
    """The rows of each table added; what the tables say must be one amount."""
    tables = by_table(told)
    sums: list[tuple[Sum, list[Told]]] = []
    for rows in tables.values():
        total = added([one.amount for one in rows])
        if total is None:
            faults = tuple(one.amount for one in rows if not is_exact(one.amount))
            return Quantity(doubts=_why_not((), faults, rows, paper))
        sums.append((total, rows))
    first, rows = sums[0]
    for other, others in sums[1:]:
        if not first.is_near(other):
            one, two = _spot(paper, rows[0]), _spot(paper, others[0])
            return Quantity(doubts=(refused("two-figures", two, one=f"{first.text} ({one})", two=other.text),))
    return Quantity(_stated(first.text, first, rows, paper), first, rows[0].role, _assumed(rows, paper))


def _assumed(rows: list[Told], paper: Paper) -> tuple[Doubt, ...]:
    """That no unit stood there: once, however many rows."""
    first = next((one for one in rows if one.amount.assumed), None)
    return (told_of("assumed-tonnes", _spot(paper, first), amount=first.amount.text),) if first else ()


def _stated(text: str, total: Sum, rows: list[Told], paper: Paper) -> Stated:
    figures = tuple(one.seen.text for one in total.amounts)
    note = Message("papers.from.rows", {"figures": figures}) if len(figures) > 1 else None
    return Stated(text, _spot(paper, rows[0]), note=note)


def _why_not(
    clash: tuple[Amount, ...], faults: tuple[Amount, ...], rows: list[Told], paper: Paper
) -> tuple[Doubt, ...]:
    """Why an amount was not taken: a cell that cannot be read, two that differ, kinds that do not add up."""
    place = {id(one.amount): one for one in rows}
    if clash:
        last = place.get(id(clash[-1]), rows[-1])
        texts = tuple(one.seen.text for one in clash)
        return (refused("month-twice", _spot(paper, last), figures=texts),)
    if faults:
        return tuple(
            refused(one.fault or "inexact", paper.spot_of(place[id(one)].at, one.seen), text=one.seen.text)
            for one in faults
            if id(one) in place
        )
    return (refused("no-sum", _spot(paper, rows[0]), figures=tuple(one.amount.seen.text for one in rows)),)


def _spot(paper: Paper, told: Told) -> Spot:
    return paper.spot_of(told.at, told.amount.seen)
