"""The page of `meet review`: what came of each meeting, held against those before it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from matchchain.park import RESULTS
from matchchain.reports.block import Block, Cell, Under, listing
from matchchain.reports.column import Column, Table
from matchchain.reports.meeting.record import column
from matchchain.reports.meeting.words import sentence
from matchchain.reports.report import About, Report
from matchchain.reports.rounding import rounded
from matchchain.reports.telling.figures import money, money_unit
from matchchain.reports.telling.head import asides, numbered, office_paper, park_name, rest
from matchchain.reports.telling.words import listed
from matchchain.studies.meeting.review import STEPS, Held, Review
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

SCHEMA = "matchchain.meet-review/1"


def review_report(found: Review, lang: Lang, *, top: int | None = None) -> Report:
    """The report of the meetings that have been held.

    Args:
        found: what `review` found.
        lang: language of every word.
        top: how many meetings the page shows, the latest first; None: all.
    """
    about = About.of(found)
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=sentence("review.title", lang, park=park_name(about, lang)),
        asides=asides(about, lang),
        paper=office_paper(lang, landscape=True),
        notes=(sentence("review.note", lang, unit=_unit(found.currency, lang)),),
        blocks=lambda: numbered((_block(found, lang, top),), lang),
        facts={"park": found.park, "currency": found.currency, "held": len(found.meetings)},
        tables=(_table(found),),
    )


def _unit(currency: str, lang: Lang) -> str:
    """Money that is no yearly sum: 万元, k CNY."""
    return money_unit(currency, lang).partition("/")[0]


def _block(found: Review, lang: Lang, top: int | None) -> Block:
    latest = tuple(reversed(found.meetings))
    cells: list[Cell[Held]] = [
        Cell(sentence("head.meeting", lang), lambda one: one.meeting.id),
        Cell(sentence("head.on", lang), lambda one: one.meeting.on),
        Cell(sentence("head.talks", lang), lambda one: f"{one.told}/{one.talks}"),
        *(Cell(sentence(f"head.{step}", lang), _reached(step)) for step in STEPS),
        Cell(sentence("head.reported", lang), lambda one: _money(one.reported, lang)),
        Cell(sentence("head.verified", lang), lambda one: _money(one.verified, lang), style=lambda _: "strong"),
    ]
    title = sentence("review.block", lang, count=len(latest))
    if not latest:
        return Block(title, remarks=(sentence("review.none", lang),))
    more = rest(latest, top, "", lang)
    return listing(title, cells, latest[:top], under=lambda one: _under(one, lang), rest=more)


def _reached(step: str) -> Callable[[Held], str]:
    return lambda one: str(getattr(one.reached, step))


def _money(value: float | None, lang: Lang) -> str:
    return "" if value is None else money(value, lang)


def _under(one: Held, lang: Lang) -> Iterator[Under]:
    if one.results:
        told = (f"{RESULTS[word][lang == 'en']} {count}" for word, count in one.results.items())
        yield Under("note", sentence("minutes.result", lang), listed(told, lang))
    if one.before is not None and one.talks:
        compared = (
            sentence(
                "review.step", lang, step=sentence(f"head.{step}", lang),
                now=f"{100 * getattr(one.reached, step) / one.talks:.0f}", before=f"{one.before[step]:.0f}",
            )
            for step in STEPS
        )  # fmt: skip
        yield Under("why", sentence("review.before", lang, days=one.days or 0), listed(compared, lang))


def _table(found: Review) -> Table[Held]:
    columns: tuple[Column[Held], ...] = (
        column("meeting", lambda one: one.meeting.id),
        column("name", lambda one: one.meeting.name, wide=18),
        column("on", lambda one: one.meeting.on),
        column("talks", kind="count"),
        column("told", kind="count"),
        column("seated_firms", lambda one: one.firms, "count"),
        *(column(word.replace("-", "_"), _result(word), "count") for word in RESULTS),
        column("deals", kind="count"),
        *(column(step, _count(step), "count") for step in STEPS),
        *(column(f"{step}_before", _before(step), "number") for step in STEPS),
        column("reported", kind="money"),
        column("verified", kind="money"),
    )
    return Table("meetings", sentence_of("meet.sheet.review"), columns, lambda: found.meetings)


def _result(word: str) -> Callable[[Held], int]:
    return lambda one: one.results.get(word, 0)


def _count(step: str) -> Callable[[Held], int]:
    return lambda one: int(getattr(one.reached, step))


def _before(step: str) -> Callable[[Held], float | None]:
    return lambda one: None if one.before is None else rounded(one.before[step], 1)
