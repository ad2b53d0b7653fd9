"""The page of `chains`: every chain in a row, then chain by chain the nine papers, targets, gaps, maps and lists."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from matchchain.park import ChainTarget
from matchchain.reports.block import Block, Cell, Style, Under, listing
from matchchain.reports.chains.lists import broken_block, list_block
from matchchain.reports.chains.maps import map_block
from matchchain.reports.chains.record import tables
from matchchain.reports.chains.words import NINTHS, STATES, Voice, lists_of, maps_of, sentence
from matchchain.reports.report import About, Paper, Report
from matchchain.reports.telling.figures import money, number
from matchchain.reports.telling.flows import percent
from matchchain.reports.telling.head import asides, numbered, park_name
from matchchain.reports.telling.words import enumerated, to_copy
from matchchain.studies.chains.nine import Ninth
from matchchain.studies.chains.study import Chains, ChainStudy
from matchchain.wording import Lang

SCHEMA = "matchchain.chains/1"
PARTS = ("nine", "maps", "lists")
_SHORT_LISTS = ("firms", "problems")
_STATE_STYLES: dict[str, Style] = {"there": "good", "missing": "poor", "ended": "poor"}


def chains_report(
    found: Chains, lang: Lang, *, parts: Collection[str] = PARTS, overview: bool = True, top: int | None = None
) -> Report:
    """The report of a park's chains.

    Args:
        found: what `chains` found.
        lang: language of every word.
        parts: what is told of each chain: "nine", "maps", "lists"; none of them: what a screen shows first.
        overview: whether all chains stand in one table, alone where there is nothing to be told of each.
        top: how many rows a block of the page shows; None: all.
    """
    about = About.of(found)
    one = found.chains[0].card.name if len(found.chains) == 1 else ""
    title = sentence("title-one" if one else "title", lang, park=park_name(about, lang), chain=one)
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=title,
        asides=asides(about, lang),
        notes=(
            sentence("note", lang, unit=Voice(found, lang).money),
            sentence("note-between", lang),
        ),
        blocks=lambda: tuple(_blocks(Voice(found, lang), parts, top, overview=overview)),
        closing=_closing(found, lang, parts, overview=overview),
        facts={"park": found.park, "currency": found.currency, "as_of": found.as_of, "today": found.today.isoformat()},
        tables=tables(Voice(found, lang)),
        paper=Paper(
            cover=(
                (sentence("cover.what", lang), title),
                (sentence("cover.chains", lang), enumerated([study.card.name for study in found.chains], lang)),
                (sentence("cover.as-of", lang), found.as_of or "?"),
                (sentence("cover.looked", lang), found.today.isoformat()),
            ),
            mark=sentence("mark", lang),
            contents=len(found.chains) > 1,
        ),
    )


def _closing(found: Chains, lang: Lang, parts: Collection[str], *, overview: bool) -> tuple[str, ...]:
    loose = (sentence("loose", lang, count=len(found.loose)),) if found.loose and overview else ()
    if parts or not found.chains:
        return loose
    name = to_copy(found.chains[0].card.name)
    if not name:
        return loose
    return (*loose, sentence("closing", lang, name=name, file=sentence("file", lang)))


def _blocks(voice: Voice, parts: Collection[str], top: int | None, *, overview: bool) -> Iterator[Block]:
    studies = voice.found.chains
    if overview:
        yield _overview(voice)
        if not parts:
            return
    alone = len(studies) == 1 and not overview
    for at, study in enumerate(studies, start=1):
        head = _head(study, voice)
        yield replace(head, anchor=_anchor(at), new_page=not alone)
        inner = numbered(_of_chain(study, voice, parts, top), voice.lang)
        yield from inner if alone else (replace(block, level=2) for block in inner)


def _anchor(number: int) -> str:
    return f"chain-{number}"


def _overview(voice: Voice) -> Block:
    """All chains, one a row."""
    studies = voice.found.chains
    anchors = {id(study): _anchor(at) for at, study in enumerate(studies, start=1)}
    cells: list[Cell[ChainStudy]] = [
        Cell(voice.say("head.chain"), lambda s: s.card.name, text=True, link=lambda s: anchors[id(s)]),
        Cell(voice.say("head.chief"), lambda s: s.card.chief or "-", text=True),
        Cell(voice.say("head.lead"), lambda s: voice.firm(s.card.lead_firm) or "-", text=True),
        Cell(voice.say("head.members"), lambda s: str(len(s.members))),
        Cell(voice.say("head.rate"), lambda s: voice.rate(s.rate)),
        Cell(voice.say("head.outside"), lambda s: money(s.bought_outside, voice.lang)),
        Cell(voice.say("head.singles"), lambda s: str(len(s.singles))),
        Cell(voice.say("head.red"), lambda s: str(sum(p.light == "red" for p in s.problems))),
        Cell(voice.say("head.nine"), lambda s: f"{sum(one.state == 'there' for one in s.nine)}/9"),
    ]
    remarks = () if studies else (voice.say("no-chains"),)
    return listing(voice.say("block.overview", count=len(studies)), cells, studies, remarks=remarks)


def _head(study: ChainStudy, voice: Voice) -> Block:
    """Who answers for the chain, and the three lines a chief looks at first."""
    return Block(study.card.name, prose=tuple(Under("why", label, text) for label, text in _lines(study, voice)))


def _lines(study: ChainStudy, voice: Voice) -> Iterator[tuple[str, str]]:
    people = [
        voice.say(f"who-{name}", name=getattr(study.card, name))
        for name in ("chief", "deputy", "office", "adviser")
        if getattr(study.card, name)
    ]
    if people:
        yield voice.say("label.people"), " · ".join(people)
    nine = " · ".join(voice.ninth(one) for one in study.nine)
    yield voice.say("label.nine"), nine
    lead = voice.firm(study.card.lead_firm)
    members = {member.firm for member in study.members}
    central = [
        voice.say("central" if firm in members else "central-beside", firm=voice.firm(firm), share=f"{share:.2f}")
        for firm, share in study.central
    ]
    yield voice.say("label.lead"), lead or voice.say("no-lead")
    yield voice.say("label.central"), voice.list(central) or voice.say("no-flows")
    yield voice.say("label.rate"), f"{voice.rate(study.rate)}{voice.say('bracket', text=voice.basis(study.rate))}"
    dearest = [f"{voice.goods(one)} {voice.worth(one.value)}".strip() for one in study.broken[:3]]
    if dearest:
        yield voice.say("label.broken"), voice.say("broken", dearest=voice.list(dearest), count=len(study.broken))
    red = sum(problem.light == "red" for problem in study.problems)
    yield voice.say("label.problems"), voice.say("counted", singles=len(study.singles), red=red)


def _of_chain(study: ChainStudy, voice: Voice, parts: Collection[str], top: int | None) -> Iterator[Block]:
    if "nine" in parts:
        yield _nine(study, voice)
    if ("nine" in parts or not parts) and study.card.targets:
        yield _targets(study, voice)
    for name in maps_of(study) if "maps" in parts else ():
        yield map_block(name, study, voice, top)
    if not parts or "lists" in parts:
        yield broken_block(study, voice, top)
    for name in lists_of(study) if "lists" in parts else () if parts else _SHORT_LISTS:
        yield list_block(name, study, voice, top)


def _nine(study: ChainStudy, voice: Voice) -> Block:
    cells: list[Cell[Ninth]] = [
        Cell(voice.say("head.paper"), lambda n: voice.choice(NINTHS, n.name), text=True),
        Cell(voice.say("head.called"), lambda n: _called(n, study, voice), text=True),
        Cell(voice.say("head.until"), lambda n: voice.day(n.paper.until) or "-"),
        Cell(voice.say("head.state"), lambda n: voice.choice(STATES, n.state), style=lambda n: _STATE_STYLES[n.state]),
    ]
    there = sum(one.state == "there" for one in study.nine)
    return listing(voice.say("block.nine", count=there), cells, study.nine)


def _called(one: Ninth, study: ChainStudy, voice: Voice) -> str:
    if not one.elsewhere:
        return one.paper.what or "-"
    what = voice.firm(study.card.lead_firm) if one.name == "leaders" else one.paper.what
    return voice.say("elsewhere", what=what)


def _targets(study: ChainStudy, voice: Voice) -> Block:
    def figure(target: ChainTarget, name: str) -> str:
        value = getattr(target, name)
        return "-" if value is None else f"{number(value.likely, voice.lang)} {target.unit}".strip()

    def reached(target: ChainTarget) -> str:
        if target.now is None or target.value is None or not target.value.likely > 0:
            return "-"
        return percent(target.now.likely / target.value.likely)

    cells: list[Cell[ChainTarget]] = [
        Cell(voice.say("head.target"), lambda t: t.what, text=True),
        Cell(voice.say("head.year"), lambda t: f"{t.year.likely:.0f}" if t.year else "-"),
        Cell(voice.say("head.goal"), lambda t: figure(t, "value")),
        Cell(voice.say("head.now"), lambda t: figure(t, "now")),
        Cell(voice.say("head.reached"), reached),
        Cell(voice.say("head.as-of"), lambda t: t.as_of or "-"),
    ]
    return listing(voice.say("block.targets", count=len(study.card.targets)), cells, study.card.targets)
