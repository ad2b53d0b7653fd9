"""Any drawing, laid out for a language and a width."""

from __future__ import annotations

from matchchain.reports.drawing import Bars, Drawing, Flows, Places
from matchchain.reports.pictures.bars import bars
from matchchain.reports.pictures.places import places
from matchchain.reports.pictures.sankey import sankey
from matchchain.reports.pictures.shapes import Canvas
from matchchain.reports.pictures.stages import stages
from matchchain.wording import Lang


def laid_out(drawing: Drawing, lang: Lang, wide: float = 940.0) -> Canvas:
    """The picture of a drawing.

    Args:
        drawing: what is to be seen.
        lang: of the legend.
        wide: its width in pixels; its height follows from what is in it.
    """
    if isinstance(drawing, Bars):
        return bars(drawing, min(wide, 640.0))
    if isinstance(drawing, Flows):
        return sankey(drawing, lang, wide)
    if isinstance(drawing, Places):
        return places(drawing, lang, wide)
    return stages(drawing, lang, wide)
