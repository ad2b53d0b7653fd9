"""Where a sloppy line is cut: at commas and their like, never inside brackets, quotes, numbers or locants."""

from __future__ import annotations

from itertools import pairwise

from matchchain.expressions import expression

_OPEN, SHUT = "([{（［【〔「《“", ")]}）］】〕」》”"
_HARD = ";；\n\t|｜"
_SOFT = ",，、"
_LOCANTS = expression(r"(?<![\w.])(?:[\dNOSPα-ω]['′]*,)+[\dNOSPα-ω]['′]*-(?=[^\W\d]|\()")
_THOUSANDS = expression(r"(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?![\d])")
_DASH = expression(r"(?<= )[-–—](?= )(?<!\d -)(?<!\d –)(?<!\d —)|(?<=\d )[-–—](?= [^\W\d])")
_DECIMAL = expression(r"(?<=\d),(?=\d)")


def pieces(text: str) -> list[str]:
    """The pieces of a line, stripped; blanks are left out.

    A comma between digits is part of a number where it groups thousands, and where other commas stand before a blank
    or the pieces are set apart by semicolons ("12,5 t/yr; 350 EUR/t"): there it is a decimal one.

    Example:
        >>> pieces("废酸(硫酸,含铁), 1,200吨/年，处置费350"), pieces("1,2-二氯乙烷,5吨/天")
        (['废酸(硫酸,含铁)', '1,200吨/年', '处置费350'], ['1,2-二氯乙烷', '5吨/天'])
    """
    cuts = _cuts(text)
    ends = [-1, *cuts, len(text)]
    return [piece for start, end in pairwise(ends) if (piece := text[start + 1 : end].strip())]


def _cuts(text: str) -> list[int]:
    depths = depths_of(text)
    found = [at for at, depth in enumerate(depths) if depth == 0 and text[at] in _HARD + _SOFT]
    found = sorted({*found, *(hit.start() for hit in _DASH.finditer(text) if depths[hit.start()] == 0)})
    whole = {at for hit in _LOCANTS.finditer(text) for at in range(*hit.span())}
    whole |= {at for hit in _THOUSANDS.finditer(text) for at in range(*hit.span())}
    spaced = any(text[at] in _HARD + "-–—" or text[at + 1 : at + 2] == " " for at in found)
    decimals = {hit.start() for hit in _DECIMAL.finditer(text)} if spaced else set()
    return [at for at in found if at not in whole and at not in decimals]


def depths_of(text: str) -> list[int]:
    """How deep in brackets and quotes each character stands; a bracket that never closes holds nothing."""
    depths, depth, quoted = [], 0, False
    closed = sum(text.count(mark) for mark in _OPEN) == sum(text.count(mark) for mark in SHUT)
    paired = text.count('"') % 2 == 0
    for char in text:
        if char in _OPEN and closed:
            depth += 1
        elif char in SHUT and closed:
            depth = max(0, depth - 1)
        elif char == '"' and paired:
            quoted = not quoted
        depths.append(depth + quoted)
    return depths


def apart_at_commas(part: str) -> list[str]:
    """The pieces of a part whose commas seemed to group thousands, were they to set figures apart.

    Example:
        >>> apart_at_commas("处置费350,500吨/年")
        ['处置费350', '500吨/年']
    """
    return [piece.strip() for piece in part.split(",") if piece.strip()]
