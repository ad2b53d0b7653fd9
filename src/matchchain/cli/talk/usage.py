"""Wrong words on the command line, said in the reader's language with the cure.

typer says what was wrong in English sentences; what is told here is worked out anew, from the command's options and
the words that were typed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import typer

from matchchain.wording import Message, nearest

# typer carries its own copy of click since 0.26 and exports only this leaf of its family of usage errors.
UsageError: type[Exception] = next(c for c in typer.BadParameter.__mro__ if c.__name__ == "UsageError")


def sentence(error: Any, command: Any = None, typed: Sequence[str] = ()) -> Message:  # noqa: ANN401 - typer's own classes are private
    """What was wrong with the command line.

    Args:
        error: typer's exception.
        command: whose words could not be read; None where that is not known.
        typed: the words.
    """
    kind = type(error).__name__
    path = error.ctx.command_path if error.ctx else "matchchain"
    if kind == "NoSuchOption":
        known = [name for p in error.ctx.command.params for name in p.opts] if error.ctx else []
        return _with_hint("cli.no-such-option", error.option_name, known, path)
    if kind == "MissingParameter":
        return Message("cli.missing", {"what": _shown(error), "path": path})
    if kind == "BadParameter":
        return Message("cli.bad-value", {"what": _shown(error), "why": _why(error, command, typed), "path": path})
    if kind == "BadOptionUsage":
        key = "takes-no-value" if _is_flag(error.option_name, command) else "lacks-value"
        return Message(f"cli.option-{key}", {"option": error.option_name, "path": path})
    return Message("cli.usage", {"why": error.message, "path": path})


def no_such_command(written: str, known: list[str], path: str) -> Message:
    """That there is no command of this name, and which was perhaps meant; else which there are, where they are few."""
    if len(known) <= _FEW and nearest(written, known) is None:
        return Message("cli.no-such-command-known", {"written": written, "known": ", ".join(known), "path": path})
    return _with_hint("cli.no-such-command", written, known, path)


def _with_hint(key: str, written: str, known: list[str], path: str) -> Message:
    hint = nearest(written, known)
    return Message(f"{key}-hint" if hint else key, {"written": written, "hint": hint or "", "path": path})


def _shown(error: Any) -> str:  # noqa: ANN401
    if error.param is None:
        return str(error.param_hint or "")
    return str(error.param.opts[0] if error.param.param_type_name == "option" else error.param.name.upper())


def _is_flag(option: str, command: Any) -> bool:  # noqa: ANN401
    params = command.params if command is not None else ()
    return any(getattr(p, "is_flag", False) for p in params if option in (*p.opts, *p.secondary_opts))


def _why(error: Any, command: Any, typed: Sequence[str]) -> object:  # noqa: ANN401
    """What is wrong with a value: none of the choices, no number, or one outside its range."""
    kind = error.param.type if error.param is not None else None
    for value in _values(error, command, typed):
        if choices := getattr(kind, "choices", None):
            known = [str(getattr(choice, "value", choice)) for choice in choices]
            if value not in known:
                facts = {"written": value, "known": ", ".join(known), "hint": nearest(value, known) or ""}
                return Message("cli.not-one-of-hint" if facts["hint"] else "cli.not-one-of", facts)
        elif number := _NUMBERS.get(str(getattr(kind, "name", "")).split()[0]):
            try:
                read = number(value)
            except ValueError:
                return Message("cli.not-a-number", {"written": value})
            if not _inside(read, kind):
                return Message("cli.out-of-range", {"written": read, "range": _range(kind)})
    return error.message


_FEW = 9
"""So many commands can be listed in one sentence."""
_NUMBERS: dict[str, type[int | float]] = {"int": int, "integer": int, "float": float}


def _values(error: Any, command: Any, typed: Sequence[str]) -> Iterator[str]:  # noqa: ANN401
    """The words that were typed for the parameter of an error."""
    if command is None or error.param is None or error.ctx is None:
        return
    given = command.make_parser(error.ctx).parse_args(args=list(typed))[0].get(error.param.name)
    for value in given if isinstance(given, list | tuple) else [given]:
        if isinstance(value, str):
            yield value


def _inside(value: float, kind: Any) -> bool:  # noqa: ANN401
    least, most = getattr(kind, "min", None), getattr(kind, "max", None)
    return (least is None or value >= least) and (most is None or value <= most)


def _range(kind: Any) -> str:  # noqa: ANN401
    if kind.max is None:
        return f"x>={kind.min}"
    return f"x<={kind.max}" if kind.min is None else f"{kind.min}<=x<={kind.max}"
