"""A drawing inside a Word document: a metafile in a part of its own, named for whoever cannot see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matchchain.reports.drawing import Drawing
from matchchain.reports.pictures.emf import written
from matchchain.reports.pictures.laid_out import laid_out
from matchchain.wording import Lang

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_PER_PIXEL = 9525  # English metric units in 1/96 inch


def add_picture(
    document: Document, paragraph: Paragraph, drawing: Drawing, lang: Lang, title: str, *, wide: float, tall: float
) -> None:
    """Put a picture into a paragraph.

    Args:
        document: whose part holds it.
        paragraph: an empty one.
        drawing: what is to be seen.
        lang: of its legend.
        title: its name for whoever cannot see it.
        wide: the most it may take, in pixels of 1/96 inch; it shrinks as a whole.
        tall: the same from top to bottom.
    """
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from docx.oxml.shape import CT_Inline

    canvas = laid_out(drawing, lang)
    package = document.part.package
    name = package.next_partname("/word/media/picture%d.emf")
    part = Part(PackURI(name), "image/x-emf", written(canvas), package)
    tie = document.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
    shrunk = min(1.0, wide / canvas.width, tall / canvas.height)
    size = [round(side * shrunk * _PER_PIXEL) for side in (canvas.width, canvas.height)]
    inline = CT_Inline.new_pic_inline(document.part.next_id, tie, "picture.emf", size[0], size[1])  # type: ignore[arg-type]
    inline.docPr.set("descr", " ".join(words for words in (title, canvas.said) if words))
    paragraph.add_run()._r.add_drawing(inline)  # noqa: SLF001 - python-docx has no public way to a picture of this kind
