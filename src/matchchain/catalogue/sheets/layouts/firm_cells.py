"""Is what stands in a cell the name of a firm? A telephone number in it is its own field, an address is none."""

from __future__ import annotations

from matchchain.catalogue.sheets.layouts.codes import with_phone
from matchchain.catalogue.sheets.layouts.context import firm_in, looks_like_firm
from matchchain.catalogue.sheets.layouts.titles import title_meaning
from matchchain.expressions import expression
from matchchain.units import folded

_DAY = expression(r"^\s*20\d\d\s*[-/.年]\s*\d{1,2}(?:\s*[-/.月]\s*\d{0,2}\s*日?)?\s*$")
_EDGES = " ,，;；:：、()（）/-"


def name_and_phone(text: str) -> tuple[str, str]:
    """A firm's name and the telephone number that stands with it; a blank name where the cell is none.

    Example:
        >>> name_and_phone("甲化工有限公司 0571-88880001"), name_and_phone("13800000001")
        (('甲化工有限公司', '0571-88880001'), ('', '13800000001'))
        >>> name_and_phone("地址：某路1号"), name_and_phone("2025年3月"), name_and_phone("360数科")
        (('', ''), ('', ''), ('360数科', ''))
    """
    if _is_none(text):
        return "", ""
    name, number = with_phone(text)
    return (name.strip(_EDGES), number) if (number and any(c > "\u2e80" for c in text)) or not name else (text, "")


def leading_firm(text: str) -> str:
    """The firm that a cell of several fields begins with; the whole text where it cannot be told.

    Example:
        >>> leading_firm("甲化工有限公司 张三 13800000001"), leading_firm("乙纸业 13800000001")
        ('甲化工有限公司', '乙纸业')
    """
    first = firm_in(text)
    if first and text.strip().startswith(first):
        return first
    return name_and_phone(text)[0] or text


def _is_none(text: str) -> bool:
    """Whether a text is a day, or a label with its value: 联系人：张三."""
    if _DAY.match(text):
        return True
    label, colon, rest = folded(text).partition(":")
    if not colon or not rest.strip() or looks_like_firm(text):
        return False
    meaning = title_meaning(label)
    return meaning is not None and meaning.field.startswith("firm.") and meaning.field != "firm.name"
