"""What `trace` shows: upstream and downstream of a firm as a tree, and each flow as a record."""

from __future__ import annotations

from collections.abc import Iterator

from matchchain.reports.flows import KINDS, kind, named, percent, quantity, sent
from matchchain.reports.report import Block, Column, Head, Record, Report, Row, Table
from matchchain.reports.suggestions.record import rounded
from matchchain.reports.suggestions.words import PLAIN_WORD
from matchchain.reports.suggestions.words import sentence as said
from matchchain.studies.resilience.trace import Direction, Step, Trace
from matchchain.wording import Lang, Message, say
from matchchain.wording.message import sentence_of

SCHEMA = "matchchain.trace/1"


def sentence(key: str, lang: Lang, **facts: object) -> str:
    """One sentence of this room."""
    return say(Message(f"trace.{key}", facts), lang)


def trace_report(found: Trace, lang: Lang, *, top: int | None = None) -> Report:
    """The report of a trace.

    Args:
        found: what `trace` found.
        lang: language of every word.
        top: how many rows a block of the page shows, the nearest partners first; None: all.
    """
    park = (found.park_en or found.park) if lang == "en" else (found.park or found.park_en)
    name = named(found.firms[found.firm], lang)
    asides = [said("internal", lang)]
    if found.as_of:
        asides.insert(0, said("as-of", lang, date=found.as_of))
    return Report(
        schema=SCHEMA,
        lang=lang,
        title=sentence("title", lang, park=park or said("suggest.a-park", lang), firm=name),
        asides=tuple(asides),
        notes=(sentence("note-as-planned" if found.as_planned else "note", lang),),
        blocks=lambda: tuple(_block(found, way, lang, top) for way in found.directions),
        closing=_closing(found, lang),
        facts={"park": found.park, "firm": found.firm, "depth": found.depth, "existing_only": not found.as_planned},
        tables=(Table("flows", sentence_of("trace.sheet"), _COLUMNS, lambda: _records(found, lang)),),
        as_of=found.as_of,
    )


def _closing(found: Trace, lang: Lang) -> tuple[str, ...]:
    def command(option: str) -> str:
        return " ".join(["matchchain trace", found.firm, *((option,) if PLAIN_WORD.fullmatch(found.firm) else ())])

    proposed = sentence("proposed", lang, count=found.proposed, command=command("--as-planned"))
    waiting = sentence("open", lang, count=found.open, command=command("--all"))
    return (*((proposed,) if found.proposed else ()), *((waiting,) if found.open else ()))


def _block(found: Trace, way: Direction, lang: Lang, top: int | None) -> Block:
    steps = [step for step in found.steps if step.direction == way]
    partners = len({step.firm for step in steps if step.level == 1})
    firms = len({step.firm for step in steps} - {found.firm})
    name = named(found.firms[found.firm], lang)
    title = sentence(f"block.{way}", lang, firm=name, partners=partners, firms=firms)
    if not steps:
        return Block(title, remarks=(sentence(f"none.{way}", lang),))
    heads = (
        Head(sentence(f"head.{way}", lang), text=True),
        Head(said("head.material", lang), text=True),
        Head(said("head.quantity", lang)),
        Head(sentence("head.share", lang)),
        *((Head(sentence("head.kind", lang)),) if found.as_planned else ()),
    )
    shown = _nearest(steps, top)
    return Block(title, heads, tuple(_row(step, found, lang) for step in shown), rest=_rest(steps, shown, lang))


def _nearest(steps: list[Step], top: int | None) -> list[Step]:
    """So many steps that the nearest partners are all there, in the order of the tree."""
    if top is None or len(steps) <= top:
        return steps
    kept = sorted(range(len(steps)), key=lambda at: (steps[at].level, at))[:top]
    return [steps[at] for at in sorted(kept)]


def _rest(steps: list[Step], shown: list[Step], lang: Lang) -> str:
    left = len(steps) - len(shown)
    return sentence("rest", lang, count=left) if left else ""


def _row(step: Step, found: Trace, lang: Lang) -> Row:
    flow = step.flow
    name = named(found.firms[step.firm], lang)
    if step.mark:
        name = sentence(f"mark.{step.mark}", lang, firm=name)
    words = sent(flow, lang)
    cells = (name, words, quantity(flow, lang), percent(flow.share), *((kind(flow, lang),) if found.as_planned else ()))
    return Row(cells, depth=step.level - 1)


_MARKS = {mark: sentence_of(f"trace.marked.{mark}") for mark in ("loop", "again", "deeper")}
_DIRECTIONS = {way: sentence_of(f"trace.direction.{way}") for way in ("up", "down")}


def _column(name: str, pattern: str = "", **rest: object) -> Column:
    return Column(name, sentence_of(f"trace.field.{name}"), pattern, **rest)  # type: ignore[arg-type]


_COLUMNS = (
    _column("direction", choices=_DIRECTIONS, width=8),
    _column("level", "0", width=6),
    _column("firm", width=18),
    _column("firm_name", width=18),
    _column("supplier", width=18),
    _column("receiver", width=18),
    _column("offer", width=18),
    _column("need", width=18),
    _column("material", width=18),
    _column("quantity", "#,##0.##"),
    _column("unit", width=6),
    _column("share", "0.0%"),
    _column("kind", choices=KINDS, width=8),
    _column("mark", choices=_MARKS, width=8),
    _column("path", width=40),
    _column("id", width=12),
)


def _records(found: Trace, lang: Lang) -> Iterator[Record]:
    for step in found.steps:
        flow = step.flow
        yield (
            step.direction,
            step.level,
            step.firm,
            named(found.firms[step.firm], lang),
            flow.supplier,
            flow.receiver,
            flow.offer,
            flow.need,
            flow.material,
            rounded(flow.quantity, 3),
            flow.unit,
            rounded(flow.share, 6),
            flow.kind,
            step.mark,
            list(step.path),
            flow.id,
        )
