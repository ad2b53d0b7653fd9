"""The workbook of `suggest`: one sheet to work through, one with every figure, one with what was refused."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from matchchain.network.pairing import Pairing, Plan
from matchchain.reports.clean import masked
from matchchain.reports.figures import UNKNOWN, places, scaled, shares, unit_word
from matchchain.reports.names.confirm_table import names_table
from matchchain.reports.report import Column, Record, Table, Value
from matchchain.reports.suggestions import words
from matchchain.reports.suggestions.question import ask
from matchchain.reports.suggestions.reasons import stops, why
from matchchain.reports.suggestions.record import (
    AMOUNT,
    COUNT,
    MONEY,
    PRICE,
    STAGES,
    SURE,
    column,
    columns,
    first_of_each_stage,
    records,
    tables,
)
from matchchain.wording import Lang, Message, say
from matchchain.wording.message import sentence_of

LINES = (
    "avoided_disposal",
    "avoided_purchase",
    "pretreatment_cost",
    "transport_cost",
    "extra_cost",
    "residue_cost",
    "processing_cost",
)
_SCALED = ("net_scaled", "low_scaled", "high_scaled", "supplier_scaled", "receiver_scaled")


def sheets(plan: Plan, lang: Lang, *, top: int | None, refused: bool) -> tuple[Table, ...]:
    """The sheets: suggestions for a person, details with lines and corridor, the refused when asked for."""
    suggestions = Table(
        "suggestions",
        sentence_of("reports.sheet.suggestions"),
        _brief_columns(plan, lang),
        lambda: (_brief(p, lang) for p in first_of_each_stage(plan.pairings, top)),
    )
    details = Table(
        "pairings",
        sentence_of("reports.sheet.pairings"),
        (*columns(lang), *_detail_columns()),
        lambda: _details(list(first_of_each_stage(plan.pairings, top)), lang),
    )
    names = (names_table(plan.names[:top], lang, fill_in=True),) if plan.names else ()
    return (suggestions, *names, details, *tables(plan, lang, top=top, refused=refused)[1:])


def _brief_columns(plan: Plan, lang: Lang) -> tuple[Column, ...]:
    unit = words.money_unit_of(plan, lang)
    money = [
        replace(c, label=(c.label[0].replace("{unit}", unit), c.label[1].replace("{unit}", unit)))
        for c in (column(name, "#,##0.0#", width=13) for name in _SCALED)
    ]
    return (
        column("rank", COUNT, width=6),
        column("stage", choices=STAGES),
        column("material_name", width=18),
        column("supplier_name", width=20),
        column("receiver_name", width=20),
        column("quantity", AMOUNT),
        column("unit", width=7),
        *money,
        column("known_part", width=8),
        column("sure", choices=SURE, width=7),
        column("distance_km", "0.0", width=8),
        column("why", width=60),
        column("stop", width=50),
        column("ask", width=50),
        column("alternatives", COUNT, width=8),
    )


def _brief(p: Pairing, lang: Lang) -> Record:
    _, gives, takes = shares(p.net_per_year, (p.supplier_gain, p.receiver_gain), lang)
    digits = 0 if p.net_per_year is None else places(p.net_per_year, lang)
    net, low, high = (
        None if v is None else float(scaled(v, digits, lang)) for v in (p.net_per_year, p.net_low, p.net_high)
    )
    return (
        p.rank,
        p.stage,
        words.material(p, lang),
        words.supplier(p, lang),
        words.receiver(p, lang),
        p.quantity,
        unit_word(p.unit, lang),
        net,
        low,
        high,
        _figure(gives),
        _figure(takes),
        p.known_part,
        p.confidence,
        p.distance_km,
        why(p, lang),
        stops(p, lang),
        ask(p, lang),
        p.alternatives,
    )


def _figure(text: str) -> float | None:
    return None if text == UNKNOWN else float(text.replace(",", ""))


def _detail_columns() -> tuple[Column, ...]:
    made = [
        column("sure", choices=SURE),
        column("supplier_contact", width=18),
        column("receiver_contact", width=18),
        column("cautions", width=40),
        column("strength", "0.000"),
        column("deal_cost", MONEY),
    ]
    for name in LINES:
        line = sentence_of(f"reports.line.{name}")
        for end in ("likely", "low", "high", "origin"):
            label = sentence_of(f"reports.column.line_{end}")
            both = (label[0].replace("{name}", line[0]), label[1].replace("{name}", line[1]))
            made.append(
                Column(
                    f"{name}_{end}",
                    both,
                    "" if end == "origin" else PRICE,
                    width=20 if end == "origin" else 12,
                )
            )
    return tuple(made)


def _details(pairings: Sequence[Pairing], lang: Lang) -> Iterator[Record]:
    for values, pairing in zip(records(pairings, lang), pairings, strict=True):
        yield (*values, *_detail(pairing, lang))


def _detail(p: Pairing, lang: Lang) -> Record:
    values: list[Value] = [
        p.confidence,
        masked(p.supplier_contact),
        masked(p.receiver_contact),
        [say(c, lang) for c in p.cautions],
        None if p.substitution_ratio is None else p.substitution_ratio[1],
        p.deal_cost,
    ]
    found = {line.name: line for line in p.lines}
    for name in LINES:
        line = found.get(name)
        values += (
            [None, None, None, ""]
            if line is None
            else [line.likely, line.low, line.high, _origin(line.origin, lang)]
        )
    return tuple(values)


def _origin(origin: Message, lang: Lang) -> str:
    return say(origin, lang)
