"""The fields of a pairing in JSON and CSV, "matchchain.suggest/2": their names and order are a promise."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from itertools import islice
from operator import attrgetter
from typing import Any

import numpy as np

from matchchain.network.pairing import Pairing, Plan, Refused, Totals, Unknown, Verdict
from matchchain.park import RELATIONS
from matchchain.reports.report import Choices, Column, Record, Table, Value
from matchchain.wording import Lang, say
from matchchain.wording.message import sentence_of

SCHEMA = "matchchain.suggest/2"


def choices(prefix: str, *code_words: str) -> Choices:
    """Code word -> (zh, en) from the message table."""
    return {word: sentence_of(f"reports.{prefix}.{word}") for word in code_words}


STAGES = choices("stage", "ready", "papers", "figures", "names", "existing", "group", "refused")
KINDS = choices("kind", "different", "review", "ambiguous", "unknown", "blocked", "no-gain")
OUTCOMES = choices("outcome", "pass", "block", "unknown")
READINGS = choices("reading", "itself", "parts", "class", "near")
STANDINGS = choices("standing", "proven", "assessed", "trial")
SURE = choices("sure", "high", "medium", "low")
MONEY, AMOUNT, PRICE, COUNT = "#,##0", "#,##0.##", "#,##0.00", "0"


def column(name: str, pattern: str = "", *, width: int = 12, choices: Choices | None = None) -> Column:
    """A column whose label stands in the message table."""
    return Column(name, sentence_of(f"reports.column.{name}"), pattern, choices, width=width)


def _parts(name: str, lang: Lang) -> Column:
    """A column of small named parts; verdicts say their outcome first."""
    label = sentence_of(f"reports.column.{name}")
    if name != "verdicts":
        return Column(name, label, phrase=lambda part: part["text"], width=40)
    outcomes = {word: both[lang == "en"] for word, both in OUTCOMES.items()}
    colon = ":" if lang == "zh" else ": "
    return Column(name, label, phrase=lambda part: outcomes[part["outcome"]] + colon + part["text"], width=40)


def columns(lang: Lang) -> tuple[Column, ...]:
    """The fields of a pairing, named and ordered as the catalogue's contract says."""
    return (
        column("id", width=24),
        column("rank", COUNT, width=6),
        column("stage", choices=STAGES),
        column("supplier"),
        column("receiver"),
        column("supplier_name", width=18),
        column("receiver_name", width=18),
        column("offer", width=16),
        column("need", width=16),
        column("material", width=16),
        column("relation", choices=RELATIONS),
        column("steps", width=20),
        column("in_plan", width=8),
        column("quantity", AMOUNT),
        column("unit", width=8),
        column("net_per_year", MONEY, width=14),
        column("net_low", MONEY, width=14),
        column("net_high", MONEY, width=14),
        column("known_part", width=8),
        column("supplier_gain", MONEY, width=14),
        column("receiver_gain", MONEY, width=14),
        column("price", PRICE),
        column("price_low", PRICE),
        column("price_high", PRICE),
        column("distance_km", "0.0", width=8),
        column("avoided_co2_t_per_year", AMOUNT),
        column("plan_quantity", AMOUNT),
        column("plan_net_per_year", MONEY, width=14),
        column("alternatives", COUNT, width=8),
        _parts("verdicts", lang),
        column("evidence", width=40),
        _parts("unknowns", lang),
        column("reading", choices=READINGS, width=8),
        column("standing", choices=STANDINGS, width=8),
    )


def refused_columns(lang: Lang) -> tuple[Column, ...]:
    """The fields of a pair that was examined and not proposed."""
    return (
        column("stage", choices=STAGES),
        column("supplier"),
        column("receiver"),
        column("supplier_name", width=18),
        column("receiver_name", width=18),
        column("offer", width=16),
        column("need", width=16),
        column("kind", choices=KINDS, width=16),
        column("reason", width=50),
        _parts("verdicts", lang),
    )


def rounded(value: float | None, digits: int) -> float | None:
    """A figure without the noise of the last bits; None for what is unknown or no number."""
    return None if value is None or not math.isfinite(value) else round(value, digits) + 0.0


def all_rounded(values: Sequence[float | None], digits: int) -> list[float | None]:
    """`rounded` of many: at once, and one by one where the two ways to round might differ in the last digit."""
    figures = np.array(values, dtype=np.float64)
    with np.errstate(invalid="ignore", over="ignore"):
        scaled = figures * 10**digits
        found: list[float | None] = (np.rint(scaled) / 10**digits + 0.0).tolist()
        from_half = np.abs(scaled - np.floor(scaled) - 0.5)
        confidence = (np.abs(scaled) < _WHOLE) & (from_half > _ERROR * np.abs(scaled))
    for at in np.flatnonzero(~confidence).tolist():
        found[at] = rounded(values[at], digits)
    return found


