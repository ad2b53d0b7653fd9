"""A picture as SVG that stands inside an HTML page: no style, no script, no request; every word escaped."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from matchchain.reports.drawing import Drawing
from matchchain.reports.pictures.laid_out import laid_out
from matchchain.reports.pictures.palette import PAPER
from matchchain.reports.pictures.shapes import Box, Canvas, Curve, Dot, Look, Shape, Words, head_of
from matchchain.wording import Lang

_FONT = "sans-serif"
_DASHES = "5 4"


def svg(drawing: Drawing, lang: Lang, wide: float = 940.0, title: str = "") -> str:
    """The picture of a drawing as an element `svg`, ready to stand in a page.

    Args:
        drawing: what is to be seen; its words have passed the output edge (`formats.cleaned`).
        lang: of the legend.
        wide: pixels; it shrinks with the page.
        title: its name for whoever cannot see it.
    """
    return written(laid_out(drawing, lang, wide), title)


def written(canvas: Canvas, title: str = "") -> str:
    """A canvas as an element `svg`."""
    said = " ".join(words for words in (title, canvas.said) if words)
    label = f' aria-label="{escape(said)}"' if said else ""
    wide, tall = _n(canvas.width), _n(canvas.height)
    size = f'viewBox="0 0 {wide} {tall}" width="{wide}" height="{tall}"'
    body = "".join(part for shape in canvas.shapes for part in _shape(shape))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" {size}{label} font-family="{_FONT}">{body}</svg>'
    )


def _shape(shape: Shape) -> Iterator[str]:
    if isinstance(shape, Words):
        yield _linked(_words(shape), shape.link)
    elif isinstance(shape, Box):
        rounded = f' rx="{_n(shape.round_by)}"' if shape.round_by else ""
        at = f'x="{_n(shape.left)}" y="{_n(shape.top)}" width="{_n(shape.width)}" height="{_n(shape.height)}"'
        yield _linked(f"<rect {at}{rounded}{_look(shape.look)}>{_told(shape.told)}</rect>", shape.link)
    elif isinstance(shape, Dot):
        at = f'cx="{_n(shape.center[0])}" cy="{_n(shape.center[1])}" r="{_n(shape.radius)}"'
        yield _linked(f"<circle {at}{_look(shape.look)}>{_told(shape.told)}</circle>", shape.link)
    else:
        yield f'<path d="{_path(shape)}"{_look(shape.look)}>{_told(shape.told)}</path>'
        if shape.arrow:
            yield from _shape(head_of(shape))


def _path(curve: Curve) -> str:
    parts = [f"M{_n(curve.start[0])} {_n(curve.start[1])}"]
    parts += ["C" + " ".join(f"{_n(x)} {_n(y)}" for x, y in piece) for piece in curve.pieces]
    return "".join(parts) + ("Z" if curve.closed else "")


def _words(words: Words) -> str:
    anchor = "" if words.anchor == "start" else f' text-anchor="{words.anchor}"'
    weight = ' font-weight="600"' if words.strong else ""
    halo = f' stroke="{PAPER}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"' if words.halo else ""
    at = f'x="{_n(words.at[0])}" y="{_n(words.at[1])}" font-size="{_n(words.size)}" fill="{words.color}"'
    return f"<text {at}{anchor}{weight}{halo}>{escape(words.text)}</text>"


def _linked(element: str, link: str) -> str:
    return f'<a href="#{escape(link)}">{element}</a>' if link else element


def _told(words: str) -> str:
    return f"<title>{escape(words)}</title>" if words else ""


def _look(look: Look) -> str:
    parts = [f' fill="{look.fill or "none"}"']
    if look.line:
        parts.append(f' stroke="{look.line}" stroke-width="{_n(look.width)}"')
        if look.dotted:
            parts.append(f' stroke-dasharray="{_DASHES}"')
    if look.opacity < 1:
        parts.append(f' opacity="{_n(look.opacity)}"')
    return "".join(parts)


def _n(figure: float) -> str:
    """A length to a hundredth of a pixel, the same on every machine."""
    return f"{round(figure, 2) + 0.0:g}" if abs(figure) < 1e5 else f"{figure:.0f}"
