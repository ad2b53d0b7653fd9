"""What the JSON object of `stats` holds beside its tables: the figures that scripts rely on."""

from __future__ import annotations

from collections.abc import Mapping

from matchchain.reports.rounding import rounded
from matchchain.reports.stats.words import plan_sentence, the_sentence
from matchchain.studies.stats import Stats
from matchchain.studies.stats.columns import Saving
from matchchain.studies.stats.trades import Linked
from matchchain.wording import Lang


def facts_of(found: Stats, lang: Lang) -> Mapping[str, object]:
    """Stable names; money in the park's own, null where unknown."""
    plan = found.plan
    told = found.forecast
    return {
        "park": found.park,
        "currency": found.currency,
        "period": found.period.label,
        "start": found.period.start.isoformat(),
        "end": found.period.end.isoformat(),
        "as_of": found.as_of,
        "cards": found.cards,
        "chain": found.chain,
        "firms_linked": len(found.office.firms),
        "products_supplied": len(found.office.products),
        "trades": found.office.trades,
        "within_groups": found.office.within_groups,
        "not_ours": found.not_ours,
        "saving": _saving(found.saving),
        "saving_per_year": _saving(found.per_year),
        "registered": _linked(found.registered),
        "plan": None if plan is None else {**_linked(plan.linked), "net_per_year": rounded(plan.net, 2)},
        "sentence": the_sentence(found, lang),
        "plan_sentence": plan_sentence(found, lang),
        "activity": {name: _plain(getattr(found.activity, name)) for name in _DONE},
        "silent": list(found.monitoring.silent),
        "forecast": None if told is None else {
            "year": told.period, "made": told.made, "reported": rounded(told.reported, 2), "low": rounded(told.low, 2),
            "likely": rounded(told.likely, 2), "high": rounded(told.high, 2),
        },
    }  # fmt: skip


def _saving(money: Saving) -> Mapping[str, object]:
    names = ("promised", "contracted", "reported", "verified")
    amounts = {name: _rounded(getattr(money, name)) for name in names}
    return {
        **amounts,
        "money_verified": _rounded(money.money_verified),
        "deals": dict(zip(names, money.deals, strict=True)),
        "partial": money.partial,
        "displaced": rounded(money.displaced, 2),
    }


_DONE = (
    "meetings", "talks", "went_on", "registered", "done", "in_time", "score", "challenges", "posted", "signed",
    "verified", "hours",
)  # fmt: skip


def _plain(value: float | None) -> float | None:
    return rounded(value, 4) if isinstance(value, float) else value


def _rounded(amount: float | None) -> float | None:
    return None if amount is None else rounded(amount, 2)


def _linked(told: Linked) -> dict[str, object]:
    return {
        "firms": len(told.firms),
        "products": len(told.products),
        "trades": told.trades,
        "within_groups": told.within_groups,
    }