_WHOLE, _ERROR = 2.0**52, 1e-15  # beyond the first no fraction is left; the second is twice what scaling errs by


def tables(plan: Plan, lang: Lang, *, top: int | None, refused: bool) -> tuple[Table, ...]:
    """The arrays of the JSON object: pairings, and the refused ones when asked for."""
    pairings = Table(
        "pairings",
        sentence_of("reports.sheet.pairings"),
        columns(lang),
        lambda: records(first_of_each_stage(plan.pairings, top), lang),
    )
    if not refused:
        return (pairings,)
    turned_down = Table(
        "refused",
        sentence_of("reports.sheet.refused"),
        refused_columns(lang),
        lambda: (refused_record(r, lang) for r in plan.refused[:top]),
    )
    return (pairings, turned_down)


def first_of_each_stage(pairings: Iterable[Pairing], top: int | None) -> Iterator[Pairing]:
    """The pairings, or the first `top` of each stage."""
    seen: Counter[str] = Counter()
    for pairing in pairings:
        seen[pairing.stage] += 1
        if top is None or seen[pairing.stage] <= top:
            yield pairing


def records(pairings: Iterable[Pairing], lang: Lang) -> Iterator[Record]:
    """The values of each pairing in the order of `columns`; the two gains add up to the net as printed."""
    rest = iter(pairings)
    while block := list(islice(rest, _BLOCK)):
        yield from zip(*_values(block, lang).values(), strict=True)


_BLOCK = 4096
_DIGITS = {
    "quantity": 6,
    "net_per_year": 2,
    "net_low": 2,
    "net_high": 2,
    "supplier_gain": 2,
    "receiver_gain": 2,
    "price": 4,
    "price_low": 4,
    "price_high": 4,
    "distance_km": 4,
    "avoided_co2_t_per_year": 4,
    "plan_quantity": 6,
    "plan_net_per_year": 2,
}
"""What is rounded, and to how many digits behind the point."""


def _values(block: Sequence[Pairing], lang: Lang) -> dict[str, Sequence[Value]]:
    """Each column of these pairings."""
    values: dict[str, Sequence[Any]] = {c.name: list(map(attrgetter(c.name), block)) for c in columns(lang)}
    if lang == "en":
        for side in ("supplier_name", "receiver_name"):
            values[side] = [getattr(p, f"{side}_en") or own for p, own in zip(block, values[side], strict=True)]
    for name, digits in _DIGITS.items():
        values[name] = all_rounded(values[name], digits)
    values["receiver_gain"] = list(map(_rest, values["net_per_year"], values["supplier_gain"], values["receiver_gain"]))
    values["steps"] = [[say(step, lang) for step in steps] for steps in values["steps"]]
    values["verdicts"] = [verdicts(given, lang) for given in values["verdicts"]]
    values["unknowns"] = [unknowns(given, lang) for given in values["unknowns"]]
    # All pairings of two names share their evidence, so it is said once.
    shared = {id(given): given for given in values["evidence"]}
    said = {key: [say(e, lang) for e in given] for key, given in shared.items()}
    values["evidence"] = [said[id(given)] for given in values["evidence"]]
    return values


def _rest(net: float | None, gives: float | None, takes: float | None) -> float | None:
    """The receiver's gain such that both rounded gains add up to the rounded net."""
    if net is None or gives is None or takes is None or abs(net - gives - takes) >= _ROUNDING:
        return takes
    return round(net - gives, 2)


_ROUNDING = 0.05  # CNY; beyond it there is a third party to the gain


def verdicts(given: Iterable[Verdict], lang: Lang) -> list[Mapping[str, str]]:
    """Verdicts as small named parts."""
    return [{"rule": v.rule, "outcome": v.outcome, "text": say(v.text, lang)} for v in given]


def unknowns(given: Iterable[Unknown], lang: Lang) -> list[Mapping[str, str]]:
    """Missing figures as small named parts."""
    return [{"firm": u.firm, "field": u.field, "text": say(u.text, lang)} for u in given]


def refused_record(r: Refused, lang: Lang) -> Record:
    """The values of one refused pair, in the order of `refused_columns`."""
    return (
        "refused",
        r.supplier,
        r.receiver,
        r.supplier_name,
        r.receiver_name,
        r.offer,
        r.need,
        r.kind,
        say(r.reason, lang),
        verdicts(r.verdicts, lang),
    )


def totals(given: Totals) -> Mapping[str, float | int | None]:
    """The totals of the whole plan under their stable names."""
    digits = {"gap": 9, "quantity_t_per_year": 6, "avoided_co2_t_per_year": 4}
    values = ((f.name, getattr(given, f.name)) for f in fields(given))
    return {n: v if isinstance(v, int) else rounded(v, digits.get(n, 2)) for n, v in values}
