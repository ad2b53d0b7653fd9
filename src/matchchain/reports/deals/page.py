"""The page of `deal list`: which deals need a phone call, and what each has come to."""

from __future__ import annotations

from collections.abc import Iterable

from matchchain.followup.light import Colour
from matchchain.reports.block import Block, Cell, listing
from matchchain.reports.deals.record import tables
from matchchain.reports.deals.words import (
    SCHEMA,
    both_firms,
    column_of_money,
    light,
    reasons,
    sentence,
    state,
    style,
    verified,
)
from matchchain.reports.report import About, Report
from matchchain.reports.rounding import rounded
from matchchain.reports.telling.figures import money, money_unit
from matchchain.reports.telling.head import asides, numbered, office_paper, park_name, rest
from matchchain.studies.deals.deals import DealFound, Deals
from matchchain.wording import Lang

_COLOURS: tuple[Colour, ...] = ("red", "yellow", "grey", "green")


def deals_report(found: Deals, lang: Lang, *, top: int | None = None) -> Report:
    """The report of a park's deals.

    Args:
        found: the deals that were asked for.
        lang: language of every word.
        top: how many rows a block of the page shows; None: all.
    """
    about = About.of(found)
    rules = found.rules.name if lang == "zh" else found.rules.name_en
    note = sentence("note", lang, unit=money_unit(found.currency, lang), rules=rules, day=found.rules.ledger_day)
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=sentence("title", lang, park=park_name(about, lang)),
        asides=asides(about, lang),
        paper=office_paper(lang, landscape=True),
        notes=(note, *((_lights(found, lang),) if found.rows else (sentence("no-deals", lang),))),
        blocks=lambda: numbered(_blocks(found, lang, top), lang),
        closing=_closing(found, lang),
        facts={
            "park": found.park,
            "currency": found.currency,
            "as_of": found.as_of,
            "rules": found.rules.name,
            "year": found.year,
            "lights": {colour: found.counted(colour) for colour in _COLOURS},
            "totals": {name: rounded(value, 2) for name, value in totals(found.rows).items()},
        },
        tables=tables(found, lang),
    )


def totals(rows: Iterable[DealFound]) -> dict[str, float]:
    """The four columns of deals that have not stopped, and what sellers inside the park lose; unknown ones left out."""
    going = [row.account for row in rows]
    return {
        "promised": sum(one.promised or 0.0 for one in going if not one.standing.is_over),
        "contracted": sum(one.contracted or 0.0 for one in going if not one.standing.is_over),
        "reported": sum(one.reported or 0.0 for one in going),
        "verified": sum(one.verified or 0.0 for one in going),
        "displaced": sum(one.displaced for one in going),
    }


def _lights(found: Deals, lang: Lang) -> str:
    counts = {colour: found.counted(colour) for colour in _COLOURS}
    return sentence("lights", lang, over=sum(row.is_over for row in found.rows), count=len(found.rows), **counts)


def _blocks(found: Deals, lang: Lang, top: int | None) -> tuple[Block, ...]:
    going = [row for row in found.rows if not row.is_over]
    over = [row for row in found.rows if row.is_over]
    blocks = []
    if going:
        blocks.append(_block(sentence("block.going", lang, count=len(going)), going, lang, top))
    if over:
        blocks.append(_block(sentence("block.over", lang, count=len(over)), over, lang, top))
    return tuple(blocks)


def _block(title: str, rows: list[DealFound], lang: Lang, top: int | None) -> Block:
    cells: list[Cell[DealFound]] = [
        Cell(sentence("head.id", lang), lambda row: row.deal.id),
        Cell(sentence("head.light", lang), lambda row: light(row, lang), style=style),
        Cell(sentence("head.material", lang), lambda row: row.deal.material, text=True),
        Cell(sentence("head.firms", lang), lambda row: both_firms(row, lang), text=True),
        Cell(sentence("head.state", lang), lambda row: state(row, lang), text=True),
        Cell(sentence("head.promised", lang), lambda row: column_of_money(row.account.promised, row, lang)),
        Cell(sentence("head.contracted", lang), lambda row: column_of_money(row.account.contracted, row, lang)),
        Cell(sentence("head.reported", lang), lambda row: column_of_money(row.account.reported, row, lang)),
        Cell(sentence("head.verified", lang), lambda row: verified(row, lang)),
    ]
    shown = rows[:top]
    return listing(title, cells, shown, under=lambda row: reasons(row, lang), rest=rest(rows, top, "", lang))


def _closing(found: Deals, lang: Lang) -> tuple[str, ...]:
    if not found.rows:
        return ()
    sums = {name: money(value, lang) if value else "0" for name, value in totals(found.rows).items()}
    unit = money_unit(found.currency, lang)
    lost = totals(found.rows)["displaced"]
    apart = (sentence("displaced", lang, displaced=sums.pop("displaced"), unit=unit),) if lost else ()
    facts = {name: text for name, text in sums.items() if name != "displaced"}
    return (sentence("totals", lang, unit=unit, **facts), *apart, sentence("closing", lang, id=found.rows[0].deal.id))
