"""What the names of wastes were found to say: a start looks through the table only for names that are new.

Kept in the user's cache folder under the state of the table and of the code that reads it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from matchchain.cache_folder import checksum, stamp_of
from matchchain.shelf import Shelf, encode
from matchchain.values import replace
from matchchain.wastes.name_class import NameClass
from matchchain.wording.message import Message, revived

_NAMES = 20_000
"""Names that are kept at the most."""


class Memory:
    """The names that were asked about, and what each of them says."""

    def __init__(self) -> None:
        """Begin with what is kept, which is read when it is first needed."""
        self._found: dict[tuple[str, bool], NameClass | None] = {}
        self._fresh: set[tuple[str, bool]] = set()

    def get(self, text: str, waste: bool, find: Callable[[str, bool], NameClass | None]) -> NameClass | None:
        """What a name says; `find` finds it out where nobody has asked before."""
        asked = text, waste
        if asked in self._found:
            return self._found[asked]
        if len(self._found) >= _NAMES:
            return find(text, waste)
        raw = _shelf().get(_name(*asked))
        known = _read(raw) if raw is not None else (False, None)
        if not known[0]:
            known = True, find(text, waste)
            self._fresh.add(asked)
        self._found[asked] = known[1]
        return known[1]

    def keep(self) -> None:
        """Write down what is new, as far as it comes back the same."""
        new = {_name(*asked): (encode(self._found[asked]), self._found[asked]) for asked in sorted(self._fresh)}
        _shelf().add({name: raw for name, (raw, found) in new.items() if _read(raw) == (True, found)})
        self._fresh = set()


MEMORY = Memory()
"""What this process has asked about; the table is part of the package, so that there is one."""


def _name(text: str, waste: bool) -> str:
    return f"{text}\0{'waste' if waste else ''}"


def _read(raw: Any) -> tuple[bool, NameClass | None]:  # noqa: ANN401 - bytes, or msgspec's Raw
    """Whether it can be read, and what was found."""
    from msgspec import DecodeError, ValidationError

    try:
        found: NameClass | None = _decoder().decode(raw)
    except (DecodeError, ValidationError):
        return False, None
    if found is None:
        return True, None
    return True, replace(found, question=found.question and _revived(found.question), said=_revived(found.said))


def _revived(message: Message) -> Message:
    return replace(message, facts=revived(message.facts)) if message.facts else message


@cache
def _shelf() -> Shelf:
    return Shelf("wastes", checksum(stamp_of("wastes").encode()), _NAMES)


@cache
def _decoder() -> Any:  # noqa: ANN401 - imported when first used
    from msgspec import msgpack

    return msgpack.Decoder(NameClass | None)
