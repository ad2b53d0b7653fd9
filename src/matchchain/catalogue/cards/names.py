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


def outside_name(written: str) -> str:
    """The name of a partner outside the park, without the mark that says so.

    Example:
        >>> outside_name("园外: 甬江化工"), outside_name("outside:Yong Chemicals"), outside_name("甬江化工")
        ('甬江化工', 'Yong Chemicals', '甬江化工')
    """
    name = written.strip()
    return name.partition("：" if "：" in name else ":")[2].strip() if is_outside(name) else name
