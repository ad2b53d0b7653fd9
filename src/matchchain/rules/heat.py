"""Is it hot enough, and does the steam reach the pressure asked, in the hours in which it is needed?

Heat goes down by itself and never up: what is too cold is refused, with the lift it would take. Steam that states its
pressure alone has the temperature at which water boils there (Antoine equation for water, 99 to 374 °C, with the
constants of NIST: log10 p/mmHg = 8.14019 - 1810.94 / (244.485 + t/°C)).
"""

from __future__ import annotations

from math import log10
from typing import Any

import numpy as np

from matchchain.candidates import Candidates, Flags, Floats, Lines, spread
from matchchain.kept import Kept
from matchchain.park import Figure
from matchchain.rules.figures import plain, spread_of
from matchchain.rules.rule import BLOCK, PASS, UNKNOWN, Outcomes, Rule, at_least, at_most, not_asked, worst
from matchchain.rules.traits import Ask
from matchchain.wording import Message

_A, _B, _C = 8.14019, 1810.94, 244.485
_MMHG = 7500.617  # in one MPa
_ATMOSPHERE = 0.101325  # MPa
_HIGHEST_LIFT = 60.0  # K a heat pump in a works lifts at the most


def boiling_point(gauge: float) -> float:
    """Temperature of saturated steam at a gauge pressure, °C.

    Args:
        gauge: MPa above the atmosphere.

    Example:
        >>> round(boiling_point(0.8)), round(boiling_point(0.0))
        (176, 100)
    """
    return _B / (_A - log10((gauge + _ATMOSPHERE) * _MMHG)) - _C


def temperature_of(entry: Any) -> Figure | None:  # noqa: ANN401 - an offer or a need
    """What an entry states of its temperature, °C: itself, or by the pressure of its steam."""
    stated: Figure | None = entry.temperature
    pressure: Figure | None = entry.pressure
    if stated is not None or pressure is None or pressure.low < 0:
        return stated
    low, likely, high = (boiling_point(p) for p in (pressure.low, pressure.likely, pressure.high))
    return Figure(low, likely, high, "°C")


def _judge(candidates: Candidates) -> Outcomes:
    asked = [temperature_of(need) for need in candidates.needs.entries]
    pressed = [need.pressure for need in candidates.needs.entries]
    timed = [need.hours for need in candidates.needs.entries]
    if not any((*asked, *pressed, *timed)):
        return not_asked(candidates)
    offered = _of(candidates.offers, candidates.o, temperature_of)
    hot = at_least(offered, _asked([f if f and not _is_cap(f) else None for f in asked], candidates))
    cool = at_most(offered, _asked([f if f and _is_cap(f) else None for f in asked], candidates))
    strong = at_least(_of(candidates.offers, candidates.o, lambda e: e.pressure), _asked(pressed, candidates))
    long = at_least(_of(candidates.offers, candidates.o, lambda e: e.hours), _asked(timed, candidates))
    # Too few hours are made up for by what is bought besides, what is too warm cools down: asked, not refused.
    soft = [np.where(judged == BLOCK, np.int8(UNKNOWN), judged) for judged in (cool, long)]
    return worst(hot, strong, *soft)


@Kept
def untold(candidates: Candidates) -> Flags:
    """(k,): the need or the use asks a temperature that nobody has stated of the offer: without it no price helps."""
    offers = np.array([temperature_of(e) is None for e in candidates.offers.entries], dtype=np.bool_)
    needs = np.array([temperature_of(e) is not None for e in candidates.needs.entries], dtype=np.bool_)
    uses = np.array([any(x.field == "temperature" for x in m.conditions) for m in candidates.meetings], dtype=np.bool_)
    if not len(candidates):
        return np.zeros(0, dtype=np.bool_)
    found: Flags = offers[candidates.o] & (needs[candidates.n] | uses[candidates.meeting])
    return found


def _is_cap(asked: Figure) -> bool:
    """Whether a temperature is the most that is wanted, as of cooling water: "<= 25"."""
    return asked.bound == "<="


def _of(lines: Lines, index: Any, get: Any) -> Floats:  # noqa: ANN401
    column: Floats = np.take(spread(get(entry) for entry in lines.entries), index, axis=1)
    return column


def _asked(figures: list[Figure | None], candidates: Candidates) -> Floats:
    column: Floats = np.take(spread(figures), candidates.n, axis=1)
    return column


def _explain(candidates: Candidates, k: int, outcome: int) -> Message:
    offer, need = candidates.offer(k), candidates.need(k)
    told, short = [], []
    for word, mine, theirs in (
        ("temperature", temperature_of(offer), temperature_of(need)),
        ("pressure", offer.pressure, need.pressure),
        ("hours", offer.hours, need.hours),
    ):
        if theirs is not None:
            cap = word == "temperature" and _is_cap(theirs)
            offered = spread_of(mine.low, mine.high) if mine is not None else Message("rules.heat.not-stated")
            facts = {"asked": plain(theirs.high if cap else theirs.low), "offered": offered}
            told.append(Message(f"rules.heat.{word}{'-most' if cap else ''}", facts))
            if mine is not None and mine.high < theirs.low and word != "hours" and not cap:
                short.append((word, told[-1]))
    compared: dict[str, object] = {"compared": tuple(told)}
    if outcome != BLOCK:
        return Message("rules.heat.enough" if outcome == PASS else "rules.heat.asked", compared)
    compared = {"compared": tuple(message for _, message in short)}
    if all(word == "pressure" for word, _ in short):
        return Message("rules.heat.compressor", compared)
    mine, theirs = temperature_of(offer), temperature_of(need)
    lift = theirs.low - mine.high if mine is not None and theirs is not None else 0.0
    key = "heat-pump" if lift <= _HIGHEST_LIFT else "boiler"
    return Message(f"rules.heat.{key}", compared | {"lift": f"{lift:.0f}"})


RULE = Rule("heat", _judge, _explain, asks=(Ask("rules.heat.", "supplier", "heat"),))
