"""The page of `gaps`: newcomers that do both, that take, that give; chains; what is bought outside; what goes away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from matchchain.reports.block import Block, Cell, Under, listing
from matchchain.reports.gaps.record import tables
from matchchain.reports.gaps.words import (
    at_most,
    holders,
    making,
    part_words,
    per_unit,
    place,
    price,
    process_name,
    radius,
    sentence,
)
from matchchain.reports.report import About, Report
from matchchain.reports.rounding import rounded
from matchchain.reports.telling.figures import amount, money, money_unit
from matchchain.reports.telling.flows import material
from matchchain.reports.telling.head import asides, numbered, office_paper, park_name, rest
from matchchain.reports.telling.words import comma, joined, listed
from matchchain.reports.telling.words import sentence as said
from matchchain.studies.growth.earning import market_earns
from matchchain.studies.growth.gaps import ChainGaps, Gaps, Prospect
from matchchain.studies.growth.leftover import Market, Unmet, Unplaced
from matchchain.studies.growth.newcomer import Kind
from matchchain.wastes import printed
from matchchain.wording import Lang

SCHEMA = "matchchain.gaps/1"
USES = 3  # processes named for one material
L = TypeVar("L", Unmet, Unplaced)


def gaps_report(found: Gaps, lang: Lang, *, top: int | None = None, filtered: bool = False) -> Report:
    """The report of a park's gaps.

    Args:
        found: what `gaps` found, whole or in part.
        lang: language of every word.
        top: how many rows a block of the page shows; None: all.
        filtered: the gaps are a selection (`--chain`, `--material`).
    """
    about = About.of(found)
    more = "" if filtered else "matchchain gaps --top {count}"
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=sentence("title", lang, park=park_name(about, lang)),
        asides=asides(about, lang),
        paper=office_paper(lang),
        notes=(
            sentence("note", lang, unit=money_unit(found.currency, lang)),
            sentence("note-plan", lang, net=money(found.net, lang), gap=_gap(found)),
        ),
        blocks=lambda: numbered(_blocks(found, lang, top, more), lang),
        closing=_closing(found, lang),
        facts={
            "park": found.park,
            "currency": found.currency,
            "net_per_year": rounded(found.net, 2),
            "upper_bound": rounded(found.bound, 2),
            "net_without_fixed_costs": rounded(found.optimum, 2),
            "bought_outside_per_year": rounded(sum(line.value or 0.0 for line in found.unmet), 2),
            "disposed_per_year": rounded(sum(line.value or 0.0 for line in found.unplaced), 2),
        },
        tables=tables(found, lang),
    )


def _gap(found: Gaps) -> str:
    """How far the plan is from proven best."""
    return f"{max(0.0, 1.0 - found.net / found.bound):.2%}" if found.bound > 0 else "0%"


def _closing(found: Gaps, lang: Lang) -> tuple[str, ...]:
    if not found.prospects:
        return ()
    card, file = sentence("card-file", lang), sentence("file", lang)
    first = found.prospects[0].number
    return (
        sentence("closing-card", lang, command=f"matchchain gaps --card {first} --out {card}"),
        sentence("closing-join", lang, command=f"matchchain what-if --join {card}"),
        sentence("closing", lang, file=file),
    )


def _blocks(found: Gaps, lang: Lang, top: int | None, more: str) -> Iterator[Block]:
    by_kind: dict[Kind, list[Prospect]] = {}
    for prospect in found.prospects:
        by_kind.setdefault(prospect.valued.newcomer.kind, []).append(prospect)
    for kind in ("both", "taker", "supplier"):
        if prospects := by_kind.get(kind):
            yield _newcomers(kind, prospects, found, lang, top, more)
    if len(found.chains) > 1:
        yield _chains(found.chains, lang)
    yield _wanted(found, lang, top, more)
    yield _offered(found, lang, top, more)


def _newcomers(kind: Kind, prospects: Sequence[Prospect], found: Gaps, lang: Lang, top: int | None, more: str) -> Block:
    cells: list[Cell[Prospect]] = [
        Cell(said("head.number", lang), lambda p: str(p.number)),
        *_main_cells(kind, lang),
        Cell(_head("amount", lang), lambda p: _sizes(p, lang)),
        *([_earns_cell(lang)] if kind == "supplier" else []),
        Cell(_head(f"worth-{kind}", lang), lambda p: money(p.valued.gain, lang), style=lambda _: "strong"),
        Cell(_head("bound", lang), lambda p: money(p.valued.bound, lang)),
    ]
    return listing(
        sentence(f"block.{kind}", lang, count=len(prospects)),
        cells,
        prospects[:top],
        under=lambda p: _under(p, found, lang),
        remarks=(sentence("rank", lang),) if kind == "supplier" else (),
        rest=rest(prospects, top, more, lang),
    )


def _head(name: str, lang: Lang) -> str:
    return sentence(f"head.{name}", lang)


def _main_cells(kind: Kind, lang: Lang) -> Iterator[Cell[Prospect]]:
    """The main material that newcomers of a kind take, and the one that they give."""
    if kind != "supplier":
        yield Cell(_head("takes", lang), lambda p: part_words(p.valued.newcomer.takes[0], lang), text=True)
    if kind != "taker":
        yield Cell(_head("gives", lang), lambda p: part_words(p.valued.newcomer.gives[0], lang), text=True)


def _earns_cell(lang: Lang) -> Cell[Prospect]:
    return Cell(_head("earns", lang), lambda p: at_most(p.earns, p.making, lang))


def _sizes(prospect: Prospect, lang: Lang) -> str:
    newcomer = prospect.valued.newcomer
    sides = (parts[0] for parts in (newcomer.takes, newcomer.gives) if parts)
    return "/".join(amount(side.quantity, side.unit, lang) for side in sides)


def _under(prospect: Prospect, found: Gaps, lang: Lang) -> Iterator[Under]:
    newcomer, gap = prospect.valued.newcomer, "  "
    if newcomer.process is not None:
        yield Under("why", sentence("label.process", lang), process_name(newcomer.process, lang))
    elif uses := found.uses.get(_material_of(prospect)):
        names = [process_name(conversion, lang) for conversion in uses]
        yield Under("why", sentence("label.uses", lang), listed(names[:USES], lang))
    for label, parts in (("label.from", newcomer.takes), ("label.to", newcomer.gives)):
        lines = [line for part in parts for line in part.lines]
        if lines:
            yield Under("why", sentence(label, lang), holders(lines, found, lang))
    if made := prospect.making:
        yield Under("why", sentence("label.cost", lang), making(made, newcomer.gives[0].unit, lang))
    if codes := newcomer.codes:
        needed = sentence("permit", lang, codes=tuple(printed(code) for code in codes))
        yield Under("stop", sentence("label.paper", lang), needed)
    main = (newcomer.takes or newcomer.gives)[0]
    each = price(per_unit(prospect), main.unit, lang)
    pays = sentence(f"pays-{newcomer.kind}", lang, price=each, material=part_words(main, lang))
    industry = newcomer.firm.industry
    facts = (
        pays,
        sentence("industry", lang, code=industry) if industry else "",
        joined((place(prospect, lang), radius(prospect.valued.radius_km, lang)), comma(lang)),
        _chains_of(prospect, found, lang),
    )
    yield Under("note", "", joined(facts, gap))


def _material_of(prospect: Prospect) -> str:
    return next((line.material for line in prospect.lines), "")


def _chains_of(prospect: Prospect, found: Gaps, lang: Lang) -> str:
    if not prospect.chains:
        return ""
    name = prospect.chains[0]
    chief = next((one.chain.chief for one in found.chains if one.chain.name == name), "")
    return sentence("chain-chief" if chief else "chain", lang, chain=name, chief=chief)


def _chains(chains: Sequence[ChainGaps], lang: Lang) -> Block:
    cells: list[Cell[ChainGaps]] = [
        Cell(_head("chain", lang), lambda one: one.chain.name or sentence("no-chain-name", lang), text=True),
        Cell(_head("chief", lang), lambda one: one.chain.chief or one.chain.office or "-", text=True),
        Cell(_head("unmet", lang), lambda one: str(one.unmet)),
        Cell(_head("bought", lang), lambda one: money(one.bought, lang)),
        Cell(_head("unplaced", lang), lambda one: str(one.unplaced)),
        Cell(_head("disposed", lang), lambda one: money(one.disposed, lang)),
        Cell(_head("newcomers", lang), _first_numbers, text=True),
    ]
    return listing(sentence("block.chains", lang, count=len(chains)), cells, chains)


def _first_numbers(one: ChainGaps) -> str:
    return (",".join(map(str, one.prospects[:3])) + ("..." if len(one.prospects) > 3 else "")) or "-"


def _wanted(found: Gaps, lang: Lang, top: int | None, more: str) -> Block:
    """What is bought outside, with what a maker could earn where that is known."""

    def earns(market: Market[Unmet]) -> str:
        made = found.makings.get((market.material, market.unit))
        return at_most(market_earns(market, found.makings), made, lang)

    cells: list[Cell[Market[Unmet]]] = [
        *_market_cells(("lacking", "price", "bought"), lang),
        Cell(_head("earns", lang), earns, style=lambda _: "strong"),
    ]
    return listing(
        sentence("block.unmet", lang, count=len(found.wanted)),
        cells,
        found.wanted[:top],
        remarks=(sentence("rank", lang),) if found.wanted else (),
        rest=rest(found.wanted, top, more, lang),
    )


def _offered(found: Gaps, lang: Lang, top: int | None, more: str) -> Block:
    """What nobody takes."""
    cells: list[Cell[Market[Unplaced]]] = _market_cells(("left", "cost", "disposed"), lang)
    title = sentence("block.unplaced", lang, count=len(found.offered))
    return listing(title, cells, found.offered[:top], rest=rest(found.offered, top, more, lang))


def _market_cells(heads: tuple[str, str, str], lang: Lang) -> list[Cell[Market[L]]]:
    """What is left of a material; the heads of its amount, its price and its value."""
    left, each, value = (_head(name, lang) for name in heads)
    return [
        Cell(_head("material", lang), lambda m: material(m.lines[0].words, m.zh, m.en, lang), text=True),
        Cell(_head("firms", lang), lambda m: str(len({line.firm for line in m.lines}))),
        Cell(left, lambda m: amount(m.left or None, m.unit, lang)),
        Cell(each, lambda m: price(_mean(m), m.unit, lang)),
        Cell(value, lambda m: money(m.value, lang)),
    ]


def _mean(market: Market[L]) -> float | None:
    """The price of what has one, by amount."""
    priced = sum(line.left or 0.0 for line in market.lines if line.value is not None)
    return market.value / priced if market.value is not None and priced else None
