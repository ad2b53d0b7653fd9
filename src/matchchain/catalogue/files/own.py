"""Which files a park has beside its firms' cards, and what each holds. A further file is one line of `OWN_FILES`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from matchchain.park import Conversion, Naming, Park, ParkMaterial, Settled

PARK, MATERIALS, CONVERSIONS = "park.yaml", "materials.yaml", "conversions.yaml"
FIRM_LIST, FIRMS = "firms.yaml", "firms"
"""One list of all firms, and the folder of their cards: what the rest of `catalogue/` is about."""
IMPORTS, IMPORT_LOG = "imports", "imports/log.yaml"
"""The folder of what came in from files, and where each imported figure is from. Not read as a part of the park."""
EDITIONS = "editions"
"""The folder of the handbook's editions and of the keys to their codes. Not read as a part of the park."""


@dataclass(frozen=True, slots=True)
class Listing:
    """One list of a file.

    Attributes:
        entry: the class of its entries.
        words: the keys it may stand under, in code, Chinese and otherwise.
    """

    entry: type
    words: tuple[str, ...]


OWN_FILES: Mapping[str, Mapping[str, Listing]] = {
    PARK: {},
    MATERIALS: {
        "materials": Listing(ParkMaterial, ("materials", "物料", "品名")),
        "same": Listing(Settled, ("same", "同一物质", "相同")),
        "not_same": Listing(Settled, ("not_same", "不同物质", "不相同")),
        "serves": Listing(Settled, ("serves", "可作", "用途")),
        "names": Listing(Naming, ("names", "品名核定", "名称核定")),
    },
    CONVERSIONS: {"conversions": Listing(Conversion, ("conversions", "转化工艺", "工艺"))},
}
"""File -> field of `Park` -> the list that fills it, in the order of reading; a bare list is the first.

`PARK` comes first and has none: it is the settings themselves, and says in which money the others are.
"""


LISTS = (*OWN_FILES, FIRM_LIST)
"""Every file of a park beside the cards."""


def with_own(park: Park, name: str, own: Park) -> Park:
    """A park with what one of its files holds."""
    lists = OWN_FILES[name]
    return replace(park, **{field: getattr(own, field) for field in lists}) if lists else own
