"""The page of a stop-work drill: who is short of what, who stands by, whom to phone, what it costs, restart."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from matchchain.reports.drill.short import cascade_block, open_block, short_block
from matchchain.reports.drill.stop_record import tables
from matchchain.reports.drill.words import NAMES, asides, firms_named, numbered, park_name, rest_of, sentence
from matchchain.reports.report import Block, Head, Report, Row, Under
from matchchain.reports.suggestions.record import rounded
from matchchain.reports.telling.figures import amount, money, money_unit
from matchchain.reports.telling.flows import material, named, phone
from matchchain.reports.telling.pairing import joined
from matchchain.reports.telling.pairing import sentence as said
from matchchain.studies.resilience.drill import Drill
from matchchain.studies.resilience.restart import Start
from matchchain.wording import Lang

SCHEMA = "matchchain.drill/1"


def stop_report(found: Drill, lang: Lang, *, top: int | None = None) -> Report:
    """The report of a stop-work drill.

    Args:
        found: what `drill` found.
        lang: language of every word.
        top: how many rows a block of the page shows; None: all.
    """
    park = park_name(found.park, found.park_en, lang)
    who = firms_named(found.worst.stopped, found.firms, lang)
    note = "note-as-planned" if found.as_planned else "note"
    return Report(
        schema=SCHEMA,
        lang=lang,
        title=sentence("title", lang, park=park, firms=who),
        asides=asides(found.as_of, lang),
        notes=(sentence(note, lang), *((_summary(found, lang),) if found.shorts or found.hit_planned else ())),
        blocks=lambda: numbered(_blocks(found, lang, top), lang),
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
        as_of=found.as_of,
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


def _blocks(found: Drill, lang: Lang, top: int | None) -> Iterator[Block]:
    direct = [short for short in found.shorts if short.round == 1]
    yield short_block(direct, found, lang, top)
    if found.open:
        yield open_block(found.open, found, lang, top)
    if any(found.worst.round[firm] > 1 for firm in found.worst.hit()):
        yield cascade_block(found, lang, top)
    if found.stranded:
        yield _stranded(found, lang, top)
    if found.net_before > 0:
        yield _money(found, lang, top)
    if len(found.starts) > 1:
        yield _restart(found, lang)


def _stranded(found: Drill, lang: Lang, top: int | None) -> Block:
    heads = (
        Head(said("head.number", lang)),
        Head(sentence("head.holder", lang), text=True),
        Head(said("head.material", lang), text=True),
        Head(sentence("head.waits", lang)),
        Head(sentence("head.cost", lang)),
    )
    most = min(top or len(found.stranded), 10)
    rows = tuple(
        Row(
            (
                str(at),
                phone(found.firms[one.supplier], lang),
                material(one.offer, one.material_zh, one.material_en, lang),
                amount(one.quantity, one.unit, lang),
                money(one.cost, lang),
            )
        )
        for at, one in enumerate(found.stranded[:most], start=1)
    )
    title = sentence("block.stranded", lang, count=len(found.stranded), unit=money_unit(found.currency, lang))
    return Block(title, heads, rows, rest=rest_of(len(found.stranded), most, lang))


def _money(found: Drill, lang: Lang, top: int | None) -> Block:
    facts = {
        "before": money(found.net_before, lang),
        "after": money(found.net_after, lang),
        "loss": money(found.net_before - found.net_after, lang),
        "unit": money_unit(found.currency, lang),
    }
    title = sentence("block.money" if found.as_planned else "block.money-proposed", lang, **facts)
    heads = (
        Head(said("head.number", lang)),
        Head(sentence("head.firm", lang), text=True),
        Head(sentence("head.before", lang)),
        Head(sentence("head.after", lang)),
        Head(sentence("head.loss", lang)),
    )
    most = min(top or len(found.losses), 5)
    rows = tuple(
        Row(
            (
                str(at),
                named(found.firms[loss.firm], lang),
                money(loss.before, lang),
                money(loss.after, lang),
                money(loss.before - loss.after, lang),
            )
        )
        for at, loss in enumerate(found.losses[:most], start=1)
    )
    return Block(title, heads, rows, rest=rest_of(len(found.losses), most, lang))


def _restart(found: Drill, lang: Lang) -> Block:
    """One line for each wave; firms that feed one another are said to start together."""
    lines = []
    for wave, given in groupby(found.starts, key=lambda start: start.wave):
        groups = list(given)
        alone = [start.firms[0] for start in groups if not start.together]
        parts = [firms_named(alone, found.firms, lang, 2 * NAMES)] if alone else []
        parts += [_together(start, found, lang) for start in groups if start.together]
        lines.append(Under("why", sentence("wave", lang, number=wave), joined(parts, ";" if lang == "zh" else "; ")))
    return Block(sentence("block.restart", lang, count=len(found.worst.round)), prose=tuple(lines))


def _together(start: Start, found: Drill, lang: Lang) -> str:
    return sentence("together", lang, firms=firms_named(start.firms, found.firms, lang, NAMES))
