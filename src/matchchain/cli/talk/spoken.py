"""Commands that speak both languages: their help texts are keys of the message table, and so are their refusals."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from matchchain.cli.talk import usage
from matchchain.cli.talk.front_page import HELP, QUIET, VERBOSE
from matchchain.cli.talk.help import command_help, group_help, text_of
from matchchain.wording import ExitCode, Lang, MatchchainError, Message


def refused(message: Message) -> MatchchainError:
    """Words that cannot be read as a command."""
    return MatchchainError(message, ExitCode.USAGE)


_OF_EVERY = ("park", "lang")
"""Options that stand before a command or behind it."""
_HELP = {"help_option_names": list(HELP.names)}


@cache
def _manners() -> list[Any]:
    """How much is said beside the answer: options of every command."""

    def manners(
        quiet: Annotated[bool, typer.Option(*QUIET.names, help=QUIET.help)] = False,
        verbose: Annotated[bool, typer.Option(*VERBOSE.names, help=VERBOSE.help)] = False,
    ) -> None:
        del quiet, verbose

    alone = typer.Typer(add_completion=False)
    alone.command()(manners)
    return list(typer.main.get_command(alone).params)


class SpokenCommand(TyperCommand):
    """A command whose help texts are keys of the message table."""

    def __init__(self, *words: Any, params: Sequence[Any] | None = None, **settings: Any) -> None:  # noqa: ANN401
        settings["context_settings"] = {**_HELP, **(settings.get("context_settings") or {})}
        super().__init__(*words, params=[*(params or ()), *_manners()], **settings)

    several_parks = False
    """Whether it can read several parks together."""

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401, D102
        if ctx.obj.beside and not self.several_parks:
            raise refused(Message("cli.park-several", {"path": ctx.command_path}))
        quiet, verbose = (ctx.params.pop(one.name) for one in _manners())
        ctx.obj.say_less(quiet=quiet, verbose=verbose)
        return super().invoke(ctx)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:  # noqa: ANN401, D102
        return _in_words(super().shell_complete(ctx, incomplete), ctx.obj.lang)

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401, D102
        return command_help(self, ctx)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401, D102
        typed, ctx.allow_extra_args = list(args), True  # what is too much is said below
        try:
            extra: list[str] = super().parse_args(ctx, args)
        except usage.UsageError as error:
            raise refused(usage.sentence(error, self, typed)) from None
        if extra and not ctx.resilient_parsing:
            raise refused(Message("cli.extra", {"words": " ".join(extra), "path": ctx.command_path}))
        if not ctx.resilient_parsing:
            _once(self, ctx, typed)
        return extra


def _in_words(items: list[Any], lang: Lang) -> list[Any]:
    """How a word may go on, each with its help in words; typer knows the keys of our sentences alone."""
    for item in items:
        text = text_of(item.help, lang) if item.help else ""
        item.help = text.partition("\n")[0]
    return items


def _once(command: Any, ctx: Any, typed: list[str]) -> None:  # noqa: ANN401
    """Refuse an option that is given twice though it takes one value: one of the two would be passed over silently.

    Raises:
        MatchchainError: it is, here or before the command (exit code 2).
    """
    given: list[Any] = []
    for one in command.make_parser(ctx).parse_args(args=list(typed))[2]:
        several = one.multiple if one.param_type_name == "option" else True
        if several or one.count or (one.is_flag and not one.secondary_opts):
            continue
        if one in given or _before(one.name, ctx) not in (None, ctx.params.get(one.name)):
            raise refused(_twice(one, ctx))
        given.append(one)


def _before(name: str, ctx: Any) -> object:  # noqa: ANN401
    """What an option was given in front of the command; None: nothing."""
    above = ctx.parent
    while above is not None and name in _OF_EVERY:
        said = above.params.get(name)
        if said:
            return said[0] if isinstance(said, (list, tuple)) and len(said) == 1 else said
        above = above.parent
    return None


def _twice(option: Any, ctx: Any) -> Message:  # noqa: ANN401
    if option.name == "park":
        return Message("cli.park-twice")
    return Message("cli.option-twice", {"option": max(option.opts, key=len), "path": ctx.command_path})


class SpokenGroup(TyperGroup):
    """A group of commands whose help texts are keys of the message table."""

    def __init__(self, *words: Any, **settings: Any) -> None:  # noqa: ANN401
        settings["context_settings"] = {**_HELP, **(settings.get("context_settings") or {})}
        super().__init__(*words, **settings)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:  # noqa: ANN401, D102
        return _in_words(super().shell_complete(ctx, incomplete), ctx.obj.lang)

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401, D102
        key = str(self.help).removesuffix(".help")
        return group_help(self, ctx, {name: f"{key}.{name}.summary" for name in self.list_commands(ctx)})

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401, D102
        typed = list(args)
        try:
            rest: list[str] = super().parse_args(ctx, args)
        except usage.UsageError as error:
            raise refused(usage.sentence(error, self, typed)) from None
        if not ctx.resilient_parsing:
            _once(self, ctx, typed)
        return rest

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401, D102
        known = list(self.list_commands(ctx))
        if args[0] not in known and not args[0].startswith("-") and not ctx.resilient_parsing:
            raise refused(usage.no_such_command(args[0], known, ctx.command_path))
        return super().resolve_command(ctx, args)


def new_typer(**settings: Any) -> typer.Typer:  # noqa: ANN401
    """A typer app that speaks both languages; `add` and its like use it for their sub-commands."""
    return typer.Typer(cls=SpokenGroup, rich_markup_mode=None, pretty_exceptions_enable=False, **settings)
