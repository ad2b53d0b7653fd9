"""The page of `ideas`: takers in the park, industries outside, what only lacks something, what has no place yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matchchain.reports.block import Block, Cell, Under, listing
from matchchain.reports.ideas.record import tables
from matchchain.reports.ideas.words import (
    REASONS,
    goods,
    in_the_way,
    names,
    outside,
    quantity,
    question,
    sentence,
    taker,
    waiting,
)
from matchchain.reports.report import About, Report
from matchchain.reports.rounding import rounded
from matchchain.reports.telling.figures import money, money_unit
from matchchain.reports.telling.flows import named
from matchchain.reports.telling.head import asides, numbered, office_paper, park_name, rest
from matchchain.reports.telling.words import listed
from matchchain.studies.ideas.values import Idea, Ideas
from matchchain.wastes import printed
from matchchain.wording import Lang

SCHEMA = "matchchain.ideas/1"
_NAMED = 12  # offers without a place that a line names


def ideas_report(found: Ideas, lang: Lang, *, top: int | None = None, filtered: bool = False) -> Report:
    """The report of a park's ideas.

    Args:
        found: what `ideas` found, whole or in part.
        lang: language of every word.
        top: how many rows a block of the page shows; None: all.
        filtered: the ideas are a selection (of a firm, `--offer`).
    """
    about = About.of(found)
    more = "" if filtered else "matchchain ideas --top {count}"
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=sentence("title", lang, park=park_name(about, lang)),
        asides=asides(about, lang),
        paper=office_paper(lang),
        notes=(
            sentence("note", lang, unit=money_unit(found.currency, lang)),
            sentence("counted", lang, offers=found.offers, taken=found.taken, left=found.offers - found.taken),
        ),
        blocks=lambda: numbered(_blocks(found, lang, top, more), lang),
        closing=_closing(found, lang),
        facts={
            "park": found.park,
            "currency": found.currency,
            "jurisdiction": found.where,
            "offers_looked_at": found.offers,
            "offers_taken": found.taken,
            "avoidable_per_year": rounded(sum(i.offer.avoided or 0.0 for i in found.ideas if i.takers), 2),
        },
        tables=tables(found, lang),
    )


def _closing(found: Ideas, lang: Lang) -> tuple[str, ...]:
    first = next((one.number for _, one in found.takers), None)
    accept = () if first is None else (sentence("closing-accept", lang, command=f"matchchain ideas accept {first}"),)
    return (*accept, sentence("closing", lang, file=sentence("file", lang)))


def _blocks(found: Ideas, lang: Lang, top: int | None, more: str) -> Iterator[Block]:
    inside = [idea for idea in found.ideas if idea.takers]
    beyond = [idea for idea in found.ideas if not idea.takers and idea.outside]
    said = [idea for idea in found.ideas if idea.empty and idea.offer.waiting]
    none = [idea for idea in found.ideas if idea.empty and not idea.offer.waiting]
    if inside:
        count = sum(len(idea.takers) for idea in inside)
        yield block(sentence("block.park", lang, count=len(inside), ideas=count), inside, found, lang, top, more)
    if beyond:
        yield block(sentence("block.outside", lang, count=len(beyond)), beyond, found, lang, top, more)
    if said:
        yield block(sentence("block.waiting", lang, count=len(said)), said, found, lang, top, more)
    if none:
        yield Block(sentence("block.none", lang, count=len(none)), prose=tuple(_placeless(none, lang)))


def block(title: str, ideas: Sequence[Idea], found: Ideas, lang: Lang, top: int | None, more: str) -> Block:
    """Some ideas, a row an offer; `more` is the command that shows those that are left out."""
    cells: list[Cell[Idea]] = [
        Cell(sentence("head.offer", lang), lambda idea: goods(idea.offer, lang), text=True),
        Cell(sentence("head.firm", lang), lambda idea: named(idea.offer.firm, lang), text=True),
        Cell(sentence("head.amount", lang), lambda idea: quantity(idea.offer, lang)),
        Cell(sentence("head.avoided", lang), lambda idea: _avoided(idea, lang), style=lambda _: "strong"),
    ]
    left = rest(ideas, top, more, lang)
    return listing(title, cells, ideas[:top], under=lambda idea: _under(idea, found, lang), rest=left)


def _avoided(idea: Idea, lang: Lang) -> str:
    return sentence("sold", lang) if idea.offer.sold else money(idea.offer.avoided, lang)


def _under(idea: Idea, found: Ideas, lang: Lang) -> Iterator[Under]:
    offer = idea.offer
    for one in idea.takers:
        yield Under("why", str(one.number), taker(offer, one, lang))
    if idea.further:
        yield Under("note", "", sentence("further", lang, count=idea.further))
    if idea.takers:
        stops = in_the_way(idea.takers[0], lang)
        if stops:
            yield Under("stop", sentence("label.stop", lang), stops[0])
        yield Under("ask", sentence("label.ask", lang), question(offer, idea.takers[0], lang))
    if idea.outside:
        told = listed((outside(one, found, lang) for one in idea.outside), lang)
        yield Under("note" if idea.takers else "why", sentence("label.outside", lang), told)
        if offer.hazardous and not idea.takers:
            yield Under("stop", sentence("label.first", lang), _permit(idea, lang))
    if offer.waiting:
        yield Under("note", sentence("label.waiting", lang), waiting(found, offer, lang))


def _permit(idea: Idea, lang: Lang) -> str:
    codes = tuple(map(printed, idea.offer.codes))
    return sentence("permit", lang, codes=codes) if codes else sentence("permit-no-code", lang)


def _placeless(none: Sequence[Idea], lang: Lang) -> Iterator[Under]:
    for reason, both in REASONS.items():
        offers = [idea.offer for idea in none if idea.reason == reason]
        if offers:
            yield Under("note", both[lang == "en"], names(offers, lang, _NAMED))
