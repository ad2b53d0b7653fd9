"""The lists of a chain (五清单): firms, problems and needs computed; projects, policies and the like by its card."""

from __future__ import annotations

from dataclasses import replace

from matchchain.park import PROGRESS
from matchchain.reports.block import Block, Cell, Style, listing
from matchchain.reports.chains.words import PROBLEMS, Voice, style_of
from matchchain.reports.telling.figures import money
from matchchain.reports.telling.flows import percent
from matchchain.reports.telling.words import sentence as said
from matchchain.studies.chains.bought import Bought, Broken
from matchchain.studies.chains.entries import ChainEntry
from matchchain.studies.chains.problems import Problem
from matchchain.studies.chains.study import ChainStudy, Member


def list_block(name: str, study: ChainStudy, voice: Voice, top: int | None) -> Block:
    """One list.

    Args:
        name: its code word.
        study: the chain.
        voice: how it is told.
        top: how many rows are shown; None: all.
    """
    if name == "firms":
        block = _firms(study, voice, top)
    elif name == "problems":
        block = _problems(study, voice, top)
    elif name == "needs":
        block = _needs(study, voice, top)
    else:
        block = _items(name, study, voice, top)
    return replace(block, title=f"{voice.say(f'title.{name}')}  {block.title}".rstrip())


def _firms(study: ChainStudy, voice: Voice, top: int | None) -> Block:
    cells: list[Cell[Member]] = [
        Cell(voice.say("head.grade"), voice.grade),
        Cell(voice.say("head.firm"), lambda m: voice.firm(m.firm), text=True, style=_lead),
        Cell(voice.say("head.stage"), lambda m: voice.stage(study, m.level), text=True),
        Cell(voice.say("head.rate"), lambda m: voice.rate(m.rate)),
        Cell(voice.say("head.outside"), lambda m: "-" if m.outside is None else money(m.outside, voice.lang)),
        Cell(voice.say("head.singles"), lambda m: str(m.singles)),
        Cell(voice.say("head.between"), lambda m: f"{m.between:.2f}"),
        Cell(voice.say("head.partners"), lambda m: f"{m.takes}/{m.sends}"),
    ]
    counted = [sum(m.grade == grade for m in study.members) for grade in ("leader", "backbone", "small", "")]
    title = voice.say("list-firms", a=counted[0], b=counted[1], n=counted[2], open=counted[3])
    return listing(title, cells, study.members[:top], rest=voice.rest(len(study.members), top))


def _lead(member: Member) -> Style:
    return "strong" if member.lead else ""


def _problems(study: ChainStudy, voice: Voice, top: int | None) -> Block:
    cells: list[Cell[Problem]] = [
        Cell(voice.say("head.light"), lambda p: voice.light(p.light), style=lambda p: style_of(p.light)),
        Cell(voice.say("head.kind"), lambda p: voice.choice(PROBLEMS, p.kind), text=True),
        Cell(voice.say("head.what"), voice.what, text=True),
        Cell(voice.say("head.firms"), lambda p: voice.firms(p.firms) or "-", text=True),
        Cell(said("head.quantity", voice.lang), lambda p: voice.amount(p.amount, p.unit) if p.unit else "-"),
        Cell(voice.say("head.value"), lambda p: "-" if p.value is None else money(p.value, voice.lang)),
        Cell(voice.say("head.until"), lambda p: voice.day(p.until) or "-"),
    ]
    red = sum(p.light == "red" for p in study.problems)
    title = voice.say("list-problems", count=len(study.problems), red=red)
    return listing(title, cells, study.problems[:top], rest=voice.rest(len(study.problems), top))


def _needs(study: ChainStudy, voice: Voice, top: int | None) -> Block:
    rows = [need for need in study.needs if need.outside != 0.0]
    rows.sort(key=lambda need: (-(need.value or 0.0), -(need.outside or 0.0), need.firm, need.id))
    cells: list[Cell[Bought]] = [
        Cell(voice.say("head.firm"), lambda n: voice.firm(n.firm), text=True),
        Cell(said("head.material", voice.lang), voice.goods, text=True),
        Cell(said("head.quantity", voice.lang), lambda n: voice.amount(n.quantity, n.unit)),
        Cell(voice.say("head.inside"), _inside),
        Cell(voice.say("head.lacking"), lambda n: voice.amount(n.outside, n.unit)),
        Cell(voice.say("head.value"), lambda n: money(n.value, voice.lang)),
    ]
    return listing(voice.say("list-needs", count=len(rows)), cells, rows[:top], rest=voice.rest(len(rows), top))


def _inside(need: Bought) -> str:
    return percent(need.inside / need.quantity if need.inside is not None and need.quantity else None)


def _items(name: str, study: ChainStudy, voice: Voice, top: int | None) -> Block:
    """What is followed under this name and what the chain's card lists; where there is nothing, how to write it."""
    rows = study.lists[name]
    if not rows:
        return Block("", remarks=(voice.say("not-on-card", field=name),))
    cells: list[Cell[ChainEntry]] = [
        Cell(voice.say("head.light"), lambda i: voice.light(i.light), style=lambda i: style_of(i.light)),
        Cell(voice.say("head.name"), lambda i: i.name, text=True),
        Cell(voice.say("head.firms"), lambda i: voice.firms(i.firms) or "-", text=True),
        Cell(voice.say("head.state"), lambda i: voice.choice(PROGRESS, i.progress) or "-"),
        Cell(voice.say("head.until"), lambda i: voice.day(i.until) or "-"),
        Cell(voice.say("head.remark"), lambda i: voice.list((i.id, i.number, i.where, i.note)) or "-", text=True),
    ]
    return listing(voice.say("list-items", count=len(rows)), cells, rows[:top], rest=voice.rest(len(rows), top))


def broken_block(study: ChainStudy, voice: Voice, top: int | None) -> Block:
    """What is bought outside the park (断点), the dearest first, and how much of it the plan would bring."""
    cells: list[Cell[Broken]] = [
        Cell(said("head.material", voice.lang), voice.goods, text=True),
        Cell(voice.say("head.buyers"), lambda b: voice.firms(b.firms), text=True),
        Cell(voice.say("head.lacking"), lambda b: voice.amount(b.amount, b.unit)),
        Cell(voice.say("head.value"), lambda b: money(b.value, voice.lang)),
        Cell(voice.say("head.planned"), lambda b: percent(b.planned / b.amount if b.amount else None)),
    ]
    title = voice.say("block.broken", count=len(study.broken), worth=voice.worth(study.bought_outside) or "?")
    remarks = () if study.told else (voice.say("untold"),)
    return listing(title, cells, study.broken[:top], remarks=remarks, rest=voice.rest(len(study.broken), top))
