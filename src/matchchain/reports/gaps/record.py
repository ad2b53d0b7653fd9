"""The records of `gaps`: newcomers first, then unmet needs, unplaced offers, materials, chains."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from matchchain.park import OFFER_KINDS
from matchchain.reports.column import Column, Fields, Table, Value, adding
from matchchain.reports.gaps.words import part_amount, part_words, per_unit, process_name, sentence
from matchchain.reports.telling.flows import named
from matchchain.studies.growth.earning import market_earns
from matchchain.studies.growth.gaps import ChainGaps, Gaps, Prospect
from matchchain.studies.growth.leftover import Line, Market, Unmet, Unplaced
from matchchain.studies.growth.newcomer import Part
from matchchain.values import dataclass
from matchchain.wastes import printed
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

column = Fields("gaps.field")
KINDS = sentence.choices("kind", "both", "taker", "supplier")
SIDES = sentence.choices("side", "need", "offer")


@dataclass(frozen=True, slots=True)
class OfMaterial:
    """What is left of one material.

    Attributes:
        side: "need" or "offer".
        market: of which material.
        earns: what a maker could earn, CNY a year; None where not known, and of an offer.
        newcomers: their numbers on the list.
    """

    side: str
    market: Market[Unmet] | Market[Unplaced]
    earns: float | None
    newcomers: tuple[int, ...]


def tables(found: Gaps, lang: Lang) -> tuple[Table[Any], ...]:
    """Every record of the answer."""

    def table(name: str, columns: tuple[Column[Any], ...], rows: Callable[[], Iterable[Any]]) -> Table[Any]:
        return Table(name, sentence_of(f"gaps.sheet.{name}"), columns, rows)

    return (
        table("newcomers", _newcomers(found, lang), lambda: found.prospects),
        table("unmet", _unmet(found, lang), lambda: found.unmet),
        table("unplaced", _unplaced(found, lang), lambda: found.unplaced),
        table("materials", _materials(lang), lambda: _of_materials(found)),
        table("chains", _chains(), lambda: found.chains),
    )


def _newcomers(found: Gaps, lang: Lang) -> tuple[Column[Prospect], ...]:
    return (
        column("number", kind="count"),
        column("kind", lambda p: p.valued.newcomer.kind, "choice", choices=KINDS, wide=14),
        column("name", lambda p: named(p.valued.newcomer.firm, lang), wide=30),
        column("process", lambda p: _process(p, lang), wide=24),
        column("takes", _of(_takes, lambda part: part_words(part, lang), ""), wide=18),
        column("takes_quantity", _of(_takes, lambda part: part.quantity, None), "number"),
        column("takes_unit", _of(_takes, lambda part: part.unit, "")),
        column("gives", _of(_gives, lambda part: part_words(part, lang), ""), wide=18),
        column("gives_quantity", _of(_gives, lambda part: part.quantity, None), "number"),
        column("gives_unit", _of(_gives, lambda part: part.unit, "")),
        column("further", lambda p: _further(p, lang), "list"),
        column("gain", lambda p: p.valued.gain, "money"),
        column("bound", lambda p: p.valued.bound, "money"),
        column("own_cost_limit", per_unit, "price"),
        column("making_cost", lambda p: p.making.cost if p.making else None, "price", digits=2),
        column("making_process", lambda p: process_name(p.making.process, lang) if p.making else ""),
        column("earns", kind="money"),
        column("industry", lambda p: p.valued.newcomer.firm.industry),
        column("permits", lambda p: [printed(code) for code in p.valued.newcomer.codes], "list"),
        column("lat", lambda p: _degrees(p, 0), "degree"),
        column("lon", lambda p: _degrees(p, 1), "degree"),
        column("zone", _zone),
        column("radius_km", lambda p: p.valued.radius_km, "km", digits=1),
        column("partners", lambda p: list(p.valued.partners), "list", wide=30),
        column("chains", lambda p: list(p.chains), "list"),
        column("uses", lambda p: _uses(p, found, lang), "list", wide=40),
        column("firm", lambda p: p.valued.newcomer.firm.id),
    )


def _takes(prospect: Prospect) -> Part | None:
    takes = prospect.valued.newcomer.takes
    return takes[0] if takes else None


def _gives(prospect: Prospect) -> Part | None:
    gives = prospect.valued.newcomer.gives
    return gives[0] if gives else None


def _of(
    side: Callable[[Prospect], Part | None], value: Callable[[Part], Value], unknown: Value
) -> Callable[[Prospect], Value]:
    """Something of the main material that a newcomer takes or gives."""

    def taken(prospect: Prospect) -> Value:
        part = side(prospect)
        return value(part) if part else unknown

    return taken


def _process(prospect: Prospect, lang: Lang) -> str:
    process = prospect.valued.newcomer.process
    return process_name(process, lang) if process else ""


def _further(prospect: Prospect, lang: Lang) -> list[str]:
    newcomer = prospect.valued.newcomer
    return [part_amount(part, lang) for part in (*newcomer.takes[1:], *newcomer.gives[1:])]


def _uses(prospect: Prospect, found: Gaps, lang: Lang) -> list[str]:
    if prospect.valued.newcomer.kind != "taker":
        return []
    return [process_name(conversion, lang) for conversion in found.uses.get(prospect.lines[0].material, ())]


def _degrees(prospect: Prospect, at: int) -> float | None:
    """Latitude (0) or longitude (1) of the best site."""
    site = prospect.valued.newcomer.firm.site
    degrees = (site.lat, site.lon)[at] if site else None
    return degrees.likely if degrees else None


def _zone(prospect: Prospect) -> str:
    site = prospect.valued.newcomer.firm.site
    return site.zone if site else ""


def _unmet(found: Gaps, lang: Lang) -> tuple[Column[Unmet], ...]:
    return (
        column("receiver", lambda line: line.firm),
        column("firm_name", lambda line: _firm(line, found, lang)),
        column("need", lambda line: line.words, wide=18),
        column("need_id", lambda line: line.id),
        column("material"),
        column("chains", lambda line: list(line.chains), "list"),
        column("quantity", lambda line: line.stated, "tonnage"),
        column("left", kind="tonnage"),
        column("unit"),
        column("price", kind="price"),
        adding(column("value", kind="money")),
        column("worth", kind="price"),
        column("demand_worth", kind="price"),
    )


def _unplaced(found: Gaps, lang: Lang) -> tuple[Column[Unplaced], ...]:
    return (
        column("supplier", lambda line: line.firm),
        column("firm_name", lambda line: _firm(line, found, lang)),
        column("offer", lambda line: line.words, wide=18),
        column("offer_id", lambda line: line.id),
        column("material"),
        column("offer_kind", lambda line: line.kind, "choice", choices=OFFER_KINDS),
        column("chains", lambda line: list(line.chains), "list"),
        column("quantity", lambda line: line.stated, "tonnage"),
        column("left", kind="tonnage"),
        column("unit"),
        column("disposal_cost", kind="price"),
        adding(column("value", kind="money")),
        column("worth", kind="price"),
        column("supply_worth", kind="price"),
    )


def _firm(line: Line, found: Gaps, lang: Lang) -> str:
    return named(found.firms[line.firm], lang)


def _materials(lang: Lang) -> tuple[Column[OfMaterial], ...]:
    return (
        column("side", kind="choice", choices=SIDES),
        column("material", lambda o: o.market.material),
        column("material_name", lambda o: o.market.zh if lang == "zh" else o.market.en),
        column("firms", lambda o: sorted({line.firm for line in o.market.lines}), "list"),
        column("left", lambda o: o.market.left, "tonnage"),
        column("unit", lambda o: o.market.unit),
        column("value", lambda o: o.market.value, "money"),
        column("earns", kind="money"),
        column("newcomers", lambda o: _numbers(o.newcomers), "list", wide=14),
    )


def _of_materials(found: Gaps) -> Iterable[OfMaterial]:
    def row(side: str, market: Market[Unmet] | Market[Unplaced], earns: float | None = None) -> OfMaterial:
        mine = {(line.firm, line.id) for line in market.lines}
        numbers = (p.number for p in found.prospects if any((line.firm, line.id) in mine for line in p.lines))
        return OfMaterial(side, market, earns, tuple(numbers))

    yield from (row("need", market, market_earns(market, found.makings)) for market in found.wanted)
    yield from (row("offer", market) for market in found.offered)


def _chains() -> tuple[Column[ChainGaps], ...]:
    return (
        column("chain", lambda one: one.chain.name),
        column("chief", lambda one: one.chain.chief),
        column("office", lambda one: one.chain.office),
        column("lead_firm", lambda one: one.chain.lead_firm),
        column("unmet", kind="count"),
        column("bought", kind="money"),
        column("unplaced", kind="count"),
        column("disposed", kind="money"),
        column("newcomers", lambda one: _numbers(one.prospects), "list", wide=14),
    )


def _numbers(given: Iterable[int]) -> list[str]:
    return [str(number) for number in given]
