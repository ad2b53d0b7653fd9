"""The page of a park's resilience: on whom much hangs, single sources, few hands, ways without a way round, roles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from matchchain.park import ROLES
from matchchain.reports.block import Block, Cell
from matchchain.reports.drill.park_record import tables
from matchchain.reports.drill.words import command, firms_named, sentence
from matchchain.reports.report import About, Report
from matchchain.reports.rounding import rounded
from matchchain.reports.telling.figures import amount, money, money_unit, number
from matchchain.reports.telling.flows import KINDS, material, named, percent
from matchchain.reports.telling.head import asides, numbered, office_paper, park_name
from matchchain.reports.telling.ranking import ranked
from matchchain.reports.telling.words import enumerated
from matchchain.reports.telling.words import sentence as said
from matchchain.studies.resilience.roles import Standing
from matchchain.studies.resilience.sources import HIGH_CONCENTRATION, Concentration, SingleSource
from matchchain.studies.resilience.weak_points import Cut, Resilience
from matchchain.wording import Lang

SCHEMA = "matchchain.resilience/1"
_NAMES = 8  # firms or ties in a line, so that all of the page is seen at a glance

R = TypeVar("R")


def park_report(found: Resilience, lang: Lang, *, top: int | None = None) -> Report:
    """The report of a park's weak points.

    Args:
        found: what `resilience` found.
        lang: language of every word.
        top: how many rows a block of the page shows; None: all.
    """
    about = About.of(found)
    note = "park-note-as-planned" if found.as_planned else "park-note"
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=sentence("park-title", lang, park=park_name(about, lang)),
        asides=asides(about, lang),
        paper=office_paper(lang),
        notes=(sentence(note, lang, flows=found.flows, firms=found.linked, planned=found.flows_planned),),
        blocks=lambda: numbered(_blocks(found, lang, top), lang),
        closing=(sentence("park-closing", lang, file=sentence("file", lang)),),
        facts={
            "park": found.park,
            "currency": found.currency,
            "existing_only": not found.as_planned,
            "flows": found.flows,
            "flows_if_planned": found.flows_planned,
            "firms_linked": found.linked,
            "net_per_year": rounded(found.net, 2),
        },
        tables=tables(found, lang),
    )


def _blocks(found: Resilience, lang: Lang, top: int | None) -> Iterator[Block]:
    if not found.flows:
        yield Block(sentence("no-flows-today" if found.flows_planned else "no-flows", lang))
        return
    if found.first():
        yield _first(found, lang, top)
    yield _singles(found, lang, top)
    yield _concentration(found, lang, top)
    yield _ties(found, lang, top)
    yield _roles(found, lang, top)


def _ranked(
    title: str,
    cells: Sequence[Cell[R]],
    rows: Sequence[R],
    found: Resilience,
    lang: Lang,
    top: int | None,
    *,
    remarks: tuple[str, ...] = (),
) -> Block:
    again = command((), as_planned=found.as_planned)
    return ranked(title, cells, rows, lang, top=top, command=again, remarks=remarks)


def _first(found: Resilience, lang: Lang, top: int | None) -> Block:
    cells: list[Cell[Standing]] = [
        Cell(sentence("head.firm", lang), lambda s: named(found.firms[s.firm], lang), text=True),
        Cell(sentence("head.role", lang), lambda s: ROLES[s.role][lang == "en"], text=True),
    ]
    if found.net > 0:
        cells += [
            Cell(sentence("head.drop", lang), lambda s: money(s.drop, lang), style=lambda _: "strong"),
            Cell(sentence("head.of-plan", lang), lambda s: percent(s.drop / found.net)),
        ]
    cells += [
        Cell(sentence("head.reach-now", lang), lambda s: str(found.reach_now[s.firm])),
        Cell(sentence("head.reach", lang), lambda s: str(found.reach[s.firm])),
    ]
    today = "block.widest" if found.net > 0 else "block.widest-alone"
    key = "block.dearest" if found.as_planned else today
    title = sentence(key, lang, net=money(found.net, lang), unit=money_unit(found.currency, lang))
    return _ranked(title, cells, found.first(), found, lang, top)


def _singles(found: Resilience, lang: Lang, top: int | None) -> Block:
    def kind(one: SingleSource) -> str:
        return KINDS["existing" if one.existing else "planned"][lang == "en"]

    cells: list[Cell[SingleSource]] = [
        Cell(sentence("head.firm", lang), lambda s: named(found.firms[s.receiver], lang), text=True),
        Cell(said("head.material", lang), lambda s: material(s.need, s.material_zh, s.material_en, lang), text=True),
        Cell(sentence("head.only", lang), lambda s: named(found.firms[s.supplier], lang), text=True),
        Cell(sentence("head.of-need", lang), lambda s: percent(s.share)),
        *([Cell(sentence("head.kind", lang), kind)] if found.as_planned else []),
    ]
    now = sum(one.existing for one in found.singles)
    key = "block.single" if found.as_planned else "block.single-today"
    title = sentence(key, lang, count=len(found.singles), now=now)
    return _ranked(title, cells, found.singles, found, lang, top)


def _concentration(found: Resilience, lang: Lang, top: int | None) -> Block:
    """Materials with several suppliers: one supplier alone is a single source and no question of shares."""
    several = [one for one in found.concentrations if one.suppliers > 1]
    cells: list[Cell[Concentration]] = [
        Cell(said("head.material", lang), lambda c: c.material_zh if lang == "zh" else c.material_en, text=True),
        Cell(sentence("head.largest", lang), lambda c: named(found.firms[c.largest], lang), text=True),
        Cell(sentence("head.share", lang), lambda c: percent(c.largest_share)),
        Cell(sentence("head.suppliers", lang), lambda c: str(c.suppliers)),
        Cell(said("head.quantity", lang), lambda c: amount(c.quantity, c.unit, lang)),
        Cell("HHI", lambda c: number(c.hhi, lang), style=lambda c: "stop" if c.hhi > HIGH_CONCENTRATION else ""),
    ]
    counts = {
        "alone": len(found.concentrations) - len(several),
        "several": len(several),
        "high": sum(one.hhi > HIGH_CONCENTRATION for one in several),
    }
    title = sentence("block.hands" if several else "block.one-hand", lang, **counts)
    return _ranked(title, cells, several, found, lang, top)


def _ties(found: Resilience, lang: Lang, top: int | None) -> Block:
    """The firms that hold the network together, and the ties that are the only way."""

    def lost(cut: Cut) -> str:
        return firms_named([firm for part in cut.parts for firm in part], found.firms, lang, 6)

    cells: list[Cell[Cut]] = [
        Cell(sentence("head.firm", lang), lambda c: named(found.firms[c.firm], lang), text=True),
        Cell(sentence("head.cut-off", lang), lost, text=True),
    ]
    title = sentence("block.ties", lang, cuts=len(found.cuts), bridges=len(found.bridges))
    return _ranked(title, cells, found.cuts, found, lang, top, remarks=tuple(_bridges(found, lang)))


def _bridges(found: Resilience, lang: Lang) -> Iterator[str]:
    pairs = [f"{named(found.firms[a], lang)}-{named(found.firms[b], lang)}" for a, b in found.bridges[:_NAMES]]
    if not pairs:
        return
    shown = enumerated(pairs, lang)
    if len(found.bridges) > len(pairs):
        shown = sentence("and-other-ties", lang, ties=shown, count=len(found.bridges))
    yield sentence("bridges", lang, ties=shown)


def _roles(found: Resilience, lang: Lang, top: int | None) -> Block:
    differ = [one for one in found.standings if one.differs]
    cells: list[Cell[Standing]] = [
        Cell(sentence("head.firm", lang), lambda s: named(found.firms[s.firm], lang), text=True),
        Cell(sentence("head.stated", lang), lambda s: ROLES[s.stated][lang == "en"]),
        Cell(sentence("head.found", lang), lambda s: ROLES[s.role][lang == "en"]),
        Cell(sentence("head.weight", lang), lambda s: percent(s.weight)),
        Cell(sentence("head.partners", lang), lambda s: str(s.partners)),
    ]
    count = {role: sum(one.role == role for one in found.standings) for role in ROLES}
    title = sentence("block.roles", lang, differ=len(differ), **count)
    leaders = [one.firm for one in found.standings if one.role == "leader"]
    remarks = (sentence("leaders", lang, firms=firms_named(leaders, found.firms, lang, _NAMES)),) if leaders else ()
    return _ranked(title, cells, differ, found, lang, top, remarks=remarks)
