"""The fields of an explanation in JSON, "matchchain.explain/1": their names are a promise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, get_args

from matchchain.park import RELATIONS
from matchchain.reports.report import Column, Record, Table, Value
from matchchain.reports.suggestions.record import KINDS, OUTCOMES, STAGES, SURE, choices, rounded, unknowns
from matchchain.reports.suggestions.sheets import LINES
from matchchain.rules import RULES
from matchchain.studies.explaining.explanation import Ends, Explanation, Limit, Named, Split
from matchchain.wording import Lang, say
from matchchain.wording.message import sentence_of

SCHEMA = "matchchain.explain/1"


_CHOICES = {
    "stage": {**STAGES, **KINDS},
    "relation": RELATIONS,
    "sure": SURE,
    "outcome": OUTCOMES,
    "rule": {rule.name: sentence_of(f"explain.rule.{rule.name}") for rule in RULES},
    "limit": {code: sentence_of(f"explain.limit.{code}") for code in get_args(Limit)},
    "by": {code: sentence_of(f"explain.share.{code}") for code in get_args(Split)},
    "side": {code: sentence_of(f"explain.side.{code}") for code in ("supplier", "receiver")},
    "line": choices("line", *LINES),
}


def facts(told: Any, view: str) -> Mapping[str, object]:  # noqa: ANN401 - any of the three answers names its park
    """What the JSON object holds beside its arrays."""
    return {"park": told.park, "currency": told.currency, "view": view}


def table(name: str, columns: Iterable[str], rows: Iterable[Record]) -> Table:
    """One array of the object."""
    made = list(rows)
    label = sentence_of(f"explain.sheet.{name}")
    heads = tuple(
        Column(field, sentence_of(f"explain.field.{field}"), choices=_CHOICES.get(field), width=16) for field in columns
    )
    return Table(name, label, heads, lambda: iter(made))


def tables(told: Explanation, lang: Lang) -> tuple[Table, ...]:
    """The pairing with its figures, its lines, shares, names, verdicts, unknowns, and who else could take it."""
    fields = _fields(told, lang)
    return (
        table("pairings", fields, [tuple(fields.values())]),
        table("lines", ("line", "low", "likely", "high", "per_year", "source"), _lines(told, lang)),
        table(
            "shares",
            ("by", "price", "supplier_gain", "receiver_gain", "taken"),
            ((s.by, rounded(s.price, 4), rounded(s.supplier, 2), rounded(s.receiver, 2), s.taken) for s in told.shares),
        ),
        table("names", ("side", "text", "material", "cas", "evidence"), _names(told.names, lang)),
        table(
            "verdicts",
            ("rule", "outcome", "paper", "text"),
            ((v.rule, v.outcome, v.paper, say(v.text, lang)) for v in told.pairing.verdicts),
        ),
        table(
            "unknowns",
            ("firm", "field", "text"),
            (tuple(u.values()) for u in unknowns(told.pairing.unknowns, lang)),
        ),
        table(
            "others",
            ("firm", "need", "stage", "net_per_year"),
            ((o.firm, o.need, o.standing, rounded(o.net, 2)) for o in told.others),
        ),
    )


def _fields(told: Explanation, lang: Lang) -> dict[str, Value]:
    p, q, costs, c = told.pairing, told.quantity, told.yearly, told.carbon
    short = told.shortfall
    return {
        "id": p.id,
        "rank": p.rank or None,
        "stage": p.stage,
        "in_plan": p.in_plan,
        "supplier": p.supplier,
        "receiver": p.receiver,
        "offer": p.offer,
        "need": p.need,
        "relation": p.relation,
        "quantity": rounded(p.quantity, 6),
        "unit": p.unit,
        "limit": q.limit,
        **_ends("supply", q.supply, 6),
        **_ends("need_quantity", q.need, 6),
        "need_unit": q.need_unit,
        "share": q.share,
        **_ends("strength", q.substitution_ratio, 6),
        "conversion": rounded(q.conversion, 9),
        "to_others": rounded(q.to_others, 6),
        "from_others": rounded(q.from_others, 6),
        **_ends("margin", told.margin, 4),
        "deal_cost": rounded(costs.deal, 2),
        "pipe_cost": rounded(costs.pipe, 2),
        "investment": rounded(costs.investment, 2),
        "annuity": rounded(costs.annuity, 2),
        "life_years": costs.life if costs.investment else None,
        "payback_years": rounded(costs.payback, 4),
        "net_per_year": rounded(p.net_per_year, 2),
        "net_low": rounded(p.net_low, 2),
        "net_high": rounded(p.net_high, 2),
        "known_part": p.known_part,
        "chance_of_gain": told.chance,
        "sure": p.confidence,
        "supplier_gain": rounded(p.supplier_gain, 2),
        "receiver_gain": rounded(p.receiver_gain, 2),
        "price": rounded(p.price, 4),
        "price_low": rounded(p.price_low, 4),
        "price_high": rounded(p.price_high, 4),
        "short": None if short is None else rounded(short.short, 4),
        "closes_if": [] if short is None else [say(closer.message, lang) for closer in short.closers],
        "distance_km": rounded(p.distance_km, 4),
        "avoided_co2_t_per_year": rounded(p.avoided_co2_t_per_year, 4),
        "co2_baseline": say(c.baseline, lang),
        "co2_sources": list(c.sources),
        "money_per_t_co2": rounded(c.money_per_t, 2),
        "kg_co2_per_yuan": rounded(c.kg_per_yuan, 6),
        "evidence": [say(e, lang) for e in p.evidence],
        "cautions": [say(e, lang) for e in p.cautions],
    }


def _ends(name: str, figure: Ends, digits: int) -> dict[str, Value]:
    low, likely, high = (rounded(v, digits) for v in figure)
    return {name: likely, f"{name}_low": low, f"{name}_high": high}


def _lines(told: Explanation, lang: Lang) -> Iterable[Record]:
    p = told.pairing
    for line in p.lines:
        known = line.likely is not None and p.quantity is not None
        year = line.sign * (line.likely or 0.0) * (p.quantity or 0.0) if known else None
        ends = sorted(v * line.sign for v in (line.low, line.high) if v is not None)
        low, high = (ends[0], ends[-1]) if ends else (None, None)
        likely = None if line.likely is None else line.sign * line.likely
        figures = (rounded(low, 4), rounded(likely, 4), rounded(high, 4), rounded(year, 2))
        yield (line.name, *figures, say(line.origin, lang))


def _names(names: tuple[Named, Named], lang: Lang) -> Iterable[Record]:
    for side, name in zip(("supplier", "receiver"), names, strict=True):
        yield (
            side,
            name.text,
            name.material or None,
            name.cas or None,
            [say(e, lang) for e in name.evidence],
        )
