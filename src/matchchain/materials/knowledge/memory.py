"""What names were found to be and how they meet: a start finds out nothing that an earlier one has found out.

A memory belongs to a mark: the digest of all that a thesaurus is made of.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, Protocol, TypeAlias, TypeVar

from matchchain.cache_folder import checksum
from matchchain.materials.facts.material import Material
from matchchain.materials.facts.use import Use
from matchchain.materials.knowledge.identity import Candidate, Correspondence, Refusal, Resolution, Status
from matchchain.materials.knowledge.nearest import Nearest
from matchchain.materials.writing.attributes import Attributes
from matchchain.shelf import Shelf, encode
from matchchain.values import dataclass, replace
from matchchain.wording.message import Message, revived

_NAMES = 50_000
"""Names that are kept of one thesaurus at the most."""

_LISTS = 32
"""Pairs of lists whose meetings are kept of one thesaurus at the most: a park with processes has eight."""

_NOTES = 50_000
"""Notes that are kept of one thesaurus at the most."""

OFFERED = "\0"
"""Before a name: what it is on a line of an offer, where that is not what it is by itself."""

NEEDED = "\1"
"""Before a name: what it is on a line of a need."""

N = TypeVar("N")
Find: TypeAlias = Callable[[str], Sequence[Candidate]]
Meetings: TypeAlias = tuple[tuple[tuple[int, int, Correspondence], ...], tuple[tuple[int, int, Refusal], ...]]


class Listing(Protocol):
    """What a memory looks ids up in: the thesaurus it belongs to."""

    @property
    def materials(self) -> Mapping[str, Material]:
        """Id -> material."""

    @property
    def uses(self) -> Mapping[str, Use]:
        """Id -> use."""


class Memory:
    """The names that a thesaurus has resolved, and the meetings that were found between lists of them."""

    def __init__(self, mark: bytes = b"") -> None:
        """Begin with what is kept under a mark; with no mark, with nothing, and keep nothing."""
        self.mark = mark
        self._of: tuple[object, ...] = ()
        self._found: dict[str, Resolution] = {}
        self._fresh: set[str] = set()
        self._names = Shelf("names", mark, _NAMES)
        self._met: dict[str, Meetings] = {}
        self._fresh_met: set[str] = set()
        self._lists = Shelf("meetings", mark, _LISTS)
        self._noted: dict[tuple[str, ...], Any] = {}
        self._fresh_notes: set[tuple[str, ...]] = set()
        self._notes = Shelf("notes", mark, _NOTES)

    def is_of(self, knowledge: tuple[object, ...]) -> bool:
        """Whether it belongs to these very parts of a thesaurus; it belongs to the first that ask."""
        self._of = self._of or knowledge
        return all(mine is theirs for mine, theirs in zip(self._of, knowledge, strict=True))

    def under(self, *more: object) -> Memory:
        """An empty memory for a thesaurus that is made of this one's and of something more."""
        return Memory(checksum(self.mark, encode(more)) if self.mark else b"")

    def get(self, text: str, known: Listing, nearest: Find) -> Resolution | None:
        """What a name was found to be, None where nobody has asked yet; `nearest` finds what a name may mean."""
        found = self._found.get(text)
        if found is None:
            raw = self._names.get(text)
            found = _decoded(text.lstrip(OFFERED + NEEDED), raw, known, nearest) if raw is not None else None
            if found is not None:
                self._found[text] = found
        return found

    def put(self, text: str, found: Resolution) -> None:
        """Remember what a name was found to be."""
        if len(self._found) < _NAMES:
            self._found[text] = found
            self._fresh.add(text)

    def meetings(
        self, offers: Sequence[Resolution], needs: Sequence[Resolution], kind: Sequence[str] = ()
    ) -> Meetings | None:
        """The meetings and refusals between two lists of names, or None where nobody has asked yet.

        Args:
            offers: the names on offer.
            needs: the names needed.
            kind: what else the answer hangs on.
        """
        name = self._list(offers, needs, kind)
        if name not in self._met:
            raw = self._lists.get(name)
            found = _decoded_meetings(raw) if raw is not None else None
            if found is not None:
                self._met[name] = found
        return self._met.get(name)

    def put_meetings(
        self, offers: Sequence[Resolution], needs: Sequence[Resolution], found: Meetings, kind: Sequence[str] = ()
    ) -> None:
        """Remember what was found between two lists of names."""
        name = self._list(offers, needs, kind)
        self._met[name] = found
        self._fresh_met.add(name)

    def noted(self, name: tuple[str, ...], kind: type[N], find: Callable[[], N]) -> N:
        """A plain value that follows from the thesaurus and a name alone, found out once.

        Args:
            name: what it follows from, and as what.
            kind: of the value: words, numbers, lists and maps of them.
            find: finds it out.
        """
        if name not in self._noted:
            raw = self._notes.get(repr(name))
            found = _plain(raw, kind) if raw is not None else None
            if found is None:
                found = find()
                if len(self._noted) < _NOTES:
                    self._fresh_notes.add(name)
            self._noted[name] = found
        value: N = self._noted[name]
        return value

    def keep(self, known: Listing) -> None:
        """Write down what is new, as far as it comes back the same."""
        names = {text: _encoded(self._found[text], known) for text in sorted(self._fresh)}
        self._names.add({text: raw for text, raw in names.items() if _comes_back(raw, self._found[text], known)})
        lists = {name: encode(self._met[name]) for name in sorted(self._fresh_met)}
        self._lists.add({name: raw for name, raw in lists.items() if _decoded_meetings(raw) == self._met[name]})
        self._notes.add({repr(name): encode(self._noted[name]) for name in sorted(self._fresh_notes)})
        self._fresh, self._fresh_met, self._fresh_notes = set(), set(), set()

    def _list(self, offers: Sequence[Resolution], needs: Sequence[Resolution], kind: Sequence[str]) -> str:
        """The name of two lists: their texts, and all they say of names that this memory does not know so."""
        told = [[found.text if self._holds(found) else _all_of(found) for found in side] for side in (offers, needs)]
        return checksum(encode([*told, list(kind)] if kind else told)).hex()

    def _holds(self, found: Resolution) -> bool:
        return any(self._found.get(line + found.text) is found for line in ("", OFFERED, NEEDED))


