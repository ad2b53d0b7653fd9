"""Which formats there are, and how a report becomes text or a file in one of them.

To add a format: a file with `render(report, look) -> str | bytes`, and a line in `FORMATS`.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from matchchain.reports.report import Look, Report
from matchchain.wording import Lang, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.network.pairing import Plan


@dataclass(frozen=True, slots=True)
class Format:
    """One format of output.

    Attributes:
        module: the file that renders it, imported when it is asked for.
        function: its function there, (Report, Look) -> text or bytes.
        suffix: how its files end.
        top: rows a block shows when nobody says; None: all.
        line_end: of its files.
        bom: whether its UTF-8 files begin with a byte-order mark, which Excel needs.
        encodings: "any", or "utf-8" when the format knows no other.
        binary: whether it is bytes and no text.
    """

    module: str
    suffix: str
    function: str = "render"
    top: int | None = None
    line_end: str = "\n"
    bom: bool = False
    encodings: Literal["any", "utf-8"] = "any"
    binary: bool = False


FORMATS: dict[str, Format] = {
    "table": Format("matchchain.reports.table", ".txt", top=20),
    "csv": Format("matchchain.reports.csv", ".csv", line_end="\r\n", bom=True),
    "tsv": Format("matchchain.reports.csv", ".tsv", "render_tsv", bom=True),
    "json": Format("matchchain.reports.json", ".json", encodings="utf-8"),
    "jsonl": Format("matchchain.reports.json", ".jsonl", "render_lines", encodings="utf-8"),
    "md": Format("matchchain.reports.md", ".md"),
    "xlsx": Format("matchchain.reports.xlsx", ".xlsx", encodings="utf-8", binary=True),
}


def format_named(name: str) -> Format:
    """The format of this name.

    Raises:
        MatchchainError: there is none (exit code 2).
    """
    if name not in FORMATS:
        raise MatchchainError(
            Message("reports.unknown-format", {"format": name, "known": ", ".join(FORMATS)}), 2
        )
    return FORMATS[name]


def format_of(path: Path) -> str | None:
    """The name of the format that a file's ending stands for; None when it stands for none.

    Example:
        >>> format_of(Path("matches.CSV"))
        'csv'
    """
    return next((name for name, known in FORMATS.items() if known.suffix == path.suffix.lower()), None)


def render(  # noqa: PLR0913 - each is one option of the command line
    answer: Report | Plan,
    format: str,  # noqa: A002 - the option's own name
    lang: Lang,
    *,
    width: int | None = None,
    encoding: str = "utf-8",
    ascii_only: bool = False,
    color: bool = False,
    top: int | None = None,
    headers: Lang | None = None,
    refused: bool = False,
    filtered: bool = False,
) -> str | bytes:
    """An answer in one format, as text (or bytes of a binary format) ready for stdout or a file.

    Args:
        answer: a report, or a plan to make one of.
        format: a key of `FORMATS`.
        lang: language of every word.
        width: cells of the screen; None for a pipe or file: as wide as it comes.
        encoding: what the output will be encoded in; what it lacks is shown by a twin.
        ascii_only: only ASCII and Han, for Chinese consoles.
        color: ANSI colour (tables only).
        top: how many rows a block shows; None: what the format does by itself.
        headers: of CSV and workbooks: "zh" for Chinese labels and words, "en" for the field names and code
            words that scripts read; None: as the language and the format's readers are.
        refused: list the refused pairs too (a plan only).
        filtered: the plan's pairings are a selection of firm, material or size (a plan only).

    Raises:
        MatchchainError: no such format (exit code 2).
    """
    chosen = format_named(format)
    if not isinstance(answer, Report):
        from matchchain.reports.suggestions import suggestions

        top = chosen.top if top is None else top
        answer = suggestions(answer, lang, top=top, refused=refused, filtered=filtered)
    look = Look(
        width=width,
        encoding=encoding,
        ascii_only=ascii_only,
        color=color,
        headers=_headers(chosen, lang, headers),
    )
    make: Callable[[Report, Look], str | bytes] = getattr(
        importlib.import_module(chosen.module), chosen.function
    )
    return make(answer, look)


def _headers(chosen: Format, lang: Lang, asked: Lang | None) -> Literal["zh", "en", "names"]:
    """Labels for a person or field names for a script."""
    if asked is not None:
        return "zh" if asked == "zh" else "names"
    if lang == "zh" or chosen.binary:
        return lang
    return "names"
