"""A report as a Word document: named styles, heads that repeat, links inside it, the same bytes for the same report."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from matchchain.reports.formats.cleaned import cleaned
from matchchain.reports.formats.docx_picture import add_picture
from matchchain.reports.formats.docx_table import table, under_paragraphs
from matchchain.reports.formats.docx_words import CLOSED, TAB, bookmarked, field, linked, opened, paragraph, run
from matchchain.reports.formats.outline import Outline, Part, outline
from matchchain.reports.report import Look, Report
from matchchain.reports.telling.words import Sentences, colon

if TYPE_CHECKING:
    from docx.document import Document

_SAY = Sentences("page")
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SHORT, _LONG = 11906, 16838  # A4 in twentieths of a point
_SIDE, _TOP = 1077, 1247  # margins: 19 mm, 22 mm
_MOST_LISTED = 60  # lines of contents
_FIRST_DAY = datetime(2000, 1, 1, tzinfo=UTC)
_UNUSED = ("stylesWithEffects", "customXml", "numbering", "thumbnail", "webSettings", "extended-properties")
_FONTS = {  # body and heads, Latin and Han
    "zh": ("Times New Roman", "SimSun", "Arial", "SimHei"),
    "en": ("Arial", "SimSun", "Arial", "SimHei"),
}


def render(report: Report, look: Look) -> bytes:
    """The document. The same report gives the same bytes."""
    from docx import Document

    clean = cleaned(report, look)
    made = Document(io.BytesIO(_bare("en" if clean.lang == "en" else "zh", _width(clean), clean.paper.contents)))
    _named(made, clean)
    _paper(made, clean)
    _fill(made, _Body(clean))
    return _repacked(made, zipfile.ZIP_DEFLATED)


class _Body:
    """What stands between the first and the last page, as XML; pictures leave a place."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.outline: Outline = outline(report.blocks(), numbered=True)
        self.colon = colon(report.lang)
        self.room = _width(report)
        self.pictures: list[Part] = []
        self.listed = 0  # lines of its contents

    def xml(self) -> str:
        """All of it inside one element."""
        report = self.report
        parts = [*self._head()]
        if report.paper.contents:
            parts.extend(self._contents())
        for number, part in enumerate(self.outline.all(), start=1):
            parts.extend(self._part(part, number, first=number == 1 and self.listed > _few(report)))
        parts.extend(paragraph("Small", run(line)) for line in report.closing)
        return f'<w:body xmlns:w="{_W}">{"".join(parts)}</w:body>'

    def _head(self) -> Iterator[str]:
        report, paper = self.report, self.report.paper
        if paper.cover:
            if paper.mark:
                yield paragraph("Normal", run(paper.mark, "Mark"))
            lines = (run(words) for words in report.title.split("  "))
            yield paragraph("CoverTitle", "<w:r><w:br/></w:r>".join(lines))
            for label, words in paper.cover:
                yield paragraph("CoverLine", run(label, "Dim") + TAB + run(words))
            yield '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
        else:
            yield paragraph("Title", run(report.title))
        if report.asides:
            yield paragraph("Aside", run("    ".join(report.asides)))
        for note in report.notes:
            yield paragraph("Small", run(note))

    def _contents(self) -> Iterator[str]:
        """A list of the parts: a field that Word renews, filled with links so that other programs show it too.

        No page number stands in it before that: nobody but Word knows where its pages end. Where the parts of parts
        would fill more than a page or two they are left out.
        """
        listed = [part for part in self.outline.all() if part.depth <= 2 and part.block.title]
        deepest = 2 if len(listed) <= _MOST_LISTED else 1
        listed = [part for part in listed if part.depth <= deepest]
        self.listed = len(listed)
        yield paragraph("TOCHeading", run(_SAY("contents", self.report.lang)))
        for at, part in enumerate(listed):
            line = linked(part.block.title, part.name)
            begin = opened(f'TOC \\o "1-{deepest}" \\h \\z \\u') if at == 0 else ""
            yield paragraph(f"TOC{part.depth}", begin + line + (CLOSED if at == len(listed) - 1 else ""))

    def _part(self, part: Part, number: int, *, first: bool) -> Iterator[str]:
        block = part.block
        style = f"Heading{min(part.depth, 3)}" if block.title else "AfterTable"
        more = "<w:pageBreakBefore/>" if block.new_page or first else ""
        yield paragraph(style, bookmarked(run(block.title), part.name, number), more)
        for remark in block.remarks:
            yield paragraph("Remark", run(remark), "<w:keepNext/>" if block.rows and not block.drawing else "")
        if block.drawing:
            self.pictures.append(part)
            yield paragraph("Picture", "")
        if block.rows:
            yield table(block, self.room, self.colon, lambda anchor: self.outline.names.get(anchor, ""))
            yield paragraph("AfterTable", "")
        yield from under_paragraphs(block.prose, "Prose", self.colon)
        if block.rest:
            yield paragraph("Small", run(block.rest))
        if not (block.remarks or block.drawing or block.rows or block.prose or block.rest):
            yield paragraph("AfterTable", "")  # the bars beside two titles would grow together


