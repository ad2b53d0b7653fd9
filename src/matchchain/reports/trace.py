"""What `trace` shows: upstream and downstream of a firm as a tree, and each flow as a record."""

from __future__ import annotations

from matchchain.reports.block import Block, Cell, listing
from matchchain.reports.column import Column, Fields, Table
from matchchain.reports.report import About, Report
from matchchain.reports.telling.flows import KINDS, kind, named, percent, quantity, sent
from matchchain.reports.telling.head import asides, office_paper, park_name, rest
from matchchain.reports.telling.words import Sentences, firm_to_copy
from matchchain.reports.telling.words import sentence as said
from matchchain.studies.resilience.trace import Direction, Step, Trace
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

SCHEMA = "matchchain.trace/1"


sentence = Sentences("trace")
column = Fields("trace.field")


def trace_report(found: Trace, lang: Lang, *, top: int | None = None) -> Report:
    """The report of a trace.

    Args:
        found: what `trace` found.
        lang: language of every word.
        top: how many rows a block of the page shows, the nearest partners first; None: all.
    """
    about = About(found.park, found.park_en, "", found.as_of)
    name = named(found.firms[found.firm], lang)
    return Report(
        schema=SCHEMA,
        lang=lang,
        about=about,
        title=sentence("title", lang, park=park_name(about, lang), firm=name),
        asides=asides(about, lang),
        paper=office_paper(lang),
        notes=(sentence("note-as-planned" if found.as_planned else "note", lang),),
        blocks=lambda: tuple(_block(found, way, lang, top) for way in found.directions),
        closing=_closing(found, lang),
        facts={"park": found.park, "firm": found.firm, "depth": found.depth, "existing_only": not found.as_planned},
        tables=(
            Table("flows", sentence_of("trace.sheet"), _columns(found, lang), lambda: _nearest(list(found.steps), top)),
        ),
    )


def _closing(found: Trace, lang: Lang) -> tuple[str, ...]:
    counted = (("proposed", found.proposed, "--as-planned"), ("open", found.open, "--all"))
    return tuple(
        sentence(key, lang, count=count, command=_command(found, option)) for key, count, option in counted if count
    )


def _command(found: Trace, option: str) -> str:
    """The command with an option, which a shell that reads the firm's name otherwise would not reach."""
    firm = firm_to_copy(found.firm, found.firms[found.firm].table_name)
    return f"matchchain trace {firm} {option}" if firm else f"matchchain trace {found.firm}"


def _block(found: Trace, way: Direction, lang: Lang, top: int | None) -> Block:
    steps = [step for step in found.steps if step.direction == way]
    partners = len({step.firm for step in steps if step.level == 1})
    firms = len({step.firm for step in steps} - {found.firm})
    name = named(found.firms[found.firm], lang)
    title = sentence(f"block.{way}", lang, firm=name, partners=partners, firms=firms)
    if not steps:
        return Block(title, remarks=(sentence(f"none.{way}", lang),))
    cells: list[Cell[Step]] = [
        Cell(sentence(f"head.{way}", lang), lambda s: _firm(s, found, lang), text=True),
        Cell(said("head.material", lang), lambda s: sent(s.flow, lang), text=True),
        Cell(said("head.quantity", lang), lambda s: quantity(s.flow, lang)),
        Cell(sentence("head.share", lang), lambda s: percent(s.flow.share)),
    ]
    if found.as_planned:
        cells.append(Cell(sentence("head.kind", lang), lambda s: kind(s.flow, lang)))
    shown = _nearest(steps, top)
    more = rest(steps, len(shown), _command(found, "--top {count}"), lang)
    return listing(title, cells, shown, depth=lambda s: s.level - 1, rest=more)


def _nearest(steps: list[Step], top: int | None) -> list[Step]:
    """So many steps that the nearest partners are all there, in the order of the tree."""
    if top is None or len(steps) <= top:
        return steps
    kept = sorted(range(len(steps)), key=lambda at: (steps[at].level, at))[:top]
    return [steps[at] for at in sorted(kept)]


def _firm(step: Step, found: Trace, lang: Lang) -> str:
    name = named(found.firms[step.firm], lang)
    return sentence(f"mark.{step.mark}", lang, firm=name) if step.mark else name


_MARKS = sentence.choices("marked", "loop", "again", "deeper")
_DIRECTIONS = sentence.choices("direction", "up", "down")


def _columns(found: Trace, lang: Lang) -> tuple[Column[Step], ...]:
    return (
        column("direction", kind="choice", choices=_DIRECTIONS, wide=8),
        column("level", kind="count"),
        column("firm", wide=18),
        column("firm_name", lambda s: named(found.firms[s.firm], lang), wide=18),
        column("supplier", lambda s: s.flow.supplier, wide=18),
        column("receiver", lambda s: s.flow.receiver, wide=18),
        column("offer", lambda s: s.flow.offer, wide=18),
        column("need", lambda s: s.flow.need, wide=18),
        column("material", lambda s: s.flow.material, wide=18),
        column("quantity", lambda s: s.flow.quantity, "tonnage"),
        column("unit", lambda s: s.flow.unit, wide=6),
        column("share", lambda s: s.flow.share, "share"),
        column("kind", lambda s: s.flow.kind, "choice", choices=KINDS, wide=8),
        column("mark", kind="choice", choices=_MARKS, wide=8),
        column("path", lambda s: list(s.path), "list", wide=40),
        column("id", lambda s: s.flow.id),
    )
