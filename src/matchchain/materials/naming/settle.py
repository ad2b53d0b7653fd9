"""What a park knows and has decided itself, laid over the shipped thesaurus."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple, TypeVar

from matchchain.cache_folder import checksum
from matchchain.materials.facts.material import UNITS, Material
from matchchain.materials.facts.overlay import Overlay
from matchchain.materials.facts.serve import Serve, by_material
from matchchain.materials.facts.use import Use
from matchchain.materials.knowledge.alike import put
from matchchain.materials.knowledge.identity import Resolution
from matchchain.materials.knowledge.memory import Memory
from matchchain.materials.knowledge.thesaurus import Thesaurus, identity_of
from matchchain.materials.naming.comparison import as_read
from matchchain.materials.naming.resolve import resolve_name
from matchchain.materials.writing.meaningful import HAN
from matchchain.materials.writing.spelling import key, tidy
from matchchain.park import Naming, Park, ParkMaterial, Settled
from matchchain.shelf import encode

V = TypeVar("V")


ANSWERED = -1
"""In place of a question that a person has answered."""


class _Draft:
    """The tables being extended, with the thesaurus as it stands after each entry.

    What is the park's own lies over what is shipped, which is neither copied nor unpacked for it.
    """

    def __init__(self, base: Thesaurus) -> None:
        self.materials = Overlay(base.materials)
        self.uses = Overlay(base.uses)
        self.labels = Overlay(base.index.labels)
        self.alike = Overlay(base.index.alike)
        self.use_labels = Overlay(base.index.uses)
        self.asks = Overlay(base.index.asks)
        self.serves = Overlay(base.serves)
        self.same = dict(base.same)
        self.not_same = dict(base.not_same)
        self.base = base

    def finished(self) -> Thesaurus:
        index = dataclasses.replace(
            self.base.index,
            labels=self.labels.copy(),
            uses=self.use_labels.copy(),
            asks=self.asks.copy(),
            alike=self.alike.copy(),
        )
        return dataclasses.replace(
            self.base,
            materials=self.materials.copy(),
            uses=self.uses.copy(),
            serves=self.serves.copy(),
            index=index,
            same=dict(self.same),
            not_same=dict(self.not_same),
            memory=Memory(),
            below=self.base,
        )

    def label(self, name: str, identity: str) -> None:
        """Let a name mean a material; a person's word goes before what the shipped tables say."""
        where = key(tidy(name))
        if len(self.labels.get(where) or ()) != 1:
            put(where, self.alike)
        self.labels[where] = (identity,)
        if where in self.asks:
            self.asks[where] = ANSWERED

    def material(self, name: str, aliases: Sequence[str] = ()) -> str:
        """A material of the park's own; its id follows from its name, its label in the other language from an alias."""
        identity = _slug("park", name)
        zh = next((word for word in (name, *aliases) if HAN.search(word)), "")
        en = next((word for word in (name, *aliases) if not HAN.search(word)), "")
        self.materials.setdefault(
            identity, Material(id=identity, zh=zh, en=en, aliases=tuple(aliases), family="park")
        )
        for label in (name, *aliases):
            self.label(label, identity)
        return identity

    def keep(self, material: Material) -> str:
        """The id of a material, to be looked up from now on: one that was put together of a name stands in no table."""
        self.materials.setdefault(material.id, material)
        return material.id

    def use(self, name: str) -> str:
        identity = _slug("park-use", name)
        han = HAN.search(name)
        self.uses.setdefault(identity, Use(identity, name if han else "", "" if han else name, family="park"))
        self.use_labels[key(tidy(name))] = (identity,)
        return identity

    def serve(self, serve: Serve) -> None:
        before = self.serves.get(serve.material) or ()
        self.serves.update(by_material((*before, serve)))


def with_park(
    base: Thesaurus,
    *,
    materials: Sequence[ParkMaterial] = (),
    same: Sequence[Settled] = (),
    not_same: Sequence[Settled] = (),
    serves: Sequence[Settled] = (),
    names: Sequence[Naming] = (),
) -> Thesaurus:
    """The same thesaurus with what a park itself knows and has settled.

    Args:
        base: what is known without the park.
        materials: the park's own names and figures.
        same: names that a person found to be one material.
        not_same: names that a person found to be two.
        serves: what a person found a material to serve as.
        names: what a person settled single names to mean.
    """
    said = _Said(tuple(materials), tuple(same), tuple(not_same), tuple(serves), tuple(names))
    return _laid(base, _Words(said)) if any(said) else base


class _Said(NamedTuple):
    """What a park says of names; the same where all its entries are."""

    materials: tuple[ParkMaterial, ...]
    same: tuple[Settled, ...]
    not_same: tuple[Settled, ...]
    serves: tuple[Settled, ...]
    names: tuple[Naming, ...]


class _Words:
    """What a park says, known again by its content."""

    __slots__ = ("content", "said")

    def __init__(self, said: _Said) -> None:
        self.said, self.content = said, checksum(encode(list(said)))

    def __hash__(self) -> int:
        return hash(self.content)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Words) and self.content == other.content


