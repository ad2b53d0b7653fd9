"""The page of a stop-work drill: who is short of what, who stands by, whom to phone, what it costs, restart."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from matchchain.network.drill import Drill, Open, Short
from matchchain.network.restart import Start
from matchchain.reports.drill.stop_record import tables
from matchchain.reports.drill.words import asides, firms_named, numbered, park_name, sentence
from matchchain.reports.figures import amount, money, money_unit
from matchchain.reports.flows import kind, material, named, percent, phone
from matchchain.reports.report import Block, Head, Report, Row, Under
from matchchain.reports.suggestions.record import rounded
from matchchain.reports.suggestions.words import joined
from matchchain.reports.suggestions.words import sentence as said
from matchchain.wording import Lang

SCHEMA = "matchchain.drill/1"
_SEEN = 0.0005  # a smaller change of a rate is not worth a word
_NAMES = 6  # firms named in a line before it says how many there are


def stop_report(found: Drill, lang: Lang, *, top: int | None = None) -> Report:
    """The report of a stop-work drill.

    Args:
        found: what `drill` found.
        lang: language of every word.
        top: how many rows a block of the page shows; None: all.
    """
    park = park_name(found.park, found.park_en, lang)
    who = firms_named(found.worst.stopped, found.firms, lang)
    note = "note-existing" if found.existing_only else "note"
    return Report(
        schema=SCHEMA,
        lang=lang,
        title=sentence("title", lang, park=park, firms=who),
        asides=asides(found.as_of, lang),
        notes=(sentence(note, lang), *((_summary(found, lang),) if found.shorts else ())),
        blocks=lambda: numbered(_blocks(found, lang, top), lang),
        closing=_closing(found, lang),
        facts={
            "park": found.park,
            "currency": found.currency,
            "stopped": list(found.worst.stopped),
            "existing_only": found.existing_only,
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
        "hit": len(found.worst.hit()),
        "now": found.hit_now,
        "eased": len(found.eased.hit()),
    }
    return sentence("summary-existing" if found.existing_only else "summary", lang, **facts)


def _closing(found: Drill, lang: Lang) -> tuple[str, ...]:
    if not found.shorts:
        return ()
    first = found.worst.stopped[0]
    return (sentence("closing", lang, command=f"matchchain trace {first} --down", file=sentence("file", lang)),)


def _blocks(found: Drill, lang: Lang, top: int | None) -> Iterator[Block]:
    direct = [short for short in found.shorts if short.round == 1]
    yield _shorts(direct, found, lang, top)
    if found.open:
        yield _open(found.open, found, lang, top)
    if any(found.worst.round[firm] > 1 for firm in found.worst.hit()):
        yield _cascade(found, lang, top)
    if found.stranded:
        yield _stranded(found, lang, top)
    if found.net_before > 0:
        yield _money(found, lang, top)
    if len(found.starts) > 1:
        yield _restart(found, lang)


def _shorts(direct: list[Short], found: Drill, lang: Lang, top: int | None) -> Block:
    title = sentence("block.short", lang, count=len(direct))
    if not direct:
        return Block(title, remarks=(sentence("none-short", lang),))
    heads = (
        Head(said("head.number", lang)),
        Head(sentence("head.whom", lang), text=True),
        Head(said("head.material", lang), text=True),
        Head(sentence("head.lacks", lang)),
        Head(sentence("head.of-need", lang)),
        Head(sentence("head.kind", lang)),
    )
    rows = tuple(_short_row(at, short, found, lang) for at, short in enumerate(direct[:top], start=1))
    return Block(title, heads, rows, rest=_rest(len(direct), top, lang))


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
        kinds,
    )
    return Row(cells, (Under("ask" if short.standby else "stop", "", _help(short, found, lang)),))


def _help(short: Short, found: Drill, lang: Lang) -> str:
    """Who steps in with how much, and what is lacking still."""
    gap = "  "
    parts = [
        sentence(
            "standby",
            lang,
            whom=phone(found.firms[one.supplier], lang),
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
        parts.append(sentence("to-ask", lang, firms=firms_named(short.to_ask, found.firms, lang, _NAMES)))
    return joined(parts, gap)


def _open(given: tuple[Open, ...], found: Drill, lang: Lang, top: int | None) -> Block:
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
    return Block(title, heads, rows, rest=_rest(len(given), top, lang))


def _others(one: Open, found: Drill, lang: Lang) -> str:
    if not one.others:
        return sentence("no-others", lang)
    return sentence("others", lang, firms=firms_named(one.others, found.firms, lang, _NAMES))


def _cascade(found: Drill, lang: Lang, top: int | None) -> Block:
    """The later rounds, one line each: who, and what work is left; then who can step in for whom."""
    hit = [firm for firm in found.worst.hit() if found.worst.round[firm] > 1]
    lines = []
    for number, given in groupby(hit, key=lambda firm: found.worst.round[firm]):
        firms = list(given)
        shown = [_left_of(firm, found, lang) for firm in firms[:_NAMES]]
        text = joined(shown, "、" if lang == "zh" else ", ")
        if len(firms) > _NAMES:
            text = sentence("and-others", lang, firms=text, count=len(firms))
        lines.append(Under("why", sentence("round", lang, number=number), text))
    helped = [short for short in found.shorts if short.round > 1 and short.standby]
    most = min(top or len(helped), _NAMES)
    for short in helped[:most]:
        whose = phone(found.firms[short.receiver], lang)
        needs = material(short.need, short.lost[0].material_zh, short.lost[0].material_en, lang)
        lines.append(Under("ask", joined((whose, needs), " "), _help(short, found, lang)))
    rest = _rest(len(helped), most, lang)
    return Block(sentence("block.cascade", lang, count=len(hit)), prose=tuple(lines), rest=rest)


def _left_of(firm: str, found: Drill, lang: Lang) -> str:
    left = percent(found.worst.rate[firm]) + ("?" if firm in found.worst.doubtful else "")
    eased = percent(found.eased.rate[firm])
    if found.eased.rate[firm] - found.worst.rate[firm] > _SEEN:
        left = f"{left}/{eased}"
    return sentence("left", lang, firm=named(found.firms[firm], lang), share=left)


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
    return Block(title, heads, rows, rest=_rest(len(found.stranded), most, lang))


def _money(found: Drill, lang: Lang, top: int | None) -> Block:
    facts = {
        "before": money(found.net_before, lang),
        "after": money(found.net_after, lang),
        "loss": money(found.net_before - found.net_after, lang),
        "unit": money_unit(found.currency, lang),
    }
    title = sentence("block.money", lang, **facts)
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
    return Block(title, heads, rows, rest=_rest(len(found.losses), most, lang))


def _restart(found: Drill, lang: Lang) -> Block:
    """One line for each wave; firms that feed one another are said to start together."""
    lines = []
    for wave, given in groupby(found.starts, key=lambda start: start.wave):
        groups = list(given)
        alone = [start.firms[0] for start in groups if not start.together]
        parts = [firms_named(alone, found.firms, lang, 2 * _NAMES)] if alone else []
        parts += [_together(start, found, lang) for start in groups if start.together]
        lines.append(Under("why", sentence("wave", lang, number=wave), joined(parts, ";" if lang == "zh" else "; ")))
    return Block(sentence("block.restart", lang, count=len(found.worst.round)), prose=tuple(lines))


def _together(start: Start, found: Drill, lang: Lang) -> str:
    return sentence("together", lang, firms=firms_named(start.firms, found.firms, lang, _NAMES))


def _rest(count: int, top: int | None, lang: Lang) -> str:
    left = 0 if top is None else max(0, count - top)
    return sentence("rest", lang, count=left, file=sentence("file", lang)) if left else ""
