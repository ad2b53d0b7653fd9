"""Of the ways to read a need, how near each comes to a use that is known."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from typing import TypeAlias

from matchchain.materials.facts.material import Material
from matchchain.materials.facts.vocabulary import Words
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.purpose import nodes, phrase
from matchchain.materials.purpose.particles import BETWEEN
from matchchain.materials.purpose.phrase import Phrase
from matchchain.materials.purpose.turned import against, halves, orders
from matchchain.materials.writing.spelling import key
from matchchain.materials.writing.units import Unit, joined

# Functions that are named by a thing: what stands before is its kind (butyl acid, sea water), no object.
_GOODS = frozenset(
    ["acid-feed", "alkali-feed", "salt-feed", "water", "steam", "hydrogen-feed", "oxygen-feed", "carbon-dioxide-feed",
     "brine", "timber", "aggregate", "power", "compressed-air", "moulding-sand"]
)  # fmt: skip
# What acts stands before these: an iron-corrective; of a soil-improver it is not the soil that acts.
_BY_NAME = ("-source", "-corrective", "-feed", "-raw")
_ANY_GAS = "用气"  # fuel, oxygen, nitrogen or air: the place alone tells which
Identify: TypeAlias = Callable[[str], Material | None]
Rated: TypeAlias = tuple[tuple[int, int, int], Phrase, nodes.Found]


def phrases(parts: list[Unit], told: Words) -> Iterator[Phrase]:
    """All ways to read the units of a need; of those that come equally near the first one counts."""
    for thing, purpose in phrase.splits(parts):
        yield from phrase.behind(thing, purpose, told)
    for thing, done in against(parts):
        yield from phrase.behind(thing, done, told)
        yield from phrase.compound(done, told)
    yield from phrase.compound(parts, told)
    yield from phrase.object_alone(parts, told)
    for order in () if joined(parts) in told.heads else orders(parts):  # a neutralising alkali neutralises no alkali
        yield from phrase.compound(order, told)
        yield from phrase.object_alone(order, told)
    yield from _first_of_several(parts, told)


def _first_of_several(parts: list[Unit], told: Words) -> Iterator[Phrase]:
    """What the first of several words says, where each stands alone: refinery heating and stripping."""
    listed = halves(parts)
    if len(listed) > 1 and not any(part.word in BETWEEN for part in parts):
        others = tuple(part for half in listed[1:] for part in half)
        for one in phrase.compound(listed[0], told):
            yield dataclasses.replace(one, rest=(*one.rest, *others))


def rated(said: Iterator[Phrase], known: Thesaurus) -> Iterator[Rated]:
    """Phrases that lead to a use, each with what it costs: how far the use is, then what was not understood."""
    for one in said:
        found = found_for(one, known)
        if found is not None:
            cost = 2 * found.cost + (3 if one.rest else 0)
            yield (cost, sum(len(unit.word) for unit in one.rest), -len(one.head)), one, found


def found_for(one: Phrase, known: Thesaurus) -> nodes.Found | None:
    """The uses that a phrase leads to."""
    if one.said_more and one.function and known.purposes.functions[one.function].basis == "service":
        return None
    if not one.function:
        whole = nodes.taken_by(one.object_id, known) if one.said_more else None
        return whole or nodes.named_by_object(one.object_id, known)
    is_label = is_a_good(one.head, known)
    goods = is_label or one.head in known.purposes.words.there
    if one.object_id:
        found = _by_what_acts(one, known) or nodes.standing_at(one.function, one.object_id, known)
        if found is None or (one.over and (found.near != "exact" or (goods and one.rest))):
            return None
        return found if not goods or found.cost <= (2 if found.near != "made" and not is_label else 1) else None
    kind = one.open and one.function in _GOODS and not one.alone
    many = one.head in known.purposes.words.there or one.head == _ANY_GAS
    if many or (goods and not one.alone) or kind or _is_made(one.head, known):
        return None
    return nodes.alone(one.function, known, is_open=one.open) or _of_an_element(one, known)


def _of_an_element(one: Phrase, known: Thesaurus) -> nodes.Found | None:
    """The use that the word of a source is a label of, where nobody knows what takes it: 炉料钙源."""
    ids = known.index.uses.get(key(one.head), ()) if one.open and one.function == "source" else ()
    return nodes.Found((nodes.opened(known.uses[ids[0]]),), "open", 7) if len(ids) == 1 else None


def is_a_good(head: str, known: Thesaurus) -> bool:
    """Whether the word of a function is the name of a thing as well: salt, acid, 砂. Before it stands its kind."""
    where = key(head)
    return where in known.index.labels or where in known.index.asks


def _is_made(head: str, known: Thesaurus) -> bool:
    """Whether the word of a function is what a works makes as well: 阻燃剂. Alone it is that."""
    made = known.purposes.words.objects.get(head, ())
    return any(nodes.named_by_object(identity, known) for identity in made)


def _by_what_acts(one: Phrase, known: Thesaurus) -> nodes.Found | None:
    """Iron source for cement: of the functions there, the one by which iron acts."""
    said = {unit.word for unit in (*one.beside, *one.rest)} - {"rich", "bearing", "containing"}
    if not said:
        return None
    functions = known.purposes.functions
    for use in nodes.at_object(one.object_id, known):
        what = functions.get(use.function)
        named = what is not None and what.id.endswith(_BY_NAME)
        acts = {what.active, what.id.partition("-")[0] if named else ""} - {""} if what is not None else set()
        if acts & said or ("calcium" in acts and "lime" in said):
            return nodes.Found((use,), "exact", 0)
    return None


def best(said: Iterator[Phrase], known: Thesaurus) -> Rated | None:
    """The nearest reading; of two that are alike the first."""
    return min(rated(said, known), key=lambda row: row[0], default=None)


def by_material(text: str, said: Iterator[Phrase], told: Words, identify: Identify) -> Iterator[Phrase]:
    """Phrases, with the object found by the material that is one: raw material for salt."""
    seen: dict[tuple[int, int], tuple[str, ...]] = {}
    for one in said:
        yield one
        if not one.open or not one.rest:
            continue
        piece = one.rest[0].start, one.rest[-1].end
        if piece not in seen:
            material = identify(text[piece[0] : piece[1]]) if piece[0] < piece[1] else None
            seen[piece] = told.of_material.get(material.id, ()) if material else ()
        for object_id in seen[piece]:
            yield dataclasses.replace(one, object_id=object_id, rest=(), open=False)
