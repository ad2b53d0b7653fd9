"""What one of the nine papers of a chain (九个一) says of itself: what it is, and until when it holds."""

from __future__ import annotations

from matchchain.expressions import expression
from matchchain.park.chain import NinePapers
from matchchain.park.field import labels
from matchchain.units import UnitFault, day, is_blank
from matchchain.values import dataclass

NINE = tuple(labels(NinePapers))
"""Their code words, in the order in which they are counted."""
_NONE = {"无", "没有", "缺", "未有", "no", "none", "missing"}
_UNTIL = expression(r"[\s,，(（]*(?:有效期|有效)?(?:\buntil|至|到)\s*[:：]?\s*([^\s)）]+)[)）]?\s*$")
_PERIOD = expression(r"(?<!\d)(?:19|20|21)\d\d年?\s*(?:-|—|–|~|～|至|到)+\s*((?:19|20|21)\d\d)(?!\d)年?")
_YEAR = expression(r"(?<!\d)((?:19|20|21)\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class ChainPaper:
    """One of the nine.

    Attributes:
        what: what it is called, "" where there is none.
        until: the last day on which it holds, ISO; "" where it does not say.
        unread: what stands for a day and is none.
    """

    what: str = ""
    until: str = ""
    unread: str = ""

    def has_ended(self, today: str) -> bool:
        """Whether it held until a day before this one (ISO)."""
        return bool(self.until) and self.until < today


def paper_of(text: str, *, of_a_year: bool = False) -> ChainPaper:
    """A paper as a card writes it: "规划.docx until 2027", "规划(2024-2027年)"; a year's plan holds for the year it names.

    Example:
        >>> paper_of("规划.docx until 2027"), paper_of("无").what
        (ChainPaper(what='规划.docx', until='2027-12-31', unread=''), '')
        >>> paper_of("2025年度计划", of_a_year=True).until, paper_of("政策(2024-2026年)").until
        ('2025-12-31', '2026-12-31')
    """
    if is_blank(text) or text.strip().casefold() in _NONE:
        return ChainPaper()
    period = _PERIOD.search(text)
    if period:
        return ChainPaper(text.strip(), day(period[1])[1])
    told = _UNTIL.search(text)
    if told:
        what = text[: told.start()].strip() or text.strip()
        try:
            return ChainPaper(what, day(told[1])[1])
        except UnitFault:
            return ChainPaper(text.strip(), unread=told[1])
    years = _YEAR.findall(text) if of_a_year else []
    return ChainPaper(text.strip(), day(max(years))[1] if years else "")
