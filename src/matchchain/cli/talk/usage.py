"""Wrong words on the command line, said in the reader's language with the cure."""

from __future__ import annotations

import re
from typing import Any

import typer

from matchchain.wording import Message, nearest

# typer carries its own copy of click since 0.26 and exports only this leaf of its family of usage errors.
UsageError: type[Exception] = next(c for c in typer.BadParameter.__mro__ if c.__name__ == "UsageError")


def sentence(error: Any) -> Message:  # noqa: ANN401, PLR0911 - the class is private to typer; a sentence for each mistake
    """What was wrong with the command line, from typer's own exception."""
    kind = type(error).__name__
    path = error.ctx.command_path if error.ctx else "matchchain"
    if kind == "NoSuchOption":
        known = [name for p in error.ctx.command.params for name in p.opts] if error.ctx else []
        return _with_hint("cli.no-such-option", error.option_name, known, path)
    if kind == "MissingParameter":
        return Message("cli.missing", {"what": _shown(error), "path": path})
    if kind == "BadParameter":
        return Message("cli.bad-value", {"what": _shown(error), "why": _why(error), "path": path})
    if command := re.match(r"No such command '(.*?)'", error.message or ""):
        return _with_hint("cli.no-such-command", command[1], error.ctx.command.list_commands(error.ctx), path)
    if (error.message or "").startswith("Missing command"):
        return Message("cli.missing-command", {"path": path})
    if extra := re.match(r"Got unexpected extra argument\S* \((.*)\)", error.message or ""):
        return Message("cli.extra", {"words": extra[1], "path": path})
    if lacking := re.match(r"Option '?(\S+?)'? requires (?:an?|\d+) arguments?", error.message or ""):
        return Message("cli.option-lacks-value", {"option": lacking[1], "path": path})
    return Message("cli.usage", {"why": error.message, "path": path})


def _with_hint(key: str, written: str, known: list[str], path: str) -> Message:
    hint = nearest(written, known)
    return Message(f"{key}-hint" if hint else key, {"written": written, "hint": hint or "", "path": path})


def _shown(error: Any) -> str:  # noqa: ANN401
    if error.param is None:
        return str(error.param_hint or "")
    return str(error.param.opts[0] if error.param.param_type_name == "option" else error.param.name.upper())


def _why(error: Any) -> object:  # noqa: ANN401
    choice = re.match(r"'(.*)' is not one of (.*)\.", error.message)
    if choice:
        return Message("cli.not-one-of", {"written": choice[1], "known": choice[2].replace("'", "")})
    number = re.match(r"'(.*)' is not a valid (integer|int|float)", error.message)
    if number:
        return Message("cli.not-a-number", {"written": number[1]})
    out_of_range = re.match(r"(\S+) is not in the range (.*)\.", error.message)
    if out_of_range:
        return Message("cli.out-of-range", {"written": out_of_range[1], "range": out_of_range[2]})
    return error.message
