"""What a firm makes and runs: read from its industry, its products, what it buys, and where all is silent its name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Literal, TypeAlias

from matchchain.materials import Resolution, Thesaurus, resolve_name
from matchchain.materials.facts.purposes import Purposes
from matchchain.materials.facts.use import Use
from matchchain.materials.writing.words import Words, tokens
from matchchain.park import Firm, Need
from matchchain.park.jurisdiction import Jurisdiction
from matchchain.studies.ideas.industries import Industry, industries_of, lists
from matchchain.values import dataclass

_POLY = "聚"  # before a word it says that another thing is meant: 聚乙烯 is no 乙烯

_CLEAR = 3, 2  # signs in Chinese, words in English

How: TypeAlias = Literal["product", "need", "card", "name"]
"""What says that a firm has an object, the surest first."""


@dataclass(frozen=True, slots=True)
class Works:
    """What a firm is taken to be.

    Attributes:
        industries: as its card says; none where it is silent.
        objects: id of each object it makes or runs -> what says so.
    """

    industries: tuple[Industry, ...]
    objects: Mapping[str, How]


def works_of(firm: Firm, known: Thesaurus, where: Jurisdiction) -> Works:
    """What a firm makes and runs.

    Args:
        firm: its card.
        known: the thesaurus.
        where: whose list of industries its card uses.

    Returns:
        Every object with the surest thing that says so. A class that holds works of many kinds says nothing alone.
    """
    purposes = known.purposes
    industries = industries_of(firm.industry, where)
    ends = {one.id for one in purposes.objects.values() if one.id in one.ends}
    by_product, by_need = set(_made(firm, known)) - ends, set(_bought(firm, known)) - ends
    by_name = set(_named(purposes, f"{firm.name} {firm.name_en} {'' if industries else firm.industry}"))
    if by_product or by_need:
        by_name = set()  # what is written on a gate says little beside what leaves through it
    by_card: set[str] = set()
    for one in industries:
        by_card |= set(_of_class(one.code)) if one.confidence else set(_listing(purposes, one.code)) & by_name
    by_card -= {identity for need in firm.needs for identity in _not_made(need, known)}
    found: dict[str, How] = {}
    if any(one.confidence for one in industries):
        by_name = set()
    told: tuple[tuple[How, set[str]], ...] = (
        ("product", by_product), ("need", by_need), ("card", by_card), ("name", by_name),
    )  # fmt: skip
    for how, objects in told:
        for identity in sorted(objects - lists().everywhere):
            found.setdefault(identity, how)
    return Works(industries, found)


def _listing(purposes: Purposes, code: str) -> Iterable[str]:
    """Objects that some works of an industry have, of a wide code those of all its classes."""
    for one in purposes.objects.values():
        if any(code.startswith(industry) or industry.startswith(code) for industry in one.industries):
            yield one.id


def _of_class(code: str) -> Iterable[str]:
    """Objects that every works of a class has."""
    return (at for listed, objects in lists().classes.items() if code.startswith(listed) for at in objects)


def _made(firm: Firm, known: Thesaurus) -> Iterable[str]:
    """Objects that its products are: by what they mean, else by the words that their names end in."""
    objects = _of_material(known.purposes)
    for offer in firm.offers:
        if offer.kind != "product":
            continue
        found = resolve_name(offer.material, known).material
        if found is not None and found.id in objects:
            yield from objects[found.id]
        else:
            yield from _ending(known.purposes, offer.material)


def _ending(purposes: Purposes, name: str) -> Iterator[str]:
    """Objects whose words a name ends in: a fluoride resin is a resin; of a polymer no monomer.

    Families of products (fluorine chemicals) only by a word that is long enough to mean one thing.
    """
    parts, families = tokens(name), {wider for one in purposes.objects.values() for wider in one.broader}
    for identity, word in _words(purposes).said(name).items():
        last, before = tokens(word), name.casefold().removesuffix(word)
        ends = before != name.casefold() or bool(last and parts[-len(last) :] == last)
        clear = identity not in families or (len(last) >= _CLEAR[1] if last else len(word) >= _CLEAR[0])
        if ends and clear and _POLY not in before:
            yield identity


def _bought(firm: Firm, known: Thesaurus) -> Iterable[str]:
    """Objects for which it says that it buys something."""
    for need in firm.needs:
        yield from (use.object_id for use in _uses(resolve_name(need.material, known)) if use.object_id)


def _not_made(need: Need, known: Thesaurus) -> Iterable[str]:
    """What a firm that buys this does not run: who buys clinker has no kiln."""
    found = resolve_name(need.material, known).material
    return lists().buyers.get(found.id, ()) if found is not None else ()


def _uses(name: Resolution) -> Iterator[Use]:
    return (use for use in name.uses if not use.vague and use.family not in ("made", "open"))


def _named(purposes: Purposes, text: str) -> Iterable[str]:
    return _words(purposes).said(text)


@lru_cache(maxsize=4)
def _words(purposes: Purposes) -> Words:
    """The words of all objects but the ends, which say what becomes of a thing and not who makes it."""
    ends = {end for one in purposes.objects.values() for end in one.ends}
    return Words({o.id: (*o.zh_words, *o.en_words) for o in purposes.objects.values() if o.id not in ends})


@lru_cache(maxsize=4)
def _of_material(purposes: Purposes) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for one in purposes.objects.values():
        for material in one.materials:
            found[material] = (*found.get(material, ()), one.id)
    return found
