"""A report as one HTML file that asks nothing of any network: to open in a browser, to print, to pass on."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import sha256
from importlib import resources
from typing import TYPE_CHECKING

from matchchain.reports.block import Block
from matchchain.reports.formats.cleaned import cleaned
from matchchain.reports.formats.layout import cells
from matchchain.reports.formats.outline import Outline, Part, outline
from matchchain.reports.pictures.svg import svg
from matchchain.reports.report import Look, Report
from matchchain.reports.telling.words import Sentences, colon
from matchchain.values import dataclass
from matchchain.wording import Lang

if TYPE_CHECKING:
    from jinja2 import Template
    from markupsafe import Markup

_SAY = Sentences("page")
_TAGS: Mapping[str, str] = {"zh": "zh-CN", "en": "en"}
_MANY = 8  # rows
_SHORT = 14  # cells
_ACROSS = 80  # cells that a sheet of paper has for columns that do not fold
_COUNTED = 16  # columns that page.css knows
_APART = ("  ", "\u2003")  # two blanks keep parts of a line apart; a browser would make them one


def render(report: Report, look: Look) -> str:
    """The page of one report. The same report gives the same bytes."""
    return _page([_Half.of(report, look)])


def text(report: Report) -> str:
    """The page of one report."""
    return render(report, Look())


def text_of_both(reports: Mapping[Lang, Report]) -> str:
    """One page that holds the same answer in several languages, with a switch between them.

    Without a script, and where none may run, the languages stand one below the other and the switch leads to each.

    Args:
        reports: language -> the report in it; the first is shown first.
    """
    return _page([_Half.of(report, Look(), f"{lang}-") for lang, report in reports.items()])


@dataclass(frozen=True, slots=True)
class _Half:
    """A report in one language, ready for the page.

    Attributes:
        report: cleaned.
        tag: its language as a browser knows it.
        before: goes before all its names.
        outline: its parts.
        colon: between a label and its words.
    """

    report: Report
    tag: str
    before: str
    outline: Outline
    colon: str

    @classmethod
    def of(cls, report: Report, look: Look, before: str = "") -> _Half:
        """What the template shows of a report."""
        clean = cleaned(report, look)
        parts = outline(clean.blocks(), before)
        return cls(clean, _TAGS[report.lang], before, parts, colon(report.lang))

    def say(self, key: str, **facts: object) -> str:
        """A sentence of the page itself."""
        return _SAY(key, self.report.lang, **facts)

    def link(self, anchor: str) -> str:
        """The name of the part that an anchor means, "" where none bears it."""
        return self.outline.names.get(anchor, "")

    def picture(self, part: Part) -> Markup:
        """The drawing of a part."""
        from markupsafe import Markup

        assert part.block.drawing is not None  # noqa: S101 - the template asks only where there is one
        drawn = self.outline.drawn(part.block.drawing)
        return Markup(svg(drawn, self.report.lang, title=part.block.title))  # noqa: S704 - every word in it is escaped

    def filters(self, part: Part) -> bool:
        """Whether a part has so many rows that one looks for some of them."""
        return len(part.block.rows) >= _MANY

    def sorts(self, part: Part) -> bool:
        """Whether its rows may stand in any order: a tree and a short account may not."""
        return self.filters(part) and not any(row.depth for row in part.block.rows)

    def listed(self) -> int:
        """How many lines its contents have."""
        deep = self.report.paper.contents
        return sum(1 + (len(part.parts) if deep else 0) for part in self.outline.parts)

    def looks(self, part: Part) -> str:
        """The classes of a table: whether it sorts, and which of its columns stay on one line."""
        kept = [f"k{at}" for at in short_columns(part.block)]
        return " ".join(["sorts", *kept] if self.sorts(part) else kept)

    def speaker(self, part: Part) -> int:
        """Which cell names a row: the first that holds words."""
        return next((at for at, head in enumerate(part.block.heads) if head.text), 0)


def short_columns(block: Block) -> list[int]:
    """Which columns of words are so short that none of their cells needs a second line, counted from 1.

    Example:
        >>> from matchchain.reports.block import Head, Row
        >>> short_columns(Block("", (Head("firm", text=True), Head("t")), (Row(("龙华染料", "12")),)))
        [1]
    """
    longest = [max((cells(row.cells[at]) for row in block.rows), default=0) for at in range(len(block.heads))]
    short = [at for at, head in enumerate(block.heads[:_COUNTED], start=1) if head.text and longest[at - 1] <= _SHORT]
    whole = sum(size + 2 for at, size in enumerate(longest, 1) if at in short or not block.heads[at - 1].text)
    return short if whole <= _ACROSS else []


def _page(halves: Sequence[_Half]) -> str:
    style = _file("page.css") + "".join(map(_paper, halves))
    script = _file("page.js")
    return _template().render(
        halves=halves,
        style=style,
        script=script,
        policy="; ".join(
            (
                "default-src 'none'",
                f"style-src 'sha256-{_hash(style)}'",
                f"script-src 'sha256-{_hash(script)}'",
                "base-uri 'none'",
                "form-action 'none'",
            )
        ),
    )


def _paper(half: _Half) -> str:
    """The sheet of paper that a report is printed on, with what stands at its edge."""
    paper = half.report.paper
    name = f"paper-{half.before.rstrip('-') or 'one'}"
    size = "A4 landscape" if paper.landscape else "A4"
    return (
        f"@page {name}{{size:{size};"
        f"@top-left{{content:{_quoted(half.report.title)}}}"
        f"@top-right{{content:{_quoted(paper.mark)}}}"
        "@bottom-right{content:counter(page) ' / ' counter(pages)}}\n"
        f"#{half.before}the_answer{{page:{name}}}\n"
    )


def _quoted(words: str) -> str:
    """Words as a string of a style sheet: no sign of them has a meaning there."""
    return "'" + "".join(sign if sign.isascii() and sign.isalnum() else f"\\{ord(sign):06x}" for sign in words) + "'"


def _hash(content: str) -> str:
    return b64encode(sha256(content.encode()).digest()).decode()


@cache
def _file(name: str) -> str:
    return (resources.files("matchchain.reports.formats") / "page" / name).read_text(encoding="utf-8")


@cache
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined

    made = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )
    made.filters["as_is"] = _as_is
    made.filters["apart"] = lambda words: words.replace(*_APART)
    return made.from_string(_file("page.html"))


def _as_is(content: str) -> Markup:
    """Our own style and script, which no data has touched but as `_quoted` words."""
    from markupsafe import Markup

    return Markup(content)  # noqa: S704
