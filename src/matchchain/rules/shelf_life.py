"""Does it keep long enough? Its shelf life against the lot to gather, and against the months of the need.

Made within the shelf life = quantity / operating days x shelf life, at most the quantity of a year; a lot
larger than that is spoilt before it is whole. Where supply and need fall in different months, a month of the
need is reached when the goods of some earlier month still keep: full months between x 30 days.
"""

from __future__ import annotations

from typing import TypeAlias

import numpy as np

from matchchain.candidates import HIGH, LOW, Candidates, Floats, spread
from matchchain.park import Need, Offer
from matchchain.rules.distinct import judge_distinct
from matchchain.rules.figures import plain, spread_of
from matchchain.rules.lots import least_at_once
from matchchain.rules.months import YEAR, Months, in_words, needed, supplied
from matchchain.rules.rule import BLOCK, NOT_ASKED, PASS, UNKNOWN, Outcomes, Rule, at_least, not_asked, worst
from matchchain.wording import Message

_MONTH_DAYS = 30
# months of supply, low and high of the shelf life in days; None where no shelf life is stated
Keeping: TypeAlias = "tuple[Months, float, float] | None"


def _judge(candidates: Candidates) -> Outcomes:
    if not any(e.shelf_life is not None for e in candidates.offers.entries):
        return not_asked(candidates)
    asked = [_season(need) for need in candidates.needs.entries]
    offered = [_keeping(offer) for offer in candidates.offers.entries]
    return worst(_of_lots(candidates), judge_distinct(candidates, offered, asked, _of_seasons))


def _of_lots(candidates: Candidates) -> Outcomes:
    lots = spread(map(least_at_once, candidates.needs.entries))
    if np.isnan(lots).all():
        return not_asked(candidates)
    perishable = candidates.offers.flags(lambda e: e.shelf_life is not None)[candidates.o]
    made = np.take(_made(candidates), candidates.o, axis=1) / candidates.conversion
    return at_least(made, np.where(perishable, np.take(lots, candidates.n, axis=1), np.nan))


def _made(candidates: Candidates) -> Floats:
    """(3, offers): what is made within the shelf life, in units of the offer."""
    offers, park = candidates.offers, candidates.park
    days = spread(candidates.firms[i].operating_days or park.operating_days for i in offers.firm.tolist())
    years = offers.column("shelf_life") / days[::-1]
    return offers.quantity * np.minimum(years, 1.0)


def _keeping(offer: Offer) -> Keeping:
    kept = offer.shelf_life
    return None if kept is None else (supplied(offer), kept.low, kept.high)


def _season(need: Need) -> Months | None:
    """The months of a need that is there only part of the year."""
    months = needed(need)
    return months if months and months != YEAR else None


def _of_seasons(keeping: Keeping, season: Months) -> int:
    if keeping is None or not keeping[0] or season <= keeping[0]:
        return NOT_ASKED  # nothing to bridge, or the months of supply are asked for already
    from_months, low, high = keeping
    if not any(_reached(month, from_months, high) for month in season):
        return BLOCK
    return PASS if all(_reached(month, from_months, low) for month in season) else UNKNOWN


def _reached(month: int, from_months: Months, days: float) -> bool:
    between = min((month - start) % 12 for start in from_months)
    return max(between - 1, 0) * _MONTH_DAYS < days if between else True


def _explain(candidates: Candidates, k: int, outcome: int) -> Message:
    offer, need = candidates.offer(k), candidates.need(k)
    kept = offer.shelf_life
    facts: dict[str, object] = {"days": spread_of(kept.low, kept.high) if kept else ""}
    season = _season(need)
    by_season = NOT_ASKED if season is None else _of_seasons(_keeping(offer), season)
    lot = least_at_once(need)
    if lot is None or by_season == outcome:
        facts |= {"supplied": in_words(supplied(offer)), "needed": in_words(needed(need))}
        key = {PASS: "bridges", BLOCK: "spoilt"}.get(outcome, "partly")
        return Message(f"rules.shelf-life.{key}", facts)
    made = _made(candidates)[:, candidates.o[k]] / candidates.conversion[k]
    unit = Message(f"rules.unit.{candidates.needs.unit[candidates.n[k]]}")
    facts |= {"least": plain(lot.low), "unit": unit}
    if np.isnan(made[LOW]):
        return Message("rules.shelf-life.not-stated", facts)
    low, high = (float(f"{made[i]:.4g}") for i in (LOW, HIGH))
    return Message("rules.shelf-life.compared", facts | {"made": spread_of(low, high)})


RULE = Rule("shelf_life", _judge, _explain)