@dataclass(frozen=True, slots=True)
class _Kept:
    """A resolution as it is kept: materials and uses by their ids, unless the thesaurus does not hold them so."""

    status: Status
    how: str
    material: str | Material | None
    attributes: Attributes
    candidates: list[tuple[str | Material, float, Message | None]]
    near: str | None
    evidence: list[Message]
    use: str | Use | None
    uses: list[str | Use]


def _encoded(found: Resolution, known: Listing) -> bytes:
    near = found.candidates.name if isinstance(found.candidates, Nearest) else None
    chosen = found.candidates if near is None else ()  # to look at those that are looked for would find them
    kept = _Kept(
        found.status,
        found.how,
        _brief(found.material, known.materials),
        found.attributes,
        [(_brief(c.material, known.materials), c.score, c.difference) for c in chosen],
        near,
        list(found.evidence),
        _brief(found.use, known.uses),
        [_brief(use, known.uses) for use in found.uses],
    )
    return encode(kept)


def _all_of(found: Resolution) -> list[object]:
    """All that a resolution says: of a name that was read in a firm, or from which a person has taken a meaning."""
    near = getattr(found.candidates, "name", None)
    chosen = [] if near is not None else list(found.candidates)
    said = [found.text, found.status, found.how, found.material, found.attributes, chosen, near]
    return [*said, list(found.evidence), found.use, list(found.uses)]


def _brief(thing: Any, listed: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a material or a use, or its id
    return thing.id if thing is not None and listed.get(thing.id) == thing else thing


def _decoded(text: str, raw: Any, known: Listing, nearest: Find) -> Resolution | None:  # noqa: ANN401 - bytes, or msgspec's Raw
    from msgspec import DecodeError, ValidationError

    try:
        kept: _Kept = _decoder().decode(raw)
        materials, uses = known.materials, known.uses
        return Resolution(
            text,
            kept.status,
            _whole(kept.material, materials),
            kept.attributes,
            nearest(kept.near)
            if kept.near is not None
            else tuple(Candidate(_whole(m, materials), score, _said(why)) for m, score, why in kept.candidates),
            _all_said(kept.evidence),
            _whole(kept.use, uses),
            tuple(_whole(use, uses) for use in kept.uses),
            kept.how,
        )
    except (DecodeError, ValidationError, KeyError):
        return None


def _whole(thing: Any, listed: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a material or a use
    return listed[thing] if isinstance(thing, str) else thing


def _said(message: Message | None) -> Message | None:
    return message if message is None or not message.facts else Message(message.key, revived(message.facts))


def _all_said(messages: Sequence[Message]) -> tuple[Message, ...]:
    return tuple([Message(one.key, revived(one.facts)) if one.facts else one for one in messages])


def _not_looked_for(name: str) -> tuple[Candidate, ...]:
    raise AssertionError(f"two unknown names are told apart by their names, not by what they may mean: {name}")


def _comes_back(raw: bytes, found: Resolution, known: Listing) -> bool:
    again = _decoded(found.text, raw, known, lambda name: Nearest(name, _not_looked_for))
    return again is not None and _same(again, found)


def _same(one: Resolution, other: Resolution) -> bool:
    """Whether two are the same; candidates that are looked for when asked are the same by their name."""
    near = [getattr(found.candidates, "name", None) for found in (one, other)]
    if near[0] is None or near[0] != near[1]:
        return one == other
    return replace(one, candidates=()) == replace(other, candidates=())


def _plain(raw: Any, kind: type[N]) -> N | None:  # noqa: ANN401 - bytes, or msgspec's Raw
    from msgspec import DecodeError, ValidationError, msgpack

    try:
        return msgpack.decode(raw, type=kind)
    except (DecodeError, ValidationError):
        return None


def _decoded_meetings(raw: Any) -> Meetings | None:  # noqa: ANN401
    from msgspec import DecodeError, ValidationError

    try:
        met, refused = _meetings_decoder().decode(raw)
    except (DecodeError, ValidationError):
        return None
    return (
        tuple((i, j, _meeting_said(meeting)) for i, j, meeting in met),
        tuple((i, j, _refusal_said(refusal)) for i, j, refusal in refused),
    )


def _meeting_said(kept: Correspondence) -> Correspondence:
    if not (kept.evidence or kept.cautions):
        return kept
    return replace(kept, evidence=_all_said(kept.evidence), cautions=_all_said(kept.cautions))


def _refusal_said(kept: Refusal) -> Refusal:
    [reason] = _all_said([kept.reason])
    return replace(kept, reason=reason, evidence=_all_said(kept.evidence))


@cache
def _meetings_decoder() -> Any:  # noqa: ANN401
    from msgspec import msgpack

    return msgpack.Decoder(Meetings)


@cache
def _decoder() -> Any:  # noqa: ANN401 - imported when first used
    from msgspec import msgpack

    return msgpack.Decoder(_Kept)
