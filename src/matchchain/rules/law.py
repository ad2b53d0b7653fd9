"""Which editions, papers and legal classes count? A pack of data a jurisdiction says it (`data/law/`), no code.

Where no pack is (jurisdiction "none") only harm is asked, and what any list calls hazardous waits: local law unknown.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from matchchain.data_file import data_of
from matchchain.park.jurisdiction import Jurisdiction, jurisdiction_of, papers_asked
from matchchain.values import dataclass
from matchchain.wording import Message

if TYPE_CHECKING:
    from matchchain.candidates import Candidates


@dataclass(frozen=True, slots=True)
class Standing:
    """What a legal class comes to.

    Attributes:
        outcome: "pass" or "unknown".
        asks: fields of the offer that must be filled.
        unpaid: the supplier may not be paying to be rid of it.
        cites: keys of the editions it rests on.
    """

    outcome: str
    asks: tuple[str, ...] = ()
    unpaid: bool = False
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WastePaper:
    """What a paper under which hazardous waste is taken must show: a date, a capacity."""

    dated: bool
    capacity: bool


@dataclass(frozen=True, slots=True)
class Hazard:
    """What dealing in a hazardous material takes.

    Attributes:
        supplier: who sells it holds a licence for hazardous chemicals.
        buyer: "licence" a purchase licence first, "own-licence" one unless it holds a licence for hazardous chemicals
            of its own, "record" each purchase is filed, "" nothing.
        cites: keys of the editions it rests on.
        only: ids of the materials it is about there; () for all that bear the hazard.
    """

    supplier: bool
    buyer: str
    cites: tuple[str, ...]
    only: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Residues:
    """What comes out of treating waste, water or gas: words of its name, families of materials."""

    words: tuple[str, ...]
    families: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Law:
    """All that a pack holds; `hazards` strictest first, `provinces` by their first two digits.

    `days` are working days by the word of the question that asks for the paper.
    """

    where: Jurisdiction

    editions: Mapping[str, Mapping[str, str]]
    legal: Mapping[str, Standing]
    waste_papers: Mapping[str, WastePaper]
    hazards: Mapping[str, Hazard]
    provinces: frozenset[str]
    residues: Residues
    cites: Mapping[str, tuple[str, ...]]
    days: Mapping[str, int]

    def cited(self, of: str) -> tuple[Message, ...]:
        """The editions that a rule rests on, by its name in the pack."""
        return self.cite(self.cites[of])

    def cite(self, keys: tuple[str, ...]) -> tuple[Message, ...]:
        """The editions' names, as facts of a sentence."""
        return tuple(Message(f"rules.law.{key}", self.editions[key]) for key in keys)

    def key(self, name: str) -> str:
        """The key of a sentence of the law as this pack words it: "rules.legal.paid", "rules.legal.eu-paid"."""
        room, _, last = name.rpartition(".")
        return name if self.where == "CN" else f"{room}.{self.where.lower()}-{last}"


def law_of(candidates: Candidates) -> Law | None:
    """The law whose papers are asked in a park; None where none is known, or the park wants no papers looked at."""
    return law_of_place(candidates) if papers_asked(candidates.park) else None


def law_of_place(candidates: Candidates) -> Law | None:
    """The law of the place whatever the park wants looked at: by it hazardous waste is held, `permits: off` or not."""
    where = jurisdiction_of(candidates.park)
    return None if where == "none" else law(where)


@cache
def law(where: Jurisdiction) -> Law:
    """The pack of a jurisdiction as shipped.

    Example:
        >>> law("CN").editions["gb-34330"]["number"], law("EU").editions["waste-framework"]["number"]
        ('GB 34330-2025', '2008/98/EC')
    """
    rows = data_of("matchchain.rules", "law", f"{where}.yaml")
    return Law(
        where=where,
        editions=rows["editions"],
        legal={key: Standing(**_tuples(row)) for key, row in rows["legal"].items()},
        waste_papers={key: WastePaper(**row) for key, row in rows["waste_papers"].items()},
        hazards={key: Hazard(**_tuples(row)) for key, row in rows["hazards"].items()},
        provinces=frozenset(rows["provinces"]),
        residues=Residues(**_tuples(rows["treatment_residue"])),
        cites=_tuples(rows["cites"]),
        days=rows["days"],
    )


def _tuples(row: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
