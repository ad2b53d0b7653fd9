"""What do a park's files say? `load` reads a folder into a `Park` and its findings."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from matchchain.catalogue.card import Card, read_card, read_list
from matchchain.catalogue.check import across
from matchchain.catalogue.folder import ParkFiles, gather
from matchchain.catalogue.knowledge import Knowledge, read_conversions, read_materials, read_park
from matchchain.catalogue.setting import Setting, setting_of
from matchchain.catalogue.snapshot import Snapshot
from matchchain.park import Finding, Park, Place


@dataclass(frozen=True, slots=True)
class Loaded:
    """A park as its files say.

    Attributes:
        park: every entry that could be read; fields that could not are unknown.
        findings: every fault and doubt, by file, line and column.
        folder: where the files are.
        digests: file (relative, with /) -> hash of its bytes, of every file that was read.
        bad: places of the entries that hold an error.
    """

    park: Park
    findings: tuple[Finding, ...]
    folder: Path
    digests: Mapping[str, str]
    bad: tuple[Place, ...] = ()

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that make an entry unusable."""
        return tuple(finding for finding in self.findings if finding.level == "error")


def load(path: Path | str, *, today: date | None = None, snapshot: bool = True) -> Loaded:
    """The park in a folder, with everything that is wrong or doubtful in its files.

    Args:
        path: the folder, or a file in it.
        today: the day from which the age of data is counted; None counts no age.
        snapshot: whether what was read before may be remembered in the user's cache folder. It changes
            nothing but the time.

    Raises:
        MatchchainError: there is no park there, or a file cannot be opened.

    Example:
        >>> loaded = load("examples/worked")  # doctest: +SKIP
        >>> loaded.park.firms[0].offers[0].quantity.likely  # doctest: +SKIP
        12000.0
    """
    files = gather(Path(path))
    memory = Snapshot.of(files.folder) if snapshot else Snapshot.none()
    with _without_collecting():
        own = _own_files(files, memory)
        setting = setting_of(own.park, own.park.materials)
        cards = [_card(name, raw, setting, memory) for name, raw in files.cards]
    memory.save()
    return _joined(files, own, cards, today)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """A big load makes hundreds of thousands of lasting objects: collecting meanwhile doubles its time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


_OWN = {"park.yaml": read_park, "materials.yaml": read_materials, "conversions.yaml": read_conversions}


def _own_files(files: ParkFiles, memory: Snapshot) -> Knowledge:
    """park.yaml, materials.yaml and conversions.yaml as one."""
    park, findings, bad = Park(), [], []
    for name, raw in files.own:
        found = memory.knowledge(name, raw, _OWN[name])
        findings += found.findings
        bad += found.bad
        if name == "park.yaml":
            park = found.park
        elif name == "materials.yaml":
            own = found.park
            park = replace(park, materials=own.materials, same=own.same, not_same=own.not_same, serves=own.serves)
        else:
            park = replace(park, conversions=found.park.conversions)
    return Knowledge(park, tuple(findings), tuple(bad))


def _card(name: str, raw: bytes, setting: Setting, memory: Snapshot) -> Card:
    if name == "firms.yaml":
        return memory.card(name, raw, setting, lambda tree: read_list(tree, setting))
    stem = Path(name).stem
    return memory.card(name, raw, setting, lambda tree: read_card(tree, stem, setting))


def _joined(files: ParkFiles, own: Knowledge, cards: list[Card], today: date | None) -> Loaded:
    firms = tuple(firm for card in cards for firm in card.firms)
    park, findings, bad = across(replace(own.park, firms=firms), files, today)
    every = [*own.findings, *(f for card in cards for f in card.findings), *findings]
    every.sort(key=lambda f: (f.place.file, f.place.line, f.place.column, f.code))
    spoilt = [*own.bad, *(place for card in cards for place in card.bad), *bad]
    return Loaded(park, tuple(every), files.folder, files.digests, tuple(spoilt))
