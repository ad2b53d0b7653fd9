"""The year's page: chains ranked by a stated formula.

Points = 50 verified/contracted + 30 running/deals + 20 (1 - red/going), each share at most 1: half of the points are
for money that papers prove, the rest for deals that run and for days that are kept. Our own weights, said so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from matchchain.materials import Thesaurus
from matchchain.studies.deals.deals import DealFound
from matchchain.studies.stats.columns import Saving, is_alive, saving
from matchchain.studies.stats.period import Period
from matchchain.studies.stats.trades import Linked, Who, by_deals, linked, of_chain, ran_in

WEIGHTS: Mapping[str, float] = {"verified": 50.0, "running": 30.0, "kept": 20.0}


@dataclass(frozen=True, slots=True)
class Ranked:
    """One chain.

    Attributes:
        chain: its name; "" for deals of no chain.
        rank: 1 is the best; chains of equal points share it.
        points: 0 to 100; None of a chain without a deal.
        deals: alive in the period; `running` of them delivered in it; `red` show a red light.
    """

    chain: str
    rank: int
    points: float | None
    deals: int
    running: int
    red: int
    linked: Linked
    saving: Saving


def ranking(
    rows: Sequence[DealFound], chains: Sequence[str], period: Period, known: Thesaurus, who: Who
) -> tuple[Ranked, ...]:
    """The chains of a park by their points; those without a deal come last.

    Args:
        rows: every deal as known on the day.
        chains: names of the park's chains; chains that only deals name come after them.
        period: whose deliveries count.
        known: what names mean.
        who: the firms.
    """
    names = dict.fromkeys([*chains, *(row.deal.chain for row in rows if row.deal.chain)])
    found = [_one(name, [row for row in rows if of_chain(row, name, who)], period, known, who) for name in names]
    found.sort(key=lambda one: (one.points is None, -(one.points or 0.0), one.chain))
    every = [one.points for one in found]
    return tuple(
        replace(one, rank=every.index(one.points) + 1) for one in found
    )


def _one(chain: str, rows: Sequence[DealFound], period: Period, known: Thesaurus, who: Who) -> Ranked:
    alive = [row for row in rows if is_alive(row, period)]
    ran = sum(ran_in(row, period) for row in alive)
    going = [row for row in alive if not row.is_over]
    red = sum(row.light.colour == "red" for row in going)
    money = saving(rows, period)
    kept = 1.0 - red / len(going) if going else 1.0
    shares = {"verified": _share(money), "running": ran / len(alive) if alive else 0.0, "kept": kept}
    points = sum(WEIGHTS[name] * share for name, share in shares.items()) if alive else None
    return Ranked(chain, 0, points, len(alive), ran, red, linked(by_deals(rows, period, known), who), money)


def _share(money: Saving) -> float:
    """Verified over contracted, between 0 and 1; 0 where nothing is contracted or proved."""
    if not money.contracted or money.contracted < 0 or not money.verified:
        return 0.0
    return min(max(money.verified / money.contracted, 0.0), 1.0)
