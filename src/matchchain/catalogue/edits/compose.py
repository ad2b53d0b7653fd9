"""Plain data to YAML text in the habit of a file: quotes only where they are needed."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from matchchain.catalogue.edits.layout import Habit

# str: a value · tuple: a list on one line · dict: an entry · list: entries, one dash each
Words: TypeAlias = "str | tuple[Words, ...] | dict[str, Words] | list[dict[str, Words]]"

_FIRST = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`]")
_INSIDE = re.compile(r": |:$| #|[\t\n\r\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_FLOW_INSIDE = re.compile(r"[,\[\]{}]|:(?=[,\[\]{}])")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")


class Literal(str):
    """A text whatever it looks like: a code of digits gets quotes, lest a reader count with it."""

    __slots__ = ()


class OneLine(dict[str, "Words"]):
    """An entry that stands on one line of its list, "- {on: 2026-11-28, state: idea}": one of many that are alike."""

    __slots__ = ()


def card(entry: dict[str, Words], habit: Habit, column: int = 1) -> list[str]:
    """The lines of an entry as a block mapping, without line ends; `column` counts from 1."""
    lines: list[str] = []
    pad = " " * (column - 1)
    for key, value in entry.items():
        if isinstance(value, list):
            lines.append(f"{pad}{scalar(key)}:")
            for part in value:
                lines += item(part, habit, column + habit.dash)
        else:
            lines.append(f"{pad}{scalar(key)}: {inline(value, flow=False)}")
    return lines


def item(entry: dict[str, Words], habit: Habit, column: int) -> list[str]:
    """The lines of an entry as an item of a list whose dashes stand at `column`."""
    head = " " * (column - 1) + "-"
    if isinstance(entry, OneLine):
        return [head.ljust(column - 1 + habit.gap) + inline(entry)]
    lines = card(entry, habit, column + habit.gap)
    return [head.ljust(column - 1 + habit.gap) + lines[0].lstrip(" "), *lines[1:]]


def inline(value: Words, *, flow: bool = True) -> str:
    """A value on one line; `flow` tells that it stands inside brackets.

    Example:
        >>> inline({"硫酸钠": "3%", "TOC": "800 ppm"})
        '{硫酸钠: 3%, TOC: 800 ppm}'
    """
    if isinstance(value, str):
        return scalar(value, flow=flow)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(k, flow=True)}: {inline(v)}" for k, v in value.items()) + "}"
    return "[" + ", ".join(inline(part) for part in value) + "]"


def scalar(text: str, *, flow: bool = False, style: str = "") -> str:
    """A text as a YAML scalar.

    Args:
        text: what it says.
        flow: whether it stands inside brackets.
        style: the quotes it had: kept.
    """
    if style == '"' or _UNPRINTABLE.search(text):
        quoted = json.dumps(text, ensure_ascii=False)
        return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)
    if style == "'" or _needs_quotes(text, flow) or (isinstance(text, Literal) and _looks_typed(text)):
        return "'" + text.replace("'", "''") + "'"
    return str(text)


def _needs_quotes(text: str, flow: bool) -> bool:
    if _FIRST.match(text) and not (text[0] == "-" and text[1:2] not in {"", " ", ",", "[", "]", "{", "}"}):
        return True
    if text != text.strip() or not text or text in {"~", "null"} or text.startswith(("---", "...")):
        return True
    return bool(_INSIDE.search(text) or (flow and _FLOW_INSIDE.search(text)))


def _looks_typed(text: str) -> bool:
    return any(pattern.match(text) for pattern in _resolvers().get(text[:1], ()))


@cache
def _resolvers() -> dict[str, list[re.Pattern[str]]]:
    from yaml.resolver import Resolver

    table: dict[str, list[tuple[Any, re.Pattern[str]]]] = Resolver.yaml_implicit_resolvers
    return {first: [pattern for _, pattern in rules] for first, rules in table.items()}
