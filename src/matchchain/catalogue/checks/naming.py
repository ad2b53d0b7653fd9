"""Are the names in a park's files sound? Unknown, ambiguous, contradictory and damaged ones, each once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from matchchain.catalogue.cards.sources import At, Sources
from matchchain.catalogue.checks.written import Written
from matchchain.materials import Candidate, Resolution, Thesaurus, compare_names
from matchchain.materials.knowledge.identity import named
from matchchain.materials.writing.spelling import key, tidy
from matchchain.materials.writing.veto import excluding
from matchchain.park import Finding, Firm, Offer, Park, ParkMaterial, Place, Settled
from matchchain.values import dataclass
from matchchain.wording import Message

_SHELL = frozenset(" ()&;,'|<>*?$`#!~{}[]")
_MENTIONED = ("materials.id-excluded", "materials.id-contained")
_ALIKE = 80  # of 100: two unlisted spellings that a person should look at


@dataclass(frozen=True, slots=True)
class Doubt:
    """One finding on a name, with what it may mean.

    Attributes:
        finding: where, what and the cure.
        name: the name.
        candidates: what it may mean, best first.
        places: all its places.
    """

    finding: Finding
    name: str
    candidates: tuple[Candidate, ...] = ()
    places: tuple[Place, ...] = ()


def doubts(park: Park, names: Sequence[Written], known: Thesaurus, sources: Sources) -> tuple[Doubt, ...]:
    """What is wrong or doubtful in a park's names, in the order of the files.

    Args:
        park: for its own decisions and firms.
        names: `written_names`.
        known: the thesaurus with the park's own words.
        sources: the files' lines.
    """
    alike = dict(_alike(names))
    short = {firm.id: firm for firm in park.firms}
    found = [doubt for name in names if (doubt := _doubt(name, alike, short, sources))]
    found += [*_contradictions(park, known, sources), *_overriding(park, sources)]
    return tuple(sorted(found, key=lambda doubt: _order(doubt.finding.place)))


def _order(place: Place) -> tuple[str, int, int]:
    return place.file, place.line, place.column


def _doubt(
    name: Written, alike: Mapping[str, str], firms: Mapping[str, Firm], sources: Sources
) -> Doubt | None:
    code, facts = _fault(name, alike, firms)
    if not code:
        return None
    facts = {"name": name.text, "typed": typed(name.text), "more": _more(name), **facts}
    where = At(Offer, "material", name.text) if name.firms else None
    finding = sources.finding("warning", f"names.{code}", name.places[0], where, **facts)
    return Doubt(finding, name.text, tuple(name.found.candidates), name.places)


def _fault(
    name: Written, alike: Mapping[str, str], firms: Mapping[str, Firm]
) -> tuple[str, dict[str, object]]:
    """The code of what is wrong with a name, and the facts of its sentence; "" when nothing is."""
    found = name.found
    keys = {evidence.key: evidence for evidence in found.evidence}
    likely = tuple(named(candidate.material) for candidate in found.candidates)
    if found.status == "unknown":
        return _unknown(name, likely, alike, firms)
    if found.status == "ambiguous":
        return "ambiguous", {"ask": found.evidence[0], "candidates": likely}
    for code, key_of in (("damaged", "materials.by-cas-date"), ("bad-cas", "materials.cas-digit")):
        if key_of in keys:
            return code, {"cas": keys[key_of].facts["cas"]}
    if found.status == "conflict":
        return "conflict", {"why": found.evidence[-1], "candidates": likely}
    if found.attributes.remark:
        return "remark", {"remark": found.attributes.remark, "material": _read(found)}
    return "", {}


def _read(found: Resolution) -> Message:
    """What a name was read as, a material or a use."""
    if found.material is None and found.use is not None:
        return Message("materials.both", {"zh": found.use.zh, "en": found.use.en})
    return named(found.material) if found.material is not None else Message("word.unknown")


def _unknown(
    name: Written, likely: tuple[Message, ...], alike: Mapping[str, str], firms: Mapping[str, Firm]
) -> tuple[str, dict[str, object]]:
    """What to say of a name that no list holds: others that write it come before what it looks like."""
    why = name.found.evidence[0]
    if why.key in _MENTIONED:
        return "identifier", {"why": why}
    if len(name.firms) > 1:
        who = tuple(firms[firm].table_name if firm in firms else firm for firm in name.firms[:3])
        return "shared", {"firms": who, "number": len(name.firms)}
    if name.text in alike:
        return "alike", {"other": alike[name.text], "other_typed": typed(alike[name.text])}
    return ("unknown-like", {"candidates": likely}) if likely else ("unknown", {})


def typed(word: str) -> str:
    """A word as it is typed in a shell, in quotes that cmd, PowerShell and sh all take.

    Example:
        >>> typed("液碱"), typed("caustic soda")
        ('液碱', '"caustic soda"')
    """
    return f'"{word}"' if set(word) & _SHELL or not word else word


def _more(name: Written) -> Message:
    others = len(name.places) - 1
    return Message("names.more-places", {"count": others}) if others else Message("names.no-hint")


def _alike(names: Sequence[Written]) -> Iterator[tuple[str, str]]:
    """Unlisted name -> an unlisted name that another firm writes nearly the same."""
    from rapidfuzz import fuzz, process

    unknown = [name for name in names if name.found.status == "unknown" and name.text.strip()]
    keys = [key(tidy(name.text)) for name in unknown]
    for at, name in enumerate(unknown):
        near = process.extract(keys[at], keys[:at], scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=5)
        for _, _, other in near:
            earlier = unknown[other]
            if set(earlier.firms) != set(name.firms) and not excluding(earlier.text, name.text):
                asked, like = (name, earlier) if len(name.firms) == 1 else (earlier, name)
                yield asked.text, like.text
                break


def _contradictions(park: Park, known: Thesaurus, sources: Sources) -> Iterator[Doubt]:
    """Decisions of the park that say both yes and no on what is one pair."""
    for line in park.same:
        for place, first in enumerate(line.names):
            for second in line.names[place + 1 :]:
                if compare_names(first, second, known).decision == "different":
                    where = At(Settled, "names", first)
                    facts = {"name": first, "other": second, "pair": f"{typed(first)} {typed(second)}"}
                    yield Doubt(
                        sources.finding("warning", "names.contradicted", line.place, where, **facts),
                        first,
                        places=(line.place,),
                    )


def _overriding(park: Park, sources: Sources) -> Iterator[Doubt]:
    """Aliases by which the park calls a material that the lists know as another one."""
    for entry in park.materials:
        for alias in entry.aliases:
            compared = compare_names(alias, entry.name)
            if compared.decision == "different" and compared.a and compared.a.material:
                facts = {"name": alias, "own": entry.name, "listed": named(compared.a.material)}
                where = At(ParkMaterial, "aliases", alias)
                yield Doubt(
                    sources.finding("warning", "names.overriding", entry.place, where, **facts),
                    alias,
                    places=(entry.place,),
                )
