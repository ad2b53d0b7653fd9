"""What a deal really saves: month by month, by the baseline fixed at the contract, promised to verified side by side.

S = q_m (d + s p_m - ct - h - cu - r) - (F + aK)/12, with the costs that really arose where the ledger states them.
A month counts only with a line; never above what the supplier has; never before the deal; for a capped number of
years; for one deal of a pair; by the office's share, and not where it would have come about without the office.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from matchchain.followup.calendar_months import month_end, months_later
from matchchain.followup.deliveries import Delivery, deliveries
from matchchain.followup.presets import years_counted
from matchchain.followup.standing import Standing, baseline_on, standing, starts
from matchchain.park import Deal, DealBaseline, Figure, Park

_INVOICES = frozenset(("处置前", "采购前", "处置后", "采购后"))
_IN_ENGLISH = {
    "disposal before": "处置前", "purchase before": "采购前", "disposal after": "处置后", "purchase after": "采购后",
}  # fmt: skip
SEEN = ("V2", "V3")
"""Levels at which documents of the amount were seen."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The sum of one unit and the yearly cost, CNY; `partial` where a side of it is unknown."""

    d: float
    p: float
    s: float
    ct: float
    h: float
    cu: float
    r: float
    fixed: float
    partial: bool
    series: bool

    @property
    def margin(self) -> float:
        """d + s p - ct - h - cu - r, CNY a unit."""
        from matchchain.benefits import margin

        return margin(self.d, self.s * self.p, self.ct, self.h, self.cu, self.r)


@dataclass(frozen=True, slots=True)
class MonthSaving:
    """One month of a deal.

    Attributes:
        delivery: what was delivered.
        quantity: what of it counts, in its unit.
        terms: the sum of a unit; None where nobody knows what was paid before.
        saved: of what counts, CNY, before the office's share; None where unknown.
        factor: the office's share of it, 0 to 1.
        why_not: why it counts for nothing: "years", "without-us", "pair", "supply"; "" where it counts.
    """

    delivery: Delivery
    quantity: float
    terms: Terms | None
    saved: float | None
    factor: float
    why_not: str = ""

    @property
    def counted(self) -> float | None:
        """What the office counts of it, CNY."""
        return None if self.saved is None else self.saved * self.factor


@dataclass(frozen=True, slots=True)
class Account:
    """A deal's four columns and what they are made of.

    Attributes:
        deal: whose.
        standing: where it stands.
        deliveries: every month that was reported, in order.
        months: those that are counted here, of the year that was asked for.
        promised: when it was written down, CNY/yr; None where unknown.
        contracted: of the contract by the baseline, CNY/yr.
        displaced: what sellers inside the park lose by it, CNY/yr.
        invoices: whether the four invoices were seen, so that money is verified too.
        partial: a month counts of which only a part of the sum is known, or none.
    """

    deal: Deal
    standing: Standing
    deliveries: tuple[Delivery, ...]
    months: tuple[MonthSaving, ...]
    promised: float | None
    contracted: float | None
    displaced: float
    invoices: bool
    partial: bool = field(default=False)

    @property
    def reported(self) -> float | None:
        """The sum of the months that somebody has reported, CNY; None where none has a figure."""
        return _sum(self.months)

    @property
    def verified(self) -> float | None:
        """That of the months whose documents were seen; its prices are reckoned where `invoices` is false."""
        return _sum([one for one in self.months if one.delivery.level in SEEN])

    @property
    def money_verified(self) -> float | None:
        """That of the months whose invoices before and after were seen as well."""
        seen = [one for one in self.months if one.delivery.level in SEEN]
        return _sum(seen) if self.invoices else (0.0 if seen else None)

    @property
    def level(self) -> str:
        """The best level of its months, "" where none was reported."""
        return max((one.delivery.level for one in self.months), default="")


def _sum(months: Sequence[MonthSaving]) -> float | None:
    known = [one.counted for one in months if one.counted is not None]
    return sum(known) if known else None


def accounts(park: Park, today: date, *, year: int | None = None) -> tuple[Account, ...]:
    """The account of every deal of a park that was there on a day, in the order of the file.

    Args:
        park: with its deals and its ledger.
        today: what was written down later is left out.
        year: only the months of one calendar year.
    """
    taken: set[tuple[str, ...]] = set()
    prices = price_series(park)
    there = (deal for deal in park.deals if standing(deal, today).state)
    return tuple(_account(park, deal, today, prices, taken, year) for deal in there)


def pair_of(deal: Deal) -> tuple[str, str, str]:
    """By what two deals are the same pair."""
    return deal.supplier.casefold(), deal.receiver.casefold(), deal.material.casefold()


def price_series(park: Park) -> Mapping[tuple[str, str], float]:
    """(material, month) -> price, CNY a unit; of two lines of a month the later."""
    return {(one.material.casefold(), one.month): one.price.likely for one in park.price_series if one.price}


