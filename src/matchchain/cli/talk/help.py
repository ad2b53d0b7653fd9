"""Help pages, drawn from the command tree in the reader's language and the terminal's width."""

from __future__ import annotations

import shutil
import sys
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from matchchain.wording import Lang, Message, say
from matchchain.wording.voice import in_money

INDENT = "  "
NAME_WIDTH = 26


def command_help(command: Any, ctx: Any) -> str:  # noqa: ANN401 - typer keeps its command class private
    """The page of one command: usage, what it answers, arguments, options, examples."""
    lang = _of_any_park(ctx.obj.lang)
    usage, arguments, options = _told(command, ctx)
    return _page(command.help, usage, _block(say(Message("cli.heading.arguments"), lang), arguments), options, lang)


def group_help(group: Any, ctx: Any, summaries: Mapping[str, str]) -> str:  # noqa: ANN401
    """The page of a group: usage, commands with one line each, options, examples."""
    lang = _of_any_park(ctx.obj.lang)
    usage, arguments, options = _told(group, ctx)
    del arguments  # a group has none
    return group_page(group.help or "cli.help", usage, summaries, options, lang)


def group_page(
    key: str, usage: str, summaries: Mapping[str, str], options: list[tuple[str, str]], lang: Lang
) -> str:
    """The page of a group that is told by its words.

    Args:
        key: of what it answers; that of its examples goes with it.
        usage: how it is typed.
        summaries: command -> key of its line.
        options: how each is typed, and what it does.
        lang: the reader's.
    """
    rows = [(name, say(Message(summary), lang)) for name, summary in summaries.items()]
    commands = _block(say(Message("cli.heading.commands"), lang), rows)
    return _page(key, usage, commands, options, lang)


def _of_any_park(lang: Lang) -> Lang:
    """The language of a help page, which is of no park: in English it names no currency."""
    return in_money(lang, "money") if lang == "en" else lang


def _told(command: Any, ctx: Any) -> tuple[str, list[tuple[str, str]], list[tuple[str, str]]]:  # noqa: ANN401
    """How a command is typed, its arguments and its options."""
    lang = _of_any_park(ctx.obj.lang)
    ours = {command.options_metavar: "cli.usage-options"}
    ours[getattr(command, "subcommand_metavar", None)] = "cli.usage-command"
    pieces = (say(Message(ours[p]), lang) if p in ours else p for p in command.collect_usage_pieces(ctx))
    usage = " ".join([ctx.command_path, *pieces])
    shown = [p for p in command.get_params(ctx) if not getattr(p, "hidden", False)]
    arguments = [_row(p, ctx, lang) for p in shown if p.param_type_name == "argument"]
    return usage, arguments, [_row(p, ctx, lang) for p in shown if p.param_type_name == "option"]


def _page(key: str, usage: str, between: str, options: list[tuple[str, str]], lang: Lang) -> str:
    from matchchain.reports.telling.clean import for_encoding

    blocks = [
        say(Message("cli.heading.usage", {"usage": usage}), lang),
        _fold(text_of(key, lang)),
        between,
        _block(say(Message("cli.heading.options"), lang), options),
        _examples(key, lang),
    ]
    # typer prints it: it has to be in characters that the console's code page holds.
    return for_encoding("\n\n".join(block for block in blocks if block), sys.stdout.encoding or "utf-8")


def _row(param: Any, ctx: Any, lang: Lang) -> tuple[str, str]:  # noqa: ANN401
    text = text_of(_KNOWN.get(param.name, param.help or ""), lang)
    if param.required:
        text += say(Message("cli.required"), lang)
    elif (
        param.default not in (None, False, "", ()) and param.param_type_name == "option" and not callable(param.default)
    ):
        value = getattr(param.default, "value", param.default)
        text += say(Message("cli.default", {"value": value}), lang)
    if param.param_type_name == "argument":
        return param.make_metavar(ctx), text
    shown_as = getattr(param, "shown_as", None)
    names = shown_as(lang) if shown_as else names_of((*param.opts, *param.secondary_opts))
    return (names if param.is_flag else f"{names} {_value(param, ctx, lang)}"), text


def names_of(names: Iterable[str]) -> str:
    """How an option may be typed, the short ways first."""
    return ", ".join(sorted(set(names), key=lambda o: (len(o.lstrip("-")) > 1, o)))


def _value(param: Any, ctx: Any, lang: Lang) -> str:  # noqa: ANN401
    kind = _VALUES.get(param.type.name.split()[0])
    return say(Message(kind), lang) if kind else str(param.make_metavar(ctx))


_VALUES = {
    "str": "cli.value.text",
    "text": "cli.value.text",
    "int": "cli.value.integer",
    "integer": "cli.value.integer",
    "float": "cli.value.number",
    "path": "cli.value.path",
}

# typer writes these options itself, in English.
_KNOWN = {
    "help": "cli.option.help",
}


def text_of(key: str | None, lang: Lang) -> str:
    """The words of a help text's key; "" where there is none."""
    if key and key.startswith("field."):
        from matchchain.cli.talk.fields import field_help

        return field_help(key, lang)
    return say(Message(key), lang) if key else ""


def _examples(key: str, lang: Lang) -> str:
    text = text_of(key.rpartition(".")[0] + ".examples", lang)
    lines = [INDENT + line for line in text.splitlines()]
    return "\n".join([say(Message("cli.heading.examples"), lang), *lines])


def _block(heading: str, rows: Iterable[tuple[str, str]]) -> str:
    rows = list(rows)
    if not rows:
        return ""
    room = min(NAME_WIDTH, max(_cells(name) for name, _ in rows) + 2)
    lines = [heading]
    for name, text in rows:
        folded = _fold(text, indent=len(INDENT) + room).split("\n")
        head = INDENT + name
        if _cells(name) + 2 > room:
            lines.append(head)
        else:
            lines.append(head + " " * (room - _cells(name)) + folded.pop(0).lstrip())
        lines.extend(folded)
    return "\n".join(line.rstrip() for line in lines if line.strip())


def _fold(text: str, indent: int = 0) -> str:
    width = max(30, min(shutil.get_terminal_size().columns, 100)) - 1
    return "\n".join(" " * indent + line for part in text.split("\n") for line in _lines(part, width - indent))


def _lines(text: str, width: int) -> list[str]:
    lines, line = [], ""
    for piece in _pieces(text):
        if line and _cells(line + piece.rstrip()) > width:
            lines.append(line.rstrip())
            line = ""
        line += piece if line else piece.lstrip()
    return [*lines, line.rstrip()]


def _pieces(text: str) -> list[str]:
    """Where a line may break: behind a space, and between Han characters, but not before closing marks."""
    pieces: list[str] = []
    for char in text:
        glued = pieces and not (pieces[-1][-1] == " " or _wide(char) or _wide(pieces[-1][-1]))
        if pieces and (glued or char in ",。;:、)》」!?,.;:)]" or (char == " ")):
            pieces[-1] += char
        else:
            pieces.append(char)
    return pieces


def _wide(char: str) -> bool:
    return unicodedata.east_asian_width(char) in "WF"


def _cells(text: str) -> int:
    return sum(2 if _wide(char) else 1 for char in text)
