"""What a name is that carries a CAS number or a waste code: that material, if the number is the name.

A number that is excluded ("other than"), or contained ("with", 含), decides nothing; two ask to be split.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import TypeAlias

from matchchain.materials.facts.material import Material
from matchchain.materials.facts.relation import relation_between
from matchchain.materials.knowledge.identity import Candidate, Evidence, Resolution, named
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming import codes
from matchchain.materials.naming.answer import ambiguous, resolution
from matchchain.materials.naming.identify import Hit
from matchchain.materials.naming.mention import Mentioned, head_of, identifiers, says_a_part
from matchchain.materials.writing.attributes import NOTHING_SAID
from matchchain.materials.writing.cas import find_cas
from matchchain.materials.writing.spelling import key
from matchchain.wastes import worded
from matchchain.wording import Message

ByWords: TypeAlias = Callable[[str, str, Thesaurus], Resolution]


def by_number(text: str, name: str, known: Thesaurus, by_words: ByWords) -> Resolution | None:
    """What the CAS number or waste code in a tidy name makes of it; None where it has none.

    Args:
        text: the name as written.
        name: the name, tidy.
        known: the thesaurus.
        by_words: how words without a number are resolved.
    """
    mentioned = tuple(_as_the_name(m, name, known, by_words) for m in identifiers(name))
    claims = [m for m in mentioned if m.role == "is"]
    if mentioned and not claims:
        return _not_the_name(text, name, mentioned[0], known, by_words)
    split = _several(text, claims, known)
    if split is not None:
        return split
    for other in sorted((m for m in mentioned if m.role != "is"), key=lambda m: -m.start):
        name = f"{name[: other.start]} {name[other.end :]}"
    found = _by_cas(text, name, known, by_words)
    return _by_code(text, name, known, by_words) if found is None and mentioned else found


def _as_the_name(m: Mentioned, name: str, known: Thesaurus, by_words: ByWords) -> Mentioned:
    """Methanol with CAS number 67-56-1: what it seems to contain is what its words say it is."""
    if m.role != "contains":
        return m
    words = by_words(name, head_of(name, m), known).material
    meant = {material.id for material in _meant(m, known)}
    return m._replace(role="is") if words is not None and words.id in meant else m


def _meant(m: Mentioned, known: Thesaurus) -> tuple[Material, ...]:
    if m.is_cas:
        ids = known.index.cas.get(m.number, ())
        return tuple(known[i] for i in ids) or (Material(id=f"cas-{m.number}", cas=m.number, family="cas"),)
    code = codes.find_code(m.number) or codes.Code(m.number, "ewc", "")
    return codes.materials_of(code, known.materials, known.index.codes) or tuple(
        known[i] for i in known.index.labels.get(key(code.code), ())
    )


def _not_the_name(text: str, name: str, m: Mentioned, known: Thesaurus, by_words: ByWords) -> Resolution:
    """A name that only mentions an identifier is unknown; what its other words say is what it may be."""
    head = head_of(name, m)
    found = by_words(head, head, known).material if head else None
    away = {material.id for material in _meant(m, known)}
    candidates = (Candidate(found, 0.8),) if found is not None and found.id not in away else ()
    said = "materials.id-excluded" if m.role == "excludes" else "materials.id-contained"
    return Resolution(text, "unknown", None, NOTHING_SAID, candidates, (Message(said, {"number": m.number}),))


def _several(text: str, claims: list[Mentioned], known: Thesaurus) -> Resolution | None:
    """Two CAS numbers, or two codes of one list, that mean two things: the line asks to be split."""
    for first, second in ((a, b) for i, a in enumerate(claims) for b in claims[i + 1 :]):
        if first.number == second.number or first.is_cas != second.is_cas:
            continue
        if not first.is_cas and (first.number.isdigit() != second.number.isdigit()):
            continue  # the national and the European code of one waste
        mine, theirs = _meant(first, known), _meant(second, known)
        if {m.id for m in mine} & {m.id for m in theirs}:
            continue
        ask = Message("materials.two-identifiers", {"first": first.number, "second": second.number})
        how = "cas" if first.is_cas else "code"
        return ambiguous(text, Hit(how, NOTHING_SAID, (*mine[:1], *theirs[:1]), ask=ask), ())
    return None


def _by_cas(text: str, name: str, known: Thesaurus, by_words: ByWords) -> Resolution | None:
    cas = find_cas(name)
    if cas is None:
        return None
    if not cas.good:
        beside = by_words(text, cas.rest, known).material if cas.rest else None
        evidence = (Message("materials.cas-digit", {"cas": cas.number}),)
        return Resolution(
            text, "conflict", candidates=(Candidate(beside),) if beside else (), evidence=evidence, how="cas"
        )
    found = _meant(Mentioned(cas.number, True, "is", 0, 0), known)
    said = Message("materials.by-cas-date" if cas.damaged else "materials.by-cas", {"cas": cas.number})
    return _with_rest(text, Hit("cas", NOTHING_SAID, found, label=cas.number), cas.rest, said, known, by_words)


def _by_code(text: str, name: str, known: Thesaurus, by_words: ByWords) -> Resolution | None:
    code = codes.find_code(name)
    if code is None:
        return None
    found = codes.materials_of(code, known.materials, known.index.codes) or tuple(
        known[i] for i in known.index.labels.get(key(code.code), ())
    )
    if not found and not code.rest:
        listed = codes.of_the_list(code.code) if code.kind == "ewc" else None
        found = (listed,) if listed is not None else ()
    if not found:
        return None
    ask = codes.question(code) if len(found) > 1 else None
    said = Message("materials.by-code", {"code": code.code})
    hit = Hit("code", NOTHING_SAID, found, label=code.code, ask=ask)
    return _with_rest(text, hit, code.rest, said, known, by_words)


def by_title(text: str, name: str, known: Thesaurus) -> Resolution | None:
    """What a name is that is the very title of an entry of a list of wastes, mirror entries among them; else None."""
    entry = worded(name)
    if entry is None:
        return None
    code = codes.Code(entry.code, "ewc" if entry.list == "ewc" else "national", "")
    found = codes.materials_of(code, known.materials, known.index.codes)
    listed = codes.of_the_list(code.code)
    found = found or ((listed,) if listed is not None else ())
    ask = codes.question(code) if len(found) > 1 else None
    said = Message("materials.by-code", {"code": entry.code})
    hit = Hit("code", NOTHING_SAID, found, label=entry.code, ask=ask)
    if hit.material is None:
        return ambiguous(text, hit, (said,))
    return resolution(text, hit.material, NOTHING_SAID, hit.how, (said,))


def _with_rest(
    text: str, hit: Hit, rest: str, evidence: Evidence, known: Thesaurus, by_words: ByWords
) -> Resolution:
    """A number or code settles it; the words beside it must not disagree."""
    beside = by_words(text, rest, known) if rest else None
    said = beside.attributes if beside else NOTHING_SAID
    if beside and beside.material:
        theirs = beside.material
        if any(theirs.id == m.id or _near(theirs, m, known) or _one_class(theirs, m) for m in hit.materials):
            return resolution(text, theirs, said, hit.how, (evidence, *beside.evidence))
        if not (hit.material and hit.material.family == "cas" and not theirs.cas):
            clash = Message("materials.parts-disagree", {"first": hit.label, "second": named(theirs)})
            candidates = tuple(Candidate(m) for m in (*hit.materials[:2], theirs))
            return Resolution(text, "conflict", None, said, candidates, (evidence, clash), how=hit.how)
    if hit.how == "cas" and beside and beside.status == "unknown" and says_a_part(rest):
        part = Message("materials.id-contained", {"number": hit.label})
        return Resolution(text, "unknown", None, said, (), (part,))
    if hit.material:
        return resolution(text, hit.material, said, hit.how, (evidence,))
    return ambiguous(text, dataclasses.replace(hit, attributes=said), (evidence,))


def _near(first: Material, second: Material, known: Thesaurus) -> bool:
    return bool(relation_between(first, second, known) or relation_between(second, first, known))


def _one_class(first: Material, second: Material) -> bool:
    """Two wastes of one class of the national list: a code and the words beside it agree."""
    return bool(first.waste and second.waste and first.waste.hw and first.waste.hw == second.waste.hw)


