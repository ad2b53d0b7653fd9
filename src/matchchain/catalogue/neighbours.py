"""Other parks and outside firms: a park's folder, a folder of cards, or an exchange file. Read, never written into."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal, TypeAlias

from matchchain.catalogue.cards.cards import cards_of_list
from matchchain.catalogue.cards.guests import guests
from matchchain.catalogue.files.find import is_park
from matchchain.catalogue.files.remembered import Card
from matchchain.catalogue.files.snapshot import pack_of
from matchchain.catalogue.read import load
from matchchain.catalogue.sheets.forms.exchange import exchanged
from matchchain.catalogue.sound import without_bad
from matchchain.entries.setting import setting_of
from matchchain.park import Figure, Finding, Firm, Park, PartnerPark, Site, taking_part
from matchchain.wording import ExitCode, MatchchainError, Message

Kind: TypeAlias = Literal["park", "cards", "file"]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another park, or firms outside, as read.

    Attributes:
        name, name_en: what it is called.
        kind: a whole park with a plan of its own, loose cards, or an exchange file.
        park: without its faulty entries and without what has ended.
        errors: what was left out of it, by file, line and column.
        path: where it was read.
        seed: what stands for its files, see `Loaded.digests`.
    """

    name: str
    name_en: str
    kind: Kind
    park: Park
    errors: tuple[Finding, ...]
    path: str
    seed: str


def partners_of(park: Park, folder: Path, today: date) -> Iterator[Neighbour]:
    """Those that a park's settings list.

    Args:
        park: whose `partners` they are, those left out that `check` did not find.
        folder: from which their paths start.
        today: what ended before is left out.

    Raises:
        MatchchainError: one cannot be read.
    """
    for listed in park.partners:
        found = neighbour(folder / listed.path, park, today)
        yield replace(found, name=listed.name or found.name, park=_placed(found.park, listed))


def neighbour(path: Path, home: Park, today: date) -> Neighbour:
    """Another park by its folder, a folder of cards, a card, or an exchange file.

    Args:
        path: of it.
        home: whose settings loose cards and exchange files are read under.
        today: what ended before is left out.

    Raises:
        MatchchainError: it is none of these, or speaks of other money (INVALID).
    """
    if path.is_dir() and is_park(path):
        found = load(path, today=today)
        if found.park.currency != home.currency:
            facts = {"path": str(path), "other": found.park.currency, "own": home.currency}
            raise MatchchainError(Message("catalogue.partner-money", facts), ExitCode.INVALID)
        sound = taking_part(without_bad(found.park, found.bad), today)
        name = found.park.name or path.name
        seed = repr(sorted(found.digests.items()))
        return Neighbour(name, found.park.name_en, "park", sound, found.errors, str(path), seed)
    if path.is_dir():
        return _loose(path, sorted(path.glob("*.yaml")), home, today)
    if path.suffix.lower() in {".yaml", ".yml"}:
        return _loose(path, [path], home, today)
    return _from_file(path, home)


def _loose(path: Path, files: Sequence[Path], home: Park, today: date) -> Neighbour:
    """Cards of firms outside, one or several a file."""
    if not files:
        raise MatchchainError(Message("catalogue.no-cards", {"folder": str(path)}), ExitCode.INVALID)
    read = [guests(file, home) for file in files]
    firms = tuple(firm for one in read for firm in one.firms)
    errors = tuple(finding for one in read for finding in one.findings if finding.level == "error")
    bad = tuple(place for one in read for place in one.bad)
    park = without_bad(Park(currency=home.currency, firms=_ids(firms)), bad)
    seed = "\n".join(file.read_text(encoding="utf-8", errors="replace") for file in files)
    return Neighbour(path.stem, "", "cards", taking_part(park, today), errors, str(path), seed)


def _from_file(path: Path, home: Park) -> Neighbour:
    raw = exchanged(path)
    pack = pack_of(path.parent, "exchange", Card, remember=False)
    cards = cards_of_list(path.name, raw, setting_of(home, home.materials), pack)
    firms = tuple(firm for card in cards for firm in card.firms)
    errors = tuple(finding for card in cards for finding in card.findings if finding.level == "error")
    bad = tuple(place for card in cards for place in card.bad)
    park = without_bad(Park(currency=home.currency, firms=_ids(firms)), bad)
    return Neighbour(path.stem, "", "file", park, errors, str(path), "")


def _ids(firms: tuple[Firm, ...]) -> tuple[Firm, ...]:
    """Every firm with an id of its own."""
    return tuple(replace(firm, id=f"x{number}") if not firm.id else firm for number, firm in enumerate(firms, start=1))


def _placed(park: Park, listed: PartnerPark) -> Park:
    """The firms with what the list says of all of them, where their cards do not: the place, the province."""
    firms = (
        replace(firm, site=_site(firm.site, listed.lat, listed.lon), province=firm.province or listed.province)
        for firm in park.firms
    )
    return replace(park, firms=tuple(firms))


def _site(own: Site | None, lat: Figure | None, lon: Figure | None) -> Site | None:
    if lat is None or lon is None or (own and own.lat and own.lon):
        return own
    return Site(lat=lat, lon=lon)