def _account(
    park: Park,
    deal: Deal,
    today: date,
    prices: Mapping[tuple[str, str], float],
    taken: set[tuple[str, ...]],
    year: int | None,
) -> Account:
    found = standing(deal, today)
    left: dict[str, float] = {}
    cap = _Cap(deal, years_counted(park))
    months = []
    delivered = deliveries(deal, park.ledger, today)
    for one in delivered:
        counted = _month(deal, one, baseline_on(deal.baseline, _latest(one, today)), prices, cap, left, taken)
        taken.add((*pair_of(deal), one.month))
        if year is None or one.month[:4] == str(year):
            months.append(counted)
    lines_show = bool(months) and all(one.delivery.invoices for one in months if one.delivery.level in SEEN)
    return Account(
        deal,
        found,
        delivered,
        tuple(months),
        deal.promised.net.likely if deal.promised and deal.promised.net else None,
        _contracted(deal, found),
        sum(one.loss.likely for one in deal.displaced if one.loss),
        _invoices_seen(found.baseline) or lines_show,
        any(one.terms is None or one.terms.partial for one in months),
    )


def _latest(one: Delivery, today: date) -> date:
    return min(month_end(date.fromisoformat(one.month)), today)


def _invoices_seen(baseline: DealBaseline | None) -> bool:
    seen = {_IN_ENGLISH.get(word.casefold(), word) for word in (baseline.invoices if baseline else ())}
    return seen >= _INVOICES


@dataclass(slots=True)
class _Cap:
    """For how long the months of a deal count, from its first."""

    deal: Deal
    years: float
    last: date | None = None

    def holds(self, month: date) -> bool:
        """Whether a month still counts; the first that is asked about begins the years."""
        if self.last is None:
            self.last = months_later(month, round(12 * self.years))
        return month < self.last


def _month(
    deal: Deal,
    one: Delivery,
    baseline: DealBaseline | None,
    prices: Mapping[tuple[str, str], float],
    cap: _Cap,
    left: dict[str, float],
    taken: set[tuple[str, ...]],
) -> MonthSaving:
    month = date.fromisoformat(one.month)
    terms = terms_of(deal, baseline, one, prices)
    quantity = _within_supply(deal, one, left)
    saved = None if terms is None else quantity * terms.margin - terms.fixed / 12
    why_not = ""
    if not cap.holds(month):
        why_not = "years"
    elif (*pair_of(deal), one.month) in taken:
        why_not = "pair"
    elif not _is_ours(deal, month):
        why_not = "without-us"
    share = deal.office.share.likely if deal.office and deal.office.share else 1.0
    if not why_not and quantity < one.quantity:
        return MonthSaving(one, quantity, terms, saved, share, "supply")
    return MonthSaving(one, quantity, terms, saved, 0.0 if why_not else share, why_not)


def _within_supply(deal: Deal, one: Delivery, left: dict[str, float]) -> float:
    """What of a month lies within the supplier's yearly amount; what earlier months of its year left."""
    if deal.supply is None or deal.supply.unit.partition("/")[0] != one.unit:
        return one.quantity
    rest = left.setdefault(one.month[:4], deal.supply.high)
    counted = min(one.quantity, rest)
    left[one.month[:4]] = rest - counted
    return counted


def _is_ours(deal: Deal, month: date) -> bool:
    """Whether a month would not have come about without the office; "later" without a day counts for nothing."""
    office = deal.office
    if office is None or office.without_us in {"", "no"}:
        return True
    return office.without_us == "later" and bool(office.later) and month_end(month).isoformat() < office.later


def terms_of(
    deal: Deal, baseline: DealBaseline | None, one: Delivery | None, prices: Mapping[tuple[str, str], float]
) -> Terms | None:
    """The sum of a unit, costs that really arose before those of the baseline; None where neither d nor p is known."""
    if baseline is None or (baseline.d is None and baseline.p is None):
        return None
    told = prices.get(((deal.need or deal.material).casefold(), one.month)) if one else None
    return Terms(
        d=_or(baseline.d),
        p=told if told is not None else _or(baseline.p),
        s=baseline.s.likely if baseline.s else 1.0,
        ct=_arose(one.ct if one else None, baseline.ct),
        h=_arose(one.h if one else None, baseline.h),
        cu=_arose(one.cu if one else None, baseline.cu),
        r=_or(baseline.r),
        fixed=_or(baseline.fixed),
        partial=baseline.d is None or baseline.p is None,
        series=told is not None,
    )


def _or(figure: Figure | None) -> float:
    return figure.likely if figure else 0.0


def _arose(real: float | None, reckoned: Figure | None) -> float:
    return real if real is not None else _or(reckoned)


def _contracted(deal: Deal, found: Standing) -> float | None:
    """A year of the contract by the baseline that held when it began: what is looked at later does not change it."""
    contract = found.contract
    if contract is None or contract.quantity is None:
        return None
    terms = terms_of(deal, baseline_on(deal.baseline, date.fromisoformat(starts(contract))) or found.baseline, None, {})
    return None if terms is None else contract.quantity.likely * terms.margin - terms.fixed
