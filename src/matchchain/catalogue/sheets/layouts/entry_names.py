"""The name of an entry without what stands around it: remarks, numbers, what becomes of it, that it is to be had."""

from __future__ import annotations

import re

from matchchain.catalogue.sheets.layouts.columns import Column
from matchchain.catalogue.sheets.layouts.draft import Draft
from matchchain.catalogue.sheets.layouts.figures import amount_text
from matchchain.catalogue.sheets.layouts.known_things import is_known
from matchchain.catalogue.sheets.layouts.products import counted_unit, plain_number
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.said import Said
from matchchain.catalogue.sheets.layouts.values import Value
from matchchain.expressions import expression

_VAGUE = expression(r"^(.{2,}?)[\s,，:：]*(少量|若干|适量|大量|一些|很少|极少|微量|不多|数量不定|不定量)$")
_TO_BE_HAD = expression(
    r"(?<=\w)\s+(?:to (?:give away|spare|sell|offer)|(?:is |are )?available|for (?:sale|free|collection)"
    r"|going spare)\.?$",
    2,
)
_GOING = expression(
    r"(?<=\w)\s+((?:(?:that|which)\s+)?(?:is |are )?(?:going|goes|sent|currently|now|at present)\b.*)$", 2
)
_FIGURE_BEHIND = expression(r"^([^\d:：]{2,40}?)\s*[:：]\s*(\d.*)$")  # Used pallets: 40 a week
_TREATED = expression(r"^[^,，;；]{2,16}?经?过?[^,，;；]{0,6}(?:处理|净化|回收|提纯)后的?(?=..)")
_ABOUT_SO_MANY = expression(
    r"^([^\d:：]{2,40}?)[\s,]+(?:approx\.?|about|around|ca\.?|circa|roughly|up to|some)\s+(\d.*)$", re.IGNORECASE
)  # sawdust approx 4 bags a day
_NUMBER_BEHIND = re.compile(r"^(.*\D)(?:[\s:：]+|(?<=[\u3400-\u9fff)）]))(\d[\d.,]*)$")
_NUMBER_IN_BRACKETS = re.compile(r"^(.*\S)\s*[(（]\s*(\d[\d.,]*)\s*[)）]$")  # Ethylene (185) under ktpa
_RID = expression(
    r"^(?P<name>.{2,}?)的?(?:无害化|资源化|减量化)?(?:利用处置|处理处置|综合利用|处[置理]|消纳|清运|利用)(?:服务|需求|问题|出路|业务|去向|渠道)*$"
)
_NOWHERE = expression(
    r"找.{0,6}(?:处置|出路|下家|去向|去处|消纳|接收)|无处|没有?(?:去处|去向|出路|地方)|处置出路|(?:寻求|急需|需要?|希望)(?:妥善)?(?:处置|消纳|处理掉?)"
    r"|(?:待|无法)处[置理]|\b(?:get rid of|dispose of|disposal (?:route|outlet)|no outlet)\b", 2
)
"""Who says so of a thing does not need it."""
_NOWHERE_BEHIND = expression(
    r"(?:目前|暂|一直|也)?(?:没有?|无)(?:去处|去向|出路|地方|处)[^,，;；]{0,6}$|无处[^,，;；]{1,6}$"
)
_WASTE = expression(r"废|泥|渣|灰|石膏|污|尾矿|油桶|残液|母液|边角|垃圾")


def rid_of(name: str, side: str) -> str:
    """The thing that a name wants to be rid of, "" of other names.

    Args:
        name: as written.
        side: the list it stands in; a need of such a service is of what is waste alone.

    Example:
        >>> rid_of("综合污泥处置", "needs"), rid_of("废酸的综合利用", "offers"), rid_of("水处理", "needs")
        ('综合污泥', '废酸', '')
    """
    found = _RID.match(name)
    if found is None:
        return ""
    wasted = _WASTE.search(found["name"]) is not None
    return found["name"] if wasted or (side == "offers" and is_known(found["name"])) else ""


def is_unwanted(text: str) -> bool:
    """Whether an entry says that somebody wants to be rid of it.

    Example:
        >>> is_unwanted("废盐1200吨/年找处置出路，目前2800元/吨"), is_unwanted("液碱 500吨/年，到厂价850元/吨")
        (True, False)
    """
    return _NOWHERE.search(text) is not None


def without_remarks(
    draft: Draft, name: str, bare: str, column: Column, value: Value, record: Record
) -> tuple[str, str]:
    """The name of an entry without what it remarks, and the amount that turned up: 少量, approx 4 bags a day.

    Args:
        draft: its line, which takes the remarks.
        name: of the entry.
        bare: the amount so far, "" for none.
        column: that names it.
        value: its cell.
        record: where doubts go.
    """
    if vague := _VAGUE.match(name):
        draft.remark(vague[2], value.spot)
        name = vague[1]
    if unread := _FIGURE_BEHIND.match(name) or _ABOUT_SO_MANY.match(name):
        name = unread[1]
        number, period = plain_number(unread[2])
        if period and (unit := counted_unit(name)):
            bare = bare or amount_text(number, unit, period).text
        else:
            record.doubt("asked", "layouts.no-figure", value.spot, text=unread[2], title=column.title)
            draft.remark(unread[2], value.spot)
    if (treated := _TREATED.match(name)) and is_known(name[treated.end() :]):  # 印染废水经处理后的中水
        draft.remark(treated[0], value.spot)
        name = name[treated.end() :]
    if going := _GOING.search(name):  # slag going to landfill
        draft.remark(going[1], value.spot)
        name = name[: going.start()]
    return name, bare


def counted_in(said: Said, name: str) -> str:
    """How many of a thing that is counted an entry says besides its name: clean pallets, about 40/week."""
    unit = counted_unit(name)
    found = [plain_number(part) for part in said.rest] if unit else []
    told = [amount_text(number, unit, period).text for number, period in found if period]
    return told[0] if len(told) == 1 else ""


def without_number(name: str, column: Column) -> tuple[str, str]:
    """A name and the number behind it, where the question asked for an amount: 污泥 50, 萤石粉48000."""
    asked = column.unit or column.meaning.unit or "quantity" in column.meaning.parts or column.meaning.period
    found = (_NUMBER_BEHIND.match(name) or _NUMBER_IN_BRACKETS.match(name)) if asked else None
    return (found[1].rstrip(" :：约"), found[2]) if found else (name, "")


def clean_name(name: str) -> str:
    """A name without blanks and marks at its ends, and without what only says that it is to be had."""
    plain = _TO_BE_HAD.sub("", " ".join(name.split()).strip(" ,，;；、。"))
    found = _NOWHERE_BEHIND.search(plain)
    return plain[: found.start()] if found is not None and found.start() > 1 else plain  # 废石膏没有去处
