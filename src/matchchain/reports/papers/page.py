"""The page of `papers plan`: the order that unlocks most, then each authority's part for one joint sitting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import get_args

from matchchain.reports.block import Block, Cell, Under, listing
from matchchain.reports.drawing import Bar, Bars
from matchchain.reports.papers.record import table
from matchchain.reports.papers.words import law, material, name_of, others, paper, sentence, whom
from matchchain.reports.report import About, Paper, Report
from matchchain.reports.rounding import rounded
from matchchain.reports.telling.figures import money, money_unit, yearly
from matchchain.reports.telling.head import asides, numbered, park_name, rest
from matchchain.reports.telling.reasons import brief
from matchchain.reports.telling.words import joined
from matchchain.reports.telling.words import sentence as said
from matchchain.rules.traits import Authority
from matchchain.studies.papers.plan import PapersPlan, Sought
from matchchain.values import dataclass
from matchchain.wording import Lang

SCHEMA = "matchchain.papers-plan/1"
_FIRST = 10  # papers of which the headline speaks
_BARS = 10
COMMAND = "matchchain papers plan"


@dataclass(frozen=True, slots=True)
class How:
    """How a page is made: printed for a sitting or looked at, contacts in full or masked."""

    pack: bool
    phones: bool


def papers_report(
    found: PapersPlan, lang: Lang, *, top: int | None = None, pack: bool = False, phones: bool = False
) -> Report:
    """The report of the missing papers.

    Args:
        found: what `papers_plan` found.
        lang: language of every word.
        top: how many papers a block, and a file, shows; None: all.
        pack: it is printed for a joint sitting: a part for each authority, with room to write the results in.
        phones: contacts stand there in full, for the office alone.
    """
    about = About.of(found)
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=sentence("title", lang, park=park_name(about, lang)),
        asides=asides(about, lang),
        notes=(sentence("note", lang, unit=money_unit(found.currency, lang)),),
        blocks=lambda: numbered(_blocks(found, lang, top, How(pack, phones)), lang),
        closing=(sentence("closing", lang, command=_saved(lang)),) if found.sought and not pack else (),
        facts={
            "park": found.park, "currency": found.currency, "net_without": rounded(found.net_without, 2),
            "net_with_all": rounded(found.net_with_all, 2), "unlocks": rounded(found.unlocks, 2),
            "idle": len(found.idle), "held": found.held,
        },
        tables=(table(found, lang, top, phones=phones),),
        paper=Paper(mark=sentence("mark", lang), landscape=True),
    )  # fmt: skip


def _saved(lang: Lang) -> str:
    return f"{COMMAND} --out {sentence('file', lang)}"


def headline(found: PapersPlan, lang: Lang) -> str:
    """What all papers unlock, and the first of them."""
    first = min(_FIRST, len(found.sought))
    # Papers that win together count only when all of them are given.
    while 0 < first < len(found.sought) and found.sought[first - 1].unlocks is None:
        first += 1
    unlocked = found.sought[first - 1].net_with - found.net_without if first else 0.0
    return sentence(
        "headline", lang, now=money(found.net_without, lang), unit=money_unit(found.currency, lang),
        all=money(found.net_with_all, lang), more=money(found.unlocks, lang), first=first,
        count=len(found.sought) + len(found.beyond), unlocked=money(unlocked, lang),
    )  # fmt: skip


def _blocks(found: PapersPlan, lang: Lang, top: int | None, how: How) -> Iterator[Block]:
    if not found.sought:
        yield Block(sentence("block.order", lang, count=0), remarks=(sentence("none", lang),))
        return
    yield _order(found, lang, top, how)
    for authority in get_args(Authority):
        if mine := found.of(authority):
            yield _group(found, authority, mine, lang, how)
    if found.beyond:
        yield _beyond(found, lang, top, how)
    if found.idle:
        command = f"{COMMAND} --format csv"
        yield Block(
            sentence("block.idle", lang, count=len(found.idle)), remarks=(sentence("idle", lang, command=command),)
        )


def _order(found: PapersPlan, lang: Lang, top: int | None, how: How) -> Block:
    shown = found.sought[:top]
    cells = [
        *_cells(lang, how),
        Cell(sentence("head.authority", lang), lambda one: sentence(f"short.{one.paper.authority}", lang), text=True),
        _unlocks(lang),
        Cell(sentence("head.total", lang), lambda one: _total(one, found, lang)),
    ]
    held = (sentence("held", lang, count=found.held),) if found.held else ()
    return listing(
        sentence("block.order", lang, count=len(found.sought)),
        cells,
        shown,
        remarks=(headline(found, lang), *held),
        rest=rest(found.sought, top, f"{COMMAND} --top {{count}}", lang),
        drawing=_bars(shown, lang) if how.pack else None,
    )


def _total(one: Sought, found: PapersPlan, lang: Lang) -> str:
    return "" if one.unlocks is None else money(one.net_with - found.net_without, lang)


def _bars(shown: Sequence[Sought], lang: Lang) -> Bars | None:
    """What the first papers unlock, on one scale."""
    labels = {
        one.rank: joined((str(one.rank), name_of(one.paper.firm, lang), material(one, lang)), " ") for one in shown
    }
    bars = [
        Bar(labels[one.rank], one.unlocks, money(one.unlocks, lang))
        for one in shown[:_BARS]
        if one.unlocks is not None
    ]
    return Bars(tuple(bars)) if len(bars) > 1 else None


def _cells(lang: Lang, how: How) -> list[Cell[Sought]]:
    return [
        Cell(said("head.number", lang), lambda one: str(one.rank)),
        Cell(sentence("head.whom", lang), lambda one: _whom(one, lang, how), text=True, short=True),
        Cell(said("head.material", lang), lambda one: material(one, lang), text=True, short=True),
        Cell(sentence("head.paper", lang), lambda one: paper(one, lang), text=True),
    ]


def _whom(one: Sought, lang: Lang, how: How) -> str:
    """Who brings it; a screen has no room for contacts, which stand in the pack."""
    if not how.pack and not how.phones:
        return name_of(one.paper.firm, lang)
    return whom(one, lang, phones=how.phones)


def _unlocks(lang: Lang) -> Cell[Sought]:
    def words(one: Sought) -> str:
        return sentence("with-next", lang) if one.unlocks is None else money(one.unlocks, lang)

    return Cell(sentence("head.unlocks", lang), words, style=lambda _: "strong")


def _group(found: PapersPlan, authority: Authority, mine: Sequence[Sought], lang: Lang, how: How) -> Block:
    """One authority's part; on a screen its title alone."""
    unlocks = sum(one.unlocks or 0.0 for one in mine)
    title = sentence(
        "block.group", lang, authority=sentence(f"authority.{authority}", lang), count=len(mine),
        unlocks=yearly(unlocks, lang, found.currency),
    )  # fmt: skip
    if not how.pack:
        return Block(title)
    room: list[Cell[Sought]] = [
        Cell(sentence(f"head.{name}", lang), lambda _: "", text=True) for name in ("result", "by", "date")
    ]
    made = listing(title, [*_cells(lang, how), _unlocks(lang), *room], mine, under=lambda one: _under(one, lang))
    return replace(made, new_page=True)


def _under(one: Sought, lang: Lang) -> Iterator[Under]:
    yield Under("stop", said("missing", lang), brief(one.paper.text, lang))
    yield Under("ask", sentence("bring", lang), sentence(f"bring.{one.paper.word}", lang))
    if cited := law(one, lang):
        yield Under("note", sentence("law", lang), cited)
    if firms := others(one, lang):
        yield Under("note", sentence("others", lang), firms)


def _beyond(found: PapersPlan, lang: Lang, top: int | None, how: How) -> Block:
    last = found.sought[-1].net_with if found.sought else found.net_without
    unlocks = yearly(found.net_with_all - last, lang, found.currency)
    return listing(
        sentence("block.beyond", lang, count=len(found.beyond), unlocks=unlocks), _cells(lang, how), found.beyond[:top],
        rest=rest(found.beyond, top, f"{COMMAND} --top {{count}}", lang),
    )  # fmt: skip
