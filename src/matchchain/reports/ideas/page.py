"""The page of `ideas`: takers in the park, industries outside, what only lacks something, what has no place yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matchchain.reports.drill.words import asides, numbered, park_name
from matchchain.reports.ideas.record import tables
from matchchain.reports.ideas.words import (
    REASONS,
    comma,
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
from matchchain.reports.report import Block, Head, Report, Row, Under
from matchchain.reports.suggestions.record import rounded
from matchchain.reports.telling.figures import money, money_unit
from matchchain.reports.telling.flows import named
from matchchain.reports.telling.pairing import joined
from matchchain.studies.ideas.values import Idea, Ideas
from matchchain.wastes import printed
from matchchain.wording import Lang

SCHEMA = "matchchain.ideas/1"
_NAMED = 12  # offers without a place that a line names


def ideas_report(found: Ideas, lang: Lang, *, top: int | None = None) -> Report:
    """The report of a park's ideas.

    Args:
        found: what `ideas` found, whole or in part.
        lang: language of every word.
        top: how many rows a block of the page shows; None: all.
    """
    return Report(
        schema=SCHEMA,
        lang=lang,
        title=sentence("title", lang, park=park_name(found.park, found.park_en, lang)),
        asides=asides(found.as_of, lang),
        notes=(
            sentence("note", lang, unit=money_unit(found.currency, lang)),
            sentence("counted", lang, offers=found.offers, taken=found.taken, left=found.offers - found.taken),
        ),
        blocks=lambda: numbered(_blocks(found, lang, top), lang),
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
        as_of=found.as_of,
    )


def _closing(found: Ideas, lang: Lang) -> tuple[str, ...]:
    first = next((one.number for _, one in found.takers), None)
    accept = () if first is None else (sentence("closing-accept", lang, command=f"matchchain ideas accept {first}"),)
    return (*accept, sentence("closing", lang, file=sentence("file", lang)))


def _blocks(found: Ideas, lang: Lang, top: int | None) -> Iterator[Block]:
    inside = [idea for idea in found.ideas if idea.takers]
    beyond = [idea for idea in found.ideas if not idea.takers and idea.outside]
    said = [idea for idea in found.ideas if idea.empty and idea.offer.waiting]
    none = [idea for idea in found.ideas if idea.empty and not idea.offer.waiting]
    if inside:
        count = sum(len(idea.takers) for idea in inside)
        yield block(sentence("block.park", lang, count=len(inside), ideas=count), inside, found, lang, top)
    if beyond:
        yield block(sentence("block.outside", lang, count=len(beyond)), beyond, found, lang, top)
    if said:
        yield block(sentence("block.waiting", lang, count=len(said)), said, found, lang, top)
    if none:
        yield Block(sentence("block.none", lang, count=len(none)), prose=tuple(_placeless(none, lang)))


def block(
    title: str, ideas: Sequence[Idea], found: Ideas, lang: Lang, top: int | None, more: str = "rest"
) -> Block:
    """Some ideas, a row an offer; `more` is the sentence that says where the rest is."""
    heads = (
        Head(sentence("head.offer", lang), text=True),
        Head(sentence("head.firm", lang), text=True),
        Head(sentence("head.amount", lang)),
        Head(sentence("head.avoided", lang)),
    )
    left = 0 if top is None else max(0, len(ideas) - top)
    rest = sentence(more, lang, count=left, top=len(ideas)) if left else ""
    return Block(title, heads, tuple(_row(idea, found, lang) for idea in ideas[:top]), rest=rest)


def _row(idea: Idea, found: Ideas, lang: Lang) -> Row:
    offer = idea.offer
    avoided = sentence("sold", lang) if offer.sold else money(offer.avoided, lang)
    cells = (goods(offer, lang), named(offer.firm, lang), quantity(offer, lang), avoided)
    return Row(cells, tuple(_under(idea, found, lang)))


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
        told = joined((outside(one, found, lang) for one in idea.outside), comma(lang))
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
