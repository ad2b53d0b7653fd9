"""Why is what was saved not what was promised? Split into start, amount, price and quality, which add up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from matchchain.followup.calendar_months import day_of, months_of
from matchchain.followup.saving import Account, MonthSaving, Terms, terms_of
from matchchain.followup.standing import first_day

PARTS = ("start", "amount", "price", "quality")


@dataclass(frozen=True, slots=True)
class Variance:
    """What was saved less what was promised for the same months, CNY, before the office's share.

    Attributes:
        first, last: the months, ISO.
        promised, saved: of these months.
        start: months promised before the first delivery.
        amount: more or less delivered, by the margin promised; months without a line.
        price: other prices and haul than reckoned.
        quality: another substitution ratio, other costs of treatment, use and residue.
    """

    first: str
    last: str
    promised: float
    saved: float
    start: float
    amount: float
    price: float
    quality: float


def variance(account: Account) -> Variance | None:
    """The split of a deal's difference; None where no promise or no month with a sum is known.

    With q0, m0 and F0 the promised amount a month, margin and yearly cost, q and M those of a month:
    q M - F/12 - (q0 m0 - F0/12) = (q - q0) m0 [amount, with F0/12 where no line is] + q (M - m0) [price and quality].
    A month before the first delivery is all start.
    """
    deal, promise = account.deal, account.deal.promised
    counted = [one for one in account.months if one.saved is not None and one.why_not != "years"]
    if promise is None or promise.net is None or promise.quantity is None or not promise.quantity.likely or not counted:
        return None
    baseline = terms_of(deal, deal.baseline[0] if deal.baseline else None, None, {})
    if baseline is None:
        return None
    each = promise.quantity.likely / 12
    reckoned = _Promised(each, (promise.net.likely + baseline.fixed) / promise.quantity.likely, baseline)
    first = date.fromisoformat(counted[0].delivery.month)
    last = date.fromisoformat(counted[-1].delivery.month)
    began = day_of(promise.start) or first_day(deal) or first
    late = sum(1 for month in months_of(min(began, first), last) if month < first)
    by_month = {one.delivery.month: one for one in counted}
    start, amount, quality = -late * reckoned.net, 0.0, 0.0
    for month in months_of(first, last):
        one = by_month.get(month.isoformat())
        amount += _amount(one, reckoned)
        quality += _quality(one, reckoned)
    months = late + sum(1 for _ in months_of(first, last))
    saved = sum(one.saved or 0.0 for one in counted)
    promised = months * reckoned.net
    price = saved - promised - start - amount - quality
    return Variance(
        min(began, first).replace(day=1).isoformat(), last.isoformat(), promised, saved, start, amount, price, quality
    )


@dataclass(frozen=True, slots=True)
class _Promised:
    """What a month was to bring."""

    quantity: float
    margin: float
    terms: Terms

    @property
    def net(self) -> float:
        return self.quantity * self.margin - self.terms.fixed / 12


def _amount(one: MonthSaving | None, promised: _Promised) -> float:
    if one is None:
        return -promised.net
    return (one.quantity - promised.quantity) * promised.margin


def _quality(one: MonthSaving | None, promised: _Promised) -> float:
    """What another substitution ratio, and other costs of treatment, use and residue, make of the delivered amount."""
    if one is None or one.terms is None:
        return 0.0
    now, then = one.terms, promised.terms
    costs = (now.ct - then.ct) + (now.cu - then.cu) + (now.r - then.r)
    return one.quantity * ((now.s - then.s) * now.p - costs)
