"""By which rules are lights given? Presets of places, as data; a park names one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from matchchain.data_file import data_of
from matchchain.park import Park

DEFAULT = "嘉兴"
LEDGER_DAY = 10
"""Day of the month by which last month's figures are due, where the park does not say."""
YEARS_COUNTED = 3.0


@dataclass(frozen=True, slots=True)
class LightRules:
    """The rules of one place.

    Attributes:
        name, name_en: the place.
        node_count: "month-ends" that pass, or whole "months" since the day.
        node_yellow, node_red: from how many on.
        amount_measure: "share" of the pro-rata below which, or "points" of the yearly amount behind which.
        amount_yellow, amount_red: a share (0.9), or points (10).
        paper_yellow, paper_red: days left; yellow up to and with the first, red below the second.
        ledger_day: day of the month.
    """

    name: str
    name_en: str
    node_count: str
    node_yellow: int
    node_red: int
    amount_measure: str
    amount_yellow: float
    amount_red: float
    paper_yellow: int
    paper_red: int
    ledger_day: int = LEDGER_DAY


def rules_of(park: Park) -> LightRules:
    """The rules that a park follows: the preset it names, 嘉兴 where it names none or one that nobody knows."""
    follow = park.follow
    rules = rules_named(follow.lights) if follow and follow.lights else None
    rules = rules or presets()[DEFAULT]
    if follow and follow.ledger_day:
        rules = replace(rules, ledger_day=int(follow.ledger_day.likely))
    return rules


def years_counted(park: Park) -> float:
    """For how many years a saving counts: 3 where the park does not say."""
    return park.follow.years.likely if park.follow and park.follow.years else YEARS_COUNTED


def rules_named(word: str) -> LightRules | None:
    """The preset of a name in either language, or None.

    Example:
        >>> rules_named("yinchuan").node_red, rules_named("嘉兴市") is None
        (3, True)
    """
    plain = word.strip().casefold()
    return next((rules for rules in presets().values() if plain in {rules.name, rules.name_en.casefold()}), None)


@cache
def presets() -> Mapping[str, LightRules]:
    """Every shipped preset, by its Chinese name."""
    return {rules.name: rules for rules in map(_rules, data_of("matchchain.followup", "presets.yaml"))}


def _rules(item: Mapping[str, Any]) -> LightRules:
    node, amount, paper = item["node"], item["amount"], item["paper"]
    return LightRules(
        name=item["name"],
        name_en=item["en"],
        node_count=node["count"],
        node_yellow=int(node["yellow"]),
        node_red=int(node["red"]),
        amount_measure=amount["measure"],
        amount_yellow=float(amount["yellow"]),
        amount_red=float(amount["red"]),
        paper_yellow=int(paper["yellow"]),
        paper_red=int(paper["red"]),
    )
