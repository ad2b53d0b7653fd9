"""Missing steps on a page and as records: `routes` shows them, and `suggest --library` the first of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from matchchain.park import Firm
from matchchain.reports.report import Block, Column, Head, Record, Row, Table, Under
from matchchain.reports.routes.words import NAMES, comma, firm_of, listed, process, rest_of, sentence, stuff
from matchchain.reports.suggestions.record import rounded, verdicts
from matchchain.reports.telling.figures import amount, money, number, unit_word
from matchchain.reports.telling.pairing import joined
from matchchain.reports.telling.pairing import listed as statements
from matchchain.reports.telling.pairing import sentence as said
from matchchain.reports.telling.reasons import brief
from matchchain.studies.routing.missing import Missing, MissingStep, Partner, Product
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

SHELVES = {shelf: sentence_of(f"routes.shelf.{shelf}") for shelf in ("park", "library")}


def missing_block(found: Missing, firms: Mapping[str, Firm], lang: Lang, top: int | None) -> Block:
    """The block "缺一步": what each missing step is worth, from whom it takes and to whom it gives.

    Args:
        found: the missing steps.
        firms: the park's firms by their ids.
        lang: language of every word.
        top: how many to show; None: all.
    """
    heads = (
        Head(said("head.number", lang)),
        Head(sentence("head.process", lang), text=True),
        Head(sentence("head.worth", lang)),
        Head(sentence("head.work", lang)),
        Head(sentence("head.bears", lang)),
    )
    shown = found.steps[:top]
    rows = tuple(
        Row(
            (
                str(at),
                process(one.conversion, lang),
                money(one.worth, lang),
                amount(one.work, one.unit, lang),
                sentence("per-unit", lang, figure=number(one.bears, lang), unit=unit_word(one.unit, lang)),
            ),
            tuple(_under(one, firms, lang)),
        )
        for at, one in enumerate(shown, start=1)
    )
    title = sentence("block.missing", lang, count=len(found.steps))
    if not rows:
        nothing = sentence("none-missing" if found.net > 0 else "none-priced", lang, count=found.looked_at)
        return Block(title, remarks=(nothing,), prose=_together(found, lang))
    return Block(
        title,
        heads,
        rows,
        remarks=(sentence("missing-note", lang),),
        prose=_together(found, lang),
        rest=rest_of(len(found.steps), top, lang),
    )


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


_FIELDS = (
    "rank", "process_id", "process", "shelf", "worth", "work", "unit", "bears", "stated_cost", "stated_yearly",
    "uncounted", "ceiling", "sources", "takers", "products", "papers", "source",
)  # fmt: skip
_PATTERNS = {"worth": "#,##0", "work": "#,##0", "bears": "#,##0.00", "stated_yearly": "#,##0"}
_WIDE = {"process": 24, "sources": 50, "takers": 50, "products": 40, "papers": 40, "source": 60}


def missing_table(name: str, found: Missing, firms: Mapping[str, Firm], lang: Lang, top: int | None) -> Table:
    """The missing steps as records."""
    columns = tuple(
        Column(
            field, sentence_of(f"routes.field.{field}"), _PATTERNS.get(field, ""),
            SHELVES if field == "shelf" else None, width=_WIDE.get(field, 12),
            phrase=(lambda part: part["text"]) if field in {"sources", "takers", "products", "papers"} else None,
        )
        for field in _FIELDS
    )  # fmt: skip
    rows = found.steps[:top]
    return Table(
        name, sentence_of("routes.sheet.missing"), columns,
        lambda: (_record(at, one, firms, lang) for at, one in enumerate(rows, start=1)),
    )  # fmt: skip


def _record(rank: int, one: MissingStep, firms: Mapping[str, Firm], lang: Lang) -> Record:
    english = lang == "en"
    return (
        rank,
        one.conversion.id,
        process(one.conversion, lang),
        one.shelf,
        rounded(one.worth, 2),
        rounded(one.work, 6),
        one.unit,
        rounded(one.bears, 4),
        rounded(one.stated_cost, 4),
        rounded(one.stated_yearly, 2),
        [stuff(name, lang) for name in one.uncounted],
        one.ceiling,
        [_part(p, firms, lang) for p in one.sources],
        [_part(p, firms, lang) for p in one.takers],
        [_product(p, lang) for p in one.products],
        verdicts(one.papers, lang),
        (one.conversion.source_en if english else "") or one.conversion.source,
    )  # fmt: skip


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


def together_table(found: Missing, lang: Lang) -> Table:
    """Pairs of missing steps that are worth more together."""
    fields = ("first", "second", "worth", "first_alone", "second_alone")
    columns = tuple(Column(f, sentence_of(f"routes.field.{f}"), _PATTERNS.get(f, "")) for f in fields)
    return Table(
        "together", sentence_of("routes.sheet.together"), columns,
        lambda: (
            (process(t.first, lang), process(t.second, lang), rounded(t.worth, 2), *(rounded(a, 2) for a in t.alone))
            for t in found.together
        ),
    )  # fmt: skip
