"""What a person decided of the name on a line: what it means, what it never means. The card goes before the park."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence

from matchchain.materials import Resolution, Thesaurus, resolve_name
from matchchain.materials.writing.spelling import key, tidy
from matchchain.park import Naming, Need, Offer, Park
from matchchain.values import dataclass


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided of one name.

    Attributes:
        means: a name that says what it is; "" where nobody has said.
        never: what it was found not to be.
        by, on: who decided and when, "" where nobody wrote it down.
    """

    means: str = ""
    never: tuple[str, ...] = ()
    by: str = ""
    on: str = ""


NOTHING = Decided()
PARTS = "~"
"""Before the words, in the identity of what was read by its head or its class and the words beside it."""


def plain(name: str) -> str:
    """A name without the differences that mean nothing."""
    return key(tidy(name))


def decided_on(entries: Iterable[Offer | Need], park: Park) -> list[Decided]:
    """What was decided of the name of each line: on its own card, else for the whole park."""
    wide = {plain(naming.name): naming for naming in park.names if naming.name}
    return [_decided(entry, wide) for entry in entries]


def _decided(entry: Offer | Need, wide: Mapping[str, Naming]) -> Decided:
    parks = wide.get(plain(entry.material)) if wide else None
    own = entry.naming
    if own is None and parks is None:
        return NOTHING
    own, parks = own or Naming(), parks or Naming()
    denied = {plain(name) for name in own.never}
    means = own.means or ("" if plain(parks.means) in denied else parks.means)
    never = dict.fromkeys((*own.never, *parks.never))
    left = tuple(name for name in never if plain(name) != plain(means))
    return Decided(means, left, own.by or parks.by, own.on or parks.on)


def meaning_of(text: str, decided: Decided, known: Thesaurus) -> str:
    """The name under which a line is looked up: its own, or what a person found it to mean.

    A name that was confirmed to mean no more than it says keeps its own words, which say what for.
    """
    if not decided.means or plain(decided.means) == plain(text):
        return text
    found = resolve_name(text, known)
    certain = found.status == "resolved" and not found.attributes.remark
    same = certain and _head(identity(found)) == _head(identity(resolve_name(decided.means, known)))
    return text if same else decided.means


def _head(one: str) -> str:
    """The identity of the head of what was read by its parts or its class."""
    return one.partition(PARTS)[0]


def identity(found: Resolution) -> str:
    """The id of what a name means, whatever is said beside it; its own plain words where no list holds it."""
    if found.material is not None:
        return found.material.id
    return f"use:{found.use.id}" if found.use is not None else f"={plain(found.text)}"


def less_meanings(found: Resolution, never: Sequence[str], known: Thesaurus) -> Resolution:
    """A name of several meanings without those that a person found it not to have."""
    if found.status != "ambiguous" or not never:
        return found
    gone = denied_ids(never, known)
    kept = tuple(candidate for candidate in found.candidates if candidate.id not in gone)
    return found if len(kept) == len(found.candidates) else dataclasses.replace(found, candidates=kept)


def denied_ids(never: Sequence[str], known: Thesaurus) -> frozenset[str]:
    """The identities that these names mean."""
    found = {identity(resolve_name(name, known)) for name in never}
    return frozenset(found | {f"={plain(name)}" for name in never})
