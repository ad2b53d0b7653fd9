"""The workbook of `suggest`: one sheet to work through, one with every figure, one with what was refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from matchchain.entries.private.masked import masked
from matchchain.network.pairing import Line, Pairing, Plan, once
from matchchain.reports.column import Column, Table, Value
from matchchain.reports.kinds import Kind
from matchchain.reports.suggestions.record import column, columns, first_of_each_stage, tables
from matchchain.reports.telling import pairing as words
from matchchain.reports.telling.code_words import CONFIDENCES, LINES, STAGES, texts
from matchchain.reports.telling.figures import UNKNOWN, money_unit, places, scaled, shares, unit_word
from matchchain.reports.telling.open_name_table import names_table
from matchchain.reports.telling.question import ask
from matchchain.reports.telling.reasons import stops, why
from matchchain.wording import Lang, say
from matchchain.wording.message import sentence_of


def sheets(plan: Plan, lang: Lang, *, top: int | None, refused: bool) -> tuple[Table[Any], ...]:
    """The sheets: suggestions for a person, details with lines and corridor, the refused when asked for."""

    def rows() -> Iterator[Pairing]:
        return first_of_each_stage(plan.pairings, top)

    suggestions = Table("suggestions", sentence_of("reports.sheet.suggestions"), _brief_columns(plan, lang), rows)
    details = Table("pairings", sentence_of("reports.sheet.pairings"), (*columns(lang), *_detail_columns(lang)), rows)
    names = (names_table(plan.names[:top], lang, fill_in=True),) if plan.names else ()
    return (suggestions, *names, details, *tables(plan, lang, top=top, refused=refused)[1:])


def _brief_columns(plan: Plan, lang: Lang) -> tuple[Column[Pairing], ...]:
    unit = money_unit(plan.currency, lang)

    def gain(name: str, value: Callable[[Pairing], Value]) -> Column[Pairing]:
        made: Column[Pairing] = column(name, value, "scaled")
        return replace(made, label=(made.label[0].replace("{unit}", unit), made.label[1].replace("{unit}", unit)))

    return (
        column("rank", kind="count", wide=6),
        column("stage", kind="choice", choices=STAGES),
        column("material_name", lambda p: words.material(p, lang), wide=18),
        column("supplier_name", lambda p: words.supplier(p, lang), wide=20),
        column("receiver_name", lambda p: words.receiver(p, lang), wide=20),
        column("quantity", kind="amount"),
        column("unit", lambda p: unit_word(p.unit, lang), wide=7),
        gain("net_scaled", lambda p: _scaled(p, p.net_per_year, lang)),
        gain("low_scaled", lambda p: _scaled(p, p.net_low, lang)),
        gain("high_scaled", lambda p: _scaled(p, p.net_high, lang)),
        gain("supplier_scaled", lambda p: _share(p, 1, lang)),
        gain("receiver_scaled", lambda p: _share(p, 2, lang)),
        column("known_part", kind="flag"),
        column("sure", lambda p: p.confidence, "choice", choices=CONFIDENCES, wide=7),
        column("distance_km", kind="km"),
        column("why", lambda p: why(p, lang), wide=60),
        column("stop", lambda p: stops(p, lang), wide=50),
        column("ask", lambda p: ask(p, lang), wide=50),
        column("alternatives", kind="count"),
    )


def _scaled(p: Pairing, value: float | None, lang: Lang) -> float | None:
    """Money as the screen rounds it, in its unit: all figures of a row to the decimals of the joint gain."""
    digits = 0 if p.net_per_year is None else places(p.net_per_year, lang)
    return None if value is None else float(scaled(value, digits, lang))


def _share(p: Pairing, at: int, lang: Lang) -> float | None:
    """The gain of one side as the screen shows it: both add up to the joint gain."""
    text = shares(p.net_per_year, (p.supplier_gain, p.receiver_gain), lang)[at]
    return None if text == UNKNOWN else float(text.replace(",", ""))


def _detail_columns(lang: Lang) -> tuple[Column[Pairing], ...]:
    lines = _LinesOf()
    return (
        column("sure", lambda p: p.confidence, "choice", choices=CONFIDENCES),
        column("supplier_contact", lambda p: masked(p.supplier_contact), wide=18),
        column("receiver_contact", lambda p: masked(p.receiver_contact), wide=18),
        column("cautions", lambda p: texts(p.cautions, lang), "list", wide=40),
        column("strength", lambda p: None if p.substitution_ratio is None else p.substitution_ratio[1], "factor"),
        column("deal_cost", kind="money"),
        *(made for name in LINES for made in _line_columns(name, lang, lines)),
    )


class _LinesOf:
    """The lines of some rows by name: made once for all columns, and not kept beyond the rows at hand."""

    def __init__(self) -> None:
        self._rows: Sequence[Pairing] = ()
        self._found: dict[str, list[Line | None]] = {}

    def __call__(self, rows: Sequence[Pairing], name: str) -> list[Line | None]:
        """(rows,): of each row the line of this name, the first where there are several."""
        if self._rows is not rows:
            self._rows = rows
            lines = [{line.name: line for line in reversed(once(row.lines))} for row in rows]
            self._found = {of: [named.get(of) for named in lines] for of in LINES}
        return self._found[name]


def _line_columns(name: str, lang: Lang, lines: _LinesOf) -> Iterator[Column[Pairing]]:
    """A line of the sum: likely, low and high figure per unit, and where it comes from."""
    word = sentence_of(f"reports.line.{name}")

    def end(of: str, value: Callable[[Line], Value], unknown: Value) -> Column[Pairing]:
        label = sentence_of(f"reports.column.line_{of}")

        def many(rows: Sequence[Pairing]) -> list[Value]:
            return [unknown if line is None else value(line) for line in lines(rows, name)]

        both = (label[0].replace("{name}", word[0]), label[1].replace("{name}", word[1]))
        kind: Kind = "text" if of == "origin" else "price"
        return Column(f"{name}_{of}", both, lambda p: many((p,))[0], kind, many=many)

    yield end("likely", lambda line: line.likely, None)
    yield end("low", lambda line: line.low, None)
    yield end("high", lambda line: line.high, None)
    yield end("origin", lambda line: say(line.origin, lang), "")
