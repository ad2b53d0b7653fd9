"""The fields of a pairing in JSON and CSV, "matchchain.suggest/1": their names and order are a promise."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields

from matchchain.network.pairing import Pairing, Plan, Refused, Totals, Unknown, Verdict
from matchchain.park import RELATIONS
from matchchain.reports.report import Choices, Column, Record, Table
from matchchain.wording import Lang, Message, say
from matchchain.wording.message import sentence_of

SCHEMA = "matchchain.suggest/1"


def choices(prefix: str, *code_words: str) -> Choices:
    """Code word -> (zh, en) from the message table."""
    return {word: sentence_of(f"reports.{prefix}.{word}") for word in code_words}


STAGES = choices("stage", "ready", "papers", "figures", "existing", "group", "refused")
KINDS = choices("kind", "different", "review", "ambiguous", "unknown", "blocked", "no-gain")
OUTCOMES = choices("outcome", "pass", "block", "unknown")
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
    """The values of each pairing. All pairings of two names share their evidence, so it is said once."""
    said: dict[int, tuple[tuple[Message, ...], list[str]]] = {}
    for p in pairings:
        known = said.get(id(p.evidence))  # what is kept beside its words stays alive, so the id stays its own
        if known is None:
            known = said[id(p.evidence)] = p.evidence, [say(e, lang) for e in p.evidence]
        yield record(p, lang, known[1])


def record(p: Pairing, lang: Lang, evidence: list[str] | None = None) -> Record:
    """The values of one pairing, in the order of `columns`; the two gains add up to the net as printed.

    Args:
        p: the pairing.
        lang: "zh" or "en".
        evidence: its evidence in words, where somebody has said it already.
    """
    net, gives = rounded(p.net_per_year, 2), rounded(p.supplier_gain, 2)
    takes = rounded(p.receiver_gain, 2)
    if net is not None and gives is not None and takes is not None and abs(net - gives - takes) < 0.05:
        takes = round(net - gives, 2)
    english = lang == "en"
    return (
        p.id,
        p.rank,
        p.stage,
        p.supplier,
        p.receiver,
        (p.supplier_name_en if english else "") or p.supplier_name,
        (p.receiver_name_en if english else "") or p.receiver_name,
        p.offer,
        p.need,
        p.material,
        p.relation,
        [say(step, lang) for step in p.steps],
        p.in_plan,
        rounded(p.quantity, 6),
        p.unit,
        net,
        rounded(p.net_low, 2),
        rounded(p.net_high, 2),
        p.known_part,
        gives,
        takes,
        rounded(p.price, 4),
        rounded(p.price_low, 4),
        rounded(p.price_high, 4),
        rounded(p.distance_km, 4),
        rounded(p.avoided_co2_t_per_year, 4),
        rounded(p.plan_quantity, 6),
        rounded(p.plan_net_per_year, 2),
        p.alternatives,
        verdicts(p.verdicts, lang),
        [say(e, lang) for e in p.evidence] if evidence is None else evidence,
        unknowns(p.unknowns, lang),
    )


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
