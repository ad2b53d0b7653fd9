"""What do a park's files say? `load` reads a folder into a `Park` and its findings."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from matchchain.cache_folder import stamp_of
from matchchain.catalogue.cards.cards import card_of, cards_of_list
from matchchain.catalogue.cards.knowledge import knowledge_of
from matchchain.catalogue.cards.sources import Sources
from matchchain.catalogue.checks.check import across
from matchchain.catalogue.checks.ignored import heeded
from matchchain.catalogue.files.folder import ParkFiles, gather
from matchchain.catalogue.files.own import FIRM_LIST, with_own
from matchchain.catalogue.files.remembered import Card, Doubts, Knowledge
from matchchain.catalogue.files.snapshot import Pack, pack_of
from matchchain.entries.setting import setting_of
from matchchain.park import Finding, Park, Place, Unsound
from matchchain.values import dataclass
from matchchain.wording.arguments import day_of, of_kind

_MANY = 200_000  # new objects


@dataclass(frozen=True, slots=True)
class Loaded:
    """A park as its files say.

    Attributes:
        park: every entry that could be read; fields that could not are unknown, and `unsound` says so.
        findings: every fault and doubt, by file, line and column.
        folder: where the files are.
        digests: file (relative, with /) -> hash of its bytes, of every file that was read.
        bad: places of the entries that hold an error.
        ignored: warnings that the park passes over.
    """

    park: Park
    findings: tuple[Finding, ...]
    folder: Path
    digests: Mapping[str, str]
    bad: tuple[Place, ...] = ()
    ignored: tuple[Finding, ...] = ()

    def __repr__(self) -> str:
        lines = sum(len(firm.offers) + len(firm.needs) for firm in self.park.firms)
        doubts = len(self.findings) - len(self.errors)
        told = f"{len(self.park.firms)} firms, {lines} offers and needs, {len(self.errors)} errors, {doubts} warnings"
        return f"<park {self.park.name or self.folder.name}: {told}>"

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that make an entry unusable."""
        return tuple(finding for finding in self.findings if finding.level == "error")


def load(
    path: Path | str,
    *,
    today: date | str | None = None,
    snapshot: bool = True,
    supposed: Mapping[str, bytes | None] | None = None,
) -> Loaded:
    """The park in a folder, with everything that is wrong or doubtful in its files.

    Args:
        path: the folder, or a file in it.
        today: the day from which the age of data is counted, a date or as text; None counts no age.
        snapshot: whether what was read before may be remembered in the user's cache folder. It changes
            nothing but the time.
        supposed: file -> the bytes it would hold, None for one that would be gone: what a change would make of
            the park.

    Raises:
        MatchchainError: there is no park there.
        OSError: a file cannot be opened.

    Example:
        >>> loaded = load("examples/worked")  # doctest: +SKIP
        >>> loaded.park.firms[0].offers[0].quantity.likely  # doctest: +SKIP
        12000.0
    """
    of_kind("path", path, str, Path)
    today = day_of("today", today)
    return read(gather(Path(path), supposed), today, snapshot=snapshot)


def read(files: ParkFiles, today: date | None, *, snapshot: bool = True) -> Loaded:
    """The park that files say, once they are in memory; arguments as `load`."""
    with _without_collecting():
        own = _own_files(files, remember=snapshot)
        setting = setting_of(own.park, own.park.materials)
        pack = pack_of(files.folder, "cards", Card, setting.stamp(), remember=snapshot)
        cards: list[Card] = []
        for name, raw in files.cards:
            if name == FIRM_LIST:
                cards += cards_of_list(name, raw, setting, pack)
            else:
                cards.append(card_of(name, raw, setting, pack))
        pack.keep()
        doubts = pack_of(files.folder, "doubts", Doubts, stamp_of("wastes"), remember=snapshot)
        loaded = _joined(files, own, cards, today, doubts)
        doubts.keep()
        return loaded


@contextmanager
def _without_collecting() -> Iterator[None]:
    """A big load makes a million lasting objects: to look through them for cycles meanwhile doubles its time.

    There are no cycles in a park, so after a big load they are set aside, not looked through ever after.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
        if was_on and gc.get_count()[0] > _MANY:
            gc.freeze()
    finally:
        if was_on:
            gc.enable()


def _own_files(files: ParkFiles, *, remember: bool) -> Knowledge:
    """The park's own files as one."""
    pack = pack_of(files.folder, "own", Knowledge, remember=remember)
    park = Park()
    findings: list[Finding] = []
    bad: list[Place] = []
    for name, raw in files.own:
        found = knowledge_of(name, raw, pack, park.currency)
        findings += found.findings
        bad += found.bad
        park = with_own(park, name, found.park)
    pack.keep()
    return Knowledge(park, tuple(findings), tuple(bad))


def _joined(
    files: ParkFiles, own: Knowledge, cards: list[Card], today: date | None, doubts: Pack[Doubts]
) -> Loaded:
    firms = tuple(firm for card in cards for firm in card.firms)
    cores = {id(firm): core for card in cards for firm, core in zip(card.firms, card.cores, strict=True)}
    park, findings, bad = across(replace(own.park, firms=firms), cores, files, today, doubts)
    unread = (Finding(s.level, s.code, Place(s.name, 1, 1), {"file": s.name, **s.facts}) for s in files.unread)
    every = [*own.findings, *(f for card in cards for f in card.findings), *findings, *unread]
    ignored: tuple[Finding, ...] = ()
    if park.ignore:
        every, ignored, wrong = heeded(every, park, Sources(files))
        every += wrong
    every.sort(key=lambda f: (f.place.file, f.place.line, f.place.column, f.code))
    spoilt = [*own.bad, *(place for card in cards for place in card.bad), *bad]
    errors = tuple(finding for finding in every if finding.level == "error")
    if errors:
        park = replace(park, unsound=Unsound(errors, tuple(spoilt)))
    return Loaded(park, tuple(every), files.folder, files.digests, tuple(spoilt), ignored)
