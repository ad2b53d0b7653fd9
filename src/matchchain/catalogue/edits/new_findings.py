"""Would a change be sound? The new bytes are read by the reader itself, and compared with the old ones."""

from __future__ import annotations

from collections import Counter
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from matchchain.catalogue.cards.card import read_card, read_list, with_sound_site
from matchchain.catalogue.cards.csv_tree import tree_of_file
from matchchain.catalogue.cards.own_files import read_own
from matchchain.catalogue.edits.compose import card
from matchchain.catalogue.edits.layout import Habit
from matchchain.catalogue.edits.statement import Said, spelled
from matchchain.catalogue.files.own import FIRM_LIST, lists_of
from matchchain.catalogue.files.remembered import Card
from matchchain.entries.draft import Circumstances
from matchchain.entries.entry import read_entry
from matchchain.entries.page import Page
from matchchain.park import Firm
from matchchain.yamltree import parse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from matchchain.catalogue.files.change import Change
    from matchchain.entries.setting import Setting
    from matchchain.park import Finding


def new_faults(change: Change, setting: Setting) -> tuple[Finding, ...]:
    """The errors that a change to one of the park's files would bring in."""
    before = card_of(change.file, change.before, setting)
    after = card_of(change.file, change.after, setting)
    return tuple(f for f in newly_found(before.findings, after.findings) if f.level == "error")


def newly_found(before: Iterable[Finding], after: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings of `after` that `before` did not have, wherever they stand in their file now."""
    known = Counter(_same(finding) for finding in before)
    new = []
    for finding in after:
        if known[_same(finding)]:
            known[_same(finding)] -= 1
        else:
            new.append(finding)
    return tuple(new)


def entry_of(
    kind_of_entry: type, said: Said, setting: Setting, firm: str = ""
) -> tuple[object, tuple[Finding, ...]]:
    """What the reader makes of an entry that is not written yet: the entry (or None), and its findings."""
    lines = card(spelled(kind_of_entry, said, Habit()), Habit())
    page = Page(parse("\n".join(lines).encode()))
    if page.tree.root is None:
        return None, ()
    entry: object = read_entry(
        kind_of_entry, page.tree.root, page, Circumstances(setting, setting.operating_days, firm)
    )
    if isinstance(entry, Firm) and entry.site is not None:
        entry = with_sound_site(entry, entry.site, page.tree.root, page)
    return entry, tuple(page.findings)


def card_of(file: str, raw: bytes | None, setting: Setting) -> Card:
    """What the reader makes of the bytes of one of the park's files."""
    if raw is None:
        return Card()
    tree = tree_of_file(raw, file)
    if lists_of(file) is not None:
        own = read_own(tree, file, setting.currency)
        return Card(findings=own.findings, bad=own.bad)
    return (
        read_list(tree, setting)
        if file == FIRM_LIST
        else read_card(tree, PurePosixPath(file).stem, setting)
    )


def _same(finding: Finding) -> tuple[str, str, str, str]:
    return finding.level, finding.code, finding.place.file, repr(sorted(finding.facts.items(), key=str))
