"""A leader's single sheet: what can be had, what stands in the way, and of whom what is asked, in five rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from matchchain.network.pairing import Pairing, Plan
from matchchain.reports.block import Block, Cell, Under, listing
from matchchain.reports.column import Column, Fields, Table
from matchchain.reports.overview.record import sum_facts
from matchchain.reports.overview.sums import planned, sums, sums_block
from matchchain.reports.overview.words import head, sentence
from matchchain.reports.report import About, Paper, Report
from matchchain.reports.telling import pairing as words
from matchchain.reports.telling.code_words import STAGES
from matchchain.reports.telling.figures import money, money_unit, places
from matchchain.reports.telling.head import asides, numbered, park_name
from matchchain.reports.telling.question import ask, first_asked
from matchchain.reports.telling.reasons import stop_word
from matchchain.reports.telling.words import colon, enumerated
from matchchain.reports.telling.words import sentence as said
from matchchain.values import dataclass
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

ROWS = 5
OBSTACLES = 5
SCHEMA = "matchchain.brief/1"
column = Fields("report.field")


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What stands in the way of pairings.

    Attributes:
        label: in a word.
        count: of how many pairings.
        net: what they would bring, money a year, as far as that is known.
        largest: the one that would bring most; None where no row is at hand.
    """

    label: str
    count: int
    net: float | None
    largest: Pairing | None = None


def brief_report(plan: Plan, lang: Lang) -> Report:
    """The sheet.

    Args:
        plan: of the whole park.
        lang: language of every word.
    """
    about = About.of(plan)
    rows = foremost(plan)
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=park_name(about, lang),
        asides=(sentence("brief.title", lang), *asides(about, lang)),
        notes=(sentence("brief.note", lang),),
        blocks=lambda: numbered(_blocks(plan, rows, lang), lang),
        closing=(sentence("brief.closing", lang),),
        facts={"park": plan.park, "currency": plan.currency, "sums": sum_facts(sums(plan))},
        tables=(
            Table("obstacles", sentence_of("report.table.obstacles"), _of_obstacles(), lambda: obstacles(plan, lang)),
            Table("rows", sentence_of("report.table.rows"), _of_rows(lang), lambda: rows),
        ),
        paper=Paper(mark=sentence("mark.office", lang)),
    )


def foremost(plan: Plan) -> list[Pairing]:
    """The rows to speak of: those of the plan that bring most, then what lacks papers, then what lacks figures."""
    stages = (planned(plan), *([p for p in plan.pairings if p.stage == stage] for stage in ("papers", "figures")))
    return [row for rows in stages for row in rows][:ROWS]


def obstacles(plan: Plan, lang: Lang) -> list[Obstacle]:
    """What stands in the way, what most money hangs on first."""
    counts = plan.counts
    met: dict[str, list[Pairing]] = {}
    for row in planned(plan):
        if word := stop_word(row, lang):
            met.setdefault(word, []).append(row)
    found = [Obstacle(word, len(rows), sum(r.plan_net_per_year for r in rows), rows[0]) for word, rows in met.items()]
    if counts.papers:
        first = next((p for p in plan.pairings if p.stage == "papers"), None)
        net = None if first is None else first.net_per_year
        found.append(Obstacle(STAGES["papers"][lang == "en"], counts.papers, net, first))
    found.sort(key=lambda one: (-(one.net or 0.0), one.label))
    blind = [("figures", counts.figures), ("names", counts.names)]
    firsts = {stage: next((p for p in plan.pairings if p.stage == stage), None) for stage, _ in blind}
    unread = [Obstacle(STAGES[stage][lang == "en"], count, None, firsts[stage]) for stage, count in blind if count]
    return [*found[: OBSTACLES - len(unread)], *unread]


def _blocks(plan: Plan, rows: Sequence[Pairing], lang: Lang) -> Iterator[Block]:
    whole = sums_block(sums(plan), plan, lang)
    read = Under("note", "", " ".join(one.text for one in whole.prose[1:]))
    yield replace(whole, prose=(read,) if whole.rows else ())
    if found := obstacles(plan, lang):
        yield _in_the_way(found, plan, lang)
    if rows:
        yield _asked(rows, plan, lang)


def _in_the_way(found: Sequence[Obstacle], plan: Plan, lang: Lang) -> Block:
    cells: list[Cell[Obstacle]] = [
        Cell(head("obstacle", lang), lambda one: one.label, text=True),
        Cell(head("count", lang), lambda one: str(one.count)),
        Cell(head("hangs", lang), lambda one: money(one.net, lang), style=lambda _: "strong"),
        Cell(head("largest", lang), lambda one: words.material(one.largest, lang) if one.largest else "", text=True),
    ]
    unit = money_unit(plan.currency, lang)
    said_of = [sentence("brief.papers-read", lang)] if plan.counts.papers else []
    return listing(sentence("brief.obstacles", lang, unit=unit), cells, found, remarks=tuple(said_of))


def _asked(rows: Sequence[Pairing], plan: Plan, lang: Lang) -> Block:
    digits = max((places(row.net_per_year, lang) for row in rows if row.net_per_year is not None), default=0)
    cells: list[Cell[Pairing]] = [
        Cell(said("head.number", lang), lambda p: str(p.rank)),
        Cell(said("head.material", lang), lambda p: words.material(p, lang), text=True),
        Cell(said("head.firms", lang), lambda p: words.firms(p, lang), text=True),
        Cell(said("head.quantity", lang), lambda p: words.quantity(p, lang)),
        Cell(said("head.net", lang), lambda p: money(p.net_per_year, lang, digits), style=lambda _: "strong"),
        Cell(said("stop", lang), lambda p: stop_word(p, lang) or STAGES[p.stage][lang == "en"], text=True),
    ]
    unit = money_unit(plan.currency, lang)
    title = sentence("brief.rows", lang, count=len(rows), unit=unit)
    return listing(title, cells, rows, prose=tuple(_questions(rows, lang)))


def _questions(rows: Sequence[Pairing], lang: Lang) -> Iterator[Under]:
    """Of whom what is asked; a question that several share said once."""
    asked: dict[str, list[str]] = {}
    for row in rows:
        first = first_asked(row, lang)
        asked.setdefault(first.question, []).append(f"{row.rank} {_firm_of(first.contact, row, lang)}".rstrip())
    for question, whom in asked.items():
        yield Under("ask", sentence("brief.ask", lang), f"{enumerated(whom, lang)}{colon(lang)}{question}")


def _firm_of(contact: str, row: Pairing, lang: Lang) -> str:
    """The firm alone of a contact: a leader speaks to firms, the office to people."""
    ends = (words.supplier(row, lang), words.receiver(row, lang))
    return next((name for name in ends if contact.startswith(name)), contact)


def _of_obstacles() -> tuple[Column[Obstacle], ...]:
    return (
        column("obstacle", lambda one: one.label),
        column("count", kind="count"),
        column("net_per_year", lambda one: one.net, "money"),
    )


def _of_rows(lang: Lang) -> tuple[Column[Pairing], ...]:
    return (
        column("id"),
        column("rank", kind="count"),
        column("stage", kind="choice", choices=STAGES),
        column("supplier"),
        column("receiver"),
        column("material", lambda p: words.material(p, lang)),
        column("quantity", kind="amount"),
        column("unit"),
        column("net_per_year", kind="money"),
        column("stop", lambda p: stop_word(p, lang)),
        column("ask", lambda p: ask(p, lang)),
    )