@lru_cache(maxsize=8)
def _laid(base: Thesaurus, words: _Words) -> Thesaurus:
    """A park's words over others; of the parks that were asked about last it is kept, with all that was found in it."""
    materials, same, not_same, serves, names = words.said
    draft = _Draft(base)
    for entry in materials:
        _own_material(draft, entry)
    known = draft.finished()
    for naming in names:
        _meant(draft, known, naming)
    known = draft.finished()
    for decision in same:
        _one(draft, known, decision)
    known = draft.finished()
    for decision in not_same:
        apart = _names(decision)
        for place, first in enumerate(apart):
            for second in apart[place + 1 :]:
                pair = frozenset(
                    (identity_of(read(first, known)), identity_of(read(second, known)))
                )
                draft.not_same[pair] = decision
    known = draft.finished()
    for decision in serves:
        _serve(draft, known, decision)
    own = (materials, same, not_same, serves)
    memory = base.memory.under(*own, names) if names else base.memory.under(*own)
    return dataclasses.replace(draft.finished(), memory=memory)


def thesaurus_of(park: Park, base: Thesaurus | None = None) -> Thesaurus:
    """What a park calls things, over what is known without it (None: the shipped thesaurus)."""
    return with_park(
        base if base is not None else Thesaurus.default(),
        materials=park.materials,
        same=park.same,
        not_same=park.not_same,
        serves=park.serves,
        names=park.names,
    )


def read(name: str, known: Thesaurus) -> Resolution:
    """What a name means to whoever settles names: what was read by a class is a name nobody knows."""
    return as_read(resolve_name(name, known), known)


def _names(decision: Settled) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in (*decision.names, decision.material) if name))


def _plain_hit(found: Resolution) -> bool:
    """Whether a name is a material's own label: nothing was lifted out that tells it from its base."""
    said = found.attributes
    return (
        found.status == "resolved"
        and found.material is not None
        and not (said.origin or said.remark or said.hydrate or said.state in {"solution", "slurry"})
    )


def _in_part(found: Resolution) -> bool:
    """Whether a name was read by its head and parts alone: what a person says of it counts for more."""
    return found.how == "parts"


def _own_material(draft: _Draft, entry: ParkMaterial) -> None:
    found = [read(name, draft.base) for name in (entry.name, *entry.aliases)]
    hits = {hit.material.id: hit.material for hit in found if _plain_hit(hit) and hit.material}
    if _plain_hit(found[0]) and found[0].material:
        identity = draft.keep(found[0].material)
    elif len(hits) == 1 and found[0].status == "unknown":
        identity = draft.keep(*hits.values())
    else:
        identity = draft.material(entry.name, entry.aliases)
    for name in (entry.name, *entry.aliases):
        draft.label(name, identity)
    changes: dict[str, object] = {}
    if entry.unit in UNITS:
        changes["unit"] = entry.unit
    if entry.density:
        changes["density"] = entry.density.likely
    if entry.heat_value:
        changes["heat_value"] = entry.heat_value.likely
    if changes and identity in draft.materials:
        draft.materials[identity] = dataclasses.replace(draft.materials[identity], **changes)  # type: ignore[arg-type]


def _one(draft: _Draft, known: Thesaurus, decision: Settled) -> None:
    names = _names(decision)
    found = {name: read(name, known) for name in names}
    hits = sorted((hit for hit in found.values() if _plain_hit(hit)), key=_in_part)
    identity = draft.keep(hits[0].material) if hits and hits[0].material else ""
    for name, hit in found.items():
        if not identity:
            identity = draft.material(name)
        elif hit.status in {"unknown", "ambiguous"} or (_in_part(hit) and not _in_part(hits[0])):
            draft.label(name, identity)
    identities = [identity_of(read(name, draft.finished())) for name in names]
    for other in identities[1:]:
        if other != identities[0]:
            draft.same[frozenset((identities[0], other))] = decision


def _meant(draft: _Draft, known: Thesaurus, naming: Naming) -> None:
    """A name that was settled is a label of what it means; one that means what it says stays as it is."""
    if not naming.means or key(tidy(naming.means)) == key(tidy(naming.name)):
        return
    found, meant = resolve_name(naming.name, known), resolve_name(naming.means, known)
    if meant.material and (not found.material or found.attributes.remark or found.material.id != meant.material.id):
        draft.label(naming.name, draft.keep(meant.material))
    elif meant.use and not (found.use and found.use.id == meant.use.id):
        draft.uses.setdefault(meant.use.id, meant.use)
        draft.use_labels[key(tidy(naming.name))] = (meant.use.id,)
    elif meant.status == "unknown":
        identity = draft.material(naming.means)
        draft.label(naming.name, identity)


def _serve(draft: _Draft, known: Thesaurus, decision: Settled) -> None:
    material = read(decision.material, known)
    identity = draft.keep(material.material) if material.material else draft.material(decision.material)
    use = read(decision.use, known)
    target = use.use.id if use.use else draft.keep(use.material) if use.material else draft.use(decision.use)
    draft.serve(
        Serve(
            identity,
            target,
            rank=1,
            standing="proven",
            substitution_ratio=decision.strength.likely if decision.strength else None,
            sources=("park",),
        )
    )


def _slug(prefix: str, name: str) -> str:
    import hashlib

    plain = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")
    if plain and name.isascii():
        return f"{prefix}-{plain}"
    return f"{prefix}-{hashlib.sha256(key(tidy(name)).encode()).hexdigest()[:10]}"
