"""Who is short when firms stop, at once and in the chain, and who can step in: the blocks to phone from."""

from __future__ import annotations

from itertools import groupby

from matchchain.reports.drill.words import NAMES, firms_named, rest_of, sentence
from matchchain.reports.report import Block, Head, Row, Under
from matchchain.reports.telling.figures import amount
from matchchain.reports.telling.flows import kind, material, named, percent, phone
from matchchain.reports.telling.pairing import joined
from matchchain.reports.telling.pairing import sentence as said
from matchchain.studies.resilience.aftermath import Open, Short
from matchchain.studies.resilience.drill import Drill
from matchchain.wording import Lang

_SEEN = 0.0005  # a smaller change of a rate is not worth a word


def short_block(direct: list[Short], found: Drill, lang: Lang, top: int | None) -> Block:
    """The needs that are short at once, each with who can step in."""
    title = sentence("block.short", lang, count=len(direct))
    if not direct:
        return Block(title, remarks=(sentence("none-short-as-planned" if found.as_planned else "none-short", lang),))
    heads = (
        Head(said("head.number", lang)),
        Head(sentence("head.whom", lang), text=True),
        Head(said("head.material", lang), text=True),
        Head(sentence("head.lacks", lang)),
        Head(sentence("head.of-need", lang)),
        *((Head(sentence("head.kind", lang)),) if found.as_planned else ()),
    )
    rows = tuple(_short_row(at, short, found, lang) for at, short in enumerate(direct[:top], start=1))
    return Block(title, heads, rows, rest=rest_of(len(direct), top, lang))


def _short_row(at: int, short: Short, found: Drill, lang: Lang) -> Row:
    first = short.lost[0]
    words = material(short.need, first.material_zh, first.material_en, lang)
    kinds = "+".join(dict.fromkeys(kind(flow, lang) for flow in short.lost))
    cells = (
        str(at),
        phone(found.firms[short.receiver], lang),
        words,
        amount(short.quantity, short.unit, lang),
        percent(short.share),
        *((kinds,) if found.as_planned else ()),
    )
    return Row(cells, (Under("ask" if short.standby else "stop", "", _help(short, found, lang)),))


def _help(short: Short, found: Drill, lang: Lang) -> str:
    """Who steps in with how much, and what is lacking still."""
    gap = "  "
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
    elif short.left is not None and short.left > 0.0005:
        parts.append(sentence("still-lacking", lang, share=percent(short.left)))
    if short.to_ask:
        parts.append(sentence("to-ask", lang, firms=firms_named(short.to_ask, found.firms, lang, NAMES)))
    return joined(parts, gap)


def open_block(given: tuple[Open, ...], found: Drill, lang: Lang, top: int | None) -> Block:
    """The needs that may be short: nobody has stated how much flows."""
    heads = (
        Head(said("head.number", lang)),
        Head(sentence("head.whom", lang), text=True),
        Head(sentence("head.needs", lang), text=True),
        Head(sentence("head.gets", lang), text=True),
    )
    rows = tuple(
        Row(
            (
                str(at),
                phone(found.firms[one.flow.receiver], lang),
                one.flow.need,
                material(one.flow.offer, one.flow.material_zh, one.flow.material_en, lang),
            ),
            (Under("ask" if one.others else "stop", "", _others(one, found, lang)),),
        )
        for at, one in enumerate(given[:top], start=1)
    )
    title = sentence("block.open", lang, count=len(given))
    return Block(title, heads, rows, rest=rest_of(len(given), top, lang))


def _others(one: Open, found: Drill, lang: Lang) -> str:
    if not one.others:
        return sentence("no-others", lang)
    return sentence("others", lang, firms=firms_named(one.others, found.firms, lang, NAMES))


def cascade_block(found: Drill, lang: Lang, top: int | None) -> Block:
    """The later rounds, one line each: who, and what work is left; then who can step in for whom."""
    hit = [firm for firm in found.worst.hit() if found.worst.round[firm] > 1]
    lines = []
    for number, given in groupby(hit, key=lambda firm: found.worst.round[firm]):
        firms = list(given)
        shown = [_left_of(firm, found, lang) for firm in firms[:NAMES]]
        text = joined(shown, "、" if lang == "zh" else ", ")
        if len(firms) > NAMES:
            text = sentence("and-others", lang, firms=text, count=len(firms))
        lines.append(Under("why", sentence("round", lang, number=number), text))
    helped = [short for short in found.shorts if short.round > 1 and short.standby]
    most = min(top or len(helped), NAMES)
    for short in helped[:most]:
        whose = phone(found.firms[short.receiver], lang)
        needs = material(short.need, short.lost[0].material_zh, short.lost[0].material_en, lang)
        lines.append(Under("ask", joined((whose, needs), " "), _help(short, found, lang)))
    rest = rest_of(len(helped), most, lang)
    return Block(sentence("block.cascade", lang, count=len(hit)), prose=tuple(lines), rest=rest)


def _left_of(firm: str, found: Drill, lang: Lang) -> str:
    left = percent(found.worst.rate[firm]) + ("?" if firm in found.worst.doubtful else "")
    eased = percent(found.eased.rate[firm])
    if found.eased.rate[firm] - found.worst.rate[firm] > _SEEN:
        left = f"{left}/{eased}"
    return sentence("left", lang, firm=named(found.firms[firm], lang), share=left)
