"""`matchchain graph`: the network for other programs: Gephi, yEd, Graphviz, Mermaid, d3."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.on_park import OnPark, OnParkCommand
from matchchain.cli.talk.options import ForceOption
from matchchain.network.graph.exchange import EXCHANGES, exchanges_of
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.network.graph.build import ParkGraph

# One choice for each line of EXCHANGES.
Exchanged = StrEnum("Exchanged", [(name, name) for name in EXCHANGES])  # type: ignore[misc]


class GraphCommand(OnParkCommand):
    """It writes formats of its own."""

    without = frozenset({"out", "force", "format", "top", "headers", "encoding", "width", "at_once"})


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("graph", help="graph.help", cls=GraphCommand)(graph)


def graph(
    ctx: typer.Context,
    kind: Annotated[Optional[Exchanged], typer.Option("--format", "-f", help="graph.option.format")] = None,  # noqa: UP045
    out: Annotated[Optional[Path], typer.Option("--out", "-o", help="graph.option.out")] = None,  # noqa: UP045
    firms: Annotated[bool, typer.Option("--firms", help="graph.option.firms")] = False,
    all: Annotated[bool, typer.Option("--all", "-a", help="graph.option.all")] = False,  # noqa: A002
    force: ForceOption = False,
) -> Answer:
    """Load the park, make its graph, write it."""
    from matchchain.network.graph.exchange import firms_only
    from matchchain.reports.formats.write import write
    from matchchain.reports.report import in_a_line

    asked = OnPark.of(ctx)
    exchange = EXCHANGES[_kind(out, kind)]
    made = _made(asked, everything=all)
    made.graph["made"] = in_a_line(asked.made())
    if firms or exchange.of_firms:
        made = firms_only(made)
    text = exchange.text(made, asked.lang)
    if out is None:
        return asked.said(Answer(text.encode() if not _at_a_terminal() else text))
    write(out, text.encode(), "json", force=force, park=asked.folder)  # bytes: UTF-8 as they are
    facts = {"file": str(out), "nodes": len(made), "edges": made.number_of_edges()}
    return asked.said(Answer(notes=(Message("graph.written", facts),)))


def _kind(out: Path | None, kind: Exchanged | None) -> str:
    """The format: as was said, else by the file's ending, else Mermaid, which a person can read.

    Raises:
        MatchchainError: the ending stands for no format, or for another than was said (exit code 2).
    """
    if out is None or not out.suffix:
        return str(kind or "mermaid")
    fitting = exchanges_of(out.name)
    if kind is None and not fitting:
        known = " ".join(one.endings[0] for one in EXCHANGES.values())
        raise MatchchainError(Message("cli.unknown-ending", {"ending": out.suffix, "known": known}), ExitCode.USAGE)
    if kind is not None and fitting and kind not in fitting:
        facts = {"ending": out.suffix, "format": kind.value}
        raise MatchchainError(Message("cli.other-ending", facts), ExitCode.USAGE)
    return str(kind or fitting[0])


def _made(asked: OnPark, *, everything: bool) -> ParkGraph:
    """The graph: what flows and what the plan proposes; with everything, also rows that lack figures or papers."""
    from matchchain.network.graph import build_graph
    from matchchain.network.planning.plan import suggest

    plan = suggest(asked.park, today=asked.today) if everything else None
    return build_graph(asked.park, plan, today=asked.today)


def _at_a_terminal() -> bool:
    import sys

    return sys.stdout.isatty()
