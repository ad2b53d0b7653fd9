"""How the codes of each list are written, and their one plain writing."""

from __future__ import annotations

import re
import unicodedata

from matchchain.expressions import expression
from matchchain.wastes.entry import ListName

# A dash by its number, so that no two that look alike stand in the source.
_SIGNS = dict.fromkeys((0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0x30FC), "-")
_SIGNS |= dict.fromkeys((0x2217, 0x2605, 0x2606, 0x204E, 0x203B), "*")

_PREFIX = r"(?:(?<![A-Za-z])(?:EWC|E?LoW|EAK|AVV|CER|LER|EURAL)(?:[\s:#.-]*code)?[\s:#.-]*)"
CODES = expression(
    r"(?P<sw>(?<![\d-])\d{3}-0\d{2}-S\d{2}(?!\d))"
    r"|(?P<cn>(?:(?<![\d-])|(?<=HW\d\d-))\d{3}\s?-\s?\d{3}\s?-\s?\d{2}(?![\d-]))"
    r"|(?P<hw>(?<![A-Za-z])HW[\s-]?\d{2}(?!\d))"
    r"|(?P<sc>(?<![A-Za-z0-9])SW[\s-]?\d{2}(?!\d))"
    rf"|(?P<ewc>(?:(?P<label>{_PREFIX})|(?<![\d.,-]))"
    r"\d{2}(?P<gap>[ .-]?)\d{2}(?P<gap2>[ .-]?)\d{2}(?![\d-])(?P<star>\s?\*)?)"
    r"|(?P<run>(?<![\d-])\d{8}(?![\d-]))"
    r"|(?P<rcra>(?<![A-Za-z0-9-])[DFKPU]\d{3}(?![A-Za-z0-9]))",
    re.IGNORECASE,
)
_RUN = expression(r"[^0-9A-Za-z]")


def tidy(text: str) -> str:
    """A text with one kind of digit, blank, dash and star.

    Example:
        >>> tidy("９００—３００—３４ ＊")
        '900-300-34 *'
    """
    return unicodedata.normalize("NFKC", text.translate(_SIGNS)).translate(_SIGNS).strip()


def canonical(text: str) -> str:
    """The plain writing of a text that is one code; the tidy text itself when it is none.

    Example:
        >>> [canonical(t) for t in ("06 01 01*", "EWC 060101*", "hw-34", "900-300-34", "90030034", "d002")]
        ['060101', '060101', 'HW34', '900-300-34', '900-300-34', 'D002']
    """
    plain = tidy(text)
    hit = CODES.fullmatch(plain)
    return plain_writing(hit) if hit else plain


def plain_writing(hit: re.Match[str]) -> str:
    """The plain writing of a code found by `CODES`."""
    written = hit[0].upper()
    if hit["ewc"]:
        return "".join(char for char in written.removeprefix((hit["label"] or "").upper()) if char.isdigit())
    run = _RUN.sub("", written)
    return f"{run[:3]}-{run[3:6]}-{run[6:]}" if hit["cn"] or hit["sw"] or hit["run"] else run


def list_of(code: str) -> ListName | None:
    """The list whose form a plain writing has, whether or not the list holds it.

    Example:
        >>> list_of("060101"), list_of("HW34"), list_of("900-001-S17"), list_of("banana")
        ('ewc', 'cn', 'sw', None)
    """
    hit = CODES.fullmatch(code)
    if hit is None:
        return None
    if hit["ewc"]:
        return "ewc" if len(code) == 6 else None
    if hit["rcra"]:
        return "rcra"
    return "sw" if hit["sw"] or hit["sc"] else "cn"
