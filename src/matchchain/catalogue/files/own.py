"""Which files a park has beside its firms' cards, and what each holds. A further file is one line of `OWN_FILES`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from matchchain.park import (
    ChainCard,
    Challenge,
    Conversion,
    Deal,
    Element,
    ForecastRecord,
    Holiday,
    LedgerLine,
    Meeting,
    Naming,
    Park,
    ParkMaterial,
    Policy,
    PriceLine,
    Project,
    Request,
    Service,
    Settled,
)
from matchchain.values import dataclass

PARK, MATERIALS, CONVERSIONS = "park.yaml", "materials.yaml", "conversions.yaml"
DEALS, LEDGER, PRICES, HOLIDAYS = "deals.yaml", "ledger.csv", "prices.csv", "holidays.yaml"
MEETINGS = "meetings.yaml"
FORECASTS = "forecasts.yaml"
"""What is followed: records and lines that are only added to, and what they are reckoned with."""
BOARD, PROJECTS, POLICIES = "board.yaml", "projects.yaml", "policies.yaml"
"""What firms ask for, put out and share; the records behind the lists of chains."""
FIRM_LIST, FIRMS = "firms.yaml", "firms"
"""One list of all firms, and the folder of their cards: what the rest of `catalogue/` is about."""
CHAINS = "chains"
"""The folder of the chains' cards."""
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
        letter: with which the ids begin that the board gives its entries; "" where it gives none.
    """

    entry: type
    words: tuple[str, ...]
    letter: str = ""


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
    DEALS: {"deals": Listing(Deal, ("deals", "对接事项", "事项"))},
    FORECASTS: {"forecasts": Listing(ForecastRecord, ("forecasts", "预测"))},
    LEDGER: {"ledger": Listing(LedgerLine, ("ledger", "台账"))},
    PRICES: {"price_series": Listing(PriceLine, ("prices", "价格"))},
    HOLIDAYS: {"holidays": Listing(Holiday, ("holidays", "节假日"))},
    MEETINGS: {"meetings": Listing(Meeting, ("meetings", "对接会"))},
    BOARD: {
        "requests": Listing(Request, ("requests", "点单", "诉求"), "R"),
        "challenges": Listing(Challenge, ("challenges", "出题", "企业出题"), "C"),
        "services": Listing(Service, ("services", "共享", "共享服务"), "S"),
        "elements": Listing(Element, ("elements", "要素", "要素清单"), "E"),
    },
    PROJECTS: {"projects": Listing(Project, ("projects", "项目", "项目清单"), "P")},
    POLICIES: {"policies": Listing(Policy, ("policies", "政策", "政策清单"), "Z")},  # 政策; P is a project
}
"""File -> field of `Park` -> the list that fills it, in the order of reading; a bare list, or a CSV file, is the first.

`PARK` comes first and has none: it is the settings themselves, and says in which money the others are.
"""

OWN_FOLDERS: Mapping[str, Mapping[str, Listing]] = {
    CHAINS: {"chain_cards": Listing(ChainCard, ("chains", "产业链"))},
}
"""Folder -> the list of `Park` that its cards fill: one entry a card, or several as in `OWN_FILES`."""


LISTS = (*OWN_FILES, FIRM_LIST)
"""Every file of a park beside the cards."""
FOLDERS = (FIRMS, *OWN_FOLDERS)
"""Every folder of cards."""


def lists_of(name: str) -> Mapping[str, Listing] | None:
    """What one of the park's own files or cards beside the firms' fills; None for any other file.

    Example:
        >>> list(lists_of("chains/ranliao.yaml") or ()), lists_of("firms/a.yaml")
        (['chain_cards'], None)
    """
    return OWN_FILES[name] if name in OWN_FILES else OWN_FOLDERS.get(name.partition("/")[0])


def with_own(park: Park, name: str, own: Park) -> Park:
    """A park with what one of its files holds; cards of one folder come one after the other."""
    lists = lists_of(name)
    if not lists:
        return own
    cards = name not in OWN_FILES
    filled: dict[str, Any] = {at: (*(getattr(park, at) if cards else ()), *getattr(own, at)) for at in lists}
    return replace(park, **filled)