def _few(report: Report) -> int:
    """After so few lines of contents the first part needs no page of its own."""
    return 8 if report.paper.landscape else 16


def _width(report: Report) -> int:
    return (_LONG if report.paper.landscape else _SHORT) - 2 * _SIDE


@cache
def _bare(fonts: str, width: int, contents: bool) -> bytes:
    """An empty document with our own styles, settings and fonts, and nothing of the template that we do not use.

    A meeting of a hundred firms takes a hundred invitations: each is begun from these bytes.
    """
    from docx import Document
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import parse_xml

    made = Document()
    latin, han, bold_latin, bold_han = _FONTS[fonts]
    styles = _file("styles.xml").replace("BOLDLATIN", bold_latin).replace("BOLDHAN", bold_han)
    styles = styles.replace("LATIN", latin).replace("HAN", han).replace("PAGEWIDTH", str(width))
    made.styles.element[:] = parse_xml(styles)[:]
    settings = _file("settings.xml")
    if contents:
        settings = settings.replace("<w:compat>", '<w:updateFields w:val="true"/><w:compat>')
    made.settings.element[:] = parse_xml(settings)[:]
    for rels in (made.part.rels, made.part.package.rels):
        for name in [key for key, rel in rels.items() if rel.reltype.rpartition("/")[2] in _UNUSED]:
            del rels[name]
    made.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)._blob = _file("fonts.xml").encode()  # noqa: SLF001 - a part python-docx only carries
    return _repacked(made, zipfile.ZIP_STORED)


def _named(made: Document, report: Report) -> None:
    """What a program shows of a document without opening it."""
    core = made.core_properties
    core.title, core.author, core.last_modified_by, core.comments = report.title[:255], "matchchain", "matchchain", ""
    core.created = core.modified = _day(report.about.as_of)
    core.language = "en" if report.lang == "en" else "zh-CN"


def _day(iso: str) -> datetime:
    try:
        return datetime.fromisoformat(iso).replace(tzinfo=UTC)
    except ValueError:
        return _FIRST_DAY


def _paper(made: Document, report: Report) -> None:
    """The sheet, with what stands at the edge of every page."""
    from docx.enum.section import WD_ORIENT
    from docx.shared import Twips

    section, paper = made.sections[0], report.paper
    section.orientation = WD_ORIENT.LANDSCAPE if paper.landscape else WD_ORIENT.PORTRAIT
    sides = (_LONG, _SHORT) if paper.landscape else (_SHORT, _LONG)
    section.page_width, section.page_height = Twips(sides[0]), Twips(sides[1])
    section.left_margin = section.right_margin = Twips(_SIDE)
    section.top_margin = section.bottom_margin = Twips(_TOP)
    section.header_distance = section.footer_distance = Twips(567)
    section.different_first_page_header_footer = bool(paper.cover)
    _put(section.header, paragraph("Header", run(report.title) + TAB + run(paper.mark, "Mark")))
    number = _SAY("number", report.lang, page="\x00", pages="\x01")
    before, _, rest = number.partition("\x00")
    between, _, after = rest.partition("\x01")
    numbered = run(before) + field("PAGE", "1") + run(between) + field("NUMPAGES", "1") + run(after)
    _put(section.footer, paragraph("Footer", numbered))


def _put(edge: Any, line: str) -> None:  # noqa: ANN401 - a header or a footer
    from docx.oxml import parse_xml

    edge.is_linked_to_previous = False
    edge._element[:] = parse_xml(f'<w:hdr xmlns:w="{_W}">{line}</w:hdr>')[:]  # noqa: SLF001 - its paragraphs, all at once


def _fill(made: Document, body: _Body) -> None:
    from docx.oxml import parse_xml
    from docx.text.paragraph import Paragraph

    parsed, old = parse_xml(body.xml()), made.element.body
    places = [one for one in parsed if one.tag.endswith("}p") and one.style == "Picture"]
    parsed.append(old.sectPr)
    made.element.replace(old, parsed)  # as a whole: to move a thousand rows alone takes lxml seconds
    wide, tall = _width(body.report) / 15, (_SHORT if body.report.paper.landscape else _LONG) / 15 - 260
    for place, part in zip(places, body.pictures, strict=True):
        block = part.block
        assert block.drawing is not None  # noqa: S101 - only parts with a drawing leave a place
        spot = Paragraph(place, made._body)  # noqa: SLF001 - as python-docx makes its own
        add_picture(made, spot, block.drawing, body.report.lang, block.title, wide=wide, tall=tall)


def _repacked(made: Document, how: int) -> bytes:
    """The package with no clock in it."""
    saved, out = io.BytesIO(), io.BytesIO()
    made.save(saved)
    with zipfile.ZipFile(saved) as given, zipfile.ZipFile(out, "w", how) as kept:
        for name in given.namelist():
            kept.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), given.read(name), how)
    return out.getvalue()


@cache
def _file(name: str) -> str:
    return (resources.files("matchchain.reports.formats") / "document" / name).read_text(encoding="utf-8")
