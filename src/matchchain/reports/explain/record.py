"""The fields of an explanation in JSON, "matchchain.explain/1": their names are a promise."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from operator import attrgetter, itemgetter
from typing import Any, TypeVar, get_args

from matchchain.network.pairing import Verdict
from matchchain.park import RELATIONS
from matchchain.reports.column import Column, Table, Value
from matchchain.reports.explain.words import column, sentence
from matchchain.reports.kinds import Kind
from matchchain.reports.telling.code_words import CONFIDENCES, LINES, OUTCOMES, REFUSALS, STAGES, texts, unknowns
from matchchain.reports.telling.words import Sentences
from matchchain.rules import RULES
from matchchain.studies.explaining.explanation import Ends, Explanation, Limit, Named, Other, Share, Split
from matchchain.studies.explaining.imported import Imported
from matchchain.values import dataclass
from matchchain.wording import Lang, say
from matchchain.wording.message import sentence_of

R = TypeVar("R")

SCHEMA = "matchchain.explain/1"
CALLED = Sentences("rules").choices("name", *(rule.name for rule in RULES))
_STAGES = {**STAGES, **REFUSALS}
_LIMITS = sentence.choices("limit", *get_args(Limit))
_SPLITS = sentence.choices("share", *get_args(Split))
_SIDES = sentence.choices("side", "supplier", "receiver")


def facts(told: Any, view: str) -> Mapping[str, object]:  # noqa: ANN401 - any of the four answers names its park
    """What the JSON object holds beside its arrays."""
    return {"park": told.park, "currency": told.currency, "view": view}


def table(name: str, columns: tuple[Column[R], ...], rows: Callable[[], Iterable[R]]) -> Table[R]:
    """One array of the object."""
    return Table(name, sentence_of(f"explain.sheet.{name}"), columns, rows)


def of_pairing(name: str, kind: Kind = "text", value: Callable[[Any], Value] | None = None) -> Column[Any]:
    """A field of the pairing that an explanation or a route tells of."""
    choices = {"stage": _STAGES, "relation": RELATIONS, "sure": CONFIDENCES}.get(name)
    return column(name, value or attrgetter(f"pairing.{name}"), kind, choices=choices)


IDENTITY: tuple[Column[Any], ...] = (
    of_pairing("id"),
    of_pairing("rank", "count", lambda told: told.pairing.rank or None),
    of_pairing("stage", "choice"),
    of_pairing("in_plan", "flag"),
    of_pairing("supplier"),
    of_pairing("receiver"),
    of_pairing("offer"),
    of_pairing("need"),
    of_pairing("relation", "choice"),
)
"""Which pairing it is."""


def tables(told: Explanation, lang: Lang) -> tuple[Table[Any], ...]:
    """The pairing with its figures, its lines, shares, names, verdicts, unknowns, and who else could take it."""
    names = tuple(zip(("supplier", "receiver"), told.names, strict=True))
    known = () if told.imported is None else (table("imported", _imported(), lambda: told.imported or ()),)
    return (
        table("pairings", (*IDENTITY, *_amounts(), *_money(), *_told(lang)), lambda: (told,)),
        lines_table(lambda: _lines(told, lang)),
        table("shares", _shares(), lambda: told.shares),
        table("names", _names(lang), lambda: names),
        table("verdicts", _verdicts(lang), lambda: told.pairing.verdicts),
        unknowns_table(told.pairing.unknowns, lang),
        table("others", _others(), lambda: told.others),
        *known,
    )


def _ends(name: str, of: Callable[[Explanation], Ends], kind: Kind) -> tuple[Column[Explanation], ...]:
    """A figure with the low and the high end of it."""
    return (
        column(name, lambda told: of(told)[1], kind),
        column(f"{name}_low", lambda told: of(told)[0], kind),
        column(f"{name}_high", lambda told: of(told)[2], kind),
    )


def _amounts() -> tuple[Column[Explanation], ...]:
    return (
        of_pairing("quantity", "amount"),
        of_pairing("unit"),
        column("limit", lambda told: told.quantity.limit, "choice", choices=_LIMITS),
        *_ends("supply", lambda told: told.quantity.supply, "amount"),
        *_ends("need_quantity", lambda told: told.quantity.need, "amount"),
        column("need_unit", lambda told: told.quantity.need_unit),
        column("share", lambda told: told.quantity.share, "percent"),
        *_ends("strength", lambda told: told.quantity.substitution_ratio, "factor"),
        column("conversion", lambda told: told.quantity.conversion, "factor", digits=9),
        column("to_others", lambda told: told.quantity.to_others, "amount"),
        column("from_others", lambda told: told.quantity.from_others, "amount"),
    )


def _money() -> tuple[Column[Explanation], ...]:
    return (
        *_ends("margin", lambda told: told.margin, "price"),
        column("deal_cost", lambda told: told.yearly.deal, "money"),
        column("pipe_cost", lambda told: told.yearly.pipe, "money"),
        column("investment", lambda told: told.yearly.investment, "money"),
        column("annuity", lambda told: told.yearly.annuity, "money"),
        column("life_years", lambda told: told.yearly.life if told.yearly.investment else None, "number"),
        column("payback_years", lambda told: told.yearly.payback, "number", digits=4),
        of_pairing("net_per_year", "money"),
        of_pairing("net_low", "money"),
        of_pairing("net_high", "money"),
        of_pairing("known_part", "flag"),
        column("chance_of_gain", lambda told: told.chance, "percent"),
        of_pairing("sure", "choice", lambda told: told.pairing.confidence),
        of_pairing("supplier_gain", "money"),
        of_pairing("receiver_gain", "money"),
        of_pairing("price", "price"),
        of_pairing("price_low", "price"),
        of_pairing("price_high", "price"),
        column("short", lambda told: None if told.shortfall is None else told.shortfall.short, "price"),
    )


def _told(lang: Lang) -> tuple[Column[Explanation], ...]:
    def closes(told: Explanation) -> Value:
        return [] if told.shortfall is None else texts((closer.message for closer in told.shortfall.closers), lang)

    return (
        column("closes_if", closes, "list"),
        of_pairing("distance_km", "km"),
        of_pairing("avoided_co2_t_per_year", "carbon"),
        column("co2_baseline", lambda told: say(told.carbon.baseline, lang), wide=24),
        column("co2_sources", lambda told: list(told.carbon.sources), "list"),
        column("money_per_t_co2", lambda told: told.carbon.money_per_t, "price", digits=2),
        column("kg_co2_per_yuan", lambda told: told.carbon.kg_per_yuan, "factor"),
        of_pairing("evidence", "list", lambda told: texts(told.pairing.evidence, lang)),
        of_pairing("cautions", "list", lambda told: texts(told.pairing.cautions, lang)),
    )


@dataclass(frozen=True, slots=True)
class SumLine:
    """A line of the sum: money per unit, low, likely and high, money a year, and where it is from."""

    line: str
    low: float | None
    likely: float | None
    high: float | None
    per_year: float | None
    source: str


def lines_table(rows: Callable[[], Iterable[SumLine]]) -> Table[SumLine]:
    """The lines of a sum as records."""
    columns: tuple[Column[SumLine], ...] = (
        column("line", kind="choice", choices=LINES),
        column("low", kind="price"),
        column("likely", kind="price"),
        column("high", kind="price"),
        column("per_year", kind="money"),
        column("source"),
    )
    return table("lines", columns, rows)


def _lines(told: Explanation, lang: Lang) -> Iterator[SumLine]:
    p = told.pairing
    for line in p.lines:
        likely = None if line.likely is None else line.sign * line.likely
        year = None if likely is None or p.quantity is None else likely * p.quantity
        ends = sorted(v * line.sign for v in (line.low, line.high) if v is not None)
        low, high = (ends[0], ends[-1]) if ends else (None, None)
        yield SumLine(line.name, low, likely, high, year, say(line.origin, lang))


def _shares() -> tuple[Column[Share], ...]:
    return (
        column("by", kind="choice", choices=_SPLITS),
        column("price", kind="price"),
        column("supplier_gain", lambda share: share.supplier, "money"),
        column("receiver_gain", lambda share: share.receiver, "money"),
        column("taken", kind="flag"),
    )


def _names(lang: Lang) -> tuple[Column[tuple[str, Named]], ...]:
    return (
        column("side", lambda of: of[0], "choice", choices=_SIDES),
        column("text", lambda of: of[1].text),
        column("material", lambda of: of[1].material or None),
        column("cas", lambda of: of[1].cas or None),
        column("evidence", lambda of: texts(of[1].evidence, lang), "list"),
    )


def _verdicts(lang: Lang) -> tuple[Column[Verdict], ...]:
    return (
        column("rule", kind="choice", choices=CALLED),
        column("outcome", kind="choice", choices=OUTCOMES),
        column("paper", kind="flag"),
        column("text", lambda verdict: say(verdict.text, lang), wide=50),
    )


def unknowns_table(given: Iterable[Any], lang: Lang) -> Table[Mapping[str, str]]:
    """The figures that nobody has stated, as records."""
    columns: tuple[Column[Mapping[str, str]], ...] = tuple(
        column(name, itemgetter(name)) for name in ("firm", "field", "text")
    )
    return table("unknowns", columns, lambda: unknowns(given, lang))


def _imported() -> tuple[Column[Imported], ...]:
    return (
        column("side", kind="choice", choices=_SIDES),
        column("field"),
        column("text"),
        column("file", wide=24),
        column("as_of", lambda one: one.as_of or None),
        column("imported_on", lambda one: one.on),
        column("cell"),
        column("imported_by", lambda one: one.by or None),
    )


def _others() -> tuple[Column[Other], ...]:
    return (
        column("firm"),
        column("need"),
        column("stage", lambda other: other.standing, "choice", choices=_STAGES),
        column("net_per_year", lambda other: other.net, "money"),
    )
