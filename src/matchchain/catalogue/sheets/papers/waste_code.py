"""Which code of a waste a paper gives, and what it makes of the waste in law."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from matchchain.catalogue.sheets.papers.ways import sort_of
from matchchain.wastes.forms import CODES, plain_writing, tidy
from matchchain.wastes.lists import find


class Code(NamedTuple):
    """What a paper says of the code and the legal class of a waste.

    Attributes:
        text: the code for the card, "" for none.
        legal: general-waste, hazardous-waste, undetermined or "" as the code and the class say.
        other: a code of another list than those of wastes (GB/T 39198), which says nothing of hazard.
        clash: the class says one thing and the code another.
    """

    text: str = ""
    legal: str = ""
    other: str = ""
    clash: bool = False


@lru_cache(maxsize=1 << 10)
def code_of(code: str, sort: str = "", *, general: bool = False) -> Code:
    """The code of a waste.

    A code of GB/T 39198 (general waste: 292-001-06) has the form of one of the national list of hazardous wastes: it
    is told apart by that list and by the class beside it. The class itself is left away where a code stands, so that
    two papers that give one code say the same.

    Args:
        code: the cell of the code.
        sort: the cell of the class.
        general: whether the paper is one of general waste, which decides where no class stands beside the code.

    Example:
        >>> code_of("900-249-08", "HW08"), code_of("900-003-S17", "SW17").text
        (Code(text='900-249-08', legal='hazardous-waste', other='', clash=False), '900-003-S17')
        >>> code_of("292-001-06", "一般固废").other, code_of("10 01 02").legal, code_of("17 04 09*").legal
        ('292-001-06', 'general-waste', 'hazardous-waste')
    """
    said = sort_of(sort)
    hits = list(CODES.finditer(tidy(code)))
    of_sort = [hit for hit in CODES.finditer(tidy(sort)) if hit["hw"] or hit["sc"]]
    classes = [plain_writing(hit) for hit in [*of_sort, *hits] if hit["hw"] or hit["sc"]]
    exact = next((hit for hit in hits if not (hit["hw"] or hit["sc"])), None)
    if exact is None:
        of_class = classes[0] if classes else ""
        return Code(of_class, said or _of_class(of_class))
    if exact["ewc"]:
        listed = find(plain_writing(exact), ("ewc",))
        star = bool(exact["star"])
        legal = "hazardous-waste" if star or (listed and listed.hazardous) else "general-waste"
        return Code(exact[0].strip(), legal if not said or said == legal else said, "", bool(said and said != legal))
    written = plain_writing(exact)
    if exact["sw"]:
        return Code(written, "general-waste", "", said == "hazardous-waste")
    if exact["rcra"]:
        return Code(written, said or "hazardous-waste")
    return _national(written, said, classes, general=general)


def _national(code: str, said: str, classes: list[str], *, general: bool) -> Code:
    """A code of three, three and two digits: hazardous, or one of GB/T 39198."""
    listed = find(code, ("cn",)) is not None
    if said == "general-waste" or (general and not said):
        return Code("", "general-waste", code, clash=listed)
    if listed or f"HW{code[-2:]}" in classes or said == "hazardous-waste":
        return Code(code, "hazardous-waste", "", said == "general-waste")
    return Code("", said, code)


def _of_class(name: str) -> str:
    return "" if not name else "hazardous-waste" if name.startswith("HW") else "general-waste"
