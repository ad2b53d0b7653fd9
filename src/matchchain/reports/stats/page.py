"""The page of `stats`: the sentence, the three lines, the four columns; then what a month, a quarter, a year asks."""

from __future__ import annotations

from collections.abc import Iterator

from matchchain.reports.block import Block, Cell, Under, listing
from matchchain.reports.report import About, Report
from matchchain.reports.stats.ahead import forecast_block, record_block
from matchchain.reports.stats.facts import facts_of
from matchchain.reports.stats.parts import activity_block, analysis_blocks, late_block, monitoring_blocks, ranking_block
from matchchain.reports.stats.record import tables
from matchchain.reports.stats.words import LINES, period_name, plan_sentence, sentence, sum_of, the_sentence, unit
from matchchain.reports.telling.figures import money
from matchchain.reports.telling.head import numbered, office_paper, park_name
from matchchain.reports.telling.words import sentence as said
from matchchain.studies.stats import Stats
from matchchain.studies.stats.columns import Saving
from matchchain.studies.stats.trades import Linked
from matchchain.wording import Lang

SCHEMA = "matchchain.stats/1"


def stats_report(found: Stats, lang: Lang, *, top: int | None = None) -> Report:
    """The report of the figures.

    Args:
        found: what `stats` found.
        lang: language of every word.
        top: how many rows a block of the page shows; None: all.
    """
    about = About(found.park, found.park_en, found.currency, found.as_of)
    chain = {"chain": found.chain} if found.chain else {}
    named = {"park": park_name(about, lang), "period": period_name(found, lang), **chain}
    notes = (the_sentence(found, lang), plan_sentence(found, lang), *_remarks(found, lang))
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=sentence("title-chain" if chain else "title", lang, **named),
        asides=(said("as-of", lang, date=found.as_of), said("internal", lang)),
        paper=office_paper(lang),
        notes=tuple(note for note in notes if note),
        blocks=lambda: numbered(_blocks(found, lang, top), lang),
        closing=(sentence("closing", lang),),
        facts=facts_of(found, lang),
        tables=tables(found, lang),
    )


def _remarks(found: Stats, lang: Lang) -> Iterator[str]:
    if found.cards != "today":
        yield sentence(f"cards.{found.cards}", lang, date=found.as_of)
    if found.up_to < found.period.end.isoformat():
        yield sentence("running", lang, date=found.up_to)


def _blocks(found: Stats, lang: Lang, top: int | None) -> Iterator[Block]:
    yield _lines(found, lang)
    yield _columns(found, lang)
    if found.forecast is not None:
        yield forecast_block(found, lang, top)
    if found.period.kind == "month":
        yield from monitoring_blocks(found, lang, top)
    elif found.period.kind == "quarter":
        yield from analysis_blocks(found, lang, top)
    else:
        if found.ranking:
            yield ranking_block(found, lang, top)
        if found.activity.anything:
            yield activity_block(found, lang)
    if found.record:
        yield record_block(found, lang, top)
    if found.later:
        yield late_block(found, lang, top)


def _lines(found: Stats, lang: Lang) -> Block:
    """Three lines that nobody adds."""
    rows: list[tuple[str, Linked, str]] = [
        ("registered", found.registered, ""),
        ("office", found.office, sum_of(found.saving.reported, found, lang)),
    ]
    if found.plan is not None:
        rows.append(("plan", found.plan.linked, sum_of(found.plan.net, found, lang)))
    cells: list[Cell[tuple[str, Linked, str]]] = [
        Cell(sentence("head.line", lang), lambda row: LINES[row[0]][lang == "en"], text=True),
        Cell(sentence("head.firms", lang), lambda row: str(len(row[1].firms))),
        Cell(sentence("head.products", lang), lambda row: str(len(row[1].products))),
        Cell(sentence("head.trades", lang), lambda row: str(row[1].trades)),
        Cell(sentence("head.saving", lang), lambda row: row[2]),
    ]
    within = found.registered.within_groups, found.office.within_groups
    remarks = [sentence("lines-note", lang)]
    if any(within):
        remarks.append(sentence("within-groups", lang, registered=within[0], office=within[1]))
    if found.not_ours:
        remarks.append(sentence("not-ours", lang, count=found.not_ours))
    return listing(sentence("block.lines", lang), cells, rows, remarks=tuple(remarks))


def _columns(found: Stats, lang: Lang) -> Block:
    """Promised, contracted, reported, verified: of the period, and of the twelve months up to the day."""
    year = sentence("span.per-year", lang)
    rows: list[tuple[str, Saving]] = [(period_name(found, lang), found.saving), (year, found.per_year)]
    cells: list[Cell[tuple[str, Saving]]] = [
        Cell(sentence("head.span", lang), lambda row: row[0], text=True),
        *(
            Cell(sentence(f"head.{name}", lang), lambda row, name=name: money(getattr(row[1], name), lang))  # type: ignore[misc]
            for name in ("promised", "contracted", "reported", "verified")
        ),
    ]
    return listing(
        sentence("block.saving", lang, unit=unit(found, lang)), cells, rows, prose=tuple(_money_notes(found, lang))
    )


def _money_notes(found: Stats, lang: Lang) -> Iterator[Under]:
    deals = dict(zip(("promised", "contracted", "reported", "verified"), found.saving.deals, strict=True))
    yield Under("note", "", sentence("saving-note", lang, **deals))
    if found.saving.verified and (found.saving.money_verified or 0.0) < found.saving.verified:
        rest = sum_of(found.saving.verified - (found.saving.money_verified or 0.0), found, lang)
        yield Under("ask", "", sentence("price-reckoned", lang, amount=rest))
    if found.saving.partial:
        yield Under("ask", "", sentence("partial", lang))
    if found.saving.displaced:
        yield Under("stop", "", sentence("displaced", lang, amount=sum_of(found.saving.displaced, found, lang)))
