"""Where each kind of what is followed is kept, by which letter its ids begin, and one entry as its file says it now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from matchchain.catalogue.cards.own_files import read_own
from matchchain.catalogue.files.own import OWN_FILES
from matchchain.wording import ExitCode, MatchchainError, Message
from matchchain.yamltree import YamlFault, parse

E = TypeVar("E")


@dataclass(frozen=True, slots=True)
class Home:
    """Where entries of a kind are kept.

    Attributes:
        file: of the park.
        field: of `Park`, which names the list of the file.
        letter: of their ids.
    """

    file: str
    field: str
    letter: str


HOMES: Mapping[type, Home] = {
    listing.entry: Home(file, field, listing.letter)
    for file, lists in OWN_FILES.items()
    for field, listing in lists.items()
    if listing.letter
}
"""Kind -> its home."""


def entry_now(raw: bytes | None, kind: type[E], which: str, currency: str) -> E:
    """The entry of an id as the bytes of its file say it, in the park's currency (ISO 4217).

    Raises:
        MatchchainError: there is none any more (exit code 4), or the file is refused as a whole (3).
    """
    home = HOMES[kind]
    try:
        park = read_own(parse(raw or b"", home.file), home.file, currency).park
    except YamlFault as fault:
        why, cure = Message(fault.key, fault.facts), Message(f"{fault.key}.cure", fault.facts)
        facts = {"place": f"{home.file}:{fault.line}:{fault.column}", "why": why, "cure": cure}
        raise MatchchainError(Message("write.unreadable", facts)) from fault
    found = next((one for one in getattr(park, home.field) if one.id == which), None)
    if not isinstance(found, kind):
        raise MatchchainError(Message("write.changed-meanwhile", {"file": home.file}), ExitCode.CONFLICT)
    return found
