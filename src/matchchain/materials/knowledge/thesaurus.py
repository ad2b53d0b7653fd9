"""All materials and uses that are known, as one value: the shipped knowledge, with a park's own on top."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from matchchain.cache_folder import checksum
from matchchain.materials.facts.material import Ambiguity, Material
from matchchain.materials.facts.overlay import Overlay
from matchchain.materials.facts.purposes import Purposes
from matchchain.materials.facts.serve import Serve, by_material
from matchchain.materials.facts.use import Use
from matchchain.materials.knowledge.identity import Resolution
from matchchain.materials.knowledge.index import Index, build
from matchchain.materials.knowledge.memory import Memory
from matchchain.materials.knowledge.snapshot import shipped
from matchchain.materials.writing.spelling import key, tidy
from matchchain.park import Settled
from matchchain.shelf import encode


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Thesaurus:
    """What is known of materials and uses. Iterating yields the `Material`s.

    Attributes:
        materials, uses: id -> value.
        serves: id of a material -> what it serves.
        ambiguities: labels that need a question.
        index: look-up tables.
        purposes: functions, objects, bars and laws.
        same, not_same: what a person settled, by pair of identities (`identity_of`).
        memory: names resolved so far, and by earlier starts.
        below: the thesaurus that a park's own lies over, None for one that stands alone.
    """

    materials: Mapping[str, Material]
    uses: Mapping[str, Use]
    serves: Mapping[str, tuple[Serve, ...]]
    ambiguities: tuple[Ambiguity, ...]
    index: Index
    purposes: Purposes = field(default_factory=Purposes)
    same: Mapping[frozenset[str], Settled] = field(default_factory=dict)
    not_same: Mapping[frozenset[str], Settled] = field(default_factory=dict)
    memory: Memory = field(default_factory=Memory, repr=False)
    below: Thesaurus | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        made_of = (self.materials, self.uses, self.serves, self.ambiguities, self.index, self.purposes)
        if not self.memory.is_of((*made_of, self.same, self.not_same)):
            object.__setattr__(self, "memory", Memory())  # it was found of other knowledge

    @staticmethod
    def default(*, remember: bool = True) -> Thesaurus:
        """The shipped thesaurus; read once a process. `remember` as in `snapshot.shipped`."""
        return _default(remember)

    def __iter__(self) -> Iterator[Material]:
        return iter(self.materials.values())

    def __len__(self) -> int:
        return len(self.materials)

    def __contains__(self, identity: object) -> bool:
        return identity in self.materials

    def __getitem__(self, identity: str) -> Material:
        return self.materials[identity]

    def get(self, identity: str) -> Material | None:
        """The material with this id, or None."""
        return self.materials.get(identity)

    def without(self, ids: Iterable[str]) -> Thesaurus:
        """The same thesaurus with some materials unknown, for measuring what that does.

        Args:
            ids: ids of materials; ids that do not exist are passed over.
        """
        gone = set(ids)
        kept = [m for m in self if m.id not in gone]
        questions = tuple(
            dataclasses.replace(a, ids=left)
            for a in self.ambiguities
            if (left := tuple(identity for identity in a.ids if identity not in gone))
        )
        serves = (
            s for of in self.serves.values() for s in of if s.material not in gone and s.use not in gone
        )
        return _assemble(kept, tuple(self.uses.values()), serves, questions, self)

    def own_uses(self) -> Mapping[str, Use] | None:
        """The uses that only a park knows, over those of the thesaurus below; None where none are told apart."""
        if self.below is None or not isinstance(self.uses, Overlay) or self.uses.below is not self.below.uses:
            return None
        own = self.uses.own
        return None if any(identity in self.below.uses for identity in own) else own

    def noted_as(self, thing: Material | Use) -> str:
        """What a note on a material or a use is named by: its id, or all it says where it is none of those listed.

        A reading may make a thing of its own that bears the id of a listed one.
        """
        listed: Mapping[str, object] = self.uses if isinstance(thing, Use) else self.materials
        return thing.id if listed.get(thing.id) is thing else checksum(encode(thing)).hex()

    def children(self, identity: str) -> tuple[Material, ...]:
        """Its grades, forms, hydrates and mixtures."""
        return tuple(self.materials[child] for child in self.index.children.get(identity, ()))


@cache
def _default(remember: bool) -> Thesaurus:
    known = shipped(remember=remember)
    return Thesaurus(
        known.materials,
        {u.id: u for u in known.uses},
        known.serves,
        tuple(known.ambiguities),
        known.index,
        known.purposes,
        memory=Memory(known.digest if remember else b""),
    )


def _assemble(
    materials: Sequence[Material],
    uses: Sequence[Use],
    serves: Iterable[Serve],
    ambiguities: Sequence[Ambiguity],
    before: Thesaurus,
) -> Thesaurus:
    written = {formula: ids[0] for formula, ids in before.index.groups.items()}
    return Thesaurus(
        {m.id: m for m in materials},
        {u.id: u for u in uses},
        by_material(serves),
        tuple(ambiguities),
        build(materials, uses, ambiguities, before.index.doubtful, written),
        before.purposes,
    )


def identity_of(found: Resolution) -> str:
    """What a person's decision on a name is remembered by: the id when it has one, else the written name."""
    if found.how != "class" and found.material:
        said = found.attributes
        return "|".join(part for part in (found.material.id, said.origin) if part)
    if found.use and found.use.family != "open":
        return f"use:{found.use.id}"
    return f"name:{key(tidy(found.text))}"
