"""`matchchain suggest`: whom to phone first, and what it saves."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from matchchain.cli.answer import Answer
from matchchain.cli.options import ForceOption, LangOption, Language, OutOption, ParkOption
from matchchain.cli.screen import screen
from matchchain.cli.session import Session
from matchchain.cli.spoken import SpokenCommand
from matchchain.wording import MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.catalogue.read import Loaded


class FormatName(StrEnum):
    """Formats of an answer."""

    table = "table"
    csv = "csv"
    tsv = "tsv"
    json = "json"
    jsonl = "jsonl"
    md = "md"
    xlsx = "xlsx"


class Order(StrEnum):
    """What comes first."""

    saving = "saving"
    sure = "sure"
    co2 = "co2"
    distance = "distance"


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("suggest", help="suggest.help", cls=SpokenCommand)(suggest)


def suggest(
    ctx: typer.Context,
    park: ParkOption = None,
    format: Annotated[Optional[FormatName], typer.Option("--format", "-f", help="suggest.option.format")] = None,  # noqa: A002, UP045
    out: OutOption = None,
    all: Annotated[bool, typer.Option("--all", "-a", help="suggest.option.all")] = False,  # noqa: A002
    refused: Annotated[bool, typer.Option("--refused", help="suggest.option.refused")] = False,
    firm: Annotated[str, typer.Option("--firm", help="suggest.option.firm")] = "",
    material: Annotated[str, typer.Option("--material", help="suggest.option.material")] = "",
    top: Annotated[Optional[int], typer.Option("--top", min=1, help="suggest.option.top")] = None,  # noqa: UP045
    min_saving: Annotated[Optional[float], typer.Option("--min-saving", help="suggest.option.min-saving")] = None,  # noqa: UP045
    within: Annotated[Optional[float], typer.Option("--within", min=0, help="suggest.option.within")] = None,  # noqa: UP045
    sort: Annotated[Order, typer.Option("--sort", help="suggest.option.sort")] = Order.saving,
    skip_bad: Annotated[bool, typer.Option("--skip-bad", help="suggest.option.skip-bad")] = False,
    headers: Annotated[Optional[Language], typer.Option("--headers", help="suggest.option.headers")] = None,  # noqa: UP045
    encoding: Annotated[str, typer.Option("--encoding", help="suggest.option.encoding")] = "utf-8",
    width: Annotated[Optional[int], typer.Option("--width", min=20, help="suggest.option.width")] = None,  # noqa: UP045
    force: ForceOption = False,
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> Answer:
    """Load the park, ask for the plan, hand over one report."""
    from matchchain.catalogue.sound import without_bad
    from matchchain.network.plan import Selection
    from matchchain.network.plan import suggest as plan_of
    from matchchain.reports.formats import FORMATS, format_of, render
    from matchchain.reports.write import encoded, write

    session = Session.of(ctx, park)
    loaded = session.load()
    notes = faults(loaded, skip_bad=skip_bad, session=session)
    name = str(format or (format_of(out) if out else None) or "table")
    if firm:
        firm = _firm_named(firm, loaded)
    shown = top or FORMATS[name].top
    selection = Selection(
        all=all, firm=firm, material=material, min_net=min_saving, limit=shown, refused=refused, sort=str(sort)
    )
    sound = without_bad(loaded.park, loaded.bad) if skip_bad else loaded.park
    plan = plan_of(sound, today=session.day(), within_km=within, select=selection)
    look = screen(sys.stdout, os.environ, width) if out is None else None
    body = render(
        plan,
        name,
        session.lang,
        width=width or (look.width if look else None),
        encoding=look.encoding if look and encoding == "utf-8" else encoding,
        ascii_only=bool(look and look.ascii_only),
        color=bool(look and look.color),
        top=shown,
        headers=None if headers is None else ("zh" if headers == "zh" else "en"),
        refused=refused,
        filtered=bool(firm or material or min_saving is not None),
    )
    if out is not None:
        write(out, body, name, encoding=encoding, force=force)
        said = Message("suggest.written", {"file": str(out), "rows": len(plan.pairings)})
        return Answer(notes=(*notes, said))
    if encoding != "utf-8":
        body = encoded(body, name, encoding)
    if isinstance(body, bytes) and sys.stdout.isatty():
        raise MatchchainError(Message("suggest.binary", {"format": name, "suffix": FORMATS[name].suffix}), 2)
    return Answer(body, styled=bool(look and look.color), notes=notes)


def faults(loaded: Loaded, *, skip_bad: bool, session: Session) -> tuple[Message, ...]:
    """What is said on stderr of a park's findings.

    Raises:
        MatchchainError: the park has errors and nobody asked to leave them out (exit code 3).
    """
    errors = [f for f in loaded.findings if f.level == "error"]
    warnings = len(loaded.findings) - len(errors)
    if errors and not skip_bad:
        from matchchain.cli.answer import put
        from matchchain.reports.findings import page

        put(sys.stderr, page(errors, session.lang))
        raise MatchchainError(Message("suggest.errors", {"count": len(errors)}))
    left_out = tuple(Message("suggest.left-out", {"place": str(f.place), "what": Message(f.code, f.facts)}) for f in errors)
    doubtful = (Message("suggest.warnings", {"count": warnings}),) if warnings else ()
    return (*left_out, *doubtful)


def _firm_named(text: str, loaded: Loaded) -> str:
    from matchchain.matching.trades import firm_index
    from matchchain.wording import nearest

    known = firm_index(loaded.park.firms)
    if text.strip().casefold() in known:
        return text
    ways = {name for firm in loaded.park.firms for name in (firm.id, firm.short, firm.name, firm.name_en) if name}
    hint = nearest(text, ways)
    key = "suggest.no-firm-hint" if hint else "suggest.no-firm"
    raise MatchchainError(Message(key, {"firm": text, "hint": hint or ""}), 2)
