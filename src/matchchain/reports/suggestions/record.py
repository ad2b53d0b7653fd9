"""The fields of a pairing in JSON and CSV, "matchchain.suggest/2": their names and order are a promise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields

from matchchain.network.pairing import Pairing, Plan, Refused, Totals
from matchchain.park import RELATIONS
from matchchain.reports.column import Column, Fields, Table, Value, adding
from matchchain.reports.rounding import rounded
from matchchain.reports.telling.code_words import (
    READINGS,
    REFUSALS,
    STAGES,
    STANDINGS,
    outcome_first,
    part_text,
    texts,
    unknowns,
    verdicts,
)
from matchchain.wording import Lang, Message, say
from matchchain.wording.message import sentence_of

SCHEMA = "matchchain.suggest/2"
column = Fields("reports.column")


def columns(lang: Lang) -> tuple[Column[Pairing], ...]:
    """The fields of a pairing, named and ordered as the catalogue's contract says."""
    return (
        column("id", wide=24),
        column("rank", kind="count", wide=6),
        column("stage", kind="choice", choices=STAGES),
        column("supplier"),
        column("receiver"),
        column("supplier_name", lambda p: (p.supplier_name_en if lang == "en" else "") or p.supplier_name, wide=18),
        column("receiver_name", lambda p: (p.receiver_name_en if lang == "en" else "") or p.receiver_name, wide=18),
        column("offer", wide=16),
        column("need", wide=16),
        column("material", wide=16),
        column("relation", kind="choice", choices=RELATIONS),
        column("steps", lambda p: texts(p.steps, lang), "list"),
        column("in_plan", kind="flag"),
        column("quantity", kind="amount"),
        column("unit", wide=8),
        column("net_per_year", kind="money"),
        column("net_low", kind="money"),
        column("net_high", kind="money"),
        column("known_part", kind="flag"),
        column("supplier_gain", kind="money"),
        column("receiver_gain", _receivers_gain, "money"),
        column("price", kind="price"),
        column("price_low", kind="price"),
        column("price_high", kind="price"),
        column("distance_km", kind="km"),
        column("avoided_co2_t_per_year", kind="carbon"),
        column("plan_quantity", kind="amount"),
        adding(column("plan_net_per_year", kind="money")),
        column("alternatives", kind="count"),
        column("verdicts", lambda p: verdicts(p.verdicts, lang), "list", phrase=outcome_first(lang), wide=40),
        column("evidence", _said_once(lang), "list", wide=40),
        column("unknowns", lambda p: unknowns(p.unknowns, lang), "list", phrase=part_text, wide=40),
        column("reading", kind="choice", choices=READINGS, wide=8),
        column("standing", kind="choice", choices=STANDINGS, wide=8),
    )


def refused_columns(lang: Lang) -> tuple[Column[Refused], ...]:
    """The fields of a pair that was examined and not proposed."""
    return (
        column("stage", lambda _: "refused", "choice", choices=STAGES),
        column("supplier"),
        column("receiver"),
        column("supplier_name", wide=18),
        column("receiver_name", wide=18),
        column("offer", wide=16),
        column("need", wide=16),
        column("kind", kind="choice", choices=REFUSALS, wide=16),
        column("reason", lambda r: say(r.reason, lang), wide=50),
        column("verdicts", lambda r: verdicts(r.verdicts, lang), "list", phrase=outcome_first(lang), wide=40),
    )


def tables(plan: Plan, lang: Lang, *, top: int | None, refused: bool) -> tuple[Table[Pairing] | Table[Refused], ...]:
    """The arrays of the JSON object: pairings, and the refused ones when asked for."""
    pairings = Table(
        "pairings",
        sentence_of("reports.sheet.pairings"),
        columns(lang),
        lambda: first_of_each_stage(plan.pairings, top),
    )
    if not refused:
        return (pairings,)
    label = sentence_of("reports.sheet.refused")
    return (pairings, Table("refused", label, refused_columns(lang), lambda: plan.refused[:top]))


def first_of_each_stage(pairings: Iterable[Pairing], top: int | None) -> Iterator[Pairing]:
    """The pairings, or the first `top` of each stage."""
    seen: Counter[str] = Counter()
    for pairing in pairings:
        seen[pairing.stage] += 1
        if top is None or seen[pairing.stage] <= top:
            yield pairing


def _receivers_gain(pairing: Pairing) -> float | None:
    """The receiver's gain such that both rounded gains add up to the rounded net."""
    net, gives, takes = (rounded(v, 2) for v in (pairing.net_per_year, pairing.supplier_gain, pairing.receiver_gain))
    if net is None or gives is None or takes is None or abs(net - gives - takes) >= _ROUNDING:
        return takes
    return round(net - gives, 2)


_ROUNDING = 0.05  # CNY; beyond it there is a third party to the gain


def _said_once(lang: Lang) -> Callable[[Pairing], Value]:
    """The evidence in words; all pairings of two names share theirs, so it is said once."""
    said: dict[int, tuple[tuple[Message, ...], list[str]]] = {}

    def evidence(pairing: Pairing) -> Value:
        given = pairing.evidence
        if id(given) not in said:
            said[id(given)] = (given, texts(given, lang))
        return said[id(given)][1]

    return evidence


def totals(given: Totals) -> Mapping[str, float | int | None]:
    """The totals of the whole plan under their stable names."""
    digits = {"gap": 9, "quantity_t_per_year": 6, "avoided_co2_t_per_year": 4}
    values = ((f.name, getattr(given, f.name)) for f in fields(given))
    return {n: v if isinstance(v, int) else rounded(v, digits.get(n, 2)) for n, v in values}
