"""What stands in a table of this room: tab-separated text beside the code, cut once and kept."""

from __future__ import annotations

from functools import cache


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The lines of `data/<name>.tsv` under its head line, each cut at its tabs.

    Example:
        >>> rows("cn_classes")[0]
        ('HW01', '医疗废物', 'medical waste')
    """
    from importlib.resources import files  # a fifth of the room's import, and nothing without a code needs it

    text = (files("matchchain.wastes") / "data" / f"{name}.tsv").read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.split("\n")[1:] if line)
