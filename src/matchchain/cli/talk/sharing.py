"""Options that many commands share: the parameters of one reader, which typer reads beside a command's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, ClassVar

import typer

from matchchain.cli.talk.output import Output, output_of
from matchchain.cli.talk.spoken import SpokenCommand

_ASKED, _OUTPUT = "matchchain.asked", "matchchain.output"


class Sharing(SpokenCommand):
    """A command with further options behind its own; what they say is read before it runs.

    Attributes:
        reader: takes the context, the options of fields as `given` where there are any, and every shared option;
            what it hands back is what `asked` gives the command.
        without: names of shared options that mean nothing to this command.
    """

    reader: ClassVar[Callable[..., Any]]
    without: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, *words: Any, params: Sequence[Any] | None = None, **settings: Any) -> None:  # noqa: ANN401
        shared = [p for p in _command(self.reader).params if p.name not in self.without]
        super().__init__(*words, params=[*(params or ()), *self.between(), *shared], **settings)
        self._shared = [p.name for p in shared]

    def between(self) -> Sequence[Any]:
        """Options that stand between the command's own and the shared ones."""
        return ()

    def taken(self, words: dict[str, Any]) -> dict[str, Any]:
        """What the reader is to be told of the options between, taken out of all that was typed."""
        del words
        return {}

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401, D102
        further = self.taken(ctx.params)
        asked = _read(self.reader, ctx, {name: ctx.params.pop(name) for name in self._shared})
        for name, value in further.items():
            setattr(asked, name, value)
        ctx.meta[_ASKED] = asked
        return super().invoke(ctx)


class Reporting(Sharing):
    """A command that reports: the options of its output stand behind those of its reader."""

    def __init__(self, *words: Any, **settings: Any) -> None:  # noqa: ANN401
        super().__init__(*words, **settings)
        self._output = [p for p in _command(output_of).params if p.name not in self.without]
        self.params += self._output

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401, D102
        said = {p.name: ctx.params.pop(p.name) for p in self._output}
        ctx.meta[_OUTPUT] = _read(output_of, ctx, said)
        return super().invoke(ctx)


def output_asked(ctx: typer.Context) -> Output:
    """Where the answer of the command that runs goes."""
    output: Output = ctx.meta[_OUTPUT]
    return output


def asked_of(ctx: typer.Context) -> Any:  # noqa: ANN401 - each reader's own
    """What the reader of this command's shared options made of them."""
    return ctx.meta[_ASKED]


def _read(reader: Callable[..., Any], ctx: Any, said: dict[str, Any]) -> Any:  # noqa: ANN401 - each reader's own
    """What a reader makes of its options; those that a command is without are told their defaults.

    Typer's wrapper keeps what it was told last, and a command without an option would get the one before's.
    """
    command = _command(reader)
    untold = {p.name: p.get_default(ctx) for p in command.params if p.name not in said}
    return command.callback(**{**untold, **said})


@cache
def _command(reader: Callable[..., Any]) -> Any:  # noqa: ANN401 - typer keeps its command class private
    """The reader as a command of its own, for typer's reading of its options."""
    alone = typer.Typer(add_completion=False)
    alone.command()(reader)
    return typer.main.get_command(alone)
