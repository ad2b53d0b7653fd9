"""The saving in four columns: promised, contracted, reported, verified. None of them is made of another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from matchchain.followup.saving import SEEN, MonthSaving
from matchchain.followup.standing import starts
from matchchain.park import Deal
from matchchain.studies.deals.deals import DealFound
from matchchain.studies.stats.period import Period


@dataclass(frozen=True, slots=True)
class Saving:
    """What the deals of an office come to, CNY; None where no figure is known.

    Attributes:
        promised, contracted: a year, of the deals that were alive in the period, and of their contracts in force.
        reported, verified: of the period's months, by lines of the ledger, and by those whose documents were seen.
        money_verified: of these the part whose invoices before and after were seen as well.
        deals: how many deals stand behind each of the four.
        partial: a month counts of whose sum only a part is known.
        displaced: what sellers inside the park lose by the deals that ran, CNY a year.
    """

    promised: float | None
    contracted: float | None
    reported: float | None
    verified: float | None
    money_verified: float | None
    deals: tuple[int, int, int, int]
    partial: bool
    displaced: float


def saving(rows: Sequence[DealFound], period: Period) -> Saving:
    """The four columns of some deals.

    Args:
        rows: deals as known on the day that is asked about.
        period: whose months count.
    """
    alive = [row for row in rows if is_alive(row, period)]
    signed = [row for row in alive if has_contract(row, period)]
    months = [(row, months_in(row, period)) for row in alive]
    ran = [(row, counted) for row, counted in months if counted]
    seen = [(row, [m for m in counted if m.delivery.level in SEEN]) for row, counted in ran]
    seen = [(row, counted) for row, counted in seen if counted]
    return Saving(
        promised=_sum(_ours(row.deal, row.account.promised) for row in alive),
        contracted=_sum(_ours(row.deal, row.account.contracted) for row in signed),
        reported=_sum(month.counted for _, counted in ran for month in counted),
        verified=_sum(month.counted for _, counted in seen for month in counted),
        money_verified=_sum(month.counted for row, counted in seen if row.account.invoices for month in counted),
        deals=(len(alive), len(signed), len(ran), len(seen)),
        partial=any(month.terms is None or month.terms.partial for _, counted in ran for month in counted),
        displaced=sum(row.account.displaced for row, _ in ran),
    )


def is_alive(row: DealFound, period: Period) -> bool:
    """Whether a deal delivered in a period, or had begun by its end and had neither stopped before nor been refused."""
    if months_in(row, period):
        return True
    first = row.account.standing.events[0].on if row.account.standing.events else ""
    if first > period.end.isoformat() or row.state == "refused":
        return False
    return not row.is_over or row.account.standing.since >= period.start.isoformat()


def has_contract(row: DealFound, period: Period) -> bool:
    """Whether its contract is in force on a day of the period."""
    contract = row.account.standing.contract
    if contract is None:
        return False
    ended = contract.until and contract.until < period.start.isoformat()
    return starts(contract) <= period.end.isoformat() and not ended


def months_in(row: DealFound, period: Period) -> list[MonthSaving]:
    """The months of a deal that somebody has reported, of a period."""
    return [one for one in row.account.months if period.holds(one.delivery.month)]


def factor(deal: Deal) -> float:
    """The office's part of a deal: its share, nothing where it would have come about anyhow."""
    office = deal.office
    if office is None:
        return 1.0
    if office.without_us == "yes":
        return 0.0
    return office.share.likely if office.share else 1.0


def _ours(deal: Deal, amount: float | None) -> float | None:
    return None if amount is None else amount * factor(deal)


def _sum(amounts: Iterable[float | None]) -> float | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if known else None
