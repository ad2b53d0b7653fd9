"""The page of `gaps`: newcomers that do both, that take, that give; chains; what is bought outside; what goes away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from matchchain.reports.drill.words import numbered
from matchchain.reports.gaps.record import tables
from matchchain.reports.gaps.words import (
    at_most,
    holders,
    making,
    park_name,
    part_words,
    per_unit,
    place,
    price,
    process_name,
    radius,
    sentence,
)
from matchchain.reports.report import Block, Head, Report, Row, Under
from matchchain.reports.suggestions.record import rounded
from matchchain.reports.telling.figures import amount, money, money_unit
from matchchain.reports.telling.flows import material
from matchchain.reports.telling.pairing import joined
from matchchain.reports.telling.pairing import sentence as said
from matchchain.studies.growth.earning import market_earns
from matchchain.studies.growth.gaps import ChainGaps, Gaps, Prospect
from matchchain.studies.growth.leftover import Market, Unmet, Unplaced
from matchchain.studies.growth.newcomer import Kind
from matchchain.wording import Lang

SCHEMA = "matchchain.gaps/1"
USES = 3  # processes named for one material
Markets: TypeAlias = Sequence[Market[Unmet]] | Sequence[Market[Unplaced]]
_HEADS = {"unmet": ("lacking", "price", "bought"), "unplaced": ("left", "cost", "disposed")}


def gaps_report(found: Gaps, lang: Lang, *, top: int | None = None) -> Report:
    """The report of a park's gaps.

    Args:
        found: what `gaps` found, whole or in part.
        lang: language of every word.
        top: how many rows a block of the page shows; None: all.
    """
    internal = said("internal", lang)
    return Report(
        schema=SCHEMA,
        lang=lang,
        title=sentence("title", lang, park=park_name(found, lang)),
        asides=(said("as-of", lang, date=found.as_of), internal) if found.as_of else (internal,),
        notes=(
            sentence("note", lang, unit=money_unit(found.currency, lang)),
            sentence("note-plan", lang, net=money(found.net, lang), gap=_gap(found)),
        ),
        blocks=lambda: numbered(_blocks(found, lang, top), lang),
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
        as_of=found.as_of,
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


def _blocks(found: Gaps, lang: Lang, top: int | None) -> Iterator[Block]:
    by_kind: dict[Kind, list[Prospect]] = {}
    for prospect in found.prospects:
        by_kind.setdefault(prospect.valued.newcomer.kind, []).append(prospect)
    for kind in ("both", "taker", "supplier"):
        if prospects := by_kind.get(kind):
            yield _newcomers(kind, prospects, found, lang, top)
    if len(found.chains) > 1:
        yield _chains(found.chains, lang)
    yield _wanted(found, lang, top)
    yield _markets("unplaced", found.offered, lang, top)


def _newcomers(kind: Kind, prospects: Sequence[Prospect], found: Gaps, lang: Lang, top: int | None) -> Block:
    heads = {
        "both": (Head(sentence("head.takes", lang), text=True), Head(sentence("head.gives", lang), text=True)),
        "taker": (Head(sentence("head.takes", lang), text=True),),
        "supplier": (Head(sentence("head.gives", lang), text=True),),
    }[kind]
    worth = Head(sentence(f"head.worth-{kind}", lang))
    rows = tuple(_row(prospect, found, lang) for prospect in prospects[:top])
    earns = (Head(sentence("head.earns", lang)),) if kind == "supplier" else ()
    figures = (Head(sentence("head.amount", lang)), *earns, worth, Head(sentence("head.bound", lang)))
    title = sentence(f"block.{kind}", lang, count=len(prospects))
    rest = _rest(len(prospects), top, lang)
    remarks = (sentence("rank", lang),) if kind == "supplier" else ()
    return Block(title, (Head(said("head.number", lang)), *heads, *figures), rows, remarks, rest=rest)


def _row(prospect: Prospect, found: Gaps, lang: Lang) -> Row:
    valued, newcomer = prospect.valued, prospect.valued.newcomer
    sides = [parts[0] for parts in (newcomer.takes, newcomer.gives) if parts]
    sizes = "/".join(amount(side.quantity, side.unit, lang) for side in sides)
    cells = (
        str(prospect.number),
        *(part_words(side, lang) for side in sides),
        sizes,
        *((at_most(prospect.earns, prospect.making, lang),) if newcomer.kind == "supplier" else ()),
        money(valued.gain, lang),
        money(valued.bound, lang),
    )
    return Row(cells, tuple(_under(prospect, found, lang)))


def _under(prospect: Prospect, found: Gaps, lang: Lang) -> Iterator[Under]:
    newcomer, gap = prospect.valued.newcomer, "  "
    if newcomer.process is not None:
        yield Under("why", sentence("label.process", lang), process_name(newcomer.process, lang))
    elif uses := found.uses.get(_material_of(prospect)):
        names = [process_name(conversion, lang) for conversion in uses]
        yield Under("why", sentence("label.uses", lang), joined(names[:USES], ";" if lang == "zh" else "; "))
    for label, parts in (("label.from", newcomer.takes), ("label.to", newcomer.gives)):
        lines = [line for part in parts for line in part.lines]
        if lines:
            yield Under("why", sentence(label, lang), holders(lines, found, lang))
    if made := prospect.making:
        yield Under("why", sentence("label.cost", lang), making(made, newcomer.gives[0].unit, lang))
    if codes := newcomer.codes:
        yield Under("stop", sentence("label.paper", lang), sentence("permit", lang, codes=codes))
    main = (newcomer.takes or newcomer.gives)[0]
    each = price(per_unit(prospect), main.unit, lang)
    pays = sentence(f"pays-{newcomer.kind}", lang, price=each, material=part_words(main, lang))
    industry = newcomer.firm.industry
    facts = (
        pays,
        sentence("industry", lang, code=industry) if industry else "",
        joined((place(prospect, lang), radius(prospect.valued.radius_km, lang)), "," if lang == "zh" else ", "),
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
    heads = (
        Head(sentence("head.chain", lang), text=True),
        Head(sentence("head.chief", lang), text=True),
        Head(sentence("head.unmet", lang)),
        Head(sentence("head.bought", lang)),
        Head(sentence("head.unplaced", lang)),
        Head(sentence("head.disposed", lang)),
        Head(sentence("head.newcomers", lang), text=True),
    )
    rows = tuple(_chain_row(one, lang) for one in chains)
    return Block(sentence("block.chains", lang, count=len(chains)), heads, rows)


def _chain_row(one: ChainGaps, lang: Lang) -> Row:
    shown = ",".join(map(str, one.prospects[:3])) + ("..." if len(one.prospects) > 3 else "")
    return Row(
        (
            one.chain.name or sentence("no-chain-name", lang),
            one.chain.chief or one.chain.office or "-",
            str(one.unmet),
            money(one.bought, lang),
            str(one.unplaced),
            money(one.disposed, lang),
            shown or "-",
        )
    )


def _wanted(found: Gaps, lang: Lang, top: int | None) -> Block:
    """What is bought outside, with what a maker could earn where that is known."""
    block = _markets("unmet", found.wanted, lang, top)
    made = [found.makings.get((market.material, market.unit)) for market in found.wanted[:top]]
    earns = [
        at_most(market_earns(market, found.makings), one, lang)
        for market, one in zip(found.wanted[:top], made, strict=True)
    ]
    remarks = (sentence("rank", lang),) if found.wanted else ()
    rows = tuple(
        replace(row, cells=(*row.cells, one)) for row, one in zip(block.rows, earns, strict=True)
    )
    return replace(block, heads=(*block.heads, Head(sentence("head.earns", lang))), rows=rows, remarks=remarks)


def _markets(key: str, given: Markets, lang: Lang, top: int | None) -> Block:
    """What is left of each material; `key` is unmet or unplaced."""
    lacking, price_head, value = _HEADS[key]
    heads = (
        Head(sentence("head.material", lang), text=True),
        Head(sentence("head.firms", lang)),
        *(Head(sentence(f"head.{name}", lang)) for name in (lacking, price_head, value)),
    )
    rows = tuple(
        Row(
            (
                _words(market, lang),
                str(len({line.firm for line in market.lines})),
                amount(market.left or None, market.unit, lang),
                price(_mean(market), market.unit, lang),
                money(market.value, lang),
            )
        )
        for market in given[:top]
    )
    return Block(sentence(f"block.{key}", lang, count=len(given)), heads, rows, rest=_rest(len(given), top, lang))


def _words(market: Market[Unmet] | Market[Unplaced], lang: Lang) -> str:
    return material(market.lines[0].words, market.zh, market.en, lang)


def _mean(market: Market[Unmet] | Market[Unplaced]) -> float | None:
    """The price of what has one, by amount."""
    priced = sum(line.left or 0.0 for line in market.lines if line.value is not None)
    return market.value / priced if market.value is not None and priced else None


def _rest(count: int, top: int | None, lang: Lang) -> str:
    left = 0 if top is None else max(0, count - top)
    return sentence("rest", lang, count=left, top=count) if left else ""
