"""Which formats there are, and how a report becomes text or a file in one of them.

To add a format: a file with `render(report, look) -> str | bytes`, and a line in `FORMATS`.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from matchchain.reports.report import Look, Report
from matchchain.values import dataclass
from matchchain.wording import Lang, MatchchainError, Message


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
        flat: whether it holds one table only.
        for_scripts: whether programs read it, in UTF-8 whatever the console's code page is.
        of_tables: whether it shows the tables of a report and no page, though persons read it.
    """

    module: str
    suffix: str
    function: str = "render"
    top: int | None = None
    line_end: str = "\n"
    bom: bool = False
    encodings: Literal["any", "utf-8"] = "any"
    binary: bool = False
    flat: bool = False
    for_scripts: bool = False
    of_tables: bool = False

    @property
    def in_utf8(self) -> bool:
        """Whether it is UTF-8 in a pipe, whatever the code page: programs read it, or it says so itself."""
        return self.for_scripts or self.encodings == "utf-8"

    @property
    def tables(self) -> bool:
        """Whether it shows the tables of a report under the names of their columns, and no page."""
        return self.for_scripts or self.of_tables


FORMATS: dict[str, Format] = {
    "table": Format("matchchain.reports.formats.table", ".txt", top=20),
    "csv": Format("matchchain.reports.formats.csv", ".csv", line_end="\r\n", bom=True, flat=True, for_scripts=True),
    "tsv": Format("matchchain.reports.formats.csv", ".tsv", "render_tsv", bom=True, flat=True, for_scripts=True),
    "json": Format("matchchain.reports.formats.json", ".json", encodings="utf-8", for_scripts=True),
    "jsonl": Format("matchchain.reports.formats.json", ".jsonl", "render_lines", encodings="utf-8", for_scripts=True),
    "schema": Format("matchchain.reports.formats.json_schema", ".schema.json", encodings="utf-8", for_scripts=True),
    "md": Format("matchchain.reports.formats.md", ".md"),
    "html": Format("matchchain.reports.formats.html", ".html", encodings="utf-8"),
    "docx": Format("matchchain.reports.formats.docx", ".docx", encodings="utf-8", binary=True),
    "xlsx": Format("matchchain.reports.formats.xlsx", ".xlsx", encodings="utf-8", binary=True, of_tables=True),
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
        >>> format_of(Path("matches.schema.json")), format_of(Path("matches.json"))
        ('schema', 'json')
    """
    ending = "".join(path.suffixes).lower()
    fitting = [name for name, known in FORMATS.items() if ending.endswith(known.suffix)]
    return max(fitting, key=lambda name: len(FORMATS[name].suffix), default=None)


def render(  # noqa: PLR0913 - each is one option of the command line
    report: Report,
    format: str,  # noqa: A002 - the option's own name
    *,
    width: int | None = None,
    encoding: str = "utf-8",
    ascii_only: bool = False,
    color: bool = False,
    ruled: bool = False,
    headers: Lang | None = None,
) -> str | bytes:
    """A report in one format, as text (or bytes of a binary format) ready for stdout or a file.

    Args:
        report: what a command hands over.
        format: a key of `FORMATS`.
        width: cells of the screen; None for a pipe or file: as wide as it comes.
        encoding: what the output will be encoded in; what it lacks is shown by a twin.
        ascii_only: only ASCII and Han, for Chinese consoles.
        color: ANSI colour (tables only).
        ruled: a line under the heads (tables only).
        headers: of CSV and workbooks: "zh" for Chinese labels and words, "en" for the field names and code
            words that scripts read; None: as the language and the format's readers are.

    Raises:
        MatchchainError: no such format (exit code 2).
    """
    chosen = format_named(format)
    look = Look(
        width=width,
        encoding=encoding,
        ascii_only=ascii_only,
        color=color,
        ruled=ruled,
        headers=_headers(chosen, report.lang, headers),
    )
    make: Callable[[Report, Look], str | bytes] = getattr(
        importlib.import_module(chosen.module), chosen.function
    )
    return make(report, look)


def _headers(chosen: Format, lang: Lang, asked: Lang | None) -> Literal["zh", "en", "names"]:
    """Labels for a person or field names for a script."""
    if asked is not None:
        return "zh" if asked == "zh" else "names"
    if lang == "zh" or chosen.binary:
        return lang
    return "names"
