"""The records of `gaps`: newcomers first, then unmet needs, unplaced offers, materials, chains."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from matchchain.park import OFFER_KINDS
from matchchain.reports.gaps.words import part_amount, per_unit, process_name
from matchchain.reports.report import Column, Record, Table
from matchchain.reports.suggestions.record import rounded
from matchchain.reports.telling.flows import named
from matchchain.studies.growth.earning import market_earns
from matchchain.studies.growth.gaps import Gaps, Prospect
from matchchain.studies.growth.leftover import Market, Unmet, Unplaced
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

_NEWCOMERS = (
    "number", "kind", "name", "process", "takes", "takes_quantity", "takes_unit", "gives", "gives_quantity",
    "gives_unit", "further", "gain", "bound", "own_cost_limit", "making_cost", "making_process", "earns", "industry",
    "permits", "lat", "lon", "zone", "radius_km", "partners", "chains", "uses", "firm",
)  # fmt: skip
_UNMET = (
    "receiver", "firm_name", "need", "need_id", "material", "chains", "quantity", "left", "unit", "price", "value",
    "worth", "demand_worth",
)  # fmt: skip
_UNPLACED = (
    "supplier", "firm_name", "offer", "offer_id", "material", "offer_kind", "chains", "quantity", "left", "unit",
    "disposal_cost", "value", "worth", "supply_worth",
)  # fmt: skip
_MATERIALS = ("side", "material", "material_name", "firms", "left", "unit", "value", "earns", "newcomers")
_CHAINS = ("chain", "chief", "office", "lead_firm", "unmet", "bought", "unplaced", "disposed", "newcomers")
_PATTERNS = {
    **dict.fromkeys(("gain", "bound", "value", "bought", "disposed", "earns"), "#,##0"),
    **dict.fromkeys(("quantity", "left", "takes_quantity", "gives_quantity"), "#,##0.##"),
    "radius_km": "#,##0",
}
_WIDE = {"name": 30, "process": 24, "takes": 18, "gives": 18, "partners": 30, "uses": 40, "need": 18, "offer": 18}


def tables(found: Gaps, lang: Lang) -> tuple[Table, ...]:
    """Every record of the answer."""
    given: tuple[tuple[str, tuple[str, ...], Callable[[Gaps, Lang], Iterator[Record]]], ...] = (
        ("newcomers", _NEWCOMERS, _newcomers),
        ("unmet", _UNMET, _unmet),
        ("unplaced", _UNPLACED, _unplaced),
        ("materials", _MATERIALS, _materials),
        ("chains", _CHAINS, _chains),
    )

    def table(name: str, fields: tuple[str, ...], rows: Callable[[Gaps, Lang], Iterator[Record]]) -> Table:
        return Table(name, sentence_of(f"gaps.sheet.{name}"), tuple(map(_column, fields)), lambda: rows(found, lang))

    return tuple(table(*each) for each in given)


def _column(name: str) -> Column:
    choices = _CHOICES.get(name)
    return Column(name, sentence_of(f"gaps.field.{name}"), _PATTERNS.get(name, ""), choices, width=_WIDE.get(name, 14))


_CHOICES = {
    "kind": {code: sentence_of(f"gaps.kind.{code}") for code in ("both", "taker", "supplier")},
    "side": {code: sentence_of(f"gaps.side.{code}") for code in ("need", "offer")},
    "offer_kind": OFFER_KINDS,
}


def _newcomers(found: Gaps, lang: Lang) -> Iterator[Record]:
    for prospect in found.prospects:
        yield _newcomer(prospect, found, lang)


def _newcomer(prospect: Prospect, found: Gaps, lang: Lang) -> Record:
    valued, newcomer = prospect.valued, prospect.valued.newcomer
    take, give = (parts[0] if parts else None for parts in (newcomer.takes, newcomer.gives))
    site = newcomer.firm.site
    further = [part_amount(part, lang) for part in (*newcomer.takes[1:], *newcomer.gives[1:])]
    uses = found.uses.get(prospect.lines[0].material, ()) if newcomer.kind == "taker" else ()
    return (
        prospect.number,
        newcomer.kind,
        named(newcomer.firm, lang),
        process_name(newcomer.process, lang) if newcomer.process else "",
        take.words if take else "",
        take.quantity if take else None,
        take.unit if take else "",
        give.words if give else "",
        give.quantity if give else None,
        give.unit if give else "",
        further,
        rounded(valued.gain, 2),
        rounded(valued.bound, 2),
        rounded(per_unit(prospect), 4),
        rounded(prospect.making.cost, 2) if prospect.making else None,
        process_name(prospect.making.process, lang) if prospect.making else "",
        rounded(prospect.earns, 2),
        newcomer.firm.industry,
        list(newcomer.codes),
        site.lat.likely if site and site.lat else None,
        site.lon.likely if site and site.lon else None,
        site.zone if site else "",
        rounded(valued.radius_km, 1),
        list(valued.partners),
        list(prospect.chains),
        [process_name(conversion, lang) for conversion in uses],
        newcomer.firm.id,
    )


def _unmet(found: Gaps, lang: Lang) -> Iterator[Record]:
    for line in found.unmet:
        yield (
            line.firm, named(found.firms[line.firm], lang), line.words, line.id, line.material, list(line.chains),
            rounded(line.stated, 3), rounded(line.left, 3), line.unit, rounded(line.price, 4), rounded(line.value, 2),
            rounded(line.worth, 4), rounded(line.demand_worth, 4),
        )  # fmt: skip


def _unplaced(found: Gaps, lang: Lang) -> Iterator[Record]:
    for line in found.unplaced:
        yield (
            line.firm, named(found.firms[line.firm], lang), line.words, line.id, line.material, line.kind,
            list(line.chains), rounded(line.stated, 3), rounded(line.left, 3), line.unit,
            rounded(line.disposal_cost, 4), rounded(line.value, 2), rounded(line.worth, 4),
            rounded(line.supply_worth, 4),
        )  # fmt: skip


def _materials(found: Gaps, lang: Lang) -> Iterator[Record]:
    def row(side: str, market: Market[Unmet] | Market[Unplaced], earns: float | None = None) -> Record:
        mine = {(line.firm, line.id) for line in market.lines}
        numbers = [p.number for p in found.prospects if any((line.firm, line.id) in mine for line in p.lines)]
        return (
            side, market.material, market.zh if lang == "zh" else market.en,
            sorted({line.firm for line in market.lines}), rounded(market.left, 3), market.unit,
            rounded(market.value, 2), rounded(earns, 2), [str(number) for number in numbers],
        )  # fmt: skip

    yield from (row("need", market, market_earns(market, found.makings)) for market in found.wanted)
    yield from (row("offer", market) for market in found.offered)


def _chains(found: Gaps, lang: Lang) -> Iterator[Record]:
    del lang
    for one in found.chains:
        yield (
            one.chain.name, one.chain.chief, one.chain.office, one.chain.lead_firm, one.unmet, rounded(one.bought, 2),
            one.unplaced, rounded(one.disposed, 2), [str(number) for number in one.prospects],
        )  # fmt: skip
