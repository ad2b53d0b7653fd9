"""Which lines of a park are of one material, of one class, of one family?"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from matchchain.candidates import Candidates, Lines
from matchchain.kept import Kept
from matchchain.materials import Material, Thesaurus
from matchchain.materials.facts.relation import ancestors
from matchchain.rules.waste_code import hazardous_wastes
from matchchain.values import dataclass
from matchchain.wording import Message

_TOO_MIXED = {"streams/heat", "streams/waters", "streams/further"}
"""Families whose members have little in common but the file: hot water and steam, sea water and pure water."""


@dataclass(frozen=True, slots=True)
class Kin:
    """What makes the lines of one side alike.

    Attributes:
        identity: of each line what it means: the id of its material, else its words.
        kind: of each offer its kind, and whether it is a hazardous waste ("" of a need): the one costs ten times
            the other to be rid of.
        way: of each offer its present way ("" of a need).
        classes: of each line the ids of itself and of all that it is a kind, grade or form of, the nearest first.
        family: of each line the family its material is listed with, "" where that says nothing.
        names: label of each class.
    """

    identity: Sequence[str]
    kind: Sequence[str]
    way: Sequence[str]
    classes: Sequence[tuple[str, ...]]
    family: Sequence[str]
    names: dict[str, Message]

    @classmethod
    def of(cls, c: Candidates, lines: Lines) -> Kin:
        """The lines of one side, worked out once for a park."""
        return _of_offers(c) if lines is c.offers else _of_needs(c)

    def circles(self, i: int, among: Collection[int]) -> Iterator[tuple[Message | None, list[int]]]:
        """The classes of line i from the nearest to its family, each with those of its lines that are among these.

        A class comes with its label, the family without.
        """
        for one in self.classes[i]:
            yield self.names[one], [j for j in among if one in self.classes[j]]
        if family := self.family[i]:
            yield None, [j for j in among if self.family[j] == family]

    def class_of(self, i: int, among: Collection[int]) -> list[int]:
        """Those among these that share a class or the family with line i, of its kind."""
        mine = set(self.classes[i])
        return [
            j
            for j in among
            if self.kind[j] == self.kind[i]
            and (mine & set(self.classes[j]) or (self.family[i] and self.family[j] == self.family[i]))
        ]


@Kept
def _of_offers(c: Candidates) -> Kin:
    return _made(c, c.offers)


@Kept
def _of_needs(c: Candidates) -> Kin:
    return _made(c, c.needs)


def _made(c: Candidates, lines: Lines) -> Kin:
    known = c.thesaurus
    names: dict[str, Message] = {}
    by_name = [_lineage(name.material, known, names) for name in lines.names]
    texts = [name.material.id if name.material else f"? {name.text.strip().casefold()}" for name in lines.names]
    of = lines.name.tolist()
    hazardous = hazardous_wastes(c) if lines is c.offers else {}
    return Kin(
        identity=[texts[at] for at in of],
        kind=[getattr(e, "kind", "") + (" hazardous" if at in hazardous else "") for at, e in enumerate(lines.entries)],
        way=[getattr(entry, "now", "") for entry in lines.entries],
        classes=[by_name[at][0] for at in of],
        family=[by_name[at][1] for at in of],
        names=names,
    )


def _lineage(material: Material | None, known: Thesaurus, names: dict[str, Message]) -> tuple[tuple[str, ...], str]:
    """Classes, the nearest first, and family of one material; puts their labels among the names."""
    if material is None:
        return (), ""
    lineage = [material, *(up for one in ancestors(material, known, families=True) if (up := known.get(one)))]
    for one in lineage:
        names.setdefault(one.id, Message("blanks.class", {"zh": one.name("zh"), "en": one.name("en")}))
    listed = material.family.startswith(("streams/", "substances/")) and material.family not in _TOO_MIXED
    return tuple(one.id for one in lineage), material.family if listed else ""
