"""An answer in the formats of the commands."""

from __future__ import annotations

from typing import Any

from matchchain.api.answer import Answer
from matchchain.wording import Lang
from matchchain.wording.arguments import of_kind, whole


def render(answer: Answer[Any], format: str = "table", *, lang: Lang = "en", width: int | None = None) -> str | bytes:  # noqa: A002 - as the option of the commands
    """An answer in one of the formats of the commands.

    Args:
        answer: what an analysis returned.
        format: "table", "md", "csv", "tsv", "json", "jsonl" (text), "xlsx" (bytes) ...
        lang: "zh" or "en".
        width: cells of the screen for a table; None: as wide as it comes.

    Returns:
        Text, or the bytes of a binary format.

    Raises:
        MatchchainError: no such format or language.

    Example:
        >>> import matchchain
        >>> print(matchchain.render(matchchain.blanks(matchchain.Park(name="Bay")), "jsonl"), end="")
    """
    from matchchain.reports.formats import render as rendered

    of_kind("answer", answer, Answer)
    whole("width", width, 1)
    return rendered(answer.report(lang), format, width=width)
