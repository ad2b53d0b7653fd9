"""The page of `changes`: what the plan brings then and now, firms, lines of their cards, pairings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Literal, TypeAlias

from matchchain.reports.block import Block, Cell, Style, listing
from matchchain.reports.changes.record import sentence, tables
from matchchain.reports.report import About, Report
from matchchain.reports.rounding import rounded
from matchchain.reports.telling.figures import UNKNOWN, amount, money, money_unit, number, places
from matchchain.reports.telling.head import asides, numbered, office_paper, park_name, rest
from matchchain.reports.telling.pairing import goods
from matchchain.reports.telling.words import comma, enumerated, joined
from matchchain.reports.telling.words import sentence as said
from matchchain.studies.comparing.changes import Changes, FirmChange, LineChange, PairChange
from matchchain.studies.comparing.facts import Amount, FirmFact
from matchchain.units import unit_word
from matchchain.values import dataclass
from matchchain.wording import Lang

SCHEMA = "matchchain.changes/1"
_STYLES: dict[str, Style] = {
    "joined": "good", "added": "good", "supplied": "good", "cleared": "good", "new": "good", "stated": "good",
    "left": "stop", "ended": "stop", "withdrawn": "stop", "gone": "stop", "stopped": "stop", "waits": "ask",
    "changed": "ask",
}  # fmt: skip

Kind: TypeAlias = Literal["day", "step", "edition", "beginning"]


@dataclass(frozen=True, slots=True)
class Since:
    """From where the park's past is known.

    Attributes:
        kind: a day, a step of the journal, an edition, or the beginning of the journal.
        name: as it was asked for.
        steps: how many steps of the journal were made since; 0 of an edition.
        by_hand, lost: files as `Past` says.
        faulty: how many errors the files of then hold, whose entries are left out.
    """

    kind: Kind
    name: str
    steps: int = 0
    by_hand: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    faulty: int = 0


def changes_report(found: Changes, since: Since, about: About, lang: Lang, *, top: int | None = None) -> Report:
    """The report of what is new.

    Args:
        found: what `changes` found.
        since: from where the past is known.
        about: the park.
        lang: language of every word.
        top: how many rows a block shows; None: all.
    """
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=sentence("title", lang, park=park_name(about, lang), then=found.then, now=found.now),
        asides=asides(about, lang),
        paper=office_paper(lang),
        notes=news_notes(found, since, about.currency, lang),
        blocks=lambda: _blocks(found, about.currency, lang, top),
        closing=_closing(since, lang),
        facts={
            "park": about.park,
            "currency": about.currency,
            "since": {"kind": since.kind, "name": since.name, "day": found.then, "steps": since.steps},
            "changed_by_hand": list(since.by_hand),
            "lost": list(since.lost),
            "now": found.now,
            "net_then": rounded(found.net_then, 2),
            "net_now": rounded(found.net_now, 2),
            "known_then": rounded(found.known_then, 2),
            "known_now": rounded(found.known_now, 2),
        },
        tables=tables(found, lang),
    )


def _blocks(found: Changes, currency: str, lang: Lang, top: int | None) -> tuple[Block, ...]:
    blocks = news_blocks(found, currency, lang, top=top)
    return tuple(blocks) if found.is_nothing else numbered(blocks, lang)


def news_notes(found: Changes, since: Since, currency: str, lang: Lang) -> tuple[str, ...]:
    """What the plan brings then and now, how the past is known, and what of it is not."""
    return (*_plan_words(found, currency, lang), *_known_from(since, lang))


def _plan_words(found: Changes, currency: str, lang: Lang) -> tuple[str, ...]:
    """What the plan brings then and now, "" parts left out; where nobody kept what it brought, that."""
    if found.net_then is None or found.net_now is None:
        return (sentence("plan-unknown", lang),)
    digits = max(places(found.net_then, lang), places(found.net_now, lang)) if found.net_now else 0
    then, now, change = (
        money(value, lang, digits) for value in (found.net_then, found.net_now, found.net_now - found.net_then)
    )
    change = change if change.startswith("-") else f"+{change}"
    facts = {"then": then, "now": now, "change": change, "unit": money_unit(currency, lang)}
    if found.known_then is None or found.known_now is None:
        return (sentence("plan", lang, **facts),)
    known = {"known_then": money(found.known_then, lang, digits), "known_now": money(found.known_now, lang, digits)}
    return (sentence("plan-known", lang, **facts, **known),)


def _known_from(since: Since, lang: Lang) -> Iterator[str]:
    """How the past is known, and what is not."""
    if since.kind == "edition":
        yield sentence("from-edition", lang, edition=since.name)
    else:
        yield sentence("from-journal", lang, count=since.steps)
    for key, files in (("by-hand", since.by_hand), ("lost-cards", since.lost)):
        if files:
            yield sentence(key, lang, files=enumerated(files, lang))
    if since.faulty:
        yield sentence("faulty", lang, count=since.faulty)


def _closing(since: Since, lang: Lang) -> tuple[str, ...]:
    return () if since.kind == "edition" else (sentence("closing", lang),)


def news_blocks(found: Changes, currency: str, lang: Lang, *, top: int | None = None) -> list[Block]:
    """The blocks of what is new: firms, lines, pairings, as far as there is any; a sentence where there is none."""
    if found.is_nothing:
        return [Block(sentence("nothing", lang))]
    blocks = []
    moved = {one.firm.id for one in found.firms}
    lines = [line for line in found.lines if line.firm.id not in moved]
    if found.firms:
        blocks.append(_firms(found, lang, top))
    if lines:
        blocks.append(_lines(lines, lang, top))
    if found.pairs:
        blocks.append(_pairs(found.pairs, currency, lang, top))
    return blocks


def _head(name: str, lang: Lang) -> str:
    return sentence(f"head.{name}", lang)


def _named(firm: FirmFact, lang: Lang) -> str:
    return (firm.name_en if lang == "en" else "") or firm.name


def _firms(found: Changes, lang: Lang, top: int | None) -> Block:
    """Firms that joined or left, each with how many lines came or went with it."""
    rows = found.firms
    joined_, left = (sum(one.news == news for one in rows) for news in ("joined", "left"))
    with_it = Counter((line.firm.id, line.side) for line in found.lines)
    cells: list[Cell[FirmChange]] = [
        _news_cell(lang),
        Cell(_head("firm", lang), lambda one: _named(one.firm, lang), text=True),
        Cell(_head("offers", lang), lambda one: str(with_it[one.firm.id, "offer"])),
        Cell(_head("needs", lang), lambda one: str(with_it[one.firm.id, "need"])),
    ]
    return listing(
        sentence("block.firms", lang, joined=joined_, left=left), cells, rows[:top], rest=rest(rows, top, "", lang)
    )


def _news_cell(lang: Lang) -> Cell[Any]:
    return Cell(_head("news", lang), lambda one: sentence(f"news.{one.news}", lang), text=True, style=_style)


def _style(one: FirmChange | LineChange | PairChange) -> Style:
    return _STYLES[one.news]


def _lines(rows: Sequence[LineChange], lang: Lang, top: int | None) -> Block:
    counts = {news: sum(one.news == news for one in rows) for news in ("added", "ended")}
    cells: list[Cell[LineChange]] = [
        _news_cell(lang),
        Cell(_head("firm", lang), lambda one: _named(one.firm, lang), text=True),
        Cell(_head("side", lang), lambda one: sentence(f"side.{one.side}", lang)),
        Cell(said("head.material", lang), lambda one: goods(one.names, lang), text=True),
        Cell(_head("figure", lang), lambda one: sentence(f"figure.{one.figure or 'quantity'}", lang)),
        Cell(_head("then", lang), lambda one: "" if one.news == "added" else _figure(one.then, lang)),
        Cell(_head("now", lang), lambda one: "" if one.news == "ended" else _figure(one.now, lang)),
    ]
    title = sentence("block.lines", lang, **counts, changed=len(rows) - sum(counts.values()))
    return listing(title, cells, rows[:top], rest=rest(rows, top, "", lang))


def _figure(figure: Amount | None, lang: Lang) -> str:
    if figure is None:
        return UNKNOWN
    if figure.unit.endswith("/yr"):
        return amount(figure.value, figure.unit.removesuffix("/yr"), lang)
    return number(figure.value, lang) + unit_word(figure.unit, lang)


def _pairs(rows: Sequence[PairChange], currency: str, lang: Lang, top: int | None) -> Block:
    cells: list[Cell[PairChange]] = [
        Cell(_head("news", lang), lambda one: _pair_news(one, lang), text=True, style=_style),
        Cell(said("head.material", lang), lambda one: _goods(one, lang), text=True),
        Cell(said("head.supplier", lang), lambda one: _named(one.supplier, lang), text=True),
        Cell(said("head.receiver", lang), lambda one: _named(one.receiver, lang), text=True),
        Cell(said("head.quantity", lang), lambda one: _amount(one, lang)),
        Cell(_head("then", lang), lambda one: "" if one.news == "new" else money(one.then, lang)),
        Cell(_head("now", lang), lambda one: "" if one.news in {"gone", "stopped"} else money(one.now, lang)),
    ]
    new, gone = (sum(one.news in news for one in rows) for news in ({"new"}, {"gone", "stopped"}))
    title = sentence("block.pairs", lang, new=new, gone=gone, unit=money_unit(currency, lang))
    return listing(title, cells, rows[:top], rest=rest(rows, top, "", lang))


def _amount(change: PairChange, lang: Lang) -> str:
    """How much; nothing of a pairing that is gone and of which nobody kept it."""
    pair = change.pair
    return "" if pair.quantity is None and not pair.unit else amount(pair.quantity, pair.unit, lang)


def _goods(change: PairChange, lang: Lang) -> str:
    return goods((change.pair.offer, change.pair.zh, change.pair.en), lang)


def _pair_news(change: PairChange, lang: Lang) -> str:
    """What became of it, and why where that is known."""
    why = sentence(f"why.{change.why}", lang) if change.why else ""
    stage = said("stage.papers", lang) if change.news == "new" and change.pair.stage == "papers" else ""
    return joined((sentence(f"news.{change.news}", lang), stage, why), comma(lang))
