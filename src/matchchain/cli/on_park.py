"""Commands that ask something of a whole park: its options, its faults and the way out, alike for all of them."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any, Concatenate, ParamSpec

import typer

from matchchain.cli.answer import Answer, put
from matchchain.cli.options import ForceOption, LangOption, OutOption, ParkOption
from matchchain.cli.output import (
    EncodingOption,
    FormatOption,
    HeadersOption,
    Output,
    TopOption,
    WidthOption,
    deliver,
)
from matchchain.cli.session import Session
from matchchain.wording import Lang, MatchchainError, Message

if TYPE_CHECKING:
    import datetime as dt

    from matchchain.catalogue.read import Loaded
    from matchchain.network.pairing import Plan
    from matchchain.park import Park
    from matchchain.reports.report import Report

P = ParamSpec("P")
SkipBadOption = Annotated[bool, typer.Option("--skip-bad", help="suggest.option.skip-bad")]


@dataclass
class OnPark:
    """What was asked of a park; it is read when the command first wants to know something of it.

    Attributes:
        session: the person and the park's place.
        output: where the answer goes.
        skip_bad: leave out entries with errors instead of stopping at them.
    """

    session: Session
    output: Output
    skip_bad: bool
    _notes: tuple[Message, ...] = field(default=(), init=False)

    @cached_property
    def loaded(self) -> Loaded:
        """The park as it was read, faulty entries and all.

        Raises:
            MatchchainError: there is no park, or it has errors that nobody asked to leave out (exit code 3).
        """
        loaded = self.session.load()
        self._notes = faults(loaded, skip_bad=self.skip_bad, session=self.session)
        return loaded

    @cached_property
    def park(self) -> Park:
        """The park without its faulty entries; errors as `loaded`."""
        from matchchain.catalogue.sound import without_bad

        return without_bad(self.loaded.park, self.loaded.bad)

    @property
    def lang(self) -> Lang:
        """The language of the answer, the one that was asked for or else the park's, with the park's money."""
        return self.session.lang

    @property
    def today(self) -> dt.date:
        """The day on which permits and figures are looked at."""
        return self.session.day()

    def answer(self, result: Report | Plan, *notes: Message, **flags: bool) -> Answer:
        """An answer on its way out: what the park's faults and the command have to say comes before the file's note.

        Args:
            result: what was found.
            notes: what the command says on stderr.
            flags: see `deliver`.
        """
        given = deliver(result, self.output, self.lang, park=self.loaded.folder, **flags)
        return self.said(replace(given, notes=(*notes, *given.notes)))

    def said(self, answer: Answer) -> Answer:
        """An answer that needs no report, with what the park's faults have to say."""
        return replace(answer, notes=(*self._notes, *answer.notes))


def _on_park(
    ctx: typer.Context,
    park: ParkOption = None,
    format: FormatOption = None,  # noqa: A002 - the option's own name
    out: OutOption = None,
    top: TopOption = None,
    skip_bad: SkipBadOption = False,
    headers: HeadersOption = None,
    encoding: EncodingOption = "utf-8",
    width: WidthOption = None,
    force: ForceOption = False,
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> OnPark:
    output = Output(format, out, encoding, width, headers, force, top)
    return OnPark(Session.of(ctx, park), output, skip_bad)


def on_park(
    command: Callable[Concatenate[OnPark, P], Answer], without: Collection[str] = ()
) -> Callable[..., Answer]:
    """A command as typer takes it: its own options, then those that all commands on a park share.

    Args:
        command: asked with what was said of the park and with its own options.
        without: names of shared options that mean nothing to this command.
    """
    ctx, *shared = (p for p in _parameters(_on_park) if p.name not in without)
    own = _parameters(command)[1:]
    names = [p.name for p in (ctx, *shared)]

    def run(**given: Any) -> Answer:  # noqa: ANN401 - what typer read
        asked = _on_park(**{name: given.pop(name) for name in names})
        return command(asked, **given)  # type: ignore[call-arg]

    run.__signature__ = inspect.Signature([ctx, *own, *shared])  # type: ignore[attr-defined]
    run.__annotations__ = {p.name: p.annotation for p in (ctx, *own, *shared)}
    return run


def _parameters(function: Callable[..., Any]) -> list[inspect.Parameter]:
    return list(inspect.signature(function, eval_str=True).parameters.values())


def faults(loaded: Loaded, *, skip_bad: bool, session: Session) -> tuple[Message, ...]:
    """What is said on stderr of a park's findings.

    Raises:
        MatchchainError: the park has errors and nobody asked to leave them out (exit code 3).
    """
    errors = [f for f in loaded.findings if f.level == "error"]
    warnings = len(loaded.findings) - len(errors)
    if errors and not skip_bad:
        from matchchain.reports.findings import page

        put(sys.stderr, page(errors, session.lang))
        raise MatchchainError(Message("suggest.errors", {"count": len(errors)}))
    left_out = tuple(
        Message("suggest.left-out", {"place": str(f.place), "what": Message(f.code, f.facts)}) for f in errors
    )
    doubtful = (Message("suggest.warnings", {"count": warnings}),) if warnings else ()
    return (*left_out, *doubtful)
