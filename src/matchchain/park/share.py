"""What of a firm may leave the office, and that the firm agreed to it."""

from __future__ import annotations

from collections.abc import Mapping

from matchchain.park.field import entry
from matchchain.stored import stored

AMOUNTS_SHARED = {"exact": ("准确数", "exact"), "band": ("区间", "band"), "no": ("不公开", "no")}
LINES_SHARED = {"yes": ("公开", "yes"), **AMOUNTS_SHARED}


@stored(frozen=True, slots=True, kw_only=True)
class Share:
    """What of a firm whoever is outside the office may see; a blank says: as the park does, as the tool does.

    Attributes:
        lines: material, or the id of a line -> whether that line is shown, or how exactly its amount.
    """

    name: bool | None = entry("公开名称", "name shown", "switch", "", "名称", "企业名称")
    contact: bool | None = entry("公开联系方式", "contact shown", "switch", "", "联系方式", "联系人")
    quantity: str = entry("公开数量", "amounts shown", "choice", "", "数量", choices=AMOUNTS_SHARED, default="")
    lines: Mapping[str, str] | None = entry("逐条公开", "lines shown", "choices", "", "逐条", choices=LINES_SHARED)


@stored(frozen=True, slots=True, kw_only=True)
class Consent:
    """When a firm agreed that its by-products and wastes are shown outside the office, and who said so for it."""

    on: str = entry("同意日期", "agreed on", "date", "", "日期", "date", required=True)
    by: str = entry("同意人", "agreed by", "text", default="", private=True)


def in_force(own: Share | None, park: Share | None) -> Share:
    """What holds for a firm: what its card says, else the park, else name and bands of amounts, no contact.

    Example:
        >>> found = in_force(Share(quantity="exact"), Share(contact=True))
        >>> found.name, found.contact, found.quantity, found.lines
        (True, True, 'exact', {})
    """
    said = [share for share in (own, park) if share is not None]
    return Share(
        name=next((share.name for share in said if share.name is not None), True),
        contact=next((share.contact for share in said if share.contact is not None), False),
        quantity=next((share.quantity for share in said if share.quantity), "band"),
        lines={**((park and park.lines) or {}), **((own and own.lines) or {})},
    )
