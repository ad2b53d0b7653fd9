"""The page of a stop-work drill: who is short of what, who stands by, whom to phone, what it costs, restart."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from matchchain.reports.block import Block, Cell, Under
from matchchain.reports.drill.short import again, cascade_block, open_block, short_block
from matchchain.reports.drill.stop_record import tables
from matchchain.reports.drill.words import NAMES, firms_named, sentence
from matchchain.reports.report import About, Report
from matchchain.reports.rounding import rounded
from matchchain.reports.telling.figures import amount, money, money_unit
from matchchain.reports.telling.flows import material, named, phone
from matchchain.reports.telling.head import asides, numbered, office_paper, park_name
from matchchain.reports.telling.ranking import ranked
from matchchain.reports.telling.words import listed
from matchchain.reports.telling.words import sentence as said
from matchchain.studies.resilience.aftermath import Stranded
from matchchain.studies.resilience.drill import Drill, Loss
from matchchain.studies.resilience.restart import Start
from matchchain.wording import Lang

SCHEMA = "matchchain.drill/1"
_STRANDED, _LOSSES = 10, 5  # rows of what is not urgent, unless more are asked for


def stop_report(found: Drill, lang: Lang, *, top: int | None = None, asked: int | None = None) -> Report:
    """The report of a stop-work drill.

    Args:
        found: what `drill` found.
        lang: language of every word.
        top: how many rows a block of the page shows; None: all.
        asked: how many rows the person asked for; without it what is not urgent is kept short.
    """
    about = About.of(found)
    who = firms_named(found.worst.stopped, found.firms, lang)
    note = "note-as-planned" if found.as_planned else "note"
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=sentence("title", lang, park=park_name(about, lang), firms=who),
        asides=asides(about, lang),
        paper=office_paper(lang),
        notes=(sentence(note, lang), *((_summary(found, lang),) if found.shorts or found.hit_planned else ())),
        blocks=lambda: numbered(_blocks(found, lang, top, asked), lang),
        closing=_closing(found, lang),
        facts={
            "park": found.park,
            "currency": found.currency,
            "stopped": list(found.worst.stopped),
            "existing_only": not found.as_planned,
            "hit_now": found.hit_now,
            "hit_if_planned": found.hit_planned,
            "net_before": rounded(found.net_before, 2),
            "net_after": rounded(found.net_after, 2),
            "net_loss": rounded(found.net_before - found.net_after, 2),
        },
        tables=tables(found, lang),
    )


def _summary(found: Drill, lang: Lang) -> str:
    facts = {
        "direct": len({s.receiver for s in found.shorts if s.round == 1}),
        "now": found.hit_now,
        "planned": found.hit_planned,
        "eased": len(found.eased.hit()),
    }
    return sentence("summary-as-planned" if found.as_planned else "summary", lang, **facts)


def _closing(found: Drill, lang: Lang) -> tuple[str, ...]:
    if not found.shorts:
        return ()
    command = f"matchchain trace {found.worst.stopped[0]} --down" + (" --as-planned" if found.as_planned else "")
    return (sentence("closing", lang, command=command, file=sentence("file", lang)),)


def _blocks(found: Drill, lang: Lang, top: int | None, asked: int | None) -> Iterator[Block]:
    direct = [short for short in found.shorts if short.round == 1]
    yield short_block(direct, found, lang, top)
    if found.open:
        yield open_block(found, lang, top)
    if any(found.worst.round[firm] > 1 for firm in found.worst.hit()):
        yield cascade_block(found, lang, asked or (top and min(top, NAMES)))
    if found.stranded:
        yield _stranded(found, lang, asked or (top and min(top, _STRANDED)))
    if found.net_before > 0:
        yield _money(found, lang, asked or (top and min(top, _LOSSES)))
    if len(found.starts) > 1:
        yield _restart(found, lang)


def _stranded(found: Drill, lang: Lang, top: int | None) -> Block:
    def offer(one: Stranded) -> str:
        return material(one.offer, one.material_zh, one.material_en, lang)

    cells: list[Cell[Stranded]] = [
        Cell(sentence("head.holder", lang), lambda s: phone(found.firms[s.supplier], lang), text=True),
        Cell(said("head.material", lang), offer, text=True),
        Cell(sentence("head.waits", lang), lambda s: amount(s.quantity, s.unit, lang)),
        Cell(sentence("head.cost", lang), lambda s: money(s.cost, lang)),
    ]
    title = sentence("block.stranded", lang, count=len(found.stranded), unit=money_unit(found.currency, lang))
    return ranked(title, cells, found.stranded, lang, top=top, command=again(found))


def _money(found: Drill, lang: Lang, top: int | None) -> Block:
    facts = {
        "before": money(found.net_before, lang),
        "after": money(found.net_after, lang),
        "loss": money(found.net_before - found.net_after, lang),
        "unit": money_unit(found.currency, lang),
    }
    cells: list[Cell[Loss]] = [
        Cell(sentence("head.firm", lang), lambda loss: named(found.firms[loss.firm], lang), text=True),
        Cell(sentence("head.before", lang), lambda loss: money(loss.before, lang)),
        Cell(sentence("head.after", lang), lambda loss: money(loss.after, lang)),
        Cell(sentence("head.loss", lang), lambda loss: money(loss.before - loss.after, lang), style=lambda _: "strong"),
    ]
    title = sentence("block.money" if found.as_planned else "block.money-proposed", lang, **facts)
    return ranked(title, cells, found.losses, lang, top=top, command=again(found))


def _restart(found: Drill, lang: Lang) -> Block:
    """One line for each wave; firms that feed one another are said to start together."""
    lines = []
    for wave, given in groupby(found.starts, key=lambda start: start.wave):
        groups = list(given)
        alone = [start.firms[0] for start in groups if not start.together]
        parts = [firms_named(alone, found.firms, lang, 2 * NAMES)] if alone else []
        parts += [_together(start, found, lang) for start in groups if start.together]
        lines.append(Under("why", sentence("wave", lang, number=wave), listed(parts, lang)))
    return Block(sentence("block.restart", lang, count=len(found.worst.round)), prose=tuple(lines))


def _together(start: Start, found: Drill, lang: Lang) -> str:
    return sentence("together", lang, firms=firms_named(start.firms, found.firms, lang, NAMES))
