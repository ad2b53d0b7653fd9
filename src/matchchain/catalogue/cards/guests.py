"""Firms in a file outside the park: read by the park's own reader, never written into it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from matchchain.catalogue.cards.cards import card_of
from matchchain.catalogue.files import disk
from matchchain.catalogue.files.remembered import Card
from matchchain.catalogue.files.snapshot import pack_of
from matchchain.entries.setting import setting_of
from matchchain.park import Finding, Firm, Park, Place
from matchchain.values import dataclass


@dataclass(frozen=True, slots=True)
class Guests:
    """What a file says of firms that might come.

    Attributes:
        firms: as they could be read; fields that could not are unknown.
        findings: every fault and doubt, by line and column.
        bad: places of the entries that hold an error.
    """

    firms: tuple[Firm, ...]
    findings: tuple[Finding, ...]
    bad: tuple[Place, ...]


def guests(path: Path, park: Park) -> Guests:
    """The firm of a card, or the firms of a list, under the settings of a park.

    Args:
        path: the file.
        park: whose operating days, kind of prices and densities count.

    Raises:
        OSError: the file cannot be read.
    """
    setting = setting_of(park, park.materials)
    read = card_of(path.name, disk.existing(path), setting, pack_of(path.parent, "guests", Card, remember=False))
    firms = tuple(replace(firm, place=Place(path.name, firm.place.line, firm.place.column)) for firm in read.firms)
    return Guests(firms, read.findings, read.bad)
