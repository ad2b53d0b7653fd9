"""One entry: what is known of it, every step with its day and who made it, its nodes, and what can be done next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from matchchain.board import challenges, requests, services
from matchchain.followup.nodes import NodeState, node_word
from matchchain.park import Booking, Challenge, ChallengeTarget, Figure, Label, ProjectFigures, labels
from matchchain.reports.block import Block, Cell, Under, listing
from matchchain.reports.board.record import tables
from matchchain.reports.board.words import KINDS, Voice, person
from matchchain.reports.column import Fields, Table
from matchchain.reports.report import About, Report
from matchchain.reports.telling.figures import money
from matchchain.reports.telling.head import asides, office_paper
from matchchain.reports.telling.words import enumerated, listed
from matchchain.studies.board.board import Board
from matchchain.studies.board.one import One
from matchchain.studies.board.records import PROGRESS_FIGURES
from matchchain.wording import Lang, say
from matchchain.wording.message import sentence_of

SCHEMA = "matchchain.board-entry/1"
column = Fields("board.field")
MOVES = {**requests.MACHINE.labels, **challenges.MACHINE.labels, **services.MACHINE.labels}
_APART = frozenset(("on", "did", "by", "entered", "id"))
"""Fields of a step that have a column of their own."""
_MONEY = frozenset(("money", "yearly"))


@dataclass(frozen=True, slots=True)
class Told:
    """A step in words."""

    on: str
    did: str
    by: str
    entered: str
    text: str


def one_report(found: One, lang: Lang) -> Report:
    """The report of one entry.

    Args:
        found: what `one` found.
        lang: language of every word.
    """
    about, voice, item = About.of(found), Voice(found.firms, lang), found.item
    steps = [_told(step, voice) for step in found.steps]
    moves = [_move(name, voice) for name in found.may]
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=voice.say("title.one", id=item.id, kind=voice.word(KINDS, item.kind), title=item.title),
        asides=asides(about, lang),
        paper=office_paper(lang),
        blocks=lambda: tuple(_blocks(found, steps, voice)),
        closing=(voice.say("may", moves=enumerated(moves, lang)),) if moves else (),
        facts={"park": found.park, "today": found.today.isoformat(), "id": item.id, "may": list(found.may)},
        tables=(
            *tables(_as_list(found), voice, item.kind),
            Table(
                "steps", sentence_of("board.sheet-steps"),
                (
                    column("on"), column("did", kind="choice", choices=MOVES), column("by", wide=16),
                    column("text", wide=50), column("entered"),
                ),
                lambda: steps,
            ),
            Table(
                "nodes", sentence_of("board.sheet-nodes"),
                (
                    column("node", lambda n: say(node_word(n.node), lang), wide=24),
                    column("due", lambda n: n.due or None), column("done", lambda n: n.done or None),
                    column("excuse", wide=24), column("until"), column("moved", kind="count"),
                ),
                lambda: found.nodes,
            ),
        ),
    )  # fmt: skip


def _as_list(found: One) -> Board:
    return Board(
        park=found.park, park_en=found.park_en, currency=found.currency, as_of=found.as_of, today=found.today,
        firms=found.firms, items=(found.item,), clock="", clock_en="", lights="", lights_en="",
    )  # fmt: skip


def _move(name: str, voice: Voice) -> str:
    return f"{name} {voice.word(MOVES, name)}" if voice.lang == "zh" else name


def _blocks(found: One, steps: list[Told], voice: Voice) -> Iterator[Block]:
    yield Block("", prose=tuple(_head(found, voice)))
    if steps:
        cells: list[Cell[Told]] = [
            Cell(voice.say("head.on"), lambda s: s.on),
            Cell(voice.say("head.did"), lambda s: voice.word(MOVES, s.did)),
            Cell(voice.say("head.by"), lambda s: s.by or "-", text=True),
            Cell(voice.say("head.text"), lambda s: s.text or "-", text=True),
            Cell(voice.say("head.entered"), lambda s: s.entered or "-"),
        ]
        yield listing(voice.say("block.steps", count=len(steps)), cells, steps)
    if isinstance(found.item.entry, Challenge) and found.item.entry.targets:
        yield _targets(found.item.entry.targets, voice)
    if found.nodes:
        yield _nodes(found.nodes, voice)
    if found.figures:
        yield _figures(found.figures, voice)
    if found.bookings:
        yield _bookings(found.bookings, voice)


def _head(found: One, voice: Voice) -> Iterator[Under]:
    item = found.item
    state = listed((voice.state(item), voice.light(item.light.colour), item.due), voice.lang)
    yield Under("why", voice.say("head.state"), state)
    if item.owner:
        yield Under("why", voice.say("head.owner"), person(item.owner))
    for reason in item.light.why:
        yield Under("stop" if reason.colour == "red" else "note", "", voice.why(reason))
    for label, text in _fields(item.entry, voice):
        yield Under("note", label, text)


def _fields(entry: object, voice: Voice, without: Iterable[str] = ("id",)) -> Iterator[tuple[str, str]]:
    """Label and words of every field of an entry that says something, lists of entries left out."""
    for name, label in labels(type(entry)).items():
        value = getattr(entry, name)
        if name in without or label.kind in ("part", "parts") or not value:
            continue
        yield _label(label, voice), _words(name, label, value, voice)


def _label(label: Label, voice: Voice) -> str:
    return label.zh if voice.lang == "zh" else label.en[0].upper() + label.en[1:]


def _words(name: str, label: Label, value: object, voice: Voice) -> str:
    if isinstance(value, Figure):
        return _figure(label, value, voice)
    if isinstance(value, tuple):
        return enumerated([voice.firm(str(part)) for part in value], voice.lang)
    text = str(value)
    if label.choices:
        return voice.word(label.choices, text)
    if label.private:
        return person(text)
    return voice.firm(text) if name == "firm" else text


def _figure(label: Label, value: Figure, voice: Voice) -> str:
    if label.kind in _MONEY:
        return voice.say("money", amount=money(value.likely, voice.lang))
    return f"{value.likely:g}"


def _told(step: object, voice: Voice) -> Told:
    said = [f"{label} {text}" for label, text in _fields(step, voice, _APART)]
    did = getattr(step, "did", "") or {"Claim": "claim", "Outcome": "outcome"}[type(step).__name__]
    on, by, entered = (str(getattr(step, name)) for name in ("on", "by", "entered"))
    return Told(on, did, person(by), entered, listed(said, voice.lang))


def _targets(targets: Sequence[ChallengeTarget], voice: Voice) -> Block:
    cells: list[Cell[ChallengeTarget]] = [
        Cell(voice.say("head.target"), lambda t: t.what, text=True),
        Cell(voice.say("head.from"), lambda t: "?" if t.before is None else f"{t.before.likely:g}"),
        Cell(voice.say("head.to"), lambda t: "?" if t.goal is None else f"{t.goal.likely:g}"),
        Cell(voice.say("head.unit"), lambda t: t.unit or "-", text=True),
    ]
    return listing(voice.say("block.targets", count=len(targets)), cells, targets)


def _nodes(nodes: Iterable[NodeState], voice: Voice) -> Block:
    rows = list(nodes)
    cells: list[Cell[NodeState]] = [
        Cell(voice.say("head.node"), lambda n: say(node_word(n.node), voice.lang), text=True),
        Cell(voice.say("head.due"), lambda n: n.due or "-"),
        Cell(voice.say("head.done"), lambda n: n.done or "-"),
        Cell(voice.say("head.moved"), lambda n: str(n.moved)),
        Cell(voice.say("head.excuse"), lambda n: listed((n.excuse, n.until), voice.lang) or "-", text=True),
    ]
    return listing(voice.say("block.nodes", count=len(rows), done=sum(bool(one.done) for one in rows)), cells, rows)


def _figures(figures: Iterable[ProjectFigures], voice: Voice) -> Block:
    rows = list(figures)
    names = [name for name in PROGRESS_FIGURES if any(getattr(one, name) for one in rows)]
    known = labels(ProjectFigures)

    def cell(name: str) -> Cell[ProjectFigures]:
        def told(one: ProjectFigures) -> str:
            value: Figure | None = getattr(one, name)
            return "-" if value is None else _figure(known[name], value, voice)

        return Cell(_label(known[name], voice), told)

    cells: list[Cell[ProjectFigures]] = [Cell(voice.say("head.on"), lambda one: one.on), *map(cell, names)]
    return listing(voice.say("block.figures", count=len(rows)), cells, rows)


def _bookings(bookings: Iterable[Booking], voice: Voice) -> Block:
    rows = list(bookings)
    cells: list[Cell[Booking]] = [
        Cell(voice.say("head.on"), lambda b: b.on),
        Cell(voice.say("head.hours"), lambda b: f"{b.hours.likely:g}" if b.hours else "?"),
        Cell(voice.say("head.firm"), lambda b: voice.firm(b.firm) or "-", text=True),
        Cell(voice.say("head.by"), lambda b: person(b.by) or "-", text=True),
        Cell(voice.say("head.text"), lambda b: b.note or "-", text=True),
    ]
    return listing(voice.say("block.bookings", count=len(rows)), cells, rows)
