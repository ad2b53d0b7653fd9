"""Who is short when firms stop, at once and in the chain, and who can step in: the blocks to phone from."""

from __future__ import annotations

from itertools import groupby

from matchchain.reports.block import Block, Cell, Under
from matchchain.reports.drill.words import NAMES, command, firms_named, sentence
from matchchain.reports.telling.figures import amount
from matchchain.reports.telling.flows import kind, material, named, percent, phone
from matchchain.reports.telling.head import rest
from matchchain.reports.telling.ranking import ranked
from matchchain.reports.telling.words import enumerated, joined
from matchchain.reports.telling.words import sentence as said
from matchchain.studies.resilience.aftermath import Open, Short
from matchchain.studies.resilience.drill import Drill
from matchchain.wording import Lang

_SEEN = 0.0005  # a smaller change of a rate is not worth a word


def again(found: Drill) -> str:
    """The command of this drill with all its rows."""
    names = {firm: found.firms[firm].table_name for firm in found.worst.stopped}
    return command(found.worst.stopped, as_planned=found.as_planned, names=names)


def short_block(direct: list[Short], found: Drill, lang: Lang, top: int | None) -> Block:
    """The needs that are short at once, each with who can step in."""
    title = sentence("block.short" if direct else "block.short-none", lang, count=len(direct))
    if not direct:
        return Block(title, remarks=(sentence("none-short-as-planned" if found.as_planned else "none-short", lang),))

    def kinds(short: Short) -> str:
        return "+".join(dict.fromkeys(kind(flow, lang) for flow in short.lost))

    def helped(short: Short) -> tuple[Under, ...]:
        return (Under("ask" if short.standby else "stop", "", _help(short, found, lang)),)

    cells: list[Cell[Short]] = [
        Cell(sentence("head.whom", lang), lambda s: phone(found.firms[s.receiver], lang), text=True),
        Cell(said("head.material", lang), lambda s: _need(s, lang), text=True),
        Cell(sentence("head.lacks", lang), lambda s: amount(s.quantity, s.unit, lang)),
        Cell(sentence("head.of-need", lang), lambda s: percent(s.share)),
        *([Cell(sentence("head.kind", lang), kinds)] if found.as_planned else []),
    ]
    return ranked(title, cells, direct, lang, top=top, command=again(found), under=helped)


def _need(short: Short, lang: Lang) -> str:
    first = short.lost[0]
    return material(short.need, first.material_zh, first.material_en, lang)


def _help(short: Short, found: Drill, lang: Lang) -> str:
    """Who steps in with how much, and what is lacking still."""
    parts = [
        sentence(
            "standby-proposed" if one.proposed else "standby",
            lang,
            contact=phone(found.firms[one.supplier], lang),
            offer=material(one.offer, one.material_zh, one.material_en, lang),
            amount=amount(one.quantity, one.unit, lang),
            share=percent(one.share),
        )
        for one in short.standby
    ]
    if not parts:
        parts = [sentence("no-standby", lang)]
    elif short.left is not None and short.left > _SEEN:
        parts.append(sentence("still-lacking", lang, share=percent(short.left)))
    if short.to_ask:
        parts.append(sentence("to-ask", lang, firms=firms_named(short.to_ask, found.firms, lang, NAMES)))
    return joined(parts, "  ")


def open_block(found: Drill, lang: Lang, top: int | None) -> Block:
    """The needs that may be short: nobody has stated how much flows."""

    def supply(one: Open) -> str:
        return material(one.flow.offer, one.flow.material_zh, one.flow.material_en, lang)

    def others(one: Open) -> tuple[Under, ...]:
        if not one.others:
            return (Under("stop", "", sentence("no-others", lang)),)
        firms = firms_named(one.others, found.firms, lang, NAMES)
        return (Under("ask", "", sentence("others", lang, firms=firms)),)

    cells: list[Cell[Open]] = [
        Cell(sentence("head.whom", lang), lambda o: phone(found.firms[o.flow.receiver], lang), text=True),
        Cell(sentence("head.needs", lang), lambda o: o.flow.need, text=True),
        Cell(sentence("head.gets", lang), supply, text=True),
    ]
    title = sentence("block.open", lang, count=len(found.open))
    return ranked(title, cells, found.open, lang, top=top, command=again(found), under=others)


def cascade_block(found: Drill, lang: Lang, top: int | None) -> Block:
    """The later rounds, one line each: who, and what work is left; then who can step in for whom."""
    hit = [firm for firm in found.worst.hit() if found.worst.round[firm] > 1]
    lines = []
    for number, given in groupby(hit, key=lambda firm: found.worst.round[firm]):
        firms = list(given)
        text = enumerated((_left_of(firm, found, lang) for firm in firms[:NAMES]), lang)
        if len(firms) > NAMES:
            text = sentence("and-others", lang, firms=text, count=len(firms))
        lines.append(Under("why", sentence("round", lang, number=number), text))
    helped = [short for short in found.shorts if short.round > 1 and short.standby]
    for short in helped[:top]:
        whose = phone(found.firms[short.receiver], lang)
        lines.append(Under("ask", joined((whose, _need(short, lang)), " "), _help(short, found, lang)))
    title = sentence("block.cascade", lang, count=len(hit))
    return Block(title, prose=tuple(lines), rest=rest(helped, top, again(found), lang))


def _left_of(firm: str, found: Drill, lang: Lang) -> str:
    left = percent(found.worst.rate[firm]) + ("?" if firm in found.worst.doubtful else "")
    eased = percent(found.eased.rate[firm])
    if found.eased.rate[firm] - found.worst.rate[firm] > _SEEN:
        left = f"{left}/{eased}"
    return sentence("left", lang, firm=named(found.firms[firm], lang), share=left)
