"""Where does it run already? Exchanges that happened or were planned, by country and how far they got.

`data/precedents.tsv` holds what a published library of cases reports, in our own words; beside it every line of the
shipped knowledge that cites a published case counts as one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from typing import Literal, TypeAlias, get_args

from matchchain.materials import Thesaurus
from matchchain.materials.facts.material import Material
from matchchain.materials.facts.relation import ancestors
from matchchain.materials.facts.serve import Serve
from matchchain.materials.facts.use import Use
from matchchain.values import dataclass

Status: TypeAlias = Literal["implemented", "reported", "planned", "feasibility"]
STATUSES: tuple[Status, ...] = get_args(Status)
"""How far it got, the furthest first; "reported" where a published case names it and says no more."""

FIELDS = ("material", "use", "from", "to", "country", "status", "treatment", "source")
_CASES = {
    "case-kalundborg": "DK", "case-guigang": "CN", "case-kwinana": "AU", "case-kawasaki": "JP", "case-styria": "AT",
    "case-kymi": "FI", "case-ulsan": "KR", "case-teda": "CN", "case-guayama": "PR",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Precedent:
    """One exchange.

    Attributes:
        material: id of what was given.
        use: id of a use, or function@object.
        giver, taker: industries, GB/T 4754.
        country: two letters.
        status: how far it got.
        treatment: what was done to it in between, "" for nothing told.
        source: key of sources.yaml.
    """

    material: str
    use: str
    giver: str
    taker: str
    country: str
    status: Status
    treatment: str
    source: str


@dataclass(frozen=True, slots=True)
class Precedents:
    """How often something runs elsewhere.

    Attributes:
        countries: two letters -> how many, the most first.
        furthest: how far the furthest got; None where there is none.
        sources: keys of sources.yaml.
    """

    countries: Mapping[str, int]
    furthest: Status | None
    sources: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How many."""
        return sum(self.countries.values())


NONE = Precedents({}, None)
_HEAT = "streams/heat"


@cache
def table() -> tuple[Precedent, ...]:
    """The exchanges as shipped, in the order of the file."""
    text = (resources.files("matchchain.studies.ideas") / "data" / "precedents.tsv").read_text(encoding="utf-8")
    return tuple(read_rows(text))


def read_rows(text: str) -> Iterable[Precedent]:
    """Exchanges out of the text of a table: a head with `FIELDS`, rows between tabs, remarks behind #."""
    for row in text.splitlines():
        if row and not row.startswith("#") and not row.startswith(FIELDS[0]):
            material, use, giver, taker, country, status, treatment, source = row.split("\t")
            yield Precedent(material, use, giver, taker, country, status, treatment, source)  # type: ignore[arg-type]


def precedents_of(material: Material, serve: Serve, use: Use, known: Thesaurus) -> Precedents:
    """Where a material serves a use already.

    Args:
        material: what is offered; a precedent of what it is a kind of counts, unless that is a bare family word.
        serve: the line of knowledge by which it serves; the published cases it cites count.
        use: what for, at its object.
        known: the thesaurus.

    Example:
        >>> known = Thesaurus.default()
        >>> ash = known["coal-fly-ash"]
        >>> line = next(serve for serve in known.serves[ash.id] if serve.use == "road-base")
        >>> precedents_of(ash, line, known.uses["road-base"], known).countries["PR"] > 0
        True
    """
    kin = _kin(material, known)
    told = [(o.country, o.status, o.source) for o in table() if o.material in kin and _same(o.use, use)]
    cited: Status = "reported"
    told += [(_CASES[source], cited, source) for source in serve.sources if source in _CASES]
    if not told:
        return NONE
    counted = Counter(country for country, _, _ in told)
    countries = dict(sorted(counted.items(), key=lambda item: (-item[1], item[0])))
    furthest = min((status for _, status, _ in told), key=STATUSES.index)
    return Precedents(countries, furthest, tuple(dict.fromkeys(source for _, _, source in told)))


def _kin(material: Material, known: Thesaurus) -> frozenset[str]:
    families = material.family != _HEAT  # heat at 300 and at 30 degrees have little in common
    above = (known.get(identity) for identity in ancestors(material, known, families=families))
    return frozenset({material.id, *(wider.id for wider in above if wider is not None and not wider.vague)})


def _same(told: str, use: Use) -> bool:
    return told in (use.id, f"{use.function}@{use.object_id}")
