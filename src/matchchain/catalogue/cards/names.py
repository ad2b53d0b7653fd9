"""Which firm is meant: by id, short name, full name or English name."""

from __future__ import annotations

from collections.abc import Iterable

from matchchain.park import Firm
from matchchain.units import folded

OUTSIDE = ("园外:", "outside:", "外部:")


def plain_name(written: str) -> str:
    """A name without differences of width, case and blanks."""
    return "".join(folded(written).casefold().split())


def firm_names(firms: Iterable[Firm]) -> dict[str, tuple[str, ...]]:
    """Plain name -> ids of the firms that bear it.

    Example:
        >>> firm_names([Firm(id="longhua", name="龙华染料化工有限公司", short="龙华染料")])["龙华染料"]
        ('longhua',)
    """
    known: dict[str, tuple[str, ...]] = {}
    for firm in firms:
        for name in {plain_name(name) for name in (firm.id, firm.short, firm.name, firm.name_en) if name}:
            known[name] = (*known.get(name, ()), firm.id)
    return known


def is_outside(written: str) -> bool:
    """Whether a partner is said to be outside the park."""
    return folded(written).casefold().startswith(OUTSIDE)
