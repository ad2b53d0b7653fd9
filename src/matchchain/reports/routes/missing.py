"""Missing steps on a page and as records: `routes` shows them, and `suggest --library` the first of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from matchchain.park import Firm
from matchchain.reports.block import Block, Cell, Under
from matchchain.reports.column import Column, Table, Value
from matchchain.reports.routes.words import (
    AGAIN,
    NAMES,
    column,
    firm_of,
    listed,
    process,
    sentence,
    stuff,
    table,
)
from matchchain.reports.telling.code_words import part_text, verdicts
from matchchain.reports.telling.figures import amount, money, number, unit_word
from matchchain.reports.telling.ranking import ranked
from matchchain.reports.telling.reasons import brief
from matchchain.reports.telling.words import comma, joined
from matchchain.reports.telling.words import listed as statements
from matchchain.studies.routing.missing import Missing, MissingStep, Partner, Product, Together
from matchchain.wording import Lang

SHELVES = sentence.choices("shelf", "park", "library")


def missing_block(found: Missing, firms: Mapping[str, Firm], lang: Lang, top: int | None) -> Block:
    """The block "缺一步": what each missing step is worth, from whom it takes and to whom it gives.

    Args:
        found: the missing steps.
        firms: the park's firms by their ids.
        lang: language of every word.
        top: how many to show; None: all.
    """
    cells: list[Cell[MissingStep]] = [
        Cell(sentence("head.process", lang), lambda m: process(m.conversion, lang), text=True),
        Cell(sentence("head.worth", lang), lambda m: money(m.worth, lang), style=lambda _: "strong"),
        Cell(sentence("head.work", lang), lambda m: amount(m.work, m.unit, lang)),
        Cell(sentence("head.bears", lang), lambda m: _bears(m, lang)),
    ]
    title = sentence("block.missing", lang, count=len(found.steps))
    if found.steps:
        remark = sentence("missing-note", lang)
    else:
        remark = sentence("none-missing" if found.net > 0 else "none-priced", lang, count=found.looked_at)
    return ranked(
        title, cells, found.steps, lang, top=top, command=AGAIN, remarks=(remark,), prose=_together(found, lang),
        under=lambda one: _under(one, firms, lang),
    )  # fmt: skip


def _bears(one: MissingStep, lang: Lang) -> str:
    """How much the work may cost per unit before nothing is gained."""
    return sentence("per-unit", lang, figure=number(one.bears, lang), unit=unit_word(one.unit, lang))


def _together(found: Missing, lang: Lang) -> tuple[Under, ...]:
    """What two steps bring together, and all of them."""
    prose = []
    for pair in found.together[:NAMES]:
        first, second = process(pair.first, lang), process(pair.second, lang)
        alone = [money(worth, lang) if worth > 0 else "0" for worth in pair.alone]
        facts = {"first": first, "second": second, "worth": money(pair.worth, lang), "one": alone[0], "other": alone[1]}
        prose.append(Under("note", "", sentence("together", lang, **facts)))
    if found.steps or found.together:
        prose.append(Under("note", "", sentence("all-worth", lang, worth=money(found.all_worth, lang))))
    return tuple(prose)


def _under(one: MissingStep, firms: Mapping[str, Firm], lang: Lang) -> Iterator[Under]:
    sources = sentence("from", lang, partners=_partners(one.sources, firms, lang))
    takers = sentence("to", lang, partners=_partners(one.takers, firms, lang))
    yield Under("why", "", statements((sources, takers, _outside(one, lang)), lang))
    counted = statements(_counted(one, lang), lang)
    if counted:
        yield Under("note", "", counted)
    if one.papers:
        papers = statements((brief(v.text, lang) for v in one.papers), lang)
        yield Under("stop", sentence("papers", lang), papers)


def _outside(one: MissingStep, lang: Lang) -> str:
    """What it would make beyond what the park takes."""
    left = [p for p in one.products if p.made - p.taken > max(0.005 * p.made, 1e-6)]
    parts = [
        sentence("left-over", lang, stuff=stuff(p.stuff, lang), quantity=amount(p.made - p.taken, p.unit, lang))
        for p in left
    ]
    return sentence("outside", lang, goods=joined(parts, comma(lang))) if parts else ""


def _counted(one: MissingStep, lang: Lang) -> Iterator[str]:
    unit = unit_word(one.unit, lang)
    if one.stated_cost:
        yield sentence("stated-cost", lang, cost=number(one.stated_cost, lang), unit=unit)
    if one.stated_yearly:
        yield sentence("stated-yearly", lang, cost=money(one.stated_yearly, lang))
    if one.uncounted:
        yield sentence("uncounted", lang, names=listed((stuff(name, lang) for name in one.uncounted), lang))
    if one.ceiling:
        yield sentence("ceiling", lang)


def _partners(partners: Sequence[Partner], firms: Mapping[str, Firm], lang: Lang) -> str:
    names = [
        sentence(
            "partner", lang,
            firm=firm_of(p.firm, firms, lang), stuff=stuff(p.stuff, lang), quantity=amount(p.quantity, p.unit, lang),
        )
        for p in partners
    ]  # fmt: skip
    return listed(names, lang)


def missing_table(
    name: str, found: Missing, firms: Mapping[str, Firm], lang: Lang, top: int | None
) -> Table[tuple[int, MissingStep]]:
    """The missing steps as records, the first so many."""
    return table(name, _columns(firms, lang), lambda: enumerate(found.steps[:top], start=1), "missing")


def _columns(firms: Mapping[str, Firm], lang: Lang) -> tuple[Column[tuple[int, MissingStep]], ...]:
    def partners(given: Sequence[Partner]) -> Value:
        return [_part(one, firms, lang) for one in given]

    def source(one: MissingStep) -> str:
        return (one.conversion.source_en if lang == "en" else "") or one.conversion.source

    return (
        column("rank", lambda m: m[0], "count"),
        column("process_id", lambda m: m[1].conversion.id),
        column("process", lambda m: process(m[1].conversion, lang), wide=24),
        column("shelf", lambda m: m[1].shelf, "choice", choices=SHELVES),
        column("worth", lambda m: m[1].worth, "money"),
        column("work", lambda m: m[1].work, "amount"),
        column("unit", lambda m: m[1].unit, wide=8),
        column("bears", lambda m: m[1].bears, "price"),
        column("stated_cost", lambda m: m[1].stated_cost, "price"),
        column("stated_yearly", lambda m: m[1].stated_yearly, "money"),
        column("uncounted", lambda m: [stuff(name, lang) for name in m[1].uncounted], "list"),
        column("ceiling", lambda m: m[1].ceiling, "flag"),
        column("sources", lambda m: partners(m[1].sources), "list", phrase=part_text, wide=50),
        column("takers", lambda m: partners(m[1].takers), "list", phrase=part_text, wide=50),
        column("products", lambda m: [_product(p, lang) for p in m[1].products], "list", phrase=part_text, wide=40),
        column("papers", lambda m: verdicts(m[1].papers, lang), "list", phrase=part_text, wide=40),
        column("source", lambda m: source(m[1]), wide=60),
    )


def _product(product: Product, lang: Lang) -> Mapping[str, str]:
    """A product as small named parts."""
    amounts = {name: amount(getattr(product, name), product.unit, lang) for name in ("made", "taken")}
    return {
        "material": product.stuff.text,
        "made": _plain(product.made),
        "taken": _plain(product.taken),
        "unit": product.unit,
        "text": sentence("product", lang, stuff=stuff(product.stuff, lang), **amounts),
    }


def _plain(quantity: float) -> str:
    return f"{quantity:.6f}".rstrip("0").rstrip(".")


def _part(partner: Partner, firms: Mapping[str, Firm], lang: Lang) -> Mapping[str, str]:
    """A partner as small named parts."""
    return {
        "firm": partner.firm,
        "material": partner.stuff.text,
        "quantity": _plain(partner.quantity),
        "unit": partner.unit,
        "process": partner.through.id if partner.through else "",
        "text": _partners((partner,), firms, lang),
    }


def together_table(found: Missing, lang: Lang) -> Table[Together]:
    """Pairs of missing steps that are worth more together."""
    columns: tuple[Column[Together], ...] = (
        column("first", lambda t: process(t.first, lang), wide=24),
        column("second", lambda t: process(t.second, lang), wide=24),
        column("worth", kind="money"),
        column("first_alone", lambda t: t.alone[0], "money"),
        column("second_alone", lambda t: t.alone[1], "money"),
    )
    return table("together", columns, lambda: found.together)
